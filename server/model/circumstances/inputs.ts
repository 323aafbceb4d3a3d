import { ArrayMaxSize, ArrayNotEmpty, Matches, MaxLength, ValidateNested } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import type { Category } from "../../sharing/categories.js";
import { CategoryEnum } from "../enums.js";
import { AddPersonInput } from "../family/inputs.js";
import { Day } from "../scalars.js";
import { type CircumstanceKind, CircumstanceKindEnum } from "./kinds.js";

@InputType({ description: "A new name, as it goes into the record." })
export class NewNameInput {
  @Field(() => String, { description: "Given name." })
  @Matches(/\S/)
  @MaxLength(100)
  givenName!: string;

  @Field(() => String, { description: "Family name." })
  @Matches(/\S/)
  @MaxLength(100)
  familyName!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether it is what they are called beside their legal name, which stays.",
  })
  isKnownAs?: boolean | null;
}

@InputType({ description: "A change of circumstances, in the name of the viewer's own agency." })
export class TellCircumstanceInput {
  @Field(() => ID, { description: "The case." })
  caseId!: string;

  @Field(() => CircumstanceKindEnum, { description: "What has changed." })
  kind!: CircumstanceKind;

  @Field(() => Day, { description: "The day from which it is so; at most a year ahead." })
  from!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "What is so now: the new address (house and street, town), school or income; of a new child what agencies need to know. Not needed with a name, nor of a death.",
  })
  @Matches(/\S/)
  @MaxLength(500)
  words?: string | null;

  @Field(() => String, { nullable: true, description: "Of an address: the postcode." })
  @Matches(/\S/)
  @MaxLength(10)
  postcode?: string | null;

  @Field(() => NewNameInput, { nullable: true, description: "Of a name: the name. It needs one." })
  @ValidateNested()
  name?: NewNameInput | null;

  @Field(() => AddPersonInput, {
    nullable: true,
    description: "Of a new child: the child, who is added to the case. By the lead professional alone.",
  })
  @ValidateNested()
  child?: AddPersonInput | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "What the viewer's agency told by a slip before; it is taken back, and this is told instead.",
  })
  correctsId?: string | null;

  @Field(() => [ID], { description: "Whose circumstances: people of this case." })
  @ArrayNotEmpty()
  @ArrayMaxSize(12)
  subjectIds!: string[];

  @Field(() => CategoryEnum, {
    nullable: true,
    description: "A stricter category than that of what has changed; never a milder one.",
  })
  category?: Category | null;
}

@InputType({ description: "That the viewer's agency told a change of circumstances by a slip." })
export class TakeBackCircumstanceInput {
  @Field(() => ID, { description: "The case." })
  caseId!: string;

  @Field(() => ID, { description: "The change." })
  id!: string;
}

@InputType({ description: "That the viewer's agency has received a change of circumstances." })
export class ReceiveCircumstanceInput {
  @Field(() => ID, { description: "The case." })
  caseId!: string;

  @Field(() => ID, { description: "The change." })
  id!: string;
}
