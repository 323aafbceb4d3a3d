import type { GovernedRow } from "../../access/withhold.js";
import { bitOf } from "../../sharing/categories.js";
import type { Id } from "../../sharing/facts.js";

const CHILD_VOICE = bitOf("CHILD_VOICE")!;

/**
 * Whether something was said by, or in the voice of, somebody other than the viewer. Whoever speaks of themselves to a
 * practitioner does not expect that a parent is told: it is not given to those who act for them, at whatever age, and
 * nothing says that it is there. Source: Data Protection Act 2018, schedule 3, paragraphs 4, 10 and 17.
 */
export const isConfided = (
  { category, subjects, kind, said_by }: GovernedRow & { kind?: string; said_by?: Id | null },
  viewer: Id,
): boolean =>
  (said_by != null && said_by !== viewer) ||
  ((kind === "OWN_WORDS" || category === CHILD_VOICE) && !subjects.includes(viewer));
