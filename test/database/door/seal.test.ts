import { describe, expect, it } from "vitest";
import { CATEGORIES, type Category } from "../../../server/sharing/categories.js";
import { oneInstant } from "../oneInstant.js";
import { house, useDatabase, wallOf } from "./house.js";
import { SPANS } from "./spans.js";

const database = useDatabase();
const own = { own: "ALL" };

describe("a seal", () => {
  it.each(SPANS)("on a case that %s", async (_, span, live) => {
    const s = house().seals({ case: "c", ...span });
    expect((await wallOf(database, s, "worker")) === null).toBe(live);
  });

  it("is open to its list", async () => {
    const s = house().seals({ case: "c", openTo: ["worker"] });
    expect(await wallOf(database, s, "worker")).toMatchObject({ ...own, writable: "ALL" });
    expect(await wallOf(database, s, "teacher")).toBeNull();
  });

  it("that lets existence show leaves the case there, with nothing in it and nothing to write", async () => {
    const s = house().seals({ case: "c", existence: "WITHHELD" });
    expect(await wallOf(database, s, "worker")).toEqual({ others: [], own: [], writable: [] });
  });

  it("on a section closes that section, for its authors too", async () => {
    const s = house().seals({ case: "c", categories: ["EDUCATION"] });
    const wall = await wallOf(database, s, "worker");
    expect(wall?.own).not.toContain("EDUCATION");
    expect(wall?.own).toContain("HOUSING");
    expect(wall?.writable).not.toContain("EDUCATION");
  });

  it("of many parts that make a whole seals the whole", async () => {
    const s = house().seals({ case: "c", categories: ["EDUCATION"] });
    expect(await wallOf(database, s, "worker")).not.toBeNull();
    s.seals({ case: "c", existence: "ABSENT", called: "rest", categories: allBut("EDUCATION") });
    expect(await wallOf(database, s, "worker")).toBeNull();
  });

  it.each(SPANS)("on a person takes that person out of the wall, if it %s", async (_, span, live) => {
    const s = house().seals({ person: "kim", ...span });
    const people = await peopleIn(s);
    expect(people.includes(s.ids.person("kim"))).toBe(!live);
    expect(people).toContain(s.ids.person("mum"));
    expect(await wallOf(database, s, "worker")).toMatchObject(own);
  });

  it("on each person seals the case", async () => {
    const s = house().seals({ person: "kim" }).seals({ person: "mum", called: "mum" });
    expect(await wallOf(database, s, "worker")).toMatchObject(own);
    expect(await wallOf(database, s.seals({ person: "dad", called: "dad" }), "worker")).toBeNull();
  });

  it("on a person in one case does not reach into another", async () => {
    const s = house()
      .case("other", { lead: "worker", people: ["kim"] })
      .seals({ person: "kim", case: "other" });
    expect(await wallOf(database, s, "worker", "EARLY_HELP", { case: "other" })).toBeNull();
    expect(await peopleIn(s)).toContain(s.ids.person("kim"));
  });

  it("on a merged id holds for the person", async () => {
    const s = house().person("kim again").merges("kim", "kim again").seals({ person: "kim again" });
    expect(await peopleIn(s)).not.toContain(s.ids.person("kim"));
  });

  it("on one value closes no category", async () => {
    const s = house().value("kim", "EDUCATION", { by: "council" }).seals({ value: "kim.EDUCATION" });
    expect(await wallOf(database, s, "worker")).toMatchObject(own);
  });

  const emergency = { allowed: { emergency: true }, forbidden: { emergency: false } };
  it.each([
    ["allows it and a second person confirmed", emergency.allowed, { confirmedBy: "worker" }, true],
    ["allows it and nobody confirmed", emergency.allowed, {}, false],
    [
      "does not allow it, though a second person confirmed",
      emergency.forbidden,
      { confirmedBy: "worker" },
      false,
    ],
  ])("is passed by emergency access where it %s", async (_, seal, grant, open) => {
    const s = house()
      .seals({ case: "c", ...seal })
      .emergency("doctor", { people: ["kim"], ...grant });
    expect((await wallOf(database, s, "doctor", "EMERGENCY")) !== null).toBe(open);
    // The same seal holds for every other purpose.
    expect(await wallOf(database, s, "worker")).toBeNull();
  });
});

const allBut = (...left: Category[]) =>
  CATEGORIES.map(({ code }) => code).filter((code) => !left.includes(code));

/** The people whom the wall lets through, as the policies see them. */
const peopleIn = (s: ReturnType<typeof house>) =>
  oneInstant(database.current.admin, s, async (here) => {
    await here.open("worker", "EARLY_HELP", { cases: ["c"] });
    const [row] = await here.query<{ people: string[] }>("select wall.people() as people");
    return row!.people;
  });
