import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LEAST } from "../../server/http/cost.js";
import { LIMITS } from "../../server/http/limits.js";
import { auditedBy, auditOf } from "../support/audit.js";
import { CASE, ME, RECORD_ANSWER, WORKLIST } from "../support/documents.js";
import { HOSTILE, names } from "../support/hostileDocuments.js";
import { type Answer, type House, startHouse } from "../support/house.js";
import { EARLY_HELP, northshire, withDetails, withFamily } from "../support/northshire.js";
import { type PartnerSystem, registerSystem } from "../support/partnerSystem.js";
import { onStatement, statementsOf } from "../support/statements.js";

let house: House;
let school: PartnerSystem;
let token: string;
beforeAll(async () => {
  house = await startHouse(withFamily(northshire()), { also: withDetails, deadline: LIMITS.deadline });
  school = await register();
  token = await school.token({ on_behalf_of: "teacher", acr: "AAL2" });
});
afterAll(() => house?.stop());

const register = () =>
  registerSystem(house, { agency: "school", role: "EDUCATION_PRACTITIONER", purposes: [EARLY_HELP] });
const ask = (query: string, variables: object = {}) => school.ask(token, EARLY_HELP, query, variables);
const theCase = () => ({ id: house.world.ids.case("case") });

/** Passed on to be run: it names fields that are not there, and is refused for that alone. */
const expectLetThrough = ({ code, headers }: Answer) => {
  expect(code).toBe("BAD_INPUT");
  expect(headers["tellonce-cost"]).toMatch(/^\d+$/);
};
const expectTooComplex = (answer: Answer, what: string) => {
  expect([answer.status, answer.code, answer.data]).toEqual([400, "TOO_COMPLEX", undefined]);
  expect(answer.errors[0]).toMatchObject({ extensions: { limit: { what }, next: expect.any(String) } });
};

describe("a partner's document", () => {
  it("is answered within the limits, and told its cost and what is left", async () => {
    const answer = await ask(CASE, theCase());
    expect(JSON.stringify(answer.data)).toContain("Kim reads well.");
    expect(Number(answer.headers["tellonce-cost"])).toBeGreaterThan(3000);
    expect(answer.headers["ratelimit-policy"]).toBe('"cost";q=10000000;w=60');
    expect(answer.headers["ratelimit"]).toMatch(/^"cost";r=\d+;t=\d+$/);
  });

  it.each<[string, number, (n: number) => string]>([
    ["depth", LIMITS.depth, (n) => `${"{ x ".repeat(n)}${"}".repeat(n)}`],
    ["aliases", LIMITS.aliases, (n) => `{ me { ${names(n, (i) => `a${i}: x`)} } }`],
    ["aliases", LIMITS.aliases, (n) => `{ me { x ${names(n, (i) => `a${i}: __typename`)} } }`],
    ["repeats", LIMITS.repeats, (n) => `{ me { x ${names(n, () => "x")} } }`],
    ["repeats", LIMITS.repeats, (n) => `{ me { x ${names(n, () => "... { x }")} } }`],
    ["tokens", LIMITS.tokens, (n) => `{ me { ${names(n - 5)} } }`],
    [
      "cost",
      LIMITS.cost,
      (n) => `{ worklist(first: 100) { edges { node { ${names(967)} } } } me { ${names(n - 99_901)} } }`,
    ],
  ])("may have %s up to %i, and no more", async (what, limit, of) => {
    expectLetThrough(await ask(of(limit - 1)));
    expectLetThrough(await ask(of(limit)));
    expectTooComplex(await ask(of(limit + 1)), what);
  });

  it("may be of 100 kB, and no longer", async () => {
    const body = (length: number) => {
      const empty = JSON.stringify({ query: ME, variables: { pad: "" } });
      return JSON.stringify({ query: ME, variables: { pad: "x".repeat(length - empty.length) } });
    };
    const send = (length: number) => house.send(null, body(length), { authorization: `Bearer ${token}` });
    expect((await send(LIMITS.body - 1)).code).toBeNull();
    expect((await send(LIMITS.body)).code).toBeNull();
    expect((await send(LIMITS.body + 1)).code).toBe("TOO_COMPLEX");
  });

  it("is refused before the database is asked anything but who asks", async () => {
    const statements = await statementsOf(house.database.api, async () => {
      expectTooComplex(await ask(`{ me { ${names(16, (i) => `a${i}: kind`)} } }`), "aliases");
    });
    expect(statements.filter((sql) => !/client_viewer|account_id as/.test(sql))).toEqual([]);
  });

  it("that is dear by its lists is refused: in the document, in a variable, by what the schema gives", async () => {
    const listed = (args: string) =>
      `query ($n: Int!) { worklist${args} { edges { node { id ${names(1100)} } } } }`;
    for (const args of ["(first: 100)", "(first: $n)"])
      expectTooComplex(await ask(listed(args), { n: 100 }), "cost");
    expectLetThrough(await ask(listed("(first: $n)"), { n: 10 }));
    expectLetThrough(await ask(listed(""), { n: 10 }));
  });
});

describe("a dry run", () => {
  const dry = (query: string, variables: object = {}, purpose: string | null = EARLY_HELP) =>
    house.send(null, JSON.stringify({ query, variables }), {
      authorization: `Bearer ${token}`,
      "tellonce-dry-run": "true",
      ...(purpose !== null && { "tellonce-purpose": purpose }),
    });

  it("answers what the document would cost, and touches nothing", async () => {
    const real = await ask(WORKLIST, { first: 20 });
    const rows = await auditedBy(house, async () => {
      const statements = await statementsOf(house.database.api, async () => {
        const { data, text, headers } = await dry(WORKLIST, { first: 20 });
        const { extensions } = JSON.parse(text);
        expect(data).toBeNull();
        expect(String(extensions.estimate.cost)).toBe(real.headers["tellonce-cost"]);
        expect(headers["tellonce-cost"]).toBe(real.headers["tellonce-cost"]);
        expect(extensions.limits).toEqual({
          depth: LIMITS.depth,
          aliases: LIMITS.aliases,
          repeats: LIMITS.repeats,
          cost: LIMITS.cost,
        });
      });
      expect(statements.filter((sql) => !/client_viewer|account_id as/.test(sql))).toEqual([]);
    });
    expect(rows).toEqual([]);
  });

  it("writes nothing, and says the same of a record that is there and of one that is not", async () => {
    const input = {
      caseId: house.world.ids.case("case"),
      assessmentId: house.world.ids.assessment("case"),
      questionKey: "EDUCATION",
      value: "Never written.",
      subjectIds: [house.world.ids.person("kim")],
    };
    expect((await dry(RECORD_ANSWER, { input })).code).toBeNull();
    expect(JSON.stringify((await ask(CASE, theCase())).data)).not.toContain("Never written.");
    const [there, gone] = [
      await dry(CASE, theCase()),
      await dry(CASE, { id: "00000000-0000-4000-8000-000000000000" }),
    ];
    expect(there.text).toBe(gone.text);
  });

  it("refuses what would be refused", async () => {
    expectTooComplex(await dry(`{ me { ${names(16, (i) => `a${i}: kind`)} } }`), "aliases");
    expect((await dry("{ me { nothing } }")).code).toBe("BAD_INPUT");
    expect((await dry("{ me {")).code).toBe("BAD_INPUT");
    expect((await house.send(null, "{}", { "tellonce-dry-run": "true" })).code).toBe("UNAUTHENTICATED");
  });
});

describe("a minute's points", () => {
  /** It is refused after it was charged: it names a field that is not there. */
  const dear = `{ worklist(first: 100) { edges { node { ${names(967)} } } } me { ${names(99)} } }`;
  const cheap = "{ me { x } }";

  it("are the system's, whoever it asks for; they end at the last one, and are told all the way", async () => {
    const [spender, other] = [await register(), await register()];
    const [alone, forTeacher] = [await spender.token(), await spender.token({ on_behalf_of: "teacher" })];
    const left = (answer: Answer) => Number(/r=(\d+)/.exec(String(answer.headers["ratelimit"]))![1]);
    for (let n = 1; n < LIMITS.costPerMinute / LIMITS.cost; n++)
      expect((await spender.ask(n % 2 ? alone : forTeacher, null, dear)).code).toBe("BAD_INPUT");
    // Too few for the dear one by what a cheap one costs; what is there may be used to the last.
    const before = await spender.ask(alone, null, cheap);
    expect(left(before)).toBe(LIMITS.cost - LEAST);
    const refused = await spender.ask(alone, null, dear);
    expect([refused.status, refused.code]).toEqual([429, "TOO_MANY_REQUESTS"]);
    const wait = Number(refused.headers["retry-after"]);
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(60);
    expect(refused.headers["ratelimit"]).toBe(`"cost";r=${LIMITS.cost - 2 * LEAST};t=${wait}`);
    // Looking at a document costs too: these are used up by asking for nothing.
    for (const asked of [`{ me { ${names(1900)} } }`, cheap]) {
      let last: Answer;
      do last = await spender.ask(forTeacher, null, asked);
      while (last.status !== 429);
      if (asked === cheap) expect(left(last)).toBeLessThan(LEAST);
    }
    expect((await spender.ask(forTeacher, EARLY_HELP, ME)).code).toBe("TOO_MANY_REQUESTS");
    // Nobody else has less for it: not another system of the agency, not its people.
    expect((await other.ask(await other.token(), EARLY_HELP, ME)).code).toBeNull();
    expect((await house.ask("teacher", EARLY_HELP, ME)).code).toBeNull();
  });
});

describe("two seconds", () => {
  const slowly = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    const { admin } = house.database;
    const tables = ["answer", "answer_version"];
    await admin.query(
      "create function test_slow() returns trigger language plpgsql as $$ begin perform pg_sleep(1.2); return new; end $$",
    );
    for (const table of tables)
      await admin.query(
        `create trigger slow before insert or update on ${table} for each row execute function test_slow()`,
      );
    const stop = onStatement(house.database.api, () => new Promise((done) => setTimeout(done, 700)));
    try {
      return await work();
    } finally {
      stop();
      for (const table of tables) await admin.query(`drop trigger slow on ${table}`);
      await admin.query("drop function test_slow()");
    }
  };

  it("are all that a read may take; it is audited as refused, and the next is answered", async () => {
    const refused = async () =>
      (await auditOf(house)).filter(({ content }) => content.outcome === "REFUSED").length;
    const [before, begun] = [await refused(), performance.now()];
    const late = await slowly(() => ask(CASE, theCase()));
    expect([late.status, late.code, late.data ?? null]).toEqual([503, "TOO_SLOW", null]);
    expect(performance.now() - begun).toBeLessThan(5000);
    expect(late.text).not.toContain("Kim");
    await expect.poll(refused, { timeout: 10_000 }).toBe(before + 1);
    expect((await ask(CASE, theCase())).code).toBeNull();
  });

  it("are all that a write may take: it has written nothing", async () => {
    const input = {
      caseId: house.world.ids.case("case"),
      assessmentId: house.world.ids.assessment("case"),
      questionKey: "EDUCATION",
      value: "Too late.",
      subjectIds: [house.world.ids.person("kim")],
    };
    const late = await slowly(() => ask(RECORD_ANSWER, { input }));
    expect(late.code).toBe("TOO_SLOW");
    await new Promise((done) => setTimeout(done, 500));
    const { rows } = await house.database.admin.query(
      "select 1 from answer_version where value = 'Too late.'",
    );
    expect(rows).toEqual([]);
    expect((await ask(RECORD_ANSWER, { input })).errors).toEqual([]);
  });
});

describe("a hostile document", () => {
  it.each(Object.entries(HOSTILE))("%s: it is refused, or does no harm", async (_what, query) => {
    const answer = await ask(query);
    expect([400, 200]).toContain(answer.status);
    expect(["TOO_COMPLEX", "BAD_INPUT", null]).toContain(answer.code);
    expect(answer.text.length).toBeLessThan(answer.code === null ? 200 : 40_000);
    expect(answer.text).not.toMatch(/Cannot query|Did you mean|at .*\.js|node_modules|xxxxx/);
    expect((await ask(ME)).code).toBeNull();
  });
});
