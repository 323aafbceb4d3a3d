import type { TestDatabase } from "./database.js";

/** Words of a list, keys, and what people and the tests find things by. */
const NO_TEXT =
  "(^|_)(id|key|kid|code|kind|status|role|state|type|method|authority|reference|subject|issuer|purpose|effect|existence|gateway|choice|hash|digest|sex|version|language|help|helped|url|trouble|how|step|risk|outcome|notice|email|postcode|protects|scheme|format|record|told|weapon|attackers|asker|ground|exemption|others|channel|source|indicator|table|band)$";

const COLUMNS = `select c.table_name as table, c.column_name as column
  from information_schema.columns c join pg_class t on t.relname = c.table_name and t.relnamespace = 'public'::regnamespace and t.relkind = 'r'
  where c.table_schema = 'public' and c.data_type = 'text' and c.column_name !~ $1
    and exists (select from information_schema.columns p where p.table_schema = 'public' and p.table_name = c.table_name and p.column_name = 'partnership_id')`;

/** Puts what `make` gives in the place of every text that anybody can have written, about whomever. @returns how many */
export async function plantEverywhere({ admin }: TestDatabase, make: () => string): Promise<number> {
  const { rows: columns } = await admin.query<{ table: string; column: string }>(COLUMNS, [NO_TEXT]);
  const client = await admin.connect();
  let planted = 0;
  try {
    await client.query("begin; set local session_replication_role = replica");
    for (const { table, column } of columns) {
      const { rows } = await client.query(
        `select ctid::text as at from ${table} where ${column} is not null limit 40`,
      );
      for (const { at } of rows) {
        await client.query("savepoint planting");
        const done = await client
          .query(`update ${table} set ${column} = $1 where ctid = $2::tid`, [make(), at])
          .catch((error: { code?: string }) => {
            // A text of a list, or one that must be the only one of its kind.
            if (!["23514", "23505"].includes(error.code ?? "")) throw error;
            return client.query("rollback to planting").then(() => null);
          });
        if (done) planted += 1;
      }
    }
    await client.query("commit");
  } finally {
    client.release(true);
  }
  return planted;
}
