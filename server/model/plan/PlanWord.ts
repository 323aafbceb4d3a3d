import { ID } from "type-graphql";
import { Column, Entity } from "typeorm";
import { CaseRow } from "../CaseRow.js";
import { GovernedType, Open, Shared } from "../decorators.js";
import { ActionStatusEnum } from "../enums.js";
import { Governed } from "../Governed.js";
import { Practitioner } from "../Practitioner.js";
import { Day, Instant } from "../scalars.js";
import { HelpedEnum, PlanWordKindEnum } from "./enums.js";

@GovernedType(
  "What an agency said of an action: how far it has come, that it was not delivered, or its owner's answer.",
)
export class PlanWord extends Governed {
  @Open("Its id.", () => ID) id!: string;
  @Shared("ROW", "What is said.", "NO_PLACE", () => PlanWordKindEnum) kind!: string | null;
  @Shared("ROW", "In the words of who said it.", "NO_PLACE", () => String) text!: string | null;
  @Shared("ROW", "How far the action has come since.", "NO_PLACE", () => ActionStatusEnum) status!:
    string | null;
  @Shared("ROW", "Whether it helped.", "NO_PLACE", () => HelpedEnum) helped!: string | null;
  @Shared("ROW", "When it was said.", "NO_PLACE", () => Instant) at!: Date | null;
  @Shared("ROW", "Of a flag: by which day the owner is to answer.", "NO_PLACE", () => Day) answerBy!:
    string | null;
  @Shared("ROW", "Of a flag: whether no answer is there that the viewer may see.", "NO_PLACE", () => Boolean)
  waiting!: boolean | null;
  @Shared(
    "ROW",
    "Of a flag: whether its day passed without an answer, so that it is with the lead's supervisor.",
    "NO_PLACE",
    () => Boolean,
  )
  escalated!: boolean | null;
  @Shared("AGENCY_INVOLVEMENT", "Who said it.", "LOCATES", () => Practitioner) by!: Practitioner | null;
}

/** What is said of an action, as it is stored; never edited. */
@Entity("plan_word")
export class StoredWord extends CaseRow {
  @Column("uuid", { name: "action_id" }) actionId!: string;
  @Column("text") kind!: string;
  @Column("text", { nullable: true }) status!: string | null;
  @Column("text", { nullable: true }) helped!: string | null;
  @Column("text", { nullable: true }) text!: string | null;
  @Column("date", { name: "answer_by", nullable: true }) answerBy!: string | null;
  @Column("uuid", { nullable: true }) answers!: string | null;
  @Column("uuid", { name: "author_id" }) authorId!: string;
}
