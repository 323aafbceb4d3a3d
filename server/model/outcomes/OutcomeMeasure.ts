import { Field, Float, ID } from "type-graphql";
import { Column, Entity } from "typeorm";
import type { Category } from "../../sharing/categories.js";
import { Agency } from "../Agency.js";
import { CaseRow } from "../CaseRow.js";
import { GovernedType, ListType, Open, Shared } from "../decorators.js";
import { CategoryEnum, register } from "../enums.js";
import { Governed } from "../Governed.js";
import { PersonReference } from "../Person.js";
import { Day } from "../scalars.js";
import { Withheld } from "../Withheld.js";
import { OutcomeIndicator } from "./OutcomeFramework.js";

export type MeasureKind = "BASELINE" | "FOLLOW_UP";
export const MeasureKindEnum = register("OutcomeMeasureKind", "When in the work something is measured.", {
  BASELINE: "As it was when the work began.",
  FOLLOW_UP: "As it is later.",
});

@GovernedType("What one agency measured of an outcome.")
export class OutcomeMeasure extends Governed {
  @Open("Its id.", () => ID) id!: string;
  @Open("What was measured.", () => OutcomeIndicator) indicator!: OutcomeIndicator;
  @Open("Of whom it speaks.", () => [PersonReference]) about!: PersonReference[];
  @Open("What kind of data it is.", () => CategoryEnum) category!: Category;
  @Open("Whether the viewer may take it back.", () => Boolean) viewerMayTakeBack!: boolean;
  @Shared("ROW", "Whether it is the baseline or a follow-up.", "NO_PLACE", () => MeasureKindEnum)
  kind!: MeasureKind | null;
  @Shared("ROW", "The day of which it speaks.", "NO_PLACE", () => Day) measuredOn!: string | null;
  @Shared("ROW", "The value: a step of the scale, or a number.", "NO_PLACE", () => Float) value!:
    number | null;
  @Shared("ROW", "What more there is to say of it.", "NO_PLACE", () => String) note!: string | null;
  @Shared(
    "AGENCY_INVOLVEMENT",
    "The agency that recorded it, where its involvement may be known.",
    "LOCATES",
    () => Agency,
  )
  agency!: Agency | null;
}

@ListType("What was measured of a family's outcomes, as far as the viewer may know.")
export class CaseOutcomes {
  @Field(() => [OutcomeMeasure], {
    description: "The measurements: indicator by indicator, person by person, the earliest first.",
  })
  items!: OutcomeMeasure[];

  @Field(() => [CategoryEnum], {
    description: "The kinds of information of which the viewer may record a measurement; none, where empty.",
  })
  recordable!: Category[];

  @Field(() => [Withheld], {
    description: "What the list may leave out, by category, whether or not there is any.",
  })
  withheld!: Withheld[];
}

@ListType("What became of a measurement.")
export class OutcomePayload {
  @Field(() => OutcomeMeasure, {
    nullable: true,
    description: "The measurement as recorded; null where it was taken back.",
  })
  measure!: OutcomeMeasure | null;
}

/** A measurement as it is stored. */
@Entity("outcome_measure")
export class StoredOutcome extends CaseRow {
  @Column("text", { name: "framework_id" }) frameworkId!: string;
  @Column("smallint", { name: "framework_version" }) frameworkVersion!: number;
  @Column("text", { name: "indicator_key" }) indicatorKey!: string;
  @Column("text") kind!: MeasureKind;
  @Column("date", { name: "measured_on" }) measuredOn!: string;
  @Column("float") value!: number;
  @Column("text", { nullable: true }) note!: string | null;
  @Column("uuid", { name: "author_id" }) authorId!: string;
  @Column("timestamptz", { name: "taken_back_at", nullable: true }) takenBackAt?: Date | null;
  @Column("uuid", { name: "taken_back_by", nullable: true }) takenBackBy?: string | null;
}
