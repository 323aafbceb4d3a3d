import type { DoorRequest, Transaction } from "../database/transaction.js";
import type { AgreementFacts, Day, Facts, Id, Instant, ViewerFacts } from "../sharing/facts.js";

/** What an agency did with an agreement. */
export interface AgreementActRow {
  kind: "SIGNED" | "DECLINED" | "WITHDRAWN" | "SUSPENDED" | "ENDED" | "REVIEWED";
  agencyId: Id;
  at: string;
  signatory: string | null;
  signatoryTitle: string | null;
  note: string | null;
  nextReviewOn: Day | null;
}

/** An agreement as it was proposed or recorded, with what became of it. */
export interface AgreementRow extends AgreementFacts {
  name: string;
  reviewOn: Day;
  documentReference: string | null;
  replaces: Id | null;
  proposedBy: Id | null;
  /** Whether all parties had signed, so that it counted from then on; and how that ended, if it has. */
  recorded: boolean;
  retiredHow: "SUSPENDED" | "ENDED" | "SUPERSEDED" | null;
  /** Later ones that are to take its place, or have. */
  successors: { id: Id; recorded: boolean }[];
  acts: AgreementActRow[];
}

/** Every agreement of the partnership that was ever proposed or recorded, by name, the latest of a name first. */
export const loadAgreements = ({ rows }: Transaction): Promise<AgreementRow[]> =>
  rows<AgreementRow>(`
    select one.id, one.name, one.agencies, one.purposes, one.categories, one."from", one.until,
      coalesce(done.next_review_on, one.review_on)::text as "reviewOn", one."documentReference", one.replaces, one."proposedBy",
      one.recorded, one."retiredHow", coalesce(done.acts, '[]') as acts,
      coalesce((
        select json_agg(json_build_object('id', s.id, 'recorded', b.id is not null))
        from agreement_terms s left join agreement b on b.partnership_id = s.partnership_id and b.id = s.id
        where s.replaces = one.id and not exists (
          select from agreement_act c where c.agreement_id = s.id and c.kind in ('DECLINED', 'WITHDRAWN'))), '[]') as successors
    from (
      select id, coalesce(a.name, t.name) as name, coalesce(a.agencies, t.agencies) as agencies, coalesce(a.purposes, t.purposes) as purposes,
        coalesce(a.categories, t.categories) as categories, coalesce(a.from_on, t.from_on)::text as "from",
        (case when a.from_on is null then t.until_on else a.until_on end)::text as until, coalesce(a.review_on, t.review_on) as review_on,
        t.document_reference as "documentReference", t.replaces, t.agency_id as "proposedBy", a.from_on is not null as recorded,
        case when a.retired_how = 'SUSPENDED' and exists (
            select from agreement_act c where c.agreement_id = a.id and c.kind = 'ENDED') then 'ENDED' else a.retired_how end as "retiredHow", coalesce(a.recorded_at, t.recorded_at) as recorded_at
      from agreement a full join agreement_terms t using (partnership_id, id)) one
    left join lateral (
      select json_agg(json_build_object('kind', c.kind, 'agencyId', c.agency_id, 'at', c.recorded_at, 'signatory', c.signatory,
          'signatoryTitle', c.signatory_title, 'note', c.note, 'nextReviewOn', c.next_review_on) order by c.recorded_at, c.id) as acts,
        (array_agg(c.next_review_on order by c.recorded_at desc, c.id) filter (where c.kind = 'REVIEWED'))[1] as next_review_on
      from agreement_act c where c.agreement_id = one.id) done on true
    order by one.name, one.recorded_at desc, one.id`);

/** The facts of the cases that a change of an agreement concerns, in one officer's remit. */
export interface AgreementWorld extends Omit<Facts, "viewer"> {
  /** The officer's agency. */
  agency: Id;
  /** The instant for which the change is judged: now, or the beginning of its first day. */
  at: Instant;
  /** How many cases it concerns; no more than were asked for are here. */
  concerned: number;
  viewers: ViewerFacts[];
  /** Who is sealed from the officer whole, in which case: for the officer they do not exist. */
  sealed: { caseId: Id; personId: Id }[];
  /** By case, the accounts of everybody at work there. */
  viewersOf: Record<Id, Id[]>;
  /** The record numbers of the people. */
  references: Record<Id, string>;
}

/** @returns null for who is not the officer of a party. */
export async function loadAgreementWorld(
  { rows }: Transaction,
  who: DoorRequest,
  parties: readonly Id[],
  from: Day,
  atMost: number,
): Promise<AgreementWorld | null> {
  const [found] = await rows<{ world: AgreementWorld | null }>(
    "select door.agreement_world($1, $2, $3, $4::smallint, $5, $6, $7) as world",
    [who.partnershipId, who.accountId, who.purpose, who.assurance, parties, from, atMost],
  );
  return found?.world ?? null;
}
