import { describe, expect, it } from "vitest";
import type { Category } from "../../../server/sharing/categories.js";
import {
  aged, agencies, day, daysAgo, instant, type Moment, now, type Scenario, scenario, turning, types,
} from "../../support/scenario.js"; // prettier-ignore
import { oneInstant } from "../oneInstant.js";
import { behindTheDoor } from "./behindTheDoor.js";
import { agreed, house, permitted, useDatabase, wallOf } from "./house.js";
import { DAYS } from "./spans.js";

const database = useDatabase();
const EARLY_HELP = { purposes: ["EARLY_HELP"] };
const yes = (...categories: Category[]) => ({ yes: categories, to: types("SCHOOL"), ...EARLY_HELP });
const no = (...categories: Category[]) => ({ no: categories, to: types("SCHOOL"), ...EARLY_HELP });
const others = async (s: Scenario, viewer = "teacher") => (await wallOf(database, s, viewer))?.others;
const start = () => agreed(house());

/** The same house with a child born on that day. */
const withKim = (born: Parameters<typeof turning>[0] | ReturnType<typeof turning> | string) =>
  agreed(
    scenario()
      .agency("council", "CHILDRENS_SERVICES")
      .agency("school", "SCHOOL")
      .practitioner("worker", { at: "council", role: "LEAD_PROFESSIONAL" })
      .practitioner("teacher", { at: "school", role: "EDUCATION_PRACTITIONER" })
      .family((f) =>
        f
          .mother("mum")
          .father("dad", { responsibility: true })
          .child("kim", { born: born as string }),
      )
      .case("c", { lead: "worker", team: ["teacher"] }),
  );

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
        expect(mum.consents.map(({ id }) => id)).toEqual([s.ids.consent("newest")]);
      });
    });
  });
});

describe("authority to consent", () => {
  it("is one's own from the age of 16 on", async () => {
    const said = (born: ReturnType<typeof turning>) =>
      withKim(born).consents("kim", { ...yes("EDUCATION"), given: now, from: day(0) });
    expect(await others(said(turning(16, 1)))).toEqual([]);
    expect(await others(said(turning(16, 0)))).toEqual(["EDUCATION"]);
    expect(await others(said(turning(16, -1)))).toEqual(["EDUCATION"]);
  });

  it("must be there when it is given, too", async () => {
    expect(
      await others(withKim(turning(16, -10)).consents("kim", { ...yes("EDUCATION"), given: daysAgo(20) })),
    ).toEqual([]);
  });

  it("of a parent ends on the child's 18th birthday, and the child's own goes on", async () => {
    const byMum = (born: ReturnType<typeof turning>) =>
      withKim(born).consents("mum", { for: "kim", ...yes("EDUCATION") });
    expect(await others(byMum(turning(18, 1)))).toEqual(["EDUCATION"]);
    expect(await others(byMum(turning(18, 0)))).toEqual([]);
    expect(await others(byMum(turning(18, -1)))).toEqual([]);
    expect(await others(withKim(turning(18, -1)).consents("kim", yes("EDUCATION")))).toEqual(["EDUCATION"]);
  });

  const LEAP = "2008-02-29";
  it.each([
    ["in a common year on 1 March", "2026-02-28T23:59:59.999999Z", "2026-03-01T00:00:00Z", 18],
    ["in a leap year on 29 February", "2024-02-28T23:59:59.999999Z", "2024-02-29T00:00:00Z", 16],
  ])("counts who was born on 29 February older %s", async (_, before, then, age) => {
    const s = withKim(LEAP).consents(age === 18 ? "mum" : "kim", {
      for: "kim",
      ...yes("EDUCATION"),
      from: "2024-01-01",
      given: instant("2024-02-29T00:00:00Z"),
    });
    const early = withKim(LEAP).consents("kim", {
      ...yes("EDUCATION"),
      from: "2024-01-01",
      given: instant("2024-02-28T12:00:00Z"),
    });
    expect(await openAt(s, before)).toBe(age === 18);
    expect(await openAt(s, then)).toBe(age !== 18);
    expect(await openAt(early, then)).toBe(false);
  });

  it("is unknown where the date of birth is, and then counts for nothing", async () => {
    const s = start().person("stranger").joins("stranger").consents("stranger", yes("EDUCATION"));
    expect(await others(s)).toEqual([]);
  });

  it.each(DAYS)("of somebody with parental responsibility that %s", async (_, days, live) => {
    const s = start()
      .person("aunt", { born: aged(40) })
      .joins("aunt")
      .responsibility("aunt", "kim", days);
    // Given on the day itself: authority is needed both then and now.
    s.consents("aunt", { for: "kim", ...yes("EDUCATION"), given: now });
    expect(await others(s)).toEqual(live ? ["EDUCATION"] : []);
  });

  it("of one adult reaches no other adult", async () => {
    expect(await others(start().consents("mum", { for: "dad", ...yes("EDUCATION") }))).toEqual([]);
    expect(
      await others(start().consents("mum", { for: "dad", authority: "SELF", ...yes("EDUCATION") })),
    ).toEqual([]);
  });

  it("of a parent does not reach the categories that a court has taken away", async () => {
    const s = start()
      .person("aunt", { born: aged(40) })
      .joins("aunt");
    s.authority("PARENTAL_RESPONSIBILITY", { person: "kim", holder: "aunt", categories: ["HOUSING"] });
    s.consents("aunt", { for: "kim", ...yes("EDUCATION", "HOUSING") });
    expect((await wallOf(database, s, "teacher", "EARLY_HELP", { stricter: true }))?.others).toEqual([
      "HOUSING",
    ]);
  });

  it("of parents lapses under a care order, and the authority's counts", async () => {
    const ordered = permitted(start()).careOrder("council", "kim");
    expect(await others(ordered)).toEqual([]);
    expect(await others(ordered.consents("council", { for: "kim", ...yes("HOUSING") }))).toEqual(["HOUSING"]);
    expect(await others(start().consents("council", { for: "kim", ...yes("HOUSING") }))).toEqual([]);
  });

  it.each(DAYS)("of parents lapses under a care order that %s", async (_, days, live) => {
    expect(await others(permitted(start()).careOrder("council", "kim", days))).toEqual(
      live || "until" in days ? [] : ["EDUCATION"],
    );
  });

  it("of an attorney, deputy or best-interests decision needs that authority, within its categories", async () => {
    for (const kind of ["ATTORNEY", "DEPUTY", "BEST_INTERESTS"] as const) {
      const said = () =>
        start().consents("mum", { for: "dad", authority: kind, ...yes("EDUCATION", "HOUSING") });
      expect(await others(said())).toEqual([]);
      expect(
        await others(said().authority(kind, { person: "dad", holder: "mum", categories: ["HOUSING"] })),
      ).toEqual(["HOUSING"]);
    }
  });

  describe("of a child found competent", () => {
    const child = () => withKim(aged(14));
    const finding = { categories: ["EDUCATION"] as Category[], ...EARLY_HELP, from: day(-40) };

    it("is the child's alone, within the finding", async () => {
      const s = child().consents("mum", { for: "kim", ...yes("EDUCATION", "HOUSING") });
      expect(await others(s.copy())).toEqual(["EDUCATION", "HOUSING"]);
      s.gillick("kim", finding);
      expect(await others(s.copy())).toEqual(["HOUSING"]);
      expect(await others(s.copy().consents("kim", yes("EDUCATION", "FINANCE")))).toEqual([
        "EDUCATION",
        "HOUSING",
      ]);
      expect(await others(s.copy().consents("kim", no("EDUCATION", "HOUSING")))).toEqual(["HOUSING"]);
    });

    it("is nobody's without a finding, and not for another purpose", async () => {
      expect(await others(child().consents("kim", yes("EDUCATION")))).toEqual([]);
      expect(
        await others(
          child()
            .gillick("kim", { ...finding, purposes: ["EVALUATION"] })
            .consents("kim", yes("EDUCATION")),
        ),
      ).toEqual([]);
      expect(await others(child().gillick("kim", finding).consents("kim", yes("EDUCATION")))).toEqual([
        "EDUCATION",
      ]);
    });

    it.each(DAYS)("lasts by days: the finding %s", async (_, days, live) => {
      const s = child().gillick("kim", { ...finding, from: day(-1), ...days });
      expect(await others(s.consents("kim", { ...yes("EDUCATION"), given: now }))).toEqual(
        live ? ["EDUCATION"] : [],
      );
    });
  });

  it("for an unborn child is the mother's, for herself, until the birth", async () => {
    const bump = (born?: ReturnType<typeof turning>) => {
      const s = agreed(
        scenario()
          .agency("council", "CHILDRENS_SERVICES")
          .agency("school", "SCHOOL")
          .practitioner("worker", { at: "council", role: "LEAD_PROFESSIONAL" })
          .practitioner("teacher", { at: "school", role: "EDUCATION_PRACTITIONER" })
          .family((f) =>
            born ? f.mother("mum").child("bump", { born }) : f.mother("mum").unborn("bump", { of: "mum" }),
          )
          .case("c", { lead: "worker", team: ["teacher"], people: ["bump"] }),
      );
      return s.consents("mum", yes("EDUCATION"));
    };
    expect(await others(bump())).toEqual(["EDUCATION"]);
    expect(await others(bump(turning(0, 0)))).toEqual([]);
  });

  it("ends with death, of the subject or of the giver", async () => {
    const died = (who: "mum" | "kim", when: number) =>
      permitted(
        agreed(
          scenario()
            .agency("council", "CHILDRENS_SERVICES")
            .agency("school", "SCHOOL")
            .practitioner("worker", { at: "council", role: "LEAD_PROFESSIONAL" })
            .practitioner("teacher", { at: "school", role: "EDUCATION_PRACTITIONER" })
            .family((f) =>
              f
                .mother("mum", who === "mum" ? { died: day(when) } : {})
                .child("kim", who === "kim" ? { died: day(when) } : {}),
            )
            .case("c", { lead: "worker", team: ["teacher"] }),
        ),
      );
    expect(await others(died("kim", 1))).toEqual(["EDUCATION"]);
    expect(await others(died("kim", 0))).toEqual([]);
    expect(await others(died("mum", 1))).toEqual(["EDUCATION"]);
    expect(await others(died("mum", 0))).toEqual([]);
  });

  it("for a merged person reaches only the id for which it was given", async () => {
    const s = start()
      .person("kim again", { born: aged(10) })
      .merges("kim", "kim again")
      .responsibility("mum", "kim again");
    expect(await others(s.copy().consents("mum", { for: "kim again", ...yes("EDUCATION") }))).toEqual([]);
    expect(await others(s.copy().consents("mum", { for: "kim", ...yes("EDUCATION") }))).toEqual([
      "EDUCATION",
    ]);
  });
});

describe("a day in London", () => {
  it.each([
    ["in winter", "2026-01-14", "2026-01-14T23:59:59.999999Z", "2026-01-15T00:00:00Z"],
    ["in summer", "2026-07-14", "2026-07-14T22:59:59.999999Z", "2026-07-14T23:00:00Z"],
    ["when the clocks go forward", "2026-03-29", "2026-03-29T22:59:59.999999Z", "2026-03-29T23:00:00Z"],
    ["when the clocks go back", "2026-10-25", "2026-10-25T23:59:59.999999Z", "2026-10-26T00:00:00Z"],
  ])("%s ends at its midnight: a consent until %s", async (_, until, last, over) => {
    const s = withKim("2015-03-04").consents("mum", {
      for: "kim",
      ...yes("EDUCATION"),
      from: until,
      until,
      given: instant("2026-01-01T12:00:00Z"),
    });
    expect(await openAt(s, last)).toBe(true);
    expect(await openAt(s, over)).toBe(false);
  });

  it.each([
    ["in winter", "2026-01-15", "2026-01-14T23:59:59.999999Z", "2026-01-15T00:00:00Z"],
    ["in summer", "2026-07-15", "2026-07-14T22:59:59.999999Z", "2026-07-14T23:00:00Z"],
  ])("%s begins at its midnight: a consent from %s", async (_, from, before, first) => {
    const s = withKim("2015-03-04").consents("mum", {
      for: "kim",
      ...yes("EDUCATION"),
      from,
      given: instant("2026-01-01T12:00:00Z"),
    });
    expect(await openAt(s, before)).toBe(false);
    expect(await openAt(s, first)).toBe(true);
  });
});

/** Whether the school may read EDUCATION of others at that instant. */
async function openAt(s: Scenario, iso: string): Promise<boolean> {
  const at = instant(iso);
  return oneInstant(
    database.current.admin,
    s,
    async (here) => ((await behindTheDoor(here, at, "teacher", "EARLY_HELP")).wall?.others ?? 0) !== 0,
    at,
  );
}
