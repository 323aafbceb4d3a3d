import type { DoorRequest, Transaction } from "../database/transaction.js";
import type { CircumstanceKind } from "../model/circumstances/kinds.js";
import type { Day, Id, Instant } from "../sharing/facts.js";
import type { Row } from "./rows.js";

export interface CircumstanceRow extends Row {
  kind: CircumstanceKind;
  from_on: Day;
  words: string | null;
  place: string | null;
}

/** What was told of a case's circumstances, the latest first, as far as the wall lets it through. */
export const loadCircumstances = ({ rows }: Transaction, caseId: Id): Promise<CircumstanceRow[]> =>
  rows<CircumstanceRow>(
    `select id, category, agency_id, marks, subjects, mentioned, kind, from_on::text, words, place
     from circumstance where case_id = $1 order by from_on desc, id desc`,
    [caseId],
  );

/** That an agency has received a change. */
export interface Receipt {
  circumstanceId: Id;
  agencyId: Id;
  at: Instant;
}

export async function loadReceipts(
  { rows }: Transaction,
  { partnershipId, accountId, purpose, assurance }: DoorRequest,
  caseId: Id,
): Promise<Receipt[]> {
  const [found] = await rows<{ receipts: Receipt[] }>(
    "select door.circumstance_receipts($1, $2, $3, $4::smallint, $5) as receipts",
    [partnershipId, accountId, purpose, assurance, caseId],
  );
  return found!.receipts;
}

/** Keeps that the viewer's agency has received a change; returns the code of the refusal, or null. */
export async function keepReceipt(
  { rows }: Transaction,
  { partnershipId, accountId, purpose, assurance }: DoorRequest,
  id: Id,
): Promise<string | null> {
  const [answer] = await rows<{ code: string | null }>(
    "select door.receive_circumstance($1, $2, $3, $4::smallint, $5) as code",
    [partnershipId, accountId, purpose, assurance, id],
  );
  return answer!.code;
}
