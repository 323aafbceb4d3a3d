import type { Transaction } from "../database/transaction.js";
import { TellonceError } from "../errors.js";
import type { Agency } from "../model/Agency.js";
import type { Category } from "../sharing/categories.js";
import type { Id } from "../sharing/facts.js";
import { foundBy } from "./deskEntries.js";
import type { AuditKeys } from "./keys.js";
import { Lens } from "./Lens.js";
import type { LoggedEntry, LoggedSubject } from "./loggedEntry.js";
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

/** What one account was shown of one person in one case, always the same kinds: summed up, so that a year fits. */
interface Sum {
  account: Id;
  actor: string;
  agency: Id | null;
  client: string | null;
  one: Omit<LoggedSubject, "shown" | "withheld" | "bases"> & { kinds: string[] };
  times: number;
  exports: number;
  first: Date;
  last: Date;
}

/** Cases whose remit is asked for at once. */
const BATCH = 500;

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
  const sums = await sumUp(rows, who, remit.agency, asked);
  const scope = new Scope(remit.agencies);
  const cases = [...new Set(sums.map(({ one }) => one.case))];
  for (let at = 0; at < cases.length; at += BATCH) {
    const some = new Set(cases.slice(at, at + BATCH));
    const opened = await openRemitOf(rows, who, [...some]);
    const lens = new Lens(opened!, keys, who.partnershipId);
    const caseOf = new Map(opened!.cases.map(({ id, reference }) => [id, reference]));
    for (const sum of sums.filter(({ one }) => some.has(one.case))) {
      const [seen] = lens.seen(asEntry(sum));
      const kinds = Object.keys(seen?.shown ?? {}) as Category[];
      if (seen && kinds.length > 0)
        scope.add(sum, lens.personOf.get(seen.subject)!, caseOf.get(seen.case)!, kinds);
    }
  }
  return scope.told();
}

async function sumUp(
  rows: Transaction["rows"],
  who: Asker,
  ours: Id,
  asked: IncidentQuestion,
): Promise<Sum[]> {
  const question = { question: "PERIOD", agencyId: null, reason: null, ...asked } as const;
  const { sql, values } = foundBy(who.partnershipId, ours, question, new Map(), null);
  const [from, until] = [values.length + 1, values.length + 2];
  return rows<Sum>(
    `with found as materialized (${sql}),
       unsent as materialized (
         select (e.content ->> 'of')::uuid as id from audit.entry e
         where e.partnership_id = $1 and e.at >= $${from} and ($${until}::timestamptz is null or e.at < $${until}::timestamptz + interval '1 day')
           and e.content ->> 'outcome' = 'NOT_SENT')
     select e.content ->> 'account' as account, min(e.content ->> 'actor') as actor, e.content ->> 'agency' as agency, e.content ->> 'client' as client,
       jsonb_build_object('case', s.one -> 'case', 'subject', s.one -> 'subject', 'from', s.one -> 'from',
         'kinds', (select jsonb_agg(k order by k) from jsonb_object_keys(s.one -> 'shown') k)) as one,
       count(*)::int as times, (count(*) filter (where e.content ->> 'outcome' = 'EXPORTED'))::int as exports, min(e.at) as first, max(e.at) as last
     from found f
     join audit.entry e on e.partnership_id = $1 and e.at = f.at and e.id = f.audit_id
     cross join lateral jsonb_array_elements((e.content -> 'subjects')::jsonb) s (one)
     where s.one -> 'shown' <> '{}' and not exists (select from unsent u where u.id = e.id)
     group by 1, 3, 4, 5`,
    [...values, asked.from, asked.until],
  );
}

/** The sum as if it were one operation, for the lens. */
const asEntry = ({ account, actor, agency, client, one: { kinds, ...one } }: Sum): LoggedEntry => ({
  id: account,
  at: new Date(0),
  exactly: "",
  content: {
    account,
    actor,
    agency,
    client,
    purpose: null,
    assurance: 1,
    policy: 0,
    operation: "",
    outcome: "SHOWN",
    subjects: [
      { ...one, shown: Object.fromEntries(kinds.map((kind) => [kind, []])), withheld: {}, bases: [] },
    ],
  },
});

/** Counts as it is told of each sum. */
class Scope {
  readonly #people = new Map<string, { cases: Set<string>; categories: Set<Category>; times: number }>();
  readonly #accounts = new Map<string, LookingAccount & { seen: Set<string> }>();
  readonly #cases = new Set<string>();
  #exports = 0;

  constructor(readonly agencies: readonly Agency[]) {}

  add(sum: Sum, person: string, caseReference: string, kinds: readonly Category[]): void {
    const one = this.#people.get(person) ?? { cases: new Set(), categories: new Set(), times: 0 };
    this.#people.set(person, one);
    one.cases.add(caseReference);
    kinds.forEach((kind) => one.categories.add(kind));
    one.times += sum.times;
    this.#cases.add(caseReference);
    this.#exports += sum.exports;
    const key = `${sum.account} ${sum.client ?? ""}`;
    const account = this.#accounts.get(key) ?? this.#begin(sum);
    this.#accounts.set(key, account);
    account.seen.add(person);
    account.times += sum.times;
    if (sum.first < account.firstAt) account.firstAt = sum.first;
    if (sum.last > account.lastAt) account.lastAt = sum.last;
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

  #begin({ account, actor, agency, client, first, last }: Sum) {
    return {
      id: account,
      name: actor ?? "An account that is no longer known",
      agency: this.agencies.find(({ id }) => id === agency) ?? null,
      clientId: client,
      people: 0,
      times: 0,
      firstAt: first,
      lastAt: last,
      seen: new Set<string>(),
    };
  }
}
