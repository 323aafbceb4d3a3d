import { graphql } from "../../graphql/generated";

export const registerDocument = graphql(`
  query AssessmentRegister($caseId: ID!) {
    case(id: $caseId) {
      id
      reference
      familyName
    }
    assessmentRegister(caseId: $caseId) {
      people {
        person {
          id
          name
        }
        assessments {
          id
          templateName
          templateVersion
          startedOn
          signedAt
          startedBy {
            name
          }
          parts {
            id
            agency {
              name
            }
            answers
            first
            last
          }
        }
      }
      timesAsked {
        key
        text
        times
        agencies {
          id
          name
        }
        last
        forms
      }
      estimate {
        place
        assessments
        percent
        pounds
      }
      withheld {
        ...WithheldNotes
      }
    }
  }
`);
