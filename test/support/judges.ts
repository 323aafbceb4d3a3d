import { compile } from "../../server/sharing/compile.js";
import type { Decision } from "../../server/sharing/decision.js";
import type { Facts, Instant, Request, Target } from "../../server/sharing/facts.js";
import { type Ask, ASKED, VALUES, VIEWERS } from "./randomWorlds.js";
import type { Scenario } from "./scenario.js";

/** Whoever decides: for one viewer and purpose, then value by value. */
export type Judge = (request: Request, facts: Facts, at: Instant) => (target: Target) => Decision;
type Given = { request: Request; facts: Facts };

/** The judge that Tellonce has. */
export const ours: Judge = (request, facts, at) => {
  const decider = compile(request, facts, at);
  return (target) => decider.decide(target);
};

/** One who decides as ours does, but upon other facts, for another request or about another value than was given. */
export const mistaking = (
  change: (given: Given) => Partial<Given>,
  other: (target: Target, given: Given) => Target = (target) => target,
): Judge => {
  return (request, facts, at) => {
    const given = { request, facts, ...change({ request, facts }) };
    const decide = ours(given.request, given.facts, at);
    return (target) => decide(other(target, given));
  };
};
type Case = Facts["cases"][number];
type Person = Facts["people"][number];
export const mistakingCases = (change: (one: Case, given: Given) => Partial<Case>) =>
  mistaking((given) => ({
    facts: { ...given.facts, cases: given.facts.cases.map((one) => ({ ...one, ...change(one, given) })) },
  }));
export const mistakingPeople = (change: (one: Person, given: Given) => Partial<Person>) =>
  mistaking((given) => ({
    facts: { ...given.facts, people: given.facts.people.map((one) => ({ ...one, ...change(one, given) })) },
  }));

export interface Asking {
  viewers?: readonly string[];
  purposes?: readonly string[];
  values?: readonly string[];
  cases?: string[];
  /** Asks something else instead; null: not at all. */
  instead?: (given: Given & { target: Target }) => Given & { target: Target };
}
export type Answer = Decision & { ask: Ask; given: Given & { target: Target } };

/** What a judge says to everything that the cast, or some of it, can ask. */
export function answers(judge: Judge, s: Scenario, at: Instant, asking: Asking = {}): Answer[] {
  const {
    viewers = VIEWERS,
    purposes = ASKED,
    values = [...VALUES.first, ...VALUES.second],
    cases,
    instead,
  } = asking;
  const facts = s.facts(viewers[0]!, cases, at);
  return viewers.flatMap((viewer) => {
    const seenBy = { ...facts, viewer: s.viewer(viewer, at) };
    return purposes.flatMap((purpose) => {
      const request = s.request(viewer, purpose);
      const decide = judge(request, seenBy, at);
      return values.map((value) => {
        const target = s.target(value);
        const given = { request, facts: seenBy, target, ...instead?.({ request, facts: seenBy, target }) };
        const decision =
          given.request === request && given.facts === seenBy
            ? decide(given.target)
            : judge(given.request, given.facts, at)(given.target);
        return { ...decision, ask: { viewer, purpose, value }, given };
      });
    });
  });
}

const rank = { ABSENT: 0, WITHHELD: 1, VISIBLE: 2 };

/** Whether anything is shown, or known to exist, that was not before. */
export const showsMore = (after: readonly Decision[], before: readonly Decision[]) =>
  after.some(({ effect }, index) => rank[effect] > rank[before[index]!.effect]);

/** Decisions as they are told and recorded, without which of several equal rules was named; ids differ from world to world. */
export const essence = (decisions: readonly Decision[]): string =>
  JSON.stringify(
    decisions.map(
      ({ effect, reason, error, failures, grounds, viaEmergencyAccess, sharedDespiteObjection }) => [
        [effect, reason, error, viaEmergencyAccess, sharedDespiteObjection],
        set(failures.map((failure) => `${failure.stage} ${failure.code} ${failure.effect}`)),
        set(grounds.map(({ basis }) => basis)),
      ],
    ),
  );

const set = (words: readonly string[]) => [...new Set(words)].toSorted();
