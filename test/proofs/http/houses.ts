import { createTestDatabase, type RunDatabase } from "../../support/database.js";
import { openDatabase } from "../../support/globalSetup.js";
import { type House, startHouse } from "../../support/house.js";
import { northshire } from "../../support/northshire.js";
import type { Opened } from "../Proof.js";

/** One PostgreSQL for all workers of a proof; each moves its houses into copies of the template. */
export async function open(): Promise<Opened> {
  const { provided, stop } = await openDatabase();
  return { shared: provided, close: stop };
}

/** The product, whole, over a database of its own; worlds are saved beside its first. */
export const newHouse = async (shared: unknown): Promise<House> =>
  startHouse(northshire(), {
    database: await createTestDatabase(shared as RunDatabase),
  });

const kept = new Map<string, Promise<House>>();

/** The worker's own house of this name, started when it is first wanted. */
export function houseOf(shared: unknown, name: string): Promise<House> {
  let house = kept.get(name);
  if (!house) kept.set(name, (house = newHouse(shared)));
  return house;
}
