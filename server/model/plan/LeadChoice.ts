import { ID, Int } from "type-graphql";
import { Column, Entity } from "typeorm";
import type { Category } from "../../sharing/categories.js";
import { CaseRow } from "../CaseRow.js";
import { GovernedType, Open, Shared } from "../decorators.js";
import { CategoryEnum } from "../enums.js";
import { Governed } from "../Governed.js";
import { PersonReference } from "../Person.js";
import { Day } from "../scalars.js";
import { LeadChoiceKindEnum, LeadChoiceStateEnum } from "./enums.js";

@GovernedType(
  "Whom a family asked for as its lead professional or single point of contact, whether that was followed, and why not.",
)
export class LeadChoice extends Governed {
  @Open("Its id.", () => ID) id!: string;
  @Open("Counts the changes; a change names the version that it changes.", () => Int) version!: number;
  @Shared("ROW", "For what they asked for somebody.", "NO_PLACE", () => LeadChoiceKindEnum)
  kind!: string | null;
  @Shared("ROW", "Whom they asked for, in words.", "LOCATES", () => String) askedFor!: string | null;
  @Shared("ROW", "Who asked; empty: the family together.", "NO_PLACE", () => PersonReference)
  askedBy!: PersonReference | null;
  @Shared("ROW", "On which day they asked.", "NO_PLACE", () => Day) askedOn!: string | null;
  @Shared("ROW", "Whether it was followed.", "NO_PLACE", () => LeadChoiceStateEnum) state!: string | null;
  @Shared("ROW", "Why it was not followed.", "LOCATES", () => String) whyNot!: string | null;
  @Open("Whose wish it is.", () => [PersonReference]) about!: PersonReference[];
  @Open("What kind of data it is.", () => CategoryEnum) category!: Category;
  @Open("Whether the viewer may change it.", () => Boolean) viewerCanEdit!: boolean;
}

/** Whom a family asked for, as it is stored. */
@Entity("lead_choice")
export class StoredLeadChoice extends CaseRow {
  @Column("text") kind!: string;
  @Column("text", { name: "asked_for" }) askedFor!: string;
  @Column("uuid", { name: "asked_by", nullable: true }) askedBy!: string | null;
  @Column("date", { name: "asked_on" }) askedOn!: string;
  @Column("text") state!: string;
  @Column("text", { name: "why_not", nullable: true }) whyNot!: string | null;
  @Column("integer") version!: number;
  @Column("uuid", { name: "author_id" }) authorId!: string;
  @Column("timestamptz", { name: "taken_back_at", nullable: true }) takenBackAt?: Date | null;
  @Column("uuid", { name: "taken_back_by", nullable: true }) takenBackBy?: string | null;
}
