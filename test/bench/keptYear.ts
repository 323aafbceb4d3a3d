import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readConfig } from "../../server/config.js";
import { connect } from "../../server/database/connect.js";
import { type Embedded, startEmbedded } from "../../server/database/embedded/startEmbedded.js";
import { migrate } from "../../server/database/migrate.js";
import { prepareRoles } from "../../server/database/roles.js";
import { readSecrets } from "../../server/secrets.js";
import { joinTestDatabase } from "../support/database.js";
import { type House, startHouse } from "../support/house.js";
import { northshire } from "../support/northshire.js";
import { type AuditYear, auditYear } from "./auditYear.js";
import { becomeCurrent } from "./becomeCurrent.js";
import { recordsYear } from "./recordsYear.js";

const NAME = "tellonce_year";
const SECRET = "the roles of every test database share their passwords";
/** For as long as it is filled: nothing of it is lost to anybody when the machine stops. It is measured with the product's own. */
const FILLING = {
  max_connections: "50",
  shared_buffers: "3GB",
  maintenance_work_mem: "1GB",
  max_wal_size: "8GB",
  checkpoint_timeout: "30min",
  wal_level: "minimal",
  max_wal_senders: "0",
  fsync: "off",
  full_page_writes: "off",
  synchronous_commit: "off",
  autovacuum: "off",
};

interface Kept {
  partnershipId: string;
  rows: number;
  year: AuditYear;
  records: boolean;
}

const worldOf = (partnershipId?: string) => northshire(partnershipId).dpo("practice dpo", { at: "practice" });
const noteOf = (folder: string) => join(folder, "year.json");
const keptIn = (folder: string) => JSON.parse(readFileSync(noteOf(folder), "utf8")) as Kept;
const houseOf = (folder: string) => join(folder, "house");

/** Makes a database in this folder and fills it with a year of so many rows; what is there already stays. */
export async function fillYear(folder: string, n: number, say: (line: string) => void): Promise<void> {
  const server = await startEmbedded({ dataFolder: folder, endsWithThisProcess: true, settings: FILLING });
  try {
    const { ownerUrl } = await prepareRoles(server.adminUrl, SECRET, NAME);
    const database = joinTestDatabase(NAME, { adminUrl: server.adminUrl, secret: SECRET });
    const note = (kept: Kept) => writeFileSync(noteOf(folder), JSON.stringify(kept));
    if (!existsSync(noteOf(folder))) {
      await migrate(ownerUrl);
      const world = worldOf();
      await world.save(database.owner);
      const keys = readSecrets(readConfig({ DATA_FOLDER: houseOf(folder) }));
      const year = await auditYear({ world, database }, keys, n, say);
      await database.admin.query("vacuum analyze");
      note({ partnershipId: world.partnershipId, rows: n, year, records: false });
    }
    const kept = keptIn(folder);
    if (!kept.records) {
      await recordsYear({ world: worldOf(kept.partnershipId), database });
      note({ ...kept, records: true });
    }
    await database.leave();
  } finally {
    await settle(server);
    await server.stop();
    execFileSync("sync");
  }
}

/** Starts the product, as it is now, on the year kept in this folder. */
export async function openYear(
  folder: string,
  say: (line: string) => void,
): Promise<{ house: House; year: AuditYear; rows: number; stop(): Promise<void> }> {
  const { partnershipId, rows, year } = keptIn(folder);
  const server = await startEmbedded({
    dataFolder: folder,
    endsWithThisProcess: true,
    settings: { max_connections: "300" },
  });
  try {
    await becomeCurrent(server.adminUrl, SECRET, NAME, say);
    await settle(server);
    const house = await startHouse(worldOf(partnershipId), {
      database: joinTestDatabase(NAME, { adminUrl: server.adminUrl, secret: SECRET }),
      kept: houseOf(folder),
      // The goal of the slowest question, so that it is measured and not ended.
      deadline: 60_000,
    });
    const stop = async () => {
      await house.stop();
      await server.stop();
    };
    return { house, rows, year: { ...year, since: new Date(year.since) }, stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** Nothing is left to be written when it is measured. */
async function settle({ adminUrl }: Embedded): Promise<void> {
  const admin = await connect(adminUrl);
  try {
    await admin.query("checkpoint");
  } finally {
    await admin.end();
  }
}
