import { comments, grants, isOurs, relations } from "./catalogue.js";

const schemas = `(select n.*, quote_ident(nspname) as object from pg_namespace n where ${isOurs("pg_namespace", "n", "nspname")})`;
const sequences = relations("'S'");
const types = `(select t.*, format('%I.%I', n.nspname, typname) as object
  from pg_type t join pg_namespace n on n.oid = typnamespace
 where typtype in ('d', 'e') and ${isOurs("pg_type", "t", "n.nspname")})`;

/** What stands around tables and functions; each a list of parts in the order in which they are written. */
export const around = {
  schemas: [
    `select object, null as place, format('create schema %s authorization %s;', object, nspowner::regrole) as line from ${schemas} o`,
    grants("schema", "nspacl", "nspowner", "object", schemas),
    comments("schema", "pg_namespace", "object", schemas),
  ],
  types: [
    `select object, null as place, case typtype
        when 'e' then format('create type %s as enum (%s);', object,
          (select string_agg(quote_literal(enumlabel), ', ' order by enumsortorder) from pg_enum where enumtypid = o.oid))
        else format('create domain %s as %s%s;', object, format_type(typbasetype, typtypmod),
          (select string_agg(' ' || pg_get_constraintdef(k.oid), '' order by conname)
             from pg_constraint k where contypid = o.oid and contype = 'c')) end as line
       from ${types} o`,
    comments("type", "pg_type", "object", types),
  ],
  sequences: [
    `select object, null as place, format('create sequence %s as %s; -- of %s', object, format_type(seqtypid, null), relowner::regrole) as line
       from ${sequences} o join pg_sequence on seqrelid = o.oid`,
    grants("sequence", "relacl", "relowner", "object", sequences),
    comments("sequence", "pg_class", "object", sequences),
  ],
};
