import { createHmac, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { generateKeyPair, importJWK, type JWTHeaderParameters, SignJWT } from "jose";
import type { SigningKey } from "../../../server/auth/keyFiles.js";
import { keyFolder } from "../../../server/auth/signIn.js";
import { ME } from "../../support/documents.js";
import type { House } from "../../support/house.js";
import { seconds } from "../../support/partnerSystem.js";
import type { Dice } from "../worlds/Dice.js";

type Claims = Record<string, unknown>;
/** What is not as it should be with a bearer token; `good` for those that are let in all the same. */
interface Variant {
  good?: true;
  claims?: (dice: Dice) => Claims;
  header?: (ours: SigningKey) => Claims;
  sign?: "none" | "HS256" | "theirs" | "changed";
}

const ahead = (from: number, until: number) => (dice: Dice) => seconds() + from + dice.below(until - from);
/** An hour is the longest that one is good for; clocks may differ by 30 s. */
const between = (claim: string, from: number, until: number) => (dice: Dice) => ({
  [claim]: ahead(from, until)(dice),
});
const said = (claims: Claims) => () => claims;

export const BEARERS: Readonly<Record<string, Variant>> = {
  "as it should be": { good: true },
  "ends in 60 s": { good: true, claims: between("exp", 55, 65) },
  "ends now, as clocks differ": { good: true, claims: between("exp", -15, 1) },
  "ended 60 s ago": { claims: between("exp", -65, -50) },
  "begins now, as clocks differ": { good: true, claims: between("nbf", -10, 10) },
  "begins in 60 s": { claims: between("nbf", 60, 75) },
  "made in 60 s": { claims: between("iat", 60, 75) },
  "made over an hour ago": { claims: between("iat", -3720, -3660) },
  "without an end": { claims: said({ exp: undefined }) },
  "for another audience": { claims: said({ aud: "urn:tellonce:else" }) },
  "of another issuer": { claims: said({ iss: "urn:else" }) },
  "without a subject": { claims: said({ sub: undefined }) },
  "without a name": { claims: said({ jti: undefined }) },
  "of an unknown key": { header: () => ({ kid: "unknown" }) },
  "of no key": { header: () => ({ kid: undefined }) },
  "of another type": { header: () => ({ typ: "JWT" }) },
  "without a signature": { sign: "none" },
  "by the public key as a secret": { sign: "HS256" },
  "by another's key": { sign: "theirs" },
  "by another's key, which it holds": { sign: "theirs", header: ({ kid }) => ({ kid, jwk: { kty: "OKP", crv: "Ed25519", x: "A".repeat(43) } }) },
  "by another's key, which it points to": { sign: "theirs", header: () => ({ jku: "http://127.0.0.1:1/", x5u: "http://127.0.0.1:1/" }) },
  "changed after it was signed": { sign: "changed" },
}; // prettier-ignore

/** Whether somebody is let in with such a token. */
export async function tryBearer(house: House, variant: Variant, dice: Dice): Promise<boolean> {
  const token = await made(house, variant, dice);
  const body = JSON.stringify({ query: ME });
  const { data } = await house.send(null, body, { authorization: `Bearer ${token}` });
  return data?.me?.displayName === "teacher";
}

async function made(house: House, { claims, header, sign }: Variant, dice: Dice): Promise<string> {
  await house.tokenOf("teacher");
  const ours = JSON.parse(readFileSync(join(keyFolder(house.config), "bearer-token.jwk"), "utf8")) as SigningKey;
  const all = {
    iss: "urn:tellonce:demonstration",
    aud: "urn:tellonce:api",
    sub: "teacher",
    jti: randomUUID(),
    client_id: "demonstration-token",
    partnership_id: house.world.partnershipId,
    iat: seconds() - 10,
    exp: seconds() + 600,
    ...claims?.(dice),
  };
  const head = { alg: "EdDSA", kid: ours.kid, typ: "at+jwt", ...header?.(ours) } as JWTHeaderParameters;
  if (sign === "none") return unsigned({ ...head, alg: dice.one(["none", "None", ""]) }, all);
  if (sign === "HS256") {
    const part = unsigned({ ...head, alg: "HS256" }, all).slice(0, -1);
    const secret = dice.one([String(ours.x), Buffer.from(String(ours.x), "base64url"), JSON.stringify(ours)]);
    return `${part}.${createHmac("sha256", secret).update(part).digest("base64url")}`;
  }
  const key = sign === "theirs" ? (await generateKeyPair("EdDSA")).privateKey : await importJWK(ours, "EdDSA");
  const known = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
  const token = await new SignJWT(known).setProtectedHeader(head).sign(key);
  if (sign !== "changed") return token;
  const [first, , last] = token.split(".");
  return [first, part({ ...all, jti: randomUUID() }), last].join(".");
} // prettier-ignore

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
const unsigned = (header: object, claims: object) => `${part(header)}.${part(claims)}.`;
