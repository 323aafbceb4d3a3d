import { type AgencyKey, agreementPlans } from "./agencies.js";
import type { Agency, Frame, Laying } from "./Frame.js";

/** Adds the information sharing agreements, signed by all; `by` recorded them, and suspended one. */
export function addAgreements(laying: Laying, agencies: Frame["agencies"], by: string): void {
  const { rows, calendar } = laying;
  for (const [number, plan] of agreementPlans.entries()) {
    const parties = plan.agencies.map((key: AgencyKey) => agencies[key]);
    const id = addAgreement(laying, parties, by, { ...plan, document: `WM/ISA/${number + 1}` });
    if (!plan.suspended) continue;
    rows.retire("agreement", id, by, "SUSPENDED");
    rows.add("agreement_act", {
      id: laying.nextId(),
      agreement_id: id,
      kind: "SUSPENDED",
      agency_id: agencies.childrens.id,
      recorded_by: by,
      recorded_at: calendar.at(-12),
      note: "The charity is moving to another case system; its safeguards are being checked.",
    });
  }
}

interface Terms {
  name: string;
  purposes: readonly string[];
  categories: number;
  document: string;
  /** Days from today. */
  from: number;
  until: number | null;
  review: number;
}

/** Adds an agreement that each of its parties has signed; returns its id. */
export function addAgreement(
  { rows, nextId, calendar }: Laying,
  parties: readonly (Pick<Agency, "id"> & Partial<Agency>)[],
  by: string,
  { name, purposes, categories, document, from, until, review }: Terms,
): string {
  const id = nextId();
  const terms = {
    id,
    name,
    agencies: parties.map((party) => party.id),
    purposes,
    categories,
    from_on: calendar.day(from),
    until_on: until === null ? null : calendar.day(until),
    review_on: calendar.day(review),
  };
  const recorded = { recorded_by: by, recorded_at: calendar.at(from - 20) };
  rows.add("agreement", terms);
  rows.add("agreement_terms", {
    ...terms,
    ...recorded,
    kind: "RECORD",
    document_reference: document,
    agency_id: parties[0]!.id,
    acts: parties.length,
  });
  for (const party of parties)
    rows.add("agreement_act", {
      id: nextId(),
      agreement_id: id,
      kind: "SIGNED",
      agency_id: party.id,
      ...recorded,
      signatory: party.practitioners?.[0]?.name ?? "Robin Vale",
      signatory_title: "Information governance lead",
    });
  return id;
}
