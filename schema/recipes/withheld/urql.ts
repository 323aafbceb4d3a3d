// Says for each reason what is withheld and what can be done, instead of showing an empty page.
// TOKEN=$(npm run --silent token -- school) node schema/recipes/withheld/urql.ts
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

interface Withheld {
  field: string;
  code: string;
  text: string;
  routes: string[];
}
interface People {
  case: { family: { members: { person: { name: string | null; withheld: Withheld[] } }[] } } | null;
}
interface Worklist {
  worklist: { edges: { node: { id: string; reference: string } }[] };
}
const { worklist } = await ask<Worklist>("{ worklist(first: 50) { edges { node { id reference } } } }");
const { id } = worklist.edges.map(({ node }) => node).find(({ reference }) => reference === "WM-0001")!;
const people = await ask<People>(
  `query ($id: ID!) {
    case(id: $id) {
      family {
        members {
          person {
            name
            address { lines postcode }
            immigrationStatus
            withheld { field category code text routes decisionId }
          }
        }
      }
    }
  }`,
  { id },
);
// The code decides what your program does; show the text as it is, and never what you think is behind it.
const byCode = new Map<string, Withheld[]>();
for (const { person } of people.case?.family.members ?? [])
  for (const why of person.withheld) byCode.set(why.code, [...(byCode.get(why.code) ?? []), why]);
for (const [code, all] of byCode) {
  const fields = [...new Set(all.map(({ field }) => field))].join(", ");
  console.log(`${code}: ${all[0]!.text}`);
  console.log(`  ${fields}; what you can do: ${all[0]!.routes.join(", ")}`);
}
