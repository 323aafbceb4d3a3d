import type { View } from "../context.js";
import { OWN_PURPOSES } from "./permissions.js";
import { type Mask, NONE } from "../sharing/categories.js";
import type { Id } from "../sharing/facts.js";
import { PURPOSES, type PurposeCode } from "../sharing/purposes.js";
import { inForce } from "../sharing/time.js";

/** Whether the viewer leads this case today. */
export const isLeadFor = (view: View, caseId: Id): boolean =>
  relationshipsOf(view, caseId).some(({ kind }) => kind === "LEAD");

/** Whether the viewer may look at who can see what of the family: the lead professional, in no emergency. */
export const canSeeMatrix = (view: View, caseId: Id): boolean => isLeadFor(view, caseId) && !view.emergency;

/** The categories that are open to the viewer's writing in this case. */
export const writableIn = (view: View, caseId: Id): Mask =>
  view.walls.find((wall) => wall.caseId === caseId)?.writable ?? NONE;

/** Whether the viewer may add to this case's assessment: some category is open to their writing. */
export const canRecordAnswer = (view: View, caseId: Id): boolean => writableIn(view, caseId) !== NONE;

/** Whether the viewer may record what the family says about sharing: the lead professional, or a team member of the lead's own agency. */
export function canRecordConsent(view: View, caseId: Id): boolean {
  const theCase = view.facts.cases.find(({ id }) => id === caseId);
  const { viewer } = view.facts;
  return (
    canRecordAnswer(view, caseId) &&
    (isLeadFor(view, caseId) ||
      (viewer?.agencyId === theCase?.leadAgencyId && relationshipsOf(view, caseId).length > 0))
  );
}

/** Whether the viewer may add people to this case: who answers for it, in no emergency. */
export const canAddPerson = (view: View, caseId: Id): boolean =>
  view.facts.viewer?.kind === "PRACTITIONER" && !view.emergency && answersFor(view, caseId);

/** Whether the viewer may ask the lead professional for what is withheld: a practitioner who does not answer for the case, in no emergency. */
export const canAskForAccess = (view: View, caseId: Id): boolean =>
  view.facts.viewer?.kind === "PRACTITIONER" && !view.emergency && !answersFor(view, caseId);

/** Whether the viewer leads this case, supervises who does, or does duty for their agency. */
function answersFor({ facts, at }: View, caseId: Id): boolean {
  const { viewer } = facts;
  const lead = facts.cases
    .find(({ id }) => id === caseId)
    ?.relationships.find((one) => one.kind === "LEAD" && inForce(one, at));
  return (
    lead !== undefined &&
    lead.agencyId === viewer?.agencyId &&
    (lead.practitionerId === viewer.practitionerId ||
      viewer.roles.some((one) => one.role === "DUTY_WORKER" && inForce(one, at)) ||
      viewer.supervises.some((one) => one.practitionerId === lead.practitionerId && inForce(one, at)))
  );
}

/** The purposes for which the case is open and that the viewer's roles can use on its page; without the one in use there would be no page. */
export function purposesOn(view: View, caseId: Id, usable: readonly PurposeCode[]): PurposeCode[] {
  const open = view.facts.cases.find(({ id }) => id === caseId)?.purposes ?? [];
  return PURPOSES.map(({ code }) => code).filter(
    (code) =>
      usable.includes(code) &&
      !OWN_PURPOSES.includes(code) &&
      open.some((one) => one.purpose === code && inForce(one, view.at)),
  );
}

function relationshipsOf({ facts, at }: View, caseId: Id) {
  const { viewer } = facts;
  const theCase = facts.cases.find(({ id }) => id === caseId);
  return (theCase?.relationships ?? []).filter(
    (one) =>
      viewer?.practitionerId != null &&
      one.practitionerId === viewer.practitionerId &&
      one.agencyId === viewer.agencyId &&
      inForce(one, at),
  );
}
