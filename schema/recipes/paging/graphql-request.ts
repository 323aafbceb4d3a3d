// Walks through your whole worklist, ten families at a time.
// TOKEN=$(npm run --silent token -- school) node schema/recipes/paging/graphql-request.ts
import { GraphQLClient } from "graphql-request";

const client = new GraphQLClient(`${process.env.TELLONCE ?? "http://localhost:4000"}/graphql`, {
  headers: { Authorization: `Bearer ${process.env.TOKEN}`, "Tellonce-Purpose": "EARLY_HELP" },
});
interface Page {
  worklist: {
    edges: { node: { reference: string; familyName: string | null } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}
let after: string | null = null;
do {
  const page: Page = await client.request<Page>(
    `query ($after: String) {
      worklist(first: 10, after: $after) {
        edges { node { reference familyName } }
        pageInfo { hasNextPage endCursor }
      }
    }`,
    { after },
  );
  for (const { node } of page.worklist.edges) console.log(node.reference);
  after = page.worklist.pageInfo.hasNextPage ? page.worklist.pageInfo.endCursor : null;
} while (after !== null);
