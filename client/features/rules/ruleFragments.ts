import type { TagColour } from "../../components/Tag";
import { graphql } from "../../graphql/generated";
import type { CaseRulesQuery, RuleKind, RuleState } from "../../graphql/generated/graphql";

export type Rules = NonNullable<CaseRulesQuery["caseRules"]>;
export type AnyRule =
  | Rules["sharingDecisions"][number]
  | Rules["seals"][number]
  | Rules["exclusions"][number]
  | Rules["markers"][number];

/** All that is shown of a case's rules. */
export const caseRulesDocument = graphql(`
  query CaseRules($id: ID!) {
    case(id: $id) {
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
    caseRules(caseId: $id) {
      viewerCanRecord
      sharingDecisions {
        id
        kind
        state
        from
        until
        reviewOn
        endReason
        viewerCanEnd
        share
        purpose
        gateway {
          name
          source
        }
        agencies {
          id
          name
        }
        people {
          id
          name
        }
        categories
        whyNecessary
        whyProportionate
        familyTold
        whyNotTold
        refusalOverridden
        objectedAt
      }
      seals {
        id
        kind
        state
        from
        until
        reviewOn
        endReason
        viewerCanEnd
        person {
          id
          name
        }
        categories
        answerId
        accounts {
          id
          name
        }
        existence
        emergency
        reason
      }
      exclusions {
        id
        kind
        state
        from
        until
        reviewOn
        endReason
        viewerCanEnd
        account {
          id
          name
        }
        person {
          id
          name
        }
        why: reason
      }
      markers {
        id
        kind
        state
        from
        until
        reviewOn
        endReason
        viewerCanEnd
        protects
        people {
          id
          name
        }
        household
        categories
        answerId
        accounts {
          id
          name
        }
        agencies {
          id
          name
        }
        effect
        emergency
        reason
      }
    }
  }
`);

export const ruleKinds: readonly RuleKind[] = ["SHARING_DECISION", "SEAL", "EXCLUSION", "MARKER"];

export const ruleColour: Record<RuleState, TagColour> = {
  NOT_YET: "blue",
  IN_FORCE: "green",
  REVIEW_OVERDUE: "orange",
  EXPIRED: "grey",
  REVIEWED: "grey",
  ENDED: "grey",
};
