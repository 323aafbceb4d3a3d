import { Field, Int } from "type-graphql";
import type { Category } from "../../sharing/categories.js";
import type { PurposeCode } from "../../sharing/purposes.js";
import { Agency } from "../Agency.js";
import { ListType } from "../decorators.js";
import { CategoryEnum, PurposeEnum } from "../enums.js";
import { PersonReference } from "../Person.js";
import { Instant } from "../scalars.js";
import { DiffEffectEnum } from "./enums.js";

@ListType("One category that a change opens or closes for one agency and purpose.")
export class PolicyDiffLine {
  @Field(() => DiffEffectEnum, { description: "Whether it opens or closes." })
  effect!: string;

  @Field(() => Agency, { description: "For which agency." })
  agency!: Agency;

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

  @Field(() => Int, { description: "Of how many people that the asker may know of." })
  people!: number;

  @Field(() => [PersonReference], {
    description: "Some of them, five at most; a name only where the asker may see it.",
  })
  sample!: PersonReference[];
}

@ListType("That people of an agency learn that a case exists, or no longer know of it.")
export class PolicyDiffExistence {
  @Field(() => DiffEffectEnum, {
    description: "OPENS: they learn of it. CLOSES: it no longer exists for them.",
  })
  effect!: string;

  @Field(() => Agency, { description: "Of which agency." })
  agency!: Agency;

  @Field(() => PurposeEnum, { description: "For which purpose." })
  purpose!: PurposeCode;

  @Field(() => Int, { description: "How many accounts of the agency." })
  viewers!: number;

  @Field(() => Int, { description: "How many cases." })
  cases!: number;
}

@ListType(
  "What a change would open and close, worked out by the same decision as every read, as far as the asker may know the facts: agencies and people on the team whom the asker can see, people whom the asker may know of, rules that the asker can read. A rule hidden from the asker may keep closed what is listed here as opening.",
)
export class PolicyDiff {
  @Field(() => String, { description: "Name this when saving: what is saved is what was looked at." })
  digest!: string;

  @Field(() => Instant, {
    description: "The moment for which it was worked out: now, or the first moment of the rule.",
  })
  asOf!: Date;

  @Field(() => [PolicyDiffLine], { description: "What opens and closes, by agency, purpose and category." })
  lines!: PolicyDiffLine[];

  @Field(() => [PolicyDiffExistence], { description: "For whom cases come to exist, or no longer do." })
  existence!: PolicyDiffExistence[];

  @Field(() => Int, {
    description: "How many different people it touches, of those that the asker may know of.",
  })
  people!: number;

  @Field(() => Int, { description: "How many cases were compared." })
  casesCompared!: number;

  @Field(() => Int, {
    description: "How many cases the change concerns; more than were compared where that would be too many.",
  })
  casesConcerned!: number;
}
