import { decodeJwt, decodeProtectedHeader, errors, importJWK, type JWTPayload, jwtVerify } from "jose";
import type { Assurance } from "../viewer.js";
import { assuranceOf } from "../assurance.js";
import type { KnownKey } from "./store.js";
import { isStorable } from "../../model/isStorable.js";

/** What a client has proven: who it is, and for whom it asks. */
export interface Assertion {
  clientId: string;
  jti: string;
  /** Its subject at the identity provider; null: the system asks for itself. */
  onBehalfOf: string | null;
  assurance: Assurance;
  key: KnownKey;
}

/** Why there is no token (RFC 6749, section 5.2). `message` tells the client's developer what to do. */
export class TokenRefused extends Error {
  constructor(
    readonly error:
      | "invalid_request"
      | "invalid_client"
      | "invalid_scope"
      | "invalid_dpop_proof"
      | "unsupported_grant_type",
    message: string,
  ) {
    super(message);
  }
}

/** In how many seconds an assertion ends at the latest. */
export const ASSERTION_AHEAD = 300;
/** By how many seconds clocks may differ. */
const SKEW = 30;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Checks a client's signed assertion (RFC 7523, section 3). The key is found among those stored, by client and `kid`; nothing
 * that the header points to (`jku`, `x5u`, `jwk`) is fetched or used. @throws TokenRefused
 */
export async function readAssertion(
  assertion: string,
  audience: string,
  find: (clientId: string, kid: string) => Promise<KnownKey | undefined>,
): Promise<Assertion> {
  const { clientId, kid } = claimed(assertion);
  const key = await find(clientId, kid);
  if (!key) throw unproven();
  const payload = await verify(assertion, clientId, key);
  demandTimes(payload, key.now);
  demandAudience(payload, audience);
  if (typeof payload.jti !== "string" || !isText(payload.jti))
    throw refused("jti is missing: give each assertion a new one, of at most 255 characters.");
  return { clientId, jti: payload.jti, key, ...person(payload) };
}

/** What it says of itself, before anything is believed: enough to find the key. */
function claimed(assertion: string): { clientId: string; kid: string } {
  try {
    const { kid } = decodeProtectedHeader(assertion);
    const { iss, sub } = decodeJwt(assertion);
    if (iss !== sub || typeof iss !== "string" || !UUID.test(iss) || typeof kid !== "string" || !isText(kid))
      throw unproven();
    return { clientId: iss.toLowerCase(), kid };
  } catch {
    throw unproven();
  }
}

async function verify(assertion: string, clientId: string, { jwk, now }: KnownKey): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(assertion, await importJWK(jwk, jwk.alg), {
      // jose knows EdDSA by both its names.
      algorithms: jwk.alg === "EdDSA" ? ["EdDSA", "Ed25519"] : [jwk.alg],
      currentDate: new Date(now / 1000),
      clockTolerance: SKEW,
    });
    if (String(payload.iss).toLowerCase() !== clientId) throw unproven();
    return payload;
  } catch (error) {
    if (error instanceof errors.JWTExpired)
      throw refused("The assertion has ended: make a new one for each request, and set your clock.");
    if (error instanceof errors.JWTClaimValidationFailed)
      throw refused(`The assertion's ${error.claim} does not hold now: check it, and set your clock.`);
    throw unproven();
  }
}

function demandTimes({ exp, iat }: JWTPayload, now: number): void {
  if (exp === undefined || exp * 1_000_000 - now > ASSERTION_AHEAD * 1_000_000)
    throw refused("exp must be at most 5 minutes ahead.");
  if (iat !== undefined && iat * 1_000_000 - now > SKEW * 1_000_000)
    throw refused("iat lies ahead: set your clock.");
}

/** Ours alone: an assertion for several services could be used by one of them at another. */
function demandAudience({ aud }: JWTPayload, audience: string): void {
  const [only, ...others] = [aud].flat();
  if (only !== audience || others.length > 0) throw refused(`aud must be ${audience}, and nothing else.`);
}

function person(payload: JWTPayload): Pick<Assertion, "onBehalfOf" | "assurance"> {
  const { on_behalf_of: onBehalfOf } = payload;
  // A system proves itself by its key. How a person signed in to it, it says; what it does not say opens the least.
  if (onBehalfOf === undefined) return { onBehalfOf: null, assurance: 2 };
  if (typeof onBehalfOf !== "string" || !isText(onBehalfOf))
    throw refused("on_behalf_of must be the practitioner's subject at the identity provider, as a text.");
  return { onBehalfOf, assurance: Math.min(2, assuranceOf(payload)) as Assurance };
}

/** Of at most 255 characters, each of which the database has a place for. */
const isText = (text: string) => text.length > 0 && text.length <= 255 && isStorable(text);

const refused = (message: string) => new TokenRefused("invalid_client", message);

/** The same for an unknown or revoked client or key and for a wrong signature: it says nothing of who is registered. */
const unproven = () =>
  refused(
    "No registered key proves this assertion: iss and sub must both be the client id, kid in the header must name a key of this client that is not revoked, and the signature must be made with it (ES256, PS256 or EdDSA).",
  );
