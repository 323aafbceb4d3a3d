import type { View } from "../../context.js";
import type { StoredRequest } from "../../loaders/requests.js";
import type { Category } from "../../sharing/categories.js";
import { compile } from "../../sharing/compile.js";
import type { Decider } from "../../sharing/decision.js";
import type { Id } from "../../sharing/facts.js";
import { has } from "../../sharing/judgement.js";
import { findPurpose, type PurposeCode } from "../../sharing/purposes.js";
import { inForce } from "../../sharing/time.js";

/** By what, and for which purpose, an asker can see by now what they asked for. */
export interface OpenTo {
  grantedBy: "CONSENT" | "DECISION";
  purpose: PurposeCode;
}

/**
 * Judges for the asker, by the same facts, whether what they asked for would be shown to them now (signed in as strongly
 * as it takes): for the purpose of the request, or else for that of a sharing decision that names their agency.
 */
export function openTo(view: View, request: StoredRequest): OpenTo | null {
  if (!request.asker) return null;
  const facts = { ...view.facts, viewer: request.asker };
  const decisions = view.facts.cases.find(({ id }) => id === request.caseId)?.decisions ?? [];
  const purposes = [
    request.purpose,
    ...decisions
      .filter((one) => one.share && one.agencies.includes(request.agencyId) && inForce(one, view.at))
      .map(({ purpose }) => purpose as PurposeCode),
  ];
  const purpose = purposes.find((code) =>
    isShown(
      compile({ accountId: request.asker!.accountId, purpose: code, assurance: 3 }, facts, view.at),
      view,
      request,
    ),
  );
  if (purpose === undefined) return null;
  return { purpose, grantedBy: findPurpose(purpose)?.mode === "DUTY" ? "DECISION" : "CONSENT" };
}

/** Whether a value of somebody asked about, from some other agency, would be shown. */
function isShown(
  decider: Decider,
  { facts, at }: View,
  { caseId, subjects, agencyId, category, locates }: StoredRequest,
): boolean {
  if (decider.error || decider.isAbsent(caseId)) return false;
  const others = facts.agencies.filter(({ id, ...period }) => id !== agencyId && inForce(period, at));
  return subjects.some((subject) =>
    others.some(({ id }) => {
      const entry = decider.entry(caseId, subject, id);
      return has(locates ? entry.visibleLocating : entry.visible, category);
    }),
  );
}

/** What the viewer is told of a kind of information about these people: of each who is told anything, the reason. */
export function toldOf(
  { decider, contributors }: View,
  caseId: Id,
  people: readonly Id[],
  category: Category,
) {
  const told = (locates: boolean) =>
    people.flatMap((person) => {
      const code = decider.notice({ caseId, subjects: [person], category, locates }, contributors);
      return code === null ? [] : [{ person, code }];
    });
  const plain = told(false);
  return plain.length > 0 ? { locates: false, told: plain } : { locates: true, told: told(true) };
}
