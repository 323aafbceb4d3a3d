import type { AnyRule } from "./ruleFragments";

export type Act = "review" | "end" | "object";

/** What the viewer can do with a rule. An objection is to a decision to share, and is answered before there is another. */
export function actsOn(rule: AnyRule): readonly Act[] {
  if (!rule.viewerCanEnd) return [];
  const shares = rule.kind === "SHARING_DECISION" && "share" in rule && rule.share && !rule.objectedAt;
  return shares && rule.state === "IN_FORCE" ? ["review", "end", "object"] : ["review", "end"];
}
