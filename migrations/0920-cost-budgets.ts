import type { MigrationInterface, QueryRunner } from "typeorm";
import { close, kept } from "./doorSql.js";

/** What each partner's system has left of its minute, known to all processes of the service. */
export class CostBudgets1763700000920 implements MigrationInterface {
  name = "CostBudgets1763700000920";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      -- Unlogged: after a crash of the database everybody begins a minute anew.
      create unlogged table cost_budget (
        partnership_id uuid not null, holder uuid not null, spent bigint not null, until_at timestamptz not null,
        primary key (partnership_id, holder));
      ${kept("cost_budget", "How many points of cost a system, or who holds a token, has drawn in the minute that ends then. Nothing of what was asked.", "spent, until_at")}

      create function door.draw_points(the_partnership uuid, the_holder uuid, the_least bigint, the_most bigint, the_limit bigint, the_window interval) returns json
      language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
      declare
        at constant timestamptz := clock_timestamp();
        budget cost_budget;
        granted bigint;
      begin
        insert into cost_budget as b (partnership_id, holder, spent, until_at) values (the_partnership, the_holder, 0, at + the_window)
        on conflict (partnership_id, holder) do update
          set spent = case when b.until_at > at then b.spent else 0 end, until_at = case when b.until_at > at then b.until_at else at + the_window end
        returning * into budget;
        granted := least(the_most, the_limit - budget.spent);
        if granted < the_least then granted := 0; end if;
        update cost_budget b set spent = budget.spent + granted where b.partnership_id = the_partnership and b.holder = the_holder;
        return json_build_object('granted', granted, 'left', the_limit - budget.spent - granted, 'seconds', extract(epoch from budget.until_at - at));
      end $$;
      comment on function door.draw_points(uuid, uuid, bigint, bigint, bigint, interval) is 'Takes up to so many points from the holder''s minute, or none where there are fewer than the least; how many were granted and are left, and for how many seconds.';
    `);
    await runner.query(close({ doors: ["draw_points(uuid, uuid, bigint, bigint, bigint, interval)"] }));
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}
