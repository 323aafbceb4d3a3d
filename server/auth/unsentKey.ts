import { createHmac } from "node:crypto";
import type { Viewer } from "./viewer.js";

/** What a signed-in browser needs to open the words that it keeps for this account until they can be saved. */
interface UnsentKey {
  /** Names the account to this browser without saying which it is. */
  owner: string;
  /** Unwraps the browser's own key: 256 bits, base64url. */
  key: string;
}

/**
 * The key that only a session of this account is given: what a browser keeps under it stays closed to whoever else signs
 * in there. Another session secret closes what was kept before; that is at most what had not reached the server.
 */
export function unsentKeyOf(secret: string, { partnershipId, accountId }: Viewer): UnsentKey {
  const keyed = (what: string) =>
    createHmac("sha256", secret).update(`unsent words ${what} ${partnershipId} ${accountId}`).digest();
  return {
    owner: keyed("owner").subarray(0, 16).toString("base64url"),
    key: keyed("key").toString("base64url"),
  };
}
