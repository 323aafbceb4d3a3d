import { createHash, createHmac, randomUUID } from "node:crypto";
import { importJWK, type JWTHeaderParameters, type JWTPayload, SignJWT } from "jose";
import type { House } from "../../support/house.js";
import { newPair, type PartnerSystem, seconds, type SigningPair } from "../../support/partnerSystem.js";
import type { Dice } from "../worlds/Dice.js";
import type { Setting } from "./Setting.js";
import { anyValue, scratched, spoil, wellFormed } from "./spoil.js";

/** A bearer token that is not as it should be: changed, cut, or signed by our own key over claims and headers that are spoilt. */
export async function spoiltToken(
  { ourKey, tokens, schoolToken }: Setting,
  dice: Dice,
): Promise<{ what: string; token: string }> {
  const good = dice.chance(0.5) ? tokens["teacher"]! : schoolToken;
  const way = dice.below(5);
  if (way === 0) return { what: "a token scratched", token: scratched(good, dice) };
  if (way === 1) return { what: "a token cut", token: good.slice(0, dice.below(good.length)) };
  if (way === 2) return { what: "no token", token: String(JSON.stringify(anyValue(dice))) };
  const claims = {
    iss: "urn:tellonce:demonstration",
    aud: "urn:tellonce:api",
    sub: "teacher",
    jti: randomUUID(),
    client_id: "demonstration-token",
    iat: seconds(),
    exp: seconds() + 3600,
  };
  const header = { alg: "EdDSA", kid: ourKey.kid, typ: "at+jwt" };
  if (way === 3) {
    const token = await new SignJWT(spoilt(claims, dice))
      .setProtectedHeader(header)
      .sign(await importJWK(ourKey, "EdDSA"))
      .catch(() => "a.b.c");
    return { what: "claims spoilt", token };
  }
  return { what: "a header spoilt", token: unsigned(spoil(header, dice), claims, String(ourKey.x)) };
}

/** The form of the token endpoint, with something in the assertion or around it that is not as it should be. */
export async function spoiltAssertion(
  { school }: Setting,
  dice: Dice,
): Promise<{ what: string; form: string }> {
  const way = dice.below(4);
  const claims = {
    iss: school.id,
    sub: school.id,
    aud: school.audience,
    jti: randomUUID(),
    exp: seconds() + 60,
    on_behalf_of: "teacher",
    acr: "AAL2",
  };
  const assertion =
    way === 0
      ? await school.assertion({ claims: spoilt(claims, dice) }).catch(() => "a.b.c")
      : way === 1
        ? unsigned(spoilt({ alg: "ES256", kid: "first" }, dice), claims, "x")
        : scratched(await school.assertion(), dice);
  const fields = {
    grant_type: "client_credentials",
    client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
    client_assertion: assertion,
    scope: "EARLY_HELP",
  };
  const sent = way === 3 ? spoilt(fields, dice) : fields;
  const form = Object.entries(sent)
    .map(([name, value]) => `${encodeURIComponent(wellFormed(name))}=${encodeURIComponent(String(JSON.stringify(value) ?? "").replaceAll('"', ""))}`)
    .join("&"); // prettier-ignore
  return { what: ["claims", "header", "an assertion", "the form"][way]!, form: dice.chance(0.1) ? scratched(form, dice) : form };
} // prettier-ignore

/** The form by which the school's system gets a token. */
export const goodForm = async ({ school }: { school: PartnerSystem }): Promise<string> =>
  new URLSearchParams({
    grant_type: "client_credentials",
    client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
    client_assertion: await school.assertion(),
  }).toString();

/** A token of the school's system that is bound to a key of its own, and the key. */
export interface Bound {
  token: string;
  pair: SigningPair;
}

export async function bind(house: House, school: PartnerSystem): Promise<Bound> {
  const pair = await newPair("own");
  const { text } = await house.visitor().go("/oauth/token", {
    form: Object.fromEntries(new URLSearchParams(await goodForm({ school }))),
    headers: { dpop: await sign(proofHeader(pair), proofClaims(school.audience), pair) },
  });
  const { access_token: token } = JSON.parse(text) as { access_token?: string };
  if (!token) throw new Error(`No token: ${text}`);
  return { token, pair };
}

/** What stands in the header DPoP, for a request to this path: signed over claims or a header that are spoilt, scratched, or none. */
export async function spoiltProof(
  { bound: { token, pair }, house }: Setting,
  dice: Dice,
  path: string,
): Promise<{ what: string; proof: string }> {
  const way = dice.below(4);
  const ath = createHash("sha256").update(token).digest("base64url");
  const claims = { ...proofClaims(new URL(path, house.config.baseUrl).href), ath };
  const header = proofHeader(pair);
  const proof =
    way === 0
      ? await sign(header, spoilt(claims, dice), pair).catch(() => "a.b.c")
      : way === 1
        ? unsigned(spoil(header, dice), claims, "x")
        : way === 2
          ? scratched(await sign(header, claims, pair), dice)
          : String(JSON.stringify(anyValue(dice)));
  return { what: ["a proof's claims", "a proof's header", "a proof scratched", "no proof"][way]!, proof };
}

const proofHeader = ({ alg, jwk: { kid: _none, ...jwk } }: SigningPair) => ({ typ: "dpop+jwt", alg, jwk });
const proofClaims = (htu: string) => ({ htm: "POST", htu, iat: seconds(), jti: randomUUID() });
const sign = (header: JWTHeaderParameters, claims: JWTPayload, { privateKey }: SigningPair) =>
  new SignJWT(claims).setProtectedHeader(header).sign(privateKey);

function unsigned(header: unknown, claims: unknown, secret: string): string {
  const said = [header, claims]
    .map((one) => Buffer.from(String(JSON.stringify(one))).toString("base64url"))
    .join(".");
  return `${said}.${createHmac("sha256", secret).update(said).digest("base64url")}`;
}

/** Spoilt, but still an object: what else it could be cannot be signed, nor sent. */
function spoilt(value: object, dice: Dice): Record<string, unknown> {
  const said = spoil(value, dice);
  return typeof said === "object" && said !== null && !Array.isArray(said) ? { ...said } : {};
}
