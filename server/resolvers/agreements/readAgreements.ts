import type { Context } from "../../context.js";
import { loadAgencies } from "../../loaders/agencies.js";
import { type AgreementRow, loadAgreements } from "../../loaders/agreements.js";
import type { Transaction } from "../../database/transaction.js";
import type { Facts, Id, Instant } from "../../sharing/facts.js";
import { inForce, londonDay } from "../../sharing/time.js";
import type { AgreementReader } from "./agreementView.js";

/** All agreements of the partnership, and who looks at them. */
export function readAgreements(
  context: Context,
): Promise<{ agreements: AgreementRow[]; reader: AgreementReader }> {
  return context.frame((facts, at) => agreementsFor(context.transaction, facts, at));
}

/** The same within an open door. */
export async function agreementsFor(transaction: Transaction, facts: Facts, at: Instant) {
  const [agreements, agencies] = await Promise.all([loadAgreements(transaction), loadAgencies(transaction)]);
  return { agreements, reader: { agencies, managesFor: managesFor(facts, at), today: londonDay(at) } };
}

/** The agency for which a data-protection officer manages agreements; the door asks the same of the stored facts. */
function managesFor({ viewer }: Facts, at: Instant): Id | null {
  const officer =
    viewer?.kind === "DPO" && viewer.roles.some((grant) => grant.role === "DPO" && inForce(grant, at));
  return officer ? viewer.agencyId : null;
}
