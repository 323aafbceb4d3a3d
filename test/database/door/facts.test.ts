import { describe, expect, it } from "vitest";
import { day, daysAgo, yesterday } from "../../support/scenario.js";
import { type Opened, oneInstant, type OneInstant } from "../oneInstant.js";
import { everything } from "./everything.js";
import { house, useDatabase } from "./house.js";
import { sorted } from "./sorted.js";

const database = useDatabase();

describe("the facts behind the door", () => {
  it("are those that the decision asks for, in its words", async () => {
    const s = everything();
    await oneInstant(database.current.admin, s, async (here) => {
      const { facts, at } = await here.open("manager", "EARLY_HELP");
      const concerned = new Set(["mum", "dad", "kim", "kim again"].map(s.ids.person));
      const told = s.facts("manager", ["c", "d"], at);
      expect(sorted(facts)).toEqual(
        sorted({ ...told, people: told.people.filter(({ id }) => concerned.has(id)) }),
      );
      expect(at).toBe(here.at);
    });
  });

  it("are of the asked cases alone, and of none that nobody knows or another partnership has", async () => {
    const s = everything();
    await oneInstant(database.current.admin, s, async (here) => {
      const only = await here.open("worker", "EARLY_HELP", { cases: ["d"] });
      expect(only.facts.cases.map(({ id }) => id)).toEqual([s.ids.case("d")]);
      expect(only.facts.people.map(({ id }) => id)).toContain(s.ids.person("kim"));
      expect(only.facts.people.map(({ id }) => id)).not.toContain(s.ids.person("dad"));
      const unknown = await ask(here, s.partnershipId, ["00000000-0000-4000-8000-000000000000"]);
      expect(unknown).toMatchObject({ epochs: { cases: {} }, facts: { cases: [], people: [] }, walls: [] });
      const elsewhere = await ask(here, "00000000-0000-4000-8000-000000000000", [s.ids.case("c")]);
      expect(elsewhere).toMatchObject({
        epochs: { partnership: 0, cases: {} },
        facts: { viewer: null, agencies: [], cases: [] },
        walls: [],
      });
    });
  });

  it("say no more of a case that is ABSENT than of any other, so that the decision can judge and record it", async () => {
    const s = everything();
    await oneInstant(database.current.admin, s, async (here) => {
      const { facts, walls, epochs } = await here.open("doctor", "EARLY_HELP", { cases: ["c"] });
      expect(walls).toEqual([]);
      expect(facts.cases).toMatchObject([
        {
          id: s.ids.case("c"),
          exclusions: expect.arrayContaining([
            expect.objectContaining({ accountId: s.ids.account("doctor") }),
          ]),
        },
      ]);
      expect(Object.keys(epochs.cases)).toEqual([s.ids.case("c")]);
    });
  });

  it("name everybody who lives in a protected household while it is protected, also who has moved out since", async () => {
    const s = house()
      .address("mum", { by: "council", household: "home" })
      .address("kim", { by: "council", household: "home", until: yesterday })
      .address("dad", { by: "council", household: "home", from: day(0), until: day(0) })
      .person("gran")
      .joins("gran")
      .address("gran", { by: "council", household: "home", until: day(-6) })
      .person("lodger")
      .joins("lodger")
      .address("lodger", { by: "council", household: "home", from: day(1) })
      .protects("LOCATION", { household: "home" });
    await oneInstant(database.current.admin, s, async (here) => {
      const { facts } = await here.open("worker", "EARLY_HELP");
      expect(facts.cases[0]!.markers.map(({ persons }) => [...persons].toSorted())).toEqual([
        ["mum", "kim", "dad"].map(s.ids.person).toSorted(),
      ]);
    });
  });

  it("have no lead where nobody leads", async () => {
    const s = house().case("d", { lead: "worker", status: "REFERRED", until: daysAgo(1) });
    await oneInstant(database.current.admin, s, async (here) => {
      const leads = (await here.open("worker", "EARLY_HELP")).facts.cases.map(({ id, leadAgencyId }) => [
        id,
        leadAgencyId,
      ]);
      expect(new Map(leads as [string, string][])).toEqual(
        new Map([
          [s.ids.case("c"), s.ids.agency("council")],
          [s.ids.case("d"), "00000000-0000-0000-0000-000000000000"],
        ]),
      );
    });
  });

  it("are in microseconds since 1970 and in London's days, whatever the session's settings", async () => {
    await oneInstant(database.current.admin, everything(), async (here) => {
      const before = await here.open("worker", "EARLY_HELP");
      await here.query("set local timezone = 'Pacific/Auckland'");
      await here.query("set local datestyle = 'German'");
      await here.query("set local extra_float_digits = 0");
      expect(sorted(await here.open("worker", "EARLY_HELP"))).toEqual(sorted(before));
      expect(before.at).toBeGreaterThan(1e15);
    });
  });

  it("are of at most 200 cases at once", async () => {
    await oneInstant(database.current.admin, house(), async (here) => {
      const open =
        "select door.open($1, $2, 'EARLY_HELP', 2::smallint, array(select gen_random_uuid() from generate_series(1, $3::int)))";
      const { ids, partnershipId } = here.scenario;
      expect(await here.outcome(open, [partnershipId, ids.account("worker"), 200])).toBe(1);
      expect(await here.outcome(open, [partnershipId, ids.account("worker"), 201])).toBe("TL004");
    });
  });
});

const ask = async (here: OneInstant, partnership: string, cases: string[]) =>
  (
    await here.query<{ opened: Opened }>(
      "select door.open($1, $2, 'EARLY_HELP', 2::smallint, $3) as opened",
      [partnership, here.scenario.ids.account("worker"), cases],
    )
  )[0]!.opened;
