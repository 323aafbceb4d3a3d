import { randomUUID } from "node:crypto";
import { errors, importJWK, type JWTHeaderParameters, jwtVerify, SignJWT } from "jose";
import { isStorable } from "../model/isStorable.js";
import { signingKey } from "./keyFiles.js";

const ISSUER = "urn:tellonce:demonstration";
const AUDIENCE = "urn:tellonce:api";
const ALGORITHM = "EdDSA";
const TYPE = "at+jwt";
const LIFETIME = "1h";
/** Seconds by which two clocks may differ. */
const SKEW = 30;
/** Tokens whose signature is not worked out again; only good ones are kept, so that no stranger fills it. */
const MOST_KEPT = 1000;

/** What a verified bearer token says. */
export interface BearerClaims {
  subject: string;
  /** Null where the token leaves it to there being only one. */
  partnershipId: string | null;
  tokenId: string;
  clientId: string;
  issuedAt: Date;
}

/** A bearer token of the demonstration for this persona: an RFC 9068 access token, valid for one hour. */
export async function issueBearerToken(
  folder: string,
  persona: string,
  partnershipId?: string,
): Promise<string> {
  const jwk = await signingKey(folder, "bearer-token", ALGORITHM);
  return new SignJWT({
    client_id: "demonstration-token",
    ...(partnershipId && { partnership_id: partnershipId }),
  })
    .setProtectedHeader({ alg: ALGORITHM, kid: jwk.kid, typ: TYPE })
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setSubject(persona)
    .setJti(randomUUID())
    .setIssuedAt()
    .setExpirationTime(LIFETIME)
    .sign(await importJWK(jwk, ALGORITHM));
}

/**
 * Reads bearer tokens signed with the key in this folder. The key is found among our own by its `kid`; nothing that a
 * token's header points to (`jku`, `x5u`, `jwk`) is ever fetched or used.
 * @throws JOSEError (from the returned function) for any token that is not exactly one of ours and in date
 */
export async function bearerTokenReader(folder: string): Promise<(token: string) => Promise<BearerClaims>> {
  const { kty, crv, x, kid } = await signingKey(folder, "bearer-token", ALGORITHM);
  const publicKey = await importJWK({ kty, crv, x } as { kty: "OKP" }, ALGORITHM);
  const findKey = (header: JWTHeaderParameters) => {
    if (header.kid !== kid) throw new Error("No key of that name");
    return publicKey;
  };
  // A signature that was good stays good: only the time is looked at again. A tenth of a small read was spent on it.
  const verified = new Map<string, { claims: BearerClaims; until: number }>();
  return async (token) => {
    const known = verified.get(token);
    if (known && Math.floor(Date.now() / 1000) < known.until) return known.claims;
    const { payload } = await jwtVerify(token, findKey, {
      algorithms: [ALGORITHM],
      issuer: ISSUER,
      audience: AUDIENCE,
      typ: TYPE,
      clockTolerance: SKEW,
      maxTokenAge: LIFETIME,
      requiredClaims: ["sub", "jti", "iat", "exp", "client_id"],
    });
    const claims = {
      subject: String(payload.sub),
      partnershipId: typeof payload.partnership_id === "string" ? payload.partnership_id : null,
      tokenId: String(payload.jti),
      clientId: String(payload.client_id),
      issuedAt: new Date(Number(payload.iat) * 1000),
    };
    if (![claims.subject, claims.tokenId, claims.clientId, claims.partnershipId ?? ""].every(isStorable))
      throw new errors.JWTClaimValidationFailed("A claim holds no text", payload);
    if (verified.size >= MOST_KEPT) verified.clear();
    verified.set(token, { claims, until: Math.min(payload.exp!, payload.iat! + 3600) + SKEW });
    return claims;
  };
}
