import { buildSchema } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demandOnce } from "../../server/access/demandOnce.js";
import type { WritingContext } from "../../server/context.js";
import { Once } from "../../server/loaders/Once.js";
import { auditedBy } from "../support/audit.js";
import * as documents from "../support/documents.js";
import { type Answer, type House, maintain, startHouse } from "../support/house.js";
import { howToAsk, OPERATIONS } from "../support/operations.js";
import { EARLY_HELP, withDetails, withFamily } from "../support/northshire.js";

let house: House;
let decisionId = "";
beforeAll(async () => {
  house = await startHouse(withFamily(), { also: withDetails });
});
afterAll(() => house?.stop());

const ids = () => house.world.ids;
const asked = howToAsk(ids, () => decisionId);
const send = (
  who: string,
  query: string,
  variables: object,
  key: string,
  purpose: string | null = EARLY_HELP,
) =>
  house.send(who, JSON.stringify({ query, variables }), {
    "idempotency-key": key,
    ...(purpose !== null && { "tellonce-purpose": purpose }),
  });
const event = (title: string, more: object = {}) => ({
  input: {
    caseId: ids().case("case"),
    occurredOn: "2026-01-05",
    title,
    subjectIds: [ids().person("kim")],
    category: "EDUCATION",
    ...more,
  },
});
const tell = (key: string, title: string, who = "teacher") =>
  send(who, documents.RECORD_EVENT, event(title), key);
const told = async (title: string) =>
  (
    await house.database.admin.query<{ id: string }>("select id from chronology_event where title = $1", [
      title,
    ])
  ).rows.map(({ id }) => id);
const idOf = ({ data }: Answer) => data.recordEvent.event.id;

/** All that is stored but the audit, the keys themselves and what jobs note by themselves, table by table. */
async function stored(): Promise<string> {
  const { admin } = house.database;
  const { rows: tables } = await admin.query<{ name: string }>(
    `select quote_ident(relname) as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
       and relname not in ('idempotency_key', 'applied_migration', 'record_check', 'record_finding', 'outbox_event', 'webhook_delivery', 'cost_budget') order by 1`,
  );
  const each = tables.map(
    ({ name }) =>
      `select '${name} ' || md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as h from ${name} t`,
  );
  const { rows } = await admin.query<{ all: string }>(
    `select string_agg(h, ' ' order by h) as all from (${each.join(" union all ")}) x`,
  );
  return rows[0]!.all;
}

describe("a change that is sent again with its key", () => {
  it("happens once, and is told anew", async () => {
    const first = await tell("k-first-0001", "Told once.");
    expect([first.status, first.errors]).toEqual([200, []]);
    const rows = await auditedBy(house, async () => {
      const again = await tell("k-first-0001", "Told once.");
      expect([again.status, again.errors, idOf(again)]).toEqual([200, [], idOf(first)]);
    });
    expect(rows.map(({ content }) => [content.outcome, content.changed])).toEqual([["SHOWN", []]]);
    expect(await told("Told once.")).toEqual([idOf(first)]);
  });

  it("takes the key in quotation marks, as the draft writes it, for the same", async () => {
    const first = await tell('"k-quoted-001"', "Told in quotation marks.");
    expect(idOf(await tell("k-quoted-001", "Told in quotation marks."))).toBe(idOf(first));
  });

  it("with another key, or without one, is another change", async () => {
    await tell("k-other-0001", "Told thrice.");
    await tell("k-other-0002", "Told thrice.");
    await house.ask("teacher", EARLY_HELP, documents.RECORD_EVENT, event("Told thrice."));
    expect(await told("Told thrice.")).toHaveLength(3);
  });

  it("of another account with the same key is its own", async () => {
    const mine = await tell("k-shared-001", "Told by the school.");
    const theirs = await tell("k-shared-001", "Told by the school.", "worker");
    expect(theirs.errors).toEqual([]);
    expect(await told("Told by the school.")).toEqual([idOf(mine), idOf(theirs)].toSorted());
  });

  it("with other words, or for another purpose, is refused with 422, and nothing is told or changed", async () => {
    await tell("k-body-00001", "The first words.");
    for (const answer of [
      await tell("k-body-00001", "Other words."),
      await send("teacher", documents.RECORD_EVENT, event("The first words."), "k-body-00001", "EVALUATION"),
    ])
      expect([answer.status, answer.code, answer.data]).toEqual([422, "IDEMPOTENCY_KEY_REUSED", null]);
    expect(await told("Other words.")).toEqual([]);
    expect(await told("The first words.")).toHaveLength(1);
  });

  it("that was refused has changed nothing, and may be sent again", async () => {
    const bad = await send(
      "teacher",
      documents.RECORD_EVENT,
      event("Soon.", { occurredOn: "2999-01-01" }),
      "k-refused-01",
    );
    expect(bad.code).toBe("BAD_INPUT");
    expect((await tell("k-refused-01", "Not soon.")).errors).toEqual([]);
  });

  it.each(["short", "x".repeat(129), '"half', "with a blank in it", "two-keys-1, two-keys-2", "smörgåsbord"])(
    "needs a key that is one: %s",
    async (key) => {
      const encoded = Buffer.from(key, "utf8").toString("latin1");
      const answer = await tell(encoded, "Told with a bad key.");
      expect(answer.code).toBe("BAD_INPUT");
      expect(await told("Told with a bad key.")).toEqual([]);
    },
  );

  it("does several changes each once, in their order", async () => {
    const document = `mutation ($a: RecordEventInput!, $b: RecordEventInput!) {
      first: recordEvent(input: $a) { event { id } } second: recordEvent(input: $b) { event { id } } }`;
    const variables = { a: event("The first of two.").input, b: event("The second of two.").input };
    const once = await send("teacher", document, variables, "k-several-01");
    expect(once.errors).toEqual([]);
    expect((await send("teacher", document, variables, "k-several-01")).data).toEqual(once.data);
    expect(await told("The second of two.")).toEqual([once.data.second.event.id]);
    const { rows } = await house.database.admin.query(
      "select operations, made from idempotency_key where made ->> 0 = $1",
      [once.data.first.event.id],
    );
    expect(rows).toEqual([
      {
        operations: ["recordEvent", "recordEvent"],
        made: [once.data.first.event.id, once.data.second.event.id],
      },
    ]);
  });

  it("on its way twice at once happens once: the other is told 409, or the same", async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => tell("k-at-once-01", "Told at once.")));
    const statuses = new Set(answers.map(({ status, code }) => `${status} ${code}`));
    for (const each of statuses)
      expect(["200 null", "409 IDEMPOTENCY_KEY_IN_FLIGHT", "503 TRY_AGAIN"]).toContain(each);
    expect(statuses).toContain("200 null");
    const [made, ...more] = await told("Told at once.");
    expect(more).toEqual([]);
    for (const answer of answers) if (answer.data?.recordEvent) expect(idOf(answer)).toBe(made);
  });

  it("is told 409 while the first is at work, and what came of it afterwards", async () => {
    const { api } = house.database;
    const client = await api.connect();
    await client.query("begin");
    // What the first request does first, held open.
    const { rows } = await house.database.admin.query<{
      key: string;
      body: string;
      account: string;
      ours: string;
    }>(
      `select encode(key_hash, 'hex') as key, encode(body_hash, 'hex') as body, account_id as account, partnership_id as ours
       from idempotency_key where made ->> 0 = $1`,
      [idOf(await tell("k-at-work-01", "Told slowly."))],
    );
    const { key, body, account, ours } = rows[0]!;
    await client.query("select door.claim_key($1, $2, decode($3, 'hex'), decode($4, 'hex'))", [
      ours,
      account,
      key,
      body,
    ]);
    const answer = await tell("k-at-work-01", "Told slowly.");
    expect([answer.status, answer.code]).toEqual([409, "IDEMPOTENCY_KEY_IN_FLIGHT"]);
    await client.query("rollback");
    client.release();
    expect((await tell("k-at-work-01", "Told slowly.")).status).toBe(200);
  });

  it("ends after a day", async () => {
    await tell("k-old-000001", "Told long ago.");
    await maintain(house.database.owner, (client) =>
      client.query(
        "update idempotency_key set kept_at = now() - interval '25 hours' where made ->> 0 = (select id::text from chronology_event where title = 'Told long ago.')",
      ),
    );
    const { rows } = await house.database.api.query("select door.end_keys() as ended");
    expect(rows).toEqual([{ ended: 1 }]);
    await tell("k-old-000001", "Told long ago.");
    expect(await told("Told long ago.")).toHaveLength(2);
  });

  it("keeps neither the key nor a word of what was asked or told", async () => {
    const answer = await tell("k-canary-zq0001", "A canary sings.");
    expect(answer.errors).toEqual([]);
    const { rows } = await house.database.admin.query("select k::text as row from idempotency_key k");
    expect(JSON.stringify(rows)).not.toMatch(/canary|sings/);
  });
});

describe("what is told again", () => {
  it("is decided again: somebody whose access has ended meanwhile is told nothing", async () => {
    const first = await tell("k-ended-00001", "Told before the end.", "doctor");
    expect(first.errors).toEqual([]);
    const end = (of: string) =>
      maintain(house.database.owner, (client) =>
        client.query(
          `update involvement i set retired_at = now(), retired_by = a.id, retired_how = 'LEFT' from account a
           where a.id = $1 and i.practitioner_id = a.practitioner_id and i.retired_epoch is null`,
          [ids().account(of)],
        ),
      );
    // Until then it is told.
    expect(idOf(await tell("k-ended-00001", "Told before the end.", "doctor"))).toBe(idOf(first));
    await end("doctor");
    const answer = await tell("k-ended-00001", "Told before the end.", "doctor");
    expect([answer.code, answer.data]).toEqual(["NOT_FOUND", null]);
    expect(answer.text).not.toContain("Told before the end.");
    expect(await told("Told before the end.")).toHaveLength(1);
  });
});

describe("every change there is", () => {
  let other: House;
  beforeAll(async () => {
    [other, house] = [house, await startHouse(withFamily(), { also: withDetails })];
    const { data } = await house.ask("teacher", EARLY_HELP, documents.CASE, { id: ids().case("case") });
    decisionId = data.case.withheld[0].decisionId;
  });
  afterAll(async () => {
    await house.stop();
    house = other;
  });
  const mutations = OPERATIONS.filter((operation) => operation.startsWith("Mutation."));

  it.each(mutations)("%s happens once however often it is sent with its key", async (operation) => {
    const { document, by, purpose, variables, gives } = asked[operation];
    const said = variables?.() ?? {};
    const before = await stored();
    let first!: Answer;
    const changes = (
      await auditedBy(house, async () => {
        first = await send(by, document, said, `k-${operation}`, purpose);
      })
    ).flatMap(({ content }) => content.changed);
    expect([first.status, first.errors]).toEqual([200, []]);
    expect(gives(first)).toBeTruthy();
    const after = await stored();
    const rows = await auditedBy(house, async () => {
      const again = await send(by, document, said, `k-${operation}`, purpose);
      expect([again.status, again.errors]).toEqual([200, []]);
    });
    expect((await stored()) === after).toBe(true);
    // A job may have told a partner of the first meanwhile.
    for (const { content } of rows) expect(content.changed ?? []).toEqual([]);
    const { rows: kept } = await house.database.admin.query(
      "select from idempotency_key where operations = $1",
      [[operation.replace("Mutation.", "")]],
    );
    // What saved nothing, because somebody else had changed it, is tried again.
    expect(kept.length).toBe(after === before && changes.length === 0 ? 0 : 1);
  });

  it("fails where it does not go through once, or goes through it twice", async () => {
    const schema = demandOnce(
      buildSchema("type Query { a: Int } type Mutation { none: Int once: Int twice: Int }"),
    );
    expect(schema.getMutationType()).toBeTruthy();
    const once = await Once.begin({} as never, {} as never);
    const write = () => once.do(async () => "an id");
    await expect(once.field("none", async () => 1)).rejects.toThrow(/none .* 0 times/);
    await expect(once.field("once", write)).resolves.toBe("an id");
    await expect(once.field("twice", () => write().then(write))).rejects.toThrow(/twice .* 2 times/);
    const calls: string[] = [];
    const context = { changing: (name: string) => calls.push(name) } as unknown as WritingContext;
    for (const field of Object.values(schema.getMutationType()!.getFields()))
      field.resolve!(undefined, {}, context, {} as never);
    // None resolves but through what counts.
    expect(calls).toEqual(["none", "once", "twice"]);
  });
});
