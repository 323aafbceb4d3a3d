import { connect, withParts } from "../../server/database/connect.js";

/** What a statement gives, asked by the administrator on a connection of its own: for a database that may be felled at any time. */
export async function rowsAt<Row extends object>(
  adminUrl: string,
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = await connect(withParts(adminUrl, { database: "tellonce" }));
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}
