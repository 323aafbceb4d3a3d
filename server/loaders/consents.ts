import type { Transaction } from "../database/transaction.js";
import type { Id } from "../sharing/facts.js";
import type { Row } from "./rows.js";

export interface ProvisionRow {
  permit: boolean;
  agencies: Id[];
  agencyTypes: string[];
  categories: number;
  purposes: string[];
  from: string;
  until: string | null;
}
export interface ConsentRow extends Row {
  person_id: Id;
  giver_person_id: Id | null;
  giver_agency_id: Id | null;
  authority: string;
  given_at: Date;
  method: string;
  witness: string | null;
  notice_version: string;
  notice_language: string;
  notice_text: string | null;
  interpreter: string | null;
  supersedes: Id[];
  retired_at: Date | null;
  retired_how: string | null;
  provisions: ProvisionRow[];
}

/** The consents about these people that the wall lets through, withdrawn ones included, the latest first. */
export const loadConsents = ({ rows }: Transaction, personIds: readonly Id[]): Promise<ConsentRow[]> =>
  rows<ConsentRow>(
    `select c.id, c.category, c.agency_id, null::integer[] as marks, array[c.person_id] as subjects, c.person_id, c.giver_person_id, c.giver_agency_id,
       c.authority, c.given_at, c.method, c.witness, c.notice_version, c.notice_language, c.interpreter, c.supersedes, c.retired_at, c.retired_how,
       -- A version is never changed: where only its number was kept, the words are the same.
       coalesce(c.notice_text, (select array_to_string(n.title || n.paragraphs, e'\\n\\n') from consent_notice n
         where n.version = c.notice_version and n.language = c.notice_language)) as notice_text,
       coalesce((select json_agg(json_build_object('permit', p.permit, 'agencies', p.agencies, 'agencyTypes', p.agency_types,
         'categories', p.categories, 'purposes', p.purposes, 'from', p.from_on, 'until', p.until_on) order by p.position)
         from consent_provision p where p.partnership_id = c.partnership_id and p.consent_id = c.id), '[]'::json) as provisions
     from consent c where c.person_id = any ($1) and (c.retired_epoch is null or c.retired_how = 'WITHDRAWN')
     order by c.given_at desc, c.id desc`,
    [personIds],
  );
