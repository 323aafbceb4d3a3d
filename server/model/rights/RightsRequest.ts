import { Field, ID, Int } from "type-graphql";
import type { Category } from "../../sharing/categories.js";
import { connectionOf } from "../connection.js";
import { ListType, ReferenceType } from "../decorators.js";
import { CategoryEnum } from "../enums.js";
import { Day, Instant } from "../scalars.js";
import { RecipientTold } from "./RecipientNotice.js";
import {
  ChildDecidesEnum,
  type RightsActKind,
  RightsActEnum,
  RightsAskerEnum,
  RightsChoiceEnum,
  type RightsChoiceKind,
  type RightsExemption,
  RightsExemptionEnum,
  type RightsGround,
  RightsGroundEnum,
  type RightsKind,
  RightsKindEnum,
  type RightsOthers,
  RightsOthersEnum,
  RightsStateEnum,
} from "./enums.js";

@ListType("One line of something that is held: what it is, and what it says.")
export class RightsLine {
  @Field(() => String, { description: "What it is, by name." }) field!: string;
  @Field(() => String, { description: "What it is, in words." }) label!: string;
  @Field(() => String, { description: "What it says." }) text!: string;
}

@ListType("What an officer chose for one thing that is held.")
export class RightsChoice {
  @Field(() => RightsChoiceEnum, { description: "What is done with it." }) choice!: RightsChoiceKind;
  @Field(() => RightsExemptionEnum, { nullable: true, description: "Why something is left out." })
  exemption!: RightsExemption | null;
  @Field(() => RightsGroundEnum, {
    nullable: true,
    description: "By what rule it is erased, restricted, put right or kept.",
  })
  ground!: RightsGround | null;
  @Field(() => RightsOthersEnum, {
    nullable: true,
    description: "Why it is given though it speaks of others.",
  })
  others!: RightsOthers | null;
  @Field(() => String, { nullable: true, description: "Which health professional gave an opinion." })
  opinionBy!: string | null;
  @Field(() => Day, { nullable: true, description: "When they gave it." }) opinionOn!: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: "Whether they think that giving it would be likely to cause serious harm.",
  })
  opinionHarm!: boolean | null;
  @Field(() => String, { nullable: true, description: "The officer's note." }) note!: string | null;
  @Field(() => String, { description: "Who chose." }) by!: string;
  @Field(() => Boolean, {
    description: "Whether what is held has changed since, so that it is to be chosen anew.",
  })
  isStale!: boolean;
  @Field(() => [RightsLine], { description: "What the person receives of it." }) given!: RightsLine[];
}

@ListType("One thing that the officer's own agency holds about the person.")
export class RightsItem {
  @Field(() => ID, { description: "Its id." }) id!: string;
  @Field(() => String, { description: "What kind of record it is, by name." }) source!: string;
  @Field(() => String, { description: "What kind of record it is, in words." }) kind!: string;
  @Field(() => CategoryEnum, { description: "Its kind of data." }) category!: Category;
  @Field(() => String, { description: "A hash of what it says, which a choice names." }) hash!: string;
  @Field(() => Boolean, { description: "Whether it is about others too." }) speaksOfOthers!: boolean;
  @Field(() => Boolean, { description: "Whether a health professional's opinion is needed." })
  needsOpinion!: boolean;
  @Field(() => Boolean, { description: "Whether the law does not let it be given in this way." })
  neverGiven!: boolean;
  @Field(() => Boolean, { description: "Whether it can be given as it is, with no more asked." })
  isPlain!: boolean;
  @Field(() => [RightsLine], { description: "What it says." }) lines!: RightsLine[];
  @Field(() => RightsChoice, { nullable: true, description: "What was chosen for it; null until then." })
  choice!: RightsChoice | null;
}

@ReferenceType("Something that happened to a request.")
export class RightsEvent {
  @Field(() => RightsActEnum, { description: "What happened." }) kind!: RightsActKind;
  @Field(() => Day, { description: "On which day." }) on!: string;
  @Field(() => String, { nullable: true, description: "Why; null where another agency's officer did it." })
  reason!: string | null;
  @Field(() => String, {
    nullable: true,
    description: "Who did it; null where it was another agency's officer.",
  })
  by!: string | null;
}

@ReferenceType("What can be chosen for something that a request is about, and by what rule.")
export class RightsGroundOption {
  @Field(() => RightsGroundEnum, { description: "By what rule." }) code!: RightsGround;
  @Field(() => RightsChoiceEnum, { description: "What is done." }) choice!: RightsChoiceKind;
  @Field(() => String, { description: "Where the rule stands." }) rule!: string;
}

@ListType("That something was erased. Nothing of what it said.")
export class RightsTombstone {
  @Field(() => String, { description: "What kind of record it was, in words." }) kind!: string;
  @Field(() => CategoryEnum, { description: "Its kind of data." }) category!: Category;
  @Field(() => RightsGroundEnum, { description: "By what rule." }) ground!: RightsGround;
  @Field(() => String, { description: "Where that rule stands." }) rule!: string;
  @Field(() => Instant, { description: "When it was erased." }) erasedAt!: Date;
}

@ListType("A legal hold: while it is in force, the agency erases nothing of what it holds about the person.")
export class LegalHold {
  @Field(() => ID, { description: "Its id." }) id!: string;
  @Field(() => String, { description: "The person's record number." }) personReference!: string;
  @Field(() => String, { description: "Why." }) reason!: string;
  @Field(() => Instant, { description: "Since when." }) placedAt!: Date;
  @Field(() => String, { description: "Who placed it." }) placedBy!: string;
  @Field(() => Instant, { nullable: true, description: "When it was lifted; null while it is in force." })
  liftedAt!: Date | null;
  @Field(() => String, { nullable: true, description: "Why it was lifted." }) liftedBecause!: string | null;
}

@ListType("A request of a data subject as a list of them has it, and how the agency's part of it stands.")
export class RightsRequestLine {
  @Field(() => ID, { description: "Its id." }) id!: string;
  @Field(() => String, { description: "Its number, which says nothing of anybody." }) reference!: string;
  @Field(() => String, { description: "The record number of the person whose data it is." })
  personReference!: string;
  @Field(() => RightsKindEnum, { description: "Which right it is about." }) kind!: RightsKind;
  @Field(() => Day, { description: "When it came." }) receivedOn!: string;
  @Field(() => Day, { nullable: true, description: "The last day to answer; null while the clock stands." })
  dueOn!: string | null;
  @Field(() => Boolean, { description: "Whether that day has passed with the agency's part not given." })
  overdue!: boolean;
  @Field(() => RightsActEnum, {
    nullable: true,
    description: "For what the clock stands, or null where it runs.",
  })
  standsFor!: RightsActKind | null;
  @Field(() => Boolean, { description: "Whether the time was extended." }) isExtended!: boolean;
  @Field(() => RightsStateEnum, { description: "How the agency's part stands." }) state!: string;
  @Field(() => Day, { nullable: true, description: "When the agency's part was given." }) releasedOn!:
    string | null;
}

export const RightsRequestConnection = connectionOf(
  "RightsRequest",
  RightsRequestLine,
  "Requests of data subjects",
);
export type RightsRequestConnection = InstanceType<typeof RightsRequestConnection>;

@ListType("A request of a data subject, as it concerns the officer's agency.")
export class RightsRequest extends RightsRequestLine {
  @Field(() => RightsAskerEnum, { description: "Who asks." }) asker!: string;
  @Field(() => String, {
    nullable: true,
    description: "The parent's record number, where the officer may know of them.",
  })
  askerReference!: string | null;
  @Field(() => String, {
    nullable: true,
    description: "What they ask for, as the agency that received it wrote it; null for others.",
  })
  askedFor!: string | null;
  @Field(() => Boolean, { description: "Whether it came to the officer's agency, which keeps its clock." })
  receivedByUs!: boolean;
  @Field(() => Day, { description: "From which day the time runs." }) startsOn!: string;
  @Field(() => ChildDecidesEnum, { description: "Whether it waits for the child's word." })
  childDecides!: string;
  @Field(() => Int, { description: "How many things the agency holds about the person." }) held!: number;
  @Field(() => Int, { description: "Of how many of them it is decided what is done." }) chosen!: number;
  @Field(() => String, { nullable: true, description: "Why the second officer sent it back." })
  sentBackBecause!: string | null;
  @Field(() => Boolean, { description: "Whether a legal hold of the agency stops erasing." })
  heldBack!: boolean;
  @Field(() => Int, { description: "How many things are restricted by it now." }) restricted!: number;
  @Field(() => [RightsGroundOption], { description: "What can be chosen; empty for a request for access." })
  grounds!: RightsGroundOption[];
  @Field(() => [RightsTombstone], { description: "What was erased by it." }) erased!: RightsTombstone[];
  @Field(() => [RecipientTold], {
    description:
      "The agencies that were told of it, because they had been shown such data (UK GDPR Art. 19).",
  })
  told!: RecipientTold[];
  @Field(() => [RightsActEnum], { description: "What the viewer can do now." }) acts!: RightsActKind[];
  @Field(() => [RightsEvent], { description: "What happened, the earliest first." }) events!: RightsEvent[];
  @Field(() => [RightsItem], { description: "What the agency holds." }) items!: RightsItem[];
}

@ListType("An agency's part of an answer, to be given: without what is left out, byte by byte.")
export class RightsPack {
  @Field(() => String, { description: "What to call the files, without an ending: it names nobody." })
  fileName!: string;
  @Field(() => Instant, { description: "When it was made." }) madeAt!: Date;
  @Field(() => String, { description: "A tagged PDF, in base64." }) pdf!: string;
  @Field(() => String, { description: "The same for machines: JSON, in base64." }) json!: string;
}

@ListType("What became of a change to a request.")
export class RightsPayload {
  @Field(() => ID, { description: "The request." }) id!: string;
}

@ListType("What became of a legal hold.")
export class LegalHoldPayload {
  @Field(() => Boolean, { description: "Whether it was placed or lifted." }) done!: boolean;
}
