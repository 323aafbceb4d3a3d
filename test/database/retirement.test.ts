import { describe, expect, it } from "vitest";
import { types } from "../support/scenario.js";
import { house, useDatabase } from "./door/house.js";
import { oneInstant, type OneInstant } from "./oneInstant.js";

const database = useDatabase();

describe("a fact", () => {
  const said = () =>
    house().consents("mum", {
      called: "said",
      yes: ["EDUCATION"],
      to: types("SCHOOL"),
      purposes: ["EARLY_HELP"],
    });
  const change = (here: OneInstant, set: string) =>
    here.as("owner", () =>
      here.outcome(`update consent set ${set} where id = $1`, [here.scenario.ids.consent("said")]),
    );

  it("is stamped by the database, whatever is said when it is recorded", async () => {
    const s = house();
    await oneInstant(database.current.admin, s, async (here) => {
      await here.as("owner", () =>
        here.query(
          `insert into seal (partnership_id, id, case_id, accounts, reason, recorded_at, recorded_epoch, retired_at, retired_epoch, retired_how)
           values ($1, $1, $2, '{}', 'r', '2001-01-01', 7, '2002-01-01', 8, 'ENDED')`,
          [s.partnershipId, s.ids.case("c")],
        ),
      );
      const { cases: now } = (await here.open("worker", "EARLY_HELP")).epochs;
      const rows = await here.as("owner", () =>
        here.query(
          `select recorded_at = now() as at, recorded_epoch::int as epoch, retired_at, retired_epoch, retired_how from seal where id = $1`,
          [s.partnershipId],
        ),
      );
      expect(rows).toEqual([
        { at: true, epoch: now[s.ids.case("c")], retired_at: null, retired_epoch: null, retired_how: null },
      ]);
    });
  });

  it("is never changed, only retired, and only once", async () => {
    await oneInstant(database.current.admin, said(), async (here) => {
      expect(await change(here, "category = 5")).toBe("TL001");
      expect(await change(here, "given_at = now()")).toBe("TL001");
      expect(await change(here, "category = 5, retired_at = now()")).toBe("TL001");
      expect(await change(here, "retired_how = 'WITHDRAWN'")).toBe("TL001");
      expect(await change(here, "recorded_epoch = 0, retired_at = now()")).toBe("TL001");
      expect(await change(here, "retired_at = now(), retired_how = 'WITHDRAWN'")).toBe(1);
      await here.as("owner", () =>
        here.query("update consent set retired_at = now() where id = $1", [
          here.scenario.ids.consent("said"),
        ]),
      );
      expect(await change(here, "retired_at = now()")).toBe("TL001");
      expect(await change(here, "retired_at = null, retired_epoch = null")).toBe("TL001");
    });
  });

  it("is never deleted but for maintenance", async () => {
    await oneInstant(database.current.admin, house().seals({ called: "seal", case: "c" }), async (here) => {
      const remove = () => here.outcome("delete from seal where id = $1", [here.scenario.ids.seal("seal")]);
      expect(await remove()).toBe("42501");
      await here.client.query("reset role");
      expect(await remove()).toBe("TL001");
      expect(await here.as("owner", remove)).toBe(1);
    });
  });

  it("of consent is stated once: no provision is added later, changed or taken away", async () => {
    const s = said();
    await s.save(database.current.owner);
    const client = await database.current.admin.connect();
    try {
      const later = `insert into consent_provision (partnership_id, id, consent_id, person_id, agency_id, permit, categories, purposes, from_on, position)
        select partnership_id, gen_random_uuid(), id, person_id, agency_id, true, 67108863, '{EARLY_HELP}', '2020-01-01', 9 from consent where id = $1`;
      for (const sql of [
        later,
        "update consent_provision set categories = 67108863 where consent_id = $1",
        "delete from consent_provision where consent_id = $1",
      ])
        await expect(client.query(sql, [s.ids.consent("said")])).rejects.toMatchObject({ code: "TL001" });
    } finally {
      client.release();
    }
  });
});
