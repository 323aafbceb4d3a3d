import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Compile, compareWorld } from "./engine.js";
import { type Mutant, MUTANTS } from "./mutants/list.js";
import { worldsToCatch } from "./mutants/catchSql.js";
import { populationsToCatch } from "./mutants/catchStatistics.js";
import { tampersToCatch } from "./mutants/catchVerify.js";
import { copyWith } from "./mutants/copyWith.js";
import { SQL_MUTANTS, type SqlMutant } from "./mutants/sqlList.js";
import { STATISTICS_MUTANTS } from "./mutants/statisticsList.js";
import { VERIFY_MUTANTS } from "./mutants/verifyList.js";
import { open } from "./http/houses.js";
import type { RunDatabase } from "../support/database.js";
import type { Proof } from "./Proof.js";

/** Those of the engine, the database, the audit's verification and the statistics, a few of each first: these are tried within `npm test`. */
const ALL: readonly (Mutant | SqlMutant)[] = [
  ...MUTANTS.slice(0, 4),
  ...SQL_MUTANTS.slice(0, 2),
  ...VERIFY_MUTANTS.slice(0, 2),
  ...STATISTICS_MUTANTS.slice(0, 1),
  ...MUTANTS.slice(4),
  ...SQL_MUTANTS.slice(2),
  ...VERIFY_MUTANTS.slice(2),
  ...STATISTICS_MUTANTS.slice(1),
];

/**
 * That the proofs can fail: each seeded fault in the engine makes it differ from the reference, each in the door or in a
 * policy is found by the proof `rows`, each in the verification of the audit by the proof `tamper`, each in what protects
 * the statistics by the proof `statistics`.
 */
export const mutantsProof: Proof = {
  unit: "mutants",
  small: 9,
  large: ALL.length,
  open,
  async piece(seed, number, shared) {
    const mutant = ALL[number % ALL.length]!;
    const tried = VERIFY_MUTANTS.includes(mutant as Mutant)
      ? await toVerify(mutant as Mutant, seed, shared as RunDatabase)
      : "file" in mutant
        ? await decisionsToCatch(mutant, seed)
        : isOfStatistics(mutant)
          ? await toTell(mutant, seed, shared as RunDatabase)
          : { unit: "worlds", ...(await toCatch(mutant, seed, shared as RunDatabase)) };
    if (!tried.caught)
      return { count: 1, failures: [`${mutant.name}: not caught by ${tried.count} ${tried.unit}`] };
    return { count: 1, failures: [], seen: { [`caught after ${tried.unit}: ${mutant.name}`]: tried.count } };
  },
};

const WORLDS = 3_000;

async function toCatch(mutant: SqlMutant, seed: number, shared: RunDatabase) {
  const worlds = await worldsToCatch(shared, mutant, seed, WORLDS);
  return { count: worlds ?? WORLDS, caught: worlds !== null };
}

const isOfStatistics = (mutant: SqlMutant): mutant is (typeof STATISTICS_MUTANTS)[number] =>
  (STATISTICS_MUTANTS as readonly SqlMutant[]).includes(mutant);

async function toTell(mutant: (typeof STATISTICS_MUTANTS)[number], seed: number, shared: RunDatabase) {
  const populations = await populationsToCatch(shared, mutant, seed, 100);
  return { unit: "populations", count: populations ?? 100, caught: populations !== null };
}

async function toVerify(mutant: Mutant, seed: number, shared: RunDatabase) {
  const tampers = await tampersToCatch(shared, mutant, seed);
  return { unit: "tampers", count: tampers ?? 0, caught: tampers !== null };
}

async function decisionsToCatch(mutant: Mutant, seed: number) {
  const compile = await engineWith(mutant);
  let count = 0;
  for (let world = 0; world < 3_000; world += 1) {
    const compared = compareWorld(compile, seed, world);
    count += compared.decisions;
    if (compared.disagreements.length > 0) return { unit: "decisions", count, caught: true };
  }
  return { unit: "decisions", count, caught: false };
}

/** A copy of the engine with one fault in it. */
const engineWith = async (mutant: Mutant): Promise<Compile> =>
  (await copyWith<{ compile: Compile }>(mutant, sources(), "compile.js")).compile;

let read: Map<string, string> | undefined;

function sources(): Map<string, string> {
  const folder = join(process.cwd(), "server", "sharing");
  const files = readdirSync(folder, { recursive: true }).map(String);
  return (read ??= new Map(
    files
      .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
      .map((file) => [file, readFileSync(join(folder, file), "utf8")]),
  ));
}
