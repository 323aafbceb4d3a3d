import type { Transaction } from "../database/transaction.js";
import type { ConsentFacts, Id, Instant, Provision } from "../sharing/facts.js";
import type { Row } from "./rows.js";

/** A consent with all that was recorded of it, as it leaves for another system. */
export interface StatementRow extends Row {
  personId: Id;
  obtainedBy: Id;
  giverPersonId: Id | null;
  giverAgencyId: Id | null;
  authority: ConsentFacts["authority"];
  authorityEvidence: string | null;
  capacityNote: string | null;
  givenAt: Instant;
  method: "WRITTEN" | "VERBAL";
  witness: string | null;
  noticeVersion: string;
  noticeLanguage: string;
  interpreter: string | null;
  supersedes: Id[];
  withdrawnAt: Instant | null;
  withdrawnHow: string | null;
  provisions: Provision[];
}

/** The consents about these people that the wall lets through, withdrawn ones included, the earliest first; times in microseconds. */
export const loadStatements = ({ rows }: Transaction, personIds: readonly Id[]): Promise<StatementRow[]> =>
  rows<StatementRow>(
    `select c.id, c.category, c.agency_id, null::integer[] as marks, array[c.person_id] as subjects, c.person_id as "personId", c.obtained_by as "obtainedBy",
       c.giver_person_id as "giverPersonId", c.giver_agency_id as "giverAgencyId", c.authority, c.authority_evidence as "authorityEvidence", c.capacity_note as "capacityNote",
       (extract(epoch from c.given_at) * 1000000)::float8 as "givenAt", c.method, c.witness, c.notice_version as "noticeVersion", c.notice_language as "noticeLanguage",
       c.interpreter, c.supersedes, (extract(epoch from c.retired_at) * 1000000)::float8 as "withdrawnAt", c.retired_note as "withdrawnHow",
       coalesce((select json_agg(json_build_object('permit', p.permit, 'agencies', p.agencies, 'agencyTypes', p.agency_types,
         'categories', p.categories, 'purposes', p.purposes, 'from', p.from_on, 'until', p.until_on) order by p.position)
         from consent_provision p where p.partnership_id = c.partnership_id and p.consent_id = c.id), '[]'::json) as provisions
     from consent c where c.person_id = any ($1) and (c.retired_epoch is null or c.retired_how = 'WITHDRAWN')
     order by c.given_at, c.id`,
    [personIds],
  );
