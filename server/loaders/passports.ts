import type { DoorRequest, Transaction } from "../database/transaction.js";
import type { LifePassport } from "../model/own/LifePassport.js";
import { categoriesIn } from "../sharing/categories.js";
import type { Id } from "../sharing/facts.js";

type Stored = Omit<LifePassport, "personIds" | "categories" | "issuedAt" | "expiresAt" | "openings"> & {
  persons: Id[];
  categories: number;
  issuedAt: string;
  expiresAt: string;
  openings: { at: string; outcome: "OPENED" | "WRONG_PIN" }[];
};

/** The Life Passports that the viewer issued, the latest first; none for who is no member of a family. */
export async function loadOwnPassports(
  { rows }: Transaction,
  { partnershipId, accountId, purpose, assurance }: DoorRequest,
): Promise<LifePassport[]> {
  const [found] = await rows<{ passports: Stored[] }>(
    "select door.own_passports($1, $2, $3, $4::smallint) as passports",
    [partnershipId, accountId, purpose, assurance],
  );
  return found!.passports.map(({ id, label, state, ...one }) => ({
    id,
    label,
    state,
    personIds: one.persons,
    categories: categoriesIn(one.categories),
    issuedAt: new Date(one.issuedAt),
    expiresAt: new Date(one.expiresAt),
    openings: one.openings.map(({ at, outcome }) => ({ at: new Date(at), outcome })),
  }));
}
