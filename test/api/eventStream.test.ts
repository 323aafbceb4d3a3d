import "reflect-metadata";
import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import type { Viewer } from "../../server/auth/viewer.js";
import type { EventNotice } from "../../server/model/events/EventNotice.js";
import { followEvents } from "../../server/resolvers/events/followEvents.js";
import { readSecrets } from "../../server/secrets.js";
import type { Category } from "../../server/sharing/categories.js";
import { auditedBy } from "../support/audit.js";
import { hashesOf, plantTokens, tokensIn } from "../support/canary.js";
import { assignActions, type Following, followAs, type HowToFollow } from "../support/eventStreams.js";
import { type House, maintain, startHouse } from "../support/house.js";
import { EARLY_HELP, northshire, withFamily } from "../support/northshire.js";
import { registerSystem } from "../support/partnerSystem.js";

const world = withFamily(
  northshire()
    .system("surgery", { at: "practice", role: "HEALTH_PRACTITIONER" })
    .system("force", { at: "police", role: "POLICE_OFFICER" }),
);
const { ids } = world;

let house: House;
const open: Following[] = [];
beforeAll(async () => void (house = await startHouse(world)));
afterEach(() => open.splice(0).forEach(({ leave }) => leave()));
afterAll(() => house?.stop());

/** Follows with a token of whoever is named, or with this one of a registered system. */
async function follow(who: string | null, how?: HowToFollow): Promise<Following> {
  const token = who?.startsWith("tlo_") ? who : who && (await house.tokenOf(who));
  const following = await followAs(house, token, how);
  open.push(following);
  return following;
}

const actions = (category: Category, owner: string, many: number, after?: [string, unknown[]]) =>
  assignActions(house, { category, owner, many, after });
const action = (category: Category, owner: string, after?: [string, unknown[]]) =>
  actions(category, owner, 1, after);
const exclusionOf = (who: string): [string, unknown[]] => [
  "insert into exclusion (partnership_id, id, account_id, case_id, kind) values ($1, gen_random_uuid(), $2, $3, 'NAMED_PERSON')",
  [world.partnershipId, ids.account(who), ids.case("case")],
];
const soon = { timeout: 8_000, interval: 50 };
/** So long that whatever was to come would have. */
const aWhile = () => new Promise((done) => setTimeout(done, 2_500));

it("tells whoever may see it, and nobody else anything", async () => {
  const [register, surgery, force] = await Promise.all([
    follow("register"),
    follow("surgery"),
    follow("force"),
  ]);
  expect([register.status, surgery.status, force.status]).toEqual([200, 200, 200]);
  const before = [surgery.text(), force.text()].map((text) => text.replaceAll(/[:\n]/g, ""));
  const rows = await auditedBy(house, async () => {
    await action("EDUCATION", "school");
    await action("HEALTH_MENTAL", "school");
    await expect.poll(() => register.notices().length, soon).toBe(1);
    await aWhile();
  });
  expect(register.notices()).toEqual([
    {
      id: expect.any(String),
      kind: "ACTION_ASSIGNED",
      happenedAt: expect.any(String),
      caseId: ids.case("case"),
    },
  ]);
  // Not even an empty frame.
  expect([surgery.text(), force.text()].map((text) => text.replaceAll(/[:\n]/g, ""))).toEqual(before);
  expect(rows.map(({ content }) => [content.operation, content.account, content.purpose])).toEqual([
    ["Events", ids.account("register"), EARLY_HELP],
  ]);
  // The case is there to be read by whom it was told.
  expect(
    (
      await house.ask("register", EARLY_HELP, "query ($id: ID!) { case(id: $id) { id } }", {
        id: register.notices()[0]!.caseId,
      })
    ).data.case.id,
  ).toBe(ids.case("case"));
});

it("is for one purpose, within the limits of any document, and for subscriptions alone", async () => {
  const code = async (...how: Parameters<typeof follow>) => {
    const following = await follow(...how);
    await expect.poll(following.isOver, soon).toBe(true);
    return [following.status, following.code()];
  };
  expect(await code(null)).toEqual([401, "UNAUTHENTICATED"]);
  for (const purpose of [null, "NONSENSE", "AUDIT", "EMERGENCY", "STATUTORY_GATEWAY"])
    expect(await code("register", { purpose })).toEqual([200, "INDETERMINATE"]);
  expect(await code("school dpo", { purpose: EARLY_HELP })).toEqual([200, "FORBIDDEN"]);
  for (const query of [
    "{ me { displayName } }",
    "mutation ($kinds: [EventKind!]!) { endWebhook(id: $kinds) { id } }",
    "nonsense {",
    "subscription { everything }",
    "subscription ($kinds: [EventKind!]!) { a: events(kinds: $kinds) { id } b: events(kinds: $kinds) { id } }",
  ])
    expect(await code("register", { query })).toEqual([200, "BAD_INPUT"]);
  const aliases = Array.from({ length: 16 }, (_, n) => `a${n}: id`).join(" ");
  expect(
    await code("register", {
      query: `subscription ($kinds: [EventKind!]!) { events(kinds: $kinds) { ${aliases} } }`,
    }),
  ).toEqual([400, "TOO_COMPLEX"]);
});

it("is for no purpose out of its token's scope, and says so as any other request is told", async () => {
  const system = await registerSystem(house, {
    agency: "school",
    role: "EDUCATION_PRACTITIONER",
    purposes: [EARLY_HELP],
  });
  const token = await system.token();
  for (const purpose of ["EVALUATION", "EMERGENCY", "NONSENSE"]) {
    const following = await follow(token, { purpose });
    await expect.poll(following.isOver, soon).toBe(true);
    expect(following.code()).toBe("PURPOSE_OUT_OF_SCOPE");
    expect((await system.ask(token, purpose, "{ me { kind } }")).code).toBe("PURPOSE_OUT_OF_SCOPE");
  }
  const unsaid = await follow(token, { purpose: null });
  await expect.poll(unsaid.code, soon).toBe("INDETERMINATE");
  const within = await follow(token);
  await action("EDUCATION", "school");
  await expect.poll(() => within.notices().length, soon).toBe(1);
});

it("is decided anew for each event", async () => {
  const register = await follow("register");
  await action("EDUCATION", "school");
  await expect.poll(() => register.notices().length, soon).toBe(1);
  await action("EDUCATION", "school", exclusionOf("register"));
  await aWhile();
  expect(register.notices()).toHaveLength(1);
  await maintain(house.database.owner, (client) =>
    client.query("update exclusion set retired_at = now(), retired_how = 'ENDED' where account_id = $1", [
      ids.account("register"),
    ]),
  );
  await action("EDUCATION", "school");
  await expect.poll(() => register.notices().length, soon).toBe(2);
});

it("tells nothing more of what it has heard already, once the token is good no more", async () => {
  const viewer: Viewer = {
    accountId: ids.account("register"),
    partnershipId: world.partnershipId,
    kind: "SYSTEM",
    displayName: "register",
    assurance: 2,
    sessionId: "a token",
    clientId: "a client",
    signedInAt: new Date(),
  };
  const told = async (most: number) => {
    const notices: EventNotice[] = [];
    const events = await followEvents({
      api: house.database.api,
      keys: readSecrets(house.config),
      purpose: EARLY_HELP,
      requestId: randomUUID(),
      kinds: ["ACTION_ASSIGNED"],
      // Revoked the moment that so many have been told.
      who: async () => (notices.length < most ? viewer : undefined),
      isOver: () => false,
      onTrouble: (error) => expect.unreachable(String(error)),
    });
    // In one transaction, so that they are heard of at one look.
    await actions("EDUCATION", "school", 3);
    for await (const notice of events) notices.push(notice);
    return notices.length;
  };
  expect(await told(1)).toBe(1);
  expect(await told(2)).toBe(2);
  expect(await told(3)).toBe(3);
});

it("does not tell what cannot be in the audit, until it can", async () => {
  const register = await follow("register");
  const signature = "function audit.append(uuid, uuid, timestamptz, json, bytea)";
  await house.database.admin.query(`revoke execute on ${signature} from tellonce_api`);
  await action("EDUCATION", "school");
  await aWhile();
  expect(register.notices()).toEqual([]);
  await house.database.admin.query(`grant execute on ${signature} to tellonce_api`);
  await expect.poll(() => register.notices().length, soon).toBe(1);
});

it("says nothing of any value", async () => {
  const hashes = hashesOf((await plantTokens(house)).map(({ token }) => token));
  const register = await follow("register");
  await action("EDUCATION", "school");
  await expect.poll(() => register.notices().length, soon).toBe(1);
  expect(tokensIn(register.text(), hashes)).toEqual(new Set());
});

it("is for ten at once of one account", async () => {
  const all = await Promise.all(Array.from({ length: 10 }, () => follow("surgery")));
  expect(all.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200));
  await aWhile();
  const eleventh = await follow("surgery");
  await expect.poll(eleventh.text, soon).toContain("TOO_MANY_REQUESTS");
  for (const one of all) one.leave();
});

it("is for ten at once of one client, for whomever it asks, also where all begin together", async () => {
  const system = await registerSystem(house, {
    agency: "school",
    role: "EDUCATION_PRACTITIONER",
    purposes: [EARLY_HELP],
  });
  const tokens = await Promise.all(
    [{}, { on_behalf_of: "teacher" }, { on_behalf_of: "aunt" }].map((claims) => system.token(claims)),
  );
  const all = await Promise.all(Array.from({ length: 30 }, (_, n) => follow(tokens[n % 3]!)));
  const codes = () => all.map((one) => one.code()).filter((code) => code !== undefined);
  await expect.poll(codes, soon).toEqual(Array.from({ length: 20 }, () => "TOO_MANY_REQUESTS"));
  const listening = () => all.filter((one) => !one.isOver());
  await expect.poll(() => listening().length, soon).toBe(10);
  await aWhile();
  expect(listening()).toHaveLength(10);
  // Another client of the same agency has ten of its own.
  const other = await registerSystem(house, {
    agency: "school",
    role: "EDUCATION_PRACTITIONER",
    purposes: [EARLY_HELP],
  });
  const beside = await follow(await other.token({ on_behalf_of: "teacher" }));
  await action("EDUCATION", "school");
  await expect.poll(() => beside.notices().length, soon).toBe(1);
  // Whoever leaves makes room.
  listening()[0]!.leave();
  const next = async () => {
    const one = await follow(tokens[0]!);
    await new Promise((done) => setTimeout(done, 200));
    return one.code();
  };
  await expect.poll(next, soon).toBeUndefined();
});

it("ends with the account, and keeps nothing for whoever left", async () => {
  const register = await follow("register");
  await action("EDUCATION", "school");
  await expect.poll(() => register.notices().length, soon).toBe(1);
  await maintain(house.database.owner, (client) =>
    client.query("update account set retired_at = now(), retired_how = 'LEFT' where id = $1", [
      ids.account("register"),
    ]),
  );
  await expect.poll(register.isOver, soon).toBe(true);
  await action("EDUCATION", "school");
  expect(register.notices()).toHaveLength(1);
  const live = () =>
    house.database.admin
      .query("select from event_listener where until_at > now()")
      .then(({ rows }) => rows.length);
  await expect.poll(live, soon).toBe(0);
});
