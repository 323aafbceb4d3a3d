import type { DoorRequest, Transaction } from "../database/transaction.js";
import type { ErrorCode } from "../errors.js";
import type { Id } from "../sharing/facts.js";
import { type PractitionerRow, practitionerJson, type Row } from "./rows.js";

/** A signature of the lead under a version, or of an agency under its own contribution (`number` null). */
export interface SignatureRow extends Row {
  number: number | null;
  template_version: number;
  signed_at: Date;
  practitioner: PractitionerRow | null;
}

/** An answer as it stood under a signature. */
export interface PartRow extends Row {
  signature_id: Id;
  answer_id: Id;
  version: number;
  value: string | null;
  said_by: Id | null;
  written_at: Date;
}

/** The signatures of an assessment that the wall lets through, the latest first. */
export const loadSignatures = (
  { rows }: Transaction,
  caseId: Id,
  assessmentId: Id,
): Promise<SignatureRow[]> =>
  rows<SignatureRow>(
    `select s.id, s.category, s.agency_id, null as marks, s.subjects, s.number, s.template_version, s.signed_at, ${practitionerJson("p")} as practitioner
     from assessment_signature s left join practitioner p on p.partnership_id = s.partnership_id and p.id = s.practitioner_id
     where s.case_id = $1 and s.assessment_id = $2 order by s.signed_at desc, s.id desc`,
    [caseId, assessmentId],
  );

/** What stands under these signatures, as far as the wall lets the answers themselves through. */
export const loadParts = (
  { rows }: Transaction,
  caseId: Id,
  signatureIds: readonly Id[],
): Promise<PartRow[]> =>
  rows<PartRow>(
    `select v.id, v.category, v.agency_id, v.marks, v.subjects, v.mentioned, s.signature_id, s.answer_id, s.version, v.value, v.said_by, v.written_at
     from assessment_part s
     join answer_version v on v.partnership_id = s.partnership_id and v.case_id = s.case_id and v.agency_id = s.agency_id and v.answer_id = s.answer_id
       and v.version = s.version
     where s.case_id = $1 and s.signature_id = any ($2)`,
    [caseId, signatureIds],
  );

/** Signs an assessment as its lead, or confirms what one's own agency contributed. @returns the code of a refusal, or null */
export async function sign(
  { rows }: Transaction,
  { partnershipId, accountId, purpose, assurance }: DoorRequest,
  what: { caseId: Id; assessmentId: Id; id: Id; kind: "SIGNED" | "CONFIRMED" },
): Promise<ErrorCode | null> {
  const [done] = await rows<{ refusal: ErrorCode | null }>(
    "select door.sign_assessment($1, $2, $3, $4::smallint, $5, $6, $7, $8) as refusal",
    [partnershipId, accountId, purpose, assurance, what.caseId, what.assessmentId, what.id, what.kind],
  );
  return done?.refusal ?? null;
}
