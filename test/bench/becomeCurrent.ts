import pg from "pg";
import { connect, withParts } from "../../server/database/connect.js";
import { migrate } from "../../server/database/migrate.js";
import { prepareRoles } from "../../server/database/roles.js";

interface Thing {
  name: string;
  made: string;
  owned: string;
}

/**
 * Gives a database that was migrated earlier the functions and indexes that the migrations of now make: they are edited in
 * place. Tables stay as they are; where their columns are others by now, that is said.
 */
export async function becomeCurrent(
  adminUrl: string,
  secret: string,
  name: string,
  say: (line: string) => void,
): Promise<void> {
  const fresh = `${name}_fresh`;
  await migrate((await prepareRoles(adminUrl, secret, fresh)).ownerUrl);
  const [model, kept] = await Promise.all(
    [fresh, name].map((database) => connect(withParts(adminUrl, { database }))),
  );
  try {
    await kept!.query("set statement_timeout = 0; set check_function_bodies = off");
    for (const [what, sql] of Object.entries(THINGS)) {
      const [wanted, there] = await Promise.all(
        [model!, kept!].map(async (one) => (await one.query<Thing>(sql)).rows),
      );
      const before = new Map(there!.map((one) => [one.name, one.made]));
      for (const one of wanted!.filter((each) => before.get(each.name) !== each.made)) {
        say(`  ${what} ${one.name}: as it is now`);
        if (what === "column") continue;
        if (what === "index") await kept!.query(`drop index if exists ${one.name}`);
        await kept!.query(`${one.made}; ${one.owned}`);
      }
    }
    await kept!.query("analyze");
  } finally {
    await Promise.all([model!.end(), kept!.end()]);
    const admin = await connect(adminUrl);
    await admin.query(`drop database ${pg.escapeIdentifier(fresh)} with (force)`).finally(() => admin.end());
  }
}

const OURS = "n.nspname in ('public', 'audit', 'door', 'wall')";
const THINGS = {
  column: `select format('%I.%I.%I', n.nspname, c.relname, a.attname) as name, format_type(a.atttypid, a.atttypmod) as made, '' as owned
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where ${OURS} and c.relkind in ('r', 'p', 'c') and a.attnum > 0 and not a.attisdropped and c.relname !~ '^entry_'`,
  function: `select p.oid::regprocedure::text as name, pg_get_functiondef(p.oid) as made,
      format('alter function %1$s owner to %2$I; revoke all on function %1$s from public; %3$s', p.oid::regprocedure, pg_get_userbyid(p.proowner),
        (select string_agg(format('grant execute on function %s to %s;', p.oid::regprocedure, case x.grantee when 0 then 'public' else x.grantee::regrole::text end), ' ')
          from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) x)) as owned
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where ${OURS} and p.prokind = 'f' and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')`,
  index: `select format('%I.%I', n.nspname, c.relname) as name, replace(pg_get_indexdef(i.indexrelid), ' ON ONLY ', ' ON ') || case when i.indisvalid then '' else ' -- not of every part' end as made, '' as owned
    from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace
    where ${OURS} and c.relname !~ '^entry_[0-9]' and not exists (select from pg_constraint k where k.conindid = c.oid)`,
};
