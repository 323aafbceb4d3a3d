import { v7 as newId } from "uuid";
import type { WritingContext } from "../../context.js";
import { TellonceError } from "../../errors.js";
import { StoredEvent } from "../../model/ChronologyEvent.js";
import type { RecordEventInput } from "../../model/inputs.js";
import type { Id } from "../../sharing/facts.js";
import type { CasePage } from "../case/CasePage.js";
import { newRow } from "../case/newRow.js";

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
