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

/** Who asks with this token, as far as it is good at this moment. */
export async function viewerOfToken(pool: pg.Pool, token: string): Promise<Viewer | undefined> {
  const [viewer] = await askKept<Viewer>(
    pool,
    `select account_id as "accountId", partnership_id as "partnershipId", kind, display_name as "displayName", assurance,
       token_id as "sessionId", client_id as "clientId", issued_at as "signedInAt", purposes
     from door.client_viewer($1)`,
    [sha256(token)],
  );
  return viewer;
}
