import { ArrayMaxSize, Matches, MaxLength, ValidateNested } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import { PersonRoleEnum, SexEnum } from "../enums.js";
import { Day } from "../scalars.js";
import { type KinshipWord, KinshipWordEnum } from "./enums.js";

@InputType({ description: "What the new person is to somebody of the case." })
export class KinshipInput {
  @Field(() => ID, { description: "Somebody of the case." })
  personId!: string;

  @Field(() => KinshipWordEnum, { description: "What the new person is to them." })
  is!: KinshipWord;
}

@InputType({ description: "Somebody who is to be added to a case, with what is known of them." })
export class AddPersonInput {
  @Field(() => ID, { description: "The case." })
  caseId!: string;

  @Field(() => PersonRoleEnum, { description: "What part they have in the family." })
  role!: string;

  @Field(() => String, { nullable: true, description: "Given name; none for an unborn child." })
  @MaxLength(100)
  givenName?: string | null;

  @Field(() => String, { nullable: true, description: "Family name; none for an unborn child." })
  @MaxLength(100)
  familyName?: string | null;

  @Field(() => SexEnum, { description: "Sex, as far as it is known." })
  sex!: string;

  @Field(() => Day, { nullable: true, description: "Date of birth, where it is known." })
  bornOn?: string | null;

  @Field(() => Day, { nullable: true, description: "Of an unborn child: the expected date." })
  expectedOn?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "Of an unborn child: the mother, who is one of the people of the case.",
  })
  motherId?: string | null;

  @Field(() => [KinshipInput], { description: "How they are related to people of the case, at most 20." })
  @ArrayMaxSize(20)
  @ValidateNested()
  relations!: KinshipInput[];
}

@InputType({ description: "Somebody who was added to a case by mistake." })
export class TakeBackPersonInput {
  @Field(() => ID, { description: "The case." })
  caseId!: string;

  @Field(() => ID, { description: "Whom the viewer added to it." })
  personId!: string;
}

@InputType({ description: "What is typed of somebody's name, to see whether they are on record already." })
export class SimilarPeopleInput {
  @Field(() => String, { description: "Given name." })
  @Matches(/\S/)
  @MaxLength(100)
  givenName!: string;

  @Field(() => String, { description: "Family name." })
  @Matches(/\S/)
  @MaxLength(100)
  familyName!: string;

  @Field(() => Day, { nullable: true, description: "Date of birth, where it is known." })
  bornOn?: string | null;
}
