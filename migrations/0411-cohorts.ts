import type { MigrationInterface, QueryRunner } from "typeorm";
import { close } from "./doorSql.js";

const types = "uuid, uuid, text, smallint, text, smallint, integer";

/** Counting what became of many families, for whoever may count and see nobody. */
export class Cohorts1763700000411 implements MigrationInterface {
  name = "Cohorts1763700000411";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create function door.cohort_report(
        the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_framework text, the_version smallint, the_year integer) returns jsonb
      language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
      declare
        fewest constant integer := 5;
        first_day constant date := make_date(the_year, 4, 1);
        this_quarter constant date := date_trunc('quarter', now() at time zone 'Europe/London')::date;
        one record; told jsonb := '{}'; before jsonb;
      begin
        if not exists (
          select from account a
          join agency g on g.partnership_id = a.partnership_id and g.id = a.agency_id and g.retired_epoch is null and door.live(g.from_at, g.until_at, now())
          join purpose p on p.code = the_purpose and p.mode = 'AGGREGATE' and p.assurance <= the_assurance
          cross join lateral door.role_mask(the_partnership, array[the_account], the_purpose, now()) r
          where a.partnership_id = the_partnership and a.id = the_account and a.kind = 'COMMISSIONER'
            and a.retired_epoch is null and door.live(a.from_at, a.until_at, now()) and r.mask is not null
            and exists (
              select from role_grant w join role_ceiling k on k.role = w.role and k.purpose = the_purpose
              where w.partnership_id = the_partnership and w.account_id = the_account and w.retired_epoch is null and door.live(w.from_at, w.until_at, now())))
        then return null; end if;

        -- As it stood at the end of each quarter: the same whenever it is asked, so that two answers cannot be set against each other.
        for one in
          with quarter as (
            select d::date as day from generate_series(first_day + interval '3 months', this_quarter, interval '3 months') d),
          told as (
            select m.id, m.indicator_key as key, m.kind, m.measured_on, m.written_at, m.taken_back_at, i.position,
              case i.about when 'PERSON' then m.subjects[1] else c.family_id end as who,
              case i.better when 'HIGHER' then m.value >= i.met else m.value <= i.met end as met
            from outcome_measure m
            join outcome_indicator i on i.framework_id = m.framework_id and i.framework_version = m.framework_version and i.key = m.indicator_key
            join case_record c on c.partnership_id = m.partnership_id and c.id = m.case_id
            where m.partnership_id = the_partnership and m.framework_id = the_framework and m.framework_version = the_version),
          each as (
            select q.day, t.key, t.position, t.who,
              (array_agg(t.measured_on order by t.measured_on, t.written_at, t.id) filter (where t.kind = 'BASELINE'))[1] as begun_on,
              (array_agg(t.met order by t.measured_on, t.written_at, t.id) filter (where t.kind = 'BASELINE'))[1] as begun_met,
              (array_agg(t.met order by t.measured_on desc, t.written_at desc, t.id desc) filter (where t.kind = 'FOLLOW_UP'))[1] as met,
              max(t.measured_on) filter (where t.kind = 'FOLLOW_UP') as met_on
            from quarter q
            join told t on t.measured_on < q.day and (t.written_at at time zone 'Europe/London')::date < q.day
              and (t.taken_back_at is null or (t.taken_back_at at time zone 'Europe/London')::date >= q.day)
            group by q.day, t.key, t.position, t.who)
          select l.key, l.day, count(*)::integer as people, (count(*) filter (where l.met))::integer as reached
          from each l
          where l.met_on >= l.begun_on and not l.begun_met and l.begun_on >= first_day and l.begun_on < first_day + interval '1 year'
          group by l.position, l.key, l.day order by l.position, l.day
        loop
          before := told -> one.key;
          continue when one.people < fewest;
          -- How many did not reach it is told with how many did.
          one.reached := case when one.reached >= fewest and one.people - one.reached >= fewest then one.reached end;
          -- A figure that moves by few would tell of those few: the earlier one stays.
          continue when before is not null and (
            one.people <> (before ->> 'people')::integer and abs(one.people - (before ->> 'people')::integer) < fewest
            or before ->> 'reached' is not null and (
              one.reached is null
              or one.reached <> (before ->> 'reached')::integer and abs(one.reached - (before ->> 'reached')::integer) < fewest
              or one.people - one.reached <> (before ->> 'people')::integer - (before ->> 'reached')::integer
                and abs(one.people - one.reached - (before ->> 'people')::integer + (before ->> 'reached')::integer) < fewest));
          told := told || jsonb_build_object(one.key, jsonb_build_object('people', one.people, 'reached', one.reached, 'asAt', one.day - 1));
        end loop;
        return jsonb_build_object('asAt', this_quarter - 1, 'fewest', fewest, 'told', told);
      end $$;
      comment on function door.cohort_report(${types}) is 'For a commissioner who may count: of each indicator how many people or families whose baseline of that financial year had not reached it were measured again by the end of a quarter, and how many of them had reached it then. Nothing of fewer than five, nor what is left when they are taken away; nobody is named.';
      ${close({ doors: [`cohort_report(${types})`] })}
    `);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}
