import { graphql } from "../../graphql/generated";

export const saveDocument = graphql(`
  mutation SaveView($input: SaveViewInput!) {
    saveView(input: $input) {
      id
      views {
        id
        name
        choice
      }
    }
  }
`);
export const renameDocument = graphql(`
  mutation RenameView($input: RenameViewInput!) {
    renameView(input: $input) {
      id
      views {
        id
        name
        choice
      }
    }
  }
`);
export const deleteDocument = graphql(`
  mutation DeleteView($id: ID!) {
    deleteView(id: $id) {
      id
      views {
        id
        name
        choice
      }
    }
  }
`);
export const restoreDocument = graphql(`
  mutation RestoreView($id: ID!) {
    restoreView(id: $id) {
      id
      views {
        id
        name
        choice
      }
    }
  }
`);
