import type { Selection } from "../../access/Selection.js";
import { present, shows, type Source } from "../../access/withhold.js";
import type { PersonPart, PersonRow } from "../../loaders/people.js";
import { type Alias, Person, PersonReference, type Residence } from "../../model/Person.js";
import { plusDays } from "../../sharing/calendar.js";
import type { Day, Id } from "../../sharing/facts.js";
import type { CasePage } from "./CasePage.js";

/** A person of the case, each field from the rows that hold it. */
export function personView(page: CasePage, personId: Id, selection: Selection): Person {
  const { view, caseId } = page;
  const sources = personSources(page, personId);
  const shown = present(view, Person, { caseId, subjects: [personId] }, selection, sources);
  return { id: personId, reference: view.references[personId] ?? "", ...shown } as Person;
}

/** Where each field of a person comes from. */
export function personSources(page: Pick<CasePage, "view" | "caseId" | "rows">, personId: Id) {
  const { view, caseId, rows } = page;
  const parts = rows.get(personId)!;
  const names = currentNames(page, personId);
  // A legal name that the viewer knows to be followed by another is a former one.
  const [, ...followed] = names.filter((row) => shows(view, caseId, row, false));
  const others = parts.name.filter((row) => !names.includes(row) || followed.includes(row));
  const lived = (key: "bornOn" | "diedOn" | "sex") =>
    from(
      parts.life.filter((row) => row[key] !== null),
      ([row]) => row![key],
    );
  const said = (kind: string) =>
    from(
      parts.characteristic.filter((row) => row.kind === kind),
      ([row]) => row!.value,
    );
  const reached = (kind: string) =>
    from(
      parts.contact.filter((row) => row.kind === kind),
      ([row]) => row!.value,
    );
  return {
    name: from(names, fullName),
    givenName: from(names, ([row]) => row!.given),
    familyName: from(names, ([row]) => row!.family),
    otherNames: from(others, (all) => all.map((row) => `${row.given} ${row.family}`)),
    aliases: from(others, (all) => aliasesOf(all, view.today)),
    bornOn: lived("bornOn"),
    expectedOn: from(
      parts.life.filter(({ bornOn, expectedOn }) => (bornOn ?? expectedOn) !== null),
      (rows) => (rows.some(({ bornOn }) => bornOn !== null) ? null : rows[0]!.expectedOn),
    ),
    diedOn: lived("diedOn"),
    sex: lived("sex"),
    identifiers: from(parts.identifier, (all) => all.map(({ kind, value }) => ({ kind, value }))),
    telephone: reached("TELEPHONE"),
    email: reached("EMAIL"),
    address: from(
      latest(parts.address, view.today, (row) => row.since),
      ([row]) => ({ lines: row!.lines, postcode: row!.postcode, since: row!.since }),
    ),
    residences: from(parts.address, (all) => residencesOf(all, view.today)),
    school: from(
      latest(parts.school, view.today, (row) => row.from),
      ([row]) => ({ name: row!.name, yearGroup: row!.yearGroup }),
    ),
    generalPractice: from(
      latest(
        parts.health.filter(({ kind }) => kind === "GP"),
        view.today,
        (row) => row.from,
      ),
      ([row]) => row!.name,
    ),
    ethnicity: said("ETHNICITY"),
    religion: said("RELIGION"),
    language: said("LANGUAGE"),
    disability: said("DISABILITY"),
    immigrationStatus: said("IMMIGRATION_STATUS"),
    employment: said("EMPLOYMENT"),
  } satisfies Partial<Record<keyof Person, Source<never>>>;
}

/** Somebody as others refer to them; undefined for who must seem not to exist. */
export function referTo(page: CasePage, personId: Id, selection: Selection): PersonReference | undefined {
  if (!page.people.includes(personId)) return undefined;
  const about = { caseId: page.caseId, subjects: [personId] };
  const shown = present(page.view, PersonReference, about, selection, {
    name: from(currentNames(page, personId), fullName),
  });
  return { id: personId, ...shown } as PersonReference;
}

/** The people whom a row is about, as far as the viewer may know of them. */
export const referToAll = (
  page: CasePage,
  personIds: readonly Id[],
  selection: Selection,
): PersonReference[] =>
  personIds.map((id) => referTo(page, id, selection)).filter((one) => one !== undefined);

/** The legal names in use today, the latest first: what a person is called wherever they are named. */
const currentNames = ({ rows, view }: Pick<CasePage, "view" | "rows">, personId: Id) =>
  latest(
    rows.get(personId)!.name.filter(({ kind }) => kind === "LEGAL"),
    view.today,
    (row) => row.from,
  );

/** Each name once: those used today before former ones, by name. */
function aliasesOf(rows: PersonRow<"name">[], today: Day): Alias[] {
  const of = (row: PersonRow<"name">): Alias => ({
    kind: row.kind === "KNOWN_AS" && isCurrent(row.until, today) ? "KNOWN_AS" : "FORMER",
    name: `${row.given} ${row.family}`,
  });
  const found = new Map(
    rows.map(of).map((alias) => [`${alias.kind === "KNOWN_AS" ? 0 : 1} ${alias.name}`, alias]),
  );
  return [...found].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, alias]) => alias);
}

/** What has begun, the latest first. Whoever is told of a move is told that nobody lives on where they lived before. */
const residencesOf = (rows: PersonRow<"address">[], today: Day): Residence[] => {
  const begun = rows.filter(({ since }) => since <= today);
  return begun
    .toSorted((a, b) => (a.since === b.since ? (a.lines < b.lines ? -1 : 1) : a.since < b.since ? 1 : -1))
    .map(({ householdId, lines, postcode, since, until }) => {
      const left = begun
        .filter((row) => row.isMove && row.since > since)
        .map((row) => plusDays(row.since, -1))
        .toSorted()[0];
      return { householdId, lines, postcode, since, until: until ?? left ?? null };
    });
};

const fullName = ([row]: PersonRow<"name">[]) => `${row!.given} ${row!.family}`;

const from = <Part extends PersonPart>(
  rows: readonly PersonRow<Part>[],
  value: (rows: PersonRow<Part>[]) => unknown,
): Source<never> => ({ rows, value }) as unknown as Source<never>;

const isCurrent = (until: Day | null, today: Day) => until === null || today <= until;

/** Rows in force today, the latest first. */
const latest = <Row extends { until: Day | null }>(
  rows: readonly Row[],
  today: Day,
  start: (row: Row) => Day | null,
): Row[] =>
  rows
    .filter((row) => isCurrent(row.until, today) && (start(row) ?? "") <= today)
    .toSorted((a, b) => {
      const [one, other] = [start(a) ?? "", start(b) ?? ""];
      return one === other ? 0 : one < other ? 1 : -1;
    });
