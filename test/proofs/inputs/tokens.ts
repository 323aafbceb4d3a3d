import { createHmac, randomUUID } from "node:crypto";
import { importJWK, SignJWT } from "jose";
import { seconds } from "../../support/partnerSystem.js";
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
