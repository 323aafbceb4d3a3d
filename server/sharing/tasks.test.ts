import { describe, expect, it } from "vitest";
import {
  agencies,
  day,
  daysAgo,
  instant,
  MORNING,
  type Scenario,
  types,
  yes,
} from "../../test/support/scenario.js";
import { helped, partners, PURPOSES } from "../../test/workedCases/world.js";
import { birthday, plusMonth } from "./calendar.js";
import { tasksOf } from "./tasks.js";

const purposes = [...PURPOSES];
const toSchool = { yes: ["EDUCATION"], to: types("SCHOOL"), purposes } as const;

const tasksAt = (s: Scenario, at = MORNING) => {
  const facts = s.facts("worker", ["case"], at);
  return tasksOf(facts, facts.cases[0]!, at).map(({ kind, dueOn }) => [kind, dueOn]);
};
const kindsAt = (s: Scenario, at = MORNING) => tasksAt(s, at).map(([kind]) => kind);
/** Noon in London on a day. */
const noon = (on: string) => instant(`${on}T12:00:00Z`);

describe("an 18th birthday (worked case 7)", () => {
  const agreed = (born = "2008-12-20") =>
    helped({ born }).consents("mum", {
      for: "kim",
      ...toSchool,
      given: "2020-01-06T10:00:00Z",
      from: "2020-01-06",
    });
  const due = [["CONSENT_LAPSES_AT_18", "2026-12-20"]];

  it("is a task from 28 days before it, from midnight in London, until 28 days after", () => {
    expect(tasksAt(agreed(), noon("2026-11-21"))).toEqual([]);
    expect(tasksAt(agreed(), instant("2026-11-21T23:59:59.999999Z"))).toEqual([]);
    expect(tasksAt(agreed(), instant("2026-11-22T00:00:00Z"))).toEqual(due);
    expect(tasksAt(agreed(), noon("2026-12-20"))).toEqual(due);
    expect(tasksAt(agreed(), noon("2027-01-17"))).toEqual(due);
    expect(tasksAt(agreed(), noon("2027-01-18"))).toEqual([]);
  });

  it("begins at London's midnight in summer too", () => {
    const s = agreed("2008-08-01");
    expect(tasksAt(s, instant("2026-07-03T22:59:59.999999Z"))).toEqual([]);
    expect(tasksAt(s, instant("2026-07-03T23:00:00Z"))).toEqual([["CONSENT_LAPSES_AT_18", "2026-08-01"]]);
  });

  it("is on 1 March for who was born on 29 February, and the 28 days are counted back from there", () => {
    const s = agreed("2008-02-29");
    expect(tasksAt(s, noon("2026-01-31"))).toEqual([]);
    expect(tasksAt(s, noon("2026-02-01"))).toEqual([["CONSENT_LAPSES_AT_18", "2026-03-01"]]);
  });

  it("is none where nobody else consented, where the consent ends before, is withdrawn or replaced, or the person has spoken", () => {
    const at = noon("2026-12-01");
    const given = { for: "kim", ...toSchool, given: "2020-01-06T10:00:00Z", from: "2020-01-06" } as const;
    expect(kindsAt(agreed(), at)).toEqual(["CONSENT_LAPSES_AT_18"]);
    expect(kindsAt(helped({ born: "2008-12-20" }), at)).toEqual([]);
    expect(
      kindsAt(helped({ born: "2008-12-20" }).consents("mum", { ...given, until: "2026-10-01" }), at),
    ).toEqual([]);
    expect(
      kindsAt(
        helped({ born: "2008-12-20" })
          .consents("mum", { called: "c", ...given })
          .withdraws("c"),
        at,
      ),
    ).toEqual([]);
    expect(kindsAt(agreed().consents("kim", { ...toSchool, given: "2026-11-25T10:00:00Z" }), at)).toEqual([]);
    // What they said long before is no answer to what is asked now.
    expect(kindsAt(agreed().consents("kim", { ...toSchool, given: "2026-01-05T10:00:00Z" }), at)).toEqual([
      "CONSENT_LAPSES_AT_18",
    ]);
  });
});

it("a 16th birthday is a task, because from then on the young person decides", () => {
  const s = helped({ born: "2010-12-20" }).consents("mum", { for: "kim", ...toSchool, from: "2020-01-06" });
  expect(tasksAt(s, noon("2026-11-21"))).toEqual([]);
  expect(tasksAt(s, noon("2026-11-22"))).toEqual([["TURNS_16", "2026-12-20"]]);
  expect(
    kindsAt(s.consents("kim", { ...toSchool, given: "2026-12-21T10:00:00Z" }), noon("2026-12-22")),
  ).toEqual([]);
});

describe("a consent that runs out", () => {
  const ending = () =>
    helped().consents("mum", { for: "kim", ...toSchool, from: "2026-01-05", until: "2026-12-16" });

  it("is a task from 28 days before its last day until 28 days after", () => {
    expect(tasksAt(ending(), noon("2026-11-17"))).toEqual([]);
    expect(tasksAt(ending(), noon("2026-11-18"))).toEqual([["CONSENT_EXPIRES", "2026-12-16"]]);
    expect(tasksAt(ending(), noon("2027-01-13"))).toEqual([["CONSENT_EXPIRES", "2026-12-16"]]);
    expect(tasksAt(ending(), noon("2027-01-14"))).toEqual([]);
  });

  it("is none once another takes over all of it without a day between, and one while a part is left out", () => {
    const next = (more: object) => kindsAt(ending().consents("mum", { for: "kim", ...toSchool, ...more }));
    expect(next({ from: "2026-12-17" })).toEqual([]);
    expect(next({ from: "2026-12-18" })).toEqual(["CONSENT_EXPIRES"]);
    expect(next({ from: "2026-12-17", to: types("GP") })).toEqual(["CONSENT_EXPIRES"]);
    expect(next({ from: "2026-12-17", yes: ["HOUSING"] })).toEqual(["CONSENT_EXPIRES"]);
    expect(next({ from: "2026-12-17", purposes: ["EVALUATION"] })).toEqual(["CONSENT_EXPIRES"]);
  });

  it("is none where it had no authority, or only says no", () => {
    const until = { from: "2026-01-05", until: "2026-12-16" };
    expect(
      kindsAt(
        partners()
          .family((f) => f.mother("mum").adult("roy").child("kim"))
          .case("case", { lead: "worker" })
          .consents("roy", { for: "kim", ...toSchool, ...until, authority: "PARENTAL_RESPONSIBILITY" }),
      ),
    ).toEqual([]);
    expect(
      kindsAt(
        helped().consents("mum", { for: "kim", no: ["EDUCATION"], to: types("SCHOOL"), purposes, ...until }),
      ),
    ).toEqual([]);
  });
});

describe("a dispute between holders of parental responsibility (worked case 28)", () => {
  const said = (giver: string, more: object) => ({
    for: "kim",
    to: types("SCHOOL"),
    purposes,
    called: giver,
    ...more,
  });
  const both = (yesTo: object, noTo: object) =>
    helped().consents("mum", said("mum", yesTo)).consents("dad", said("dad", noTo));

  it("is a task, in either order of time", () => {
    expect(tasksAt(both({ yes: ["EDUCATION"] }, { no: ["EDUCATION"], given: daysAgo(2) }))).toEqual([
      ["CONSENT_DISPUTED", null],
    ]);
    expect(kindsAt(both({ yes: ["EDUCATION"], given: daysAgo(2) }, { no: ["EDUCATION"] }))).toEqual([
      "CONSENT_DISPUTED",
    ]);
    expect(kindsAt(both({ yes: ["EDUCATION"] }, { no: ["EDUCATION"], to: agencies("school") }))).toEqual([
      "CONSENT_DISPUTED",
    ]);
  });

  it("is none where they speak of different things, or one of them no longer counts", () => {
    expect(kindsAt(both({ yes: ["EDUCATION"] }, { no: ["HOUSING"] }))).toEqual([]);
    expect(kindsAt(both({ yes: ["EDUCATION"] }, { no: ["EDUCATION"], to: types("POLICE") }))).toEqual([]);
    expect(
      kindsAt(
        both(
          { yes: ["EDUCATION"], purposes: ["EARLY_HELP"] },
          { no: ["EDUCATION"], purposes: ["EVALUATION"] },
        ),
      ),
    ).toEqual([]);
    expect(
      kindsAt(both({ yes: ["EDUCATION"] }, { no: ["EDUCATION"], until: day(-40), from: day(-60) })),
    ).toEqual([]);
    expect(kindsAt(both({ yes: ["EDUCATION"] }, { no: ["EDUCATION"] }).withdraws("dad"))).toEqual([]);
    expect(
      kindsAt(
        helped().consents("mum", {
          called: "mum",
          for: "kim",
          says: [yes(["EDUCATION"], types("SCHOOL"))],
          no: ["EDUCATION"],
          to: types("SCHOOL"),
          purposes,
        }),
      ),
    ).toEqual([]);
  });

  it("is none where the competent child decides", () => {
    const s = both({ yes: ["EDUCATION"] }, { no: ["EDUCATION"] });
    expect(kindsAt(s.gillick("kim", { categories: ["EDUCATION"], purposes, from: day(-60) }))).toEqual([]);
  });
});

describe("a birth", () => {
  const born = (on: ReturnType<typeof day>, joined = daysAgo(60)) =>
    partners()
      .family((f) => f.mother("mum"))
      .person("baby", { born: on })
      .responsibility("mum", "baby")
      .case("case", { lead: "worker" })
      .joins("baby", { role: "CHILD", from: joined })
      .consents("mum", toSchool);

  it("is a task, because consents do not carry over, until somebody is asked for the child", () => {
    expect(kindsAt(born(day(0)))).toEqual(["BORN"]);
    expect(kindsAt(born(day(1)))).toEqual([]);
    const asked = born(day(-2)).consents("mum", { for: "baby", ...toSchool, given: daysAgo(1) });
    expect(kindsAt(asked)).toEqual([]);
    const askedBefore = born(day(-2)).consents("mum", { for: "baby", ...toSchool, given: daysAgo(3) });
    expect(kindsAt(askedBefore)).toEqual(["BORN"]);
  });

  it("is none of a child who came to the case after it, and none after the first birthday", () => {
    expect(kindsAt(born(day(-5), daysAgo(5)))).toEqual([]);
    expect(kindsAt(born(day(-5), daysAgo(6)))).toEqual(["BORN"]);
    expect(tasksAt(born(day(-364), daysAgo(500)))).toEqual([["BORN", "2025-11-19"]]);
    expect(kindsAt(born(day(-365), daysAgo(500)))).toEqual([]);
  });
});

it("a death is a task where consents lapsed by it, of the dead or given by them, and no other of theirs is", () => {
  const dead = (who: "mum" | "kim") =>
    helped(who === "kim" ? { died: day(0) } : {}, who === "mum" ? { died: day(0) } : {}).consents("mum", {
      for: "kim",
      ...toSchool,
      from: "2020-01-06",
      until: day(3),
    });
  expect(kindsAt(dead("kim"))).toEqual(["DIED"]);
  expect(kindsAt(dead("mum"))).toContain("DIED");
  expect(kindsAt(helped({ died: day(1) }).consents("mum", { for: "kim", ...toSchool }))).toEqual([]);
  expect(kindsAt(helped({ died: day(0) }))).toEqual([]);
});

describe("a sharing decision (worked case 10)", () => {
  const decided = (more: object) =>
    helped().decision({
      purpose: "SAFEGUARDING_ENQUIRY",
      agencies: ["school"],
      people: ["kim"],
      reviewOn: "2026-12-16",
      ...more,
    });

  it("is to be reviewed from 28 days before the day, and after it, until it ends", () => {
    expect(tasksAt(decided({ from: "2026-01-05T10:00:00Z" }), noon("2026-11-17"))).toEqual([]);
    expect(tasksAt(decided({ from: "2026-01-05T10:00:00Z" }), noon("2026-11-18"))).toEqual([
      ["DECISION_REVIEW", "2026-12-16"],
    ]);
    expect(kindsAt(decided({ from: "2026-01-05T10:00:00Z" }), noon("2027-06-01"))).toEqual([
      "DECISION_REVIEW",
    ]);
    expect(
      kindsAt(decided({ from: "2026-01-05T10:00:00Z", until: "2026-11-01T10:00:00Z" }), noon("2026-12-01")),
    ).toEqual([]);
  });

  it("to which somebody objects is to be considered within a month", () => {
    const objected = "2026-10-31T23:30:00Z";
    const s = () => decided({ from: "2026-01-05T10:00:00Z", reviewOn: "2027-06-01", objected });
    expect(tasksAt(s(), instant("2026-10-31T23:29:59Z"))).toEqual([]);
    expect(tasksAt(s(), instant(objected))).toEqual([["OBJECTION", "2026-11-30"]]);
  });
});

it("a month's clock runs to the same day, or to the last of a shorter month", () => {
  expect(["2026-01-31", "2028-01-31", "2026-12-15", "2026-02-28"].map(plusMonth)).toEqual([
    "2026-02-28",
    "2028-02-29",
    "2027-01-15",
    "2026-03-28",
  ]);
  expect([birthday("2008-02-29", 16), birthday("2008-02-29", 18), birthday("2010-05-01", 16)]).toEqual([
    "2024-02-29",
    "2026-03-01",
    "2026-05-01",
  ]);
});

it("nobody who has left the case, and nothing of another case, is a task", () => {
  const s = helped({ born: "2008-12-01" }).consents("mum", { for: "kim", ...toSchool, from: "2020-01-06" });
  const facts = s.facts("worker", ["case"], MORNING);
  const [theCase] = facts.cases;
  expect(tasksOf(facts, theCase!, MORNING).map(({ kind }) => kind)).toEqual(["CONSENT_LAPSES_AT_18"]);
  const left = theCase!.people.map((member) => ({ ...member, until: MORNING }));
  expect(tasksOf(facts, { ...theCase!, people: left }, MORNING)).toEqual([]);
});
