import { existsSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
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

/** The list of SECURITY.md §2.2, and where each is tried: by attacks of this folder, or in a test of its own that can fail. */
const LIST: Record<string, string | RegExp> = {
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
  "stored payloads in every sink": "test/api/attacks/storedPayloads.test.ts",
  "log injection": /^log injection/,
  "HTML injection": /^HTML injection/,
  SQLi: /^SQL injection/,
  "JWT forge": /forged JWT/,
  "deny-list bypass by operation name": /named like another|name of another operation/,
  "weak passwords (a passport's PIN)": "test/api/lifePassport.test.ts",
  "path traversal": /^path traversal/,
  "overlapping inline fragments": /^overlapping/,
  "exotic charset": /exotic/,
  "GET content-type CSRF": /by GET/,
  "@defer and @stream": "test/api/hardening.test.ts",
  "variables 5,000 deep, huge ints, NUL, surrogates": "test/api/hardening.test.ts",
  "all of these, generated": "test/proofs/inputs.ts",
  "node-id IDOR across agencies": "test/api/attacks/swappedIds.test.ts",
  "mass assignment and enum smuggling": "test/api/attacks/ownedFields.test.ts",
  "forgery from a page of another site": "test/browser/crossOrigin.test.ts",
  "subscription flood": "test/api/eventStream.test.ts",
  "persisted-hash collision": /under the hash of another/,
  "error-path and null-or-error oracle": "test/api/twoWorlds.test.ts",
  "loader shared across requests, its key without principal and purpose": "test/proofs/http/worlds.ts",
};

describe("of the list of attacks", () => {
  it.each(Object.entries(LIST))("%s is tried", (_what, where) => {
    if (typeof where === "string") expect(existsSync(where)).toBe(true);
    else expect(ATTACKS.filter(({ name }) => where.test(name))).not.toEqual([]);
  });

  it("floods and deferrals are tried where the list says so", () => {
    expect(readFileSync("test/api/eventStream.test.ts", "utf8")).toMatch(/TOO_MANY_REQUESTS/);
    expect(readFileSync("test/api/hardening.test.ts", "utf8")).toMatch(/@defer/);
  });
});
