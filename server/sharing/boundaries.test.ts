import { describe, expect, it } from "vitest";
import { day, daysAgo, instant, type Scenario, types } from "../../test/support/scenario.js";
import { helped, PURPOSES } from "../../test/workedCases/world.js";
import { decide } from "./decide.js";

const ENQUIRY = "SAFEGUARDING_ENQUIRY";
const ask = (s: Scenario, at: number, viewer: string, purpose: string, value: string) =>
  decide(s.request(viewer, purpose), s.target(value), s.facts(viewer, undefined, at), at);
const seen = (s: Scenario, at: number, viewer = "teacher", purpose = "EARLY_HELP", value = "kim.EDUCATION") =>
  ask(s, at, viewer, purpose, value).effect === "VISIBLE";
const told = (s: Scenario, at: number) => ask(s, at, "teacher", "EARLY_HELP", "kim.EDUCATION").reason;

/** The last microsecond before an instant. */
const before = (iso: string) => instant(iso) - 1;

const shared = (more: { from?: string; until?: string; given?: string } = {}, born?: string) =>
  helped(born === undefined ? undefined : { born }).consents("mum", {
    called: "consent",
    for: "kim",
    yes: ["EDUCATION"],
    to: types("SCHOOL"),
    purposes: PURPOSES,
    ...more,
  });

/** When a day begins and ends in London. */
const days = [
  { name: "in winter", on: "2026-01-15", begins: "2026-01-15T00:00:00Z", ends: "2026-01-16T00:00:00Z" },
  { name: "in summer", on: "2026-07-15", begins: "2026-07-14T23:00:00Z", ends: "2026-07-15T23:00:00Z" },
  {
    name: "when clocks go forward",
    on: "2026-03-29",
    begins: "2026-03-29T00:00:00Z",
    ends: "2026-03-29T23:00:00Z",
  },
  {
    name: "the day before clocks go forward",
    on: "2026-03-28",
    begins: "2026-03-28T00:00:00Z",
    ends: "2026-03-29T00:00:00Z",
  },
  {
    name: "when clocks go back",
    on: "2026-10-25",
    begins: "2026-10-24T23:00:00Z",
    ends: "2026-10-26T00:00:00Z",
  },
  {
    name: "the day before clocks go back",
    on: "2026-10-24",
    begins: "2026-10-23T23:00:00Z",
    ends: "2026-10-24T23:00:00Z",
  },
  { name: "on 29 February", on: "2028-02-29", begins: "2028-02-29T00:00:00Z", ends: "2028-03-01T00:00:00Z" },
  {
    name: "at the end of a year",
    on: "2026-12-31",
    begins: "2026-12-31T00:00:00Z",
    ends: "2027-01-01T00:00:00Z",
  },
];

describe.each(days)("a day $name", ({ on, begins, ends }) => {
  it("begins a consent at 00:00 in London", () => {
    const s = shared({ from: on });
    expect([before(begins), instant(begins)].map((at) => seen(s, at))).toEqual([false, true]);
  });

  it("ends a consent at 00:00 after it", () => {
    const s = shared({ until: on });
    expect([before(ends), instant(ends)].map((at) => seen(s, at))).toEqual([true, false]);
    expect(told(s, instant(ends))).toBe("CONSENT_EXPIRED");
  });

  it("ends a refusal at 00:00 after it", () => {
    const s = shared().consents("mum", {
      for: "kim",
      no: ["EDUCATION"],
      to: types("SCHOOL"),
      purposes: PURPOSES,
      until: on,
    });
    expect([before(ends), instant(ends)].map((at) => seen(s, at))).toEqual([false, true]);
  });

  it("begins and ends an agreement", () => {
    const alone = shared().suspends("all partners", daysAgo(1));
    const s = alone.agreement({ purposes: [...PURPOSES], from: on, until: on });
    expect([before(begins), instant(begins), before(ends), instant(ends)].map((at) => seen(s, at))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it("is the last of a decision to be reviewed on it", () => {
    const s = helped().decision({ purpose: ENQUIRY, agencies: ["school"], reviewOn: on });
    expect([before(ends), instant(ends)].map((at) => seen(s, at, "teacher", ENQUIRY))).toEqual([true, false]);
  });

  it("ends parental responsibility, and with it what the holder agreed to", () => {
    const s = helped()
      .person("aunt")
      .responsibility("aunt", "kim", { until: on })
      .consents("aunt", { for: "kim", yes: ["EDUCATION"], to: types("SCHOOL"), purposes: PURPOSES });
    expect([before(ends), instant(ends)].map((at) => seen(s, at))).toEqual([true, false]);
    expect(told(s, instant(ends))).toBe("CONSENT_LAPSED");
  });
});

describe("a birthday", () => {
  it.each([
    { born: "2008-01-15", adult: "2026-01-15T00:00:00Z" },
    { born: "2008-07-15", adult: "2026-07-14T23:00:00Z" },
    { born: "2008-03-29", adult: "2026-03-29T00:00:00Z" },
    { born: "2008-10-25", adult: "2026-10-24T23:00:00Z" },
    { born: "2008-02-29", adult: "2026-03-01T00:00:00Z" },
    { born: "2010-02-28", adult: "2028-02-28T00:00:00Z" },
    { born: "2010-03-01", adult: "2028-03-01T00:00:00Z" },
  ])("the 18th of somebody born on $born ends at once what the mother agreed to", ({ born, adult }) => {
    const s = shared({}, born);
    expect([before(adult), instant(adult)].map((at) => seen(s, at))).toEqual([true, false]);
    expect(told(s, instant(adult))).toBe("CONSENT_LAPSED");
  });

  it.each([
    { born: "2008-02-29", sixteen: "2024-02-29T00:00:00Z" },
    { born: "2010-07-15", sixteen: "2026-07-14T23:00:00Z" },
    { born: "2010-12-31", sixteen: "2026-12-31T00:00:00Z" },
  ])("the 16th of somebody born on $born lets them decide for themselves", ({ born, sixteen }) => {
    const given = (moment: number) =>
      helped({ born }).consents("kim", {
        yes: ["EDUCATION"],
        to: types("SCHOOL"),
        purposes: PURPOSES,
        given: moment,
      });
    const later = instant(sixteen) + 1;
    expect([before(sixteen), instant(sixteen)].map((moment) => seen(given(moment), later))).toEqual([
      false,
      true,
    ]);
  });
});

describe("an instant", () => {
  const noon = "2026-06-01T11:00:00Z";
  const around = [before(noon), instant(noon)];

  it.each<[string, Scenario, [boolean, boolean]]>([
    ["of withdrawal", shared().withdraws("consent", noon), [true, false]],
    ["of giving", shared({ given: noon }), [false, true]],
    ["of suspension", shared().suspends("all partners", noon), [true, false]],
    ["of leaving", shared().leaves("teacher", { when: noon }), [true, false]],
    [
      "at which an exclusion begins",
      shared().excludes("teacher", { case: "case", from: noon }),
      [true, false],
    ],
    [
      "at which an exclusion ends",
      shared().excludes("teacher", { case: "case", until: noon }),
      [false, true],
    ],
    ["at which a seal begins", shared().seals({ case: "case", from: noon }), [true, false]],
    [
      "at which a seal of one value ends",
      shared().seals({ value: "kim.EDUCATION", until: noon }),
      [false, true],
    ],
    ["at which a marker begins", shared().protects("HARM", { people: ["kim"], from: noon }), [true, false]],
    [
      "at which a marker ends",
      shared().protects("HARM", { value: "kim.EDUCATION", until: noon }),
      [false, true],
    ],
  ])("%s counts from itself on", (_, s, expected) => {
    expect(around.map((at) => seen(s, at))).toEqual(expected);
  });

  it("begins and ends a role, a relationship, an account and an agency", () => {
    const span = { from: noon, until: "2026-06-01T12:00:00Z" };
    const teacher = (s: Scenario) => s.works("MEMBER", "school", { practitioner: "new teacher" });
    const newcomers = [
      teacher(
        shared()
          .practitioner("new teacher", { at: "school" })
          .role("new teacher", "EDUCATION_PRACTITIONER", span),
      ),
      teacher(
        shared().practitioner("new teacher", { at: "school", role: "EDUCATION_PRACTITIONER", ...span }),
      ),
      shared()
        .practitioner("new teacher", { at: "school", role: "EDUCATION_PRACTITIONER" })
        .works("MEMBER", "school", { practitioner: "new teacher", ...span }),
      shared()
        .agency("new school", "SCHOOL", span)
        .practitioner("new teacher", { at: "new school", role: "EDUCATION_PRACTITIONER" })
        .works("MEMBER", "new school", { practitioner: "new teacher" })
        .agreement({ purposes: [...PURPOSES] }),
    ];
    for (const s of newcomers)
      expect(
        [...around, before(span.until), instant(span.until)].map((at) => seen(s, at, "new teacher")),
      ).toEqual([false, true, true, false]);
  });

  it("begins and ends a purpose, a decision and emergency access", () => {
    const span = { from: noon, until: "2026-06-01T12:00:00Z" };
    const at = [...around, before(span.until), instant(span.until)];
    const expected = [false, true, true, false];
    const decided = helped().decision({ purpose: ENQUIRY, agencies: ["school"], ...span });
    expect(at.map((moment) => seen(decided, moment, "teacher", ENQUIRY))).toEqual(expected);
    const granted = helped().emergency("doctor", span);
    expect(at.map((moment) => seen(granted, moment, "doctor", "EMERGENCY"))).toEqual(expected);
    const opened = helped()
      .opensFor("SERVICE_DELIVERY", span)
      .agreement({ purposes: ["SERVICE_DELIVERY"] })
      .consents("mum", {
        for: "kim",
        yes: ["EDUCATION"],
        to: types("SCHOOL"),
        purposes: ["SERVICE_DELIVERY"],
        from: day(-5),
      });
    expect(at.map((moment) => seen(opened, moment, "teacher", "SERVICE_DELIVERY"))).toEqual(expected);
  });
});

describe("authority that ends", () => {
  const at = instant("2026-11-18T10:00:00Z");
  const lapsed = (s: Scenario) => {
    expect(told(s, at)).toBe("CONSENT_LAPSED");
    expect(seen(s, at, "worker")).toBe(true);
  };

  it("with a care order", () => lapsed(shared().careOrder("council", "kim", { from: day(-1) })));
  it("with the death of whose data it is", () => lapsed(dying("kim")));
  it("with the death of who gave it", () => lapsed(dying("mum")));
  it("never was, for a consent by somebody without it", () =>
    lapsed(
      helped()
        .person("aunt")
        .consents("aunt", { for: "kim", yes: ["EDUCATION"], to: types("SCHOOL"), purposes: PURPOSES }),
    ));

  it("goes over to the council under a care order", () => {
    const s = helped()
      .careOrder("council", "kim", { from: day(-60) })
      .consents("council", { for: "kim", yes: ["EDUCATION"], to: types("SCHOOL"), purposes: PURPOSES });
    expect(seen(s, at)).toBe(true);
  });

  it("is the mother's own until a birth, and does not carry over", () => {
    const expecting = (s: Scenario) => s.joins("bump").value("bump", "EDUCATION", { by: "council" });
    const consent = (s: Scenario) =>
      s.consents("mum", { yes: ["EDUCATION"], to: types("SCHOOL"), purposes: PURPOSES });
    const unborn = consent(expecting(helped().person("bump", { unbornOf: "mum", expected: day(30) })));
    expect(seen(unborn, at, "teacher", "EARLY_HELP", "bump.EDUCATION")).toBe(true);
    const born = consent(
      expecting(helped().person("bump", { born: day(-1) })).responsibility("mum", "bump", { from: day(-1) }),
    );
    expect(ask(born, at, "teacher", "EARLY_HELP", "bump.EDUCATION").reason).toBe("CONSENT_NOT_ASKED");
    expect(seen(born, at, "worker", "EARLY_HELP", "bump.EDUCATION")).toBe(true);
  });

  /** Somebody died yesterday. */
  function dying(who: "kim" | "mum"): Scenario {
    return helped(
      who === "kim" ? { died: day(-1) } : undefined,
      who === "mum" ? { died: day(-1) } : undefined,
    ).consents("mum", {
      for: "kim",
      yes: ["EDUCATION"],
      to: types("SCHOOL"),
      purposes: PURPOSES,
    });
  }
});
