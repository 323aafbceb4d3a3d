import { Field, ID, Int } from "type-graphql";
import type { Category } from "../../sharing/categories.js";
import type { PurposeCode } from "../../sharing/purposes.js";
import { Agency } from "../Agency.js";
import { ReferenceType } from "../decorators.js";
import { AgreementLackEnum, CategoryEnum, PurposeEnum } from "../enums.js";

@ReferenceType(
  "An agreement that does not cover something, and what it lacks for that: the clause that refuses.",
)
export class AgreementGap {
  @Field(() => ID, { description: "The agreement's id." })
  id!: string;

  @Field(() => String, { description: "What the agreement is called." })
  name!: string;

  @Field(() => [AgreementLackEnum], { description: "What it lacks." })
  lacks!: string[];
}

@ReferenceType("Whether an agreement lets one agency see one kind of data of another.")
export class ComparedCategory {
  @Field(() => CategoryEnum, { description: "The kind of data." })
  category!: Category;

  @Field(() => [String], {
    description: "The agreements in force that cover it, by name; none where it is not shared.",
  })
  sharedUnder!: string[];

  @Field(() => [AgreementGap], {
    description:
      "Where it is not shared: the agreements that come nearest, and what each lacks. None: the two agencies have no agreement.",
  })
  refusedBy!: AgreementGap[];
}

@ReferenceType("What one area's agreements let be seen.")
export class ComparedArea {
  @Field(() => Agency, { description: "The agency that shares for its area." })
  agency!: Agency;

  @Field(() => Int, { description: "How many kinds of data it shares." })
  shares!: number;

  @Field(() => [ComparedCategory], { description: "Every kind of data, in the order of the categories." })
  categories!: ComparedCategory[];
}

@ReferenceType("The agreements of several areas with one agency, for one purpose, side by side.")
export class AgreementComparison {
  @Field(() => Agency, { description: "The agency with which they share." })
  with!: Agency;

  @Field(() => PurposeEnum, { description: "The purpose." })
  purpose!: PurposeCode;

  @Field(() => [ComparedArea], { description: "The areas, as they were asked for." })
  areas!: ComparedArea[];
}
