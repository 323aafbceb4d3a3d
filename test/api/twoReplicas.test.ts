import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { LEAST } from "../../server/http/cost.js";
import { LIMITS } from "../../server/http/limits.js";
import { RECORD_EVENT, SAVE_ACTION } from "../support/documents.js";
import { buildServer, runNode } from "../support/program.js";
import { Replicas } from "../support/replicas.js";
import { ownPage, signInAs } from "../support/signInSteps.js";
import { Visitor } from "../support/visitor.js";

let both: Replicas;
let lead: string;
let family: { id: string; person: string };
beforeAll(async () => {
  buildServer();
  both = await Replicas.start();
  lead = await both.tokenOf("lead");
  const [found] = await both.rows<typeof family>(
    "select c.id, m.person_id as person from case_record c join case_person m on m.case_id = c.id where c.reference = 'WM-0001' and m.role = 'CHILD' order by m.person_id limit 1",
  );
  family = found!;
}, 120_000);
afterAll(() => both?.stop());

const ask = async (token: string, replica: number, query: string, variables: object, more = {}) => {
  const reply = await fetch(`${both.baseUrl}/graphql`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "tellonce-purpose": "EARLY_HELP",
      authorization: `Bearer ${token}`,
      "x-replica": String(replica),
      ...more,
    },
    body: JSON.stringify({ query, variables }),
  });
  expect(reply.headers.get("x-replica")).toBe(String(replica));
  return { status: reply.status, headers: reply.headers, body: (await reply.json()) as any };
};

it("know the same sessions: begun at one it is good at the other, and it ends at both", async () => {
  const visitor = await signInAs("lead", new Visitor(both.baseUrl));
  const seen = async () => {
    const replies = [await visitor.go("/auth/session"), await visitor.go("/auth/session")];
    expect(replies.map(({ headers }) => headers["x-replica"]).toSorted()).toEqual(["0", "1"]);
    return replies.map(({ text }) => JSON.parse(text).signedIn);
  };
  expect(await seen()).toEqual([true, true]);
  const cookie = visitor.cookie("tellonce")!;
  const out = await visitor.go("/auth/sign-out", { method: "POST", headers: ownPage(visitor) });
  expect(out.status).toBe(200);
  // The cookie as somebody may have copied it before.
  visitor.setCookie("tellonce", cookie);
  expect(await seen()).toEqual([false, false]);
});

it("make a change once that is sent to both at once, and tell both of the same", async () => {
  const title = `Told to both ${randomUUID()}`;
  const input = {
    caseId: family.id,
    occurredOn: "2026-10-01",
    title,
    subjectIds: [family.person],
    category: "EDUCATION",
  };
  const key = { "idempotency-key": randomUUID() };
  const send = (replica: number) => ask(lead, replica, RECORD_EVENT, { input }, key);
  const idOf = ({ body }: { body: any }) => body.data?.recordEvent?.event?.id;
  const first = await Promise.all([send(0), send(1), send(0), send(1)]);
  const made = first.map(idOf).filter(Boolean);
  for (const reply of first)
    if (!idOf(reply)) expect(reply.body.errors[0].extensions.code).toBe("IDEMPOTENCY_KEY_IN_FLIGHT");
  const again = [idOf(await send(0)), idOf(await send(1))];
  expect(again[0]).toBeDefined();
  expect(new Set([...made, ...again]).size).toBe(1);
  expect(await both.rows("select from chronology_event where title = $1", [title])).toHaveLength(1);
});

it("charge one minute's points for what is asked of either", async () => {
  const token = await both.tokenOf("gp");
  const left = async (replica: number) => {
    const { headers } = await ask(token, replica, "{ __typename }", {});
    return Number(/r=(\d+)/.exec(headers.get("ratelimit") ?? "")?.[1]);
  };
  const before = await left(1);
  const document = `{ ${Array.from({ length: 15 }, (_, n) => `a${n}: worklist(first: 200) { edges { node { id } } }`).join(" ")} }`;
  const { headers } = await ask(token, 0, document, {}, { "tellonce-dry-run": "true" });
  const cost = Number(headers.get("tellonce-cost"));
  expect(cost).toBeGreaterThan(1000);
  const times = Math.ceil(300_000 / cost);
  for (let n = 0; n < times; n += 1) for (const replica of [0, 1]) await ask(token, replica, document, {});
  // Each takes a hundredth of the minute at once, so that it may still hold as much of what the other has not.
  expect(await left(1)).toBeLessThanOrEqual(before - 2 * times * cost + 100_000);
});

it("grant the last points of a minute once, however they are asked for", async () => {
  const token = await both.tokenOf("housing");
  const [most, last] = [LIMITS.costPerMinute, 10];
  await both.rows(
    `insert into cost_budget (partnership_id, holder, spent, until_at)
     select a.partnership_id, a.id, $1, now() + interval '1 minute' from account a where a.subject = 'housing'`,
    [most - last * LEAST],
  );
  const statuses: number[] = [];
  for (let n = 0; n < 2 * last; n += 1) statuses.push((await ask(token, n % 2, "{ __typename }", {})).status);
  expect(statuses.toSorted()).toEqual([...Array(last).fill(200), ...Array(last).fill(429)]);
});

it("tell who listens at one what was done at the other", async () => {
  const leaving = new AbortController();
  const stream = await fetch(`${both.baseUrl}/graphql/stream`, {
    method: "POST",
    signal: leaving.signal,
    headers: {
      "content-type": "application/json",
      accept: "text/event-stream",
      "tellonce-purpose": "EARLY_HELP",
      authorization: `Bearer ${lead}`,
      "x-replica": "0",
    },
    body: JSON.stringify({
      query: "subscription Events($kinds: [EventKind!]!) { events(kinds: $kinds) { kind caseId } }",
      variables: { kinds: ["ACTION_ASSIGNED"] },
    }),
  });
  expect(stream.status).toBe(200);
  let text = "";
  void (async () => {
    for await (const part of stream.body!) text += Buffer.from(part).toString();
  })().catch(() => {});
  const [agency] = await both.rows<{ id: string }>(
    "select a.agency_id as id from account a where a.subject = 'lead'",
  );
  const input = {
    caseId: family.id,
    subjectIds: [family.person],
    category: "EDUCATION",
    title: "A reading partner",
    ownerId: agency!.id,
    dueOn: "2026-12-20",
    status: "PLANNED",
  };
  const { body } = await ask(lead, 1, SAVE_ACTION, { input });
  expect(body.errors).toBeUndefined();
  await expect.poll(() => text, { timeout: 10_000 }).toContain(family.id);
  leaving.abort();
});

it("seal one audit between them, in which nothing is missing", async () => {
  const verify = runNode(["dist/server/cli/audit.js", "verify"], both.env);
  expect(await verify.ended, verify.output() + verify.errors()).toBe(0);
});
