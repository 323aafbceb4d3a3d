import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditedBy } from "../support/audit.js";
import { CIRCUMSTANCES, RECEIVE_CIRCUMSTANCE, TELL_CIRCUMSTANCE } from "../support/documents.js";
import { type Asking, type House, startHouse } from "../support/house.js";
import { EARLY_HELP, northshire, withFamily } from "../support/northshire.js";
import { agencies } from "../support/scenario.js";

const UNKNOWN = "00000000-0000-4000-8000-000000000000";

/** The council knows which agencies work with the family. */
const family = () =>
  ["kim", "mum"].reduce(
    (world, person) =>
      world.consents("mum", {
        called: `the team of ${person}`,
        for: person,
        yes: ["AGENCY_INVOLVEMENT"],
        to: agencies("council"),
        purposes: [EARLY_HELP],
      }),
    withFamily(northshire()),
  );

let house: House;
/** The same family, where they live being protected from all but the council. */
let refuge: Asking;
beforeAll(async () => {
  house = await startHouse(family());
  refuge = await house.beside(
    family().protects("LOCATION", { household: "home", openToAgencies: ["council"] }),
  );
});
afterAll(() => house?.stop());

const tell = (from: Asking, who: string, kind: string, words: string, more: object = {}) =>
  from.ask(who, EARLY_HELP, TELL_CIRCUMSTANCE, {
    input: {
      caseId: from.world.ids.case("case"),
      kind,
      from: "2026-10-01",
      words,
      subjectIds: [from.world.ids.person("kim")],
      ...more,
    },
  });
const read = async (from: Asking, who: string) =>
  (await from.ask(who, EARLY_HELP, CIRCUMSTANCES, { caseId: from.world.ids.case("case") })).data
    .circumstances;
const receive = (from: Asking, who: string, id: string) =>
  from.ask(who, EARLY_HELP, RECEIVE_CIRCUMSTANCE, { input: { caseId: from.world.ids.case("case"), id } });
const kinds = async (from: Asking, who: string) =>
  ((await read(from, who))?.items ?? []).map(({ kind }: any) => kind).toSorted();
const receipts = ({ receipts: given }: any) =>
  given.map(
    ({ agency, receivedAt }: any) => `${agency.name}: ${receivedAt === null ? "awaited" : "received"}`,
  );

const id: Record<string, string> = {};

describe("a change that is told once", () => {
  it("is told in the teller's name, and is in the audit", async () => {
    const rows = await auditedBy(house, async () => {
      for (const [kind, words] of [
        ["ADDRESS", "4 Hill Road"],
        ["NAME", "Kim Hill"],
        ["INCOME", "Universal Credit"],
      ] as const) {
        const { data, errors } = await tell(house, "worker", kind, words);
        expect(errors).toEqual([]);
        id[kind] = data.tellCircumstance.circumstance.id;
      }
    });
    expect(rows.flatMap(({ content }) => content.changed.map(({ what }: any) => what))).toEqual([
      "change of circumstances",
      "change of circumstances",
      "change of circumstances",
    ]);
  });

  it("is shown to each agency as far as it may know it, by the decision of every read", async () => {
    // The school and the housing office may know where Kim lives and what Kim is called; of money nobody agreed to anything.
    expect(await kinds(house, "teacher")).toEqual(["ADDRESS", "NAME"]);
    expect(await kinds(house, "warden")).toEqual(["ADDRESS", "NAME"]);
    expect((await read(house, "teacher")).items.find(({ kind }: any) => kind === "ADDRESS").place).toBe(
      "4 Hill Road",
    );
    expect(await kinds(house, "worker")).toEqual(["ADDRESS", "INCOME", "NAME"]);
    expect(await kinds(house, "constable")).toEqual([]);
    expect(await read(house, "aunt")).toBeNull();
    expect(await read(house, "colleague")).toBeNull();
  });

  it("says alike what it may leave out, whether or not there is any", async () => {
    const { withheld } = await read(house, "teacher");
    expect(withheld.map(({ code }: any) => code).length).toBeGreaterThan(0);
    const { withheld: before } = await read(refuge, "teacher");
    const plain = (all: any[]) => all.filter(({ field }) => field === "circumstances").length;
    expect(plain(withheld)).toBe(plain(before));
  });

  it("is received once for an agency, and the lead sees who has and who has not", async () => {
    const [change] = (await read(house, "worker")).items.filter(({ kind }: any) => kind === "NAME");
    expect(receipts(change)).toEqual(expect.arrayContaining(["school: awaited", "housing: awaited"]));
    const { data, errors } = await receive(house, "teacher", id["NAME"]!);
    expect([errors, data.receiveCircumstance.circumstance.isReceived]).toEqual([[], true]);
    expect((await receive(house, "teacher", id["NAME"]!)).errors).toEqual([]);
    const [after] = (await read(house, "worker")).items.filter(({ kind }: any) => kind === "NAME");
    expect(receipts(after)).toEqual(expect.arrayContaining(["school: received", "housing: awaited"]));
    // Of what the police may not know nobody waits for them.
    expect(receipts(after).join()).not.toContain("police");
    // Who does not lead is told of receipts alone.
    for (const { receipts: given } of (await read(house, "warden")).items)
      for (const { receivedAt } of given) expect(receivedAt).not.toBeNull();
    const { rows } = await house.database.admin.query(
      "select from circumstance_receipt where circumstance_id = $1",
      [id["NAME"]],
    );
    expect(rows).toHaveLength(1);
  });

  it("is received by nobody who may not see it, and not by its teller", async () => {
    const hidden = await receive(house, "teacher", id["INCOME"]!);
    const nothing = await receive(house, "teacher", UNKNOWN);
    const plain = ({ text }: { text: string }) => text.replace(/"reference":"[^"]*"/, "");
    expect([hidden.code, plain(hidden)]).toEqual(["NOT_FOUND", plain(nothing)]);
    expect((await receive(house, "colleague", id["NAME"]!)).code).toBe("NOT_FOUND");
    expect((await receive(house, "worker", id["NAME"]!)).code).toBe("FORBIDDEN");
  });

  it("needs people of the case, words, a day within a year, and a role that writes of it", async () => {
    const fields = async (more: object, words = "x") =>
      (await tell(house, "worker", "NAME", words, more)).errors[0]?.extensions.fields;
    expect(await fields({ subjectIds: [UNKNOWN] })).toEqual(["subjectIds"]);
    expect(await fields({ subjectIds: [] })).toEqual(["subjectIds"]);
    expect(await fields({ from: "2999-01-01" })).toEqual(["from"]);
    expect(await fields({}, " ")).toEqual(["words"]);
    expect(await fields({ category: "CONTACT" })).toEqual(["category"]);
    expect((await tell(house, "aunt", "NAME", "x")).code).toBe("NOT_FOUND");
    expect((await tell(house, "colleague", "NAME", "x")).code).toBe("NOT_FOUND");
  });
});

describe("a protected address", () => {
  it("stops whatever tells where somebody is, and that they moved; the rest is told", async () => {
    for (const [kind, words] of [
      ["ADDRESS", "1 Refuge Way"],
      ["SCHOOL", "A school elsewhere"],
      ["NEW_CHILD", "A boy"],
      ["NAME", "Kim Other"],
    ] as const)
      expect((await tell(refuge, "worker", kind, words)).errors).toEqual([]);
    expect(await kinds(refuge, "teacher")).toEqual(["NAME"]);
    const seen = await refuge.ask("teacher", EARLY_HELP, CIRCUMSTANCES, {
      caseId: refuge.world.ids.case("case"),
    });
    expect(seen.text).not.toMatch(/Refuge Way|elsewhere|A boy/);
    // It is there.
    expect(await kinds(refuge, "worker")).toEqual(["ADDRESS", "NAME", "NEW_CHILD", "SCHOOL"]);
    const address = (await read(refuge, "worker")).items.find(({ kind }: any) => kind === "ADDRESS");
    expect(address.place).toBe("1 Refuge Way");
    // Nobody is waited for who may not know it.
    expect(receipts(address).join()).not.toMatch(/school|practice|housing/);
    expect((await receive(refuge, "teacher", address.id)).code).toBe("NOT_FOUND");
  });
});
