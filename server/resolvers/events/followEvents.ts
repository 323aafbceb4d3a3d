import { setTimeout as wait } from "node:timers/promises";
import type pg from "pg";
import { v7 as newId } from "uuid";
import type { AuditKeys } from "../../audit/keys.js";
import type { Viewer } from "../../auth/viewer.js";
import { TellonceError } from "../../errors.js";
import { findHappened, type Happened, type NotHeard, stopListening } from "../../loaders/eventRows.js";
import type { EventKind } from "../../model/events/enums.js";
import type { EventNotice } from "../../model/events/EventNotice.js";
import type { Id } from "../../sharing/facts.js";
import { caseToTell } from "./caseToTell.js";

export interface Following {
  api: pg.Pool;
  keys: AuditKeys;
  purpose: string;
  requestId: string;
  kinds: readonly EventKind[];
  /** Who asks, asked anew each second and before each event: undefined once their token is good no more. */
  who(): Promise<Viewer | undefined>;
  isOver(): boolean;
  onTrouble(error: unknown): void;
}

/**
 * Begins to follow what happens from now on. @returns each event decided for the viewer, in the audit before it is told; it ends with
 * their token, and once they have no case for the purpose any more or no agreement is in force for it. @throws TellonceError
 * UNAUTHENTICATED; NOT_FOUND where there is no such case or agreement to begin with; TOO_MANY_REQUESTS where the client, or the account
 * that has none, follows ten already.
 */
export async function followEvents(following: Following): Promise<AsyncGenerator<EventNotice>> {
  const id = newId();
  const first = await listen(following, id);
  if (first === "TOO_MANY") throw new TellonceError("TOO_MANY_REQUESTS");
  if (first === "ENDED") throw new TellonceError("UNAUTHENTICATED");
  if (first === "NO_CASE") throw new TellonceError("NOT_FOUND", NO_CASE);
  return notices(following, id, first);
}

interface Heard {
  viewer: Viewer;
  happened: Happened[];
}

async function listen({ api, purpose, kinds, who }: Following, id: Id): Promise<Heard | NotHeard> {
  const viewer = await who();
  if (!viewer) return "ENDED";
  const happened = await findHappened(api, viewer, purpose, id, kinds);
  return typeof happened === "string" ? happened : { viewer, happened };
}

async function* notices(following: Following, id: Id, first: Heard): AsyncGenerator<EventNotice> {
  const { api, keys, who, isOver, onTrouble } = following;
  const settled = new Set<Id>();
  try {
    for (let heard: Heard | string = first; typeof heard !== "string"; heard = await listen(following, id)) {
      for (const event of heard.happened.filter((one) => !settled.has(one.id))) {
        if (isOver()) return;
        // A key or a client may be revoked between two events of one look: no epoch moves then.
        const viewer = await who();
        if (!viewer) return;
        try {
          const told = await caseToTell(api, keys, askedBy(following, viewer), event);
          settled.add(event.id);
          if (told.told && told.caseId !== null) yield noticeOf(event, told.caseId);
        } catch (error) {
          // What could not be decided or recorded is not told; it is tried again in a second.
          onTrouble(error);
        }
      }
      await wait(EVERY);
      if (isOver()) return;
    }
  } finally {
    await stopListening(api, first.viewer, id).catch(onTrouble);
  }
}

const noticeOf = ({ id, kind, happenedAt }: Happened, caseId: Id): EventNotice => ({
  id,
  kind,
  happenedAt: new Date(happenedAt / 1000),
  caseId,
});

const askedBy = ({ purpose, requestId }: Following, viewer: Viewer) => ({
  viewer,
  purpose,
  requestId,
  operation: "Events",
});

const NO_CASE =
  "There is nothing to follow: you have no case for this purpose at the moment, or no agreement is in force for it.";
/** In milliseconds. */
const EVERY = 1_000;
