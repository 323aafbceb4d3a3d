import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fromShortForm, readCheckpoint, readKey, signedBy } from "../../server/audit/checkpoint.js";
import { GrowingTree, provesConsistency, provesInclusion } from "../../server/audit/merkle.js";
import { untilSealed } from "../support/audit.js";
import { CASE, ME } from "../support/documents.js";
import { type House, startHouse } from "../support/house.js";
import { EARLY_HELP, northshire, withFamily } from "../support/northshire.js";

let house: House;
beforeAll(async () => void (house = await startHouse(withFamily(northshire()))));
afterAll(() => house?.stop());

const page = () => house.ask("teacher", EARLY_HELP, CASE, { id: house.world.ids.case("case") });
const get = async (who: string | null, path: string) =>
  house.visitor().go(`/audit${path}`, {
    headers: who === null ? {} : { authorization: `Bearer ${await house.tokenOf(who)}` },
  });
const hashes = (lines: string) =>
  lines === "" ? [] : lines.split("\n").map((line) => Buffer.from(line, "base64"));
const keys = async () => (await get("council dpo", "/keys")).text.trimEnd().split("\n").map(readKey);

/** Resolves when all is sealed and signed. */
async function untilSigned(): Promise<void> {
  await untilSealed(house);
  for (;;) {
    const { rows } = await house.database.admin.query("select audit.head() as head");
    if (rows[0].head.size === rows[0].head.signed) return;
    await new Promise((done) => setTimeout(done, 50));
  }
}

describe("a reply", () => {
  it("carries the leaf of its own row and the last checkpoint, in headers of bounded size", async () => {
    const { headers } = await page();
    const leaf = String(headers["tellonce-audit-leaf"]);
    expect(leaf).toMatch(/^[\w+/]{43}=$/);
    const checkpoint = readCheckpoint(fromShortForm(String(headers["tellonce-checkpoint"]))!)!;
    expect(signedBy(checkpoint, await keys())).toHaveLength(1);
    expect(String(headers["tellonce-checkpoint"]).length).toBeLessThan(250);
    await untilSigned();
    const { rows } = await house.database.admin.query(
      "select l.leaf_index from audit.leaf l where l.leaf_hash = decode($1, 'base64')",
      [leaf],
    );
    expect(rows).toHaveLength(1);
  });

  it("carries no leaf where it has left no row, and nothing of the audit for who is not signed in", async () => {
    const { headers } = await house.ask("teacher", null, ME);
    expect(headers["tellonce-audit-leaf"]).toBeUndefined();
    expect(headers["tellonce-checkpoint"]).toBeDefined();
    const others = (await house.send(null, JSON.stringify({ query: ME }))).headers;
    expect(others["tellonce-checkpoint"]).toBeUndefined();
  });
});

describe("a witness", () => {
  it("is shown that the row of a reply is in the audit", async () => {
    const leaf = Buffer.from(String((await page()).headers["tellonce-audit-leaf"]), "base64");
    await page();
    await untilSigned();
    const { status, text } = await get("council dpo", `/inclusion/${leaf.toString("base64url")}`);
    expect(status).toBe(200);
    const [, index, path = "", note = ""] =
      /^c2sp\.org\/tlog-proof@v1\nindex (\d+)\n((?:.{44}\n)*)\n([^]*)$/.exec(text)!;
    const checkpoint = readCheckpoint(note)!;
    expect(signedBy(checkpoint, await keys())).toHaveLength(1);
    expect(provesInclusion(leaf, Number(index), checkpoint, hashes(path.trimEnd()))).toBe(true);
    expect(provesInclusion(Buffer.alloc(32), Number(index), checkpoint, hashes(path.trimEnd()))).toBe(false);
    expect((await get("council dpo", `/inclusion/${Buffer.alloc(32).toString("base64url")}`)).status).toBe(
      404,
    );
    expect((await get("council dpo", "/inclusion/x")).status).toBe(404);
  });

  it("is shown that the audit still begins with what it was at an earlier checkpoint", async () => {
    await page();
    await untilSigned();
    const before = readCheckpoint((await get("council dpo", "/checkpoint")).text)!;
    await page();
    await page();
    await untilSigned();
    const { text } = await get("council dpo", `/consistency/${before.size}`);
    const [, old, path = "", note = ""] = /^old (\d+)\n((?:.{44}\n)*)\n([^]*)$/.exec(text)!;
    const later = readCheckpoint(note)!;
    expect(Number(old)).toBe(before.size);
    expect(later.size).toBeGreaterThan(before.size);
    expect(provesConsistency(before, later, hashes(path.trimEnd()))).toBe(true);
    expect(provesConsistency({ ...before, root: Buffer.alloc(32) }, later, hashes(path.trimEnd()))).toBe(
      false,
    );
    expect((await get("council dpo", `/checkpoint/${before.size}`)).text).toContain(`\n${before.size}\n`);
    expect((await get("council dpo", "/consistency/999999")).status).toBe(404);
    expect((await get("council dpo", "/checkpoint/999999")).status).toBe(404);
    expect((await get("council dpo", "/checkpoint/-1")).status).toBe(404);
  });

  it("is a data-protection officer or a partner's system; nobody else is told", async () => {
    for (const path of ["/checkpoint", "/keys", "/consistency/0"]) {
      expect((await get(null, path)).status).toBe(401);
      expect((await get("teacher", path)).status).toBe(403);
      const { status, headers } = await get("council dpo", path);
      expect([status, headers["cache-control"]]).toEqual([200, "no-store"]);
    }
  });
});

describe("the tree in the database", () => {
  it("has the roots and the subtrees of the same leaves, however many at a time they were sealed", async () => {
    const { admin } = house.database;
    await admin.query(
      `select audit.append($1, gen_random_uuid(), now(), '{"subjects": []}', sha256(n::text::bytea)) from generate_series(1, 700) n`,
      [house.world.partnershipId],
    );
    for (const at_most of [1, 2, 3, 250, 5, 300]) await admin.query("select audit.seal($1)", [at_most]);
    await untilSealed(house);
    const { rows: leaves } = await admin.query<{ hash: Buffer }>(
      "select leaf_hash as hash from audit.leaf order by leaf_index",
    );
    const tree = new GrowingTree();
    const subtrees: Buffer[] = [];
    for (const { hash } of leaves)
      tree.push(hash, (level, _place, grown) => level === 8 && subtrees.push(grown));
    const { rows } = await admin.query("select root, tree_size::int as size from audit.watermark");
    expect(rows).toEqual([{ root: tree.root(), size: leaves.length }]);
    const { rows: kept } = await admin.query("select hash from audit.subtree order by level, place");
    expect(kept.map(({ hash }) => hash)).toEqual(subtrees);
    expect(subtrees.length).toBeGreaterThanOrEqual(2);
  });

  it("is signed only as it is, by the key whose turn it is", async () => {
    await untilSigned();
    const { rows } = await house.database.admin.query(
      "select tree_size as size, root, (select vkey from audit.signing_key order by place desc limit 1) as vkey from audit.watermark",
    );
    const { size, root, vkey } = rows[0];
    const add = async (...values: unknown[]) =>
      (await house.database.api.query("select audit.add_checkpoint($1, $2, $3, 'x') as kept", values)).rows[0]
        .kept;
    expect(await add(size, Buffer.alloc(32), vkey)).toBe(false);
    expect(await add(Number(size) + 1, root, vkey)).toBe(false);
    expect(await add(size, root, "other")).toBe(false);
  });
});

it("lets nobody change the tree, nor empty a partition of the audit", async () => {
  await page();
  await untilSealed(house);
  const { admin, owner } = house.database;
  const month = (await admin.query("select to_char(now() at time zone 'UTC', 'YYYY_MM') as month")).rows[0]
    .month;
  const changes = [
    ...["leaf", "checkpoint", "signing_key", "subject"].flatMap((table) => [
      `delete from audit.${table}`,
      `truncate audit.${table}`,
    ]),
    "update audit.leaf set leaf_hash = ''",
    "update audit.subject set cases = '{}'",
    "update audit.checkpoint set note = ''",
    "update audit.signing_key set vkey = ''",
    "delete from audit.watermark",
    "truncate audit.subtree",
    `truncate audit.entry_${month}`,
    `delete from audit.entry_${month}`,
  ];
  for (const sql of changes) await expect(admin.query(sql), sql).rejects.toMatchObject({ code: "TL003" });
  for (const sql of changes.filter((one) => one.startsWith("truncate")))
    await expect(owner.query(sql), sql).rejects.toMatchObject({ code: "TL003" });
});
