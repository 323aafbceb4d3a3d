import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { recordNotSent } from "../../server/access/notSent.js";
import { readConfig } from "../../server/config.js";
import { readSecrets } from "../../server/secrets.js";
import { bitOf } from "../../server/sharing/categories.js";
import { auditYear } from "../bench/auditYear.js";
import { untilSealed } from "../support/audit.js";
import { createTestDatabase, type TestDatabase } from "../support/database.js";
import { DESK_ENTRIES, USE_OVER_TIME } from "../support/documents.js";
import { type Answer, type House, startHouse } from "../support/house.js";
import { northshire } from "../support/northshire.js";
import { intercept } from "../support/statements.js";

/** Twelve looks at each of a hundred families. */
const N = 1_200;
const ALL = 67108863;
const maskOf = (...codes: string[]) => codes.reduce((mask, code) => mask | (1 << bitOf(code)!), 0);
const SHOWN = maskOf("IDENTITY", "EDUCATION");

const folder = mkdtempSync(join(tmpdir(), "tellonce-house-"));
let database: TestDatabase;
let house: House;
beforeAll(async () => {
  const world = northshire().dpo("police dpo", { at: "police" });
  database = await createTestDatabase();
  await world.save(database.owner);
  const keys = readSecrets(readConfig({ DATA_FOLDER: folder }));
  await auditYear({ world, database }, keys, N, () => {}, 300);
  // In every fourth row the police had contributed to what was shown, all of it or one kind.
  const police = world.ids.agency("police");
  await behindTriggers(
    `create table given as select e.id, e.at, (array[${SHOWN}, ${maskOf("EDUCATION")}])[1 + ascii(right(e.id::text, 1)) % 2] as kinds
       from audit.entry e where e.content::text like '%"from"%' and ascii(right(e.id::text, 2)) % 4 = 0;
     update audit.entry e set content = replace(e.content::text, '"from":{', '"from":{"${police}":' || g.kinds || ',')::json from given g where g.id = e.id and g.at = e.at;
     update audit.subject s set contributors = s.contributors || '${police}'::uuid from given g where g.id = s.audit_id and g.at = s.at;
     delete from audit.use_by_day; select audit.count_use(0, ${N})`,
  );
  // As PostgreSQL does by itself from time to time.
  await database.admin.query("analyze");
  house = await startHouse(world, { database, kept: folder });
}, 180_000);
afterAll(async () => {
  await house?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const ids = () => house.world.ids;
const behindTriggers = (sql: string) =>
  database.admin.query(`begin; set local session_replication_role = replica; ${sql}; commit`);
/** Seals, against every officer, something of each of these families: what, by their number. */
const seal = (which: string) =>
  behindTriggers(
    `insert into seal (partnership_id, id, case_id, person_id, categories, accounts, reason, from_at, recorded_at, recorded_epoch)
     select '${house.world.partnershipId}', gen_random_uuid(), case when f.i / 2 % 5 in (0, 3) then f.case_id end, case when f.i / 2 % 5 not in (0, 3) then f.people[1] end,
       (array[${ALL}, ${ALL}, ${SHOWN | maskOf("HEALTH_MENTAL")}, ${SHOWN}, ${maskOf("IDENTITY")}])[1 + f.i / 2 % 5], '{}', 'Sealed.', now() - interval '300 days', now() - interval '300 days', 0
     from bench_family f where ${which}; analyze seal`,
  );
const use = async (who: string, filter: object) => {
  const { data, errors } = await house.ask(who, "AUDIT", USE_OVER_TIME, { filter, by: "month" });
  expect(errors).toEqual([]);
  return data.useOverTime.reduce((sum: number, one: any) => sum + one.operations, 0) as number;
};
/** How many of the list's entries left. */
async function listed(who: string, question: string, filter: object): Promise<number> {
  let found = 0;
  for (let after: string | null = null; ;) {
    const answer: Answer = await house.ask(who, "AUDIT", DESK_ENTRIES, {
      question,
      filter,
      first: 100,
      after,
    });
    expect(answer.errors).toEqual([]);
    const page: any = answer.data.deskEntries;
    found += page.edges.filter(({ node }: any) => node.outcome !== "NOT_SENT").length;
    if (!page.pageInfo.hasNextPage) return found;
    after = page.pageInfo.endCursor;
  }
}
/** The statements of one plot, and how many rows came back for all of them. */
async function cost() {
  const statements: string[] = [];
  let rows = 0;
  const stop = intercept(database.auditor, (sql, run) => {
    statements.push(sql.trim().slice(0, 60));
    const answer = run();
    return answer.then((result) => {
      rows += result.rowCount ?? 0;
      return result;
    });
  });
  await use("council dpo", { agencyId: ids().agency("council") });
  stop();
  return { statements, rows };
}

it("plots of use take as many statements, and as few rows, for a hundred seals as for two", async () => {
  await seal("f.i in (0, 2)");
  await cost();
  const two = await cost();
  await seal("f.i not in (0, 2)");
  const hundred = await cost();
  expect(hundred.statements).toEqual(two.statements);
  // One more for each month at most, none for each look.
  expect(hundred.rows - two.rows).toBeLessThanOrEqual(13);
  expect(two.statements.filter((sql) => sql.includes("hidden_for_audit"))).toHaveLength(1);
});

it("plots count what the list has left, whatever of a case or person is sealed, for whoever asks", async () => {
  // What never left is no use, nor is it hidden use.
  const { rows } = await database.admin.query(
    `select e.id, e.content ->> 'account' as account from audit.entry e join bench_family f on e.content -> 'asked' ->> 0 = f.case_id::text
     where f.i / 2 % 5 = 0 and e.content ->> 'outcome' = 'SHOWN' and e.content ->> 'agency' = $1 and e.at > now() - interval '1 year' order by e.at desc limit 3`,
    [ids().agency("council")],
  );
  expect(rows).toHaveLength(3);
  for (const { id, account } of rows) {
    const viewer = { partnershipId: house.world.partnershipId, accountId: account };
    await recordNotSent(database.api, { viewer, auditId: id, asked: { leaves: [] } } as never);
  }
  await untilSealed(house);
  const answers = [];
  for (const who of ["council dpo", "school dpo", "police dpo"])
    for (const filter of [
      { agencyId: ids().agency("council") },
      { agencyId: ids().agency("school") },
      { accountId: ids().account("worker") },
    ]) {
      const question = "accountId" in filter ? "PRACTITIONER" : "AGENCY";
      const counted = await use(who, filter);
      expect([who, filter, counted]).toEqual([who, filter, await listed(who, question, filter)]);
      answers.push(counted);
    }
  expect(new Set(answers).size).toBeGreaterThan(4);
  await behindTriggers("delete from seal");
  const all = await use("council dpo", { agencyId: ids().agency("council") });
  expect(all).toBeGreaterThan(answers[0]!);
});
