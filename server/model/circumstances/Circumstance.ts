import { Field, ID } from "type-graphql";
import { Column, Entity } from "typeorm";
import type { Category } from "../../sharing/categories.js";
import { Agency } from "../Agency.js";
import { CaseRow } from "../CaseRow.js";
import { GovernedType, ListType, Open, Shared } from "../decorators.js";
import { CategoryEnum } from "../enums.js";
import { Governed } from "../Governed.js";
import { PersonReference } from "../Person.js";
import { Day, Instant } from "../scalars.js";
import { ValueStatement } from "../ValueStatement.js";
import { Withheld } from "../Withheld.js";
import { type CircumstanceKind, CircumstanceKindEnum } from "./kinds.js";

@ListType("Whether an agency that may know of a change has said that it received it.")
export class CircumstanceReceipt {
  @Field(() => Agency, {
    description: "The agency, where the viewer may know that it works with the family.",
  })
  agency!: Agency;

  @Field(() => Instant, { nullable: true, description: "When; null where it has not said so yet." })
  receivedAt!: Date | null;
}

@GovernedType("A change of circumstances that was told once, for every agency that may know it.")
export class Circumstance extends Governed {
  @Open("Its id.", () => ID) id!: string;
  @Open("Whose circumstances have changed.", () => [PersonReference]) about!: PersonReference[];
  @Open("What kind of data it is.", () => CategoryEnum) category!: Category;
  @Open(
    "Who has received it; for the lead professional also who may know it and has not yet said so.",
    () => [CircumstanceReceipt],
  )
  receipts!: CircumstanceReceipt[];
  @Open("Whether the viewer's agency has received it, or told it.", () => Boolean) isReceived!: boolean;
  @Open(
    "When it was taken back, because it was a slip; its words are then for the agency that told it alone. Null where it stands.",
    () => Instant,
    { nullable: true },
  )
  takenBackAt!: Date | null;
  @Open("Whether the viewer may take it back, or tell it anew.", () => Boolean) canTakeBack!: boolean;
  @Shared("ROW", "What has changed.", "NO_PLACE", () => CircumstanceKindEnum) kind!: CircumstanceKind | null;
  @Shared("ROW", "The day from which it is so.", "NO_PLACE", () => Day) from!: string | null;
  @Shared("ROW", "What is so now; of a place, see there.", "NO_PLACE", () => String) words!: string | null;
  @Shared("ROW", "The new address, or the new school.", "LOCATES", () => String) place!: string | null;
  @Shared(
    "AGENCY_INVOLVEMENT",
    "The agency that told it, where its involvement may be known.",
    "LOCATES",
    () => Agency,
  )
  agency!: Agency | null;
  @Shared("ROW", "What is said beside it by whom it is about, the earliest first.", "NO_PLACE", () => [
    ValueStatement,
  ])
  statements!: ValueStatement[] | null;
}

@ListType("What was told of a family's circumstances, as far as the viewer may know.")
export class CircumstanceList {
  @Field(() => [Circumstance], { description: "The changes, the latest first." })
  items!: Circumstance[];

  @Field(() => [CircumstanceKindEnum], { description: "What the viewer may tell." })
  tellable!: CircumstanceKind[];

  @Field(() => [Withheld], {
    description: "What the list may leave out, by category, whether or not there is any.",
  })
  withheld!: Withheld[];
}

@ListType("Whom a change of circumstances would be told, and whether it goes into the record.")
export class CircumstancePreview {
  @Field(() => Boolean, {
    description: "Whether the viewer is told which agencies: the lead professional is, nobody else.",
  })
  isKnown!: boolean;

  @Field(() => [Agency], { description: "The agencies of the team that would be told." })
  told!: Agency[];

  @Field(() => [Agency], { description: "The agencies of the team that would not be told." })
  notTold!: Agency[];

  @Field(() => Boolean, {
    description: "Whether it goes into the record of its people; otherwise it stands only as it is told.",
  })
  isRecorded!: boolean;
}

@ListType("What became of a change of circumstances.")
export class CircumstancePayload {
  @Field(() => Circumstance, {
    nullable: true,
    description: "The change as it stands now, as far as the viewer may see it.",
  })
  circumstance!: Circumstance | null;
}

/** A change as it is stored. */
@Entity("circumstance")
export class StoredCircumstance extends CaseRow {
  @Column("text") kind!: CircumstanceKind;
  @Column("date", { name: "from_on" }) fromOn!: string;
  @Column("text", { nullable: true }) words!: string | null;
  @Column("text", { nullable: true }) place!: string | null;
  @Column("uuid", { name: "author_id" }) authorId!: string;
  @Column("uuid", { name: "child_id", nullable: true }) childId!: string | null;
}
