import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readConfig } from "../../server/config.js";
import { readSecrets } from "../../server/secrets.js";
import { auditYear } from "../bench/auditYear.js";
import { untilSealed } from "../support/audit.js";
import { crowd } from "../support/crowd.js";
import { createTestDatabase, type TestDatabase } from "../support/database.js";
import { type House, startHouse } from "../support/house.js";
import { withDetails, withFamily } from "../support/northshire.js";
import { howToAsk, type Operation } from "../support/operations.js";
import { explained, type Plan, type PlanNode, rowsRead } from "../support/plans.js";

/** What is asked all day, or while somebody waits. */
const HOT: Operation[] = [
  "Query.me",
  "Query.home",
  "Query.worklist",
  "Query.case",
  "Query.notifications",
  "Query.tasks",
  "Query.find",
  "Query.similarPeople",
  "Query.ownRecord",
  "Query.ownAccessLog",
  "Query.accessLog",
  "Query.deskEntries",
  "Query.deskRecords",
  "Query.useOverTime",
  "Mutation.recordAnswer",
  "Mutation.recordEvent",
  "Mutation.addPerson",
];

/** A partnership has tens of these, however many families it works with. */
const STANDING =
  "agency agreement agreement_act agreement_terms partnership partnership_epoch system_client webhook".split(
    " ",
  );

/** Of these the world has none: how they are read is not shown. */
const UNTOLD =
  "alert_step case_look case_step emergency_grant event_listener names_policy notification_mark objection_answer person_benefit person_link protection_marker seal task_done".split(
    " ",
  );

/** Statements that are about all of an agency's records, and so read them all. */
const WHOLE = [
  // The remit of an officer is each case that their agency leads.
  /^\s*with led as \(/,
];

const ROWS = 2_000;
const folder = mkdtempSync(join(tmpdir(), "tellonce-plans-"));

let database: TestDatabase;
let house: House;
let plans: Plan[];
let sizes: ReadonlyMap<string, number>;
beforeAll(async () => {
  database = await createTestDatabase();
  plans = await explained(database);
  const world = withFamily();
  await world.save(database.owner);
  const keys = readSecrets(readConfig({ DATA_FOLDER: folder }));
  await auditYear({ world, database }, keys, 3 * ROWS, () => {}, ROWS);
  house = await startHouse(world, { also: withDetails, database, kept: folder });
  await askEverything();
  const read = new Set(plans.flatMap(({ nodes }) => nodes.flatMap((one) => one["Relation Name"] ?? [])));
  const { rows } = await database.admin.query<{ name: string }>(
    `select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
       and c.relname = any ($1) and c.relname <> all ($2)
       and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'partnership_id')`,
    [[...read], STANDING],
  );
  await crowd(
    database,
    rows.map(({ name }) => name),
    ROWS,
  );
  const counted = await database.admin.query<{ name: string; rows: number }>(
    "select relname as name, greatest(reltuples, 0)::int as rows from pg_class where relnamespace in ('public'::regnamespace, 'audit'::regnamespace) and relkind = 'r'",
  );
  sizes = new Map(counted.rows.map((one) => [one.name, one.rows]));
  const few = rows.map(({ name }) => name).filter((name) => sizes.get(name)! < ROWS / 2);
  expect(few.filter((name) => !UNTOLD.includes(name))).toEqual([]);
}, 120_000);
afterAll(async () => {
  await house?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function askEverything(): Promise<void> {
  const asked = howToAsk(
    () => house.world.ids,
    () => "",
  );
  for (const operation of HOT) {
    const { document, by, purpose, variables, gives } = asked[operation];
    const answer = await house.ask(by, purpose, document, variables?.() ?? {});
    expect(answer.errors, operation).toEqual([]);
    expect(gives(answer), operation).toBeTruthy();
  }
  await untilSealed(house);
  await database.api.query("select door.compare_records(5)");
}

/** Whether it goes through a table that grows, one row after another or by an index that finds most of them. */
const isWhole = (node: PlanNode) => {
  const size = sizes.get(node["Relation Name"] ?? "") ?? 0;
  return size >= ROWS / 2 && (node["Node Type"] === "Seq Scan" || rowsRead(node) > size / 2);
};

it("nothing that is asked all day reads a growing table whole", async () => {
  plans.length = 0;
  await askEverything();
  expect(plans.length).toBeGreaterThan(1000);
  const whole = plans
    .filter(({ sql }) => !WHOLE.some((one) => one.test(sql)))
    .flatMap(({ sql, nodes }) =>
      nodes.filter(isWhole).map((node) => `${said(node)}: ${sql.trim().slice(0, 700)}`),
    );
  expect([...new Set(whole)]).toEqual([]);
});

const said = (node: PlanNode) =>
  `${node["Node Type"]} of ${node["Relation Name"]}, ${rowsRead(node)} of ${sizes.get(node["Relation Name"]!)} rows`;
