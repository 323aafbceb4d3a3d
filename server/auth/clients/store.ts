import { createHash } from "node:crypto";
import type { JWK } from "jose";
import type pg from "pg";
import { askKept } from "../../database/keptPlans.js";
import type { Viewer } from "../viewer.js";

/** A live client's public key, and the database's time, by which everything is judged. */
export interface KnownKey {
  partnershipId: string;
  keyId: string;
  jwk: JWK & { alg: string };
  purposes: string[];
  /** Microseconds since 1970. */
  now: number;
}

export interface IssuedToken {
  id: string;
  jtiHash: string;
  tokenHash: string;
  onBehalfOf: string | null;
  purposes: readonly string[];
  assurance: number;
  seconds: number;
  /** The thumbprint of the key that it is bound to; null: whoever bears it may use it. */
  jkt: string | null;
}

/** Who asks with a token, and what a request with it must prove. */
export interface Holder {
  viewer: Viewer;
  jkt: string | null;
  /** Microseconds since 1970. */
  now: number;
}

export const sha256 = (text: string): Buffer => createHash("sha256").update(text).digest();

/** The key of that name of a client that may ask now; undefined for all others alike. */
export async function findKey(pool: pg.Pool, clientId: string, kid: string): Promise<KnownKey | undefined> {
  const { rows } = await pool.query<{ key: KnownKey | null }>("select door.client_key_of($1, $2) as key", [
    clientId,
    kid,
  ]);
  return rows[0]?.key ?? undefined;
}

/** Keeps a token. Returns why not: the assertion was used before, or whom it names does not practise in that agency. */
export async function keepToken(
  pool: pg.Pool,
  { partnershipId, keyId }: KnownKey,
  clientId: string,
  token: IssuedToken,
): Promise<"REPLAYED" | "NO_PRACTITIONER" | null> {
  const { rows } = await pool.query<{ refused: "REPLAYED" | "NO_PRACTITIONER" | null }>(
    "select door.issue_client_token($1, $2, $3, $4) as refused",
    [partnershipId, clientId, keyId, token],
  );
  return rows[0]!.refused;
}

/** Who holds this token, as far as it is good at this moment. */
export async function findHolder(pool: pg.Pool, token: string): Promise<Holder | undefined> {
  const [found] = await askKept<Viewer & Pick<Holder, "jkt" | "now">>(
    pool,
    `select account_id as "accountId", partnership_id as "partnershipId", kind, display_name as "displayName", assurance,
       token_id as "sessionId", client_id as "clientId", issued_at as "signedInAt", purposes,
       jkt, extract(epoch from now())::float8 * 1000000 as now
     from door.client_viewer($1)`,
    [sha256(token)],
  );
  if (!found) return undefined;
  const { jkt, now, ...viewer } = found;
  return { viewer, jkt, now };
}

/** Whether a proof is used with this token for the first time; from now on it was used. */
export async function useProof(pool: pg.Pool, token: string, jti: string): Promise<boolean> {
  const [used] = await askKept<{ first: boolean }>(pool, "select door.use_proof($1, $2) as first", [
    sha256(token),
    sha256(jti),
  ]);
  return used!.first;
}
