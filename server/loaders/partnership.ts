import type { Transaction } from "../database/transaction.js";
import type { Id } from "../sharing/facts.js";

export interface PartnershipRow {
  id: Id;
  name: string;
  area: string;
  agreements: Record<Id, { name: string; reviewOn: string }>;
}

/** The partnership of this session, with what its agreements are called. @throws Error where the session has none. */
export async function loadPartnership({ rows }: Transaction): Promise<PartnershipRow> {
  const [found] = await rows<PartnershipRow>(`
    select p.partnership_id as id, p.name, p.area,
      coalesce((select json_object_agg(a.id, json_build_object('name', a.name, 'reviewOn', coalesce((
        select c.next_review_on from agreement_act c where c.agreement_id = a.id and c.kind = 'REVIEWED' order by c.recorded_at desc limit 1), a.review_on))) from agreement a), '{}'::json) as agreements
    from partnership p`);
  if (!found) throw new Error("This session belongs to no partnership");
  return found;
}

/** What a practitioner is employed as; null for nobody known. */
export async function findJobTitle({ rows }: Transaction, practitionerId: Id): Promise<string | null> {
  const [found] = await rows<{ title: string }>("select job_title as title from practitioner where id = $1", [
    practitionerId,
  ]);
  return found?.title ?? null;
}
