import { describe, expect, it } from "vitest";
import { type Scenario, scenario } from "../../support/scenario.js";
import { house, useDatabase, wallOf } from "./house.js";
import { SPANS } from "./spans.js";

const database = useDatabase();
/** A case of one person, so that a marker on that person shows in the wall. */
const alone = () =>
  scenario()
    .agency("council", "CHILDRENS_SERVICES")
    .agency("practice", "GP")
    .practitioner("worker", { at: "council", role: "LEAD_PROFESSIONAL" })
    .practitioner("doctor", { at: "practice", role: "HEALTH_PRACTITIONER" })
    .family((f) => f.mother("mum"))
    .case("c", { lead: "worker" });
const own = async (s: Scenario, viewer = "worker", purpose = "EARLY_HELP") =>
  (await wallOf(database, s, viewer, purpose))?.own;

describe("a protection marker", () => {
  it.each(["HARM", "SOURCE"] as const)(
    "%s on a person closes its categories of that person",
    async (kind) => {
      const closed = await own(alone().protects(kind, { people: ["mum"], categories: ["HOUSING"] }));
      expect(closed).not.toContain("HOUSING");
      expect(closed).toContain("EDUCATION");
    },
  );

  it.each(["LOCATION", "MENTIONED"] as const)(
    "%s closes no category: it is of single fields and mentions",
    async (kind) => {
      expect(await own(alone().protects(kind, { people: ["mum"] }))).toBe("ALL");
    },
  );

  it.each(SPANS)("that %s", async (_, span, live) => {
    const s = alone().protects("HARM", { people: ["mum"], categories: ["HOUSING"], ...span });
    expect((await own(s))?.includes("HOUSING") || (await own(s)) === "ALL").toBe(!live);
  });

  it("that hides a whole person hides the case of that person alone, and not the case of several", async () => {
    expect(
      await wallOf(database, alone().protects("HARM", { people: ["mum"], effect: "ABSENT" }), "worker"),
    ).toBeNull();
    expect(await own(house().protects("HARM", { people: ["mum"], effect: "ABSENT" }))).toBe("ALL");
  });

  it("is open to the accounts and agencies that it names", async () => {
    const s = () =>
      alone()
        .practitioner("colleague", { at: "council", role: "LEAD_PROFESSIONAL" })
        .works("MEMBER", "council", { practitioner: "colleague" });
    const named = s().protects("HARM", { people: ["mum"], openTo: ["worker"] });
    expect(await own(named)).toBe("ALL");
    expect(await own(named, "colleague")).toEqual([]);
    expect(
      await own(s().protects("HARM", { people: ["mum"], openToAgencies: ["council"] }), "colleague"),
    ).toBe("ALL");
    expect(
      await own(s().protects("HARM", { people: ["mum"], openToAgencies: ["practice"] }), "colleague"),
    ).toEqual([]);
  });

  it("on a merged id holds for the person", async () => {
    expect(
      await own(
        alone()
          .person("mum again")
          .merges("mum", "mum again")
          .protects("HARM", { people: ["mum again"] }),
      ),
    ).toEqual([]);
  });

  it.each([
    [true, true],
    [false, false],
  ])("is passed by emergency access only where it allows that: %s", async (emergency, open) => {
    const s = alone()
      .protects("HARM", { people: ["mum"], emergency })
      .emergency("doctor");
    expect((await own(s, "doctor", "EMERGENCY"))?.includes("HOUSING")).toBe(open);
    expect(await own(s)).toEqual([]);
  });
});
