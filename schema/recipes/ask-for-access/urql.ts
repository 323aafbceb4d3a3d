// Asks the lead professional for a kind of information that is withheld from you.
// TOKEN=$(npm run --silent token -- school) node schema/recipes/ask-for-access/urql.ts
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

interface Asked {
  askForAccess: { request: { reference: string; state: string; dueOn: string } | null };
}
interface Worklist {
  worklist: { edges: { node: { id: string; reference: string } }[] };
}
const { worklist } = await ask<Worklist>("{ worklist(first: 50) { edges { node { id reference } } } }");
const { id } = worklist.edges.map(({ node }) => node).find(({ reference }) => reference === "WM-0001")!;
const { askForAccess } = await ask<Asked>(
  `mutation ($input: AskAccessInput!) {
    askForAccess(input: $input) { request { reference state dueOn } }
  }`,
  {
    input: {
      caseId: id,
      category: process.env.CATEGORY ?? "HEALTH_MENTAL",
      reason: "Ellie is often quiet in class, and we want to help her well.",
    },
  },
);
const { request } = askForAccess;
console.log(`${request?.reference} is ${request?.state}: an answer is due on ${request?.dueOn}.`);
