/**
 * One statement for the administrator: takes from everybody but the owner what PostgreSQL itself tells of how many rows a table
 * has, since that counts rows which row security hides. Only a superuser can take it; for others it does nothing.
 */
export const hideStatistics = /* sql */ `
  do $$
  declare
    counts constant name[] := array['relpages', 'reltuples', 'relallvisible', 'relallfrozen'];
    columns text;
    thing record;
  begin
    if not (select rolsuper from pg_roles where rolname = current_user) then return; end if;
    select string_agg(quote_ident(attname), ', ') into columns
      from pg_attribute where attrelid = 'pg_class'::regclass and attnum > 0 and attname <> all (counts);
    revoke select on pg_class from public;
    execute format('grant select (%s) on pg_class to public', columns);
    grant select on pg_class to tellonce_owner;
    for thing in
      select oid::regclass as name from pg_class
      where relnamespace = 'pg_catalog'::regnamespace and relkind = 'v' and relname ~ '^pg_stat(io)?_(xact_)?(all|sys|user)_'
    loop
      execute format('revoke select on %s from public', thing.name);
    end loop;
    for thing in
      select oid::regprocedure as name from pg_proc
      where pronamespace = 'pg_catalog'::regnamespace
        and (proname ~ '^pg_stat_get_(xact_)?(live_|dead_|tuples_|ins_|mod_|numscans|blocks_)'
          or proname in ('pg_relation_size', 'pg_table_size', 'pg_indexes_size', 'pg_total_relation_size'))
    loop
      execute format('revoke execute on function %s from public', thing.name);
    end loop;
  end $$`;
