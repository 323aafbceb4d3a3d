import { signersOf } from "../../server/audit/signHead.js";
import { verifyAudit } from "../../server/audit/verify.js";
import { connect } from "../../server/database/connect.js";
import { readSecrets } from "../../server/secrets.js";
import { createTestDatabase } from "../support/database.js";
import { openDatabase } from "../support/globalSetup.js";
import { startHouse } from "../support/house.js";
import { northshire } from "../support/northshire.js";
import { auditYear } from "./auditYear.js";

/** The goal, in rows a second. */
export const VERIFY_GOAL = 150_000;

export interface Verifying {
  rows: number;
  /** Rows a second: the median of the rounds, the least and the most. */
  rate: number;
  least: number;
  most: number;
  /** Of the processor's time, ours alone: what it would be with PostgreSQL on another. */
  rateOfOurs: number;
  /** Rows a second with `--index`: the index by subject is held against the rows as well. */
  rateWithIndex: number;
}

/** How many rows a second `npm run audit -- verify` reads, hashes and compares, of a year of so many. */
export async function verifying(n: number, rounds: number, say: (line: string) => void): Promise<Verifying> {
  const { provided, stop } = await openDatabase();
  const house = await startHouse(northshire(), { database: await createTestDatabase(provided) });
  try {
    const secrets = readSecrets(house.config);
    await auditYear(house, secrets, n, say);
    const client = await connect(house.database.urls.ownerUrl);
    const rates: number[] = [];
    const ours: number[] = [];
    let rateWithIndex = 0;
    try {
      // The first is not yet in memory; the last holds the index against the rows as well.
      for (let round = -1; round <= rounds; round += 1) {
        const index = round === rounds;
        await client.query(
          "begin isolation level repeatable read read only; set local role tellonce_audit_writer",
        );
        await client.query("set local statement_timeout = 0");
        const [begun, cpu] = [performance.now(), process.cpuUsage()];
        const { damage, rows } = await verifyAudit(client, {
          trusted: signersOf(secrets.audit, house.config.baseUrl)[0].vkey,
          index,
        });
        const { user, system } = process.cpuUsage(cpu);
        const rate = rows / ((performance.now() - begun) / 1000);
        await client.query("rollback");
        if (damage || rows < n) throw new Error(`Not whole: ${JSON.stringify(damage)}, ${rows} rows`);
        if (index) rateWithIndex = rate;
        else if (round >= 0) {
          rates.push(rate);
          ours.push(rows / ((user + system) / 1e6));
        }
        say(`  ${rate.toFixed(0)} rows a second${index ? ", with the index" : ""}`);
      }
    } finally {
      await client.end();
    }
    const middle = (all: number[]) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)]!;
    return {
      rows: n,
      rate: middle(rates),
      least: Math.min(...rates),
      most: Math.max(...rates),
      rateOfOurs: middle(ours),
      rateWithIndex,
    };
  } finally {
    await house.stop();
    await stop();
  }
}
