import { Field, ID } from "type-graphql";
import type { Category } from "../../sharing/categories.js";
import type { PurposeCode } from "../../sharing/purposes.js";
import { Agency } from "../Agency.js";
import { ReferenceType } from "../decorators.js";
import { AgreementActEnum, AgreementStateEnum, CategoryEnum, PurposeEnum } from "../enums.js";
import { Day, Instant } from "../scalars.js";

export type AgreementState =
  | "PROPOSED"
  | "DECLINED"
  | "WITHDRAWN"
  | "NOT_YET"
  | "IN_FORCE"
  | "EXPIRED"
  | "SUSPENDED"
  | "ENDED"
  | "SUPERSEDED";

@ReferenceType("A party of an agreement, and who signed for it.")
export class AgreementParty {
  @Field(() => Agency, { description: "The agency." })
  agency!: Agency;

  @Field(() => String, {
    nullable: true,
    description:
      "Who signed for it; null where it has not signed, or an earlier signature covers this, as it only narrows what was signed.",
  })
  signatory!: string | null;

  @Field(() => String, { nullable: true, description: "What the signatory is in the agency." })
  signatoryTitle!: string | null;

  @Field(() => Instant, { nullable: true, description: "When the signature was recorded." })
  signedAt!: Date | null;
}

@ReferenceType("Something that an agency did with an agreement.")
export class AgreementEvent {
  @Field(() => AgreementActEnum, { description: "What." })
  act!: string;

  @Field(() => Agency, { nullable: true, description: "Which agency did it." })
  agency!: Agency | null;

  @Field(() => Instant, { description: "When it was recorded." })
  at!: Date;

  @Field(() => String, { nullable: true, description: "Why, or what the review found." })
  note!: string | null;

  @Field(() => Day, { nullable: true, description: "The day of the next review, as this review set it." })
  nextReviewOn!: string | null;
}

@ReferenceType("What the viewer may do with an agreement, as it stands.")
export class AgreementAbilities {
  @Field(() => Boolean, { description: "Sign a proposal for their agency." })
  sign!: boolean;

  @Field(() => Boolean, { description: "Decline a proposal, or take their own back." })
  decline!: boolean;

  @Field(() => Boolean, { description: "Suspend it, and record its review." })
  suspend!: boolean;

  @Field(() => Boolean, { description: "End it, also while it is suspended." })
  end!: boolean;

  @Field(() => Boolean, { description: "Propose one in its place." })
  replace!: boolean;

  @Field(() => Boolean, { description: "Propose to resume it." })
  resume!: boolean;
}

@ReferenceType(
  "An agreement with its history, for those who manage it. It is never edited: a later one takes its place.",
)
export class AgreementRecord {
  @Field(() => ID, { description: "The agreement's id." })
  id!: string;

  @Field(() => String, { description: "What the agreement is called." })
  name!: string;

  @Field(() => AgreementStateEnum, { description: "How it stands today." })
  state!: AgreementState;

  @Field(() => Boolean, { description: "Whether it counts and the day of its review has come." })
  reviewDue!: boolean;

  @Field(() => [AgreementParty], { description: "Its parties." })
  parties!: AgreementParty[];

  @Field(() => [PurposeEnum], { description: "The purposes that it covers." })
  purposes!: PurposeCode[];

  @Field(() => [CategoryEnum], { description: "The kinds of data that it covers." })
  categories!: Category[];

  @Field(() => Day, { description: "Its first day." })
  from!: string;

  @Field(() => Day, { nullable: true, description: "Its last day, if it has one." })
  until!: string | null;

  @Field(() => Day, { description: "The day by which it is reviewed next." })
  reviewOn!: string;

  @Field(() => String, { nullable: true, description: "Where the signed document is found." })
  documentReference!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "The agreement whose place it takes, or which it resumes.",
  })
  replaces!: string | null;

  @Field(() => ID, { nullable: true, description: "The agreement that took its place, or resumed it." })
  replacedBy!: string | null;

  @Field(() => Agency, { nullable: true, description: "Which agency proposed it." })
  proposedBy!: Agency | null;

  @Field(() => [AgreementEvent], { description: "What was done with it, in the order of time." })
  history!: AgreementEvent[];

  @Field(() => AgreementAbilities, { description: "What the viewer may do with it." })
  viewerCan!: AgreementAbilities;
}

@ReferenceType("What became of an agreement.")
export class AgreementPayload {
  @Field(() => AgreementRecord, { description: "The agreement as it stands now." })
  agreement!: AgreementRecord;
}
