import type { MigrationInterface, QueryRunner } from "typeorm";
import { reference } from "./sql.js";

/** Versions of a template that are not published yet, and the canonical questions that templates ask. */
export class Templates1763700000320 implements MigrationInterface {
  name = "Templates1763700000320";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      alter table template alter published_at drop not null;
      comment on column template.published_at is 'Since when new assessments take it; null while it is a draft. A published version never changes.';

      create table canonical_question (key text primary key, text text not null);
      ${reference("canonical_question", "The question bank: what several forms ask, each in words of its own.")}

      alter table template_question add asks text references canonical_question;
      comment on column template_question.asks is 'The canonical question that it asks, if any.';

      create function door.keep_published() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
      begin
        if old.published_at is not null then
          raise exception 'Version % of % is published and never changes', old.version, old.id;
        end if;
        return case when tg_op = 'DELETE' then old else new end;
      end $$;
      comment on function door.keep_published() is 'Refuses to change or remove a published version of a template.';
      revoke all on function door.keep_published() from public;
      create trigger keep_published before update or delete on template for each row execute function door.keep_published();
    `);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}
