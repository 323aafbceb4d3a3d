/** npm run database-sql [-- --check]: writes schema/database.sql from a freshly migrated database, or says that it has drifted. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { connect } from "../database/connect.js";
import { startEmbedded } from "../database/embedded/startEmbedded.js";
import { migrate } from "../database/migrate.js";
import { prepareRoles } from "../database/roles.js";
import { describeDatabase } from "./databaseSql/describeDatabase.js";
import { inTemporaryFolder } from "./inTemporaryFolder.js";

const { values } = parseArgs({ options: { check: { type: "boolean", default: false } } });
const file = fileURLToPath(new URL("../../../schema/database.sql", import.meta.url));
const text = await inTemporaryFolder(describeFreshDatabase);
const same = existsSync(file) && readFileSync(file, "utf8") === text;
if (!values.check) writeFileSync(file, text);
else if (!same) {
  console.error(
    "schema/database.sql no longer says what the migrations make: run npm run database-sql and commit.",
  );
  process.exitCode = 1;
}

async function describeFreshDatabase(dataFolder: string): Promise<string> {
  const server = await startEmbedded({ dataFolder, endsWithThisProcess: true });
  try {
    const { ownerUrl } = await prepareRoles(server.adminUrl, "of no use: this database lives for a moment");
    await migrate(ownerUrl);
    const client = await connect(ownerUrl);
    return await describeDatabase(client).finally(() => client.end());
  } finally {
    await server.stop();
  }
}
