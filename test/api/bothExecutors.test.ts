import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bytesOf } from "../proofs/http/sameBytes.js";
import { type Answer, type House, startHouse } from "../support/house.js";
import { EARLY_HELP, withDetails, withFamily } from "../support/northshire.js";
import { howToAsk, type Operation, OPERATIONS } from "../support/operations.js";

// Our client's documents run compiled, partners' as they are read: whoever asks is told the same, byte for byte. The whole
// API tier runs compiled with TELLONCE_COMPILES=on.
let house: House;
let decisionId: string;
let compiled = false;
let since: number;
beforeAll(async () => {
  house = await startHouse(withFamily(), { also: withDetails, compiles: () => compiled });
  since = Date.now();
  const { document, variables } = asked["Query.case"];
  const { data } = await house.ask("teacher", EARLY_HELP, document, variables!());
  decisionId = data.case.withheld[0].decisionId;
});
afterAll(() => house?.stop());

const asked = howToAsk(
  () => house.world.ids,
  () => decisionId,
);
const both = async (ask: () => Promise<Answer>): Promise<[Answer, Answer]> => {
  compiled = false;
  const read = await ask();
  compiled = true;
  return [read, await ask()];
};
/** What is in them changes with each look, or with the moment of printing. */
const CHANGING: readonly Operation[] = [
  "Query.accessLog",
  "Query.assessmentDocument",
  "Query.consentDocument",
  "Query.deskEntries",
  "Query.rightsPack",
];
const QUERIES = OPERATIONS.filter((operation) => operation.startsWith("Query."));
const EVERYBODY = ["worker", "teacher", "doctor", "register", "mum", "council dpo", "commissioner"];

describe.each(QUERIES)("%s", (operation) => {
  it("is answered alike, compiled or as it is read", async () => {
    const { document, variables, by, purpose, gives } = asked[operation];
    for (const who of new Set([by, ...EVERYBODY])) {
      const [read, made] = await both(() => house.ask(who, purpose, document, variables?.() ?? {}));
      expect([made.status, made.code]).toEqual([read.status, read.code]);
      if (CHANGING.includes(operation)) continue;
      if (who === by) expect(gives(made)).toBeTruthy();
      expect(bytesOf(made, since)).toBe(bytesOf(read, since));
    }
  });
});

describe("a compiled document", () => {
  const same = async (query: string, variables: object = {}, operationName?: string) => {
    const body = JSON.stringify({ query, variables, operationName });
    const [read, made] = await both(() => house.send("teacher", body, { "tellonce-purpose": EARLY_HELP }));
    expect(bytesOf(made, since)).toBe(bytesOf(read, since));
    return made;
  };
  const id = () => house.world.ids.case("case");
  const CASE = "query A($id: ID!, $all: Boolean = false, $none: Boolean!)";

  it("looks ahead through fragments, aliases and directives of variables", async () => {
    const query = `${CASE} { one: case(id: $id) { ...Names agencies @include(if: $all) { called: name } familyName @skip(if: $none) } }
      fragment Names on Case { reference called: familyName ... on Case @include(if: $all) { openedOn } }`;
    for (const all of [true, false, undefined])
      for (const none of [true, false]) {
        const { data } = await same(query, { id: id(), all, none });
        expect(data.one.called).toBe("Scenario");
        expect(data.one.openedOn === undefined).toBe(all !== true);
        expect(data.one.familyName === undefined).toBe(none);
      }
  });

  it("refuses what graphql-js refuses, in the same words", async () => {
    const query =
      "query A($id: ID!, $first: Int) { case(id: $id) { id } worklist(first: $first) { edges { cursor } } }";
    for (const variables of [
      {},
      { id: null },
      { id: {} },
      { id: id(), first: "x" },
      { id: id(), first: 1e10 },
    ])
      expect((await same(query, variables)).code).not.toBeNull();
  });

  it("runs the operation that is named, of several", async () => {
    const query = "query A { me { displayName } } query B { me { displayName jobTitle } }";
    expect((await same(query, {}, "A")).data.me).not.toHaveProperty("jobTitle");
    expect((await same(query, {}, "B")).data.me).toHaveProperty("jobTitle");
    expect((await same(query, {}, "C")).data).toBeUndefined();
    expect((await same(query)).data).toBeUndefined();
  });
});
