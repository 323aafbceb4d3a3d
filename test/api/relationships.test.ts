import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditedBy } from "../support/audit.js";
import { CASE, END_RELATIONSHIP, RELATE_PEOPLE, UNDO_RELATIONSHIP } from "../support/documents.js";
import { type Answer, type House, startHouse } from "../support/house.js";
import { EARLY_HELP, northshire, withFamily, withStrangers } from "../support/northshire.js";
import { types, yes } from "../support/scenario.js";

const UNKNOWN = "00000000-0000-4000-8000-000000000000";

let house: House;
beforeAll(async () => {
  const also = async (add: (table: string, row: Record<string, unknown>) => Promise<unknown>) => {
    const kinship = { category: 2, other_id: ids().person("kim"), kind: "OTHER" };
    // The practice keeps this to itself: of health, and not of the household.
    await add("kinship", { ...kinship, id: HIDDEN, category: 14, person_id: ids().person("dad"), agency_id: ids().agency("practice") }); // prettier-ignore
    await add("kinship", { ...kinship, id: OTHERS, person_id: ids().person("lee"), agency_id: ids().agency("school") }); // prettier-ignore
    await add("kinship", { ...kinship, id: OLD, person_id: ids().person("lee"), agency_id: ids().agency("council"), kind: "CARER_OF", recorded_by: ids().account("worker"), recorded_at: "2026-01-01T00:00:00Z" }); // prettier-ignore
  };
  const household = yes(["IDENTITY", "HOUSEHOLD"], types("CHILDRENS_SERVICES"));
  world = withStrangers(withFamily(northshire()))
    .consents("mum", { called: "home of kim", for: "kim", says: [household], purposes: [EARLY_HELP] })
    .consents("mum", { called: "home of lee", for: "lee", says: [household], purposes: [EARLY_HELP] });
  house = await startHouse(world, { also });
});
afterAll(() => house?.stop());

const HIDDEN = "0192f2a4-0000-7000-8000-0000000000e1";
const OTHERS = "0192f2a4-0000-7000-8000-0000000000e2";
const OLD = "0192f2a4-0000-7000-8000-0000000000e3";

let world: ReturnType<typeof withFamily>;
const ids = () => world.ids;
const kase = () => ids().case("case");
const ask = (who: string, document: string, input: object) =>
  house.ask(who, EARLY_HELP, document, { input: { caseId: kase(), ...input } });
const relate = (more: object = {}, who = "worker") =>
  ask(who, RELATE_PEOPLE, {
    personId: ids().person("mum"),
    is: "PARTNER",
    otherId: ids().person("dad"),
    since: "2020-05-01",
    ...more,
  });
const end = (relationshipId: string, until = "2026-02-28", who = "worker") =>
  ask(who, END_RELATIONSHIP, { relationshipId, until });
const undo = (relationshipId: string, who = "worker") => ask(who, UNDO_RELATIONSHIP, { relationshipId });
const seenBy = async (who: string): Promise<any[]> =>
  (await house.ask(who, EARLY_HELP, CASE, { id: kase() })).data.case.family.relationships;
const couple = async (who = "worker") => (await seenBy(who)).filter(({ kind }) => kind === "PARTNER_OF");
const without = ({ text }: Answer) => text.replace(/"reference":"[^"]*"/, "");

describe("how two people of a case are related", () => {
  it("is said, ended, and each of both taken back", async () => {
    const [row] = await auditedBy(house, async () => expect((await relate()).errors).toEqual([]));
    expect(row!.content.changed.map(({ what }: any) => what)).toEqual(["relationship"]);
    const [one] = await couple();
    expect(one).toMatchObject({
      from: ids().person("mum"),
      to: ids().person("dad"),
      since: "2020-05-01",
      until: null,
      canEnd: true,
      canTakeBack: true,
    });
    expect((await end(one.id)).errors).toEqual([]);
    expect((await couple())[0]).toMatchObject({ until: "2026-02-28", canEnd: false, canTakeBack: true });
    expect((await end(one.id)).code).toBe("CONFLICT");
    expect((await undo(one.id)).errors).toEqual([]);
    expect((await couple())[0]).toMatchObject({ until: null, canEnd: true });
    expect((await undo(one.id)).errors).toEqual([]);
    expect(await couple()).toEqual([]);
    expect((await undo(one.id)).code).toBe("NOT_FOUND");
  });

  it("is said from either side, once, of two people, and not of days to come", async () => {
    const child = { personId: ids().person("kim"), is: "CHILD", otherId: ids().person("dad"), since: null };
    expect((await relate(child)).errors).toEqual([]);
    const parent = (await seenBy("worker")).find(
      ({ from, kind }) => from === child.otherId && kind === "PARENT_OF",
    );
    expect(parent).toMatchObject({ canEnd: false, canTakeBack: true });
    expect((await end(parent.id)).code).toBe("CONFLICT");
    expect(await seenBy("worker")).toContainEqual(
      expect.objectContaining({ from: ids().person("dad"), to: ids().person("kim"), kind: "PARENT_OF" }),
    );
    const again = await relate({ ...child, personId: child.otherId, is: "PARENT", otherId: child.personId });
    expect([again.code, again.errors[0]!.extensions.fields]).toEqual(["BAD_INPUT", ["is"]]);
    expect((await relate({ otherId: ids().person("mum") })).errors[0]!.extensions.fields).toEqual([
      "otherId",
    ]);
    expect((await relate({ since: "2090-01-01" })).errors[0]!.extensions.fields).toEqual(["since"]);
    expect((await relate()).errors).toEqual([]);
    const [one] = await couple();
    expect((await end(one.id, "2090-01-01")).errors[0]!.extensions.fields).toEqual(["until"]);
    expect((await end(one.id, "2019-01-01")).errors[0]!.extensions.fields).toEqual(["until"]);
    expect((await undo(one.id)).errors).toEqual([]);
  });

  it("is for the lead to say, and for the agency that recorded it to end", async () => {
    for (const who of ["teacher", "doctor"]) {
      expect((await relate({}, who)).code, who).toBe("FORBIDDEN");
      for (const one of await seenBy(who)) expect([one.canEnd, one.canTakeBack]).toEqual([false, false]);
    }
    const seen = await seenBy("worker");
    expect(seen.find(({ id }) => id === OTHERS)).toMatchObject({ canEnd: false, canTakeBack: false });
    expect((await end(OTHERS)).code).toBe("FORBIDDEN");
    expect((await undo(OTHERS)).code).toBe("FORBIDDEN");
    expect(seen.find(({ id }) => id === OLD)).toMatchObject({ canEnd: true, canTakeBack: false });
    expect((await undo(OLD)).code).toBe("CONFLICT");
  });

  it("says nothing of what the viewer may not know: hidden is as unknown, and may be said again", async () => {
    const unknown = await end(UNKNOWN);
    for (const hidden of [await end(HIDDEN), await undo(HIDDEN), await undo(UNKNOWN)])
      expect([hidden.code, without(hidden)]).toEqual(["NOT_FOUND", expect.any(String)]);
    expect(without(await end(HIDDEN))).toBe(without(unknown));
    expect((await seenBy("worker")).some(({ id }) => id === HIDDEN)).toBe(false);
    // It is there.
    const { rows } = await house.database.admin.query("select kind from kinship where id = $1", [HIDDEN]);
    expect(rows).toEqual([{ kind: "OTHER" }]);
    const same = { personId: ids().person("dad"), is: "OTHER", otherId: ids().person("kim"), since: null };
    expect((await relate(same)).errors).toEqual([]);
    for (const wrong of [{ otherId: UNKNOWN }, { otherId: ids().person("bob") }])
      expect((await relate(wrong)).code).toBe("NOT_FOUND");
    for (const caseId of [UNKNOWN, ids().case("strangers' case")])
      expect((await relate({ caseId })).code).toBe("NOT_FOUND");
  });

  it("cannot be said, ended or taken back around the decision by the database's api role", async () => {
    const call = async (door: string, who: string, said: object) =>
      (
        await house.database.api.query(
          `select door.${door}($1, $2, 'EARLY_HELP', 3::smallint, gen_random_uuid(), $3) as answer`,
          [world.partnershipId, ids().account(who), { caseId: kase(), ...said }],
        )
      ).rows[0].answer.refusal;
    const said = { fromId: ids().person("mum"), toId: ids().person("dad"), kind: "PARTNER_OF" };
    expect(await call("relate_people", "teacher", said)).toBe("FORBIDDEN");
    expect(await call("relate_people", "colleague", said)).toBe("NOT_FOUND");
    expect(await call("relate_people", "worker", { ...said, toId: ids().person("bob") })).toBe("NOT_FOUND");
    for (const door of ["end_relationship", "undo_relationship"]) {
      expect(await call(door, "teacher", { relationshipId: OLD, until: "2026-01-05" })).toBe("FORBIDDEN");
      expect(await call(door, "worker", { relationshipId: HIDDEN, until: "2026-01-05" })).toBe("NOT_FOUND");
      expect(await call(door, "worker", { relationshipId: OTHERS, until: "2026-01-05" })).toBe("FORBIDDEN");
    }
    await expect(
      house.database.api.query("update kinship set until_on = '2026-01-01' where id = $1", [OLD]),
    ).rejects.toThrow(/permission denied/);
  });
});
