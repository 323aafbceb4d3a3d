import { describe, expect, it } from "vitest";
import { aged, inDays, scenario } from "../support/scenario.js";
import { house, useDatabase } from "./door/house.js";
import { oneInstant, type OneInstant } from "./oneInstant.js";

const database = useDatabase();

describe("a case", () => {
  const lead =
    "insert into involvement (partnership_id, id, case_id, kind, agency_id, practitioner_id, subjects, from_at, until_at)";
  const leads = (here: OneInstant, from: string, until = "null") => {
    const { ids, partnershipId } = here.scenario;
    return here.as("owner", () =>
      here.outcome(
        `${lead} values ($1, gen_random_uuid(), $2, 'LEAD', $3, $4, array[$5]::uuid[], ${from}, ${until})`,
        [partnershipId, ids.case("c"), ids.agency("council"), ids.practitioner("worker"), ids.person("kim")],
      ),
    );
  };

  it("has one lead at a time: another may follow at the very instant, and not a microsecond before", async () => {
    await oneInstant(database.current.admin, house(), async (here) => {
      expect(await leads(here, "now()")).toBe("23P01");
    });
    const s = scenario()
      .agency("council", "CHILDRENS_SERVICES")
      .practitioner("worker", { at: "council", role: "LEAD_PROFESSIONAL" })
      .family((f) => f.child("kim", { born: aged(9) }))
      .case("c", { lead: "worker", until: inDays(1) });
    await oneInstant(database.current.admin, s, async (here) => {
      expect(await leads(here, "now() + interval '1 day' - interval '1 microsecond'")).toBe("23P01");
      expect(await leads(here, "now() + interval '1 day'")).toBe(1);
      expect(await leads(here, "now() - interval '300 days'", "now() - interval '200 days'")).toBe(1);
    });
  });

  it("that is open is never left without a lead, and may be handed over within one transaction", async () => {
    await oneInstant(database.current.admin, house(), async (here) => {
      const end = () => here.query("update involvement set retired_at = now() where kind = 'LEAD'");
      expect(
        await here.as("owner", () =>
          here.outcome("update involvement set retired_at = now() where kind = 'LEAD'"),
        ),
      ).toBe("TL002");
      await here.as("owner", async () => {
        await here.query("set constraints all deferred");
        await end();
      });
      expect(await leads(here, "now()")).toBe(1);
    });
  });

  it("lets a lead be called off before it begins", async () => {
    const s = house().case("d", { lead: "worker", status: "REFERRED", from: inDays(1) });
    await oneInstant(database.current.admin, s, async (here) => {
      const off = "update involvement set retired_at = now() where case_id = $1";
      expect(await here.as("owner", () => here.outcome(off, [s.ids.case("d")]))).toBe(1);
    });
  });
});
