import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Info, Mutation, Resolver } from "type-graphql";
import { Selection } from "../../access/Selection.js";
import { shows } from "../../access/withhold.js";
import { WritingContext } from "../../context.js";
import { TellonceError } from "../../errors.js";
import { loadEvents } from "../../loaders/chronology.js";
import { EventPayload } from "../../model/ChronologyEvent.js";
import { RecordEventInput } from "../../model/inputs.js";
import { openCasePage } from "../case/CasePage.js";
import { eventView } from "../case/chronology.js";
import { asId } from "../ids.js";
import { saveEvent } from "./saveEvent.js";

/** Adding to the chronology, each agency in its own name. */
@Resolver()
export class EventResolver {
  @Mutation(() => EventPayload, { description: "Records a significant event of the family. Never edited." })
  async recordEvent(
    @Arg("input", () => RecordEventInput, { description: "The event." }) input: RecordEventInput,
    @Ctx() context: WritingContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EventPayload> {
    const caseId = asId(input.caseId);
    return context.open([caseId], async (view) => {
      if (view.decider.isAbsent(caseId)) throw new TellonceError("NOT_FOUND");
      const page = await openCasePage(view, caseId);
      const id = await context.once(() => saveEvent(context, page, input));
      const row = (await loadEvents(view.transaction, caseId)).find((one) => one.id === id);
      const shown = row && shows(view, caseId, row, false);
      return { event: shown ? eventView(page, row, Selection.of(info).at("event")) : null };
    });
  }
}
