import type { Transaction } from "../database/transaction.js";
import { TellonceError } from "../errors.js";
import type { Agency } from "../model/Agency.js";
import type { Facts, Id, Instant } from "../sharing/facts.js";
import { type ReasonCode, safest } from "../sharing/reasons.js";
import type { LoggedEntry } from "./accessLog.js";
import { type AuditKeys, decisionIdOf, pseudonymOf } from "./keys.js";

/** A withheld field as one audit row holds it, and the facts on which it was decided. */
export interface StoredDecision {
  entry: LoggedEntry;
  at: Instant;
  facts: Facts;
  caseId: Id;
  caseReference: string | null;
  /** `Type.field`, or the name of a list. */
  field: string;
  category: string;
  told: ReasonCode;
  subjects: Id[];
  /** The agencies that the viewer knew to work on the case. */
  contributors: Id[];
  references: ReadonlyMap<Id, string>;
  agencies: readonly Agency[];
}

interface Asker {
  partnershipId: Id;
  accountId: Id;
  purpose: string | null;
  assurance: number;
}

/**
 * Finds what a decision id stands for: the audit row in it, and the one withheld field of that row whose keyed hash it
 * carries; with the facts at the epochs that the row kept. @throws FORBIDDEN for who is no data-protection officer;
 * NOT_FOUND where there is no such decision, or none within the officer's remit.
 */
export async function findStoredDecision(
  { rows }: Transaction,
  keys: AuditKeys,
  who: Asker,
  decisionId: string,
): Promise<StoredDecision> {
  const remit = await open(rows, who, null);
  if (!remit) throw new TellonceError("FORBIDDEN");
  const auditId = decisionId.slice(0, 36);
  if (!/^[0-9a-f-]{36}$/.test(auditId)) throw new TellonceError("NOT_FOUND");
  const [entry] = await rows<StoredEntry>(
    `select id, at, at::text as exactly, (extract(epoch from at) * 1000000)::bigint::text as micros, content
     from audit.entry where id = $1 and at between $2::timestamptz - interval '1 hour' and $2::timestamptz + interval '1 hour'`,
    [auditId, new Date(Number.parseInt(auditId.replace("-", "").slice(0, 12), 16))],
  );
  const { epochs } = entry?.content ?? {};
  if (!entry || !epochs) throw new TellonceError("NOT_FOUND");
  const [found] = await rows<{ facts: Facts }>("select door.facts_at($1, $2, $3, $4, $5, $6) as facts", [
    who.partnershipId,
    entry.content.account,
    Object.keys(epochs.cases),
    entry.exactly,
    epochs.partnership,
    JSON.stringify(epochs.cases),
  ]);
  const facts = found!.facts;
  const withheld = fieldOf(entry, facts, keys, who.partnershipId, decisionId);
  const led = facts.cases.find(({ id }) => id === withheld?.caseId)?.leadAgencyId === remit.agency;
  if (!withheld || (entry.content.agency !== remit.agency && !led)) throw new TellonceError("NOT_FOUND");
  const names = await references(rows, withheld.caseId, withheld.subjects);
  // Exclusions and seals hold for an officer too: what is hidden from them is not explained.
  const known = await open(rows, who, names.get(withheld.caseId) ?? null);
  if (![withheld.caseId, ...withheld.subjects].every((id) => known?.ids.includes(id)))
    throw new TellonceError("NOT_FOUND");
  return {
    entry,
    at: Number(entry.micros),
    facts,
    ...withheld,
    contributors: entry.content.teams?.[withheld.caseId] ?? [],
    references: names,
    caseReference: names.get(withheld.caseId) ?? null,
    agencies: remit.agencies,
  };
}

type StoredEntry = LoggedEntry & {
  micros: string;
  content: { epochs?: { partnership: number; cases: Record<Id, number> }; teams?: Record<Id, Id[]> };
};
type Rows = Transaction["rows"];

/** The officer's remit, and which cases and people they may know of behind a reference; nothing for who is no officer. */
async function open(
  rows: Rows,
  who: Asker,
  caseReference: string | null,
): Promise<{ agency: Id; agencies: Agency[]; ids: Id[] } | undefined> {
  const [found] = await rows<{
    remit: { agency: Id; agencies: Agency[]; cases: { id: Id }[]; people: { id: Id }[] } | null;
  }>("select door.open_audit($1, $2, $3, $4::smallint, null, $5) as remit", [
    who.partnershipId,
    who.accountId,
    who.purpose,
    who.assurance,
    caseReference,
  ]);
  const { remit } = found!;
  return remit ? { ...remit, ids: [...remit.cases, ...remit.people].map(({ id }) => id) } : undefined;
}

async function references(rows: Rows, caseId: Id, people: readonly Id[]): Promise<Map<Id, string>> {
  const [found] = await rows<{ names: Record<Id, string> }>(
    "select door.references_for_audit($1, $2) as names",
    [caseId, people],
  );
  return new Map(Object.entries(found!.names));
}

/** The withheld field with that hash: hashes do not turn back, so each field of the row is hashed again. */
function fieldOf(entry: StoredEntry, facts: Facts, keys: AuditKeys, partnershipId: Id, decisionId: string) {
  const personOf = new Map(facts.people.map(({ id }) => [pseudonymOf(keys, partnershipId, id), id]));
  for (const { caseId, field, category, codes } of withheldIn(entry, facts, personOf)) {
    for (const { subjects, what } of candidates(caseId, field, category, [...codes.keys()])) {
      // Of several people's reasons the viewer was told the safest.
      const told = safest(subjects.flatMap((person) => codes.get(person)!));
      if (decisionIdOf(keys, entry.id, what) === decisionId)
        return { caseId, field, category, told, subjects };
    }
  }
  return undefined;
}

/** The withheld fields of a row, each with the reasons for each person, in the order in which the case names them. */
function withheldIn(entry: StoredEntry, facts: Facts, personOf: ReadonlyMap<string, Id>) {
  const fields = new Map<
    string,
    { caseId: Id; field: string; category: string; codes: Map<Id, ReasonCode[]> }
  >();
  const order = facts.cases.flatMap((one) => one.people.map(({ personId }) => personId));
  const place = (subject: string) => order.indexOf(personOf.get(subject) ?? "");
  for (const { case: caseId, subject, withheld } of entry.content.subjects.toSorted(
    (a, b) => place(a.subject) - place(b.subject),
  )) {
    const person = personOf.get(subject);
    if (person === undefined) continue;
    for (const [category, codes] of Object.entries(withheld)) {
      for (const [told, names] of Object.entries(codes)) {
        for (const field of names) {
          const key = `${caseId} ${field} ${category}`;
          const known = fields.get(key) ?? { caseId, field, category, codes: new Map<Id, ReasonCode[]>() };
          known.codes.set(person, [...(known.codes.get(person) ?? []), told as ReasonCode]);
          fields.set(key, known);
        }
      }
    }
  }
  return [...fields.values()];
}

/** What may have been hashed: a list as a whole, one person's field, a value of two, the field of all. */
function candidates(caseId: Id, field: string, category: string, people: readonly Id[]) {
  const about = (subjects: Id[]) => ({
    subjects,
    what: `${caseId} ${subjects.join(",")} ${field} ${category}`,
  });
  return [
    { subjects: [...people], what: `${caseId} ${field} ${category}` },
    ...people.map((person) => about([person])),
    ...people.flatMap((one) => people.filter((other) => other !== one).map((other) => about([one, other]))),
    about([...people]),
  ];
}
