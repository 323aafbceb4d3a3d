import { ALL, CATEGORIES, type Category, type Mask, NONE } from "../sharing/categories.js";
import { compile } from "../sharing/compile.js";
import type { Decider } from "../sharing/decision.js";
import type { Facts, Id, Instant, Target, ViewerFacts } from "../sharing/facts.js";
import { has } from "../sharing/judgement.js";
import type { PurposeCode } from "../sharing/purposes.js";
import { inForce } from "../sharing/time.js";
import { type DiffEffect, Differences, type PolicyDiff } from "./Differences.js";

/** Facts without anybody who asks: the diff puts each viewer in. */
export type World = Omit<Facts, "viewer">;

/** One value that a change marks, with its marks before and after. */
export interface MarkedValue {
  target: Omit<Target, "caseId" | "marks">;
  before: readonly number[];
  after: readonly number[];
}

/** What is compared in one case. */
export interface ComparedCase {
  caseId: Id;
  /** Whose values are looked at. */
  people: readonly Id[];
  /** Whose contributions are looked at. */
  contributors: readonly Id[];
  purposes: readonly PurposeCode[];
  /** Only this value, where the change is about one. */
  value?: MarkedValue;
  /** Only values that mention these people, where the change is about being mentioned. */
  mentioned?: readonly Id[];
}

/** Two worlds and everybody for whom they are compared, at one instant. */
export interface Comparison {
  before: World;
  after: World;
  viewers: readonly ViewerFacts[];
  cases: readonly ComparedCase[];
  at: Instant;
}

/**
 * What a change would open and close, by the decider that every read uses: each viewer is asked for every person,
 * contributor and category in both worlds, signed in as strongly as can be. Sorted, so that equal changes give equal diffs.
 */
export function policyDiff({ before, after, viewers, cases, at }: Comparison): PolicyDiff {
  const diff = new Differences();
  for (const viewer of viewers) {
    const agencyId = viewer.agencyId;
    if (agencyId === null) continue;
    for (const purpose of new Set(cases.flatMap(({ purposes }) => purposes))) {
      const was = deciderFor(viewer, purpose, before, at);
      const is = deciderFor(viewer, purpose, after, at);
      if (was.error && is.error) continue;
      for (const one of cases) {
        if (!one.purposes.includes(purpose)) continue;
        const who = { agencyId, purpose, viewer: viewer.accountId };
        const [knew, knows] = [!was.isAbsent(one.caseId), !is.isAbsent(one.caseId)];
        if (knew !== knows) diff.exists(knows ? "OPENS" : "CLOSES", who, one.caseId);
        compareCase(was, is, one, (effect, category, locatingOnly, person, contributor) =>
          diff.line(effect, who, category, locatingOnly, person, contributor),
        );
      }
    }
  }
  return diff.sorted();
}

/** The purposes for which a case is open at an instant and that rest on consent or a duty: all that a rule decides about. */
export const purposesOf = (world: World, caseId: Id, at: Instant): PurposeCode[] =>
  [
    ...new Set(
      (world.cases.find(({ id }) => id === caseId)?.purposes ?? [])
        .filter((open) => inForce(open, at))
        .map(({ purpose }) => purpose as PurposeCode),
    ),
  ].toSorted();

const deciderFor = (viewer: ViewerFacts, purpose: string, world: World, at: Instant): Decider =>
  compile({ accountId: viewer.accountId, purpose, assurance: 3 }, { ...world, viewer }, at);

type Report = (
  effect: DiffEffect,
  category: Category,
  locatingOnly: boolean,
  person: Id,
  contributor: Id,
) => void;

function compareCase(was: Decider, is: Decider, one: ComparedCase, report: Report): void {
  if (one.value) return compareValue(was, is, one.caseId, one.value, report);
  for (const person of one.people) {
    for (const contributor of one.contributors) {
      const [old, now] = [was, is].map((decider) => seenBy(decider, one, person, contributor)) as [
        Seen,
        Seen,
      ];
      for (const [effect, from, to] of [
        ["OPENS", old, now],
        ["CLOSES", now, old],
      ] as const) {
        const plain = to.plain & ~from.plain;
        const locating = to.locating & ~from.locating & ~plain;
        each(plain, (category) => report(effect, category, false, person, contributor));
        each(locating, (category) => report(effect, category, true, person, contributor));
      }
    }
  }
}

interface Seen {
  plain: Mask;
  locating: Mask;
}

function seenBy(decider: Decider, one: ComparedCase, person: Id, contributor: Id): Seen {
  const { caseId, mentioned } = one;
  if (!mentioned) {
    const { visible, visibleLocating } = decider.entry(caseId, person, contributor);
    return { plain: visible, locating: visibleLocating };
  }
  const masked = (locates: boolean) =>
    CATEGORIES.reduce((mask, { code }, bit) => {
      const target = {
        caseId,
        subjects: [person],
        category: code,
        contributorId: contributor,
        locates,
        mentioned,
      };
      return decider.decide(target).effect === "VISIBLE" ? mask | (1 << bit) : mask;
    }, NONE);
  return { plain: masked(false), locating: masked(true) };
}

function compareValue(was: Decider, is: Decider, caseId: Id, value: MarkedValue, report: Report): void {
  const { target } = value;
  const shows = (decider: Decider, marks: readonly number[]) =>
    decider.decide({ ...target, caseId, marks }).effect === "VISIBLE";
  const [old, now] = [shows(was, value.before), shows(is, value.after)];
  if (old === now) return;
  for (const person of target.subjects)
    report(now ? "OPENS" : "CLOSES", target.category as Category, false, person, target.contributorId);
}

function each(mask: Mask, work: (category: Category) => void): void {
  if ((mask & ALL) === NONE) return;
  for (const [bit, { code }] of CATEGORIES.entries()) if (has(mask, bit)) work(code);
}
