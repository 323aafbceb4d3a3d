import { v7 as newId } from "uuid";
import type { WritingContext } from "../../context.js";
import { type ErrorCode, TellonceError } from "../../errors.js";
import { changeLife, type LifeDoor } from "../../loaders/caseLife.js";
import type { CaseLifePayload } from "../../model/life/CaseLife.js";
import type { Id } from "../../sharing/facts.js";
import { asId } from "../ids.js";

/** The case, opened and so in the audit. @throws NOT_FOUND where it is absent to the viewer. */
export function openForChange(context: WritingContext, id: string): Promise<Id> {
  const caseId = asId(id);
  return context.open([caseId], async ({ decider }) => {
    if (decider.isAbsent(caseId)) throw new TellonceError("NOT_FOUND");
    return caseId;
  });
}

/** Makes a change through its door, of what `read` says, and opens the case again: the reply is of afterwards. @throws what the door refuses with. */
export async function changeCase(
  context: WritingContext,
  door: LifeDoor,
  read: () => Promise<object>,
  what: string,
  sentences: Partial<Record<ErrorCode, string>> = {},
): Promise<CaseLifePayload> {
  const changed = await context.once(async () => {
    const [id, said] = [newId(), await read()];
    // A faulty request is refused before anything is written.
    await context.open([], async () => {}, what);
    const { caseId, refusal, field } = await changeLife(
      context.transaction,
      context.doorRequest,
      door,
      id,
      said,
    );
    if (refusal || !caseId) {
      const code = (refusal ?? "INTERNAL") as ErrorCode;
      throw new TellonceError(code, sentences[code], field ? { fields: [field] } : {});
    }
    context.trail.changed(what, id);
    return caseId;
  });
  await context.open([changed], async () => {});
  return { caseId: changed };
}
