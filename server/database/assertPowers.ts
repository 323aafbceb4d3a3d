import type pg from "pg";
import { StartUpRefusal } from "../errors.js";

/**
 * Returns when the API's role has no power that would let it past row security, and the database keeps what it has confirmed.
 * @param api a pool that signs in as the API's role.
 * @throws StartUpRefusal that names the first power, or the first setting, that must go.
 */
export async function assertPowers(api: Pick<pg.Pool, "query">): Promise<void> {
  const { rows } = await api.query<{ refusal: string }>(question);
  if (rows[0]) throw new StartUpRefusal(`Tellonce does not start: ${rows[0].refusal}.`);
}

// Membership is followed through: a role is a member of whatever its roles are members of.
const question = /* sql */ `
  with recursive me as (select * from pg_roles where rolname = current_user),
  membership (roleid) as (
    select roleid from pg_auth_members join me on member = me.oid
    union
    select m.roleid from pg_auth_members m join membership on m.member = membership.roleid
  )
  select format('the role %I of the API is a superuser', rolname) as refusal from me where rolsuper
  union all
  select format('the role %I of the API bypasses row security', rolname) from me where rolbypassrls
  union all
  select format('the role %I of the API may make roles or databases, or replicate', rolname) from me
    where rolcreaterole or rolcreatedb or rolreplication
  union all
  select format('the role %I of the API is a member of %I', me.rolname, r.rolname)
    from me, membership join pg_roles r on r.oid = membership.roleid
  union all
  select format('the role %I of the API owns %s', rolname, thing) from me join (
    select relowner as owner, oid::regclass::text as thing from pg_class
    union all select nspowner, format('the schema %I', nspname) from pg_namespace
    union all select proowner, oid::regprocedure::text from pg_proc
    union all select datdba, format('the database %I', datname) from pg_database
  ) as owned on owned.owner = me.oid
  union all
  select format('%s is off, so that a confirmed change could be lost', name)
    from unnest(array['fsync', 'full_page_writes', 'synchronous_commit']) as name where current_setting(name) = 'off'
  limit 1`;
