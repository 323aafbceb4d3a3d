import { afterAll, beforeAll, expect, it } from "vitest";
import { DIFFERING } from "../../server/audit/compareIndex.js";
import { beginToSign, signHead, signersOf } from "../../server/audit/signHead.js";
import { verifyAudit } from "../../server/audit/verify.js";
import { connect } from "../../server/database/connect.js";
import { auditYear } from "../bench/auditYear.js";
import { createTestDatabase, type TestDatabase } from "../support/database.js";
import { northshire } from "../support/northshire.js";

const N = 3_000;
const DERIVED = ["use_by_day", "counted_lead", "purpose_day"];
const INDEXES =
  "select indexdef from pg_indexes where tablename in ('subject', 'leaf') and schemaname = 'audit' order by 1";

let database: TestDatabase;
let indexes: object[];

beforeAll(async () => {
  database = await createTestDatabase();
  indexes = (await database.admin.query(INDEXES)).rows;
  const world = northshire();
  await world.save(database.owner);
  const signers = signersOf("a key", "http://localhost:3000");
  await beginToSign(database.api, signers);
  await auditYear({ world, database }, { pseudonym: "p", decision: "d" }, N, () => {}, 500);
  await signHead(database.api, signers);
});
afterAll(() => database.drop());

/** The year is written many times faster than the product seals: it must be the same. */
it("fills a year that the product's own verification finds whole, with its index by subject", async () => {
  const client = await connect(database.urls.ownerUrl);
  try {
    await client.query(
      "begin isolation level repeatable read read only; set local role tellonce_audit_writer",
    );
    const { damage, rows } = await verifyAudit(client, { index: true });
    expect({ damage, rows }).toEqual({ damage: undefined, rows: N });
  } finally {
    await client.end();
  }
  expect((await database.admin.query(INDEXES)).rows).toEqual(indexes);
});

/** As often as it is asked about so many rows: of the audit and its index only what belongs to them. */
it("is held against its index a part at a time, each part read by its keys and nothing else", async () => {
  await database.admin.query("analyze audit.entry, audit.subject, audit.leaf");
  const part = [1_000, 1_100];
  const { rows } = await database.admin.query(`explain (analyze, format json) ${DIFFERING}`, part);
  const read = readBy(rows[0]["QUERY PLAN"][0].Plan);
  expect(read.entry).toBe(100);
  // Nine of ten rows are of three people.
  expect(read.subject).toBe(270);
});

interface PlanNode {
  "Relation Name"?: string;
  "Actual Rows": number;
  "Actual Loops": number;
  "Rows Removed by Filter"?: number;
  Plans?: PlanNode[];
}

/** How many rows a plan looked at, by table, those of all months together. */
function readBy(node: PlanNode, read: Record<string, number> = {}): Record<string, number> {
  const table = node["Relation Name"]?.replace(/^entry_.*/, "entry");
  const looked = node["Actual Rows"] + (node["Rows Removed by Filter"] ?? 0);
  if (table) read[table] = (read[table] ?? 0) + Math.round(looked * node["Actual Loops"]);
  node.Plans?.forEach((below) => readBy(below, read));
  return read;
}

it("counts it as the product counts what it seals", async () => {
  const client = await database.admin.connect();
  const derived = async () => {
    const all = [];
    for (const table of DERIVED)
      all.push((await client.query(`select * from audit.${table} order by ${table}::text`)).rows);
    return all;
  };
  try {
    const filled = await derived();
    for (const rows of filled) expect(rows).not.toHaveLength(0);
    await client.query("begin; set local session_replication_role = replica");
    for (const table of DERIVED) await client.query(`delete from audit.${table}`);
    await client.query("select audit.watch_purposes(0, $1), audit.count_use(0, $1)", [N]);
    expect(await derived()).toEqual(filled);
  } finally {
    await client.query("rollback");
    client.release();
  }
});
