import type { Category } from "../../../server/sharing/categories.js";
import type { TestDatabase } from "../../support/database.js";
import { instant, scenario, type Scenario, type SomeDay, types } from "../../support/scenario.js";
import { oneInstant } from "../oneInstant.js";
import { behindTheDoor } from "./behindTheDoor.js";
import { agreed, wallOf } from "./house.js";

type Database = { readonly current: TestDatabase };

export const EARLY_HELP = { purposes: ["EARLY_HELP"] };
/** Yes, and no, to schools for early help. */
export const yes = (...categories: Category[]) => ({ yes: categories, to: types("SCHOOL"), ...EARLY_HELP });
export const no = (...categories: Category[]) => ({ no: categories, to: types("SCHOOL"), ...EARLY_HELP });

/** What the teacher may read of what others contributed to the first case. */
export const othersIn = async (database: Database, s: Scenario) =>
  (await wallOf(database, s, "teacher"))?.others;

/** Council and school under an agreement, and a family with a child born on that day. */
export const withKim = (born: SomeDay): Scenario =>
  agreed(
    scenario()
      .agency("council", "CHILDRENS_SERVICES")
      .agency("school", "SCHOOL")
      .practitioner("worker", { at: "council", role: "LEAD_PROFESSIONAL" })
      .practitioner("teacher", { at: "school", role: "EDUCATION_PRACTITIONER" })
      .family((f) => f.mother("mum").father("dad", { responsibility: true }).child("kim", { born }))
      .case("c", { lead: "worker", team: ["teacher"] }),
  );

/** Whether the teacher may read anything of what others contributed, at that instant. */
export async function isOpenAt(database: Database, s: Scenario, iso: string): Promise<boolean> {
  const at = instant(iso);
  const look = async (here: Parameters<typeof behindTheDoor>[0]) =>
    ((await behindTheDoor(here, at, "teacher", "EARLY_HELP")).wall?.others ?? 0) !== 0;
  return oneInstant(database.current.admin, s, look, at);
}
