// Lists what was agreed to do for a family, and who does it.
// TOKEN=$(npm run --silent token -- school) node schema/recipes/actions/urql.ts
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

interface Actions {
  case: {
    actions: {
      edges: {
        node: {
          title: string | null;
          dueOn: string | null;
          status: string | null;
          owner: { name: string } | null;
        };
      }[];
      withheld: { category: string; text: string }[];
    };
  } | null;
}
interface Worklist {
  worklist: { edges: { node: { id: string; reference: string } }[] };
}
const { worklist } = await ask<Worklist>("{ worklist(first: 50) { edges { node { id reference } } } }");
const { id } = worklist.edges.map(({ node }) => node).find(({ reference }) => reference === "WM-0001")!;
const read = await ask<Actions>(
  `query ($id: ID!) {
    case(id: $id) {
      actions(first: 50) {
        edges { node { title dueOn status owner { name } } }
        withheld { category text }
      }
    }
  }`,
  { id },
);
for (const { node } of read.case?.actions.edges ?? [])
  console.log(
    `${node.status} ${node.dueOn} ${node.title} (${node.owner?.name ?? "whose it is, is not shown"})`,
  );
// Whether or not there are such actions: never say "none".
for (const { category } of read.case?.actions.withheld ?? [])
  console.log(`There may be actions about ${category} that you cannot see.`);
