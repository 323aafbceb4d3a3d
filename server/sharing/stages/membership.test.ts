import { describe, expect, it } from "vitest";
import { gets } from "../../../test/support/asking.js";
import {
  aged,
  day,
  daysAgo,
  hoursAgo,
  MORNING,
  now,
  type Scenario,
  types,
} from "../../../test/support/scenario.js";
import { helped, PURPOSES } from "../../../test/workedCases/world.js";
import { CATEGORIES } from "../categories.js";
import { compile } from "../compile.js";

const left = { from: daysAgo(100), until: daysAgo(50) };
const gone = () =>
  helped()
    .person("lodger", { born: aged(30) })
    .joins("lodger", left);

describe("somebody who has left a case", () => {
  it("still keeps those out who are excluded from them", () => {
    const s = gone();
    expect(gets(s, "doctor", "EARLY_HELP", "kim.HEALTH_PHYSICAL")).toBe("VISIBLE");
    expect(
      gets(s.excludes("doctor", { person: "lodger" }), "doctor", "EARLY_HELP", "kim.HEALTH_PHYSICAL"),
    ).toBe("ABSENT");
    const merged = gone().person("lodger again").merges("lodger", "lodger again");
    expect(
      gets(merged.excludes("doctor", { person: "lodger again" }), "doctor", "EARLY_HELP", "kim.EDUCATION"),
    ).toBe("ABSENT");
    expect(gets(merged, "worker", "EARLY_HELP", "kim.EDUCATION")).toBe("VISIBLE");
  });

  it("does not read it as a practitioner", () => {
    const s = gone()
      .practitioner("lodger at work", { at: "practice", role: "HEALTH_PRACTITIONER", is: "lodger" })
      .works("MEMBER", "practice", { practitioner: "lodger at work" });
    expect(gets(s, "lodger at work", "EARLY_HELP", "kim.HEALTH_PHYSICAL")).toBe("ABSENT");
    expect(gets(s, "doctor", "EARLY_HELP", "kim.HEALTH_PHYSICAL")).toBe("VISIBLE");
  });

  it("can still be the subject of what was recorded", () => {
    const s = gone().value("lodger", "HOUSING", { by: "council" });
    expect(gets(s, "worker", "EARLY_HELP", "lodger.HOUSING")).toBe("VISIBLE");
  });
});

describe("somebody who never was of a case", () => {
  const strange = () => helped().person("stranger").value("stranger", "HOUSING", { by: "council" });

  it("has no values in it that can be judged", () => {
    expect(gets(strange(), "worker", "EARLY_HELP", "stranger.HOUSING")).toBe("NO_BASIS");
    expect(gets(strange().joins("stranger"), "worker", "EARLY_HELP", "stranger.HOUSING")).toBe("VISIBLE");
    expect(
      gets(strange().excludes("worker", { case: "case" }), "worker", "EARLY_HELP", "stranger.HOUSING"),
    ).toBe("ABSENT");
  });

  it("takes a value with them of which others are subjects too", () => {
    const s = strange().value(["kim", "stranger"], "FINANCE", { by: "council" });
    expect(gets(s, "worker", "EARLY_HELP", "kim+stranger.FINANCE")).toBe("NO_BASIS");
    expect(gets(s.joins("stranger"), "worker", "EARLY_HELP", "kim+stranger.FINANCE")).toBe("VISIBLE");
  });

  it("does not come into it by a merge with somebody who is of it", () => {
    const s = strange().merges("stranger", "kim");
    expect(gets(s.copy(), "worker", "EARLY_HELP", "stranger.HOUSING")).toBe("NO_BASIS");
    expect(gets(s.joins("stranger"), "worker", "EARLY_HELP", "stranger.HOUSING")).toBe("VISIBLE");
  });

  it("learns of no case by a merge in one's own access either", () => {
    const s = helped()
      .person("aunt", { born: aged(40) })
      .signsIn("aunt")
      .person("kim again", { born: aged(10) })
      .responsibility("aunt", "kim again")
      .value("kim again", "EDUCATION", { by: "council" })
      .merges("kim again", "kim");
    const read = (world: Scenario) => gets(world, "aunt", "SUBJECT_ACCESS", "kim again.EDUCATION");
    expect(read(s.copy())).toBe("ABSENT");
    expect(read(s.joins("kim again"))).toBe("VISIBLE");
  });

  it("is answered alike by the compiled entry, the notice and the grounds", () => {
    const s = strange();
    const decider = compile(s.request("worker", "EARLY_HELP"), s.facts("worker"), MORNING);
    const [theCase, stranger, council] = [
      s.ids.case("case"),
      s.ids.person("stranger"),
      s.ids.agency("council"),
    ];
    expect(decider.entry(theCase, stranger, council)).toEqual({ visible: 0, visibleLocating: 0, absent: 0 });
    expect(decider.grounds(theCase, stranger, council)).toEqual([]);
    for (const { code } of CATEGORIES)
      expect(
        decider.notice({ caseId: theCase, subjects: [stranger], category: code, locates: false }, [council]),
      ).toBe("NO_BASIS");
    expect(decider.entry(theCase, s.ids.person("kim"), council).visible).toBeGreaterThan(0);
  });
});

describe("a line of supervision", () => {
  const supervised = (add: (s: Scenario) => Scenario) =>
    add(
      helped()
        .practitioner("manager", { at: "practice", role: "SUPERVISOR" })
        .practitioner("locum", { at: "practice" })
        .works("MEMBER", "practice", { practitioner: "locum" }),
    ).supervises("manager", "locum");
  const managerGets = (s: Scenario) => gets(s, "manager", "EARLY_HELP", "kim.HEALTH_PHYSICAL");

  it("counts only where the supervised person has a role in force", () => {
    expect(managerGets(supervised((s) => s.role("locum", "HEALTH_PRACTITIONER")))).toBe("VISIBLE");
    expect(managerGets(supervised((s) => s))).toBe("ABSENT");
    expect(managerGets(supervised((s) => s.role("locum", "HEALTH_PRACTITIONER", { until: now })))).toBe(
      "ABSENT",
    );
    expect(managerGets(supervised((s) => s.role("locum", "HEALTH_PRACTITIONER", { from: now })))).toBe(
      "VISIBLE",
    );
  });

  it("does not count where one of the roles is none that somebody defined", () => {
    const odd = supervised((s) => s.role("locum", "HEALTH_PRACTITIONER").role("locum", "WIZARD"));
    expect(managerGets(odd)).toBe("ABSENT");
    const ended = supervised((s) =>
      s.role("locum", "HEALTH_PRACTITIONER").role("locum", "WIZARD", { until: hoursAgo(1) }),
    );
    expect(managerGets(ended)).toBe("VISIBLE");
  });
});

describe("emergency access", () => {
  const doctorGets = (s: Scenario, value = "kim.EDUCATION") => gets(s, "doctor", "EMERGENCY", value);
  const withLodger = (period: object) =>
    helped().person("lodger").joins("lodger", period).value("lodger", "HOUSING", { by: "council" });

  it("opens a case only by naming somebody who is of it now", () => {
    expect(doctorGets(helped().emergency("doctor", { people: ["kim"] }))).toBe("VISIBLE");
    expect(
      doctorGets(
        helped()
          .person("stranger")
          .emergency("doctor", { people: ["stranger"] }),
      ),
    ).toBe("ABSENT");
    const stays = withLodger({}).emergency("doctor", { people: ["lodger"] });
    expect(doctorGets(stays, "lodger.HOUSING")).toBe("VISIBLE");
    expect(doctorGets(stays)).toBe("NO_BASIS");
    expect(doctorGets(withLodger({ until: now }).emergency("doctor", { people: ["lodger"] }))).toBe("ABSENT");
    expect(doctorGets(withLodger({ from: now }).emergency("doctor", { people: ["lodger"] }))).toBe(
      "NO_BASIS",
    );
  });

  it("names nobody by another id: a merge opens no way into a case", () => {
    const s = helped().person("kim again").merges("kim", "kim again");
    expect(doctorGets(s.copy().emergency("doctor", { people: ["kim again"] }))).toBe("ABSENT");
    expect(doctorGets(s.copy().emergency("doctor", { people: ["kim"] }))).toBe("VISIBLE");
  });
});

describe("a protected household", () => {
  const moved = (out: string | ReturnType<typeof day>) =>
    helped()
      .address("kim", { by: "council", household: "refuge", from: day(-40), until: out })
      .attends("kim", "The new school", { by: "council" })
      .consents("mum", { for: "kim", yes: ["EDUCATION"], to: types("SCHOOL", "GP"), purposes: PURPOSES })
      .protects("LOCATION", { household: "refuge", from: daysAgo(20), openToAgencies: ["practice"] });
  const school = (s: Scenario, viewer = "teacher") => gets(s, viewer, "EARLY_HELP", "kim.school");

  it("stays protected for whoever has moved out of it since, until the marker ends", () => {
    for (const out of [day(-1), day(-20)]) {
      expect(school(moved(out))).toBe("PROTECTED");
      expect(school(moved(out), "doctor")).toBe("VISIBLE");
    }
    expect(school(moved(day(-21)))).toBe("VISIBLE");
  });
});
