import type { Transaction } from "../database/transaction.js";
import { Damaged } from "./damage.js";

/** Compares the subtrees that are kept with those computed from leaf `start` on. @throws Damaged for the first that differs. */
export async function compareSubtrees(
  rows: Transaction["rows"],
  computed: ReadonlyMap<string, Buffer>,
  start: number,
): Promise<void> {
  const kept = await rows<{ level: number; place: number; hash: Buffer }>(
    "select level, place::float8 as place, hash from audit.subtree where (place + 1) * 2::numeric ^ level::int > $1 order by level, place",
    [start],
  );
  for (const { level, place, hash } of kept) {
    const expected = computed.get(`${level} ${place}`);
    const where = `the subtree ${place} of level ${level}`;
    if (!expected) throw new Damaged("inserted", where);
    if (!expected.equals(hash)) throw new Damaged("altered", where);
  }
  if (kept.length === computed.size) return;
  const there = new Set(kept.map(({ level, place }) => `${level} ${place}`));
  const gone = [...computed.keys()].find((key) => !there.has(key));
  throw new Damaged("missing", `the subtree ${gone?.split(" ").toReversed().join(" of level ")}`);
}
