import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Info, Mutation, Resolver } from "type-graphql";
import { v7 as newId } from "uuid";
import { Selection } from "../../access/Selection.js";
import { shows } from "../../access/withhold.js";
import { WritingContext } from "../../context.js";
import { TellonceError } from "../../errors.js";
import { loadEvents } from "../../loaders/chronology.js";
import { EventPayload, StoredEvent } from "../../model/ChronologyEvent.js";
import { RecordEventInput } from "../../model/inputs.js";
import type { Id } from "../../sharing/facts.js";
import { type CasePage, openCasePage } from "../case/CasePage.js";
import { eventView } from "../case/chronology.js";
import { newRow } from "../case/newRow.js";
import { asId } from "../ids.js";

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

/** Saves an event; its id. @throws what `readEvent` throws. */
export async function saveEvent(
  context: WritingContext,
  page: CasePage,
  input: RecordEventInput,
): Promise<Id> {
  const id = newId();
  await context.manager.insert(StoredEvent, { id, ...readEvent(page, input) });
  context.trail.changed("event", id);
  return id;
}

/** An event as it may be stored. @throws BAD_INPUT that names the fields, FORBIDDEN for a category that the viewer does not write. */
function readEvent(page: CasePage, input: RecordEventInput): Omit<StoredEvent, "id"> {
  const row = newRow(page, input);
  if (input.occurredOn > page.view.today)
    throw new TellonceError("BAD_INPUT", "An event has happened: its day is not later than today.", {
      fields: ["occurredOn"],
    });
  if (input.title.trim() === "")
    throw new TellonceError("BAD_INPUT", "Say in a few words what happened.", { fields: ["title"] });
  return {
    ...row,
    occurredOn: input.occurredOn,
    title: input.title.trim(),
    detail: input.detail?.trim() || null,
    place: input.place?.trim() || null,
  };
}
