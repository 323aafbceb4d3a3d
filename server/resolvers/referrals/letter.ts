import { TellonceError } from "../../errors.js";
import type { StoredLetter } from "../../loaders/referrals.js";
import type { SendReferralInput } from "../../model/life/inputs.js";
import type { ReferralLetter } from "../../model/referrals/SentReferral.js";
import type { Day } from "../../sharing/facts.js";
import { readReferral } from "../life/checkReferral.js";

/** The letter as it is stored. @throws BAD_INPUT that names what does not fit together, as of a referral that is recorded. */
export function readLetter(input: SendReferralInput, today: Day): StoredLetter {
  const { familyName, reason, riskFactors, people, familyKnows } = input;
  readReferral({ familyName, reason, riskFactors, people, referredBy: "" }, today);
  const whyAllTheSame = input.whyAllTheSame?.trim() || null;
  if (familyKnows !== "AGREES" && whyAllTheSame === null)
    throw new TellonceError(
      "BAD_INPUT",
      "Say why you refer the family all the same, where they do not agree or do not know.",
      { fields: ["whyAllTheSame"] },
    );
  return {
    familyName: familyName.trim(),
    reason: reason.trim(),
    riskFactors: [...new Set(riskFactors)],
    people,
    familyKnows,
    whyAllTheSame,
  };
}

export const letterView = ({ people, whyAllTheSame, ...letter }: StoredLetter): ReferralLetter => ({
  ...letter,
  whyAllTheSame: whyAllTheSame ?? null,
  people: people.map(({ role, givenName, familyName, bornOn, expectedOn, mother }) => ({
    role,
    givenName: givenName ?? null,
    familyName: familyName ?? null,
    bornOn: bornOn ?? null,
    expectedOn: expectedOn ?? null,
    mother: mother ?? null,
  })),
});
