import { createHash } from "node:crypto";
import connectPgSimple from "connect-pg-simple";
import session from "express-session";
import type pg from "pg";
import { askKept } from "../database/keptPlans.js";
import type { AccountKind, Assurance } from "./viewer.js";

/** Half an hour unused ends a session; NIST SP 800-63B asks this of assurance level 2. In seconds. */
export const IDLE = 30 * 60;
/** A use moves the end of a session only when the end is this much out of date: not every read needs a write. In seconds. */
const STALE = 60;

/** What a session keeps: names of the account, never what it may do. */
export interface SignedIn {
  accountId: string;
  partnershipId: string;
  assurance: Assurance;
  /** ISO 8601, by the database's clock. */
  signedInAt: string;
}

/** The account as it is now, read together with the session and never stored in it. */
export interface Live {
  kind: AccountKind;
  displayName: string;
  /** When the session ends if it is not used again. */
  endsAt: Date;
}

interface Row {
  sess: session.SessionData;
  kind: AccountKind | null;
  displayName: string | null;
  endsAt: Date;
}

/**
 * Sessions in PostgreSQL under the SHA-256 of their id: whoever reads the table or a backup of it can open none of them.
 * One statement finds a session, its age and its account; a session whose account has ended is no session.
 */
export class SessionStore extends connectPgSimple(session) {
  readonly #pool: pg.Pool;
  readonly #quiet = new WeakSet<object>();

  constructor(pool: pg.Pool, errorLog: (...words: unknown[]) => void) {
    super({ pool, tableName: "session", ttl: IDLE, errorLog });
    this.#pool = pool;
  }

  override get(sid: string, done: (error: unknown, found?: session.SessionData | null) => void): void {
    askKept<Row>(this.#pool, FIND, [keyOf(sid)]).then(
      ([row]) => done(null, row ? { ...row.sess, live: liveOf(row) } : null),
      (error: unknown) => done(error),
    );
  }

  override set(sid: string, data: session.SessionData, done?: (error?: unknown) => void): void {
    const { live: _, ...kept } = data;
    super.set(keyOf(sid), kept as session.SessionData, done);
  }

  override destroy(sid: string, done?: (error?: unknown) => void): void {
    super.destroy(keyOf(sid), done);
  }

  override touch(sid: string, data: session.SessionData, done: (error?: unknown) => void = () => {}): void {
    const left = data.live ? data.live.endsAt.getTime() - Date.now() : 0;
    if (this.#quiet.has(data) || left > (IDLE - STALE) * 1000) return done();
    this.#pool.query(TOUCH, [keyOf(sid), IDLE]).then(() => done(), done);
  }

  /** Makes this request not count as a use: a page that asks how long the session lasts must not prolong it. */
  leaveAsItIs(data: session.SessionData): void {
    this.#quiet.add(data);
  }
}

/** What the table knows the session by; it may be shown in an audit. */
export const keyOf = (sid: string): string => createHash("sha256").update(sid).digest("base64url");

const FIND = `
  select s.sess, a.kind, a.display_name as "displayName", least(s.expire, s.absolute_until) as "endsAt"
    from session s left join lateral door.live_account(s.partnership_id, s.account_id) a on true
   where s.sid = $1 and s.expire > now() and s.absolute_until > now() and (s.account_id is null or a.account_id is not null)`;

const TOUCH = `update session set expire = least(now() + make_interval(secs => $2), absolute_until) where sid = $1`;

function liveOf({ kind, displayName, endsAt }: Row): Live | undefined {
  return kind && displayName !== null ? { kind, displayName, endsAt } : undefined;
}
