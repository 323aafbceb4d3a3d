import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HTTP_MUTANTS } from "../../proofs/http/mutants/list.js";
import { ATTACKS } from "./attacks.js";
import { openTarget } from "./target.js";

let target: Awaited<ReturnType<typeof openTarget>>;
beforeAll(async () => {
  target = await openTarget();
});
afterAll(() => target?.close());

/** That each of these gets something of a build that is weak to it is shown by the proof `attacks`. */
describe("an attack gets nothing:", () => {
  it.each(ATTACKS.map((attack) => [attack.name, attack] as const))("%s", async (_name, attack) => {
    expect(await attack.tries(target)).toBeNull();
  });
});

/** The list of SECURITY.md §2.2, and where each is tried: by attacks of this folder, or by a proof that finds faults seeded for it. */
const LIST: Record<string, RegExp | "inputs"> = {
  batching: /^batching/,
  "deep recursion": /^deep recursion/,
  "circular fragments": /^circular/,
  "resource-intensive query": /resource-intensive/,
  "field duplication": /^field duplication/,
  aliases: /^aliases/,
  introspection: /^introspection/,
  GraphiQL: /^GraphiQL/,
  suggestions: /^suggestions/,
  SSRF: /^server-side request forgery/,
  "stack traces": /^stack traces/,
  "OS command": /operating system/,
  "stored XSS": /stored script/,
  "stored payloads in every sink": /stored script|^a stored formula|^log injection/,
  "log injection": /^log injection/,
  "HTML injection": /^HTML injection/,
  SQLi: /^SQL injection/,
  "JWT forge": /forged JWT/,
  "deny-list bypass by operation name": /named like another|name of another operation/,
  "weak passwords (a passport's PIN)": /PIN/,
  "path traversal": /^path traversal/,
  "overlapping inline fragments": /^overlapping/,
  "exotic charset": /exotic/,
  "GET content-type CSRF": /by GET/,
  "@defer": /^@defer/,
  "@stream": /^@stream/,
  "variables 5,000 deep": /^variables nested/,
  "NUL, surrogates": /^a NUL/,
  "huge ints, enum smuggling": "inputs",
  "all of these, generated": "inputs",
  "node-id IDOR across agencies": /IDOR/,
  "mass assignment": /mass assignment/,
  "forgery from a page of another site": /CSRF/,
  "subscription flood": /^a flood/,
  "persisted-hash collision": /under the hash of another/,
  "error-path and null-or-error oracle": /oracle/,
  "loader shared across requests, its key without principal and purpose": /a loader shared/,
};

describe("of the list of attacks", () => {
  it.each(Object.entries(LIST))("%s is tried, and the weak build is weak to it", (_what, where) => {
    if (typeof where === "string") return void expect(HTTP_MUTANTS.map(({ by }) => by)).toContain(where);
    const tried = ATTACKS.filter(({ name }) => where.test(name));
    expect(tried).not.toEqual([]);
    for (const { weakness, weakDoors = [] } of tried)
      expect(weakness.length + weakDoors.length).toBeGreaterThan(0);
  });
});
