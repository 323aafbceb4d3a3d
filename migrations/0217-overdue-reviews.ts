import type { MigrationInterface, QueryRunner } from "typeorm";
import { close } from "./doorSql.js";

/** Reviews that were not made in their time: the data-protection officers are told, once each. */
export class OverdueReviews1763700000217 implements MigrationInterface {
  name = "OverdueReviews1763700000217";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create function door.follow_up_reviews() returns integer
      language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
      declare today constant date := door.london_day(now()); told integer;
      begin
        if not pg_try_advisory_xact_lock(hashtext('door.follow_up_reviews')) then return 0; end if;
        insert into alert (partnership_id, id, kind, recipient_agency_id, about_id, case_id, use_id, decision_id)
        select o.partnership_id, gen_random_uuid(), o.kind, o.agency_id, o.about_id, o.case_id, o.use_id, o.decision_id
        from (
          -- The officers who were told of the use are told that nobody has reviewed it.
          select u.partnership_id, 'EMERGENCY_UNREVIEWED' as kind, g.agency_id, u.account_id as about_id, u.case_id, u.id as use_id, null::uuid as decision_id
          from emergency_use u
          cross join lateral (select u.agency_id union select door.lead_agency(u.partnership_id, u.case_id)) g (agency_id)
          where u.review_by <= now() and door.review_is_open(u.partnership_id, u.id)
          union all
          select d.partnership_id, 'DECISION_UNREVIEWED', i.agency_id, null, d.case_id, null, d.id
          from sharing_decision d
          join involvement i on i.partnership_id = d.partnership_id and i.case_id = d.case_id and i.kind = 'LEAD'
            and i.retired_epoch is null and door.live(i.from_at, i.until_at, now())
          where d.review_on < today and d.retired_epoch is null and door.live(d.from_at, d.until_at, now())) o
        where o.agency_id is not null
        on conflict do nothing;
        get diagnostics told = row_count;
        return told;
      end $$;
      comment on function door.follow_up_reviews() is 'Tells data-protection officers of uses of emergency access and sharing decisions whose review is overdue. How many alerts there were.';
    `);
    await runner.query(close({ doors: ["follow_up_reviews()"] }));
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}
