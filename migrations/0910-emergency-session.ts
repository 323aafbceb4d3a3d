import type { MigrationInterface, QueryRunner } from "typeorm";
import { close } from "./doorSql.js";

/** Emergency access ends with the session in which it was asked for. */
export class EmergencySession1763700000910 implements MigrationInterface {
  name = "EmergencySession1763700000910";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create function door.end_session_emergency(the_session text, how text) returns void
      language plpgsql as $$
      begin
        update emergency_grant g set retired_at = now(), retired_how = how
        where g.session_id = the_session and g.retired_epoch is null and now() < g.until_at;
        update emergency_use u set lapses_at = now() where u.session_id = the_session and u.granted_at is null and now() < u.lapses_at;
        update locate_handle h set used_at = now() where h.session_id = the_session and h.used_at is null;
      end $$;

      create function door.session_ends() returns trigger
      language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
      begin
        perform door.end_session_emergency(old.sid, 'SIGNED_OUT');
        return null;
      end $$;
      create index emergency_use_session on emergency_use (session_id) where granted_at is null;
      create index locate_handle_session on locate_handle (session_id) where used_at is null;
      create trigger ends_emergency after delete on session for each row execute function door.session_ends();

      -- A session that ran out unused may stay in the table for a while: who signs in anew takes nothing over from it.
      create function door.session_begins() returns trigger
      language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
      declare one text;
      begin
        for one in
          select distinct g.session_id from emergency_grant g
          where g.partnership_id = new.partnership_id and g.account_id = new.account_id and g.retired_epoch is null and now() < g.until_at
            and g.session_id is not null and g.session_id <> new.sid
        loop
          perform door.end_session_emergency(one, 'SIGNED_OUT');
        end loop;
        return null;
      end $$;
      create trigger begins_without_emergency after insert or update of sess on session
        for each row when (new.account_id is not null) execute function door.session_begins();
    `);
    await runner.query(
      close({ own: ["end_session_emergency(text, text)"], triggers: ["session_ends()", "session_begins()"] }),
    );
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}
