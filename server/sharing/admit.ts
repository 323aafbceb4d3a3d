import type { RequestError } from "./decision.js";
import type { Facts, Instant, Request } from "./facts.js";
import { findPurpose } from "./purposes.js";
import type { Asker } from "./question.js";
import { isRole } from "./roles.js";
import { inForce, londonDay } from "./time.js";

/** Why a request is not judged at all. The sentence is for the log and for policy authors, never for the viewer. */
export interface Fault {
  error: RequestError;
  sentence: string;
}

/**
 * Stage 0. The request is complete, the account, the agency and every role are known and live, the sign-in is strong
 * enough for the purpose. Returns who asks, or what is wrong: nothing missing or unknown ever counts as a wildcard.
 */
export function admit(request: Request, facts: Facts, at: Instant): Asker | Fault {
  const { viewer, agencies } = facts;
  const purpose = findPurpose(request.purpose);
  if (!purpose) return unclear("The purpose is missing or unknown.");
  if (!Number.isSafeInteger(at)) return unclear("The time is missing.");
  if (!viewer || viewer.accountId !== request.accountId)
    return unclear("The account that asks is not known.");
  if (!inForce(viewer, at)) return unclear("The account is not in force.");
  const roles = viewer.roles.filter((grant) => inForce(grant, at));
  if (roles.length === 0) return unclear("The account has no role in force.");
  if (roles.some(({ role }) => !isRole(role))) return unclear("The account has a role that nobody defined.");
  if (viewer.agencyId === null && viewer.kind !== "FAMILY")
    return unclear("The account belongs to no agency.");
  if (viewer.agencyId !== null && !agencies.some((one) => one.id === viewer.agencyId && inForce(one, at)))
    return unclear("The account's agency is unknown or not in force.");
  if (request.assurance < purpose.assurance) return tooWeak;
  return { request, viewer, purpose, facts, at, today: londonDay(at) };
}

const unclear = (sentence: string): Fault => ({ error: "INDETERMINATE", sentence });

const tooWeak: Fault = {
  error: "STEP_UP_REQUIRED",
  sentence: "The sign-in is not strong enough for the purpose.",
};
