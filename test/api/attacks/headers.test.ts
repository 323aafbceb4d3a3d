import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ME } from "../../support/documents.js";
import { type House, startHouse } from "../../support/house.js";
import { withFamily } from "../../support/northshire.js";
import { toPersonas } from "../../support/signInSteps.js";
import type { Reply } from "../../support/visitor.js";

let house: House;
beforeAll(async () => {
  house = await startHouse(withFamily().practitioner("lead", { at: "council", role: "LEAD_PROFESSIONAL" }));
  const client = join(house.config.dataFolder, "client");
  mkdirSync(join(client, "assets"), { recursive: true });
  writeFileSync(join(client, "index.html"), "<!doctype html><title>Tellonce</title>");
  writeFileSync(join(client, "assets/page-a1.js"), "export {};");
});
afterAll(() => house?.stop());

const go = (path: string, accept = "application/json", method = "GET") =>
  house.visitor().go(path, { method, headers: { accept } });

/** Every kind of address, answered and refused. */
const ROUTES: Record<string, () => Promise<Reply>> = {
  "the page": () => go("/", "text/html"),
  "the page at an address of its own": () => go("/cases/x/plan", "text/html"),
  "a script": () => go("/assets/page-a1.js"),
  "nothing at all": () => go("/nothing"),
  "a broken address": () => go("/assets/%ff"),
  "/healthz": () => go("/healthz"),
  "/readyz": () => go("/readyz"),
  "/metrics": () => go("/metrics"),
  "a question": () => house.ask("teacher", null, ME),
  "a question that is refused": () => house.send(null, "{}"),
  "a document by GET": () => go("/graphql?query={me{kind}}"),
  "a question that is no JSON": () => house.send("teacher", "{"),
  "the stream": () => house.visitor().post("/graphql/stream", "{}"),
  "a system's token": () => house.visitor().go("/oauth/token", { form: { grant_type: "x" } }),
  "what the token endpoint takes": () => go("/.well-known/oauth-authorization-server"),
  "a passport": () => house.visitor().post("/passport/open", "{}", { headers: { "content-type": "application/json" } }), // prettier-ignore
  "the audit's keys": () => go("/audit/keys"),
  "the session": () => go("/auth/session"),
  "the beginning of a sign-in": () => go("/auth/sign-in"),
  "the end of a sign-in that was not begun": () => go("/auth/callback?state=x&code=y", "text/html"),
  "the choice of a partnership": () => go("/auth/partnership", "text/html"),
  "the sign-in page's style": () => go("/auth/style.css"),
  "the demonstration's personas": () => toPersonas(house.visitor()),
  "the demonstration's provider, refusing": () => go("/idp/auth?client_id=x", "text/html"),
  "the demonstration's provider, of itself": () => go("/idp/.well-known/openid-configuration"),
};

describe("what every reply says to a browser:", () => {
  it.each(Object.entries(ROUTES))("%s", async (what, ask) => {
    const { headers } = await ask();
    const policy = String(headers["content-security-policy"]);
    expect(policy).toMatch(/(^|;)\s*default-src '(self|none)'/);
    for (const directive of ["base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'"])
      expect(policy).toContain(directive);
    // What is not said falls back on default-src.
    expect(policy).not.toMatch(/unsafe-|\*|data:|blob:|https?:/);
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": expect.stringMatching(/^(DENY|SAMEORIGIN)$/),
      "referrer-policy": "same-origin",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
    });
    expect(headers["x-powered-by"]).toBeUndefined();
    // No site of others is ever let in, but to what the demonstration's provider says of itself, which any may read.
    expect(headers["access-control-allow-origin"]).toBe(what.endsWith("of itself") ? "*" : undefined);
  });

  it("what is about somebody, or lets them in, is kept by nobody", async () => {
    for (const what of ["a question", "a question that is refused", "a document by GET", "a question that is no JSON", "the session", "the beginning of a sign-in", "a system's token", "the audit's keys", "the stream"]) {
      const { headers } = await ROUTES[what]!();
      expect([what, String(headers["cache-control"])]).toEqual([what, expect.stringContaining("no-store")]);
    }
  }); // prettier-ignore

  it("a preflight of another site is refused", async () => {
    const reply = await house.visitor().go("/graphql", {
      method: "OPTIONS",
      headers: {
        origin: "https://evil.example",
        "access-control-request-method": "POST",
        "access-control-request-headers": "content-type",
      },
    });
    expect(Object.keys(reply.headers).filter((name) => name.startsWith("access-control"))).toEqual([]);
  });
});
