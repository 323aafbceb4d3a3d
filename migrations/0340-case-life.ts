import type { MigrationInterface, QueryRunner } from "typeorm";
import { kept } from "./doorSql.js";
import { governed } from "./sql.js";

const WRITTEN = ["family", "person", "person_name", "person_life", "family_name", "need_band"];
const FACTS = ["case_person", "case_purpose", "involvement"];

/** What a case goes through from referral to closure, and what waits for somebody's answer on the way. */
export class CaseLife1763700000340 implements MigrationInterface {
  name = "CaseLife1763700000340";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      WRITTEN.concat(FACTS, "case_record")
        .map(
          (table) => `
        grant insert on ${table} to tellonce_door;
        create policy life_adds on ${table} for insert to tellonce_door with check (true);`,
        )
        .concat(
          FACTS.map(
            (table) => `
        grant update (retired_at, retired_by, retired_how, retired_note) on ${table} to tellonce_door;
        create policy life_retires on ${table} for update to tellonce_door using (true) with check (true);`,
          ),
        )
        .join("\n"),
    );
    await runner.query(/* sql */ `
      grant update (status, closed_on) on case_record to tellonce_door;
      create policy life_moves on case_record for update to tellonce_door using (true) with check (true);

      alter table need_band add column reason text, add column recorded_at timestamptz not null default now();
      comment on column need_band.reason is 'Why the practitioner judged so.';

      create table case_step (
        partnership_id uuid not null references partnership, id uuid not null, case_id uuid not null,
        category smallint not null default 12 references category, agency_id uuid not null,
        subjects uuid[] not null check (cardinality(subjects) > 0), marks integer[],
        kind text not null check (kind in ('REFERRED', 'TRIAGED', 'STEPPED_UP', 'STEPPED_DOWN', 'HANDED_OVER', 'CLOSED', 'CLOSURE_UNDONE', 'REOPENED')),
        outcomes text[] not null default '{}', referred_by text, purpose text references purpose, reason text not null check (length(btrim(reason)) > 0),
        open_actions text, status_before text, practitioner_id uuid not null, recorded_by uuid not null, at timestamptz not null default now(),
        primary key (partnership_id, id), foreign key (partnership_id, case_id) references case_record,
        foreign key (partnership_id, agency_id, practitioner_id) references practitioner (partnership_id, agency_id, id));
      create index case_step_case on case_step (partnership_id, case_id, at desc);
      ${governed("case_step", "case", "What happened to a case: referred, triaged, stepped up or down, handed over, closed, reopened. outcomes: risk factors of a referral, the outcome of a triage, those of a closure.")}
      grant insert on case_step to tellonce_door;
      create policy door_adds on case_step for insert to tellonce_door with check (true);

      create table case_offer (
        partnership_id uuid not null references partnership, id uuid not null, case_id uuid not null,
        kind text not null check (kind in ('INVITATION', 'HANDOVER')), from_agency_id uuid not null, from_account_id uuid not null,
        agency_id uuid not null, account_id uuid, role text, summary text, made_at timestamptz not null default now(),
        state text not null default 'WAITING' check (state in ('WAITING', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
        answered_at timestamptz, answered_by uuid,
        primary key (partnership_id, id), check ((kind = 'HANDOVER') = (summary is not null)), check (kind = 'INVITATION' or account_id is not null),
        foreign key (partnership_id, case_id) references case_record,
        foreign key (partnership_id, agency_id) references agency, foreign key (partnership_id, from_agency_id) references agency,
        foreign key (partnership_id, account_id) references account, foreign key (partnership_id, from_account_id) references account,
        foreign key (partnership_id, answered_by) references account);
      create index case_offer_case on case_offer (partnership_id, case_id);
      create index case_offer_agency on case_offer (partnership_id, agency_id) where state = 'WAITING';
      create unique index case_offer_lead on case_offer (partnership_id, case_id) where state = 'WAITING' and kind = 'HANDOVER';
      create unique index case_offer_once on case_offer (partnership_id, case_id, agency_id, account_id) nulls not distinct where state = 'WAITING' and kind = 'INVITATION';
      ${kept("case_offer", "What waits for somebody: an invitation to the team around the family (account_id empty: anybody of the agency), or the lead, handed over with a summary. It gives nothing before it is accepted.", "state, answered_at, answered_by")}
    `);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}
