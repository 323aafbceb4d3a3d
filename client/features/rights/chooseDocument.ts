import { graphql } from "../../graphql/generated";

/** What is done with things that are held. */
export const chooseDocument = graphql(`
  mutation ChooseRightsItems($input: ChooseRightsItemsInput!) {
    chooseRightsItems(input: $input) {
      id
    }
  }
`);
