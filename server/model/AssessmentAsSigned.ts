import { Field, ID, Int } from "type-graphql";
import { Agency } from "./Agency.js";
import { QuestionForm } from "./Assessment.js";
import { AssessmentVersion } from "./AssessmentVersions.js";
import { GovernedType, ListType, Open, Shared } from "./decorators.js";
import { AnswerKindEnum } from "./enums.js";
import { Governed } from "./Governed.js";
import { PersonReference } from "./Person.js";
import { Instant } from "./scalars.js";
import { Withheld } from "./Withheld.js";

@GovernedType("An answer as it stood in a version of the assessment.")
export class SignedAnswer extends Governed {
  @Open("The answer's id.", () => ID) id!: string;
  @Shared("ROW", "What it said.", "NO_PLACE", () => String) value!: string | null;
  @Shared("ROW", "When that was written.", "NO_PLACE", () => Instant) writtenAt!: Date | null;
  @Shared("ROW", "Who said it, where it is somebody's account.", "NO_PLACE", () => PersonReference)
  saidBy!: PersonReference | null;
  @Open("Whom it was about.", () => [PersonReference]) about!: PersonReference[];
  @Shared(
    "AGENCY_INVOLVEMENT",
    "The agency that contributed it, where its involvement may be known.",
    "LOCATES",
    () => Agency,
  )
  agency!: Agency | null;
}

@ListType("A question that had answers in a version of the assessment.")
export class SignedQuestion {
  @Field(() => ID, { description: "The question's key." })
  key!: string;

  @Field(() => String, { description: "The question, as it was put then." })
  text!: string;

  @Field(() => AnswerKindEnum, {
    description: "Whether it asks for facts, judgement or somebody's own words.",
  })
  kind!: string;

  @Field(() => String, { description: "The domain in which it was asked." })
  domain!: string;

  @Field(() => String, { description: "The element in which it was asked." })
  element!: string;

  @Field(() => QuestionForm, {
    nullable: true,
    description: "How it was answered; null where in sentences.",
  })
  form!: QuestionForm | null;

  @Field(() => [SignedAnswer], { description: "Its answers, the first written first." })
  answers!: SignedAnswer[];
}

@ListType("A version of the assessment, whole, over what the viewer may see now alone.")
export class AssessmentAsSigned {
  @Field(() => AssessmentVersion, { description: "Which version, and who signed it when." })
  version!: AssessmentVersion;

  @Field(() => String, { description: "The name of the template." })
  templateName!: string;

  @Field(() => Int, { description: "The version of the template under which it was signed." })
  templateVersion!: number;

  @Field(() => [SignedQuestion], { description: "The questions that had answers, in their order." })
  questions!: SignedQuestion[];

  @Field(() => [Withheld], {
    description: "Why answers may be left out, whether or not there are any.",
  })
  withheld!: Withheld[];
}
