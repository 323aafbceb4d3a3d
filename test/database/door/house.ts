import { afterAll, beforeAll, expect } from "vitest";
import { ALL, categoriesIn, type Category } from "../../../server/sharing/categories.js";
import { createTestDatabase, type TestDatabase } from "../../support/database.js";
import { scenario, type Scenario, types } from "../../support/scenario.js";
import { type Asking, oneInstant } from "../oneInstant.js";
import { decidedWall } from "./decided.js";

/** Council, school and practice under one agreement; the case of mum, dad and kim, led by the council, with the school in the team. */
export const house = (): Scenario =>
  scenario()
    .agency("council", "CHILDRENS_SERVICES")
    .agency("school", "SCHOOL")
    .agency("practice", "GP")
    .practitioner("worker", { at: "council", role: "LEAD_PROFESSIONAL" })
    .practitioner("teacher", { at: "school", role: "EDUCATION_PRACTITIONER" })
    .practitioner("doctor", { at: "practice", role: "HEALTH_PRACTITIONER" })
    .family((f) => f.mother("mum").father("dad", { responsibility: true }).child("kim"))
    .case("c", { lead: "worker", team: ["teacher"], purposes: ["EARLY_HELP", "SAFEGUARDING_ENQUIRY"] });

export const agreed = (s: Scenario): Scenario =>
  s.agreement({ called: "all", purposes: ["EARLY_HELP", "SAFEGUARDING_ENQUIRY"] });

/** Mum agrees that schools may know of kim's EDUCATION. */
export const permitted = (s: Scenario): Scenario =>
  s.consents("mum", { for: "kim", yes: ["EDUCATION"], to: types("SCHOOL"), purposes: ["EARLY_HELP"] });

export interface Seen {
  others: Category[];
  own: Category[] | "ALL";
  writable: Category[] | "ALL";
}

/** A database for one test file. */
export function useDatabase(): { readonly current: TestDatabase } {
  const used = {} as { current: TestDatabase };
  beforeAll(async () => void (used.current = await createTestDatabase()));
  afterAll(() => used.current.drop());
  return used;
}

/**
 * What the door opens of a scenario's first case (or of `case`) to a viewer: null where the case is ABSENT. Holds it against the
 * decision, which is worked out from the facts that the door returns; unless the door is known to be `stricter`.
 */
export async function wallOf(
  database: { readonly current: TestDatabase },
  s: Scenario,
  viewer: string,
  purpose: string | null = "EARLY_HELP",
  {
    case: name = s.namesOf("case")[0]!,
    assurance = 2,
    stricter = false,
  }: Pick<Asking, "assurance"> & { case?: string; stricter?: boolean } = {},
): Promise<Seen | null> {
  return oneInstant(database.current.admin, s, async (here) => {
    const { at, facts, walls } = await here.open(viewer, purpose, { assurance, cases: [name] });
    const wall = walls[0] ?? null;
    const decided = decidedWall(
      { accountId: s.ids.account(viewer), purpose, assurance },
      facts,
      at,
      s.ids.case(name),
    );
    if (!stricter) expect(wall && { others: wall.others, own: wall.own }).toEqual(decided);
    const named = (mask: number) => (mask === ALL ? "ALL" : categoriesIn(mask));
    return (
      wall && { others: categoriesIn(wall.others), own: named(wall.own), writable: named(wall.writable) }
    );
  });
}
