import { request } from "node:http";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { auditOf } from "../support/audit.js";
import { RECORD_EVENT } from "../support/documents.js";
import { type Answer, type House, startHouse } from "../support/house.js";
import { EARLY_HELP, northshire, withDetails, withFamily } from "../support/northshire.js";
import { until } from "../support/program.js";
import { intercept, onStatement } from "../support/statements.js";

const DUTY = "SAFEGUARDING_ENQUIRY";
/** Of twelve in hand six may be reads, eight reads under a duty, nine changes. */
const CAPACITY = { places: 3, inHand: 12, patience: 3_000 };

let house: House;
let slow: ReturnType<typeof holdPlans>;
beforeAll(async () => {
  house = await startHouse(withFamily(northshire()), { also: withDetails, capacity: CAPACITY });
});
afterAll(() => house?.stop());
beforeEach(() => void (slow = holdPlans(house)));
afterEach(() => slow.letGo());

/** Lets what reads a plan wait in the database. */
function holdPlans({ database }: House) {
  const held: (() => void)[] = [];
  const stop = intercept(database.api, async (sql, run) => {
    if (/\bplan_action\b/.test(sql)) await new Promise<void>((done) => void held.push(done));
    return run();
  });
  return {
    held,
    letGo() {
      stop();
      for (const go of held) go();
    },
  };
}

const ids = () => house.world.ids;
/** Reads a plan, or the number of a case; the name is the operation's in the audit. */
const read = (name: string, what: string, purpose: string) =>
  house.ask("worker", purpose, `query ${name}($id: ID!) { case(id: $id) { ${what} } }`, {
    id: ids().case("case"),
  });
const plan = (name: string) => read(name, "actions(first: 5) { edges { node { title } } }", EARLY_HELP);
const number = (name: string, purpose = EARLY_HELP) => read(name, "reference", purpose);
const record = (title: string, purpose: string) =>
  house.ask("worker", purpose, RECORD_EVENT, {
    input: {
      caseId: ids().case("case"),
      occurredOn: "2026-10-01",
      title,
      subjectIds: [ids().person("kim")],
      category: "EDUCATION",
    },
  });
const inAudit = async (name: RegExp) =>
  (await auditOf(house)).filter(({ content }) => name.test(content.operation)).length;
const titlesOf = ({ data }: Answer) => data.case.actions.edges.map(({ node }: any) => node.title);

function expectShed(answer: Answer) {
  expect([answer.status, answer.code, answer.data ?? null]).toEqual([503, "OVERLOADED", null]);
  expect([answer.headers["retry-after"], answer.headers["cache-control"]]).toEqual(["2", "no-store"]);
  expect(answer.errors[0]!.extensions).toMatchObject({ next: expect.stringContaining("Retry-After") });
}

/** Six reads: two at work, four that wait. Tells what they were answered, in that order. */
async function fill(name: string) {
  const answers: Answer[] = [];
  const all = Array.from({ length: 6 }, async (_, n) => void answers.push(await plan(`${name}${n}`)));
  await until(() => slow.held.length === 2);
  return { answers, ended: Promise.all(all) };
}

const moment = () => new Promise((go) => setTimeout(go, 50));

it("sheds reads, and lets a change under a duty through", async () => {
  slow.letGo();
  const shown = titlesOf(await plan("Before"));
  expect(shown.length).toBeGreaterThan(0);
  slow = holdPlans(house);

  const { answers, ended } = await fill("Waiting");
  const asked: string[] = [];
  const stop = onStatement(house.database.api, (sql) => void asked.push(sql));
  const beyond = await plan("Beyond");
  stop();
  expectShed(beyond);
  // At once: not even who asks was looked up.
  expect([asked, answers]).toEqual([[], []]);

  const change = await record("Kim told a teacher.", DUTY);
  expect([change.status, change.errors]).toEqual([200, []]);
  expect(change.data.recordEvent.event.title).toBe("Kim told a teacher.");

  await until(() => answers.length === 4);
  for (const waited of answers) expectShed(waited);
  slow.letGo();
  await ended;
  for (const answer of answers.slice(4)) expect(titlesOf(answer)).toEqual(shown);
  expect(titlesOf(await plan("After"))).toEqual(shown);
  expect([await inAudit(/^Waiting/), await inAudit(/^Beyond/), await inAudit(/^After/)]).toEqual([2, 0, 1]);
});

it("answers the most urgent first of what waits, and all of it once there is room", async () => {
  const two = [plan("First"), plan("Second")];
  await until(() => slow.held.length === 2);
  const order: string[] = [];
  const noting = async (name: string, answer: Promise<Answer>) => {
    const { status, errors } = await answer;
    order.push(name);
    expect([status, errors]).toEqual([200, []]);
  };
  const three = [noting("read", number("Read"))];
  await moment();
  three.push(noting("read under a duty", number("Duty", DUTY)));
  await moment();
  three.push(noting("change", record("Kim sings.", EARLY_HELP)));
  await moment();
  expect(order).toEqual([]);
  slow.held[0]!();
  await Promise.all(three);
  expect(order).toEqual(["change", "read under a duty", "read"]);
  slow.letGo();
  for (const { status } of await Promise.all(two)) expect(status).toBe(200);
});

it("takes on what claims to be a change no further than its document", async () => {
  const { answers, ended } = await fill("Full");
  const claim = () =>
    house.send(
      "worker",
      JSON.stringify({ query: `query Claimed { case(id: "${ids().case("case")}") { reference } }` }),
      {
        "tellonce-purpose": EARLY_HELP,
        "idempotency-key": "k-claimed-0001",
      },
    );
  expectShed(await claim());
  expect(await inAudit(/^Claimed/)).toBe(0);
  slow.letGo();
  await ended;
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  expect((await claim()).data.case.reference).not.toBeNull();
});

it("drops what waits for somebody who has gone away", async () => {
  const two = [plan("Third"), plan("Fourth")];
  await until(() => slow.held.length === 2);
  const leaving = request(`${house.config.baseUrl}/graphql`, {
    method: "POST",
    agent: false,
    headers: {
      authorization: `Bearer ${await house.tokenOf("worker")}`,
      "tellonce-purpose": EARLY_HELP,
      "content-type": "application/json",
    },
  });
  leaving.on("error", () => {});
  leaving.end(JSON.stringify({ query: `query Gone { case(id: "${ids().case("case")}") { reference } }` }));
  for (let n = 0; n < 4; n += 1) await moment();
  leaving.destroy();
  await moment();
  slow.letGo();
  await Promise.all([...two, number("Last")]);
  expect([await inAudit(/^Gone/), await inAudit(/^Last/)]).toEqual([0, 1]);
});
