import type { Transaction } from "../database/transaction.js";
import { TellonceError } from "../errors.js";
import { bitOf } from "../sharing/categories.js";
import type { Day, Id, Instant } from "../sharing/facts.js";
import { has } from "../sharing/judgement.js";
import { type LoggedEntry, NEVER_LEFT } from "./loggedEntry.js";
import { type AuditKeys, pseudonymOf } from "./keys.js";
import { type Asker, openRemit, type Remit } from "./remit.js";

/** An alert about an unusual look, with what stands behind it. */
export interface FoundLookAlert {
  alert: StoredAlert;
  entries: LookedEntry[];
  more: boolean;
}

export interface StoredAlert {
  id: Id;
  about: string;
  aboutId: Id;
  day: Day;
  createdAt: Instant;
  caseId: Id | null;
  caseReference: string | null;
  reasons: { code: string; cases?: number; usual?: number; peers?: number }[];
  steps: { step: string; note: string | null; at: Instant; by: string }[];
}

/** A row behind an alert: which case it opened, and which kinds of information of it were shown. */
export interface LookedEntry {
  entry: LoggedEntry;
  caseReference: string | null;
  shown: string[];
}

/**
 * The alert and the rows of the audit behind it, in order of time: of a case that the officer's agency leads everybody's, else
 * those of people who looked for their agency. @throws FORBIDDEN for who is no officer; NOT_FOUND where it is not theirs.
 */
export async function findLookAlert(
  { rows }: Transaction,
  keys: AuditKeys,
  who: Asker,
  id: Id,
): Promise<FoundLookAlert> {
  if (!(await openRemit(rows, who, null))) throw new TellonceError("FORBIDDEN");
  const asker = [who.partnershipId, who.accountId, who.purpose, who.assurance];
  const [found] = await rows<{ alert: StoredAlert | null }>(
    "select door.look_alert($1, $2, $3, $4::smallint, $5) as alert",
    [...asker, id],
  );
  const alert = found!.alert;
  if (!alert) throw new TellonceError("NOT_FOUND");
  const remit = await openRemit(rows, who, alert.caseReference);
  if (!remit) throw new TellonceError("FORBIDDEN");
  const led = remit.cases.some((one) => one.id === alert.caseId && one.ours);
  const looked = await rows<LoggedEntry & { case_id: Id }>(
    `select e.id, e.at, e.content, ${NEVER_LEFT}, l.case_id
     from audit.look l cross join lateral unnest(l.rows) r (id)
     join audit.entry e on e.partnership_id = l.partnership_id and e.id = r.id and e.at between l.first_at and l.last_at
     where l.partnership_id = $1 and l.account_id = $2 and l.day = $3 and ($4::uuid is null or l.case_id = $4)
       and ($5 or l.agency_id = $6)
     order by e.at, e.id, l.case_id limit $7`,
    [who.partnershipId, alert.aboutId, alert.day, alert.caseId, led, remit.agency, MOST + 1],
  );
  const [names] = await rows<{ names: Record<Id, string> | null }>(
    "select door.cases_for_alert($1, $2, $3, $4::smallint, $5) as names",
    [...asker, [...new Set(looked.map((one) => one.case_id))]],
  );
  const entries = looked.slice(0, MOST).map(({ case_id: caseId, ...entry }) => ({
    entry,
    caseReference: names!.names?.[caseId] ?? null,
    // Of what never left nobody saw anything.
    shown:
      alert.caseId === null || entry.neverLeft ? [] : shownOf(remit, keys, who.partnershipId, caseId, entry),
  }));
  return { alert, entries, more: looked.length > MOST };
}

const MOST = 200;

/** What kinds were shown of anybody in the case, without what is sealed of them from the officer. */
function shownOf(remit: Remit, keys: AuditKeys, partnershipId: Id, caseId: Id, entry: LoggedEntry): string[] {
  const sealed = new Map(
    remit.sealed
      .filter((one) => one.caseId === caseId)
      .map(({ personId, categories }) => [pseudonymOf(keys, partnershipId, personId), categories]),
  );
  const kinds = (entry.content.subjects ?? [])
    .filter((one) => one.case === caseId)
    .flatMap((one) =>
      Object.keys(one.shown).filter((kind) => !has(sealed.get(one.subject) ?? 0, bitOf(kind) ?? -1)),
    );
  return [...new Set(kinds)].toSorted();
}
