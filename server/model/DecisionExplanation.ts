import { Field, ID, Int } from "type-graphql";
import type { Category } from "../sharing/categories.js";
import type { PurposeCode } from "../sharing/purposes.js";
import type { ReasonCode } from "../sharing/reasons.js";
import { Agency } from "./Agency.js";
import { AgreementGap } from "./agreements/AgreementComparison.js";
import { ReferenceType } from "./decorators.js";
import { CategoryEnum, EffectEnum, PurposeEnum, ReasonEnum, StageEnum } from "./enums.js";
import { Instant } from "./scalars.js";

@ReferenceType(
  "A fact that a decision rests on: a consent, an agreement, a seal… Another agency's is not told; its officer can be asked.",
)
export class DecidingRule {
  @Field(() => ID, { nullable: true, description: "The fact's id; null where it is another agency's." })
  id!: string | null;

  @Field(() => String, { description: "What kind of fact it is: another agency's rule is only called that." })
  kind!: string;

  @Field(() => Agency, {
    nullable: true,
    description: "The agency to ask, where the rule is another agency's: its officer's contact is with it.",
  })
  anotherAgency!: Agency | null;
}

@ReferenceType("Why a stage did not pass.")
export class StageFailure {
  @Field(() => String, {
    nullable: true,
    description:
      "The reason, by name; also those that the viewer is never told. Null where it is another agency's rule.",
  })
  code!: string | null;

  @Field(() => DecidingRule, {
    nullable: true,
    description: "The fact that made it so; null where it is the lack of any.",
  })
  rule!: DecidingRule | null;
}

@ReferenceType("What one stage said.")
export class StageOutcome {
  @Field(() => StageEnum, { description: "The stage." })
  stage!: string;

  @Field(() => Boolean, { description: "Whether it passed." })
  passes!: boolean;

  @Field(() => [StageFailure], { description: "Why not." })
  failures!: StageFailure[];
}

@ReferenceType("What would have been decided without some rules: they are the ones that decided.")
export class Counterfactual {
  @Field(() => [DecidingRule], { description: "The rules taken away." })
  without!: DecidingRule[];

  @Field(() => EffectEnum, {
    nullable: true,
    description: "The effect then; null where a rule is another agency's.",
  })
  effect!: string | null;

  @Field(() => ReasonEnum, { nullable: true, description: "The reason then." })
  reason!: ReasonCode | null;
}

@ReferenceType("One decision about one person's value, judged again on the facts of then.")
export class ExplainedDecision {
  @Field(() => String, { nullable: true, description: "The person's record number." })
  personReference!: string | null;

  @Field(() => EffectEnum, { description: "The effect." })
  effect!: string;

  @Field(() => ReasonEnum, { nullable: true, description: "What the viewer was told." })
  reason!: ReasonCode | null;

  @Field(() => [StageOutcome], { description: "Every stage, in order." })
  stages!: StageOutcome[];

  @Field(() => [Counterfactual], { description: "The rules that decided." })
  deciding!: Counterfactual[];
}

@ReferenceType("A stored decision, replayed: with the facts and the tables that it was made on.")
export class DecisionExplanation {
  @Field(() => ID, { description: "The decision's id." })
  id!: string;

  @Field(() => Instant, { description: "When it was made, by the database's clock." })
  at!: Date;

  @Field(() => String, { description: "Who asked." })
  actor!: string;

  @Field(() => Agency, { nullable: true, description: "For which agency." })
  agency!: Agency | null;

  @Field(() => PurposeEnum, { nullable: true, description: "For what purpose." })
  purpose!: PurposeCode | null;

  @Field(() => String, { nullable: true, description: "The case's number." })
  caseReference!: string | null;

  @Field(() => String, { description: "The field or list that was withheld." })
  field!: string;

  @Field(() => CategoryEnum, { description: "Its category." })
  category!: Category;

  @Field(() => ReasonEnum, { description: "The reason that was given." })
  told!: ReasonCode;

  @Field(() => Int, { description: "The version of the policy's tables." })
  policyVersion!: number;

  @Field(() => Boolean, { description: "Whether judging it again gives the reason that was given." })
  replayAgrees!: boolean;

  @Field(() => [AgreementGap], {
    description:
      "Where an agreement is lacking: the agreements between the two agencies that come nearest, and what each lacked then. None: they had no agreement.",
  })
  agreements!: AgreementGap[];

  @Field(() => [ExplainedDecision], { description: "The decision for each person whom it was about." })
  people!: ExplainedDecision[];
}
