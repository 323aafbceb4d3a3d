import { createHmac } from "node:crypto";
import type { Id } from "../sharing/facts.js";

/** The keyed functions of the audit: nobody without the key can tell whom a row is about. */
export interface AuditKeys {
  pseudonym: string;
  decision: string;
}

/** The pseudonym of a person in a partnership's audit: 32 hex digits. */
export const pseudonymOf = (keys: AuditKeys, partnershipId: Id, personId: Id): string =>
  createHmac("sha256", keys.pseudonym).update(`${partnershipId} ${personId}`).digest("hex").slice(0, 32);

/** What a decision was about, for its id: a field of these people, in whichever order they are named, or a list of a case. */
export const decidedAbout = (caseId: Id, subjects: readonly Id[], field: string, category: string): string =>
  [caseId, ...(subjects.length > 0 ? [subjects.toSorted().join(",")] : []), field, category].join(" ");

/** The id of one decision: the audit row that holds it, and a keyed hash of what was asked. Nothing is stored per field. */
export const decisionIdOf = (keys: AuditKeys, auditId: Id, what: string): string =>
  `${auditId}.${createHmac("sha256", keys.decision).update(`${auditId} ${what}`).digest("base64url").slice(0, 22)}`;

/** What somebody typed to find a person by, as a keyed hash: equal words give equal hashes, and nobody can turn them back. */
export const keyedInput = (keys: AuditKeys, partnershipId: Id, what: string): string =>
  createHmac("sha256", keys.pseudonym).update(`locate ${partnershipId} ${what}`).digest("hex").slice(0, 32);
