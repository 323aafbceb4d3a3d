import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { ACCESS_LOG } from "../support/documents.js";
import { clockAhead } from "../support/clockAhead.js";
import { buildServer, runNode, until } from "../support/program.js";
import { Replicas } from "../support/replicas.js";

const HOUR = 3_600_000;
/** One process is an hour ahead, the other an hour behind. */
const SKEWS = [HOUR, -HOUR] as const;
const LOOKS = Array.from({ length: 12 }, (_, n) => `Look${n}`);

let both: Replicas;
let since: Date;
beforeAll(async () => {
  buildServer();
  both = await Replicas.start([clockAhead(SKEWS[0]), clockAhead(SKEWS[1])]);
  since = new Date();
  const [found] = await both.rows<{ id: string }>("select id from case_record where reference = 'WM-0001'");
  const tokens = [await tokenFor("lead", 0), await tokenFor("lead", 1)];
  for (const [n, name] of LOOKS.entries()) {
    const query = `query ${name}($id: ID!) { case(id: $id) { family { members { person { name } } } } }`;
    const { data, errors } = await ask(tokens[n % 2]!, n % 2, "EARLY_HELP", query, { id: found!.id });
    expect(errors).toBeUndefined();
    expect(data.case).not.toBeNull();
  }
  await until(async () => (await looks()).length === LOOKS.length);
}, 120_000);
afterAll(() => both?.stop());

/** A token as an identity provider whose clock agrees with that process's would give it. */
async function tokenFor(persona: string, replica: 0 | 1): Promise<string> {
  vi.useFakeTimers({ now: Date.now() + SKEWS[replica], toFake: ["Date"] });
  try {
    return await both.tokenOf(persona);
  } finally {
    vi.useRealTimers();
  }
}

async function ask(token: string, replica: number, purpose: string, query: string, variables: object) {
  const reply = await fetch(`${both.baseUrl}/graphql`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "tellonce-purpose": purpose,
      authorization: `Bearer ${token}`,
      "x-replica": String(replica),
    },
    body: JSON.stringify({ query, variables }),
  });
  return (await reply.json()) as any;
}

/** What was looked at, in the audit's own order. */
const looks = () =>
  both.rows<{ operation: string; at: Date; id: string }>(
    `select e.content ->> 'operation' as operation, e.at, e.id from audit.leaf l
     join audit.entry e on e.partnership_id = l.partnership_id and e.at = l.at and e.id = l.audit_id
     where e.content ->> 'operation' like 'Look%' order by l.leaf_index`,
  );

it("stands in the order in which it happened, and at the instants at which it did, though both clocks are wrong", async () => {
  const rows = await looks();
  expect(rows.map(({ operation }) => operation)).toEqual(LOOKS);
  for (const { at } of rows) {
    expect(at.getTime()).toBeGreaterThanOrEqual(since.getTime() - 1000);
    expect(at.getTime()).toBeLessThanOrEqual(Date.now() + 1000);
  }
  // The clocks were wrong: the ids, which the processes make, are in another order.
  const byId = rows.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  expect(byId.map(({ operation }) => operation)).not.toEqual(LOOKS);
});

it("is told to the officer in that order by either process", async () => {
  for (const replica of [0, 1] as const) {
    const { data, errors } = await ask(await tokenFor("dpo", replica), replica, "AUDIT", ACCESS_LOG, {
      filter: { caseReference: "WM-0001" },
      first: 50,
    });
    expect(errors).toBeUndefined();
    const told = data.accessLog.edges.map(({ node }: any) => node.operation as string);
    expect(told.filter((name: string) => name.startsWith("Look"))).toEqual(LOOKS.toReversed());
  }
});

it("is whole, sealed and signed by processes whose clocks are wrong", async () => {
  const verify = runNode(["dist/server/cli/audit.js", "verify"], both.env);
  expect(await verify.ended, verify.output() + verify.errors()).toBe(0);
});
