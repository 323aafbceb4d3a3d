import { describe, expect, it } from "vitest";
import type { Facts } from "../../../server/sharing/facts.js";
import {
  agencies,
  day,
  daysAgo,
  inDays,
  inHours,
  type Scenario,
  types,
  yesterday,
} from "../../support/scenario.js";
import { type Opened, oneInstant, type OneInstant } from "../oneInstant.js";
import { agreed, house, useDatabase } from "./house.js";

const database = useDatabase();

/** Something of every kind of fact, in two cases. */
const everything = () =>
  agreed(house())
    .practitioner("manager", { at: "council", role: ["SUPERVISOR", "SOCIAL_WORKER"] })
    .supervises("manager", "worker", { until: inDays(9) })
    .person("kim again")
    .merges("kim again", "kim")
    .gillick("kim", { categories: ["EDUCATION"], purposes: ["EARLY_HELP"] })
    .careOrder("council", "kim", { from: yesterday })
    .consents("mum", {
      called: "first",
      yes: ["EDUCATION"],
      no: ["HOUSING"],
      to: types("SCHOOL", "GP"),
      purposes: ["EARLY_HELP"],
    })
    .consents("mum", {
      called: "second",
      for: "kim",
      yes: ["FINANCE"],
      to: agencies("school"),
      purposes: ["EARLY_HELP", "EVALUATION"],
      supersedes: ["first"],
      given: daysAgo(2),
    })
    .withdraws("first")
    .decision({ purpose: "SAFEGUARDING_ENQUIRY", agencies: ["school"], objected: daysAgo(1) })
    .excludes("doctor", { person: "kim again" })
    .excludes("teacher", { case: "c", from: inHours(5) })
    .seals({ person: "dad", categories: ["OFFENCE"], openTo: ["worker"], until: inDays(3) })
    .value("kim", "EDUCATION", { by: "school" })
    .seals({ called: "of a value", value: "kim.EDUCATION", existence: "WITHHELD" })
    .address("mum", { by: "council", household: "home" })
    .protects("LOCATION", { household: "home", openToAgencies: ["council"] })
    .protects("HARM", { called: "harm", people: ["dad"], emergency: true })
    .emergency("doctor", { people: ["kim"], confirmedBy: "worker" })
    .case("d", { lead: "worker", people: ["kim"], purposes: ["EVALUATION"] })
    .works("REFERRAL", "practice", { case: "d" });

describe("the facts behind the door", () => {
  it("are those that the decision asks for, in its words", async () => {
    const s = everything();
    await oneInstant(database.current.admin, s, async (here) => {
      const { facts, at } = await here.open("manager", "EARLY_HELP");
      const concerned = new Set(["mum", "dad", "kim"].map(s.ids.person));
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

  it("name everybody who lives in a protected household on the day, and nobody who moved out", async () => {
    const s = house()
      .address("mum", { by: "council", household: "home" })
      .address("kim", { by: "council", household: "home", until: yesterday })
      .address("dad", { by: "council", household: "home", from: day(0), until: day(0) })
      .protects("LOCATION", { household: "home" });
    await oneInstant(database.current.admin, s, async (here) => {
      const { facts } = await here.open("worker", "EARLY_HELP");
      expect(facts.cases[0]!.markers.map(({ persons }) => [...persons].toSorted())).toEqual([
        ["mum", "dad"].map(s.ids.person).toSorted(),
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
      expect(await here.open("worker", "EARLY_HELP")).toEqual(before);
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

describe("the facts at earlier epochs", () => {
  it("are those of then, however much was recorded or retired since", async () => {
    const s = everything();
    await oneInstant(database.current.admin, s, async (here) => {
      const then = await here.open("manager", "EARLY_HELP");
      await here.as("owner", async () => {
        for (const table of [
          "consent",
          "agreement",
          "authority",
          "exclusion",
          "seal",
          "protection_marker",
          "role_grant",
          "case_person",
        ])
          await here.query(
            `update ${table} set retired_at = now(), retired_how = 'ENDED' where partnership_id = $1 and retired_at is null`,
            [s.partnershipId],
          );
      });
      await here.as("owner", () =>
        here.query("update involvement set retired_at = now() where partnership_id = $1 and kind <> 'LEAD'", [
          s.partnershipId,
        ]),
      );
      const now = await here.open("manager", "EARLY_HELP");
      expect(now.facts).not.toEqual(then.facts);
      expect(await at(here, then)).toEqual(then.facts);
      expect(await at(here, now)).toEqual(now.facts);
    });
  });

  it("are none of a case whose epoch is not given", async () => {
    const s = everything();
    await oneInstant(database.current.admin, s, async (here) => {
      const then = await here.open("manager", "EARLY_HELP");
      const { [s.ids.case("d")]: _, ...cases } = then.epochs.cases;
      const facts = await at(here, { ...then, epochs: { ...then.epochs, cases } });
      expect(facts.cases.map(({ id }) => id)).toEqual([s.ids.case("c")]);
      expect((await at(here, { ...then, epochs: { partnership: 0, cases: {} } })).viewer).toBeNull();
    });
  });

  it("are for the auditor alone", async () => {
    await oneInstant(database.current.admin, house(), async (here) => {
      expect(
        await here.outcome("select door.facts_at($1, $1, '{}', now(), 1, '{}')", [
          here.scenario.partnershipId,
        ]),
      ).toBe("42501");
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

const at = (here: OneInstant, { at: instant, epochs }: Opened): Promise<Facts> =>
  here.as("auditor", async () => {
    const { ids, partnershipId, namesOf } = here.scenario as Scenario;
    const [row] = await here.query<{ facts: Facts }>(
      "select door.facts_at($1, $2, $3, timestamptz 'epoch' + $4 * interval '1 microsecond', $5, $6) as facts",
      [
        partnershipId,
        ids.account("manager"),
        namesOf.call(here.scenario, "case").map(ids.case),
        instant,
        epochs.partnership,
        epochs.cases,
      ],
    );
    return row!.facts;
  });

/** The same value with every list in one order: what facts say does not hang on their order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value))
    return value.map(sorted).toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted()
      .map(([key, one]) => [key, sorted(one)]),
  );
}
