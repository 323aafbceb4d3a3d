import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { errorCodes } from "../../server/errors.js";
import { LIMITS } from "../../server/http/limits.js";
import { CASE, RECORD_ANSWER, SAVE_VIEW, WORKLIST } from "../support/documents.js";
import { type Answer, type House, startHouse } from "../support/house.js";
import { EARLY_HELP, withDetails, withFamily } from "../support/northshire.js";
import { ownPage, signInAs } from "../support/signInSteps.js";

const KNOWN = "query Known { me { displayName } }";
const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");
const folder = mkdtempSync(join(tmpdir(), "tellonce-documents-"));

let house: House;
beforeAll(async () => {
  const documents = join(folder, "trusted.json");
  writeFileSync(documents, JSON.stringify({ [hashOf(KNOWN)]: KNOWN }));
  // Somebody who can sign in through the demonstration's own provider, by a persona's name.
  const world = withFamily().practitioner("lead", { at: "council", role: "LEAD_PROFESSIONAL" });
  house = await startHouse(world, { also: withDetails, documents });
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await house?.stop();
});

const id = () => house.world.ids.case("case");
const asTeacher = (query: string, variables: object = {}) =>
  house.ask("teacher", EARLY_HELP, query, variables);
const loggedWith = (reference: string) => house.logged.filter((line) => line.includes(reference));
/** Every error has a code of the list, its reference in the log, and nothing more. */
function expectError(answer: Answer, code: string): void {
  expect(answer.code).toBe(code);
  expect(answer.data ?? null).toBeNull();
  for (const { message, extensions } of answer.errors) {
    expect(Object.keys(errorCodes)).toContain(extensions.code);
    expect(message.length).toBeLessThan(200);
    expect(loggedWith(extensions.reference)).not.toEqual([]);
  }
}

describe("an error of ours", () => {
  it("is masked: a code, a sentence, what to do and a reference that the log has; no word of the fault", async () => {
    const { admin } = house.database;
    await admin.query("alter table family_name rename column name to nom");
    const read = await asTeacher(CASE, { id: id() });
    const listed = await asTeacher(WORKLIST);
    await admin.query("alter table family_name rename column nom to name");
    for (const answer of [read, listed]) {
      expectError(answer, "INTERNAL");
      expect([answer.status, answer.errors.length]).toEqual([500, 1]);
      expect(answer.errors[0]!.message).toBe(errorCodes.INTERNAL.sentence);
      expect(answer.text).not.toMatch(/family_name|column|select|42703|stack|node_modules|postgres/i);
      expect(answer.headers["x-request-id"]).toBe(answer.errors[0]!.extensions.reference);
      // The log says which rule was broken and where, not what the statement was.
      expect(loggedWith(answer.errors[0]!.extensions.reference).join()).toContain("42703");
    }
    expect((await asTeacher(CASE, { id: id() })).data.case.familyName).toBe("Scenario");
  });

  it("rolls a write back whole", async () => {
    const { admin } = house.database;
    const answers = async () => (await admin.query("select count(*)::int as n from answer")).rows[0].n;
    const before = await answers();
    await admin.query("alter table answer_version rename column value to worth");
    const input = {
      caseId: id(),
      assessmentId: house.world.ids.assessment("case"),
      questionKey: "EDUCATION",
      value: "Kim hums.",
      subjectIds: [house.world.ids.person("kim")],
    };
    expectError(await asTeacher(RECORD_ANSWER, { input }), "INTERNAL");
    await admin.query("alter table answer_version rename column worth to value");
    expect(await answers()).toBe(before);
    expect((await asTeacher(RECORD_ANSWER, { input })).errors).toEqual([]);
  });

  it("where the connections to the database are lost is one too, and passes", async () => {
    const { admin } = house.database;
    await admin.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = 'tellonce_api'",
    );
    const answers = await Promise.all([1, 2, 3].map(() => asTeacher(WORKLIST)));
    for (const answer of answers) if (answer.code !== null) expectError(answer, "INTERNAL");
    // A connection that was lost may not have been noticed yet.
    await expect.poll(async () => (await asTeacher(WORKLIST)).code).toBeNull();
  });
});

describe("a document that cannot be run", () => {
  it.each([
    ["that does not parse", `query { me { displayName } SECRET-VALUE`],
    ["with a field that is not there", `{ me { displayNam } }`],
    ["with an argument that is not there", `query { worklist(secretValue: 1) { pageInfo { hasNextPage } } }`],
    ["of two operations, none of them named", `query A { me { kind } } query B { me { kind } }`],
    ["that subscribes", `subscription { me { kind } }`],
    ["with a fragment in a circle", `query { me { ...A } } fragment A on Viewer { kind ...A }`],
    [
      "with a value of the wrong kind",
      `query { worklist(first: "SECRET-VALUE") { pageInfo { hasNextPage } } }`,
    ],
    [
      "with an enum value that is not there",
      `query { worklist(sort: SECRET_VALUE) { pageInfo { hasNextPage } } }`,
    ],
    [
      "with a NUL in a text of its own",
      String.raw`query { worklist(after: "a\u0000SECRET") { pageInfo { hasNextPage } } }`,
    ],
    ["that defers", `query { me { ... @defer { kind } } }`],
    ["that streams a list", `query { worklist { edges @stream(initialCount: 0) { cursor } } }`],
  ])("%s is bad input, without an echo or a suggestion", async (_what, query) => {
    const answer = await asTeacher(query);
    expectError(answer, "BAD_INPUT");
    expect(answer.text).not.toMatch(
      /Did you mean|displayName|SECRET|secretValue|Unknown|Cannot query|Expected/,
    );
  });

  it.each([
    ["of the wrong kind", { first: "SECRET-VALUE" }],
    ["far too large", { first: 1e30 }],
    ["with a NUL", { after: "a\u0000SECRET" }],
    ["with half a character", { after: "\ud800SECRET" }],
    ["with a NUL in a name", { after: null, "a\u0000SECRET": 1 }],
    ["that is an object for a text", { after: { SECRET: 1 } }],
  ])("variables %s are bad input, without an echo", async (_what, variables) => {
    const answer = await asTeacher(WORKLIST, variables);
    expectError(answer, "BAD_INPUT");
    expect(answer.text).not.toMatch(/SECRET/);
  });

  it("variables nested 5,000 deep are too", async () => {
    const deep = `${'{"a":'.repeat(5000)}"SECRET"${"}".repeat(5000)}`;
    const answer = await house.send(
      "teacher",
      `{"query":${JSON.stringify(WORKLIST)},"variables":{"filter":${deep}}}`,
      { "tellonce-purpose": EARLY_HELP },
    );
    expectError(answer, "BAD_INPUT");
    expect(answer.text).not.toMatch(/SECRET/);
  });

  it("nor what is nested deeper than a document needs, where a request is to be known again", async () => {
    for (const [open, close] of [
      ["[", "]"],
      ['{"a":', "}"],
    ] as const) {
      const deep = `${open.repeat(12_000)}1${close.repeat(12_000)}`;
      const answer = await house.send(
        "teacher",
        `{"query":${JSON.stringify(SAVE_VIEW)},"variables":{"input":{"name":"Deep","choice":"band=1"},"x":${deep}}}`,
        { "tellonce-purpose": EARLY_HELP, "idempotency-key": "nested-deep" },
      );
      expectError(answer, "BAD_INPUT");
    }
  });

  it.each([
    ["that is no text of the database's", "%00"],
    ["whose five hundredth character would be cut in half", `a${"%F0%9F%98%80".repeat(300)}`],
    ["that cannot be decoded", "%E0%A4%A"],
  ])("a reason for a purpose %s does not stop the audit", async (_what, reason) => {
    const answer = await house.send("teacher", JSON.stringify({ query: WORKLIST }), {
      "tellonce-purpose": EARLY_HELP,
      "tellonce-purpose-reason": reason,
    });
    expect([answer.status, answer.code]).toEqual([200, null]);
  });

  it("says more in the sandbox only", async () => {
    expect((await asTeacher("{ me { displayNam } }")).text).not.toContain("displayNam");
  });

  it("cannot tell what the schema is", async () => {
    for (const query of [
      "{ __schema { types { name } } }",
      `{ __type(name: "Case") { fields { name } } }`,
      `query IntrospectionQuery { __schema { queryType { name } } }`,
    ])
      expectError(await asTeacher(query), "BAD_INPUT");
    expect((await asTeacher("{ __typename me { __typename } }")).data).toEqual({
      __typename: "Query",
      me: { __typename: "Viewer" },
    });
  });
});

describe("a document that asks too much", () => {
  const aliases = (n: number, field = "displayName") =>
    `{ me { ${Array.from({ length: n }, (_, i) => `a${i}: ${field}`).join(" ")} } }`;
  const nested = (n: number) => `query { ${"... on Query { ".repeat(n)} me { kind } ${"}".repeat(n)} }`;

  it("may rename up to the limit, and no more, __typename included", async () => {
    expect((await asTeacher(aliases(LIMITS.aliases))).code).toBeNull();
    for (const field of ["displayName", "__typename"])
      expectError(await asTeacher(aliases(LIMITS.aliases + 1, field)), "TOO_COMPLEX");
  });

  it("may not be of more tokens than the limit, nor spread fragments over each other", async () => {
    const names = Array.from(
      { length: 14 },
      (_, i) => `fragment F${i} on Viewer { ...F${i + 1} ...F${i + 1} }`,
    ).join(" ");
    expect(["BAD_INPUT", "TOO_COMPLEX"]).toContain(
      (await asTeacher(`{ me { ${"kind ".repeat(LIMITS.tokens)} } }`)).code,
    );
    const spread = await asTeacher(`{ me { ...F0 } } ${names} fragment F14 on Viewer { kind }`);
    expect([null, "TOO_COMPLEX"]).toContain(spread.code);
    expect(spread.text.length).toBeLessThan(2000);
  });

  it("may nest up to the limit; inline fragments cost nothing", async () => {
    expect((await asTeacher(nested(50))).code).toBeNull();
    expect((await asTeacher(CASE, { id: id() })).code).toBeNull();
    const tooDeep = `query ($id: ID!) { case(id: $id) { ${"assessment { domains { elements { questions { answers { agency { ".repeat(2)} id ${"}".repeat(12)} } }`;
    expectError(await asTeacher(tooDeep, { id: id() }), "TOO_COMPLEX");
  });

  it("is refused within its length: lists are of at most a hundred", async () => {
    expectError(await asTeacher(WORKLIST, { first: 1000 }), "BAD_INPUT");
  });
});

describe("a request in another form", () => {
  const json = JSON.stringify({ query: KNOWN });
  it.each<[string, Parameters<House["send"]>, number]>([
    ["a batch", ["teacher", `[${json},${json}]`], 400],
    ["a GET", ["teacher", "", {}, "GET"], 400],
    ["a PUT", ["teacher", json, {}, "PUT"], 405],
    ["text/plain", ["teacher", json, { "content-type": "text/plain" }], 400],
    ["a form", ["teacher", "query={me{kind}}", { "content-type": "application/x-www-form-urlencoded" }], 400],
    ["multipart", ["teacher", "--x--", { "content-type": "multipart/form-data; boundary=x" }], 400],
    ["another character set", ["teacher", json, { "content-type": "application/json; charset=utf-7" }], 400],
    ["no JSON", ["teacher", "{SECRET"], 400],
    ["JSON that is no object", ["teacher", '"SECRET"'], 400],
    [
      "a body of 200 KB",
      ["teacher", JSON.stringify({ query: KNOWN, variables: { a: "SECRET".repeat(34_000) } })],
      400,
    ],
    ["an empty body", ["teacher", ""], 400],
    ["a query that is no text", ["teacher", '{"query":{"SECRET":1}}'], 400],
    ["variables that are no object", ["teacher", JSON.stringify({ query: KNOWN, variables: "SECRET" })], 400],
  ])("%s is refused, with a code and no echo", async (_what, sent, status) => {
    const answer = await house.send(...sent);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(Math.abs(answer.status - status)).toBeLessThan(50);
    expect(Object.keys(errorCodes)).toContain(answer.code);
    expect(answer.text).not.toMatch(/SECRET|SyntaxError|Unexpected|at .*\.js|teacher/);
    expect((await house.send("teacher", json)).data.me.displayName).toBe("teacher");
  });

  it("is never kept by anybody on the way", async () => {
    for (const answer of [
      await house.send("teacher", json),
      await house.send("teacher", "{"),
      await house.send(null, json),
    ])
      expect(answer.headers["cache-control"]).toBe("no-store");
  });
});

describe("trusted documents", () => {
  const page = async (body: object) => {
    const visitor = await signedIn();
    const reply = await visitor.post("/graphql", JSON.stringify(body), {
      headers: {
        ...ownPage(visitor),
        "content-type": "application/json",
        cookie: `tellonce=${visitor.cookie("tellonce")}`,
      },
    });
    return { status: reply.status, body: JSON.parse(reply.text) };
  };
  let signing: ReturnType<typeof signInAs> | undefined;
  const signedIn = () => (signing ??= signInAs("lead", house.visitor()));
  const persisted = (hash: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash: hash } } });

  it("are all that a browser's session runs, by their hash", async () => {
    expect(await page(persisted(hashOf(KNOWN)))).toEqual({
      status: 200,
      body: { data: { me: { displayName: "lead" } } },
    });
    expect((await page(persisted(`sha256:${hashOf(KNOWN)}`))).status).toBe(200);
  });

  it("an open one is not, nor one that it registers itself, nor one under the hash of another", async () => {
    const open = "query Open { me { kind } }";
    for (const body of [
      { query: KNOWN },
      { query: open },
      { query: open, ...persisted(hashOf(open)) },
      persisted(hashOf(open)),
      persisted("constructor"),
      persisted("__proto__"),
      persisted(""),
    ]) {
      const { status, body: answer } = await page(body);
      expect([status, answer.error.code]).toEqual([400, "OPERATION_NOT_TRUSTED"]);
    }
    // With a hash of ours the text beside it counts for nothing.
    expect((await page({ query: open, ...persisted(hashOf(KNOWN)) })).body).toEqual({
      data: { me: { displayName: "lead" } },
    });
    expect((await page(persisted(hashOf(open)))).status).toBe(400);
  });

  it("are for who is signed in", async () => {
    expect(await house.send(null, JSON.stringify(persisted(hashOf(KNOWN))))).toMatchObject({
      status: 401,
      code: "UNAUTHENTICATED",
    });
    expect(await house.send(null, JSON.stringify({ query: KNOWN }))).toMatchObject({
      status: 401,
      code: "UNAUTHENTICATED",
    });
    expect(await house.send(null, JSON.stringify({ query: "{ __typename }" }))).toMatchObject({
      code: "UNAUTHENTICATED",
    });
  });
});

it("does not let what resolves beside a failed field reach into the next request", async () => {
  const rule = "previewRule(input: $input) { digest }";
  const beside = `query Rules($input: RuleChangeInput!) { a: ${rule} b: ${rule} c: ${rule} d: ${rule} e: ${rule} }`;
  const input = { end: { caseId: id(), ruleId: id(), reason: "No longer needed" } };
  const whole = async () =>
    JSON.stringify((await asTeacher(CASE, { id: id() })).data).replace(/"decisionId":"[^"]+"/g, "");
  const usual = await whole();
  expect(usual).toContain('"OPEN"');
  for (let time = 0; time < 10; time++) {
    expectError(await house.ask("worker", EARLY_HELP, beside, { input }), "NOT_FOUND");
    // On the connection that has just been given back.
    expect(await whole()).toBe(usual);
  }
});

describe("the doors beside", () => {
  it("/metrics knows methods and kinds of status, and nothing of anybody", async () => {
    await asTeacher(CASE, { id: id() });
    await house.visitor().go(`/cases/${id()}?name=Kim`);
    await house
      .visitor()
      .go("/metrics", { method: "KIM" })
      .catch(() => {});
    const { status, text } = await house.visitor().go("/metrics");
    expect(status).toBe(200);
    expect(text).toContain('http_request_duration_seconds_bucket{le="0.005",method="POST",status="2xx"}');
    const labels = new Set(
      [...text.matchAll(/http_request_duration_seconds_count\{([^}]*)\}/g)].map(([, said]) =>
        said!.replace(/"[^"]*"/g, (value) =>
          /^"(GET|POST|PUT|HEAD|OPTIONS|OTHER|\dxx)"$/.test(value) ? "-" : value,
        ),
      ),
    );
    expect([...labels]).toEqual(["method=-,status=-"]);
    expect(text).not.toMatch(new RegExp(`Kim|teacher|cases|${id()}`, "i"));
  });

  it("/healthz and /readyz say no more than whether", async () => {
    expect(JSON.parse((await house.visitor().go("/healthz")).text)).toEqual({ status: "ok" });
    const ready = await house.visitor().go("/readyz");
    expect([ready.status, JSON.parse(ready.text)]).toEqual([200, { ready: true, reasons: [] }]);
  });
});
