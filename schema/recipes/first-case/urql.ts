// Opens the first family of your worklist and says who is in it.
// TOKEN=$(npm run --silent token -- school) node schema/recipes/first-case/urql.ts
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

interface Worklist {
  worklist: { edges: { node: { id: string } }[] };
}
interface FirstCase {
  case: {
    reference: string;
    familyName: string | null;
    family: {
      members: {
        role: string | null;
        person: { name: string | null; withheld: { field: string; text: string }[] };
      }[];
    };
  } | null;
}
const { worklist } = await ask<Worklist>(
  "{ worklist(first: 1, sort: FAMILY_NAME) { edges { node { id } } } }",
);
const first = await ask<FirstCase>(
  `query ($id: ID!) {
    case(id: $id) {
      reference
      familyName
      family { members { role person { name withheld { field text } } } }
    }
  }`,
  { id: worklist.edges[0]!.node.id },
);
// A case that you may not see and one that does not exist are the same answer: null.
console.log(first.case?.reference, first.case?.familyName ?? "(a name that you may not see)");
for (const { role, person } of first.case?.family.members ?? []) {
  const why = person.withheld.find(({ field }) => field === "name");
  console.log(`  ${role ?? "somebody"}: ${person.name ?? why?.text ?? "nothing recorded that you can see"}`);
}
