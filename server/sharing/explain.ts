import { compile } from "./compile.js";
import type { Decision } from "./decision.js";
import type { Facts, Id, Instant, Request, Target } from "./facts.js";
import { type Effect, STAGES, type Stage } from "./judgement.js";
import type { ReasonCode } from "./reasons.js";

/** What one stage said of a value, and what would have been decided without the rules that it names. */
export interface StageReport {
  stage: Stage;
  passes: boolean;
  failures: Decision["failures"];
}

/** A decision taken apart, for the data-protection officer. */
export interface Explanation {
  decision: Decision;
  stages: StageReport[];
  /** The rules that decided: without them the effect, or the reason, would be another. */
  deciding: { rules: Id[]; without: { effect: Effect; reason: ReasonCode | null } }[];
}

/**
 * Every stage's say on one value, and which rules decided: those whose removal flips the effect or the reason. Rules that
 * say the same are removed together, because none of them alone decides.
 */
export function explain(request: Request, target: Target, facts: Facts, at: Instant): Explanation {
  const decision = compile(request, facts, at).decide(target);
  const stages = STAGES.map((stage) => {
    const failures = decision.failures.filter((one) => one.stage === stage);
    return { stage, passes: failures.length === 0, failures };
  });
  return { decision, stages, deciding: decidingRules(request, target, facts, at, decision) };
}

function decidingRules(
  request: Request,
  target: Target,
  facts: Facts,
  at: Instant,
  decision: Decision,
): Explanation["deciding"] {
  const named =
    decision.effect === "VISIBLE"
      ? [rulesOf(decision.grounds)]
      : STAGES.flatMap((stage) => [
          ...decision.failures.filter((one) => one.stage === stage).map((one) => rulesOf([one])),
          rulesOf(decision.failures.filter((one) => one.stage === stage)),
        ]);
  return distinct(named.filter((rules) => rules.length > 0))
    .map((rules) => {
      const { effect, reason } = compile(request, without(facts, new Set(rules)), at).decide(target);
      return { rules, without: { effect, reason } };
    })
    .filter(({ without: other }) => other.effect !== decision.effect || other.reason !== decision.reason);
}

const rulesOf = (ruled: readonly { rule: Id | null }[]): Id[] => [
  ...new Set(ruled.flatMap(({ rule }) => (rule === null ? [] : [rule]))),
];

const distinct = (sets: readonly Id[][]): Id[][] => [
  ...new Map(sets.map((rules) => [rules.toSorted().join(), rules])).values(),
];

/** The same facts without some rules. */
function without(facts: Facts, rules: ReadonlySet<Id>): Facts {
  const left = <Rule extends { id: Id }>(all: readonly Rule[]) => all.filter(({ id }) => !rules.has(id));
  return {
    ...facts,
    agreements: left(facts.agreements),
    people: facts.people.map((person) => ({
      ...person,
      consents: left(person.consents),
      authorities: left(person.authorities),
    })),
    cases: facts.cases.map((one) => ({
      ...one,
      exclusions: left(one.exclusions),
      seals: left(one.seals),
      markers: left(one.markers),
      decisions: left(one.decisions),
      grants: left(one.grants),
    })),
  };
}
