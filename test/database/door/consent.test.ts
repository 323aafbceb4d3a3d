import { describe, expect, it } from "vitest";
import { agencies, day, daysAgo, now, types, type Moment, type Scenario } from "../../support/scenario.js";
import { oneInstant } from "../oneInstant.js";
import { agreed, house, permitted, useDatabase, wallOf } from "./house.js";
import { no, othersIn, yes } from "./said.js";
import { DAYS } from "./spans.js";

const database = useDatabase();
const others = (s: Scenario) => othersIn(database, s);
const start = () => agreed(house());

describe("a consent", () => {
  it("is needed by others, and by nobody for what their own agency recorded", async () => {
    expect(await wallOf(database, start(), "teacher")).toMatchObject({
      others: [],
      own: expect.arrayContaining(["EDUCATION"]),
    });
    expect(await others(permitted(start()))).toEqual(["EDUCATION"]);
  });

  it.each(DAYS)("counts by its days in London: it %s", async (_, days, live) => {
    expect(await others(start().consents("mum", { for: "kim", ...yes("EDUCATION"), ...days }))).toEqual(
      live ? ["EDUCATION"] : [],
    );
  });

  it.each<[string, Moment, boolean]>([
    ["a microsecond ago", (at) => at - 1, true],
    ["now", now, true],
    ["in a microsecond", (at) => at + 1, false],
  ])("given %s", async (_, given, live) => {
    expect(await others(start().consents("mum", { ...yes("EDUCATION"), given }))).toEqual(
      live ? ["EDUCATION"] : [],
    );
  });

  it("covers only its agencies, by name or type, its categories and its purposes", async () => {
    const to = (recipients: object) =>
      start().consents("mum", { ...yes("EDUCATION", "HOUSING"), ...recipients });
    expect(await others(to({ to: agencies("school") }))).toEqual(["EDUCATION", "HOUSING"]);
    expect(await others(to({ to: agencies("practice") }))).toEqual([]);
    expect(await others(to({ to: types("GP", "SCHOOL") }))).toEqual(["EDUCATION", "HOUSING"]);
    expect(await others(to({ to: types("GP") }))).toEqual([]);
    expect(await others(to({ to: {} }))).toEqual([]);
    expect(await others(to({ purposes: ["EVALUATION"] }))).toEqual([]);
  });

  it("that says no beats every yes, in either order of time", async () => {
    const said = start().consents("mum", { ...yes("EDUCATION", "HOUSING"), given: daysAgo(5) });
    expect(await others(said.copy().consents("mum", { ...no("EDUCATION"), given: daysAgo(9) }))).toEqual([
      "HOUSING",
    ]);
    expect(await others(said.copy().consents("mum", { ...no("EDUCATION"), given: daysAgo(1) }))).toEqual([
      "HOUSING",
    ]);
    expect(await others(said.copy().consents("mum", { ...no("EDUCATION"), to: agencies("school") }))).toEqual(
      ["HOUSING"],
    );
    expect(
      await others(said.copy().consents("mum", { ...no("EDUCATION"), to: agencies("practice") })),
    ).toEqual(["EDUCATION", "HOUSING"]);
  });

  it("of one parent is stopped by the other's no", async () => {
    const s = permitted(start());
    expect(await others(s.consents("dad", { for: "kim", ...no("EDUCATION") }))).toEqual([]);
  });

  it("opens what one subject allows; another subject's silence closes nothing in the coarse wall", async () => {
    expect(
      await others(
        start()
          .consents("mum", yes("FINANCE"))
          .consents("dad", { ...no("FINANCE") }),
      ),
    ).toEqual(["FINANCE"]);
  });

  it("counts no more once it is withdrawn, and its facts stay with the time of it", async () => {
    const s = start()
      .consents("mum", { called: "first", ...yes("EDUCATION") })
      .withdraws("first");
    expect(await others(s)).toEqual([]);
    await oneInstant(database.current.admin, s, async (here) => {
      const { facts, at } = await here.open("teacher", "EARLY_HELP");
      const { consents } = facts.people.find(({ id }) => id === s.ids.person("mum"))!;
      expect(consents).toMatchObject([{ id: s.ids.consent("first"), withdrawnAt: at }]);
    });
  });

  describe("that supersedes another", () => {
    const older = () =>
      start().consents("mum", { called: "old", ...yes("EDUCATION", "HOUSING"), given: daysAgo(9) });
    const newer = { called: "new", ...yes("EDUCATION"), given: daysAgo(5), supersedes: ["old"] };

    it("takes its place, and keeps it when it is itself withdrawn", async () => {
      expect(await others(older())).toEqual(["EDUCATION", "HOUSING"]);
      expect(await others(older().consents("mum", newer))).toEqual(["EDUCATION"]);
      expect(await others(older().consents("mum", newer).withdraws("new"))).toEqual([]);
    });

    it("does so from when it is given", async () => {
      const given: Moment = (at) => at + 1;
      expect(await others(older().consents("mum", { ...newer, given }))).toEqual(["EDUCATION", "HOUSING"]);
    });

    it("does so only where it is the later one", async () => {
      expect(await others(older().consents("mum", { ...newer, given: daysAgo(20) }))).toEqual([
        "EDUCATION",
        "HOUSING",
      ]);
    });

    it("silences a no only with the authority to, and any yes without", async () => {
      const s = () =>
        start()
          .consents("mum", { called: "old", for: "kim", ...no("EDUCATION"), given: daysAgo(9) })
          .consents("dad", { for: "kim", ...yes("EDUCATION", "HOUSING"), given: daysAgo(9) });
      const later = (giver: string, supersedes: string[]) => ({
        ...newer,
        ...yes("FINANCE"),
        for: giver === "kim" ? undefined : "kim",
        supersedes,
      });
      expect(await others(s())).toEqual(["HOUSING"]);
      expect(await others(s().consents("mum", later("mum", ["old"])))).toEqual([
        "EDUCATION",
        "HOUSING",
        "FINANCE",
      ]);
      const gran = s().person("gran", { born: "1950-01-01" });
      expect(await others(gran.copy().consents("gran", later("gran", ["old"])))).toEqual(["HOUSING"]);
      expect(await others(gran.copy().consents("gran", later("gran", ["old", "consent 2"])))).toEqual([]);
    });

    it("had the authority to, though it has it no more", async () => {
      const s = () =>
        start()
          .person("aunt", { born: "1980-01-01" })
          .responsibility("aunt", "kim", { from: day(-20), until: day(-2) })
          .consents("mum", { called: "old", for: "kim", ...no("EDUCATION"), given: daysAgo(9) })
          .consents("dad", { for: "kim", ...yes("EDUCATION") });
      const later = { ...newer, for: "kim", ...yes("FINANCE") };
      expect(await others(s())).toEqual([]);
      expect(await others(s().consents("aunt", later))).toEqual(["EDUCATION"]);
      expect(await others(s().consents("aunt", later).withdraws("new"))).toEqual(["EDUCATION"]);
      expect(await others(s().consents("aunt", { ...later, given: daysAgo(1) }))).toEqual([]);
    });

    it("keeps it superseded when it is superseded in its turn and retired", async () => {
      const s = older()
        .consents("mum", newer)
        .consents("mum", { called: "newest", ...yes("FINANCE"), given: daysAgo(2), supersedes: ["new"] });
      await oneInstant(database.current.admin, s, async (here) => {
        const opened = () => here.open("teacher", "EARLY_HELP");
        const retire =
          "update consent set retired_at = now(), retired_how = 'SUPERSEDED' where partnership_id = $1 and id = $2";
        const before = await opened();
        await here.as("owner", () => here.query(retire, [s.partnershipId, s.ids.consent("new")]));
        const after = await opened();
        expect(after.walls).toEqual(before.walls);
        const mum = after.facts.people.find(({ id }) => id === s.ids.person("mum"))!;
        // None of them is forgotten: what each superseded, and with what authority, is decided anew each time.
        expect(new Map(mum.consents.map(({ id, withdrawnAt }) => [id, withdrawnAt]))).toEqual(
          new Map(["old", "new", "newest"].map((name) => [s.ids.consent(name), null])),
        );
      });
    });
  });
});
