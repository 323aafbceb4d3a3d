import { IsNotEmpty, MaxLength } from "class-validator";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, Resolver } from "type-graphql";
import { v7 as newId } from "uuid";
import { Selection } from "../../access/Selection.js";
import { WritingContext } from "../../context.js";
import { TellonceError } from "../../errors.js";
import { ListType } from "../../model/decorators.js";
import { OwnAnswer } from "../../model/own/OwnRecord.js";
import { asId } from "../ids.js";
import { ownRecord } from "./ownRecord.js";

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
  @Mutation(() => StateBesidePayload, {
    description:
      "Puts the viewer's own words beside an answer about them, or about somebody for whom they may act. They are shown wherever the answer is shown, and never changed.",
  })
  async stateBesideAnswer(
    @Arg("input", () => StateBesideInput, { description: "Which answer, and the words." })
    input: StateBesideInput,
    @Ctx() context: WritingContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<StateBesidePayload> {
    const id = asId(input.answerId);
    const find = (selection: Selection) =>
      context.openOwn(async (view) =>
        (await ownRecord(view, selection)).people
          .flatMap(({ answers }) => answers)
          .find(({ answer }) => answer.id === id),
      );
    await context.once(async () => {
      if (!(await find(Selection.none))) throw new TellonceError("NOT_FOUND");
      return context.openOwn(async (view) => {
        const { partnershipId, accountId, purpose, assurance } = context.doorRequest;
        const statement = newId();
        const [answer] = await view.transaction.rows<{ done: boolean }>(
          "select door.state_beside($1, $2, $3, $4::smallint, $5, $6, $7) as done",
          [partnershipId, accountId, purpose, assurance, statement, id, input.text.trim()],
        );
        if (!answer!.done) throw new TellonceError("FORBIDDEN", "No statement can be put beside this.");
        context.trail.changed("statement beside an answer", statement);
        return statement;
      });
    });
    const selected = Selection.of(info).at("answer");
    return { answer: (await find(Selection.naming({ people: { answers: namesOf(selected) } }))) ?? null };
  }
}

/** What of an answer is selected, so far as it is one of the family's own view. */
const namesOf = (selected: Selection) => ({
  answer: Object.fromEntries(
    ["value", "writtenAt", "agency", "statements"]
      .filter((field) => selected.at("answer").has(field))
      .map((field) => [field, {}]),
  ),
});
