import { describe, expect, it } from "vitest";
import { daysAgo, hoursAgo, MORNING, now, type Scenario, types } from "../../../test/support/scenario.js";
import { helped, PURPOSES } from "../../../test/workedCases/world.js";
import { compile } from "../compile.js";
import { decide } from "../decide.js";
import type { Request } from "../facts.js";

const world = () =>
  helped()
    .practitioner("clerk", { at: "school", role: "RECORDS" })
    .practitioner("head", { at: "school", role: ["RECORDS", "EDUCATION_PRACTITIONER"] })
    .value("kim", "DEVELOPMENT", { by: "school" })
    .value("kim", "HOUSING", { called: "marked", by: "school" })
    .value("kim", "ADOPTION", { by: "school" })
    .consents("mum", {
      for: "kim",
      yes: ["EDUCATION", "DEVELOPMENT"],
      to: types("SCHOOL", "CHILDRENS_SERVICES"),
      purposes: PURPOSES,
    });
const left = () => world().leaves("school", { when: hoursAgo(7 * 24) });

/** What somebody gets of a value when they ask for their agency's contributions. */
function gets(
  s: Scenario,
  viewer: string,
  value: string,
  more: Partial<Request> & { purpose?: string } = {},
) {
  const request = { ...s.request(viewer, more.purpose ?? "EARLY_HELP"), contributions: true, ...more };
  const { effect, error } = decide(request, s.target(value), s.facts(viewer), MORNING);
  return error ?? effect;
}

describe("what an agency contributed to a case that it has left", () => {
  it("is open to its records role, and to nobody else of it", () => {
    const s = left();
    expect(gets(s, "clerk", "kim.DEVELOPMENT")).toBe("VISIBLE");
    expect(gets(s, "head", "kim.DEVELOPMENT")).toBe("VISIBLE");
    expect(gets(s, "teacher", "kim.DEVELOPMENT")).toBe("ABSENT");
    expect(gets(s, "worker", "kim.DEVELOPMENT")).toBe("ABSENT");
    const ended = left()
      .practitioner("old clerk", { at: "school" })
      .role("old clerk", "RECORDS", { until: now });
    expect(gets(ended.role("old clerk", "EDUCATION_PRACTITIONER"), "old clerk", "kim.DEVELOPMENT")).toBe(
      "ABSENT",
    );
  });

  it("is nothing of what others contributed, and no notice of it", () => {
    const s = left();
    expect(gets(s, "clerk", "kim.EDUCATION")).toBe("ABSENT");
    const decider = compile(
      { ...s.request("clerk", "EARLY_HELP"), contributions: true },
      s.facts("clerk"),
      MORNING,
    );
    const [caseId, kim] = [s.ids.case("case"), s.ids.person("kim")];
    expect(decider.entry(caseId, kim, s.ids.agency("council"))).toMatchObject({
      visible: 0,
      absent: 2 ** 26 - 1,
    });
    expect(decider.notice({ caseId, subjects: [kim], category: "EDUCATION", locates: false }, [])).toBeNull();
    expect(gets(world(), "clerk", "kim.EDUCATION")).toBe("ABSENT");
  });

  it("is asked for outside the case: within it the case is absent", () => {
    const s = left();
    const inside = decide(
      s.request("clerk", "EARLY_HELP"),
      s.target("kim.DEVELOPMENT"),
      s.facts("clerk"),
      MORNING,
    );
    expect(inside.effect).toBe("ABSENT");
  });

  it("is for an agency that has left: not while it still works on the case", () => {
    expect(gets(world(), "clerk", "kim.DEVELOPMENT")).toBe("ABSENT");
    expect(gets(left().works("REFERRAL", "school", { until: now }), "clerk", "kim.DEVELOPMENT")).toBe(
      "VISIBLE",
    );
    expect(gets(left().works("REFERRAL", "school", { from: now }), "clerk", "kim.DEVELOPMENT")).toBe(
      "ABSENT",
    );
  });

  it("is as far as the records role reaches, also where the case is no longer open for the purpose", () => {
    expect(gets(left(), "clerk", "kim.ADOPTION")).toBe("WITHHELD");
    expect(gets(left(), "clerk", "kim.DEVELOPMENT", { purpose: "SERVICE_DELIVERY" })).toBe("VISIBLE");
    for (const purpose of ["SAFEGUARDING_ENQUIRY", "EMERGENCY"])
      expect(gets(left(), "clerk", "kim.DEVELOPMENT", { purpose })).toBe("ABSENT");
  });

  it("stays hidden by a seal, an exclusion and a protection", () => {
    const hidden: [string, Scenario][] = [
      ["ABSENT", left().seals({ person: "kim", openTo: ["worker"] })],
      ["ABSENT", left().seals({ case: "case", openTo: ["worker"] })],
      ["ABSENT", left().seals({ case: "case", categories: ["DEVELOPMENT"] })],
      ["ABSENT", left().excludes("clerk", { person: "kim" })],
      ["ABSENT", left().excludes("clerk", { case: "case", from: daysAgo(1) })],
      ["WITHHELD", left().protects("HARM", { people: ["kim"] })],
    ];
    for (const [effect, s] of hidden) expect(gets(s, "clerk", "kim.DEVELOPMENT")).toBe(effect);
    const marked = left().seals({ value: "marked", openTo: ["worker"] });
    expect([gets(marked, "clerk", "marked"), gets(left(), "clerk", "marked")]).toEqual(["ABSENT", "VISIBLE"]);
  });
});
