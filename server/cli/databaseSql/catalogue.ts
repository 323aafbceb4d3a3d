/** Whether an object is ours: in a schema of the migrations and not an extension's. */
export const isOurs = (catalogue: string, alias: string, schema: string) => `
  ${schema} !~ '^pg_' and ${schema} <> 'information_schema' and not exists (
    select from pg_depend d where d.classid = '${catalogue}'::regclass and d.objid = ${alias}.oid and d.deptype = 'e')`;

/** Relations of these kinds, each with its name as SQL writes it. */
export const relations = (kinds: string) => `
  (select c.*, format('%I.%I', n.nspname, c.relname) as object
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in (${kinds}) and not c.relispartition and ${isOurs("pg_class", "c", "n.nspname")})`;

/** The grants of an access list to others than the owner, one line for each who is granted the same way. */
export const grants = (kind: string, acl: string, owner: string, object: string, source: string) => `
  select ${object} as object, null as place,
         format('grant %s on ${kind} %s to %s%s;', string_agg(lower(privilege_type), ', ' order by privilege_type), ${object},
                coalesce(grantee::regrole::text, 'public'), case when is_grantable then ' with grant option' else '' end) as line
    from (select o.*, privilege_type, nullif(grantee, 0) as grantee, is_grantable
            from ${source} o, aclexplode(${acl}) where grantee <> ${owner}) o
   group by ${object}, grantee, is_grantable`;

/** The comments on the objects of a catalogue. */
export const comments = (kind: string, catalogue: string, object: string, source: string) => `
  select ${object} as object, null as place,
         format('comment on ${kind} %s is %L;', ${object}, obj_description(o.oid, '${catalogue}')) as line
    from ${source} o where obj_description(o.oid, '${catalogue}') is not null`;
