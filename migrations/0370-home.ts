import type { MigrationInterface, QueryRunner } from "typeorm";
import { close, kept } from "./doorSql.js";

const WHO = "the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint";
const types = "uuid, uuid, text, smallint";
const DEFINER = "security definer set search_path = pg_catalog, public, pg_temp";

/** When somebody last looked at a case, when what stands in it was recorded, and the views of their list that they keep. */
export class Home1763700000370 implements MigrationInterface {
  name = "Home1763700000370";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      alter table chronology_event add column recorded_at timestamptz not null default now();
      comment on column chronology_event.recorded_at is 'When it was recorded: an event may be told years after the day on which it happened.';
      alter table plan_action add column changed_at timestamptz not null default now();
      comment on column plan_action.changed_at is 'When the action was last changed.';
      create function door.stamp_change() returns trigger language plpgsql as $$ begin new.changed_at := now(); return new; end $$;
      create trigger changed before update on plan_action for each row execute function door.stamp_change();
      revoke all on function door.stamp_change() from public;

      create table case_look (
        partnership_id uuid not null references partnership, account_id uuid not null, case_id uuid not null, looked_at timestamptz not null,
        primary key (partnership_id, account_id, case_id),
        foreign key (partnership_id, account_id) references account,
        foreign key (partnership_id, case_id) references case_record);
      ${kept("case_look", "When an account last opened the page of a case: what changed since is told to that account, and to nobody else.", "looked_at")}

      create table saved_view (
        partnership_id uuid not null references partnership, id uuid not null, account_id uuid not null,
        name text not null check (length(btrim(name)) between 1 and 60), choice text not null check (length(choice) <= 300),
        saved_at timestamptz not null default now(), deleted_at timestamptz,
        primary key (partnership_id, id), foreign key (partnership_id, account_id) references account);
      create unique index saved_view_name on saved_view (partnership_id, account_id, lower(name)) where deleted_at is null;
      ${kept("saved_view", "What somebody chose of their families, and in which order, under a name of their own. deleted_at: thrown away, and for a day to be had back.", "name, deleted_at")}
      grant delete on saved_view to tellonce_door;
      create policy door_clears on saved_view for delete to tellonce_door using (true);
    `);
    await runner.query(/* sql */ `
      create function door.home_cases(${WHO}, the_limit integer) returns json
      language plpgsql stable ${DEFINER} as $$
      declare cases constant uuid[] := door.worklist(the_partnership, the_account, the_purpose, the_assurance, the_limit + 1);
      begin
        return json_build_object(
          'cases', cases[1 : the_limit], 'more', cardinality(cases) > the_limit,
          'looks', coalesce((
            select json_object_agg(l.case_id, l.looked_at) from case_look l
            where l.partnership_id = the_partnership and l.account_id = the_account and l.case_id = any (cases[1 : the_limit])), '{}'));
      end $$;
      comment on function door.home_cases(${types}, integer) is 'The cases to which the viewer has a live relationship and that are not hidden from them, newest involvement first, whether there are more, and when the viewer last looked at each. Structure only: no governed value.';

      create function door.look_at_case(${WHO}, the_case uuid) returns boolean
      language plpgsql volatile ${DEFINER} as $$
      declare seat constant door.seat := door.take_seat(the_partnership, the_account, the_purpose, the_assurance, now());
      begin
        if not (seat is null) and the_case = any (door.known_cases(the_partnership, the_account, seat, array[the_case], now())) then
          insert into case_look (partnership_id, account_id, case_id, looked_at) values (the_partnership, the_account, the_case, now())
          on conflict (partnership_id, account_id, case_id) do update set looked_at = greatest(case_look.looked_at, excluded.looked_at);
        end if;
        return true;
      end $$;
      comment on function door.look_at_case(${types}, uuid) is 'Keeps that the viewer looks at a case now, where there is such a case for them. The same answer for every case, also one that is hidden or not there.';

      create function door.saved_views(the_partnership uuid, the_account uuid) returns json
      language plpgsql stable ${DEFINER} as $$
      begin
        return (select coalesce(json_agg(json_build_object('id', v.id, 'name', v.name, 'choice', v.choice) order by lower(v.name), v.id), '[]')
          from saved_view v where v.partnership_id = the_partnership and v.account_id = the_account and v.deleted_at is null);
      end $$;
      comment on function door.saved_views(uuid, uuid) is 'The views of their list that an account keeps, by name.';

      create function door.change_saved_view(the_partnership uuid, the_account uuid, the_id uuid, the_act text, the_name text, the_choice text) returns text
      language plpgsql volatile ${DEFINER} as $$
      begin
        delete from saved_view v where v.partnership_id = the_partnership and v.account_id = the_account and v.deleted_at < now() - interval '1 day';
        if the_act = 'SAVE' then
          if not exists (select from door.live_account(the_partnership, the_account)) then return 'NOT_FOUND'; end if;
          if (select count(*) from saved_view v where v.partnership_id = the_partnership and v.account_id = the_account and v.deleted_at is null) >= 30
          then return 'BAD_INPUT'; end if;
          insert into saved_view (partnership_id, id, account_id, name, choice) values (the_partnership, the_id, the_account, the_name, the_choice);
        else
          update saved_view v set name = coalesce(the_name, v.name), deleted_at = case when the_act = 'DELETE' then now() end
          where v.partnership_id = the_partnership and v.account_id = the_account and v.id = the_id and (v.deleted_at is null) = (the_act <> 'RESTORE');
          if not found then return 'NOT_FOUND'; end if;
        end if;
        return null;
      exception when unique_violation then return 'CONFLICT';
      end $$;
      comment on function door.change_saved_view(uuid, uuid, uuid, text, text, text) is 'Saves, renames, throws away or brings back a view of the account''s own. Returns the code of the refusal.';
    `);
    await runner.query(
      close({
        doors: [
          `home_cases(${types}, integer)`,
          `look_at_case(${types}, uuid)`,
          "saved_views(uuid, uuid)",
          "change_saved_view(uuid, uuid, uuid, text, text, text)",
        ],
      }),
    );
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}
