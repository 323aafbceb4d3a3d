import { createTestDatabase } from "../support/database.js";
import { openDatabase } from "../support/globalSetup.js";
import { HOSTILE } from "../support/hostileDocuments.js";
import { startHouse } from "../support/house.js";
import { EARLY_HELP, northshire, withFamily } from "../support/northshire.js";
import { registerSystem } from "../support/partnerSystem.js";

/** The goal, in milliseconds of processor time, in 99 of 100. */
export const GOAL = 50;

/** What refusing a hostile document costs the whole process, in milliseconds of its processor time: the median and the 99th of 100. */
export async function refusal(
  rounds: number,
): Promise<{ median: number; p99: number; n: number; worst: string }> {
  const { provided, stop } = await openDatabase();
  const house = await startHouse(withFamily(northshire()), { database: await createTestDatabase(provided) });
  try {
    const system = await registerSystem(house, {
      agency: "school",
      role: "EDUCATION_PRACTITIONER",
      purposes: [EARLY_HELP],
    });
    const token = await system.token();
    const spent: { what: string; ms: number }[] = [];
    // The first two rounds are not yet compiled.
    for (let round = -2; round < rounds; round++)
      for (const [what, query] of Object.entries(HOSTILE)) {
        const before = process.cpuUsage();
        await system.ask(token, EARLY_HELP, query);
        const { user, system: kernel } = process.cpuUsage(before);
        if (round >= 0) spent.push({ what, ms: (user + kernel) / 1000 });
      }
    const sorted = spent.toSorted((one, other) => one.ms - other.ms);
    const at = (share: number) => sorted[Math.ceil(sorted.length * share) - 1]!;
    return { median: at(0.5).ms, p99: at(0.99).ms, n: sorted.length, worst: at(0.99).what };
  } finally {
    await house.stop();
    await stop();
  }
}
