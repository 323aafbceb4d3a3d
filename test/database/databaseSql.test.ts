import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { describeDatabase } from "../../server/cli/databaseSql/describeDatabase.js";
import { createTestDatabase, type TestDatabase } from "../support/database.js";

let database: TestDatabase;
let before: string;
beforeAll(async () => {
  database = await createTestDatabase();
  before = await described();
});
afterAll(() => database?.drop());

describe("the description of the database", () => {
  it("has every table with its walls, every function with its powers, and nothing that moves with the date", async () => {
    expect(before).toContain("create table public.answer (");
    expect(before).toContain(
      "alter table public.answer owner to tellonce_owner, enable row level security, force row level security;",
    );
    expect(before).toMatch(/^create policy read on public\.answer for select to tellonce_api\n {2}using /m);
    expect(before).toMatch(
      /^alter function door\.open\(.*\) owner to tellonce_door; -- runs with the powers of its owner$/m,
    );
    expect(before).toContain("partition by RANGE (at);");
    expect(before).not.toMatch(/entry_\d{4}/);
    expect(before).not.toContain("gtrgm");
  });

  it("is the same each time", async () => {
    expect(await described()).toBe(before);
  });

  it.each([
    ["a policy loosened", "alter policy read on answer using (id <> case_id)", "  using ((id <> case_id));"],
    [
      "row security not forced",
      "alter table answer no force row level security",
      "alter table public.answer owner to tellonce_owner, enable row level security;",
    ],
    [
      "a grant",
      "grant delete on answer to tellonce_api",
      "grant delete, insert, select, update on table public.answer to tellonce_api;",
    ],
    [
      "a grant of one column",
      "grant update (area) on partnership to tellonce_api",
      "grant update (area) on table public.partnership to tellonce_api;",
    ],
    [
      "a grant to everybody",
      "grant execute on function audit.months_ahead() to public",
      "grant execute on function audit.months_ahead() to public;",
    ],
    [
      "a function that borrows powers",
      "alter function wall.cases() security definer",
      "alter function wall.cases() owner to tellonce_owner; -- runs with the powers of its owner",
    ],
    [
      "another owner",
      "alter table answer owner to tellonce_api",
      "alter table public.answer owner to tellonce_api, enable row level security, force row level security;",
    ],
    ["a column", "alter table partnership add note text default 'none'", "  note text default 'none'::text,"],
    [
      "a constraint",
      "alter table partnership add constraint named check (name <> '')",
      "  constraint named CHECK ((name <> ''::text))",
    ],
    [
      "an index",
      "create index by_area on partnership (area)",
      "CREATE INDEX by_area ON public.partnership USING btree (area);",
    ],
    [
      "a trigger",
      "create trigger late after insert on partnership for each row execute function audit.refuse_change()",
      "CREATE TRIGGER late AFTER INSERT ON public.partnership FOR EACH ROW EXECUTE FUNCTION audit.refuse_change();",
    ],
    [
      "a comment",
      "comment on column partnership.area is 'Where it is.'",
      "comment on column public.partnership.area is 'Where it is.';",
    ],
    ["a view", "create view names as select name from partnership", "create view public.names as"],
    [
      "a type",
      "create type mood as enum ('good', 'bad')",
      "create type public.mood as enum ('good', 'bad');",
    ],
  ])("tells of %s", async (_, change, line) => {
    const after = await described(change);
    expect(before.split("\n")).not.toContain(line);
    expect(after.split("\n")).toContain(line);
  });
});

/** The description, with a change that is taken back. */
async function described(change = "select"): Promise<string> {
  const client = await database.admin.connect();
  try {
    await client.query("begin");
    await client.query(change);
    return await describeDatabase(client);
  } finally {
    await client.query("rollback");
    client.release();
  }
}
