import { calculateJwkThumbprint, importJWK, type JWK } from "jose";
import { isStorable } from "../../model/isStorable.js";

/** A public key of a partner's system, as it is stored: it names itself and its one algorithm. */
export interface ClientKey {
  kid: string;
  jwk: JWK & { alg: string };
}

/** Why a key set cannot be taken. `message` says what to do. */
export class FaultyKeys extends Error {}

const SECRET_PARTS = ["d", "p", "q", "dp", "dq", "qi", "oth", "k"];

/**
 * The public keys in a JWKS (RFC 7517), or in one JWK alone: at most ten, for ES256, PS256 or EdDSA. A key without a name
 * gets its RFC 7638 thumbprint as one. Nothing but what makes the public key is kept. @throws FaultyKeys
 */
export async function readKeys(text: string): Promise<ClientKey[]> {
  const keys = listed(text);
  if (keys.length === 0) throw new FaultyKeys('There is no key: give {"keys": […]} with at least one.');
  if (keys.length > 10) throw new FaultyKeys("Give at most ten keys.");
  const read = await Promise.all(keys.map(readKey));
  if (new Set(read.map(({ kid }) => kid)).size < read.length)
    throw new FaultyKeys("Two keys have the same kid: give each its own.");
  return read;
}

function listed(text: string): JWK[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new FaultyKeys("This is no JSON: give the public keys as a JSON Web Key Set (RFC 7517).");
  }
  const keys = (value as { keys?: unknown } | null)?.keys ?? [value];
  if (!Array.isArray(keys) || keys.some((one) => typeof one !== "object" || one === null))
    throw new FaultyKeys("Give a JSON Web Key Set (RFC 7517).");
  return keys as JWK[];
}

async function readKey(key: JWK): Promise<ClientKey> {
  // Said first, and loudest: whoever sees it has the system's identity.
  if (SECRET_PARTS.some((part) => part in key))
    throw new FaultyKeys(
      "This is a private key. It is not taken: keep it, give its public part only, and make a new one if others saw it.",
    );
  const { jwk, alg } = publicPart(key);
  if (key.alg !== undefined && key.alg !== alg && !(alg === "EdDSA" && key.alg === "Ed25519"))
    throw new FaultyKeys("The key's alg is not taken: sign with ES256, PS256 or EdDSA (Ed25519).");
  if (key.use !== undefined && key.use !== "sig")
    throw new FaultyKeys('The key\'s use is not "sig": give a key for signing.');
  await importJWK(jwk, alg).catch(() => {
    throw new FaultyKeys("The key is damaged: its parts do not make a public key.");
  });
  const kid = key.kid ?? (await calculateJwkThumbprint(jwk));
  if (typeof kid !== "string" || kid.length < 1 || kid.length > 200 || !isStorable(kid))
    throw new FaultyKeys("A kid is a text of 1 to 200 characters.");
  return { kid, jwk: { ...jwk, alg } };
}

function publicPart({ kty, crv, x, y, n, e }: JWK): { jwk: JWK; alg: string } {
  if (kty === "EC" && crv === "P-256") return { jwk: { kty, crv, x, y } as JWK, alg: "ES256" };
  if (kty === "OKP" && crv === "Ed25519") return { jwk: { kty, crv, x } as JWK, alg: "EdDSA" };
  if (kty === "RSA") {
    const bits = Buffer.from(String(n), "base64url").length * 8;
    if (bits < 2048 || bits > 4096) throw new FaultyKeys("An RSA key has 2048 to 4096 bits.");
    return { jwk: { kty, n, e } as JWK, alg: "PS256" };
  }
  throw new FaultyKeys("Give a key of P-256 (ES256), RSA (PS256) or Ed25519 (EdDSA).");
}
