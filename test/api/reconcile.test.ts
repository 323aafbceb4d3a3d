import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { reconcile } from "../../server/audit/reconcile.js";
import { readReplies } from "../../server/cli/audit/readReplies.js";
import { reportReplies } from "../../server/cli/audit/report.js";
import { connect } from "../../server/database/connect.js";
import { behindTriggers } from "../support/behindTriggers.js";
import { untilSealed } from "../support/audit.js";
import { CASE, ME, WORKLIST } from "../support/documents.js";
import { type House, startHouse } from "../support/house.js";
import { EARLY_HELP, northshire, withFamily, withStrangers } from "../support/northshire.js";

let house: House;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "tellonce-replies-"));
  house = await startHouse(withStrangers(withFamily(northshire())));
});
afterAll(async () => {
  await house?.stop();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => {
  house.logged.length = 0;
});

const ids = () => house.world.ids;
const page = (who = "teacher", id = ids().case("case")) => house.ask(who, EARLY_HELP, CASE, { id });
/** What was logged since, once the last answer is. */
async function logOf(answers: readonly { headers: Record<string, unknown> }[]): Promise<string[]> {
  const requests = answers.map(({ headers }) => String(headers["x-request-id"]));
  await expect
    .poll(() =>
      requests.every((id) => house.logged.some((line) => line.includes(id) && line.includes('"res"'))),
    )
    .toBe(true);
  return [...house.logged];
}
async function reconciled(lines: readonly string[]) {
  const path = join(folder, "replies.log");
  writeFileSync(path, lines.map((line) => line.trimEnd()).join("\n"));
  const client = await connect(house.database.urls.ownerUrl);
  try {
    await client.query(
      "begin isolation level repeatable read read only; set local role tellonce_audit_writer",
    );
    return await reconcile(client, await readReplies([path]));
  } finally {
    await client.end();
  }
}
const requestOf = ({ headers }: { headers: Record<string, unknown> }) => String(headers["x-request-id"]);
const behind = (sql: string) => behindTriggers(house, sql);

it("finds a row for each reply, sealed or not, whatever was shown, withheld or refused", async () => {
  const answers = [
    await page(),
    await page("teacher", ids().case("strangers' case")),
    await house.ask("teacher", "NO_SUCH_PURPOSE", CASE, { id: ids().case("case") }),
    await house.ask("teacher", EARLY_HELP, WORKLIST),
  ];
  await untilSealed(house);
  const nobodys = await house.ask("teacher", null, ME);
  answers.push(await page("doctor"), nobodys);
  const found = await reconciled(await logOf(answers));
  expect(found).toMatchObject({ replies: answers.length, exceptions: [], unanswered: [], notSent: 0 });
  expect(found.rows).toBeGreaterThanOrEqual(answers.length - 1);
  expect(reportReplies(found).isWhole).toBe(true);
});

it("finds the one row that is missing", async () => {
  const answers = [await page(), await page("doctor"), await page()];
  const lines = await logOf(answers);
  expect((await reconciled(lines)).exceptions).toEqual([]);
  const lost = requestOf(answers[1]!);
  await behind(`delete from audit.entry where content ->> 'request' = '${lost}'`);
  const found = await reconciled(lines);
  expect(found.exceptions.map(({ requestId }) => requestId)).toEqual([lost]);
  const { text, isWhole } = reportReplies(found);
  expect([isWhole, text]).toEqual([false, expect.stringContaining(`${lost}: its row with the leaf`)]);
});

it("finds a reply that shows something and names no row, and one that names another's", async () => {
  const [one, other] = [await page(), await page("doctor")];
  const lines = (await logOf([one, other])).filter((line) => line.includes('"res"'));
  const [first, second] = [one, other].map(
    (answer) => JSON.parse(lines.find((line) => line.includes(requestOf(answer)))!) as any,
  );
  const silent = { ...first, audited: { leaves: [], shows: true } };
  expect((await reconciled([silent, second].map((line) => JSON.stringify(line)))).exceptions).toEqual([
    expect.objectContaining({ requestId: requestOf(one), why: expect.stringContaining("no row") }),
  ]);
  const swapped = { ...first, audited: second.audited };
  expect((await reconciled([JSON.stringify(swapped)])).exceptions).toEqual([
    expect.objectContaining({ requestId: requestOf(one), why: expect.stringContaining("that of request") }),
  ]);
});

it("counts a row without a reply as what may have been disclosed, unless it was never sent", async () => {
  const answers = [await page(), await page("doctor"), await page()];
  const unheard = requestOf(answers[1]!);
  const lines = (await logOf(answers)).filter((line) => !line.includes(unheard));
  expect(await reconciled(lines)).toMatchObject({ exceptions: [], unanswered: [unheard], notSent: 0 });
  const { rows } = await house.database.admin.query(
    "select id from audit.entry where content ->> 'request' = $1",
    [unheard],
  );
  await house.database.admin.query(
    // The clock was set back meanwhile, so that by it the row came before the one that it is of.
    "select audit.append($1, gen_random_uuid(), now() - interval '1 minute', json_build_object('outcome', 'NOT_SENT', 'of', $2::text, 'subjects', '[]'::json), '\\x00')",
    [house.world.partnershipId, rows[0].id],
  );
  await page();
  expect(await reconciled([...lines, ...house.logged.slice(-1)])).toMatchObject({
    exceptions: [],
    unanswered: [],
    notSent: 1,
  });
});

it("reads a proxy's log of the same headers, and refuses a file that tells of no reply", async () => {
  const { headers } = await page();
  const proxy = {
    requestId: headers["x-request-id"],
    time: new Date(),
    leaves: headers["tellonce-audit-leaf"],
  };
  expect(await reconciled(["not JSON", JSON.stringify(proxy)])).toMatchObject({ replies: 1, exceptions: [] });
  await expect(reconciled(["{}", "nothing"])).rejects.toThrow("tells of no reply");
});

it("names what a proxy saw answered with neither a leaf nor a row, and takes a row for its leaf", async () => {
  const [shown, nobodys] = [await page(), await house.ask("teacher", null, ME)];
  const at = (answer: typeof shown, more: object) =>
    JSON.stringify({
      requestId: requestOf(answer),
      time: new Date(),
      path: "/graphql",
      status: 200,
      ...more,
    });
  // The header was lost on the way, or never set: the row by the request's id does.
  const lines = [at(shown, { leaves: "" }), at(nobodys, { leaves: null })];
  const found = await reconciled(lines);
  expect(found).toMatchObject({ replies: 2, exceptions: [], rowless: [requestOf(nobodys)] });
  expect(reportReplies(found).text).toContain(`must have touched nobody (the log cannot say): 1.`);
  await behind(`delete from audit.entry where content ->> 'request' = '${requestOf(shown)}'`);
  expect((await reconciled(lines)).rowless).toEqual([requestOf(shown), requestOf(nobodys)]);
  const elsewhere = [at(shown, { leaves: "", path: "/readyz" }), at(nobodys, { leaves: "", status: 503 })];
  expect((await reconciled(elsewhere)).rowless).toEqual([]);
});
