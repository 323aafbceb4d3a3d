import { createHash, randomBytes } from "node:crypto";
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
  "retired_how",
  "retired_note",
  "existence",
  "effect",
  "gateway",
  "purpose",
  "reason_code",
  "sex",
  "said_by_role",
];

/** Puts a token in the place of every text that is stored about anybody, and returns them by table. */
export async function plantTokens({
  database: { admin },
}: House): Promise<{ table: string; agency: string | null; token: string }[]> {
  const { rows: columns } = await admin.query<{ table: string; column: string; agency: boolean }>(
    `select c.table_name as table, c.column_name as column,
       exists (select from information_schema.columns a where a.table_name = c.table_name and a.column_name = 'agency_id') as agency
     from information_schema.columns c join pg_class t on t.relname = c.table_name and t.relnamespace = 'public'::regnamespace and t.relkind = 'r'
     where c.table_schema = 'public' and c.data_type = 'text' and c.column_name <> all ($1)
       and (exists (select from information_schema.columns x where x.table_name = c.table_name and x.column_name = 'category' and x.table_name <> 'template_question')
         or c.table_name = any (array['authority', 'sharing_decision', 'exclusion', 'seal', 'protection_marker', 'emergency_grant', 'person_link']))`,
    [NO_VALUES],
  );
  const planted = [];
  const client = await admin.connect();
  await client.query("begin; set local session_replication_role = replica");
  for (const { table, column, agency } of columns) {
    const { rows } = await client.query(
      `select id, ${agency ? "agency_id" : "null"} as agency from ${table}`,
    );
    for (const row of rows) {
      const token = newToken();
      await client.query(`update ${table} set ${column} = $1 where id = $2`, [token, row.id]);
      planted.push({ table: `${table}.${column}`, agency: row.agency as string | null, token });
    }
  }
  await client.query("commit");
  client.release();
  return planted;
}
