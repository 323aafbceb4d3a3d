import { describe, expect, it } from "vitest";
import { daysAgo, hoursAgo, inHours, type Moment, now, type Scenario } from "../../support/scenario.js";
import { oneInstant } from "../oneInstant.js";
import { house, useDatabase, wallOf } from "./house.js";

const database = useDatabase();
const seen = (s: Scenario, viewer = "doctor") => wallOf(database, s, viewer, "EMERGENCY");

describe("emergency access", () => {
  it("opens a case without relationship, agreement or consent, up to the role's ceiling, for reading only", async () => {
    expect(await seen(house())).toBeNull();
    const wall = await seen(house().emergency("doctor"));
    expect(wall?.others).toContain("SUBSTANCE_USE");
    expect(wall?.others).not.toContain("SAFE_ADDRESS");
    expect(wall).toMatchObject({ own: wall?.others, writable: [] });
  });

  it.each<[string, Moment, Moment, boolean]>([
    ["began a microsecond ago", (at) => at - 1, inHours(1), true],
    ["begins now", now, inHours(1), true],
    ["begins in a microsecond", (at) => at + 1, inHours(1), false],
    ["ended a microsecond ago", hoursAgo(3), (at) => at - 1, false],
    ["ends now", hoursAgo(3), now, false],
    ["ends in a microsecond", hoursAgo(3), (at) => at + 1, true],
  ])("%s", async (_, from, until, live) => {
    expect((await seen(house().emergency("doctor", { from, until }))) !== null).toBe(live);
  });

  it("is one account's, for one case and for emergencies only", async () => {
    const s = house()
      .practitioner("nurse", { at: "practice", role: "HEALTH_PRACTITIONER" })
      .case("d", { lead: "worker" })
      .emergency("doctor", { case: "c" });
    expect(await seen(s)).not.toBeNull();
    expect(await seen(s, "nurse")).toBeNull();
    expect(await wallOf(database, s, "doctor", "EMERGENCY", { case: "d" })).toBeNull();
    expect(await wallOf(database, s, "doctor", "EARLY_HELP")).toBeNull();
  });

  it("is the only way for its purpose, even for the lead", async () => {
    expect(await seen(house(), "worker")).toBeNull();
    expect(await seen(house().emergency("worker"), "worker")).not.toBeNull();
  });

  it("reaches only the people it names", async () => {
    const s = house().emergency("doctor", { people: ["kim"] });
    await oneInstant(database.current.admin, s, async (here) => {
      await here.open("doctor", "EMERGENCY");
      expect(await here.query("select wall.people() as people")).toEqual([{ people: [s.ids.person("kim")] }]);
    });
    const stranger = house()
      .person("stranger")
      .emergency("doctor", { people: ["stranger"] });
    expect(await wallOf(database, stranger, "doctor", "EMERGENCY")).toBeNull();
  });

  it("needs somebody named who is in the case under that very id", async () => {
    const s = house()
      .person("gran")
      .joins("gran", { from: daysAgo(90), until: daysAgo(30) })
      .person("kim again");
    expect(await seen(s.copy().emergency("doctor", { people: ["gran"] }))).toBeNull();
    expect(await seen(s.copy().emergency("doctor", { people: ["gran", "kim"] }))).not.toBeNull();
    expect(await seen(s.copy().emergency("doctor", { people: ["kim again"] }))).toBeNull();
    const merged = s.merges("kim again", "kim");
    expect(await seen(merged.copy().emergency("doctor", { people: ["kim again"] }))).toBeNull();
    expect(
      await seen(merged.joins("kim again").emergency("doctor", { people: ["kim again"] })),
    ).not.toBeNull();
  });

  it("needs a role with an emergency ceiling, two factors, and somebody rather than a system", async () => {
    expect(await seen(house().emergency("teacher"), "teacher")).toEqual({
      others: [],
      own: [],
      writable: [],
    });
    expect(
      await wallOf(database, house().emergency("doctor"), "doctor", "EMERGENCY", { assurance: 1 }),
    ).toBeNull();
    const s = house()
      .system("practice system", { at: "practice", role: "HEALTH_PRACTITIONER" })
      .emergency("practice system");
    expect(await wallOf(database, s, "practice system", "EMERGENCY")).toBeNull();
  });

  it("ends with its grant", async () => {
    expect(await seen(house().emergency("doctor", { called: "grant" }).ends("grant", "grant"))).toBeNull();
  });
});
