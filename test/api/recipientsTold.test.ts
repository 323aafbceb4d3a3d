import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ANSWER_RECIPIENT_NOTICE, CASE, RECIPIENT_NOTICES } from "../support/documents.js";
import { type House, startHouse } from "../support/house.js";
import { northshire, withFamily } from "../support/northshire.js";
import { rightsSteps } from "../support/rightsSteps.js";

let house: House;
let today: string;
beforeAll(async () => {
  house = await startHouse(
    withFamily(
      northshire()
        .dpo("council second", { at: "council" })
        .agency("other council", "CHILDRENS_SERVICES")
        .practitioner("other worker", { at: "other council", role: "LEAD_PROFESSIONAL" })
        .dpo("other dpo", { at: "other council" })
        .agreement({
          called: "with the other council",
          between: ["council", "other council"],
          purposes: ["EARLY_HELP"],
        }),
    ).emergency("other worker", { case: "case", people: ["kim"] }),
  );
  const { rows } = await admin("select door.london_day(now())::text as today");
  today = rows[0].today as string;
});
afterAll(() => house?.stop());

const { admin, ids, referenceOf, ask, recorded, look, choose, event, erase, carriedOut } = rightsSteps(
  () => house,
  () => today,
);

describe("an agency that read in an emergency and never worked with the family", () => {
  const told = async () => {
    const { data, errors } = await ask("other dpo", RECIPIENT_NOTICES);
    expect(errors).toEqual([]);
    return data.recipientNotices as any[];
  };

  it("is told, and its officer reads it and answers", async () => {
    const item = await event("Kim was seen at school", { category: 4 });
    const shown = await house.ask("other worker", "EMERGENCY", CASE, { id: ids().case("case") });
    expect(shown.text).toContain("Kim was seen at school");
    const id = await recorded("ERASURE");
    await choose(id, item, erase);
    await carriedOut(id);
    expect((await look(id)).told).toMatchObject([{ agency: { name: "other council" }, what: "ERASED" }]);
    const [notice] = await told();
    expect(notice).toMatchObject({ from: "council", personReference: referenceOf("kim"), what: "ERASED" });
    const input = { id: notice.id, note: "No copy was kept." };
    expect((await ask("other dpo", ANSWER_RECIPIENT_NOTICE, { input })).errors).toEqual([]);
  });

  it("reads nothing of it once the person is excluded or sealed from its officer", async () => {
    const { partnershipId } = house.world;
    const hidden: [string, string, unknown[]][] = [
      ["seal", "person_id, accounts, reason", [ids().person("kim"), [], "a court said so"]],
      ["seal", "case_id, accounts, reason", [ids().case("case"), [], "a court said so"]],
      [
        "exclusion",
        "person_id, account_id, kind",
        [ids().person("kim"), ids().account("other dpo"), "RELATIVE"],
      ],
    ];
    for (const [table, columns, values] of hidden) {
      expect(await told()).toHaveLength(1);
      const { rows } = await admin(
        `insert into ${table} (partnership_id, id, ${columns}) values ($1, gen_random_uuid(), $2, $3, $4) returning id`,
        [partnershipId, ...values],
      );
      expect(await told(), `${table}: ${columns}`).toEqual([]);
      await admin(
        `begin; set local session_replication_role = replica; delete from ${table} where id = '${rows[0].id as string}'; commit`,
      );
    }
  });
});
