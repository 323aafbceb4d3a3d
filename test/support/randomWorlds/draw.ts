import fc from "fast-check";
import { DAY, instant } from "../scenario.js";
import { CATEGORIES_MEANT, COUPLES, PEOPLE, type Sentence, VALUES, type World } from "./World.js";

// What is drawn: few names, so that rules meet; times on both sides of every edge.
const some = <T>(...all: T[]) => fc.subarray(all, { minLength: 1 });
const one = <T>(...all: T[]) => fc.constantFrom(...all);
const mostCategories = fc.oneof(
  { weight: 2, arbitrary: fc.constant([...CATEGORIES_MEANT]) },
  { weight: 1, arbitrary: some(...CATEGORIES_MEANT) },
);
const purposes = some("EARLY_HELP", "EVALUATION", "SAFEGUARDING_ENQUIRY");
const offset = one(-30 * DAY, -DAY, -1, 0);
const end = one(null, null, null, 0, 1, DAY);
const moments = {
  from: fc.oneof({ weight: 4, arbitrary: offset }, { weight: 1, arbitrary: one(1, DAY) }),
  until: end,
};
const wholeDays = { from: one(-30, -30, -30, -30, -1, 0, 1), until: one(null, null, null, -1, 0, 1) };

/** Sentences about one case and its people alone. */
export function sentencesAbout(which: "first" | "second") {
  const who = PEOPLE[which];
  const viewer = one("worker", "teacher", "new teacher", "doctor", "sister");
  const value = one(...VALUES[which]);
  const consent = (permit: boolean) =>
    fc
      .tuple(
        one(...COUPLES[which]),
        fc.record({
          say: fc.constant("consent" as const),
          permit: fc.constant(permit),
          categories: mostCategories,
          to: some("school", "practice", "SCHOOL", "GP", "CHILDRENS_SERVICES"),
          purposes,
          given: one(-29 * DAY, -29 * DAY, -2 * DAY, -1, 0, 1),
          withdrawn: one(null, null, null, null, -DAY, -1, 0, 1),
          supersedesAll: one(true, false, false, false, false, false),
          ...wholeDays,
        }),
      )
      .map(([[giver, about], sentence]) => ({ giver, about, ...sentence }));
  const decision = (share: boolean) =>
    fc.record({
      say: fc.constant("decision" as const),
      case: fc.constant(which),
      agencies: some("council", "school", "practice"),
      people: some(...who),
      categories: mostCategories,
      share: fc.constant(share),
      reviewOn: one(-1, 0, 1),
      ...moments,
    });
  const exclusion = fc.record({
    say: fc.constant("exclusion" as const),
    viewer,
    of: fc.oneof(fc.constant({ case: which }), fc.record({ person: one(...who) })),
    ...moments,
  });
  const seal = fc.record({
    say: fc.constant("seal" as const),
    of: fc.oneof(fc.constant({ case: which }), fc.record({ person: one(...who) }), fc.record({ value })),
    categories: fc.option(some(...CATEGORIES_MEANT)),
    openTo: fc.subarray(["worker", "doctor", "mum"]),
    existence: one("ABSENT" as const, "WITHHELD" as const),
    emergency: fc.boolean(),
    ...moments,
  });
  const marker = fc.record({
    say: fc.constant("marker" as const),
    kind: one("LOCATION" as const, "SOURCE" as const, "HARM" as const, "MENTIONED" as const),
    of: fc.oneof(fc.record({ people: some(...who) }), fc.record({ value })),
    openTo: fc.subarray(["worker", "doctor", "mum"]),
    openToAgencies: fc.subarray(["council", "school"]),
    effect: one("ABSENT" as const, "WITHHELD" as const),
    emergency: fc.boolean(),
    ...moments,
  });
  const grant = fc.record({
    say: fc.constant("grant" as const),
    viewer,
    case: fc.constant(which),
    people: some(...who),
    confirmed: fc.boolean(),
    from: one(-2 * 3_600_000_000, -1, 0, 1),
    until: one(0, 1, 3_600_000_000),
  });
  const responsibility = fc.record({
    say: fc.constant("responsibility" as const),
    holder: one(...who),
    child: fc.constant(which === "first" ? "kim" : "pat"),
    ...wholeDays,
  });
  const gillick = fc.record({
    say: fc.constant("gillick" as const),
    child: fc.constant(which === "first" ? "kim" : "pat"),
    categories: some(...CATEGORIES_MEANT),
    purposes,
    ...wholeDays,
  });
  const relationship = fc.record({
    say: fc.constant("relationship" as const),
    viewer,
    case: fc.constant(which),
    ...moments,
  });
  const permits: fc.Arbitrary<Sentence> = fc.oneof(
    { weight: 4, arbitrary: consent(true) },
    { weight: 2, arbitrary: decision(true) },
    { weight: 2, arbitrary: grant },
    { weight: 1, arbitrary: relationship },
  );
  const restrictions: fc.Arbitrary<Sentence> = fc.oneof(
    { weight: 6, arbitrary: consent(false).map((refusal) => ({ ...refusal, supersedesAll: false })) },
    { weight: 1, arbitrary: decision(false) },
    { weight: 2, arbitrary: exclusion },
    { weight: 2, arbitrary: seal },
    { weight: 2, arbitrary: marker },
  );
  const any: fc.Arbitrary<Sentence> = fc.oneof(
    { weight: 7, arbitrary: permits },
    { weight: 4, arbitrary: restrictions },
    { weight: 1, arbitrary: consent(false) },
    { weight: 1, arbitrary: fc.oneof(responsibility, gillick) },
  );
  return { any, permits, restrictions, grants: grant as fc.Arbitrary<Sentence> };
}

const first = sentencesAbout("first");
const second = sentencesAbout("second");

/** Sentences of the partnership as a whole, or that join the two families. */
const common: fc.Arbitrary<Sentence> = fc.oneof(
  fc.record({
    say: fc.constant("agreement" as const),
    between: fc.subarray(["council", "school", "practice"], { minLength: 2 }),
    categories: mostCategories,
    purposes,
    ...wholeDays,
  }),
  fc.record({
    say: fc.constant("role" as const),
    viewer: one("worker", "manager", "teacher", "doctor", "sister"),
    role: one("DUTY_WORKER", "POLICE_OFFICER", "JOB_COACH", "SUPERVISOR"),
    ...moments,
  }),
  fc.constant({ say: "merge" as const, person: "kim", other: "pat" }),
);

export const anySentence = fc.oneof(
  { weight: 6, arbitrary: first.any },
  { weight: 2, arbitrary: second.any },
  { weight: 2, arbitrary: common },
);
export const anyPermit = fc.oneof(first.permits, second.permits);
export const anyRestriction = fc.oneof(first.restrictions, second.restrictions);

/** The same permit, over by now: withdrawn or ended at this moment or, `early`, before. */
export function ended(permit: Sentence, early: boolean): Sentence {
  if (permit.say === "merge") return permit;
  if (permit.say !== "consent") return { ...permit, from: -DAY, until: early ? -1 : 0 };
  return early ? { ...permit, from: -30, until: -1 } : { ...permit, withdrawn: 0 };
}

/** Times on which something turns: midnights of London, changes of the clocks, the end of a year, 29 February. */
export const anyTime = fc
  .tuple(
    one(
      "2026-01-15T00:00:00Z",
      "2026-07-14T23:00:00Z",
      "2026-03-29T00:00:00Z",
      "2026-03-29T01:00:00Z",
      "2026-03-29T23:00:00Z",
      "2026-10-24T23:00:00Z",
      "2026-10-25T01:00:00Z",
      "2026-10-26T00:00:00Z",
      "2027-01-01T00:00:00Z",
      "2028-02-29T00:00:00Z",
      "2028-03-01T00:00:00Z",
      "2026-11-18T10:00:00Z",
    ),
    one(-1, 0, 1),
  )
  .map(([iso, micros]) => instant(iso) + micros);

const anyChild = fc.option(fc.record({ turns: one(16 as const, 18 as const), in: one(-1, 0, 1) }), {
  freq: 2,
});

export const worldOf = (said: fc.Arbitrary<Sentence>, maxLength = 8): fc.Arbitrary<World> =>
  fc.record({
    at: anyTime,
    child: anyChild,
    consented: fc.boolean(),
    said: fc.array(said, { minLength: 1, maxLength, size: "max" }),
  });

export const anyWorld = worldOf(anySentence);
