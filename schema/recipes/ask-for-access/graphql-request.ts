// Asks the lead professional for a kind of information that is withheld from you.
// TOKEN=$(npm run --silent token -- school) node schema/recipes/ask-for-access/graphql-request.ts
import { GraphQLClient } from "graphql-request";

const client = new GraphQLClient(`${process.env.TELLONCE ?? "http://localhost:4000"}/graphql`, {
  headers: { Authorization: `Bearer ${process.env.TOKEN}`, "Tellonce-Purpose": "EARLY_HELP" },
});
interface Asked {
  askForAccess: { request: { reference: string; state: string; dueOn: string } | null };
}
interface Worklist {
  worklist: { edges: { node: { id: string; reference: string } }[] };
}
const { worklist } = await client.request<Worklist>(
  "{ worklist(first: 50) { edges { node { id reference } } } }",
);
const { id } = worklist.edges.map(({ node }) => node).find(({ reference }) => reference === "WM-0001")!;
const { askForAccess } = await client.request<Asked>(
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
