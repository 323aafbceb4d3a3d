import { describe, expect, it } from "vitest";
import { decisionOn, gets } from "../../../test/support/asking.js";
import {
  aged,
  day,
  hoursAgo,
  inHours,
  type Life,
  now,
  type Scenario,
  scenario,
  today,
  turning,
  types,
  yesterday,
} from "../../../test/support/scenario.js";
import { helped } from "../../../test/workedCases/world.js";

const ENQUIRY = "SAFEGUARDING_ENQUIRY";
const named = { purpose: ENQUIRY, agencies: ["school"], people: ["kim"] };
const both = (s: Scenario, viewer = "teacher") =>
  ["kim.EDUCATION", "kim.HEALTH_PHYSICAL"].map((value) => gets(s, viewer, ENQUIRY, value));

describe("a decision not to share", () => {
  const shared = () => helped().decision({ ...named, called: "yes", agencies: ["school", "police"] });
  const against = (more: object = {}) =>
    shared().decision({ ...named, called: "no", share: false, categories: ["EDUCATION"], ...more });

  it("beats any decision to share, in its categories, and is named", () => {
    expect(both(shared())).toEqual(["VISIBLE", "VISIBLE"]);
    expect(both(against())).toEqual(["NO_BASIS", "VISIBLE"]);
    const s = against();
    expect(decisionOn(s, "teacher", ENQUIRY, "kim.EDUCATION").failures).toMatchObject([
      { stage: "basis", code: "NO_BASIS", effect: "WITHHELD", rule: s.ids.decision("no") },
    ]);
  });

  it.each<[string, object, string]>([
    ["until its end", { until: inHours(1) }, "NO_BASIS"],
    ["no longer at its end", { until: now }, "VISIBLE"],
    ["from its beginning", { from: now }, "NO_BASIS"],
    ["not before its beginning", { from: inHours(1) }, "VISIBLE"],
    ["beyond its review day", { reviewOn: yesterday }, "NO_BASIS"],
    ["not where it is of another agency", { agencies: ["practice"] }, "VISIBLE"],
    ["not where it is about another person", { people: ["mum"] }, "VISIBLE"],
    ["not for another purpose", { purpose: "STATUTORY_ASSESSMENT" }, "VISIBLE"],
    ["although its gateway would not let it share", { gateway: "FEED_18_19" }, "NO_BASIS"],
  ])("counts %s", (_, more, expected) => {
    expect(both(against(more))[0]).toBe(expected);
    expect(both(against(more), "constable")).toEqual(["VISIBLE", "VISIBLE"]);
  });

  it("leaves an agency what it recorded itself", () => {
    const s = against({ agencies: ["school", "practice"], categories: ["HEALTH_PHYSICAL"] });
    expect(gets(s, "teacher", ENQUIRY, "kim.HEALTH_PHYSICAL")).toBe("NO_BASIS");
    expect(gets(s, "doctor", ENQUIRY, "kim.HEALTH_PHYSICAL")).toBe("VISIBLE");
  });
});

describe("the feed of 18 and 19 year olds", () => {
  const GATEWAY = "STATUTORY_GATEWAY";
  const toJobcentre = { purpose: GATEWAY, agencies: ["jobcentre"], people: ["sam"] };
  const CATEGORIES = ["IDENTITY", "CONTACT", "EDUCATION"] as const;
  const feed = (born?: Life["born"], receive: (s: Scenario) => Scenario = (s) => s.receives("sam", "JSA")) =>
    receive(
      scenario()
        .agency("council", "CHILDRENS_SERVICES")
        .agency("jobcentre", "JOBCENTRE")
        .practitioner("worker", { at: "council", role: "LEAD_PROFESSIONAL" })
        .practitioner("coach", { at: "jobcentre", role: "JOB_COACH" })
        .agreement({ purposes: [GATEWAY] })
        .family((f) => f.mother("mum").adult("sam", { born: born! }))
        .case("case", { lead: "worker", team: ["coach"], purposes: [GATEWAY, "EARLY_HELP"] })
        .value("sam", "IDENTITY", { by: "council" })
        .value("sam", "CONTACT", { by: "council" })
        .value("sam", "EDUCATION", { by: "council" })
        .value("sam", "FINANCE", { by: "council" })
        .decision({
          purpose: GATEWAY,
          gateway: "FEED_18_19",
          agencies: ["jobcentre"],
          people: ["sam"],
          called: "feed",
        }),
    );
  const all = (s: Scenario) => CATEGORIES.map((one) => gets(s, "coach", GATEWAY, `sam.${one}`));
  const open = CATEGORIES.map(() => "VISIBLE");
  const closed = CATEGORIES.map(() => "NO_BASIS");

  it.each<[string, Life["born"], string[]]>([
    ["nobody of 17", aged(17), closed],
    ["nobody on the day before the 18th birthday", turning(18, 1), closed],
    ["somebody on the 18th birthday", turning(18), open],
    ["somebody of 19", aged(19), open],
    ["somebody on the day before the 20th birthday", turning(20, 1), open],
    ["nobody on the 20th birthday", turning(20), closed],
    ["nobody whose birth date is not known", undefined, closed],
  ])("lets through %s", (_, born, expected) => {
    const s = feed(born);
    expect(all(s)).toEqual(expected);
    expect(gets(s, "worker", "EARLY_HELP", "sam.EDUCATION")).toBe("VISIBLE");
  });

  it.each<[string, (s: Scenario) => Scenario, string[]]>([
    ["Jobseeker's Allowance", (s) => s.receives("sam", "JSA"), open],
    ["Income Support", (s) => s.receives("sam", "IS"), open],
    ["Incapacity Benefit", (s) => s.receives("sam", "IB"), open],
    ["Employment and Support Allowance", (s) => s.receives("sam", "ESA"), open],
    ["not another benefit", (s) => s.receives("sam", "OTHER"), closed],
    ["not without any", (s) => s, closed],
    ["not one of somebody else", (s) => s.receives("mum", "JSA"), closed],
    ["one that ends today", (s) => s.receives("sam", "JSA", { until: today }), open],
    ["not one that ended yesterday", (s) => s.receives("sam", "JSA", { until: yesterday }), closed],
    ["one that begins today", (s) => s.receives("sam", "JSA", { from: today }), open],
    ["not one that begins tomorrow", (s) => s.receives("sam", "JSA", { from: day(1) }), closed],
  ])("asks for a benefit: %s", (_, receive, expected) => {
    expect(all(feed(aged(18), receive))).toEqual(expected);
  });

  it("lets nothing through but three kinds of data", () => {
    const stagesAgainst = (s: Scenario) =>
      decisionOn(s, "coach", GATEWAY, "sam.FINANCE").failures.map(({ stage }) => stage);
    expect(stagesAgainst(feed(aged(18)))).toEqual(["role", "basis"]);
    // By another law the decision would reach further, but the role does not.
    const other = feed(aged(18)).decision({ ...toJobcentre, gateway: "COURT_ORDER" });
    expect(stagesAgainst(other)).toEqual(["role"]);
    expect(gets(other, "worker", "EARLY_HELP", "sam.FINANCE")).toBe("VISIBLE");
  });

  it("is not stopped by a refusal or an objection, and says so; a decision not to share stops it", () => {
    const refused = feed(aged(18)).consents("sam", {
      no: CATEGORIES,
      to: types("JOBCENTRE"),
      purposes: [GATEWAY, "EARLY_HELP"],
    });
    expect(decisionOn(refused, "coach", GATEWAY, "sam.EDUCATION")).toMatchObject({
      effect: "VISIBLE",
      sharedDespiteObjection: true,
    });
    const against = { ...toJobcentre, share: false };
    expect(all(feed(aged(18)).decision(against))).toEqual(closed);
    expect(all(feed(aged(18)).decision({ ...against, until: hoursAgo(1) }))).toEqual(open);
  });
});
