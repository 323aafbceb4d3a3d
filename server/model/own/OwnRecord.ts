import { Field, Int } from "type-graphql";
import type { Category } from "../../sharing/categories.js";
import type { PurposeCode } from "../../sharing/purposes.js";
import { Answer } from "../Answer.js";
import { ChronologyEvent } from "../ChronologyEvent.js";
import { Circumstance } from "../circumstances/Circumstance.js";
import { Consent } from "../Consent.js";
import { connectionOf } from "../connection.js";
import { ListType, ReferenceType } from "../decorators.js";
import { CategoryEnum, PurposeEnum, register } from "../enums.js";
import { Person } from "../Person.js";
import { PlanAction } from "../plan/PlanAction.js";
import { Instant } from "../scalars.js";

@ListType("An answer of the assessment, with the question to which it was given.")
export class OwnAnswer {
  @Field(() => String, { description: "The question." })
  question!: string;

  @Field(() => String, { description: "The part of the assessment in which it stands." })
  part!: string;

  @Field(() => Answer, { description: "What is written." })
  answer!: Answer;
}

@ListType("What is held about one person, as far as a member of the family may see it.")
export class OwnPerson {
  @Field(() => Person, { description: "The person." })
  person!: Person;

  @Field(() => Boolean, { description: "Whether this is the viewer; otherwise the viewer may act for them." })
  isViewer!: boolean;

  @Field(() => [OwnAnswer], { description: "What the assessment says of them, in its order." })
  answers!: OwnAnswer[];

  @Field(() => [ChronologyEvent], { description: "What is recorded to have happened, the latest first." })
  events!: ChronologyEvent[];

  @Field(() => [PlanAction], { description: "What is to be done for them, the next due first." })
  actions!: PlanAction[];

  @Field(() => [Circumstance], {
    description: "What was told to have changed for them and stands, the latest first.",
  })
  circumstances!: Circumstance[];
}

@ListType("A family member's own record, and that of those for whom they may act.")
export class OwnRecord {
  @Field(() => [OwnPerson], { description: "The viewer first, then the others by name." })
  people!: OwnPerson[];

  @Field(() => [Consent], {
    description: "What the viewer said about sharing, and what was said about them, the latest first.",
  })
  consents!: Consent[];
}

@ReferenceType("What would stop with a consent: one agency, or type of agency, and the kinds of information.")
export class OwnWithdrawalLine {
  @Field(() => String, { description: "The agency, or the type of agency." })
  agency!: string;

  @Field(() => [CategoryEnum], { description: "What it would no longer see because of this consent." })
  stops!: Category[];

  @Field(() => [CategoryEnum], { description: "What another consent of the viewer still lets it see." })
  stays!: Category[];
}

@ReferenceType("What the withdrawal of a consent changes, as far as the viewer's own consents say.")
export class OwnWithdrawal {
  @Field(() => [OwnWithdrawalLine], {
    description: "For each agency or type of agency that the consent names.",
  })
  lines!: OwnWithdrawalLine[];

  @Field(() => Int, { description: "How many sentences of it say no: they stop counting too." })
  refusals!: number;
}

export const OwnAccessWhoEnum = register("OwnAccessWho", "Who looked at a family member's record.", {
  AGENCY: "Somebody at an agency.",
  VIEWER: "The viewer.",
  ACTING: "Somebody who may act for the viewer.",
  OFFICER: "An agency's data-protection officer, to answer a request of the viewer.",
  PASSPORT: "Somebody to whom a Life Passport was given.",
});
export type OwnAccessWho = keyof typeof OwnAccessWhoEnum;

@ReferenceType("That somebody looked at the record: which agency, when and why.")
export class OwnAccess {
  @Field(() => Instant, { description: "When, by the database's clock." })
  at!: Date;

  @Field(() => OwnAccessWhoEnum, { description: "Who." })
  who!: OwnAccessWho;

  @Field(() => String, { nullable: true, description: "The agency's name; null for the family itself." })
  agency!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The practitioner's name, where their agency has decided to tell families.",
  })
  practitioner!: string | null;

  @Field(() => PurposeEnum, { description: "For what purpose." })
  purpose!: PurposeCode;
}

export const OwnAccessConnection = connectionOf("OwnAccess", OwnAccess, "Who looked");
export type OwnAccessConnection = InstanceType<typeof OwnAccessConnection>;

@ListType("What became of a consent.")
export class OwnConsentPayload {
  @Field(() => Consent, { nullable: true, description: "The consent as it stands now." })
  consent!: Consent | null;
}
