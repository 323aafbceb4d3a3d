import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Info, Mutation, Query, Resolver } from "type-graphql";
import { v7 as newId } from "uuid";
import { Selection } from "../../access/Selection.js";
import { Context, WritingContext } from "../../context.js";
import { type ErrorCode, TellonceError } from "../../errors.js";
import { MergeInput, MergePayload, RecordToMerge } from "../../model/Merge.js";
import type { Id } from "../../sharing/facts.js";
import { personView } from "../case/person.js";
import { findRecords, openRecords } from "./records.js";

/** Says that two records are of one person. Restrictions then hold for both; a consent covers its own record until it is confirmed. */
@Resolver()
export class MergeResolver {
  @Query(() => [RecordToMerge], {
    description:
      "Two records to be compared before they are merged. One that the viewer may not see is left out.",
  })
  async recordsToMerge(
    @Arg("references", () => [String], { description: "The two record numbers." }) references: string[],
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RecordToMerge[]> {
    const asked = numbers(references);
    const records = await findRecords(context, asked);
    return context.open(
      [...new Set(records.map(({ caseId }) => caseId))],
      async (view) =>
        (await openRecords(view, records)).map(({ record, page }) => ({
          caseReference: view.references[record.caseId] ?? null,
          person: personView(page, record.personId, Selection.of(info).at("person")),
          isMerged: records.some(({ personId }) => record.same.includes(personId)),
        })),
      ...asked.map((reference) => `record ${reference}`),
    );
  }

  @Mutation(() => MergePayload, {
    description:
      "Merges two records, both visible to the viewer, by a link: seals, exclusions and markers of either hold for both, and nobody sees more.",
  })
  async mergePeople(
    @Arg("input", () => MergeInput, { description: "Which two, and why." }) input: MergeInput,
    @Ctx() context: WritingContext,
  ): Promise<MergePayload> {
    return link(context, input, true);
  }

  @Mutation(() => MergePayload, { description: "Takes a merge back: the link is removed, and nothing else." })
  async unmergePeople(
    @Arg("input", () => MergeInput, { description: "Which two, and why." }) input: MergeInput,
    @Ctx() context: WritingContext,
  ): Promise<MergePayload> {
    return link(context, input, false);
  }
}

async function link(context: WritingContext, input: MergeInput, joining: boolean): Promise<MergePayload> {
  const references = numbers([input.personReference, input.otherReference]);
  if (new Set(references).size !== 2)
    throw new TellonceError("BAD_INPUT", "Name two different records.", { fields: ["otherReference"] });
  const asked = references.map((reference) => `record ${reference}`);
  let cases: Id[] = [];
  await context.once(async () => {
    const records = await findRecords(context, references);
    cases = [...new Set(records.map(({ caseId }) => caseId))];
    await context.open(
      cases,
      async (view) => {
        if ((await openRecords(view, records)).length !== 2) throw new TellonceError("NOT_FOUND");
      },
      ...asked,
    );
    const id = newId();
    const { partnershipId, accountId, purpose, assurance } = context.doorRequest;
    const [done] = await context.transaction.rows<{ refusal: ErrorCode | null }>(
      "select door.link_records($1, $2, $3, $4::smallint, $5, $6, $7, $8) as refusal",
      [partnershipId, accountId, purpose, assurance, id, references, input.reason.trim(), joining],
    );
    if (done?.refusal)
      throw new TellonceError(
        done.refusal,
        done.refusal === "CONFLICT"
          ? joining
            ? "These two records are merged already."
            : "These two records are not merged with each other."
          : undefined,
      );
    context.trail.changed(joining ? "people merged" : "people unmerged", id);
    return id;
  });
  // The link moved the epochs of both: they are read again, so that the reply is of afterwards.
  return context.open(cases, async () => ({ references, isMerged: joining }), ...asked);
}

const numbers = (references: readonly string[]) => references.slice(0, 2).map((one) => one.trim());
