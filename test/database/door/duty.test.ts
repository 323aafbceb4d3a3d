import { describe, expect, it } from "vitest";
import { aged, day, type OnDays, scenario, type Scenario, turning } from "../../support/scenario.js";
import { agreed, house, permitted, useDatabase, wallOf } from "./house.js";
import { DAYS, SPANS } from "./spans.js";

const database = useDatabase();
const ENQUIRY = { purpose: "SAFEGUARDING_ENQUIRY", agencies: ["school"], categories: ["EDUCATION"] as const };
const others = async (s: Scenario, purpose = "SAFEGUARDING_ENQUIRY") =>
  (await wallOf(database, s, "teacher", purpose))?.others;
const start = () => agreed(house());

describe("a sharing decision", () => {
  it("opens for its duty what consent alone does not, and nothing for other purposes", async () => {
    expect(await others(permitted(start()))).toEqual([]);
    expect(await others(start().decision(ENQUIRY))).toEqual(["EDUCATION"]);
    expect(await others(start().decision(ENQUIRY), "EARLY_HELP")).toEqual([]);
  });

  it("stands against a refusal", async () => {
    const s = start().consents("mum", {
      for: "kim",
      no: ["EDUCATION"],
      to: { types: ["SCHOOL"] },
      purposes: ["SAFEGUARDING_ENQUIRY"],
    });
    expect(await others(s.decision(ENQUIRY))).toEqual(["EDUCATION"]);
  });

  it.each(SPANS)("that %s", async (_, span, live) => {
    expect(await others(start().decision({ ...ENQUIRY, ...span }))).toEqual(live ? ["EDUCATION"] : []);
  });

  it.each([
    ["yesterday", -1, false],
    ["today", 0, true],
    ["tomorrow", 1, true],
  ])("to be reviewed %s", async (_, days, live) => {
    expect(await others(start().decision({ ...ENQUIRY, reviewOn: day(days) }))).toEqual(
      live ? ["EDUCATION"] : [],
    );
  });

  it("must be one to share, name the purpose, the viewer's agency and somebody in the case", async () => {
    expect(await others(start().decision({ ...ENQUIRY, share: false }))).toEqual([]);
    expect(
      await others(start().decision({ ...ENQUIRY, purpose: "STATUTORY_ASSESSMENT", gateway: "CA1989_S17" })),
    ).toEqual([]);
    expect(await others(start().decision({ ...ENQUIRY, agencies: ["practice"] }))).toEqual([]);
    expect(
      await others(
        start()
          .person("stranger")
          .decision({ ...ENQUIRY, people: ["stranger"] }),
      ),
    ).toEqual([]);
    expect(await others(start().decision({ ...ENQUIRY, people: ["mum"] }))).toEqual(["EDUCATION"]);
  });

  it("not to share beats any to share, past its review day too, for whom and for what it names", async () => {
    const not = { ...ENQUIRY, share: false, reviewOn: day(-1) };
    const s = start().decision({ ...ENQUIRY, people: ["kim"], categories: ["EDUCATION", "HOUSING"] });
    expect(await others(s.copy())).toEqual(["EDUCATION", "HOUSING"]);
    expect(await others(s.copy().decision(not))).toEqual(["HOUSING"]);
    expect(await others(s.copy().decision({ ...not, people: ["mum"] }))).toEqual(["EDUCATION", "HOUSING"]);
    expect(await others(s.copy().decision({ ...not, agencies: ["practice"] }))).toEqual([
      "EDUCATION",
      "HOUSING",
    ]);
    expect(
      await others(
        s
          .copy()
          .decision({ ...not, called: "no" })
          .closes("no"),
      ),
    ).toEqual(["EDUCATION", "HOUSING"]);
  });

  it.each(SPANS)("not to share that %s", async (_, span, live) => {
    const s = start()
      .decision(ENQUIRY)
      .decision({ ...ENQUIRY, share: false, ...span });
    expect(await others(s)).toEqual(live ? [] : ["EDUCATION"]);
  });

  describe("by the gateway of the 18 and 19 year olds", () => {
    const feed = (
      born: ReturnType<typeof turning> | undefined,
      receives: [string, OnDays?] | null = ["JSA"],
    ) => {
      const s = agreed(
        scenario()
          .agency("council", "CHILDRENS_SERVICES")
          .agency("jobcentre", "JOBCENTRE")
          .practitioner("worker", { at: "council", role: "LEAD_PROFESSIONAL" })
          .practitioner("coach", { at: "jobcentre", role: "JOB_COACH" })
          .family((f) => f.mother("mum"))
          .person("kim", { born })
          .case("c", {
            lead: "worker",
            team: ["coach"],
            people: ["mum", "kim"],
            purposes: ["STATUTORY_GATEWAY"],
          }),
      )
        .agreement({ called: "feed", purposes: ["STATUTORY_GATEWAY"] })
        .decision({
          purpose: "STATUTORY_GATEWAY",
          gateway: "FEED_18_19",
          agencies: ["jobcentre"],
          people: ["mum", "kim"],
        });
      if (receives) s.receives("kim", ...receives);
      return s;
    };
    const seen = async (s: Scenario) => (await wallOf(database, s, "coach", "STATUTORY_GATEWAY"))?.others;
    const three = ["IDENTITY", "CONTACT", "EDUCATION"];

    it.each([
      [18, 1, false],
      [18, 0, true],
      [20, 1, true],
      [20, 0, false],
    ])("reaches who turns %i in %i days: %s", async (age, days, open) => {
      expect(await seen(feed(turning(age, days)))).toEqual(open ? three : []);
    });

    it("needs a known birthday and one of its benefits", async () => {
      expect(await seen(feed(undefined))).toEqual([]);
      expect(await seen(feed(aged(18), null))).toEqual([]);
      expect(await seen(feed(aged(18), ["OTHER"]))).toEqual([]);
      expect(await seen(feed(aged(18), ["ESA"]))).toEqual(three);
    });

    it.each(DAYS)("lasts as long as the benefit, which %s", async (_, days, live) => {
      expect(await seen(feed(aged(18), ["IS", days]))).toEqual(live ? three : []);
    });
  });

  it("opens nothing in another case", async () => {
    const s = start()
      .case("d", { lead: "worker", team: ["teacher"], purposes: ["SAFEGUARDING_ENQUIRY"] })
      .decision({ ...ENQUIRY, case: "c" });
    expect((await wallOf(database, s, "teacher", "SAFEGUARDING_ENQUIRY", { case: "d" }))?.others).toEqual([]);
  });

  it("is closed again once it is closed", async () => {
    expect(
      await others(
        start()
          .decision({ ...ENQUIRY, called: "enquiry" })
          .closes("enquiry"),
      ),
    ).toEqual([]);
  });

  it("shares the values of the dead, for whom no consent counts", async () => {
    expect(
      await others(
        start()
          .person("gran", { born: "1940-01-01", died: "2025-01-01" })
          .joins("gran")
          .decision({ ...ENQUIRY, people: ["gran"] }),
      ),
    ).toEqual(["EDUCATION"]);
  });

  it("still needs an agreement and a role", async () => {
    expect(await others(house().decision(ENQUIRY))).toEqual([]);
    expect(await others(start().decision({ ...ENQUIRY, categories: ["SEXUAL_HEALTH"] }))).toEqual([]);
  });
});
