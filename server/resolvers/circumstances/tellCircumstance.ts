import { v7 as newId } from "uuid";
import type { WritingContext } from "../../context.js";
import { type ErrorCode, TellonceError } from "../../errors.js";
import { changeLife, type LifeDoor } from "../../loaders/caseLife.js";
import { enterCircumstance, takeBackCircumstance } from "../../loaders/circumstances.js";
import { StoredCircumstance } from "../../model/circumstances/Circumstance.js";
import type { TellCircumstanceInput } from "../../model/circumstances/inputs.js";
import { Selection } from "../../access/Selection.js";
import type { Id } from "../../sharing/facts.js";
import { demandGiven } from "../emergency/demand.js";
import { asId } from "../ids.js";
import { itemsIn } from "./circumstancesView.js";
import { demandPage } from "./demandPage.js";
import { readCircumstance } from "./readCircumstance.js";

/** Tells a change, and enters it into the record of its people; what it corrects is taken back first. Returns its id. */
export async function tellCircumstance(context: WritingContext, input: TellCircumstanceInput): Promise<Id> {
  const { row, entry, child } = await context.open([asId(input.caseId)], async (view) =>
    readCircumstance(await demandPage(view, asId(input.caseId)), input),
  );
  if (input.correctsId != null) await takeBack(context, row.caseId, asId(input.correctsId));
  const id = newId();
  const childId = child && newId();
  if (childId) await askDoor(context, "add_person", childId, { ...child, circumstanceId: id });
  await context.open([row.caseId], async () => {
    await context.manager.insert(StoredCircumstance, { id, ...row, childId });
    demandGiven(await enterCircumstance(context.transaction, context.doorRequest, id, entry));
  });
  context.trail.changed("change of circumstances", id);
  return id;
}

/** Takes a change back that the viewer sees and their agency told; the child whom it brought leaves the case with it. */
export async function takeBack(context: WritingContext, caseId: Id, id: Id): Promise<void> {
  const childId = await context.open([caseId], async (view) => {
    const page = await demandPage(view, caseId);
    const [item] = await itemsIn(context, page, Selection.none, id);
    if (!item) throw new TellonceError("NOT_FOUND");
    return item.childId;
  });
  if (childId)
    await askDoor(context, "take_back_person", newId(), { caseId, personId: childId }, ["NOT_FOUND"]);
  demandGiven(await takeBackCircumstance(context.transaction, context.doorRequest, id), {
    FORBIDDEN: "Another agency told this, or your role does not write of it.",
    CONFLICT: "It has been taken back already.",
  });
  context.trail.changed("change of circumstances taken back", id);
}

async function askDoor(
  context: WritingContext,
  door: LifeDoor,
  id: Id,
  said: object,
  fine: readonly string[] = [],
): Promise<void> {
  const { refusal, field } = await changeLife(context.transaction, context.doorRequest, door, id, said);
  if (!refusal || fine.includes(refusal)) return;
  const sentence = REFUSED[door]?.[refusal];
  throw new TellonceError(refusal as ErrorCode, sentence, field ? { fields: [field] } : {});
}

const REFUSED: Partial<Record<LifeDoor, Record<string, string>>> = {
  add_person: {
    FORBIDDEN: "Only the lead professional of a case adds people to it.",
    CONFLICT: "This case is closed.",
  },
  take_back_person: {
    FORBIDDEN: "Only whoever added the child takes them out again.",
    CONFLICT: "The child was added more than 24 hours ago, or the case is about them.",
  },
};
