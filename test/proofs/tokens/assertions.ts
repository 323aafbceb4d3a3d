import { createHmac, randomUUID } from "node:crypto";
import { newPair, type PartnerSystem, seconds } from "../../support/partnerSystem.js";
import type { Dice } from "../worlds/Dice.js";

type Claims = Record<string, unknown>;
/** What is not as it should be with a system's assertion; `good` for those for which there is a token all the same. */
interface Variant {
  good?: true;
  claims?: (dice: Dice) => Claims;
  header?: Claims;
  sign?: "theirs" | "none" | "HS256" | "RS256" | "changed";
}

const between = (claim: string, from: number, until: number) => (dice: Dice) => ({
  [claim]: seconds() + from + dice.below(until - from),
});
const said = (claims: Claims) => () => claims;

export const ASSERTIONS: Readonly<Record<string, Variant>> = {
  "as it should be": { good: true },
  "ends in 60 s": { good: true, claims: between("exp", 55, 65) },
  "ends in almost five minutes": { good: true, claims: between("exp", 270, 290) },
  "ends now, as clocks differ": { good: true, claims: between("exp", -15, 1) },
  "ended 60 s ago": { claims: between("exp", -65, -50) },
  "ends 60 s beyond five minutes": { claims: between("exp", 360, 370) },
  "begins now, as clocks differ": { good: true, claims: between("nbf", -10, 10) },
  "begins in 60 s": { claims: between("nbf", 60, 75) },
  "made in 60 s": { claims: between("iat", 60, 75) },
  "without an end": { claims: said({ exp: undefined }) },
  "without a name": { claims: said({ jti: undefined }) },
  "for another audience": { claims: said({ aud: "https://else.example/oauth/token" }) },
  "for others too": { claims: (dice) => ({ aud: [`https://else${dice.below(9)}.example`, "x"] }) },
  "of another issuer": { claims: () => ({ iss: randomUUID() }) },
  "about another": { claims: () => ({ sub: randomUUID() }) },
  "of an unknown key": { header: { kid: "unknown" } },
  "of no key": { header: { kid: undefined } },
  "by another's key": { sign: "theirs" },
  "by another's key, which it points to": { sign: "theirs", header: { jku: "http://127.0.0.1:1/", x5u: "http://127.0.0.1:1/" } },
  "without a signature": { sign: "none" },
  "by the public key as a secret": { sign: "HS256" },
  "by a key said to be RSA": { sign: "RS256" },
  "changed after it was signed": { sign: "changed" },
}; // prettier-ignore

/** An assertion of this kind, as it is sent. */
export async function makeAssertion(
  system: PartnerSystem,
  { claims, header = {}, sign }: Variant,
  dice: Dice,
): Promise<string> {
  const changes = { header, claims: claims?.(dice) ?? {} };
  if (sign === "theirs") return system.assertion({ ...changes, pair: await newPair("first") });
  const good = await system.assertion(changes);
  if (sign === undefined) return good;
  const [, body, signature] = good.split(".");
  if (sign === "changed")
    return [good.split(".")[0], part({ ...read(body!), jti: randomUUID() }), signature].join(".");
  const alg = sign === "none" ? dice.one(["none", "NONE", ""]) : sign;
  const signed = `${part({ alg, kid: "first" })}.${body}`;
  const mac = createHmac("sha256", dice.one(["first", system.id, "secret"])).update(signed);
  return `${signed}.${sign === "none" ? "" : mac.digest("base64url")}`;
}

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
const read = (text: string) => JSON.parse(Buffer.from(text, "base64url").toString()) as object;
