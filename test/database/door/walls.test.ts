import { v4 } from "uuid";
import { describe, expect, it } from "vitest";
import { bitOf, type Category } from "../../../server/sharing/categories.js";
import { oneInstant, type OneInstant } from "../oneInstant.js";
import { agreed, house, permitted, useDatabase } from "./house.js";

const database = useDatabase();

/** EDUCATION and HOUSING of kim, contributed by council and by school. */
const recorded = () =>
  agreed(permitted(house()))
    .case("d", { lead: "worker", people: ["kim"] })
    .event("kim", "EDUCATION", { called: "council's EDUCATION", by: "council", case: "c" })
    .event("kim", "HOUSING", { called: "council's HOUSING", by: "council", case: "c" })
    .event("kim", "HOUSING", { called: "school's HOUSING", by: "school", case: "c" })
    .event("kim", "EDUCATION", { called: "of another case", by: "school", case: "d" });

const events = async (here: OneInstant) => {
  const { ids } = here.scenario;
  const names = new Map(here.scenario.namesOf("value").map((name) => [ids.value(name), name]));
  const rows = await here.query<{ id: string }>("select id from chronology_event");
  return rows.map(({ id }) => names.get(id)).toSorted();
};

describe("the wall that the door puts up", () => {
  it("shows a partner what was agreed and what is their own, the lead what is their own", async () => {
    await oneInstant(database.current.admin, recorded(), async (here) => {
      await here.open("teacher", "EARLY_HELP");
      expect(await events(here)).toEqual(["council's EDUCATION", "school's HOUSING"]);
      await here.open("worker", "EARLY_HELP", { cases: ["c"] });
      expect(await events(here)).toEqual(["council's EDUCATION", "council's HOUSING"]);
    });
  });

  it("is that of the last opening alone, and closed again when that opens nothing", async () => {
    await oneInstant(database.current.admin, recorded(), async (here) => {
      await here.open("teacher", "EARLY_HELP");
      expect(await events(here)).not.toEqual([]);
      await here.open("doctor", "EARLY_HELP");
      expect(await events(here)).toEqual([]);
      await here.open("teacher", "NOSINESS");
      expect(await events(here)).toEqual([]);
      await here.open("teacher", "EARLY_HELP", { cases: [] });
      expect(await events(here)).toEqual([]);
    });
  });

  it("ends with the transaction", async () => {
    const s = recorded().copy();
    await s.save(database.current.owner);
    const client = await database.current.api.connect();
    try {
      const events = async () => (await client.query("select from chronology_event")).rowCount;
      await client.query("begin isolation level repeatable read");
      await client.query("select door.open($1, $2, 'EARLY_HELP', 2::smallint, $3)", [
        s.partnershipId,
        s.ids.account("teacher"),
        [s.ids.case("c")],
      ]);
      expect(await events()).toBe(2);
      await client.query("commit");
      expect(await events()).toBe(0);
      const { rows } = await client.query(
        "select wall.cases() as cases, wall.partnership() as partnership, wall.others() as others",
      );
      expect(rows).toEqual([{ cases: null, partnership: null, others: null }]);
    } finally {
      client.release();
    }
  });

  it("is the union for several cases, exact for each in what the door returns", async () => {
    await oneInstant(
      database.current.admin,
      agreed(permitted(house())).case("d", { lead: "worker", people: ["dad"] }),
      async (here) => {
        const { walls } = await here.open("worker", "EARLY_HELP");
        expect(walls).toHaveLength(2);
        const [row] = await here.query<{ own: number; others: number; cases: string[] }>(
          "select wall.own() as own, wall.others() as others, wall.cases() as cases",
        );
        expect(row!.own).toBe(walls.reduce((all, { own }) => all | own, 0));
        expect(row!.others).toBe(walls.reduce((all, { others }) => all | others, 0));
        expect(row!.cases).toEqual(walls.map(({ caseId }) => caseId));
      },
    );
  });

  it("quotes what it is given", async () => {
    await oneInstant(database.current.admin, house(), async (here) => {
      await here.open("worker", "'; reset role; set local tellonce.cases = '{}", {});
      expect(await here.query("select current_user::text as me, wall.cases() as cases")).toEqual([
        { me: "tellonce_api", cases: [] },
      ]);
    });
  });
});

describe("writing through the wall", () => {
  const event = (here: OneInstant, category: Category, change: Record<string, unknown> = {}) => {
    const { ids, partnershipId } = here.scenario;
    const row = {
      partnership_id: partnershipId,
      id: v4(),
      case_id: ids.case("c"),
      category: bitOf(category),
      agency_id: ids.agency("school"),
      subjects: [ids.person("kim")],
      occurred_on: "2026-01-05",
      title: "moved class",
      ...change,
    };
    return here.outcome(
      `insert into chronology_event (${Object.keys(row).join(", ")}) values (${Object.keys(row)
        .map((_, n) => `$${n + 1}`)
        .join(", ")})`,
      Object.values(row),
    );
  };

  it("is for the agency's own rows, in a case of the wall, in a category of the role", async () => {
    await oneInstant(database.current.admin, recorded(), async (here) => {
      const { ids } = here.scenario;
      expect(await event(here, "EDUCATION")).toBe("42501");
      await here.open("teacher", "EARLY_HELP");
      expect(await event(here, "EDUCATION")).toBe(1);
      // What was not consented may be written, though not read from others.
      expect(await event(here, "HOUSING")).toBe(1);
      expect(await event(here, "SUBSTANCE_USE")).toBe("42501");
      expect(await event(here, "EDUCATION", { agency_id: ids.agency("council") })).toBe("42501");
      expect(await event(here, "EDUCATION", { case_id: ids.case("d") })).toBe("42501");
      await here.open("teacher", "SERVICE_DELIVERY");
      expect(await event(here, "EDUCATION")).toBe("42501");
    });
  });

  it("records a consent with its provisions at once, and withdraws it; the epoch of the case moves each time", async () => {
    await oneInstant(database.current.admin, house(), async (here) => {
      const { ids, partnershipId } = here.scenario;
      const epochs = [(await here.open("worker", "EARLY_HELP")).epochs.cases[ids.case("c")]!];
      const consent = v4();
      const row = {
        partnership_id: partnershipId,
        person_id: ids.person("kim"),
        agency_id: ids.agency("council"),
      };
      const { client } = here;
      const insert = (table: string, columns: Record<string, unknown>) =>
        client.query(
          `insert into ${table} (${Object.keys(columns).join(", ")}) values (${Object.keys(columns)
            .map((_, n) => `$${n + 1}`)
            .join(", ")})`,
          Object.values(columns),
        );
      await insert("consent", {
        ...row,
        id: consent,
        giver_person_id: ids.person("mum"),
        authority: "PARENTAL_RESPONSIBILITY",
        given_at: "now",
        method: "WRITTEN",
        notice_version: "1",
        obtained_by: ids.practitioner("worker"),
      });
      await insert("consent_provision", {
        ...row,
        id: v4(),
        consent_id: consent,
        permit: true,
        agency_types: ["SCHOOL"],
        categories: 16,
        purposes: ["EARLY_HELP"],
        from_on: "2020-01-01",
        position: 1,
      });
      const after = await here.open("worker", "EARLY_HELP");
      epochs.push(after.epochs.cases[ids.case("c")]!);
      expect(after.facts.people.find(({ id }) => id === ids.person("kim"))!.consents).toMatchObject([
        {
          id: consent,
          withdrawnAt: null,
          provisions: [{ permit: true, agencyTypes: ["SCHOOL"], categories: 16 }],
        },
      ]);
      const withdraw = "update consent set retired_at = now(), retired_how = 'WITHDRAWN' where id = $1";
      expect((await client.query(withdraw, [consent])).rowCount).toBe(1);
      epochs.push((await here.open("worker", "EARLY_HELP")).epochs.cases[ids.case("c")]!);
      expect(epochs).toEqual([...new Set(epochs)].toSorted((a, b) => a - b));
      expect(epochs).toHaveLength(3);
      expect(await here.outcome(withdraw, [consent])).toBe("TL001");
    });
  });
});
