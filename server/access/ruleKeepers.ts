import type { View } from "../context.js";
import { RULE_KINDS, type RuleKind } from "../model/rules/enums.js";
import type { Id } from "../sharing/facts.js";
import { relationOf } from "../sharing/stages/relationship.js";
import { inForce } from "../sharing/time.js";
import { isLeadFor } from "./rules.js";

type Keeper = "LEAD" | "SUPERVISOR_OF_LEAD";

/**
 * Who records, ends and reviews which rules of a case. What sharing itself needs, to share under a duty and to protect, is
 * the lead professional's to record (Working Together 2023: the lead co-ordinates what is shared). A seal and an exclusion
 * bind the lead too and hide what colleagues wrote, so they take somebody above the case: the lead's supervisor. The
 * database asks the same on its own: `door.keeps_rules`.
 */
const KEEPERS: Record<RuleKind, readonly Keeper[]> = {
  SHARING_DECISION: ["LEAD", "SUPERVISOR_OF_LEAD"],
  SEAL: ["SUPERVISOR_OF_LEAD"],
  EXCLUSION: ["SUPERVISOR_OF_LEAD"],
  MARKER: ["LEAD", "SUPERVISOR_OF_LEAD"],
};

/** Which kinds of rule the viewer may record, end and review on a case that is not absent to them. */
export function kindsKept(view: View, caseId: Id): RuleKind[] {
  const viewer = view.facts.viewer;
  if (viewer?.kind !== "PRACTITIONER" || view.decider.isAbsent(caseId)) return [];
  const as: Keeper[] = [
    ...(isLeadFor(view, caseId) ? (["LEAD"] as const) : []),
    ...(supervisesLead(view, caseId) ? (["SUPERVISOR_OF_LEAD"] as const) : []),
  ];
  return RULE_KINDS.filter((kind) => KEEPERS[kind].some((keeper) => as.includes(keeper)));
}

function supervisesLead({ facts, at }: View, caseId: Id): boolean {
  const { viewer } = facts;
  const theCase = facts.cases.find(({ id }) => id === caseId);
  if (!viewer || !theCase) return false;
  const lead = theCase.relationships.filter((one) => one.kind === "LEAD" && inForce(one, at));
  return (
    viewer.roles.some((grant) => grant.role === "SUPERVISOR" && inForce(grant, at)) &&
    relationOf({ viewer, facts, at }, { ...theCase, relationships: lead }).lines.length > 0
  );
}
