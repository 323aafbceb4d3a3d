import { afterAll, beforeAll, expect, it } from "vitest";
import { auditedBy } from "../support/audit.js";
import { CASE, RECORD_ANSWER, RECORD_ANSWERS } from "../support/documents.js";
import { type Answer, type House, startHouse } from "../support/house.js";
import { EARLY_HELP, northshire, withDetails, withFamily } from "../support/northshire.js";

let house: House;
beforeAll(async () => {
  const world = withFamily(northshire())
    .value("kim", "DEVELOPMENT", { called: "under seal", by: "teacher", text: "Kim told me." })
    .seals({ value: "under seal", openTo: ["doctor"] });
  house = await startHouse(world, { also: withDetails });
});
afterAll(() => house?.stop());

const ids = () => house.world.ids;
const row = (more: object = {}) => ({
  questionKey: "EDUCATION",
  value: "Kim plays chess.",
  subjectIds: [ids().person("kim")],
  ...more,
});
const send = (who: string, rows: object[], more: { key?: string; caseId?: string } = {}): Promise<Answer> =>
  house.send(
    who,
    JSON.stringify({
      query: RECORD_ANSWERS,
      variables: {
        input: { caseId: more.caseId ?? ids().case("case"), assessmentId: ids().assessment("case"), rows },
      },
    }),
    { "tellonce-purpose": EARLY_HELP, ...(more.key !== undefined && { "idempotency-key": more.key }) },
  );
const own = (version: number) => ({ answerId: ids().value("kim.EDUCATION"), expectedVersion: version });
const stored = async (value: string) =>
  (await house.database.admin.query("select id from answer where value = $1", [value])).rows.length;
const told = ({ data }: Answer) =>
  data.recordAnswers.rows.map(
    (one: any) => one.error?.code ?? (one.conflict ? "IN CONFLICT" : one.answer?.value),
  );

it("saves the rows that are right, and says of each other one what a request of its own would be told", async () => {
  const rows = [
    row({ value: "The first of several." }),
    row({ questionKey: "NO_SUCH_QUESTION" }),
    row({ value: "" }),
    row({ subjectIds: [] }),
    row({ subjectIds: ["no id"] }),
    row({ questionKey: "SUBSTANCE_USE", value: "Of a kind that schools do not add." }),
    row({ ...own(1), value: "The second of several." }),
    row({ answerId: ids().value("kim.HEALTH_PHYSICAL"), expectedVersion: 1, questionKey: "HEALTH_PHYSICAL" }),
    row({ answerId: ids().value("kim.HEALTH_MENTAL"), expectedVersion: 1, questionKey: "HEALTH_MENTAL" }),
    row({ ...own(7), value: "Too late." }),
  ];
  let reply!: Answer;
  const audited = await auditedBy(house, async () => {
    reply = await send("teacher", rows);
  });
  expect([reply.status, reply.errors, reply.data.recordAnswers.saved]).toEqual([200, [], 2]);
  const alone: (string | undefined)[] = [];
  for (const [n, one] of rows.entries())
    if (![0, 6].includes(n)) {
      const input = { caseId: ids().case("case"), assessmentId: ids().assessment("case"), ...one };
      const { code, data } = await house.ask("teacher", EARLY_HELP, RECORD_ANSWER, { input });
      alone[n] = code ?? (data.recordAnswer.conflict ? "IN CONFLICT" : undefined);
    }
  alone[0] = "The first of several.";
  alone[6] = "The second of several.";
  expect(told(reply)).toEqual(alone);
  expect(told(reply).slice(1, 6)).toEqual(["BAD_INPUT", "BAD_INPUT", "BAD_INPUT", "BAD_INPUT", "FORBIDDEN"]);
  expect(told(reply)[9]).toBe("IN CONFLICT");
  const { rows: results } = reply.data.recordAnswers;
  expect(results.map((one: any) => one.row)).toEqual(rows.map((_, n) => n));
  expect(results[2].error).toMatchObject({ fields: ["value"], next: expect.stringMatching(/Correct/) });
  expect(results[9].conflict).toMatchObject({
    mine: "Too late.",
    theirs: "The second of several.",
    theirVersion: 2,
  });
  for (const value of ["The first of several.", "The second of several."])
    expect(await stored(value)).toBe(1);
  for (const value of ["Of a kind that schools do not add.", "Too late."])
    expect(await stored(value)).toBe(0);
  const changed = audited.flatMap(({ content }) => content.changed);
  expect(changed).toEqual(
    [results[0], results[6]].map(({ answerId }: any) => ({ what: "answer", id: answerId })),
  );
});

it("tells nothing of an answer that the sender may not see", async () => {
  const hidden = row({ answerId: ids().value("under seal"), expectedVersion: 1, questionKey: "DEVELOPMENT" });
  const nobody = { ...hidden, answerId: "00000000-0000-4000-8000-000000000000" };
  const reply = await send("teacher", [hidden, nobody]);
  const [a, b] = reply.data.recordAnswers.rows;
  expect({ ...a, row: 1 }).toEqual(b);
  expect(a.error.code).toBe("NOT_FOUND");
  // It is there.
  expect((await house.ask("doctor", EARLY_HELP, CASE, { id: ids().case("case") })).text).toContain(
    "Kim told me.",
  );
});

it("saves nothing in a case that is not the sender's, of nothing, or of too much", async () => {
  expect((await send("colleague", [row({ value: "Not theirs." })])).code).toBe("NOT_FOUND");
  expect((await send("aunt", [row({ value: "Not theirs." })])).code).toBe("NOT_FOUND");
  expect((await send("teacher", [])).code).toBe("BAD_INPUT");
  const many = Array.from({ length: 101 }, () => row({ value: "Not theirs." }));
  expect((await send("teacher", many)).code).toBe("BAD_INPUT");
  expect(await stored("Not theirs.")).toBe(0);
});

it("sent again with its key saves nothing more, and tells the same of each row", async () => {
  const rows = [
    row({ value: "Once of many." }),
    row({ questionKey: "NO_SUCH_QUESTION" }),
    row({ ...own(1) }),
  ];
  const first = await send("teacher", rows, { key: "k-many-00001" });
  expect(told(first)).toEqual(["Once of many.", "BAD_INPUT", "IN CONFLICT"]);
  const again = await send("teacher", rows, { key: "k-many-00001" });
  const plain = ({ data }: Answer) => JSON.stringify(data).replace(/"decisionId":"[^"]*"/g, "");
  expect(plain(again)).toBe(plain(first));
  expect(await stored("Once of many.")).toBe(1);
});
