import type { MigrationInterface, QueryRunner } from "typeorm";
import { doorOnly, fact, factColumns, governed } from "./sql.js";

/** Cases, who is in them, who works on them, and what they are open for. */
export class Cases1763700000050 implements MigrationInterface {
  name = "Cases1763700000050";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table family (partnership_id uuid not null references partnership, id uuid not null, primary key (partnership_id, id));
      ${doorOnly("family", "A family, as nothing but an id: what is known of it stands in governed rows.")}

      create table person (
        partnership_id uuid not null references partnership, id uuid not null, reference text not null,
        primary key (partnership_id, id), unique (partnership_id, reference));
      ${doorOnly("person", "A person, as nothing but an id and a record number: what is known stands in governed rows.")}

      grant update (reference) on person to tellonce_door;
      create policy door_locks on person for update to tellonce_door using (true);

      create table case_record (
        partnership_id uuid not null references partnership, id uuid not null, case_id uuid not null,
        family_id uuid not null, reference text not null,
        category smallint not null default 3 references category, agency_id uuid not null,
        subjects uuid[] not null check (cardinality(subjects) > 0), marks integer[],
        status text not null check (status in ('REFERRED', 'OPEN', 'STEPPED_UP', 'STEPPED_DOWN', 'CLOSED')),
        opened_on date not null, closed_on date check (closed_on >= opened_on),
        primary key (partnership_id, id), check (id = case_id), unique (partnership_id, reference),
        foreign key (partnership_id, family_id) references family,
        foreign key (partnership_id, agency_id) references agency);
      ${governed("case_record", "case", "A case: the work of several agencies with one family, under one lead professional. agency_id: who opened it; subjects: whose case it is (usually the children).")}
      create index case_record_case on case_record (partnership_id, case_id);

      create table case_epoch (
        partnership_id uuid not null, case_id uuid not null, epoch bigint not null default 0,
        primary key (partnership_id, case_id), foreign key (partnership_id, case_id) references case_record);
      alter table case_epoch enable row level security;
      alter table case_epoch force row level security;
      grant select, insert, update on case_epoch to tellonce_door;
      create policy door_moves on case_epoch to tellonce_door using (true) with check (true);
      create policy maintain on case_epoch to tellonce_owner
        using (current_setting('tellonce.maintenance', true) = 'on') with check (current_setting('tellonce.maintenance', true) = 'on');
      comment on table case_epoch is 'Moves with every change of a fact that concerns the case; re-read before a reply leaves.';

      create function door.begin_epoch() returns trigger
      language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
      begin
        if tg_table_name = 'partnership' then
          insert into partnership_epoch (partnership_id, epoch) values (new.partnership_id, 0);
        else
          insert into case_epoch (partnership_id, case_id, epoch) values (new.partnership_id, new.id, 0);
        end if;
        return null;
      end $$;
      revoke all on function door.begin_epoch() from public;
      create trigger begin_epoch after insert on partnership for each row execute function door.begin_epoch();
      create trigger begin_epoch after insert on case_record for each row execute function door.begin_epoch();
      alter function door.begin_epoch() owner to tellonce_door;

      create table case_person (
        partnership_id uuid not null references partnership, id uuid not null, case_id uuid not null, person_id uuid not null,
        category smallint not null default 2 references category, agency_id uuid not null,
        role text not null check (role in ('CHILD', 'PARENT', 'CARER', 'SIBLING', 'PARTNER', 'GRANDPARENT', 'OTHER')),
        from_at timestamptz not null default now(), until_at timestamptz,
        ${factColumns},
        primary key (partnership_id, id),
        foreign key (partnership_id, case_id) references case_record,
        foreign key (partnership_id, person_id) references person,
        foreign key (partnership_id, agency_id) references agency);
      create index case_person_case on case_person (partnership_id, case_id);
      create index case_person_person on case_person (partnership_id, person_id);
      create unique index case_person_once on case_person (partnership_id, case_id, person_id) where retired_epoch is null;
      ${governed("case_person", "case", "Puts a person into each of their cases.")}
      ${fact("case_person", "case_id", "person_id")}

      create table case_purpose (
        partnership_id uuid not null references partnership, id uuid not null, case_id uuid not null,
        purpose text not null references purpose, from_at timestamptz not null default now(), until_at timestamptz,
        ${factColumns},
        primary key (partnership_id, id), foreign key (partnership_id, case_id) references case_record);
      create index case_purpose_case on case_purpose (partnership_id, case_id);
      ${doorOnly("case_purpose", "What a case is open for.")}
      ${fact("case_purpose", "case_id")}

      create table involvement (
        partnership_id uuid not null references partnership, id uuid not null, case_id uuid not null,
        kind text not null check (kind in ('LEAD', 'MEMBER', 'REFERRAL')),
        category smallint not null default 3 references category, agency_id uuid not null, practitioner_id uuid, role text,
        subjects uuid[] not null check (cardinality(subjects) > 0), marks integer[],
        from_at timestamptz not null default now(), until_at timestamptz,
        ${factColumns},
        primary key (partnership_id, id),
        check (kind <> 'LEAD' or practitioner_id is not null),
        foreign key (partnership_id, case_id) references case_record,
        foreign key (partnership_id, agency_id) references agency,
        foreign key (partnership_id, agency_id, practitioner_id) references practitioner (partnership_id, agency_id, id),
        constraint one_lead_at_a_time exclude using gist
          (partnership_id with =, case_id with =, tstzrange(from_at, case when least(until_at, retired_at) < from_at then from_at else least(until_at, retired_at) end) with &&) where (kind = 'LEAD'));
      create index involvement_case on involvement (partnership_id, case_id);
      create index involvement_practitioner on involvement (partnership_id, practitioner_id) where retired_epoch is null;
      create index involvement_agency on involvement (partnership_id, agency_id) where retired_epoch is null;
      ${governed("involvement", "case", "Who works on a case: its lead professional (one at a time, with history), the team around the family, accepted referrals. category: what the involvement says of the family; subjects: with whom of the family the agency works.")}
      ${fact("involvement", "case_id")}

      create function door.case_keeps_a_lead() returns trigger
      language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
      declare the_case uuid := case when tg_table_name = 'case_record' then new.id else new.case_id end;
      begin
        if exists (select from case_record c where c.partnership_id = new.partnership_id and c.id = the_case and c.status not in ('REFERRED', 'CLOSED'))
           and not exists (select from involvement i where i.partnership_id = new.partnership_id and i.case_id = the_case
                           and i.kind = 'LEAD' and i.retired_epoch is null and (i.until_at is null or i.until_at > now())) then
          raise exception 'an open case has a lead professional at all times' using errcode = 'TL002';
        end if;
        return null;
      end $$;
      revoke all on function door.case_keeps_a_lead() from public;
      create constraint trigger keeps_a_lead after insert or update on involvement
        deferrable initially deferred for each row execute function door.case_keeps_a_lead();
      create constraint trigger keeps_a_lead after insert or update on case_record
        deferrable initially deferred for each row execute function door.case_keeps_a_lead();
      alter function door.case_keeps_a_lead() owner to tellonce_door;

      create table family_name (
        partnership_id uuid not null references partnership, id uuid not null, case_id uuid not null,
        category smallint not null default 0 references category, agency_id uuid not null, subjects uuid[] not null, marks integer[],
        name text not null,
        primary key (partnership_id, id), foreign key (partnership_id, case_id) references case_record,
        foreign key (partnership_id, agency_id) references agency);
      create index family_name_case on family_name (partnership_id, case_id);
      ${governed("family_name", "case", "What a family is called on its case.")}

      create table need_band (
        partnership_id uuid not null references partnership, id uuid not null, case_id uuid not null,
        category smallint not null default 12 references category, agency_id uuid not null, subjects uuid[] not null, marks integer[],
        band smallint not null check (band between 1 and 3), from_on date not null,
        primary key (partnership_id, id), foreign key (partnership_id, case_id) references case_record,
        foreign key (partnership_id, agency_id) references agency);
      create index need_band_case on need_band (partnership_id, case_id, from_on desc);
      ${governed("need_band", "case", "The band of need (1 to 3) over time, as a practitioner judged it.")}
    `);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}
