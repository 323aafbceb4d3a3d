import { v7 as newId } from "uuid";
import { Selection } from "../../access/Selection.js";
import type { View, WritingContext } from "../../context.js";
import { TellonceError } from "../../errors.js";
import type { OwnPerson } from "../../model/own/OwnRecord.js";
import type { StatedKind } from "../../model/ValueStatement.js";
import type { Id } from "../../sharing/facts.js";
import { ownRecord } from "./ownRecord.js";

/** Where the own record has what a statement can stand beside, and what the audit calls it. */
const BESIDE: Record<StatedKind, { what: string; list: keyof OwnPerson; ids: (one: OwnPerson) => Id[] }> = {
  ANSWER: {
    what: "an answer",
    list: "answers",
    ids: ({ answers }) => answers.map(({ answer }) => answer.id),
  },
  EVENT: { what: "an event", list: "events", ids: ({ events }) => events.map(({ id }) => id) },
  ACTION: { what: "an action", list: "actions", ids: ({ actions }) => actions.map(({ id }) => id) },
  CIRCUMSTANCE: {
    what: "a change of circumstances",
    list: "circumstances",
    ids: ({ circumstances }) => circumstances.map(({ id }) => id),
  },
};

/**
 * Puts the viewer's words beside something in their own record; returns the statement's id. @throws NOT_FOUND for what their
 * record does not show to them, as for what there is not; FORBIDDEN where too much is said there already.
 */
export const putStatement = (
  context: WritingContext,
  kind: StatedKind,
  item: Id,
  words: string,
): Promise<Id> =>
  context.once(() =>
    context.openOwn(async (view) => {
      if (!(await isOwn(view, kind, item))) throw new TellonceError("NOT_FOUND");
      const { partnershipId, accountId, purpose, assurance } = context.doorRequest;
      const id = newId();
      const [stated] = await view.transaction.rows<{ done: boolean }>(
        "select door.state_beside($1, $2, $3, $4::smallint, $5, $6, $7, $8) as done",
        [partnershipId, accountId, purpose, assurance, id, kind, item, words.trim()],
      );
      if (!stated!.done) throw new TellonceError("FORBIDDEN", "No statement can be put beside this.");
      context.trail.changed(`statement beside ${BESIDE[kind].what}`, id);
      return id;
    }),
  );

async function isOwn(view: View, kind: StatedKind, id: Id): Promise<boolean> {
  const { list, ids } = BESIDE[kind];
  const { people } = await ownRecord(view, Selection.naming({ people: { [list]: {} } }));
  return people.some((one) => ids(one).includes(id));
}
