import type { Transaction } from "../database/transaction.js";
import { TellonceError } from "../errors.js";
import { addDays } from "../model/addDays.js";
import type { Agency } from "../model/Agency.js";
import type { Mask } from "../sharing/categories.js";
import { consentState } from "../sharing/consent/consentState.js";
import type { Day, Id, Instant, PersonFacts } from "../sharing/facts.js";
import type { Asker } from "./remit.js";

/** What is asked of the records that decide, each by its door. */
export const RECORD_DOORS = {
  EMERGENCY_USES: "desk_emergency_uses",
  DESPITE_OBJECTION: "desk_objections",
  CONSENTS: "desk_consents",
  AGREEMENTS: "desk_agreements",
  NOT_SHARED: "desk_not_shared",
  CHANGES: "desk_changes",
} as const;
export type RecordQuestion = keyof typeof RECORD_DOORS;

/** One record within the officer's remit: what kind it is, whose, how it stands. Never a value of anybody's. */
export interface DeskItem {
  id: string;
  at: string;
  kind: string;
  state?: string | null;
  name?: string | null;
  who?: string | null;
  by?: string | null;
  about?: string | null;
  agencyId?: Id | null;
  caseReference?: string | null;
  people?: string[] | null;
  purposes?: string[] | null;
  categories?: Mask | null;
  agencies?: Id[] | null;
  until?: Day | null;
}

interface Answer {
  agency: Id;
  agencies: Agency[];
  items: (DeskItem & { personId?: Id })[];
  at?: Instant;
  today?: Day;
  people?: PersonFacts[];
}

interface RecordFilter {
  from: Date | null;
  until: Date | null;
  state: string | null;
  limit: number;
}

/** Consents that are looked at in search of those that stand as asked: beyond, there may be more. */
const CONSENTS_AT_MOST = 10_000;

/** The records that answer, at most `limit`, and whether there are more. @throws FORBIDDEN for who is no data-protection officer. */
export async function readDeskRecords(
  transaction: Transaction,
  who: Asker,
  question: RecordQuestion,
  filter: RecordFilter,
): Promise<{ items: DeskItem[]; more: boolean; agencies: Agency[] }> {
  const { state, limit } = filter;
  const told: DeskItem[] = [];
  // Of those that may stand as asked some do not: with as many again, one part is enough as a rule.
  const part = (question === "CONSENTS" && state !== null ? 2 * limit : limit) + 1;
  // How a consent stands is judged from facts here, by the one code that judges it: a part may have none that stand so.
  for (let seen = 0, after: DeskItem | undefined; ;) {
    const answer = await ask(transaction, who, question, { ...filter, limit: part, after });
    const { items, agencies } = answer;
    for (const item of items) {
      const one = question === "CONSENTS" ? withState(item, answer) : item;
      if (state === null || one.state === state) told.push(one);
    }
    seen += items.length;
    after = items.at(-1);
    const isAll = question !== "CONSENTS" || items.length < part;
    if (isAll || told.length > limit || seen >= CONSENTS_AT_MOST)
      return { items: told.slice(0, limit), more: !isAll || told.length > limit, agencies };
  }
}

async function ask(
  { rows }: Transaction,
  who: Asker,
  question: RecordQuestion,
  { from, until, state, limit, after }: RecordFilter & { after: DeskItem | undefined },
): Promise<Answer> {
  const place = question === "CONSENTS" ? [after?.at ?? null, after?.id ?? null] : [];
  const [found] = await rows<{ answer: Answer | null }>(
    `select door.${RECORD_DOORS[question]}($1, $2, $3, $4::smallint, $5, $6, $7, $8${place.length > 0 ? ", $9, $10" : ""}) as answer`,
    [who.partnershipId, who.accountId, who.purpose, who.assurance, from, until, limit, state, ...place],
  );
  if (!found?.answer) throw new TellonceError("FORBIDDEN");
  return found.answer;
}

/** For how many days beforehand a consent is said to run out. */
const RUNNING_OUT = 90;

/** How a consent stands today, by the same facts on which a decision would judge it. */
function withState(item: DeskItem & { personId?: Id }, { people, at, today }: Answer): DeskItem {
  const subject = people?.find(({ id }) => id === item.personId);
  const consent = subject?.consents.find(({ id }) => id === item.id);
  if (!subject || !consent) return { ...item, state: "SUPERSEDED" };
  const state = consentState(consent, subject, at!, today!);
  const last = addDays(today!, RUNNING_OUT);
  const isRunningOut = state === "IN_FORCE" && item.until != null && item.until <= last;
  return { ...item, state: isRunningOut ? "RUNNING_OUT" : state };
}
