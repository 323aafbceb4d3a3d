import { createHmac, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { calculateJwkThumbprint } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FaultyKeys, readKeys } from "../../server/auth/clients/keys.js";
import { carryOut } from "../../server/cli/client/carryOut.js";
import { auditedBy } from "../support/audit.js";
import {
  ADD_CLIENT_KEYS,
  CASE,
  ME,
  REGISTER_CLIENT,
  REVOKE_CLIENT,
  SYSTEM_CLIENTS,
  WORKLIST,
} from "../support/documents.js";
import { type House, maintain, startHouse } from "../support/house.js";
import { EARLY_HELP, northshire, PUBLIC_KEY, withDetails, withFamily } from "../support/northshire.js";
import { listen } from "../support/signInHouse.js";
import {
  type Algorithm,
  type Forgery,
  newPair,
  type PartnerSystem,
  registerSystem,
  seconds,
} from "../support/partnerSystem.js";

let house: House;
let school: PartnerSystem;
beforeAll(async () => {
  house = await startHouse(withFamily(northshire()), { also: withDetails });
  school = await register();
});
afterAll(() => house?.stop());

const register = (alg: Algorithm = "ES256") =>
  registerSystem(house, {
    agency: "school",
    role: "EDUCATION_PRACTITIONER",
    purposes: [EARLY_HELP, "SAFEGUARDING_ENQUIRY"],
    alg,
  });
const theCase = () => ({ id: house.world.ids.case("case") });
const openCase = async (system: PartnerSystem, claims: object = {}, purpose: string | null = EARLY_HELP) =>
  system.ask(await system.token(claims), purpose, CASE, theCase());
const refusalOf = async (system: PartnerSystem, forgery: Forgery, more?: Record<string, string>) => {
  const { status, said } = await system.send(await system.assertion(forgery), more);
  expect(said.access_token).toBeUndefined();
  expect(said.error_description.length).toBeGreaterThan(20);
  return [status, said.error];
};

describe("POST /oauth/token", () => {
  it.each<Algorithm>(["ES256", "PS256", "EdDSA"])(
    "gives a short token for an assertion by %s",
    async (alg) => {
      const system = await register(alg);
      const { status, said, headers } = await system.send(await system.assertion());
      expect([status, headers["cache-control"]]).toEqual([200, "no-store"]);
      expect(said).toEqual({
        access_token: expect.stringMatching(/^tlo_[\w-]{43}$/),
        token_type: "Bearer",
        expires_in: 600,
        scope: "EARLY_HELP SAFEGUARDING_ENQUIRY",
      });
      expect(
        (await system.ask(said.access_token, EARLY_HELP, CASE, theCase())).data.case.reference,
      ).toBeTruthy();
    },
  );

  it("takes an assertion up to five minutes ahead, and one that ended while clocks differ", async () => {
    for (const exp of [seconds() + 300, seconds() + 1, seconds() - 20])
      expect(await school.token({ exp })).toMatch(/^tlo_/);
    expect(await school.token({ aud: [school.audience], iat: seconds() })).toMatch(/^tlo_/);
  });

  it.each<[string, () => Forgery]>([
    ["for another audience", () => ({ claims: { aud: "https://else.example/oauth/token" } })],
    ["for the service, not its token endpoint", () => ({ claims: { aud: house.config.baseUrl } })],
    ["for others too", () => ({ claims: { aud: [school.audience, "https://else.example"] } })],
    ["for nobody", () => ({ claims: { aud: undefined } })],
    ["that ends more than five minutes ahead", () => ({ claims: { exp: seconds() + 302 } })],
    ["that never ends", () => ({ claims: { exp: undefined } })],
    ["that has ended", () => ({ claims: { exp: seconds() - 60 } })],
    ["that begins tomorrow", () => ({ claims: { nbf: seconds() + 86_400 } })],
    ["made tomorrow", () => ({ claims: { iat: seconds() + 86_400 } })],
    ["without a name of its own", () => ({ claims: { jti: undefined } })],
    ["with an endless name", () => ({ claims: { jti: "x".repeat(256) } })],
    ["by an unknown client", () => ({ claims: { iss: randomUUID(), sub: randomUUID() } })],
    ["by another than it is about", () => ({ claims: { sub: randomUUID() } })],
    ["by a client that is no id", () => ({ claims: { iss: "school", sub: "school" } })],
    ["with an unknown kid", () => ({ header: { kid: "second" } })],
    ["with no kid", () => ({ header: { kid: undefined } })],
    ["with a critical header that we do not know", () => ({ header: { crit: ["urn:x"], "urn:x": 1 } })],
    ["with a kid that no database could hold", () => ({ header: { kid: "first\0" } })],
    ["on behalf of a name with a NUL", () => ({ claims: { on_behalf_of: "teacher\0" } })],
    ["on behalf of half a character", () => ({ claims: { on_behalf_of: "teacher\ud800" } })],
    ["on behalf of no text", () => ({ claims: { on_behalf_of: 1 } })],
    ["on behalf of an empty name", () => ({ claims: { on_behalf_of: "" } })],
  ])("refuses one %s", async (_what, forgery) => {
    expect(await refusalOf(school, forgery())).toEqual([401, "invalid_client"]);
  });

  it("refuses one by a key that it points to, and does not even fetch that", async () => {
    const theirs = await newPair("first");
    const server = await listen();
    let fetched = 0;
    server.serve((_request, response) => {
      fetched += 1;
      response.end(JSON.stringify({ keys: [theirs.jwk] }));
    });
    const at = `http://127.0.0.1:${server.port}/jwks`;
    for (const header of [{}, { jku: at }, { x5u: at }, { jwk: theirs.jwk }])
      expect(await refusalOf(school, { header, pair: theirs })).toEqual([401, "invalid_client"]);
    expect(fetched).toBe(0);
    await server.stop();
  });

  it("does not let it choose its algorithm", async () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const claims = part({
      iss: school.id,
      sub: school.id,
      aud: school.audience,
      jti: randomUUID(),
      exp: seconds() + 60,
    });
    const { rows } = await house.database.admin.query("select jwk from client_key where client_id = $1", [
      school.id,
    ]);
    for (const alg of ["none", "None", "HS256", "RS256", "ES384", "PS256"]) {
      const signed = `${part({ alg, kid: "first" })}.${claims}`;
      const mac = createHmac("sha256", JSON.stringify(rows[0].jwk)).update(signed).digest("base64url");
      for (const forged of [`${signed}.`, `${signed}.${mac}`]) {
        const { status, said } = await school.send(forged);
        expect([status, said.error]).toEqual([401, "invalid_client"]);
      }
    }
  });

  it("takes each assertion once, however often it is sent at once", async () => {
    const assertion = await school.assertion();
    const replies = await Promise.all(Array.from({ length: 20 }, () => school.send(assertion)));
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(new Set(replies.map(({ said }) => said.error))).toEqual(new Set([undefined, "invalid_client"]));
    const jti = randomUUID();
    await school.token({ jti });
    expect(await refusalOf(school, { claims: { jti } })).toEqual([401, "invalid_client"]);
    // Another system may use the same one.
    expect(await (await register()).token({ jti })).toMatch(/^tlo_/);
  });

  it("says what is wrong with the form", async () => {
    const { go } = { go: (body: string) => house.visitor().post("/oauth/token", body, FORM) };
    const assertion = await school.assertion();
    const type = "client_assertion_type=urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer";
    for (const [body, error] of [
      ["", "unsupported_grant_type"],
      [`grant_type=password&${type}&client_assertion=${assertion}`, "unsupported_grant_type"],
      [`grant_type=client_credentials&client_id=${school.id}&client_secret=x`, "invalid_request"],
      [`grant_type=client_credentials&${type}`, "invalid_request"],
      [
        `grant_type=client_credentials&${type}&client_assertion=${assertion}&client_assertion=${assertion}`,
        "invalid_request",
      ],
      [
        `grant_type=client_credentials&${type}&client_id=${randomUUID()}&client_assertion=${assertion}`,
        "invalid_client",
      ],
    ] as const)
      expect(JSON.parse((await go(body)).text)).toMatchObject({ error });
    expect((await house.visitor().go("/oauth/token")).status).toBe(404);
    expect((await go(`grant_type=${"x".repeat(20_000)}`)).status).toBe(400);
  });

  it("tells the same of an unknown client, an unknown key, a revoked one and a wrong signature", async () => {
    const gone = await register();
    await gone.revoke();
    const sent = [
      await gone.send(await gone.assertion()),
      await school.send(await school.assertion({ header: { kid: "none" } })),
      await school.send(await school.assertion({ pair: await newPair("first") })),
      await school.send("a.b.c"),
    ];
    expect(new Set(sent.map(({ text, status }) => `${status} ${text}`)).size).toBe(1);
  });

  it("logs no assertion and no token", async () => {
    const assertion = await school.assertion();
    const { said } = await school.send(assertion);
    await school.send(assertion);
    await school.ask(said.access_token, EARLY_HELP, ME);
    expect(house.logged.join()).not.toContain(assertion);
    expect(house.logged.join()).not.toContain(said.access_token);
  });

  it("says in a well-known place what it takes", async () => {
    const { text } = await house.visitor().go("/.well-known/oauth-authorization-server");
    expect(JSON.parse(text)).toMatchObject({
      token_endpoint: school.audience,
      token_endpoint_auth_methods_supported: ["private_key_jwt"],
    });
  });
});

const FORM = { headers: { "content-type": "application/x-www-form-urlencoded" } };

describe("a system's keys", () => {
  it("may be several, and each ends alone, at once, with the tokens that it got", async () => {
    const system = await register();
    const byFirst = await system.token();
    const second = await system.addKey("second", "EdDSA");
    const { said } = await system.send(await system.assertion({ pair: second }));
    const ask = (token: string) => system.ask(token, EARLY_HELP, ME);
    expect((await ask(byFirst)).code).toBeNull();
    expect(await system.revoke("first")).toBeNull();
    expect((await ask(byFirst)).code).toBe("UNAUTHENTICATED");
    expect(await refusalOf(system, {})).toEqual([401, "invalid_client"]);
    expect((await ask(said.access_token)).code).toBeNull();
    expect(await system.revoke("first")).toBe("NO_KEY");
    await expect(system.addKey("first")).rejects.toThrow("KID_TAKEN");
  });

  it("are at most ten at a time", async () => {
    const system = await register();
    for (let key = 2; key <= 10; key++) await system.addKey(`key ${key}`);
    await expect(system.addKey("key 11")).rejects.toThrow("TOO_MANY_KEYS");
    await system.revoke("key 5");
    await system.addKey("key 11");
  });

  it("are taken without what does not belong to a public key, and named by their thumbprint if by nothing", async () => {
    const { jwk } = await newPair("x");
    const { kid: _kid, ...unnamed } = jwk;
    const [key] = await readKeys(
      JSON.stringify({ keys: [{ ...unnamed, key_ops: ["verify"], note: "mine" }] }),
    );
    expect(key).toEqual({
      kid: await calculateJwkThumbprint(unnamed),
      jwk: { kty: "EC", crv: "P-256", x: jwk.x, y: jwk.y, alg: "ES256" },
    });
  });

  it.each<[string, unknown, RegExp]>([
    ["a private key", { kty: "EC", crv: "P-256", x: "a", y: "b", d: "c" }, /private key/],
    ["a shared secret", { kty: "oct", k: "c2VjcmV0" }, /private key/],
    ["another curve", { kty: "EC", crv: "secp256k1", x: "a", y: "b" }, /P-256/],
    ["a damaged key", { kty: "EC", crv: "P-256", x: "AAAA", y: "AAAA" }, /damaged/],
    ["a short RSA key", { kty: "RSA", n: Buffer.alloc(128, 255).toString("base64url"), e: "AQAB" }, /2048/],
    ["a key for encryption", { kty: "EC", crv: "P-256", x: "AAAA", y: "AAAA", use: "enc" }, /signing/],
    [
      "a key for RS256",
      { kty: "RSA", n: Buffer.alloc(256, 255).toString("base64url"), e: "AQAB", alg: "RS256" },
      /PS256/,
    ],
    ["a key whose name no database could hold", { ...PUBLIC_KEY, kid: "a\0" }, /kid/], // prettier-ignore
    ["no key", { keys: [] }, /no key/],
    ["no key set", { keys: "x" }, /Key Set/],
  ])("are not %s", async (_what, set, why) => {
    await expect(readKeys(JSON.stringify(set))).rejects.toThrow(FaultyKeys);
    await expect(readKeys(JSON.stringify(set))).rejects.toThrow(why);
  });
});

describe("a system's token", () => {
  it("ends with its registration, in less than a second", async () => {
    const system = await register();
    const token = await system.token();
    expect((await system.ask(token, EARLY_HELP, CASE, theCase())).data.case).not.toBeNull();
    const begun = Date.now();
    await system.revoke();
    const answer = await system.ask(token, EARLY_HELP, CASE, theCase());
    expect([answer.status, answer.code]).toEqual([401, "UNAUTHENTICATED"]);
    expect(Date.now() - begun).toBeLessThan(1000);
    expect(await system.revoke()).toBe("NO_CLIENT");
  });

  it("ends after its ten minutes", async () => {
    const token = await school.token();
    await house.database.admin.query(
      "update client_token set issued_at = issued_at - interval '10 minutes', until_at = until_at - interval '10 minutes'",
    );
    expect((await school.ask(token, EARLY_HELP, ME)).code).toBe("UNAUTHENTICATED");
  });

  it.each(["tlo_", `tlo_${"A".repeat(43)}`, `tlo_${"A".repeat(44)}`, "tlo_' or 1=1 --"])(
    "is not %s",
    async (token) => expect((await school.ask(token, EARLY_HELP, ME)).code).toBe("UNAUTHENTICATED"),
  );

  it("is not kept: only its hash is", async () => {
    const token = await school.token();
    const { rows } = await house.database.admin.query("select t::text from client_token t");
    expect(JSON.stringify(rows)).not.toContain(token.slice(4));
    expect(rows.length).toBeGreaterThan(0);
  });
});

describe("what a system is registered for", () => {
  it("is all that it may ask for", async () => {
    const token = await school.token();
    expect((await school.ask(token, EARLY_HELP, WORKLIST)).code).toBeNull();
    expect((await school.ask(token, "SAFEGUARDING_ENQUIRY", WORKLIST)).code).toBeNull();
    for (const purpose of ["EVALUATION", "EMERGENCY", "NO_PURPOSE"])
      for (const [query, variables] of [
        [WORKLIST, {}],
        [CASE, theCase()],
        [ME, {}],
      ] as const) {
        const answer = await school.ask(token, purpose, query, variables);
        expect(answer.code).toBe("PURPOSE_OUT_OF_SCOPE");
        expect(Object.values(answer.data ?? {}).filter(Boolean)).toEqual([]);
      }
    // There is something for that purpose: for others of the same agency.
    expect((await house.ask("register", "EVALUATION", CASE, theCase())).data.case).not.toBeNull();
    expect((await school.ask(token, null, CASE, theCase())).code).toBe("INDETERMINATE");
    expect((await school.ask(token, null, ME)).code).toBeNull();
  });

  it("may be less for one token", async () => {
    const { said } = await school.send(await school.assertion(), { scope: "SAFEGUARDING_ENQUIRY" });
    expect(said.scope).toBe("SAFEGUARDING_ENQUIRY");
    expect((await school.ask(said.access_token, EARLY_HELP, WORKLIST)).code).toBe("PURPOSE_OUT_OF_SCOPE");
    expect(await refusalOf(school, {}, { scope: "EVALUATION" })).toEqual([400, "invalid_scope"]);
    expect(await refusalOf(school, {}, { scope: "EARLY_HELP EVALUATION" })).toEqual([400, "invalid_scope"]);
  });

  it("is never an emergency, nor what the role does not open", async () => {
    const tried = (role: string, purposes: string[]) =>
      registerSystem(house, { agency: "school", role, purposes });
    await expect(tried("EDUCATION_PRACTITIONER", ["EMERGENCY"])).rejects.toThrow("NOT_FOR_SYSTEMS");
    await expect(tried("EDUCATION_PRACTITIONER", ["AUDIT"])).rejects.toThrow("NOT_FOR_SYSTEMS");
    await expect(tried("EDUCATION_PRACTITIONER", ["STATUTORY_GATEWAY"])).rejects.toThrow("NOT_FOR_ROLE");
    await expect(tried("WIZARD", ["EARLY_HELP"])).rejects.toThrow("NOT_FOR_ROLE");
  });
});

describe("on whose behalf it asks", () => {
  const visible = ({ data }: { data: any }) => JSON.stringify(data.case);

  it("is nobody's where it says so: its own account is decided, as for any system of the agency", async () => {
    const [own, as] = [await openCase(school), await house.ask("register", EARLY_HELP, CASE, theCase())];
    expect(visible(own)).toContain("Kim reads well.");
    expect(anonymous(own)).toEqual(anonymous(as));
  });

  it("is a practitioner's, whose account is then decided, not the system's", async () => {
    const aal = { acr: "AAL2" };
    const teacher = await openCase(school, { on_behalf_of: "teacher", ...aal });
    expect(visible(teacher)).toContain("Kim reads well.");
    const me = await school.ask(await school.token({ on_behalf_of: "teacher", ...aal }), null, ME);
    expect(me.data.me).toMatchObject({ displayName: "teacher", kind: "PRACTITIONER" });
    // Whoever is excluded, or not of the team, sees nothing through the system either.
    for (const nobody of ["aunt", "headteacher"])
      expect((await openCase(school, { on_behalf_of: nobody, ...aal })).data.case).toBeNull();
  });

  it("opens no more than the person's sign-in was strong: unsaid, it is the weakest", async () => {
    const practice = await registerSystem(house, {
      agency: "practice",
      role: "HEALTH_PRACTITIONER",
      purposes: [EARLY_HELP, "STATUTORY_ASSESSMENT"],
    });
    expect(visible(await openCase(practice, { on_behalf_of: "doctor", acr: "AAL2" }))).toContain("asthma");
    expect(visible(await openCase(practice, { on_behalf_of: "doctor" }))).not.toContain("asthma");
    const me = await practice.token({ on_behalf_of: "doctor", acr: "AAL3" });
    const { rows } = await house.database.admin.query(
      "select max(assurance) as most from client_token where client_id = $1",
      [practice.id],
    );
    expect([me.slice(0, 4), rows[0].most]).toEqual(["tlo_", 2]);
  });

  it.each(["doctor", "register", "school dpo", "mum", "nobody", "Teacher", "school's system"])(
    "cannot be %s",
    async (who) => {
      expect(await refusalOf(school, { claims: { on_behalf_of: who } })).toEqual([400, "invalid_request"]);
    },
  );

  it("ends with that practitioner's account", async () => {
    const token = await school.token({ on_behalf_of: "idler" });
    expect((await school.ask(token, null, ME)).code).toBeNull();
    await maintain(house.database.owner, (client) =>
      client.query("update account set retired_at = now() where id = $1", [house.world.ids.account("idler")]),
    );
    expect((await school.ask(token, null, ME)).code).toBe("UNAUTHENTICATED");
    expect(await refusalOf(school, { claims: { on_behalf_of: "idler" } })).toEqual([400, "invalid_request"]);
  });

  it("is in the audit, with the system; so is what it was refused", async () => {
    const rows = await auditedBy(house, async () => {
      await openCase(school, { on_behalf_of: "teacher", acr: "AAL2" });
      await openCase(school);
      await openCase(school, { on_behalf_of: "teacher" }, "EVALUATION");
    });
    expect(rows.map(({ content }) => [content.actor, content.kind, content.client])).toEqual([
      ["teacher", "PRACTITIONER", school.id],
      ["school's system", "SYSTEM", school.id],
      ["teacher", "PRACTITIONER", school.id],
    ]);
    expect(rows[0]!.content.account).toBe(house.world.ids.account("teacher"));
    expect(JSON.stringify(rows[2]!.content)).toContain("PURPOSE_OUT_OF_SCOPE");
  });
});

/** A reply without what names this one request. */
const anonymous = ({ data }: { data: any }) =>
  JSON.parse(JSON.stringify(data).replace(/"decisionId":"[^"]+"/g, '"decisionId":""'));

describe("an agency's officer", () => {
  const input = (said: object = {}) => ({
    input: {
      name: "Our register",
      role: "EDUCATION_PRACTITIONER",
      purposes: [EARLY_HELP],
      keys: JSON.stringify({ keys: [{ ...PUBLIC_KEY, kid: "first" }] }),
      ...said,
    },
  });
  const by = (who: string, query: string, variables: object = {}, purpose: string | null = "AUDIT") =>
    house.ask(who, purpose, query, variables);
  const listed = async (who: string): Promise<any[]> =>
    (await by(who, SYSTEM_CLIENTS, {}, null)).data.systemClients.items;

  it("registers a system, which may ask from then on, and revokes it; each is in the audit", async () => {
    const pair = await newPair("theirs");
    const rows = await auditedBy(house, async () => {
      const made = await by("school dpo", REGISTER_CLIENT, input({ keys: JSON.stringify(pair.jwk) }));
      const { id, keys, registeredBy } = made.data.registerSystemClient;
      expect([keys[0].kid, registeredBy]).toEqual(["theirs", "school dpo"]);
      const claims = { iss: id, sub: id };
      const { said } = await school.send(await school.assertion({ pair, claims }));
      const ask = () => school.ask(said.access_token, EARLY_HELP, CASE, theCase());
      expect(JSON.stringify((await ask()).data)).toContain("Kim reads well.");
      expect((await by("school dpo", REVOKE_CLIENT, { id })).data.revokeSystemClient.revokedAt).toBeTruthy();
      expect((await ask()).code).toBe("UNAUTHENTICATED");
      // With it ends its account: it is told of nothing else either.
      const { rows: accounts } = await house.database.admin.query(
        "select retired_how from account where subject = $1",
        [id],
      );
      expect(accounts).toEqual([{ retired_how: "REVOKED" }]);
      expect((await by("school dpo", REVOKE_CLIENT, { id })).code).toBe("NOT_FOUND");
    });
    const said = JSON.stringify(rows.map(({ content }) => content));
    for (const what of ["system registered", "system revoked"]) expect(said).toContain(what);
  });

  it("sees and changes the systems of that agency alone", async () => {
    expect((await listed("school dpo")).map(({ name }) => name)).toContain("Timetable");
    expect(await listed("council dpo")).toEqual([]);
    const id = (await listed("school dpo")).find(({ name }) => name === "Timetable").id;
    const keys = JSON.stringify({ ...PUBLIC_KEY, kid: "new" });
    for (const who of ["council dpo", "teacher", "register", "mum", "commissioner"]) {
      expect(["NOT_FOUND", "FORBIDDEN"]).toContain((await by(who, REVOKE_CLIENT, { id })).code);
      expect(["NOT_FOUND", "FORBIDDEN"]).toContain((await by(who, ADD_CLIENT_KEYS, { id, keys })).code);
    }
    for (const who of ["teacher", "mum", "commissioner"])
      expect((await by(who, SYSTEM_CLIENTS, {}, null)).code).toBe("FORBIDDEN");
    expect((await by("school dpo", ADD_CLIENT_KEYS, { id, keys })).code).toBeNull();
    expect((await by("school dpo", REVOKE_CLIENT, { id, kid: "new" })).code).toBeNull();
    expect((await by("school dpo", ADD_CLIENT_KEYS, { id, keys })).code).toBe("CONFLICT");
  });

  it.each<[string, object, string]>([
    ["a role that nobody there has", { role: "SOCIAL_WORKER" }, "role"],
    ["a supervisor's role", { role: "SUPERVISOR" }, "role"],
    ["a purpose that the role cannot use", { purposes: ["STATUTORY_GATEWAY"] }, "role"],
    ["an emergency", { purposes: ["EMERGENCY"] }, "purposes"],
    ["a private key", { keys: JSON.stringify({ ...PUBLIC_KEY, d: "SECRET" }) }, "keys"],
    ["no key", { keys: "{}" }, "keys"],
    ["no name", { name: "   " }, "name"],
  ])("is refused %s, and told which part to mend", async (_what, said, field) => {
    const answer = await by("school dpo", REGISTER_CLIENT, input(said));
    expect([answer.code, answer.errors[0]?.extensions.fields]).toEqual(["BAD_INPUT", [field]]);
    expect(answer.text).not.toContain("SECRET");
    expect(house.logged.join()).not.toContain("SECRET");
  });
});

describe("npm run client", () => {
  it("leaves a row in the audit of what it registers, adds and revokes, for the agency's officer", async () => {
    const folder = mkdtempSync(join(tmpdir(), "tellonce-keys-"));
    const keysOf = async (name: string) => {
      const file = join(folder, name);
      writeFileSync(file, JSON.stringify({ keys: [(await newPair(name)).jwk] }));
      return file;
    };
    const run = (command: Parameters<typeof carryOut>[0]) =>
      maintain(house.database.owner, (client) => carryOut(command, client, "http://localhost"));
    const rows = await auditedBy(house, async () => {
      const said = await run({
        verb: "register",
        agency: house.world.ids.agency("school"),
        name: "By command",
        role: "EDUCATION_PRACTITIONER",
        purposes: [EARLY_HELP],
        keys: await keysOf("one"),
      });
      const client = /client id\s+(\S+)/.exec(said.join("\n"))![1]!;
      await run({ verb: "add-key", client, keys: await keysOf("two") });
      await run({ verb: "revoke", client, key: "one" });
      await run({ verb: "revoke", client, key: null });
      // What is refused leaves nothing.
      await expect(run({ verb: "revoke", client, key: null })).rejects.toThrow();
    });
    rmSync(folder, { recursive: true });
    expect(rows.map(({ content }) => [content.actor, content.changed[0].what])).toEqual(
      ["system registered", "keys of a system added", "key of a system revoked", "system revoked"].map(
        (what) => ["npm run client", what],
      ),
    );
    expect(new Set(rows.map(({ content }) => content.agency))).toEqual(
      new Set([house.world.ids.agency("school")]),
    );
  });
});
