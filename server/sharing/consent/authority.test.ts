import { describe, expect, it } from "vitest";
import { gets } from "../../../test/support/asking.js";
import { aged, day, type Life, now, type Scenario, turning, types } from "../../../test/support/scenario.js";
import { helped, PURPOSES } from "../../../test/workedCases/world.js";

const SHARED = ["EDUCATION", "HEALTH_PHYSICAL"] as const;
const toSchools = { to: types("SCHOOL"), purposes: PURPOSES };
const teacherGets = (s: Scenario, value = "kim.EDUCATION") => gets(s, "teacher", "EARLY_HELP", value);
const both = (s: Scenario) => [teacherGets(s), teacherGets(s, "kim.HEALTH_PHYSICAL")];

describe("authority that a court limited", () => {
  const consented = (child?: Life) =>
    helped(child).consents("mum", { for: "kim", yes: SHARED, ...toSchools });
  const onlySchooling = { person: "kim", categories: ["EDUCATION"] as const };

  it("is what all of a parent's authorities in force allow", () => {
    expect(both(consented())).toEqual(["VISIBLE", "VISIBLE"]);
    const limited = consented().authority("PARENTAL_RESPONSIBILITY", { ...onlySchooling, holder: "mum" });
    expect(both(limited)).toEqual(["VISIBLE", "CONSENT_LAPSED"]);
  });

  it("limits one holder, as long as the limit lasts", () => {
    const ended = { ...onlySchooling, from: day(-90), until: day(-40) };
    expect(both(consented().authority("PARENTAL_RESPONSIBILITY", { ...ended, holder: "mum" }))).toEqual([
      "VISIBLE",
      "VISIBLE",
    ]);
    expect(
      both(consented().authority("PARENTAL_RESPONSIBILITY", { ...onlySchooling, holder: "dad" })),
    ).toEqual(["VISIBLE", "VISIBLE"]);
  });

  it("limits the agency of a care order", () => {
    const inCare = (categories?: readonly ["EDUCATION"]) =>
      helped()
        .authority("CARE_ORDER", {
          person: "kim",
          holderAgency: "council",
          ...(categories && { categories }),
        })
        .consents("council", { for: "kim", yes: SHARED, ...toSchools });
    expect(both(inCare())).toEqual(["VISIBLE", "VISIBLE"]);
    expect(both(inCare(["EDUCATION"]))).toEqual(["VISIBLE", "CONSENT_LAPSED"]);
    expect(both(inCare().authority("CARE_ORDER", { ...onlySchooling, holderAgency: "council" }))).toEqual([
      "VISIBLE",
      "CONSENT_LAPSED",
    ]);
  });

  it("limits what a parent reads for the child", () => {
    const reads = (s: Scenario) =>
      ["kim.EDUCATION", "kim.HEALTH_PHYSICAL"].map((value) => gets(s, "mum", "SUBJECT_ACCESS", value));
    expect(reads(helped().signsIn("mum"))).toEqual(["VISIBLE", "VISIBLE"]);
    const limited = helped()
      .signsIn("mum")
      .authority("PARENTAL_RESPONSIBILITY", { ...onlySchooling, holder: "mum" });
    expect(reads(limited)).toEqual(["VISIBLE", "NO_BASIS"]);
  });
});

describe("a finding that a child is competent", () => {
  const found = (born: Life["born"]) =>
    helped({ born: born! })
      .gillick("kim", { categories: ["HEALTH_PHYSICAL"], purposes: ["EARLY_HELP"], from: day(-50) })
      .consents("mum", { for: "kim", yes: SHARED, ...toSchools });

  it.each([
    ["at 15", aged(15)],
    ["on the day before the 16th birthday", turning(16, 1)],
    ["on the 16th birthday", turning(16)],
    ["at 17", aged(17)],
    ["on the day before the 18th birthday", turning(18, 1)],
  ])("keeps the decision from the parents %s", (_, born) => {
    expect(both(found(born))).toEqual(["VISIBLE", "CONSENT_LAPSED"]);
  });

  it("keeps it only while its own dates run", () => {
    const over = helped({ born: aged(17) })
      .gillick("kim", { categories: SHARED, purposes: ["EARLY_HELP"], from: day(-90), until: day(-31) })
      .consents("mum", { for: "kim", yes: SHARED, ...toSchools });
    expect(both(over)).toEqual(["VISIBLE", "VISIBLE"]);
  });

  it("does not limit the young person's own word from 16 on", () => {
    const says = (born: Life["born"]) =>
      found(born).consents("kim", { no: SHARED, ...toSchools, given: now });
    expect(both(says(turning(16)))).toEqual(["CONSENT_REFUSED", "CONSENT_REFUSED"]);
    expect(both(says(turning(16, 1)))).toEqual(["VISIBLE", "CONSENT_REFUSED"]);
  });

  it("is kept from a parent who reads for the child until the 18th birthday", () => {
    const reads = (born: Life["born"]) =>
      ["kim.EDUCATION", "kim.HEALTH_PHYSICAL"].map((value) =>
        gets(found(born).signsIn("mum"), "mum", "SUBJECT_ACCESS", value),
      );
    expect(reads(turning(18, 1))).toEqual(["VISIBLE", "NO_BASIS"]);
    expect(reads(turning(18))).toEqual(["NO_BASIS", "NO_BASIS"]);
  });
});
