import { Field, ID, Int } from "type-graphql";
import type { PurposeCode } from "../../sharing/purposes.js";
import { Agency } from "../Agency.js";
import { GovernedType, ListType, Open, ReferenceType, Shared } from "../decorators.js";
import { PurposeEnum } from "../enums.js";
import { Governed } from "../Governed.js";
import { Practitioner } from "../Practitioner.js";
import { Day, Instant } from "../scalars.js";
import { Withheld } from "../Withheld.js";
import {
  CaseStepKindEnum,
  ClosureOutcomeEnum,
  OfferKindEnum,
  OfferStateEnum,
  RiskFactorEnum,
  TriageOutcomeEnum,
} from "./enums.js";

@GovernedType("A step in the life of a case: referred, triaged, handed over, closed…")
export class CaseStep extends Governed {
  @Open("The step's id.", () => ID) id!: string;
  @Shared("ROW", "What happened.", "NO_PLACE", () => CaseStepKindEnum) kind!: string | null;
  @Shared("ROW", "When.", "NO_PLACE", () => Instant) at!: Date | null;
  @Shared(
    "ROW",
    "Why, in the words of who recorded it; of a handover, its summary.",
    "NO_PLACE",
    () => String,
  )
  reason!: string | null;
  @Shared("ROW", "Of a referral: who referred the family.", "LOCATES", () => String)
  referredBy!: string | null;
  @Shared("ROW", "Of a referral: the risk factors that prompted it.", "NO_PLACE", () => [RiskFactorEnum])
  riskFactors!: string[] | null;
  @Shared("ROW", "Of a triage: what became of the referral.", "NO_PLACE", () => TriageOutcomeEnum)
  triageOutcome!: string | null;
  @Shared("ROW", "Of a closure: how the case ended.", "NO_PLACE", () => [ClosureOutcomeEnum])
  closureOutcomes!: string[] | null;
  @Shared("ROW", "Of a closure: what becomes of actions that were open.", "NO_PLACE", () => String)
  openActions!: string | null;
  @Shared("ROW", "Of a step up: the statutory purpose.", "NO_PLACE", () => PurposeEnum)
  purpose!: PurposeCode | null;
  @Shared("ROW", "Who recorded it, or handed over.", "LOCATES", () => Practitioner)
  by!: Practitioner | null;
}

@GovernedType("A band of need as it was judged on a day.")
export class NeedBandEntry extends Governed {
  @Open("The entry's id.", () => ID) id!: string;
  @Shared("PRACTITIONER_OPINION", "The band, 1 to 3.", "NO_PLACE", () => Int) band!: number | null;
  @Shared("PRACTITIONER_OPINION", "From which day.", "NO_PLACE", () => Day) from!: string | null;
  @Shared("PRACTITIONER_OPINION", "Why.", "NO_PLACE", () => String) reason!: string | null;
}

@GovernedType("What the lead's agency offered to somebody: a place in the team, or the lead.")
export class CaseOffer extends Governed {
  @Open("The offer's id.", () => ID) id!: string;
  @Shared("ROW", "What is offered.", "NO_PLACE", () => OfferKindEnum) kind!: string | null;
  @Shared("ROW", "To which agency.", "LOCATES", () => Agency) agency!: Agency | null;
  @Shared("ROW", "To whom; empty: to anybody of the agency.", "LOCATES", () => String) name!: string | null;
  @Shared("ROW", "What the member would do for the family.", "LOCATES", () => String) role!: string | null;
  @Shared("ROW", "Of a handover: the summary.", "LOCATES", () => String) summary!: string | null;
  @Shared("ROW", "How it stands.", "NO_PLACE", () => OfferStateEnum) state!: string | null;
  @Shared("ROW", "When it was made.", "NO_PLACE", () => Instant) madeAt!: Date | null;
}

@ReferenceType("What the viewer may do in the life of a case.")
export class CaseLifeAbilities {
  @Field(() => Boolean, { description: "Say what becomes of the referral." })
  triage!: boolean;

  @Field(() => Boolean, { description: "Record need bands, step up and down, invite, close." })
  manage!: boolean;

  @Field(() => ID, {
    nullable: true,
    description: "The viewer's own part in the team, which they may leave.",
  })
  leave!: string | null;
}

@ListType("The life of a case, as far as the viewer may know.")
export class CaseLife {
  @Field(() => [CaseStep], { description: "What happened, the latest first." })
  steps!: CaseStep[];

  @Field(() => [NeedBandEntry], { description: "The bands of need, the latest first." })
  needBands!: NeedBandEntry[];

  @Field(() => [CaseOffer], { description: "What was offered, for whoever leads; the latest first." })
  offers!: CaseOffer[];

  @Field(() => Int, { description: "How many of the plan's actions that the viewer sees are not done." })
  openActions!: number;

  @Field(() => CaseLifeAbilities, { description: "What the viewer may do." })
  viewerCan!: CaseLifeAbilities;

  @Field(() => [Withheld], { description: "What may be left out." })
  withheld!: Withheld[];
}

@ReferenceType(
  "What waits for the viewer's answer. It says nothing of the family: no more than a case's number and who asks.",
)
export class WaitingOffer {
  @Field(() => ID, { description: "The offer's id." })
  id!: string;

  @Field(() => OfferKindEnum, { description: "What is offered." })
  kind!: string;

  @Field(() => String, { description: "The case's number." })
  reference!: string;

  @Field(() => Agency, { description: "The agency that asks." })
  agency!: Agency;

  @Field(() => String, { description: "Who asks." })
  name!: string;

  @Field(() => Boolean, { description: "Whether anybody of the agency may accept." })
  toTeam!: boolean;

  @Field(() => Instant, { description: "When it was made." })
  madeAt!: Date;
}

@ReferenceType("A closure that the viewer made and may still undo.")
export class UndoableClosure {
  @Field(() => ID, { description: "The case." })
  caseId!: string;

  @Field(() => String, { description: "The case's number." })
  reference!: string;

  @Field(() => Instant, { description: "When it was closed." })
  closedAt!: Date;

  @Field(() => Instant, { description: "Until when it can be undone." })
  until!: Date;
}

@ListType("What waits for the viewer, and what they may still undo.")
export class CaseWaiting {
  @Field(() => [WaitingOffer], { description: "Invitations and handovers." })
  offers!: WaitingOffer[];

  @Field(() => [UndoableClosure], { description: "Closures of the last 24 hours." })
  closures!: UndoableClosure[];
}

@ReferenceType("That a change in the life of a case is saved.")
export class CaseLifePayload {
  @Field(() => ID, { description: "The case." })
  caseId!: string;
}
