import type { Transaction } from "../database/transaction.js";
import { TellonceError } from "../errors.js";
import type { Facts, Id, Instant, ViewerFacts } from "../sharing/facts.js";
import type { Asker, Remit } from "./remit.js";

/** How somebody came to have anything to do with a case. */
export type Relation = "LEAD" | "MEMBER" | "REFERRAL" | "DUTY" | "SUPERVISION" | "EMERGENCY" | "FAMILY";

/** An account that had anything to do with one of the person's cases. */
export interface ViewerThen {
  caseId: Id;
  accountId: Id;
  name: string;
  agencyId: Id | null;
  agencyName: string;
  how: Relation[];
  /** Whether the account has ended since. */
  ended: boolean;
  facts: ViewerFacts;
}

/** Where a page of viewers goes on: what they are ordered by. */
export type Place = [agencyName: string, name: string, accountId: Id, caseId: Id];

/** The facts of an instant, and a page of those who then had anything to do with the person's cases. */
export interface Then extends Remit {
  at: Instant;
  viewers: ViewerThen[];
  /** The cases, as far as they are within the officer's remit: `contributors` are the agencies that ever worked on them. */
  within: { id: Id; led: boolean; contributors: Id[] }[];
  references: Record<Id, string>;
  facts: Omit<Facts, "viewer">;
  /** The facts of now, for the officer's own exclusions and seals. */
  today: Facts;
  now: Instant;
}

/**
 * The facts as they were recorded at an instant, about all cases of a person. One more viewer than `first` says that there
 * are more; `without` leaves out those of some cases. @throws FORBIDDEN for who is no data-protection officer.
 */
export async function readThen(
  { rows }: Transaction,
  who: Asker,
  question: { personReference: string; on: Date; first: number; after: Place | null; without: readonly Id[] },
): Promise<Then> {
  const [found] = await rows<{
    then: (Omit<Then, "at" | "facts"> & { micros: number; then: Then["facts"] }) | null;
  }>("select door.could_see($1, $2, $3, $4::smallint, $5, $6, $7, $8, $9, $10, $11, $12) as then", [
    who.partnershipId,
    who.accountId,
    who.purpose,
    who.assurance,
    question.personReference,
    question.on,
    question.first,
    ...(question.after ?? [null, null, null, null]),
    question.without,
  ]);
  if (!found?.then) throw new TellonceError("FORBIDDEN");
  const { micros, then, ...rest } = found.then;
  return { ...rest, at: micros, facts: then };
}
