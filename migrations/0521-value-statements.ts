import type { MigrationInterface, QueryRunner } from "typeorm";
import { INHERITED, STATED, takesAlong } from "./besideSql.js";
import { close } from "./doorSql.js";
import { governed } from "./sql.js";
import { current } from "./wallSql.js";

const WHO = "the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint";
const types = "uuid, uuid, text, smallint, uuid, text, uuid, text";

/** What a person says beside a value about them that they dispute. */
export class ValueStatements1763700000521 implements MigrationInterface {
  name = "ValueStatements1763700000521";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table value_statement (
        kind text not null check (kind in ('${Object.keys(STATED).join("', '")}')), item_id uuid not null,
        person_id uuid not null, account_id uuid not null,
        text text not null check (length(text) between 1 and 2000), written_at timestamptz not null default now(),
        partnership_id uuid not null references partnership, id uuid not null, case_id uuid not null,
        category smallint not null references category, agency_id uuid not null,
        subjects uuid[] not null check (cardinality(subjects) > 0), mentioned uuid[], marks integer[],
        primary key (partnership_id, id), foreign key (partnership_id, case_id) references case_record,
        foreign key (partnership_id, agency_id) references agency);
      create index value_statement_item on value_statement (partnership_id, case_id, item_id);
      ${governed("value_statement", "case", "What a person, or somebody who may act for them, says beside a value about them: the row item_id of the table of that kind. Of the kind, about the people and as protected as the value is, and shown only with it. Never edited: a later one stands before it.")}
      grant insert, update (${INHERITED.join(", ")}) on value_statement to tellonce_door;
      create policy door_adds on value_statement for insert to tellonce_door with check (true);
      create policy door_takes_along on value_statement for update to tellonce_door using (true) with check (true);

      create function door.state_beside(${WHO}, the_id uuid, the_kind text, the_item uuid, the_text text) returns boolean
      language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
      declare
        me constant uuid := door.family_member(the_partnership, the_account, the_purpose, the_assurance);
        acting constant uuid[] := door.may_speak_for(the_partnership, me, now());
      begin
        insert into value_statement (partnership_id, id, case_id, agency_id, ${INHERITED.join(", ")}, kind, item_id, person_id, account_id, text)
        select i.partnership_id, the_id, i.case_id, i.agency_id, ${INHERITED.map((column) => `i.${column}`).join(", ")}, i.kind, i.id, me, the_account, the_text
        from (
          ${Object.entries(STATED)
            .map(
              ([kind, { table, open }]) =>
                `select '${kind}' as kind, v.partnership_id, v.id, v.case_id, v.agency_id, ${INHERITED.map((column) => `v.${column}`).join(", ")} from ${table} v where ${open}`,
            )
            .join("\n          union all ")}) i
        where i.partnership_id = the_partnership and i.kind = the_kind and i.id = the_item and me is not null and the_purpose = 'SUBJECT_ACCESS'
          and i.subjects <@ acting
          and exists (select from case_person m where ${current("m")} and m.case_id = i.case_id and m.person_id = any (i.subjects))
          and (select count(*) from value_statement s where s.partnership_id = i.partnership_id and s.case_id = i.case_id and s.item_id = i.id) < 50;
        return found;
      end $$;
      comment on function door.state_beside(${types}) is 'A family member puts a statement beside a value about themselves or those for whom they hold authority; whether their own record shows it to them is decided before. False where there is no such value, or too much is said there already.';

      create function door.take_statements() returns trigger
      language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
      begin
        update value_statement s set ${INHERITED.map((column) => `${column} = new.${column}`).join(", ")}
        where s.partnership_id = new.partnership_id and s.case_id = new.case_id and s.kind = tg_argv[0] and s.item_id = new.id;
        return null;
      end $$;
      ${["ANSWER", "EVENT", "ACTION"].map(takesAlong).join("\n      ")}
      ${close({ doors: [`state_beside(${types})`], triggers: ["take_statements()"] })}
    `);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}
