import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { verifyAudit } from "../../../server/audit/verify.js";
import type { RunDatabase } from "../../support/database.js";
import { Ledger } from "../tamper/Ledger.js";
import { TAMPERS } from "../tamper/tampers.js";
import { Dice } from "../worlds/Dice.js";
import { copyWith } from "./copyWith.js";
import type { Mutant } from "./list.js";

/** Each kind of tamper is tried so often before a fault of the verification counts as not found. */
const ROUNDS = 4;

let ledger: Promise<Ledger> | undefined;

/** After how many tampers a verification with this fault says something that is not so; null where it never does. */
export async function tampersToCatch(
  shared: RunDatabase,
  mutant: Mutant,
  seed: number,
): Promise<number | null> {
  const audit = await (ledger ??= Ledger.open(shared));
  const faulty = { ...mutant, file: `audit/${mutant.file}` };
  const { verifyAudit: verify } = await copyWith<{ verifyAudit: typeof verifyAudit }>(
    faulty,
    sources(),
    "audit/verify.js",
  );
  const tampers = Object.values(TAMPERS);
  for (let count = 1; count <= ROUNDS * tampers.length; count += 1) {
    const tamper = tampers[(count - 1) % tampers.length]!;
    const found = await audit.verifiedBy(verify, () =>
      audit.undone(() => tamper(audit, new Dice(seed, count))).catch(String),
    );
    if (found !== undefined) return count;
  }
  return null;
}

/** The audit's code, and what of the house it stands on when it runs. */
function sources(): Map<string, string> {
  const server = join(process.cwd(), "server");
  const files = readdirSync(join(server, "audit")).filter(
    (file) => file.endsWith(".ts") && !file.endsWith(".test.ts"),
  );
  return new Map(
    ["errors.ts", ...files.map((file) => `audit/${file}`)].map((file) => [
      file,
      readFileSync(join(server, file), "utf8"),
    ]),
  );
}
