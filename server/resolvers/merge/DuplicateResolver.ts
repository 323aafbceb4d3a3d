import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Info, Mutation, Query, Resolver } from "type-graphql";
import { Selection } from "../../access/Selection.js";
import { Context, WritingContext } from "../../context.js";
import { TellonceError } from "../../errors.js";
import { loadFindings, settleFinding } from "../../loaders/duplicates.js";
import { PossibleDuplicate, SettleDuplicateInput, SettlePayload } from "../../model/family/duplicates.js";
import { personView } from "../case/person.js";
import { asId } from "../ids.js";
import { openRecords } from "./records.js";

/** The data-quality role's queue: records that were found to be like others after they were saved. */
@Resolver()
export class DuplicateResolver {
  @Query(() => [PossibleDuplicate], {
    description:
      "Pairs of records that may be of one person, the oldest finding first, at most 20: those of which the viewer may see both. For the data-quality role.",
  })
  async possibleDuplicates(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PossibleDuplicate[]> {
    // A faulty request is refused before anything is looked for.
    await context.open([], async () => {}, "possible duplicates");
    const findings = await loadFindings(context.transaction, context.doorRequest);
    if (!findings) {
      context.trail.refused("FORBIDDEN");
      throw new TellonceError("FORBIDDEN", "Only the data-quality role looks at possible duplicates.");
    }
    const selection = Selection.of(info).at("records", "person");
    const cases = [...new Set(findings.flatMap(({ records }) => records.map(({ caseId }) => caseId)))];
    return context.open(cases, async (view) => {
      const shown: PossibleDuplicate[] = [];
      for (const { id, foundAt, records } of findings) {
        const open = await openRecords(view, records);
        if (open.length !== 2) continue;
        shown.push({
          id,
          foundAt: new Date(foundAt),
          records: open.map(({ record, page }) => ({
            caseReference: view.references[record.caseId] ?? null,
            person: personView(page, record.personId, selection),
            isMerged: false,
          })),
        });
      }
      return shown;
    });
  }

  @Mutation(() => SettlePayload, {
    description:
      "Says that two records are of two people, so that they leave the queue; or takes that back. For the data-quality role.",
  })
  async settleDuplicate(
    @Arg("input", () => SettleDuplicateInput, { description: "Which, and why." })
    input: SettleDuplicateInput,
    @Ctx() context: WritingContext,
  ): Promise<SettlePayload> {
    const [id, isDifferent] = [asId(input.id), input.isDifferent];
    await context.open([], async () => {}, "possible duplicates");
    await context.once(async () => {
      const refusal = await settleFinding(context.transaction, context.doorRequest, {
        id,
        isDifferent,
        note: input.reason.trim(),
      });
      if (refusal)
        throw new TellonceError(
          refusal,
          refusal === "CONFLICT" ? "This stands already as you say." : undefined,
        );
      context.trail.changed(isDifferent ? "two people" : "two people taken back", id);
      return id;
    });
    return { id, isDifferent };
  }
}
