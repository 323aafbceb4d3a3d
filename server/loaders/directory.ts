import type { DoorRequest, Transaction } from "../database/transaction.js";
import type { Id } from "../sharing/facts.js";

/** The cases of a person that are not absent to the viewer. */
export async function loadCasesOf(
  { rows }: Transaction,
  { partnershipId, accountId, purpose, assurance }: DoorRequest,
  personId: Id,
): Promise<Id[]> {
  const [found] = await rows<{ ids: Id[] }>(
    "select door.cases_of_person($1, $2, $3, $4::smallint, $5) as ids",
    [partnershipId, accountId, purpose, assurance, personId],
  );
  return found!.ids;
}
