import type { Transaction } from "../database/transaction.js";
import { TellonceError } from "../errors.js";
import type { Agency } from "../model/Agency.js";
import type { Category } from "../sharing/categories.js";
import type { Id } from "../sharing/facts.js";
import { foundBy } from "./deskEntries.js";
import type { AuditKeys } from "./keys.js";
import { Lens } from "./Lens.js";
import type { LoggedEntry } from "./loggedEntry.js";
import { type Asker, openRemitOf } from "./remit.js";

/** Over which time, and by whom or what where that is known. */
export interface IncidentQuestion {
  accountId: Id | null;
  clientId: string | null;
  from: Date;
  until: Date | null;
}

/** Whom a breach touched, as far as the audit within the officer's remit tells. */
export interface IncidentScope {
  people: TouchedPerson[];
  /** Who looked, or took out. */
  accounts: LookingAccount[];
  kinds: { category: Category; people: number }[];
  cases: number;
  times: number;
  exports: number;
}

export interface TouchedPerson {
  personReference: string;
  cases: string[];
  categories: Category[];
  times: number;
}

export interface LookingAccount {
  id: Id;
  name: string;
  agency: Agency | null;
  clientId: string | null;
  people: number;
  times: number;
  firstAt: Date;
  lastAt: Date;
}

/** Cases whose remit is asked for at once. */
const BATCH = 500;
/** Looks at one person that are read at once: a statement has only so long. */
const PART = 5_000;

type Rows = Transaction["rows"];
type Look = Pick<LoggedEntry, "at" | "content">;

/**
 * Who, what and how many: every time that something was shown of anybody, without what is hidden from the officer and
 * without what never left after all. @throws FORBIDDEN for who is no data-protection officer.
 */
export async function findScope(
  { rows }: Transaction,
  keys: AuditKeys,
  who: Asker,
  asked: IncidentQuestion,
): Promise<IncidentScope> {
  const remit = await openRemitOf(rows, who, []);
  if (!remit) throw new TellonceError("FORBIDDEN");
  const scope = new Scope(remit.agencies);
  const lenses = new Map<Id, Lens>();
  for (let from = asked.from; ;) {
    const until = await endOfPart(rows, who, { ...asked, from });
    const entries = await entriesOf(rows, who, remit.agency, { ...asked, from, until: until ?? asked.until });
    await open(rows, keys, who, { lenses, entries });
    for (const entry of entries) scope.add(entry, lenses);
    if (!until) return scope.told();
    from = until;
  }
}

/** Opens the remit for the cases that it is not yet open for. */
async function open(
  rows: Rows,
  keys: AuditKeys,
  who: Asker,
  { lenses, entries }: { lenses: Map<Id, Lens>; entries: readonly Look[] },
): Promise<void> {
  const named = new Set(entries.flatMap(({ content }) => content.subjects.map((one) => one.case)));
  const cases = [...named].filter((id) => !lenses.has(id));
  for (let at = 0; at < cases.length; at += BATCH) {
    const some = cases.slice(at, at + BATCH);
    const lens = new Lens((await openRemitOf(rows, who, some))!, keys, who.partnershipId);
    for (const id of some) lenses.set(id, lens);
  }
}

/** Up to when so many looks are summed up at once; null where no more are left. */
async function endOfPart(
  rows: Rows,
  { partnershipId }: Asker,
  { accountId, from, until }: IncidentQuestion,
): Promise<Date | null> {
  const values = [partnershipId, from, until ?? "infinity", ...(accountId ? [accountId] : [])];
  const [end] = await rows<{ at: Date }>(
    `select date_trunc('milliseconds', s.at) as at from audit.subject s
     where s.partnership_id = $1 and s.at >= $2 and s.at < $3${accountId ? " and s.account_id = $4" : ""}
     order by s.at offset ${PART} limit 1`,
    values,
  );
  // However many there were within one millisecond, that much is done.
  return end ? new Date(Math.max(end.at.getTime(), from.getTime() + 1)) : null;
}

/** The operations that left, before anything hidden from the officer is taken out of them. */
function entriesOf(rows: Rows, who: Asker, ours: Id, asked: IncidentQuestion): Promise<Look[]> {
  const question = { question: "PERIOD", agencyId: null, reason: null, ...asked } as const;
  const { sql, values } = foundBy(who.partnershipId, ours, question, new Map(), null);
  const [from, until] = [values.length + 1, values.length + 2];
  return rows<Look>(
    `with found as materialized (${sql}),
       unsent as materialized (
         select (e.content ->> 'of')::uuid as id from audit.entry e
         where e.partnership_id = $1 and e.at >= $${from} and e.at < $${until}::timestamptz + interval '1 day'
           and e.content ->> 'outcome' = 'NOT_SENT')
     select e.at, e.content
     from found f
     -- Between the same times once more: else every month's rows are looked through.
     join audit.entry e on e.partnership_id = $1 and e.at = f.at and e.id = f.audit_id and e.at >= $${from} and e.at < $${until}
     where not exists (select from unsent u where u.id = e.id)
     order by e.at`,
    [...values, asked.from, asked.until ?? "infinity"],
  );
}

/** Counts as it is told of each operation, the earliest first. */
class Scope {
  readonly #people = new Map<string, { cases: Set<string>; categories: Set<Category>; times: number }>();
  readonly #accounts = new Map<string, LookingAccount & { seen: Set<string> }>();
  readonly #cases = new Set<string>();
  #exports = 0;

  constructor(readonly agencies: readonly Agency[]) {}

  add({ at, content }: Look, lenses: ReadonlyMap<Id, Lens>): void {
    for (const logged of content.subjects) {
      const lens = lenses.get(logged.case)!;
      const [seen] = lens.seenOf(content.agency, logged);
      const kinds = Object.keys(seen?.shown ?? {}) as Category[];
      if (!seen || kinds.length === 0) continue;
      const person = lens.personOf.get(seen.subject)!;
      const caseReference = lens.caseOf.get(seen.case)!;
      const one = this.#people.get(person) ?? { cases: new Set(), categories: new Set(), times: 0 };
      this.#people.set(person, one);
      one.cases.add(caseReference);
      kinds.forEach((kind) => one.categories.add(kind));
      one.times += 1;
      this.#cases.add(caseReference);
      if (content.outcome === "EXPORTED") this.#exports += 1;
      const account = this.#accountOf(content, at);
      account.seen.add(person);
      account.times += 1;
      account.lastAt = at;
    }
  }

  told(): IncidentScope {
    const people = [...this.#people].map(([personReference, { cases, categories, times }]) => ({
      personReference,
      cases: [...cases].toSorted(),
      categories: [...categories].toSorted(),
      times,
    }));
    const kinds = [...new Set(people.flatMap(({ categories }) => categories))].toSorted();
    return {
      people: people.toSorted((a, b) => (a.personReference < b.personReference ? -1 : 1)),
      accounts: [...this.#accounts.values()]
        .map(({ seen, ...account }) => ({ ...account, people: seen.size }))
        .toSorted((a, b) => b.times - a.times || (a.id < b.id ? -1 : 1)),
      kinds: kinds.map((category) => ({
        category,
        people: people.filter(({ categories }) => categories.includes(category)).length,
      })),
      cases: this.#cases.size,
      times: people.reduce((sum, { times }) => sum + times, 0),
      exports: this.#exports,
    };
  }

  #accountOf({ account, actor, agency, client }: Look["content"], at: Date) {
    const key = `${account} ${client ?? ""}`;
    const known = this.#accounts.get(key);
    if (known) return known;
    const begun = {
      id: account,
      name: actor ?? "An account that is no longer known",
      agency: this.agencies.find(({ id }) => id === agency) ?? null,
      clientId: client ?? null,
      people: 0,
      times: 0,
      firstAt: at,
      lastAt: at,
      seen: new Set<string>(),
    };
    this.#accounts.set(key, begun);
    return begun;
  }
}
