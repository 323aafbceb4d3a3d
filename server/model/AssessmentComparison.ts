import { Field, ID, Int } from "type-graphql";
import { Agency } from "./Agency.js";
import { QuestionForm } from "./Assessment.js";
import { GovernedType, ListType, Open, Shared } from "./decorators.js";
import { AnswerKindEnum, register } from "./enums.js";
import { Governed } from "./Governed.js";
import { PersonReference } from "./Person.js";
import { Instant } from "./scalars.js";
import { Withheld } from "./Withheld.js";

const AnswerChangeKindEnum = register("AnswerChangeKind", "How an answer differs between two versions.", {
  ADDED: "It is in the later one only.",
  REMOVED: "It is in the earlier one only.",
  CHANGED: "It is in both, and not the same.",
});

@GovernedType("An answer that is not the same in two versions of the assessment.")
export class AnswerChange extends Governed {
  @Open("The answer's id.", () => ID) id!: string;
  @Open("How it differs.", () => AnswerChangeKindEnum) change!: "ADDED" | "REMOVED" | "CHANGED";
  @Shared("ROW", "What it said in the earlier version.", "NO_PLACE", () => String) before!: string | null;
  @Shared("ROW", "When that was written.", "NO_PLACE", () => Instant) beforeAt!: Date | null;
  @Shared("ROW", "What it says in the later version.", "NO_PLACE", () => String) after!: string | null;
  @Shared("ROW", "When that was written.", "NO_PLACE", () => Instant) afterAt!: Date | null;
  @Shared(
    "ROW",
    "Who said it in the later version; where it is not in that, in the earlier one.",
    "NO_PLACE",
    () => PersonReference,
  )
  saidBy!: PersonReference | null;
  @Open("Whom it is about.", () => [PersonReference]) about!: PersonReference[];
  @Shared(
    "AGENCY_INVOLVEMENT",
    "The agency that contributed it, where its involvement may be known.",
    "LOCATES",
    () => Agency,
  )
  agency!: Agency | null;
}

@ListType("A question some of whose answers differ between two versions.")
export class ChangedQuestion {
  @Field(() => ID, { description: "The question's key." })
  key!: string;

  @Field(() => String, { description: "The question." })
  text!: string;

  @Field(() => AnswerKindEnum, {
    description: "Whether it asks for facts, judgement or somebody's own words.",
  })
  kind!: string;

  @Field(() => String, { description: "The domain in which it is asked." })
  domain!: string;

  @Field(() => String, { description: "The element in which it is asked." })
  element!: string;

  @Field(() => QuestionForm, {
    nullable: true,
    description: "How it is answered; null where in sentences.",
  })
  form!: QuestionForm | null;

  @Field(() => [AnswerChange], { description: "The answers that differ." })
  changes!: AnswerChange[];
}

@ListType("What is different between two versions of the assessment, over what the viewer may see now alone.")
export class AssessmentComparison {
  @Field(() => Int, { description: "The earlier version." })
  from!: number;

  @Field(() => Int, { nullable: true, description: "The later one; null for what stands now." })
  to!: number | null;

  @Field(() => String, { description: "The name of the template." })
  templateName!: string;

  @Field(() => [ChangedQuestion], { description: "The questions whose answers differ." })
  questions!: ChangedQuestion[];

  @Field(() => [Withheld], {
    description: "Why answers may be left out of both versions, whether or not there are any.",
  })
  withheld!: Withheld[];
}
