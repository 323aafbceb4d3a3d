import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { assertPowers } from "../../server/database/assertPowers.js";
import { createPool } from "../../server/database/connect.js";
import { migrate } from "../../server/database/migrate.js";
import { prepareRoles, roles } from "../../server/database/roles.js";
import { createTestDatabase, type TestDatabase } from "../support/database.js";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

describe("the roles", () => {
  it("have no power over row security, roles or databases", async () => {
    const { rows } = await database.admin.query(
      `select rolname, rolcanlogin from pg_roles where starts_with(rolname, 'tellonce_')
         and not (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication) order by 1`,
    );
    expect(rows).toEqual([
      { rolname: roles.api, rolcanlogin: true },
      { rolname: roles.auditWriter, rolcanlogin: false },
      { rolname: roles.auditor, rolcanlogin: true },
      { rolname: roles.door, rolcanlogin: false },
      { rolname: roles.owner, rolcanlogin: true },
    ]);
  });

  it("give requests a deadline", async () => {
    for (const pool of [database.api, database.auditor]) {
      const { rows } = await pool.query(
        `select current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock,
           current_setting('idle_in_transaction_session_timeout') as idle`,
      );
      expect(rows).toEqual([{ statement: "2s", lock: "1s", idle: "5s" }]);
    }
  });

  it("keep what was planned, because planning costs requests more than reading", async () => {
    const { rows } = await database.api.query(
      "select current_setting('plan_cache_mode') as mode, current_setting('jit') as jit",
    );
    expect(rows).toEqual([{ mode: "force_generic_plan", jit: "off" }]);
  });

  it("let the owner alone make tables", async () => {
    const make = "create table trial (id int)";
    await expect(database.api.query(make)).rejects.toThrow("permission denied for schema public");
    await expect(database.auditor.query(make)).rejects.toThrow("permission denied for schema public");
    await expect(database.api.query("create temp table trial (id int)")).rejects.toThrow("permission denied");
    await database.owner.query(`begin; ${make}; rollback`);
  });

  it("let the owner hand a function over, but not act with the other's powers by itself", async () => {
    const { rows } = await database.owner.query(`select pg_has_role('${roles.door}', 'usage') as has`);
    expect(rows).toEqual([{ has: false }]);
    await database.owner
      .query(`begin; create schema trial; grant create, usage on schema trial to ${roles.door};
      create function trial.one() returns int language sql return 1; alter function trial.one() owner to ${roles.door}; rollback`);
  });

  it("tell nobody but the owner how many rows a table has", async () => {
    const questions = [
      "select reltuples from pg_class",
      "select n_live_tup from pg_stat_user_tables",
      "select pg_stat_get_live_tuples('pg_class'::regclass)",
      "select pg_relation_size('pg_class')",
    ];
    for (const question of questions) {
      await expect(database.api.query(question)).rejects.toThrow("permission denied");
      await expect(database.auditor.query(question)).rejects.toThrow("permission denied");
      await database.admin.query(question);
    }
    await database.api.query("select relname, relowner from pg_class");
  });

  it("keep others out of the database", async () => {
    const name = "tellonce_stranger";
    await database.admin.query(`create role ${name} login password 'a'`);
    try {
      const url = new URL(database.urls.apiUrl);
      url.username = name;
      url.password = "a";
      const stranger = createPool(url.href, 1);
      await expect(stranger.query("select 1")).rejects.toThrow("permission denied for database");
      await stranger.end();
    } finally {
      await database.admin.query(`drop role ${name}`);
    }
  });
});

describe("preparing and migrating again", () => {
  it("changes nothing, also when several do it at once", async () => {
    const { adminUrl } = database.urls;
    const secret = "the roles of every test database share their passwords";
    const prepared = await Promise.all([1, 2, 3, 4].map(() => prepareRoles(adminUrl, secret)));
    expect(new Set(prepared.map(({ ownerUrl }) => ownerUrl))).toEqual(new Set([database.urls.ownerUrl]));
    expect(await Promise.all([1, 2].map(() => migrate(database.urls.ownerUrl)))).toEqual([[], []]);
    await database.api.query("select 1");
  });

  it("refuses a database of a newer version", async () => {
    await expect(migrate(database.urls.ownerUrl, [])).rejects.toThrow("is of a newer version of Tellonce");
  });
});

describe("assertPowers", () => {
  it("lets the API's role pass", async () => {
    await assertPowers(database.api);
  });

  it("refuses the superuser", async () => {
    await expect(assertPowers(database.admin)).rejects.toThrow("is a superuser");
  });

  it.each([
    ["bypasses row security", "bypassrls"],
    ["may make roles", "createrole"],
  ])("refuses a role that %s", async (refusal, attribute) => {
    await asTrialRole(`alter role trial ${attribute}`, refusal);
  });

  it.each([roles.owner, roles.door, roles.auditWriter, "pg_read_all_data"])(
    "refuses a member of %s",
    async (role) => {
      await asTrialRole(`grant ${role} to trial`, `is a member of`);
    },
  );

  it("refuses a member of a member", async () => {
    await asTrialRole(
      `create role trial_between in role ${roles.owner}; grant trial_between to trial`,
      `is a member of`,
    );
  });

  it("refuses an owner of a table, a schema or a function", async () => {
    await asTrialRole("create schema held authorization trial", "owns the schema held");
    await asTrialRole("create table held (); alter table held owner to trial", "owns public.held");
    await asTrialRole(
      "create function held() returns int return 1; alter function held owner to trial",
      "owns public.held()",
    );
  });

  it("refuses a database that may lose what it has confirmed", async () => {
    await asTrialRole("set local synchronous_commit = off", "synchronous_commit is off");
  });

  // In a transaction that is rolled back: roles belong to the cluster, which other test files use at the same time.
  async function asTrialRole(seed: string, refusal: string): Promise<void> {
    const client = await database.admin.connect();
    try {
      await client.query(`begin; create role trial; ${seed}; set local role trial`);
      await expect(assertPowers(client as never)).rejects.toThrow(refusal);
    } finally {
      await client.query("rollback");
      client.release();
    }
  }
});
