import { type GovernedRow, shows } from "../../access/withhold.js";
import type { View } from "../../context.js";
import type { ActionRow, WordRow } from "../../loaders/plan.js";
import type { Day, Id } from "../../sharing/facts.js";
import type { CasePage } from "./CasePage.js";

type Action = Pick<ActionRow, "id" | "status"> & GovernedRow;

/** How an action stands by what the viewer may see of what was said: what they may not see did not happen for them. */
export interface Standing {
  status: string;
  /** The word by which it stands so; undefined where it stands as it was recorded. */
  by: WordRow | undefined;
  /** What was said, the latest first. */
  words: readonly WordRow[];
  /** The flag that waits for its owner's answer, the latest where there are several. */
  flag: WordRow | undefined;
  /** Whether that flag's day passed without an answer. */
  escalated: boolean;
}

/** How an action of this case stands, from words of any actions, the latest first. */
export function standingOf(
  { view, caseId }: Pick<CasePage, "view" | "caseId">,
  action: Action,
  all: readonly WordRow[],
): Standing {
  const words = all.filter((word) => word.action_id === action.id && shows(view, caseId, word, false));
  const by = words.find(({ status }) => status !== null);
  const status = by?.status ?? action.status;
  // What is done or no longer wanted needs no answer.
  const flag = isSettled(status) ? undefined : words.find((word) => isWaiting(word, words));
  return { status, by, words, flag, escalated: flag !== undefined && isPast(flag.answer_by, view) };
}

/** Whether nothing more is to be done. */
export const isSettled = (status: string): boolean => status === "DONE" || status === "CANCELLED";

/** Whether an action is still to be done. */
export const isOpen = (status: string): boolean => status === "PLANNED" || status === "UNDER_WAY";

/** Whether a word is a flag without an answer among these. */
export const isWaiting = ({ id, kind }: { id: Id; kind: string }, words: readonly WordRow[]): boolean =>
  kind === "FLAG" && !words.some(({ answers }) => answers === id);

export const isPast = (day: Day | null, { today }: View): boolean => day !== null && day < today;
