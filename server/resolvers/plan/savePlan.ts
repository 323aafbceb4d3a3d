import type { EntityTarget, ObjectLiteral } from "typeorm";
import { v7 as newId } from "uuid";
import { type GovernedRow, shows } from "../../access/withhold.js";
import type { WritingContext } from "../../context.js";
import { TellonceError } from "../../errors.js";
import type { PlanInput } from "../../model/plan/inputs.js";
import type { PlanPayload } from "../../model/plan/Plan.js";
import type { Id } from "../../sharing/facts.js";
import { type CasePage, openCasePage } from "../case/CasePage.js";
import { newRow } from "../case/newRow.js";
import { canEdit } from "../case/planAround.js";
import { asId } from "../ids.js";

/** One kind of thing in the plan: what it is called in the audit, where it is stored, and what of an input is stored of it. */
interface Kind<Input, Row> {
  what: string;
  table: EntityTarget<ObjectLiteral>;
  /** All of the case, as far as the wall lets them through. */
  load(page: CasePage): Promise<readonly Row[]>;
  /** Its own columns; `before`: what is changed. @throws BAD_INPUT, FORBIDDEN. */
  read(page: CasePage, input: Input, before: Row | undefined): object | Promise<object>;
}

/** Opens the case, lets `work` write to it and keeps what it wrote. @throws NOT_FOUND where the case is absent. */
export function change(
  context: WritingContext,
  inCase: string,
  what: string,
  work: (page: CasePage) => Promise<Id>,
): Promise<PlanPayload> {
  const caseId = asId(inCase);
  return context.open([caseId], async (view) => {
    if (view.decider.isAbsent(caseId)) throw new TellonceError("NOT_FOUND");
    const id = await context.once(async () => {
      const made = await work(await openCasePage(view, caseId));
      context.trail.changed(what, made);
      return made;
    });
    return { id };
  });
}

/**
 * Adds something to the plan, or changes what the viewer's own agency recorded: its people and its kind of data stay.
 * @throws NOT_FOUND for what the viewer does not see, FORBIDDEN for another agency's, CONFLICT where it was changed meanwhile.
 */
export const savePlan = <Input extends PlanInput, Row extends GovernedRow & { id: Id }>(
  context: WritingContext,
  input: Input,
  { what, table, load, read }: Kind<Input, Row>,
): Promise<PlanPayload> =>
  change(context, input.caseId, what, async (page) => {
    const { view, caseId } = page;
    if (input.id == null) {
      const row = newRow(page, input);
      const id = newId();
      await context.manager.insert(table, {
        id,
        version: 1,
        ...row,
        ...(await read(page, input, undefined)),
      });
      return id;
    }
    const id = asId(input.id);
    const before = (await load(page)).find((row) => row.id === id && shows(view, caseId, row, false));
    if (!before) throw new TellonceError("NOT_FOUND");
    if (!canEdit(page, before))
      throw new TellonceError("FORBIDDEN", "Only the agency that recorded this can change it.");
    const own = await read(page, input, before);
    const version = input.expectedVersion ?? 0;
    const { affected } = await context.manager.update(
      table,
      { partnershipId: view.viewer.partnershipId, id, caseId, agencyId: before.agency_id, version },
      { ...own, authorId: view.facts.viewer!.practitionerId!, version: version + 1 },
    );
    if (affected !== 1)
      throw new TellonceError("CONFLICT", "Somebody changed this meanwhile. Read it again, then change it.");
    return id;
  });
