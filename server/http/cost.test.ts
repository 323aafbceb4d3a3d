import "reflect-metadata";
import { parse } from "graphql";
import { describe, expect, it } from "vitest";
import { type Permission, permissions } from "../access/permissions.js";
import { createSchema } from "../schema.js";
import { LEAST, measure } from "./cost.js";
import { LIMITS } from "./limits.js";

const schema = createSchema();
const of = (text: string, variables = {}) => measure(schema, parse(text), variables);

describe("what a document costs", () => {
  it("is a hundred for a root field of reference data, one for each field below it", () => {
    expect(of("{ me { kind displayName } }")).toEqual({ depth: 2, aliases: 0, repeats: 0, cost: 102 });
    expect(of("{ a: me { kind } b: me { kind } }")).toEqual({ depth: 2, aliases: 2, repeats: 0, cost: 202 });
    expect(of("{ __typename }").cost).toBe(100);
  });

  it("is 3,000 for a root field that opens records: to read, to change, to follow", () => {
    expect(of('{ case(id: "x") { id } }').cost).toBe(3001);
    expect(of('{ a: case(id: "x") { id } b: case(id: "y") { id } me { kind } }').cost).toBe(2 * 3001 + 101);
    expect(of("mutation { completeTask { task { id } } }").cost).toBe(3002);
    expect(of("mutation { lookAtCase }").cost).toBe(100);
    expect(of("subscription { events { id } }").cost).toBe(3001);
    for (const [type, fields] of Object.entries(permissions))
      for (const [field, permission] of Object.entries<Permission>(fields))
        expect([field, of(`${type.toLowerCase()} { ${field} }`).cost]).toEqual([
          field,
          permission.reference ? 100 : 3000,
        ]);
  });

  it("counts a page as long as first says: in the document, in a variable, or left to the schema", () => {
    const list = (args: string) => `{ worklist${args} { edges { node { id } } pageInfo { hasNextPage } } }`;
    // Each item is a node with an id; beside the list there is where it ends.
    const paged = (first: number) => 3000 + 1 + first * 2 + 2;
    expect(of(list("(first: 7)")).cost).toBe(paged(7));
    expect(of(list("")).cost).toBe(paged(50));
    const asked = `query ($n: Int = 9) ${list("(first: $n)")}`;
    expect(of(asked).cost).toBe(paged(9));
    expect(of(asked, { n: 20 }).cost).toBe(paged(20));
    // What no list gives is refused later; until then it counts for the longest.
    for (const n of [0, -1, 1e9, "x", {}]) expect(of(asked, { n }).cost).toBe(paged(100));
    expect(of(`query ${list("(first: $unknown)")}`).cost).toBe(paged(50));
  });

  it("counts another list as three", () => {
    expect(of("{ partnership { agencies { id name } } }").cost).toBe(100 + 1 + 3 * 2);
  });

  it("is the same through fragments, inline ones, and pages that are named in a fragment", () => {
    const plain = of("{ worklist(first: 5) { edges { node { id } } } }");
    expect(of("{ ...A } fragment A on Query { worklist(first: 5) { edges { node { id } } } }")).toEqual(
      plain,
    );
    expect(
      of("{ worklist(first: 5) { ...B } } fragment B on CaseConnection { edges { node { ... { id } } } }"),
    ).toEqual(plain);
    expect(
      of("{ ... on Query { worklist(first: 5) { edges { ... on CaseEdge { node { id } } } } } }").cost,
    ).toBe(plain.cost);
  });

  it("of several operations is that of the dearest", () => {
    expect(of("query A { me { kind } } query B { me { kind displayName } }").cost).toBe(102);
  });

  it("counts every name given, and every field asked for again, __typename included", () => {
    expect(of("{ me { a: kind b: __typename kind kind ... { kind } } }")).toMatchObject({
      aliases: 2,
      repeats: 2,
    });
  });

  it("takes no longer for fragments that double each other, or that go in circles", () => {
    const doubling = Array.from(
      { length: 200 },
      (_, n) => `fragment F${n} on Viewer { ...F${n + 1} ...F${n + 1} }`,
    );
    const begun = performance.now();
    expect(
      of(`{ me { ...F0 } } ${doubling.join(" ")} fragment F200 on Viewer { kind }`).cost,
    ).toBeGreaterThan(1e50);
    expect(of("{ me { ...A } } fragment A on Viewer { ...B kind } fragment B on Viewer { ...A }").cost).toBe(
      101,
    );
    expect(performance.now() - begun).toBeLessThan(200);
  });

  it("is told of what is not in the schema too", () => {
    expect(of("{ nothing { here { at all } } ...Missing }").cost).toBe(100 + 4 - 1 + 1 - 1);
  });
});

describe("a minute's points", () => {
  const timesAMinute = (text: string) => Math.floor(LIMITS.costPerMinute / Math.max(LEAST, of(text).cost));
  const cases = (n: number) =>
    `{ ${Array.from({ length: n }, (_, i) => `c${i}: case(id: "x") { id }`).join(" ")} }`;

  // Measured on two cores: a request that opens nothing takes about 3 ms of one, and 4 more with a case; each further case 3.
  it("are for some 33,000 requests that open nothing: two minutes of one core at most", () => {
    for (const text of ["{ me { kind } }", "{ __typename }", "{ nothing }"])
      expect(timesAMinute(text)).toBe(33_333);
    expect((33_333 * 3) / 1000).toBeLessThan(120);
  });

  it("open some 3,330 records, one at a time or as many in a document as there may be aliases", () => {
    expect(timesAMinute(cases(1))).toBe(3_332);
    expect(timesAMinute(cases(LIMITS.aliases)) * LIMITS.aliases).toBe(3_330);
    expect((3_332 * (3 + 4)) / 1000).toBeLessThan(120);
  });

  it("are for a hundred of the dearest documents, and the most root fields are none of those", () => {
    expect(LIMITS.costPerMinute / LIMITS.cost).toBe(100);
    expect(of(cases(LIMITS.aliases)).cost).toBeLessThan(LIMITS.cost);
  });
});
