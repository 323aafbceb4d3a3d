import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "../support/database.js";

let database: TestDatabase;
beforeAll(async () => void (database = await createTestDatabase()));
afterAll(() => database?.drop());

/** Every column of ours as `table.column`, without the partitions, and those that have a line. */
const columns = async () => {
  const names = async (sql: string) =>
    (await database.admin.query<{ name: string }>(`${sql} order by 1`)).rows.map(({ name }) => name);
  return {
    there: await names(`
      select case when n.nspname = 'public' then '' else n.nspname || '.' end || c.relname || '.' || a.attname as name
      from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and not c.relispartition and a.attnum > 0 and not a.attisdropped
        and n.nspname in ('public', 'audit', 'door') and c.relname <> 'applied_migration'`),
    decided: await names("select table_name || '.' || column_name as name from subject_access_column"),
  };
};

it("decides for each column that there is whether a subject access request gives it, and for no other", async () => {
  const { there, decided } = await columns();
  // A new column? Add a line for it to subject_access_column, in the migration that makes it: given; exempt, because; not personal.
  expect(there.filter((name) => !decided.includes(name))).toEqual([]);
  expect(decided.filter((name) => !there.includes(name))).toEqual([]);
  expect(there.length).toBeGreaterThan(700);
});

it("misses a column that has no line", async () => {
  await database.admin.query("alter table person_name add column nickname text");
  const { there, decided } = await columns();
  expect(there.filter((name) => !decided.includes(name))).toEqual(["person_name.nickname"]);
  await database.admin.query("alter table person_name drop column nickname");
});

it("gives something of every table in which it looks, and looks in every table of which it gives something", async () => {
  const { rows } = await database.admin.query(
    `select table_name from (select distinct table_name from subject_access_column where decision = 'GIVEN') c
     full join subject_access_source s using (table_name) where c.table_name is null or s.table_name is null`,
  );
  expect(rows).toEqual([]);
});

it("knows the kind of data of every row: the row says it, or the table's line does", async () => {
  const { rows } = await database.admin.query(
    `select table_name from subject_access_source s where category is null and not exists (
       select from pg_attribute where attrelid = s.table_name::regclass and attname = 'category')`,
  );
  expect(rows).toEqual([]);
});
