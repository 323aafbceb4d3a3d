import { shows } from "../../access/withhold.js";
import type { WritingContext } from "../../context.js";
import { TellonceError } from "../../errors.js";
import { findPlanRecord } from "../../loaders/plan.js";
import type { TakeBackInput } from "../../model/plan/inputs.js";
import { StoredLeadChoice } from "../../model/plan/LeadChoice.js";
import { type PlanPayload, StoredChoice, StoredMeeting } from "../../model/plan/Plan.js";
import { canEdit } from "../case/planAround.js";
import { asId } from "../ids.js";
import { change } from "./savePlan.js";

const RECORDS = {
  MEETING: { what: "meeting", name: "plan_meeting", table: StoredMeeting },
  CHOICE: { what: "choice", name: "plan_choice", table: StoredChoice },
  LEAD_CHOICE: { what: "lead choice", name: "lead_choice", table: StoredLeadChoice },
} as const;

/**
 * Takes back what the viewer's own agency recorded of the plan, or puts it back: taken back it stays on record and counts nowhere.
 * @throws NOT_FOUND for what the viewer does not see, FORBIDDEN for another agency's, CONFLICT where it was changed meanwhile.
 */
export function takeBack(context: WritingContext, input: TakeBackInput): Promise<PlanPayload> {
  const { isTakenBack } = input;
  const { what, name, table } = RECORDS[input.record];
  return change(context, input.caseId, `${what} ${isTakenBack ? "taken" : "put"} back`, async (page) => {
    const { view, caseId } = page;
    const id = asId(input.id);
    const before = await findPlanRecord(view.transaction, name, caseId, id);
    if (!before || !shows(view, caseId, before, false)) throw new TellonceError("NOT_FOUND");
    if (!canEdit(page, before))
      // What another agency has taken back is not there for others.
      throw before.taken_back
        ? new TellonceError("NOT_FOUND")
        : new TellonceError("FORBIDDEN", "Only the agency that recorded this can take it back.");
    const version = input.expectedVersion;
    const { affected } =
      before.taken_back === isTakenBack
        ? { affected: 0 }
        : await context.manager.update(
            table,
            { partnershipId: view.viewer.partnershipId, id, caseId, agencyId: before.agency_id, version },
            {
              takenBackAt: isTakenBack ? new Date(view.at) : null,
              takenBackBy: isTakenBack ? view.viewer.accountId : null,
              authorId: view.facts.viewer!.practitionerId!,
              version: version + 1,
            },
          );
    if (affected !== 1)
      throw new TellonceError("CONFLICT", "Somebody changed this meanwhile. Read it again, then change it.");
    return id;
  });
}
