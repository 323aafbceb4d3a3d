import "reflect-metadata";
import { randomUUID } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Webhook as StandardWebhook } from "standardwebhooks";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { deliverOnce, type EventSender } from "../../server/jobs/deliverEvents.js";
import { toWebhook } from "../../server/resolvers/events/toWebhook.js";
import { readSecrets } from "../../server/secrets.js";
import { ALL, bitOf, type Category } from "../../server/sharing/categories.js";
import { auditedBy, auditOf } from "../support/audit.js";
import { hashesOf, plantTokens, tokensIn } from "../support/canary.js";
import * as documents from "../support/documents.js";
import { type House, maintain, startHouse } from "../support/house.js";
import { howToAsk } from "../support/operations.js";
import { EARLY_HELP, northshire, withFamily } from "../support/northshire.js";

const world = withFamily(
  northshire()
    .system("surgery", { at: "practice", role: "HEALTH_PRACTITIONER" })
    .system("force", { at: "police", role: "POLICE_OFFICER" })
    .system("helpline", { at: "charity", role: "SUPPORT_WORKER" })
    .dpo("practice dpo", { at: "practice" })
    .dpo("police dpo", { at: "police" })
    .dpo("charity dpo", { at: "charity" }),
);
const { ids } = world;
const OFFICERS = {
  register: "school dpo",
  surgery: "practice dpo",
  force: "police dpo",
  helpline: "charity dpo",
};
type System = keyof typeof OFFICERS;
const SYSTEMS = Object.keys(OFFICERS) as System[];

interface Message {
  to: System;
  id: string;
  type: string;
  timestamp: string;
  data: { id?: string; url?: string };
  raw: string;
}

let house: House;
let receiver: Server;
let address: string;
let received: Message[] = [];
/** What the receiver answers; how long it takes. */
let answers: { status: number; location?: string } = { status: 204 };
const secrets = new Map<System, string>();
const hooks = new Map<System, string>();
const troubles: unknown[] = [];

beforeAll(async () => {
  house = await startHouse(world);
  receiver = createServer((request, response) => {
    let raw = "";
    request.on("data", (part: Buffer) => (raw += part.toString()));
    request.on("end", () => {
      const to = request.url!.slice(1) as System;
      // The reference implementation of whoever made the standard: it throws where a signature is not good.
      const said = new StandardWebhook(secrets.get(to)!).verify(raw, request.headers as never) as Message;
      received.push({
        ...said,
        to,
        id: String(request.headers["webhook-id"]),
        raw: JSON.stringify(request.headers) + raw,
      });
      response
        .writeHead(answers.status, answers.location ? { location: answers.location } : {})
        .end("not read");
    });
  });
  await new Promise<void>((ready) => receiver.listen(0, "127.0.0.1", ready));
  address = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`;
  for (const system of SYSTEMS) {
    const made = await create(system);
    expect(made.errors).toEqual([]);
    secrets.set(system, made.data.createWebhook.secret);
    hooks.set(system, made.data.createWebhook.webhook.id);
  }
});
afterAll(async () => {
  await house?.stop();
  await new Promise((closed) => receiver?.close(closed));
});
beforeEach(() => {
  received = [];
  answers = { status: 204 };
});

const KINDS = [
  "CASE_SHARED",
  "ASSESSMENT_SIGNED",
  "ANSWER_CHANGED",
  "CONSENT_CHANGED",
  "ACTION_ASSIGNED",
  "REVIEW_DUE",
  "REQUEST_ANSWERED",
  "CIRCUMSTANCES_CHANGED",
];
const create = (system: System, more: object = {}) =>
  house.ask(OFFICERS[system], "AUDIT", documents.CREATE_WEBHOOK, {
    input: {
      name: `The ${system}`,
      url: `${address}/${system}`,
      accountId: ids.account(system),
      purpose: EARLY_HELP,
      kinds: KINDS,
      ...more,
    },
  });
const logOf = async (system: System) => {
  const { data } = await house.ask(OFFICERS[system], null, documents.WEBHOOKS);
  return data.webhooks.items.find((one: { id: string }) => one.id === hooks.get(system));
};

const sender = (): EventSender => {
  const [keys, { api }] = [readSecrets(house.config), house.database];
  return {
    api,
    master: keys.decision,
    baseUrl: house.config.baseUrl,
    reach: { local: true },
    decide: (delivery) => toWebhook(api, keys, delivery),
  };
};
/** Resolves when everything that happened is decided, and sent where it may be. */
async function allSent(): Promise<void> {
  for (;;) {
    await deliverOnce(sender(), (error) => void troubles.push(error));
    const { rows } = await house.database.admin.query(
      `select from outbox_event where given_at is null
       union all select from webhook_delivery where state = 'WAITING' and (attempts = 0 or is_taken or next_at <= now())`,
    );
    if (troubles.length > 0) throw troubles[0];
    if (rows.length === 0) return;
    await new Promise((done) => setTimeout(done, 50));
  }
}
const write = (sql: string, values: unknown[] = []) =>
  maintain(house.database.owner, (client) => client.query(sql, values));
const since = async (happens: () => Promise<unknown>) => {
  received = [];
  await happens();
  await allSent();
  return received.map(({ to, type }) => `${to} ${type}`).toSorted();
};

const anAction = (category: Category, owner: string): [string, unknown[]] => [
  `insert into plan_action (partnership_id, id, case_id, subjects, agency_id, category, title, due_on, status, owner_agency_id)
   values ($1, $2, $3, $4, $5, $6, 'Read with Kim', current_date + 3, 'PLANNED', $7)`,
  [
    world.partnershipId,
    randomUUID(),
    ids.case("case"),
    [ids.person("kim")],
    ids.agency("council"),
    bitOf(category),
    ids.agency(owner),
  ],
];
const action = (category: Category, owner: string) => write(...anAction(category, owner));
const answer = (who: string, questionKey: string, person: string) => async () => {
  const saved = await house.ask(who, EARLY_HELP, documents.RECORD_ANSWER, {
    input: {
      caseId: ids.case("case"),
      assessmentId: ids.assessment("case"),
      questionKey,
      value: "Words of nobody else's business.",
      subjectIds: [ids.person(person)],
    },
  });
  expect(saved.errors).toEqual([]);
};

describe("what a system is told", () => {
  it("is a link, signed, and nothing of anybody", async () => {
    expect(await since(answer("teacher", "EDUCATION", "kim"))).toEqual([
      "register ANSWER_CHANGED",
      "surgery ANSWER_CHANGED",
    ]);
    const { type, data, timestamp, raw, id } = received.find(({ to }) => to === "register")!;
    expect({ type, data }).toEqual({
      type: "ANSWER_CHANGED",
      data: { id: ids.case("case"), url: `${house.config.baseUrl}/cases/${ids.case("case")}` },
    });
    expect(Math.abs(Date.now() - Date.parse(timestamp))).toBeLessThan(60_000);
    expect(raw).not.toContain("nobody else");
    expect((await logOf("register")).deliveries).toEqual([
      expect.objectContaining({
        id,
        kind: "ANSWER_CHANGED",
        state: "DELIVERED",
        attempts: 1,
        status: 204,
        trouble: null,
      }),
    ]);
    // The link leads the same system to the case, by the same door.
    const read = await house.ask("register", EARLY_HELP, documents.CASE, { id: data.id });
    expect(read.text).toContain("Words of nobody");
  });

  it("is only what it may see: to each what is theirs, and to others nothing", async () => {
    expect(await since(answer("doctor", "HEALTH_PHYSICAL", "kim"))).toEqual([
      "register ANSWER_CHANGED",
      "surgery ANSWER_CHANGED",
    ]);
    // Mental health is the surgery's own record alone.
    expect(await since(answer("doctor", "HEALTH_MENTAL", "kim"))).toEqual(["surgery ANSWER_CHANGED"]);
    expect(await since(() => action("HOUSING", "school"))).toEqual([]);
    expect(await since(() => action("EDUCATION", "school"))).toEqual(["register ACTION_ASSIGNED"]);
    expect(await since(() => action("EDUCATION", "police"))).toEqual([]);
  });
});

describe("each kind of event", () => {
  const people = (table: string, columns: string, ...values: unknown[]) =>
    write(
      `insert into ${table} (partnership_id, id, person_id, agency_id, category, ${columns})
       values ($1, gen_random_uuid(), $2, $3, $4${values.map((_, n) => `, $${n + 5}`).join("")})`,
      [
        world.partnershipId,
        ids.person("kim"),
        ids.agency("council"),
        bitOf(table === "person_address" ? "CONTACT" : "IDENTITY"),
        ...values,
      ],
    );

  it("CASE_SHARED goes to the agency that joins", async () => {
    const join = (agency: string) =>
      write(
        `insert into involvement (partnership_id, id, case_id, kind, agency_id, subjects)
         values ($1, gen_random_uuid(), $2, 'REFERRAL', $3, $4)`,
        [world.partnershipId, ids.case("case"), ids.agency(agency), [ids.person("kim")]],
      );
    expect(await since(() => join("charity"))).toEqual(["helpline CASE_SHARED"]);
    expect(await since(() => join("clinic"))).toEqual([]);
  });

  it("ASSESSMENT_SIGNED goes to whom the assessment is open", async () => {
    const sign = (category: Category) =>
      write(
        `insert into assessment_signature (partnership_id, id, case_id, category, agency_id, subjects, assessment_id, number, template_version, practitioner_id, digest)
         select $1, gen_random_uuid(), $2, $3, $4, $5, a.id, 1 + (select count(*) from assessment_signature), a.template_version, $6, '\\x00'
         from assessment a where a.case_id = $2`,
        [
          world.partnershipId,
          ids.case("case"),
          bitOf(category),
          ids.agency("council"),
          [ids.person("kim")],
          ids.practitioner("worker"),
        ],
      );
    expect(await since(() => sign("AGENCY_INVOLVEMENT"))).toEqual([
      "register ASSESSMENT_SIGNED",
      "surgery ASSESSMENT_SIGNED",
    ]);
    expect(await since(() => sign("HEALTH_MENTAL"))).toEqual([]);
  });

  it("REVIEW_DUE goes once for each day to which it is set, to whom the review is open", async () => {
    const review = (category: Category) =>
      write(
        `insert into plan_meeting (partnership_id, id, case_id, category, agency_id, subjects, kind, held_on, next_on, author_id)
         values ($1, gen_random_uuid(), $2, $3, $4, $5, 'REVIEW', current_date - 1, current_date + 3, $6)`,
        [
          world.partnershipId,
          ids.case("case"),
          bitOf(category),
          ids.agency("council"),
          [ids.person("kim")],
          ids.practitioner("worker"),
        ],
      );
    const look = () => house.database.api.query("select door.note_reviews_due()");
    await review("EDUCATION");
    const told = ["register REVIEW_DUE", "surgery REVIEW_DUE"];
    expect(await since(look)).toEqual(told);
    expect(await since(look)).toEqual([]);
    // Put off, it is told again when its new day comes, and once; until then it is not.
    const putOff = (days: number) => async () => {
      await write(
        "update plan_meeting set next_on = current_date + $1::int where held_on = current_date - 1",
        [days],
      );
      await look();
    };
    expect(await since(putOff(30))).toEqual([]);
    expect(await since(putOff(6))).toEqual(told);
    expect(await since(putOff(6))).toEqual([]);
    expect(await since(putOff(3))).toEqual([]);
    await review("FINANCE");
    expect(await since(look)).toEqual([]);
  });

  it("REQUEST_ANSWERED goes to the agency that asked", async () => {
    const asked = await house.ask("teacher", EARLY_HELP, documents.ASK_FOR_ACCESS, {
      input: {
        caseId: ids.case("case"),
        personId: ids.person("mum"),
        category: "FINANCE",
        reason: "For the breakfast club at school.",
      },
    });
    const requestId = asked.data.askForAccess.request.id;
    expect(
      await since(() =>
        house.ask("worker", EARLY_HELP, documents.ANSWER_ACCESS_REQUEST, {
          input: { caseId: ids.case("case"), requestId, answer: "DECLINED", declineReason: "SAY_MORE" },
        }),
      ),
    ).toEqual(["register REQUEST_ANSWERED"]);
  });

  it("CIRCUMSTANCES_CHANGED goes to whom the value is open, and a safe address to nobody", async () => {
    expect(await since(() => people("person_name", "given, family", "Kimberley", "Scenario"))).toEqual([
      "register CIRCUMSTANCES_CHANGED",
      "surgery CIRCUMSTANCES_CHANGED",
    ]);
    expect(
      await since(() => people("person_address", "lines, from_on", "1 High Street", "2026-11-01")),
    ).toEqual(["register CIRCUMSTANCES_CHANGED", "surgery CIRCUMSTANCES_CHANGED"]);
    const safe = () =>
      write(
        `insert into person_address (partnership_id, id, person_id, agency_id, category, lines, from_on)
         values ($1, gen_random_uuid(), $2, $3, $4, 'A refuge', current_date)`,
        [world.partnershipId, ids.person("kim"), ids.agency("council"), bitOf("SAFE_ADDRESS")],
      );
    expect(await since(safe)).toEqual([]);
  });

  it("CIRCUMSTANCES_CHANGED goes once for what was told once, whatever came of it in the record", async () => {
    const tell = (kind: string, people: string[], more: object) => async () => {
      const told = await house.ask("worker", EARLY_HELP, documents.TELL_CIRCUMSTANCE, {
        input: {
          caseId: ids.case("case"),
          kind,
          from: "2026-10-01",
          subjectIds: people.map((name) => ids.person(name)),
          ...more,
        },
      });
      expect(told.errors).toEqual([]);
    };
    const once = ["register CIRCUMSTANCES_CHANGED", "surgery CIRCUMSTANCES_CHANGED"];
    const events = async () =>
      (
        await house.database.admin.query(
          "select count(*)::int as n from outbox_event where kind = 'CIRCUMSTANCES_CHANGED'",
        )
      ).rows[0].n;
    const before = await events();
    expect(await since(tell("ADDRESS", ["kim", "mum"], { words: "4 Hill Road" }))).toEqual(once);
    expect(await events()).toBe(before + 1);
    // Dad agreed to nothing, so the change as a whole is shown to neither; that Kim lives there is.
    expect(await since(tell("ADDRESS", ["kim", "dad"], { words: "5 Hill Road" }))).toEqual(once);
    expect(await since(tell("ADDRESS", ["dad"], { words: "6 Hill Road" }))).toEqual([]);
    const told = async () =>
      (await house.database.admin.query("select id from circumstance where place = '4 Hill Road'")).rows[0]
        .id;
    const correctsId = await told();
    const beforeCorrection = await events();
    expect(await since(tell("ADDRESS", ["kim", "mum"], { words: "14 Hill Road", correctsId }))).toEqual(once);
    expect(await events()).toBe(beforeCorrection + 1);
    const child = {
      caseId: ids.case("case"),
      role: "CHILD",
      givenName: "Ava",
      familyName: "Scenario",
      sex: "FEMALE",
      bornOn: "2026-01-02",
      relations: [{ personId: ids.person("mum"), is: "CHILD" }],
    };
    expect(await since(tell("NEW_CHILD", ["mum"], { words: "A girl was born", child }))).toEqual(once);
    expect(await events()).toBe(before + 5);
  });

  it("CONSENT_CHANGED goes to whom it names while they may know of it, and what it closed is told no more", async () => {
    const { variables } = howToAsk(
      () => ids,
      () => "",
    )["Mutation.recordConsent"];
    const naming = (agency: string) => {
      const { input } = variables!() as { input: { provisions: object[] } };
      const provisions = input.provisions.map((one) => ({ ...one, agencyIds: [ids.agency(agency)] }));
      return house.ask("worker", EARLY_HELP, documents.RECORD_CONSENT, { input: { ...input, provisions } });
    };
    expect(await since(() => naming("school"))).toEqual(["register CONSENT_CHANGED"]);
    expect(await since(() => naming("clinic"))).toEqual([]);
    const withdraw = (name: string) =>
      write("update consent set retired_at = now(), retired_how = 'WITHDRAWN' where id = $1", [
        ids.consent(name),
      ]);
    // It names the police, who may not know of it, and nobody else.
    expect(await since(() => withdraw("no to the police"))).toEqual([]);
  });
});

describe("at the moment of sending", () => {
  it("is decided anew: what was withdrawn, sealed or ended since is not sent, not even empty", async () => {
    const inOneStep = (...then: [string, unknown[]][]) =>
      maintain(house.database.owner, async (client) => {
        await client.query(
          `insert into plan_action (partnership_id, id, case_id, subjects, agency_id, category, title, due_on, status, owner_agency_id)
           values ($1, gen_random_uuid(), $2, $3, $4, $5, 'x', current_date + 3, 'PLANNED', $6)`,
          [
            world.partnershipId,
            ids.case("case"),
            [ids.person("kim")],
            ids.agency("council"),
            bitOf("EDUCATION"),
            ids.agency("school"),
          ],
        );
        for (const [sql, values] of then) await client.query(sql, values);
      });
    const told = ["register ACTION_ASSIGNED"];
    expect(await since(() => inOneStep())).toEqual(told);
    const seal = randomUUID();
    expect(
      await since(() =>
        inOneStep([
          "insert into seal (partnership_id, id, case_id, categories, accounts, existence, reason) values ($1, $2, $3, $4, '{}', 'ABSENT', 'x')",
          [world.partnershipId, seal, ids.case("case"), ALL],
        ]),
      ),
    ).toEqual([]);
    expect(
      await since(() =>
        inOneStep(["update seal set retired_at = now(), retired_how = 'ENDED' where id = $1", [seal]]),
      ),
    ).toEqual(told);
    const exclusion = randomUUID();
    expect(
      await since(() =>
        inOneStep([
          "insert into exclusion (partnership_id, id, account_id, case_id, kind) values ($1, $2, $3, $4, 'NAMED_PERSON')",
          [world.partnershipId, exclusion, ids.account("register"), ids.case("case")],
        ]),
      ),
    ).toEqual([]);
    await write("update exclusion set retired_at = now(), retired_how = 'ENDED' where id = $1", [exclusion]);
    expect(await since(() => inOneStep())).toEqual(told);
    // Nothing of what was not told is in the log of those who were not.
    const { deliveries } = await logOf("register");
    expect(
      deliveries.every(
        ({ state, attempts }: { state: string; attempts: number }) => state === "DELIVERED" && attempts === 1,
      ),
    ).toBe(true);
  });

  it("is the same, and so is the log, in a world that differs in what may not be seen", async () => {
    const seen = async () => (await house.ask("school dpo", null, documents.WEBHOOKS)).text;
    const before = await seen();
    for (const category of ["HEALTH_MENTAL", "FINANCE", "OFFENCE"] as const)
      expect(await since(() => action(category, "school"))).toEqual([]);
    expect(await since(answer("doctor", "HEALTH_MENTAL", "kim"))).toEqual(["surgery ANSWER_CHANGED"]);
    expect(await seen()).toBe(before);
    await since(() => action("EDUCATION", "school"));
    expect(await seen()).not.toBe(before);
  });

  it("is for the webhook's purpose alone", async () => {
    await house.ask("school dpo", "AUDIT", documents.END_WEBHOOK, { id: hooks.get("register") });
    const made = await create("register", { purpose: "EVALUATION" });
    secrets.set("register", made.data.createWebhook.secret);
    hooks.set("register", made.data.createWebhook.webhook.id);
    expect(await since(() => action("EDUCATION", "school"))).toEqual([]);
    await house.ask("school dpo", "AUDIT", documents.END_WEBHOOK, { id: hooks.get("register") });
    const again = await create("register");
    secrets.set("register", again.data.createWebhook.secret);
    hooks.set("register", again.data.createWebhook.webhook.id);
    expect(await since(() => action("EDUCATION", "school"))).toEqual(["register ACTION_ASSIGNED"]);
  });

  it("is in the audit before it leaves, and what cannot be there does not leave", async () => {
    const rows = await auditedBy(house, async () => void (await since(() => action("EDUCATION", "school"))));
    const sent = rows.filter(({ content }) => content.operation === "Webhook");
    expect(
      sent.map(({ content }) => [content.account, content.purpose, content.client, content.request]),
    ).toEqual([[ids.account("register"), EARLY_HELP, hooks.get("register"), received[0]!.id]]);
    expect(JSON.stringify(sent)).toContain("Event.kind");
    const signature = "function audit.append(uuid, uuid, timestamptz, json, bytea)";
    await house.database.admin.query(`revoke execute on ${signature} from tellonce_api`);
    received = [];
    const before = (await auditOf(house)).length;
    await action("EDUCATION", "school");
    await expect(allSent()).rejects.toMatchObject({ code: "AUDIT_UNAVAILABLE" });
    expect([received, (await auditOf(house)).length - before]).toEqual([[], 0]);
    await house.database.admin.query(`grant execute on ${signature} to tellonce_api`);
    troubles.length = 0;
    await house.database.admin.query("update webhook_delivery set next_at = now() where state = 'WAITING'");
    await allSent();
    expect(received.map(({ type }) => type)).toEqual(["ACTION_ASSIGNED"]);
  });
});

describe("what does not arrive", () => {
  const soon = () =>
    house.database.admin.query("update webhook_delivery set next_at = now() where state = 'WAITING'");
  const latest = async () => (await logOf("register")).deliveries[0];

  it("is sent again later, under the same id, then given up, and sent once more when somebody asks", async () => {
    answers = { status: 500 };
    expect(await since(() => action("EDUCATION", "school"))).toHaveLength(1);
    const { id, nextAt } = await latest();
    expect(await latest()).toMatchObject({ state: "WAITING", attempts: 1, status: 500, trouble: "REFUSED" });
    const wait = Date.parse(nextAt) - Date.now();
    expect([wait > 0, wait < 7_000]).toEqual([true, true]);
    for (let attempt = 2; attempt <= 8; attempt++) expect(await since(soon)).toHaveLength(1);
    expect(await latest()).toMatchObject({ id, state: "FAILED", attempts: 8, nextAt: null });
    expect(await since(soon)).toEqual([]);
    answers = { status: 200 };
    const replayed = await house.ask("school dpo", "AUDIT", documents.REPLAY_DELIVERY, { id });
    expect(replayed.data.replayDelivery.deliveries[0].state).toBe("WAITING");
    await allSent();
    expect(received.map((one) => one.id)).toEqual([id]);
    expect(await latest()).toMatchObject({ id, state: "DELIVERED", attempts: 9, trouble: null });
  });

  it("is not sent again to whom it may no longer be told", async () => {
    answers = { status: 500 };
    expect(await since(() => action("EDUCATION", "school"))).toHaveLength(1);
    const exclusion = randomUUID();
    await write(
      "insert into exclusion (partnership_id, id, account_id, case_id, kind) values ($1, $2, $3, $4, 'NAMED_PERSON')",
      [world.partnershipId, exclusion, ids.account("register"), ids.case("case")],
    );
    expect(await since(soon)).toEqual([]);
    expect(await latest()).toMatchObject({ state: "STOPPED", attempts: 1 });
    await write("update exclusion set retired_at = now(), retired_how = 'ENDED' where id = $1", [exclusion]);
  });

  it("is sent again, under the same id, where its sender died before it could say that it had arrived", async () => {
    // In one transaction: no other sender comes to it first.
    const client = await house.database.admin.connect();
    await client.query("begin");
    await client.query("set local tellonce.maintenance = 'on'");
    await client.query(...anAction("EDUCATION", "school"));
    await client.query("select door.give_out_events(200)");
    const { rows: taken } = await client.query("select door.take_deliveries(20) as found");
    await client.query("commit");
    client.release();
    const answersOf: Record<string, unknown[][]> = {
      give_out_events: [[{ given: 0 }]],
      take_deliveries: [taken],
    };
    const dying = {
      query: async (sql: string) => {
        const [, door] = /door\.(\w+)/.exec(sql)!;
        if (door === "settle_delivery") throw new Error("the sender died");
        return { rows: answersOf[door!]!.shift() ?? [{ given: 0, found: [] }] };
      },
    } as unknown as EventSender["api"];
    const died: unknown[] = [];
    await deliverOnce({ ...sender(), api: dying }, (error) => void died.push(error));
    expect(received.map(({ type }) => type)).toEqual(["ACTION_ASSIGNED"]);
    expect(new Set(died.map(String))).toEqual(new Set(["Error: the sender died"]));
    const [first] = received;
    const kept = "select state, attempts, next_at > now() as is_held from webhook_delivery where id = $1";
    // Until its time has passed nobody else has it.
    expect(await deliverOnce(sender(), (error) => void troubles.push(error))).toBe(0);
    expect((await house.database.admin.query(kept, [first!.id])).rows).toEqual([
      { state: "WAITING", attempts: 0, is_held: true },
    ]);
    expect(await since(soon)).toEqual(["register ACTION_ASSIGNED"]);
    expect(received[0]).toMatchObject({ id: first!.id, timestamp: first!.timestamp, data: first!.data });
    expect(await latest()).toMatchObject({ id: first!.id, state: "DELIVERED", attempts: 1 });
    expect(await since(soon)).toEqual([]);
  });

  it("holds up nobody else's messages while a receiver is slow", async () => {
    const silent = createServer(() => {});
    await new Promise<void>((ready) => silent.listen(0, "127.0.0.1", ready));
    const slow = await create("register", {
      url: `http://127.0.0.1:${(silent.address() as AddressInfo).port}/`,
      kinds: ["ACTION_ASSIGNED"],
    });
    received = [];
    const begun = Date.now();
    await action("EDUCATION", "school");
    await action("EDUCATION", "school");
    await expect.poll(() => received.length, { timeout: 5_000, interval: 50 }).toBe(2);
    expect(Date.now() - begun).toBeLessThan(5_000);
    const { id } = slow.data.createWebhook.webhook;
    await house.ask("school dpo", "AUDIT", documents.END_WEBHOOK, { id });
    silent.closeAllConnections();
    await new Promise((closed) => silent.close(closed));
  });

  it("takes few of a backlog for a silent receiver at once, and another's messages go first", async () => {
    let waiting = 0;
    const silent = createServer(() => void (waiting += 1));
    await new Promise<void>((ready) => silent.listen(0, "127.0.0.1", ready));
    const made = await create("register", {
      url: `http://127.0.0.1:${(silent.address() as AddressInfo).port}/`,
      kinds: ["CASE_SHARED"],
    });
    const { id } = made.data.createWebhook.webhook;
    await house.database.admin.query(
      `insert into webhook_delivery (partnership_id, id, webhook_id, kind, happened_at)
       select $1, gen_random_uuid(), $2, 'TEST', now() from generate_series(1, 300)`,
      [world.partnershipId, id],
    );
    await expect.poll(() => waiting, { timeout: 10_000, interval: 50 }).toBe(5);
    await answer("doctor", "HEALTH_MENTAL", "kim")();
    await action("EDUCATION", "school");
    await expect
      .poll(() => received.map(({ to, type }) => `${to} ${type}`).toSorted(), {
        timeout: 8_000,
        interval: 50,
      })
      .toEqual(["register ACTION_ASSIGNED", "surgery ANSWER_CHANGED"]);
    // A message is given up after ten seconds: by now at most each of the five has made room for one more.
    expect(waiting).toBeLessThanOrEqual(10);
    const { rows } = await house.database.admin.query(
      `select count(*) filter (where is_taken)::int as taken, count(*) filter (where attempts = 0)::int as untried
       from webhook_delivery where webhook_id = $1`,
      [id],
    );
    expect(rows[0].taken).toBeLessThanOrEqual(5);
    expect(rows[0].untried).toBeGreaterThanOrEqual(290);
    await house.ask("school dpo", "AUDIT", documents.END_WEBHOOK, { id });
    const closed = new Promise((done) => silent.close(done));
    silent.closeAllConnections();
    await closed;
    await allSent();
    const { rows: left } = await house.database.admin.query(
      "select from webhook_delivery where webhook_id = $1 and attempts = 0",
      [id],
    );
    expect(left).toEqual([]);
  });

  it("is sent as fast as a receiver answers, however much waits for it", async () => {
    const { rowCount } = await house.database.admin.query(
      `insert into webhook_delivery (partnership_id, id, webhook_id, kind, happened_at)
       select $1, gen_random_uuid(), $2, 'TEST', now() from generate_series(1, 60)`,
      [world.partnershipId, hooks.get("register")],
    );
    await expect.poll(() => received.length, { timeout: 10_000, interval: 50 }).toBe(rowCount);
    expect(new Set(received.map(({ id }) => id)).size).toBe(rowCount);
  });

  it("does not follow where it is sent on to", async () => {
    answers = { status: 307, location: `${address}/surgery` };
    expect(await since(() => action("EDUCATION", "school"))).toEqual(["register ACTION_ASSIGNED"]);
    expect(await latest()).toMatchObject({ status: 307, trouble: "REFUSED" });
    answers = { status: 204 };
    expect(await since(soon)).toEqual(["register ACTION_ASSIGNED"]);
  });

  it("is not sent twice by several senders at once", async () => {
    received = [];
    for (let n = 0; n < 20; n++) await action("EDUCATION", "school");
    await Promise.all(
      Array.from({ length: 5 }, () => deliverOnce(sender(), (error) => void troubles.push(error))),
    );
    await allSent();
    expect([received.length, new Set(received.map(({ id }) => id)).size]).toEqual([20, 20]);
  });
});

describe("who manages webhooks", () => {
  it("is the officer of the agency: others see and change none", async () => {
    const id = hooks.get("register")!;
    const { data } = await house.ask("practice dpo", null, documents.WEBHOOKS);
    expect(JSON.stringify(data)).not.toContain(id);
    expect(data.webhooks.systems.map(({ name }: { name: string }) => name)).toEqual([
      expect.stringContaining("surgery"),
    ]);
    for (const document of [documents.TEST_WEBHOOK, documents.END_WEBHOOK])
      expect((await house.ask("practice dpo", "AUDIT", document, { id })).code).toBe("NOT_FOUND");
    const [{ id: sent }] = (await logOf("register")).deliveries;
    expect((await house.ask("practice dpo", "AUDIT", documents.REPLAY_DELIVERY, { id: sent })).code).toBe(
      "NOT_FOUND",
    );
    expect((await create("surgery", { accountId: ids.account("register") })).code).toBe("NOT_FOUND");
    expect((await create("register", { accountId: ids.account("teacher") })).code).toBe("NOT_FOUND");
    expect(
      (await house.ask("school dpo", "AUDIT", documents.TEST_WEBHOOK, { id })).data.testWebhook.isLive,
    ).toBe(true);
    await allSent();
  });

  it("is not given a secret twice, nor one that stands in the database", async () => {
    const secret = Buffer.from(secrets.get("register")!.slice(6), "base64");
    expect(secret).toHaveLength(32);
    expect((await house.ask("school dpo", null, documents.WEBHOOKS)).text).not.toContain("whsec_");
    const { rows } = await house.database.admin.query("select w::text as row from webhook w");
    expect(rows.length).toBeGreaterThan(3);
    for (const form of ["base64", "hex"] as const)
      expect(JSON.stringify(rows)).not.toContain(secret.toString(form));
    expect(house.logged.join()).not.toContain(secrets.get("register"));
  });

  it.each([
    "http://school.example/x",
    "https://10.1.2.3/",
    "https://[fd00::1]/",
    "https://user@school.example/",
    "https://intranet/",
    "ftp://school.example",
  ])("may not have %s be sent to", async (url) => {
    const refused = await create("register", { url });
    expect([refused.code, refused.errors[0]!.extensions.fields]).toEqual(["BAD_INPUT", ["url"]]);
  });

  it("has ten trials wait at most, and is told what to do about more", async () => {
    const id = hooks.get("register");
    // No sender comes to them for an hour.
    await house.database.admin.query(
      `insert into webhook_delivery (partnership_id, id, webhook_id, kind, happened_at, next_at)
       select $1, gen_random_uuid(), $2, 'TEST', now(), now() + interval '1 hour' from generate_series(1, 10)`,
      [world.partnershipId, id],
    );
    const ask = () => house.ask("school dpo", "AUDIT", documents.TEST_WEBHOOK, { id });
    const refused = await ask();
    expect([refused.code, refused.errors[0]!.message]).toEqual([
      "TOO_MANY_REQUESTS",
      expect.stringContaining("Wait until they are in its log"),
    ]);
    await house.database.admin.query(
      "update webhook_delivery set next_at = now() where webhook_id = $1 and kind = 'TEST' and state = 'WAITING'",
      [id],
    );
    await allSent();
    expect((await ask()).errors).toEqual([]);
    await allSent();
    expect(received.map(({ type }) => type)).toEqual(Array.from({ length: 11 }, () => "TEST"));
  });

  it("has a trial sent, which is about nothing", async () => {
    const sent = await since(() =>
      house.ask("school dpo", "AUDIT", documents.TEST_WEBHOOK, { id: hooks.get("register") }),
    );
    expect([sent, received[0]!.data]).toEqual([["register TEST"], {}]);
  });
});

describe("a webhook", () => {
  it("says nothing of any value, wherever it stands", async () => {
    const planted = (await plantTokens(house)).map(({ token }) => token);
    const hashes = hashesOf(planted);
    expect((await since(() => action("EDUCATION", "school"))).length).toBeGreaterThan(0);
    const { rows } = await house.database.admin.query("select * from outbox_event");
    const { rows: kept } = await house.database.admin.query("select * from webhook_delivery");
    const all = JSON.stringify([received, rows, kept]);
    expect(tokensIn(all, hashes)).toEqual(new Set());
    expect(tokensIn(`${all} ${planted[0]}`, hashes)).toEqual(new Set([planted[0]]));
  });

  it("ends when its system is revoked, or is registered for other purposes alone", async () => {
    const client = randomUUID();
    await write(
      "insert into system_client (partnership_id, id, name, agency_id, account_id, purposes) values ($1, $2, 'Helpline', $3, $4, $5)",
      [world.partnershipId, client, ids.agency("charity"), ids.account("helpline"), ["SERVICE_DELIVERY"]],
    );
    expect((await logOf("helpline")).isLive).toBe(false);
    await write("update system_client set purposes = $2 where id = $1", [client, [EARLY_HELP]]);
    expect((await logOf("helpline")).isLive).toBe(true);
    await write("update system_client set revoked_at = now() where id = $1", [client]);
    expect((await logOf("helpline")).isLive).toBe(false);
  });

  it("ends with the agency's word, and with its system's account", async () => {
    await house.ask("practice dpo", "AUDIT", documents.END_WEBHOOK, { id: hooks.get("surgery") });
    expect((await logOf("surgery")).isLive).toBe(false);
    expect(await since(() => action("EDUCATION", "practice"))).toEqual([]);
    expect(await since(() => action("EDUCATION", "school"))).toEqual(["register ACTION_ASSIGNED"]);
    await write("update account set retired_at = now(), retired_how = 'LEFT' where id = $1", [
      ids.account("register"),
    ]);
    expect((await logOf("register")).isLive).toBe(false);
    expect(await since(() => action("EDUCATION", "school"))).toEqual([]);
  });
});
