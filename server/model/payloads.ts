import { Field, Int } from "type-graphql";
import { Answer } from "./Answer.js";
import { Consent } from "./Consent.js";
import { ListType } from "./decorators.js";
import { Practitioner } from "./Practitioner.js";
import { Instant } from "./scalars.js";

@ListType("Two people changed the same answer. Both sides, as far as the viewer may see them.")
export class AnswerConflict {
  @Field(() => String, { description: "What the viewer sent." })
  mine!: string;

  @Field(() => String, { nullable: true, description: "What stands there now." })
  theirs!: string | null;

  @Field(() => Int, { description: "Its version: name this one to save over it." })
  theirVersion!: number;

  @Field(() => Practitioner, { nullable: true, description: "Who wrote it." })
  theirAuthor!: Practitioner | null;

  @Field(() => Instant, { nullable: true, description: "When." })
  theirWrittenAt!: Date | null;
}

@ListType("What became of an answer: saved, or in conflict.")
export class RecordAnswerPayload {
  @Field(() => Answer, { nullable: true, description: "The answer as saved." })
  answer!: Answer | null;

  @Field(() => AnswerConflict, {
    nullable: true,
    description: "Set where somebody else changed it first; nothing was saved.",
  })
  conflict!: AnswerConflict | null;
}

@ListType("What became of a consent.")
export class ConsentPayload {
  @Field(() => Consent, { nullable: true, description: "The consent as it stands now." })
  consent!: Consent | null;
}
