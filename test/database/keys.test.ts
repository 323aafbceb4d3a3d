import { v4 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "../support/database.js";
import { Frame, type Place } from "./rows/Frame.js";
import { common, type Governed, type GovernedTable, tables } from "./rows/tables.js";
import { K, Views } from "./rows/Views.js";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.drop());

/** Places that the wall hides: another case, and in this one (where not all is open to whoever knows of it) another agency's. */
function hiddenFrom({ partnership, otherAgency, elsewhere, here }: Frame, target: string): Place[] {
  const others = { partnership, agency: otherAgency, category: K };
  const isOpen = target === "person" || (tables as Record<string, Governed>)[target]!.isFrame;
  return [{ ...others, ...elsewhere }, ...(isOpen ? [] : [{ ...others, ...here }])];
}

/** What the wall fixes in a row that is written: a key made of these, and of nothing else that is secret, tells nothing. */
const FIXED = ["partnership_id", "case_id", "person_id", "agency_id", "category"];

const writable = (Object.keys(tables) as GovernedTable[]).filter(
  (table) => tables[table].writes !== "nothing",
);

/** A foreign key accepts what row security hides (SECURITY.md §1.4): so each carries what the wall fixes, or names nothing hidden. */
describe.each(writable)("a key of %s", (table) => {
  it("takes a hidden row for no other than an unknown one", async () => {
    const client = await database.admin.connect();
    try {
      await client.query("begin");
      const frame = await new Frame(client).save();
      const views = new Views(frame, table, tables[table]);
      expect(await views.addWith({}), "the row itself can be added").toBe(1);
      for (const { columns, target } of await secretKeys(table)) {
        const unknown = await views.addWith(Object.fromEntries(columns.map((column) => [column, v4()])));
        for (const place of hiddenFrom(frame, target)) {
          const id =
            target === "person" ? place.person : await hiddenRow(frame, target as GovernedTable, place);
          const hidden = await views.addWith(Object.fromEntries(columns.map((column) => [column, id])));
          expect({ target, columns, answer: hidden }).toEqual({ target, columns, answer: unknown });
        }
      }
    } finally {
      await client.query("rollback");
      client.release();
    }
  });
});

it("looks at keys of people, of consents and of answers", async () => {
  const keys = (await Promise.all(writable.map(secretKeys))).flat();
  expect(keys.map(({ target }) => target)).toEqual(expect.arrayContaining(["person", "answer", "consent"]));
});

/** A row of that place, recorded some time ago. */
async function hiddenRow(frame: Frame, target: GovernedTable, place: Place): Promise<string> {
  const columns = await tables[target].columns(place, frame);
  const then = "recorded_epoch" in columns ? { recorded_at: "2026-01-05" } : {};
  return frame.add(target, { ...common(tables[target], place), ...columns, ...then });
}

/** The foreign keys of a table to rows that row security may hide, with the columns that the wall leaves free. */
async function secretKeys(table: string): Promise<{ target: string; columns: string[] }[]> {
  const { rows } = await database.admin.query<{ target: string; columns: string[] }>(
    `select c.confrelid::regclass::text as target, array_agg(a.attname::text order by a.attnum) as columns
     from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
     where c.contype = 'f' and c.conrelid = $1::regclass and a.attname <> all ($2)
     group by c.oid, c.confrelid`,
    [table, FIXED],
  );
  return rows.filter(({ target }) => target === "person" || target in tables);
}
