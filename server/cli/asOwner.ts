import type pg from "pg";
import { readConfig } from "../config.js";
import { connect } from "../database/connect.js";
import { openDatabase } from "../database/openDatabase.js";
import { readSecrets } from "../secrets.js";

/** What `work` makes in one transaction, as the role that owns the tables. @throws what it throws, with nothing written. */
export async function asOwner<Result>(work: (client: pg.ClientBase) => Promise<Result>): Promise<Result> {
  const config = readConfig();
  const database = await openDatabase(config, readSecrets(config).roles, (line) => console.error(line));
  try {
    const client = await connect(database.ownerUrl);
    try {
      await client.query("begin");
      await client.query("set local tellonce.maintenance = 'on'");
      const result = await work(client);
      await client.query("commit");
      return result;
    } finally {
      await client.end();
    }
  } finally {
    await database.stop();
  }
}
