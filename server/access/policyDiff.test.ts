import { fc } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import {
  sentencesAbout,
  tell,
  VALUES,
  VIEWERS,
  type World as Told,
  worldOf,
} from "../../test/support/randomWorlds.js";
import type { Scenario } from "../../test/support/scenario.js";
import { CATEGORIES } from "../sharing/categories.js";
import { compile } from "../sharing/compile.js";
import type { Id, ViewerFacts } from "../sharing/facts.js";
import type { PurposeCode } from "../sharing/purposes.js";
import { type Known, knownWorld } from "./knownWorld.js";
import { type ComparedCase, type Comparison, policyDiff, type World } from "./policyDiff.js";

// One seed, so that a run of the same sources says the same. A failure prints the world in which it was found.
const RUN = { seed: 20261121, numRuns: 20 };
const PATIENCE = 60_000;
const PURPOSES: PurposeCode[] = ["EARLY_HELP", "SAFEGUARDING_ENQUIRY"];

/** A world in which one more rule is recorded than before, or one less. */
interface Change {
  told: Told;
  which: number;
  ends: boolean;
  mentions: boolean;
}
const about = sentencesAbout("first");
const anyTold = worldOf(fc.oneof(about.restrictions, about.restrictions, about.permits));
const anyChange: fc.Arbitrary<Change> = fc.record({
  told: anyTold,
  which: fc.nat(20),
  ends: fc.boolean(),
  mentions: fc.nat(4).map((n) => n === 0),
});

describe("a diff", () => {
  it(
    "is what decide says of every viewer, person, contributor and category before and after",
    { timeout: PATIENCE },
    () => {
      let found = 0;
      fc.assert(
        fc.property(anyChange, (change) => {
          const comparison = comparisonOf(change);
          const lines = told(policyDiff(comparison));
          found += lines.size;
          expect(lines).toEqual(bruteForce(comparison));
        }),
        RUN,
      );
      // A run in which nothing ever opened or closed would prove nothing.
      expect(found).toBeGreaterThan(50);
    },
  );

  it(
    "of no change is empty, and that of a change undone is the same turned round",
    { timeout: PATIENCE },
    () => {
      fc.assert(
        fc.property(anyChange, (change) => {
          const comparison = comparisonOf(change);
          expect(policyDiff({ ...comparison, before: comparison.after }).lines).toEqual([]);
          const turned = policyDiff({ ...comparison, before: comparison.after, after: comparison.before });
          const opposite = { OPENS: "CLOSES", CLOSES: "OPENS" } as const;
          expect(told(turned)).toEqual(
            new Set(
              [...told(policyDiff(comparison))].map((line) =>
                line.replace(/^\w+/, (effect) => opposite[effect as "OPENS"]),
              ),
            ),
          );
        }),
        RUN,
      );
    },
  );

  it(
    "made for somebody who does not know of restrictions does not depend on them, and leaves out nothing that opens",
    {
      timeout: PATIENCE,
    },
    () => {
      let hidden = 0;
      fc.assert(
        fc.property(anyChange, fc.nat(), (change, seed) => {
          const comparison = comparisonOf(change);
          const [{ seals, exclusions, markers, decisions, relationships, people }] = comparison.after
            .cases as [World["cases"][number]];
          const restrictions = [...seals, ...exclusions, ...markers].map(({ id }) => id);
          const changed = idsOf(comparison.after).filter((id) => !idsOf(comparison.before).includes(id));
          const secret = restrictions.filter((id, i) => (seed >> (i % 30)) & 1 && !changed.includes(id));
          hidden += secret.length;
          const known: Known = {
            people: new Set(people.map(({ personId }) => personId)),
            relationships: new Set(relationships.map(({ id }) => id)),
            consents: new Set(
              comparison.after.people.flatMap(({ consents }) => consents.map(({ id }) => id)),
            ),
            rules: new Set(
              [...restrictions, ...decisions.map(({ id }) => id)].filter((id) => !secret.includes(id)),
            ),
          };
          const seen = (one: Comparison) =>
            told(
              policyDiff({
                ...one,
                before: knownWorld(one.before, known),
                after: knownWorld(one.after, known),
              }),
            );
          const without = (world: World): World => ({
            ...world,
            cases: world.cases.map((one) => ({
              ...one,
              seals: one.seals.filter(({ id }) => !secret.includes(id)),
              exclusions: one.exclusions.filter(({ id }) => !secret.includes(id)),
              markers: one.markers.filter(({ id }) => !secret.includes(id)),
            })),
          });
          const shown = seen(comparison);
          expect(
            seen({ ...comparison, before: without(comparison.before), after: without(comparison.after) }),
          ).toEqual(shown);
          if (change.ends) return;
          // Only a restriction that is known comes or goes: what really opens is shown to open.
          for (const line of told(policyDiff(comparison)))
            if (line.startsWith("OPENS") && line.includes(" all ")) expect(shown).toContain(line);
        }),
        RUN,
      );
      expect(hidden).toBeGreaterThan(5);
    },
  );
});

/** One of the rules of the first case, taken away before or after. */
function comparisonOf({ told: world, which, ends, mentions }: Change): Comparison {
  const scenario = tell(world);
  const { viewer: _nobody, ...after } = scenario.facts("worker", ["first"], world.at);
  const rules = idsOf(after);
  const before =
    rules.length === 0 ? { ...after, agreements: [] } : without(after, rules[which % rules.length]!);
  const viewers = VIEWERS.map((name) => scenario.viewer(name, world.at)).filter(
    (viewer): viewer is ViewerFacts => viewer !== null,
  );
  return {
    before: ends ? after : before,
    after: ends ? before : after,
    viewers,
    cases: [compared(scenario, mentions)],
    at: world.at,
  };
}

function compared({ ids }: Scenario, mentions: boolean): ComparedCase {
  const people = [...new Set(VALUES.first.flatMap((value) => value.split(".")[0]!.split("+")))];
  return {
    caseId: ids.case("first"),
    people: people.map(ids.person),
    contributors: ["council", "school", "practice"].map(ids.agency),
    purposes: PURPOSES,
    ...(mentions && { mentioned: [ids.person("dad")] }),
  };
}

const idsOf = ({ cases }: World): Id[] =>
  cases
    .flatMap(({ seals, exclusions, markers, decisions }) => [
      ...seals,
      ...exclusions,
      ...markers,
      ...decisions,
    ])
    .map(({ id }) => id)
    .toSorted();

const without = (world: World, rule: Id): World => {
  const left = <Rule extends { id: Id }>(rules: readonly Rule[]) => rules.filter(({ id }) => id !== rule);
  return {
    ...world,
    cases: world.cases.map((one) => ({
      ...one,
      seals: left(one.seals),
      exclusions: left(one.exclusions),
      markers: left(one.markers),
      decisions: left(one.decisions),
    })),
  };
};

const sorted = (set: Iterable<Id>) => [...set].toSorted().join();
const told = ({ lines }: ReturnType<typeof policyDiff>) =>
  new Set(
    lines.map((line) =>
      [
        line.effect,
        line.agencyId,
        line.purpose,
        line.category,
        line.locatingOnly ? "locating" : "all",
        sorted(line.viewers),
        sorted(line.people),
        sorted(line.contributors),
      ].join(" "),
    ),
  );

/** The same by asking for every single value, with and without the change. */
function bruteForce({ before, after, viewers, cases: [one], at }: Comparison): Set<string> {
  const lines = new Map<string, { viewers: Set<Id>; people: Set<Id>; contributors: Set<Id> }>();
  const { caseId, people, contributors, purposes, mentioned = [] } = one!;
  for (const viewer of viewers.filter(({ agencyId }) => agencyId !== null))
    for (const purpose of purposes) {
      const [was, is] = [before, after].map((world) =>
        compile({ accountId: viewer.accountId, purpose, assurance: 3 }, { ...world, viewer }, at),
      );
      for (const { code } of CATEGORIES)
        for (const person of people)
          for (const contributorId of contributors) {
            const shows = (locates: boolean) =>
              [was!, is!].map(
                ({ decide }) =>
                  decide({ caseId, subjects: [person], category: code, contributorId, locates, mentioned })
                    .effect === "VISIBLE",
              );
            const [plain, place] = [shows(false), shows(true)];
            const changed = plain[0] !== plain[1] ? plain : place;
            if (changed[0] === changed[1]) continue;
            const effect = changed[1] ? "OPENS" : "CLOSES";
            const key = [effect, viewer.agencyId, purpose, code, changed === plain ? "all" : "locating"].join(
              " ",
            );
            const line = lines.get(key) ?? { viewers: new Set(), people: new Set(), contributors: new Set() };
            lines.set(key, line);
            line.viewers.add(viewer.accountId);
            line.people.add(person);
            line.contributors.add(contributorId);
          }
    }
  return new Set(
    [...lines].map(([key, line]) =>
      [key, sorted(line.viewers), sorted(line.people), sorted(line.contributors)].join(" "),
    ),
  );
}
