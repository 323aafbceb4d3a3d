import { ID } from "type-graphql";
import type { Category } from "../sharing/categories.js";
import { Agency } from "./Agency.js";
import { connectionOf } from "./connection.js";
import { GovernedType, Open, Shared } from "./decorators.js";
import { ActionStatusEnum, CategoryEnum } from "./enums.js";
import { Governed } from "./Governed.js";
import { PersonReference } from "./Person.js";
import { Day } from "./scalars.js";

@GovernedType("An action of the plan, owned by one agency.")
export class PlanAction extends Governed {
  @Open("The action's id.", () => ID) id!: string;
  @Shared("ROW", "What is to be done.", "NO_PLACE", () => String) title!: string | null;
  @Shared("ROW", "By when.", "NO_PLACE", () => Day) dueOn!: string | null;
  @Shared("ROW", "How far it has come.", "NO_PLACE", () => ActionStatusEnum) status!: string | null;
  @Shared(
    "AGENCY_INVOLVEMENT",
    "The agency that owns it, where its involvement may be known.",
    "LOCATES",
    () => Agency,
  )
  owner!: Agency | null;
  @Shared("ROW", "What came of it.", "NO_PLACE", () => String) outcome!: string | null;
  @Open("Whom it is for.", () => [PersonReference]) about!: PersonReference[];
  @Open("What kind of data it is.", () => CategoryEnum) category!: Category;
}

export const PlanActionConnection = connectionOf("PlanAction", PlanAction, "The actions of the plan");
export type PlanActionConnection = InstanceType<typeof PlanActionConnection>;
