import { describe, expect, it } from "vitest";
import { day, type Scenario } from "../../support/scenario.js";
import { agreed, house, permitted, useDatabase, wallOf } from "./house.js";
import { SPANS } from "./spans.js";

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
