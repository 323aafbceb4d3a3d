import { graphql } from "../../graphql/generated";

export const consentFragment = graphql(`
  fragment ConsentParts on Consent {
    id
    state
    about {
      id
      name
    }
    givenBy {
      id
      name
    }
    givenByAgency {
      name
    }
    authority
    givenAt
    method
    witness
    noticeVersion
    noticeLanguage
    interpreter
    withdrawnAt
    viewerCanWithdraw
    despiteObjection
    provisions {
      permit
      agencies {
        id
        name
      }
      agencyTypes
      categories
      purposes
      from
      until
    }
    withheld {
      ...WithheldNotes
    }
  }
`);
