import type { DoorRequest, Transaction } from "../database/transaction.js";
import type { DeliveryKind, DeliveryState, EventKind, Trouble } from "../model/events/enums.js";
import type { Id } from "../sharing/facts.js";
import type { PurposeCode } from "../sharing/purposes.js";

/** A webhook of the viewer's agency, with what was sent to it. */
export interface WebhookRow {
  id: Id;
  name: string;
  url: string;
  purpose: PurposeCode;
  kinds: EventKind[];
  system: string;
  createdAt: string;
  endedAt: string | null;
  systemEnded: boolean;
  deliveries: {
    id: Id;
    kind: DeliveryKind;
    happenedAt: string;
    state: DeliveryState;
    attempts: number;
    triedAt: string;
    nextAt: string | null;
    status: number | null;
    trouble: Trouble | null;
  }[];
}

export interface KnownWebhooks {
  items: WebhookRow[];
  systems: { id: Id; name: string; purposes: PurposeCode[] }[];
}

/** The webhooks of the agency whose officer the viewer is; none for anybody else. */
export async function loadWebhooks(
  { rows }: Transaction,
  { partnershipId, accountId }: DoorRequest,
): Promise<KnownWebhooks> {
  const [found] = await rows<{ webhooks: KnownWebhooks }>("select door.webhooks($1, $2) as webhooks", [
    partnershipId,
    accountId,
  ]);
  return found!.webhooks;
}

/** Has the door make a webhook, or do something with one. Returns DONE, or the code of the refusal. */
export async function changeWebhook(
  { rows }: Transaction,
  { partnershipId, accountId, purpose, assurance }: DoorRequest,
  id: Id,
  act: "CREATE" | "TEST" | "REPLAY" | "END",
  said: object = {},
): Promise<string> {
  const [answer] = await rows<{ outcome: string }>(
    "select door.change_webhook($1, $2, $3, $4::smallint, $5, $6, $7) as outcome",
    [partnershipId, accountId, purpose, assurance, id, act, JSON.stringify(said)],
  );
  return answer!.outcome;
}
