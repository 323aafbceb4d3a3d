import { describe, expect, it } from "vitest";
import { gets } from "../../../test/support/asking.js";
import {
  aged,
  day,
  daysAgo,
  MORNING,
  type Scenario,
  today,
  tomorrow,
  types,
  yesterday,
} from "../../../test/support/scenario.js";
import { helped, PURPOSES } from "../../../test/workedCases/world.js";
import { londonDay } from "../time.js";
import { consentState } from "./consentState.js";

const SHARED = ["EDUCATION", "HEALTH_PHYSICAL"] as const;
const toSchools = { for: "kim", to: types("SCHOOL"), purposes: PURPOSES };
const teacherGets = (s: Scenario, value = "kim.EDUCATION") => gets(s, "teacher", "EARLY_HELP", value);
const both = (s: Scenario) => [teacherGets(s), teacherGets(s, "kim.HEALTH_PHYSICAL")];

describe("a consent that replaces another", () => {
  /** Dad says yes throughout; Mum said no, and that no is replaced. */
  const refused = (s = helped()) =>
    s
      .person("aunt")
      .consents("dad", { ...toSchools, yes: SHARED, given: daysAgo(60), from: day(-60) })
      .consents("mum", { ...toSchools, called: "no", no: SHARED, given: daysAgo(50), from: day(-50) });
  const yesBy = (giver: string, more: object = {}) => ({
    ...toSchools,
    yes: SHARED,
    given: daysAgo(10),
    supersedes: ["no"],
    called: giver,
    ...more,
  });

  it("ends a refusal where its giver had authority", () => {
    expect(both(refused())).toEqual(["CONSENT_DISPUTED", "CONSENT_DISPUTED"]);
    expect(both(refused().consents("mum", yesBy("mum")))).toEqual(["VISIBLE", "VISIBLE"]);
  });

  it("does not end a refusal where its giver had none", () => {
    const s = refused().consents("aunt", yesBy("aunt", { authority: "PARENTAL_RESPONSIBILITY" }));
    expect(both(s)).toEqual(["CONSENT_DISPUTED", "CONSENT_DISPUTED"]);
    expect(gets(s, "worker", "EARLY_HELP", "kim.EDUCATION")).toBe("VISIBLE");
  });

  it("ends it in the categories of the giver's authority, for the purpose of that authority", () => {
    const s = refused(helped({ born: aged(14) }))
      .gillick("kim", { categories: ["HEALTH_PHYSICAL"], purposes: ["EARLY_HELP"], from: day(-20) })
      .consents("kim", yesBy("kim"));
    expect(both(s)).toEqual(["CONSENT_DISPUTED", "VISIBLE"]);
    expect(gets(s, "teacher", "EVALUATION", "kim.HEALTH_PHYSICAL")).toBe("CONSENT_DISPUTED");
  });

  it("needs no authority still today", () => {
    const held = (until?: ReturnType<typeof day>) =>
      refused()
        .responsibility("aunt", "kim", { from: day(-30), ...(until && { until }) })
        .consents("aunt", yesBy("aunt"));
    expect(both(held())).toEqual(["VISIBLE", "VISIBLE"]);
    expect(both(held(day(-9)))).toEqual(["VISIBLE", "VISIBLE"]);
    expect(both(held(day(-10)))).toEqual(["VISIBLE", "VISIBLE"]);
    expect(both(held(day(-11)))).toEqual(["CONSENT_DISPUTED", "CONSENT_DISPUTED"]);
  });

  it("still replaces when it is withdrawn itself", () => {
    const s = refused().consents("mum", yesBy("mum")).withdraws("mum");
    expect(both(s)).toEqual(["VISIBLE", "VISIBLE"]);
  });

  it("ends a yes whatever its giver's authority, withdrawn or not", () => {
    const agreed = () =>
      helped()
        .person("aunt")
        .consents("mum", { ...toSchools, called: "yes", yes: SHARED, given: daysAgo(50), from: day(-50) });
    const replaced = () =>
      agreed().consents("aunt", {
        ...toSchools,
        called: "aunt",
        yes: ["HOUSING"],
        given: daysAgo(10),
        supersedes: ["yes"],
        authority: "PARENTAL_RESPONSIBILITY",
      });
    expect(both(agreed())).toEqual(["VISIBLE", "VISIBLE"]);
    expect(teacherGets(replaced())).not.toBe("VISIBLE");
    expect(teacherGets(replaced().withdraws("aunt"))).not.toBe("VISIBLE");
  });

  it("is written as superseded only where nothing of it is left", () => {
    const stateOfNo = (s: Scenario) => {
      const kim = s.facts("worker").people.find(({ id }) => id === s.ids.person("kim"))!;
      const no = kim.consents.find(({ id }) => id === s.ids.consent("no"))!;
      return consentState(no, kim, MORNING, londonDay(MORNING));
    };
    expect(stateOfNo(refused())).toBe("IN_FORCE");
    expect(stateOfNo(refused().consents("mum", yesBy("mum")))).toBe("SUPERSEDED");
    expect(
      stateOfNo(refused().consents("aunt", yesBy("aunt", { authority: "PARENTAL_RESPONSIBILITY" }))),
    ).toBe("IN_FORCE");
  });
});

describe("a consent that starts later", () => {
  const from = (first: ReturnType<typeof day>, more: object = {}) =>
    helped().consents("mum", { ...toSchools, called: "yes", yes: ["EDUCATION"], from: first, ...more });

  it("is told as such until its first day", () => {
    expect(both(from(tomorrow))).toEqual(["CONSENT_OTHER_PERIOD", "CONSENT_NOT_ASKED"]);
    expect(both(from(today))).toEqual(["VISIBLE", "CONSENT_OTHER_CATEGORY"]);
  });

  it("is told before another category, after one that has run out", () => {
    const other = { ...toSchools, yes: ["HEALTH_PHYSICAL"] } as const;
    expect(both(from(tomorrow).consents("mum", other))).toEqual(["CONSENT_OTHER_PERIOD", "VISIBLE"]);
    const over = { ...toSchools, yes: ["EDUCATION"], until: yesterday } as const;
    expect(both(from(tomorrow).consents("mum", over))).toEqual(["CONSENT_EXPIRED", "CONSENT_NOT_ASKED"]);
  });

  it("is not told when it was withdrawn or its giver has no authority", () => {
    expect(teacherGets(from(tomorrow).withdraws("yes"))).toBe("CONSENT_WITHDRAWN");
    const byAunt = helped()
      .person("aunt")
      .consents("aunt", { ...toSchools, yes: ["EDUCATION"], from: tomorrow });
    expect(teacherGets(byAunt)).toBe("CONSENT_NOT_ASKED");
    expect(gets(byAunt, "worker", "EARLY_HELP", "kim.EDUCATION")).toBe("VISIBLE");
  });

  it("does not say that another category was meant where the consent has run out or was withdrawn", () => {
    expect(both(from(day(-20), { until: yesterday }))).toEqual(["CONSENT_EXPIRED", "CONSENT_NOT_ASKED"]);
    expect(both(from(day(-20)).withdraws("yes"))).toEqual(["CONSENT_WITHDRAWN", "CONSENT_NOT_ASKED"]);
    expect(gets(from(day(-20)), "doctor", "EARLY_HELP", "kim.HEALTH_PHYSICAL")).toBe("VISIBLE");
  });
});
