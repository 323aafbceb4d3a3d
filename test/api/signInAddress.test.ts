import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import express from "express";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { issueBearerToken } from "../../server/auth/bearerToken.js";
import { identityProvider } from "../../server/auth/identityProvider.js";
import { keyFolder } from "../../server/auth/signIn.js";
import { createTestDatabase, type TestDatabase } from "../support/database.js";
import { addPersonaAccounts, listen, openHouse } from "../support/signInHouse.js";
import { ownPage, signInAs, toCallback, whoIs } from "../support/signInSteps.js";
import { Visitor } from "../support/visitor.js";

let database: TestDatabase;
let accounts: Record<string, string>;

beforeAll(async () => {
  database = await createTestDatabase();
  ({ accounts } = await addPersonaAccounts(database, "Northshire"));
});
afterAll(() => database?.drop());

const flags = (setCookie: string | undefined) => (setCookie ?? "").split("; ").slice(1).toSorted();

/** A second provider, on an address of its own, that knows us by a secret. */
async function openProvider(clientSecret: string, redirectUri: (issuer: string) => string) {
  const server = await listen();
  const folder = mkdtempSync(join(tmpdir(), "tellonce-provider-"));
  const issuer = `http://localhost:${server.port}/oidc`;
  const router = await identityProvider({
    issuer,
    client: {
      client_id: "tellonce at work",
      client_secret: clientSecret,
      redirect_uris: [redirectUri(issuer)],
    },
    keyFolder: folder,
    cookieSecret: "x",
  });
  const app = express().use("/oidc", router);
  server.serve(app);
  const stop = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return {
    issuer,
    stop,
    pause: () => server.serve((_request, response) => void response.writeHead(503).end()),
    resume: () => server.serve(app),
  };
}

async function openBoth(ourSecret = "a secret between us two") {
  const door = await listen();
  const baseUrl = `http://localhost:${door.port}`;
  const provider = await openProvider("a secret between us two", () => `${baseUrl}/auth/callback`);
  await door.stop();
  const house = await openHouse(database, {
    baseUrl,
    port: door.port,
    oidc: { issuer: provider.issuer, clientId: "tellonce at work", clientSecret: ourSecret },
  });
  return { house, provider, stop: async () => void (await house.stop(), await provider.stop()) };
}

describe("behind a proxy that ends https", () => {
  it("the whole way in works, with a cookie that only this host's https pages get", async () => {
    const house = await openHouse(database, { baseUrl: "https://tellonce.example", behindProxy: true });
    const visitor = house.visitor();
    const begun = await visitor.go("/auth/sign-in");
    expect(begun.headers.location).toMatch(/^https:\/\/tellonce\.example\/idp\/auth\?/);
    const back = await visitor.go(await toCallback(visitor, "lead"));
    for (const reply of [begun, back]) {
      expect(reply.setCookies).toEqual([expect.stringMatching(/^__Host-tellonce=s%3A/)]);
      expect(flags(reply.setCookies[0])).toEqual(["HttpOnly", "Path=/", "SameSite=Lax", "Secure"]);
    }
    expect(await whoIs(visitor)).toMatchObject({ accountId: accounts.lead });
    const out = await visitor.go("/auth/sign-out", { method: "POST", headers: ownPage(visitor) });
    expect(out.setCookies).toEqual([
      expect.stringMatching(/^__Host-tellonce=; Path=\/; Expires=Thu, 01 Jan 1970/),
    ]);
    expect(flags(out.setCookies[0])).toContain("Secure");
    expect(await whoIs(visitor)).toBeNull();
    await house.stop();
  });

  it("plain http is refused, to a cookie and to a token alike", async () => {
    const house = await openHouse(database, { baseUrl: "https://tellonce.example", behindProxy: true });
    const plain = new Visitor("http://tellonce.example", { behind: house.port });
    const authorization = `Bearer ${await issueBearerToken(keyFolder(house), "lead")}`;
    for (const headers of [{}, { authorization }] as Record<string, string>[]) {
      const refused = await plain.go("/whoami", { headers });
      expect([refused.status, JSON.parse(refused.text)]).toEqual([403, { code: "FORBIDDEN" }]);
    }
    expect((await plain.go("/auth/sign-in")).status).toBe(403);
    expect((await house.visitor().go("/whoami", { headers: { authorization } })).status).toBe(200);
    await house.stop();
  });
});

describe("without a proxy", () => {
  it("http://localhost has a plain cookie, still out of reach of scripts and of other sites' forms", async () => {
    const house = await openHouse(database);
    const { setCookies } = await house.visitor().go("/auth/sign-in");
    expect(setCookies).toEqual([expect.stringMatching(/^tellonce=s%3A/)]);
    expect(flags(setCookies[0])).toEqual(["HttpOnly", "Path=/", "SameSite=Lax"]);
    await house.stop();
  });

  it("no other name is answered over http, and nobody can claim to come by https", async () => {
    const house = await openHouse(database);
    for (const name of ["127.0.0.1", "tellonce.example", "localhost.evil.example", "192.168.0.1"]) {
      for (const forwarded of [
        {},
        { "x-forwarded-proto": "https" },
        { "x-forwarded-host": "localhost" },
      ] as Record<string, string>[]) {
        const refused = await house
          .visitor()
          .go("/whoami", { headers: { host: `${name}:${house.port}`, ...forwarded } });
        expect([name, refused.status]).toEqual([name, 403]);
      }
    }
    expect((await house.visitor().go("/whoami")).status).toBe(200);
    await house.stop();
  });

  it.each(["http://tellonce.example", "http://127.0.0.1:4000", "https://council.example/tellonce"])(
    "%s is refused as an address at start",
    async (baseUrl) => {
      await expect(openHouse(database, { baseUrl })).rejects.toMatchObject({
        name: "StartUpRefusal",
        message: expect.stringMatching(/^BASE_URL must/),
      });
    },
  );
});

describe("at another identity provider", () => {
  it("the same code signs in the accounts of that issuer, and no others", async () => {
    const { house, provider, stop } = await openBoth();
    const theirs = await addPersonaAccounts(database, "Eastshire", { issuer: provider.issuer, keys: ["gp"] });
    expect(await whoIs(await signInAs("gp", house.visitor()))).toMatchObject({
      accountId: theirs.accounts.gp,
      partnershipId: theirs.partnershipId,
      assurance: 3,
    });
    // There is a "lead" in this database, but of the demonstration.
    const stranger = house.visitor();
    expect((await stranger.go(await toCallback(stranger, "lead"))).status).toBe(403);
    expect(await whoIs(stranger)).toBeNull();
    await stop();
  });

  it("neither personas nor tokens of the demonstration are to be had", async () => {
    const { house, stop } = await openBoth();
    expect((await house.visitor().go("/idp/.well-known/openid-configuration")).status).toBe(404);
    const authorization = `Bearer ${await issueBearerToken(keyFolder(house), "lead")}`;
    expect((await house.visitor().go("/whoami", { headers: { authorization } })).status).toBe(401);
    await stop();
  });

  it("a wrong secret signs nobody in", async () => {
    const { house, stop } = await openBoth("not the secret between us");
    const visitor = house.visitor();
    expect((await visitor.go(await toCallback(visitor, "gp"))).status).toBe(400);
    expect(await whoIs(visitor)).toBeNull();
    await stop();
  });

  it("while it cannot be reached a page says so, and afterwards it works again", async () => {
    const { house, provider, stop } = await openBoth();
    provider.pause();
    const visitor = house.visitor();
    const refused = await visitor.go("/auth/sign-in");
    expect([refused.status, refused.text]).toEqual([503, expect.stringContaining("cannot be reached")]);
    provider.resume();
    expect((await visitor.go("/auth/sign-in")).status).toBe(303);
    await stop();
  });

  it("must be on https unless it is on this machine", async () => {
    const oidc = { issuer: "http://id.example", clientId: "x", clientSecret: undefined };
    await expect(openHouse(database, { oidc })).rejects.toThrow("OIDC_ISSUER must begin with https://.");
  });
});
