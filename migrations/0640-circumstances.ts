import type { MigrationInterface, QueryRunner } from "typeorm";
import { takesAlong } from "./besideSql.js";
import { close, kept } from "./doorSql.js";
import { governed } from "./sql.js";

const DEFINER = "security definer set search_path = pg_catalog, public, pg_temp";
const WHO = "the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint";
const types = "uuid, uuid, text, smallint";

/** Changes of circumstances that are told once, and which agency has said that it has received them. */
export class Circumstances1763700000640 implements MigrationInterface {
  name = "Circumstances1763700000640";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table circumstance (
        partnership_id uuid not null references partnership, id uuid not null, case_id uuid not null,
        category smallint not null references category, agency_id uuid not null,
        subjects uuid[] not null check (cardinality(subjects) > 0), mentioned uuid[], marks integer[],
        kind text not null check (kind in ('NEW_CHILD', 'ADDRESS', 'NAME', 'SCHOOL', 'DEATH', 'INCOME')),
        from_on date not null, words text, place text, author_id uuid not null, told_at timestamptz not null default now(),
        primary key (partnership_id, id), check (words is not null or place is not null),
        foreign key (partnership_id, case_id) references case_record, foreign key (partnership_id, agency_id) references agency);
      create index circumstance_case on circumstance (partnership_id, case_id);
      ${governed("circumstance", "case", "A change of circumstances, told once by one agency for all that may know it. Never edited. place: what tells where somebody is; words: anything else.", "insert")}
      set local role tellonce_door;
      grant execute on function door.note_event(), door.end_emergency_by_raising(), door.take_statements() to tellonce_owner;
      reset role;
      create trigger ends_emergency after update of category, marks on circumstance
        for each row execute function door.end_emergency_by_raising('case_id');
      create trigger event_on_insert after insert on circumstance for each row execute function door.note_event('CIRCUMSTANCES_CHANGED', 'both');
      ${takesAlong("CIRCUMSTANCE")}
      set local role tellonce_door;
      revoke execute on function door.note_event(), door.end_emergency_by_raising(), door.take_statements() from tellonce_owner;
      reset role;

      create table circumstance_receipt (
        partnership_id uuid not null references partnership, circumstance_id uuid not null, agency_id uuid not null,
        account_id uuid not null, received_at timestamptz not null default now(),
        primary key (partnership_id, circumstance_id, agency_id), foreign key (partnership_id, agency_id) references agency,
        foreign key (partnership_id, account_id) references account);
      ${kept("circumstance_receipt", "That somebody of an agency has said that it received a change of circumstances, once for the agency.")}
    `);
    await runner.query(/* sql */ `
      create function door.receive_circumstance(${WHO}, the_circumstance uuid) returns text
      language plpgsql volatile ${DEFINER} as $$
      declare
        seat constant door.seat := door.take_seat(the_partnership, the_account, the_purpose, the_assurance, now());
        told circumstance;
      begin
        select * into told from circumstance c where c.partnership_id = the_partnership and c.id = the_circumstance;
        if seat is null or seat.agency_id is null or told.id is null
          or not told.case_id = any (door.known_cases(the_partnership, the_account, seat, array[told.case_id], now()))
        then return 'NOT_FOUND'; end if;
        if told.agency_id = seat.agency_id then return 'FORBIDDEN'; end if;
        insert into circumstance_receipt (partnership_id, circumstance_id, agency_id, account_id)
        values (the_partnership, the_circumstance, seat.agency_id, the_account) on conflict do nothing;
        return null;
      end $$;
      comment on function door.receive_circumstance(${types}, uuid) is 'Keeps that the viewer''s agency has received a change of circumstances; whether the viewer may see it is decided before. Returns the code of the refusal.';

      create function door.circumstance_receipts(${WHO}, the_case uuid) returns json
      language plpgsql stable ${DEFINER} as $$
      declare seat constant door.seat := door.take_seat(the_partnership, the_account, the_purpose, the_assurance, now());
      begin
        if seat is null or not the_case = any (door.known_cases(the_partnership, the_account, seat, array[the_case], now())) then return '[]'; end if;
        return (select coalesce(json_agg(json_build_object('circumstanceId', r.circumstance_id, 'agencyId', r.agency_id, 'at', door.micros(r.received_at))
            order by r.received_at, r.agency_id), '[]')
          from circumstance_receipt r join circumstance c on c.partnership_id = r.partnership_id and c.id = r.circumstance_id
          where r.partnership_id = the_partnership and c.case_id = the_case);
      end $$;
      comment on function door.circumstance_receipts(${types}, uuid) is 'Which agency has received which change of circumstances of a case that the viewer may know of. Which of them the viewer is told is decided above.';
    `);
    await runner.query(
      close({ doors: [`receive_circumstance(${types}, uuid)`, `circumstance_receipts(${types}, uuid)`] }),
    );
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}
