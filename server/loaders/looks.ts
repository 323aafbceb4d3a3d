import type { DoorRequest, Transaction } from "../database/transaction.js";
import type { LookWatch, WatchedPractitioner, WellKnownPerson } from "../model/looks/LookWatch.js";
import type { Instant } from "../sharing/facts.js";
import { moment } from "./emergency.js";

/** What alerts about unusual looks go by, for an officer; null for anybody else. */
export async function loadLookWatch(
  { rows }: Transaction,
  { partnershipId, accountId, purpose, assurance }: DoorRequest,
): Promise<LookWatch | null> {
  const [found] = await rows<{ watch: Stored | null }>(
    "select door.look_watch($1, $2, $3, $4::smallint) as watch",
    [partnershipId, accountId, purpose, assurance],
  );
  const watch = found!.watch;
  return (
    watch && {
      wellKnown: watch.wellKnown.map((one) => ({ ...one, addedAt: moment(one.addedAt)! })),
      staff: watch.staff.map((one) => ({ ...one, homeRecordedAt: moment(one.homeRecordedAt) })),
    }
  );
}

interface Stored {
  wellKnown: (Omit<WellKnownPerson, "addedAt"> & { addedAt: Instant })[];
  staff: (Omit<WatchedPractitioner, "homeRecordedAt"> & { homeRecordedAt: Instant | null })[];
}
