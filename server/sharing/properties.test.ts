import { fc } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { emergencyAllows } from "../../test/support/emergencyAllows.js";
import type { Scenario } from "../../test/support/scenario.js";
import { scramble } from "../../test/support/scramble.js";
import {
  anyPermit,
  anyRestriction,
  anyTime,
  anyWorld,
  type Ask,
  ASKS,
  ended,
  sentencesAbout,
  tell,
  VALUES,
  worldOf,
} from "../../test/support/randomWorlds.js";
import { ALL } from "./categories.js";
import type { Decision } from "./compile.js";
import { decide } from "./decide.js";
import type { Facts, Id, Request, Target } from "./facts.js";
import { findPurpose } from "./purposes.js";
import { REASON_CODES } from "./reasons.js";

type Judge = typeof decide;
type Given = { request: Request; target: Target; facts: Facts };

// One seed, so that a run of the same sources says the same. A failure prints the world that it was found in.
const RUN = { seed: 20261121, numRuns: 100 };

/** Holds for our judge, and is seen to fail for each judge with a fault. */
function property<T>(
  sentence: string,
  of: (judge: Judge) => fc.IRawProperty<T>,
  faults: Record<string, Judge>,
): void {
  describe(sentence, () => {
    it("holds", () => {
      fc.assert(of(decide), RUN);
    });
    it.each(Object.entries(faults))("fails for a judge who %s", (_, faulty) => {
      expect(
        (fc.check(of(faulty), { ...RUN, numRuns: 2000, endOnFailure: true }) as fc.RunDetails<T>).failed,
      ).toBe(true);
    });
  });
}

/** A judge of other facts than those given. */
const judging =
  (change: (given: Given) => Partial<Given>): Judge =>
  (request, target, facts, at) => {
    const given = { request, target, facts, ...change({ request, target, facts }) };
    return decide(given.request, given.target, given.facts, at);
  };
const inCases = (change: (one: Facts["cases"][number], given: Given) => Partial<Facts["cases"][number]>) =>
  judging((given) => ({
    facts: { ...given.facts, cases: given.facts.cases.map((one) => ({ ...one, ...change(one, given) })) },
  }));
const inPeople = (change: (one: Facts["people"][number], given: Given) => Partial<Facts["people"][number]>) =>
  judging((given) => ({
    facts: { ...given.facts, people: given.facts.people.map((one) => ({ ...one, ...change(one, given) })) },
  }));

/** What a judge says to everything that the cast can ask. */
function answers(
  judge: Judge,
  s: Scenario,
  at: number,
  asks: readonly Ask[] = ASKS,
  cases?: string[],
): Decision[] {
  const facts = s.facts(asks[0]!.viewer, cases, at);
  const viewers = new Map(
    [...new Set(asks.map(({ viewer }) => viewer))].map((name) => [
      name,
      { ...facts, viewer: s.viewer(name, at) },
    ]),
  );
  return asks.map(({ viewer, purpose, value }) =>
    judge(s.request(viewer, purpose), s.target(value), viewers.get(viewer)!, at),
  );
}

const rank = { ABSENT: 0, WITHHELD: 1, VISIBLE: 2 };
const showsMore = (after: Decision[], before: Decision[]) =>
  after.some(({ effect }, index) => rank[effect] > rank[before[index]!.effect]);

it("draws worlds in which every answer is met", () => {
  const met = new Set<string>();
  for (const { at, ...world } of fc.sample(anyWorld, { ...RUN, numRuns: 400 }))
    for (const { effect, reason, failures } of answers(decide, tell(world), at))
      for (const code of [effect, reason, ...failures.map((failure) => failure.code)])
        if (code !== null) met.add(code);
  const everySignInIsStrong = ["STEP_UP"];
  expect([...met].toSorted()).toEqual(
    ["ABSENT", "WITHHELD", "VISIBLE", ...REASON_CODES]
      .filter((code) => !everySignInIsStrong.includes(code))
      .toSorted(),
  );
});

property(
  "1. Adding a deny, seal, exclusion or protection never shows more",
  (judge) =>
    fc.property(anyWorld, anyRestriction, ({ at, child, said }, restriction) => {
      const before = answers(judge, tell({ child, said }), at);
      const after = answers(judge, tell({ child, said: [...said, restriction] }), at);
      return !showsMore(after, before);
    }),
  {
    "looks for seals only where nothing is marked": inCases(({ seals, markers }) => ({
      seals: markers.length > 0 ? [] : seals,
    })),
    "listens to the last word alone": inPeople(({ consents }) => ({ consents: consents.slice(-1) })),
    "takes a second exclusion for a mistake": inCases(({ exclusions }) => ({
      exclusions: exclusions.length > 1 ? [] : exclusions,
    })),
  },
);

property(
  "2. Withdrawing or expiring a permit never shows more",
  (judge) =>
    fc.property(anyWorld, anyPermit, fc.boolean(), ({ at, child, said }, permit, early) => {
      const before = answers(judge, tell({ child, said: [...said, permit] }), at);
      const after = answers(judge, tell({ child, said: [...said, ended(permit, early)] }), at);
      return !showsMore(after, before);
    }),
  {
    "forgets every refusal with a withdrawal": inPeople(({ consents }) => ({
      consents: consents.some(({ withdrawnAt }) => withdrawnAt !== null)
        ? consents.filter(({ provisions }) => provisions.every(({ permit }) => permit))
        : consents,
    })),
    "lets a decision that is over count for everything": inCases(({ decisions }) => ({
      decisions: decisions.map((decision) =>
        decision.until === null
          ? decision
          : { ...decision, until: null, categories: ALL, reviewOn: "9999-12-31" },
      ),
    })),
  },
);

property(
  "3. Shuffling, duplicating or renaming facts changes nothing",
  (judge) =>
    fc.property(anyWorld, fc.integer(), fc.nat(ASKS.length - 1), ({ at, child, said }, seed, start) => {
      const s = tell({ child, said });
      for (const { viewer, purpose, value } of ASKS.slice(start).concat(ASKS.slice(0, start)).slice(0, 60)) {
        const given = {
          request: s.request(viewer, purpose),
          target: s.target(value),
          facts: s.facts(viewer, undefined, at),
        };
        const facts = scramble(given.facts, seed);
        const { request, target } = scramble({ request: given.request, target: given.target }, null);
        const before = judge(given.request, given.target, given.facts, at);
        expect(essence(judge(request, target, facts, at))).toEqual(essence(scramble(before, null)));
      }
    }),
  {
    "listens to the last word alone": inPeople(({ consents }) => ({ consents: consents.slice(-1) })),
    "looks at the first agreement alone": judging(({ facts }) => ({
      facts: { ...facts, agreements: facts.agreements.slice(0, 1) },
    })),
    "takes two of the same for none": inCases(({ decisions }) => ({
      decisions: decisions.filter(({ id }) => decisions.filter((other) => other.id === id).length === 1),
    })),
    "trusts whose id sorts first": inPeople(({ consents, authorities }) => ({
      consents: consents.filter(({ id }) => authorities.every((authority) => id < authority.id)),
    })),
  },
);

describe("5. What is unknown shows nothing", () => {
  const unknown = fc.oneof(
    fc.constantFrom("", "*", "toString", "__proto__", "constructor", "early_help", "ALL"),
    fc.string(),
  );
  const shows = (judge: Judge, spoil: (given: Given, word: string) => Given | null) =>
    fc.property(anyWorld, unknown, ({ at, child, said }, word) => {
      const s = tell({ child, said });
      return ASKS.every(({ viewer, purpose, value }) => {
        const given = spoil(
          {
            request: s.request(viewer, purpose),
            target: s.target(value),
            facts: s.facts(viewer, undefined, at),
          },
          word,
        );
        return given === null || judge(given.request, given.target, given.facts, at).effect !== "VISIBLE";
      });
    });

  property(
    "an unknown purpose",
    (judge) => shows(judge, (given, purpose) => ({ ...given, request: { ...given.request, purpose } })),
    {
      "takes it for early help": judging(({ request }) => ({
        request: { ...request, purpose: findPurpose(request.purpose)?.code ?? "EARLY_HELP" },
      })),
    },
  );
  property(
    "an unknown category",
    (judge) => shows(judge, (given, category) => ({ ...given, target: { ...given.target, category } })),
    { "takes it for education": judging(({ target }) => ({ target: { ...target, category: "EDUCATION" } })) },
  );
  property(
    "an unknown role, even beside a known one",
    (judge) =>
      shows(judge, (given, role) => withRoles(given, (roles) => [...roles, { role, from: 0, until: null }])),
    {
      "does not look at it": judging((given) =>
        withRoles(given, (roles) => roles.filter(({ from }) => from > 0)),
      ),
    },
  );
  property(
    "a viewer of an unknown agency",
    (judge) =>
      shows(judge, (given) => {
        const { agencyId } = given.facts.viewer!;
        const agencies = given.facts.agencies.filter(({ id }) => id !== agencyId);
        return agencyId === null ? null : { ...given, facts: { ...given.facts, agencies } };
      }),
    {
      "thinks that every agency is a partner": judging(({ facts }) => ({
        facts: {
          ...facts,
          agencies: [
            ...facts.agencies,
            { id: facts.viewer!.agencyId ?? "", type: "SCHOOL", from: 0, until: null },
          ],
        },
      })),
    },
  );
  property(
    "a value of an unknown agency",
    (judge) =>
      shows(judge, (given, contributorId) =>
        ["CONSENT", "DUTY"].includes(findPurpose(given.request.purpose)!.mode)
          ? { ...given, target: { ...given.target, contributorId } }
          : null,
      ),
    {
      "takes it for the viewer's own": judging(({ target, facts }) => ({
        target: { ...target, contributorId: facts.viewer!.agencyId ?? "" },
      })),
    },
  );
  property(
    "a value of nobody, or of somebody unknown",
    (judge) =>
      shows(judge, (given, word) => {
        const subjects = word.length % 2 ? [word] : [];
        const own = given.target.contributorId === given.facts.viewer!.agencyId;
        // An agency may always read what it recorded, of whomever.
        return own && subjects.length > 0 ? null : { ...given, target: { ...given.target, subjects } };
      }),
    {
      "takes it for anybody's": judging(({ target, facts }) => ({
        target: { ...target, subjects: facts.people.slice(0, 1).map(({ id }) => id) },
      })),
    },
  );

  function withRoles(
    given: Given,
    change: (roles: NonNullable<Facts["viewer"]>["roles"]) => NonNullable<Facts["viewer"]>["roles"],
  ): Given {
    const viewer = given.facts.viewer!;
    return { ...given, facts: { ...given.facts, viewer: { ...viewer, roles: change(viewer.roles) } } };
  }
});

describe("6. Emergency access stays within its case, people, hours, ceiling and what seals and markers allow", () => {
  const asks = ASKS.filter(({ purpose }) => purpose === "EMERGENCY");
  const { any, grants } = sentencesAbout("first");
  const world = fc.tuple(worldOf(any, 5), fc.array(grants, { minLength: 1, maxLength: 2 }));
  const grantsAre = (change: Partial<Facts["cases"][number]["grants"][number]>) =>
    inCases(({ grants: all }) => ({ grants: all.map((one) => ({ ...one, ...change })) }));

  property(
    "in every world",
    (judge) =>
      fc.property(world, ([{ at, child, said }, granted]) => {
        const s = tell({ child, said: [...said, ...granted] });
        const decisions = answers(judge, s, at, asks);
        return asks.every(
          ({ viewer, value }, index) =>
            decisions[index]!.effect !== "VISIBLE" ||
            (decisions[index]!.viaEmergencyAccess &&
              emergencyAllows(
                s.request(viewer, "EMERGENCY"),
                s.target(value),
                s.facts(viewer, undefined, at),
                at,
              )),
        );
      }),
    {
      "does not look at the clock": grantsAre({ from: 0, until: null }),
      "asks no second person": grantsAre({ confirmed: true }),
      "lets one grant be everybody's": inCases(({ grants: all }, { request }) => ({
        grants: all.map((one) => ({ ...one, accountId: request.accountId })),
      })),
      "opens the whole family": inCases(({ grants: all, people }) => ({
        grants: all.map((one) => ({ ...one, persons: people.map(({ personId }) => personId) })),
      })),
      "passes every seal": inCases(({ seals }) => ({
        seals: seals.map((one) => ({ ...one, emergency: true })),
      })),
      "passes every marker": inCases(({ markers }) => ({
        markers: markers.map((one) => ({ ...one, emergency: true })),
      })),
      "forgets exclusions": inCases(() => ({ exclusions: [] })),
    },
  );
});

describe("7. Rights on one case teach nothing about another", () => {
  const first = sentencesAbout("first").any;
  const second = sentencesAbout("second").any;
  const asks = ASKS.filter(({ value }) => VALUES.second.includes(value));
  const worlds = fc.record({
    at: anyTime,
    here: fc.array(first, { minLength: 1, maxLength: 6 }),
    there: fc.array(second, { maxLength: 4 }),
  });

  property(
    "whatever is said of the one",
    (judge) =>
      fc.property(worlds, ({ at, here, there }) => {
        const alone = answers(judge, tell({ child: null, said: there }), at, asks);
        const s = tell({ child: null, said: [...there, ...here] });
        expect(answers(judge, s, at, asks).map(essence)).toEqual(alone.map(essence));
        expect(answers(judge, s, at, asks, ["second"]).map(essence)).toEqual(alone.map(essence));
      }),
    {
      "takes a consent for everybody's": inPeople((_, { facts }) => ({
        consents: facts.people.flatMap(({ consents }) => consents),
      })),
      "takes a colleague of one case for one of all": inCases((_, { facts }) => ({
        relationships: facts.cases.flatMap(({ relationships }) => relationships),
      })),
      "seals all for one": inCases(({ id }, { facts }) => ({
        seals: facts.cases
          .flatMap(({ seals }) => seals)
          .map((seal) => ({ ...seal, caseId: seal.caseId && id })),
      })),
      "lets an emergency in one case open the other": inCases((_, { facts }) => ({
        grants: facts.cases.flatMap(({ grants, people }) =>
          grants.map((one) => ({
            ...one,
            persons: [...one.persons, ...people.map(personOf), ...everybody(facts)],
          })),
        ),
      })),
    },
  );
});

const personOf = ({ personId }: { personId: Id }) => personId;
const everybody = (facts: Facts) => facts.people.map(({ id }) => id);

/** A decision without the accident of which of several equal rules was named. Ids differ from world to world. */
function essence({ failures, grounds, ...rest }: Decision) {
  const set = (items: readonly object[]) =>
    [...new Set(items.map((item) => JSON.stringify(item)))].toSorted();
  return {
    ...rest,
    failures: set(failures.map(({ stage, code, effect }) => ({ stage, code, effect }))),
    grounds: set(grounds.map(({ basis }) => ({ basis }))),
  };
}
