import { randomUUID, type webcrypto } from "node:crypto";
import { exportJWK, generateKeyPair, type JWK, SignJWT } from "jose";
import { readKeys } from "../../server/auth/clients/keys.js";
import type { Answer, House } from "./house.js";
import { maintain } from "./house.js";
import type { Reply } from "./visitor.js";

export type Algorithm = "ES256" | "PS256" | "EdDSA";

/** A partner's system as its developer would write it: its keys, how it gets a token, how it asks. */
export interface PartnerSystem {
  readonly id: string;
  readonly audience: string;
  /** A signed assertion, but for what is given here; undefined leaves a claim out. */
  assertion(changes?: Forgery): Promise<string>;
  /** Sends an assertion for a token. */
  send(assertion: string, more?: Record<string, string>): Promise<Reply & { said: any }>;
  /** A good token. @throws where there is none */
  token(claims?: object, more?: Record<string, string>): Promise<string>;
  ask(token: string, purpose: string | null, query: string, variables?: object): Promise<Answer>;
  /** Adds a key of its own; returns with what to sign by it. */
  addKey(kid: string, alg?: Algorithm): Promise<SigningPair>;
  revoke(kid?: string): Promise<string | null>;
}

export interface Forgery {
  header?: Record<string, unknown>;
  claims?: Record<string, unknown>;
  pair?: SigningPair;
}

export interface SigningPair {
  kid: string;
  alg: Algorithm;
  privateKey: webcrypto.CryptoKey;
  jwk: JWK;
}

export const seconds = () => Math.floor(Date.now() / 1000);

export async function newPair(kid: string, alg: Algorithm = "ES256"): Promise<SigningPair> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  return { kid, alg, privateKey, jwk: { ...(await exportJWK(publicKey)), kid } };
}

export interface Registration {
  agency: string;
  role: string;
  purposes: string[];
  alg?: Algorithm;
}

/** Registers a system of an agency of the scenario. */
export async function registerSystem(
  house: House,
  { agency, role, purposes, alg = "ES256" }: Registration,
): Promise<PartnerSystem> {
  const [id, first] = [randomUUID(), await newPair("first", alg)];
  const { partnershipId } = house.world;
  const stored = async (jwk: JWK) => ({ id: randomUUID(), ...(await readKeys(JSON.stringify(jwk)))[0]! });
  const byOwner = (sql: string, values: unknown[]) =>
    maintain(house.database.owner, async (client) => {
      const { rows } = await client.query<{ refused: string | null }>(`select ${sql} as refused`, values);
      return rows[0]!.refused;
    });
  const refused = await byOwner("door.register_client($1, $2, null, $3)", [
    partnershipId,
    id,
    {
      agencyId: house.world.ids.agency(agency),
      accountId: randomUUID(),
      roleId: randomUUID(),
      name: `${agency}'s system`,
      role,
      purposes,
      keys: [await stored(first.jwk)],
    },
  ]);
  if (refused !== null) throw new Error(`Not registered: ${refused}`);
  const audience = `${house.config.baseUrl}/oauth/token`;

  const assertion: PartnerSystem["assertion"] = ({ header = {}, claims = {}, pair = first } = {}) => {
    const all = { iss: id, sub: id, aud: audience, jti: randomUUID(), exp: seconds() + 60, ...claims };
    const said = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
    return new SignJWT(said)
      .setProtectedHeader({ alg: pair.alg, kid: pair.kid, ...header })
      .sign(pair.privateKey, { crit: { "urn:x": true } });
  };
  const send: PartnerSystem["send"] = async (signed, more = {}) => {
    const reply = await house.visitor().go("/oauth/token", {
      form: {
        grant_type: "client_credentials",
        client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
        client_assertion: signed,
        ...more,
      },
    });
    return { ...reply, said: JSON.parse(reply.text) };
  };
  return {
    id,
    audience,
    assertion,
    send,
    async token(claims = {}, more = {}) {
      const { said } = await send(await assertion({ claims: { ...claims } }), more);
      if (!said.access_token) throw new Error(`No token: ${JSON.stringify(said)}`);
      return said.access_token;
    },
    ask: (token, purpose, query, variables = {}) =>
      house.send(null, JSON.stringify({ query, variables }), {
        authorization: `Bearer ${token}`,
        ...(purpose !== null && { "tellonce-purpose": purpose }),
      }),
    async addKey(kid, by = "ES256") {
      const pair = await newPair(kid, by);
      const why = await byOwner("door.add_client_key($1, $2, null, $3)", [
        partnershipId,
        id,
        await stored(pair.jwk),
      ]);
      if (why !== null) throw new Error(why);
      return pair;
    },
    revoke: (kid) => byOwner("door.revoke_client($1, $2, null, $3)", [partnershipId, id, kid ?? null]),
  };
}
