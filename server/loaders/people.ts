import type { Transaction } from "../database/transaction.js";
import type { Id } from "../sharing/facts.js";
import type { Row } from "./rows.js";

/** The parts in which a person is stored, each with the values that its rows carry. */
export interface PersonParts {
  membership: { caseId: Id; role: string; recordedBy: Id | null; isFresh: boolean };
  name: {
    kind: "LEGAL" | "KNOWN_AS" | "FORMER";
    given: string;
    family: string;
    from: string | null;
    until: string | null;
  };
  life: { bornOn: string | null; expectedOn: string | null; diedOn: string | null; sex: string | null };
  contact: { kind: "TELEPHONE" | "EMAIL"; value: string };
  address: {
    householdId: Id | null;
    lines: string;
    postcode: string | null;
    since: string;
    until: string | null;
    /** Told as a change: where they lived before, they live no more. */
    isMove: boolean;
  };
  identifier: { kind: string; value: string };
  school: { name: string; yearGroup: string | null; from: string | null; until: string | null };
  health: { kind: "GP" | "OTHER"; name: string; from: string | null; until: string | null };
  characteristic: { kind: string; value: string };
  kinship: {
    other: Id;
    kind: string;
    since: string | null;
    until: string | null;
    /** Who said it, or that it ended, within the last 24 hours. */
    saidBy: Id[];
  };
}
export type PersonPart = keyof PersonParts;
export type PersonRow<Part extends PersonPart> = Row & PersonParts[Part];
export type PersonRows = { [Part in PersonPart]: PersonRow<Part>[] };

const part = (
  name: PersonPart,
  table: string,
  values: string,
  where = "true",
  subjects = "array[t.person_id]",
  marks = "t.marks",
) => `
  select '${name}' as part, t.person_id, t.id, t.category, t.agency_id, ${marks} as marks, ${subjects} as subjects, json_build_object(${values}) as said
  from ${table} t where t.person_id = any ($1) and ${where}`;

const READS: Record<PersonPart, string> = {
  membership: part(
    "membership",
    "case_person",
    "'caseId', t.case_id, 'role', t.role, 'recordedBy', t.recorded_by, 'isFresh', t.recorded_at > now() - interval '24 hours'",
    "t.case_id = $2 and t.retired_epoch is null",
    undefined,
    "null::integer[]",
  ),
  name: part(
    "name",
    "person_name",
    "'kind', t.kind, 'given', t.given, 'family', t.family, 'from', t.from_on, 'until', t.until_on",
  ),
  life: part(
    "life",
    "person_life",
    "'bornOn', t.born_on, 'expectedOn', t.expected_on, 'diedOn', t.died_on, 'sex', t.sex",
    "t.retired_epoch is null",
  ),
  contact: part("contact", "person_contact", "'kind', t.kind, 'value', t.value"),
  address: part(
    "address",
    "person_address",
    "'householdId', t.household_id, 'lines', t.lines, 'postcode', t.postcode, 'since', t.from_on, 'until', t.until_on, 'isMove', t.circumstance_id is not null",
    "t.retired_epoch is null",
  ),
  identifier: part("identifier", "person_identifier", "'kind', t.kind, 'value', t.value"),
  school: part(
    "school",
    "person_school",
    "'name', t.name, 'yearGroup', t.year_group, 'from', t.from_on, 'until', t.until_on",
  ),
  health: part(
    "health",
    "person_health_service",
    "'kind', t.kind, 'name', t.name, 'from', t.from_on, 'until', t.until_on",
  ),
  characteristic: part("characteristic", "person_characteristic", "'kind', t.kind, 'value', t.value"),
  kinship: part(
    "kinship",
    "kinship",
    `'other', t.other_id, 'kind', t.kind, 'since', t.from_on, 'until', t.until_on, 'saidBy', array_remove(array[
       case when t.recorded_at > now() - interval '24 hours' then t.recorded_by end,
       case when t.ended_at > now() - interval '24 hours' then t.ended_by end], null)`,
    "t.other_id = any ($1) and t.taken_back_at is null",
    "array[t.person_id, t.other_id]",
  ),
};

/** Every part. */
export const EVERYTHING = Object.keys(READS) as PersonPart[];
/** What it takes to refer to somebody by name and by their place in the case. */
export const REFERRED = ["membership", "name"] as const satisfies PersonPart[];

const statements = new Map<string, string>();

function statementOf(parts: readonly PersonPart[]): string {
  const key = parts.join();
  const known =
    statements.get(key) ?? `${parts.map((name) => READS[name]).join("\n  union all")}\n  order by 1, 3`;
  statements.set(key, known);
  return known;
}

/**
 * What is known of these people in one case (null: apart from any), as far as the wall lets it through: one statement, however
 * many they are. Of parts that are not asked for there is nothing, not even an empty list: whoever reads one fails.
 */
export async function loadPeople(
  { rows }: Transaction,
  caseId: Id | null,
  personIds: readonly Id[],
  parts: readonly PersonPart[] = EVERYTHING,
): Promise<ReadonlyMap<Id, PersonRows>> {
  const found = await rows<Row & { part: PersonPart; person_id: Id; said: object }>(statementOf(parts), [
    personIds,
    caseId,
  ]);
  const people = new Map(personIds.map((id) => [id, empty(parts)]));
  for (const { part, person_id, said, ...row } of found) {
    const rows: object[] | undefined = people.get(person_id)?.[part];
    rows?.push({ ...row, ...said });
  }
  return people;
}

const empty = (parts: readonly PersonPart[]) =>
  Object.fromEntries(parts.map((name) => [name, []])) as object as PersonRows;
