import { comments, grants, isOurs } from "./catalogue.js";

const source = `
  (select p.*, format('%I.%I(%s)', n.nspname, proname, pg_get_function_identity_arguments(p.oid)) as object
     from pg_proc p join pg_namespace n on n.oid = pronamespace
    where prokind in ('f', 'p') and ${isOurs("pg_proc", "p", "n.nspname")})`;

/** What is said of a function: all of it, whose powers it runs with, and who may call it. */
export const functions = [
  `select object, null as place, rtrim(pg_get_functiondef(o.oid), E'\\n') || ';' as line from ${source} o`,
  `select object, null as place, format('alter function %s owner to %s; -- runs with the powers of its %s', object, proowner::regrole,
          case when prosecdef then 'owner' else 'caller' end) as line
     from ${source} o`,
  // Without an access list everybody may call a function.
  grants("function", "coalesce(proacl, acldefault('f', proowner))", "proowner", "object", source),
  comments("function", "pg_proc", "object", source),
];
