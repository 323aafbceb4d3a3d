import { decide } from "../../server/sharing/decide.js";
import type { Decision } from "../../server/sharing/decision.js";
import { MORNING, type Scenario } from "./scenario.js";

/** What one viewer of a scenario gets of one value, in a word: VISIBLE, ABSENT or the reason told. */
export const gets = (s: Scenario, viewer: string, purpose: string, value: string, at = MORNING): string => {
  const { effect, reason, error } = decisionOn(s, viewer, purpose, value, at);
  return error ?? reason ?? effect;
};

export const decisionOn = (
  s: Scenario,
  viewer: string,
  purpose: string,
  value: string,
  at = MORNING,
): Decision => decide(s.request(viewer, purpose), s.target(value), s.facts(viewer, undefined, at), at);
