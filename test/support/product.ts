import "reflect-metadata";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createApp } from "../../server/app.js";
import { token } from "../../server/cli/token.js";
import { seedDemonstration } from "../../server/cli/seed/seedDemonstration.js";
import { readConfig } from "../../server/config.js";
import { createDataSource } from "../../server/database/dataSource.js";
import { createReadiness } from "../../server/http/probes.js";
import { createLog } from "../../server/logging.js";
import { storedEntities } from "../../server/model/stored.js";
import { readSecrets } from "../../server/secrets.js";
import { createTestDatabase, filledTemplate, type TestDatabase } from "./database.js";
import { ROOMY } from "./house.js";
import { root } from "./program.js";
import { listen } from "./signInHouse.js";

export interface Product {
  readonly baseUrl: string;
  readonly database: TestDatabase;
  /** A bearer token of a persona, as `npm run token` prints it. */
  tokenFor(persona: string): Promise<string>;
  stop(): Promise<void>;
}

/** Starts the product as a newcomer meets it: built pages, personas, the hand-written family and some invented ones. */
export async function startProduct(families: number): Promise<Product> {
  const database = await createTestDatabase(
    await filledTemplate(`seeded_${families}`, (ownerUrl) =>
      seedDemonstration(ownerUrl, { families, seed: 1 }),
    ),
  );
  const server = await listen();
  const dataFolder = mkdtempSync(join(tmpdir(), "tellonce-product-"));
  const config = readConfig({ PORT: String(server.port), DATA_FOLDER: dataFolder });
  const writes = await createDataSource(database.urls.apiUrl, storedEntities, 2);
  const app = await createApp({
    config,
    secrets: readSecrets(config),
    api: database.api,
    auditor: database.auditor,
    writes,
    log: createLog("silent"),
    readiness: createReadiness(database.api),
    clientFolder: join(root, "dist/client"),
    documents: join(root, "schema/trusted-documents.json"),
    pace: ROOMY,
  });
  server.serve(app.express);
  return {
    baseUrl: config.baseUrl,
    database,
    tokenFor: async (persona) => (await token([persona], config)).text,
    async stop() {
      await server.stop();
      await app.close();
      await writes.destroy();
      await database.drop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
