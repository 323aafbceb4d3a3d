import { findPermission } from "../access/permissions.js";
import { findPurpose } from "../sharing/purposes.js";

/**
 * How long something is kept where not all can be answered: 0 longest, 3 is shed first. Changes under a duty or in an
 * emergency, other changes, what is read under a duty or in an emergency, what else is read.
 */
export type Urgency = 0 | 1 | 2 | 3;

/** @param fields the operation's root fields, as far as they are known: beginning and ending emergency access is always urgent */
export function urgencyOf(
  purpose: string | null,
  isChange: boolean,
  fields: readonly string[] = [],
): Urgency {
  const mode = findPurpose(purpose)?.mode;
  const isSafeguarding =
    mode === "DUTY" ||
    mode === "EMERGENCY" ||
    (isChange && fields.some((name) => findPermission("Mutation", name)?.inEmergency));
  if (isChange) return isSafeguarding ? 0 : 1;
  return isSafeguarding ? 2 : 3;
}
