import { createHash } from "node:crypto";
import pg from "pg";
import { createTestDatabase } from "../support/database.js";
import { openDatabase } from "../support/globalSetup.js";
import type { Opened, Piece, Proof } from "./Proof.js";
import { narrow } from "./statistics/attacker.js";
import { cellsOf, type Cell, Population } from "./statistics/Population.js";
import { Dice } from "./worlds/Dice.js";

/**
 * Nobody works out a number under 5 from the catalogue: for each population an attacker who knows how numbers are protected, that
 * all tables count the same people, and of one newcomer everything, sets all pairs and triples of tables against each other, before
 * and after the newcomer. Worse than the product, whose tables count different things.
 */
export const statisticsProof: Proof = {
  unit: "populations",
  small: 20,
  large: 1000,
  open,
  piece(seed, number, shared) {
    const { adminUrl } = shared as { adminUrl: string };
    pool ??= new pg.Pool({ connectionString: adminUrl, max: 1, allowExitOnIdle: true });
    return attackOne(pool, seed, number);
  },
  missing: (seen) =>
    [
      "under 5",
      "under 5, of more records",
      "5 or more, told",
      "enough cells told to see the noise",
      "worked out where there is no noise",
    ].filter((what) => !seen[what]),
};

/** The attack on one population as this database protects it. */
export async function attackOne(database: Queryable, seed: number, number: number): Promise<Piece> {
  const dice = new Dice(seed, number);
  const before = new Population(dice);
  const after = before.withOneMore(dice);
  const failures: string[] = [];
  const seen: Record<string, number> = {};
  const count = (what: string) => (seen[what] = (seen[what] ?? 0) + 1);
  const [first, second] = [cellsOf(before), cellsOf(after)];
  const key = createHash("sha256").update(`${seed}.${number}`).digest();
  for (const cells of [first, second]) await protect(cells, database, key);

  // Rounding alone would tell who came to a cell whose number is known: the noise is to be seen in what is told.
  const told = first.filter((cell) => cell.told !== null);
  const noisy = told.filter((cell) => cell.told !== Math.round(cell.count / 5) * 5);
  if (told.length >= ENOUGH && noisy.length === 0)
    failures.push(`${seed}.${number} ${told.length} cells are told without noise`);
  if (told.length >= ENOUGH) count("enough cells told to see the noise");

  const [earlier, later] = [narrow(first, before), narrow(second, after)];
  for (const [index, cell] of first.entries()) {
    const change = second[index]!.count - cell.count;
    const low = Math.max(earlier[index]!.low, later[index]!.low - change);
    const high = Math.min(earlier[index]!.high, later[index]!.high - change);
    const fail = (what: string) =>
      failures.push(`${seed}.${number} ${cell.table} ${cell.row} ${cell.column}: ${what}`);
    if (low > cell.count || high < cell.count) fail("the attacker is wrong");
    if (cell.count >= 5) {
      count(cell.told === null ? "5 or more, not told" : "5 or more, told");
      continue;
    }
    count("under 5");
    if (cell.records.length >= 5) count("under 5, of more records");
    if (cell.told !== null) fail("told");
    if (low === high) fail(`worked out to be ${low}`);
    if (high - low < 4) count("under 5, narrowed to fewer than five numbers");
  }

  // That the attacker is one: with exact numbers and small ones merely left out, they work many out, by pairs mostly: what triples add is counted, and rare.
  const exact = first.map((cell) => ({ ...cell, told: cell.count < 5 ? null : cell.count }));
  const [byTwo, byThree] = ([2, 3] as const).map((tables) =>
    narrow(exact, { oneCellEach: before.oneCellEach, noisy: false, tables }),
  );
  for (const [index, { count: truth, told }] of exact.entries()) {
    if (told !== null) continue;
    const [two, { low, high }] = [byTwo![index]!, byThree![index]!];
    if (low === truth && high === truth) count("worked out where there is no noise");
    if (high - low < two.high - two.low)
      count("narrowed further by triples than by pairs, where there is no noise");
  }
  return { count: 1, failures, seen };
}

/** About a third of cells are told otherwise than rounded: that none of so many is has a chance of one in a hundred million. */
const ENOUGH = 50;

type Queryable = Pick<pg.Pool, "query">;
let pool: pg.Pool | undefined;

/** The product's own protection, in its own database. */
async function protect(cells: Cell[], database: Queryable, key: Buffer): Promise<void> {
  const records = cells.flatMap((cell, index) => cell.records.map((id) => [index, id] as const));
  const { rows } = await database.query<{ index: number; told: number | null }>(
    `select index, door.protected_cell(array_agg(id), $3) as told from unnest($1::integer[], $2::uuid[]) r (index, id) group by index`,
    [records.map(([index]) => index), records.map(([, id]) => id), key],
  );
  for (const { index, told } of rows) cells[index]!.told = told;
}

async function open(): Promise<Opened> {
  const { provided, stop } = await openDatabase();
  const database = await createTestDatabase(provided);
  return {
    shared: { adminUrl: database.urls.adminUrl },
    close: async () => {
      await database.drop();
      await stop();
    },
  };
}
