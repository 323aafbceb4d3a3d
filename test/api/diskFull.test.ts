import { execFileSync } from "node:child_process";
import { chownSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect, withParts } from "../../server/database/connect.js";
import { CASE, RECORD_ANSWER } from "../support/documents.js";
import { type House, startHouse } from "../support/house.js";
import { EARLY_HELP, northshire, withFamily } from "../support/northshire.js";

/** A small disk of its own, where this machine lets us mount one: for root, on Linux, and not in most containers. */
const disk = mountSmall(4 * 1024 * 1024);

let house: House;
beforeAll(async () => {
  house = await startHouse(withFamily(northshire()));
  if (disk === undefined) return;
  const { admin } = house.database;
  const [{ folder }] = (await admin.query("select current_setting('data_directory') as folder")).rows;
  const { uid, gid } = statSync(folder);
  chownSync(disk, uid, gid);
  await admin.query(`create tablespace tellonce_small location '${disk}'`);
  const { rows } = await admin.query(
    "select inhrelid::regclass::text as name from pg_inherits where inhparent = 'audit.entry'::regclass",
  );
  for (const { name } of rows) await admin.query(`alter table ${name} set tablespace tellonce_small`);
});
afterAll(async () => {
  const adminUrl = house?.database.urls.adminUrl;
  await house?.stop();
  if (disk === undefined) return;
  if (adminUrl) {
    const client = await connect(withParts(adminUrl, { database: "postgres" }));
    await client.query("drop tablespace if exists tellonce_small").finally(() => client.end());
  }
  execFileSync("umount", [disk]);
  rmSync(disk, { recursive: true });
});

const page = () => house.ask("teacher", EARLY_HELP, CASE, { id: house.world.ids.case("case") });
const record = (value: string) =>
  house.ask("teacher", EARLY_HELP, RECORD_ANSWER, {
    input: {
      caseId: house.world.ids.case("case"),
      assessmentId: house.world.ids.assessment("case"),
      questionKey: "EDUCATION",
      value,
      subjectIds: [house.world.ids.person("kim")],
    },
  });

describe.skipIf(disk === undefined)("a full disk (a tmpfs; left out where none can be mounted)", () => {
  it("refuses what it cannot record, with 503 and no data, and goes on by itself when there is room", async () => {
    expect((await page()).data.case.familyName).toBe("Scenario");
    fill(disk!);
    // What room there is left within the last pages of the table is still used.
    const answers = [];
    do answers.push(await page());
    while (answers.at(-1)!.status === 200 && answers.length < 200);
    for (let more = 0; more < 10; more += 1) answers.push(await page());
    const refused = answers.filter(({ status }) => status !== 200);
    expect(refused.length).toBeGreaterThanOrEqual(10);
    for (const { status, code, data, text } of refused) {
      expect([status, code, data]).toEqual([503, "AUDIT_UNAVAILABLE", null]);
      expect(text).not.toMatch(/Kim|Mill Lane|withheld/);
    }
    expect(house.logged.some((line) => line.includes("53100"))).toBe(true);
    const { rows } = await house.database.admin.query(
      "select count(distinct content ->> 'request')::int as n from audit.entry where content ->> 'request' = any ($1)",
      [answers.filter(({ status }) => status === 200).map(({ headers }) => headers["x-request-id"])],
    );
    expect(rows).toEqual([{ n: answers.length - refused.length }]);
    // A change's row is smaller: what room a read could not use, some may.
    const acknowledged: string[] = [];
    let last = await record("Kim was told 0.");
    for (; last.code === null && acknowledged.length < 100;) {
      acknowledged.push(`Kim was told ${acknowledged.length}.`);
      last = await record(`Kim was told ${acknowledged.length}.`);
    }
    expect([last.status, last.code, last.data]).toEqual([503, "AUDIT_UNAVAILABLE", null]);

    rmSync(join(disk!, "filling"));
    expect((await page()).data.case.familyName).toBe("Scenario");
    const stored = await house.database.admin.query(
      "select value from answer where value like 'Kim was told%' order by 1",
    );
    expect(stored.rows.map(({ value }) => value)).toEqual(acknowledged.toSorted());
    expect((await record("Kim was saved.")).code).toBeNull();
  });
});

/** Returns the folder of a disk with so many bytes, or undefined where none can be mounted. */
function mountSmall(bytes: number): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), "tellonce-small-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${bytes},mode=0700`, "tmpfs", folder], {
      stdio: "ignore",
    });
    return folder;
  } catch {
    rmSync(folder, { recursive: true });
    return undefined;
  }
}

/** Takes all the room that is left. */
function fill(folder: string): void {
  for (let size = 1 << 20; size >= 1024; size /= 2)
    for (;;)
      try {
        writeFileSync(join(folder, "filling"), Buffer.alloc(size), { flag: "a" });
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
        break;
      }
}
