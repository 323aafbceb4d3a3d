import type { RunDatabase } from "../support/database.js";
import { open } from "./http/houses.js";
import type { Piece, Proof } from "./Proof.js";
import { Ledger } from "./tamper/Ledger.js";
import { TAMPERS } from "./tamper/tampers.js";
import { Dice } from "./worlds/Dice.js";

/**
 * Whoever changes the audit behind the product's back, as the database's superuser, is found out (SECURITY.md T1, T2, T9):
 * the verification names the row and the kind. An audit that was rewritten and signed anew as a whole is whole in itself,
 * and only a witness's checkpoint tells.
 */
export const tamperProof: Proof = {
  unit: "tampers",
  small: 150,
  large: 10_000,
  open,
  piece: async (seed, number, shared) => tamper(await ledgerOf(shared as RunDatabase), seed, number),
  missing: (seen) => Object.keys(TAMPERS).filter((what) => !seen[what]),
};

let ledger: Promise<Ledger> | undefined;
const ledgerOf = (shared: RunDatabase) => (ledger ??= Ledger.open(shared));

/** One tamper, its kind in turn, its place drawn; undone afterwards. */
async function tamper(audit: Ledger, seed: number, number: number): Promise<Piece> {
  const names = Object.keys(TAMPERS);
  const what = names[number % names.length]!;
  const failure = await audit.undone(() => TAMPERS[what]!(audit, new Dice(seed, number)));
  return {
    count: 1,
    failures: failure === undefined ? [] : [`seed ${seed}, number ${number}, ${what}: ${failure}`],
    seen: { [what]: 1 },
  };
}
