import { createHash, randomUUID } from "node:crypto";
import { exportJWK, type JWK, SignJWT } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CASE } from "../support/documents.js";
import { type House, startHouse } from "../support/house.js";
import { EARLY_HELP, northshire, withDetails, withFamily } from "../support/northshire.js";
import {
  type Algorithm,
  newPair,
  type PartnerSystem,
  registerSystem,
  seconds,
  type SigningPair,
} from "../support/partnerSystem.js";

let house: House;
let school: PartnerSystem;
let own: SigningPair;
let graphql: string;
beforeAll(async () => {
  house = await startHouse(withFamily(northshire()), { also: withDetails });
  school = await registerSystem(house, {
    agency: "school",
    role: "EDUCATION_PRACTITIONER",
    purposes: [EARLY_HELP],
  });
  own = await newPair("own");
  graphql = `${house.config.baseUrl}/graphql`;
});
afterAll(() => house?.stop());

interface Proof {
  header?: object;
  claims?: Record<string, unknown>;
  pair?: SigningPair;
}
async function proofOf({ header = {}, claims = {}, pair = own }: Proof = {}): Promise<string> {
  const { kid: _none, ...jwk } = pair.jwk;
  const all = { htm: "POST", htu: graphql, iat: seconds(), jti: randomUUID(), ...claims };
  return new SignJWT(Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)))
    .setProtectedHeader({ typ: "dpop+jwt", alg: pair.alg, jwk: jwk as JWK, ...header })
    .sign(pair.privateKey);
}
const hashOf = (token: string) => createHash("sha256").update(token).digest("base64url");

async function askForToken(proof?: string) {
  const reply = await house.visitor().go("/oauth/token", {
    form: {
      grant_type: "client_credentials",
      client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
      client_assertion: await school.assertion(),
    },
    headers: proof === undefined ? {} : { dpop: proof },
  });
  return { status: reply.status, said: JSON.parse(reply.text) };
}
const proveAtEndpoint = (more: Proof = {}) =>
  proofOf({ ...more, claims: { htu: school.audience, ...more.claims } });
const boundToken = async (pair = own): Promise<string> =>
  (await askForToken(await proveAtEndpoint({ pair }))).said.access_token;

const body = () => JSON.stringify({ query: CASE, variables: { id: house.world.ids.case("case") } });
const send = (authorization: string, proof?: string) =>
  house.send(null, body(), {
    authorization,
    "tellonce-purpose": EARLY_HELP,
    ...(proof !== undefined && { dpop: proof }),
  });
const codeOf = async (authorization: string, proof?: string): Promise<string> => {
  const { data, code } = await send(authorization, proof);
  return data?.case ? "shown" : String(code);
};

describe("a token that is bound to a key", () => {
  it.each<Algorithm>(["ES256", "PS256", "EdDSA"])("is used with a proof by %s", async (alg) => {
    const pair = await newPair("own", alg);
    const { status, said } = await askForToken(await proveAtEndpoint({ pair }));
    expect([status, said.token_type]).toEqual([200, "DPoP"]);
    const token = said.access_token;
    const codes = [];
    for (let time = 0; time < 2; time += 1)
      codes.push(await codeOf(`DPoP ${token}`, await proofOf({ pair, claims: { ath: hashOf(token) } })));
    expect(codes).toEqual(["shown", "shown"]);
  });

  it("is worth nothing to who has it without the key", async () => {
    const token = await boundToken();
    const ath = hashOf(token);
    const thief = await newPair("thief");
    const good = () => proofOf({ claims: { ath } });
    expect(await codeOf(`DPoP ${token}`, await good())).toBe("shown");
    const tried: Record<string, [string, string?]> = {
      "as a bearer token": [`Bearer ${token}`],
      "as a bearer token beside a good proof": [`Bearer ${token}`, await good()],
      "without a proof": [`DPoP ${token}`],
      "with a proof by another key": [`DPoP ${token}`, await proofOf({ pair: thief, claims: { ath } })],
      "with the own key named and another's signature": [
        `DPoP ${token}`,
        await proofOf({ pair: thief, header: { jwk: own.jwk }, claims: { ath } }),
      ],
      "with the proof for another token": [`DPoP ${token}`, await proofOf({ claims: { ath: hashOf("x") } })],
      "with a proof for no token": [`DPoP ${token}`, await proofOf()],
      "with a proof for another method": [`DPoP ${token}`, await proofOf({ claims: { ath, htm: "GET" } })],
      "with a proof for another address": [
        `DPoP ${token}`,
        await proofOf({ claims: { ath, htu: school.audience } }),
      ],
      "with a proof for another service": [
        `DPoP ${token}`,
        await proofOf({ claims: { ath, htu: "https://tellonce.example/graphql" } }),
      ],
      "with two proofs": [`DPoP ${token}`, `${await good()}, ${await good()}`],
    };
    for (const [how, [authorization, proof]] of Object.entries(tried))
      expect([how, await codeOf(authorization, proof)]).toEqual([how, "UNAUTHENTICATED"]);
  });

  it("takes a proof once, whoever sends it and however many at the same time", async () => {
    const token = await boundToken();
    const proof = await proofOf({ claims: { ath: hashOf(token) } });
    const codes = await Promise.all(Array.from({ length: 12 }, () => codeOf(`DPoP ${token}`, proof)));
    expect(codes.filter((code) => code === "shown")).toHaveLength(1);
    expect(codes.filter((code) => code === "UNAUTHENTICATED")).toHaveLength(11);
  });

  it("takes a proof of the last minute, while clocks differ by half a minute", async () => {
    const token = await boundToken();
    const at = async (seconded: number | undefined) =>
      codeOf(
        `DPoP ${token}`,
        await proofOf({
          claims: { ath: hashOf(token), iat: seconded === undefined ? undefined : seconds() + seconded },
        }),
      );
    for (const offset of [-85, -60, 0, 25]) expect([offset, await at(offset)]).toEqual([offset, "shown"]);
    for (const offset of [-3600, -95, 35, 3600, undefined])
      expect([offset, await at(offset)]).toEqual([offset, "UNAUTHENTICATED"]);
  });

  it("says what is wrong with a proof, and which algorithms it takes", async () => {
    const token = await boundToken();
    const reply = await fetch(graphql, {
      method: "POST",
      headers: {
        authorization: `DPoP ${token}`,
        dpop: await proofOf(),
        "content-type": "application/json",
        "tellonce-purpose": EARLY_HELP,
      },
      body: body(),
    });
    expect(reply.status).toBe(401);
    expect(reply.headers.get("www-authenticate")).toBe(
      'DPoP error="invalid_dpop_proof", algs="ES256 PS256 EdDSA"',
    );
    expect(await reply.text()).toContain("ath must be the SHA-256 of the access token");
  });
});

it("does not take a bearer token as a bound one", async () => {
  const token = await school.token();
  expect(await codeOf(`Bearer ${token}`)).toBe("shown");
  expect(await codeOf(`DPoP ${token}`, await proofOf({ claims: { ath: hashOf(token) } }))).toBe(
    "UNAUTHENTICATED",
  );
});

it("gives no token for a proof that does not hold", async () => {
  const { privateKey } = own;
  const withSecret = { ...(await exportJWK(privateKey)) };
  const faulty: Record<string, string> = {
    empty: "",
    "no JWT": "nonsense",
    "another type": await proveAtEndpoint({ header: { typ: "JWT" } }),
    "no key": await proveAtEndpoint({ header: { jwk: undefined } }),
    "a private key": await proveAtEndpoint({ header: { jwk: withSecret } }),
    "another address": await proofOf(),
    "another method": await proveAtEndpoint({ claims: { htm: "GET" } }),
    "no jti": await proveAtEndpoint({ claims: { jti: undefined } }),
    "an old one": await proveAtEndpoint({ claims: { iat: seconds() - 600 } }),
  };
  for (const [how, proof] of Object.entries(faulty)) {
    const { status, said } = await askForToken(proof);
    expect([how, status, said.error, said.access_token]).toEqual([how, 400, "invalid_dpop_proof", undefined]);
    expect(said.error_description.length).toBeGreaterThan(30);
  }
});

it("keeps of a proof no more than a hash, and nothing when its token is gone", async () => {
  const { admin } = house.database;
  const token = await boundToken();
  const jti = randomUUID();
  expect(await codeOf(`DPoP ${token}`, await proofOf({ claims: { ath: hashOf(token), jti } }))).toBe("shown");
  const kept = async () => (await admin.query("select p::text as row from client_proof p")).rows;
  expect((await kept()).length).toBeGreaterThan(0);
  expect(JSON.stringify(await kept())).not.toContain(jti);
  await admin.query(
    "update client_token set issued_at = issued_at - interval '12 minutes', until_at = until_at - interval '12 minutes'",
  );
  await boundToken();
  expect(await kept()).toEqual([]);
});
