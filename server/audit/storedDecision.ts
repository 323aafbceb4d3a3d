import type { Transaction } from "../database/transaction.js";
import { TellonceError } from "../errors.js";
import type { Agency } from "../model/Agency.js";
import type { Facts, Id, Instant } from "../sharing/facts.js";
import { type ReasonCode, safest } from "../sharing/reasons.js";
import { readDecision } from "./decisionNumber.js";
import { type AuditKeys, decidedAbout, decisionIdOf, pseudonymOf } from "./keys.js";
import type { LoggedEntry } from "./loggedEntry.js";
import { type Asker, openRemit, type Remit } from "./remit.js";

/** A withheld field as one audit row holds it, and the facts on which it was decided. */
export interface StoredDecision {
  id: string;
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
  remit: Remit;
}

/**
 * Finds what a decision's id, or the number that its reader was shown, stands for: the audit row in it, and the one withheld
 * field of that row whose keyed hash it carries; with the facts at the epochs that the row kept. What is withheld speaks of no
 * stored value and so has no contributor: it is within the remit of the viewer's agency, and of the one that leads the case.
 * @throws FORBIDDEN for who is no data-protection officer; NOT_FOUND where there is no such decision, or none within their remit.
 */
export async function findStoredDecision(
  { rows }: Transaction,
  keys: AuditKeys,
  who: Asker,
  asked: string,
): Promise<StoredDecision> {
  if (!(await openRemit(rows, who, null))) throw new TellonceError("FORBIDDEN");
  const sought = readDecision(asked);
  if (!sought) throw new TellonceError("NOT_FOUND");
  const entries = await rows<StoredEntry>(
    `select id, at, at::text as exactly, (extract(epoch from at) * 1000000)::bigint::text as micros, content
     from audit.entry where id between $1 and $2 and at between $3::timestamptz - interval '1 hour' and $3::timestamptz + interval '1 hour'
       and content -> 'epochs' is not null limit 20`,
    [sought.first, sought.last, sought.at],
  );
  const found: StoredDecision[] = [];
  for (const entry of entries) found.push(...(await decisionsIn(rows, keys, who, entry, sought.is)));
  // A number that two decisions share stands for neither: the whole id tells them apart.
  if (found.length !== 1) throw new TellonceError("NOT_FOUND");
  return found[0]!;
}

async function decisionsIn(
  rows: Rows,
  keys: AuditKeys,
  who: Asker,
  entry: StoredEntry,
  is: (decisionId: string) => boolean,
): Promise<StoredDecision[]> {
  const { epochs } = entry.content;
  const [then] = await rows<{ facts: Facts }>("select door.facts_at($1, $2, $3, $4, $5, $6) as facts", [
    who.partnershipId,
    entry.content.account,
    Object.keys(epochs.cases),
    entry.exactly,
    epochs.partnership,
    JSON.stringify(epochs.cases),
  ]);
  const { facts } = then!;
  const found: StoredDecision[] = [];
  for (const withheld of fieldsOf(entry, facts, keys, who.partnershipId, is)) {
    const names = await references(rows, withheld.caseId, withheld.subjects);
    // Exclusions and seals hold for an officer too: what is hidden from them is not explained.
    const remit = await openRemit(rows, who, names.get(withheld.caseId) ?? null);
    const known = new Set([...(remit?.cases ?? []), ...(remit?.people ?? [])].map(({ id }) => id));
    if (!remit || ![withheld.caseId, ...withheld.subjects].every((id) => known.has(id))) continue;
    const led = remit.cases.some(({ id, ours }) => ours && id === withheld.caseId);
    if (entry.content.agency !== remit.agency && !led) continue;
    found.push({
      entry,
      at: Number(entry.micros),
      facts,
      ...withheld,
      contributors: entry.content.teams?.[withheld.caseId] ?? [],
      references: names,
      caseReference: names.get(withheld.caseId) ?? null,
      agencies: remit.agencies,
      remit,
    });
  }
  return found;
}

type StoredEntry = LoggedEntry & {
  micros: string;
  content: { epochs: { partnership: number; cases: Record<Id, number> }; teams?: Record<Id, Id[]> };
};
type Rows = Transaction["rows"];

async function references(rows: Rows, caseId: Id, people: readonly Id[]): Promise<Map<Id, string>> {
  const [found] = await rows<{ names: Record<Id, string> }>(
    "select door.references_for_audit($1, $2) as names",
    [caseId, people],
  );
  return new Map(Object.entries(found!.names));
}

/** The withheld fields of that hash: hashes do not turn back, so each field of the row is hashed again. */
function fieldsOf(
  entry: StoredEntry,
  facts: Facts,
  keys: AuditKeys,
  partnershipId: Id,
  is: (decisionId: string) => boolean,
) {
  const personOf = new Map(facts.people.map(({ id }) => [pseudonymOf(keys, partnershipId, id), id]));
  const found = new Map<
    string,
    { id: string; caseId: Id; field: string; category: string; told: ReasonCode; subjects: Id[] }
  >();
  for (const { caseId, field, category, codes } of withheldIn(entry, personOf)) {
    for (const { subjects, what } of candidates(caseId, field, category, [...codes.keys()])) {
      const id = decisionIdOf(keys, entry.id, what);
      // Of several people's reasons the viewer was told the safest.
      const told = safest(subjects.flatMap((person) => codes.get(person)!));
      if (is(id)) found.set(id, { id, caseId, field, category, told, subjects });
    }
  }
  return [...found.values()];
}

/** The withheld fields of a row, each with the reasons for each person, in an order of their own. */
function withheldIn(entry: StoredEntry, personOf: ReadonlyMap<string, Id>) {
  const fields = new Map<
    string,
    { caseId: Id; field: string; category: string; codes: Map<Id, ReasonCode[]> }
  >();
  const named = entry.content.subjects.flatMap(({ subject, ...rest }) => {
    const person = personOf.get(subject);
    return person === undefined ? [] : [{ person, ...rest }];
  });
  for (const { case: caseId, person, withheld } of named.toSorted((a, b) => (a.person < b.person ? -1 : 1))) {
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

/** More people than these are tried by ones, twos, threes and all together: their groups double with each person. */
const ALL_GROUPS = 10;

/** What may have been hashed: a list as a whole, or a value of any of these people together. */
function candidates(caseId: Id, field: string, category: string, people: readonly Id[]) {
  const most = people.length > ALL_GROUPS ? 3 : people.length;
  const groups = people.reduce<Id[][]>(
    (before, person) => [
      ...before,
      ...before.filter(({ length }) => length < most).map((group) => [...group, person]),
    ],
    [[]],
  );
  if (most < people.length) groups.push([...people]);
  return groups.map((subjects) => ({
    subjects: subjects.length > 0 ? subjects : [...people],
    what: decidedAbout(caseId, subjects, field, category),
  }));
}
