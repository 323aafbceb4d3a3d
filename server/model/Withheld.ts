import { Field, ID } from "type-graphql";
import type { Category } from "../sharing/categories.js";
import type { ReasonCode, Route } from "../sharing/reasons.js";
import { CategoryEnum, ReasonEnum, RouteEnum } from "./enums.js";
import { ObjectType, Extensions } from "type-graphql";

/** One field (in a list: one category) that is not given to this viewer now. */
@Extensions({ kind: "reference" })
@ObjectType({
  simpleResolvers: true,
  description:
    "One field, or in a list one category, that is not given to this viewer now. It says nothing about whether a value is stored.",
})
export class Withheld {
  @Field(() => String, { description: "The name of the field; in a list, of the list." })
  field!: string;

  @Field(() => CategoryEnum, { description: "What kind of data the field holds." })
  category!: Category;

  @Field(() => ReasonEnum, { description: "The reason, by name." })
  code!: ReasonCode;

  @Field(() => String, { description: "The reason in plain English. Names no person and no source." })
  text!: string;

  @Field(() => [RouteEnum], { description: "What can be done about it." })
  routes!: readonly Route[];

  @Field(() => ID, {
    description: "With this number the data-protection officer can see every rule that decided.",
  })
  decisionId!: string;
}
