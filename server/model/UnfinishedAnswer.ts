import { ID, Int } from "type-graphql";
import { Column, Entity } from "typeorm";
import type { Category } from "../sharing/categories.js";
import { CaseRow } from "./CaseRow.js";
import { GovernedType, Open, Shared } from "./decorators.js";
import { CategoryEnum } from "./enums.js";
import { Governed } from "./Governed.js";
import { PersonReference } from "./Person.js";
import { Instant } from "./scalars.js";

@GovernedType("What the viewer is still writing in one place of an assessment. Shown to its writer only.")
export class UnfinishedAnswer extends Governed {
  @Open("Its id.", () => ID) id!: string;
  @Open("The question's key.", () => ID) questionKey!: string;
  @Open("The answer that it would change; null for a new one.", () => ID, { nullable: true })
  answerId!: string | null;
  @Open("The version of that answer on which it was begun.", () => Int, { nullable: true })
  baseVersion!: number | null;
  @Shared("ROW", "The words as they were kept last.", "NO_PLACE", () => String) value!: string | null;
  @Shared("ROW", "Who said it, as far as that is chosen.", "NO_PLACE", () => PersonReference)
  saidBy!: PersonReference | null;
  @Open("Whom it is about, as far as that is chosen.", () => [PersonReference]) about!: PersonReference[];
  @Open("What kind of data it is: the question's category or a stricter one.", () => CategoryEnum)
  category!: Category;
  @Open("The sitting in which it was written.", () => ID) sitting!: string;
  @Open("The step of that sitting that it shows.", () => Int) step!: number;
  @Shared("ROW", "When it was kept.", "NO_PLACE", () => Instant) writtenAt!: Date | null;
}

/** Unfinished words as they are stored; `value` null where none wait. */
@Entity("unfinished_answer")
export class StoredUnfinishedAnswer extends CaseRow {
  @Column("uuid", { name: "assessment_id" }) assessmentId!: string;
  @Column("text", { name: "template_id" }) templateId!: string;
  @Column("smallint", { name: "template_version" }) templateVersion!: number;
  @Column("text", { name: "question_key" }) questionKey!: string;
  @Column("uuid", { name: "answer_id", nullable: true }) answerId!: string | null;
  @Column("integer", { name: "base_version", nullable: true }) baseVersion!: number | null;
  @Column("uuid", { name: "author_id" }) authorId!: string;
  @Column("text", { nullable: true }) value!: string | null;
  @Column("uuid", { array: true }) about!: string[];
  @Column("uuid", { name: "said_by", nullable: true }) saidBy!: string | null;
  @Column("uuid") sitting!: string;
  @Column("integer") step!: number;
  @Column("timestamptz", { name: "written_at", default: () => "now()" }) writtenAt!: Date;
  @Column("uuid", { name: "finished_sitting", nullable: true }) finishedSitting!: string | null;
  @Column("uuid", { name: "finished_answer", nullable: true }) finishedAnswer!: string | null;
}
