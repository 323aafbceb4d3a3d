import { createHash, randomBytes } from "node:crypto";
import type { TestDatabase } from "./database.js";
import type { House } from "./house.js";

/** What a value may look like when it has leaked: as it is, or in a form that something made of it. */
export const FORMS: Record<string, (token: string) => string[]> = {
  plain: (token) => [token],
  "in small letters": (token) => [token.toLowerCase()],
  backwards: (token) => [[...token].toReversed().join("")],
  hex: (token) => [Buffer.from(token).toString("hex")],
  // Where it stands in what is encoded, its first and last characters depend on its neighbours.
  base64: (token) =>
    [0, 1, 2].map((before) =>
      Buffer.from(" ".repeat(before) + token)
        .toString("base64url")
        .slice(4, -3),
    ),
  "URL-encoded": (token) => [[...Buffer.from(token)].map((byte) => `%${byte.toString(16)}`).join("")],
  "JSON-escaped": (token) => [
    [...Buffer.from(token)].map((byte) => `\\u${byte.toString(16).padStart(4, "0")}`).join(""),
  ],
  hashed: (token) => [createHash("sha256").update(token).digest("hex")],
};

/** A value that stands nowhere else. */
export const newToken = (): string => `Zq${randomBytes(9).toString("hex")}Jk`;

export interface Leak {
  sink: string;
  form: string;
  token: string;
}

/** Every token that stands in any sink in any form. Base64 is looked for in either alphabet, everything else in either case. */
export function leaksIn(sinks: Record<string, string>, tokens: readonly string[]): Leak[] {
  return Object.entries(sinks).flatMap(([sink, text]) => {
    const texts = {
      plain: text,
      folded: text.toLowerCase(),
      url: text.replaceAll("+", "-").replaceAll("/", "_"),
    };
    return tokens.flatMap((token) =>
      Object.entries(FORMS)
        .filter(([form, make]) =>
          make(token).some((one) =>
            form === "base64"
              ? texts.url.includes(one)
              : form === "plain" || form === "backwards"
                ? texts.plain.includes(one)
                : texts.folded.includes(one.toLowerCase()),
          ),
        )
        .map(([form]) => ({ sink, form, token })),
    );
  });
}

// Words of a closed list, numbers that say nothing of anybody, and what the tests find things by.
const NO_VALUES = [
  "kind",
  "status",
  "role",
  "authority",
  "method",
  "notice_language",
  "notice_version",
  "reference",
  "question_key",
  "template_id",
  "framework_id",
  "indicator_key",
  "state",
  "help",
  "helped",
  "chosen",
  "retired_how",
  "url",
  "trouble",
  "retired_note",
  "existence",
  "effect",
  "gateway",
  "purpose",
  "reason_code",
  "sex",
  "said_by_role",
];

const TEXTS = `select c.table_name as table, c.column_name as column,
    exists (select from information_schema.columns a where a.table_name = c.table_name and a.column_name = 'agency_id') as agency
  from information_schema.columns c join pg_class t on t.relname = c.table_name and t.relnamespace = 'public'::regnamespace and t.relkind = 'r'
  where c.table_schema = 'public' and c.data_type = 'text' and c.column_name <> all ($1)
    and (exists (select from information_schema.columns x where x.table_name = c.table_name and x.column_name = 'category' and x.table_name not in ('template_question', 'outcome_indicator', 'subject_access_source'))
      or c.table_name = any (array['authority', 'sharing_decision', 'exclusion', 'seal', 'protection_marker', 'emergency_grant', 'person_link']))`;

/** Puts a token, or what `make` gives, in the place of every text that is stored about anybody, and returns them by table. */
export async function plantTokens(
  { database: { admin } }: Pick<House, "database">,
  make = newToken,
): Promise<{ table: string; agency: string | null; token: string }[]> {
  const { rows: columns } = await admin.query<{ table: string; column: string; agency: boolean }>(TEXTS, [
    NO_VALUES,
  ]);
  const planted = [];
  const client = await admin.connect();
  try {
    await client.query("begin; set local session_replication_role = replica");
    for (const { table, column, agency } of columns) {
      const { rows } = await client.query(
        `select id, ${column} is null as empty, ${agency ? "agency_id" : "null"} as agency from ${table}`,
      );
      for (const row of rows) {
        const token = make();
        await client.query("savepoint planting");
        try {
          await client.query(`update ${table} set ${column} = $1 where id = $2`, [token, row.id]);
        } catch (error) {
          // Of such a row as this the table has no such text.
          if (!row.empty || (error as { code?: string }).code !== CHECK_VIOLATION) throw error;
          await client.query("rollback to planting");
          continue;
        }
        planted.push({ table: `${table}.${column}`, agency: row.agency as string | null, token });
      }
    }
    await client.query("commit");
  } finally {
    // After a fault nobody may wait for this connection.
    client.release(true);
  }
  return planted;
}

const CHECK_VIOLATION = "23514";

const WHOLE = /zq[0-9a-f]{18}jk/gi;
const TURNED = /kj[0-9a-f]{18}qz/gi;
const IN_HEX = /5a71(?:[0-9a-f]{2}){18}4a6b/gi;
const IN_URL = /%5a%71(?:%[0-9a-f]{2}){18}%4a%6b/gi;
const IN_JSON = /\\u005a\\u0071(?:\\u00[0-9a-f]{2}){18}\\u004a\\u006b/gi;
const A_HASH = /(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/gi;
const ENCODED = /[\w+/-]{28,}/g;

/**
 * Every one of these tokens that stands in a text in any of the forms: what `leaksIn` finds, for thousands of tokens at
 * once. `hashes` are their SHA-256 forms, by `hashesOf`.
 */
export function tokensIn(text: string, hashes: ReadonlyMap<string, string>): Set<string> {
  const found = new Set<string>();
  const known = new Set(hashes.values());
  const lower = new Map([...known].map((token) => [token.toLowerCase(), token]));
  const take = (word: string) => {
    const token = lower.get(word.toLowerCase());
    if (token) found.add(token);
  };
  const fromHex = (hex: string) => Buffer.from(hex, "hex").toString("latin1");
  for (const [word] of text.matchAll(WHOLE)) take(word);
  for (const [word] of text.matchAll(TURNED)) take([...word].toReversed().join(""));
  for (const [word] of text.matchAll(IN_HEX)) take(fromHex(word));
  for (const [word] of text.matchAll(IN_URL)) take(fromHex(word.replaceAll("%", "")));
  for (const [word] of text.matchAll(IN_JSON)) take(fromHex(word.replaceAll("\\u00", "")));
  for (const [word] of text.matchAll(A_HASH)) {
    const token = hashes.get(word.toLowerCase());
    if (token) found.add(token);
  }
  // Where a token begins within what was encoded is not known: of four ways to cut it, one is right.
  for (const [word] of text.matchAll(ENCODED))
    for (const cut of [0, 1, 2, 3])
      for (const [inner] of Buffer.from(word.slice(cut), "base64")
        .toString("latin1")
        .matchAll(/q[0-9a-f]{18}J/g))
        take(`Z${inner}k`);
  return found;
}

export const hashesOf = (tokens: Iterable<string>): Map<string, string> =>
  new Map([...tokens].map((token) => [createHash("sha256").update(token).digest("hex"), token]));

/** The columns that hold a text about somebody, by table: what a canary is put into. */
export async function textColumns({ admin }: TestDatabase): Promise<Map<string, string[]>> {
  const { rows } = await admin.query<{ table: string; column: string }>(TEXTS, [NO_VALUES]);
  const columns = new Map<string, string[]>();
  for (const { table, column } of rows) columns.set(table, [...(columns.get(table) ?? []), column]);
  return columns;
}
