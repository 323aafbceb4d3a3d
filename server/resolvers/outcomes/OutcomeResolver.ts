import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Mutation, Query, Resolver } from "type-graphql";
import { v7 as newId } from "uuid";
import { Selection } from "../../access/Selection.js";
import { shows } from "../../access/withhold.js";
import { Context, type View, WritingContext } from "../../context.js";
import { TellonceError } from "../../errors.js";
import { getCurrentFramework, loadMeasures } from "../../loaders/outcomes.js";
import { RecordOutcomeInput, TakeBackOutcomeInput } from "../../model/outcomes/inputs.js";
import { OutcomeFramework } from "../../model/outcomes/OutcomeFramework.js";
import { CaseOutcomes, OutcomePayload, StoredOutcome } from "../../model/outcomes/OutcomeMeasure.js";
import { type CasePage, openCasePage } from "../case/CasePage.js";
import { asId } from "../ids.js";
import { mayTakeBack, measureView, outcomesView } from "./outcomesView.js";
import { readOutcome } from "./readOutcome.js";

/** What the work with a family is measured by: the framework, and what each agency measured in its own name. */
@Resolver()
export class OutcomeResolver {
  @Query(() => OutcomeFramework, {
    description: "The outcomes by which work with families is measured now. Needs no purpose.",
  })
  outcomeFramework(@Ctx() context: Context): Promise<OutcomeFramework> {
    return context.frame(() => getCurrentFramework(context.transaction));
  }

  @Query(() => CaseOutcomes, {
    nullable: true,
    description:
      "What was measured of a family's outcomes; null where there is no such case for this viewer.",
  })
  caseOutcomes(
    @Arg("caseId", () => ID, { description: "The case's id." }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CaseOutcomes | null> {
    const caseId = asId(id);
    return context.open([caseId], async (view) =>
      view.decider.isAbsent(caseId)
        ? null
        : outcomesView(await openCasePage(view, caseId), Selection.of(info)),
    );
  }

  @Mutation(() => OutcomePayload, {
    description: "Records what was measured of an outcome. Never edited: a wrong one is taken back.",
  })
  async recordOutcome(
    @Arg("input", () => RecordOutcomeInput, { description: "The measurement." }) input: RecordOutcomeInput,
    @Ctx() context: WritingContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OutcomePayload> {
    const caseId = asId(input.caseId);
    return context.open([caseId], async (view) => {
      const page = await demandPage(view, caseId);
      const id = await context.once(async () => {
        const made = newId();
        await context.manager.insert(StoredOutcome, { id: made, ...(await readOutcome(page, input)) });
        context.trail.changed("outcome", made);
        return made;
      });
      const row = (await loadMeasures(view.transaction, [caseId])).find((one) => one.id === id);
      const shown = row && shows(view, caseId, row, false);
      return { measure: shown ? await measureView(page, row, Selection.of(info).at("measure")) : null };
    });
  }

  @Mutation(() => OutcomePayload, {
    description:
      "Takes back what the viewer's own agency measured wrongly; it stays on record, outside the case.",
  })
  async takeBackOutcome(
    @Arg("input", () => TakeBackOutcomeInput, { description: "The measurement." })
    input: TakeBackOutcomeInput,
    @Ctx() context: WritingContext,
  ): Promise<OutcomePayload> {
    const caseId = asId(input.caseId);
    const id = asId(input.id);
    return context.open([caseId], async (view) => {
      const page = await demandPage(view, caseId);
      await context.once(async () => {
        const row = (await loadMeasures(view.transaction, [caseId])).find((one) => one.id === id);
        if (!row || !shows(view, caseId, row, false)) throw new TellonceError("NOT_FOUND");
        if (!mayTakeBack(page, row))
          throw new TellonceError("FORBIDDEN", "Only the agency that recorded a measurement takes it back.");
        await context.manager.update(
          StoredOutcome,
          { partnershipId: view.viewer.partnershipId, id },
          { takenBackAt: new Date(view.at), takenBackBy: view.viewer.accountId },
        );
        context.trail.changed("outcome taken back", id);
        return id;
      });
      return { measure: null };
    });
  }
}

/** @throws NOT_FOUND where there is no such case for this viewer. */
async function demandPage(view: View, caseId: string): Promise<CasePage> {
  if (view.decider.isAbsent(caseId)) throw new TellonceError("NOT_FOUND");
  return openCasePage(view, caseId);
}
