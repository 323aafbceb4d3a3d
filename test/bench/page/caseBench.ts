import pg from "pg";
import { openBenchDatabase } from "./database.js";
import { demandEqual } from "./demandEqual.js";
import { calm, type CaseFigures, figuresOf, type Round } from "./figures.js";
import { type Around, load, measure } from "./measure.js";
import { startVariants } from "./variants.js";

export interface CaseBenchOptions {
  families: number;
  rounds: number;
  /** Rounds after which those that others disturbed are no longer made up for. */
  most: number;
  /** Seconds that a variant is asked for in a round. */
  seconds: number;
}

const connections = 10;

/** Measures the case page and the worklist against their floors and peers, round by round in turns. */
export async function caseBench(
  { families, rounds, most, seconds }: CaseBenchOptions,
  say: (line: string) => void,
): Promise<CaseFigures> {
  const database = await openBenchDatabase(families);
  const watch = new pg.Client({ connectionString: database.adminUrl });
  let stop: () => Promise<unknown> = async () => {};
  try {
    await watch.connect();
    say(`Seeded ${families} families and ${database.caseIds.length} cases to measure.`);
    const variants = await startVariants(database);
    stop = variants.stop;
    const page = await demandEqual(variants);
    say(`All variants give the same page of ${page.values} values, and both the same worklist.`);
    const all = [...variants.page, ...variants.worklist];
    const around: Around = { connections, postmaster: database.pid, watch, bytes: page.bytes };
    for (const variant of all) await load(variant, Math.max(2, seconds / 2), around);
    const done = new Map<string, Round[]>(all.map(({ name }) => [name, []]));
    const isEnough = (round: number) =>
      round >= most || (round >= rounds && [...done.values()].every((one) => calm(one).length >= rounds));
    for (let round = 0; !isEnough(round); round += 1) {
      // Each round begins with another variant.
      for (const place of all.keys()) {
        const variant = all[(place + round) % all.length]!;
        done.get(variant.name)!.push({ round, ...(await measure(variant, seconds, around)) });
      }
      const last = all.map(({ name }) => `${name} ${done.get(name)!.at(-1)!.total.toFixed(2)}`);
      say(`  round ${round + 1}: ${last.join(", ")} ms`);
    }
    return figuresOf(done, { families, connections, seconds, page });
  } finally {
    await watch.end();
    await stop();
    await database.stop();
  }
}
