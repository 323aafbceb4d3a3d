import { Field, ID } from "type-graphql";
import { Column, Entity } from "typeorm";
import type { Category } from "../sharing/categories.js";
import { Agency } from "./Agency.js";
import { CaseRow } from "./CaseRow.js";
import { connectionOf } from "./connection.js";
import { GovernedType, ListType, Open, Shared } from "./decorators.js";
import { CategoryEnum } from "./enums.js";
import { Governed } from "./Governed.js";
import { PersonReference } from "./Person.js";
import { Day } from "./scalars.js";
import { ValueStatement } from "./ValueStatement.js";

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
  @Shared("ROW", "What is said beside it by whom it is about, the earliest first.", "NO_PLACE", () => [
    ValueStatement,
  ])
  statements!: ValueStatement[] | null;
}

export const ChronologyConnection = connectionOf("Chronology", ChronologyEvent, "The chronology");
export type ChronologyConnection = InstanceType<typeof ChronologyConnection>;

@ListType("What the events that the viewer sees are about: all that the chronology can be narrowed to.")
export class ChronologyChoices {
  @Field(() => [PersonReference], { description: "The people." })
  people!: PersonReference[];

  @Field(() => [Agency], { description: "The agencies that recorded them, where that may be known." })
  agencies!: Agency[];

  @Field(() => [CategoryEnum], { description: "The kinds of information." })
  categories!: Category[];
}

@ListType("What became of an event.")
export class EventPayload {
  @Field(() => ChronologyEvent, { nullable: true, description: "The event as recorded." })
  event!: ChronologyEvent | null;
}

/** An event as it is stored. */
@Entity("chronology_event")
export class StoredEvent extends CaseRow {
  @Column("date", { name: "occurred_on" }) occurredOn!: string;
  @Column("text") title!: string;
  @Column("text", { nullable: true }) detail!: string | null;
  @Column("text", { nullable: true }) place!: string | null;
  @Column("uuid", { name: "author_id", nullable: true }) authorId!: string | null;
}
