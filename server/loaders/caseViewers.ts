import type { DoorRequest, Transaction } from "../database/transaction.js";
import { TellonceError } from "../errors.js";
import type { Id, ViewerFacts } from "../sharing/facts.js";

/**
 * Everybody at work whom a live involvement relates to the case, for its lead professional or somebody of the team from the
 * lead's agency. @throws FORBIDDEN for anybody else.
 */
export async function loadCaseViewers(
  { rows }: Transaction,
  who: DoorRequest,
  caseId: Id,
): Promise<ViewerFacts[]> {
  const [found] = await rows<{ viewers: ViewerFacts[] | null }>(
    "select door.case_viewers($1, $2, $3, $4::smallint, $5) as viewers",
    [who.partnershipId, who.accountId, who.purpose, who.assurance, caseId],
  );
  if (!found?.viewers) throw new TellonceError("FORBIDDEN");
  return found.viewers;
}
