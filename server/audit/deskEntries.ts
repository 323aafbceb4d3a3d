import type { Transaction } from "../database/transaction.js";
import { TellonceError } from "../errors.js";
import type { Id } from "../sharing/facts.js";
import type { ReasonCode } from "../sharing/reasons.js";
import { readAuditAccounts } from "./auditAccounts.js";
import type { AuditKeys } from "./keys.js";
import { lookedFor } from "./lookedFor.js";
import { Lens } from "./Lens.js";
import { type LoggedEntry, type LoggedSubject, NEVER_LEFT, writerOf } from "./loggedEntry.js";
import { type Asker, openRemitOf, type Remit } from "./remit.js";

/** What is asked of the audit other than whose record was seen. */
export type AuditQuestion =
  "PRACTITIONER" | "AGENCY" | "WITHHELD" | "EXPORTED" | "REFUSED" | "LOOKED_AT_AUDIT" | "PERIOD";

export interface DeskQuestion {
  question: AuditQuestion;
  /** Whose doing; all accounts where null. */
  accountId: Id | null;
  /** Of which agency; for WITHHELD the officer's own where null, else all of the remit. */
  agencyId: Id | null;
  /** A partner's system client, by its name. */
  clientId: string | null;
  /** Only what was withheld for this reason. */
  reason: ReasonCode | null;
  from: Date | null;
  until: Date | null;
}
/** Where a page goes on: before this entry, in the order of the audit. */
export type Before = { at: string; id: Id } | null;

/** One stored operation as far as the officer may see it, with how to name what is in it. */
export interface SeenEntry {
  entry: LoggedEntry;
  /** Who asked: also where the row of a refusal names the account alone. */
  actor: string | null;
  agencyId: Id | null;
  personOf: ReadonlyMap<string, string>;
  caseOf: ReadonlyMap<Id, string>;
  /** The numbers of those cases asked for that the officer's own agency leads, or what an officer asked; why it was refused. */
  asked: string[];
  refused: string[];
}

/**
 * The entries that answer, the latest first, at most `first`, and whether there are more: within the officer's remit (rows of
 * their agency's viewers, rows that showed what it had contributed, rows about cases that it leads), without what is hidden
 * from them. @throws FORBIDDEN for who is no data-protection officer.
 */
export async function readDeskEntries(
  transaction: Transaction,
  keys: AuditKeys,
  who: Asker,
  question: DeskQuestion,
  { first, before: start }: { first: number; before: Before },
): Promise<{ entries: SeenEntry[]; more: boolean; remit: Remit }> {
  const { rows } = transaction;
  const remit = await openRemitOf(rows, who, []);
  if (!remit) throw new TellonceError("FORBIDDEN");
  const accounts = await accountsOf(rows, remit.agency);
  const entries: SeenEntry[] = [];
  // A row of which nothing is left is not there, nor does a page that is too short tell of it.
  for (let before = start; ;) {
    const wanted = first + 1 - entries.length;
    const found = await findEntries(rows, who, remit.agency, question, { before, limit: wanted, accounts });
    entries.push(...(await seenOf(rows, keys, who, found, { question, accounts })));
    const last = found.at(-1);
    if (!last || found.length < wanted || entries.length > first) break;
    before = { at: last.exactly, id: last.id };
  }
  return { entries: entries.slice(0, first), more: entries.length > first, remit };
}

type Rows = Transaction["rows"];
type Accounts = ReadonlyMap<Id, string>;

/** The accounts of an agency, by id: what they are called. */
async function accountsOf(rows: Rows, agencyId: Id): Promise<Accounts> {
  return new Map((await readAuditAccounts(rows, agencyId)).map(({ id, name }) => [id, name]));
}

/** What the officer may see of these rows; what is left of none is left out. */
export async function seenOf(
  rows: Rows,
  keys: AuditKeys,
  who: Asker,
  found: readonly LoggedEntry[],
  { question, accounts }: { question: DeskQuestion; accounts: Accounts },
): Promise<SeenEntry[]> {
  if (found.length === 0) return [];
  const cases = [
    ...new Set(
      found.flatMap(({ content }) => [...content.subjects.map((one) => one.case), ...askedOf(content)]),
    ),
  ];
  const lens = new Lens((await openRemitOf(rows, who, cases))!, keys, who.partnershipId);
  const { caseOf } = lens;
  const looked =
    question.question === "LOOKED_AT_AUDIT" ? await lookedFor(rows, who, found, lens.remit) : null;
  const led = new Set(lens.remit.cases.filter(({ ours }) => ours).map(({ id }) => id));
  return found.flatMap((entry) => {
    const { content } = entry;
    // The row of a refusal may name no agency: then it is that of the account.
    const agencyId = content.agency ?? (accounts.has(content.account) ? lens.remit.agency : null);
    const isOurs = agencyId === lens.remit.agency;
    const subjects = lens.seen(entry);
    if (content.subjects.length > 0 && !looked ? !answers(question, subjects) : !isOurs) return [];
    return [
      {
        entry: { ...entry, content: { ...content, subjects } },
        actor: content.actor ?? accounts.get(content.account) ?? null,
        agencyId,
        personOf: lens.personOf,
        caseOf,
        asked:
          looked?.get(entry.id) ??
          (isOurs ? askedOf(content).flatMap((id) => (led.has(id) ? [caseOf.get(id)!] : [])) : []),
        refused: isOurs ? (content.refused ?? []) : [],
      },
    ];
  });
}

function answers({ question, reason }: DeskQuestion, subjects: readonly LoggedSubject[]): boolean {
  if (question !== "WITHHELD") return subjects.length > 0;
  return subjects.some(({ withheld }) =>
    Object.values(withheld).some((codes) => reason === null || reason in codes),
  );
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const askedOf = ({ asked }: LoggedEntry["content"]): Id[] => (asked ?? []).filter((one) => uuid.test(one));

/** The rows that may answer, before anything hidden from the officer is taken out of them. */
export function findEntries(
  rows: Rows,
  who: Asker,
  ours: Id,
  question: DeskQuestion,
  { before, limit, accounts }: { before: Before; limit: number; accounts: Accounts },
): Promise<LoggedEntry[]> {
  const { sql, values } = foundBy(who.partnershipId, ours, question, accounts, { before });
  return rows<LoggedEntry>(
    `select e.id, e.at, e.at::text as exactly, e.content, ${NEVER_LEFT}
     from (${sql} order by 1 desc, 2 desc limit $${values.length + 1}) found
     join audit.entry e on e.partnership_id = $1 and e.at = found.at and e.id = found.audit_id
     order by found.writer desc, e.id desc`,
    [...values, limit],
  );
}

/** So many people have less rows than an account that is busy. */
const FEW = 500;

/** A question as SQL: each row of the audit once, as (writer, audit_id, at) for a page in the audit's order, or (at, audit_id) where all are counted. `ledCases`: those that the officer's agency leads, where they are known already. */
export function foundBy(
  partnershipId: Id,
  ours: Id,
  { question, accountId, agencyId, clientId, reason, from, until }: DeskQuestion,
  accounts: Accounts,
  page: { before: Before } | null,
  subjects: readonly Buffer[] | null = null,
  ledCases: string | null = null,
): { sql: string; values: unknown[] } {
  const values: unknown[] = [partnershipId];
  const put = (value: unknown, type = "") => `$${values.push(value)}${type}`;
  const after = (place: string) => {
    if (!page?.before) return [];
    const [at, id] = [put(page.before.at), put(page.before.id)];
    return [`(${place}) < (${writerOf(at, id)}, ${id}::uuid)`];
  };
  // Where in the order there can be any of these times is known for each thousand rows; then each is looked at.
  const within = (row: "e" | "s") => {
    const [since, end] = [from && put(from, "::timestamptz"), until && put(until, "::timestamptz")];
    return [
      ...(since ? [`${row}.at >= ${since}`] : []),
      ...(end ? [`${row}.at < ${end}`] : []),
      ...(since && page ? [`${row}.writer >= audit.writer_from(${since})`] : []),
      ...(end && page ? [`${row}.writer <= audit.writer_until(${end})`] : []),
    ];
  };
  // Said so that PostgreSQL hashes the cases once, for there may be ten thousand.
  const isLed = (caseId: string) =>
    `coalesce(${caseId} in (select unnest(${ledCases ? put(ledCases, "::uuid[]") : "door.led_cases()"})), false)`;
  const agency = agencyId ?? (question === "WITHHELD" ? ours : null);
  if (question === "EXPORTED" || question === "REFUSED" || question === "LOOKED_AT_AUDIT") {
    const our = put([...accounts.keys()], "::text[]");
    const us = put(ours, "::text");
    const which = {
      EXPORTED: "e.content ->> 'outcome' = 'EXPORTED'",
      // What was asked for and is not there, or not for them, is an attempt as well.
      REFUSED:
        "e.content ->> 'outcome' in ('REFUSED', 'NOTHING_SHOWN') and (e.content ->> 'outcome' = 'REFUSED' or (json_array_length(e.content -> 'subjects') = 0 and jsonb_path_exists(e.content::jsonb, '$.asked[*] ? (@ like_regex \"^[0-9a-f]{8}-[0-9a-f]{4}-\")')))",
      LOOKED_AT_AUDIT: "e.content ->> 'purpose' = 'AUDIT' and e.content ->> 'outcome' <> 'CHANGED'",
    }[question];
    const conditions = [
      "e.partnership_id = $1",
      which,
      `(e.content ->> 'agency' = ${us} or (e.content ->> 'agency' is null and e.content ->> 'account' = any (${our}))
        or ${question !== "LOOKED_AT_AUDIT"} and exists (select from jsonb_array_elements((e.content -> 'subjects')::jsonb) o
          where ${isLed("(o ->> 'case')::uuid")} or o -> 'from' ? ${us}))`,
      ...within("e"),
      ...after("e.writer, e.id"),
      ...(accountId ? [`e.content ->> 'account' = ${put(accountId, "::text")}`] : []),
      ...(agency
        ? [
            `(e.content ->> 'agency' = ${put(agency, "::text")}${agency === ours ? ` or e.content ->> 'agency' is null` : ""})`,
          ]
        : []),
    ];
    return {
      sql: `select e.writer, e.id as audit_id, e.at from audit.entry e where ${conditions.join(" and ")}`,
      values,
    };
  }
  // A plan for all values looks for one account's whole year, where those of few people are found at once.
  const isBy = (account: string) =>
    subjects && subjects.length < FEW
      ? `coalesce(s.account_id = ${account}, false)`
      : `s.account_id = ${account}`;
  const us = put(ours);
  const entry = (condition: string) =>
    `exists (select from audit.entry e where e.partnership_id = $1 and e.at = s.at and e.id = s.audit_id and ${condition})`;
  const conditions = [
    "s.partnership_id = $1",
    ...(subjects ? [`s.subject = any (${put(subjects, "::bytea[]")})`] : []),
    ...(accountId ? [isBy(put(accountId, "::uuid"))] : []),
    ...(agency ? [`s.agency_id = ${put(agency, "::uuid")}`] : []),
    ...within("s"),
    ...after("s.writer, s.audit_id"),
    `(s.agency_id = ${us} or ${us} = any (s.contributors) or exists (select from unnest(s.cases) o (id) where ${isLed("o.id")}))`,
    ...(clientId ? [entry(`e.content ->> 'client' = ${put(clientId)}`)] : []),
    ...(question === "WITHHELD"
      ? [
          // So that the index is seen to answer, also where a reason is asked for.
          "s.withheld <> '{}'",
          ...(reason ? [`s.withheld @> array[${put(reason, "::text")}]`] : []),
        ]
      : []),
  ];
  return {
    sql: `select ${page ? "s.writer, s.audit_id, min(s.at) as at" : "s.at, s.audit_id"} from audit.subject s
      where ${conditions.join(" and ")} group by ${page ? "s.writer" : "s.at"}, s.audit_id`,
    values,
  };
}
