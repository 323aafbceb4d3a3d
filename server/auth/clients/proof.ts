import { createHash } from "node:crypto";
import { calculateJwkThumbprint, decodeProtectedHeader, importJWK, type JWTPayload, jwtVerify } from "jose";
import { isStorable } from "../../model/isStorable.js";
import { FaultyKeys, readKeys } from "./keys.js";

/** A request's proof that whoever sends it holds a key (RFC 9449, section 4.2). */
export interface Proof {
  /** The key's RFC 7638 thumbprint: what a token is bound to. */
  jkt: string;
  jti: string;
}

/** What a proof must be of. */
export interface Proven {
  method: string;
  /** Without query and fragment. */
  url: string;
  /** The token that the request bears; null where it asks for one. */
  token: string | null;
  /** Microseconds since 1970. */
  now: number;
}

/** Why a proof does not hold. `message` tells the client's developer what to do. */
export class FaultyProof extends Error {}

export const PROOF_ALGORITHMS = ["ES256", "PS256", "EdDSA"];
/** For how many seconds a proof is good, and by how many clocks may differ. */
const [LIFETIME, SKEW] = [60, 30];
const TYPE = "dpop+jwt";

/**
 * Checks the header `DPoP` (RFC 9449, section 4.3) but for whether its jti was used before. Its key is the one in its own header:
 * it proves nothing but that the same key asks again. @throws FaultyProof
 */
export async function readProof(header: string | undefined, proven: Proven): Promise<Proof> {
  if (!header) throw new FaultyProof("Send a proof of your key in the header DPoP.");
  const { alg, jwk } = await keyIn(header);
  const key = await importJWK(jwk, alg);
  const { payload } = await jwtVerify(header, key, {
    algorithms: alg === "EdDSA" ? ["EdDSA", "Ed25519"] : [alg],
    typ: TYPE,
    clockTolerance: SKEW,
  }).catch(() => {
    throw new FaultyProof("Its signature does not hold: sign it with the key in its jwk header.");
  });
  demandRequest(payload, proven);
  demandFresh(payload, proven.now);
  const { jti } = payload;
  if (typeof jti !== "string" || jti === "" || jti.length > 255 || !isStorable(jti))
    throw new FaultyProof("jti is missing: give each proof a new one, of at most 255 characters.");
  return { jkt: await calculateJwkThumbprint(jwk), jti };
}

async function keyIn(header: string) {
  try {
    const { typ, jwk } = decodeProtectedHeader(header);
    if (typ !== TYPE) throw new FaultyProof(`typ must be ${TYPE}.`);
    const [key] = await readKeys(JSON.stringify(jwk ?? null));
    return { jwk: key!.jwk, alg: key!.jwk.alg };
  } catch (error) {
    if (error instanceof FaultyProof) throw error;
    throw new FaultyProof(
      error instanceof FaultyKeys
        ? `Its jwk cannot be taken. ${error.message}`
        : "It is no signed JWT: send one proof, once.",
    );
  }
}

function demandRequest({ htm, htu, ath }: JWTPayload, { method, url, token }: Proven): void {
  if (htm !== method) throw new FaultyProof(`htm must be ${method}.`);
  if (typeof htu !== "string" || addressOf(htu) !== url) throw new FaultyProof(`htu must be ${url}.`);
  if (token !== null && ath !== createHash("sha256").update(token).digest("base64url"))
    throw new FaultyProof("ath must be the SHA-256 of the access token, in base64url.");
}

function demandFresh({ iat }: JWTPayload, now: number): void {
  const age = now / 1_000_000 - (iat ?? NaN);
  if (!(age > -SKEW && age < LIFETIME + SKEW))
    throw new FaultyProof(
      "iat does not lie in the last minute: make a proof for each request, and set your clock.",
    );
}

function addressOf(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { origin, pathname } = new URL(text);
  return origin + pathname;
}
