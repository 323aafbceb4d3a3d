import { Field, ID } from "type-graphql";
import type { Category } from "../sharing/categories.js";
import type { PurposeCode } from "../sharing/purposes.js";
import { Agency } from "./Agency.js";
import { ReferenceType } from "./decorators.js";
import { CategoryEnum, PurposeEnum } from "./enums.js";
import { Day } from "./scalars.js";

@ReferenceType(
  "An information sharing agreement: which agencies may share which categories with each other, for which purposes, when.",
)
export class SharingAgreement {
  @Field(() => ID, { description: "The agreement's id." })
  id!: string;

  @Field(() => String, { description: "What the agreement is called." })
  name!: string;

  @Field(() => [Agency], { description: "Its parties." })
  agencies!: Agency[];

  @Field(() => [PurposeEnum], { description: "The purposes that it covers." })
  purposes!: PurposeCode[];

  @Field(() => [CategoryEnum], { description: "The categories that it covers." })
  categories!: Category[];

  @Field(() => Day, { description: "Its first day." })
  from!: string;

  @Field(() => Day, { nullable: true, description: "Its last day, if it has one." })
  until!: string | null;

  @Field(() => Day, { description: "The day by which it is reviewed." })
  reviewOn!: string;
}
