import { ALL, type Mask, NONE, withinAssurance } from "../categories.js";
import type { CaseFacts, Instant, RoleGrant } from "../facts.js";
import { type Failure, failOutside } from "../judgement.js";
import type { Asker } from "../question.js";
import { ceilingOf, isRole } from "../roles.js";
import { inForce } from "../time.js";
import { relationOf } from "./relationship.js";

/** Stage 4. What the viewer's roles may use for this purpose, on a case that is open for it, signed in strongly enough. */
export function role(asker: Asker, theCase: CaseFacts): Failure[] {
  return [
    ...failOutside(allowedBy(asker, theCase), ALL, {
      stage: "role",
      code: "ROLE",
      effect: "WITHHELD",
      rule: null,
    }),
    ...failOutside(withinAssurance(asker.request.assurance), ALL, {
      stage: "role",
      code: "STEP_UP",
      effect: "WITHHELD",
      rule: null,
    }),
    ...failOutside(isOpen(asker, theCase) ? ALL : NONE, ALL, {
      stage: "role",
      code: "PURPOSE_NOT_OPEN",
      effect: "WITHHELD",
      rule: null,
    }),
  ];
}

/** The categories of a set of dated roles for this purpose. */
export function ceiling(
  grants: readonly RoleGrant[],
  { purpose, at }: { purpose: Asker["purpose"]; at: Instant },
  but?: string,
): Mask {
  let mask = NONE;
  for (const grant of grants) {
    if (grant.role !== but && inForce(grant, at) && isRole(grant.role))
      mask |= ceilingOf(grant.role, purpose.code) ?? NONE;
  }
  return mask;
}

/** Outside the case it is the records role alone. A supervisor's own role counts only through the line of supervision, and never for more than the supervisee's. */
function allowedBy(asker: Asker, theCase: CaseFacts): Mask {
  const { viewer, purpose } = asker;
  if (asker.request.contributions)
    return ceiling(
      viewer.roles.filter(({ role }) => role === "RECORDS"),
      asker,
    );
  const own = ceiling(viewer.roles, asker, "SUPERVISOR");
  if (purpose.mode !== "CONSENT" && purpose.mode !== "DUTY") return own;
  const { directly, lines } = relationOf(asker, theCase);
  const supervisor = ceiling(
    viewer.roles.filter(({ role }) => role === "SUPERVISOR"),
    asker,
  );
  let mask = directly ? own : NONE;
  for (const { roles } of lines) mask |= supervisor & ceiling(roles, asker, "SUPERVISOR");
  return mask;
}

function isOpen({ request, purpose, at }: Asker, theCase: CaseFacts): boolean {
  if (request.contributions) return true;
  if (purpose.mode !== "CONSENT" && purpose.mode !== "DUTY") return true;
  return theCase.purposes.some((open) => open.purpose === purpose.code && inForce(open, at));
}
