import type { Transaction } from "../database/transaction.js";
import { TellonceError } from "../errors.js";
import type { IncidentActKind, IncidentRisk } from "../model/incidents/enums.js";
import type { Id } from "../sharing/facts.js";
import type { Asker } from "./remit.js";

/** Something that was done about a breach. */
export interface IncidentDone {
  kind: IncidentActKind;
  happenedAt: string;
  risk: IncidentRisk | null;
  consequences: string | null;
  measures: string | null;
  note: string | null;
  by: string;
}

/** A breach in the record of the officer's agency, as its door gives it. */
export interface IncidentFacts {
  id: Id;
  reference: string;
  what: string;
  accountId: Id | null;
  accountName: string | null;
  clientId: string | null;
  clientName: string | null;
  from: string;
  until: string | null;
  awareAt: string;
  /** 72 hours of time after that: UK GDPR Art. 33(1). */
  dueAt: string;
  recordedBy: string;
  acts: IncidentDone[];
}

export interface IncidentRecord {
  now: string;
  agency: { name: string; dpoContact: string | null };
  incidents: IncidentFacts[];
}

/** The record of breaches of the officer's agency, or one of them. @throws FORBIDDEN for who is no officer. */
export async function readIncidents(
  { rows }: Transaction,
  who: Asker,
  id: Id | null = null,
): Promise<IncidentRecord> {
  const [found] = await rows<{ record: IncidentRecord | null }>(
    "select door.incidents($1, $2, $3, $4::smallint, $5) as record",
    [who.partnershipId, who.accountId, who.purpose, who.assurance, id],
  );
  if (!found?.record) throw new TellonceError("FORBIDDEN");
  return found.record;
}
