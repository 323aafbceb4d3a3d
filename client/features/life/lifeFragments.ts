import { graphql } from "../../graphql/generated";

export const lifeDocument = graphql(`
  query CaseLife($id: ID!) {
    case(id: $id) {
      id
      reference
      familyName
      status
      lead {
        practitioner {
          name
          workPhone
          workEmail
        }
        agency {
          name
        }
      }
      team {
        edges {
          node {
            id
            kind
            role
            practitioner {
              name
            }
            agency {
              name
            }
          }
        }
      }
    }
    caseLife(caseId: $id) {
      openActions
      viewerCan {
        triage
        manage
        leave
      }
      needBands {
        id
        band
        from
        reason
      }
      steps {
        id
        kind
        at
        reason
        referredBy
        riskFactors
        triageOutcome
        closureOutcomes
        openActions
        purpose
        by {
          name
        }
      }
      offers {
        id
        kind
        name
        role
        state
        madeAt
        agency {
          name
        }
      }
      withheld {
        ...WithheldNotes
      }
    }
    partnership {
      id
      agencies {
        id
        name
      }
    }
  }
`);
