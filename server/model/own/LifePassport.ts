import { ArrayMaxSize, ArrayNotEmpty, IsNotEmpty, Matches, Max, MaxLength, Min } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import type { Category } from "../../sharing/categories.js";
import { ListType, ReferenceType } from "../decorators.js";
import { CategoryEnum, register } from "../enums.js";
import { Instant } from "../scalars.js";

const OpeningEnum = register("PassportOpeningOutcome", "What came of a try to open a Life Passport.", {
  OPENED: "It was opened.",
  WRONG_PIN: "The PIN was wrong.",
});
const StateEnum = register("PassportState", "Whether a Life Passport can be opened.", {
  OPEN: "It can be opened.",
  EXPIRED: "Its time is over.",
  REVOKED: "Its holder ended it.",
  LOCKED: "A wrong PIN was given five times.",
});

@ReferenceType("That somebody with the link opened a Life Passport, or tried to.")
export class PassportOpening {
  @Field(() => Instant, { description: "When, by the database's clock." })
  at!: Date;

  @Field(() => OpeningEnum, { description: "What came of it." })
  outcome!: keyof typeof OpeningEnum;
}

@ReferenceType("What a member of a family chose to show to whoever has its link and PIN, for a time.")
export class LifePassport {
  @Field(() => ID, { description: "Its id, which opens nothing." })
  id!: string;

  @Field(() => String, { description: "For whom or what it is, in the holder's words." })
  label!: string;

  @Field(() => [ID], { description: "Whose record it shows." })
  personIds!: string[];

  @Field(() => [CategoryEnum], { description: "The kinds of information that it shows." })
  categories!: Category[];

  @Field(() => Instant, { description: "When it was issued." })
  issuedAt!: Date;

  @Field(() => Instant, { description: "From when on it opens no more." })
  expiresAt!: Date;

  @Field(() => StateEnum, { description: "Whether it can be opened now." })
  state!: keyof typeof StateEnum;

  @Field(() => [PassportOpening], { description: "Its log, the latest first." })
  openings!: PassportOpening[];
}

@InputType({
  description:
    "A new Life Passport. Link and PIN are made by the holder's own device, which sends only hashes of them.",
})
export class IssuePassportInput {
  @Field(() => String, { description: "For whom or what it is, at most 80 characters." })
  @IsNotEmpty()
  @MaxLength(80)
  label!: string;

  @Field(() => [ID], { description: "Whose record it shows: the holder, or those for whom they may act." })
  @ArrayNotEmpty()
  @ArrayMaxSize(20)
  personIds!: string[];

  @Field(() => [CategoryEnum], { description: "The kinds of information that it shows, at least one." })
  @ArrayNotEmpty()
  categories!: Category[];

  @Field(() => Int, { description: "For how many days, 1 to 30." })
  @Min(1)
  @Max(30)
  days!: number;

  @Field(() => String, {
    description: "SHA-256 of the link's secret, as 64 hex digits. The secret has at least 128 random bits.",
  })
  @Matches(/^[0-9a-f]{64}$/)
  linkHash!: string;

  @Field(() => String, {
    description: "HMAC-SHA-256 of the PIN with the link's secret as key, as 64 hex digits.",
  })
  @Matches(/^[0-9a-f]{64}$/)
  pinHash!: string;
}

@ListType("The holder's Life Passports.")
export class LifePassportList {
  @Field(() => [LifePassport], { description: "The latest first." })
  passports!: LifePassport[];
}
