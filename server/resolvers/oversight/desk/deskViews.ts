import type { SeenEntry } from "../../../audit/deskEntries.js";
import type { DeskItem } from "../../../audit/deskRecords.js";
import { outcomeOf } from "../../../audit/loggedEntry.js";
import type { Agency } from "../../../model/Agency.js";
import type { AuditEntry } from "../../../model/AuditEntry.js";
import type { DeskRecord } from "../../../model/desk/Desk.js";
import { categoriesIn } from "../../../sharing/categories.js";
import type { PurposeCode } from "../../../sharing/purposes.js";
import { titles } from "./titles.js";
import { auditedSubjects } from "../auditEntryView.js";

/** An entry of the audit as the API gives it. */
export function entryOf(seen: SeenEntry, agencies: readonly Agency[]): AuditEntry {
  const { id, at, content } = seen.entry;
  return {
    id,
    at,
    actor: seen.actor ?? "An account that is no longer known",
    agency: agencies.find((agency) => agency.id === seen.agencyId) ?? null,
    purpose: content.purpose as PurposeCode | null,
    operation: content.operation,
    outcome: outcomeOf(seen.entry),
    asked: seen.asked.map(titled),
    refused: seen.refused,
    subjects: auditedSubjects(content.subjects, seen),
  };
}

const titleOf: Record<string, string> = { ...titles.entries, ...titles.records };

/** "desk AGENCY agency school" as "What this agency saw, agency school". */
const titled = (asked: string) => {
  const [, code, of] = /^desk ([A-Z_]+)(?: (.+))?$/.exec(asked) ?? [];
  return code ? [titleOf[code] ?? code, of].filter(Boolean).join(", ") : asked;
};

/** A record that decides as the API gives it. */
export const recordOf = (item: DeskItem, agencies: readonly Agency[]): DeskRecord => ({
  id: item.id,
  at: new Date(item.at),
  kind: item.kind,
  state: item.state ?? null,
  name: item.name ?? null,
  who: item.who ?? null,
  reviewer: item.by ?? null,
  about: item.about ?? null,
  agency: agencies.find(({ id }) => id === item.agencyId) ?? null,
  caseReference: item.caseReference ?? null,
  people: item.people ?? [],
  purposes: (item.purposes ?? []) as PurposeCode[],
  categories: item.categories == null ? [] : categoriesIn(item.categories),
  agencies: (item.agencies ?? []).flatMap((id) => agencies.filter((agency) => agency.id === id)),
  until: item.until ?? null,
});
