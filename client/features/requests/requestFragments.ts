import { graphql } from "../../graphql/generated";

/** What a list and a page both show of a request for access. */
export const requestFragment = graphql(`
  fragment RequestParts on AccessRequest {
    id
    reference
    case {
      id
      reference
      familyName
    }
    about {
      id
      name
    }
    aboutRole
    category
    purpose
    urgent
    askedAt
    dueOn
    state
    endedAt
    grantedBy
    grantedPurpose
    declineText
    agency {
      id
      name
    }
    askedBy
    reason
  }
`);
