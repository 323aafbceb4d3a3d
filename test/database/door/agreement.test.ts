import { describe, expect, it } from "vitest";
import { oneInstant } from "../oneInstant.js";
import { agreed, house, permitted, useDatabase, wallOf } from "./house.js";
import { DAYS } from "./spans.js";

const database = useDatabase();
const others = async (s: ReturnType<typeof house>, viewer = "teacher", purpose = "EARLY_HELP") =>
  (await wallOf(database, s, viewer, purpose))?.others;

describe("an agreement", () => {
  it("is needed for what others contributed, not for one's own", async () => {
    expect(await wallOf(database, permitted(house()), "teacher")).toMatchObject({
      others: [],
      own: expect.arrayContaining(["EDUCATION"]),
    });
    expect(await others(agreed(permitted(house())))).toEqual(["EDUCATION"]);
  });

  it.each(DAYS)("counts by its days in London: it %s", async (_, days, live) => {
    const s = permitted(house()).agreement({ purposes: ["EARLY_HELP"], ...days });
    expect(await others(s)).toEqual(live ? ["EDUCATION"] : []);
  });

  it("covers only its agencies, categories and purposes", async () => {
    const s = () => permitted(house());
    expect(
      await others(s().agreement({ between: ["council", "practice"], purposes: ["EARLY_HELP"] })),
    ).toEqual([]);
    expect(
      await others(s().agreement({ between: ["school", "practice"], purposes: ["EARLY_HELP"] })),
    ).toEqual(["EDUCATION"]);
    expect(await others(s().agreement({ categories: ["HOUSING"], purposes: ["EARLY_HELP"] }))).toEqual([]);
    expect(
      await others(s().agreement({ categories: ["HOUSING", "EDUCATION"], purposes: ["EARLY_HELP"] })),
    ).toEqual(["EDUCATION"]);
    expect(await others(s().agreement({ purposes: ["EVALUATION"] }))).toEqual([]);
  });

  it("of an agency with itself is none", async () => {
    expect(
      await others(permitted(house()).agreement({ between: ["school", "school"], purposes: ["EARLY_HELP"] })),
    ).toEqual([]);
  });

  it("counts no more once it is suspended", async () => {
    expect(await others(agreed(permitted(house())).suspends("all"))).toEqual([]);
  });

  it("is suspended from the next opening of the door on", async () => {
    const s = agreed(permitted(house()));
    await oneInstant(database.current.admin, s, async (here) => {
      expect((await here.wall("teacher", "EARLY_HELP"))?.others).not.toBe(0);
      await here.as("owner", () =>
        here.query(
          "update agreement set retired_at = now(), retired_how = 'SUSPENDED' where partnership_id = $1",
          [s.partnershipId],
        ),
      );
      expect((await here.wall("teacher", "EARLY_HELP"))?.others).toBe(0);
    });
  });
});
