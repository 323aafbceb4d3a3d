import type { MigrationInterface, QueryRunner } from "typeorm";
import { close } from "./doorSql.js";

/** What is listed of emergency access: uses for each who may know of them, and alerts. */
export class EmergencyLists1763700000214 implements MigrationInterface {
  name = "EmergencyLists1763700000214";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create function door.emergency_uses(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, which text, the_id uuid default null)
        returns jsonb
      language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
      declare who record; is_dpo boolean;
      begin
        select * into who from door.at_work(the_partnership, the_account, the_purpose, the_assurance);
        if who.kind is null then return null; end if;
        is_dpo := who.kind = 'DPO';
        return coalesce((
          select jsonb_agg(jsonb_build_object(
            'id', u.id, 'askedAt', door.micros(u.asked_at), 'reasonCode', u.reason_code, 'reason', u.reason, 'secondPerson', u.second_person,
            'user', a.display_name, 'agencyId', u.agency_id, 'confirmedBy', c.display_name, 'grantedAt', door.micros(u.granted_at),
            'located', u.located, 'caseId', case when k.known then u.case_id end,
            'caseReference', case when k.known then (select r.reference from case_record r where r.partnership_id = u.partnership_id and r.id = u.case_id) end,
            'people', case when k.known then (
              select coalesce(jsonb_agg(p.reference order by p.reference), '[]') from person p where p.partnership_id = u.partnership_id and p.id = any (u.persons)) else '[]' end,
            'status', case when g.running then 'RUNNING' when u.granted_at is not null then 'ENDED' when now() < u.lapses_at then 'WAITING' else 'LAPSED' end,
            'endsAt', case when g.running then door.micros(u.until_at) when u.granted_at is null and now() < u.lapses_at then door.micros(u.lapses_at) end,
            'endedAt', case when u.granted_at is not null and not g.running then door.micros(coalesce(g.retired_at, u.until_at)) end,
            'endedHow', case when u.granted_at is not null and not g.running then coalesce(g.retired_how, 'TIME') end,
            'reviewBy', door.micros(u.review_by), 'overdue', coalesce(u.review_by <= now() and v.open, false), 'reviewOpen', u.granted_at is not null and v.open,
            'mayConfirm', v.confirm, 'mayReview', v.review, 'mayEnd', u.account_id = the_account and (g.running or (u.granted_at is null and now() < u.lapses_at)),
            'reviews', (select coalesce(jsonb_agg(jsonb_build_object('outcome', r.outcome, 'note', r.note, 'at', door.micros(r.at), 'reviewer', b.display_name) order by r.at), '[]')
              from emergency_review r join account b on b.partnership_id = r.partnership_id and b.id = r.account_id
              where r.partnership_id = u.partnership_id and r.use_id = u.id)) order by u.asked_at desc, u.id)
          from emergency_use u
          join account a on a.partnership_id = u.partnership_id and a.id = u.account_id
          left join account c on c.partnership_id = u.partnership_id and c.id = u.confirmed_by
          cross join lateral (
            select coalesce(bool_or(x.retired_epoch is null and door.live(x.from_at, x.until_at, now())), false) as running,
              max(x.retired_at) as retired_at, (array_agg(x.retired_how order by x.recorded_epoch desc))[1] as retired_how
            from emergency_grant x where x.partnership_id = u.partnership_id and x.use_id = u.id) g
          cross join lateral (select door.review_is_open(u.partnership_id, u.id) as open,
            which <> 'MINE' and u.confirmed_by is null and u.second_person <> 'NOT_ASKED' and (g.running or (u.granted_at is null and now() < u.lapses_at))
              and door.may_confirm(the_partnership, the_account, u) as confirm,
            which <> 'MINE' and u.granted_at is not null and door.review_is_open(u.partnership_id, u.id) and door.may_review(the_partnership, the_account, u) as review) v
          cross join lateral (select case when u.account_id = the_account or v.confirm
            then exists (select from door.nameable(the_partnership, the_account, u.case_id))
            else door.may_know_of(the_partnership, the_account, u.case_id) end as known) k
          -- First what the row alone tells, so that the rest is asked of few.
          where u.partnership_id = the_partnership and (the_id is null or u.id = the_id)
            and (which <> 'MINE' or u.account_id = the_account) and (which <> 'CONFIRMED' or u.confirmed_by = the_account)
            and (which <> 'TO_CONFIRM' or (u.agency_id = who.agency_id and u.confirmed_by is null and u.second_person <> 'NOT_ASKED'))
            and (which not in ('TO_REVIEW', 'REVIEWED') or u.granted_at is not null)
            -- What waits for somebody is listed however old it is; the rest for three months, and longer in the audit.
            and (which in ('TO_CONFIRM', 'TO_REVIEW') or u.asked_at > now() - interval '3 months')
            and case which
            when 'MINE' then u.account_id = the_account
            when 'TO_CONFIRM' then v.confirm
            when 'CONFIRMED' then u.confirmed_by = the_account
            -- An officer also sees what concerns a case that their agency leads; that review is the user's agency's.
            when 'TO_REVIEW' then k.known and u.granted_at is not null and v.open
              and (v.review or (is_dpo and who.agency_id in (u.agency_id, door.lead_agency(the_partnership, u.case_id))))
            when 'REVIEWED' then k.known and u.granted_at is not null and not v.open and (door.may_review(the_partnership, the_account, u)
              or (is_dpo and who.agency_id in (u.agency_id, door.lead_agency(the_partnership, u.case_id))))
            else false end), '[]');
      end $$;
      comment on function door.emergency_uses(uuid, uuid, text, smallint, text, uuid) is 'Uses of emergency access: one''s own, those that one may confirm, those to be reviewed, those reviewed. Null for who may ask for none.';

      create function door.alerts(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint) returns jsonb
      language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
      declare who record;
      begin
        select * into who from door.at_work(the_partnership, the_account, the_purpose, the_assurance);
        if who.kind is null then return null; end if;
        return coalesce((
          select jsonb_agg(jsonb_build_object('id', t.id, 'kind', t.kind, 'createdAt', door.micros(t.created_at), 'seenAt', door.micros(t.seen_at),
            'about', (select a.display_name from account a where a.partnership_id = t.partnership_id and a.id = t.about_id),
            'caseId', t.case_id, 'useId', t.use_id, 'purposes', coalesce(to_jsonb(t.purposes), '[]'),
            'caseReference', (select r.reference from case_record r where r.partnership_id = t.partnership_id and r.id = t.case_id)) order by t.created_at desc, t.id)
          from (
            select * from alert t where t.partnership_id = the_partnership
              and (t.recipient_id = the_account or (who.kind = 'DPO' and t.recipient_agency_id = who.agency_id
                and (t.kind <> 'MANY_PURPOSES' or t.about_id <> the_account)))
            order by t.created_at desc limit 200) t
          where t.case_id is null or case when t.kind = 'EMERGENCY_CONFIRMATION'
            then exists (select from door.nameable(the_partnership, the_account, t.case_id))
            else door.may_know_of(the_partnership, the_account, t.case_id) end), '[]');
      end $$;
      comment on function door.alerts(uuid, uuid, text, smallint) is 'What this account, or the officer of its agency, is told of, at most 200, what waits before what is settled; not of a case that is hidden from it. Null for who is told nothing.';

      create function door.mark_alert_seen(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid) returns text
      language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
      declare known constant jsonb := door.alerts(the_partnership, the_account, the_purpose, the_assurance);
      begin
        if known is null then return 'INDETERMINATE'; end if;
        if not exists (select from jsonb_array_elements(known) k where (k ->> 'id')::uuid = the_id) then return 'NOT_FOUND'; end if;
        update alert t set seen_at = now(), seen_by = the_account where t.partnership_id = the_partnership and t.id = the_id and t.seen_at is null;
        return null;
      end $$;
      comment on function door.mark_alert_seen(uuid, uuid, text, smallint, uuid) is 'Notes that an alert was seen. Null, or the code of a refusal.';
    `);
    await runner.query(
      close({
        doors: [
          "emergency_uses(uuid, uuid, text, smallint, text, uuid)",
          "alerts(uuid, uuid, text, smallint)",
          "mark_alert_seen(uuid, uuid, text, smallint, uuid)",
        ],
      }),
    );
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}
