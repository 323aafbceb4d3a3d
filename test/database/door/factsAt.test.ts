import { describe, expect, it } from "vitest";
import type { Facts } from "../../../server/sharing/facts.js";
import { type Opened, oneInstant, type OneInstant } from "../oneInstant.js";
import { everything } from "./everything.js";
import { house, useDatabase } from "./house.js";
import { sorted } from "./sorted.js";

const database = useDatabase();

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
      expect(sorted(now.facts)).not.toEqual(sorted(then.facts));
      expect(sorted(await at(here, then))).toEqual(sorted(then.facts));
      expect(sorted(await at(here, now))).toEqual(sorted(now.facts));
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

const at = (here: OneInstant, { at: instant, epochs }: Opened): Promise<Facts> =>
  here.as("auditor", async () => {
    const { ids, partnershipId } = here.scenario;
    const [row] = await here.query<{ facts: Facts }>(
      "select door.facts_at($1, $2, $3, timestamptz 'epoch' + $4 * interval '1 microsecond', $5, $6) as facts",
      [
        partnershipId,
        ids.account("manager"),
        here.scenario.namesOf("case").map(ids.case),
        instant,
        epochs.partnership,
        epochs.cases,
      ],
    );
    return row!.facts;
  });
