import type { DoorRequest, Transaction } from "../database/transaction.js";
import type { CircumstanceKind } from "../model/circumstances/kinds.js";
import type { Day, Id, Instant } from "../sharing/facts.js";
import { callDoor } from "./callDoor.js";
import type { Row } from "./rows.js";
import { type Stated, statedBeside } from "./statedBeside.js";

export interface CircumstanceRow extends Row {
  kind: CircumstanceKind;
  from_on: Day;
  words: string | null;
  place: string | null;
  taken_back_at: Date | null;
  child_id: Id | null;
  statements: Stated[];
}

/** What was told of a case's circumstances, the latest first, as far as the wall lets it through. */
export const loadCircumstances = ({ rows }: Transaction, caseId: Id): Promise<CircumstanceRow[]> =>
  rows<CircumstanceRow>(
    `select id, category, agency_id, marks, subjects, mentioned, kind, from_on::text, words, place, taken_back_at, child_id,
       ${statedBeside("CIRCUMSTANCE", "circumstance")} as statements
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
export const keepReceipt = (transaction: Transaction, request: DoorRequest, id: Id) =>
  callDoor(transaction, "receive_circumstance", request, id);

/** What the record needs to know beside the change itself. */
export type Entry = {
  lines?: string;
  postcode?: string | null;
  kind?: string;
  given?: string;
  family?: string;
};

/** Enters a change that was just told into the record of its people; returns the code of the refusal, or null. */
export const enterCircumstance = (transaction: Transaction, request: DoorRequest, id: Id, entry: Entry) =>
  callDoor(transaction, "enter_circumstance", request, id, JSON.stringify(entry));

/** Takes a change back, out of the record too; returns the code of the refusal, or null. */
export const takeBackCircumstance = (transaction: Transaction, request: DoorRequest, id: Id) =>
  callDoor(transaction, "take_back_circumstance", request, id);
