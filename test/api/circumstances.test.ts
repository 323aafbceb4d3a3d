import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditedBy } from "../support/audit.js";
import {
  CIRCUMSTANCES,
  PREVIEW_CIRCUMSTANCE,
  RECEIVE_CIRCUMSTANCE,
  TAKE_BACK_CIRCUMSTANCE,
  TELL_CIRCUMSTANCE,
} from "../support/documents.js";
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

/** The people of the case as the family page has them. */
const FAMILY = `query Family($id: ID!) { case(id: $id) { family { members { person {
  id name bornOn diedOn aliases { kind name } address { lines postcode } residences { lines since until } school { name }
  withheld { field } } } } } }`;

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

const change = (from: Asking, kind: string, words: string | null, more: object = {}) => {
  const [givenName, familyName] = words?.split(" ") ?? [];
  return {
    input: {
      caseId: from.world.ids.case("case"),
      kind,
      from: "2026-10-01",
      subjectIds: [from.world.ids.person("kim")],
      ...(kind === "NAME" && familyName ? { name: { givenName, familyName } } : { words }),
      ...more,
    },
  };
};
const tell = (from: Asking, who: string, kind: string, words: string | null, more: object = {}) =>
  from.ask(who, EARLY_HELP, TELL_CIRCUMSTANCE, change(from, kind, words, more));
const told = async (from: Asking, who: string, kind: string, words: string | null, more: object = {}) => {
  const { data, errors } = await tell(from, who, kind, words, more);
  expect(errors).toEqual([]);
  return data.tellCircumstance.circumstance;
};
const preview = async (from: Asking, who: string, kind: string, words: string | null, more: object = {}) =>
  (await from.ask(who, EARLY_HELP, PREVIEW_CIRCUMSTANCE, change(from, kind, words, more))).data
    .previewCircumstance;
const takeBack = (from: Asking, who: string, id: string) =>
  from.ask(who, EARLY_HELP, TAKE_BACK_CIRCUMSTANCE, { input: { caseId: from.world.ids.case("case"), id } });
const member = async (from: Asking, who: string, person = "kim") =>
  (await from.ask(who, EARLY_HELP, FAMILY, { id: from.world.ids.case("case") })).data.case.family.members
    .map((one: any) => one.person)
    .find(({ id }: any) => id === from.world.ids.person(person));
const names = (agenciesGiven: any[]) => agenciesGiven.map(({ name }: any) => name).toSorted();
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
    expect(await fields({ name: null })).toEqual(["name"]);
    expect(await fields({ name: { givenName: " ", familyName: "Hill" } })).toEqual(["name"]);
    expect(await fields({ name: { givenName: "Kim", familyName: "Hill" }, postcode: "N1 1AA" })).toEqual([
      "postcode",
    ]);
    const two = { subjectIds: ["kim", "mum"].map((one) => house.world.ids.person(one)) };
    expect(await fields({ ...two, name: { givenName: "Kim", familyName: "Hill" } })).toEqual(["subjectIds"]);
    expect((await tell(house, "worker", "INCOME", " ")).errors[0]?.extensions.fields).toEqual(["words"]);
    expect((await tell(house, "worker", "INCOME", null)).errors[0]?.extensions.fields).toEqual(["words"]);
    expect(
      (await tell(house, "worker", "DEATH", null, { from: "2999-01-01" })).errors[0]?.extensions.fields,
    ).toEqual(["from"]);
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

describe("what is told stands in the record", () => {
  it("as the address, from its day, for whoever may know it; and is gone from it when it is taken back", async () => {
    const before = await member(house, "worker");
    const there = { from: "2026-10-05", postcode: "ns1 4xy" };
    const { id: made } = await told(house, "worker", "ADDRESS", "9 Mill Lane", there);
    for (const who of ["worker", "teacher"])
      expect((await member(house, who)).address).toEqual({ lines: "9 Mill Lane", postcode: "NS1 4XY" });
    // Where Kim lived before, Kim lives no more: for whoever is told of the move.
    const homes = (await member(house, "worker")).residences;
    expect(homes.filter(({ until }: any) => until === null)).toEqual([
      { lines: "9 Mill Lane", since: "2026-10-05", until: null },
    ]);
    expect(homes.slice(1).map(({ lines }: any) => lines)).toEqual(
      before.residences.map(({ lines }: any) => lines),
    );
    expect(
      (await takeBack(house, "worker", made)).data.takeBackCircumstance.circumstance.takenBackAt,
    ).not.toBeNull();
    expect((await member(house, "worker")).residences).toEqual(before.residences);
  });

  it("but of a secret address only for whom it is not secret, who learn nothing of the move either", async () => {
    const before = await member(house, "teacher");
    const secret = { from: "2026-10-06", category: "SAFE_ADDRESS" };
    expect(names((await preview(house, "worker", "ADDRESS", "The Haven", secret)).told)).toEqual([]);
    const { id: made } = await told(house, "worker", "ADDRESS", "The Haven", secret);
    expect((await member(house, "worker")).address.lines).toBe("The Haven");
    expect(await member(house, "teacher")).toEqual(before);
    await takeBack(house, "worker", made);
  });

  it("as the name, the one before being a former one; or as what somebody is called beside it", async () => {
    const { id: made } = await told(house, "worker", "NAME", "Kim Brook", { from: "2026-10-07" });
    expect(await member(house, "teacher")).toMatchObject({
      name: "Kim Brook",
      aliases: expect.arrayContaining([{ kind: "FORMER", name: "Kim Scenario" }]),
    });
    const called = { name: { givenName: "Kimmie", familyName: "Brook", isKnownAs: true } };
    const { id: nick } = await told(house, "worker", "NAME", null, called);
    expect((await member(house, "teacher")).aliases[0]).toEqual({ kind: "KNOWN_AS", name: "Kimmie Brook" });
    for (const one of [nick, made]) await takeBack(house, "worker", one);
    expect((await member(house, "teacher")).name).not.toBe("Kim Brook");
  });

  it("as the school, by whoever of an agency writes of schools", async () => {
    const { id: made } = await told(house, "teacher", "SCHOOL", "Valley School", { from: "2026-10-08" });
    expect((await member(house, "teacher")).school).toEqual({ name: "Valley School" });
    expect((await member(house, "doctor")).school).toEqual({ name: "Valley School" });
    // Housing was never to know of school.
    expect((await member(house, "warden")).school).toBeNull();
    await takeBack(house, "teacher", made);
  });

  it("as a child who is added, by the lead professional alone; nobody else's agency sees the child", async () => {
    const mum = house.world.ids.person("mum");
    const child = {
      caseId: house.world.ids.case("case"),
      role: "CHILD",
      givenName: "Ava",
      familyName: "Scenario",
      sex: "FEMALE",
      bornOn: "2026-10-01",
      relations: [{ personId: mum, is: "CHILD" }],
    };
    const born = { subjectIds: [mum], child };
    const all = async (who: string) =>
      (await house.ask(who, EARLY_HELP, FAMILY, { id: house.world.ids.case("case") })).text;
    expect((await tell(house, "warden", "NEW_CHILD", "A girl was born", born)).code).toBe("FORBIDDEN");
    const { id: made } = await told(house, "worker", "NEW_CHILD", "A girl was born", born);
    expect(await all("worker")).toContain("Ava Scenario");
    expect(await all("teacher")).not.toContain("Ava");
    expect(await kinds(house, "teacher")).toContain("NEW_CHILD");
    expect((await takeBack(house, "worker", made)).errors).toEqual([]);
    expect(await all("worker")).not.toContain("Ava Scenario");
  });

  it("as a death, after which consents let nobody see; the preview says so before", async () => {
    const of = { subjectIds: [house.world.ids.person("mum")], from: "2026-10-09" };
    expect(names((await preview(house, "worker", "NAME", "Mum Brook", of)).told)).toContain("school");
    const { told: afterwards, notTold } = await preview(house, "worker", "DEATH", null, of);
    expect([names(afterwards), names(notTold)]).toEqual([[], expect.arrayContaining(["school", "police"])]);
    const born = (await member(house, "worker", "mum")).bornOn;
    const { id: made } = await told(house, "worker", "DEATH", null, of);
    expect(await member(house, "worker", "mum")).toMatchObject({ diedOn: "2026-10-09", bornOn: born });
    expect((await member(house, "teacher", "mum"))?.name ?? null).toBeNull();
    await takeBack(house, "worker", made);
    expect((await member(house, "teacher", "mum")).name).toBe("Mum Scenario");
  });
});

describe("before it is told", () => {
  it("the lead is told which agencies will be told, and it is those", async () => {
    for (const [world, kind, words] of [
      [house, "ADDRESS", "2 Dale Road"],
      [house, "SCHOOL", "Dale School"],
      [refuge, "ADDRESS", "2 Dale Road"],
      [refuge, "NAME", "Kim Dale"],
    ] as const) {
      const seen = await preview(world, "worker", kind, words);
      const { receipts: given, id: made } = await told(world, "worker", kind, words);
      expect(names(seen.told)).toEqual(names(given.map(({ agency }: any) => agency)));
      expect(names(seen.notTold)).toContain("police");
      await takeBack(world, "worker", made);
    }
    expect(names((await preview(house, "worker", "ADDRESS", "x")).told)).toContain("school");
    expect(names((await preview(refuge, "worker", "ADDRESS", "x")).told)).not.toContain("school");
  });

  it("nobody else is, who would learn of others' consents by it", async () => {
    const seen = await preview(house, "teacher", "SCHOOL", "Dale School");
    expect(seen).toEqual({ isKnown: false, told: [], notTold: [], isRecorded: true });
    expect(
      (await house.ask("colleague", EARLY_HELP, PREVIEW_CIRCUMSTANCE, change(house, "NAME", "Kim Dale")))
        .code,
    ).toBe("NOT_FOUND");
  });

  it("and nothing is written by looking", async () => {
    const before = await kinds(house, "worker");
    await preview(house, "worker", "INCOME", "Benefits");
    expect(await kinds(house, "worker")).toEqual(before);
  });
});

describe("a slip", () => {
  it("is taken back by the agency that told it, once; others see that, and no longer what it said", async () => {
    const { id: made } = await told(house, "worker", "ADDRESS", "13 Wrong Street");
    expect((await takeBack(house, "teacher", made)).code).toBe("FORBIDDEN");
    expect((await takeBack(house, "colleague", made)).code).toBe("NOT_FOUND");
    expect((await takeBack(house, "worker", UNKNOWN)).code).toBe("NOT_FOUND");
    expect((await takeBack(house, "worker", made)).errors).toEqual([]);
    expect((await takeBack(house, "worker", made)).code).toBe("CONFLICT");
    const seen = (await read(house, "teacher")).items.find(({ id: one }: any) => one === made);
    expect([seen.kind, seen.place, seen.takenBackAt === null]).toEqual(["ADDRESS", null, false]);
    const own = (await read(house, "worker")).items.find(({ id: one }: any) => one === made);
    expect([own.place, own.canTakeBack]).toEqual(["13 Wrong Street", false]);
  });

  it("is corrected in one act, in the list and in the record", async () => {
    const { id: wrong } = await told(house, "worker", "ADDRESS", "13 Wrong Street", { from: "2026-10-10" });
    const right = await told(house, "worker", "ADDRESS", "31 Right Street", {
      from: "2026-10-10",
      correctsId: wrong,
    });
    expect((await member(house, "teacher")).address.lines).toBe("31 Right Street");
    expect((await member(house, "worker")).residences.map(({ lines }: any) => lines)).not.toContain(
      "13 Wrong Street",
    );
    expect((await tell(house, "worker", "ADDRESS", "x", { correctsId: wrong })).code).toBe("CONFLICT");
    // What is refused leaves everything as it was.
    expect((await member(house, "teacher")).address.lines).toBe("31 Right Street");
    await takeBack(house, "worker", right.id);
  });
});
