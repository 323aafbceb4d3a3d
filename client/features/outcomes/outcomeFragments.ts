import { graphql } from "../../graphql/generated";
import type { CaseOutcomesQuery } from "../../graphql/generated/graphql";

export const outcomesDocument = graphql(`
  query CaseOutcomes($caseId: ID!) {
    caseOutcomes(caseId: $caseId) {
      items {
        id
        indicator {
          key
          outcome
          text
          measure
          steps
          unit
          minimum
          maximum
          better
          met
        }
        about {
          id
          name
        }
        kind
        measuredOn
        value
        note
        agency {
          name
        }
        viewerMayTakeBack
        viaEmergencyAccess
        despiteObjection
        withheld {
          ...WithheldNotes
        }
      }
      recordable
      withheld {
        ...WithheldNotes
      }
    }
  }
`);

export const takeBackDocument = graphql(`
  mutation TakeBackOutcome($input: TakeBackOutcomeInput!) {
    takeBackOutcome(input: $input) {
      measure {
        id
      }
    }
  }
`);

export type Outcomes = NonNullable<CaseOutcomesQuery["caseOutcomes"]>;
export type Measure = Outcomes["items"][number];
