import { graphql } from "../../graphql/generated";
import type { AgreementPartsFragment, AgreementState } from "../../graphql/generated/graphql";
import type { TagColour } from "../../components/Tag";

/** All that is shown of an agreement. */
export const agreementParts = graphql(`
  fragment AgreementParts on AgreementRecord {
    id
    name
    state
    reviewDue
    parties {
      agency {
        id
        name
      }
      signatory
      signatoryTitle
      signedAt
    }
    purposes
    categories
    from
    until
    reviewOn
    documentReference
    replaces
    replacedBy
    proposedBy {
      id
      name
    }
    history {
      act
      agency {
        id
        name
      }
      at
      note
      nextReviewOn
    }
    viewerCan {
      sign
      decline
      end
      replace
      resume
      suspend
    }
  }
`);

export type Agreement = AgreementPartsFragment;

export const stateColour: Record<AgreementState, TagColour> = {
  PROPOSED: "yellow",
  DECLINED: "grey",
  WITHDRAWN: "grey",
  NOT_YET: "blue",
  IN_FORCE: "green",
  EXPIRED: "grey",
  SUSPENDED: "red",
  ENDED: "grey",
  SUPERSEDED: "grey",
};
