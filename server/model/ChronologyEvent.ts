import { ID } from "type-graphql";
import type { Category } from "../sharing/categories.js";
import { Agency } from "./Agency.js";
import { connectionOf } from "./connection.js";
import { GovernedType, Open, Shared } from "./decorators.js";
import { CategoryEnum } from "./enums.js";
import { Governed } from "./Governed.js";
import { PersonReference } from "./Person.js";
import { Day } from "./scalars.js";

@GovernedType("A significant event in the life of the family.")
export class ChronologyEvent extends Governed {
  @Open("The event's id.", () => ID) id!: string;
  @Shared("ROW", "When it happened.", "NO_PLACE", () => Day) occurredOn!: string | null;
  @Shared("ROW", "What happened, in a few words.", "NO_PLACE", () => String) title!: string | null;
  @Shared("ROW", "What happened.", "NO_PLACE", () => String) detail!: string | null;
  @Shared("ROW", "Where it happened.", "LOCATES", () => String) place!: string | null;
  @Open("Whom it is about.", () => [PersonReference]) about!: PersonReference[];
  @Open("What kind of data it is.", () => CategoryEnum) category!: Category;
  @Shared(
    "AGENCY_INVOLVEMENT",
    "The agency that recorded it, where its involvement may be known.",
    "LOCATES",
    () => Agency,
  )
  agency!: Agency | null;
}

export const ChronologyConnection = connectionOf("Chronology", ChronologyEvent, "The chronology");
export type ChronologyConnection = InstanceType<typeof ChronologyConnection>;
