import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  ACT_ON_RIGHTS,
  ANSWER_RECIPIENT_NOTICE,
  CASE,
  CHOOSE_RIGHTS_ITEMS,
  RECIPIENT_NOTICES,
  RECORD_RIGHTS_REQUEST,
  RIGHTS_REQUEST,
} from "../support/documents.js";
import { type House, startHouse } from "../support/house.js";
import { northshire, withFamily } from "../support/northshire.js";

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

const admin = (sql: string, values: unknown[] = []) =>
  house.database.admin.query(sql, values.length > 0 ? values : undefined);
const ids = () => house.world.ids;
const referenceOf = (person: string) => `P${ids().person(person).slice(-12)}`;
const ask = (who: string, document: string, variables: object = {}) =>
  house.ask(who, "AUDIT", document, variables);
const recorded = async (kind: string, person = "kim", who = "council dpo"): Promise<string> => {
  const { data, errors } = await ask(who, RECORD_RIGHTS_REQUEST, {
    input: { kind, personReference: referenceOf(person), asker: "SELF", receivedOn: "2026-10-21" },
  });
  expect(errors).toEqual([]);
  return data.recordRightsRequest.id;
};
const look = async (id: string, who = "council dpo") =>
  (await ask(who, RIGHTS_REQUEST, { id })).data?.rightsRequest;
const act = (id: string, kind: string, who = "council dpo", more: object = {}) =>
  ask(who, ACT_ON_RIGHTS, { input: { requestId: id, kind, on: today, reason: "As agreed.", ...more } });
const choose = async (id: string, item: string, input: object, who = "council dpo") => {
  const held = (await look(id, who)).items.find((one: any) => one.id === item);
  return ask(who, CHOOSE_RIGHTS_ITEMS, {
    input: { requestId: id, items: [{ id: item, hash: held?.hash ?? "none" }], note: "Looked at.", ...input },
  });
};
/** An event about Kim that the council holds, and what its item is called. */
const event = async (title: string, more: Record<string, unknown> = {}) => {
  const values: Record<string, unknown> = {
    partnership_id: house.world.partnershipId,
    agency_id: ids().agency("council"),
    case_id: ids().case("case"),
    category: 6,
    subjects: [ids().person("kim")],
    occurred_on: "2026-09-01",
    author_id: ids().practitioner("worker"),
    title,
    ...more,
  };
  const names = Object.keys(values);
  const { rows } = await admin(
    `insert into chronology_event (id, ${names.join(", ")}) values (gen_random_uuid(), ${names.map((_, n) => `$${n + 1}`).join(", ")}) returning id`,
    Object.values(values),
  );
  return `chronology_event.${rows[0].id as string}`;
};
const erase = { choice: "ERASE", ground: "NOT_NEEDED" };
const carriedOut = async (id: string) => {
  expect((await act(id, "APPROVED", "council second")).errors).toEqual([]);
  expect((await act(id, "RELEASED")).errors).toEqual([]);
};

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
