import { datePartsOf, noDate } from "../../components/dateParts";
import type { FamilyKnows, ReferralLetterFragment } from "../../graphql/generated/graphql";
import { emptyFamily, type FamilyDraft } from "../life/referralDraft";
import { keepDraft } from "../rules/tabDraft";

/** A referral to another agency as it is written down. */
export interface SendDraft extends FamilyDraft {
  agencyId: string;
  familyKnows: FamilyKnows | undefined;
  whyAllTheSame: string;
}

export const SEND_DRAFT = "sent-referral";

export const emptySending: SendDraft = {
  ...emptyFamily,
  agencyId: "",
  familyKnows: undefined,
  whyAllTheSame: "",
};

/** Keeps what a referral said in the form, for who wants to send it again. */
export const keepAgain = (agencyId: string, letter: ReferralLetterFragment): Promise<void> =>
  keepDraft(SEND_DRAFT, draftOf(agencyId, letter));

const draftOf = (agencyId: string, { people, ...letter }: ReferralLetterFragment): SendDraft => ({
  agencyId,
  familyName: letter.familyName,
  reason: letter.reason,
  riskFactors: [...letter.riskFactors],
  familyKnows: letter.familyKnows,
  whyAllTheSame: letter.whyAllTheSame ?? "",
  people: people.map(({ role, givenName, familyName, bornOn, expectedOn, mother }) => {
    const day = expectedOn ?? bornOn;
    return {
      role: expectedOn ? "UNBORN" : role,
      given: givenName ?? "",
      family: familyName ?? "",
      born: day ? datePartsOf(day) : noDate,
      mother: mother === null || mother === undefined ? "" : String(mother),
    };
  }),
});
