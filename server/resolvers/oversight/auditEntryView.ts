import { TellonceError } from "../../errors.js";
import type { LoggedEntry, LoggedSubject } from "../../audit/loggedEntry.js";
import type { AuditedCategory, AuditedSubject } from "../../model/AuditEntry.js";
import { bitOf, type Category } from "../../sharing/categories.js";
import type { ReasonCode } from "../../sharing/reasons.js";
import { asId } from "../ids.js";

/** How the people and cases of an entry are called. */
export interface Names {
  personOf: ReadonlyMap<string, string>;
  caseOf: ReadonlyMap<string, string>;
}

/** The people of an entry with what was shown and withheld of each, by their numbers: in the order in which it was read, who is left out would be told by the others. */
export const auditedSubjects = (subjects: readonly LoggedSubject[], { personOf, caseOf }: Names) =>
  subjects
    .map((one): AuditedSubject => ({
      personReference: personOf.get(one.subject) ?? null,
      caseReference: caseOf.get(one.case) ?? null,
      shown: byCategory(one.shown).map(([category, fields]) => audited(category, fields, [])),
      withheld: byCategory(one.withheld).map(([category, codes]) =>
        audited(category, [...new Set(Object.values(codes).flat())], Object.keys(codes)),
      ),
      bases: [...new Set(one.bases.map((basis) => basis.split(":")[0]!))].toSorted(),
    }))
    .toSorted((a, b) => (numbersOf(a) < numbersOf(b) ? -1 : 1));

/** In the order of the list of categories: that in which a row was written says what was read first. */
const byCategory = <T>(kinds: Readonly<Record<string, T>>): [string, T][] =>
  Object.entries(kinds).toSorted(([one], [other]) => (bitOf(one) ?? -1) - (bitOf(other) ?? -1));

const numbersOf = ({ caseReference, personReference }: AuditedSubject) =>
  `${caseReference} ${personReference}`;

const audited = (category: string, fields: string[], codes: string[]): AuditedCategory => ({
  category: category as Category,
  fields: fields.toSorted(),
  codes: codes.toSorted() as ReasonCode[],
});

/** Where an entry stands in a list of them, the latest first. */
export const cursorOf = ({ exactly, id }: Pick<LoggedEntry, "exactly" | "id">) =>
  Buffer.from(JSON.stringify([exactly, id])).toString("base64url");

/** An instant as PostgreSQL writes it. */
const stamp = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?[+-]\d\d(:\d\d)?$/;

/** @throws BAD_INPUT for what is no cursor of such a list. */
export function readCursor(cursor: string): { at: string; id: string } {
  try {
    const [at, id] = JSON.parse(Buffer.from(cursor, "base64url").toString()) as unknown[];
    if (typeof at === "string" && typeof id === "string" && stamp.test(at)) return { at, id: asId(id) };
  } catch {
    // Not a cursor of ours: said below.
  }
  throw new TellonceError("BAD_INPUT", "This cursor is not one that the list gave.");
}
