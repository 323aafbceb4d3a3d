import type { AccessLog, AccessLogQuestion } from "../../audit/accessLog.js";
import { type LoggedEntry, outcomeOf } from "../../audit/loggedEntry.js";
import { TellonceError } from "../../errors.js";
import type { AuditEntry } from "../../model/AuditEntry.js";
import type { AccessLogFilter } from "../../model/inputs.js";
import type { PurposeCode } from "../../sharing/purposes.js";
import { auditedSubjects } from "./auditEntryView.js";

type WhoseRecord = Omit<AccessLogQuestion, "first" | "before">;

/** @throws BAD_INPUT unless one record is asked for. */
export function whoseRecord(filter: AccessLogFilter): WhoseRecord {
  const personReference = filter.personReference?.trim() || null;
  const caseReference = filter.caseReference?.trim() || null;
  if ((personReference === null) === (caseReference === null))
    throw new TellonceError("BAD_INPUT", "Give either a case's number or a person's record number.", {
      fields: ["caseReference", "personReference"],
    });
  return { personReference, caseReference, from: filter.from ?? null, until: filter.until ?? null };
}

/** What was asked, for the audit of the audit. */
export const recordInWords = ({ personReference, caseReference }: WhoseRecord): string =>
  `record ${personReference ?? caseReference}`;

/** An entry of who saw a record as the API gives it. */
export function loggedEntryOf({ remit, personOf }: AccessLog, entry: LoggedEntry): AuditEntry {
  const { id, at, content } = entry;
  const caseOf = new Map(remit.cases.map((one) => [one.id, one.reference]));
  return {
    id,
    at,
    actor: content.actor,
    agency: remit.agencies.find((agency) => agency.id === content.agency) ?? null,
    purpose: content.purpose as PurposeCode | null,
    operation: content.operation,
    outcome: outcomeOf(entry),
    asked: [],
    refused: [],
    subjects: auditedSubjects(content.subjects, { personOf, caseOf }),
  };
}
