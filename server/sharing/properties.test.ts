import { fc } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { emergencyAllows } from "../../test/support/emergencyAllows.js";
import {
  answers,
  type Asking,
  essence,
  type Judge,
  mistaking,
  mistakingCases,
  mistakingPeople,
  ours,
  showsMore,
} from "../../test/support/judges.js";
import {
  ALSO_ASKED,
  anyPermit,
  anyRestriction,
  anyTime,
  anyWorld,
  ASKED,
  ended,
  sentencesAbout,
  tell,
  VALUES,
  VIEWERS,
  type World,
  worldOf,
} from "../../test/support/randomWorlds.js";
import { scramble } from "../../test/support/scramble.js";
import { ALL } from "./categories.js";
import type { Facts, Target } from "./facts.js";
import { findPurpose } from "./purposes.js";
import { REASON_CODES } from "./reasons.js";

// One seed, so that a run of the same sources says the same. A failure prints the world in which it was found.
const RUN = { seed: 20261121, numRuns: 50 };
const PATIENCE = 60_000;

const unlimited = {
  categories: ALL,
  purposes: ASKED,
  agencyTypes: ["SCHOOL", "GP", "CHILDRENS_SERVICES"],
  until: null,
};

/** Holds for our judge, and is seen to fail for each judge with a fault. */
function property<T>(
  sentence: string,
  of: (judge: Judge) => fc.IRawProperty<T>,
  faults: Record<string, Judge>,
): void {
  describe(sentence, () => {
    it("holds", { timeout: PATIENCE }, () => {
      fc.assert(of(ours), RUN);
    });
    it.each(Object.entries(faults))("fails for a judge who %s", { timeout: PATIENCE }, (_, faulty) => {
      const found = fc.check(of(faulty), { ...RUN, numRuns: 500, endOnFailure: true }) as fc.RunDetails<T>;
      // Found by an answer, not by an accident on the way.
      expect(found.errorInstance).toMatchObject({ message: "Property failed by returning false" });
    });
  });
}

it("draws worlds in which every answer is met", { timeout: PATIENCE }, () => {
  const met = new Set<string>();
  for (const world of fc.sample(anyWorld, { ...RUN, numRuns: 80 }))
    for (const { effect, reason, failures } of answers(ours, tell(world), world.at, {
      purposes: [...ASKED, ...ALSO_ASKED],
    }))
      for (const code of [effect, reason, ...failures.map((failure) => failure.code)])
        if (code !== null) met.add(code);
  // Everybody here is signed in strongly.
  const all = ["ABSENT", "WITHHELD", "VISIBLE", ...REASON_CODES].filter((code) => code !== "STEP_UP");
  expect([...met].toSorted()).toEqual(all.toSorted());
});

property(
  "1. Adding a deny, seal, exclusion or protection never shows more",
  (judge) =>
    fc.property(anyWorld, anyRestriction, (world, restriction) => {
      const before = answers(judge, tell(world), world.at);
      const after = answers(judge, tell({ ...world, said: [...world.said, restriction] }), world.at);
      return !showsMore(after, before);
    }),
  {
    "takes a decision not to share for one to share": mistakingCases(({ decisions }) => ({
      decisions: decisions.map((one) => ({ ...one, share: true })),
    })),
    "does not look for seals where something is marked": mistakingCases(({ seals, markers }) => ({
      seals: markers.length > 0 ? [] : seals,
    })),
  },
);

property(
  "2. Withdrawing or expiring a permit never shows more",
  (judge) =>
    fc.property(anyWorld, anyPermit, fc.boolean(), (world, permit, early) => {
      const before = answers(judge, tell({ ...world, said: [...world.said, permit] }), world.at);
      const after = answers(judge, tell({ ...world, said: [...world.said, ended(permit, early)] }), world.at);
      return !showsMore(after, before);
    }),
  {
    "reads a consent that was withdrawn as one without limits": mistakingPeople(({ consents }) => ({
      consents: consents.map((consent) =>
        consent.withdrawnAt === null
          ? consent
          : {
              ...consent,
              withdrawnAt: null,
              provisions: consent.provisions.map((one) => ({ ...one, ...unlimited })),
            },
      ),
    })),
    "lets a decision that is over count for everything": mistakingCases(({ decisions }) => ({
      decisions: decisions.map((one) =>
        one.until === null ? one : { ...one, until: null, categories: ALL, reviewOn: "9999-12-31" },
      ),
    })),
  },
);

property(
  "3. Shuffling, duplicating or renaming facts changes nothing",
  (judge) =>
    fc.property(anyWorld, fc.integer(), (world, seed) => {
      const s = tell(world);
      return VIEWERS.every((viewer) => {
        const before = answers(judge, s, world.at, { viewers: [viewer] });
        const facts = scramble(s.facts(viewer, undefined, world.at), seed);
        const instead: Asking["instead"] = ({ request, target }) => ({
          facts,
          ...scramble({ request, target }, null),
        });
        return essence(answers(judge, s, world.at, { viewers: [viewer], instead })) === essence(before);
      });
    }),
  {
    "listens to the last word alone": mistakingPeople(({ consents }) => ({ consents: consents.slice(-1) })),
    "looks at the first agreement alone": mistaking(({ facts }) => ({
      facts: { ...facts, agreements: facts.agreements.slice(0, 1) },
    })),
    "takes two of the same for none": mistakingCases(({ decisions }) => ({
      decisions: decisions.filter(({ id }) => decisions.filter((other) => other.id === id).length === 1),
    })),
    "trusts whose id sorts first": mistakingPeople(({ consents }) => ({
      consents: consents.filter(({ id }) => consents.every((other) => id <= other.id)),
    })),
  },
);

describe("5. What is unknown shows nothing", () => {
  const unknown = fc.oneof(
    fc.constantFrom("", "*", "toString", "__proto__", "constructor", "early_help", "ALL"),
    fc.string(),
  );
  const showsNothing = (judge: Judge, instead: (word: string) => Asking["instead"], more: Asking = {}) =>
    fc.property(anyWorld, unknown, (world, word) =>
      answers(judge, tell(world), world.at, { ...more, instead: instead(word) }).every(
        ({ effect }) => effect !== "VISIBLE",
      ),
    );
  type Roles = NonNullable<Facts["viewer"]>["roles"];
  const withRoles = (facts: Facts, change: (roles: Roles) => Roles): Facts => ({
    ...facts,
    viewer: { ...facts.viewer!, roles: change(facts.viewer!.roles) },
  });
  const practitioners = VIEWERS.filter((name) => !name.includes("mum"));
  const ofSchool = (facts: Facts) => facts.agencies.find(({ type }) => type === "SCHOOL")!.id;
  const aboutOther = (other: (target: Target, facts: Facts) => Target) =>
    mistaking(
      () => ({}),
      (target, { facts }) => other(target, facts),
    );

  property(
    "an unknown purpose",
    (judge) =>
      showsNothing(judge, (purpose) => (given) => ({ ...given, request: { ...given.request, purpose } })),
    {
      "takes it for early help": mistaking(({ request }) => ({
        request: { ...request, purpose: findPurpose(request.purpose)?.code ?? "EARLY_HELP" },
      })),
    },
  );
  property(
    "an unknown category",
    (judge) =>
      showsNothing(judge, (category) => (given) => ({ ...given, target: { ...given.target, category } })),
    { "takes it for education": aboutOther((target) => ({ ...target, category: "EDUCATION" })) },
  );
  property(
    "an unknown role, even beside a known one",
    (judge) =>
      showsNothing(judge, (role) => (given) => ({
        ...given,
        facts: withRoles(given.facts, (roles) => [...roles, { role, from: 0, until: null }]),
      })),
    {
      "does not look at it": mistaking(({ facts }) => ({
        facts: withRoles(facts, (roles) => roles.filter(({ from }) => from > 0)),
      })),
    },
  );
  property(
    "a viewer of an unknown agency",
    (judge) =>
      showsNothing(
        judge,
        () => (given) => ({
          ...given,
          facts: {
            ...given.facts,
            agencies: given.facts.agencies.filter(({ id }) => id !== given.facts.viewer!.agencyId),
          },
        }),
        { viewers: practitioners },
      ),
    {
      "thinks that everybody is of a partner": mistaking(({ facts }) => ({
        facts: {
          ...facts,
          agencies: [
            ...facts.agencies,
            { id: facts.viewer!.agencyId!, type: "SCHOOL", from: 0, until: null },
          ],
        },
      })),
    },
  );
  property(
    "a value of an unknown agency, where agencies share",
    (judge) =>
      showsNothing(
        judge,
        (contributorId) => (given) => ({ ...given, target: { ...given.target, contributorId } }),
        {
          purposes: ["EARLY_HELP", "EVALUATION", "SAFEGUARDING_ENQUIRY"],
        },
      ),
    {
      "takes it for the school's": aboutOther((target, facts) => ({
        ...target,
        contributorId: ofSchool(facts),
      })),
    },
  );
  property(
    "a value of nobody",
    (judge) =>
      showsNothing(judge, () => (given) => ({ ...given, target: { ...given.target, subjects: [] } })),
    {
      "takes it for anybody's": aboutOther((target, facts) => ({
        ...target,
        subjects: [facts.people.at(-1)!.id],
      })),
    },
  );
  property(
    "another agency's value of somebody unknown",
    (judge) =>
      showsNothing(judge, (word) => (given) => ({
        ...given,
        // An agency reads what it recorded itself, of whomever.
        target: {
          ...given.target,
          subjects: [word],
          contributorId: given.facts.agencies.find(({ id }) => id !== given.facts.viewer!.agencyId)!.id,
        },
      })),
    {
      "takes them for anybody": aboutOther((target, facts) => ({
        ...target,
        subjects: [facts.people.at(-1)!.id],
      })),
    },
  );
});

describe("6. Emergency access stays within its case, people, hours and ceiling, and what seals and markers allow", () => {
  const { any, grants } = sentencesAbout("first");
  const inEmergency = fc
    .tuple(worldOf(any, 5), fc.array(grants, { minLength: 1, maxLength: 3 }))
    .map(([world, granted]): World => ({ ...world, said: [...world.said, ...granted] }));
  type Grants = Facts["cases"][number]["grants"];
  const mistakingGrants = (
    change: (one: Grants[number], facts: Facts, accountId: string) => Partial<Grants[number]>,
  ) =>
    mistakingCases(({ grants: all }, { facts, request }) => ({
      grants: all.map((one) => ({ ...one, ...change(one, facts, request.accountId) })),
    }));

  property(
    "in every world",
    (judge) =>
      fc.property(inEmergency, (world) =>
        answers(judge, tell(world), world.at, { purposes: ["EMERGENCY"] }).every(
          ({ effect, viaEmergencyAccess, given }) =>
            effect !== "VISIBLE" ||
            (viaEmergencyAccess && emergencyAllows(given.request, given.target, given.facts, world.at)),
        ),
      ),
    {
      "does not look at the clock": mistakingGrants(() => ({ from: 0, until: null })),
      "asks no second person": mistakingGrants(() => ({ confirmed: true })),
      "lets one grant be everybody's": mistakingGrants((_, __, accountId) => ({ accountId })),
      "opens the whole family": mistakingGrants((_, { people }) => ({ persons: people.map(({ id }) => id) })),
      "passes every seal": mistakingCases(({ seals }) => ({
        seals: seals.map((one) => ({ ...one, emergency: true })),
      })),
      "passes every marker": mistakingCases(({ markers }) => ({
        markers: markers.map((one) => ({ ...one, emergency: true })),
      })),
      "forgets exclusions": mistakingCases(() => ({ exclusions: [] })),
    },
  );
});

describe("7. Rights on one case teach nothing about another", () => {
  const worlds = fc.record({
    at: anyTime,
    here: fc.array(sentencesAbout("first").any, { minLength: 1, maxLength: 6 }),
    there: fc.array(sentencesAbout("second").any, { maxLength: 4 }),
    consented: fc.boolean(),
  });

  property(
    "whatever is said of the one",
    (judge) =>
      fc.property(worlds, ({ at, here, there, consented }) => {
        const values = VALUES.second;
        const alone = essence(answers(judge, tell({ child: null, consented, said: there }), at, { values }));
        const s = tell({ child: null, consented, said: [...there, ...here] });
        return (
          essence(answers(judge, s, at, { values })) === alone &&
          essence(answers(judge, s, at, { values, cases: ["second"] })) === alone
        );
      }),
    {
      "takes a consent for everybody's": mistakingPeople((_, { facts }) => ({
        consents: facts.people.flatMap(({ consents }) => consents),
      })),
      "takes a colleague of one case for one of all": mistakingCases((_, { facts }) => ({
        relationships: facts.cases.flatMap(({ relationships }) => relationships),
      })),
      "seals all for one": mistakingCases(({ id }, { facts }) => ({
        seals: facts.cases
          .flatMap(({ seals }) => seals)
          .map((seal) => ({ ...seal, caseId: seal.caseId && id })),
      })),
      "lets an emergency in one case open all": mistakingCases((_, { facts }) => ({
        grants: facts.cases
          .flatMap(({ grants }) => grants)
          .map((one) => ({ ...one, persons: facts.people.map(({ id }) => id) })),
      })),
    },
  );
});
