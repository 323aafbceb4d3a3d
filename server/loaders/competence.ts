import type { DoorRequest, Transaction } from "../database/transaction.js";
import { TellonceError } from "../errors.js";
import type { Id } from "../sharing/facts.js";

/** That a child under 16 understands one decision. */
interface Finding {
  id: Id;
  personId: Id;
  categories: number;
  purposes: readonly string[];
  evidence: string;
}

/** Records a finding of competence. @throws NOT_FOUND, FORBIDDEN, or BAD_INPUT where the person is no child under 16, with nothing written. */
export async function findCompetent(
  { rows }: Transaction,
  who: DoorRequest,
  caseId: Id,
  { id, personId, categories, purposes, evidence }: Finding,
): Promise<void> {
  const [found] = await rows<{ outcome: "OK" | "NOT_FOUND" | "FORBIDDEN" | "BAD_INPUT" }>(
    "select door.find_competent($1, $2, $3, $4::smallint, $5, $6, $7, $8, $9, $10) as outcome",
    [
      who.partnershipId,
      who.accountId,
      who.purpose,
      who.assurance,
      caseId,
      id,
      personId,
      categories,
      purposes,
      evidence,
    ],
  );
  const outcome = found?.outcome ?? "NOT_FOUND";
  if (outcome === "OK") return;
  throw new TellonceError(
    outcome,
    outcome === "BAD_INPUT" ? "A finding of competence is about a child under 16." : undefined,
    outcome === "BAD_INPUT" ? { fields: ["competence"] } : undefined,
  );
}
