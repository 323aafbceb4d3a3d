import type { House } from "../../support/house.js";

/** What tells of our inside: stacks, SQL, its tables and rules, paths, what our libraries say. */
const WORDS: Record<string, RegExp> = {
  "a stack": /\n\s+at \S+|\bat (async )?[\w.<>]+ \(|\.[cm]?[jt]s:\d+|node:internal/,
  "a library": /node_modules|type-?graphql|typeorm|graphql-js|express\b|QueryFailed|ArgumentValidation|\bpino\b|\bjose\b/i, // prettier-ignore
  "an error of the language": /\b(Type|Range|Reference|Syntax|Eval|URI)Error\b|Unexpected (token|end)|is not (a function|iterable|defined)|Cannot (read|set|destructure|convert)|\[object \w+\]|undefined/, // prettier-ignore
  "a word of the database": /\bpostgres|\bpsql\b|SQLSTATE|violates|syntax error at|relation "|column "|invalid input|null value in|duplicate key|out of range|permission denied|row-level|\bselect\b[^<]*\bfrom\b|\binsert into\b|\bupdate \w+ set\b/i, // prettier-ignore
  "a hint of the schema": /Did you mean|Cannot query|Unknown (field|argument|type|directive)|Expected (type|value|non-null)|Variable "\$/, // prettier-ignore
};

/** What of our inside stands in a reply; undefined where nothing does. */
export type FindLeak = (reply: string) => string | undefined;

/** Looks for our inside's words, the names of the tables and functions of this database, and the paths of this machine. */
export async function leakFinder({ database, config }: House): Promise<FindLeak> {
  const { rows } = await database.admin.query<{ name: string }>(
    `select distinct relname as name from pg_class where relnamespace in ('public'::regnamespace, 'audit'::regnamespace) and relname like '%\\_%'
     union select distinct proname from pg_proc where pronamespace in ('door'::regnamespace, 'audit'::regnamespace) and proname like '%\\_%'`,
  );
  const names = new Set(rows.map(({ name }) => name));
  const paths = [process.cwd(), config.dataFolder];
  return (reply) => {
    for (const [what, words] of Object.entries(WORDS)) {
      const found = words.exec(reply);
      if (found) return `${what}: ${reply.slice(Math.max(0, found.index - 40), found.index + 60)}`;
    }
    const path = paths.find((one) => reply.includes(one));
    if (path) return `a path: ${path}`;
    // What is answered tells officers by these names which kind of row was changed or is held: the audit's own words.
    const said = /"data":\{/.test(reply) ? "" : reply;
    const name = said.match(/\b[a-z]+(?:_[a-z]+)+\b/g)?.find((word) => names.has(word));
    return name && `a name of the database: ${name}`;
  };
}
