import { IsNotEmpty, MaxLength } from "class-validator";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, Resolver } from "type-graphql";
import { Selection } from "../../access/Selection.js";
import { WritingContext } from "../../context.js";
import { ListType, ReferenceType } from "../../model/decorators.js";
import { OwnAnswer } from "../../model/own/OwnRecord.js";
import { type StatedKind, StatedKindEnum } from "../../model/ValueStatement.js";
import { asId } from "../ids.js";
import { ownRecord } from "./ownRecord.js";
import { putStatement } from "./putStatement.js";

@InputType({ description: "What a member of a family says beside something that is written about them." })
export class StatementInput {
  @Field(() => StatedKindEnum, { description: "What kind of thing it stands beside." })
  kind!: StatedKind;

  @Field(() => ID, { description: "Which: its id, as the viewer's own record has it." })
  item!: string;

  @Field(() => String, { description: "Their words, at most 2,000 characters." })
  @IsNotEmpty()
  @MaxLength(2000)
  words!: string;
}

@ReferenceType("That a statement stands.")
export class StatementPayload {
  @Field(() => ID, { description: "The statement." })
  id!: string;
}

@InputType({ description: "What a member of a family says beside an answer." })
export class StateBesideInput {
  @Field(() => ID, { description: "The answer." })
  answerId!: string;

  @Field(() => String, { description: "Their words, at most 2,000 characters." })
  @IsNotEmpty()
  @MaxLength(2000)
  text!: string;
}

@ListType("What became of a statement.")
export class StateBesidePayload {
  @Field(() => OwnAnswer, { nullable: true, description: "The answer, with what is said beside it." })
  answer!: OwnAnswer | null;
}

/** What a family says beside what is written about it (rectification: UK GDPR Article 16). */
@Resolver()
export class OwnStatementResolver {
  @Mutation(() => StatementPayload, {
    description:
      "Puts the viewer's own words beside something in their own record: about them, or about somebody for whom they may act. They are shown wherever it is shown, and never changed.",
  })
  async stateBeside(
    @Arg("input", () => StatementInput, { description: "Beside what, and the words." })
    { kind, item, words }: StatementInput,
    @Ctx() context: WritingContext,
  ): Promise<StatementPayload> {
    return { id: await putStatement(context, kind, asId(item), words) };
  }

  @Mutation(() => StateBesidePayload, {
    description:
      "Puts the viewer's own words beside an answer about them, or about somebody for whom they may act. They are shown wherever the answer is shown, and never changed.",
    deprecationReason: "Use stateBeside: it takes whatever is written, by its kind.",
  })
  async stateBesideAnswer(
    @Arg("input", () => StateBesideInput, { description: "Which answer, and the words." })
    input: StateBesideInput,
    @Ctx() context: WritingContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<StateBesidePayload> {
    const id = asId(input.answerId);
    await putStatement(context, "ANSWER", id, input.text);
    const selected = Selection.of(info).at("answer");
    const { people } = await context.openOwn((view) =>
      ownRecord(view, Selection.naming({ people: { answers: namesOf(selected) } })),
    );
    return {
      answer: people.flatMap(({ answers }) => answers).find(({ answer }) => answer.id === id) ?? null,
    };
  }
}

/** What of an answer is selected, so far as it is one of the families' own view. */
const namesOf = (selected: Selection) => ({
  answer: Object.fromEntries(
    ["value", "writtenAt", "agency", "statements"]
      .filter((field) => selected.at("answer").has(field))
      .map((field) => [field, {}]),
  ),
});
