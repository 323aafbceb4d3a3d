import type pg from "pg";
import { copyRows } from "./copyRows.js";
import { uuidText } from "./rowBytes.js";

/** One line of a reply log, as far as it touched somebody. */
export interface Reply {
  requestId: string;
  /** When it was answered. */
  at: Date;
  /** The leaves that its request says it has left in the audit, in base64. */
  leaves: readonly string[];
  /** Whether it showed anything of what touches somebody; undefined where the log cannot say. */
  shows: boolean | undefined;
}

export interface Reconciled {
  /** Replies looked at, and how many rows of the audit from their time. */
  replies: number;
  rows: number;
  /** What should not be: a reply whose row is missing, is another request's, or was never written. */
  exceptions: { requestId: string; at: Date; why: string }[];
  /** Requests with a row that shows or changes something and no reply in the log: it may have been disclosed. */
  unanswered: string[];
  /** Replies of which the log cannot say whether they show anything, with neither a leaf nor a row: they must have touched nobody. */
  rowless: string[];
  /** Rows that are followed by one saying that what they tell of was never sent. */
  notSent: number;
}

/** How much longer than its reply's log says a request may have lasted. */
const MARGIN = 5 * 60_000;

/**
 * Holds what was answered against the audit, by request id and leaf: every reply must have its rows; a row without a reply
 * counts as what may have been disclosed, unless a row NOT_SENT follows it.
 * @param client in one snapshot, as a role that may read all of the audit.
 */
export async function reconcile(client: pg.ClientBase, replies: Iterable<Reply>): Promise<Reconciled> {
  const answered = new Map<string, Reply>();
  const owed = new Map<string, string>();
  const silent = new Set<string>();
  for (const reply of replies) {
    answered.set(reply.requestId, reply);
    if (reply.shows === undefined && reply.leaves.length === 0) silent.add(reply.requestId);
    for (const leaf of reply.leaves) owed.set(leaf, reply.requestId);
  }
  const times = [...answered.values()].map(({ at }) => at.getTime());
  const [from, until] = times.length > 0 ? [Math.min(...times), Math.max(...times)] : [0, 0];
  const found: Reconciled = {
    replies: answered.size,
    rows: 0,
    exceptions: [],
    unanswered: [],
    rowless: [],
    notSent: 0,
  };
  const except = (requestId: string, why: string) =>
    found.exceptions.push({ requestId, at: answered.get(requestId)!.at, why });
  /** Rows that no reply owns to, by their id. */
  const alone = new Map<string, { request: string; within: boolean }>();

  await copyRows(client, rowsBetween(from - MARGIN, until + MARGIN), (row) => {
    const [id, at, leaf, request, outcome, of] = fieldsOf(row) as [Buffer, ...(Buffer | undefined)[]];
    const time = Number(at!.readBigInt64BE(0) / 1000n) + EPOCH;
    const requestId = request?.toString();
    const owner = owed.get(leaf!.toString("base64"));
    found.rows += 1;
    if (requestId !== undefined) silent.delete(requestId);
    owed.delete(leaf!.toString("base64"));
    if (owner !== undefined && requestId !== undefined && requestId !== owner)
      except(owner, `its row is that of request ${requestId}`);
    if (outcome?.toString() === "NOT_SENT") {
      found.notSent += 1;
      alone.delete(of!.toString());
    } else if (
      requestId !== undefined &&
      !answered.has(requestId) &&
      DISCLOSES.has(outcome?.toString() ?? "")
    )
      alone.set(uuidOf(id), { request: requestId, within: time >= from && time <= until });
  });

  for (const [leaf, requestId] of owed)
    except(requestId, `its row with the leaf ${leaf} is not in the audit`);
  for (const { requestId, leaves, shows } of answered.values())
    if (shows && leaves.length === 0) except(requestId, "it shows something and has no row in the audit");
  found.rowless = [...silent];
  found.unanswered = [
    ...new Set([...alone.values()].filter(({ within }) => within).map(({ request }) => request)),
  ];
  return found;
}

const DISCLOSES = new Set(["SHOWN", "EXPORTED", "CHANGED"]);

/** Sealed or not: a row's leaf is what it says. In the order in which they were written, whatever the clock said, so that NOT_SENT comes after what it is of. */
const rowsBetween = (from: number, until: number) => `
  select e.id, e.at, audit.leaf_hash(e.partnership_id, e.id, e.at, e.writer, e.salt, e.hash),
    e.content ->> 'request', e.content ->> 'outcome', e.content ->> 'of'
  from audit.entry e
  where e.at >= timestamptz 'epoch' + ${from} * interval '1 millisecond' and e.at <= timestamptz 'epoch' + ${until} * interval '1 millisecond'
  order by e.writer, e.id`;

/** The fields of a row as `copy … (format binary)` sends them: each behind its length, -1 for none. */
function fieldsOf(row: Buffer): (Buffer | undefined)[] {
  const fields: (Buffer | undefined)[] = [];
  for (let at = 2, left = row.readInt16BE(0); left > 0; left -= 1) {
    const length = row.readInt32BE(at);
    fields.push(length < 0 ? undefined : row.subarray(at + 4, at + 4 + length));
    at += 4 + Math.max(0, length);
  }
  return fields;
}

/** PostgreSQL counts from 2000; in milliseconds. */
const EPOCH = 946_684_800_000;
const uuidOf = (bytes: Buffer) => uuidText(bytes.toString("latin1"));
