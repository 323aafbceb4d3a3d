import { expect } from "vitest";
import { ACT_ON_RIGHTS, CHOOSE_RIGHTS_ITEMS, RECORD_RIGHTS_REQUEST, RIGHTS_REQUEST } from "./documents.js";
import type { House } from "./house.js";

/** What officers do about a request of a data subject, on the day that it is in a house. */
export function rightsSteps(house: () => House, today: () => string) {
  const admin = (sql: string, values: unknown[] = []) =>
    house().database.admin.query(sql, values.length > 0 ? values : undefined);
  const ids = () => house().world.ids;
  const referenceOf = (person: string) => `P${ids().person(person).slice(-12)}`;
  const ask = (who: string, document: string, variables: object = {}) =>
    house().ask(who, "AUDIT", document, variables);
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
    ask(who, ACT_ON_RIGHTS, { input: { requestId: id, kind, on: today(), reason: "As agreed.", ...more } });
  const choose = async (id: string, item: string, input: object, who = "council dpo") => {
    const held = (await look(id, who)).items.find((one: any) => one.id === item);
    return ask(who, CHOOSE_RIGHTS_ITEMS, {
      input: {
        requestId: id,
        items: [{ id: item, hash: held?.hash ?? "none" }],
        note: "Looked at.",
        ...input,
      },
    });
  };
  /** An event about Kim that the council holds, and what its item is called. */
  const event = async (title: string, more: Record<string, unknown> = {}) => {
    const values: Record<string, unknown> = {
      partnership_id: house().world.partnershipId,
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
  return { admin, ids, referenceOf, ask, recorded, look, act, choose, event, erase, carriedOut };
}
