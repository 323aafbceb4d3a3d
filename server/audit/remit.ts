import type { Transaction } from "../database/transaction.js";
import type { Agency } from "../model/Agency.js";
import type { Mask } from "../sharing/categories.js";
import type { Id } from "../sharing/facts.js";

/** A data-protection officer's question. */
export interface Asker {
  partnershipId: Id;
  accountId: Id;
  purpose: string | null;
  assurance: number;
}

/** What the auditor's door opened: which cases and people the references mean, and whether the case is led by this officer's agency. */
export interface Remit {
  agency: Id;
  cases: { id: Id; reference: string; ours: boolean }[];
  people: { id: Id; reference: string }[];
  /** What is sealed of somebody in a case, so that for this officer it does not exist. */
  sealed: { caseId: Id; personId: Id; categories: Mask }[];
  agencies: Agency[];
}

/** The officer's remit, and which cases and people they may know of behind a reference; undefined for who is no officer. */
export async function openRemit(
  rows: Transaction["rows"],
  who: Asker,
  caseReference: string | null,
  personReference: string | null = null,
): Promise<Remit | undefined> {
  const [door] = await rows<{ remit: Remit | null }>(
    "select door.open_audit($1, $2, $3, $4::smallint, $5, $6) as remit",
    [who.partnershipId, who.accountId, who.purpose, who.assurance, personReference, caseReference],
  );
  return door?.remit ?? undefined;
}

/** The same for the cases themselves, among them ids that are of no case. */
export async function openRemitOf(
  rows: Transaction["rows"],
  who: Asker,
  caseIds: readonly Id[],
): Promise<Remit | undefined> {
  const [door] = await rows<{ remit: Remit | null }>(
    "select door.open_audit_cases($1, $2, $3, $4::smallint, $5) as remit",
    [who.partnershipId, who.accountId, who.purpose, who.assurance, caseIds],
  );
  return door?.remit ?? undefined;
}

/** The agencies that made each of these rules, or that it names; a rule that is left out is the lead agency's. */
export async function agenciesOfRules(
  rows: Transaction["rows"],
  rules: readonly Id[],
): Promise<ReadonlyMap<Id, readonly Id[]>> {
  const [found] = await rows<{ agencies: Record<Id, Id[]> }>("select door.rule_agencies($1) as agencies", [
    rules,
  ]);
  return new Map(Object.entries(found!.agencies));
}
