// Walks through your whole worklist, ten families at a time.
// TOKEN=$(npm run --silent token -- school) node schema/recipes/paging/urql.ts
import { Client, fetchExchange } from "@urql/core";

const client = new Client({
  url: `${process.env.TELLONCE ?? "http://localhost:4000"}/graphql`,
  exchanges: [fetchExchange],
  preferGetMethod: false,
  fetchOptions: {
    headers: { Authorization: `Bearer ${process.env.TOKEN}`, "Tellonce-Purpose": "EARLY_HELP" },
  },
});
async function ask<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
  const isChange = query.trimStart().startsWith("mutation");
  const { data, error } = await client[isChange ? "mutation" : "query"]<Data>(query, variables).toPromise();
  if (error) throw error;
  return data!;
}

interface Page {
  worklist: {
    edges: { node: { reference: string; familyName: string | null } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}
let after: string | null = null;
do {
  const page: Page = await ask<Page>(
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
