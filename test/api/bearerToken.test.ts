import { createSign, generateKeyPairSync, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { exportJWK, importJWK, SignJWT } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SigningKey } from "../../server/auth/keyFiles.js";
import { personas } from "../../server/auth/personas.js";
import { token } from "../../server/cli/token.js";
import { readConfig } from "../../server/config.js";
import { createTestDatabase, type TestDatabase } from "../support/database.js";
import { addPersonaAccounts, type House, listen, maintain, openHouse } from "../support/signInHouse.js";
import { signInAs, whoIs } from "../support/signInSteps.js";

let database: TestDatabase;
let house: House;
let accounts: Record<string, string>;
let partnershipId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  ({ accounts, partnershipId } = await addPersonaAccounts(database, "Northshire"));
  house = await openHouse(database);
});
afterAll(async () => {
  await house?.stop();
  await database?.drop();
});

const config = () => readConfig({ DATA_FOLDER: house.dataFolder });
const tokenFor = async (persona: string, partnership?: string) =>
  (await token([persona, ...(partnership ? [partnership] : [])], config())).text;
const ourKey = () =>
  JSON.parse(readFileSync(join(house.dataFolder, "keys", "bearer-token.jwk"), "utf8")) as SigningKey;
const ask = (bearer: string, headers: Record<string, string> = {}) =>
  house.visitor().go("/whoami", { headers: { authorization: bearer, ...headers } });

interface Forgery {
  header?: Record<string, unknown>;
  claims?: Record<string, unknown>;
  key?: Parameters<SignJWT["sign"]>[0];
}

const now = () => Math.floor(Date.now() / 1000);

/** A token as we sign them, but for what is given here; undefined leaves a claim out. */
async function forge({ header, claims, key }: Forgery = {}): Promise<string> {
  const ours = ourKey();
  const all = {
    iss: "urn:tellonce:demonstration",
    aud: "urn:tellonce:api",
    sub: "lead",
    jti: randomUUID(),
    client_id: "demonstration-token",
    iat: now(),
    exp: now() + 3600,
    ...claims,
  };
  const said = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
  return new SignJWT(said)
    .setProtectedHeader({ alg: "EdDSA", kid: ours.kid, typ: "at+jwt", ...header })
    .sign(key ?? (await importJWK(ours, "EdDSA")), { crit: { "urn:x": true } });
}

const unsigned = (header: object, claims: object) =>
  [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".");

const expectRefused = async (bearer: string) => {
  const reply = await ask(bearer);
  expect([reply.status, JSON.parse(reply.text), reply.headers["www-authenticate"]]).toEqual([
    401,
    { code: "UNAUTHENTICATED" },
    'Bearer error="invalid_token"',
  ]);
};

describe("npm run token", () => {
  it.each(personas)("prints a token that signs in as $key", async ({ key, kind, name, assurance }) => {
    const { code, text } = await token([key], config());
    expect(code).toBe(0);
    const reply = await ask(`Bearer ${text}`);
    expect([reply.status, JSON.parse(reply.text)]).toEqual([
      200,
      {
        accountId: accounts[key],
        partnershipId,
        kind,
        displayName: name,
        assurance,
        sessionId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        clientId: "demonstration-token",
        signedInAt: expect.any(String),
      },
    ]);
    const claims = JSON.parse(Buffer.from(text.split(".")[1] ?? "", "base64url").toString());
    expect(claims.exp - claims.iat).toBe(3600);
  });

  it("lists the personas where it does not know the one named", async () => {
    for (const words of [[], ["root"], ["__proto__"], ["lead", "x", "y"]]) {
      const { code, text } = await token(words, config());
      expect(code).toBe(2);
      for (const { key } of personas) expect(text).toContain(key);
    }
  });

  it("prints none outside the demonstration", async () => {
    const secrets = {
      SESSION_SECRET: "x".repeat(32),
      PSEUDONYM_KEY: "x".repeat(32),
      DECISION_KEY: "x".repeat(32),
      AUDIT_KEY: "x".repeat(32),
    };
    const real = readConfig({
      ...secrets,
      DATA_FOLDER: house.dataFolder,
      OIDC_ISSUER: "https://id.example",
      OIDC_CLIENT_ID: "tellonce",
    });
    await expect(token(["lead"], real)).rejects.toThrow(/demonstration only/);
    expect(() => readConfig({ NODE_ENV: "production" })).toThrow(/demonstration does not run/);
  });

  it("and the server read the same key, whichever of them made it, before and after a restart", async () => {
    const text = await tokenFor("gp");
    await house.restart();
    expect((await ask(`Bearer ${text}`)).status).toBe(200);
  });
});

describe("a bearer token", () => {
  it("made by the test as we make them is good, so that what follows is refused for its one fault", async () => {
    expect((await ask(`Bearer ${await forge()}`)).status).toBe(200);
    expect((await ask(`bearer ${await forge()}`)).status).toBe(200);
    // A clock may differ by 30 seconds.
    expect((await ask(`Bearer ${await forge({ claims: { exp: now() - 15 } })}`)).status).toBe(200);
  });

  it.each<[string, () => Forgery]>([
    ["of another issuer", () => ({ claims: { iss: house.baseUrl } })],
    ["for another audience", () => ({ claims: { aud: "tellonce" } })],
    ["without audience", () => ({ claims: { aud: undefined } })],
    ["expired two minutes ago", () => ({ claims: { exp: now() - 120 } })],
    ["that never expires", () => ({ claims: { exp: undefined } })],
    [
      "good for a year, made two hours ago",
      () => ({ claims: { iat: now() - 7200, exp: now() + 31_536_000 } }),
    ],
    ["of tomorrow", () => ({ claims: { iat: now() + 86_400, exp: now() + 90_000 } })],
    ["not good before tomorrow", () => ({ claims: { nbf: now() + 86_400 } })],
    ["without a name of its own", () => ({ claims: { jti: undefined } })],
    ["without a subject", () => ({ claims: { sub: undefined } })],
    ["of an unknown subject", () => ({ claims: { sub: "root" } })],
    ["of a subject that is no text", () => ({ claims: { sub: "teacher\0" } })],
    ["whose name is half a character", () => ({ claims: { jti: "a\ud800" } })],
    ["for another partnership", () => ({ claims: { partnership_id: randomUUID() } })],
    ["of another type", () => ({ header: { typ: "JWT" } })],
    ["of an unknown key", () => ({ header: { kid: "made-up" } })],
    ["of no key", () => ({ header: { kid: undefined } })],
    ["with a critical header we do not know", () => ({ header: { crit: ["urn:x"], "urn:x": "y" } })],
  ])("%s is refused", async (_name, forgery) => expectRefused(`Bearer ${await forge(forgery())}`));

  it("signed by somebody else's key is refused, and the key it points to is not even fetched", async () => {
    const pair = generateKeyPairSync("ed25519");
    const jwk = { ...(await exportJWK(pair.publicKey)), kid: ourKey().kid, alg: "EdDSA" };
    const theirs = await listen();
    let fetched = 0;
    theirs.serve((_request, response) => {
      fetched += 1;
      response.end(JSON.stringify({ keys: [jwk] }));
    });
    const address = `http://127.0.0.1:${theirs.port}/jwks`;
    expect(await (await fetch(address)).json()).toEqual({ keys: [jwk] });
    for (const header of [
      {},
      { jku: address },
      { x5u: address },
      { jwk },
      { jku: address, kid: "theirs" },
      { x5c: ["AAAA"] },
    ])
      await expectRefused(`Bearer ${await forge({ header, key: pair.privateKey })}`);
    expect(fetched).toBe(1);
    await theirs.stop();
  });

  it("cannot choose its own algorithm", async () => {
    const { kid, x } = ourKey();
    const claims = JSON.parse(Buffer.from((await forge()).split(".")[1] as string, "base64url").toString());
    for (const alg of ["none", "None", "NONE", ""]) {
      await expectRefused(`Bearer ${unsigned({ alg, kid, typ: "at+jwt" }, claims)}.`);
      await expectRefused(`Bearer ${unsigned({ alg, kid, typ: "at+jwt" }, claims)}.AAAA`);
    }
    // The public key as a shared secret, in the forms in which somebody may have it.
    for (const secret of [Buffer.from(String(x), "base64url"), Buffer.from(String(x))])
      await expectRefused(`Bearer ${await forge({ header: { alg: "HS256" }, key: secret })}`);
    const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 });
    const part = unsigned({ alg: "RS256", kid, typ: "at+jwt" }, claims);
    await expectRefused(
      `Bearer ${part}.${createSign("sha256").update(part).sign(rsa.privateKey, "base64url")}`,
    );
  });

  it("that was changed, is no token, or is no bearer token is refused", async () => {
    const [header, , signature] = (await forge()).split(".");
    const raised = Buffer.from(JSON.stringify({ sub: "dpo" })).toString("base64url");
    const basic = Buffer.from("lead:lead").toString("base64");
    for (const bearer of [
      `Bearer ${header}.${raised}.${signature}`,
      `Bearer ${await forge()}x`,
      "Bearer",
      "Bearer ",
      "Bearer a.b.c",
      "Bearer null",
      `Basic ${basic}`,
      await forge(),
      "",
      `Bearer ${await forge()}, Bearer ${await forge()}`,
    ])
      await expectRefused(bearer);
  });

  it("cannot be an ID token of the identity provider, though signed by a key of ours", async () => {
    const key = JSON.parse(
      readFileSync(join(house.dataFolder, "keys", "identity-provider.jwk"), "utf8"),
    ) as SigningKey;
    await expectRefused(
      `Bearer ${await forge({ header: { alg: "RS256", kid: key.kid }, key: await importJWK(key, "RS256") })}`,
    );
  });

  it("is never mixed with a cookie", async () => {
    const visitor = await signInAs("lead", house.visitor());
    const withToken = (authorization: string, method = "GET") =>
      visitor.go(method === "GET" ? "/whoami" : "/change", { method, headers: { authorization } });
    expect((await withToken("Bearer a.b.c")).status).toBe(401);
    const reply = await withToken(`Bearer ${await tokenFor("gp")}`, "POST");
    expect(JSON.parse(reply.text)).toMatchObject({ accountId: accounts.gp });
    expect(reply.setCookies).toEqual([]);
    expect(await whoIs(visitor)).toMatchObject({ accountId: accounts.lead });
    // Nor can it begin, or end, a browser's session.
    for (const [path, method] of [
      ["/auth/sign-in", "GET"],
      ["/auth/sign-out", "POST"],
    ] as const)
      expect(
        (await visitor.go(path, { method, headers: { authorization: `Bearer ${await tokenFor("gp")}` } }))
          .status,
      ).toBe(400);
    expect(await whoIs(visitor)).toMatchObject({ accountId: accounts.lead });
  });

  it("says which partnership it is for where there are two", async () => {
    const second = await addPersonaAccounts(database, "Southshire", { keys: ["dpo"] });
    await expectRefused(`Bearer ${await tokenFor("dpo")}`);
    expect(
      JSON.parse((await ask(`Bearer ${await tokenFor("dpo", second.partnershipId)}`)).text),
    ).toMatchObject({ accountId: second.accounts.dpo });
    expect(JSON.parse((await ask(`Bearer ${await tokenFor("dpo", partnershipId)}`)).text)).toMatchObject({
      accountId: accounts.dpo,
    });
  });

  it("ends with its account", async () => {
    const bearer = `Bearer ${await tokenFor("housing")}`;
    expect((await ask(bearer)).status).toBe(200);
    await maintain(
      database,
      async (query) =>
        void (await query("update account set retired_at = now() where id = $1", [accounts.housing])),
    );
    await expectRefused(bearer);
  });
});
