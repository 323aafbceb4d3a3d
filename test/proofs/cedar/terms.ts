import { CATEGORIES } from "../../../server/sharing/categories.js";
import type { CaseFacts, EmergencyGrantFacts, ViewerFacts } from "../../../server/sharing/facts.js";
import { among, not, or } from "./expressions.js";

export const shared = or(`context.mode == "CONSENT"`, `context.mode == "DUTY"`);
export const emergency = `context.mode == "EMERGENCY"`;
/** Of nobody, or of no known category. */
export const faulty = or(
  `resource.subjects.isEmpty()`,
  not(
    among(
      CATEGORIES.map(({ code }) => code),
      "resource.category",
    ),
  ),
);

/** The viewer's grants for a case. */
export const grants = (viewer: ViewerFacts, { grants: all }: CaseFacts): EmergencyGrantFacts[] =>
  all.filter(({ accountId }) => accountId === viewer.accountId);
