import { ALL, type Mask, NONE } from "../../sharing/categories.js";
import type { Day, Id } from "../../sharing/facts.js";
import type { RootRule, Rule } from "./readRules.js";

/** Somebody who may be shared with: an agency of the partnership, or (without an id) one of that type that may yet join. */
export interface Recipient {
  id: Id | null;
  type: string;
}
/** Days within which no rule begins or ends. */
export interface Stretch {
  from: Day;
  until: Day | null;
}

/** What a consent says to one recipient for one purpose in one stretch of days. What is in neither mask is left unsaid. */
export interface Verdict {
  yes: Mask;
  no: Mask;
}

/**
 * FHIR's meaning: the root's decision, but where exceptions match, theirs, and where exceptions of those match, theirs.
 * Where two exceptions side by side match and disagree, FHIR is silent; here no beats yes. A deny that has exceptions
 * leaves the rest unsaid ("only these"); a deny that has none refuses everything.
 */
export function judge(root: RootRule, recipient: Recipient, purpose: string, days: Stretch): Verdict {
  if (!within(root, days)) return { yes: NONE, no: NONE };
  const onlyThese = !root.permit && root.exceptions.length > 0;
  return judgeRule(root, root.permit, onlyThese, ALL, recipient, purpose, days);
}

function judgeRule(
  rule: Rule,
  permit: boolean,
  onlyThese: boolean,
  mask: Mask,
  recipient: Recipient,
  purpose: string,
  days: Stretch,
): Verdict {
  let yes = NONE;
  let no = NONE;
  // "Everyone" is written out when it is said: a yes is to those of whom the family could be told, a no also to who joins later.
  let rest = permit && rule.actors === null && recipient.id === null ? NONE : mask;
  for (const exception of rule.exceptions) {
    const part = mask & exception.categories;
    if (!matches(exception, recipient, purpose, days)) continue;
    const verdict = judgeRule(exception, !permit, false, part, recipient, purpose, days);
    yes |= verdict.yes;
    no |= verdict.no;
    rest &= ~part;
  }
  yes &= ~no;
  if (permit) return { yes: yes | rest, no };
  return { yes, no: onlyThese ? no : no | rest };
}

const matches = (rule: Rule, { id, type }: Recipient, purpose: string, days: Stretch): boolean =>
  (rule.actors === null ||
    (id !== null && rule.actors.agencies.includes(id)) ||
    rule.actors.types.includes(type)) &&
  (rule.purposes === null || rule.purposes.includes(purpose)) &&
  within(rule, days);

const within = ({ from, until }: Rule, days: Stretch): boolean =>
  (from === null || from <= days.from) && (until === null || (days.until !== null && days.until <= until));
