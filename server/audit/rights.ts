import type { Transaction } from "../database/transaction.js";
import { TellonceError } from "../errors.js";
import type { Cut } from "../model/rights/redact.js";
import type {
  RecipientNoticeKind,
  RightsActKind,
  RightsAsker,
  RightsChoiceKind,
  RightsExemption,
  RightsGround,
  RightsKind,
  RightsOthers,
} from "../model/rights/enums.js";
import type { Category, Mask } from "../sharing/categories.js";
import type { Day, Id } from "../sharing/facts.js";
import type { LoggedAgency } from "./ownLog.js";
import type { Asker } from "./remit.js";

/** One thing that the officer's agency holds about the person, and what was chosen for it. */
export interface HeldItem {
  item: string;
  source: string;
  category: Category;
  others: boolean;
  /** Where somebody else than who asks said it: the child of whom a parent asks, or another. */
  words: "CHILD" | "OTHER" | null;
  caseId: Id | null;
  content: Record<string, unknown>;
  hash: string;
  choice: {
    choice: RightsChoiceKind;
    exemption: RightsExemption | null;
    others: RightsOthers | null;
    removed: Cut[];
    opinionBy: string | null;
    opinionOn: Day | null;
    opinionHarm: boolean | null;
    note: string | null;
    by: string;
    isStale: boolean;
  } | null;
}

/** A request as a list of them has it. */
export interface RightsLineFacts {
  id: Id;
  reference: string;
  personReference: string;
  kind: RightsKind;
  receivedOn: Day;
  state: "CHOOSING" | "TO_REVIEW" | "SENT_BACK" | "APPROVED" | "RELEASED";
  releasedOn: Day | null;
  /** The last day to answer; null while the clock stands. */
  dueOn: Day | null;
  standsFor: RightsActKind | null;
  isExtended: boolean;
  overdue: boolean;
}

/** A request as its door gives it. */
export interface RightsFacts extends RightsLineFacts {
  /** The day from which the time runs. */
  startsOn: Day;
  personId: Id;
  asker: RightsAsker;
  askerReference: string | null;
  askedFor: string | null;
  receivedByUs: boolean;
  held: number;
  chosen: number;
  childDecides: "NOBODY" | "ASK_CHILD" | "CHILD_AGREES" | "CHILD_REFUSES" | "OF_AGE";
  choseMyself: boolean;
  sentBackBecause: string | null;
  acts: { kind: RightsActKind; on: Day; reason: string | null; by: string | null }[];
  heldBack: boolean;
  restricted: number;
  grounds: { code: RightsGround; choice: RightsChoiceKind; rule: string }[];
  /** By what rule the choice of an item was made, by item. */
  groundOf: Record<string, RightsGround>;
  erased: { source: string; category: Category; ground: RightsGround; rule: string; erasedAt: string }[];
  /** The person's ids. */
  people: Id[];
  /** Who was told of what was done; `kinds`: a mask. */
  told: { agencyId: Id; what: RecipientNoticeKind; kinds: Mask; toldAt: string; doneAt: string | null }[];
  /** Whether the officer's agency needs a health professional's opinion for what is about health. */
  needsOpinion: boolean;
  agencies: LoggedAgency[];
  agency: Id;
  items: HeldItem[];
}

/** One request with what the officer's agency holds; null where they may not know of it. @throws FORBIDDEN for who is no officer. */
export async function findRights({ rows }: Transaction, who: Asker, id: Id): Promise<RightsFacts | null> {
  const [found] = await rows<{ answer: { request: RightsFacts | null } | null }>(
    "select door.rights_request($1, $2, $3, $4::smallint, $5) as answer",
    [who.partnershipId, who.accountId, who.purpose, who.assurance, id],
  );
  if (!found?.answer) throw new TellonceError("FORBIDDEN");
  return found.answer.request;
}

/** A legal hold as its door gives it. */
export interface LegalHoldFacts {
  id: Id;
  personReference: string;
  reason: string;
  placedAt: string;
  placedBy: string;
  liftedAt: string | null;
  liftedBecause: string | null;
}

/** The legal holds of the officer's agency. @throws FORBIDDEN for who is no officer. */
export async function readLegalHolds({ rows }: Transaction, who: Asker): Promise<LegalHoldFacts[]> {
  const [found] = await rows<{ holds: LegalHoldFacts[] | null }>(
    "select door.legal_holds($1, $2, $3, $4::smallint) as holds",
    [who.partnershipId, who.accountId, who.purpose, who.assurance],
  );
  if (!found?.holds) throw new TellonceError("FORBIDDEN");
  return found.holds;
}

/** What the officer's agency was told of data that it had been shown; `kinds`: a mask. */
export interface NoticeFacts {
  id: Id;
  from: string;
  what: RecipientNoticeKind;
  personReference: string;
  kinds: Mask;
  toldAt: string;
  doneAt: string | null;
  doneBy: string | null;
  note: string | null;
}

/** What the officer's agency was told under Art. 19, what waits first; null for who is no officer. */
export async function readNotices({ rows }: Transaction, who: Asker): Promise<NoticeFacts[] | null> {
  const [found] = await rows<{ notices: NoticeFacts[] | null }>(
    "select door.recipient_notices($1, $2, $3, $4::smallint) as notices",
    [who.partnershipId, who.accountId, who.purpose, who.assurance],
  );
  return found!.notices;
}
