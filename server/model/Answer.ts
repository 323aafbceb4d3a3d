import { ID, Int } from "type-graphql";
import { Column, Entity } from "typeorm";
import type { Category } from "../sharing/categories.js";
import { Agency } from "./Agency.js";
import { CaseRow } from "./CaseRow.js";
import { GovernedType, Open, Shared } from "./decorators.js";
import { CategoryEnum } from "./enums.js";
import { Governed } from "./Governed.js";
import { PersonReference } from "./Person.js";
import { Practitioner } from "./Practitioner.js";
import { Instant } from "./scalars.js";
import { ValueStatement } from "./ValueStatement.js";

@GovernedType("What one agency contributed to one question.")
export class Answer extends Governed {
  @Open("The answer's id.", () => ID) id!: string;
  @Open("Counts the changes; a change names the version that it changes.", () => Int) version!: number;
  @Shared("ROW", "The answer as it stands now.", "NO_PLACE", () => String) value!: string | null;
  @Shared("ROW", "Who said it, where it is somebody's account.", "NO_PLACE", () => PersonReference)
  saidBy!: PersonReference | null;
  @Shared("ROW", "Who wrote it down.", "NO_PLACE", () => Practitioner) author!: Practitioner | null;
  @Shared("ROW", "When it was written.", "NO_PLACE", () => Instant) writtenAt!: Date | null;
  @Open("Whom it is about.", () => [PersonReference]) about!: PersonReference[];
  @Open("What kind of data it is: the question's category or a stricter one.", () => CategoryEnum)
  category!: Category;
  @Shared(
    "AGENCY_INVOLVEMENT",
    "The agency that contributed it, where its involvement may be known.",
    "LOCATES",
    () => Agency,
  )
  agency!: Agency | null;
  @Shared("ROW", "What is said beside it by whom it is about, the earliest first.", "NO_PLACE", () => [
    ValueStatement,
  ])
  statements!: ValueStatement[] | null;
  @Open("Not contributed yet: seen by its own agency only.", () => Boolean) draft!: boolean;
  @Open("Whether the viewer may change it.", () => Boolean) viewerCanEdit!: boolean;
}

/** An answer as it is stored. */
@Entity("answer")
export class StoredAnswer extends CaseRow {
  @Column("uuid", { name: "assessment_id" }) assessmentId!: string;
  @Column("text", { name: "template_id" }) templateId!: string;
  @Column("smallint", { name: "template_version" }) templateVersion!: number;
  @Column("text", { name: "question_key" }) questionKey!: string;
  @Column("text") kind!: string;
  @Column("text", { nullable: true }) value!: string | null;
  @Column("uuid", { name: "said_by", nullable: true }) saidBy!: string | null;
  @Column("uuid", { name: "author_id" }) authorId!: string;
  @Column("timestamptz", { name: "written_at", default: () => "now()" }) writtenAt!: Date;
  @Column("integer") version!: number;
}

/** One version of an answer as it is stored; never edited. */
@Entity("answer_version")
export class StoredAnswerVersion extends CaseRow {
  @Column("uuid", { name: "answer_id" }) answerId!: string;
  @Column("integer") version!: number;
  @Column("text", { nullable: true }) value!: string | null;
  @Column("uuid", { name: "said_by", nullable: true }) saidBy!: string | null;
  @Column("uuid", { name: "author_id" }) authorId!: string;
  @Column("timestamptz", { name: "written_at", default: () => "now()" }) writtenAt!: Date;
}
