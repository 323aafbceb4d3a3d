import { graphql } from "../../graphql/generated";

export const versionsDocument = graphql(`
  query AssessmentVersions($caseId: ID!) {
    case(id: $caseId) {
      id
      reference
      familyName
      family {
        members {
          person {
            id
            reference
            name
            expectedOn
          }
        }
      }
    }
    assessmentVersions(caseId: $caseId) {
      assessmentId
      templateName
      state
      unsigned
      versions {
        id
        number
        signedAt
        signedBy {
          name
          agency {
            name
          }
        }
      }
      contributions {
        id
        agency {
          name
        }
        answers
        current
        confirmedAt
        confirmedBy {
          name
        }
      }
      viewerCan {
        sign
        confirm
      }
      withheld {
        ...WithheldNotes
      }
    }
  }
`);

export const compareDocument = graphql(`
  query CompareAssessment($caseId: ID!, $from: Int!, $to: Int) {
    compareAssessment(caseId: $caseId, from: $from, to: $to) {
      from
      to
      questions {
        key
        text
        kind
        domain
        element
        form {
          ...QuestionForm
        }
        changes {
          id
          ...AnswerChangeItem
        }
      }
      withheld {
        ...WithheldNotes
      }
    }
  }
`);

export const signDocument = graphql(`
  mutation SignAssessment($input: SignAssessmentInput!) {
    signAssessment(input: $input) {
      signed
    }
  }
`);

export const confirmDocument = graphql(`
  mutation ConfirmContribution($input: SignAssessmentInput!) {
    confirmContribution(input: $input) {
      signed
    }
  }
`);
