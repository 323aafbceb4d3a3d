// Adds your agency's answer to the shared assessment.
// TOKEN=$(npm run --silent token -- school) node schema/recipes/contribute/graphql-request.ts
import { GraphQLClient } from "graphql-request";

const client = new GraphQLClient(`${process.env.TELLONCE ?? "http://localhost:4000"}/graphql`, {
  headers: { Authorization: `Bearer ${process.env.TOKEN}`, "Tellonce-Purpose": "EARLY_HELP" },
});
interface People {
  case: {
    assessment: { id: string };
    family: { members: { person: { id: string; name: string | null } }[] };
  };
}
interface Recorded {
  recordAnswer: { answer: { id: string; version: number; value: string; category: string } | null };
}
interface Worklist {
  worklist: { edges: { node: { id: string; reference: string } }[] };
}
const { worklist } = await client.request<Worklist>(
  "{ worklist(first: 50) { edges { node { id reference } } } }",
);
const { id } = worklist.edges.map(({ node }) => node).find(({ reference }) => reference === "WM-0001")!;
const { case: family } = await client.request<People>(
  `query ($id: ID!) {
    case(id: $id) { assessment { id } family { members { person { id name } } } }
  }`,
  { id },
);
const ellie = family.family.members.find(({ person }) => person.name === "Ellie Carter")!.person;
const { recordAnswer } = await client.request<Recorded>(
  `mutation ($input: RecordAnswerInput!) {
    recordAnswer(input: $input) { answer { id version value category agency { name } } }
  }`,
  {
    input: {
      caseId: id,
      assessmentId: family.assessment.id,
      questionKey: "participation.view",
      value: "Ellie comes to breakfast club, and stays for the first lesson.",
      subjectIds: [ellie.id],
    },
  },
);
const { answer } = recordAnswer;
console.log(`version ${answer?.version} of ${answer?.id} (${answer?.category}): ${answer?.value}`);
