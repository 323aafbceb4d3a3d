import type { DoorRequest, Transaction } from "../database/transaction.js";
import type { Id } from "../sharing/facts.js";
import type { PurposeCode } from "../sharing/purposes.js";

/** A system as the door tells of it. */
export interface ClientRow {
  id: Id;
  name: string;
  role: string;
  purposes: PurposeCode[];
  registeredAt: string;
  registeredBy: string | null;
  revokedAt: string | null;
  keys: { kid: string; alg: string; addedAt: string; revokedAt: string | null }[];
}

export interface KnownClients {
  items: ClientRow[];
  roles: { role: string; purposes: PurposeCode[] }[];
}

/** The systems of the agency whose officer the viewer is; none for anybody else. */
export async function loadClients(
  { rows }: Transaction,
  { partnershipId, accountId }: DoorRequest,
): Promise<KnownClients> {
  const [found] = await rows<{ clients: KnownClients }>("select door.system_clients($1, $2) as clients", [
    partnershipId,
    accountId,
  ]);
  return found!.clients;
}

/** Has the door change something about a system. Returns the code of the refusal, or null. */
export async function changeClient(
  { rows }: Transaction,
  { partnershipId, accountId, purpose, assurance }: DoorRequest,
  id: Id,
  act: "REGISTER" | "ADD_KEYS" | "REVOKE",
  said: object,
): Promise<string | null> {
  const [answer] = await rows<{ refused: string | null }>(
    "select door.change_client($1, $2, $3, $4::smallint, $5, $6, $7) as refused",
    [partnershipId, accountId, purpose, assurance, id, act, JSON.stringify(said)],
  );
  return answer!.refused;
}
