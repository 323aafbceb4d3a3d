import type { Facts, Instant } from "../sharing/facts.js";
import { PURPOSES, type PurposeCode } from "../sharing/purposes.js";
import { ceilingOf, isRole } from "../sharing/roles.js";
import { inForce } from "../sharing/time.js";

/** The purposes that the viewer's roles in force can use at all; a supervisor's count too. */
export function usablePurposes({ viewer }: Facts, at: Instant): PurposeCode[] {
  const roles = (viewer?.roles ?? []).filter((grant) => inForce(grant, at)).map(({ role }) => role);
  return PURPOSES.map(({ code }) => code).filter((code) =>
    roles.some((role) => isRole(role) && ceilingOf(role, code) !== undefined),
  );
}
