import { Field, ID, Int, ObjectType } from "type-graphql";
import type { Category } from "../sharing/categories.js";
import type { PurposeCode } from "../sharing/purposes.js";
import { Agency } from "./Agency.js";
import { Assessment } from "./Assessment.js";
import { ChronologyChoices, ChronologyConnection } from "./ChronologyEvent.js";
import { connectionOf } from "./connection.js";
import { ConsentList } from "./Consent.js";
import { GovernedType, Open, ReferenceType, Shared } from "./decorators.js";
import { CaseStatusEnum, CategoryEnum, PurposeEnum } from "./enums.js";
import { Family } from "./Family.js";
import { Governed } from "./Governed.js";
import { PlanActionConnection } from "./plan/PlanAction.js";
import { Plan } from "./plan/Plan.js";
import { Day } from "./scalars.js";
import { TeamConnection, TeamMember } from "./TeamMember.js";

@ReferenceType("What the viewer may do in a case.")
export class CaseAbilities {
  @Field(() => Boolean, { description: "Add answers to the assessment." })
  recordAnswer!: boolean;

  @Field(() => Boolean, { description: "Record a consent." })
  recordConsent!: boolean;

  @Field(() => Boolean, { description: "Record that a consent is withdrawn." })
  withdrawConsent!: boolean;

  @Field(() => Boolean, { description: "Ask the lead professional for what is withheld." })
  askForAccess!: boolean;

  @Field(() => Boolean, { description: "Add somebody to the family." })
  addPerson!: boolean;

  @Field(() => Boolean, {
    description: "Keep the rules of the case: sharing decisions, seals, exclusions and protection markers.",
  })
  keepRules!: boolean;

  @Field(() => Boolean, { description: "Look at who can see what of each person." })
  seeSharingMatrix!: boolean;

  @Field(() => [CategoryEnum], {
    description:
      "Record an event of the chronology, of these kinds of information; of none, where it is empty.",
  })
  recordEventOf!: Category[];
}

/** What a worklist and a case page both show of a case. */
@ObjectType({ description: "What a worklist and a case page both show of a case.", simpleResolvers: true })
abstract class CaseFrame extends Governed {
  @Open("The case's id.", () => ID) id!: string;
  @Open("The case's number.", () => String) reference!: string;
  @Shared("AGENCY_INVOLVEMENT", "Where the case stands.", "NO_PLACE", () => CaseStatusEnum) status!:
    string | null;
  @Shared("AGENCY_INVOLVEMENT", "When it was opened.", "NO_PLACE", () => Day) openedOn!: string | null;
  @Shared("AGENCY_INVOLVEMENT", "When it was closed.", "NO_PLACE", () => Day) closedOn!: string | null;
  @Shared("IDENTITY", "What the family is called.", "NO_PLACE", () => String) familyName!: string | null;
  @Shared("PRACTITIONER_OPINION", "The band of need, 1 to 3.", "NO_PLACE", () => Int) needBand!:
    number | null;
  @Open("The lead professional, where the viewer may know.", () => TeamMember, { nullable: true })
  lead!: TeamMember | null;
}

@GovernedType("A case as it stands in a list.")
export class CaseSummary extends CaseFrame {}

@GovernedType("The work of several agencies with one family, under one lead professional.")
export class Case extends CaseFrame {
  @Open("The purposes that the viewer can use on this case.", () => [PurposeEnum]) purposes!: PurposeCode[];
  @Open("What the viewer may do here.", () => CaseAbilities) viewerCan!: CaseAbilities;
  @Open("The family.", () => Family) family!: Family;
  @Open("The agencies that contributed what the viewer sees.", () => [Agency]) agencies!: Agency[];
  @Open("The team around the family.", () => TeamConnection) team!: TeamConnection;
  @Open("What the chronology can be narrowed to.", () => ChronologyChoices)
  chronologyChoices!: ChronologyChoices;
  @Open("The single assessment.", () => Assessment, { nullable: true }) assessment!: Assessment | null;
  // `actions` and `chronology` take arguments: their resolvers in resolvers/CaseResolver.ts page what was loaded.
  actions!: PlanActionConnection;
  chronology!: ChronologyConnection;
  @Open("The plan around its actions: goals, meetings, choices.", () => Plan) plan!: Plan;
  @Open("The consents that the viewer may know of.", () => ConsentList) consents!: ConsentList;
}

export const CaseConnection = connectionOf("Case", CaseSummary, "Cases");
export type CaseConnection = InstanceType<typeof CaseConnection>;
