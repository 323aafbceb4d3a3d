import { describe, expect, it } from "vitest";
import { daysAgo, inHours } from "../../support/scenario.js";
import { house, useDatabase, wallOf } from "./house.js";
import { SPANS } from "./spans.js";

const database = useDatabase();

describe("an exclusion", () => {
  it("is of one viewer: others see the case", async () => {
    const s = house().excludes("teacher", { person: "dad" });
    expect(await wallOf(database, s, "teacher")).toBeNull();
    expect(await wallOf(database, s, "worker")).toMatchObject({ own: "ALL" });
  });

  it.each(SPANS)("from a case that %s", async (_, span, live) => {
    const s = house().excludes("worker", { case: "c", ...span });
    expect((await wallOf(database, s, "worker")) === null).toBe(live);
  });

  it.each(SPANS)("from a person that %s", async (_, span, live) => {
    const s = house().excludes("worker", { person: "kim", ...span });
    expect((await wallOf(database, s, "worker")) === null).toBe(live);
  });

  it("from a person holds in every case of theirs and in no other", async () => {
    const s = house()
      .case("kim alone", { lead: "worker", people: ["kim"] })
      .case("mum alone", { lead: "worker", people: ["mum"] })
      .excludes("worker", { person: "kim" });
    expect(await wallOf(database, s, "worker", "EARLY_HELP", { case: "kim alone" })).toBeNull();
    expect(await wallOf(database, s, "worker", "EARLY_HELP", { case: "mum alone" })).toMatchObject({
      own: "ALL",
    });
  });

  it("from a person holds under every id of that person, however many merges away", async () => {
    const s = house()
      .person("kim again")
      .person("kim once more")
      .merges("kim again", "kim")
      .merges("kim again", "kim once more")
      .excludes("worker", { person: "kim once more" });
    expect(await wallOf(database, s, "worker")).toBeNull();
  });

  it("holds in a case that the person has left", async () => {
    const s = house()
      .person("gran")
      .joins("gran", { from: daysAgo(90), until: daysAgo(30) });
    expect(await wallOf(database, s, "worker")).toMatchObject({ own: "ALL" });
    expect(await wallOf(database, s.excludes("worker", { person: "gran" }), "worker")).toBeNull();
  });

  it("is never passed by emergency access, confirmed or not", async () => {
    const s = house().emergency("worker", { confirmedBy: "teacher", until: inHours(1) });
    expect(await wallOf(database, s, "worker", "EMERGENCY")).toMatchObject({
      own: expect.arrayContaining(["EDUCATION"]),
    });
    expect(await wallOf(database, s.excludes("worker", { person: "mum" }), "worker", "EMERGENCY")).toBeNull();
  });

  it("is there without being recorded for one's own record, also where that is merged", async () => {
    const s = house().practitioner("nurse", { at: "council", role: "SOCIAL_WORKER", is: "mum" });
    s.works("MEMBER", "council", { practitioner: "nurse" });
    expect(await wallOf(database, s, "nurse")).toBeNull();
    const merged = house()
      .person("mum again")
      .practitioner("nurse", { at: "council", role: "SOCIAL_WORKER", is: "mum again" });
    merged.works("MEMBER", "council", { practitioner: "nurse" });
    expect(await wallOf(database, merged, "nurse")).toMatchObject({ own: "ALL" });
    expect(await wallOf(database, merged.merges("mum", "mum again"), "nurse")).toBeNull();
  });
});
