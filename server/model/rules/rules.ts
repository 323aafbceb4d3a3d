import { Field, ID, ObjectType } from "type-graphql";
import type { Category } from "../../sharing/categories.js";
import type { PurposeCode } from "../../sharing/purposes.js";
import { Agency } from "../Agency.js";
import { GovernedType, ListType, Open, ReferenceType, Shared } from "../decorators.js";
import { AccountKindEnum, CategoryEnum, PurposeEnum } from "../enums.js";
import { Governed } from "../Governed.js";
import { PersonReference } from "../Person.js";
import { Day, Instant } from "../scalars.js";
import { ExclusionKindEnum, HiddenEffectEnum, MarkerKindEnum, RuleKindEnum, RuleStateEnum } from "./enums.js";

@ReferenceType("Somebody at work, or a system, that a rule can name.")
export class NamedAccount {
  @Field(() => ID, { description: "The account's id." })
  id!: string;

  @Field(() => String, { description: "Who it is." })
  name!: string;

  @Field(() => AccountKindEnum, { description: "What kind of account it is." })
  kind!: string;

  @Field(() => Agency, { nullable: true, description: "For which agency." })
  agency!: Agency | null;
}

@ReferenceType("A legal gateway: what law a sharing decision stands on.")
export class LegalGateway {
  @Field(() => String, { description: "Its code." })
  code!: string;

  @Field(() => String, { description: "What it is for." })
  name!: string;

  @Field(() => String, { description: "Where the law says it." })
  source!: string;

  @Field(() => [PurposeEnum], { description: "The purposes that it serves." })
  purposes!: PurposeCode[];

  @Field(() => Boolean, { description: "Whether the family's agreement is to be sought first." })
  agreementToBeSought!: boolean;

  @Field(() => String, { description: "UK_GDPR, or DPA_PART_3 for law enforcement." })
  regime!: string;

  @Field(() => [CategoryEnum], { description: "The kinds of data that it lets through." })
  categories!: Category[];
}

/** What every kind of rule has: who recorded it, its dates and its review. Not a type of the schema by itself. */
@ObjectType({ description: "A rule.", simpleResolvers: true })
abstract class Rule extends Governed {
  @Open("The rule's id.", () => ID) id!: string;
  @Open("Its kind.", () => RuleKindEnum) kind!: string;
  @Open("Whether it counts now.", () => RuleStateEnum) state!: string;
  @Open("The earlier record of the same rule that this one took the place of, on review.", () => ID, {
    nullable: true,
  })
  reviewOf!: string | null;
  @Shared("ROW", "From when it counts.", "NO_PLACE", () => Instant) from!: Date | null;
  @Shared("ROW", "Until when it counts; null where no end is set.", "NO_PLACE", () => Instant)
  until!: Date | null;
  @Shared("ROW", "The day by which it is reviewed.", "NO_PLACE", () => Day) reviewOn!: string | null;
  @Shared("ROW", "Who recorded it.", "NO_PLACE", () => NamedAccount) recordedBy!: NamedAccount | null;
  @Shared("ROW", "When.", "NO_PLACE", () => Instant) recordedAt!: Date | null;
  @Shared("ROW", "When it was ended, or reviewed and recorded anew.", "NO_PLACE", () => Instant)
  endedAt!: Date | null;
  @Shared("ROW", "Why it was ended, or what the review found.", "NO_PLACE", () => String)
  endReason!: string | null;
  @Open("Whether the viewer may end or review it.", () => Boolean) viewerCanEnd!: boolean;
}

@GovernedType("A recorded decision to share, or not to share, under a duty.")
export class SharingDecision extends Rule {
  @Shared("ROW", "To share (true), or not to share.", "NO_PLACE", () => Boolean) share!: boolean | null;
  @Shared("ROW", "The purpose.", "NO_PLACE", () => PurposeEnum) purpose!: string | null;
  @Shared("ROW", "The legal gateway.", "NO_PLACE", () => LegalGateway) gateway!: LegalGateway | null;
  @Shared("ROW", "With which agencies.", "NO_PLACE", () => [Agency]) agencies!: Agency[] | null;
  @Shared("ROW", "About whom, as far as the viewer may know of them.", "NO_PLACE", () => [PersonReference])
  people!: PersonReference[] | null;
  @Shared("ROW", "Which kinds of data.", "NO_PLACE", () => [CategoryEnum]) categories!: Category[] | null;
  @Shared("ROW", "Why it is necessary.", "NO_PLACE", () => String) whyNecessary!: string | null;
  @Shared("ROW", "Why it is proportionate.", "NO_PLACE", () => String) whyProportionate!: string | null;
  @Shared("ROW", "Whether the family was told.", "NO_PLACE", () => Boolean) familyTold!: boolean | null;
  @Shared("ROW", "Why the family was not told.", "NO_PLACE", () => String) whyNotTold!: string | null;
  @Shared("ROW", "Why it goes on despite a refusal.", "NO_PLACE", () => String) refusalOverridden!:
    string | null;
  @Shared("ROW", "When somebody objected.", "NO_PLACE", () => Instant) objectedAt!: Date | null;
}

@GovernedType("A record, section or answer open only to those on the list.")
export class Seal extends Rule {
  @Shared("ROW", "Whose values; null for everybody in the case.", "NO_PLACE", () => PersonReference)
  person!: PersonReference | null;
  @Shared("ROW", "The sealed section; all kinds of data for the whole record.", "NO_PLACE", () => [
    CategoryEnum,
  ])
  categories!: Category[] | null;
  @Shared("ROW", "The sealed answer, where only one is.", "NO_PLACE", () => ID) answerId!: string | null;
  @Shared("ROW", "To whom it is open.", "NO_PLACE", () => [NamedAccount]) accounts!: NamedAccount[] | null;
  @Shared("ROW", "What others see of it.", "NO_PLACE", () => HiddenEffectEnum) existence!: string | null;
  @Shared(
    "ROW",
    "Whether emergency access, confirmed by a second person, passes it.",
    "NO_PLACE",
    () => Boolean,
  )
  emergency!: boolean | null;
  @Shared("ROW", "Why it is sealed.", "NO_PLACE", () => String) reason!: string | null;
}

@GovernedType("Somebody who may not know of a case, or of any case of a person, whatever their role.")
export class Exclusion extends Rule {
  @Shared("ROW", "Who is excluded.", "NO_PLACE", () => NamedAccount) account!: NamedAccount | null;
  @Shared(
    "ROW",
    "From every case of this person; null for this case alone.",
    "NO_PLACE",
    () => PersonReference,
  )
  person!: PersonReference | null;
  @Shared("ROW", "Why.", "NO_PLACE", () => ExclusionKindEnum) reason!: string | null;
}

@GovernedType("Keeps back a place, a source, a mention or what would do harm from everybody but those named.")
export class ProtectionMarker extends Rule {
  @Shared("ROW", "What it keeps back.", "NO_PLACE", () => MarkerKindEnum) protects!: string | null;
  @Shared("ROW", "Whom it protects, as far as the viewer may know of them.", "NO_PLACE", () => [
    PersonReference,
  ])
  people!: PersonReference[] | null;
  @Shared("ROW", "Whether it protects everybody of a household.", "NO_PLACE", () => Boolean)
  household!: boolean | null;
  @Shared("ROW", "Which kinds of data.", "NO_PLACE", () => [CategoryEnum]) categories!: Category[] | null;
  @Shared("ROW", "The marked answer, where only one is.", "NO_PLACE", () => ID) answerId!: string | null;
  @Shared("ROW", "The accounts to which it is open.", "NO_PLACE", () => [NamedAccount]) accounts!:
    NamedAccount[] | null;
  @Shared("ROW", "The agencies to which it is open.", "NO_PLACE", () => [Agency]) agencies!: Agency[] | null;
  @Shared("ROW", "What others see of it.", "NO_PLACE", () => HiddenEffectEnum) effect!: string | null;
  @Shared("ROW", "Whether emergency access passes it.", "NO_PLACE", () => Boolean) emergency!: boolean | null;
  @Shared("ROW", "Why it is protected.", "NO_PLACE", () => String) reason!: string | null;
}

@ListType("The rules recorded on a case that the viewer may read, the latest first; ended ones included.")
export class CaseRules {
  @Field(() => [RuleKindEnum], {
    description: "Which kinds of rule the viewer may record, end and review here.",
  })
  viewerCanRecord!: string[];

  @Field(() => [SharingDecision], { description: "Decisions to share and not to share." })
  sharingDecisions!: SharingDecision[];

  @Field(() => [Seal], { description: "Seals on whose list the viewer is." })
  seals!: Seal[];

  @Field(() => [Exclusion], { description: "Exclusions, for who may record them." })
  exclusions!: Exclusion[];

  @Field(() => [ProtectionMarker], { description: "Markers that are open to the viewer." })
  markers!: ProtectionMarker[];
}
