import { fc } from "@fast-check/vitest";
import type { Category } from "../../server/sharing/categories.js";
import type { Instant } from "../../server/sharing/facts.js";
import {
  aged,
  day,
  DAY,
  instant,
  type Moment,
  type OnDays,
  scenario,
  type Scenario,
  turning,
  types,
} from "./scenario.js";

/** Small worlds of one cast in which everything else is drawn. As plain data, so that a failing one can be read and kept. */
export interface World {
  at: Instant;
  /** Days until the child's 16th or 18th birthday, or a child of ten. */
  child: { turns: 16 | 18; in: number } | null;
  /** Whether both mothers agreed to share everything with schools and practices, for two purposes. */
  consented: boolean;
  said: Sentence[];
}

/** Instants are offsets in microseconds from the world's time, days offsets from its day; null is for good. */
interface Span {
  from: number;
  until: number | null;
}
export type Sentence =
  | (Span & {
      say: "consent";
      giver: string;
      about: string;
      permit: boolean;
      categories: readonly Category[];
      to: string[];
      purposes: string[];
      given: number;
      withdrawn: number | null;
      supersedesAll: boolean;
    })
  | (Span & { say: "agreement"; between: string[]; categories: readonly Category[]; purposes: string[] })
  | (Span & {
      say: "decision";
      case: string;
      agencies: string[];
      people: string[];
      categories: readonly Category[];
      share: boolean;
      reviewOn: number;
    })
  | (Span & { say: "exclusion"; viewer: string; of: { case: string } | { person: string } })
  | (Span & {
      say: "seal";
      of: { case: string } | { person: string } | { value: string };
      categories: readonly Category[] | null;
      openTo: string[];
      existence: "ABSENT" | "WITHHELD";
      emergency: boolean;
    })
  | (Span & {
      say: "marker";
      kind: "LOCATION" | "SOURCE" | "HARM" | "MENTIONED";
      of: { people: string[] } | { value: string };
      openTo: string[];
      openToAgencies: string[];
      effect: "ABSENT" | "WITHHELD";
      emergency: boolean;
    })
  | (Span & { say: "grant"; viewer: string; case: string; people: string[]; confirmed: boolean })
  | (Span & { say: "responsibility"; holder: string; child: string })
  | (Span & { say: "gillick"; child: string; categories: readonly Category[]; purposes: string[] })
  | (Span & { say: "role"; viewer: string; role: string })
  | (Span & { say: "relationship"; viewer: string; case: string })
  | { say: "merge"; person: string; other: string };

export const VIEWERS = [
  "worker",
  "manager",
  "teacher",
  "new teacher",
  "doctor",
  "sister",
  "mum",
  "other mum",
];
export const ASKED = ["EARLY_HELP", "SAFEGUARDING_ENQUIRY", "EMERGENCY", "SUBJECT_ACCESS"];
/** Nobody opened a case for service delivery. */
export const ALSO_ASKED = ["EVALUATION", "SERVICE_DELIVERY"];
export const VALUES = {
  first: [
    "mum.HOUSING",
    "kim.EDUCATION",
    "kim.HEALTH_PHYSICAL",
    "kim.DOMESTIC_ABUSE",
    "mum+dad.FINANCE",
    "kim.address",
  ],
  second: ["pat.EDUCATION", "pat.HEALTH_PHYSICAL", "other mum.HOUSING"],
};

/** What is true in every world: three agencies, one agreement, two families that have nothing to do with each other. */
export function tell({ child, consented, said }: Omit<World, "at">): Scenario {
  const purposes = ["EARLY_HELP", "EVALUATION", "SAFEGUARDING_ENQUIRY"];
  const s = scenario()
    .agency("council", "CHILDRENS_SERVICES")
    .agency("school", "SCHOOL")
    .agency("practice", "GP")
    .practitioner("worker", { at: "council", role: "LEAD_PROFESSIONAL" })
    .practitioner("manager", { at: "council", role: "SUPERVISOR" })
    .practitioner("teacher", { at: "school", role: "EDUCATION_PRACTITIONER" })
    .practitioner("new teacher", { at: "school", role: "EDUCATION_PRACTITIONER" })
    .practitioner("doctor", { at: "practice", role: "HEALTH_PRACTITIONER" })
    .practitioner("sister", { at: "practice", role: "SOCIAL_WORKER" })
    .supervises("manager", "worker")
    .agreement({ between: ["council", "school"], purposes })
    .family((f) => f.mother("other mum").child("pat", { born: aged(12) }))
    .case("second", { lead: "worker", team: ["teacher", "doctor"], purposes })
    .value("pat", "EDUCATION", { by: "council" })
    .value("pat", "HEALTH_PHYSICAL", { by: "practice" })
    .value("other mum", "HOUSING", { by: "school" })
    .family((f) =>
      f
        .mother("mum")
        .father("dad", { responsibility: true })
        .child("kim", { born: child === null ? aged(10) : turning(child.turns, child.in) }),
    )
    .case("first", { lead: "worker", team: ["teacher", "doctor", "sister"], purposes })
    .signsIn("mum")
    .signsIn("other mum")
    .value("mum", "HOUSING", { by: "council", case: "first" })
    .value("kim", "EDUCATION", { by: "council", case: "first" })
    .value("kim", "HEALTH_PHYSICAL", { by: "practice", case: "first" })
    .value("kim", "DOMESTIC_ABUSE", { by: "school", case: "first", mentioned: ["dad"] })
    .value(["mum", "dad"], "FINANCE", { by: "council", case: "first" })
    .address("kim", { by: "council", case: "first" });
  if (consented)
    for (const [giver, about] of [...couples.first.slice(0, 2), ...couples.second.slice(0, 2)])
      s.consents(giver, {
        for: about,
        yes: category,
        to: types("SCHOOL", "GP"),
        purposes: ["EARLY_HELP", "EVALUATION"],
      });
  said.forEach((sentence, index) => say(s, sentence, `${index}`));
  return s;
}

function say(s: Scenario, sentence: Sentence, name: string): void {
  switch (sentence.say) {
    case "consent": {
      const { giver, about, permit, categories, to, purposes, given, withdrawn, supersedesAll } = sentence;
      const [types, agencies] = [to.filter(isType), to.filter((one) => !isType(one))];
      s.consents(giver, {
        called: name,
        for: about,
        [permit ? "yes" : "no"]: categories,
        to: { agencies, types },
        purposes,
        given: moment(given),
        supersedes: supersedesAll ? s.namesOf("consent") : [],
        ...inDays(sentence),
      });
      if (withdrawn !== null) s.withdraws(name, moment(withdrawn));
      return;
    }
    case "agreement":
      s.agreement({
        between: sentence.between,
        categories: sentence.categories,
        purposes: sentence.purposes,
        ...inDays(sentence),
      });
      return;
    case "decision":
      s.decision({
        ...sentence,
        called: name,
        purpose: "SAFEGUARDING_ENQUIRY",
        reviewOn: day(sentence.reviewOn),
        ...inMoments(sentence),
      });
      return;
    case "exclusion":
      s.excludes(sentence.viewer, { ...sentence.of, ...inMoments(sentence) });
      return;
    case "seal": {
      const { of, categories, ...seal } = sentence;
      s.seals({ ...seal, ...of, ...(categories && { categories }), ...inMoments(sentence) });
      return;
    }
    case "marker":
      s.protects(sentence.kind, { ...sentence, ...sentence.of, ...inMoments(sentence) });
      return;
    case "grant": {
      const { viewer, confirmed, ...grant } = sentence;
      s.emergency(viewer, {
        ...grant,
        called: name,
        ...(confirmed && { confirmedBy: "worker" }),
        ...inMoments(sentence),
      });
      return;
    }
    case "responsibility":
      s.responsibility(sentence.holder, sentence.child, inDays(sentence));
      return;
    case "gillick":
      s.gillick(sentence.child, {
        categories: sentence.categories,
        purposes: sentence.purposes,
        ...inDays(sentence),
      });
      return;
    case "role":
      s.role(sentence.viewer, sentence.role, inMoments(sentence));
      return;
    case "relationship":
      s.works("MEMBER", s.agencyOf(sentence.viewer), {
        case: sentence.case,
        practitioner: sentence.viewer,
        ...inMoments(sentence),
      });
      return;
    case "merge":
      s.merges(sentence.person, sentence.other);
  }
}

const isType = (to: string) => to === to.toUpperCase();
const moment =
  (offset: number): Moment =>
  (at) =>
    at + offset;
const inMoments = ({ from, until }: Span): { from: Moment; until: Moment | undefined } => ({
  from: moment(from),
  until: until === null ? undefined : moment(until),
});
const inDays = ({ from, until }: Span): OnDays => ({
  from: day(from),
  until: until === null ? undefined : day(until),
});

// What is drawn: few names, so that rules meet; times on both sides of every edge.
const some = <T>(...all: T[]) => fc.subarray(all, { minLength: 1 });
const one = <T>(...all: T[]) => fc.constantFrom(...all);
const category: Category[] = [
  "HOUSING",
  "EDUCATION",
  "HEALTH_PHYSICAL",
  "DOMESTIC_ABUSE",
  "FINANCE",
  "CONTACT",
];
const mostCategories = fc.oneof(
  { weight: 2, arbitrary: fc.constant([...category]) },
  { weight: 1, arbitrary: some(...category) },
);
const purposes = some("EARLY_HELP", "EVALUATION", "SAFEGUARDING_ENQUIRY");
const people = { first: ["mum", "dad", "kim"], second: ["other mum", "pat"] };
/** Who speaks for whom: most may, some may not. */
const couples = {
  first: [
    ["mum", "kim"],
    ["mum", "mum"],
    ["dad", "kim"],
    ["dad", "dad"],
    ["kim", "kim"],
    ["mum", "dad"],
  ],
  second: [
    ["other mum", "pat"],
    ["other mum", "other mum"],
    ["pat", "pat"],
    ["mum", "pat"],
  ],
} as const;
const offset = one(-30 * DAY, -DAY, -1, 0);
const end = one(null, null, null, 0, 1, DAY);
const moments = {
  from: fc.oneof({ weight: 4, arbitrary: offset }, { weight: 1, arbitrary: one(1, DAY) }),
  until: end,
};
const wholeDays = { from: one(-30, -30, -30, -30, -1, 0, 1), until: one(null, null, null, -1, 0, 1) };

/** Sentences about one case and its people alone. */
export function sentencesAbout(which: "first" | "second") {
  const who = people[which];
  const viewer = one("worker", "teacher", "new teacher", "doctor", "sister");
  const value = one(...VALUES[which]);
  const consent = (permit: boolean) =>
    fc
      .tuple(
        one(...couples[which]),
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
    categories: fc.option(some(...category)),
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
    categories: some(...category),
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

export interface Ask {
  viewer: string;
  purpose: string;
  value: string;
}
