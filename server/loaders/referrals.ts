import type { DoorRequest, Transaction } from "../database/transaction.js";
import type { SendReferralInput } from "../model/life/inputs.js";
import type { Id } from "../sharing/facts.js";

/** What a referral says, as it is stored. */
export type StoredLetter = Required<
  Pick<
    SendReferralInput,
    "familyName" | "reason" | "riskFactors" | "people" | "familyKnows" | "whyAllTheSame"
  >
>;

interface Referrals {
  agencies: Id[];
  sent: {
    id: Id;
    to: Id;
    familyName: string;
    letter: StoredLetter | null;
    sentAt: string;
    state: string;
    answer: string | null;
    answeredAt: string | null;
    outcome: string | null;
    outcomeAt: string | null;
  }[];
  received: { id: Id; from: Id; by: string; letter: StoredLetter; sentAt: string }[];
}

/** What the account sent, and what waits for who takes referrals at its agency. */
export async function loadReferrals(
  { rows }: Transaction,
  { partnershipId, accountId, purpose, assurance }: DoorRequest,
): Promise<Referrals> {
  const [found] = await rows<{ referrals: Referrals }>(
    "select door.referrals($1, $2, $3, $4::smallint) as referrals",
    [partnershipId, accountId, purpose, assurance],
  );
  return found!.referrals;
}
