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

/** The records that answer, at most `limit`, and whether there are more. @throws FORBIDDEN for who is no data-protection officer. */
export async function readDeskRecords(
  { rows }: Transaction,
  who: Asker,
  question: RecordQuestion,
  {
    from,
    until,
    state,
    limit,
  }: { from: Date | null; until: Date | null; state: string | null; limit: number },
): Promise<{ items: DeskItem[]; more: boolean; agencies: Agency[] }> {
  const isConsents = question === "CONSENTS";
  const [found] = await rows<{ answer: Answer | null }>(
    `select door.${RECORD_DOORS[question]}($1, $2, $3, $4::smallint, $5, $6, $7${isConsents ? ", $8" : ""}) as answer`,
    [
      who.partnershipId,
      who.accountId,
      who.purpose,
      who.assurance,
      from,
      until,
      limit + 1,
      ...(isConsents ? [state] : []),
    ],
  );
  if (!found?.answer) throw new TellonceError("FORBIDDEN");
  const { items, agencies } = found.answer;
  const told = items
    .slice(0, limit)
    .map((item) => (isConsents ? withState(item, found.answer!) : item))
    .filter((item) => state === null || item.state === state);
  return { items: told, more: items.length > limit, agencies };
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
