// Reads the shared assessment: every answer that you may see, and why others may be missing.
// TOKEN=$(npm run --silent token -- school) node schema/recipes/assessment/urql.ts
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

interface Why {
  code: string;
  text: string;
}
interface Read {
  case: {
    assessment: {
      templateName: string;
      domains: {
        name: string;
        elements: {
          questions: {
            text: string;
            answers: { value: string | null; agency: { name: string } | null; withheld: Why[] }[];
            withheld: Why[];
          }[];
        }[];
      }[];
    } | null;
  } | null;
}
interface Worklist {
  worklist: { edges: { node: { id: string; reference: string } }[] };
}
const { worklist } = await ask<Worklist>("{ worklist(first: 50) { edges { node { id reference } } } }");
const { id } = worklist.edges.map(({ node }) => node).find(({ reference }) => reference === "WM-0001")!;
const read = await ask<Read>(
  `query ($id: ID!) {
    case(id: $id) {
      assessment {
        templateName
        domains {
          name
          elements {
            questions {
              text
              answers { value agency { name } withheld { field code text } }
              withheld { category code text routes }
            }
          }
        }
      }
    }
  }`,
  { id },
);
for (const domain of read.case?.assessment?.domains ?? []) {
  console.log(`\n${domain.name}`);
  for (const { text, answers, withheld } of domain.elements.flatMap(({ questions }) => questions)) {
    console.log(`  ${text}`);
    for (const { value, agency } of answers)
      console.log(`    ${value} (${agency?.name ?? "not said by whom"})`);
    // Said of every question where it holds, whether or not there is an answer.
    for (const why of withheld) console.log(`    ${why.code}: ${why.text}`);
  }
}
