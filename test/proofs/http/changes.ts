import { bitOf } from "../../../server/sharing/categories.js";
import type { Scenario } from "../../support/scenario.js";
import type { Dice } from "../worlds/Dice.js";
import type { Eyes } from "./Eyes.js";
import type { AnyRow, WorldRows } from "./tellWorld.js";

/** How rows of a table may differ without being other facts: their values, by column, and whether there may be one more or one less. */
interface Changeable {
  /** Values of fields that do not tell where somebody is. */
  values: Record<string, (dice: Dice) => unknown>;
  /** Values of fields that do. */
  places?: Record<string, (dice: Dice) => unknown>;
  countless?: boolean;
  /** Whether it is about the same people as the row with which it is shown. */
  inherits?: boolean;
}

const text = (dice: Dice) => `Otherwise ${"so ".repeat(dice.below(9))}${dice.below(1e6)}`;
const aDay = (dice: Dice) => `20${10 + dice.below(16)}-0${1 + dice.below(9)}-1${dice.below(10)}`;
const word =
  (...words: string[]) =>
  (dice: Dice) =>
    dice.one(words);

export const CHANGEABLE: Record<string, Changeable> = {
  answer: { values: { value: text }, countless: true },
  value_statement: { values: { text }, countless: true, inherits: true },
  chronology_event: {
    values: { title: text, detail: text, occurred_on: aDay },
    places: { place: text },
    countless: true,
  },
  plan_action: {
    values: { title: text, outcome: text, due_on: aDay, status: word("DONE", "UNDER_WAY", "CANCELLED") },
    countless: true,
  },
  outcome_measure: {
    values: {
      value: (dice) => 1 + dice.below(99),
      note: text,
      measured_on: aDay,
      kind: word("BASELINE", "FOLLOW_UP"),
    },
    countless: true,
  },
  plan_goal: {
    values: { words: text, said_on: aDay, state: word("REACHED", "SET_ASIDE") },
    countless: true,
  },
  plan_word: { values: { text, answer_by: aDay }, countless: true },
  plan_meeting: {
    values: { minutes: text, kind: word("MEETING", "REVIEW") },
    places: { place: text },
    countless: true,
  },
  plan_choice: { values: { question: text, why: text }, countless: true },
  lead_choice: {
    values: { kind: word("LEAD_PROFESSIONAL", "POINT_OF_CONTACT") },
    places: { asked_for: text },
    countless: true,
  },
  need_band: { values: { band: (dice) => 1 + dice.below(3), from_on: aDay }, countless: true },
  family_name: { values: { name: text }, countless: true },
  case_record: {
    values: { opened_on: aDay, status: word("STEPPED_UP", "STEPPED_DOWN", "REFERRED") },
  },
  assessment: { values: { started_on: aDay } },
  case_person: { values: { role: word("SIBLING", "CARER", "GRANDPARENT") } },
  involvement: { values: {}, places: { role: text } },
  person_name: { values: { given: text, family: text }, countless: true },
  person_life: { values: { sex: word("FEMALE", "MALE", "NOT_KNOWN") } },
  person_contact: { values: { value: text }, countless: true },
  person_identifier: { values: { value: text }, countless: true },
  person_characteristic: { values: { value: text }, countless: true },
  person_address: { values: {}, places: { lines: text, postcode: text } },
  person_school: { values: {}, places: { name: text, year_group: text }, countless: true },
  person_health_service: { values: {}, places: { name: text }, countless: true },
  kinship: { values: { kind: word("OTHER", "CARER_OF", "PARTNER_OF"), from_on: aDay }, countless: true },
};

/** Fields of these tables all tell where somebody is, so that nothing else is told by their being there. */
const ONLY_PLACES = ["person_address", "person_school", "person_health_service"];

/** What is done to a world, in words that are counted. */
export interface Change {
  what: string;
  /** Whether only the decision hides it, not the wall beneath. */
  near?: boolean;
  make(rows: WorldRows): void;
}

/** Changes of this world that none of these viewers may notice, in any order; each is one of very many. */
export function hiddenChanges(world: Scenario, rows: WorldRows, all: readonly Eyes[], dice: Dice): Change[] {
  const changes: Change[] = [];
  const seen = (row: AnyRow, locates: boolean) => all.some((eyes) => eyes.see(row, locates));
  for (const [table, { values, places = {}, countless, inherits }] of Object.entries(CHANGEABLE))
    for (const row of rows.get(table) ?? []) {
      // Whoever names an identifier learns whose it is: that is what locating is for.
      const isNamed = table === "person_identifier" && row["value"] === "999 000 0018";
      const near = all.some((eyes) => eyes.nearlySee(row));
      const hidden = ONLY_PLACES.includes(table) ? !seen(row, true) : !seen(row, false);
      const elsewhere = !seen(row, true);
      const open = [
        ...(hidden ? Object.entries(values) : []),
        ...(elsewhere ? Object.entries(places) : []),
        // A case that nobody leads may not become an open one.
      ].filter(([column]) => column !== "status" || table !== "case_record" || row["status"] === "OPEN");
      if (open.length > 0 && !isNamed) {
        const [column, make] = dice.one(open);
        const value = make(dice);
        const kind = Object.hasOwn(values, column) || hidden ? "" : " of a shown row";
        changes.push({
          near,
          what: `${table}: another ${column}${kind}`,
          make: (to) => replace(to, table, row.id, { [column]: value }),
        });
      }
      const wider = countless &&
        !inherits && { ...row, id: idFor(world, dice), subjects: withAnother(row, rows, dice) };
      if (
        wider &&
        wider.subjects.length > 1 &&
        !seen(wider, false) &&
        all.some((eyes) => eyes.nearlySee(wider))
      )
        changes.push({
          near: true,
          what: `${table}: one more, about others too`,
          make: (to) => to.get(table)!.push(wider),
        });
      if (!hidden || !countless) continue;
      if (!isNamed)
        changes.push({ near, what: `${table}: one less`, make: (to) => remove(to, table, row.id) });
      const more = Object.fromEntries(
        Object.entries({ ...values, ...places }).map(([column, make]) => [column, make(dice)]),
      );
      const id = idFor(world, dice);
      changes.push({
        near,
        what: `${table}: one more`,
        make: (to) => to.get(table)!.push({ ...row, id, ...more }),
      });
    }
  changes.push(...others(world, rows, all, dice), ...teams(world, rows, all, dice));
  return changes;
}

/** A governed row's people and one more of its case. */
function withAnother({ subjects, case_id }: AnyRow, rows: WorldRows, dice: Dice): string[] {
  if (!Array.isArray(subjects)) return [];
  const members = rows.get("case_person")!.filter((row) => row["case_id"] === case_id);
  return [...new Set([...subjects, ...(members.length > 0 ? [dice.one(members)["person_id"]] : [])])];
}

/**
 * Another agency in a team, or one less, where nobody who looks may know of either. Whoever leads stays: a case has a lead. An
 * officer and a commissioner are told how many there are, whom they do not see; and whoever answers a request for access, whether
 * what is asked for is open to the asker by now, which it is to an agency of the team.
 */
function teams(world: Scenario, rows: WorldRows, all: readonly Eyes[], dice: Dice): Change[] {
  if (all.some(({ viewer }) => viewer.endsWith("dpo") || viewer === "commissioner")) return [];
  const asking = new Set((rows.get("access_request") ?? []).map((row) => row["agency_id"]));
  const isHidden = (row: AnyRow) =>
    row["kind"] !== "LEAD" &&
    !asking.has(row["agency_id"]) &&
    all.every((eyes) => row["agency_id"] !== eyes.agencyId && !eyes.see(row, false));
  const change = (row: AnyRow, what: string, make: Change["make"]): Change[] =>
    isHidden(row)
      ? [{ near: all.some((eyes) => eyes.nearlySee(row)), what: `involvement: ${what}`, make }]
      : [];
  return (rows.get("involvement") ?? []).flatMap((row) => {
    const joins = {
      ...row,
      id: idFor(world, dice),
      subjects: withAnother(row, rows, dice),
      agency_id: dice.one(rows.get("agency")!).id,
      practitioner_id: null,
      kind: "MEMBER",
    };
    return [
      ...change(row, "one less", (to) => remove(to, "involvement", row.id)),
      ...change(joins, "one more", (to) => to.get("involvement")!.push(joins)),
    ];
  });
}

/** What is not a value: drafts, sealed people, cases of others, and what is said about others than the viewer. */
function others(world: Scenario, rows: WorldRows, all: readonly Eyes[], dice: Dice): Change[] {
  const { ids } = world;
  const changes: Change[] = [];
  const draft = dice.one(rows.get("answer")!);
  if (all.every(({ agencyId }) => agencyId !== draft["agency_id"]))
    changes.push({
      what: "answer: a draft of another agency",
      make: (to) =>
        to.get("answer")!.push({ ...draft, id: idFor(world, dice), value: text(dice), contributed_at: null }),
    });
  if (all.every(({ viewer }) => viewer !== "worker"))
    changes.push({ what: "a sealed person joins", make: (to) => joinSealed(world, to, dice) });
  changes.push({ what: "a case of others", make: (to) => openElsewhere(world, to, dice) });
  const isOne = (person: unknown) => all.some(({ personId }) => personId !== null && personId === person);
  // Whoever leads the case may in time be told what stands beside a rule; nobody else.
  if (all.every(({ agencyId }) => agencyId !== ids.agency("council"))) {
    for (const [table, column] of [
      ["seal", "reason"],
      ["protection_marker", "reason"],
      ["sharing_decision", "why_necessary"],
      ["consent", "witness"],
    ] as const)
      // prettier-ignore
      for (const row of rows.get(table) ?? []) {
        // Whoever gave a consent has a copy of it, which names the witness.
        if (isOne(row["giver_person_id"])) continue;
        changes.push({
          what: `${table}: another ${column}`,
          make: (to) => replace(to, table, row.id, { [column]: text(dice) }),
        });
      }
    // Whoever gave a consent, and whom it is about, read all that was said.
    const told = rows
      .get("consent")!
      .flatMap((row) => (isOne(row["giver_person_id"]) || isOne(row["person_id"]) ? [row.id] : []));
    const untold = rows
      .get("consent_provision")!
      .filter((row) => !told.includes(row["consent_id"] as string));
    const elsewhere = rows
      .get("agency")!
      .filter(
        (agency) =>
          all.every(({ agencyId }) => agencyId !== agency.id) && agency.id !== ids.agency("council"),
      );
    if (elsewhere.length > 0 && untold.length > 0)
      changes.push({
        what: "consent_provision: a sentence about another agency",
        make: (to) =>
          to.get("consent_provision")!.push({
            ...dice.one(untold),
            id: idFor(world, dice),
            agencies: [dice.one(elsewhere).id],
            agency_types: [],
            position: 90 + dice.below(9),
          }),
      });
  }
  return changes;
}

function joinSealed({ ids }: Scenario, rows: WorldRows, dice: Dice): void {
  const agency_id = ids.agency("council");
  const person_id = newId(dice);
  const from_at = "2026-01-01T00:00:00Z";
  const of = { person_id, agency_id };
  const add = (table: string, row: object) => rows.get(table)!.push({ id: newId(dice), ...row });
  rows.get("person")!.push({ id: person_id, reference: `P${person_id.slice(-12)}` });
  add("seal", { case_id: null, person_id, categories: 67_108_863, accounts: [ids.account("worker")], existence: "ABSENT", emergency: false, reason: "sealed", mark: null, from_at, until_at: null }); // prettier-ignore
  add("person_name", { ...of, category: 0, given: "Hidden", family: "Person" });
  add("person_life", { ...of, category: 0, born_on: "2020-01-01" });
  add("person_address", { ...of, category: 1, lines: "12 Mill Lane", household_id: null, from_on: "2026-01-01", until_on: null, postcode: null }); // prettier-ignore
  add("case_person", {
    ...of,
    case_id: ids.case("case"),
    category: 2,
    role: "CHILD",
    from_at,
    until_at: null,
  });
  add("kinship", { ...of, other_id: ids.person("kim"), category: 2, kind: "SIBLING_OF" });
  const [answer] = rows.get("answer")!;
  for (const subjects of [[person_id], [ids.person("kim"), person_id]])
    add("answer", { ...answer!, id: newId(dice), case_id: ids.case("case"), assessment_id: ids.assessment("case"), category: bitOf("EDUCATION"), question_key: "EDUCATION", subjects, value: text(dice) }); // prettier-ignore
}

function openElsewhere({ ids }: Scenario, rows: WorldRows, dice: Dice): void {
  const case_id = newId(dice);
  const of = { case_id, agency_id: ids.agency("charity"), subjects: [ids.person("bob")], category: 3 };
  const from_at = "2026-01-01T00:00:00Z";
  const add = (table: string, row: object) => rows.get(table)!.push({ id: newId(dice), ...row });
  add("case_record", { ...of, id: case_id, family_id: ids.family("strangers"), reference: `C${case_id.slice(-12)}`, status: "REFERRED", opened_on: "2026-01-01", closed_on: null }); // prettier-ignore
  add("family_name", { ...of, category: 0, name: "Other" });
  add("case_purpose", { case_id, purpose: "EARLY_HELP", from_at, until_at: null });
  add("involvement", { ...of, kind: "REFERRAL", practitioner_id: null, role: null, from_at, until_at: null });
  // Whoever is in a case of others can be located: that is no secret of that case.
  add("case_person", { case_id, person_id: ids.person("bob"), agency_id: of.agency_id, category: 2, role: "CHILD", from_at, until_at: null }); // prettier-ignore
}

function replace(rows: WorldRows, table: string, id: string, change: object): void {
  rows.set(
    table,
    rows.get(table)!.map((row) => (row.id === id ? { ...row, ...change } : row)),
  );
}

function remove(rows: WorldRows, table: string, id: string): void {
  rows.set(
    table,
    rows.get(table)!.filter((row) => row.id !== id),
  );
  for (const [of, part, column] of [
    ["answer", "answer_version", "answer_id"],
    ["answer", "value_statement", "item_id"],
    ["chronology_event", "value_statement", "item_id"],
    ["plan_action", "value_statement", "item_id"],
    ["plan_action", "plan_word", "action_id"],
  ] as const)
    if (table === of)
      rows.set(
        part,
        (rows.get(part) ?? []).filter((row) => row[column] !== id),
      );
}

/** An id that sorts anywhere among the world's own. */
const idFor = ({ partnershipId }: Scenario, dice: Dice): string =>
  dice.chance(0.5) ? newId(dice) : `${partnershipId.slice(0, 24)}${dice.below(4096).toString(16).padStart(3, "0")}${newId(dice).slice(-9)}`; // prettier-ignore

// Of the dice, so that a pair can be made again; of version 4, as no id of the product's own making is.
function newId(dice: Dice): string {
  const hex = () => dice.below(65_536).toString(16).padStart(4, "0");
  return `${hex()}${hex()}-${hex()}-4${hex().slice(1)}-a${hex().slice(1)}-${hex()}${hex()}${hex()}`;
}
