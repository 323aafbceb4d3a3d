// Handles what can go wrong: an error by its code, and somebody else who wrote at the same time.
// TOKEN=$(npm run --silent token -- school) node schema/recipes/errors/urql.ts
import { Client, fetchExchange } from "@urql/core";
import type { CombinedError } from "@urql/core";

const client = new Client({
  url: `${process.env.TELLONCE ?? "http://localhost:4000"}/graphql`,
  exchanges: [fetchExchange],
  preferGetMethod: false,
  fetchOptions: {
    headers: { Authorization: `Bearer ${process.env.TOKEN}`, "Tellonce-Purpose": "EARLY_HELP" },
  },
});
interface Why {
  code: string;
  next: string;
  reference: string;
}
async function ask<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
  const isChange = query.trimStart().startsWith("mutation");
  const { data, error } = await client[isChange ? "mutation" : "query"]<Data>(query, variables).toPromise();
  if (error) throw error;
  return data!;
}
const whyOf = (error: unknown) => (error as CombinedError).graphQLErrors[0]?.extensions as unknown as Why;

/** Asks again where that helps: the record moved while it was read, or too much was asked at once. */
async function patiently<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await ask<Data>(query, variables);
    } catch (error) {
      const { code } = whyOf(error);
      if (attempt === 4 || !["TRY_AGAIN", "TOO_MANY_REQUESTS", "OVERLOADED", "UNAVAILABLE"].includes(code)) throw error;
      await new Promise((done) => setTimeout(done, 250 * 2 ** attempt));
    }
  }
}
interface Worklist {
  worklist: { edges: { node: { id: string; reference: string } }[] };
}
const { worklist } = await patiently<Worklist>("{ worklist(first: 50) { edges { node { id reference } } } }");
const { id } = worklist.edges.map(({ node }) => node).find(({ reference }) => reference === "WM-0001")!;

// What you may not do, or asked wrongly, does not get better by asking again: show what to do next.
await ask(`{ worklist(first: 500) { edges { node { id } } } }`).catch((error: unknown) => {
  const { code, next, reference } = whyOf(error);
  console.log(`${code}: ${next} (reference ${reference})`);
});

interface People {
  case: {
    assessment: { id: string };
    family: { members: { person: { id: string; name: string | null } }[] };
  };
}
interface Recorded {
  recordAnswer: {
    answer: { id: string; version: number } | null;
    conflict: { mine: string; theirs: string | null; theirVersion: number } | null;
  };
}
const { case: family } = await patiently<People>(
  `query ($id: ID!) {
    case(id: $id) { assessment { id } family { members { person { id name } } } }
  }`,
  { id },
);
const ellie = family.family.members.find(({ person }) => person.name === "Ellie Carter")!.person;
async function say(value: string, answerId?: string, expectedVersion?: number) {
  const input = {
    caseId: id,
    assessmentId: family.assessment.id,
    questionKey: "participation.view",
    subjectIds: [ellie.id],
    value,
    answerId,
    expectedVersion,
  };
  const { recordAnswer } = await ask<Recorded>(
    `mutation ($input: RecordAnswerInput!) {
      recordAnswer(input: $input) { answer { id version } conflict { mine theirs theirVersion } }
    }`,
    { input },
  );
  return recordAnswer;
}
const { answer } = await say("Ellie comes on Mondays.");
await say("Ellie comes on Mondays and Fridays.", answer!.id, 1);
// Written on what was read before: nothing is saved, and both sides come back. Join them, and send theirVersion.
const { conflict } = await say("Ellie comes on Tuesdays.", answer!.id, 1);
console.log(`"${conflict?.mine}" meets "${conflict?.theirs}", which is version ${conflict?.theirVersion}`);
