import pg from "pg";
import { createTestDatabase } from "../support/database.js";
import { openDatabase } from "../support/globalSetup.js";
import type { Opened, Proof } from "./Proof.js";
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
  async piece(seed, number, shared) {
    const dice = new Dice(seed, number);
    const before = new Population(dice);
    const after = before.withOneMore(dice);
    const failures: string[] = [];
    const seen: Record<string, number> = {};
    const count = (what: string) => (seen[what] = (seen[what] ?? 0) + 1);
    const [first, second] = [cellsOf(before), cellsOf(after)];
    await protect([...first, ...second], (shared as { adminUrl: string }).adminUrl);

    const [earlier, later] = [narrow(first), narrow(second)];
    for (const [index, cell] of first.entries()) {
      const change = second[index]!.count - cell.count;
      const low = Math.max(earlier[index]!.low, later[index]!.low - change);
      const high = Math.min(earlier[index]!.high, later[index]!.high - change);
      if (low > cell.count || high < cell.count)
        failures.push(`${seed}.${number} ${cell.table} ${cell.row} ${cell.column}: the attacker is wrong`);
      if (cell.count >= 5) {
        count(cell.told === null ? "5 or more, not told" : "5 or more, told");
        continue;
      }
      count("under 5");
      if (cell.told !== null)
        failures.push(`${seed}.${number} ${cell.table} ${cell.row} ${cell.column}: told`);
      if (low === high)
        failures.push(`${seed}.${number} ${cell.table} ${cell.row} ${cell.column}: worked out to be ${low}`);
      if (high - low < 4) count("under 5, narrowed to fewer than five numbers");
    }

    // That the attacker is one: with exact numbers and small ones merely left out, they work many out.
    const exact = first.map((cell) => ({ ...cell, told: cell.count < 5 ? null : cell.count }));
    const known = narrow(exact, 0);
    for (const [index, { count: truth, told }] of exact.entries())
      if (told === null && known[index]!.low === known[index]!.high && known[index]!.low === truth)
        count("worked out where there is no noise");
    return { count: 1, failures, seen };
  },
  missing: (seen) =>
    ["under 5", "5 or more, told", "worked out where there is no noise"].filter((what) => !seen[what]),
};

let pool: pg.Pool | undefined;

/** The product's own protection, in its own database. */
async function protect(cells: Cell[], url: string): Promise<void> {
  pool ??= new pg.Pool({ connectionString: url, max: 1, allowExitOnIdle: true });
  const { rows } = await pool.query<{ told: number | null }>(
    `select door.protected_count(n, k) as told from unnest($1::integer[], $2::bigint[]) with ordinality c (n, k, place) order by place`,
    [cells.map(({ count }) => count), cells.map(({ key }) => key)],
  );
  for (const [index, { told }] of rows.entries()) cells[index]!.told = told;
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
