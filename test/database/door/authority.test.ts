import { describe, expect, it } from "vitest";
import { type Category, maskOf } from "../../../server/sharing/categories.js";
import { compile } from "../../../server/sharing/compile.js";
import {
  aged,
  day,
  daysAgo,
  instant,
  now,
  scenario,
  turning,
  type Scenario,
} from "../../support/scenario.js";
import { oneInstant } from "../oneInstant.js";
import { agreed, house, permitted, useDatabase } from "./house.js";
import { EARLY_HELP, isOpenAt, no, othersIn, withKim, yes } from "./said.js";
import { DAYS } from "./spans.js";

const database = useDatabase();
const others = (s: Scenario) => othersIn(database, s);
const start = () => agreed(house());

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
    expect(await isOpenAt(database, s, before)).toBe(age === 18);
    expect(await isOpenAt(database, s, then)).toBe(age !== 18);
    expect(await isOpenAt(database, early, then)).toBe(false);
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
    s.authority("PARENTAL_RESPONSIBILITY", {
      person: "kim",
      holder: "aunt",
      categories: ["HOUSING", "FINANCE"],
    });
    s.consents("aunt", { for: "kim", ...yes("EDUCATION", "HOUSING", "FINANCE") });
    expect(await others(s.copy())).toEqual(["HOUSING", "FINANCE"]);
    // A limit beside the original still limits.
    s.authority("PARENTAL_RESPONSIBILITY", {
      person: "kim",
      holder: "aunt",
      categories: ["HOUSING", "EDUCATION"],
    });
    expect(await others(s)).toEqual(["HOUSING"]);
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

    it("keeps from parents until the child is of age what the finding took from them", async () => {
      const byMum = (in_: number) =>
        withKim(turning(16, in_)).consents("mum", { for: "kim", ...yes("EDUCATION", "HOUSING") });
      for (const days of [1, 0, -1]) {
        expect(await others(byMum(days))).toEqual(["EDUCATION", "HOUSING"]);
        expect(await others(byMum(days).gillick("kim", finding))).toEqual(["HOUSING"]);
      }
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
      .joins("kim again")
      .merges("kim", "kim again")
      .responsibility("mum", "kim again");
    for (const [of, other] of [
      ["kim", "kim again"],
      ["kim again", "kim"],
    ] as const) {
      const said = s.copy().consents("mum", { for: of, ...yes("EDUCATION") });
      expect(await others(said)).toEqual(["EDUCATION"]);
      await oneInstant(database.current.admin, said, async (here) => {
        const { facts, at } = await here.open("teacher", "EARLY_HELP");
        const { ids } = said;
        const decider = compile(said.request("teacher", "EARLY_HELP"), facts, at);
        const visible = (person: string) =>
          decider.entry(ids.case("c"), ids.person(person), ids.agency("council")).visible;
        expect([visible(of), visible(other)]).toEqual([maskOf("EDUCATION"), 0]);
      });
    }
  });
});
