import { graphql } from "../../graphql/generated";

/** Takes, declines or takes back a referral. */
export const answerDocument = graphql(`
  mutation AnswerReferral($input: AnswerReferralInput!) {
    answerReferral(input: $input) {
      id
    }
  }
`);
