import { Field, Int } from "type-graphql";
import type { Category } from "../../sharing/categories.js";
import type { PurposeCode } from "../../sharing/purposes.js";
import { Agency } from "../Agency.js";
import { ReferenceType } from "../decorators.js";
import { CategoryEnum, PurposeEnum } from "../enums.js";
import { DiffEffectEnum } from "../rules/enums.js";
import { Instant } from "../scalars.js";

@ReferenceType("One kind of data that a change of agreements opens or closes for one agency and purpose.")
export class AgreementDiffLine {
  @Field(() => DiffEffectEnum, { description: "Whether it opens or closes." })
  effect!: string;

  @Field(() => Agency, { description: "For which agency." })
  agency!: Agency;

  @Field(() => [Agency], { description: "Of what which agencies recorded." })
  from!: Agency[];

  @Field(() => PurposeEnum, { description: "For which purpose." })
  purpose!: PurposeCode;

  @Field(() => CategoryEnum, { description: "What kind of data." })
  category!: Category;

  @Field(() => Boolean, {
    description: "Only what tells where somebody is: everything else of the category stays as it was.",
  })
  locatingOnly!: boolean;

  @Field(() => Int, { description: "For how many accounts of the agency." })
  viewers!: number;

  @Field(() => Int, { description: "Of how many people." })
  people!: number;

  @Field(() => [String], { description: "The record numbers of some of them, five at most." })
  sample!: string[];
}

@ReferenceType(
  "What a change of agreements would open and close, worked out by the same decision as every read, within the remit of the officer who asks: between their agency and the other parties, on the cases where they work together. What is sealed, protected or kept from somebody by name is not told here, and may keep closed what is listed as opening.",
)
export class AgreementDiff {
  @Field(() => Instant, {
    description: "The moment for which it was worked out: now, or the beginning of the first day.",
  })
  asOf!: Date;

  @Field(() => Boolean, {
    description: "Whether it waits for the signatures of other parties; otherwise it counts at once.",
  })
  waitsForSignatures!: boolean;

  @Field(() => [AgreementDiffLine], { description: "What opens and closes." })
  lines!: AgreementDiffLine[];

  @Field(() => Int, { description: "How many different people it touches." })
  people!: number;

  @Field(() => Int, { description: "How many cases were compared, the newest first." })
  casesCompared!: number;

  @Field(() => Int, { description: "How many cases it concerns." })
  casesConcerned!: number;
}
