import type { DoorRequest, Transaction } from "../database/transaction.js";
import type { Alert } from "../model/Alert.js";
import type { EmergencyReview, EmergencyUse } from "../model/EmergencyUse.js";
import type { Id, Instant } from "../sharing/facts.js";
import type { KnownAgency } from "./agencies.js";

export type EmergencyList = "MINE" | "TO_CONFIRM" | "CONFIRMED" | "TO_REVIEW" | "REVIEWED";

/**
 * Uses of emergency access that this account may know of, the latest first; of all lists or one, all uses or one. Null for
 * who has no business with them.
 */
export async function loadEmergencyUses(
  { rows }: Transaction,
  { partnershipId, accountId, purpose, assurance }: DoorRequest,
  agencies: ReadonlyMap<Id, KnownAgency>,
  list: EmergencyList,
  id: Id | null = null,
): Promise<EmergencyUse[] | null> {
  const [found] = await rows<{ uses: StoredUse[] | null }>(
    "select door.emergency_uses($1, $2, $3, $4::smallint, $5, $6) as uses",
    [partnershipId, accountId, purpose, assurance, list, id],
  );
  return (
    found!.uses?.map(({ agencyId, reviews, ...use }) => ({
      ...use,
      agency: agencies.get(agencyId) ?? null,
      askedAt: moment(use.askedAt)!,
      grantedAt: moment(use.grantedAt),
      endsAt: moment(use.endsAt),
      endedAt: moment(use.endedAt),
      reviewBy: moment(use.reviewBy),
      reviews: reviews.map((review) => ({ ...review, at: moment(review.at)! })),
    })) ?? null
  );
}

/** What this account is told of, the latest first; null for who is told nothing. */
export async function loadAlerts(
  { rows }: Transaction,
  { partnershipId, accountId, purpose, assurance }: DoorRequest,
): Promise<Alert[] | null> {
  const [found] = await rows<{ alerts: Timed<Alert, "createdAt" | "seenAt">[] | null }>(
    "select door.alerts($1, $2, $3, $4::smallint) as alerts",
    [partnershipId, accountId, purpose, assurance],
  );
  return (
    found!.alerts?.map((alert) => ({
      ...alert,
      createdAt: moment(alert.createdAt)!,
      seenAt: moment(alert.seenAt),
    })) ?? null
  );
}

/** An instant in microseconds as a date. */
export const moment = (instant: Instant | null): Date | null =>
  instant === null ? null : new Date(instant / 1000);

/** With instants in place of dates. */
type Timed<Type, Fields extends keyof Type> = Omit<Type, Fields> & Record<Fields, Instant | null>;
type StoredUse = Omit<
  Timed<EmergencyUse, "askedAt" | "grantedAt" | "endsAt" | "endedAt" | "reviewBy">,
  "agency" | "reviews"
> & { agencyId: Id; reviews: Timed<EmergencyReview, "at">[] };
