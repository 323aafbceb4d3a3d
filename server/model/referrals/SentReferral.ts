import { Field, ID, Int } from "type-graphql";
import { Agency } from "../Agency.js";
import { ListType, ReferenceType } from "../decorators.js";
import { PersonRoleEnum } from "../enums.js";
import { RiskFactorEnum, TriageOutcomeEnum } from "../life/enums.js";
import { Day, Instant } from "../scalars.js";
import { FamilyKnowsEnum, ReferralStateEnum } from "./enums.js";

@ReferenceType("Somebody of whom a referral tells, as who wrote it knows them: in no record yet.")
export class ReferredPerson {
  @Field(() => PersonRoleEnum, { description: "What part they have in the family." }) role!: string;
  @Field(() => String, { nullable: true, description: "Given name; none for an unborn child." })
  givenName!: string | null;
  @Field(() => String, { nullable: true, description: "Family name, where it is another than the family's." })
  familyName!: string | null;
  @Field(() => Day, { nullable: true, description: "Date of birth, where it is known." })
  bornOn!: string | null;
  @Field(() => Day, { nullable: true, description: "Of an unborn child: the expected date." })
  expectedOn!: string | null;
  @Field(() => Int, {
    nullable: true,
    description: "Of an unborn child: which of the people, counted from 0, is the mother.",
  })
  mother!: number | null;
}

@ReferenceType(
  "What a referral says: a letter, for who wrote it and for who takes referrals where it was sent.",
)
export class ReferralLetter {
  @Field(() => String, { description: "What the family is called." }) familyName!: string;
  @Field(() => String, { description: "Why." }) reason!: string;
  @Field(() => [RiskFactorEnum], { description: "The risk factors that prompted it, if any." })
  riskFactors!: string[];
  @Field(() => [ReferredPerson], { description: "The people of the family." }) people!: ReferredPerson[];
  @Field(() => FamilyKnowsEnum, { description: "What the family knows of it." }) familyKnows!: string;
  @Field(() => String, { nullable: true, description: "Why it is sent where they do not agree or know." })
  whyAllTheSame!: string | null;
}

@ReferenceType("A referral that the viewer sent.")
export class SentReferral {
  @Field(() => ID, { description: "The referral's id." }) id!: string;
  @Field(() => Agency, { description: "To which agency." }) to!: Agency;
  @Field(() => String, { description: "What the sender called the family." }) familyName!: string;
  @Field(() => ReferralLetter, { nullable: true, description: "What it says, until it is answered." })
  letter!: ReferralLetter | null;
  @Field(() => Instant, { description: "When it was sent." }) sentAt!: Date;
  @Field(() => ReferralStateEnum, { description: "How it stands." }) state!: string;
  @Field(() => String, { nullable: true, description: "What the agency says of its answer." })
  answer!: string | null;
  @Field(() => Instant, { nullable: true, description: "When it was answered." }) answeredAt!: Date | null;
  @Field(() => TriageOutcomeEnum, {
    nullable: true,
    description: "What became of it, once the agency has said so and as far as the viewer may know.",
  })
  outcome!: string | null;
  @Field(() => Instant, { nullable: true, description: "When the agency said what became of it." })
  outcomeAt!: Date | null;
}

@ReferenceType("A referral that waits at the viewer's agency.")
export class ReceivedReferral {
  @Field(() => ID, { description: "The referral's id." }) id!: string;
  @Field(() => Agency, { description: "From which agency." }) from!: Agency;
  @Field(() => String, { description: "Who sent it." }) by!: string;
  @Field(() => ReferralLetter, { description: "What it says." }) letter!: ReferralLetter;
  @Field(() => Instant, { description: "When it was sent." }) sentAt!: Date;
}

@ListType("Referrals between agencies, as far as they are the viewer's business.")
export class ReferralList {
  @Field(() => [Agency], { description: "The agencies that take referrals, by name." }) agencies!: Agency[];
  @Field(() => [SentReferral], { description: "What the viewer sent, the latest 100 first." })
  sent!: SentReferral[];
  @Field(() => [ReceivedReferral], {
    description: "What waits at the viewer's agency, for who takes referrals there; the oldest first.",
  })
  received!: ReceivedReferral[];
}

@ReferenceType("What came of a change to a referral.")
export class ReferralPayload {
  @Field(() => ID, { description: "The referral's id; of one that was taken, its case's." }) id!: string;
}
