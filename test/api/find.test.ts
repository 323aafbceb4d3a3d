import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bitOf } from "../../server/sharing/categories.js";
import { auditedBy, pseudonymIn } from "../support/audit.js";
import { CASE, FIND } from "../support/documents.js";
import { type House, startHouse } from "../support/house.js";
import { EARLY_HELP, northshire, withFamily, withRefuge, withStrangers } from "../support/northshire.js";
import { daysAgo } from "../support/scenario.js";

const many = Array.from({ length: 25 }, (_, index) => `case ${index}`);

/** The Scenario family, one in a refuge, strangers; and a counsellor with Kim in 25 cases. */
const world = many.reduce(
  (all, name) =>
    all.case(name, { lead: "colleague", team: ["counsellor"], people: ["kim"], from: daysAgo(10) }),
  withRefuge(withStrangers(withFamily(northshire()))),
);
const { ids } = world;
const NHS = "943 476 5919";

let house: House;
beforeAll(async () => {
  house = await startHouse(world, {
    also: async (add) => {
      const of = (person: string, by = "council") => ({
        id: randomUUID(),
        person_id: ids.person(person),
        agency_id: ids.agency(by),
      });
      for (const [person, kind, given, family] of [
        ["kim", "FORMER", "Kimberley", "Osgood"],
        ["mum", "KNOWN_AS", "Philippa", "Marchbanks"],
        ["dad", "KNOWN_AS", "Bartholomew", "Quince"],
      ] as const)
        await add("person_name", { ...of(person), category: bitOf("IDENTITY"), kind, given, family });
      // Recorded by a doctor as something of health: no business of the school's.
      await add("person_name", {
        ...of("kim", "practice"),
        category: bitOf("HEALTH_MENTAL"),
        kind: "KNOWN_AS",
        given: "Casimir",
        family: "Wolff",
      });
      await add("person_identifier", {
        ...of("kim"),
        category: bitOf("IDENTITY"),
        kind: "NHS_NUMBER",
        value: NHS,
      });
      await add("person_address", {
        ...of("mum"),
        category: bitOf("CONTACT"),
        lines: "4 Quarry Bank",
        postcode: "NN7 3QB",
        from_on: "2020-01-01",
        until_on: "2021-01-01",
        recorded_epoch: 0,
      });
    },
  });
});
afterAll(() => house?.stop());

type Seen = Record<string, any>;
const ask = (who: string, words: string, purpose = EARLY_HELP) => house.ask(who, purpose, FIND, { words });
const find = async (who: string, words: string): Promise<Seen[]> => {
  const { data, errors } = await ask(who, words);
  expect(errors).toEqual([]);
  return data.find.results;
};
const NOTHING = '{"data":{"find":{"results":[],"more":false}}}\n';
/** What fits, of whom. */
const hits = async (who: string, words: string) =>
  (await find(who, words)).map(({ found, match }) => [
    Object.keys(personIds()).find((name) => personIds()[name] === found?.person.id) ?? null,
    match.kind,
    match.reference ?? match.name ?? match.address ?? match.identifier,
  ]);
const personIds = (): Record<string, string> =>
  Object.fromEntries(
    ["kim", "mum", "dad", "lee", "zoe", "eve", "ann", "bob"].map((name) => [name, ids.person(name)]),
  );

describe("a search", () => {
  it("explains by what somebody was found: another name, an earlier one, an address of old, a number", async () => {
    expect(await hits("teacher", "Philippa Marchbanks")).toEqual([
      ["mum", "OTHER_NAME", "Philippa Marchbanks"],
    ]);
    expect(await hits("teacher", "osgood")).toEqual([["kim", "EARLIER_NAME", "Kimberley Osgood"]]);
    expect(await hits("teacher", "Quarry Bank")).toEqual([
      ["mum", "EARLIER_ADDRESS", "4 Quarry Bank, NN7 3QB"],
    ]);
    expect(await hits("teacher", "nn73qb")).toEqual([["mum", "EARLIER_ADDRESS", "4 Quarry Bank, NN7 3QB"]]);
    for (const typed of [NHS, NHS.replaceAll(" ", "")])
      expect(await hits("teacher", typed)).toEqual([["kim", "IDENTIFIER", NHS]]);
  });

  it("finds a case by its number, and whoever lives at an address", async () => {
    const { data } = await house.ask("teacher", EARLY_HELP, CASE, { id: ids.case("case") });
    expect(await hits("teacher", data.case.reference.toLowerCase())).toEqual([
      [null, "CASE_NUMBER", data.case.reference],
    ]);
    expect((await hits("teacher", "12 Mill Lane")).map(([who]) => who).toSorted()).toEqual(["kim", "mum"]);
  });

  it("forgives typing mistakes, and puts what fits best first", async () => {
    for (const typed of ["Filippa Marchbanks", "Phillipa Marchbank", "Marhcbanks", "marchbanks philippa"])
      expect((await hits("teacher", typed))[0], typed).toEqual(["mum", "OTHER_NAME", "Philippa Marchbanks"]);
    expect((await hits("teacher", "12 Mil Lane"))[0]?.[1]).toBe("ADDRESS");
  });

  it("names each once in a case, and says when there is more without saying how much", async () => {
    const { data } = await ask("counsellor", "Osgood");
    expect([data.find.results.length, data.find.more]).toEqual([20, true]);
    expect(new Set(data.find.results.map((one: Seen) => one.case.id)).size).toBe(20);
    expect(Object.keys(data.find)).toEqual(["results", "more"]);
    expect((await ask("teacher", "Osgood")).data.find.more).toBe(false);
  });

  it("needs two letters, and takes no more than a hundred", async () => {
    for (const typed of ["", " k ", "k".repeat(101)])
      expect((await ask("teacher", typed)).code).toBe("BAD_INPUT");
  });
});

describe("what the viewer may not see", () => {
  it.each([
    ["an address that is protected", "teacher", "7 Hidden Row", "worker"],
    ["a name to which nobody has agreed", "teacher", "Bartholomew Quince", "worker"],
    ["a name that says something of health", "teacher", "Casimir Wolff", "doctor"],
    ["an earlier name, for an agency to which no was said", "warden", "Casimir Wolff", "doctor"],
    ["whoever is in a case of others", "worker", "ann", "colleague"],
    ["anybody, for who is excluded", "aunt", "Philippa Marchbanks", "teacher"],
    ["anybody, for who works with nobody", "headteacher", "Philippa Marchbanks", "teacher"],
    ["a number, for who works with nobody", "headteacher", NHS, "teacher"],
  ])("fits nothing: %s", async (_, who, typed, entitled) => {
    const answer = await ask(who, typed);
    // Not a byte more or less than for what is nowhere.
    expect([answer.text, (await ask(who, "Xerxes Zyzzyva")).text]).toEqual([NOTHING, NOTHING]);
    // It is there.
    expect(await find(entitled, typed)).not.toEqual([]);
  });

  it("is found again as soon as it may be seen, and no longer than that", async () => {
    expect(await hits("doctor", "Casimir Wolff")).toEqual([["kim", "OTHER_NAME", "Casimir Wolff"]]);
    // The case's own number says nothing to who may not know of the case.
    const { data } = await house.ask("colleague", EARLY_HELP, CASE, { id: ids.case("strangers' case") });
    expect((await ask("teacher", data.case.reference)).text).toBe(NOTHING);
    expect(await find("colleague", data.case.reference)).toHaveLength(1);
  });

  it("is not found in an emergency that nobody has declared", async () => {
    const { code, text } = await ask("worker", "Philippa Marchbanks", "EMERGENCY");
    expect(code === "INDETERMINATE" || text === NOTHING).toBe(true);
  });
});

describe("the audit of a search", () => {
  it("names everybody who was found, and what was typed only as a keyed hash", async () => {
    const [entry, ...others] = await auditedBy(house, () => find("teacher", "Kimberley Osgood"));
    expect(others).toEqual([]);
    const { asked, subjects, outcome } = entry!.content;
    expect(asked).toEqual([expect.stringMatching(/^find [0-9a-f]{32}$/)]);
    expect(subjects.map((one: Seen) => one.subject)).toContain(pseudonymIn(house, "kim"));
    expect(outcome).toBe("SHOWN");
    expect(JSON.stringify(entry)).not.toMatch(/osgood/i);
    const [again] = await auditedBy(house, () => find("teacher", "  kimberley   OSGOOD "));
    expect(again!.content.asked).toEqual(asked);
  });

  it("holds a search that found nothing, like any other", async () => {
    const [hidden] = await auditedBy(house, () => find("teacher", "7 Hidden Row"));
    const [unknown] = await auditedBy(house, () => find("teacher", "Xerxes Zyzzyva"));
    for (const entry of [hidden, unknown])
      expect(entry!.content).toMatchObject({
        asked: [expect.stringMatching(/^find [0-9a-f]{32}$/)],
        subjects: [],
        outcome: "NOTHING_SHOWN",
      });
    expect(hidden!.content.asked).not.toEqual(unknown!.content.asked);
  });
});
