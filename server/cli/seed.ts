/** npm run seed -- [--families N] [--seed S]: fills an empty database with the demonstration partnership. */
import { parseArgs } from "node:util";
import { readConfig } from "../config.js";
import { openDatabase } from "../database/openDatabase.js";
import { StartUpRefusal } from "../errors.js";
import { readSecrets } from "../secrets.js";
import { seedDemonstration } from "./seed/seedDemonstration.js";

const usage = `Usage: npm run seed -- [--families N] [--seed S]
  --families  how many families besides the hand-written one: 0 to 33000; 200 unless said
  --seed      the same number makes the same families: 0 to 4294967295; 1 unless said`;

class WrongUse extends Error {}

try {
  const wanted = readArguments(process.argv.slice(2));
  if (wanted) await seed(wanted);
  else console.log(usage);
} catch (error) {
  if (!(error instanceof StartUpRefusal || error instanceof WrongUse)) throw error;
  console.error(error.message);
  process.exitCode = error instanceof WrongUse ? 2 : 1;
}

async function seed({ families, seed }: { families: number; seed: number }): Promise<void> {
  const config = readConfig();
  if (!config.demonstration)
    throw new StartUpRefusal("Invented families are for the demonstration only: OIDC_ISSUER is set.");
  const database = await openDatabase(config, readSecrets(config).roles, (line) => console.error(line));
  // What was loaded so far is one transaction, and goes with it; the embedded database must not be left running.
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => {
      database.abandon();
      process.exit(130);
    });
  try {
    const start = process.hrtime.bigint();
    const seeded = await seedDemonstration(database.ownerUrl, {
      families,
      seed,
      onProgress: createProgress(),
    });
    const seconds = (Number(process.hrtime.bigint() - start) / 1e9).toFixed(1);
    console.log(
      seeded
        ? `The demonstration partnership has ${families} families and the Carters (${seconds} s).`
        : "The demonstration partnership is there already; nothing was changed. For another, name an empty database: DATA_FOLDER or DATABASE_URL.",
    );
  } finally {
    await database.stop();
  }
}

/** Undefined where help was asked for. @throws WrongUse with what is wrong and how to do it. */
function readArguments(args: string[]): { families: number; seed: number } | undefined {
  try {
    const { values } = parseArgs({
      args,
      options: {
        families: { type: "string", default: "200" },
        seed: { type: "string", default: "1" },
        help: { type: "boolean" },
      },
    });
    if (values.help) return undefined;
    // Beyond that many families, NHS numbers of the test range would repeat.
    return {
      families: wholeNumber("--families", values.families, 33_000),
      seed: wholeNumber("--seed", values.seed, 2 ** 32 - 1),
    };
  } catch (error) {
    if (error instanceof TypeError) throw new WrongUse(`${error.message.split(/\.? *\n|\. /)[0]}.\n${usage}`);
    throw error;
  }
}

function wholeNumber(name: string, value: string, most: number): number {
  if (!/^\d{1,10}$/.test(value) || Number(value) > most)
    throw new WrongUse(`${name} must be a whole number from 0 to ${most}, not "${value}".\n${usage}`);
  return Number(value);
}

/** On a terminal one line that counts up; elsewhere a line for every tenth. */
function createProgress(): (done: number, total: number) => void {
  let told = 0;
  return (done, total) => {
    const tenth = Math.floor((done / total) * 10);
    if (process.stderr.isTTY)
      process.stderr.write(`\r${done} of ${total} families${done === total ? "\n" : ""}`);
    else if (tenth > told) console.error(`${done} of ${total} families`);
    told = tenth;
  };
}
