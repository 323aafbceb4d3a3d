import { graphql } from "../../graphql/generated";

/** What a referral to another agency says. */
export const letterFragment = graphql(`
  fragment ReferralLetter on ReferralLetter {
    familyName
    reason
    riskFactors
    familyKnows
    whyAllTheSame
    people {
      role
      givenName
      familyName
      bornOn
      expectedOn
      mother
    }
  }
`);
