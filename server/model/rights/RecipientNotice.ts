import { Field, ID } from "type-graphql";
import type { Category } from "../../sharing/categories.js";
import { Agency } from "../Agency.js";
import { ListType, ReferenceType } from "../decorators.js";
import { CategoryEnum } from "../enums.js";
import { Instant } from "../scalars.js";
import { RecipientNoticeEnum, type RecipientNoticeKind } from "./enums.js";

@ListType("That another agency has put right, restricted or erased what the officer's own was shown.")
export class RecipientNotice {
  @Field(() => ID, { description: "Its id." }) id!: string;
  @Field(() => String, { description: "Which agency tells it." }) from!: string;
  @Field(() => RecipientNoticeEnum, { description: "What was done." }) what!: RecipientNoticeKind;
  @Field(() => String, { description: "The person's record number." }) personReference!: string;
  @Field(() => [CategoryEnum], { description: "Of which kinds the data were." }) categories!: Category[];
  @Field(() => Instant, { description: "When it was told." }) toldAt!: Date;
  @Field(() => Instant, { nullable: true, description: "When one's own agency had done its part." })
  doneAt!: Date | null;
  @Field(() => String, { nullable: true, description: "Who said so." }) doneBy!: string | null;
  @Field(() => String, { nullable: true, description: "What was done here." }) note!: string | null;
}

@ReferenceType("An agency that was told of what was done, because it had been shown such data.")
export class RecipientTold {
  @Field(() => Agency, { description: "Which agency." }) agency!: Agency;
  @Field(() => RecipientNoticeEnum, { description: "What it was told." }) what!: RecipientNoticeKind;
  @Field(() => [CategoryEnum], { description: "Which kinds of data it had been shown." })
  categories!: Category[];
  @Field(() => Instant, { description: "When it was told." }) toldAt!: Date;
  @Field(() => Instant, { nullable: true, description: "When it said that it has done its part." })
  doneAt!: Date | null;
}

@ListType("What became of answering a notice.")
export class RecipientNoticePayload {
  @Field(() => Boolean, { description: "Whether it is kept." }) done!: boolean;
}
