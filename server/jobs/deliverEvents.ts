import type pg from "pg";
import { webhookSecret } from "../model/events/webhookSecret.js";
import type { Reach } from "../model/events/webhookAddress.js";
import type { DeliveryKind } from "../model/events/enums.js";
import type { Id, Instant } from "../sharing/facts.js";
import { post } from "./webhooks/post.js";
import { signedHeaders } from "./webhooks/sign.js";

/** Something to be sent, taken by this sender. */
export interface Delivery {
  id: Id;
  partnershipId: Id;
  webhookId: Id;
  kind: DeliveryKind;
  cases: Id[];
  sourceId: Id | null;
  happenedAt: Instant;
  attempts: number;
  url: string;
  purpose: string;
  accountId: Id;
  displayName: string;
  /** Whether neither the webhook nor its system's access has ended. */
  isLive: boolean;
}

export interface EventSender {
  api: pg.Pool;
  /** What the secrets of webhooks are made of. */
  master: string;
  /** What users type, without a slash at the end. */
  baseUrl: string;
  reach: Reach;
  /** Whether the system may be told now, and with a link to which case. What is told is in the audit when this returns. */
  decide(delivery: Delivery): Promise<{ told: false } | { told: true; caseId: Id | null }>;
}

/** Every second sends to webhooks what happened, as far as each receiver may be told when it is sent. @returns how to stop. */
export function deliverEvents(sender: EventSender, onTrouble: (error: unknown) => void) {
  const tidy = () => sender.api.query("select door.note_reviews_due(), door.clear_events()");
  const underWay = new Set<Promise<void>>();
  let working: Promise<unknown> = tidy().catch(onTrouble);
  let isAsked = false;
  let isOver = false;
  const next = (work: () => Promise<unknown>) => (working = working.then(work).catch(onTrouble));
  // What ends makes room for the next: a receiver that answers has its share filled again at once.
  const again = () => {
    if (isAsked || isOver) return;
    isAsked = true;
    void next(look);
  };
  const look = () => {
    isAsked = false;
    return sendDue(sender, onTrouble, underWay, again);
  };
  const every = (milliseconds: number, work: () => Promise<unknown>) =>
    setInterval(() => void next(work), milliseconds).unref();
  const timers = [every(1_000, look), every(600_000, tidy)];
  return {
    async stop() {
      isOver = true;
      for (const timer of timers) clearInterval(timer);
      await working;
      await Promise.all(underWay);
    },
  };
}

/** Sends what is to be sent now, and returns, once it has arrived or not, how many messages left. */
export async function deliverOnce(sender: EventSender, onTrouble: (error: unknown) => void): Promise<number> {
  const underWay = new Set<Promise<void>>();
  let sent = 0;
  for (let more; (more = await sendDue(sender, onTrouble, underWay)) > 0; sent += more)
    await Promise.all(underWay);
  return sent;
}

/** Decides one after the other, and sends without waiting: a receiver that is slow holds up nobody else's messages. */
async function sendDue(
  sender: EventSender,
  onTrouble: (error: unknown) => void,
  underWay: Set<Promise<void>>,
  onRoom = () => {},
): Promise<number> {
  const { api } = sender;
  const takeSome = async () => {
    while ((await give(api)) === AT_ONCE);
    return take(api, Math.min(FEW, MOST - underWay.size));
  };
  let sent = 0;
  for (let taken = await takeSome(); taken.length > 0; taken = await takeSome())
    for (const delivery of taken)
      try {
        const decided = delivery.isLive ? await sender.decide(delivery) : ({ told: false } as const);
        if (!decided.told) {
          await settle(api, delivery, "NOT_TOLD", null, null, null);
          continue;
        }
        const going = send(sender, delivery, decided.caseId)
          .catch(onTrouble)
          .finally(() => {
            underWay.delete(going);
            onRoom();
          });
        underWay.add(going);
        sent += 1;
      } catch (error) {
        onTrouble(error);
        // What could not be decided or recorded was not sent: it is tried again, and does not count.
        await settle(api, delivery, "NOT_TRIED", null, null, 5).catch(onTrouble);
      }
  return sent;
}

/** Sends one message, and keeps what became of it. */
async function send(
  { api, master, baseUrl, reach }: EventSender,
  delivery: Delivery,
  caseId: Id | null,
): Promise<void> {
  const { id, kind, webhookId, url, happenedAt, attempts } = delivery;
  const body = JSON.stringify({
    type: kind,
    timestamp: new Date(happenedAt / 1000).toISOString(),
    data: caseId === null ? {} : { id: caseId, url: `${baseUrl}/cases/${caseId}` },
  });
  const headers = signedHeaders(id, new Date(), body, webhookSecret(master, webhookId));
  const { status, trouble } = await post(url, headers, body, reach);
  const outcome = trouble === null ? "DELIVERED" : "NOT_DELIVERED";
  await settle(api, delivery, outcome, status, trouble, trouble === null ? null : waitAfter(attempts + 1));
}

/** Seconds until something is sent again that did not arrive so many times, a fifth more or less; null: never. */
export function waitAfter(attempts: number, dice: () => number = Math.random): number | null {
  const wait = WAITS[attempts - 1];
  return wait === undefined ? null : Math.round(wait * (0.8 + 0.4 * dice()));
}

/** As Standard Webhooks recommends: over more than a day. In seconds. */
const WAITS = [5, 300, 1800, 7200, 18_000, 36_000, 50_400];

async function give(api: pg.Pool): Promise<number> {
  const { rows } = await api.query<{ given: number }>("select door.give_out_events($1) as given", [AT_ONCE]);
  return rows[0]!.given;
}

async function take(api: pg.Pool, most: number): Promise<Delivery[]> {
  const { rows } = await api.query<{ found: Delivery[] }>("select door.take_deliveries($1) as found", [most]);
  return rows[0]!.found;
}

type Outcome = "DELIVERED" | "NOT_DELIVERED" | "NOT_TOLD" | "NOT_TRIED";

async function settle(
  api: pg.Pool,
  { partnershipId, id }: Delivery,
  outcome: Outcome,
  status: number | null,
  trouble: string | null,
  wait: number | null,
): Promise<void> {
  await api.query("select door.settle_delivery($1, $2, $3, $4, $5, $6)", [
    partnershipId,
    id,
    outcome,
    status,
    trouble,
    wait,
  ]);
}

const AT_ONCE = 200;
/** So few that they are decided long before another sender takes them over. */
const FEW = 20;
/** Messages under way at once, of everybody: five agencies' shares, as `door.take_deliveries` has them. */
const MOST = 100;
