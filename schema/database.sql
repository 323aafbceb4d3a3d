-- What the migrations make, read back from the catalogue of a fresh database: npm run database-sql. Not to be edited or run.
-- Monthly partitions and what belongs to extensions are left out.

create schema audit authorization tellonce_owner;
grant create, usage on schema audit to tellonce_audit_writer;
grant usage on schema audit to tellonce_api;
grant usage on schema audit to tellonce_auditor;
grant usage on schema audit to tellonce_door;

create schema door authorization tellonce_owner;
grant create, usage on schema door to tellonce_door;
grant usage on schema door to tellonce_api;
grant usage on schema door to tellonce_audit_writer;
grant usage on schema door to tellonce_auditor;
comment on schema door is 'The only ways to rows: functions of the door role, with a fixed search_path.';

create schema public authorization pg_database_owner;
grant create, usage on schema public to tellonce_owner with grant option;
grant usage on schema public to tellonce_api;
grant usage on schema public to tellonce_audit_writer;
grant usage on schema public to tellonce_auditor;
grant usage on schema public to tellonce_door;
comment on schema public is 'standard public schema';

create schema wall authorization tellonce_owner;
grant usage on schema wall to tellonce_api;
grant usage on schema wall to tellonce_auditor;
grant usage on schema wall to tellonce_door;
comment on schema wall is 'The settings of the second wall: written only by the door, for one transaction; unset means closed.';

create sequence public.applied_migration_id_seq as integer; -- of tellonce_owner

create sequence public.epoch_number as bigint; -- of tellonce_owner
grant usage on sequence public.epoch_number to tellonce_door;
comment on sequence public.epoch_number is 'One scale for all epochs: a number is drawn only while the epoch row that gets it is locked.';

create sequence public.mark_number as bigint; -- of tellonce_owner
grant usage on sequence public.mark_number to tellonce_api;
grant usage on sequence public.mark_number to tellonce_door;

create table audit.checkpoint (
  size bigint not null,
  root bytea not null,
  at timestamp with time zone default clock_timestamp() not null,
  vkey text not null,
  note text not null,
  constraint checkpoint_pkey PRIMARY KEY (size)
);
alter table audit.checkpoint owner to tellonce_owner, enable row level security, force row level security;
create policy writer on audit.checkpoint for all to tellonce_audit_writer
  using (true)
  with check (true);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON audit.checkpoint FOR EACH ROW EXECUTE FUNCTION audit.refuse_change();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON audit.checkpoint FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
grant insert, select on table audit.checkpoint to tellonce_audit_writer;
comment on table audit.checkpoint is 'The signed heads of the tree, as C2SP checkpoints: whoever holds one is a witness of all that was sealed before it.';

create table audit.counted_lead (
  partnership_id uuid not null,
  case_id uuid not null,
  agency_id uuid,
  constraint counted_lead_pkey PRIMARY KEY (partnership_id, case_id)
);
alter table audit.counted_lead owner to tellonce_owner, enable row level security, force row level security;
create policy writer on audit.counted_lead for all to tellonce_audit_writer
  using (true)
  with check (true);
grant insert, select, update on table audit.counted_lead to tellonce_audit_writer;
comment on table audit.counted_lead is 'The agency for which the operations on a case are counted as its lead: whoever led when it was last looked.';

create table audit.entry (
  partnership_id uuid not null,
  id uuid not null,
  at timestamp with time zone not null,
  writer xid8 default pg_current_xact_id() not null,
  content json not null,
  hash bytea not null,
  salt uuid default gen_random_uuid() not null,
  constraint entry_pkey PRIMARY KEY (partnership_id, at, id),
  constraint entry_content_check CHECK ((jsonb_typeof((content)::jsonb) = 'object'::text))
) partition by RANGE (at);
alter table audit.entry owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX entry_actor ON ONLY audit.entry USING btree (partnership_id, ((content ->> 'account'::text)), ((content ->> 'purpose'::text)), at);
CREATE INDEX entry_audit ON ONLY audit.entry USING btree (partnership_id, at DESC, id DESC) WHERE ((content ->> 'purpose'::text) = 'AUDIT'::text);
CREATE INDEX entry_exported ON ONLY audit.entry USING btree (partnership_id, at DESC, id DESC) WHERE ((content ->> 'outcome'::text) = 'EXPORTED'::text);
CREATE INDEX entry_not_sent ON ONLY audit.entry USING btree (partnership_id, at DESC, id DESC) WHERE ((content ->> 'outcome'::text) = 'NOT_SENT'::text);
CREATE INDEX entry_refused ON ONLY audit.entry USING btree (partnership_id, at DESC, id DESC) WHERE ((content ->> 'outcome'::text) = ANY (ARRAY['REFUSED'::text, 'NOTHING_SHOWN'::text]));
CREATE INDEX entry_writer ON ONLY audit.entry USING btree (writer, id);
create policy reads on audit.entry for select to tellonce_auditor
  using ((partnership_id = wall.partnership()));
create policy writer on audit.entry for all to tellonce_audit_writer
  using (true)
  with check (true);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON audit.entry FOR EACH ROW EXECUTE FUNCTION audit.refuse_change();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON audit.entry FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
grant insert, select on table audit.entry to tellonce_audit_writer;
grant select on table audit.entry to tellonce_auditor;
comment on table audit.entry is 'One packed row for each operation: who, when, why, which fields of whom were shown or withheld, on what basis. Never a value.';
comment on column audit.entry.hash is 'SHA-256 of the content as it is stored, which is canonical (RFC 8785).';
comment on column audit.entry.salt is 'Random, within the leaf: nobody can find out a row by trying contents until the leaf''s hash comes out.';

create table audit.leaf (
  leaf_index bigint not null,
  partnership_id uuid not null,
  audit_id uuid not null,
  at timestamp with time zone not null,
  leaf_hash bytea not null,
  constraint leaf_pkey PRIMARY KEY (leaf_index),
  constraint leaf_audit_id_key UNIQUE (audit_id)
);
alter table audit.leaf owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX leaf_of_hash ON audit.leaf USING hash (leaf_hash);
create policy reads on audit.leaf for select to tellonce_auditor
  using ((partnership_id = wall.partnership()));
create policy writer on audit.leaf for all to tellonce_audit_writer
  using (true)
  with check (true);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON audit.leaf FOR EACH ROW EXECUTE FUNCTION audit.refuse_change();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON audit.leaf FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
grant insert, select on table audit.leaf to tellonce_audit_writer;
grant select on table audit.leaf to tellonce_auditor;
comment on table audit.leaf is 'The order of the audit, fixed by the sealer once no earlier row can still appear; the leaves of its Merkle tree.';

create table audit.look (
  partnership_id uuid not null,
  account_id uuid not null,
  day date not null,
  case_id uuid not null,
  agency_id uuid,
  looks integer not null,
  late integer not null,
  first_at timestamp with time zone not null,
  last_at timestamp with time zone not null,
  rows uuid[] not null,
  constraint look_pkey PRIMARY KEY (partnership_id, account_id, day, case_id)
);
alter table audit.look owner to tellonce_owner, enable row level security, force row level security;
create policy reads on audit.look for select to tellonce_auditor
  using ((partnership_id = wall.partnership()));
create policy writer on audit.look for all to tellonce_audit_writer
  using (true)
  with check (true);
grant insert, select, update on table audit.look to tellonce_audit_writer;
grant select on table audit.look to tellonce_auditor;
comment on table audit.look is 'That a practitioner opened a case, or tried to, on a London day: how often, how often out of hours, and the first hundred rows of the audit that say so. Derived from sealed entries; rebuildable.';

create table audit.look_day (
  partnership_id uuid not null,
  account_id uuid not null,
  day date not null,
  agency_id uuid,
  cases integer not null,
  late integer not null,
  constraint look_day_pkey PRIMARY KEY (partnership_id, account_id, day)
);
alter table audit.look_day owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX look_day_agency ON audit.look_day USING btree (partnership_id, agency_id, day);
create policy writer on audit.look_day for all to tellonce_audit_writer
  using (true)
  with check (true);
grant insert, select, update on table audit.look_day to tellonce_audit_writer;
comment on table audit.look_day is 'How many cases a practitioner opened on a London day, and how often out of hours: what is usual for them and their colleagues. Derived; rebuildable.';

create table audit.look_mark (
  only_one boolean default true not null,
  next_leaf bigint not null,
  constraint look_mark_pkey PRIMARY KEY (only_one),
  constraint look_mark_only_one_check CHECK (only_one)
);
alter table audit.look_mark owner to tellonce_owner, enable row level security, force row level security;
create policy writer on audit.look_mark for all to tellonce_audit_writer
  using (true)
  with check (true);
grant insert, select, update on table audit.look_mark to tellonce_audit_writer;
comment on table audit.look_mark is 'Up to which leaf of the audit looks have been worked out.';

create table audit.purpose_day (
  partnership_id uuid not null,
  account_id uuid not null,
  day date not null,
  purpose text not null,
  constraint purpose_day_pkey PRIMARY KEY (partnership_id, account_id, day, purpose)
);
alter table audit.purpose_day owner to tellonce_owner, enable row level security, force row level security;
create policy writer on audit.purpose_day for all to tellonce_audit_writer
  using (true)
  with check (true);
grant insert, select on table audit.purpose_day to tellonce_audit_writer;
comment on table audit.purpose_day is 'The purposes for which an account read of anybody on each day in London, noted as its rows are sealed; derived from audit.subject, rebuildable.';

create table audit.signing_key (
  place integer not null,
  vkey text not null,
  from_size bigint not null,
  at timestamp with time zone default clock_timestamp() not null,
  before text,
  endorsement text not null,
  constraint signing_key_pkey PRIMARY KEY (place),
  constraint signing_key_vkey_key UNIQUE (vkey)
);
alter table audit.signing_key owner to tellonce_owner, enable row level security, force row level security;
create policy writer on audit.signing_key for all to tellonce_audit_writer
  using (true)
  with check (true);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON audit.signing_key FOR EACH ROW EXECUTE FUNCTION audit.refuse_change();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON audit.signing_key FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
grant insert, select on table audit.signing_key to tellonce_audit_writer;
comment on table audit.signing_key is 'The keys that sign checkpoints, from which size of the tree on; each endorses, by its own signature, the key before it.';

create table audit.subject (
  partnership_id uuid not null,
  subject bytea not null,
  at timestamp with time zone not null,
  audit_id uuid not null,
  agency_id uuid,
  account_id uuid,
  purpose text,
  cases uuid[] default '{}'::uuid[] not null,
  contributors uuid[] default '{}'::uuid[] not null,
  withheld text[] default '{}'::text[] not null,
  constraint subject_pkey PRIMARY KEY (partnership_id, subject, at, audit_id)
);
alter table audit.subject owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX subject_account ON audit.subject USING btree (partnership_id, account_id, at DESC, audit_id DESC);
CREATE INDEX subject_agency ON audit.subject USING btree (partnership_id, agency_id, at DESC, audit_id DESC);
CREATE INDEX subject_at ON audit.subject USING btree (partnership_id, at DESC, audit_id DESC);
CREATE INDEX subject_cases ON audit.subject USING gin (cases);
CREATE INDEX subject_reason ON audit.subject USING gin (withheld) WHERE (withheld <> '{}'::text[]);
CREATE INDEX subject_withheld ON audit.subject USING btree (partnership_id, agency_id, at DESC, audit_id DESC) WHERE (withheld <> '{}'::text[]);
create policy reads on audit.subject for select to tellonce_auditor
  using ((partnership_id = wall.partnership()));
create policy writer on audit.subject for all to tellonce_audit_writer
  using (true)
  with check (true);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON audit.subject FOR EACH ROW EXECUTE FUNCTION audit.refuse_change();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON audit.subject FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
grant insert, select on table audit.subject to tellonce_audit_writer;
grant select on table audit.subject to tellonce_auditor;
comment on table audit.subject is 'By-subject index of the audit, derived from sealed entries; rebuildable. subject is a keyed pseudonym.';
comment on column audit.subject.cases is 'Every case of theirs that the row is about: any of them may be within an officer''s remit.';
comment on column audit.subject.contributors is 'The agencies that had contributed what was shown: it is within the remit of their officers too.';
comment on column audit.subject.withheld is 'Why anything of theirs was withheld: codes of reasons, each once.';

create table audit.subtree (
  level smallint not null,
  place bigint not null,
  hash bytea not null,
  constraint subtree_pkey PRIMARY KEY (level, place)
);
alter table audit.subtree owner to tellonce_owner, enable row level security, force row level security;
create policy writer on audit.subtree for all to tellonce_audit_writer
  using (true)
  with check (true);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON audit.subtree FOR EACH ROW EXECUTE FUNCTION audit.refuse_change();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON audit.subtree FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
grant insert, select on table audit.subtree to tellonce_audit_writer;
comment on table audit.subtree is 'The hashes of complete subtrees of 256, 65,536, 16,777,216… leaves (levels 8, 16, 24…), so that neither sealing nor a proof reads more than a few hundred hashes.';

create table audit.use_by_day (
  partnership_id uuid not null,
  remit_id uuid not null,
  day date not null,
  agency_id uuid,
  account_id uuid,
  operations integer not null,
  constraint use_by_day_key UNIQUE NULLS NOT DISTINCT (partnership_id, remit_id, day, agency_id, account_id)
);
alter table audit.use_by_day owner to tellonce_owner, enable row level security, force row level security;
create policy reads on audit.use_by_day for select to tellonce_auditor
  using (((partnership_id = wall.partnership()) AND (remit_id = wall.agency())));
create policy writer on audit.use_by_day for all to tellonce_audit_writer
  using (true)
  with check (true);
grant insert, select, update on table audit.use_by_day to tellonce_audit_writer;
grant select on table audit.use_by_day to tellonce_auditor;
comment on table audit.use_by_day is 'How many operations an agency (remit_id) may ask about there were on each day in London, without those of which nothing left, by whose they were; derived from audit.subject and audit.counted_lead, rebuildable.';

create table audit.watermark (
  only_one boolean default true not null,
  writer xid8 not null,
  audit_id uuid not null,
  next_leaf bigint not null,
  tree_size bigint default 0 not null,
  root bytea default sha256('\x'::bytea) not null,
  constraint watermark_pkey PRIMARY KEY (only_one),
  constraint watermark_only_one_check CHECK (only_one)
);
alter table audit.watermark owner to tellonce_owner, enable row level security, force row level security;
create policy reads on audit.watermark for select to tellonce_auditor
  using (true);
create policy writer on audit.watermark for all to tellonce_audit_writer
  using (true)
  with check (true);
CREATE TRIGGER never_deleted BEFORE DELETE ON audit.watermark FOR EACH ROW EXECUTE FUNCTION audit.refuse_change();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON audit.watermark FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
grant insert, select, update on table audit.watermark to tellonce_audit_writer;
grant select on table audit.watermark to tellonce_auditor;
comment on table audit.watermark is 'How far the sealer has come.';
comment on column audit.watermark.root is 'The root of the tree over the first tree_size leaves; a checkpoint signs it.';

create table public.access_request (
  partnership_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  reference text not null,
  agency_id uuid not null,
  account_id uuid not null,
  person_id uuid,
  subjects uuid[] not null,
  person_role text,
  asked_category smallint not null,
  locates boolean not null,
  purpose text not null,
  told text not null,
  reason text not null,
  urgent boolean not null,
  asked_at timestamp with time zone default now() not null,
  due_on date not null,
  state text default 'WAITING'::text not null,
  ended_at timestamp with time zone,
  ended_by uuid,
  granted_by text,
  granted_purpose text,
  decline_reason text,
  constraint access_request_pkey PRIMARY KEY (partnership_id, id),
  constraint access_request_partnership_id_reference_key UNIQUE (partnership_id, reference),
  constraint access_request_asked_category_fkey FOREIGN KEY (asked_category) REFERENCES public.category("bit"),
  constraint access_request_granted_purpose_fkey FOREIGN KEY (granted_purpose) REFERENCES public.purpose(code),
  constraint access_request_partnership_id_account_id_fkey FOREIGN KEY (partnership_id, account_id) REFERENCES public.account(partnership_id, id),
  constraint access_request_partnership_id_agency_id_fkey FOREIGN KEY (partnership_id, agency_id) REFERENCES public.agency(partnership_id, id),
  constraint access_request_partnership_id_case_id_fkey FOREIGN KEY (partnership_id, case_id) REFERENCES public.case_record(partnership_id, id),
  constraint access_request_partnership_id_ended_by_fkey FOREIGN KEY (partnership_id, ended_by) REFERENCES public.account(partnership_id, id),
  constraint access_request_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint access_request_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES public.person(partnership_id, id),
  constraint access_request_purpose_fkey FOREIGN KEY (purpose) REFERENCES public.purpose(code),
  constraint access_request_check CHECK (((person_id IS NULL) OR (subjects = ARRAY[person_id]))),
  constraint access_request_check1 CHECK (((state = 'WAITING'::text) = (ended_at IS NULL))),
  constraint access_request_check2 CHECK (((ended_at IS NULL) = (ended_by IS NULL))),
  constraint access_request_check3 CHECK (((state = 'GRANTED'::text) = (granted_by IS NOT NULL))),
  constraint access_request_check4 CHECK (((state = 'GRANTED'::text) = (granted_purpose IS NOT NULL))),
  constraint access_request_check5 CHECK (((state = 'DECLINED'::text) = (decline_reason IS NOT NULL))),
  constraint access_request_decline_reason_check CHECK ((decline_reason = ANY (ARRAY['NOT_NEEDED'::text, 'ANOTHER_WAY'::text, 'NO_LAWFUL_BASIS'::text, 'SAY_MORE'::text, 'NOT_NOW'::text]))),
  constraint access_request_granted_by_check CHECK ((granted_by = ANY (ARRAY['CONSENT'::text, 'DECISION'::text]))),
  constraint access_request_reason_check CHECK (((length(btrim(reason)) >= 10) AND (length(btrim(reason)) <= 2000))),
  constraint access_request_state_check CHECK ((state = ANY (ARRAY['WAITING'::text, 'GRANTED'::text, 'DECLINED'::text, 'CANCELLED'::text]))),
  constraint access_request_subjects_check CHECK ((cardinality(subjects) > 0))
);
alter table public.access_request owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX access_request_agency ON public.access_request USING btree (partnership_id, agency_id, asked_at);
CREATE INDEX access_request_case ON public.access_request USING btree (partnership_id, case_id, asked_at);
CREATE UNIQUE INDEX access_request_once ON public.access_request USING btree (partnership_id, case_id, agency_id, asked_category, purpose, person_id) NULLS NOT DISTINCT WHERE (state = 'WAITING'::text);
create policy door_adds on public.access_request for insert to tellonce_door
  with check (true);
create policy door_changes on public.access_request for update to tellonce_door
  using (true)
  with check (true);
create policy door_erases on public.access_request for delete to tellonce_door
  using (true);
create policy door_reads on public.access_request for select to tellonce_door
  using (true);
create policy maintain on public.access_request for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
CREATE TRIGGER event_on_update AFTER UPDATE ON public.access_request FOR EACH ROW WHEN (((old.ended_at IS NULL) AND (new.state = ANY (ARRAY['GRANTED'::text, 'DECLINED'::text])))) EXECUTE FUNCTION door.note_event('REQUEST_ANSWERED', 'case_id');
grant delete, insert, select on table public.access_request to tellonce_door;
grant update (state, ended_at, ended_by, granted_by, granted_purpose, decline_reason) on table public.access_request to tellonce_door;
comment on table public.access_request is 'That an agency asks for a kind of information that is withheld from it. subjects: of whom the asker was told so; told: with which reason; locates: only of what tells a place. It names nothing that the asker was not told, and never an answer''s why.';

create table public.account (
  partnership_id uuid not null,
  id uuid not null,
  kind text not null,
  agency_id uuid,
  practitioner_id uuid,
  person_id uuid,
  issuer text not null,
  subject text not null,
  display_name text not null,
  from_at timestamp with time zone default now() not null,
  until_at timestamp with time zone,
  recorded_at timestamp with time zone default now() not null,
  recorded_by uuid,
  recorded_epoch bigint not null,
  retired_at timestamp with time zone,
  retired_by uuid,
  retired_how text,
  retired_note text,
  retired_epoch bigint,
  constraint account_pkey PRIMARY KEY (partnership_id, id),
  constraint account_partnership_id_agency_id_fkey FOREIGN KEY (partnership_id, agency_id) REFERENCES public.agency(partnership_id, id),
  constraint account_partnership_id_agency_id_practitioner_id_fkey FOREIGN KEY (partnership_id, agency_id, practitioner_id) REFERENCES public.practitioner(partnership_id, agency_id, id),
  constraint account_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint account_check CHECK (((retired_epoch IS NULL) = (retired_at IS NULL))),
  constraint account_check1 CHECK (((kind <> 'PRACTITIONER'::text) OR ((practitioner_id IS NOT NULL) AND (agency_id IS NOT NULL)))),
  constraint account_check2 CHECK (((kind <> 'FAMILY'::text) OR ((person_id IS NOT NULL) AND (agency_id IS NULL)))),
  constraint account_kind_check CHECK ((kind = ANY (ARRAY['PRACTITIONER'::text, 'SYSTEM'::text, 'FAMILY'::text, 'DPO'::text, 'COMMISSIONER'::text])))
);
alter table public.account owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX account_to_sign_in ON public.account USING btree (issuer, subject) WHERE (retired_epoch IS NULL);
CREATE UNIQUE INDEX account_signs_in ON public.account USING btree (partnership_id, issuer, subject) WHERE (retired_epoch IS NULL);
create policy door_adds on public.account for insert to tellonce_door
  with check ((kind = 'SYSTEM'::text));
create policy door_ends on public.account for update to tellonce_door
  using ((kind = 'SYSTEM'::text))
  with check ((kind = 'SYSTEM'::text));
create policy door_reads on public.account for select to tellonce_door
  using (true);
create policy maintain on public.account for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
CREATE TRIGGER stamp BEFORE INSERT OR DELETE OR UPDATE ON public.account FOR EACH ROW EXECUTE FUNCTION door.stamp_fact('partnership');
grant insert, select on table public.account to tellonce_door;
grant update (retired_at, retired_by, retired_how, retired_note) on table public.account to tellonce_door;
comment on table public.account is 'Who signs in. person_id: who the account holder is in the register (a family member, or a practitioner''s own record).';

create table public.agency (
  partnership_id uuid not null,
  id uuid not null,
  type text not null,
  name text not null,
  involvement_category smallint default 3 not null,
  dpo_contact text,
  from_at timestamp with time zone default now() not null,
  until_at timestamp with time zone,
  recorded_at timestamp with time zone default now() not null,
  recorded_by uuid,
  recorded_epoch bigint not null,
  retired_at timestamp with time zone,
  retired_by uuid,
  retired_how text,
  retired_note text,
  retired_epoch bigint,
  constraint agency_pkey PRIMARY KEY (partnership_id, id),
  constraint agency_involvement_category_fkey FOREIGN KEY (involvement_category) REFERENCES public.category("bit"),
  constraint agency_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint agency_type_fkey FOREIGN KEY (type) REFERENCES public.agency_type(code),
  constraint agency_check CHECK (((retired_epoch IS NULL) = (retired_at IS NULL)))
);
alter table public.agency owner to tellonce_owner, enable row level security, force row level security;
create policy door_reads on public.agency for select to tellonce_door
  using (true);
create policy maintain on public.agency for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
create policy read on public.agency for select to tellonce_api
  using ((partnership_id = wall.partnership()));
CREATE TRIGGER stamp BEFORE INSERT OR DELETE OR UPDATE ON public.agency FOR EACH ROW EXECUTE FUNCTION door.stamp_fact('partnership');
grant select on table public.agency to tellonce_api;
grant select on table public.agency to tellonce_door;
comment on table public.agency is 'A member of the partnership: each agency is a tenant. involvement_category: what it says about a family that this agency works with it.';

create table public.agency_type (
  code text not null,
  name text not null,
  version smallint default 1 not null,
  retired_on date,
  constraint agency_type_pkey PRIMARY KEY (code)
);
alter table public.agency_type owner to tellonce_owner, enable row level security, force row level security;
create policy door_reads on public.agency_type for select to tellonce_door
  using (true);
create policy maintain on public.agency_type for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
create policy read on public.agency_type for select to tellonce_api, tellonce_auditor
  using (true);
grant select on table public.agency_type to tellonce_api;
grant select on table public.agency_type to tellonce_auditor;
grant select on table public.agency_type to tellonce_door;
comment on table public.agency_type is 'Kinds of agency: versioned reference data, never an enum in code.';

create table public.agreement (
  partnership_id uuid not null,
  id uuid not null,
  name text not null,
  agencies uuid[] not null,
  purposes text[] not null,
  categories integer not null,
  from_on date not null,
  until_on date,
  review_on date not null,
  recorded_at timestamp with time zone default now() not null,
  recorded_by uuid,
  recorded_epoch bigint not null,
  retired_at timestamp with time zone,
  retired_by uuid,
  retired_how text,
  retired_note text,
  retired_epoch bigint,
  constraint agreement_pkey PRIMARY KEY (partnership_id, id),
  constraint agreement_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint agreement_agencies_check CHECK ((cardinality(agencies) >= 2)),
  constraint agreement_check CHECK ((until_on >= from_on)),
  constraint agreement_check1 CHECK (((retired_epoch IS NULL) = (retired_at IS NULL)))
);
alter table public.agreement owner to tellonce_owner, enable row level security, force row level security;
create policy door_adds on public.agreement for insert to tellonce_door
  with check (true);
create policy door_reads on public.agreement for select to tellonce_door
  using (true);
create policy door_retires on public.agreement for update to tellonce_door
  using (true)
  with check (true);
create policy maintain on public.agreement for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
create policy read on public.agreement for select to tellonce_api
  using ((partnership_id = wall.partnership()));
create policy read_for_audit on public.agreement for select to tellonce_auditor
  using ((partnership_id = wall.partnership()));
CREATE TRIGGER stamp BEFORE INSERT OR DELETE OR UPDATE ON public.agreement FOR EACH ROW EXECUTE FUNCTION door.stamp_fact('partnership');
grant insert, select on table public.agreement to tellonce_door;
grant select on table public.agreement to tellonce_api;
grant select on table public.agreement to tellonce_auditor;
grant update (retired_at, retired_by, retired_how, retired_note) on table public.agreement to tellonce_door;
comment on table public.agreement is 'An information sharing agreement: which agencies may share which categories with each other, for which purposes, when. Suspended = retired; resumed = recorded anew.';

create table public.agreement_act (
  partnership_id uuid not null,
  id uuid not null,
  agreement_id uuid not null,
  kind text not null,
  agency_id uuid not null,
  recorded_by uuid not null,
  recorded_at timestamp with time zone default now() not null,
  signatory text,
  signatory_title text,
  note text,
  next_review_on date,
  constraint agreement_act_pkey PRIMARY KEY (partnership_id, id),
  constraint agreement_act_partnership_id_agency_id_fkey FOREIGN KEY (partnership_id, agency_id) REFERENCES public.agency(partnership_id, id),
  constraint agreement_act_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint agreement_act_partnership_id_recorded_by_fkey FOREIGN KEY (partnership_id, recorded_by) REFERENCES public.account(partnership_id, id),
  constraint agreement_act_check CHECK (((kind = 'SIGNED'::text) = ((signatory IS NOT NULL) AND (signatory_title IS NOT NULL)))),
  constraint agreement_act_check1 CHECK (((kind = 'REVIEWED'::text) = (next_review_on IS NOT NULL))),
  constraint agreement_act_check2 CHECK (((kind = 'SIGNED'::text) OR (note IS NOT NULL))),
  constraint agreement_act_kind_check CHECK ((kind = ANY (ARRAY['SIGNED'::text, 'DECLINED'::text, 'WITHDRAWN'::text, 'SUSPENDED'::text, 'ENDED'::text, 'REVIEWED'::text])))
);
alter table public.agreement_act owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX agreement_act_agreement ON public.agreement_act USING btree (partnership_id, agreement_id);
CREATE INDEX agreement_act_recorded ON public.agreement_act USING btree (partnership_id, recorded_at);
CREATE UNIQUE INDEX agreement_answered_once ON public.agreement_act USING btree (partnership_id, agreement_id) WHERE (kind = ANY (ARRAY['DECLINED'::text, 'WITHDRAWN'::text]));
CREATE UNIQUE INDEX agreement_signed_once ON public.agreement_act USING btree (partnership_id, agreement_id, agency_id) WHERE (kind = 'SIGNED'::text);
create policy door_adds on public.agreement_act for insert to tellonce_door
  with check (true);
create policy door_reads on public.agreement_act for select to tellonce_door
  using (true);
create policy maintain on public.agreement_act for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
create policy read on public.agreement_act for select to tellonce_api
  using ((partnership_id = wall.partnership()));
grant insert, select on table public.agreement_act to tellonce_door;
grant select on table public.agreement_act to tellonce_api;
comment on table public.agreement_act is 'What an agency did with an agreement: signed, declined, suspended, ended or reviewed it, who recorded that and when. Added to, never changed.';

create table public.agreement_terms (
  partnership_id uuid not null,
  id uuid not null,
  kind text not null,
  replaces uuid,
  name text not null,
  agencies uuid[] not null,
  purposes text[] not null,
  categories integer not null,
  from_on date not null,
  until_on date,
  review_on date not null,
  document_reference text not null,
  agency_id uuid not null,
  recorded_by uuid not null,
  recorded_at timestamp with time zone default now() not null,
  acts smallint default 0 not null,
  constraint agreement_terms_pkey PRIMARY KEY (partnership_id, id),
  constraint agreement_terms_partnership_id_agency_id_fkey FOREIGN KEY (partnership_id, agency_id) REFERENCES public.agency(partnership_id, id),
  constraint agreement_terms_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint agreement_terms_partnership_id_recorded_by_fkey FOREIGN KEY (partnership_id, recorded_by) REFERENCES public.account(partnership_id, id),
  constraint agreement_terms_check CHECK (((kind = 'RECORD'::text) = (replaces IS NULL))),
  constraint agreement_terms_check1 CHECK (((cardinality(agencies) >= 2) AND (cardinality(purposes) > 0) AND (categories > 0) AND (categories < 67108864))),
  constraint agreement_terms_check2 CHECK ((until_on >= from_on)),
  constraint agreement_terms_check3 CHECK ((review_on > from_on)),
  constraint agreement_terms_kind_check CHECK ((kind = ANY (ARRAY['RECORD'::text, 'REPLACE'::text, 'RESUME'::text])))
);
alter table public.agreement_terms owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX agreement_terms_replaces ON public.agreement_terms USING btree (partnership_id, replaces);
create policy door_adds on public.agreement_terms for insert to tellonce_door
  with check (true);
create policy door_counts on public.agreement_terms for update to tellonce_door
  using (true)
  with check (true);
create policy door_reads on public.agreement_terms for select to tellonce_door
  using (true);
create policy maintain on public.agreement_terms for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
create policy read on public.agreement_terms for select to tellonce_api
  using ((partnership_id = wall.partnership()));
grant insert, select on table public.agreement_terms to tellonce_door;
grant select on table public.agreement_terms to tellonce_api;
grant update (acts) on table public.agreement_terms to tellonce_door;
comment on table public.agreement_terms is 'What an agreement says, as it was proposed; never edited. It counts from when the agreement of the same id is recorded. acts: how often it was signed or answered, so that two at once do not miss each other.';

create table public.alert (
  kind text not null,
  recipient_id uuid,
  recipient_agency_id uuid,
  about_id uuid,
  case_id uuid,
  use_id uuid,
  purposes text[],
  day date,
  decision_id uuid,
  created_at timestamp with time zone default now() not null,
  seen_at timestamp with time zone,
  seen_by uuid,
  partnership_id uuid not null,
  id uuid not null,
  reasons jsonb,
  constraint alert_pkey PRIMARY KEY (partnership_id, id),
  constraint alert_partnership_id_about_id_fkey FOREIGN KEY (partnership_id, about_id) REFERENCES public.account(partnership_id, id),
  constraint alert_partnership_id_case_id_fkey FOREIGN KEY (partnership_id, case_id) REFERENCES public.case_record(partnership_id, id),
  constraint alert_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint alert_partnership_id_recipient_agency_id_fkey FOREIGN KEY (partnership_id, recipient_agency_id) REFERENCES public.agency(partnership_id, id),
  constraint alert_partnership_id_recipient_id_fkey FOREIGN KEY (partnership_id, recipient_id) REFERENCES public.account(partnership_id, id),
  constraint alert_check CHECK (((recipient_id IS NULL) <> (recipient_agency_id IS NULL))),
  constraint alert_check1 CHECK (((seen_at IS NULL) = (seen_by IS NULL)))
);
alter table public.alert owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX alert_recipient ON public.alert USING btree (partnership_id, recipient_id, created_at);
CREATE INDEX alert_recipient_agency ON public.alert USING btree (partnership_id, recipient_agency_id, created_at);
CREATE UNIQUE INDEX alert_looks ON public.alert USING btree (partnership_id, about_id, day, recipient_agency_id, COALESCE(case_id, '00000000-0000-0000-0000-000000000000'::uuid)) WHERE (kind = 'UNUSUAL_LOOK'::text);
CREATE UNIQUE INDEX alert_purposes ON public.alert USING btree (partnership_id, about_id, case_id, day, recipient_agency_id) WHERE (kind = 'MANY_PURPOSES'::text);
CREATE UNIQUE INDEX alert_reviews ON public.alert USING btree (partnership_id, recipient_agency_id, kind, COALESCE(use_id, decision_id)) WHERE (kind = ANY (ARRAY['EMERGENCY_UNREVIEWED'::text, 'DECISION_UNREVIEWED'::text]));
create policy door_adds on public.alert for insert to tellonce_door
  with check (true);
create policy door_changes on public.alert for update to tellonce_door
  using (true)
  with check (true);
create policy door_reads on public.alert for select to tellonce_door
  using (true);
create policy maintain on public.alert for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
grant insert, select on table public.alert to tellonce_door;
grant update (seen_at, seen_by, reasons) on table public.alert to tellonce_door;
comment on table public.alert is 'That somebody at work should look at something: an account, or whoever is data-protection officer of an agency. Links, never data.';

create table public.alert_step (
  partnership_id uuid not null,
  id uuid not null,
  alert_id uuid not null,
  account_id uuid not null,
  step text not null,
  note text,
  at timestamp with time zone default now() not null,
  constraint alert_step_pkey PRIMARY KEY (partnership_id, id),
  constraint alert_step_partnership_id_account_id_fkey FOREIGN KEY (partnership_id, account_id) REFERENCES public.account(partnership_id, id),
  constraint alert_step_partnership_id_alert_id_fkey FOREIGN KEY (partnership_id, alert_id) REFERENCES public.alert(partnership_id, id),
  constraint alert_step_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint alert_step_check CHECK (((step = 'TAKEN_UP'::text) OR (length(btrim(note)) > 0))),
  constraint alert_step_step_check CHECK ((step = ANY (ARRAY['TAKEN_UP'::text, 'NEEDS_INFORMATION'::text, 'JUSTIFIED'::text, 'NOT_JUSTIFIED'::text])))
);
alter table public.alert_step owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX alert_step_alert ON public.alert_step USING btree (partnership_id, alert_id, at);
create policy door_adds on public.alert_step for insert to tellonce_door
  with check (true);
create policy door_reads on public.alert_step for select to tellonce_door
  using (true);
create policy maintain on public.alert_step for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
grant insert, select on table public.alert_step to tellonce_door;
comment on table public.alert_step is 'What an officer did about an alert: taken up, information asked for, and what came of it. Never changed.';

create table public.answer (
  assessment_id uuid not null,
  template_id text not null,
  template_version smallint not null,
  question_key text not null,
  kind text not null,
  value text,
  said_by uuid,
  said_by_role text,
  author_id uuid not null,
  written_at timestamp with time zone default now() not null,
  version integer default 1 not null,
  contributed_at timestamp with time zone default now(),
  partnership_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  category smallint not null,
  agency_id uuid not null,
  subjects uuid[] not null,
  mentioned uuid[],
  marks integer[],
  constraint answer_pkey PRIMARY KEY (partnership_id, id),
  constraint answer_partnership_id_case_id_agency_id_id_key UNIQUE (partnership_id, case_id, agency_id, id),
  constraint answer_category_fkey FOREIGN KEY (category) REFERENCES public.category("bit"),
  constraint answer_partnership_id_agency_id_fkey FOREIGN KEY (partnership_id, agency_id) REFERENCES public.agency(partnership_id, id),
  constraint answer_partnership_id_case_id_assessment_id_fkey FOREIGN KEY (partnership_id, case_id, assessment_id) REFERENCES public.assessment(partnership_id, case_id, id),
  constraint answer_partnership_id_case_id_fkey FOREIGN KEY (partnership_id, case_id) REFERENCES public.case_record(partnership_id, id),
  constraint answer_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint answer_template_id_template_version_question_key_fkey FOREIGN KEY (template_id, template_version, question_key) REFERENCES public.template_question(template_id, version, key),
  constraint answer_kind_check CHECK ((kind = ANY (ARRAY['FACT'::text, 'JUDGEMENT'::text, 'OWN_WORDS'::text]))),
  constraint answer_subjects_check CHECK ((cardinality(subjects) > 0))
);
alter table public.answer owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX answer_case ON public.answer USING btree (partnership_id, case_id, assessment_id);
create policy add on public.answer for insert to tellonce_api
  with check (((partnership_id = wall.partnership()) AND (case_id = ANY (wall.cases())) AND (agency_id = wall.agency()) AND wall.writes(category)));
create policy change on public.answer for update to tellonce_api
  using (((partnership_id = wall.partnership()) AND (case_id = ANY (wall.cases())) AND (agency_id = wall.agency()) AND wall.writes(category)))
  with check (((partnership_id = wall.partnership()) AND (case_id = ANY (wall.cases())) AND (agency_id = wall.agency()) AND wall.writes(category)));
create policy door_erases on public.answer for delete to tellonce_door
  using (true);
create policy door_marks on public.answer for update to tellonce_door
  using (true)
  with check (true);
create policy door_reads on public.answer for select to tellonce_door
  using (true);
create policy maintain on public.answer for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
create policy read on public.answer for select to tellonce_api
  using (((partnership_id = wall.partnership()) AND (case_id = ANY (wall.cases())) AND wall.opens(category, agency_id) AND ((contributed_at IS NOT NULL) OR (agency_id = wall.agency()))));
CREATE TRIGGER ends_emergency AFTER UPDATE OF category, marks ON public.answer FOR EACH ROW EXECUTE FUNCTION door.end_emergency_by_raising('case_id');
CREATE TRIGGER event_on_insert AFTER INSERT ON public.answer FOR EACH ROW WHEN ((new.contributed_at IS NOT NULL)) EXECUTE FUNCTION door.note_event('ANSWER_CHANGED', 'case_id');
CREATE TRIGGER event_on_update AFTER UPDATE ON public.answer FOR EACH ROW WHEN (((new.contributed_at IS NOT NULL) AND ((old.contributed_at IS DISTINCT FROM new.contributed_at) OR (old.version IS DISTINCT FROM new.version)))) EXECUTE FUNCTION door.note_event('ANSWER_CHANGED', 'case_id');
grant delete, select on table public.answer to tellonce_door;
grant insert, select, update on table public.answer to tellonce_api;
grant update (category, marks) on table public.answer to tellonce_door;
comment on table public.answer is 'What one agency contributed to one question about these subjects, as it stands now. contributed_at null: a draft, seen by its own agency only.';

create table public.answer_statement (
  answer_id uuid not null,
  person_id uuid not null,
  account_id uuid not null,
  text text not null,
  written_at timestamp with time zone default now() not null,
  partnership_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  category smallint not null,
  agency_id uuid not null,
  subjects uuid[] not null,
  mentioned uuid[],
  marks integer[],
  constraint answer_statement_pkey PRIMARY KEY (partnership_id, id),
  constraint answer_statement_category_fkey FOREIGN KEY (category) REFERENCES public.category("bit"),
  constraint answer_statement_partnership_id_agency_id_fkey FOREIGN KEY (partnership_id, agency_id) REFERENCES public.agency(partnership_id, id),
  constraint answer_statement_partnership_id_case_id_fkey FOREIGN KEY (partnership_id, case_id) REFERENCES public.case_record(partnership_id, id),
  constraint answer_statement_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint answer_statement_subjects_check CHECK ((cardinality(subjects) > 0)),
  constraint answer_statement_text_check CHECK (((length(text) >= 1) AND (length(text) <= 2000)))
);
alter table public.answer_statement owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX answer_statement_answer ON public.answer_statement USING btree (partnership_id, case_id, answer_id);
create policy door_adds on public.answer_statement for insert to tellonce_door
  with check (true);
create policy door_erases on public.answer_statement for delete to tellonce_door
  using (true);
create policy door_reads on public.answer_statement for select to tellonce_door
  using (true);
create policy maintain on public.answer_statement for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
create policy read on public.answer_statement for select to tellonce_api
  using (((partnership_id = wall.partnership()) AND (case_id = ANY (wall.cases())) AND wall.opens(category, agency_id)));
grant delete, insert, select on table public.answer_statement to tellonce_door;
grant select on table public.answer_statement to tellonce_api;
comment on table public.answer_statement is 'What a person, or somebody who may act for them, says beside an answer about them. Categorised as the answer was, and shown only with it. Never edited: a later one stands before it.';

create table public.answer_version (
  answer_id uuid not null,
  version integer not null,
  value text,
  author_id uuid not null,
  written_at timestamp with time zone not null,
  partnership_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  category smallint not null,
  agency_id uuid not null,
  subjects uuid[] not null,
  mentioned uuid[],
  marks integer[],
  said_by uuid,
  constraint answer_version_pkey PRIMARY KEY (partnership_id, id),
  constraint answer_version_partnership_id_case_id_agency_id_answer_id_v_key UNIQUE (partnership_id, case_id, agency_id, answer_id, version),
  constraint answer_version_category_fkey FOREIGN KEY (category) REFERENCES public.category("bit"),
  constraint answer_version_partnership_id_agency_id_fkey FOREIGN KEY (partnership_id, agency_id) REFERENCES public.agency(partnership_id, id),
  constraint answer_version_partnership_id_case_id_agency_id_answer_id_fkey FOREIGN KEY (partnership_id, case_id, agency_id, answer_id) REFERENCES public.answer(partnership_id, case_id, agency_id, id),
  constraint answer_version_partnership_id_case_id_fkey FOREIGN KEY (partnership_id, case_id) REFERENCES public.case_record(partnership_id, id),
  constraint answer_version_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint answer_version_subjects_check CHECK ((cardinality(subjects) > 0))
);
alter table public.answer_version owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX answer_version_case ON public.answer_version USING btree (partnership_id, case_id, answer_id);
create policy add on public.answer_version for insert to tellonce_api
  with check (((partnership_id = wall.partnership()) AND (case_id = ANY (wall.cases())) AND (agency_id = wall.agency()) AND wall.writes(category)));
create policy door_erases on public.answer_version for delete to tellonce_door
  using (true);
create policy door_marks on public.answer_version for update to tellonce_door
  using (true)
  with check (true);
create policy door_reads on public.answer_version for select to tellonce_door
  using (true);
create policy maintain on public.answer_version for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
create policy read on public.answer_version for select to tellonce_api
  using (((partnership_id = wall.partnership()) AND (case_id = ANY (wall.cases())) AND wall.opens(category, agency_id)));
grant delete, select on table public.answer_version to tellonce_door;
grant insert, select on table public.answer_version to tellonce_api;
grant update (category, marks) on table public.answer_version to tellonce_door;
comment on table public.answer_version is 'Every version of an answer. Never edited.';
comment on column public.answer_version.said_by is 'Who said it, where it is somebody''s account.';

create table public.applied_migration (
  id integer default nextval('public.applied_migration_id_seq'::regclass) not null,
  "timestamp" bigint not null,
  name character varying not null,
  constraint "PK_a2449bab3263986eb4ef3acf1f4" PRIMARY KEY (id)
);
alter table public.applied_migration owner to tellonce_owner;

create table public.assessment (
  template_id text not null,
  template_version smallint not null,
  started_on date not null,
  signed_at timestamp with time zone,
  signed_by uuid,
  partnership_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  category smallint default 3 not null,
  agency_id uuid not null,
  subjects uuid[] not null,
  mentioned uuid[],
  marks integer[],
  constraint assessment_pkey PRIMARY KEY (partnership_id, id),
  constraint assessment_partnership_id_case_id_id_key UNIQUE (partnership_id, case_id, id),
  constraint assessment_category_fkey FOREIGN KEY (category) REFERENCES public.category("bit"),
  constraint assessment_partnership_id_agency_id_fkey FOREIGN KEY (partnership_id, agency_id) REFERENCES public.agency(partnership_id, id),
  constraint assessment_partnership_id_case_id_fkey FOREIGN KEY (partnership_id, case_id) REFERENCES public.case_record(partnership_id, id),
  constraint assessment_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint assessment_template_id_template_version_fkey FOREIGN KEY (template_id, template_version) REFERENCES public.template(id, version),
  constraint assessment_subjects_check CHECK ((cardinality(subjects) > 0))
);
alter table public.assessment owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX assessment_case ON public.assessment USING btree (partnership_id, case_id);
create policy add on public.assessment for insert to tellonce_api
  with check (((partnership_id = wall.partnership()) AND (case_id = ANY (wall.cases())) AND (agency_id = wall.agency()) AND wall.writes(category)));
create policy door_moves on public.assessment for update to tellonce_door
  using (true)
  with check (true);
create policy door_reads on public.assessment for select to tellonce_door
  using (true);
create policy maintain on public.assessment for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
create policy read on public.assessment for select to tellonce_api
  using (((partnership_id = wall.partnership()) AND (case_id = ANY (wall.cases()))));
CREATE TRIGGER ends_emergency AFTER UPDATE OF category, marks ON public.assessment FOR EACH ROW EXECUTE FUNCTION door.end_emergency_by_raising('case_id');
grant insert, select on table public.assessment to tellonce_api;
grant select on table public.assessment to tellonce_door;
grant update (template_version, signed_at, signed_by) on table public.assessment to tellonce_door;
comment on table public.assessment is 'The single assessment of a case: its frame, open to whoever may know of the case; what is said in it stands in answers.';

create table public.assessment_part (
  partnership_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  category smallint not null,
  agency_id uuid not null,
  subjects uuid[] not null,
  signature_id uuid not null,
  answer_id uuid not null,
  version integer not null,
  salt uuid not null,
  digest bytea not null,
  constraint assessment_part_pkey PRIMARY KEY (partnership_id, id),
  constraint assessment_part_partnership_id_case_id_signature_id_answer__key UNIQUE (partnership_id, case_id, signature_id, answer_id),
  constraint assessment_part_category_fkey FOREIGN KEY (category) REFERENCES public.category("bit"),
  constraint assessment_part_partnership_id_case_id_agency_id_answer_id_fkey FOREIGN KEY (partnership_id, case_id, agency_id, answer_id, version) REFERENCES public.answer_version(partnership_id, case_id, agency_id, answer_id, version),
  constraint assessment_part_partnership_id_case_id_signature_id_fkey FOREIGN KEY (partnership_id, case_id, signature_id) REFERENCES public.assessment_signature(partnership_id, case_id, id),
  constraint assessment_part_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint assessment_part_subjects_check CHECK ((cardinality(subjects) > 0))
);
alter table public.assessment_part owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX assessment_part_signature ON public.assessment_part USING btree (partnership_id, signature_id);
create policy door_adds on public.assessment_part for insert to tellonce_door
  with check (true);
create policy door_erases on public.assessment_part for delete to tellonce_door
  using (true);
create policy door_reads on public.assessment_part for select to tellonce_door
  using (true);
create policy maintain on public.assessment_part for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
create policy read on public.assessment_part for select to tellonce_api
  using (((partnership_id = wall.partnership()) AND (case_id = ANY (wall.cases())) AND wall.opens(category, agency_id)));
grant delete, insert, select on table public.assessment_part to tellonce_door;
grant select on table public.assessment_part to tellonce_api;
comment on table public.assessment_part is 'Which version of an answer a signature stands under. What the answer says, and whether it may be read, is decided by the answer itself.';
comment on column public.assessment_part.digest is 'SHA-256 over salt, version and value.';

create table public.assessment_signature (
  partnership_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  category smallint not null,
  agency_id uuid not null,
  subjects uuid[] not null,
  assessment_id uuid not null,
  number smallint,
  template_version smallint not null,
  practitioner_id uuid not null,
  signed_at timestamp with time zone default now() not null,
  digest bytea not null,
  constraint assessment_signature_pkey PRIMARY KEY (partnership_id, id),
  constraint assessment_signature_partnership_id_case_id_assessment_id_n_key UNIQUE (partnership_id, case_id, assessment_id, number),
  constraint assessment_signature_partnership_id_case_id_id_key UNIQUE (partnership_id, case_id, id),
  constraint assessment_signature_category_fkey FOREIGN KEY (category) REFERENCES public.category("bit"),
  constraint assessment_signature_partnership_id_agency_id_practitioner_fkey FOREIGN KEY (partnership_id, agency_id, practitioner_id) REFERENCES public.practitioner(partnership_id, agency_id, id),
  constraint assessment_signature_partnership_id_case_id_assessment_id_fkey FOREIGN KEY (partnership_id, case_id, assessment_id) REFERENCES public.assessment(partnership_id, case_id, id),
  constraint assessment_signature_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint assessment_signature_number_check CHECK ((number > 0)),
  constraint assessment_signature_subjects_check CHECK ((cardinality(subjects) > 0))
);
alter table public.assessment_signature owner to tellonce_owner, enable row level security, force row level security;
create policy door_adds on public.assessment_signature for insert to tellonce_door
  with check (true);
create policy door_reads on public.assessment_signature for select to tellonce_door
  using (true);
create policy maintain on public.assessment_signature for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
create policy read on public.assessment_signature for select to tellonce_api
  using (((partnership_id = wall.partnership()) AND (case_id = ANY (wall.cases())) AND wall.opens(category, agency_id)));
CREATE TRIGGER event_on_insert AFTER INSERT ON public.assessment_signature FOR EACH ROW WHEN ((new.number IS NOT NULL)) EXECUTE FUNCTION door.note_event('ASSESSMENT_SIGNED', 'case_id');
grant insert, select on table public.assessment_signature to tellonce_door;
grant select on table public.assessment_signature to tellonce_api;
comment on table public.assessment_signature is 'The lead''s signature under a version of the assessment, or an agency''s under its own contribution. Never edited.';
comment on column public.assessment_signature.number is 'Which version the lead signed, from 1; null where an agency confirms its own contribution.';
comment on column public.assessment_signature.digest is 'SHA-256 over the digests of its parts in the order of their answers, as hex: it verifies after a value is erased.';

create table public.authority (
  person_id uuid not null,
  kind text not null,
  holder_person_id uuid,
  holder_agency_id uuid,
  categories integer default 67108863 not null,
  purposes text[] default '{}'::text[] not null,
  evidence text,
  found_by uuid,
  from_on date not null,
  until_on date,
  recorded_at timestamp with time zone default now() not null,
  recorded_by uuid,
  recorded_epoch bigint not null,
  retired_at timestamp with time zone,
  retired_by uuid,
  retired_how text,
  retired_note text,
  retired_epoch bigint,
  partnership_id uuid not null,
  id uuid not null,
  constraint authority_pkey PRIMARY KEY (partnership_id, id),
  constraint authority_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint authority_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES public.person(partnership_id, id),
  constraint authority_check CHECK ((until_on >= from_on)),
  constraint authority_check1 CHECK (((retired_epoch IS NULL) = (retired_at IS NULL))),
  constraint authority_kind_check CHECK ((kind = ANY (ARRAY['PARENTAL_RESPONSIBILITY'::text, 'CARE_ORDER'::text, 'ATTORNEY'::text, 'DEPUTY'::text, 'BEST_INTERESTS'::text, 'GILLICK'::text])))
);
alter table public.authority owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX authority_holder ON public.authority USING btree (partnership_id, holder_person_id) WHERE (holder_person_id IS NOT NULL);
CREATE INDEX authority_person ON public.authority USING btree (partnership_id, person_id);
create policy door_erases on public.authority for delete to tellonce_door
  using (true);
create policy door_finds on public.authority for insert to tellonce_door
  with check (((kind = 'GILLICK'::text) AND (holder_person_id = person_id)));
create policy door_reads on public.authority for select to tellonce_door
  using (true);
create policy maintain on public.authority for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
CREATE TRIGGER stamp BEFORE INSERT OR DELETE OR UPDATE ON public.authority FOR EACH ROW EXECUTE FUNCTION door.stamp_fact('person_id');
grant delete, insert, select on table public.authority to tellonce_door;
comment on table public.authority is 'Who may decide for a person: parental responsibility, care order, attorney, deputy, best interests; GILLICK: the child itself, for these categories and purposes only.';

create table public.bank_holiday (
  day date not null,
  name text not null,
  constraint bank_holiday_pkey PRIMARY KEY (day)
);
alter table public.bank_holiday owner to tellonce_owner, enable row level security, force row level security;
create policy door_reads on public.bank_holiday for select to tellonce_door
  using (true);
create policy maintain on public.bank_holiday for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
create policy read on public.bank_holiday for select to tellonce_api, tellonce_auditor
  using (true);
grant select on table public.bank_holiday to tellonce_api;
grant select on table public.bank_holiday to tellonce_auditor;
grant select on table public.bank_holiday to tellonce_door;
comment on table public.bank_holiday is 'Bank holidays in England (Banking and Financial Dealings Act 1971, and by proclamation). Later years are added by a migration.';

create table public.canonical_question (
  key text not null,
  text text not null,
  constraint canonical_question_pkey PRIMARY KEY (key)
);
alter table public.canonical_question owner to tellonce_owner, enable row level security, force row level security;
create policy door_reads on public.canonical_question for select to tellonce_door
  using (true);
create policy maintain on public.canonical_question for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
create policy read on public.canonical_question for select to tellonce_api, tellonce_auditor
  using (true);
grant select on table public.canonical_question to tellonce_api;
grant select on table public.canonical_question to tellonce_auditor;
grant select on table public.canonical_question to tellonce_door;
comment on table public.canonical_question is 'The question bank: what several forms ask, each in words of its own.';

create table public.case_epoch (
  partnership_id uuid not null,
  case_id uuid not null,
  epoch bigint default 0 not null,
  constraint case_epoch_pkey PRIMARY KEY (partnership_id, case_id),
  constraint case_epoch_partnership_id_case_id_fkey FOREIGN KEY (partnership_id, case_id) REFERENCES public.case_record(partnership_id, id)
);
alter table public.case_epoch owner to tellonce_owner, enable row level security, force row level security;
create policy door_moves on public.case_epoch for all to tellonce_door
  using (true)
  with check (true);
create policy maintain on public.case_epoch for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
grant insert, select, update on table public.case_epoch to tellonce_door;
comment on table public.case_epoch is 'Moves with every change of a fact that concerns the case; re-read before a reply leaves.';

create table public.case_look (
  partnership_id uuid not null,
  account_id uuid not null,
  case_id uuid not null,
  looked_at timestamp with time zone not null,
  constraint case_look_pkey PRIMARY KEY (partnership_id, account_id, case_id),
  constraint case_look_partnership_id_account_id_fkey FOREIGN KEY (partnership_id, account_id) REFERENCES public.account(partnership_id, id),
  constraint case_look_partnership_id_case_id_fkey FOREIGN KEY (partnership_id, case_id) REFERENCES public.case_record(partnership_id, id),
  constraint case_look_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id)
);
alter table public.case_look owner to tellonce_owner, enable row level security, force row level security;
create policy door_adds on public.case_look for insert to tellonce_door
  with check (true);
create policy door_changes on public.case_look for update to tellonce_door
  using (true)
  with check (true);
create policy door_reads on public.case_look for select to tellonce_door
  using (true);
create policy maintain on public.case_look for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
grant insert, select on table public.case_look to tellonce_door;
grant update (looked_at) on table public.case_look to tellonce_door;
comment on table public.case_look is 'When an account last opened the page of a case: what changed since is told to that account, and to nobody else.';

create table public.case_message (
  partnership_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  category smallint not null,
  agency_id uuid not null,
  subjects uuid[] not null,
  mentioned uuid[],
  marks integer[],
  words text not null,
  to_agencies uuid[] not null,
  to_practitioners uuid[] not null,
  author_id uuid not null,
  sent_at timestamp with time zone default now() not null,
  taken_back_at timestamp with time zone,
  constraint case_message_pkey PRIMARY KEY (partnership_id, id),
  constraint case_message_category_fkey FOREIGN KEY (category) REFERENCES public.category("bit"),
  constraint case_message_partnership_id_agency_id_fkey FOREIGN KEY (partnership_id, agency_id) REFERENCES public.agency(partnership_id, id),
  constraint case_message_partnership_id_case_id_fkey FOREIGN KEY (partnership_id, case_id) REFERENCES public.case_record(partnership_id, id),
  constraint case_message_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint case_message_check CHECK (((cardinality(to_agencies) + cardinality(to_practitioners)) > 0)),
  constraint case_message_subjects_check CHECK ((cardinality(subjects) > 0)),
  constraint case_message_words_check CHECK ((length(btrim(words)) > 0))
);
alter table public.case_message owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX case_message_case ON public.case_message USING btree (partnership_id, case_id, sent_at DESC);
create policy add on public.case_message for insert to tellonce_api
  with check (((partnership_id = wall.partnership()) AND (case_id = ANY (wall.cases())) AND (agency_id = wall.agency()) AND wall.writes(category)));
create policy door_erases on public.case_message for delete to tellonce_door
  using (true);
create policy door_marks on public.case_message for update to tellonce_door
  using (true)
  with check (true);
create policy door_reads on public.case_message for select to tellonce_door
  using (true);
create policy maintain on public.case_message for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
create policy read on public.case_message for select to tellonce_api
  using (((partnership_id = wall.partnership()) AND (case_id = ANY (wall.cases())) AND wall.opens(category, agency_id)));
create policy take_back on public.case_message for update to tellonce_api
  using (((partnership_id = wall.partnership()) AND (case_id = ANY (wall.cases())) AND (agency_id = wall.agency()) AND wall.writes(category)))
  with check (((partnership_id = wall.partnership()) AND (case_id = ANY (wall.cases())) AND (agency_id = wall.agency()) AND wall.writes(category)));
CREATE TRIGGER ends_emergency AFTER UPDATE OF category, marks ON public.case_message FOR EACH ROW EXECUTE FUNCTION door.end_emergency_by_raising('case_id');
grant delete, select on table public.case_message to tellonce_door;
grant insert, select on table public.case_message to tellonce_api;
grant update (marks) on table public.case_message to tellonce_door;
grant update (taken_back_at) on table public.case_message to tellonce_api;
comment on table public.case_message is 'A message about a case, from somebody who works on it to agencies or people of the team. Whom it is addressed to opens it to nobody: each reader is decided as for any value. Never edited; taken back, it is shown to nobody.';

create table public.case_offer (
  partnership_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  kind text not null,
  from_agency_id uuid not null,
  from_account_id uuid not null,
  agency_id uuid not null,
  account_id uuid,
  role text,
  summary text,
  made_at timestamp with time zone default now() not null,
  state text default 'WAITING'::text not null,
  answered_at timestamp with time zone,
  answered_by uuid,
  constraint case_offer_pkey PRIMARY KEY (partnership_id, id),
  constraint case_offer_partnership_id_account_id_fkey FOREIGN KEY (partnership_id, account_id) REFERENCES public.account(partnership_id, id),
  constraint case_offer_partnership_id_agency_id_fkey FOREIGN KEY (partnership_id, agency_id) REFERENCES public.agency(partnership_id, id),
  constraint case_offer_partnership_id_answered_by_fkey FOREIGN KEY (partnership_id, answered_by) REFERENCES public.account(partnership_id, id),
  constraint case_offer_partnership_id_case_id_fkey FOREIGN KEY (partnership_id, case_id) REFERENCES public.case_record(partnership_id, id),
  constraint case_offer_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint case_offer_partnership_id_from_account_id_fkey FOREIGN KEY (partnership_id, from_account_id) REFERENCES public.account(partnership_id, id),
  constraint case_offer_partnership_id_from_agency_id_fkey FOREIGN KEY (partnership_id, from_agency_id) REFERENCES public.agency(partnership_id, id),
  constraint case_offer_check CHECK (((kind = 'HANDOVER'::text) = (summary IS NOT NULL))),
  constraint case_offer_check1 CHECK (((kind = 'INVITATION'::text) OR (account_id IS NOT NULL))),
  constraint case_offer_kind_check CHECK ((kind = ANY (ARRAY['INVITATION'::text, 'HANDOVER'::text]))),
  constraint case_offer_state_check CHECK ((state = ANY (ARRAY['WAITING'::text, 'ACCEPTED'::text, 'DECLINED'::text, 'WITHDRAWN'::text])))
);
alter table public.case_offer owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX case_offer_agency ON public.case_offer USING btree (partnership_id, agency_id) WHERE (state = 'WAITING'::text);
CREATE INDEX case_offer_case ON public.case_offer USING btree (partnership_id, case_id);
CREATE UNIQUE INDEX case_offer_lead ON public.case_offer USING btree (partnership_id, case_id) WHERE ((state = 'WAITING'::text) AND (kind = 'HANDOVER'::text));
CREATE UNIQUE INDEX case_offer_once ON public.case_offer USING btree (partnership_id, case_id, agency_id, account_id) NULLS NOT DISTINCT WHERE ((state = 'WAITING'::text) AND (kind = 'INVITATION'::text));
create policy door_adds on public.case_offer for insert to tellonce_door
  with check (true);
create policy door_changes on public.case_offer for update to tellonce_door
  using (true)
  with check (true);
create policy door_reads on public.case_offer for select to tellonce_door
  using (true);
create policy maintain on public.case_offer for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
grant insert, select on table public.case_offer to tellonce_door;
grant update (state, answered_at, answered_by) on table public.case_offer to tellonce_door;
comment on table public.case_offer is 'What waits for somebody: an invitation to the team around the family (account_id empty: anybody of the agency), or the lead, handed over with a summary. It gives nothing before it is accepted.';

create table public.case_person (
  partnership_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  category smallint default 2 not null,
  agency_id uuid not null,
  role text not null,
  from_at timestamp with time zone default now() not null,
  until_at timestamp with time zone,
  recorded_at timestamp with time zone default now() not null,
  recorded_by uuid,
  recorded_epoch bigint not null,
  retired_at timestamp with time zone,
  retired_by uuid,
  retired_how text,
  retired_note text,
  retired_epoch bigint,
  circumstance_id uuid,
  constraint case_person_pkey PRIMARY KEY (partnership_id, id),
  constraint case_person_category_fkey FOREIGN KEY (category) REFERENCES public.category("bit"),
  constraint case_person_partnership_id_agency_id_fkey FOREIGN KEY (partnership_id, agency_id) REFERENCES public.agency(partnership_id, id),
  constraint case_person_partnership_id_case_id_fkey FOREIGN KEY (partnership_id, case_id) REFERENCES public.case_record(partnership_id, id),
  constraint case_person_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint case_person_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES public.person(partnership_id, id),
  constraint case_person_check CHECK (((retired_epoch IS NULL) = (retired_at IS NULL))),
  constraint case_person_role_check CHECK ((role = ANY (ARRAY['CHILD'::text, 'PARENT'::text, 'CARER'::text, 'SIBLING'::text, 'PARTNER'::text, 'GRANDPARENT'::text, 'OTHER'::text])))
);
alter table public.case_person owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX case_person_case ON public.case_person USING btree (partnership_id, case_id);
CREATE INDEX case_person_person ON public.case_person USING btree (partnership_id, person_id);
CREATE UNIQUE INDEX case_person_once ON public.case_person USING btree (partnership_id, case_id, person_id) WHERE (retired_epoch IS NULL);
create policy door_reads on public.case_person for select to tellonce_door
  using (true);
create policy life_adds on public.case_person for insert to tellonce_door
  with check (true);
create policy life_retires on public.case_person for update to tellonce_door
  using (true)
  with check (true);
create policy maintain on public.case_person for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
create policy read on public.case_person for select to tellonce_api
  using (((partnership_id = wall.partnership()) AND (case_id = ANY (wall.cases())) AND wall.opens(category, agency_id)));
CREATE TRIGGER event_on_insert AFTER INSERT ON public.case_person FOR EACH ROW WHEN ((new.circumstance_id IS NULL)) EXECUTE FUNCTION door.note_event('CIRCUMSTANCES_CHANGED', 'person_id');
CREATE TRIGGER stamp BEFORE INSERT OR DELETE OR UPDATE ON public.case_person FOR EACH ROW EXECUTE FUNCTION door.stamp_fact('case_id', 'person_id');
grant insert, select on table public.case_person to tellonce_door;
grant select on table public.case_person to tellonce_api;
grant update (retired_at, retired_by, retired_how, retired_note) on table public.case_person to tellonce_door;
comment on table public.case_person is 'Puts a person into each of their cases.';
comment on column public.case_person.circumstance_id is 'The change of circumstances by which it was told; null where it was not told so.';

create table public.case_purpose (
  partnership_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  purpose text not null,
  from_at timestamp with time zone default now() not null,
  until_at timestamp with time zone,
  recorded_at timestamp with time zone default now() not null,
  recorded_by uuid,
  recorded_epoch bigint not null,
  retired_at timestamp with time zone,
  retired_by uuid,
  retired_how text,
  retired_note text,
  retired_epoch bigint,
  constraint case_purpose_pkey PRIMARY KEY (partnership_id, id),
  constraint case_purpose_partnership_id_case_id_fkey FOREIGN KEY (partnership_id, case_id) REFERENCES public.case_record(partnership_id, id),
  constraint case_purpose_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint case_purpose_purpose_fkey FOREIGN KEY (purpose) REFERENCES public.purpose(code),
  constraint case_purpose_check CHECK (((retired_epoch IS NULL) = (retired_at IS NULL)))
);
alter table public.case_purpose owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX case_purpose_case ON public.case_purpose USING btree (partnership_id, case_id);
create policy door_reads on public.case_purpose for select to tellonce_door
  using (true);
create policy life_adds on public.case_purpose for insert to tellonce_door
  with check (true);
create policy life_retires on public.case_purpose for update to tellonce_door
  using (true)
  with check (true);
create policy maintain on public.case_purpose for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
CREATE TRIGGER stamp BEFORE INSERT OR DELETE OR UPDATE ON public.case_purpose FOR EACH ROW EXECUTE FUNCTION door.stamp_fact('case_id');
grant insert, select on table public.case_purpose to tellonce_door;
grant update (retired_at, retired_by, retired_how, retired_note) on table public.case_purpose to tellonce_door;
comment on table public.case_purpose is 'What a case is open for.';

create table public.case_record (
  partnership_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  family_id uuid not null,
  reference text not null,
  category smallint default 3 not null,
  agency_id uuid not null,
  subjects uuid[] not null,
  marks integer[],
  status text not null,
  opened_on date not null,
  closed_on date,
  constraint case_record_pkey PRIMARY KEY (partnership_id, id),
  constraint case_record_partnership_id_reference_key UNIQUE (partnership_id, reference),
  constraint case_record_category_fkey FOREIGN KEY (category) REFERENCES public.category("bit"),
  constraint case_record_partnership_id_agency_id_fkey FOREIGN KEY (partnership_id, agency_id) REFERENCES public.agency(partnership_id, id),
  constraint case_record_partnership_id_family_id_fkey FOREIGN KEY (partnership_id, family_id) REFERENCES public.family(partnership_id, id),
  constraint case_record_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint case_record_check CHECK ((closed_on >= opened_on)),
  constraint case_record_check1 CHECK ((id = case_id)),
  constraint case_record_status_check CHECK ((status = ANY (ARRAY['REFERRED'::text, 'OPEN'::text, 'STEPPED_UP'::text, 'STEPPED_DOWN'::text, 'CLOSED'::text]))),
  constraint case_record_subjects_check CHECK ((cardinality(subjects) > 0))
);
alter table public.case_record owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX case_record_id ON public.case_record USING btree (id);
create policy door_reads on public.case_record for select to tellonce_door
  using (true);
create policy life_adds on public.case_record for insert to tellonce_door
  with check (true);
create policy life_moves on public.case_record for update to tellonce_door
  using (true)
  with check (true);
create policy maintain on public.case_record for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
create policy read on public.case_record for select to tellonce_api
  using (((partnership_id = wall.partnership()) AND (case_id = ANY (wall.cases())) AND wall.opens(category, agency_id)));
CREATE CONSTRAINT TRIGGER keeps_a_lead AFTER INSERT OR UPDATE ON public.case_record DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION door.case_keeps_a_lead();
CREATE TRIGGER begin_epoch AFTER INSERT ON public.case_record FOR EACH ROW EXECUTE FUNCTION door.begin_epoch();
CREATE TRIGGER ends_emergency AFTER UPDATE OF category, marks ON public.case_record FOR EACH ROW EXECUTE FUNCTION door.end_emergency_by_raising('case_id');
grant insert, select on table public.case_record to tellonce_door;
grant select on table public.case_record to tellonce_api;
grant update (status, closed_on) on table public.case_record to tellonce_door;
comment on table public.case_record is 'A case: the work of several agencies with one family, under one lead professional. agency_id: who opened it; subjects: whose case it is (usually the children).';

create table public.case_step (
  partnership_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  category smallint default 12 not null,
  agency_id uuid not null,
  subjects uuid[] not null,
  marks integer[],
  kind text not null,
  outcomes text[] default '{}'::text[] not null,
  referred_by text,
  purpose text,
  reason text not null,
  open_actions text,
  status_before text,
  practitioner_id uuid not null,
  recorded_by uuid not null,
  at timestamp with time zone default now() not null,
  constraint case_step_pkey PRIMARY KEY (partnership_id, id),
  constraint case_step_category_fkey FOREIGN KEY (category) REFERENCES public.category("bit"),
  constraint case_step_partnership_id_agency_id_practitioner_id_fkey FOREIGN KEY (partnership_id, agency_id, practitioner_id) REFERENCES public.practitioner(partnership_id, agency_id, id),
  constraint case_step_partnership_id_case_id_fkey FOREIGN KEY (partnership_id, case_id) REFERENCES public.case_record(partnership_id, id),
  constraint case_step_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint case_step_purpose_fkey FOREIGN KEY (purpose) REFERENCES public.purpose(code),
  constraint case_step_kind_check CHECK ((kind = ANY (ARRAY['REFERRED'::text, 'TRIAGED'::text, 'STEPPED_UP'::text, 'STEPPED_DOWN'::text, 'HANDED_OVER'::text, 'CLOSED'::text, 'CLOSURE_UNDONE'::text, 'REOPENED'::text]))),
  constraint case_step_reason_check CHECK ((length(btrim(reason)) > 0)),
  constraint case_step_subjects_check CHECK ((cardinality(subjects) > 0))
);
alter table public.case_step owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX case_step_case ON public.case_step USING btree (partnership_id, case_id, at DESC);
CREATE INDEX case_step_closer ON public.case_step USING btree (partnership_id, recorded_by, at DESC);
create policy door_adds on public.case_step for insert to tellonce_door
  with check (true);
create policy door_reads on public.case_step for select to tellonce_door
  using (true);
create policy maintain on public.case_step for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
create policy read on public.case_step for select to tellonce_api
  using (((partnership_id = wall.partnership()) AND (case_id = ANY (wall.cases())) AND wall.opens(category, agency_id)));
grant insert, select on table public.case_step to tellonce_door;
grant select on table public.case_step to tellonce_api;
comment on table public.case_step is 'What happened to a case: referred, triaged, stepped up or down, handed over, closed, reopened. outcomes: risk factors of a referral, the outcome of a triage, those of a closure.';

create table public.category (
  "bit" smallint not null,
  code text not null,
  sensitivity text not null,
  constraint category_pkey PRIMARY KEY ("bit"),
  constraint category_code_key UNIQUE (code)
);
alter table public.category owner to tellonce_owner, enable row level security, force row level security;
create policy door_reads on public.category for select to tellonce_door
  using (true);
create policy maintain on public.category for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
create policy read on public.category for select to tellonce_api, tellonce_auditor
  using (true);
grant select on table public.category to tellonce_api;
grant select on table public.category to tellonce_auditor;
grant select on table public.category to tellonce_door;
comment on table public.category is 'What kind of data a value is; bit is its place in every mask.';

create table public.chronology_event (
  occurred_on date not null,
  title text not null,
  detail text,
  place text,
  author_id uuid,
  partnership_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  category smallint not null,
  agency_id uuid not null,
  subjects uuid[] not null,
  mentioned uuid[],
  marks integer[],
  recorded_at timestamp with time zone default now() not null,
  constraint chronology_event_pkey PRIMARY KEY (partnership_id, id),
  constraint chronology_event_category_fkey FOREIGN KEY (category) REFERENCES public.category("bit"),
  constraint chronology_event_partnership_id_agency_id_fkey FOREIGN KEY (partnership_id, agency_id) REFERENCES public.agency(partnership_id, id),
  constraint chronology_event_partnership_id_case_id_fkey FOREIGN KEY (partnership_id, case_id) REFERENCES public.case_record(partnership_id, id),
  constraint chronology_event_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint chronology_event_subjects_check CHECK ((cardinality(subjects) > 0))
);
alter table public.chronology_event owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX chronology_event_case ON public.chronology_event USING btree (partnership_id, case_id, occurred_on DESC, id DESC);
create policy add on public.chronology_event for insert to tellonce_api
  with check (((partnership_id = wall.partnership()) AND (case_id = ANY (wall.cases())) AND (agency_id = wall.agency()) AND wall.writes(category)));
create policy door_erases on public.chronology_event for delete to tellonce_door
  using (true);
create policy door_marks on public.chronology_event for update to tellonce_door
  using (true)
  with check (true);
create policy door_reads on public.chronology_event for select to tellonce_door
  using (true);
create policy maintain on public.chronology_event for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
create policy read on public.chronology_event for select to tellonce_api
  using (((partnership_id = wall.partnership()) AND (case_id = ANY (wall.cases())) AND wall.opens(category, agency_id)));
CREATE TRIGGER ends_emergency AFTER UPDATE OF category, marks ON public.chronology_event FOR EACH ROW EXECUTE FUNCTION door.end_emergency_by_raising('case_id');
grant delete, select on table public.chronology_event to tellonce_door;
grant insert, select on table public.chronology_event to tellonce_api;
grant update (marks) on table public.chronology_event to tellonce_door;
comment on table public.chronology_event is 'A significant event in the life of the family.';
comment on column public.chronology_event.recorded_at is 'When it was recorded: an event may be told years after the day on which it happened.';

create table public.circumstance (
  partnership_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  category smallint not null,
  agency_id uuid not null,
  subjects uuid[] not null,
  mentioned uuid[],
  marks integer[],
  kind text not null,
  from_on date not null,
  words text,
  place text,
  author_id uuid not null,
  told_at timestamp with time zone default now() not null,
  taken_back_at timestamp with time zone,
  taken_back_by uuid,
  child_id uuid,
  constraint circumstance_pkey PRIMARY KEY (partnership_id, id),
  constraint circumstance_category_fkey FOREIGN KEY (category) REFERENCES public.category("bit"),
  constraint circumstance_partnership_id_agency_id_fkey FOREIGN KEY (partnership_id, agency_id) REFERENCES public.agency(partnership_id, id),
  constraint circumstance_partnership_id_case_id_fkey FOREIGN KEY (partnership_id, case_id) REFERENCES public.case_record(partnership_id, id),
  constraint circumstance_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint circumstance_check CHECK (((kind = 'DEATH'::text) OR (words IS NOT NULL) OR (place IS NOT NULL))),
  constraint circumstance_kind_check CHECK ((kind = ANY (ARRAY['NEW_CHILD'::text, 'ADDRESS'::text, 'NAME'::text, 'SCHOOL'::text, 'DEATH'::text, 'INCOME'::text]))),
  constraint circumstance_subjects_check CHECK ((cardinality(subjects) > 0))
);
alter table public.circumstance owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX circumstance_case ON public.circumstance USING btree (partnership_id, case_id);
create policy add on public.circumstance for insert to tellonce_api
  with check (((partnership_id = wall.partnership()) AND (case_id = ANY (wall.cases())) AND (agency_id = wall.agency()) AND wall.writes(category)));
create policy door_erases on public.circumstance for delete to tellonce_door
  using (true);
create policy door_marks on public.circumstance for update to tellonce_door
  using (true)
  with check (true);
create policy door_reads on public.circumstance for select to tellonce_door
  using (true);
create policy door_takes_back on public.circumstance for update to tellonce_door
  using (true)
  with check (true);
create policy maintain on public.circumstance for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
create policy read on public.circumstance for select to tellonce_api
  using (((partnership_id = wall.partnership()) AND (case_id = ANY (wall.cases())) AND wall.opens(category, agency_id)));
CREATE TRIGGER ends_emergency AFTER UPDATE OF category, marks ON public.circumstance FOR EACH ROW EXECUTE FUNCTION door.end_emergency_by_raising('case_id');
CREATE TRIGGER event_on_insert AFTER INSERT ON public.circumstance FOR EACH ROW EXECUTE FUNCTION door.note_event('CIRCUMSTANCES_CHANGED', 'both');
CREATE TRIGGER event_on_taking_back AFTER UPDATE ON public.circumstance FOR EACH ROW WHEN (((old.taken_back_at IS NULL) AND (new.taken_back_at IS NOT NULL))) EXECUTE FUNCTION door.note_event('CIRCUMSTANCES_CHANGED', 'both');
grant delete, select on table public.circumstance to tellonce_door;
grant insert, select on table public.circumstance to tellonce_api;
grant update (marks, taken_back_at, taken_back_by) on table public.circumstance to tellonce_door;
comment on table public.circumstance is 'A change of circumstances, told once by one agency for all that may know it. Never edited. place: what tells where somebody is; words: anything else.';
comment on column public.circumstance.taken_back_at is 'Since when it does not count, because it was a slip.';
comment on column public.circumstance.child_id is 'Of a new child whom the teller added to the case: who it is.';

create table public.circumstance_receipt (
  partnership_id uuid not null,
  circumstance_id uuid not null,
  agency_id uuid not null,
  account_id uuid not null,
  received_at timestamp with time zone default now() not null,
  constraint circumstance_receipt_pkey PRIMARY KEY (partnership_id, circumstance_id, agency_id),
  constraint circumstance_receipt_partnership_id_account_id_fkey FOREIGN KEY (partnership_id, account_id) REFERENCES public.account(partnership_id, id),
  constraint circumstance_receipt_partnership_id_agency_id_fkey FOREIGN KEY (partnership_id, agency_id) REFERENCES public.agency(partnership_id, id),
  constraint circumstance_receipt_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id)
);
alter table public.circumstance_receipt owner to tellonce_owner, enable row level security, force row level security;
create policy door_adds on public.circumstance_receipt for insert to tellonce_door
  with check (true);
create policy door_reads on public.circumstance_receipt for select to tellonce_door
  using (true);
create policy maintain on public.circumstance_receipt for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
grant insert, select on table public.circumstance_receipt to tellonce_door;
comment on table public.circumstance_receipt is 'That somebody of an agency has said that it received a change of circumstances, once for the agency.';

create table public.client_key (
  partnership_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  kid text not null,
  jwk jsonb not null,
  added_at timestamp with time zone default now() not null,
  added_by uuid,
  revoked_at timestamp with time zone,
  revoked_by uuid,
  constraint client_key_pkey PRIMARY KEY (partnership_id, id),
  constraint client_key_partnership_id_client_id_kid_key UNIQUE (partnership_id, client_id, kid),
  constraint client_key_partnership_id_added_by_fkey FOREIGN KEY (partnership_id, added_by) REFERENCES public.account(partnership_id, id),
  constraint client_key_partnership_id_client_id_fkey FOREIGN KEY (partnership_id, client_id) REFERENCES public.system_client(partnership_id, id),
  constraint client_key_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint client_key_partnership_id_revoked_by_fkey FOREIGN KEY (partnership_id, revoked_by) REFERENCES public.account(partnership_id, id),
  constraint client_key_jwk_check CHECK ((NOT (jwk ?| ARRAY['d'::text, 'p'::text, 'q'::text, 'dp'::text, 'dq'::text, 'qi'::text, 'oth'::text, 'k'::text]))),
  constraint client_key_kid_check CHECK (((length(kid) >= 1) AND (length(kid) <= 200)))
);
alter table public.client_key owner to tellonce_owner, enable row level security, force row level security;
create policy door_adds on public.client_key for insert to tellonce_door
  with check (true);
create policy door_changes on public.client_key for update to tellonce_door
  using (true)
  with check (true);
create policy door_reads on public.client_key for select to tellonce_door
  using (true);
create policy maintain on public.client_key for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
grant insert, select on table public.client_key to tellonce_door;
grant update (revoked_at, revoked_by) on table public.client_key to tellonce_door;
comment on table public.client_key is 'A public key with which a client signs its assertions; several at a time, so that keys can be changed without a break. A kid is used once: revoked, it never comes back.';

create table public.client_proof (
  partnership_id uuid not null,
  token_id uuid not null,
  jti_hash bytea not null,
  used_at timestamp with time zone default now() not null,
  constraint client_proof_pkey PRIMARY KEY (partnership_id, token_id, jti_hash),
  constraint client_proof_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint client_proof_jti_hash_check CHECK ((length(jti_hash) = 32))
);
alter table public.client_proof owner to tellonce_owner, enable row level security, force row level security;
create policy door_adds on public.client_proof for insert to tellonce_door
  with check (true);
create policy door_clears on public.client_proof for delete to tellonce_door
  using (true);
create policy door_reads on public.client_proof for select to tellonce_door
  using (true);
create policy maintain on public.client_proof for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
grant delete, insert, select on table public.client_proof to tellonce_door;
comment on table public.client_proof is 'A proof that was used with a token that is bound to a key: it counts once. Gone with its token.';

create table public.client_token (
  partnership_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  key_id uuid not null,
  jti_hash bytea not null,
  token_hash bytea not null,
  account_id uuid,
  purposes text[] not null,
  assurance smallint not null,
  issued_at timestamp with time zone default now() not null,
  until_at timestamp with time zone not null,
  jkt text,
  constraint client_token_pkey PRIMARY KEY (partnership_id, id),
  constraint client_token_partnership_id_client_id_jti_hash_key UNIQUE (partnership_id, client_id, jti_hash),
  constraint client_token_token_hash_key UNIQUE (token_hash),
  constraint client_token_partnership_id_account_id_fkey FOREIGN KEY (partnership_id, account_id) REFERENCES public.account(partnership_id, id),
  constraint client_token_partnership_id_client_id_fkey FOREIGN KEY (partnership_id, client_id) REFERENCES public.system_client(partnership_id, id),
  constraint client_token_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint client_token_partnership_id_key_id_fkey FOREIGN KEY (partnership_id, key_id) REFERENCES public.client_key(partnership_id, id),
  constraint client_token_assurance_check CHECK (((assurance >= 1) AND (assurance <= 3))),
  constraint client_token_check CHECK ((until_at <= (issued_at + '00:10:00'::interval))),
  constraint client_token_jkt_check CHECK ((length(jkt) = 43)),
  constraint client_token_jti_hash_check CHECK ((length(jti_hash) = 32)),
  constraint client_token_token_hash_check CHECK ((length(token_hash) = 32))
);
alter table public.client_token owner to tellonce_owner, enable row level security, force row level security;
create policy door_adds on public.client_token for insert to tellonce_door
  with check (true);
create policy door_clears on public.client_token for delete to tellonce_door
  using (true);
create policy door_reads on public.client_token for select to tellonce_door
  using (true);
create policy maintain on public.client_token for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
grant delete, insert, select on table public.client_token to tellonce_door;
comment on table public.client_token is 'An access token that a client holds, by its hash, and the assertion that it was given for, which counts once. account_id: the practitioner on whose behalf it asks. jkt: the thumbprint of the key that every request with it must prove, where it is bound to one. Gone some time after its end.';

create table public.consent (
  person_id uuid not null,
  category smallint default 3 not null,
  agency_id uuid not null,
  giver_person_id uuid,
  giver_agency_id uuid,
  authority text not null,
  authority_evidence text,
  capacity_note text,
  given_at timestamp with time zone not null,
  method text not null,
  witness text,
  notice_version text not null,
  notice_language text default 'en'::text not null,
  interpreter text,
  obtained_by uuid not null,
  supersedes uuid[] default '{}'::uuid[] not null,
  recorded_at timestamp with time zone default now() not null,
  recorded_by uuid,
  recorded_epoch bigint not null,
  retired_at timestamp with time zone,
  retired_by uuid,
  retired_how text,
  retired_note text,
  retired_epoch bigint,
  partnership_id uuid not null,
  id uuid not null,
  notice_text text,
  constraint consent_pkey PRIMARY KEY (partnership_id, id),
  constraint consent_partnership_id_id_person_id_agency_id_category_key UNIQUE (partnership_id, id, person_id, agency_id, category),
  constraint consent_category_fkey FOREIGN KEY (category) REFERENCES public.category("bit"),
  constraint consent_partnership_id_agency_id_fkey FOREIGN KEY (partnership_id, agency_id) REFERENCES public.agency(partnership_id, id),
  constraint consent_partnership_id_agency_id_obtained_by_fkey FOREIGN KEY (partnership_id, agency_id, obtained_by) REFERENCES public.practitioner(partnership_id, agency_id, id),
  constraint consent_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint consent_partnership_id_giver_person_id_fkey FOREIGN KEY (partnership_id, giver_person_id) REFERENCES public.person(partnership_id, id),
  constraint consent_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES public.person(partnership_id, id),
  constraint consent_authority_check CHECK ((authority = ANY (ARRAY['SELF'::text, 'PARENTAL_RESPONSIBILITY'::text, 'CARE_ORDER'::text, 'ATTORNEY'::text, 'DEPUTY'::text, 'BEST_INTERESTS'::text]))),
  constraint consent_check CHECK (((retired_epoch IS NULL) = (retired_at IS NULL))),
  constraint consent_check1 CHECK (((giver_person_id IS NULL) <> (giver_agency_id IS NULL))),
  constraint consent_check2 CHECK (((method <> 'VERBAL'::text) OR (witness IS NOT NULL))),
  constraint consent_method_check CHECK ((method = ANY (ARRAY['WRITTEN'::text, 'VERBAL'::text])))
);
alter table public.consent owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX consent_given ON public.consent USING btree (partnership_id, given_at);
CREATE INDEX consent_giver ON public.consent USING btree (partnership_id, giver_person_id);
CREATE INDEX consent_person ON public.consent USING btree (partnership_id, person_id);
CREATE INDEX consent_superseding ON public.consent USING btree (partnership_id) WHERE (supersedes <> '{}'::uuid[]);
create policy add on public.consent for insert to tellonce_api
  with check (((partnership_id = wall.partnership()) AND (person_id = ANY (wall.people())) AND (agency_id = wall.agency()) AND wall.writes(category) AND ((giver_person_id IS NULL) OR (giver_person_id = ANY (wall.people())))));
create policy change on public.consent for update to tellonce_api
  using (((partnership_id = wall.partnership()) AND (person_id = ANY (wall.people())) AND (agency_id = wall.agency()) AND wall.writes(category)))
  with check (((partnership_id = wall.partnership()) AND (person_id = ANY (wall.people())) AND (agency_id = wall.agency()) AND wall.writes(category)));
create policy door_erases on public.consent for delete to tellonce_door
  using (true);
create policy door_reads on public.consent for select to tellonce_door
  using (true);
create policy giver_withdraws on public.consent for update to tellonce_door
  using ((retired_epoch IS NULL))
  with check ((retired_how = 'WITHDRAWN'::text));
create policy maintain on public.consent for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
create policy read on public.consent for select to tellonce_api
  using (((partnership_id = wall.partnership()) AND (person_id = ANY (wall.people())) AND wall.opens(category, agency_id)));
CREATE TRIGGER event_on_insert AFTER INSERT ON public.consent FOR EACH ROW WHEN (true) EXECUTE FUNCTION door.note_event('CONSENT_CHANGED', 'person_id');
CREATE TRIGGER event_on_update AFTER UPDATE ON public.consent FOR EACH ROW WHEN (((old.retired_epoch IS NULL) AND (new.retired_epoch IS NOT NULL))) EXECUTE FUNCTION door.note_event('CONSENT_CHANGED', 'person_id');
CREATE TRIGGER stamp BEFORE INSERT OR DELETE OR UPDATE ON public.consent FOR EACH ROW EXECUTE FUNCTION door.stamp_fact('person_id');
grant delete, select on table public.consent to tellonce_door;
grant insert, select on table public.consent to tellonce_api;
grant update (retired_at, retired_by, retired_how, retired_note) on table public.consent to tellonce_api;
grant update (retired_at, retired_by, retired_how, retired_note) on table public.consent to tellonce_door;
comment on table public.consent is 'One statement of one person, or of whoever has the authority to speak for them. Never edited: superseded, or retired by withdrawal.';
comment on column public.consent.notice_text is 'The words of the notice as they were shown; null where only its version was recorded.';

create table public.consent_notice (
  version text not null,
  language text not null,
  language_name text not null,
  title text not null,
  paragraphs text[] not null,
  from_on date not null,
  constraint consent_notice_pkey PRIMARY KEY (version, language)
);
alter table public.consent_notice owner to tellonce_owner, enable row level security, force row level security;
create policy door_reads on public.consent_notice for select to tellonce_door
  using (true);
create policy maintain on public.consent_notice for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
create policy read on public.consent_notice for select to tellonce_api, tellonce_auditor
  using (true);
grant select on table public.consent_notice to tellonce_api;
grant select on table public.consent_notice to tellonce_auditor;
grant select on table public.consent_notice to tellonce_door;
comment on table public.consent_notice is 'What people are told before they agree to share: a version is never changed, a new one is added beside it.';

create table public.consent_provision (
  consent_id uuid not null,
  person_id uuid not null,
  category smallint default 3 not null,
  agency_id uuid not null,
  permit boolean not null,
  agencies uuid[] default '{}'::uuid[] not null,
  agency_types text[] default '{}'::text[] not null,
  categories integer not null,
  purposes text[] not null,
  from_on date not null,
  until_on date,
  "position" smallint not null,
  partnership_id uuid not null,
  id uuid not null,
  constraint consent_provision_pkey PRIMARY KEY (partnership_id, id),
  constraint consent_provision_category_fkey FOREIGN KEY (category) REFERENCES public.category("bit"),
  constraint consent_provision_partnership_id_consent_id_person_id_agen_fkey FOREIGN KEY (partnership_id, consent_id, person_id, agency_id, category) REFERENCES public.consent(partnership_id, id, person_id, agency_id, category),
  constraint consent_provision_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint consent_provision_check CHECK ((until_on >= from_on)),
  constraint consent_provision_check1 CHECK (((categories <> 0) AND (cardinality(purposes) > 0)))
);
alter table public.consent_provision owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX consent_provision_consent ON public.consent_provision USING btree (partnership_id, consent_id);
CREATE INDEX consent_provision_from ON public.consent_provision USING btree (partnership_id, from_on);
CREATE INDEX consent_provision_person ON public.consent_provision USING btree (partnership_id, person_id);
CREATE INDEX consent_provision_until ON public.consent_provision USING btree (partnership_id, until_on) WHERE (until_on IS NOT NULL);
create policy add on public.consent_provision for insert to tellonce_api
  with check (((partnership_id = wall.partnership()) AND (person_id = ANY (wall.people())) AND (agency_id = wall.agency()) AND wall.writes(category)));
create policy door_erases on public.consent_provision for delete to tellonce_door
  using (true);
create policy door_reads on public.consent_provision for select to tellonce_door
  using (true);
create policy maintain on public.consent_provision for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
create policy read on public.consent_provision for select to tellonce_api
  using (((partnership_id = wall.partnership()) AND (person_id = ANY (wall.people())) AND wall.opens(category, agency_id)));
CREATE TRIGGER stated_once BEFORE INSERT OR DELETE OR UPDATE ON public.consent_provision FOR EACH ROW EXECUTE FUNCTION door.provision_is_of_its_consent();
grant delete, select on table public.consent_provision to tellonce_door;
grant insert, select on table public.consent_provision to tellonce_api;
comment on table public.consent_provision is 'One sentence of a consent: yes or no to these agencies, categories, purposes, period. What is left out matches nothing.';

create table public.cost_budget (
  partnership_id uuid not null,
  holder uuid not null,
  spent bigint not null,
  until_at timestamp with time zone not null,
  constraint cost_budget_pkey PRIMARY KEY (partnership_id, holder)
);
alter table public.cost_budget owner to tellonce_owner, enable row level security, force row level security;
create policy door_adds on public.cost_budget for insert to tellonce_door
  with check (true);
create policy door_changes on public.cost_budget for update to tellonce_door
  using (true)
  with check (true);
create policy door_reads on public.cost_budget for select to tellonce_door
  using (true);
create policy maintain on public.cost_budget for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
grant insert, select on table public.cost_budget to tellonce_door;
grant update (spent, until_at) on table public.cost_budget to tellonce_door;
comment on table public.cost_budget is 'How many points of cost a system, or who holds a token, has drawn in the minute that ends then. Nothing of what was asked.';

create table public.emergency_grant (
  account_id uuid not null,
  case_id uuid not null,
  persons uuid[] not null,
  reason_code text not null,
  reason text not null,
  confirmed_by uuid,
  session_id text,
  from_at timestamp with time zone default now() not null,
  until_at timestamp with time zone,
  recorded_at timestamp with time zone default now() not null,
  recorded_by uuid,
  recorded_epoch bigint not null,
  retired_at timestamp with time zone,
  retired_by uuid,
  retired_how text,
  retired_note text,
  retired_epoch bigint,
  partnership_id uuid not null,
  id uuid not null,
  use_id uuid,
  constraint emergency_grant_pkey PRIMARY KEY (partnership_id, id),
  constraint emergency_grant_partnership_id_account_id_fkey FOREIGN KEY (partnership_id, account_id) REFERENCES public.account(partnership_id, id),
  constraint emergency_grant_partnership_id_case_id_fkey FOREIGN KEY (partnership_id, case_id) REFERENCES public.case_record(partnership_id, id),
  constraint emergency_grant_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint emergency_grant_partnership_id_use_id_fkey FOREIGN KEY (partnership_id, use_id) REFERENCES public.emergency_use(partnership_id, id),
  constraint emergency_grant_check CHECK (((retired_epoch IS NULL) = (retired_at IS NULL))),
  constraint emergency_grant_check1 CHECK (((until_at IS NOT NULL) AND (until_at <= (from_at + '04:00:00'::interval)))),
  constraint emergency_grant_reason_check CHECK ((length(reason) >= 20))
);
alter table public.emergency_grant owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX emergency_grant_account ON public.emergency_grant USING btree (partnership_id, account_id);
CREATE INDEX emergency_grant_case ON public.emergency_grant USING btree (partnership_id, case_id, account_id);
CREATE INDEX emergency_grant_session ON public.emergency_grant USING btree (session_id) WHERE (retired_epoch IS NULL);
CREATE INDEX emergency_grant_use ON public.emergency_grant USING btree (partnership_id, use_id);
create policy door_adds on public.emergency_grant for insert to tellonce_door
  with check (true);
create policy door_changes on public.emergency_grant for update to tellonce_door
  using (true)
  with check (true);
create policy door_reads on public.emergency_grant for select to tellonce_door
  using (true);
create policy maintain on public.emergency_grant for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
CREATE TRIGGER stamp BEFORE INSERT OR DELETE OR UPDATE ON public.emergency_grant FOR EACH ROW EXECUTE FUNCTION door.stamp_fact('case_id');
grant insert, select on table public.emergency_grant to tellonce_door;
grant update (retired_at, retired_by, retired_how, retired_note) on table public.emergency_grant to tellonce_door;
comment on table public.emergency_grant is 'Emergency access of one account to named people of one case, for at most four hours.';

create table public.emergency_review (
  use_id uuid not null,
  account_id uuid not null,
  outcome text not null,
  note text not null,
  at timestamp with time zone default now() not null,
  partnership_id uuid not null,
  id uuid not null,
  constraint emergency_review_pkey PRIMARY KEY (partnership_id, id),
  constraint emergency_review_partnership_id_account_id_fkey FOREIGN KEY (partnership_id, account_id) REFERENCES public.account(partnership_id, id),
  constraint emergency_review_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint emergency_review_partnership_id_use_id_fkey FOREIGN KEY (partnership_id, use_id) REFERENCES public.emergency_use(partnership_id, id),
  constraint emergency_review_note_check CHECK ((length(btrim(note)) > 0)),
  constraint emergency_review_outcome_check CHECK ((outcome = ANY (ARRAY['JUSTIFIED'::text, 'NOT_JUSTIFIED'::text, 'NEEDS_INFORMATION'::text])))
);
alter table public.emergency_review owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX emergency_review_use ON public.emergency_review USING btree (partnership_id, use_id, at);
create policy door_adds on public.emergency_review for insert to tellonce_door
  with check (true);
create policy door_reads on public.emergency_review for select to tellonce_door
  using (true);
create policy maintain on public.emergency_review for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
grant insert, select on table public.emergency_review to tellonce_door;
comment on table public.emergency_review is 'What somebody else made of a use of emergency access. NEEDS_INFORMATION leaves the review open.';

create table public.emergency_use (
  account_id uuid not null,
  agency_id uuid not null,
  case_id uuid not null,
  persons uuid[] not null,
  reason_code text not null,
  reason text not null,
  session_id text not null,
  asked_at timestamp with time zone default now() not null,
  lapses_at timestamp with time zone default (now() + '01:00:00'::interval) not null,
  second_person text not null,
  confirmed_by uuid,
  confirmed_at timestamp with time zone,
  granted_at timestamp with time zone,
  until_at timestamp with time zone,
  review_by timestamp with time zone,
  located boolean default false not null,
  partnership_id uuid not null,
  id uuid not null,
  constraint emergency_use_pkey PRIMARY KEY (partnership_id, id),
  constraint emergency_use_partnership_id_account_id_fkey FOREIGN KEY (partnership_id, account_id) REFERENCES public.account(partnership_id, id),
  constraint emergency_use_partnership_id_agency_id_fkey FOREIGN KEY (partnership_id, agency_id) REFERENCES public.agency(partnership_id, id),
  constraint emergency_use_partnership_id_case_id_fkey FOREIGN KEY (partnership_id, case_id) REFERENCES public.case_record(partnership_id, id),
  constraint emergency_use_partnership_id_confirmed_by_fkey FOREIGN KEY (partnership_id, confirmed_by) REFERENCES public.account(partnership_id, id),
  constraint emergency_use_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint emergency_use_check CHECK ((until_at <= (granted_at + '04:00:00'::interval))),
  constraint emergency_use_check1 CHECK (((granted_at IS NULL) = (until_at IS NULL))),
  constraint emergency_use_check2 CHECK (((granted_at IS NULL) = (review_by IS NULL))),
  constraint emergency_use_check3 CHECK ((confirmed_by <> account_id)),
  constraint emergency_use_check4 CHECK (((granted_at IS NULL) OR (second_person <> 'REQUIRED'::text) OR (confirmed_by IS NOT NULL))),
  constraint emergency_use_persons_check CHECK ((cardinality(persons) > 0)),
  constraint emergency_use_reason_check CHECK ((length(btrim(reason)) >= 20)),
  constraint emergency_use_reason_code_check CHECK ((reason_code = ANY (ARRAY['RISK_TO_LIFE'::text, 'SERIOUS_HARM'::text, 'MISSING_PERSON'::text, 'MEDICAL_EMERGENCY'::text]))),
  constraint emergency_use_second_person_check CHECK ((second_person = ANY (ARRAY['NOT_ASKED'::text, 'ASKED'::text, 'REQUIRED'::text])))
);
alter table public.emergency_use owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX emergency_use_account ON public.emergency_use USING btree (partnership_id, account_id, asked_at);
CREATE INDEX emergency_use_agency ON public.emergency_use USING btree (partnership_id, agency_id, asked_at);
CREATE INDEX emergency_use_asked ON public.emergency_use USING btree (partnership_id, asked_at);
CREATE INDEX emergency_use_case ON public.emergency_use USING btree (partnership_id, case_id, asked_at);
CREATE INDEX emergency_use_session ON public.emergency_use USING btree (session_id) WHERE (granted_at IS NULL);
create policy door_adds on public.emergency_use for insert to tellonce_door
  with check (true);
create policy door_changes on public.emergency_use for update to tellonce_door
  using (true)
  with check (true);
create policy door_reads on public.emergency_use for select to tellonce_door
  using (true);
create policy maintain on public.emergency_use for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
grant insert, select on table public.emergency_use to tellonce_door;
grant update (lapses_at, confirmed_by, confirmed_at, granted_at, until_at, review_by) on table public.emergency_use to tellonce_door;
comment on table public.emergency_use is 'One use of emergency access, as it was asked for: by whom, of whom, why, who confirmed it, by when it is reviewed. What it opens is its grant.';

create table public.epoch_moved (
  partnership_id uuid not null,
  epoch bigint not null,
  at timestamp with time zone not null,
  constraint epoch_moved_pkey PRIMARY KEY (partnership_id, epoch),
  constraint epoch_moved_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id)
);
alter table public.epoch_moved owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX epoch_moved_at ON public.epoch_moved USING btree (partnership_id, at DESC, epoch DESC);
create policy door_moves on public.epoch_moved for insert to tellonce_door
  with check (true);
create policy door_reads on public.epoch_moved for select to tellonce_door
  using (true);
create policy maintain on public.epoch_moved for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
grant insert, select on table public.epoch_moved to tellonce_door;
comment on table public.epoch_moved is 'When each epoch was drawn: all epochs are on one scale, so that the facts of an instant are those of the last one drawn until then.';

create table public.event_listener (
  partnership_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  holder_id uuid not null,
  kinds text[] not null,
  from_at timestamp with time zone default now() not null,
  until_at timestamp with time zone not null,
  constraint event_listener_pkey PRIMARY KEY (partnership_id, id),
  constraint event_listener_partnership_id_account_id_fkey FOREIGN KEY (partnership_id, account_id) REFERENCES public.account(partnership_id, id),
  constraint event_listener_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint event_listener_kinds_check CHECK (((cardinality(kinds) > 0) AND (kinds <@ ARRAY['CASE_SHARED'::text, 'ASSESSMENT_SIGNED'::text, 'ANSWER_CHANGED'::text, 'CONSENT_CHANGED'::text, 'ACTION_ASSIGNED'::text, 'REVIEW_DUE'::text, 'REQUEST_ANSWERED'::text, 'CIRCUMSTANCES_CHANGED'::text])))
);
alter table public.event_listener owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX event_listener_live ON public.event_listener USING btree (partnership_id, until_at);
create policy door_adds on public.event_listener for insert to tellonce_door
  with check (true);
create policy door_changes on public.event_listener for update to tellonce_door
  using (true)
  with check (true);
create policy door_clears on public.event_listener for delete to tellonce_door
  using (true);
create policy door_reads on public.event_listener for select to tellonce_door
  using (true);
create policy maintain on public.event_listener for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
grant delete, insert, select on table public.event_listener to tellonce_door;
grant update (until_at) on table public.event_listener to tellonce_door;
comment on table public.event_listener is 'That somebody follows events at the moment; holder_id: the client that asks, for itself or for its people, or else the account; until_at: unless they are heard of again.';

create table public.exclusion (
  account_id uuid not null,
  case_id uuid,
  person_id uuid,
  kind text not null,
  from_at timestamp with time zone default now() not null,
  until_at timestamp with time zone,
  review_on date,
  recorded_at timestamp with time zone default now() not null,
  recorded_by uuid,
  recorded_epoch bigint not null,
  retired_at timestamp with time zone,
  retired_by uuid,
  retired_how text,
  retired_note text,
  retired_epoch bigint,
  partnership_id uuid not null,
  id uuid not null,
  review_of uuid,
  constraint exclusion_pkey PRIMARY KEY (partnership_id, id),
  constraint exclusion_partnership_id_account_id_fkey FOREIGN KEY (partnership_id, account_id) REFERENCES public.account(partnership_id, id),
  constraint exclusion_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint exclusion_check CHECK (((retired_epoch IS NULL) = (retired_at IS NULL))),
  constraint exclusion_check1 CHECK (((case_id IS NULL) <> (person_id IS NULL))),
  constraint exclusion_kind_check CHECK ((kind = ANY (ARRAY['OWN_RECORD'::text, 'RELATIVE'::text, 'NEIGHBOUR'::text, 'NAMED_PERSON'::text, 'COURT_ORDER'::text, 'ADOPTION'::text])))
);
alter table public.exclusion owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX exclusion_account ON public.exclusion USING btree (partnership_id, account_id);
CREATE INDEX exclusion_case ON public.exclusion USING btree (partnership_id, case_id);
CREATE INDEX exclusion_person ON public.exclusion USING btree (partnership_id, person_id);
create policy door_reads on public.exclusion for select to tellonce_door
  using (true);
create policy door_records on public.exclusion for insert to tellonce_door
  with check (true);
create policy door_retires on public.exclusion for update to tellonce_door
  using (true)
  with check (true);
create policy maintain on public.exclusion for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
CREATE TRIGGER ends_emergency AFTER INSERT ON public.exclusion FOR EACH ROW EXECUTE FUNCTION door.end_emergency_by_restriction();
CREATE TRIGGER stamp BEFORE INSERT OR DELETE OR UPDATE ON public.exclusion FOR EACH ROW EXECUTE FUNCTION door.stamp_fact('case_id', 'person_id');
grant insert, select on table public.exclusion to tellonce_door;
grant update (retired_at, retired_by, retired_how, retired_note) on table public.exclusion to tellonce_door;
comment on table public.exclusion is 'Somebody who may not know of a case, or of any case of a person, whatever their role.';
comment on column public.exclusion.review_of is 'The earlier record of the same rule that a review, or an objection to it, ended.';

create table public.external_form (
  id text not null,
  title text not null,
  owner text,
  questions jsonb not null,
  constraint external_form_pkey PRIMARY KEY (id)
);
alter table public.external_form owner to tellonce_owner, enable row level security, force row level security;
create policy door_reads on public.external_form for select to tellonce_door
  using (true);
create policy maintain on public.external_form for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
create policy read on public.external_form for select to tellonce_api, tellonce_auditor
  using (true);
grant select on table public.external_form to tellonce_api;
grant select on table public.external_form to tellonce_auditor;
grant select on table public.external_form to tellonce_door;
comment on table public.external_form is 'Forms that are no templates of ours: what each asks, and which canonical question that is.';

create table public.family (
  partnership_id uuid not null,
  id uuid not null,
  constraint family_pkey PRIMARY KEY (partnership_id, id),
  constraint family_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id)
);
alter table public.family owner to tellonce_owner, enable row level security, force row level security;
create policy door_reads on public.family for select to tellonce_door
  using (true);
create policy life_adds on public.family for insert to tellonce_door
  with check (true);
create policy maintain on public.family for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
grant insert, select on table public.family to tellonce_door;
comment on table public.family is 'A family, as nothing but an id: what is known of it stands in governed rows.';

create table public.family_name (
  partnership_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  category smallint default 0 not null,
  agency_id uuid not null,
  subjects uuid[] not null,
  marks integer[],
  name text not null,
  constraint family_name_pkey PRIMARY KEY (partnership_id, id),
  constraint family_name_category_fkey FOREIGN KEY (category) REFERENCES public.category("bit"),
  constraint family_name_partnership_id_agency_id_fkey FOREIGN KEY (partnership_id, agency_id) REFERENCES public.agency(partnership_id, id),
  constraint family_name_partnership_id_case_id_fkey FOREIGN KEY (partnership_id, case_id) REFERENCES public.case_record(partnership_id, id),
  constraint family_name_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id)
);
alter table public.family_name owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX family_name_case ON public.family_name USING btree (partnership_id, case_id);
CREATE INDEX family_name_like ON public.family_name USING gin (lower(name) public.gin_trgm_ops) WITH (fastupdate=off);
create policy door_erases on public.family_name for delete to tellonce_door
  using (true);
create policy door_marks on public.family_name for update to tellonce_door
  using (true)
  with check (true);
create policy door_reads on public.family_name for select to tellonce_door
  using (true);
create policy life_adds on public.family_name for insert to tellonce_door
  with check (true);
create policy maintain on public.family_name for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
create policy read on public.family_name for select to tellonce_api
  using (((partnership_id = wall.partnership()) AND (case_id = ANY (wall.cases())) AND wall.opens(category, agency_id)));
CREATE TRIGGER ends_emergency AFTER UPDATE OF category, marks ON public.family_name FOR EACH ROW EXECUTE FUNCTION door.end_emergency_by_raising('case_id');
grant delete, insert, select on table public.family_name to tellonce_door;
grant select on table public.family_name to tellonce_api;
grant update (marks) on table public.family_name to tellonce_door;
comment on table public.family_name is 'What a family is called on its case.';

create table public.household (
  partnership_id uuid not null,
  id uuid not null,
  constraint household_pkey PRIMARY KEY (partnership_id, id),
  constraint household_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id)
);
alter table public.household owner to tellonce_owner, enable row level security, force row level security;
create policy door_locks on public.household for update to tellonce_door
  using (true);
create policy door_reads on public.household for select to tellonce_door
  using (true);
create policy maintain on public.household for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
create policy told_adds on public.household for insert to tellonce_door
  with check (true);
grant insert, select, update on table public.household to tellonce_door;
comment on table public.household is 'People who live together, as nothing but an id.';

create table public.idempotency_key (
  partnership_id uuid not null,
  account_id uuid not null,
  key_hash bytea not null,
  body_hash bytea not null,
  operations text[] not null,
  made jsonb not null,
  kept_at timestamp with time zone default now() not null,
  constraint idempotency_key_pkey PRIMARY KEY (partnership_id, account_id, key_hash),
  constraint idempotency_key_partnership_id_account_id_fkey FOREIGN KEY (partnership_id, account_id) REFERENCES public.account(partnership_id, id),
  constraint idempotency_key_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint idempotency_key_body_hash_check CHECK ((length(body_hash) = 32)),
  constraint idempotency_key_key_hash_check CHECK ((length(key_hash) = 32))
);
alter table public.idempotency_key owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX idempotency_key_old ON public.idempotency_key USING btree (kept_at);
create policy door_adds on public.idempotency_key for insert to tellonce_door
  with check (true);
create policy door_clears on public.idempotency_key for delete to tellonce_door
  using (true);
create policy door_reads on public.idempotency_key for select to tellonce_door
  using (true);
create policy maintain on public.idempotency_key for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
grant delete, insert, select on table public.idempotency_key to tellonce_door;
comment on table public.idempotency_key is 'What came of a change that was sent with an Idempotency-Key, kept for a day. key_hash, body_hash: keyed hashes of the key and of what was asked; operations: the changes, in their order; made: the ids of what came of each. Nothing of a reply.';

create table public.incident (
  partnership_id uuid not null,
  id uuid not null,
  reference text not null,
  agency_id uuid not null,
  what text not null,
  about_account uuid,
  client_id text,
  from_at timestamp with time zone not null,
  until_at timestamp with time zone,
  aware_at timestamp with time zone not null,
  recorded_at timestamp with time zone default now() not null,
  recorded_by uuid not null,
  constraint incident_pkey PRIMARY KEY (partnership_id, id),
  constraint incident_partnership_id_reference_key UNIQUE (partnership_id, reference),
  constraint incident_partnership_id_about_account_fkey FOREIGN KEY (partnership_id, about_account) REFERENCES public.account(partnership_id, id),
  constraint incident_partnership_id_agency_id_fkey FOREIGN KEY (partnership_id, agency_id) REFERENCES public.agency(partnership_id, id),
  constraint incident_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint incident_partnership_id_recorded_by_fkey FOREIGN KEY (partnership_id, recorded_by) REFERENCES public.account(partnership_id, id),
  constraint incident_check CHECK ((until_at > from_at)),
  constraint incident_check1 CHECK ((from_at <= aware_at)),
  constraint incident_check2 CHECK ((aware_at <= recorded_at)),
  constraint incident_client_id_check CHECK (((length(client_id) >= 1) AND (length(client_id) <= 200))),
  constraint incident_what_check CHECK (((length(btrim(what)) >= 3) AND (length(btrim(what)) <= 2000)))
);
alter table public.incident owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX incident_agency ON public.incident USING btree (partnership_id, agency_id, aware_at DESC);
create policy door_adds on public.incident for insert to tellonce_door
  with check (true);
create policy door_reads on public.incident for select to tellonce_door
  using (true);
create policy maintain on public.incident for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
grant insert, select on table public.incident to tellonce_door;
comment on table public.incident is 'A personal data breach in an agency''s record of them: over which period, by which account or client, and when the agency became aware of it. Whom it touched is asked of the audit each time.';

create table public.incident_act (
  partnership_id uuid not null,
  id uuid not null,
  incident_id uuid not null,
  account_id uuid not null,
  kind text not null,
  happened_at timestamp with time zone not null,
  risk text,
  consequences text,
  measures text,
  note text,
  at timestamp with time zone default clock_timestamp() not null,
  constraint incident_act_pkey PRIMARY KEY (partnership_id, id),
  constraint incident_act_partnership_id_account_id_fkey FOREIGN KEY (partnership_id, account_id) REFERENCES public.account(partnership_id, id),
  constraint incident_act_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint incident_act_partnership_id_incident_id_fkey FOREIGN KEY (partnership_id, incident_id) REFERENCES public.incident(partnership_id, id),
  constraint incident_act_check CHECK ((happened_at <= at)),
  constraint incident_act_check1 CHECK (((kind = 'ASSESSED'::text) = (risk IS NOT NULL))),
  constraint incident_act_check2 CHECK (((kind = 'ASSESSED'::text) = (consequences IS NOT NULL))),
  constraint incident_act_check3 CHECK (((kind = 'ASSESSED'::text) = (measures IS NOT NULL))),
  constraint incident_act_check4 CHECK (((note IS NOT NULL) OR (kind <> ALL (ARRAY['NOT_REPORTED'::text, 'PEOPLE_NOT_TOLD'::text, 'CLOSED'::text])))),
  constraint incident_act_consequences_check CHECK (((length(btrim(consequences)) >= 3) AND (length(btrim(consequences)) <= 2000))),
  constraint incident_act_kind_check CHECK ((kind = ANY (ARRAY['ASSESSED'::text, 'REPORTED'::text, 'NOT_REPORTED'::text, 'PEOPLE_TOLD'::text, 'PEOPLE_NOT_TOLD'::text, 'CLOSED'::text]))),
  constraint incident_act_measures_check CHECK (((length(btrim(measures)) >= 3) AND (length(btrim(measures)) <= 2000))),
  constraint incident_act_note_check CHECK (((length(btrim(note)) >= 3) AND (length(btrim(note)) <= 2000))),
  constraint incident_act_risk_check CHECK ((risk = ANY (ARRAY['UNLIKELY'::text, 'RISK'::text, 'HIGH'::text])))
);
alter table public.incident_act owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX incident_act_incident ON public.incident_act USING btree (partnership_id, incident_id, at);
create policy door_adds on public.incident_act for insert to tellonce_door
  with check (true);
create policy door_reads on public.incident_act for select to tellonce_door
  using (true);
create policy maintain on public.incident_act for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
grant insert, select on table public.incident_act to tellonce_door;
comment on table public.incident_act is 'What was done about a breach: how its risk was judged, whether and when the Commissioner and the people were told, its outcome.';

create table public.involvement (
  partnership_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  kind text not null,
  category smallint default 3 not null,
  agency_id uuid not null,
  practitioner_id uuid,
  role text,
  subjects uuid[] not null,
  marks integer[],
  from_at timestamp with time zone default now() not null,
  until_at timestamp with time zone,
  recorded_at timestamp with time zone default now() not null,
  recorded_by uuid,
  recorded_epoch bigint not null,
  retired_at timestamp with time zone,
  retired_by uuid,
  retired_how text,
  retired_note text,
  retired_epoch bigint,
  constraint involvement_pkey PRIMARY KEY (partnership_id, id),
  constraint involvement_category_fkey FOREIGN KEY (category) REFERENCES public.category("bit"),
  constraint involvement_partnership_id_agency_id_fkey FOREIGN KEY (partnership_id, agency_id) REFERENCES public.agency(partnership_id, id),
  constraint involvement_partnership_id_agency_id_practitioner_id_fkey FOREIGN KEY (partnership_id, agency_id, practitioner_id) REFERENCES public.practitioner(partnership_id, agency_id, id),
  constraint involvement_partnership_id_case_id_fkey FOREIGN KEY (partnership_id, case_id) REFERENCES public.case_record(partnership_id, id),
  constraint involvement_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint one_lead_at_a_time EXCLUDE USING gist (partnership_id WITH =, case_id WITH =, tstzrange(from_at,
CASE
    WHEN (LEAST(until_at, retired_at) < from_at) THEN from_at
    ELSE LEAST(until_at, retired_at)
END) WITH &&) WHERE ((kind = 'LEAD'::text)),
  constraint involvement_check CHECK (((retired_epoch IS NULL) = (retired_at IS NULL))),
  constraint involvement_check1 CHECK (((kind <> 'LEAD'::text) OR (practitioner_id IS NOT NULL))),
  constraint involvement_kind_check CHECK ((kind = ANY (ARRAY['LEAD'::text, 'MEMBER'::text, 'REFERRAL'::text]))),
  constraint involvement_subjects_check CHECK ((cardinality(subjects) > 0))
);
alter table public.involvement owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX involvement_agency ON public.involvement USING btree (partnership_id, agency_id) WHERE (retired_epoch IS NULL);
CREATE INDEX involvement_case ON public.involvement USING btree (partnership_id, case_id);
CREATE INDEX involvement_lead ON public.involvement USING btree (partnership_id, agency_id) WHERE ((kind = 'LEAD'::text) AND (retired_epoch IS NULL));
CREATE INDEX involvement_practitioner ON public.involvement USING btree (partnership_id, practitioner_id) WHERE (retired_epoch IS NULL);
create policy door_reads on public.involvement for select to tellonce_door
  using (true);
create policy life_adds on public.involvement for insert to tellonce_door
  with check (true);
create policy life_retires on public.involvement for update to tellonce_door
  using (true)
  with check (true);
create policy maintain on public.involvement for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
create policy read on public.involvement for select to tellonce_api
  using (((partnership_id = wall.partnership()) AND (case_id = ANY (wall.cases())) AND wall.opens(category, agency_id)));
CREATE CONSTRAINT TRIGGER keeps_a_lead AFTER INSERT OR UPDATE ON public.involvement DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION door.case_keeps_a_lead();
CREATE TRIGGER ends_emergency AFTER UPDATE OF category, marks ON public.involvement FOR EACH ROW EXECUTE FUNCTION door.end_emergency_by_raising('case_id');
CREATE TRIGGER event_on_insert AFTER INSERT ON public.involvement FOR EACH ROW WHEN (true) EXECUTE FUNCTION door.note_event('CASE_SHARED', 'case_id');
CREATE TRIGGER stamp BEFORE INSERT OR DELETE OR UPDATE ON public.involvement FOR EACH ROW EXECUTE FUNCTION door.stamp_fact('case_id');
grant insert, select on table public.involvement to tellonce_door;
grant select on table public.involvement to tellonce_api;
grant update (retired_at, retired_by, retired_how, retired_note) on table public.involvement to tellonce_door;
comment on table public.involvement is 'Who works on a case: its lead professional (one at a time, with history), the team around the family, accepted referrals. category: what the involvement says of the family; subjects: with whom of the family the agency works.';

create table public.kinship (
  other_id uuid not null,
  kind text not null,
  from_on date,
  until_on date,
  partnership_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  category smallint default 2 not null,
  agency_id uuid not null,
  marks integer[],
  recorded_at timestamp with time zone default now() not null,
  recorded_by uuid,
  ended_at timestamp with time zone,
  ended_by uuid,
  taken_back_at timestamp with time zone,
  taken_back_by uuid,
  constraint kinship_pkey PRIMARY KEY (partnership_id, id),
  constraint kinship_category_fkey FOREIGN KEY (category) REFERENCES public.category("bit"),
  constraint kinship_partnership_id_agency_id_fkey FOREIGN KEY (partnership_id, agency_id) REFERENCES public.agency(partnership_id, id),
  constraint kinship_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint kinship_partnership_id_other_id_fkey FOREIGN KEY (partnership_id, other_id) REFERENCES public.person(partnership_id, id),
  constraint kinship_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES public.person(partnership_id, id),
  constraint kinship_check CHECK ((person_id <> other_id)),
  constraint kinship_kind_check CHECK ((kind = ANY (ARRAY['PARENT_OF'::text, 'PARTNER_OF'::text, 'FORMER_PARTNER_OF'::text, 'SIBLING_OF'::text, 'GRANDPARENT_OF'::text, 'CARER_OF'::text, 'OTHER'::text])))
);
alter table public.kinship owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX kinship_other ON public.kinship USING btree (partnership_id, other_id);
CREATE INDEX kinship_person ON public.kinship USING btree (partnership_id, person_id);
create policy door_erases on public.kinship for delete to tellonce_door
  using (true);
create policy door_reads on public.kinship for select to tellonce_door
  using (true);
create policy life_adds on public.kinship for insert to tellonce_door
  with check (true);
create policy life_changes on public.kinship for update to tellonce_door
  using (true)
  with check (true);
create policy maintain on public.kinship for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
create policy read on public.kinship for select to tellonce_api
  using (((partnership_id = wall.partnership()) AND (person_id = ANY (wall.people())) AND wall.opens(category, agency_id)));
CREATE TRIGGER ends_emergency AFTER UPDATE OF category, marks ON public.kinship FOR EACH ROW EXECUTE FUNCTION door.end_emergency_by_raising('person_id');
grant delete, insert, select on table public.kinship to tellonce_door;
grant select on table public.kinship to tellonce_api;
grant update (until_on, ended_at, ended_by, taken_back_at, taken_back_by) on table public.kinship to tellonce_door;
comment on table public.kinship is 'How person_id is related to other_id. Truly of both: both are its subjects.';
comment on column public.kinship.recorded_by is 'Who said it by itself; null where it came with a person.';
comment on column public.kinship.ended_at is 'When its last day was recorded, by ended_by.';
comment on column public.kinship.taken_back_at is 'Since when it does not count, because it was a slip of taken_back_by.';

create table public.lead_choice (
  partnership_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  category smallint not null,
  agency_id uuid not null,
  subjects uuid[] not null,
  mentioned uuid[],
  marks integer[],
  kind text not null,
  asked_for text not null,
  asked_by uuid,
  asked_on date not null,
  state text default 'WAITING'::text not null,
  why_not text,
  version integer default 1 not null,
  changed_at timestamp with time zone default now() not null,
  author_id uuid not null,
  taken_back_at timestamp with time zone,
  taken_back_by uuid,
  constraint lead_choice_pkey PRIMARY KEY (partnership_id, id),
  constraint lead_choice_category_fkey FOREIGN KEY (category) REFERENCES public.category("bit"),
  constraint lead_choice_partnership_id_agency_id_fkey FOREIGN KEY (partnership_id, agency_id) REFERENCES public.agency(partnership_id, id),
  constraint lead_choice_partnership_id_author_id_fkey FOREIGN KEY (partnership_id, author_id) REFERENCES public.practitioner(partnership_id, id),
  constraint lead_choice_partnership_id_case_id_fkey FOREIGN KEY (partnership_id, case_id) REFERENCES public.case_record(partnership_id, id),
  constraint lead_choice_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint lead_choice_asked_for_check CHECK ((length(btrim(asked_for)) > 0)),
  constraint lead_choice_check CHECK (((asked_by IS NULL) OR (asked_by = ANY (subjects)))),
  constraint lead_choice_check1 CHECK (((state = 'NOT_FOLLOWED'::text) = ((length(btrim(why_not)) > 0) IS TRUE))),
  constraint lead_choice_check2 CHECK (((taken_back_at IS NULL) = (taken_back_by IS NULL))),
  constraint lead_choice_kind_check CHECK ((kind = ANY (ARRAY['LEAD_PROFESSIONAL'::text, 'POINT_OF_CONTACT'::text]))),
  constraint lead_choice_state_check CHECK ((state = ANY (ARRAY['WAITING'::text, 'FOLLOWED'::text, 'NOT_FOLLOWED'::text]))),
  constraint lead_choice_subjects_check CHECK ((cardinality(subjects) > 0))
);
alter table public.lead_choice owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX lead_choice_case ON public.lead_choice USING btree (partnership_id, case_id, asked_on DESC);
create policy add on public.lead_choice for insert to tellonce_api
  with check (((partnership_id = wall.partnership()) AND (case_id = ANY (wall.cases())) AND (agency_id = wall.agency()) AND wall.writes(category)));
create policy change on public.lead_choice for update to tellonce_api
  using (((partnership_id = wall.partnership()) AND (case_id = ANY (wall.cases())) AND (agency_id = wall.agency()) AND wall.writes(category)))
  with check (((partnership_id = wall.partnership()) AND (case_id = ANY (wall.cases())) AND (agency_id = wall.agency()) AND wall.writes(category)));
create policy door_reads on public.lead_choice for select to tellonce_door
  using (true);
create policy maintain on public.lead_choice for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
create policy read on public.lead_choice for select to tellonce_api
  using (((partnership_id = wall.partnership()) AND (case_id = ANY (wall.cases())) AND wall.opens(category, agency_id)));
CREATE TRIGGER changed BEFORE UPDATE ON public.lead_choice FOR EACH ROW EXECUTE FUNCTION door.stamp_change();
CREATE TRIGGER ends_emergency AFTER UPDATE OF category, marks ON public.lead_choice FOR EACH ROW EXECUTE FUNCTION door.end_emergency_by_raising('case_id');
grant insert, select, update on table public.lead_choice to tellonce_api;
grant select on table public.lead_choice to tellonce_door;
comment on table public.lead_choice is 'Whom a family asked for as lead professional or single point of contact, whether that was followed, and why not. asked_by null: the family together.';
comment on column public.lead_choice.taken_back_at is 'Since when it does not count, because it was a slip; taken_back_by: the account that said so. Put back, both are empty again.';

create table public.legal_gateway (
  code text not null,
  name text not null,
  source text not null,
  purposes text[] not null,
  agreement_to_be_sought boolean not null,
  regime text not null,
  categories integer default 67108863 not null,
  age_from smallint,
  age_before smallint,
  benefits text[] default '{}'::text[] not null,
  constraint legal_gateway_pkey PRIMARY KEY (code),
  constraint legal_gateway_regime_check CHECK ((regime = ANY (ARRAY['UK_GDPR'::text, 'DPA_PART_3'::text])))
);
alter table public.legal_gateway owner to tellonce_owner, enable row level security, force row level security;
create policy door_reads on public.legal_gateway for select to tellonce_door
  using (true);
create policy maintain on public.legal_gateway for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
create policy read on public.legal_gateway for select to tellonce_api, tellonce_auditor
  using (true);
grant select on table public.legal_gateway to tellonce_api;
grant select on table public.legal_gateway to tellonce_auditor;
grant select on table public.legal_gateway to tellonce_door;
comment on table public.legal_gateway is 'What law lets a sharing decision stand on, and whether agreement is to be sought first.';
comment on column public.legal_gateway.categories is 'No decision that stands on it opens more than these, and only for people from age_from until before age_before who receive one of the benefits, where these are named.';

create table public.legal_hold (
  partnership_id uuid not null,
  id uuid not null,
  agency_id uuid not null,
  person_id uuid not null,
  reason text not null,
  placed_at timestamp with time zone default now() not null,
  placed_by uuid not null,
  lifted_at timestamp with time zone,
  lifted_by uuid,
  lifted_because text,
  constraint legal_hold_pkey PRIMARY KEY (partnership_id, id),
  constraint legal_hold_partnership_id_agency_id_fkey FOREIGN KEY (partnership_id, agency_id) REFERENCES public.agency(partnership_id, id),
  constraint legal_hold_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint legal_hold_partnership_id_lifted_by_fkey FOREIGN KEY (partnership_id, lifted_by) REFERENCES public.account(partnership_id, id),
  constraint legal_hold_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES public.person(partnership_id, id),
  constraint legal_hold_partnership_id_placed_by_fkey FOREIGN KEY (partnership_id, placed_by) REFERENCES public.account(partnership_id, id),
  constraint legal_hold_check CHECK (((lifted_at IS NULL) = (lifted_by IS NULL))),
  constraint legal_hold_check1 CHECK (((lifted_at IS NULL) = (lifted_because IS NULL))),
  constraint legal_hold_check2 CHECK ((lifted_at >= placed_at)),
  constraint legal_hold_lifted_because_check CHECK (((length(btrim(lifted_because)) >= 3) AND (length(btrim(lifted_because)) <= 2000))),
  constraint legal_hold_reason_check CHECK (((length(btrim(reason)) >= 3) AND (length(btrim(reason)) <= 2000)))
);
alter table public.legal_hold owner to tellonce_owner, enable row level security, force row level security;
CREATE UNIQUE INDEX legal_hold_one ON public.legal_hold USING btree (partnership_id, agency_id, person_id) WHERE (lifted_at IS NULL);
create policy door_adds on public.legal_hold for insert to tellonce_door
  with check (true);
create policy door_changes on public.legal_hold for update to tellonce_door
  using (true)
  with check (true);
create policy door_reads on public.legal_hold for select to tellonce_door
  using (true);
create policy maintain on public.legal_hold for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
grant insert, select on table public.legal_hold to tellonce_door;
grant update (lifted_at, lifted_by, lifted_because) on table public.legal_hold to tellonce_door;
comment on table public.legal_hold is 'That an agency erases nothing of what it holds about somebody until the hold is lifted: an inquiry, a claim, a court.';

create table public.life_passport (
  partnership_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  label text not null,
  persons uuid[] not null,
  categories integer not null,
  token_hash bytea not null,
  pin_hash bytea not null,
  issued_at timestamp with time zone default now() not null,
  expires_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  wrong_pins smallint default 0 not null,
  constraint life_passport_pkey PRIMARY KEY (partnership_id, id),
  constraint life_passport_token_hash_key UNIQUE (token_hash),
  constraint life_passport_partnership_id_account_id_fkey FOREIGN KEY (partnership_id, account_id) REFERENCES public.account(partnership_id, id),
  constraint life_passport_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint life_passport_categories_check CHECK ((categories > 0)),
  constraint life_passport_check CHECK (((expires_at > issued_at) AND (expires_at <= (issued_at + '30 days'::interval)))),
  constraint life_passport_label_check CHECK (((length(label) >= 1) AND (length(label) <= 80))),
  constraint life_passport_persons_check CHECK (((cardinality(persons) >= 1) AND (cardinality(persons) <= 20))),
  constraint life_passport_pin_hash_check CHECK ((length(pin_hash) = 32)),
  constraint life_passport_token_hash_check CHECK ((length(token_hash) = 32))
);
alter table public.life_passport owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX life_passport_account ON public.life_passport USING btree (partnership_id, account_id);
create policy door_adds on public.life_passport for insert to tellonce_door
  with check (true);
create policy door_changes on public.life_passport for update to tellonce_door
  using (true)
  with check (true);
create policy door_reads on public.life_passport for select to tellonce_door
  using (true);
create policy maintain on public.life_passport for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
grant insert, select on table public.life_passport to tellonce_door;
grant update (revoked_at, wrong_pins) on table public.life_passport to tellonce_door;
comment on table public.life_passport is 'A holder''s choice of what to show: whom, which kinds of information, until when. Link and PIN are known to the holder alone: here are only hashes of them, the PIN''s keyed by the link.';
comment on column public.life_passport.wrong_pins is 'After five it opens to nobody any more.';

create table public.life_passport_opening (
  partnership_id uuid not null,
  id uuid not null,
  passport_id uuid not null,
  at timestamp with time zone default clock_timestamp() not null,
  outcome text not null,
  constraint life_passport_opening_pkey PRIMARY KEY (partnership_id, id),
  constraint life_passport_opening_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint life_passport_opening_partnership_id_passport_id_fkey FOREIGN KEY (partnership_id, passport_id) REFERENCES public.life_passport(partnership_id, id),
  constraint life_passport_opening_outcome_check CHECK ((outcome = ANY (ARRAY['OPENED'::text, 'WRONG_PIN'::text])))
);
alter table public.life_passport_opening owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX life_passport_opening_passport ON public.life_passport_opening USING btree (partnership_id, passport_id, at);
create policy door_adds on public.life_passport_opening for insert to tellonce_door
  with check (true);
create policy door_reads on public.life_passport_opening for select to tellonce_door
  using (true);
create policy maintain on public.life_passport_opening for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
grant insert, select on table public.life_passport_opening to tellonce_door;
comment on table public.life_passport_opening is 'Each opening of a Life Passport, and each try with a wrong PIN: shown to its holder.';

create table public.locate_handle (
  account_id uuid not null,
  session_id text not null,
  case_id uuid not null,
  person_id uuid not null,
  made_at timestamp with time zone default now() not null,
  until_at timestamp with time zone default (now() + '00:30:00'::interval) not null,
  used_at timestamp with time zone,
  partnership_id uuid not null,
  id uuid not null,
  constraint locate_handle_pkey PRIMARY KEY (partnership_id, id),
  constraint locate_handle_partnership_id_account_id_fkey FOREIGN KEY (partnership_id, account_id) REFERENCES public.account(partnership_id, id),
  constraint locate_handle_partnership_id_case_id_fkey FOREIGN KEY (partnership_id, case_id) REFERENCES public.case_record(partnership_id, id),
  constraint locate_handle_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint locate_handle_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES public.person(partnership_id, id)
);
alter table public.locate_handle owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX locate_handle_session ON public.locate_handle USING btree (session_id) WHERE (used_at IS NULL);
create policy door_adds on public.locate_handle for insert to tellonce_door
  with check (true);
create policy door_changes on public.locate_handle for update to tellonce_door
  using (true)
  with check (true);
create policy door_reads on public.locate_handle for select to tellonce_door
  using (true);
create policy maintain on public.locate_handle for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
grant insert, select on table public.locate_handle to tellonce_door;
grant update (used_at) on table public.locate_handle to tellonce_door;
comment on table public.locate_handle is 'What locate gives: a handle on one person in one case, for this account in this session, for half an hour, once.';

create table public.locate_quota (
  partnership_id uuid not null,
  account_id uuid not null,
  tries timestamp with time zone[] default '{}'::timestamp with time zone[] not null,
  constraint locate_quota_pkey PRIMARY KEY (partnership_id, account_id),
  constraint locate_quota_partnership_id_account_id_fkey FOREIGN KEY (partnership_id, account_id) REFERENCES public.account(partnership_id, id),
  constraint locate_quota_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id)
);
alter table public.locate_quota owner to tellonce_owner, enable row level security, force row level security;
create policy door_adds on public.locate_quota for insert to tellonce_door
  with check (true);
create policy door_changes on public.locate_quota for update to tellonce_door
  using (true)
  with check (true);
create policy door_reads on public.locate_quota for select to tellonce_door
  using (true);
create policy maintain on public.locate_quota for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
grant insert, select on table public.locate_quota to tellonce_door;
grant update (tries) on table public.locate_quota to tellonce_door;
comment on table public.locate_quota is 'When an account tried to locate somebody, the last 20 times. One row, so that two tries at once are counted one after the other.';

create table public.locate_try (
  account_id uuid not null,
  agency_id uuid not null,
  at timestamp with time zone default now() not null,
  reason_code text not null,
  reason text not null,
  person_key text,
  postcode_key text,
  identifier_key text,
  found boolean not null,
  followed_up timestamp with time zone,
  partnership_id uuid not null,
  id uuid not null,
  constraint locate_try_pkey PRIMARY KEY (partnership_id, id),
  constraint locate_try_partnership_id_account_id_fkey FOREIGN KEY (partnership_id, account_id) REFERENCES public.account(partnership_id, id),
  constraint locate_try_partnership_id_agency_id_fkey FOREIGN KEY (partnership_id, agency_id) REFERENCES public.agency(partnership_id, id),
  constraint locate_try_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint locate_try_check CHECK (((person_key IS NULL) = (postcode_key IS NULL))),
  constraint locate_try_check1 CHECK (((person_key IS NULL) <> (identifier_key IS NULL))),
  constraint locate_try_reason_check CHECK ((length(btrim(reason)) >= 20))
);
alter table public.locate_try owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX locate_try_open ON public.locate_try USING btree (at) WHERE (followed_up IS NULL);
CREATE INDEX locate_try_person ON public.locate_try USING btree (partnership_id, agency_id, person_key, at);
create policy door_adds on public.locate_try for insert to tellonce_door
  with check (true);
create policy door_changes on public.locate_try for update to tellonce_door
  using (true)
  with check (true);
create policy door_reads on public.locate_try for select to tellonce_door
  using (true);
create policy maintain on public.locate_try for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
grant insert, select on table public.locate_try to tellonce_door;
grant update (followed_up) on table public.locate_try to tellonce_door;
comment on table public.locate_try is 'A try to locate somebody: what was typed stands here as keyed hashes only.';

create table public.mail_wish (
  partnership_id uuid not null,
  account_id uuid not null,
  is_on boolean not null,
  told_until timestamp with time zone default now() not null,
  mailed_at timestamp with time zone,
  looked_at timestamp with time zone,
  constraint mail_wish_pkey PRIMARY KEY (partnership_id, account_id),
  constraint mail_wish_partnership_id_account_id_fkey FOREIGN KEY (partnership_id, account_id) REFERENCES public.account(partnership_id, id),
  constraint mail_wish_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id)
);
alter table public.mail_wish owner to tellonce_owner, enable row level security, force row level security;
create policy door_adds on public.mail_wish for insert to tellonce_door
  with check (true);
create policy door_changes on public.mail_wish for update to tellonce_door
  using (true)
  with check (true);
create policy door_reads on public.mail_wish for select to tellonce_door
  using (true);
create policy maintain on public.mail_wish for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
grant insert, select on table public.mail_wish to tellonce_door;
grant update (is_on, told_until, mailed_at, looked_at) on table public.mail_wish to tellonce_door;
comment on table public.mail_wish is 'Whether an account wishes an e-mail when something waits for it. told_until: what is newer was not told yet; mailed_at: when it was last told; looked_at: when the sender last looked.';

create table public.names_policy (
  partnership_id uuid not null,
  id uuid not null,
  agency_id uuid not null,
  is_told boolean not null,
  recorded_at timestamp with time zone default now() not null,
  recorded_by uuid not null,
  constraint names_policy_pkey PRIMARY KEY (partnership_id, id),
  constraint names_policy_partnership_id_agency_id_fkey FOREIGN KEY (partnership_id, agency_id) REFERENCES public.agency(partnership_id, id),
  constraint names_policy_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint names_policy_partnership_id_recorded_by_fkey FOREIGN KEY (partnership_id, recorded_by) REFERENCES public.account(partnership_id, id)
);
alter table public.names_policy owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX names_policy_latest ON public.names_policy USING btree (partnership_id, agency_id, recorded_at DESC, id DESC);
create policy door_adds on public.names_policy for insert to tellonce_door
  with check (true);
create policy door_reads on public.names_policy for select to tellonce_door
  using (true);
create policy maintain on public.names_policy for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
grant insert, select on table public.names_policy to tellonce_door;
comment on table public.names_policy is 'Whether an agency tells families by name which of its practitioners looked, from recorded_at on; the latest counts, and where there is none they are not named.';

create table public.need_band (
  partnership_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  category smallint default 12 not null,
  agency_id uuid not null,
  subjects uuid[] not null,
  marks integer[],
  band smallint not null,
  from_on date not null,
  reason text,
  recorded_at timestamp with time zone default now() not null,
  constraint need_band_pkey PRIMARY KEY (partnership_id, id),
  constraint need_band_category_fkey FOREIGN KEY (category) REFERENCES public.category("bit"),
  constraint need_band_partnership_id_agency_id_fkey FOREIGN KEY (partnership_id, agency_id) REFERENCES public.agency(partnership_id, id),
  constraint need_band_partnership_id_case_id_fkey FOREIGN KEY (partnership_id, case_id) REFERENCES public.case_record(partnership_id, id),
  constraint need_band_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint need_band_band_check CHECK (((band >= 1) AND (band <= 3)))
);
alter table public.need_band owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX need_band_case ON public.need_band USING btree (partnership_id, case_id, from_on DESC);
create policy door_erases on public.need_band for delete to tellonce_door
  using (true);
create policy door_marks on public.need_band for update to tellonce_door
  using (true)
  with check (true);
create policy door_reads on public.need_band for select to tellonce_door
  using (true);
create policy life_adds on public.need_band for insert to tellonce_door
  with check (true);
create policy maintain on public.need_band for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
create policy read on public.need_band for select to tellonce_api
  using (((partnership_id = wall.partnership()) AND (case_id = ANY (wall.cases())) AND wall.opens(category, agency_id)));
CREATE TRIGGER ends_emergency AFTER UPDATE OF category, marks ON public.need_band FOR EACH ROW EXECUTE FUNCTION door.end_emergency_by_raising('case_id');
grant delete, insert, select on table public.need_band to tellonce_door;
grant select on table public.need_band to tellonce_api;
grant update (marks) on table public.need_band to tellonce_door;
comment on table public.need_band is 'The band of need (1 to 3) over time, as a practitioner judged it.';
comment on column public.need_band.reason is 'Why the practitioner judged so.';

create table public.notification_mark (
  partnership_id uuid not null,
  account_id uuid not null,
  notification text not null,
  read_at timestamp with time zone default now() not null,
  constraint notification_mark_pkey PRIMARY KEY (partnership_id, account_id, notification),
  constraint notification_mark_partnership_id_account_id_fkey FOREIGN KEY (partnership_id, account_id) REFERENCES public.account(partnership_id, id),
  constraint notification_mark_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint notification_mark_notification_check CHECK ((notification ~ '^[A-Z0-9_]{3,40}[.][0-9a-f-]{0,36}[.][0-9a-f-]{36}$'::text))
);
alter table public.notification_mark owner to tellonce_owner, enable row level security, force row level security;
create policy door_adds on public.notification_mark for insert to tellonce_door
  with check (true);
create policy door_changes on public.notification_mark for update to tellonce_door
  using (true)
  with check (true);
create policy door_clears on public.notification_mark for delete to tellonce_door
  using (true);
create policy door_reads on public.notification_mark for select to tellonce_door
  using (true);
create policy maintain on public.notification_mark for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
grant delete, insert, select on table public.notification_mark to tellonce_door;
grant update (read_at) on table public.notification_mark to tellonce_door;
comment on table public.notification_mark is 'That an account has read a notification: its kind, case and cause, and when. It says nothing of whether there is one. What is newer is unread.';

create table public.objection_answer (
  partnership_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  decision_id uuid not null,
  upheld boolean not null,
  reason text not null,
  narrowed_id uuid,
  answered_by uuid not null,
  answered_at timestamp with time zone default now() not null,
  constraint objection_answer_pkey PRIMARY KEY (partnership_id, id),
  constraint objection_answer_partnership_id_decision_id_key UNIQUE (partnership_id, decision_id),
  constraint objection_answer_partnership_id_answered_by_fkey FOREIGN KEY (partnership_id, answered_by) REFERENCES public.account(partnership_id, id),
  constraint objection_answer_partnership_id_case_id_fkey FOREIGN KEY (partnership_id, case_id) REFERENCES public.case_record(partnership_id, id),
  constraint objection_answer_partnership_id_decision_id_fkey FOREIGN KEY (partnership_id, decision_id) REFERENCES public.sharing_decision(partnership_id, id),
  constraint objection_answer_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint objection_answer_partnership_id_narrowed_id_fkey FOREIGN KEY (partnership_id, narrowed_id) REFERENCES public.sharing_decision(partnership_id, id),
  constraint objection_answer_check CHECK ((upheld OR (narrowed_id IS NULL))),
  constraint objection_answer_reason_check CHECK (((length(btrim(reason)) >= 20) AND (length(btrim(reason)) <= 2000)))
);
alter table public.objection_answer owner to tellonce_owner, enable row level security, force row level security;
create policy door_adds on public.objection_answer for insert to tellonce_door
  with check (true);
create policy door_erases on public.objection_answer for delete to tellonce_door
  using (true);
create policy door_reads on public.objection_answer for select to tellonce_door
  using (true);
create policy maintain on public.objection_answer for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
grant delete, insert, select on table public.objection_answer to tellonce_door;
comment on table public.objection_answer is 'How an objection to a sharing decision was answered, and why. Upheld, it narrowed the decision: narrowed_id is what is left of it, if anything.';

create table public.outbox_event (
  partnership_id uuid not null,
  id uuid not null,
  kind text not null,
  case_id uuid,
  people uuid[],
  source_id uuid not null,
  due_on date,
  at timestamp with time zone default now() not null,
  given_at timestamp with time zone,
  constraint outbox_event_pkey PRIMARY KEY (partnership_id, id),
  constraint outbox_event_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint outbox_event_check CHECK (((case_id IS NOT NULL) OR (people IS NOT NULL))),
  constraint outbox_event_check1 CHECK (((kind = 'REVIEW_DUE'::text) = (due_on IS NOT NULL))),
  constraint outbox_event_kind_check CHECK ((kind = ANY (ARRAY['CASE_SHARED'::text, 'ASSESSMENT_SIGNED'::text, 'ANSWER_CHANGED'::text, 'CONSENT_CHANGED'::text, 'ACTION_ASSIGNED'::text, 'REVIEW_DUE'::text, 'REQUEST_ANSWERED'::text, 'CIRCUMSTANCES_CHANGED'::text])))
);
alter table public.outbox_event owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX outbox_event_latest ON public.outbox_event USING btree (partnership_id, at);
CREATE INDEX outbox_event_next ON public.outbox_event USING btree (at) WHERE (given_at IS NULL);
CREATE UNIQUE INDEX outbox_event_review ON public.outbox_event USING btree (partnership_id, source_id, due_on) WHERE (kind = 'REVIEW_DUE'::text);
create policy door_adds on public.outbox_event for insert to tellonce_door
  with check (true);
create policy door_changes on public.outbox_event for update to tellonce_door
  using (true)
  with check (true);
create policy door_clears on public.outbox_event for delete to tellonce_door
  using (true);
create policy door_reads on public.outbox_event for select to tellonce_door
  using (true);
create policy maintain on public.outbox_event for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
grant delete, insert, select on table public.outbox_event to tellonce_door;
grant update (given_at) on table public.outbox_event to tellonce_door;
comment on table public.outbox_event is 'That something happened: its kind and the row that says so, written with that row. due_on: the day of the review that comes. Kept for 30 days.';

create table public.outcome_framework (
  id text not null,
  version smallint not null,
  document jsonb not null,
  published_at timestamp with time zone default now() not null,
  constraint outcome_framework_pkey PRIMARY KEY (id, version)
);
alter table public.outcome_framework owner to tellonce_owner, enable row level security, force row level security;
create policy door_reads on public.outcome_framework for select to tellonce_door
  using (true);
create policy maintain on public.outcome_framework for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
create policy read on public.outcome_framework for select to tellonce_api, tellonce_auditor
  using (true);
grant select on table public.outcome_framework to tellonce_api;
grant select on table public.outcome_framework to tellonce_auditor;
grant select on table public.outcome_framework to tellonce_door;
comment on table public.outcome_framework is 'Versions of the frameworks of outcomes, as their files say them: schema/outcome-framework.schema.json. Never changed.';

create table public.outcome_indicator (
  framework_id text not null,
  framework_version smallint not null,
  key text not null,
  "position" smallint not null,
  outcome text not null,
  text text not null,
  about text not null,
  category smallint not null,
  better text not null,
  met double precision not null,
  constraint outcome_indicator_pkey PRIMARY KEY (framework_id, framework_version, key),
  constraint outcome_indicator_category_fkey FOREIGN KEY (category) REFERENCES public.category("bit"),
  constraint outcome_indicator_framework_id_framework_version_fkey FOREIGN KEY (framework_id, framework_version) REFERENCES public.outcome_framework(id, version),
  constraint outcome_indicator_about_check CHECK ((about = ANY (ARRAY['PERSON'::text, 'FAMILY'::text]))),
  constraint outcome_indicator_better_check CHECK ((better = ANY (ARRAY['HIGHER'::text, 'LOWER'::text])))
);
alter table public.outcome_indicator owner to tellonce_owner, enable row level security, force row level security;
create policy door_reads on public.outcome_indicator for select to tellonce_door
  using (true);
create policy maintain on public.outcome_indicator for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
create policy read on public.outcome_indicator for select to tellonce_api, tellonce_auditor
  using (true);
grant select on table public.outcome_indicator to tellonce_api;
grant select on table public.outcome_indicator to tellonce_auditor;
grant select on table public.outcome_indicator to tellonce_door;
comment on table public.outcome_indicator is 'What can be measured: of a person or a family, of which category at least, and from which value on the outcome is reached.';

create table public.outcome_measure (
  partnership_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  category smallint not null,
  agency_id uuid not null,
  subjects uuid[] not null,
  mentioned uuid[],
  marks integer[],
  framework_id text not null,
  framework_version smallint not null,
  indicator_key text not null,
  kind text not null,
  measured_on date not null,
  value double precision not null,
  note text,
  author_id uuid not null,
  written_at timestamp with time zone default now() not null,
  taken_back_at timestamp with time zone,
  taken_back_by uuid,
  constraint outcome_measure_pkey PRIMARY KEY (partnership_id, id),
  constraint outcome_measure_category_fkey FOREIGN KEY (category) REFERENCES public.category("bit"),
  constraint outcome_measure_framework_id_framework_version_indicator_k_fkey FOREIGN KEY (framework_id, framework_version, indicator_key) REFERENCES public.outcome_indicator(framework_id, framework_version, key),
  constraint outcome_measure_partnership_id_agency_id_fkey FOREIGN KEY (partnership_id, agency_id) REFERENCES public.agency(partnership_id, id),
  constraint outcome_measure_partnership_id_case_id_fkey FOREIGN KEY (partnership_id, case_id) REFERENCES public.case_record(partnership_id, id),
  constraint outcome_measure_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint outcome_measure_kind_check CHECK ((kind = ANY (ARRAY['BASELINE'::text, 'FOLLOW_UP'::text]))),
  constraint outcome_measure_subjects_check CHECK ((cardinality(subjects) > 0))
);
alter table public.outcome_measure owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX outcome_measure_case ON public.outcome_measure USING btree (partnership_id, case_id, measured_on);
create policy add on public.outcome_measure for insert to tellonce_api
  with check (((partnership_id = wall.partnership()) AND (case_id = ANY (wall.cases())) AND (agency_id = wall.agency()) AND wall.writes(category)));
create policy change on public.outcome_measure for update to tellonce_api
  using (((partnership_id = wall.partnership()) AND (case_id = ANY (wall.cases())) AND (agency_id = wall.agency()) AND wall.writes(category)))
  with check (((partnership_id = wall.partnership()) AND (case_id = ANY (wall.cases())) AND (agency_id = wall.agency()) AND wall.writes(category)));
create policy door_erases on public.outcome_measure for delete to tellonce_door
  using (true);
create policy door_marks on public.outcome_measure for update to tellonce_door
  using (true)
  with check (true);
create policy door_reads on public.outcome_measure for select to tellonce_door
  using (true);
create policy maintain on public.outcome_measure for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
create policy read on public.outcome_measure for select to tellonce_api
  using (((partnership_id = wall.partnership()) AND (case_id = ANY (wall.cases())) AND wall.opens(category, agency_id)));
CREATE TRIGGER ends_emergency AFTER UPDATE OF category, marks ON public.outcome_measure FOR EACH ROW EXECUTE FUNCTION door.end_emergency_by_raising('case_id');
grant delete, select on table public.outcome_measure to tellonce_door;
grant insert, select, update on table public.outcome_measure to tellonce_api;
grant update (marks) on table public.outcome_measure to tellonce_door;
comment on table public.outcome_measure is 'What one agency measured of an outcome, at first or later, about these subjects. Never edited: a wrong one is taken back, and stays on record.';

create table public.partnership (
  partnership_id uuid not null,
  name text not null,
  area text not null,
  constraint partnership_pkey PRIMARY KEY (partnership_id)
);
alter table public.partnership owner to tellonce_owner, enable row level security, force row level security;
create policy door_reads on public.partnership for select to tellonce_door
  using (true);
create policy maintain on public.partnership for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
create policy read on public.partnership for select to tellonce_api, tellonce_auditor
  using ((partnership_id = wall.partnership()));
CREATE TRIGGER begin_epoch AFTER INSERT ON public.partnership FOR EACH ROW EXECUTE FUNCTION door.begin_epoch();
grant select on table public.partnership to tellonce_api;
grant select on table public.partnership to tellonce_auditor;
grant select on table public.partnership to tellonce_door;
comment on table public.partnership is 'The agencies that share one single assessment under one set of agreements. A session is for one.';

create table public.partnership_epoch (
  partnership_id uuid not null,
  epoch bigint default 0 not null,
  constraint partnership_epoch_pkey PRIMARY KEY (partnership_id),
  constraint partnership_epoch_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id)
);
alter table public.partnership_epoch owner to tellonce_owner, enable row level security, force row level security;
create policy door_moves on public.partnership_epoch for all to tellonce_door
  using (true)
  with check (true);
grant insert, select, update on table public.partnership_epoch to tellonce_door;
comment on table public.partnership_epoch is 'Moves with every change of a fact that concerns no single case.';

create table public.person (
  partnership_id uuid not null,
  id uuid not null,
  reference text not null,
  constraint person_pkey PRIMARY KEY (partnership_id, id),
  constraint person_partnership_id_reference_key UNIQUE (partnership_id, reference),
  constraint person_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id)
);
alter table public.person owner to tellonce_owner, enable row level security, force row level security;
create policy door_locks on public.person for update to tellonce_door
  using (true);
create policy door_reads on public.person for select to tellonce_door
  using (true);
create policy life_adds on public.person for insert to tellonce_door
  with check (true);
create policy maintain on public.person for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
CREATE TRIGGER compare AFTER INSERT ON public.person FOR EACH ROW WHEN ((CURRENT_USER = 'tellonce_door'::name)) EXECUTE FUNCTION door.ask_comparison();
grant insert, select on table public.person to tellonce_door;
grant update (reference) on table public.person to tellonce_door;
comment on table public.person is 'A person, as nothing but an id and a record number: what is known stands in governed rows.';

create table public.person_address (
  household_id uuid,
  lines text not null,
  postcode text,
  from_on date not null,
  until_on date,
  recorded_at timestamp with time zone default now() not null,
  recorded_by uuid,
  recorded_epoch bigint not null,
  retired_at timestamp with time zone,
  retired_by uuid,
  retired_how text,
  retired_note text,
  retired_epoch bigint,
  partnership_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  category smallint default 1 not null,
  agency_id uuid not null,
  marks integer[],
  circumstance_id uuid,
  constraint person_address_pkey PRIMARY KEY (partnership_id, id),
  constraint person_address_category_fkey FOREIGN KEY (category) REFERENCES public.category("bit"),
  constraint person_address_partnership_id_agency_id_fkey FOREIGN KEY (partnership_id, agency_id) REFERENCES public.agency(partnership_id, id),
  constraint person_address_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint person_address_partnership_id_household_id_fkey FOREIGN KEY (partnership_id, household_id) REFERENCES public.household(partnership_id, id),
  constraint person_address_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES public.person(partnership_id, id),
  constraint person_address_check CHECK ((until_on >= from_on)),
  constraint person_address_check1 CHECK (((retired_epoch IS NULL) = (retired_at IS NULL)))
);
alter table public.person_address owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX person_address_household ON public.person_address USING btree (partnership_id, household_id);
CREATE INDEX person_address_like ON public.person_address USING gin (lower(((((lines || ' '::text) || COALESCE(postcode, ''::text)) || ' '::text) || replace(COALESCE(postcode, ''::text), ' '::text, ''::text))) public.gin_trgm_ops) WITH (fastupdate=off);
CREATE INDEX person_address_person ON public.person_address USING btree (partnership_id, person_id);
create policy door_erases on public.person_address for delete to tellonce_door
  using (true);
create policy door_reads on public.person_address for select to tellonce_door
  using (true);
create policy maintain on public.person_address for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
create policy read on public.person_address for select to tellonce_api
  using (((partnership_id = wall.partnership()) AND (person_id = ANY (wall.people())) AND wall.opens(category, agency_id)));
create policy told_adds on public.person_address for insert to tellonce_door
  with check (true);
create policy told_retires on public.person_address for update to tellonce_door
  using ((circumstance_id IS NOT NULL))
  with check ((circumstance_id IS NOT NULL));
CREATE TRIGGER ends_emergency AFTER UPDATE OF category, marks ON public.person_address FOR EACH ROW EXECUTE FUNCTION door.end_emergency_by_raising('person_id');
CREATE TRIGGER event_on_insert AFTER INSERT ON public.person_address FOR EACH ROW WHEN ((new.circumstance_id IS NULL)) EXECUTE FUNCTION door.note_event('CIRCUMSTANCES_CHANGED', 'person_id');
CREATE TRIGGER stamp BEFORE INSERT OR DELETE OR UPDATE ON public.person_address FOR EACH ROW EXECUTE FUNCTION door.stamp_fact('person_id', 'household_id');
grant delete, insert, select on table public.person_address to tellonce_door;
grant select on table public.person_address to tellonce_api;
grant update (retired_at, retired_by, retired_how, retired_note) on table public.person_address to tellonce_door;
comment on table public.person_address is 'Where a person lives or lived, and with which household. Category SAFE_ADDRESS where it must be kept secret.';
comment on column public.person_address.circumstance_id is 'The change of circumstances by which it was told; null where it was not told so.';

create table public.person_benefit (
  kind text not null,
  from_on date not null,
  until_on date,
  recorded_at timestamp with time zone default now() not null,
  recorded_by uuid,
  recorded_epoch bigint not null,
  retired_at timestamp with time zone,
  retired_by uuid,
  retired_how text,
  retired_note text,
  retired_epoch bigint,
  partnership_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  category smallint default 7 not null,
  agency_id uuid not null,
  marks integer[],
  constraint person_benefit_pkey PRIMARY KEY (partnership_id, id),
  constraint person_benefit_category_fkey FOREIGN KEY (category) REFERENCES public.category("bit"),
  constraint person_benefit_partnership_id_agency_id_fkey FOREIGN KEY (partnership_id, agency_id) REFERENCES public.agency(partnership_id, id),
  constraint person_benefit_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint person_benefit_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES public.person(partnership_id, id),
  constraint person_benefit_check CHECK ((until_on >= from_on)),
  constraint person_benefit_check1 CHECK (((retired_epoch IS NULL) = (retired_at IS NULL))),
  constraint person_benefit_kind_check CHECK ((kind = ANY (ARRAY['JSA'::text, 'IS'::text, 'IB'::text, 'ESA'::text, 'OTHER'::text])))
);
alter table public.person_benefit owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX person_benefit_person ON public.person_benefit USING btree (partnership_id, person_id);
create policy door_erases on public.person_benefit for delete to tellonce_door
  using (true);
create policy door_reads on public.person_benefit for select to tellonce_door
  using (true);
create policy maintain on public.person_benefit for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
create policy read on public.person_benefit for select to tellonce_api
  using (((partnership_id = wall.partnership()) AND (person_id = ANY (wall.people())) AND wall.opens(category, agency_id)));
CREATE TRIGGER ends_emergency AFTER UPDATE OF category, marks ON public.person_benefit FOR EACH ROW EXECUTE FUNCTION door.end_emergency_by_raising('person_id');
CREATE TRIGGER event_on_insert AFTER INSERT ON public.person_benefit FOR EACH ROW WHEN (true) EXECUTE FUNCTION door.note_event('CIRCUMSTANCES_CHANGED', 'person_id');
CREATE TRIGGER stamp BEFORE INSERT OR DELETE OR UPDATE ON public.person_benefit FOR EACH ROW EXECUTE FUNCTION door.stamp_fact('person_id');
grant delete, select on table public.person_benefit to tellonce_door;
grant select on table public.person_benefit to tellonce_api;
comment on table public.person_benefit is 'Benefits that a person receives: Jobseeker''s Allowance, Income Support, Incapacity Benefit, Employment and Support Allowance, another. A condition of some legal gateways.';

create table public.person_characteristic (
  kind text not null,
  value text not null,
  partnership_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  category smallint default 18 not null,
  agency_id uuid not null,
  marks integer[],
  constraint person_characteristic_pkey PRIMARY KEY (partnership_id, id),
  constraint person_characteristic_category_fkey FOREIGN KEY (category) REFERENCES public.category("bit"),
  constraint person_characteristic_partnership_id_agency_id_fkey FOREIGN KEY (partnership_id, agency_id) REFERENCES public.agency(partnership_id, id),
  constraint person_characteristic_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint person_characteristic_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES public.person(partnership_id, id),
  constraint person_characteristic_kind_check CHECK ((kind = ANY (ARRAY['ETHNICITY'::text, 'RELIGION'::text, 'LANGUAGE'::text, 'DISABILITY'::text, 'IMMIGRATION_STATUS'::text, 'EMPLOYMENT'::text])))
);
alter table public.person_characteristic owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX person_characteristic_person ON public.person_characteristic USING btree (partnership_id, person_id);
create policy door_erases on public.person_characteristic for delete to tellonce_door
  using (true);
create policy door_marks on public.person_characteristic for update to tellonce_door
  using (true)
  with check (true);
create policy door_reads on public.person_characteristic for select to tellonce_door
  using (true);
create policy maintain on public.person_characteristic for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
create policy read on public.person_characteristic for select to tellonce_api
  using (((partnership_id = wall.partnership()) AND (person_id = ANY (wall.people())) AND wall.opens(category, agency_id)));
CREATE TRIGGER ends_emergency AFTER UPDATE OF category, marks ON public.person_characteristic FOR EACH ROW EXECUTE FUNCTION door.end_emergency_by_raising('person_id');
grant delete, select on table public.person_characteristic to tellonce_door;
grant select on table public.person_characteristic to tellonce_api;
grant update (marks) on table public.person_characteristic to tellonce_door;
comment on table public.person_characteristic is 'Ethnicity, religion, language, disability, immigration status and employment, each in its own category.';

create table public.person_contact (
  kind text not null,
  value text not null,
  partnership_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  category smallint default 1 not null,
  agency_id uuid not null,
  marks integer[],
  constraint person_contact_pkey PRIMARY KEY (partnership_id, id),
  constraint person_contact_category_fkey FOREIGN KEY (category) REFERENCES public.category("bit"),
  constraint person_contact_partnership_id_agency_id_fkey FOREIGN KEY (partnership_id, agency_id) REFERENCES public.agency(partnership_id, id),
  constraint person_contact_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint person_contact_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES public.person(partnership_id, id),
  constraint person_contact_kind_check CHECK ((kind = ANY (ARRAY['TELEPHONE'::text, 'EMAIL'::text])))
);
alter table public.person_contact owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX person_contact_person ON public.person_contact USING btree (partnership_id, person_id);
create policy door_erases on public.person_contact for delete to tellonce_door
  using (true);
create policy door_marks on public.person_contact for update to tellonce_door
  using (true)
  with check (true);
create policy door_reads on public.person_contact for select to tellonce_door
  using (true);
create policy maintain on public.person_contact for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
create policy read on public.person_contact for select to tellonce_api
  using (((partnership_id = wall.partnership()) AND (person_id = ANY (wall.people())) AND wall.opens(category, agency_id)));
CREATE TRIGGER ends_emergency AFTER UPDATE OF category, marks ON public.person_contact FOR EACH ROW EXECUTE FUNCTION door.end_emergency_by_raising('person_id');
grant delete, select on table public.person_contact to tellonce_door;
grant select on table public.person_contact to tellonce_api;
grant update (marks) on table public.person_contact to tellonce_door;
comment on table public.person_contact is 'Telephone numbers and e-mail addresses.';

create table public.person_health_service (
  name text not null,
  kind text not null,
  from_on date,
  until_on date,
  partnership_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  category smallint default 13 not null,
  agency_id uuid not null,
  marks integer[],
  constraint person_health_service_pkey PRIMARY KEY (partnership_id, id),
  constraint person_health_service_category_fkey FOREIGN KEY (category) REFERENCES public.category("bit"),
  constraint person_health_service_partnership_id_agency_id_fkey FOREIGN KEY (partnership_id, agency_id) REFERENCES public.agency(partnership_id, id),
  constraint person_health_service_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint person_health_service_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES public.person(partnership_id, id),
  constraint person_health_service_kind_check CHECK ((kind = ANY (ARRAY['GP'::text, 'OTHER'::text])))
);
alter table public.person_health_service owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX person_health_service_person ON public.person_health_service USING btree (partnership_id, person_id);
create policy door_erases on public.person_health_service for delete to tellonce_door
  using (true);
create policy door_marks on public.person_health_service for update to tellonce_door
  using (true)
  with check (true);
create policy door_reads on public.person_health_service for select to tellonce_door
  using (true);
create policy maintain on public.person_health_service for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
create policy read on public.person_health_service for select to tellonce_api
  using (((partnership_id = wall.partnership()) AND (person_id = ANY (wall.people())) AND wall.opens(category, agency_id)));
CREATE TRIGGER ends_emergency AFTER UPDATE OF category, marks ON public.person_health_service FOR EACH ROW EXECUTE FUNCTION door.end_emergency_by_raising('person_id');
grant delete, select on table public.person_health_service to tellonce_door;
grant select on table public.person_health_service to tellonce_api;
grant update (marks) on table public.person_health_service to tellonce_door;
comment on table public.person_health_service is 'The GP practice and other health services of a person.';

create table public.person_identifier (
  kind text not null,
  value text not null,
  partnership_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  category smallint default 0 not null,
  agency_id uuid not null,
  marks integer[],
  constraint person_identifier_pkey PRIMARY KEY (partnership_id, id),
  constraint person_identifier_category_fkey FOREIGN KEY (category) REFERENCES public.category("bit"),
  constraint person_identifier_partnership_id_agency_id_fkey FOREIGN KEY (partnership_id, agency_id) REFERENCES public.agency(partnership_id, id),
  constraint person_identifier_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint person_identifier_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES public.person(partnership_id, id),
  constraint person_identifier_kind_check CHECK ((kind = ANY (ARRAY['NHS_NUMBER'::text, 'UPN'::text, 'NINO'::text, 'OTHER'::text])))
);
alter table public.person_identifier owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX person_identifier_exact ON public.person_identifier USING btree (partnership_id, kind, upper(replace(value, ' '::text, ''::text)));
CREATE INDEX person_identifier_person ON public.person_identifier USING btree (partnership_id, person_id);
create policy door_erases on public.person_identifier for delete to tellonce_door
  using (true);
create policy door_marks on public.person_identifier for update to tellonce_door
  using (true)
  with check (true);
create policy door_reads on public.person_identifier for select to tellonce_door
  using (true);
create policy maintain on public.person_identifier for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
create policy read on public.person_identifier for select to tellonce_api
  using (((partnership_id = wall.partnership()) AND (person_id = ANY (wall.people())) AND wall.opens(category, agency_id)));
CREATE TRIGGER ends_emergency AFTER UPDATE OF category, marks ON public.person_identifier FOR EACH ROW EXECUTE FUNCTION door.end_emergency_by_raising('person_id');
grant delete, select on table public.person_identifier to tellonce_door;
grant select on table public.person_identifier to tellonce_api;
grant update (marks) on table public.person_identifier to tellonce_door;
comment on table public.person_identifier is 'Numbers by which other systems know a person.';

create table public.person_life (
  born_on date,
  expected_on date,
  died_on date,
  sex text,
  unborn_of uuid,
  recorded_at timestamp with time zone default now() not null,
  recorded_by uuid,
  recorded_epoch bigint not null,
  retired_at timestamp with time zone,
  retired_by uuid,
  retired_how text,
  retired_note text,
  retired_epoch bigint,
  partnership_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  category smallint default 0 not null,
  agency_id uuid not null,
  marks integer[],
  circumstance_id uuid,
  constraint person_life_pkey PRIMARY KEY (partnership_id, id),
  constraint person_life_category_fkey FOREIGN KEY (category) REFERENCES public.category("bit"),
  constraint person_life_partnership_id_agency_id_fkey FOREIGN KEY (partnership_id, agency_id) REFERENCES public.agency(partnership_id, id),
  constraint person_life_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint person_life_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES public.person(partnership_id, id),
  constraint person_life_check CHECK (((retired_epoch IS NULL) = (retired_at IS NULL))),
  constraint person_life_check1 CHECK (((unborn_of IS NULL) OR (born_on IS NULL))),
  constraint person_life_sex_check CHECK ((sex = ANY (ARRAY['FEMALE'::text, 'MALE'::text, 'NOT_KNOWN'::text])))
);
alter table public.person_life owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX person_life_mother ON public.person_life USING btree (partnership_id, unborn_of) WHERE (unborn_of IS NOT NULL);
CREATE INDEX person_life_person ON public.person_life USING btree (partnership_id, person_id);
create policy door_erases on public.person_life for delete to tellonce_door
  using (true);
create policy door_reads on public.person_life for select to tellonce_door
  using (true);
create policy life_adds on public.person_life for insert to tellonce_door
  with check (true);
create policy maintain on public.person_life for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
create policy read on public.person_life for select to tellonce_api
  using (((partnership_id = wall.partnership()) AND (person_id = ANY (wall.people())) AND wall.opens(category, agency_id)));
create policy told_retires on public.person_life for update to tellonce_door
  using ((circumstance_id IS NOT NULL))
  with check ((circumstance_id IS NOT NULL));
CREATE TRIGGER ends_emergency AFTER UPDATE OF category, marks ON public.person_life FOR EACH ROW EXECUTE FUNCTION door.end_emergency_by_raising('person_id');
CREATE TRIGGER event_on_insert AFTER INSERT ON public.person_life FOR EACH ROW WHEN ((new.circumstance_id IS NULL)) EXECUTE FUNCTION door.note_event('CIRCUMSTANCES_CHANGED', 'person_id');
CREATE TRIGGER stamp BEFORE INSERT OR DELETE OR UPDATE ON public.person_life FOR EACH ROW EXECUTE FUNCTION door.stamp_fact('person_id', 'unborn_of');
grant delete, insert, select on table public.person_life to tellonce_door;
grant select on table public.person_life to tellonce_api;
grant update (retired_at, retired_by, retired_how, retired_note) on table public.person_life to tellonce_door;
comment on table public.person_life is 'Birth (or the day expected) and death. unborn_of: the mother of an unborn child.';
comment on column public.person_life.circumstance_id is 'The change of circumstances by which it was told; null where it was not told so.';

create table public.person_link (
  person_id uuid not null,
  linked_id uuid not null,
  reason text not null,
  recorded_at timestamp with time zone default now() not null,
  recorded_by uuid,
  recorded_epoch bigint not null,
  retired_at timestamp with time zone,
  retired_by uuid,
  retired_how text,
  retired_note text,
  retired_epoch bigint,
  partnership_id uuid not null,
  id uuid not null,
  constraint person_link_pkey PRIMARY KEY (partnership_id, id),
  constraint person_link_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint person_link_partnership_id_linked_id_fkey FOREIGN KEY (partnership_id, linked_id) REFERENCES public.person(partnership_id, id),
  constraint person_link_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES public.person(partnership_id, id),
  constraint person_link_check CHECK (((retired_epoch IS NULL) = (retired_at IS NULL))),
  constraint person_link_check1 CHECK ((person_id <> linked_id))
);
alter table public.person_link owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX person_link_linked ON public.person_link USING btree (partnership_id, linked_id);
CREATE INDEX person_link_person ON public.person_link USING btree (partnership_id, person_id);
CREATE UNIQUE INDEX person_link_once ON public.person_link USING btree (partnership_id, LEAST(person_id, linked_id), GREATEST(person_id, linked_id)) WHERE (retired_epoch IS NULL);
create policy door_adds on public.person_link for insert to tellonce_door
  with check (true);
create policy door_changes on public.person_link for update to tellonce_door
  using (true)
  with check (true);
create policy door_reads on public.person_link for select to tellonce_door
  using (true);
create policy maintain on public.person_link for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
CREATE TRIGGER stamp BEFORE INSERT OR DELETE OR UPDATE ON public.person_link FOR EACH ROW EXECUTE FUNCTION door.stamp_fact('person_id', 'linked_id');
grant insert, select on table public.person_link to tellonce_door;
grant update (retired_at, retired_by, retired_how, retired_note) on table public.person_link to tellonce_door;
comment on table public.person_link is 'Says that two person ids are one person (a merge). Rows keep the id under which they were recorded.';

create table public.person_name (
  kind text default 'LEGAL'::text not null,
  given text not null,
  family text not null,
  from_on date,
  until_on date,
  partnership_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  category smallint default 0 not null,
  agency_id uuid not null,
  marks integer[],
  circumstance_id uuid,
  constraint person_name_pkey PRIMARY KEY (partnership_id, id),
  constraint person_name_category_fkey FOREIGN KEY (category) REFERENCES public.category("bit"),
  constraint person_name_partnership_id_agency_id_fkey FOREIGN KEY (partnership_id, agency_id) REFERENCES public.agency(partnership_id, id),
  constraint person_name_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint person_name_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES public.person(partnership_id, id),
  constraint person_name_kind_check CHECK ((kind = ANY (ARRAY['LEGAL'::text, 'KNOWN_AS'::text, 'FORMER'::text])))
);
alter table public.person_name owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX person_name_exact ON public.person_name USING btree (partnership_id, lower(family), lower(given));
CREATE INDEX person_name_like ON public.person_name USING gin (lower(((given || ' '::text) || family)) public.gin_trgm_ops) WITH (fastupdate=off);
CREATE INDEX person_name_person ON public.person_name USING btree (partnership_id, person_id);
create policy door_erases on public.person_name for delete to tellonce_door
  using (true);
create policy door_marks on public.person_name for update to tellonce_door
  using (true)
  with check (true);
create policy door_reads on public.person_name for select to tellonce_door
  using (true);
create policy life_adds on public.person_name for insert to tellonce_door
  with check (true);
create policy maintain on public.person_name for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
create policy read on public.person_name for select to tellonce_api
  using (((partnership_id = wall.partnership()) AND (person_id = ANY (wall.people())) AND wall.opens(category, agency_id)));
create policy told_takes_back on public.person_name for delete to tellonce_door
  using ((circumstance_id IS NOT NULL));
CREATE TRIGGER ends_emergency AFTER UPDATE OF category, marks ON public.person_name FOR EACH ROW EXECUTE FUNCTION door.end_emergency_by_raising('person_id');
CREATE TRIGGER event_on_insert AFTER INSERT ON public.person_name FOR EACH ROW WHEN ((new.circumstance_id IS NULL)) EXECUTE FUNCTION door.note_event('CIRCUMSTANCES_CHANGED', 'person_id');
grant delete, insert, select on table public.person_name to tellonce_door;
grant select on table public.person_name to tellonce_api;
grant update (marks) on table public.person_name to tellonce_door;
comment on table public.person_name is 'Names of a person.';
comment on column public.person_name.circumstance_id is 'The change of circumstances by which it was told; null where it was not told so.';

create table public.person_school (
  name text not null,
  year_group text,
  from_on date,
  until_on date,
  partnership_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  category smallint default 4 not null,
  agency_id uuid not null,
  marks integer[],
  circumstance_id uuid,
  constraint person_school_pkey PRIMARY KEY (partnership_id, id),
  constraint person_school_category_fkey FOREIGN KEY (category) REFERENCES public.category("bit"),
  constraint person_school_partnership_id_agency_id_fkey FOREIGN KEY (partnership_id, agency_id) REFERENCES public.agency(partnership_id, id),
  constraint person_school_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint person_school_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES public.person(partnership_id, id)
);
alter table public.person_school owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX person_school_person ON public.person_school USING btree (partnership_id, person_id);
create policy door_erases on public.person_school for delete to tellonce_door
  using (true);
create policy door_marks on public.person_school for update to tellonce_door
  using (true)
  with check (true);
create policy door_reads on public.person_school for select to tellonce_door
  using (true);
create policy maintain on public.person_school for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
create policy read on public.person_school for select to tellonce_api
  using (((partnership_id = wall.partnership()) AND (person_id = ANY (wall.people())) AND wall.opens(category, agency_id)));
create policy told_adds on public.person_school for insert to tellonce_door
  with check (true);
create policy told_takes_back on public.person_school for delete to tellonce_door
  using ((circumstance_id IS NOT NULL));
CREATE TRIGGER ends_emergency AFTER UPDATE OF category, marks ON public.person_school FOR EACH ROW EXECUTE FUNCTION door.end_emergency_by_raising('person_id');
CREATE TRIGGER event_on_insert AFTER INSERT ON public.person_school FOR EACH ROW WHEN ((new.circumstance_id IS NULL)) EXECUTE FUNCTION door.note_event('CIRCUMSTANCES_CHANGED', 'person_id');
grant delete, insert, select on table public.person_school to tellonce_door;
grant select on table public.person_school to tellonce_api;
grant update (marks) on table public.person_school to tellonce_door;
comment on table public.person_school is 'Schools, colleges and early years settings.';
comment on column public.person_school.circumstance_id is 'The change of circumstances by which it was told; null where it was not told so.';

create table public.plan_action (
  title text not null,
  due_on date,
  status text not null,
  owner_agency_id uuid not null,
  outcome text,
  created_on date default CURRENT_DATE not null,
  version integer default 1 not null,
  partnership_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  category smallint not null,
  agency_id uuid not null,
  subjects uuid[] not null,
  mentioned uuid[],
  marks integer[],
  changed_at timestamp with time zone default now() not null,
  goal_id uuid,
  help text,
  author_id uuid,
  constraint plan_action_pkey PRIMARY KEY (partnership_id, id),
  constraint plan_action_partnership_id_case_id_id_key UNIQUE (partnership_id, case_id, id),
  constraint plan_action_category_fkey FOREIGN KEY (category) REFERENCES public.category("bit"),
  constraint plan_action_partnership_id_agency_id_fkey FOREIGN KEY (partnership_id, agency_id) REFERENCES public.agency(partnership_id, id),
  constraint plan_action_partnership_id_case_id_fkey FOREIGN KEY (partnership_id, case_id) REFERENCES public.case_record(partnership_id, id),
  constraint plan_action_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint plan_action_partnership_id_owner_agency_id_fkey FOREIGN KEY (partnership_id, owner_agency_id) REFERENCES public.agency(partnership_id, id),
  constraint plan_action_status_check CHECK ((status = ANY (ARRAY['PLANNED'::text, 'UNDER_WAY'::text, 'DONE'::text, 'NOT_DELIVERED'::text, 'CANCELLED'::text]))),
  constraint plan_action_subjects_check CHECK ((cardinality(subjects) > 0))
);
alter table public.plan_action owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX plan_action_case ON public.plan_action USING btree (partnership_id, case_id, due_on);
create policy add on public.plan_action for insert to tellonce_api
  with check (((partnership_id = wall.partnership()) AND (case_id = ANY (wall.cases())) AND (agency_id = wall.agency()) AND wall.writes(category)));
create policy change on public.plan_action for update to tellonce_api
  using (((partnership_id = wall.partnership()) AND (case_id = ANY (wall.cases())) AND (agency_id = wall.agency()) AND wall.writes(category)))
  with check (((partnership_id = wall.partnership()) AND (case_id = ANY (wall.cases())) AND (agency_id = wall.agency()) AND wall.writes(category)));
create policy door_erases on public.plan_action for delete to tellonce_door
  using (true);
create policy door_marks on public.plan_action for update to tellonce_door
  using (true)
  with check (true);
create policy door_reads on public.plan_action for select to tellonce_door
  using (true);
create policy maintain on public.plan_action for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
create policy read on public.plan_action for select to tellonce_api
  using (((partnership_id = wall.partnership()) AND (case_id = ANY (wall.cases())) AND wall.opens(category, agency_id)));
CREATE TRIGGER changed BEFORE UPDATE ON public.plan_action FOR EACH ROW EXECUTE FUNCTION door.stamp_change();
CREATE TRIGGER ends_emergency AFTER UPDATE OF category, marks ON public.plan_action FOR EACH ROW EXECUTE FUNCTION door.end_emergency_by_raising('case_id');
CREATE TRIGGER event_on_insert AFTER INSERT ON public.plan_action FOR EACH ROW WHEN (true) EXECUTE FUNCTION door.note_event('ACTION_ASSIGNED', 'case_id');
CREATE TRIGGER event_on_update AFTER UPDATE ON public.plan_action FOR EACH ROW WHEN ((old.owner_agency_id <> new.owner_agency_id)) EXECUTE FUNCTION door.note_event('ACTION_ASSIGNED', 'case_id');
grant delete, select on table public.plan_action to tellonce_door;
grant insert, select, update on table public.plan_action to tellonce_api;
grant update (marks) on table public.plan_action to tellonce_door;
comment on table public.plan_action is 'An action of the plan: owned by one agency, due on a day.';
comment on column public.plan_action.status is 'How far it had come when it was recorded: what was said of it since stands in plan_word.';
comment on column public.plan_action.changed_at is 'When the action was last changed.';
comment on column public.plan_action.goal_id is 'The goal that it serves. No foreign key: it would take a hidden goal and refuse an unknown one, and so tell them apart.';
comment on column public.plan_action.help is 'What kind of help it gives, so that it can be told when the same was given before.';

create table public.plan_choice (
  question text not null,
  offered text[] not null,
  offered_on date not null,
  chosen text,
  chosen_by uuid,
  chosen_on date,
  why text,
  version integer default 1 not null,
  changed_at timestamp with time zone default now() not null,
  partnership_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  category smallint not null,
  agency_id uuid not null,
  subjects uuid[] not null,
  mentioned uuid[],
  marks integer[],
  author_id uuid not null,
  taken_back_at timestamp with time zone,
  taken_back_by uuid,
  constraint plan_choice_pkey PRIMARY KEY (partnership_id, id),
  constraint plan_choice_category_fkey FOREIGN KEY (category) REFERENCES public.category("bit"),
  constraint plan_choice_partnership_id_agency_id_fkey FOREIGN KEY (partnership_id, agency_id) REFERENCES public.agency(partnership_id, id),
  constraint plan_choice_partnership_id_author_id_fkey FOREIGN KEY (partnership_id, author_id) REFERENCES public.practitioner(partnership_id, id),
  constraint plan_choice_partnership_id_case_id_fkey FOREIGN KEY (partnership_id, case_id) REFERENCES public.case_record(partnership_id, id),
  constraint plan_choice_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint plan_choice_check CHECK (((chosen IS NULL) = (chosen_on IS NULL))),
  constraint plan_choice_check1 CHECK (((chosen IS NULL) OR (chosen = ANY (offered)))),
  constraint plan_choice_check2 CHECK (((chosen_by IS NULL) OR (chosen_by = ANY (subjects)))),
  constraint plan_choice_check3 CHECK (((taken_back_at IS NULL) = (taken_back_by IS NULL))),
  constraint plan_choice_offered_check CHECK (((cardinality(offered) >= 2) AND (cardinality(offered) <= 10))),
  constraint plan_choice_question_check CHECK ((length(btrim(question)) > 0)),
  constraint plan_choice_subjects_check CHECK ((cardinality(subjects) > 0))
);
alter table public.plan_choice owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX plan_choice_case ON public.plan_choice USING btree (partnership_id, case_id, offered_on DESC);
create policy add on public.plan_choice for insert to tellonce_api
  with check (((partnership_id = wall.partnership()) AND (case_id = ANY (wall.cases())) AND (agency_id = wall.agency()) AND wall.writes(category)));
create policy change on public.plan_choice for update to tellonce_api
  using (((partnership_id = wall.partnership()) AND (case_id = ANY (wall.cases())) AND (agency_id = wall.agency()) AND wall.writes(category)))
  with check (((partnership_id = wall.partnership()) AND (case_id = ANY (wall.cases())) AND (agency_id = wall.agency()) AND wall.writes(category)));
create policy door_erases on public.plan_choice for delete to tellonce_door
  using (true);
create policy door_marks on public.plan_choice for update to tellonce_door
  using (true)
  with check (true);
create policy door_reads on public.plan_choice for select to tellonce_door
  using (true);
create policy maintain on public.plan_choice for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
create policy read on public.plan_choice for select to tellonce_api
  using (((partnership_id = wall.partnership()) AND (case_id = ANY (wall.cases())) AND wall.opens(category, agency_id)));
CREATE TRIGGER changed BEFORE UPDATE ON public.plan_choice FOR EACH ROW EXECUTE FUNCTION door.stamp_change();
CREATE TRIGGER ends_emergency AFTER UPDATE OF category, marks ON public.plan_choice FOR EACH ROW EXECUTE FUNCTION door.end_emergency_by_raising('case_id');
grant delete, select on table public.plan_choice to tellonce_door;
grant insert, select, update on table public.plan_choice to tellonce_api;
grant update (marks) on table public.plan_choice to tellonce_door;
comment on table public.plan_choice is 'A choice that the family was offered, and what they chose.';
comment on column public.plan_choice.taken_back_at is 'Since when it does not count, because it was a slip; taken_back_by: the account that said so. Put back, both are empty again.';

create table public.plan_goal (
  words text not null,
  said_by uuid,
  said_on date not null,
  state text default 'AIMED_FOR'::text not null,
  version integer default 1 not null,
  changed_at timestamp with time zone default now() not null,
  partnership_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  category smallint not null,
  agency_id uuid not null,
  subjects uuid[] not null,
  mentioned uuid[],
  marks integer[],
  author_id uuid not null,
  constraint plan_goal_pkey PRIMARY KEY (partnership_id, id),
  constraint plan_goal_partnership_id_case_id_id_key UNIQUE (partnership_id, case_id, id),
  constraint plan_goal_category_fkey FOREIGN KEY (category) REFERENCES public.category("bit"),
  constraint plan_goal_partnership_id_agency_id_fkey FOREIGN KEY (partnership_id, agency_id) REFERENCES public.agency(partnership_id, id),
  constraint plan_goal_partnership_id_author_id_fkey FOREIGN KEY (partnership_id, author_id) REFERENCES public.practitioner(partnership_id, id),
  constraint plan_goal_partnership_id_case_id_fkey FOREIGN KEY (partnership_id, case_id) REFERENCES public.case_record(partnership_id, id),
  constraint plan_goal_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint plan_goal_check CHECK (((said_by IS NULL) OR (said_by = ANY (subjects)))),
  constraint plan_goal_state_check CHECK ((state = ANY (ARRAY['AIMED_FOR'::text, 'REACHED'::text, 'SET_ASIDE'::text]))),
  constraint plan_goal_subjects_check CHECK ((cardinality(subjects) > 0)),
  constraint plan_goal_words_check CHECK ((length(btrim(words)) > 0))
);
alter table public.plan_goal owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX plan_goal_case ON public.plan_goal USING btree (partnership_id, case_id, said_on);
create policy add on public.plan_goal for insert to tellonce_api
  with check (((partnership_id = wall.partnership()) AND (case_id = ANY (wall.cases())) AND (agency_id = wall.agency()) AND wall.writes(category)));
create policy change on public.plan_goal for update to tellonce_api
  using (((partnership_id = wall.partnership()) AND (case_id = ANY (wall.cases())) AND (agency_id = wall.agency()) AND wall.writes(category)))
  with check (((partnership_id = wall.partnership()) AND (case_id = ANY (wall.cases())) AND (agency_id = wall.agency()) AND wall.writes(category)));
create policy door_erases on public.plan_goal for delete to tellonce_door
  using (true);
create policy door_marks on public.plan_goal for update to tellonce_door
  using (true)
  with check (true);
create policy door_reads on public.plan_goal for select to tellonce_door
  using (true);
create policy maintain on public.plan_goal for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
create policy read on public.plan_goal for select to tellonce_api
  using (((partnership_id = wall.partnership()) AND (case_id = ANY (wall.cases())) AND wall.opens(category, agency_id)));
CREATE TRIGGER changed BEFORE UPDATE ON public.plan_goal FOR EACH ROW EXECUTE FUNCTION door.stamp_change();
CREATE TRIGGER ends_emergency AFTER UPDATE OF category, marks ON public.plan_goal FOR EACH ROW EXECUTE FUNCTION door.end_emergency_by_raising('case_id');
grant delete, select on table public.plan_goal to tellonce_door;
grant insert, select, update on table public.plan_goal to tellonce_api;
grant update (marks) on table public.plan_goal to tellonce_door;
comment on table public.plan_goal is 'A goal of the plan, in the family''s own words. said_by null: the family together.';

create table public.plan_meeting (
  kind text not null,
  held_on date not null,
  place text,
  minutes text,
  next_on date,
  people_there uuid[] default '{}'::uuid[] not null,
  people_away uuid[] default '{}'::uuid[] not null,
  agencies_there uuid[] default '{}'::uuid[] not null,
  agencies_away uuid[] default '{}'::uuid[] not null,
  version integer default 1 not null,
  changed_at timestamp with time zone default now() not null,
  partnership_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  category smallint not null,
  agency_id uuid not null,
  subjects uuid[] not null,
  mentioned uuid[],
  marks integer[],
  author_id uuid not null,
  taken_back_at timestamp with time zone,
  taken_back_by uuid,
  constraint plan_meeting_pkey PRIMARY KEY (partnership_id, id),
  constraint plan_meeting_category_fkey FOREIGN KEY (category) REFERENCES public.category("bit"),
  constraint plan_meeting_partnership_id_agency_id_fkey FOREIGN KEY (partnership_id, agency_id) REFERENCES public.agency(partnership_id, id),
  constraint plan_meeting_partnership_id_author_id_fkey FOREIGN KEY (partnership_id, author_id) REFERENCES public.practitioner(partnership_id, id),
  constraint plan_meeting_partnership_id_case_id_fkey FOREIGN KEY (partnership_id, case_id) REFERENCES public.case_record(partnership_id, id),
  constraint plan_meeting_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint plan_meeting_check CHECK ((next_on > held_on)),
  constraint plan_meeting_check1 CHECK (((taken_back_at IS NULL) = (taken_back_by IS NULL))),
  constraint plan_meeting_kind_check CHECK ((kind = ANY (ARRAY['REVIEW'::text, 'MEETING'::text]))),
  constraint plan_meeting_subjects_check CHECK ((cardinality(subjects) > 0))
);
alter table public.plan_meeting owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX plan_meeting_case ON public.plan_meeting USING btree (partnership_id, case_id, held_on DESC);
create policy add on public.plan_meeting for insert to tellonce_api
  with check (((partnership_id = wall.partnership()) AND (case_id = ANY (wall.cases())) AND (agency_id = wall.agency()) AND wall.writes(category)));
create policy change on public.plan_meeting for update to tellonce_api
  using (((partnership_id = wall.partnership()) AND (case_id = ANY (wall.cases())) AND (agency_id = wall.agency()) AND wall.writes(category)))
  with check (((partnership_id = wall.partnership()) AND (case_id = ANY (wall.cases())) AND (agency_id = wall.agency()) AND wall.writes(category)));
create policy door_erases on public.plan_meeting for delete to tellonce_door
  using (true);
create policy door_marks on public.plan_meeting for update to tellonce_door
  using (true)
  with check (true);
create policy door_reads on public.plan_meeting for select to tellonce_door
  using (true);
create policy maintain on public.plan_meeting for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
create policy read on public.plan_meeting for select to tellonce_api
  using (((partnership_id = wall.partnership()) AND (case_id = ANY (wall.cases())) AND wall.opens(category, agency_id)));
CREATE TRIGGER changed BEFORE UPDATE ON public.plan_meeting FOR EACH ROW EXECUTE FUNCTION door.stamp_change();
CREATE TRIGGER ends_emergency AFTER UPDATE OF category, marks ON public.plan_meeting FOR EACH ROW EXECUTE FUNCTION door.end_emergency_by_raising('case_id');
grant delete, select on table public.plan_meeting to tellonce_door;
grant insert, select, update on table public.plan_meeting to tellonce_api;
grant update (marks) on table public.plan_meeting to tellonce_door;
comment on table public.plan_meeting is 'A review of the plan, or another meeting: who was there, what was said, and when the next one is.';
comment on column public.plan_meeting.taken_back_at is 'Since when it does not count, because it was a slip; taken_back_by: the account that said so. Put back, both are empty again.';

create table public.plan_word (
  action_id uuid not null,
  kind text not null,
  status text,
  helped text,
  text text,
  answer_by date,
  answers uuid,
  at timestamp with time zone default now() not null,
  partnership_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  category smallint not null,
  agency_id uuid not null,
  subjects uuid[] not null,
  mentioned uuid[],
  marks integer[],
  author_id uuid not null,
  constraint plan_word_pkey PRIMARY KEY (partnership_id, id),
  constraint plan_word_partnership_id_case_id_id_key UNIQUE (partnership_id, case_id, id),
  constraint plan_word_category_fkey FOREIGN KEY (category) REFERENCES public.category("bit"),
  constraint plan_word_partnership_id_agency_id_fkey FOREIGN KEY (partnership_id, agency_id) REFERENCES public.agency(partnership_id, id),
  constraint plan_word_partnership_id_author_id_fkey FOREIGN KEY (partnership_id, author_id) REFERENCES public.practitioner(partnership_id, id),
  constraint plan_word_partnership_id_case_id_fkey FOREIGN KEY (partnership_id, case_id) REFERENCES public.case_record(partnership_id, id),
  constraint plan_word_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint plan_word_check CHECK (((kind = 'FLAG'::text) = (answer_by IS NOT NULL))),
  constraint plan_word_check1 CHECK (((kind = 'ANSWER'::text) = (answers IS NOT NULL))),
  constraint plan_word_check2 CHECK (((kind <> 'PROGRESS'::text) OR (status IS NOT NULL))),
  constraint plan_word_check3 CHECK (((kind = 'PROGRESS'::text) OR (length(btrim(text)) > 0))),
  constraint plan_word_helped_check CHECK ((helped = ANY (ARRAY['YES'::text, 'PARTLY'::text, 'NO'::text, 'NOT_KNOWN'::text]))),
  constraint plan_word_kind_check CHECK ((kind = ANY (ARRAY['PROGRESS'::text, 'FLAG'::text, 'ANSWER'::text]))),
  constraint plan_word_status_check CHECK ((status = ANY (ARRAY['PLANNED'::text, 'UNDER_WAY'::text, 'DONE'::text, 'NOT_DELIVERED'::text, 'CANCELLED'::text]))),
  constraint plan_word_subjects_check CHECK ((cardinality(subjects) > 0))
);
alter table public.plan_word owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX plan_word_case ON public.plan_word USING btree (partnership_id, case_id, at);
create policy add on public.plan_word for insert to tellonce_api
  with check (((partnership_id = wall.partnership()) AND (case_id = ANY (wall.cases())) AND (agency_id = wall.agency()) AND wall.writes(category)));
create policy door_erases on public.plan_word for delete to tellonce_door
  using (true);
create policy door_marks on public.plan_word for update to tellonce_door
  using (true)
  with check (true);
create policy door_reads on public.plan_word for select to tellonce_door
  using (true);
create policy maintain on public.plan_word for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
create policy read on public.plan_word for select to tellonce_api
  using (((partnership_id = wall.partnership()) AND (case_id = ANY (wall.cases())) AND wall.opens(category, agency_id)));
CREATE TRIGGER ends_emergency AFTER UPDATE OF category, marks ON public.plan_word FOR EACH ROW EXECUTE FUNCTION door.end_emergency_by_raising('case_id');
grant delete, select on table public.plan_word to tellonce_door;
grant insert, select on table public.plan_word to tellonce_api;
grant update (marks) on table public.plan_word to tellonce_door;
comment on table public.plan_word is 'What an agency said of an action of the plan: how far it has come, that it was not delivered, and its owner''s answer. Never edited; the latest that a viewer sees counts for them.';
comment on column public.plan_word.action_id is 'Of which action. No foreign key, nor for answers: it would tell a hidden row from an unknown one.';

create table public.practitioner (
  partnership_id uuid not null,
  id uuid not null,
  agency_id uuid not null,
  name text not null,
  job_title text not null,
  work_phone text,
  work_email text,
  constraint practitioner_pkey PRIMARY KEY (partnership_id, id),
  constraint practitioner_partnership_id_agency_id_id_key UNIQUE (partnership_id, agency_id, id),
  constraint practitioner_partnership_id_agency_id_fkey FOREIGN KEY (partnership_id, agency_id) REFERENCES public.agency(partnership_id, id),
  constraint practitioner_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id)
);
alter table public.practitioner owner to tellonce_owner, enable row level security, force row level security;
create policy door_reads on public.practitioner for select to tellonce_door
  using (true);
create policy maintain on public.practitioner for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
create policy read on public.practitioner for select to tellonce_api
  using ((partnership_id = wall.partnership()));
grant select on table public.practitioner to tellonce_api;
grant select on table public.practitioner to tellonce_door;
comment on table public.practitioner is 'A person at work, in one agency.';

create table public.practitioner_home (
  partnership_id uuid not null,
  practitioner_id uuid not null,
  agency_id uuid not null,
  address_key bytea,
  postcode_key bytea,
  recorded_by uuid not null,
  recorded_at timestamp with time zone default now() not null,
  constraint practitioner_home_pkey PRIMARY KEY (partnership_id, practitioner_id),
  constraint practitioner_home_partnership_id_agency_id_practitioner_id_fkey FOREIGN KEY (partnership_id, agency_id, practitioner_id) REFERENCES public.practitioner(partnership_id, agency_id, id),
  constraint practitioner_home_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint practitioner_home_partnership_id_recorded_by_fkey FOREIGN KEY (partnership_id, recorded_by) REFERENCES public.account(partnership_id, id),
  constraint practitioner_home_check CHECK (((address_key IS NULL) = (postcode_key IS NULL)))
);
alter table public.practitioner_home owner to tellonce_owner, enable row level security, force row level security;
create policy door_adds on public.practitioner_home for insert to tellonce_door
  with check (true);
create policy door_changes on public.practitioner_home for update to tellonce_door
  using (true)
  with check (true);
create policy door_reads on public.practitioner_home for select to tellonce_door
  using (true);
create policy maintain on public.practitioner_home for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
grant insert, select on table public.practitioner_home to tellonce_door;
grant update (address_key, postcode_key, recorded_by, recorded_at) on table public.practitioner_home to tellonce_door;
comment on table public.practitioner_home is 'Where a practitioner lives, as two keyed hashes that only alerts about looking compare; the key is not in the database, and nobody can read the address back. Nulls: it was taken back.';

create table public.protection_marker (
  kind text not null,
  case_id uuid,
  persons uuid[] not null,
  household_id uuid,
  mark integer,
  categories integer default 67108863 not null,
  accounts uuid[] default '{}'::uuid[] not null,
  agencies uuid[] default '{}'::uuid[] not null,
  effect text default 'WITHHELD'::text not null,
  emergency boolean default false not null,
  reason text not null,
  from_at timestamp with time zone default now() not null,
  until_at timestamp with time zone,
  review_on date,
  recorded_at timestamp with time zone default now() not null,
  recorded_by uuid,
  recorded_epoch bigint not null,
  retired_at timestamp with time zone,
  retired_by uuid,
  retired_how text,
  retired_note text,
  retired_epoch bigint,
  partnership_id uuid not null,
  id uuid not null,
  review_of uuid,
  constraint protection_marker_pkey PRIMARY KEY (partnership_id, id),
  constraint protection_marker_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint protection_marker_check CHECK (((retired_epoch IS NULL) = (retired_at IS NULL))),
  constraint protection_marker_effect_check CHECK ((effect = ANY (ARRAY['ABSENT'::text, 'WITHHELD'::text]))),
  constraint protection_marker_kind_check CHECK ((kind = ANY (ARRAY['LOCATION'::text, 'SOURCE'::text, 'HARM'::text, 'MENTIONED'::text])))
);
alter table public.protection_marker owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX protection_marker_case ON public.protection_marker USING btree (partnership_id, case_id);
CREATE INDEX protection_marker_household ON public.protection_marker USING btree (partnership_id, household_id);
CREATE INDEX protection_marker_persons ON public.protection_marker USING gin (persons);
create policy door_reads on public.protection_marker for select to tellonce_door
  using (true);
create policy door_records on public.protection_marker for insert to tellonce_door
  with check (true);
create policy door_retires on public.protection_marker for update to tellonce_door
  using (true)
  with check (true);
create policy maintain on public.protection_marker for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
CREATE TRIGGER ends_emergency AFTER INSERT ON public.protection_marker FOR EACH ROW EXECUTE FUNCTION door.end_emergency_by_restriction();
CREATE TRIGGER stamp BEFORE INSERT OR DELETE OR UPDATE ON public.protection_marker FOR EACH ROW EXECUTE FUNCTION door.stamp_fact('case_id', 'persons', 'household_id');
grant insert, select on table public.protection_marker to tellonce_door;
grant update (retired_at, retired_by, retired_how, retired_note) on table public.protection_marker to tellonce_door;
comment on table public.protection_marker is 'Keeps back a location, a source, or what would do harm, from everybody but the accounts and agencies named.';
comment on column public.protection_marker.review_of is 'The earlier record of the same rule that a review, or an objection to it, ended.';

create table public.purpose (
  code text not null,
  mode text not null,
  assurance smallint not null,
  constraint purpose_pkey PRIMARY KEY (code)
);
alter table public.purpose owner to tellonce_owner, enable row level security, force row level security;
create policy door_reads on public.purpose for select to tellonce_door
  using (true);
create policy maintain on public.purpose for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
create policy read on public.purpose for select to tellonce_api, tellonce_auditor
  using (true);
grant select on table public.purpose to tellonce_api;
grant select on table public.purpose to tellonce_auditor;
grant select on table public.purpose to tellonce_door;
comment on table public.purpose is 'Why somebody asks, and how such a purpose is decided.';

create table public.recipient_notice (
  partnership_id uuid not null,
  id uuid not null,
  request_id uuid not null,
  from_agency_id uuid not null,
  agency_id uuid not null,
  person_id uuid not null,
  what text not null,
  data_kinds integer not null,
  told_at timestamp with time zone default now() not null,
  done_at timestamp with time zone,
  done_by uuid,
  note text,
  constraint recipient_notice_pkey PRIMARY KEY (partnership_id, id),
  constraint recipient_notice_partnership_id_agency_id_fkey FOREIGN KEY (partnership_id, agency_id) REFERENCES public.agency(partnership_id, id),
  constraint recipient_notice_partnership_id_done_by_fkey FOREIGN KEY (partnership_id, done_by) REFERENCES public.account(partnership_id, id),
  constraint recipient_notice_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint recipient_notice_partnership_id_from_agency_id_fkey FOREIGN KEY (partnership_id, from_agency_id) REFERENCES public.agency(partnership_id, id),
  constraint recipient_notice_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES public.person(partnership_id, id),
  constraint recipient_notice_partnership_id_request_id_fkey FOREIGN KEY (partnership_id, request_id) REFERENCES public.rights_request(partnership_id, id),
  constraint recipient_notice_check CHECK (((done_at IS NULL) = (done_by IS NULL))),
  constraint recipient_notice_check1 CHECK ((agency_id <> from_agency_id)),
  constraint recipient_notice_data_kinds_check CHECK ((data_kinds <> 0)),
  constraint recipient_notice_note_check CHECK (((length(btrim(note)) >= 3) AND (length(btrim(note)) <= 2000))),
  constraint recipient_notice_what_check CHECK ((what = ANY (ARRAY['ERASED'::text, 'RESTRICTED'::text, 'RECTIFIED'::text, 'LIFTED'::text])))
);
alter table public.recipient_notice owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX recipient_notice_agency ON public.recipient_notice USING btree (partnership_id, agency_id, told_at DESC);
CREATE INDEX recipient_notice_request ON public.recipient_notice USING btree (partnership_id, request_id);
create policy door_adds on public.recipient_notice for insert to tellonce_door
  with check (true);
create policy door_changes on public.recipient_notice for update to tellonce_door
  using (true)
  with check (true);
create policy door_reads on public.recipient_notice for select to tellonce_door
  using (true);
create policy maintain on public.recipient_notice for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
grant insert, select on table public.recipient_notice to tellonce_door;
grant update (done_at, done_by, note) on table public.recipient_notice to tellonce_door;
comment on table public.recipient_notice is 'That an agency which was shown somebody''s data is told what another has done with it (UK GDPR Art. 19), and what it did then. data_kinds: a mask of categories.';

create table public.record_check (
  partnership_id uuid not null,
  person_id uuid not null,
  asked_at timestamp with time zone default now() not null,
  checked_at timestamp with time zone,
  constraint record_check_pkey PRIMARY KEY (partnership_id, person_id),
  constraint record_check_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint record_check_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES public.person(partnership_id, id)
);
alter table public.record_check owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX record_check_open ON public.record_check USING btree (asked_at) WHERE (checked_at IS NULL);
create policy door_adds on public.record_check for insert to tellonce_door
  with check (true);
create policy door_changes on public.record_check for update to tellonce_door
  using (true)
  with check (true);
create policy door_reads on public.record_check for select to tellonce_door
  using (true);
create policy maintain on public.record_check for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
grant insert, select on table public.record_check to tellonce_door;
grant update (checked_at) on table public.record_check to tellonce_door;
comment on table public.record_check is 'A record that was added in the product, to be compared with all others of the partnership. Each has one, whatever the comparison finds.';

create table public.record_finding (
  partnership_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  other_id uuid not null,
  found_at timestamp with time zone default now() not null,
  settled_at timestamp with time zone,
  settled_by uuid,
  settled_note text,
  constraint record_finding_pkey PRIMARY KEY (partnership_id, id),
  constraint record_finding_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint record_finding_partnership_id_other_id_fkey FOREIGN KEY (partnership_id, other_id) REFERENCES public.person(partnership_id, id),
  constraint record_finding_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES public.person(partnership_id, id),
  constraint record_finding_partnership_id_settled_by_fkey FOREIGN KEY (partnership_id, settled_by) REFERENCES public.account(partnership_id, id),
  constraint record_finding_check CHECK (((settled_at IS NULL) = (settled_by IS NULL)))
);
alter table public.record_finding owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX record_finding_open ON public.record_finding USING btree (partnership_id, found_at) WHERE (settled_at IS NULL);
CREATE UNIQUE INDEX record_finding_once ON public.record_finding USING btree (partnership_id, LEAST(person_id, other_id), GREATEST(person_id, other_id));
create policy door_adds on public.record_finding for insert to tellonce_door
  with check (true);
create policy door_changes on public.record_finding for update to tellonce_door
  using (true)
  with check (true);
create policy door_reads on public.record_finding for select to tellonce_door
  using (true);
create policy maintain on public.record_finding for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
grant insert, select on table public.record_finding to tellonce_door;
grant update (settled_at, settled_by, settled_note) on table public.record_finding to tellonce_door;
comment on table public.record_finding is 'Two records that may be of one person: for the data-quality role''s queue, and for nobody else. settled: somebody of that role said that they are two people.';

create table public.restriction (
  partnership_id uuid not null,
  id uuid not null,
  request_id uuid not null,
  agency_id uuid not null,
  item text not null,
  at timestamp with time zone default now() not null,
  lifted_at timestamp with time zone,
  constraint restriction_pkey PRIMARY KEY (partnership_id, id),
  constraint restriction_partnership_id_agency_id_fkey FOREIGN KEY (partnership_id, agency_id) REFERENCES public.agency(partnership_id, id),
  constraint restriction_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint restriction_partnership_id_request_id_fkey FOREIGN KEY (partnership_id, request_id) REFERENCES public.rights_request(partnership_id, id)
);
alter table public.restriction owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX restriction_request ON public.restriction USING btree (partnership_id, request_id);
create policy door_adds on public.restriction for insert to tellonce_door
  with check (true);
create policy door_changes on public.restriction for update to tellonce_door
  using (true)
  with check (true);
create policy door_reads on public.restriction for select to tellonce_door
  using (true);
create policy maintain on public.restriction for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
grant insert, select on table public.restriction to tellonce_door;
grant update (lifted_at) on table public.restriction to tellonce_door;
comment on table public.restriction is 'That a value is restricted (UK GDPR Art. 18): the protection marker of the same id withholds it from everybody until it is lifted.';

create table public.retention_rule (
  kind text not null,
  starts text not null,
  years smallint not null,
  constraint retention_rule_pkey PRIMARY KEY (kind),
  constraint retention_rule_years_check CHECK (((years >= 0) AND (years <= 100)))
);
alter table public.retention_rule owner to tellonce_owner, enable row level security, force row level security;
create policy door_reads on public.retention_rule for select to tellonce_door
  using (true);
create policy maintain on public.retention_rule for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
create policy read on public.retention_rule for select to tellonce_api, tellonce_auditor
  using (true);
grant select on table public.retention_rule to tellonce_api;
grant select on table public.retention_rule to tellonce_auditor;
grant select on table public.retention_rule to tellonce_door;
comment on table public.retention_rule is 'How many years a kind of record is kept, and from when. Each controller confirms the figures, which are ordinary practice.';

create table public.retention_table (
  table_name text not null,
  kind text not null,
  erasable boolean not null,
  once_over boolean not null,
  erased_with text[] default '{}'::text[] not null,
  restrictable boolean not null,
  constraint retention_table_pkey PRIMARY KEY (table_name),
  constraint retention_table_kind_fkey FOREIGN KEY (kind) REFERENCES public.retention_rule(kind),
  constraint retention_table_table_name_fkey FOREIGN KEY (table_name) REFERENCES public.subject_access_source(table_name),
  constraint retention_table_check CHECK ((erasable OR (NOT once_over)))
);
alter table public.retention_table owner to tellonce_owner, enable row level security, force row level security;
create policy door_reads on public.retention_table for select to tellonce_door
  using (true);
create policy maintain on public.retention_table for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
create policy read on public.retention_table for select to tellonce_api, tellonce_auditor
  using (true);
grant select on table public.retention_table to tellonce_api;
grant select on table public.retention_table to tellonce_auditor;
grant select on table public.retention_table to tellonce_door;
comment on table public.retention_table is 'Of which kind each table of records is, whether its rows can be erased, only once their own rule is over, and with which others first, and whether they can be restricted.';

create table public.rights_act (
  partnership_id uuid not null,
  id uuid not null,
  request_id uuid not null,
  agency_id uuid not null,
  account_id uuid not null,
  kind text not null,
  on_day date not null,
  reason text,
  at timestamp with time zone default now() not null,
  constraint rights_act_pkey PRIMARY KEY (partnership_id, id),
  constraint rights_act_partnership_id_account_id_fkey FOREIGN KEY (partnership_id, account_id) REFERENCES public.account(partnership_id, id),
  constraint rights_act_partnership_id_agency_id_fkey FOREIGN KEY (partnership_id, agency_id) REFERENCES public.agency(partnership_id, id),
  constraint rights_act_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint rights_act_partnership_id_request_id_fkey FOREIGN KEY (partnership_id, request_id) REFERENCES public.rights_request(partnership_id, id),
  constraint rights_act_check CHECK ((on_day <= door.london_day(at))),
  constraint rights_act_check1 CHECK (((reason IS NOT NULL) OR (kind <> ALL (ARRAY['EXTENDED'::text, 'SENT_BACK'::text, 'CHILD_AGREES'::text, 'CHILD_REFUSES'::text])))),
  constraint rights_act_kind_check CHECK ((kind = ANY (ARRAY['IDENTITY_ASKED'::text, 'IDENTITY_SHOWN'::text, 'SCOPE_ASKED'::text, 'SCOPE_CLEAR'::text, 'EXTENDED'::text, 'CHILD_AGREES'::text, 'CHILD_REFUSES'::text, 'APPROVED'::text, 'SENT_BACK'::text, 'RELEASED'::text, 'LIFTED'::text]))),
  constraint rights_act_reason_check CHECK (((length(btrim(reason)) >= 3) AND (length(btrim(reason)) <= 2000)))
);
alter table public.rights_act owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX rights_act_request ON public.rights_act USING btree (partnership_id, request_id, at);
create policy door_adds on public.rights_act for insert to tellonce_door
  with check (true);
create policy door_reads on public.rights_act for select to tellonce_door
  using (true);
create policy maintain on public.rights_act for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
grant insert, select on table public.rights_act to tellonce_door;
comment on table public.rights_act is 'What happened to a request: the clock stands or runs, the child is asked, a second officer approves an agency''s part, the part is given.';

create table public.rights_choice (
  partnership_id uuid not null,
  id uuid not null,
  request_id uuid not null,
  agency_id uuid not null,
  account_id uuid not null,
  item text not null,
  content_hash text not null,
  choice text not null,
  exemption text,
  others text,
  removed jsonb default '[]'::jsonb not null,
  opinion_by text,
  opinion_on date,
  opinion_harm boolean,
  note text,
  at timestamp with time zone default now() not null,
  ground text,
  constraint rights_choice_pkey PRIMARY KEY (partnership_id, id),
  constraint rights_choice_ground_fkey FOREIGN KEY (ground) REFERENCES public.rights_ground(code),
  constraint rights_choice_partnership_id_account_id_fkey FOREIGN KEY (partnership_id, account_id) REFERENCES public.account(partnership_id, id),
  constraint rights_choice_partnership_id_agency_id_fkey FOREIGN KEY (partnership_id, agency_id) REFERENCES public.agency(partnership_id, id),
  constraint rights_choice_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint rights_choice_partnership_id_request_id_fkey FOREIGN KEY (partnership_id, request_id) REFERENCES public.rights_request(partnership_id, id),
  constraint rights_choice_check CHECK (((choice = ANY (ARRAY['REDACT'::text, 'WITHHOLD'::text])) = (exemption IS NOT NULL))),
  constraint rights_choice_check1 CHECK (((choice = 'REDACT'::text) = (removed <> '[]'::jsonb))),
  constraint rights_choice_check2 CHECK (((opinion_by IS NULL) = (opinion_on IS NULL))),
  constraint rights_choice_check3 CHECK (((opinion_by IS NULL) = (opinion_harm IS NULL))),
  constraint rights_choice_check4 CHECK (((choice = ANY (ARRAY['ERASE'::text, 'RESTRICT'::text, 'RECTIFY'::text, 'KEEP'::text])) = (ground IS NOT NULL))),
  constraint rights_choice_choice_check CHECK ((choice = ANY (ARRAY['RELEASE'::text, 'REDACT'::text, 'WITHHOLD'::text, 'ERASE'::text, 'RESTRICT'::text, 'RECTIFY'::text, 'KEEP'::text]))),
  constraint rights_choice_exemption_check CHECK ((exemption = ANY (ARRAY['THIRD_PARTY'::text, 'SERIOUS_HARM'::text, 'CHILDS_CONFIDENCE'::text, 'ADOPTION'::text, 'CHILD_ABUSE'::text, 'CRIME'::text, 'LEGAL_PRIVILEGE'::text]))),
  constraint rights_choice_note_check CHECK ((length(note) <= 2000)),
  constraint rights_choice_opinion_by_check CHECK (((length(btrim(opinion_by)) >= 3) AND (length(btrim(opinion_by)) <= 200))),
  constraint rights_choice_others_check CHECK ((others = ANY (ARRAY['AGREED'::text, 'REASONABLE'::text])))
);
alter table public.rights_choice owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX rights_choice_item ON public.rights_choice USING btree (partnership_id, request_id, item, at);
create policy door_adds on public.rights_choice for insert to tellonce_door
  with check (true);
create policy door_reads on public.rights_choice for select to tellonce_door
  using (true);
create policy maintain on public.rights_choice for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
grant insert, select on table public.rights_choice to tellonce_door;
comment on table public.rights_choice is 'What an agency''s officer chose for one thing that is held: to give it, to give it without some words (removed: where they stand, never the words), or to leave it out, under which exemption. The latest counts, and only for the content that it was made on.';

create table public.rights_ground (
  code text not null,
  choice text not null,
  kinds text[] not null,
  rule text not null,
  constraint rights_ground_pkey PRIMARY KEY (code),
  constraint rights_ground_choice_check CHECK ((choice = ANY (ARRAY['ERASE'::text, 'RESTRICT'::text, 'RECTIFY'::text, 'KEEP'::text])))
);
alter table public.rights_ground owner to tellonce_owner, enable row level security, force row level security;
create policy door_reads on public.rights_ground for select to tellonce_door
  using (true);
create policy maintain on public.rights_ground for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
create policy read on public.rights_ground for select to tellonce_api, tellonce_auditor
  using (true);
grant select on table public.rights_ground to tellonce_api;
grant select on table public.rights_ground to tellonce_auditor;
grant select on table public.rights_ground to tellonce_door;
comment on table public.rights_ground is 'By what rule something is erased, restricted, put right or kept, and on which requests that can be chosen.';

create table public.rights_request (
  partnership_id uuid not null,
  id uuid not null,
  reference text not null,
  person_id uuid not null,
  asker text not null,
  asker_person_id uuid,
  asked_for text,
  received_by uuid not null,
  received_on date not null,
  recorded_at timestamp with time zone default now() not null,
  recorded_by uuid,
  kind text default 'ACCESS'::text not null,
  constraint rights_request_pkey PRIMARY KEY (partnership_id, id),
  constraint rights_request_partnership_id_reference_key UNIQUE (partnership_id, reference),
  constraint rights_request_partnership_id_asker_person_id_fkey FOREIGN KEY (partnership_id, asker_person_id) REFERENCES public.person(partnership_id, id),
  constraint rights_request_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint rights_request_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES public.person(partnership_id, id),
  constraint rights_request_partnership_id_received_by_fkey FOREIGN KEY (partnership_id, received_by) REFERENCES public.agency(partnership_id, id),
  constraint rights_request_partnership_id_recorded_by_fkey FOREIGN KEY (partnership_id, recorded_by) REFERENCES public.account(partnership_id, id),
  constraint rights_request_asked_for_check CHECK ((length(asked_for) <= 2000)),
  constraint rights_request_asker_check CHECK ((asker = ANY (ARRAY['SELF'::text, 'PARENT'::text, 'REPRESENTATIVE'::text, 'SCHEDULE'::text]))),
  constraint rights_request_check CHECK (((asker = 'PARENT'::text) = (asker_person_id IS NOT NULL))),
  constraint rights_request_check1 CHECK ((received_on <= door.london_day(recorded_at))),
  constraint rights_request_check2 CHECK (((kind = 'RETENTION'::text) = (asker = 'SCHEDULE'::text))),
  constraint rights_request_check3 CHECK (((recorded_by IS NULL) = (kind = 'RETENTION'::text))),
  constraint rights_request_kind_check CHECK ((kind = ANY (ARRAY['ACCESS'::text, 'RECTIFICATION'::text, 'RESTRICTION'::text, 'OBJECTION'::text, 'ERASURE'::text, 'RETENTION'::text])))
);
alter table public.rights_request owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX rights_request_person ON public.rights_request USING btree (partnership_id, person_id);
create policy door_adds on public.rights_request for insert to tellonce_door
  with check (true);
create policy door_changes on public.rights_request for update to tellonce_door
  using (true)
  with check (true);
create policy door_reads on public.rights_request for select to tellonce_door
  using (true);
create policy maintain on public.rights_request for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
grant insert, select on table public.rights_request to tellonce_door;
grant update (reference, kind) on table public.rights_request to tellonce_door;
comment on table public.rights_request is 'A subject access request: whose data, who asks, when it came and to which agency.';
comment on column public.rights_request.recorded_by is 'Null where the retention schedule proposes it: nobody has asked.';

create table public.role_ceiling (
  role text not null,
  purpose text not null,
  mask integer not null,
  constraint role_ceiling_pkey PRIMARY KEY (role, purpose),
  constraint role_ceiling_purpose_fkey FOREIGN KEY (purpose) REFERENCES public.purpose(code)
);
alter table public.role_ceiling owner to tellonce_owner, enable row level security, force row level security;
create policy door_reads on public.role_ceiling for select to tellonce_door
  using (true);
create policy maintain on public.role_ceiling for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
create policy read on public.role_ceiling for select to tellonce_api, tellonce_auditor
  using (true);
grant select on table public.role_ceiling to tellonce_api;
grant select on table public.role_ceiling to tellonce_auditor;
grant select on table public.role_ceiling to tellonce_door;
comment on table public.role_ceiling is 'Which categories a role may use for a purpose. What is not listed is closed.';

create table public.role_grant (
  partnership_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  role text not null,
  from_at timestamp with time zone default now() not null,
  until_at timestamp with time zone,
  recorded_at timestamp with time zone default now() not null,
  recorded_by uuid,
  recorded_epoch bigint not null,
  retired_at timestamp with time zone,
  retired_by uuid,
  retired_how text,
  retired_note text,
  retired_epoch bigint,
  constraint role_grant_pkey PRIMARY KEY (partnership_id, id),
  constraint role_grant_partnership_id_account_id_fkey FOREIGN KEY (partnership_id, account_id) REFERENCES public.account(partnership_id, id),
  constraint role_grant_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint role_grant_check CHECK (((retired_epoch IS NULL) = (retired_at IS NULL)))
);
alter table public.role_grant owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX role_grant_account ON public.role_grant USING btree (partnership_id, account_id);
create policy door_adds on public.role_grant for insert to tellonce_door
  with check (true);
create policy door_reads on public.role_grant for select to tellonce_door
  using (true);
create policy maintain on public.role_grant for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
CREATE TRIGGER stamp BEFORE INSERT OR DELETE OR UPDATE ON public.role_grant FOR EACH ROW EXECUTE FUNCTION door.stamp_fact('partnership');
grant insert, select on table public.role_grant to tellonce_door;
comment on table public.role_grant is 'The roles of an account, dated.';

create table public.saved_view (
  partnership_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  name text not null,
  choice text not null,
  saved_at timestamp with time zone default now() not null,
  deleted_at timestamp with time zone,
  constraint saved_view_pkey PRIMARY KEY (partnership_id, id),
  constraint saved_view_partnership_id_account_id_fkey FOREIGN KEY (partnership_id, account_id) REFERENCES public.account(partnership_id, id),
  constraint saved_view_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint saved_view_choice_check CHECK ((length(choice) <= 300)),
  constraint saved_view_name_check CHECK (((length(btrim(name)) >= 1) AND (length(btrim(name)) <= 60)))
);
alter table public.saved_view owner to tellonce_owner, enable row level security, force row level security;
CREATE UNIQUE INDEX saved_view_name ON public.saved_view USING btree (partnership_id, account_id, lower(name)) WHERE (deleted_at IS NULL);
create policy door_adds on public.saved_view for insert to tellonce_door
  with check (true);
create policy door_changes on public.saved_view for update to tellonce_door
  using (true)
  with check (true);
create policy door_clears on public.saved_view for delete to tellonce_door
  using (true);
create policy door_reads on public.saved_view for select to tellonce_door
  using (true);
create policy maintain on public.saved_view for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
grant delete, insert, select on table public.saved_view to tellonce_door;
grant update (name, deleted_at) on table public.saved_view to tellonce_door;
comment on table public.saved_view is 'What somebody chose of their families, and in which order, under a name of their own. deleted_at: thrown away, and for a day to be had back.';

create table public.seal (
  case_id uuid,
  person_id uuid,
  categories integer default 67108863 not null,
  mark integer,
  accounts uuid[] not null,
  existence text default 'ABSENT'::text not null,
  emergency boolean default false not null,
  reason text not null,
  from_at timestamp with time zone default now() not null,
  until_at timestamp with time zone,
  review_on date,
  recorded_at timestamp with time zone default now() not null,
  recorded_by uuid,
  recorded_epoch bigint not null,
  retired_at timestamp with time zone,
  retired_by uuid,
  retired_how text,
  retired_note text,
  retired_epoch bigint,
  partnership_id uuid not null,
  id uuid not null,
  review_of uuid,
  constraint seal_pkey PRIMARY KEY (partnership_id, id),
  constraint seal_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint seal_check CHECK (((retired_epoch IS NULL) = (retired_at IS NULL))),
  constraint seal_check1 CHECK (((case_id IS NOT NULL) OR (person_id IS NOT NULL))),
  constraint seal_existence_check CHECK ((existence = ANY (ARRAY['ABSENT'::text, 'WITHHELD'::text])))
);
alter table public.seal owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX seal_case ON public.seal USING btree (partnership_id, case_id);
CREATE INDEX seal_person ON public.seal USING btree (partnership_id, person_id);
create policy door_reads on public.seal for select to tellonce_door
  using (true);
create policy door_records on public.seal for insert to tellonce_door
  with check (true);
create policy door_retires on public.seal for update to tellonce_door
  using (true)
  with check (true);
create policy maintain on public.seal for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
CREATE TRIGGER ends_emergency AFTER INSERT ON public.seal FOR EACH ROW EXECUTE FUNCTION door.end_emergency_by_restriction();
CREATE TRIGGER stamp BEFORE INSERT OR DELETE OR UPDATE ON public.seal FOR EACH ROW EXECUTE FUNCTION door.stamp_fact('case_id', 'person_id');
grant insert, select on table public.seal to tellonce_door;
grant update (retired_at, retired_by, retired_how, retired_note) on table public.seal to tellonce_door;
comment on table public.seal is 'A record, section or value open only to those on the list.';
comment on column public.seal.review_of is 'The earlier record of the same rule that a review, or an objection to it, ended.';

create table public.sent_referral (
  partnership_id uuid not null,
  id uuid not null,
  from_agency_id uuid not null,
  from_account_id uuid not null,
  agency_id uuid not null,
  family_name text not null,
  letter jsonb,
  sent_at timestamp with time zone default now() not null,
  state text default 'SENT'::text not null,
  answer text,
  answered_at timestamp with time zone,
  answered_by uuid,
  case_id uuid,
  constraint sent_referral_pkey PRIMARY KEY (partnership_id, id),
  constraint sent_referral_partnership_id_agency_id_fkey FOREIGN KEY (partnership_id, agency_id) REFERENCES public.agency(partnership_id, id),
  constraint sent_referral_partnership_id_answered_by_fkey FOREIGN KEY (partnership_id, answered_by) REFERENCES public.account(partnership_id, id),
  constraint sent_referral_partnership_id_case_id_fkey FOREIGN KEY (partnership_id, case_id) REFERENCES public.case_record(partnership_id, id),
  constraint sent_referral_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint sent_referral_partnership_id_from_account_id_fkey FOREIGN KEY (partnership_id, from_account_id) REFERENCES public.account(partnership_id, id),
  constraint sent_referral_partnership_id_from_agency_id_fkey FOREIGN KEY (partnership_id, from_agency_id) REFERENCES public.agency(partnership_id, id),
  constraint sent_referral_check CHECK (((state = 'SENT'::text) = (answered_at IS NULL))),
  constraint sent_referral_check1 CHECK (((state = 'SENT'::text) = (letter IS NOT NULL))),
  constraint sent_referral_check2 CHECK (((state = 'TAKEN'::text) = (case_id IS NOT NULL))),
  constraint sent_referral_check3 CHECK (((state <> 'DECLINED'::text) OR (answer IS NOT NULL))),
  constraint sent_referral_state_check CHECK ((state = ANY (ARRAY['SENT'::text, 'TAKEN'::text, 'DECLINED'::text, 'WITHDRAWN'::text])))
);
alter table public.sent_referral owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX sent_referral_own ON public.sent_referral USING btree (partnership_id, from_account_id, sent_at DESC);
CREATE INDEX sent_referral_waiting ON public.sent_referral USING btree (partnership_id, agency_id, sent_at) WHERE (state = 'SENT'::text);
create policy door_adds on public.sent_referral for insert to tellonce_door
  with check (true);
create policy door_changes on public.sent_referral for update to tellonce_door
  using (true)
  with check (true);
create policy door_reads on public.sent_referral for select to tellonce_door
  using (true);
create policy maintain on public.sent_referral for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
grant insert, select on table public.sent_referral to tellonce_door;
grant update (letter, state, answer, answered_at, answered_by, case_id) on table public.sent_referral to tellonce_door;
comment on table public.sent_referral is 'A family that one agency refers to another, with status back. letter: who they are and why, for who wrote it and for who takes referrals at that agency; gone once it is answered, when it is a case of theirs or of nobody.';

create table public.session (
  sid text not null,
  sess json not null,
  expire timestamp with time zone not null,
  absolute_until timestamp with time zone default (now() + '12:00:00'::interval) not null,
  partnership_id uuid generated always as ((((sess -> 'signedIn'::text) ->> 'partnershipId'::text))::uuid) stored,
  account_id uuid generated always as ((((sess -> 'signedIn'::text) ->> 'accountId'::text))::uuid) stored,
  constraint session_pkey PRIMARY KEY (sid),
  constraint session_check CHECK (((partnership_id IS NULL) = (account_id IS NULL)))
);
alter table public.session owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX session_account ON public.session USING btree (partnership_id, account_id) WHERE (account_id IS NOT NULL);
CREATE INDEX session_expire ON public.session USING btree (expire);
create policy by_secret on public.session for all to tellonce_api
  using (true)
  with check (true);
CREATE TRIGGER begins_without_emergency AFTER INSERT OR UPDATE OF sess ON public.session FOR EACH ROW WHEN ((new.account_id IS NOT NULL)) EXECUTE FUNCTION door.session_begins();
CREATE TRIGGER ends_emergency AFTER DELETE ON public.session FOR EACH ROW EXECUTE FUNCTION door.session_ends();
grant delete, select on table public.session to tellonce_api;
grant insert (sid, sess, expire) on table public.session to tellonce_api;
grant update (sess, expire) on table public.session to tellonce_api;
comment on table public.session is 'Sessions of browsers; not a fact about a family. Its key cannot begin with the partnership: a session exists before anybody has signed in to one.';
comment on column public.session.sid is 'SHA-256 of the session id in the cookie, base64url: reading this table, or a backup of it, opens no session.';
comment on column public.session.expire is 'Ends when unused for 30 minutes; moved by each use.';
comment on column public.session.absolute_until is 'Ends 12 hours after signing in however much it is used; the api role cannot write it. Signing in makes a new row.';

create table public.sharing_decision (
  case_id uuid not null,
  share boolean not null,
  purpose text not null,
  gateway text not null,
  agencies uuid[] not null,
  persons uuid[] not null,
  categories integer not null,
  decided_by uuid not null,
  why_necessary text not null,
  why_proportionate text not null,
  family_told boolean not null,
  why_not_told text,
  refusal_overridden text,
  from_at timestamp with time zone default now() not null,
  until_at timestamp with time zone,
  review_on date not null,
  objected_at timestamp with time zone,
  recorded_at timestamp with time zone default now() not null,
  recorded_by uuid,
  recorded_epoch bigint not null,
  retired_at timestamp with time zone,
  retired_by uuid,
  retired_how text,
  retired_note text,
  retired_epoch bigint,
  partnership_id uuid not null,
  id uuid not null,
  review_of uuid,
  constraint sharing_decision_pkey PRIMARY KEY (partnership_id, id),
  constraint sharing_decision_gateway_fkey FOREIGN KEY (gateway) REFERENCES public.legal_gateway(code),
  constraint sharing_decision_partnership_id_case_id_fkey FOREIGN KEY (partnership_id, case_id) REFERENCES public.case_record(partnership_id, id),
  constraint sharing_decision_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint sharing_decision_purpose_fkey FOREIGN KEY (purpose) REFERENCES public.purpose(code),
  constraint sharing_decision_check CHECK (((retired_epoch IS NULL) = (retired_at IS NULL))),
  constraint sharing_decision_check1 CHECK ((family_told OR (why_not_told IS NOT NULL)))
);
alter table public.sharing_decision owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX sharing_decision_case ON public.sharing_decision USING btree (partnership_id, case_id);
CREATE INDEX sharing_decision_recorded ON public.sharing_decision USING btree (partnership_id, from_at);
CREATE INDEX sharing_decision_review ON public.sharing_decision USING btree (partnership_id, review_of) WHERE (review_of IS NOT NULL);
create policy door_erases on public.sharing_decision for delete to tellonce_door
  using (true);
create policy door_reads on public.sharing_decision for select to tellonce_door
  using (true);
create policy door_records on public.sharing_decision for insert to tellonce_door
  with check (true);
create policy door_retires on public.sharing_decision for update to tellonce_door
  using (true)
  with check (true);
create policy maintain on public.sharing_decision for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
create policy objection_narrows on public.sharing_decision for insert to tellonce_door
  with check (true);
create policy objection_retires on public.sharing_decision for update to tellonce_door
  using (true)
  with check (true);
CREATE TRIGGER stamp BEFORE INSERT OR DELETE OR UPDATE ON public.sharing_decision FOR EACH ROW EXECUTE FUNCTION door.stamp_fact('case_id');
grant delete, insert, select on table public.sharing_decision to tellonce_door;
grant update (retired_at, retired_by, retired_how, retired_note) on table public.sharing_decision to tellonce_door;
comment on table public.sharing_decision is 'A recorded decision to share (or not to share) under a duty, without relying on consent.';
comment on column public.sharing_decision.review_of is 'The earlier record of the same rule that a review, or an objection to it, ended.';

create table public.subject_access_column (
  table_name text not null,
  column_name text not null,
  decision text not null,
  because text,
  constraint subject_access_column_pkey PRIMARY KEY (table_name, column_name),
  constraint subject_access_column_check CHECK (((because IS NOT NULL) = (decision = 'EXEMPT'::text))),
  constraint subject_access_column_decision_check CHECK ((decision = ANY (ARRAY['GIVEN'::text, 'EXEMPT'::text, 'NOT_PERSONAL'::text])))
);
alter table public.subject_access_column owner to tellonce_owner, enable row level security, force row level security;
create policy door_reads on public.subject_access_column for select to tellonce_door
  using (true);
create policy maintain on public.subject_access_column for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
create policy read on public.subject_access_column for select to tellonce_api, tellonce_auditor
  using (true);
grant select on table public.subject_access_column to tellonce_api;
grant select on table public.subject_access_column to tellonce_auditor;
grant select on table public.subject_access_column to tellonce_door;
comment on table public.subject_access_column is 'What a subject access request does with each column that there is: given; exempt, because; or not personal. A column without a line fails a test.';

create table public.subject_access_source (
  table_name text not null,
  found_by text not null,
  also text[] not null,
  category smallint,
  constraint subject_access_source_pkey PRIMARY KEY (table_name),
  constraint subject_access_source_category_fkey FOREIGN KEY (category) REFERENCES public.category("bit"),
  constraint subject_access_source_found_by_check CHECK ((found_by = ANY (ARRAY['PERSON'::text, 'SUBJECTS'::text, 'PERSONS'::text])))
);
alter table public.subject_access_source owner to tellonce_owner, enable row level security, force row level security;
create policy door_reads on public.subject_access_source for select to tellonce_door
  using (true);
create policy maintain on public.subject_access_source for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
create policy read on public.subject_access_source for select to tellonce_api, tellonce_auditor
  using (true);
grant select on table public.subject_access_source to tellonce_api;
grant select on table public.subject_access_source to tellonce_auditor;
grant select on table public.subject_access_source to tellonce_door;
comment on table public.subject_access_source is 'The tables in which a subject access request looks, how a row is found to be about a person, which other columns name people (who said it, gave it, holds it, was there), and its kind of data where no row says so.';

create table public.supervision (
  partnership_id uuid not null,
  id uuid not null,
  agency_id uuid not null,
  supervisor_id uuid not null,
  supervisee_id uuid not null,
  from_at timestamp with time zone default now() not null,
  until_at timestamp with time zone,
  recorded_at timestamp with time zone default now() not null,
  recorded_by uuid,
  recorded_epoch bigint not null,
  retired_at timestamp with time zone,
  retired_by uuid,
  retired_how text,
  retired_note text,
  retired_epoch bigint,
  constraint supervision_pkey PRIMARY KEY (partnership_id, id),
  constraint supervision_partnership_id_agency_id_supervisee_id_fkey FOREIGN KEY (partnership_id, agency_id, supervisee_id) REFERENCES public.practitioner(partnership_id, agency_id, id),
  constraint supervision_partnership_id_agency_id_supervisor_id_fkey FOREIGN KEY (partnership_id, agency_id, supervisor_id) REFERENCES public.practitioner(partnership_id, agency_id, id),
  constraint supervision_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint supervision_check CHECK (((retired_epoch IS NULL) = (retired_at IS NULL))),
  constraint supervision_check1 CHECK ((supervisor_id <> supervisee_id))
);
alter table public.supervision owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX supervision_supervisor ON public.supervision USING btree (partnership_id, supervisor_id);
create policy door_reads on public.supervision for select to tellonce_door
  using (true);
create policy maintain on public.supervision for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
CREATE TRIGGER stamp BEFORE INSERT OR DELETE OR UPDATE ON public.supervision FOR EACH ROW EXECUTE FUNCTION door.stamp_fact('partnership');
grant select on table public.supervision to tellonce_door;
comment on table public.supervision is 'A dated line of supervision within one agency, one level.';

create table public.system_client (
  partnership_id uuid not null,
  id uuid not null,
  name text not null,
  agency_id uuid not null,
  account_id uuid not null,
  purposes text[] not null,
  registered_at timestamp with time zone default now() not null,
  registered_by uuid,
  revoked_at timestamp with time zone,
  revoked_by uuid,
  constraint system_client_pkey PRIMARY KEY (partnership_id, id),
  constraint system_client_id_key UNIQUE (id),
  constraint system_client_partnership_id_account_id_fkey FOREIGN KEY (partnership_id, account_id) REFERENCES public.account(partnership_id, id),
  constraint system_client_partnership_id_agency_id_fkey FOREIGN KEY (partnership_id, agency_id) REFERENCES public.agency(partnership_id, id),
  constraint system_client_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint system_client_partnership_id_registered_by_fkey FOREIGN KEY (partnership_id, registered_by) REFERENCES public.account(partnership_id, id),
  constraint system_client_partnership_id_revoked_by_fkey FOREIGN KEY (partnership_id, revoked_by) REFERENCES public.account(partnership_id, id),
  constraint system_client_name_check CHECK (((length(btrim(name)) >= 3) AND (length(btrim(name)) <= 100))),
  constraint system_client_purposes_check CHECK ((cardinality(purposes) > 0))
);
alter table public.system_client owner to tellonce_owner, enable row level security, force row level security;
create policy door_adds on public.system_client for insert to tellonce_door
  with check (true);
create policy door_changes on public.system_client for update to tellonce_door
  using (true)
  with check (true);
create policy door_reads on public.system_client for select to tellonce_door
  using (true);
create policy maintain on public.system_client for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
grant insert, select on table public.system_client to tellonce_door;
grant update (revoked_at, revoked_by) on table public.system_client to tellonce_door;
comment on table public.system_client is 'A system of a partner agency that may ask for itself, or for that agency''s practitioners; purposes: for these alone. account_id: whom it is when it asks for itself. registered_by, revoked_by: null where it was done on the command line.';

create table public.task_done (
  partnership_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  kind text not null,
  about_id uuid not null,
  note text not null,
  done_by uuid not null,
  done_at timestamp with time zone default now() not null,
  constraint task_done_pkey PRIMARY KEY (partnership_id, id),
  constraint task_done_partnership_id_case_id_kind_about_id_key UNIQUE (partnership_id, case_id, kind, about_id),
  constraint task_done_partnership_id_case_id_fkey FOREIGN KEY (partnership_id, case_id) REFERENCES public.case_record(partnership_id, id),
  constraint task_done_partnership_id_done_by_fkey FOREIGN KEY (partnership_id, done_by) REFERENCES public.account(partnership_id, id),
  constraint task_done_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint task_done_kind_check CHECK ((kind = ANY (ARRAY['TURNS_16'::text, 'CONSENT_LAPSES_AT_18'::text, 'CONSENT_EXPIRES'::text, 'CONSENT_TO_CONFIRM'::text, 'BORN'::text, 'DIED'::text]))),
  constraint task_done_note_check CHECK (((length(btrim(note)) >= 1) AND (length(btrim(note)) <= 2000)))
);
alter table public.task_done owner to tellonce_owner, enable row level security, force row level security;
create policy door_adds on public.task_done for insert to tellonce_door
  with check (true);
create policy door_reads on public.task_done for select to tellonce_door
  using (true);
create policy maintain on public.task_done for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
grant insert, select on table public.task_done to tellonce_door;
comment on table public.task_done is 'That a task of which the facts cannot tell that it is done was done, and how. about_id: the person, or the consent that runs out or is to be confirmed.';

create table public.template (
  id text not null,
  version smallint not null,
  name text not null,
  document jsonb not null,
  published_at timestamp with time zone default now(),
  constraint template_pkey PRIMARY KEY (id, version)
);
alter table public.template owner to tellonce_owner, enable row level security, force row level security;
create policy door_reads on public.template for select to tellonce_door
  using (true);
create policy maintain on public.template for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
create policy read on public.template for select to tellonce_api, tellonce_auditor
  using (true);
CREATE TRIGGER keep_published BEFORE DELETE OR UPDATE ON public.template FOR EACH ROW EXECUTE FUNCTION door.keep_published();
grant select on table public.template to tellonce_api;
grant select on table public.template to tellonce_auditor;
grant select on table public.template to tellonce_door;
comment on table public.template is 'Assessment templates as versioned data: domains, elements, questions.';
comment on column public.template.published_at is 'Since when new assessments take it; null while it is a draft. A published version never changes.';

create table public.template_question (
  template_id text not null,
  version smallint not null,
  key text not null,
  domain text not null,
  element text not null,
  "position" smallint not null,
  kind text not null,
  text text not null,
  category smallint not null,
  locates boolean not null,
  asks text,
  constraint template_question_pkey PRIMARY KEY (template_id, version, key),
  constraint template_question_asks_fkey FOREIGN KEY (asks) REFERENCES public.canonical_question(key),
  constraint template_question_category_fkey FOREIGN KEY (category) REFERENCES public.category("bit"),
  constraint template_question_template_id_version_fkey FOREIGN KEY (template_id, version) REFERENCES public.template(id, version),
  constraint template_question_kind_check CHECK ((kind = ANY (ARRAY['FACT'::text, 'JUDGEMENT'::text, 'OWN_WORDS'::text])))
);
alter table public.template_question owner to tellonce_owner, enable row level security, force row level security;
create policy door_reads on public.template_question for select to tellonce_door
  using (true);
create policy maintain on public.template_question for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
create policy read on public.template_question for select to tellonce_api, tellonce_auditor
  using (true);
grant select on table public.template_question to tellonce_api;
grant select on table public.template_question to tellonce_auditor;
grant select on table public.template_question to tellonce_door;
comment on table public.template_question is 'The questions of each template, with the least category of their answers.';
comment on column public.template_question.asks is 'The canonical question that it asks, if any.';

create table public.tombstone (
  partnership_id uuid not null,
  id uuid not null,
  request_id uuid not null,
  agency_id uuid not null,
  source text not null,
  item_id uuid not null,
  data_kind smallint not null,
  case_id uuid,
  ground text not null,
  chosen_by uuid not null,
  approved_by uuid not null,
  erased_at timestamp with time zone default now() not null,
  constraint tombstone_pkey PRIMARY KEY (partnership_id, id),
  constraint tombstone_partnership_id_source_item_id_key UNIQUE (partnership_id, source, item_id),
  constraint tombstone_data_kind_fkey FOREIGN KEY (data_kind) REFERENCES public.category("bit"),
  constraint tombstone_ground_fkey FOREIGN KEY (ground) REFERENCES public.rights_ground(code),
  constraint tombstone_partnership_id_agency_id_fkey FOREIGN KEY (partnership_id, agency_id) REFERENCES public.agency(partnership_id, id),
  constraint tombstone_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint tombstone_partnership_id_request_id_fkey FOREIGN KEY (partnership_id, request_id) REFERENCES public.rights_request(partnership_id, id),
  constraint tombstone_check CHECK ((chosen_by <> approved_by))
);
alter table public.tombstone owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX tombstone_request ON public.tombstone USING btree (partnership_id, request_id);
create policy door_adds on public.tombstone for insert to tellonce_door
  with check (true);
create policy door_reads on public.tombstone for select to tellonce_door
  using (true);
create policy maintain on public.tombstone for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
grant insert, select on table public.tombstone to tellonce_door;
comment on table public.tombstone is 'That something was erased: of what kind, when, by what rule, at whose word. Nothing of what it said.';

create table public.unfinished_answer (
  assessment_id uuid not null,
  template_id text not null,
  template_version smallint not null,
  question_key text not null,
  answer_id uuid,
  base_version integer,
  author_id uuid not null,
  value text,
  about uuid[] default '{}'::uuid[] not null,
  said_by uuid,
  sitting uuid not null,
  step integer not null,
  written_at timestamp with time zone default now() not null,
  finished_sitting uuid,
  finished_answer uuid,
  partnership_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  category smallint not null,
  agency_id uuid not null,
  subjects uuid[] not null,
  mentioned uuid[],
  marks integer[],
  constraint unfinished_answer_pkey PRIMARY KEY (partnership_id, id),
  constraint unfinished_answer_partnership_id_case_id_author_id_assessme_key UNIQUE NULLS NOT DISTINCT (partnership_id, case_id, author_id, assessment_id, question_key, answer_id),
  constraint unfinished_answer_category_fkey FOREIGN KEY (category) REFERENCES public.category("bit"),
  constraint unfinished_answer_partnership_id_agency_id_fkey FOREIGN KEY (partnership_id, agency_id) REFERENCES public.agency(partnership_id, id),
  constraint unfinished_answer_partnership_id_author_id_fkey FOREIGN KEY (partnership_id, author_id) REFERENCES public.practitioner(partnership_id, id),
  constraint unfinished_answer_partnership_id_case_id_agency_id_answer__fkey FOREIGN KEY (partnership_id, case_id, agency_id, answer_id) REFERENCES public.answer(partnership_id, case_id, agency_id, id),
  constraint unfinished_answer_partnership_id_case_id_assessment_id_fkey FOREIGN KEY (partnership_id, case_id, assessment_id) REFERENCES public.assessment(partnership_id, case_id, id),
  constraint unfinished_answer_partnership_id_case_id_fkey FOREIGN KEY (partnership_id, case_id) REFERENCES public.case_record(partnership_id, id),
  constraint unfinished_answer_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint unfinished_answer_template_id_template_version_question_ke_fkey FOREIGN KEY (template_id, template_version, question_key) REFERENCES public.template_question(template_id, version, key),
  constraint unfinished_answer_check CHECK (((answer_id IS NULL) = (base_version IS NULL))),
  constraint unfinished_answer_step_check CHECK ((step > 0)),
  constraint unfinished_answer_subjects_check CHECK ((cardinality(subjects) > 0))
);
alter table public.unfinished_answer owner to tellonce_owner, enable row level security, force row level security;
create policy add on public.unfinished_answer for insert to tellonce_api
  with check (((partnership_id = wall.partnership()) AND (case_id = ANY (wall.cases())) AND (agency_id = wall.agency()) AND wall.writes(category)));
create policy change on public.unfinished_answer for update to tellonce_api
  using (((partnership_id = wall.partnership()) AND (case_id = ANY (wall.cases())) AND (agency_id = wall.agency()) AND wall.writes(category)))
  with check (((partnership_id = wall.partnership()) AND (case_id = ANY (wall.cases())) AND (agency_id = wall.agency()) AND wall.writes(category)));
create policy door_erases on public.unfinished_answer for delete to tellonce_door
  using (true);
create policy door_reads on public.unfinished_answer for select to tellonce_door
  using (true);
create policy maintain on public.unfinished_answer for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
create policy read on public.unfinished_answer for select to tellonce_api
  using (((partnership_id = wall.partnership()) AND (case_id = ANY (wall.cases())) AND wall.opens(category, agency_id) AND (agency_id = wall.agency())));
grant delete, select on table public.unfinished_answer to tellonce_door;
grant insert, select, update on table public.unfinished_answer to tellonce_api;
comment on table public.unfinished_answer is 'What one practitioner is writing in one place of an assessment and has not finished; shown to its writer only. value null: nothing waits there. Overwritten at every pause, so that no version keeps half a sentence.';
comment on column public.unfinished_answer.sitting is 'One opening of the place where it is written; its steps count up, so that a save that arrives late or twice does no harm.';
comment on column public.unfinished_answer.finished_answer is 'The answer that the last finished sitting became: finishing it again gives that answer, never a second one.';

create table public.violence_attendance (
  partnership_id uuid not null,
  id uuid not null,
  agency_id uuid not null,
  month date not null,
  place text not null,
  weapon text not null,
  attackers text not null,
  constraint violence_attendance_pkey PRIMARY KEY (partnership_id, id),
  constraint violence_attendance_partnership_id_agency_id_fkey FOREIGN KEY (partnership_id, agency_id) REFERENCES public.agency(partnership_id, id),
  constraint violence_attendance_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint violence_attendance_attackers_check CHECK ((attackers = ANY (ARRAY['ONE'::text, 'SEVERAL'::text, 'NOT_KNOWN'::text]))),
  constraint violence_attendance_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric)),
  constraint violence_attendance_place_check CHECK (((length(btrim(place)) >= 1) AND (length(btrim(place)) <= 80))),
  constraint violence_attendance_weapon_check CHECK ((weapon = ANY (ARRAY['NONE'::text, 'FIST_OR_FOOT'::text, 'GLASS_OR_BOTTLE'::text, 'KNIFE'::text, 'OTHER'::text])))
);
alter table public.violence_attendance owner to tellonce_owner, enable row level security, force row level security;
create policy door_adds on public.violence_attendance for insert to tellonce_door
  with check (true);
create policy door_reads on public.violence_attendance for select to tellonce_door
  using (true);
create policy maintain on public.violence_attendance for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
grant insert, select on table public.violence_attendance to tellonce_door;
comment on table public.violence_attendance is 'Somebody came to an emergency department or a GP after violence: the month, the place, the weapon and how many attacked, and nothing of whom (the Cardiff model).';

create table public.webhook (
  partnership_id uuid not null,
  id uuid not null,
  agency_id uuid not null,
  account_id uuid not null,
  purpose text not null,
  name text not null,
  url text not null,
  kinds text[] not null,
  created_at timestamp with time zone default now() not null,
  created_by uuid not null,
  ended_at timestamp with time zone,
  ended_by uuid,
  constraint webhook_pkey PRIMARY KEY (partnership_id, id),
  constraint webhook_partnership_id_account_id_fkey FOREIGN KEY (partnership_id, account_id) REFERENCES public.account(partnership_id, id),
  constraint webhook_partnership_id_agency_id_fkey FOREIGN KEY (partnership_id, agency_id) REFERENCES public.agency(partnership_id, id),
  constraint webhook_partnership_id_created_by_fkey FOREIGN KEY (partnership_id, created_by) REFERENCES public.account(partnership_id, id),
  constraint webhook_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint webhook_purpose_fkey FOREIGN KEY (purpose) REFERENCES public.purpose(code),
  constraint webhook_kinds_check CHECK (((cardinality(kinds) > 0) AND (kinds <@ ARRAY['CASE_SHARED'::text, 'ASSESSMENT_SIGNED'::text, 'ANSWER_CHANGED'::text, 'CONSENT_CHANGED'::text, 'ACTION_ASSIGNED'::text, 'REVIEW_DUE'::text, 'REQUEST_ANSWERED'::text, 'CIRCUMSTANCES_CHANGED'::text]))),
  constraint webhook_name_check CHECK (((length(btrim(name)) >= 1) AND (length(btrim(name)) <= 100))),
  constraint webhook_url_check CHECK ((length(url) <= 500))
);
alter table public.webhook owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX webhook_live ON public.webhook USING btree (partnership_id) WHERE (ended_at IS NULL);
create policy door_adds on public.webhook for insert to tellonce_door
  with check (true);
create policy door_changes on public.webhook for update to tellonce_door
  using (true)
  with check (true);
create policy door_reads on public.webhook for select to tellonce_door
  using (true);
create policy maintain on public.webhook for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
grant insert, select on table public.webhook to tellonce_door;
grant update (ended_at, ended_by) on table public.webhook to tellonce_door;
comment on table public.webhook is 'Where an agency wishes its system to be told that something happened. account_id: the system for which each event is decided when it is sent. The secret that signs is stored nowhere.';

create table public.webhook_delivery (
  partnership_id uuid not null,
  id uuid not null,
  webhook_id uuid not null,
  event_id uuid,
  kind text not null,
  cases uuid[] default '{}'::uuid[] not null,
  source_id uuid,
  happened_at timestamp with time zone not null,
  state text default 'WAITING'::text not null,
  attempts smallint default 0 not null,
  next_at timestamp with time zone default now() not null,
  is_taken boolean default false not null,
  tried_at timestamp with time zone,
  status smallint,
  trouble text,
  constraint webhook_delivery_pkey PRIMARY KEY (partnership_id, id),
  constraint webhook_delivery_partnership_id_webhook_id_event_id_key UNIQUE (partnership_id, webhook_id, event_id),
  constraint webhook_delivery_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint webhook_delivery_partnership_id_webhook_id_fkey FOREIGN KEY (partnership_id, webhook_id) REFERENCES public.webhook(partnership_id, id),
  constraint webhook_delivery_kind_check CHECK ((kind = ANY (ARRAY['CASE_SHARED'::text, 'ASSESSMENT_SIGNED'::text, 'ANSWER_CHANGED'::text, 'CONSENT_CHANGED'::text, 'ACTION_ASSIGNED'::text, 'REVIEW_DUE'::text, 'REQUEST_ANSWERED'::text, 'CIRCUMSTANCES_CHANGED'::text, 'TEST'::text]))),
  constraint webhook_delivery_state_check CHECK ((state = ANY (ARRAY['WAITING'::text, 'DELIVERED'::text, 'FAILED'::text, 'STOPPED'::text])))
);
alter table public.webhook_delivery owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX webhook_delivery_log ON public.webhook_delivery USING btree (partnership_id, webhook_id, tried_at DESC) WHERE (attempts > 0);
CREATE INDEX webhook_delivery_next ON public.webhook_delivery USING btree (partnership_id, webhook_id, next_at) WHERE (state = 'WAITING'::text);
CREATE INDEX webhook_delivery_taken ON public.webhook_delivery USING btree (partnership_id, webhook_id) WHERE is_taken;
create policy door_adds on public.webhook_delivery for insert to tellonce_door
  with check (true);
create policy door_changes on public.webhook_delivery for update to tellonce_door
  using (true)
  with check (true);
create policy door_clears on public.webhook_delivery for delete to tellonce_door
  using (true);
create policy door_reads on public.webhook_delivery for select to tellonce_door
  using (true);
create policy maintain on public.webhook_delivery for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
grant delete, insert, select on table public.webhook_delivery to tellonce_door;
grant update (state, attempts, next_at, is_taken, tried_at, status, trouble) on table public.webhook_delivery to tellonce_door;
comment on table public.webhook_delivery is 'An event on its way to a webhook. What was never tried was not decided yet, or may not be told: nobody reads it. is_taken: by a sender, who has it until next_at. Kept for 30 days.';

create table public.well_known (
  partnership_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  agency_id uuid not null,
  added_by uuid not null,
  added_at timestamp with time zone default now() not null,
  ended_by uuid,
  ended_at timestamp with time zone,
  constraint well_known_pkey PRIMARY KEY (partnership_id, id),
  constraint well_known_partnership_id_added_by_fkey FOREIGN KEY (partnership_id, added_by) REFERENCES public.account(partnership_id, id),
  constraint well_known_partnership_id_agency_id_fkey FOREIGN KEY (partnership_id, agency_id) REFERENCES public.agency(partnership_id, id),
  constraint well_known_partnership_id_ended_by_fkey FOREIGN KEY (partnership_id, ended_by) REFERENCES public.account(partnership_id, id),
  constraint well_known_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES public.partnership(partnership_id),
  constraint well_known_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES public.person(partnership_id, id),
  constraint well_known_check CHECK (((ended_by IS NULL) = (ended_at IS NULL)))
);
alter table public.well_known owner to tellonce_owner, enable row level security, force row level security;
CREATE INDEX well_known_person ON public.well_known USING btree (partnership_id, person_id) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX well_known_once ON public.well_known USING btree (partnership_id, agency_id, person_id) WHERE (ended_at IS NULL);
create policy door_adds on public.well_known for insert to tellonce_door
  with check (true);
create policy door_changes on public.well_known for update to tellonce_door
  using (true)
  with check (true);
create policy door_reads on public.well_known for select to tellonce_door
  using (true);
create policy maintain on public.well_known for all to tellonce_owner
  using ((current_setting('tellonce.maintenance'::text, true) = 'on'::text))
  with check ((current_setting('tellonce.maintenance'::text, true) = 'on'::text));
grant insert, select on table public.well_known to tellonce_door;
grant update (ended_by, ended_at) on table public.well_known to tellonce_door;
comment on table public.well_known is 'People about whom somebody may be curious, as the officer of an agency listed them: nothing but who.';

CREATE OR REPLACE FUNCTION audit.add_checkpoint(the_size bigint, the_root bytea, the_vkey text, the_note text)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
      begin
        perform pg_advisory_xact_lock(hashtext('audit.seal'));
        -- Only the head as the database has computed it, by the key whose turn it is.
        if not exists (select from audit.watermark where tree_size = the_size and root = the_root)
          or the_vkey is distinct from (select k.vkey from audit.signing_key k order by k.place desc limit 1)
          or exists (select from audit.checkpoint where size >= the_size) then return false; end if;
        insert into audit.checkpoint (size, root, vkey, note) values (the_size, the_root, the_vkey, the_note);
        return true;
      end $function$;
alter function audit.add_checkpoint(the_size bigint, the_root bytea, the_vkey text, the_note text) owner to tellonce_audit_writer; -- runs with the powers of its owner
grant execute on function audit.add_checkpoint(the_size bigint, the_root bytea, the_vkey text, the_note text) to tellonce_api;
comment on function audit.add_checkpoint(the_size bigint, the_root bytea, the_vkey text, the_note text) is 'Keeps a signed head; false where it is not the head, or signed already.';

CREATE OR REPLACE FUNCTION audit.add_key(the_vkey text, the_size bigint, key_before text, the_endorsement text)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
      begin
        perform pg_advisory_xact_lock(hashtext('audit.seal'));
        if exists (select from audit.signing_key where vkey = the_vkey)
          or the_size <> (select tree_size from audit.watermark)
          or key_before is distinct from (select k.vkey from audit.signing_key k order by k.place desc limit 1) then return false; end if;
        insert into audit.signing_key (place, vkey, from_size, before, endorsement)
        select count(*), the_vkey, the_size, key_before, the_endorsement from audit.signing_key;
        return true;
      end $function$;
alter function audit.add_key(the_vkey text, the_size bigint, key_before text, the_endorsement text) owner to tellonce_audit_writer; -- runs with the powers of its owner
grant execute on function audit.add_key(the_vkey text, the_size bigint, key_before text, the_endorsement text) to tellonce_api;
comment on function audit.add_key(the_vkey text, the_size bigint, key_before text, the_endorsement text) is 'From this size on another key signs; false where the tree or the keys have moved on meanwhile.';

CREATE OR REPLACE FUNCTION audit.append(the_partnership uuid, the_id uuid, the_at timestamp with time zone, the_content json, the_hash bytea)
 RETURNS bytea
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
      declare leaf bytea;
      begin
        insert into audit.entry (partnership_id, id, at, content, hash) values (the_partnership, the_id, the_at, the_content, the_hash)
        returning audit.leaf_hash(partnership_id, id, at, writer, salt, hash) into leaf;
        return leaf;
      end $function$;
alter function audit.append(the_partnership uuid, the_id uuid, the_at timestamp with time zone, the_content json, the_hash bytea) owner to tellonce_audit_writer; -- runs with the powers of its owner
grant execute on function audit.append(the_partnership uuid, the_id uuid, the_at timestamp with time zone, the_content json, the_hash bytea) to tellonce_api;
grant execute on function audit.append(the_partnership uuid, the_id uuid, the_at timestamp with time zone, the_content json, the_hash bytea) to tellonce_auditor;
comment on function audit.append(the_partnership uuid, the_id uuid, the_at timestamp with time zone, the_content json, the_hash bytea) is 'The only way into the audit; returns the hash of the leaf that the row will be.';

CREATE OR REPLACE FUNCTION audit.count_for_lead(the_partnership uuid, the_case uuid, the_lead uuid)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET enable_seqscan TO 'off'
AS $function$
      declare before uuid;
      begin
        select k.agency_id into before from audit.counted_lead k where k.partnership_id = the_partnership and k.case_id = the_case;
        with touched as materialized (
          select s.partnership_id, s.at, s.audit_id, s.agency_id, s.account_id, s.cases, s.contributors
          from (select distinct o.partnership_id, o.at, o.audit_id from audit.subject o where o.partnership_id = the_partnership and o.cases @> array[the_case]) o
          join audit.subject s using (partnership_id, at, audit_id)
          where not (audit.never_left(s.partnership_id, s.audit_id, s.at) and exists (
            select from audit.entry c where c.partnership_id = s.partnership_id and c.at = s.at and c.id = s.audit_id and c.content ->> 'outcome' <> 'CHANGED'))),
        -- Grouped rather than joined: the planner cannot know how many there are.
        changes as (
          select c.partnership_id, c.at, c.agency_id, c.account_id, c.remit_id, sum(c.n) as n
          from (
            select distinct t.partnership_id, t.at, t.audit_id, t.agency_id, t.account_id, g.id as remit_id, g.n, false as anyway
            from touched t cross join (values (before, -1), (the_lead, 1)) g (id, n)
            union all
            select r.*, 0, true from (
        select t.partnership_id, t.at, t.audit_id, t.agency_id, t.account_id, t.agency_id as remit_id from touched t
        union
        select t.partnership_id, t.at, t.audit_id, t.agency_id, t.account_id, unnest(t.contributors) from touched t
        union
        select t.partnership_id, t.at, t.audit_id, t.agency_id, t.account_id, (select k.agency_id from audit.counted_lead k where k.partnership_id = t.partnership_id and k.case_id = o.id) from touched t cross join unnest(t.cases) o (id) where o.id <> the_case) r) c
          where c.remit_id is not null
          group by c.partnership_id, c.at, c.audit_id, c.agency_id, c.account_id, c.remit_id
          having not bool_or(c.anyway))
        
        insert into audit.use_by_day as u (partnership_id, remit_id, day, agency_id, account_id, operations)
        select c.partnership_id, c.remit_id, (c.at at time zone 'Europe/London')::date, c.agency_id, c.account_id, sum(c.n)
        from changes c
        group by 1, 2, 3, 4, 5
        
        on conflict (partnership_id, remit_id, day, agency_id, account_id) do update set operations = u.operations + excluded.operations;
        update audit.counted_lead k set agency_id = the_lead where k.partnership_id = the_partnership and k.case_id = the_case;
      end $function$;
alter function audit.count_for_lead(the_partnership uuid, the_case uuid, the_lead uuid) owner to tellonce_audit_writer; -- runs with the powers of its caller
comment on function audit.count_for_lead(the_partnership uuid, the_case uuid, the_lead uuid) is 'Counts what was seen of a case for its new lead, and no longer for the one before, unless it may ask about that anyway.';

CREATE OR REPLACE FUNCTION audit.count_use(from_leaf bigint, to_leaf bigint)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET enable_seqscan TO 'off'
AS $function$
      begin
        insert into audit.counted_lead (partnership_id, case_id, agency_id)
        select l.partnership_id, l.case_id, l.agency_id
        from door.leads_of(array(
          select distinct o.id
          from audit.leaf f
          join audit.subject s on s.partnership_id = f.partnership_id and s.at = f.at and s.audit_id = f.audit_id
          cross join unnest(s.cases) o (id)
          where f.leaf_index >= from_leaf and f.leaf_index < to_leaf
            and (select k.agency_id from audit.counted_lead k where k.partnership_id = s.partnership_id and k.case_id = o.id) is null)) l
        on conflict do nothing;

        with touched as materialized (
          select s.partnership_id, s.at, s.audit_id, s.agency_id, s.account_id, s.cases, s.contributors
          from audit.leaf f
          join audit.subject s on s.partnership_id = f.partnership_id and s.at = f.at and s.audit_id = f.audit_id
          where f.leaf_index >= from_leaf and f.leaf_index < to_leaf),
        remits as (
        select t.partnership_id, t.at, t.audit_id, t.agency_id, t.account_id, t.agency_id as remit_id from touched t
        union
        select t.partnership_id, t.at, t.audit_id, t.agency_id, t.account_id, unnest(t.contributors) from touched t
        union
        select t.partnership_id, t.at, t.audit_id, t.agency_id, t.account_id, (select k.agency_id from audit.counted_lead k where k.partnership_id = t.partnership_id and k.case_id = o.id) from touched t cross join unnest(t.cases) o (id) where true)
        
        insert into audit.use_by_day as u (partnership_id, remit_id, day, agency_id, account_id, operations)
        select r.partnership_id, r.remit_id, (r.at at time zone 'Europe/London')::date, r.agency_id, r.account_id, count(*)
        from remits r where r.remit_id is not null
        group by 1, 2, 3, 4, 5
        
        on conflict (partnership_id, remit_id, day, agency_id, account_id) do update set operations = u.operations + excluded.operations;

        -- That something never left is known only afterwards: then it is counted no longer.
        with touched as materialized (
          select s.partnership_id, s.at, s.audit_id, s.agency_id, s.account_id, s.cases, s.contributors
          from audit.leaf f
          join audit.entry n on n.partnership_id = f.partnership_id and n.at = f.at and n.id = f.audit_id and n.content ->> 'outcome' = 'NOT_SENT'
          join audit.leaf l on l.audit_id = (n.content ->> 'of')::uuid and l.partnership_id = f.partnership_id
          join audit.subject s on s.partnership_id = l.partnership_id and s.at = l.at and s.audit_id = l.audit_id
          where f.leaf_index >= from_leaf and f.leaf_index < to_leaf and (audit.never_left(s.partnership_id, s.audit_id, s.at) and exists (
            select from audit.entry c where c.partnership_id = s.partnership_id and c.at = s.at and c.id = s.audit_id and c.content ->> 'outcome' <> 'CHANGED'))),
        remits as (
        select t.partnership_id, t.at, t.audit_id, t.agency_id, t.account_id, t.agency_id as remit_id from touched t
        union
        select t.partnership_id, t.at, t.audit_id, t.agency_id, t.account_id, unnest(t.contributors) from touched t
        union
        select t.partnership_id, t.at, t.audit_id, t.agency_id, t.account_id, (select k.agency_id from audit.counted_lead k where k.partnership_id = t.partnership_id and k.case_id = o.id) from touched t cross join unnest(t.cases) o (id) where true)
        
        insert into audit.use_by_day as u (partnership_id, remit_id, day, agency_id, account_id, operations)
        select r.partnership_id, r.remit_id, (r.at at time zone 'Europe/London')::date, r.agency_id, r.account_id, -count(*)
        from remits r where r.remit_id is not null
        group by 1, 2, 3, 4, 5
        
        on conflict (partnership_id, remit_id, day, agency_id, account_id) do update set operations = u.operations + excluded.operations;
      end $function$;
alter function audit.count_use(from_leaf bigint, to_leaf bigint) owner to tellonce_audit_writer; -- runs with the powers of its caller
comment on function audit.count_use(from_leaf bigint, to_leaf bigint) is 'Counts the operations between two leaves for whoever may ask about them, each leaf once, and takes out those of which a leaf says that they never left.';

CREATE OR REPLACE FUNCTION audit.find_checkpoint(least_size bigint)
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
        select jsonb_build_object('size', c.size, 'root', encode(c.root, 'base64'), 'at', c.at, 'vkey', c.vkey, 'note', c.note)
        from audit.checkpoint c
        where c.size = case when least_size is null then (select max(size) from audit.checkpoint)
          else (select min(size) from audit.checkpoint where size >= least_size) end
      $function$;
alter function audit.find_checkpoint(least_size bigint) owner to tellonce_audit_writer; -- runs with the powers of its owner
grant execute on function audit.find_checkpoint(least_size bigint) to tellonce_api;
comment on function audit.find_checkpoint(least_size bigint) is 'The latest checkpoint, or the first of at least this size; null where there is none. It says nothing of anybody.';

CREATE OR REPLACE FUNCTION audit.find_leaf(the_hash bytea)
 RETURNS bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
        select min(leaf_index) from audit.leaf where leaf_hash = the_hash
      $function$;
alter function audit.find_leaf(the_hash bytea) owner to tellonce_audit_writer; -- runs with the powers of its owner
grant execute on function audit.find_leaf(the_hash bytea) to tellonce_api;
comment on function audit.find_leaf(the_hash bytea) is 'Where the leaf with this hash stands; null where there is none. Whoever has the hash was answered by that row.';

CREATE OR REPLACE FUNCTION audit.fold(hashes bytea[])
 RETURNS bytea
 LANGUAGE plpgsql
 IMMUTABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
      declare n integer := cardinality(hashes);
      begin
        if n = 0 then return sha256(''); end if;
        while n > 1 loop
          -- The last one without a neighbour rises as it is: that is RFC 6962's tree, from below.
          hashes := array(
            select case when 2 * i > n then hashes[2 * i - 1] else sha256('\x01'::bytea || hashes[2 * i - 1] || hashes[2 * i]) end
            from generate_series(1, (n + 1) / 2) i order by i);
          n := (n + 1) / 2;
        end loop;
        return hashes[1];
      end $function$;
alter function audit.fold(hashes bytea[]) owner to tellonce_audit_writer; -- runs with the powers of its caller
comment on function audit.fold(hashes bytea[]) is 'The root over these neighbouring hashes (RFC 6962).';

CREATE OR REPLACE FUNCTION audit.follow_leads(at_most integer DEFAULT 20)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET enable_seqscan TO 'off'
AS $function$
      declare moved record; followed integer := 0;
      begin
        if not pg_try_advisory_xact_lock(hashtext('audit.seal')) then return 0; end if;
        for moved in
          select k.partnership_id, k.case_id, l.agency_id
          from audit.counted_lead k
          left join door.leads_of(array(select case_id from audit.counted_lead)) l on l.partnership_id = k.partnership_id and l.case_id = k.case_id
          where l.agency_id is distinct from k.agency_id
          limit at_most
        loop
          perform audit.count_for_lead(moved.partnership_id, moved.case_id, moved.agency_id);
          followed := followed + 1;
        end loop;
        return followed;
      end $function$;
alter function audit.follow_leads(at_most integer) owner to tellonce_audit_writer; -- runs with the powers of its owner
grant execute on function audit.follow_leads(at_most integer) to tellonce_api;
comment on function audit.follow_leads(at_most integer) is 'Counts for their new leads cases that have passed to another agency; returns how many there were.';

CREATE OR REPLACE FUNCTION audit.grow(from_size bigint, to_size bigint)
 RETURNS bytea
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
      declare level smallint := 8; rising bytea[] := '{}'; here bytea[];
      begin
        while to_size >> level > 0 loop
          for tile in (from_size >> level)..(to_size >> level) - 1 loop
            insert into audit.subtree (level, place, hash) values (level, tile, audit.fold(audit.hashes((level - 8)::smallint, tile::bigint << 8, 256)));
          end loop;
          level := (level + 8)::smallint;
        end loop;
        for below in 0..level - 8 by 8 loop
          here := audit.hashes(below::smallint, (to_size >> (below + 8)) << 8, ((to_size >> below) & 255)::integer) || rising;
          rising := case when cardinality(here) = 0 then here else array[audit.fold(here)] end;
        end loop;
        return audit.fold(rising);
      end $function$;
alter function audit.grow(from_size bigint, to_size bigint) owner to tellonce_audit_writer; -- runs with the powers of its caller
comment on function audit.grow(from_size bigint, to_size bigint) is 'Keeps the subtrees that became complete between two sizes; returns the root at the latter. Reads a few hundred hashes beyond the new leaves, however large the tree.';

CREATE OR REPLACE FUNCTION audit.hashes(the_level smallint, first_place bigint, how_many integer)
 RETURNS bytea[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
        select case the_level
          when 0 then array(select leaf_hash from audit.leaf where leaf_index >= first_place and leaf_index < first_place + least(how_many, 256) order by leaf_index)
          else array(select hash from audit.subtree where level = the_level and place >= first_place and place < first_place + least(how_many, 256) order by place) end
      $function$;
alter function audit.hashes(the_level smallint, first_place bigint, how_many integer) owner to tellonce_audit_writer; -- runs with the powers of its owner
grant execute on function audit.hashes(the_level smallint, first_place bigint, how_many integer) to tellonce_api;
comment on function audit.hashes(the_level smallint, first_place bigint, how_many integer) is 'Up to 256 neighbouring hashes of the tree: leaves (level 0) or complete subtrees of 2 to the power of the level. They say nothing of anybody.';

CREATE OR REPLACE FUNCTION audit.head()
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
        select jsonb_build_object('size', m.tree_size, 'root', encode(m.root, 'base64'),
          'signed', coalesce((select max(c.size) from audit.checkpoint c), -1),
          'key', (select k.vkey from audit.signing_key k order by k.place desc limit 1))
        from audit.watermark m
      $function$;
alter function audit.head() owner to tellonce_audit_writer; -- runs with the powers of its owner
grant execute on function audit.head() to tellonce_api;
comment on function audit.head() is 'The tree as it stands: its size and root, up to which size it is signed, and whose key signs.';

CREATE OR REPLACE FUNCTION audit.leaf_hash(the_partnership uuid, the_id uuid, the_at timestamp with time zone, the_writer xid8, the_salt uuid, the_hash bytea)
 RETURNS bytea
 LANGUAGE sql
 STABLE
AS $function$
        select sha256('\x00'::bytea || convert_to('{"at":"' || to_char(the_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
          || '","content":"' || encode(the_hash, 'hex') || '","id":"' || the_id || '","partnership":"' || the_partnership
          || '","salt":"' || the_salt || '","writer":"' || the_writer || '"}', 'UTF8'))
      $function$;
alter function audit.leaf_hash(the_partnership uuid, the_id uuid, the_at timestamp with time zone, the_writer xid8, the_salt uuid, the_hash bytea) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function audit.leaf_hash(the_partnership uuid, the_id uuid, the_at timestamp with time zone, the_writer xid8, the_salt uuid, the_hash bytea) to tellonce_audit_writer;
comment on function audit.leaf_hash(the_partnership uuid, the_id uuid, the_at timestamp with time zone, the_writer xid8, the_salt uuid, the_hash bytea) is 'The leaf of an audit row: the RFC 6962 hash of the row''s canonical bytes (RFC 8785, UTC), in which its content stands as its hash.';

CREATE OR REPLACE FUNCTION audit.make_partitions(months_ahead integer DEFAULT 3)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
      declare
        first_day date := date_trunc('month', now() at time zone 'UTC')::date; month date; made integer := 0; the_table text;
      begin
        for i in 0..months_ahead loop
          month := (first_day + make_interval(months => i))::date;
          the_table := 'entry_' || to_char(month, 'YYYY_MM');
          if to_regclass('audit.' || the_table) is null then
            execute format('create table audit.%I partition of audit.entry for values from (%L) to (%L)',
              the_table, month::text || ' 00:00:00+00', (month + interval '1 month')::date::text || ' 00:00:00+00');
            execute format('alter table audit.%I enable row level security', the_table);
            execute format('alter table audit.%I force row level security', the_table);
            execute format('create trigger never_truncated before truncate on audit.%I for each statement execute function audit.refuse_change()', the_table);
            made := made + 1;
          end if;
        end loop;
        return made;
      end $function$;
alter function audit.make_partitions(months_ahead integer) owner to tellonce_owner; -- runs with the powers of its owner
grant execute on function audit.make_partitions(months_ahead integer) to tellonce_api;
comment on function audit.make_partitions(months_ahead integer) is 'Makes the monthly partitions up to so many months ahead; returns how many were made.';

CREATE OR REPLACE FUNCTION audit.months_ahead()
 RETURNS integer
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
        select count(*)::integer from generate_series(1, 12) as i
        where to_regclass('audit.entry_' || to_char(date_trunc('month', now() at time zone 'UTC') + make_interval(months => i), 'YYYY_MM')) is not null
      $function$;
alter function audit.months_ahead() owner to tellonce_owner; -- runs with the powers of its owner
grant execute on function audit.months_ahead() to tellonce_api;
comment on function audit.months_ahead() is 'For how many months after this one partitions are made.';

CREATE OR REPLACE FUNCTION audit.never_left(the_partnership uuid, the_id uuid, the_at timestamp with time zone)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
        select exists (
          select from audit.entry n
          where n.partnership_id = the_partnership and n.at >= the_at and n.at < the_at + interval '1 day'
            and n.content ->> 'outcome' = 'NOT_SENT' and n.content ->> 'of' = the_id::text)
      $function$;
alter function audit.never_left(the_partnership uuid, the_id uuid, the_at timestamp with time zone) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function audit.never_left(the_partnership uuid, the_id uuid, the_at timestamp with time zone) to tellonce_audit_writer;
grant execute on function audit.never_left(the_partnership uuid, the_id uuid, the_at timestamp with time zone) to tellonce_auditor;
comment on function audit.never_left(the_partnership uuid, the_id uuid, the_at timestamp with time zone) is 'Whether what a row says was shown was discarded before it left: a row NOT_SENT of it follows within the day.';

CREATE OR REPLACE FUNCTION audit.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      begin
        raise exception 'the audit is append-only' using errcode = 'TL003';
      end $function$;
alter function audit.refuse_change() owner to tellonce_owner; -- runs with the powers of its caller

CREATE OR REPLACE FUNCTION audit.seal(at_most integer DEFAULT 5000)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
      declare mark audit.watermark; horizon xid8 := pg_snapshot_xmin(pg_current_snapshot()); size bigint;
      begin
        if not pg_try_advisory_xact_lock(hashtext('audit.seal')) then return 0; end if;
        select * into mark from audit.watermark;
        with due as materialized (
          select e.partnership_id, e.id, e.at, e.writer, e.salt, e.hash, mark.next_leaf + row_number() over (order by e.writer, e.id) - 1 as leaf_index,
            c.content -> 'subjects' as subjects, (c.content ->> 'agency')::uuid as agency, (c.content ->> 'account')::uuid as account, c.content ->> 'purpose' as purpose
          from (
            select e.* from audit.entry e
            where (e.writer, e.id) > (mark.writer, mark.audit_id) and e.writer < horizon
            order by e.writer, e.id limit at_most) e
          cross join lateral (select e.content::jsonb as content offset 0) c),
        leaves as (
          insert into audit.leaf (leaf_index, partnership_id, audit_id, at, leaf_hash)
          select leaf_index, partnership_id, id, at, audit.leaf_hash(partnership_id, id, at, writer, salt, hash) from due returning leaf_index),
        subjects as (
          insert into audit.subject (partnership_id, subject, at, audit_id, cases, agency_id, account_id, purpose, contributors, withheld)
          select o.partnership_id, decode(o.subject, 'hex'), o.at, o.id, o.cases, o.agency, o.account, o.purpose,
            array(select distinct k::uuid from unnest(o.parts) p cross join jsonb_object_keys(coalesce(p -> 'from', '{}')) k),
            array(select distinct k from unnest(o.parts) p
              cross join jsonb_each(coalesce(p -> 'withheld', '{}')) w cross join jsonb_object_keys(w.value) k)
          from (
            select d.partnership_id, d.at, d.id, d.agency, d.account, d.purpose, s ->> 'subject' as subject, array_agg(s) as parts,
              coalesce(array_agg(distinct (s ->> 'case')::uuid) filter (where s ->> 'case' is not null), '{}') as cases
            from due d cross join jsonb_array_elements(d.subjects) s
            group by d.partnership_id, d.at, d.id, d.agency, d.account, d.purpose, s ->> 'subject') o
          on conflict do nothing),
        last as (select writer, id from due order by writer desc, id desc limit 1)
        update audit.watermark set writer = last.writer, audit_id = last.id, next_leaf = mark.next_leaf + (select count(*) from leaves)
        from last returning next_leaf into size;
        if size is null then return 0; end if;
        update audit.watermark set root = audit.grow(mark.tree_size, size), tree_size = size;
        perform audit.watch_purposes(mark.next_leaf, size);
        perform audit.count_use(mark.next_leaf, size);
        return size - mark.next_leaf;
      end $function$;
alter function audit.seal(at_most integer) owner to tellonce_audit_writer; -- runs with the powers of its owner
grant execute on function audit.seal(at_most integer) to tellonce_api;
comment on function audit.seal(at_most integer) is 'Seals committed rows in (writer, id) order, grows the tree over them, tells of many purposes, and counts their use; returns how many. One sealer at a time.';

CREATE OR REPLACE FUNCTION audit.shown_to(the_partnership uuid, the_subjects bytea[], the_contributor uuid, the_kinds integer)
 RETURNS TABLE(agency_id uuid, kinds integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
        with looked as (
          select e.content from audit.subject s
          join audit.entry e on e.partnership_id = s.partnership_id and e.at = s.at and e.id = s.audit_id
          where s.partnership_id = the_partnership and s.subject = any (the_subjects) and not audit.never_left(e.partnership_id, e.id, e.at)
          union all
          -- Not sealed yet, and so not in the index by subject.
          select e.content from audit.entry e cross join audit.watermark m
          where (e.writer, e.id) > (m.writer, m.audit_id) and e.partnership_id = the_partnership and not audit.never_left(e.partnership_id, e.id, e.at))
        select (l.content ->> 'agency')::uuid, bit_or((o -> 'from' ->> the_contributor::text)::integer & the_kinds)
        from looked l cross join json_array_elements(l.content -> 'subjects') o
        where decode(o ->> 'subject', 'hex') = any (the_subjects) and l.content ->> 'agency' is not null
          and coalesce((o -> 'from' ->> the_contributor::text)::integer & the_kinds, 0) <> 0
        group by 1
      $function$;
alter function audit.shown_to(the_partnership uuid, the_subjects bytea[], the_contributor uuid, the_kinds integer) owner to tellonce_audit_writer; -- runs with the powers of its owner
grant execute on function audit.shown_to(the_partnership uuid, the_subjects bytea[], the_contributor uuid, the_kinds integer) to tellonce_door;
comment on function audit.shown_to(the_partnership uuid, the_subjects bytea[], the_contributor uuid, the_kinds integer) is 'The agencies that were ever shown data of these kinds, of these pseudonyms, by this contributor; and which kinds.';

CREATE OR REPLACE FUNCTION audit.signing_keys()
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
        select coalesce(jsonb_agg(jsonb_build_object('vkey', vkey, 'fromSize', from_size, 'at', at, 'before', before, 'endorsement', endorsement) order by place), '[]')
        from audit.signing_key
      $function$;
alter function audit.signing_keys() owner to tellonce_audit_writer; -- runs with the powers of its owner
grant execute on function audit.signing_keys() to tellonce_api;
comment on function audit.signing_keys() is 'The public keys that have signed checkpoints, each from which size on, the first first.';

CREATE OR REPLACE FUNCTION audit.watch_looks(at_most integer, the_key bytea)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
      declare begun bigint; ended bigint; touched jsonb; told jsonb;
      begin
        if not pg_try_advisory_xact_lock(hashtext('audit.watch_looks')) then return 0; end if;
        select next_leaf into begun from audit.look_mark;
        ended := least(begun + at_most, (select next_leaf from audit.watermark));
        if ended <= begun then return 0; end if;
        with due as materialized (
          select e.partnership_id, e.id, e.at, (e.at at time zone 'Europe/London')::date as day, (e.content ->> 'account')::uuid as account_id,
            e.content ->> 'agency' as agency, a.asked::uuid as case_id, door.is_out_of_hours(e.at) as late
          from audit.leaf l
          join audit.entry e on e.partnership_id = l.partnership_id and e.at = l.at and e.id = l.audit_id
          cross join lateral (
            select distinct x.asked from json_array_elements_text(case json_typeof(e.content -> 'asked') when 'array' then e.content -> 'asked' else '[]' end) x (asked)
            where x.asked ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$') a
          where l.leaf_index >= begun and l.leaf_index < ended and e.content ->> 'kind' = 'PRACTITIONER'),
        looked as (
          select d.partnership_id, d.account_id, d.day, d.case_id, min(d.agency)::uuid as agency_id, count(*)::integer as looks,
            (count(*) filter (where d.late))::integer as late, min(d.at) as first_at, max(d.at) as last_at, (array_agg(d.id order by d.at, d.id))[1:100] as rows
          from due d
          join door.cases_among(array(select distinct x.case_id from due x)) k on k.partnership_id = d.partnership_id and k.id = d.case_id
          group by 1, 2, 3, 4),
        kept as (
          insert into audit.look as k (partnership_id, account_id, day, case_id, agency_id, looks, late, first_at, last_at, rows)
          select l.partnership_id, l.account_id, l.day, l.case_id, l.agency_id, l.looks, l.late, l.first_at, l.last_at, l.rows from looked l
          on conflict (partnership_id, account_id, day, case_id) do update set looks = k.looks + excluded.looks, late = k.late + excluded.late,
            first_at = least(k.first_at, excluded.first_at), last_at = greatest(k.last_at, excluded.last_at), rows = (k.rows || excluded.rows)[1:100]
          returning k.partnership_id, k.account_id, k.day, k.case_id, k.xmax = 0 as fresh),
        days as (
          insert into audit.look_day as k (partnership_id, account_id, day, agency_id, cases, late)
          select l.partnership_id, l.account_id, l.day, min(l.agency_id::text)::uuid, count(*) filter (where n.fresh), sum(l.late)
          from looked l join kept n on (n.partnership_id, n.account_id, n.day, n.case_id) = (l.partnership_id, l.account_id, l.day, l.case_id)
          group by 1, 2, 3
          on conflict (partnership_id, account_id, day) do update set cases = k.cases + excluded.cases, late = k.late + excluded.late)
        select jsonb_agg(jsonb_build_object('partnership_id', n.partnership_id, 'account_id', n.account_id, 'day', n.day, 'case_id', n.case_id))
        into touched from kept n;
        update audit.look_mark set next_leaf = ended;
        if touched is null then return ended - begun; end if;

        with n as materialized (
          select * from jsonb_to_recordset(touched) as t (partnership_id uuid, account_id uuid, day date, case_id uuid))
        select jsonb_build_object(
          'looks', (
            select jsonb_agg(jsonb_build_object('partnership_id', l.partnership_id, 'account_id', l.account_id, 'day', l.day, 'case_id', l.case_id,
              'looks', l.looks, 'first_at', l.first_at, 'last_at', l.last_at,
              -- Who often works late is not unusual for doing so.
              'late', l.late > 0 and (
                select count(*) < 3 from audit.look_day d
                where d.partnership_id = l.partnership_id and d.account_id = l.account_id and d.day between l.day - 28 and l.day - 1 and d.late > 0)))
            from n join audit.look l on (l.partnership_id, l.account_id, l.day, l.case_id) = (n.partnership_id, n.account_id, n.day, n.case_id)),
          'days', (
            select coalesce(jsonb_agg(jsonb_build_object('partnership_id', d.partnership_id, 'account_id', d.account_id, 'day', d.day, 'cases', d.cases,
              'usual', round(coalesce(own.mean, 0)), 'peers', round(coalesce(peers.mean, 0)))), '[]')
            from (select distinct n.partnership_id, n.account_id, n.day from n) x
            join audit.look_day d on (d.partnership_id, d.account_id, d.day) = (x.partnership_id, x.account_id, x.day) and d.cases >= 15
            cross join lateral (
              select avg(o.cases) as mean, count(*)::integer as days from audit.look_day o
              where o.partnership_id = d.partnership_id and o.account_id = d.account_id and o.day between d.day - 28 and d.day - 1) own
            cross join lateral (
              select avg(p.cases) as mean from audit.look_day p
              where p.partnership_id = d.partnership_id and p.agency_id = d.agency_id and p.account_id <> d.account_id and p.day between d.day - 28 and d.day) peers
            where door.is_unusual_number(d.cases, own.mean, own.days, peers.mean)))
        into told;
        perform door.tell_of_looks(told, the_key);
        return ended - begun;
      end $function$;
alter function audit.watch_looks(at_most integer, the_key bytea) owner to tellonce_audit_writer; -- runs with the powers of its owner
grant execute on function audit.watch_looks(at_most integer, the_key bytea) to tellonce_api;
comment on function audit.watch_looks(at_most integer, the_key bytea) is 'Works out who looked at what in so many sealed rows after those of the last time, and tells officers of what ought to be explained. Returns how many rows. One at a time; what was told is told once.';

CREATE OR REPLACE FUNCTION audit.watch_purposes(from_leaf bigint, to_leaf bigint)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET enable_seqscan TO 'off'
AS $function$
      declare reader record; begins timestamptz; ends timestamptz; cases text[]; one text; purposes text[];
      begin
        insert into audit.purpose_day (partnership_id, account_id, day, purpose)
        select distinct s.partnership_id, s.account_id, (s.at at time zone 'Europe/London')::date, s.purpose
        from audit.leaf l
        join audit.subject s on s.partnership_id = l.partnership_id and s.at = l.at and s.audit_id = l.audit_id
        where l.leaf_index >= from_leaf and l.leaf_index < to_leaf and s.account_id is not null and s.purpose is not null
        on conflict do nothing;
        for reader in
          -- Almost everybody has one purpose in a day, and that is the end of it.
          select p.partnership_id, p.account_id::text as account, p.day, array_agg(p.purpose order by p.purpose) as purposes
          from (
            select distinct s.partnership_id, s.account_id, (s.at at time zone 'Europe/London')::date as day
            from audit.leaf l
            join audit.subject s on s.partnership_id = l.partnership_id and s.at = l.at and s.audit_id = l.audit_id
            where l.leaf_index >= from_leaf and l.leaf_index < to_leaf and s.purpose is not null) r
          join audit.purpose_day p using (partnership_id, account_id, day)
          group by 1, 2, 3 having count(*) >= 3
        loop
          begins := reader.day::timestamp at time zone 'Europe/London'; ends := (reader.day + 1)::timestamp at time zone 'Europe/London';
          cases := array(
            select distinct x ->> 'case'
            from audit.leaf l
            cross join lateral (select e.* from audit.entry e where e.partnership_id = l.partnership_id and e.at = l.at and e.id = l.audit_id offset 0) e
            cross join lateral json_array_elements(e.content -> 'subjects') x
            where l.leaf_index >= from_leaf and l.leaf_index < to_leaf and l.partnership_id = reader.partnership_id and l.at >= begins and l.at < ends
              and e.content ->> 'account' = reader.account and e.content ->> 'purpose' is not null and (e.content -> 'asked')::jsonb ? (x ->> 'case'));
          foreach one in array cases loop
            purposes := array(
              select p from unnest(reader.purposes) p
              where (
                select count(*) from (
                  select from audit.entry e
                  where e.partnership_id = reader.partnership_id and e.content ->> 'account' = reader.account and e.content ->> 'purpose' = p
                    and e.at >= begins and e.at < ends
                    and (e.content -> 'asked')::jsonb ? one and (e.content -> 'subjects')::jsonb @> jsonb_build_array(jsonb_build_object('case', one))
                  -- Counted, of no more than so many: for a first row alone the planner reads the day's rows one after another.
                  limit 1000) x) > 0);
            if cardinality(purposes) >= 3 then
              perform door.tell_of_purposes(reader.partnership_id, reader.account::uuid, one::uuid, reader.day, purposes);
            end if;
          end loop;
        end loop;
      end $function$;
alter function audit.watch_purposes(from_leaf bigint, to_leaf bigint) owner to tellonce_audit_writer; -- runs with the powers of its caller
comment on function audit.watch_purposes(from_leaf bigint, to_leaf bigint) is 'Tells of whoever has now read one case for three purposes within one London day, by the rows between two leaves.';

CREATE OR REPLACE FUNCTION door.access_request_cases(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint)
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare seat constant door.seat := door.take_seat(the_partnership, the_account, the_purpose, the_assurance, now());
      begin
        return door.asks_of(the_partnership, the_account, seat, array(
          select r.case_id from access_request r where r.partnership_id = the_partnership and r.agency_id = seat.agency_id
          group by 1 order by max(r.asked_at) desc limit 200));
      end $function$;
alter function door.access_request_cases(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.access_request_cases(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint) to tellonce_api;
comment on function door.access_request_cases(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint) is 'The cases, at most 200, of which the viewer''s agency has asked something, as far as they are not ABSENT to the viewer.';

CREATE OR REPLACE FUNCTION door.access_requests(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_cases uuid[])
 RETURNS json
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare
        seat constant door.seat := door.take_seat(the_partnership, the_account, the_purpose, the_assurance, now());
        known constant uuid[] := door.asks_of(the_partnership, the_account, seat, the_cases);
        led constant uuid[] := door.led_cases(the_partnership, the_account, seat, the_cases);
      begin
        return (
          select coalesce(json_agg(json_build_object(
            'id', r.id, 'caseId', r.case_id, 'reference', r.reference, 'agencyId', r.agency_id, 'mine', r.account_id = the_account,
            'ours', r.agency_id = seat.agency_id, 'led', r.case_id = any (led),
            'askedBy', a.display_name, 'personId', r.person_id, 'subjects', r.subjects, 'personRole', r.person_role, 'category', r.asked_category, 'locates', r.locates,
            'purpose', r.purpose, 'told', r.told, 'reason', r.reason, 'urgent', r.urgent, 'askedAt', r.asked_at, 'dueOn', r.due_on,
            'state', r.state, 'endedAt', r.ended_at, 'grantedBy', r.granted_by, 'grantedPurpose', r.granted_purpose, 'declineReason', r.decline_reason,
            -- With these the lead's reply works out whether the asker can see it by now.
            'asker', case when r.case_id = any (led) and r.state = 'WAITING' then door.viewer_facts(the_partnership, r.account_id, 9223372036854775807) end)
            order by r.asked_at desc, r.id), '[]')
          from access_request r join account a on a.partnership_id = r.partnership_id and a.id = r.account_id
          where r.partnership_id = the_partnership and r.case_id = any (known) and (r.agency_id = seat.agency_id or r.case_id = any (led)));
      end $function$;
alter function door.access_requests(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_cases uuid[]) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.access_requests(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_cases uuid[]) to tellonce_api;
comment on function door.access_requests(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_cases uuid[]) is 'What was asked about these cases: by the viewer''s own agency, and, where the viewer answers for the lead, by all. Nothing of a case that is ABSENT.';

CREATE OR REPLACE FUNCTION door.access_standing(the_partnership uuid, the_account uuid, known jsonb)
 RETURNS jsonb
 LANGUAGE plpgsql
 STABLE
AS $function$
      declare
        asked constant rights_request := jsonb_populate_record(null::rights_request, known -> 'request');
        ours constant uuid := (known ->> 'agency')::uuid;
        held integer; chosen integer; latest timestamptz; choosers uuid[]; last_word record; given date;
      begin
        select count(*), count(c.id) filter (where c.content_hash = encode(sha256(convert_to(h.content::text, 'UTF8')), 'hex')), max(c.at), array_agg(distinct c.account_id) filter (where c.id is not null)
        into held, chosen, latest, choosers
        from door.held_about(the_partnership, the_account, known, asked.person_id) h
        left join door.rights_choices(the_partnership, asked.id, ours) c on c.item = h.item;
        select x.kind, x.at, x.reason, x.account_id into last_word from rights_act x
        where x.partnership_id = the_partnership and x.request_id = asked.id and x.agency_id = ours and x.kind in ('APPROVED', 'SENT_BACK')
        order by x.at desc, x.id desc limit 1;
        select max(x.on_day) into given from rights_act x where x.partnership_id = the_partnership and x.request_id = asked.id and x.agency_id = ours and x.kind = 'RELEASED';
        return jsonb_build_object('held', held, 'chosen', chosen, 'releasedOn', given, 'childDecides', door.child_decides(the_partnership, asked),
          'choseMyself', coalesce(the_account = any (choosers), false),
          'state', case
            when given is not null then 'RELEASED'
            when chosen < held then 'CHOOSING'
            when last_word.kind = 'APPROVED' and (latest is null or last_word.at > latest) then 'APPROVED'
            when last_word.kind = 'SENT_BACK' and (latest is null or last_word.at > latest) then 'SENT_BACK'
            else 'TO_REVIEW' end,
          'sentBackBecause', case when last_word.kind = 'SENT_BACK' then last_word.reason end);
      end $function$;
alter function door.access_standing(the_partnership uuid, the_account uuid, known jsonb) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.access_standing(the_partnership uuid, the_account uuid, known jsonb) to tellonce_door;
comment on function door.access_standing(the_partnership uuid, the_account uuid, known jsonb) is 'How the officer''s own agency''s part of a request stands.';

CREATE OR REPLACE FUNCTION door.account_for_sign_in(issuer text, subject text)
 RETURNS TABLE(account_id uuid, partnership_id uuid, partnership text, kind text, display_name text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
        select a.id, a.partnership_id, p.name, a.kind, a.display_name
          from public.account a join public.partnership p on p.partnership_id = a.partnership_id
         where a.issuer = account_for_sign_in.issuer and a.subject = account_for_sign_in.subject
           and a.retired_epoch is null and a.from_at <= now() and (a.until_at is null or a.until_at > now())
      $function$;
alter function door.account_for_sign_in(issuer text, subject text) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.account_for_sign_in(issuer text, subject text) to tellonce_api;
comment on function door.account_for_sign_in(issuer text, subject text) is 'The live accounts, one for each partnership, of somebody whom an identity provider has just vouched for.';

CREATE OR REPLACE FUNCTION door.accounts_for_audit(the_agency uuid)
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
        select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'name', a.display_name, 'kind', a.kind,
            'ended', a.retired_epoch is not null or not door.live(a.from_at, a.until_at, now())) order by a.display_name, a.id), '[]')
        from account a
        where a.partnership_id = wall.partnership() and a.agency_id = the_agency and a.kind in ('PRACTITIONER', 'SYSTEM', 'DPO', 'COMMISSIONER')
      $function$;
alter function door.accounts_for_audit(the_agency uuid) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.accounts_for_audit(the_agency uuid) to tellonce_auditor;
comment on function door.accounts_for_audit(the_agency uuid) is 'The accounts at work in an agency, those that have ended too, once the audit is open: the partnership''s frame, nothing of a family.';

CREATE OR REPLACE FUNCTION door.act_on_access(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, the_request uuid, said jsonb)
 RETURNS text
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare
        known constant jsonb := door.rights_known(the_partnership, the_account, the_purpose, the_assurance, the_request);
        asked rights_request; standing jsonb; ours uuid; the_kind constant text := said ->> 'kind'; the_day constant date := (said ->> 'on')::date; open_for text; extended boolean;
      begin
        if known is null then return 'FORBIDDEN'; end if;
        if not known ? 'request' then return 'NOT_FOUND'; end if;
        asked := jsonb_populate_record(null::rights_request, known -> 'request');
        ours := (known ->> 'agency')::uuid;
        -- Two officers at once: the second sees what the first has done.
        perform pg_advisory_xact_lock(hashtextextended(asked.id::text, 0));
        if the_day > door.london_day(now()) or the_day < asked.received_on then return 'BAD_DAY'; end if;
        standing := door.rights_standing(the_partnership, the_account, known);
        select x.kind into open_for from rights_act x where x.partnership_id = the_partnership and x.request_id = asked.id
          and x.kind in ('IDENTITY_ASKED', 'IDENTITY_SHOWN', 'SCOPE_ASKED', 'SCOPE_CLEAR') order by x.at desc, x.id desc limit 1;
        extended := exists (select from rights_act x where x.partnership_id = the_partnership and x.request_id = asked.id and x.kind = 'EXTENDED');
        -- Whoever received the request keeps its clock, and asks the child.
        if the_kind not in ('APPROVED', 'SENT_BACK', 'RELEASED') and asked.received_by <> ours then return 'FORBIDDEN'; end if;
        if the_kind in ('IDENTITY_ASKED', 'SCOPE_ASKED') and open_for in ('IDENTITY_ASKED', 'SCOPE_ASKED') then return 'CONFLICT'; end if;
        if the_kind = 'IDENTITY_SHOWN' and open_for is distinct from 'IDENTITY_ASKED' then return 'CONFLICT'; end if;
        if the_kind = 'SCOPE_CLEAR' and open_for is distinct from 'SCOPE_ASKED' then return 'CONFLICT'; end if;
        if the_kind in ('IDENTITY_SHOWN', 'SCOPE_CLEAR') and the_day < (select max(x.on_day) from rights_act x
          where x.partnership_id = the_partnership and x.request_id = asked.id and x.kind = open_for) then return 'BAD_DAY'; end if;
        if the_kind = 'EXTENDED' and extended then return 'CONFLICT'; end if;
        if the_kind in ('CHILD_AGREES', 'CHILD_REFUSES') and standing ->> 'childDecides' not in ('ASK_CHILD', 'CHILD_AGREES', 'CHILD_REFUSES') then return 'CONFLICT'; end if;
        if the_kind in ('APPROVED', 'SENT_BACK') then
          if standing ->> 'state' <> 'TO_REVIEW' then return 'CONFLICT'; end if;
          -- Four eyes: nobody reviews their own choice.
          if (standing ->> 'choseMyself')::boolean then return 'OWN_CHOICE'; end if;
        end if;
        if the_kind = 'RELEASED' then
          if standing ->> 'state' <> 'APPROVED' then return 'CONFLICT'; end if;
          if open_for in ('IDENTITY_ASKED', 'SCOPE_ASKED') then return 'STANDS'; end if;
          if standing ->> 'childDecides' not in ('NOBODY', 'CHILD_AGREES') then return 'CHILD_DECIDES'; end if;
        end if;
        insert into rights_act (partnership_id, id, request_id, agency_id, account_id, kind, on_day, reason)
        values (the_partnership, the_id, asked.id, ours, the_account, the_kind, the_day, said ->> 'reason');
        return null;
      end $function$;
alter function door.act_on_access(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, the_request uuid, said jsonb) owner to tellonce_door; -- runs with the powers of its caller
comment on function door.act_on_access(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, the_request uuid, said jsonb) is 'What an officer does about a request: its clock, the child''s word, review and release of their agency''s part. Null, or the code of a refusal.';

CREATE OR REPLACE FUNCTION door.act_on_agreement(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_agreement uuid, act text, said jsonb)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare
        ours constant uuid := door.agreement_officer(the_partnership, the_account, the_purpose, the_assurance);
        terms agreement_terms; current agreement; the_kind text := act;
      begin
        if ours is null then return 'FORBIDDEN'; end if;
        select * into terms from agreement_terms t where t.partnership_id = the_partnership and t.id = the_agreement;
        select * into current from agreement a where a.partnership_id = the_partnership and a.id = the_agreement;
        if not coalesce(ours = any (coalesce(current.agencies, terms.agencies)), false) then return 'NOT_FOUND'; end if;
        if act in ('SIGNED', 'DECLINED') then
          if current.id is not null or exists (
            select from agreement_act c where c.partnership_id = the_partnership and c.agreement_id = the_agreement
              and (c.kind in ('DECLINED', 'WITHDRAWN') or (act = 'SIGNED' and c.kind = 'SIGNED' and c.agency_id = ours)))
          then return 'CONFLICT'; end if;
          if act = 'DECLINED' and terms.agency_id = ours then the_kind := 'WITHDRAWN'; end if;
          -- Of two who answer at once, the second fails and is tried again with the first's answer before it.
          update agreement_terms t set acts = t.acts + 1 where t.partnership_id = the_partnership and t.id = the_agreement;
        elsif act in ('SUSPENDED', 'ENDED', 'REVIEWED') then
          -- What is suspended can still be ended: the fact stays retired since its suspension, and it can no longer be resumed.
          if current.id is null or (current.retired_epoch is not null and (act <> 'ENDED' or current.retired_how <> 'SUSPENDED'
            or door.agreement_ended(the_partnership, the_agreement) or exists (
              select from agreement_terms t join agreement a on a.partnership_id = t.partnership_id and a.id = t.id
              where t.partnership_id = the_partnership and t.replaces = the_agreement)))
          then return 'CONFLICT'; end if;
          -- Of who ends it and who signs to resume it at once, the second fails.
          if act = 'ENDED' and current.retired_epoch is not null then
            update agreement_terms t set acts = t.acts + 1 where t.partnership_id = the_partnership and t.replaces = the_agreement;
          end if;
          if act = 'REVIEWED' and not coalesce((said ->> 'nextReviewOn')::date > door.london_day(now()), false) then return 'BAD_INPUT'; end if;
        else
          return 'BAD_INPUT';
        end if;
        insert into agreement_act (partnership_id, id, agreement_id, kind, agency_id, recorded_by, signatory, signatory_title, note, next_review_on)
        values (the_partnership, gen_random_uuid(), the_agreement, the_kind, ours, the_account, said ->> 'signatory', said ->> 'signatoryTitle',
          said ->> 'note', (said ->> 'nextReviewOn')::date);
        if act in ('SUSPENDED', 'ENDED') then
          update agreement a set retired_at = now(), retired_by = the_account, retired_how = act
          where a.partnership_id = the_partnership and a.id = the_agreement and a.retired_epoch is null;
        elsif act = 'SIGNED' and not exists (
          select from unnest(terms.agencies) n (id) where not exists (
            select from agreement_act c
            where c.partnership_id = the_partnership and c.agreement_id = the_agreement and c.kind = 'SIGNED' and c.agency_id = n.id))
        then
          return door.agreement_takes_effect(the_partnership, the_agreement, the_account);
        end if;
        return the_kind;
      end $function$;
alter function door.act_on_agreement(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_agreement uuid, act text, said jsonb) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.act_on_agreement(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_agreement uuid, act text, said jsonb) to tellonce_api;
comment on function door.act_on_agreement(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_agreement uuid, act text, said jsonb) is 'An officer signs, declines, suspends, ends or reviews an agreement for their agency, if it is a party. Any party suspends or ends at once.';

CREATE OR REPLACE FUNCTION door.act_on_incident(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, the_incident uuid, said jsonb)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare
        one constant incident := door.own_incident(the_partnership, the_account, the_purpose, the_assurance, the_incident);
        what_kind constant text := said ->> 'kind'; moment constant timestamptz := (said ->> 'at')::timestamptz; done text[]; the_risk text;
      begin
        if door.agreement_officer(the_partnership, the_account, the_purpose, the_assurance) is null then return 'FORBIDDEN'; end if;
        if one.id is null then return 'NOT_FOUND'; end if;
        -- Two officers at once: the second sees what the first has done.
        perform pg_advisory_xact_lock(hashtextextended(one.id::text, 0));
        if moment > clock_timestamp() or moment < one.aware_at then return 'BAD_MOMENT'; end if;
        done := array(select x.kind from incident_act x where x.partnership_id = the_partnership and x.incident_id = one.id);
        select x.risk into the_risk from incident_act x where x.partnership_id = the_partnership and x.incident_id = one.id and x.kind = 'ASSESSED' order by x.at desc, x.id desc limit 1;
        if 'CLOSED' = any (done) then return 'CONFLICT'; end if;
        if what_kind <> 'ASSESSED' and the_risk is null then return 'ASSESS_FIRST'; end if;
        if what_kind in ('REPORTED', 'PEOPLE_TOLD') and what_kind = any (done) then return 'CONFLICT'; end if;
        -- Art. 33(1): every breach is reported unless it is unlikely to result in a risk; later than 72 hours with the reasons for the delay.
        if what_kind = 'NOT_REPORTED' and ('REPORTED' = any (done) or the_risk <> 'UNLIKELY') then return 'MUST_REPORT'; end if;
        if what_kind = 'REPORTED' and moment > one.aware_at + interval '72 hours' and said ->> 'note' is null then return 'WHY_LATE'; end if;
        if what_kind = 'CLOSED' then
          if not ('REPORTED' = any (done) or ('NOT_REPORTED' = any (done) and the_risk = 'UNLIKELY')) then return 'MUST_REPORT'; end if;
          -- Art. 34(1): a high risk is told to the people too, unless Art. 34(3) says not.
          if the_risk = 'HIGH' and not done && array['PEOPLE_TOLD', 'PEOPLE_NOT_TOLD'] then return 'TELL_PEOPLE'; end if;
        end if;
        insert into incident_act (partnership_id, id, incident_id, account_id, kind, happened_at, risk, consequences, measures, note)
        values (the_partnership, the_id, one.id, the_account, what_kind, moment, said ->> 'risk', said ->> 'consequences', said ->> 'measures', said ->> 'note');
        return null;
      end $function$;
alter function door.act_on_incident(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, the_incident uuid, said jsonb) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.act_on_incident(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, the_incident uuid, said jsonb) to tellonce_api;
comment on function door.act_on_incident(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, the_incident uuid, said jsonb) is 'What an officer does about a breach in their agency''s record. Null, or the code of a refusal.';

CREATE OR REPLACE FUNCTION door.act_on_rights(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, the_request uuid, said jsonb)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare
        known constant jsonb := door.rights_known(the_partnership, the_account, the_purpose, the_assurance, the_request);
        asked rights_request; ours uuid; the_kind constant text := said ->> 'kind'; refused text; one record; approver uuid;
      begin
        if known is null then return 'FORBIDDEN'; end if;
        if not known ? 'request' then return 'NOT_FOUND'; end if;
        asked := jsonb_populate_record(null::rights_request, known -> 'request');
        ours := (known ->> 'agency')::uuid;
        if the_kind = 'LIFTED' then
          perform pg_advisory_xact_lock(hashtextextended(asked.id::text, 0));
          if (said ->> 'on')::date <> door.london_day(now()) then return 'BAD_DAY'; end if;
          if not exists (select from restriction r where r.partnership_id = the_partnership and r.request_id = asked.id and r.agency_id = ours and r.lifted_at is null) then return 'CONFLICT'; end if;
          perform door.tell_recipients(the_partnership, asked.id, asked.person_id, ours, 'LIFTED', lifted.kinds, said -> 'subjects') from (
            select bit_or(1 << h.category) as kinds from restriction r join door.held_about(the_partnership, the_account, known, asked.person_id) h on h.item = r.item
            where r.partnership_id = the_partnership and r.request_id = asked.id and r.agency_id = ours and r.lifted_at is null) lifted where lifted.kinds is not null;
          update protection_marker m set retired_at = now(), retired_by = the_account, retired_how = 'LIFTED', retired_note = said ->> 'reason'
          where m.partnership_id = the_partnership and m.retired_epoch is null and m.id in (
            select r.id from restriction r where r.partnership_id = the_partnership and r.request_id = asked.id and r.agency_id = ours and r.lifted_at is null);
          update restriction r set lifted_at = now() where r.partnership_id = the_partnership and r.request_id = asked.id and r.agency_id = ours and r.lifted_at is null;
          insert into rights_act (partnership_id, id, request_id, agency_id, account_id, kind, on_day, reason)
          values (the_partnership, the_id, asked.id, ours, the_account, 'LIFTED', (said ->> 'on')::date, said ->> 'reason');
          return null;
        end if;
        if the_kind = 'RELEASED' and asked.kind <> 'ACCESS' then
          -- What is carried out is what was approved: nothing that changed since, nothing that is held back by now.
          for one in
            select c.*, h.item is not null as is_held, h.content is not null and c.content_hash = encode(sha256(convert_to(h.content::text, 'UTF8')), 'hex') as same
            from door.rights_choices(the_partnership, asked.id, ours) c left join door.held_about(the_partnership, the_account, known, asked.person_id) h on h.item = c.item
          loop
            if one.choice = 'RECTIFY' and one.same then return 'NOT_CORRECTED'; end if;
            if one.choice = 'ERASE' and one.is_held and door.held_back(the_partnership, ours, door.row_people(door.item_row(the_partnership, one.item))) then return 'HELD_BACK'; end if;
          end loop;
        end if;
        refused := door.act_on_access(the_partnership, the_account, the_purpose, the_assurance, the_id, the_request, said);
        if refused is not null or the_kind <> 'RELEASED' or asked.kind = 'ACCESS' then return refused; end if;
        select x.account_id into approver from rights_act x
        where x.partnership_id = the_partnership and x.request_id = asked.id and x.agency_id = ours and x.kind = 'APPROVED' order by x.at desc, x.id desc limit 1;
        perform door.tell_recipients(the_partnership, asked.id, asked.person_id, ours, done.what, done.kinds, said -> 'subjects') from (
          select case c.choice when 'ERASE' then 'ERASED' when 'RESTRICT' then 'RESTRICTED' else 'RECTIFIED' end as what, bit_or(1 << h.category) as kinds
          from door.rights_choices(the_partnership, asked.id, ours) c
          join door.held_about(the_partnership, the_account, known, asked.person_id) h on h.item = c.item
          where c.choice in ('ERASE', 'RESTRICT', 'RECTIFY') group by 1) done;
        for one in
          select c.*, h.category, h.case_id, h.source from door.rights_choices(the_partnership, asked.id, ours) c
          join door.held_about(the_partnership, the_account, known, asked.person_id) h on h.item = c.item where c.choice in ('ERASE', 'RESTRICT')
        loop
          if one.choice = 'RESTRICT' then perform door.restrict_item(the_partnership, the_account, asked.id, ours, one.item);
          else
            perform door.erase_item(the_partnership, one.item);
            insert into tombstone (partnership_id, id, request_id, agency_id, source, item_id, data_kind, case_id, ground, chosen_by, approved_by)
            values (the_partnership, gen_random_uuid(), asked.id, ours, one.source, split_part(one.item, '.', 2)::uuid, one.category, one.case_id, one.ground, one.account_id, approver);
          end if;
        end loop;
        return null;
      end $function$;
alter function door.act_on_rights(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, the_request uuid, said jsonb) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.act_on_rights(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, the_request uuid, said jsonb) to tellonce_api;
comment on function door.act_on_rights(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, the_request uuid, said jsonb) is 'What an officer does about a request: its clock, the child''s word, review, and carrying out what was approved. Null, or the code of a refusal.';

CREATE OR REPLACE FUNCTION door.add_attendance(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare who record;
      begin
        select a.agency_id into who from account a
        join agency g on g.partnership_id = a.partnership_id and g.id = a.agency_id and g.type in ('EMERGENCY_DEPARTMENT', 'GP') and g.retired_epoch is null
          and door.live(g.from_at, g.until_at, now())
        where a.partnership_id = the_partnership and a.id = the_account and a.kind = 'PRACTITIONER' and a.retired_epoch is null
          and door.live(a.from_at, a.until_at, now());
        if who.agency_id is null then return 'FORBIDDEN'; end if;
        insert into violence_attendance (partnership_id, id, agency_id, month, place, weapon, attackers)
        values (the_partnership, the_id, who.agency_id, date_trunc('month', (said ->> 'month')::date)::date, btrim(said ->> 'place'), said ->> 'weapon', said ->> 'attackers');
        return null;
      end $function$;
alter function door.add_attendance(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.add_attendance(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb) to tellonce_api;
comment on function door.add_attendance(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb) is 'Records, from an emergency department or a GP practice, an attendance after violence without whose it was. Null, or the code of a refusal.';

CREATE OR REPLACE FUNCTION door.add_client_key(the_partnership uuid, the_client uuid, who uuid, said jsonb)
 RETURNS text
 LANGUAGE plpgsql
AS $function$
      begin
        if not exists (select from system_client c where c.partnership_id = the_partnership and c.id = the_client and c.revoked_at is null)
        then return 'NO_CLIENT'; end if;
        if (select count(*) from client_key k where k.partnership_id = the_partnership and k.client_id = the_client and k.revoked_at is null) >= 10
        then return 'TOO_MANY_KEYS'; end if;
        insert into client_key (partnership_id, id, client_id, kid, jwk, added_by)
        values (the_partnership, (said ->> 'id')::uuid, the_client, said ->> 'kid', said -> 'jwk', who)
        on conflict (partnership_id, client_id, kid) do nothing;
        return case when found then null else 'KID_TAKEN' end;
      end $function$;
alter function door.add_client_key(the_partnership uuid, the_client uuid, who uuid, said jsonb) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.add_client_key(the_partnership uuid, the_client uuid, who uuid, said jsonb) to tellonce_door;
comment on function door.add_client_key(the_partnership uuid, the_client uuid, who uuid, said jsonb) is 'Adds a public key to a client: at most ten that are not revoked. Returns the code of the refusal.';

CREATE OR REPLACE FUNCTION door.add_person(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb)
 RETURNS jsonb
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare
        seat constant door.seat := door.take_seat(the_partnership, the_account, the_purpose, the_assurance, now()); the_case constant uuid := (said ->> 'caseId')::uuid; mother constant uuid := (said ->> 'motherId')::uuid;
        told constant uuid := (said ->> 'circumstanceId')::uuid; one jsonb; others uuid[];
      begin
        if not coalesce(seat.kind = 'PRACTITIONER' and seat.mode in ('CONSENT', 'DUTY'), false)
          or not the_case = any (door.known_cases(the_partnership, the_account, seat, array[the_case], now()))
        then return jsonb_build_object('refusal', 'NOT_FOUND'); end if;
        if cardinality(door.led_cases(the_partnership, the_account, seat, array[the_case])) = 0 then return jsonb_build_object('refusal', 'FORBIDDEN'); end if;
        if exists (select from case_record c where c.partnership_id = the_partnership and c.id = the_case and c.status = 'CLOSED')
        then return jsonb_build_object('refusal', 'CONFLICT'); end if;
        others := array(select (r ->> 'otherId')::uuid from jsonb_array_elements(said -> 'relations') r) || mother;
        if exists (select from unnest(others) o (id) where o.id is not null and not exists (
            select from case_person c where c.partnership_id = the_partnership and c.retired_epoch is null and c.case_id = the_case and c.person_id = o.id and door.live(c.from_at, c.until_at, now())))
        then return jsonb_build_object('refusal', 'NOT_FOUND'); end if;
        insert into person (partnership_id, id, reference)
        values (the_partnership, the_id, 'P-' || upper(right(replace(the_id::text, '-', ''), 10)));
        insert into case_person (partnership_id, id, case_id, person_id, agency_id, role, recorded_by, circumstance_id)
        values (the_partnership, gen_random_uuid(), the_case, the_id, seat.agency_id, said ->> 'role', the_account, told);
        insert into person_life (partnership_id, id, person_id, agency_id, born_on, expected_on, sex, unborn_of, recorded_by, circumstance_id)
        values (the_partnership, gen_random_uuid(), the_id, seat.agency_id, (said ->> 'bornOn')::date, (said ->> 'expectedOn')::date, said ->> 'sex',
          mother, the_account, told);
        if said ->> 'given' is not null then
          insert into person_name (partnership_id, id, person_id, agency_id, given, family, circumstance_id)
          values (the_partnership, gen_random_uuid(), the_id, seat.agency_id, said ->> 'given', said ->> 'family', told);
        end if;
        for one in select r from jsonb_array_elements(said -> 'relations') r loop
          insert into kinship (partnership_id, id, person_id, other_id, agency_id, kind)
          select the_partnership, (one ->> 'id')::uuid, case when (one ->> 'outward')::boolean then the_id else (one ->> 'otherId')::uuid end,
            case when (one ->> 'outward')::boolean then (one ->> 'otherId')::uuid else the_id end, seat.agency_id, one ->> 'kind';
        end loop;
        return jsonb_build_object('caseId', the_case);
      end $function$;
alter function door.add_person(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.add_person(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb) to tellonce_api;
comment on function door.add_person(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb) is 'Adds somebody new to a case, with how they are related to people of it: for its lead professional, their supervisor or duty worker.';

CREATE OR REPLACE FUNCTION door.add_step(the_partnership uuid, the_account uuid, seat door.seat, the_id uuid, the_case uuid, said jsonb)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
      begin
        insert into case_step (partnership_id, id, case_id, category, agency_id, subjects, kind, outcomes, referred_by, purpose, reason, open_actions,
          status_before, practitioner_id, recorded_by)
        select the_partnership, the_id, the_case, case when said ->> 'kind' = 'REFERRED' then 22 else 12 end, seat.agency_id,
          case when said ->> 'kind' = 'REFERRED' then array(
            select p.person_id from case_person p where p.partnership_id = the_partnership and p.retired_epoch is null and p.case_id = the_case) else c.subjects end,
          said ->> 'kind', coalesce(array(select jsonb_array_elements_text(said -> 'outcomes')), '{}'), said ->> 'referredBy', said ->> 'purpose',
          said ->> 'reason', said ->> 'openActions', c.status, seat.practitioner_id, the_account
        from case_record c where c.partnership_id = the_partnership and c.id = the_case;
      end $function$;
alter function door.add_step(the_partnership uuid, the_account uuid, seat door.seat, the_id uuid, the_case uuid, said jsonb) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.add_step(the_partnership uuid, the_account uuid, seat door.seat, the_id uuid, the_case uuid, said jsonb) to tellonce_door;

CREATE OR REPLACE FUNCTION door.add_working_days(from_day date, days integer)
 RETURNS date
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
        -- Of any ten days in a row at most four are weekend, and England never had more than four bank holidays within twenty.
        select d from generate_series(from_day + 1, from_day + 2 * days + 10, interval '1 day') g (at) cross join lateral (select g.at::date) d (d)
        where days > 0 and extract(isodow from d) < 6 and not exists (select from bank_holiday h where h.day = d)
        order by d offset greatest(days - 1, 0) limit 1
      $function$;
alter function door.add_working_days(from_day date, days integer) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.add_working_days(from_day date, days integer) to tellonce_door;
comment on function door.add_working_days(from_day date, days integer) is 'The day that many working days (Monday to Friday, no bank holiday in England) after a day, which does not itself count; null for less than one.';

CREATE OR REPLACE FUNCTION door.address_is_protected(the_partnership uuid, ids uuid[], household uuid, moved_in date, moved_out date)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
AS $function$
      begin
        return exists (
          select from protection_marker m
          cross join lateral (select door.london_day(m.from_at) as first_day, door.london_day(least(m.until_at, m.retired_at)) as last_day) p
          where m.partnership_id = the_partnership and m.kind = 'LOCATION' and m.retired_how is distinct from 'ERROR'
            and (m.household_id = household
              or (moved_in <= coalesce(p.last_day, 'infinity') and coalesce(moved_out, 'infinity') >= p.first_day
                and (m.persons && ids or exists (
                  select from person_address a
                  where a.partnership_id = m.partnership_id and a.household_id = m.household_id and a.person_id = any (ids)
                    and a.retired_how is distinct from 'ERROR' and a.from_on <= coalesce(p.last_day, 'infinity')
                    and coalesce(a.until_on, 'infinity') >= p.first_day)))));
      end $function$;
alter function door.address_is_protected(the_partnership uuid, ids uuid[], household uuid, moved_in date, moved_out date) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.address_is_protected(the_partnership uuid, ids uuid[], household uuid, moved_in date, moved_out date) to tellonce_door;

CREATE OR REPLACE FUNCTION door.agreement_ended(the_partnership uuid, the_agreement uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
        select exists (
          select from agreement_act c where c.partnership_id = the_partnership and c.agreement_id = the_agreement and c.kind = 'ENDED')
      $function$;
alter function door.agreement_ended(the_partnership uuid, the_agreement uuid) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.agreement_ended(the_partnership uuid, the_agreement uuid) to tellonce_door;

CREATE OR REPLACE FUNCTION door.agreement_officer(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint)
 RETURNS uuid
 LANGUAGE sql
 STABLE
AS $function$
        select a.agency_id
        from account a
        join agency g on g.partnership_id = a.partnership_id and g.id = a.agency_id and g.retired_epoch is null and door.live(g.from_at, g.until_at, now())
        join role_grant r on r.partnership_id = a.partnership_id and r.account_id = a.id and r.role = 'DPO'
          and r.retired_epoch is null and door.live(r.from_at, r.until_at, now())
        join purpose p on p.code = the_purpose and p.mode = 'OVERSIGHT' and p.assurance <= the_assurance
        where a.partnership_id = the_partnership and a.id = the_account and a.kind = 'DPO'
          and a.retired_epoch is null and door.live(a.from_at, a.until_at, now())
        limit 1
      $function$;
alter function door.agreement_officer(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.agreement_officer(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint) to tellonce_door;
comment on function door.agreement_officer(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint) is 'The agency for which this account may propose, sign, suspend, end and review agreements: that of a data-protection officer.';

CREATE OR REPLACE FUNCTION door.agreement_takes_effect(the_partnership uuid, the_id uuid, the_account uuid)
 RETURNS text
 LANGUAGE plpgsql
AS $function$
      declare terms agreement_terms; old agreement; moved integer;
      begin
        select * into terms from agreement_terms t where t.partnership_id = the_partnership and t.id = the_id;
        select * into old from agreement a where a.partnership_id = the_partnership and a.id = terms.replaces;
        -- What it replaces or resumes must still stand as it stood when the parties signed.
        if terms.kind = 'REPLACE' then
          update agreement a set retired_at = now(), retired_by = the_account, retired_how = 'SUPERSEDED'
          where a.partnership_id = the_partnership and a.id = terms.replaces and a.retired_epoch is null;
          get diagnostics moved = row_count;
          if moved <> 1 then return 'CONFLICT'; end if;
        elsif terms.kind = 'RESUME' and (old.retired_how is distinct from 'SUSPENDED' or door.agreement_ended(the_partnership, old.id) or exists (
          select from agreement_terms t join agreement a on a.partnership_id = t.partnership_id and a.id = t.id
          where t.partnership_id = the_partnership and t.replaces = terms.replaces)) then
          return 'CONFLICT';
        end if;
        insert into agreement (partnership_id, id, name, agencies, purposes, categories, from_on, until_on, review_on, recorded_by)
        values (the_partnership, the_id, terms.name, terms.agencies, terms.purposes, terms.categories, terms.from_on, terms.until_on,
          terms.review_on, the_account);
        return 'IN_FORCE';
      end $function$;
alter function door.agreement_takes_effect(the_partnership uuid, the_id uuid, the_account uuid) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.agreement_takes_effect(the_partnership uuid, the_id uuid, the_account uuid) to tellonce_door;

CREATE OR REPLACE FUNCTION door.agreement_world(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, parties uuid[], the_day date, at_most integer)
 RETURNS jsonb
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare
        ours constant uuid := door.agreement_officer(the_partnership, the_account, the_purpose, the_assurance);
        the_at constant timestamptz := case when the_day > door.london_day(now()) then the_day::timestamp at time zone 'Europe/London' else now() end;
        hidden uuid[]; concerned uuid[]; cases uuid[]; sealed jsonb; viewers jsonb; frame record;
      begin
        if ours is null or not ours = any (parties) then return null; end if;
        hidden := array(
          select s.same_id from door.same_people(the_partnership, array(
            select e.person_id from exclusion e
            where e.partnership_id = the_partnership and e.account_id = the_account and e.person_id is not null
              and e.retired_epoch is null and door.live(e.from_at, e.until_at, now())
            union
            select a.person_id from account a where a.partnership_id = the_partnership and a.id = the_account and a.person_id is not null)) s);
        concerned := array(
          select i.case_id from involvement i
          where i.partnership_id = the_partnership and i.agency_id = ours and i.retired_epoch is null and door.live(i.from_at, i.until_at, the_at)
            and exists (
              select from involvement o
              where o.partnership_id = i.partnership_id and o.case_id = i.case_id and o.agency_id = any (parties) and o.agency_id <> ours
                and o.retired_epoch is null and door.live(o.from_at, o.until_at, the_at))
            and not exists (
              select from exclusion e
              where e.partnership_id = i.partnership_id and e.case_id = i.case_id and e.account_id = the_account and e.retired_epoch is null
                and door.live(e.from_at, e.until_at, now()))
            and not exists (
            select from seal s where s.partnership_id = the_partnership and s.case_id = i.case_id and s.person_id is null
              and s.mark is null and s.existence = 'ABSENT' and s.retired_epoch is null
            and door.live(s.from_at, s.until_at, now()) and not (the_account = any (s.accounts)) having bit_or(s.categories) & 67108863 = 67108863)
            -- From a case of somebody from whom they are excluded, as of their own, an officer is excluded whole.
            and not exists (
              select from case_person m
              where m.partnership_id = i.partnership_id and m.case_id = i.case_id and m.person_id = any (hidden))
          group by i.case_id order by max(i.from_at) desc, i.case_id);
        cases := concerned[1 : at_most];
        -- Somebody who is sealed whole, under any of their ids, is nobody of the case: it stands, and nothing of it tells of them.
        sealed := (
          select coalesce(jsonb_agg(jsonb_build_object('caseId', s.case_id, 'personId', s.person_id)), '[]')
          from (
          select i.case_id, i.person_id, bit_or(s.categories) as mask
          from (
            select i.case_id, i.person_id, o.same_id
            from case_person i cross join lateral (select p.same_id from door.same_people(the_partnership, array[i.person_id]) p) o
            where i.partnership_id = the_partnership and i.case_id = any (cases) offset 0) i
          join seal s on s.partnership_id = the_partnership and (s.case_id is null or s.case_id = i.case_id) and (s.person_id is null or s.person_id = i.same_id)
          where s.mark is null and s.existence = 'ABSENT' and s.retired_epoch is null
            and door.live(s.from_at, s.until_at, now()) and not (the_account = any (s.accounts))
          group by 1, 2) s where s.mask & 67108863 = 67108863);
        frame := door.frame_facts(the_partnership, 9223372036854775807);
        viewers := (
          select coalesce(jsonb_object_agg(c.id, door.viewers_of(the_partnership, c.id, the_at)), '{}') from unnest(cases) c (id));
        return jsonb_build_object('agency', ours, 'at', door.micros(the_at), 'concerned', cardinality(concerned),
          'agencies', frame.agencies, 'agreements', frame.agreements, 'viewersOf', viewers, 'sealed', sealed,
          'cases', door.case_facts(the_partnership, cases, 9223372036854775807, the_at),
          'people', door.people_facts(the_partnership, door.people_of(the_partnership, cases, 9223372036854775807), 9223372036854775807, the_at),
          'viewers', (
            select coalesce(jsonb_agg(door.viewer_facts(the_partnership, v.id, 9223372036854775807)), '[]')
            from (select distinct (e #>> '{}')::uuid as id from jsonb_each(viewers) o (key, list) cross join jsonb_array_elements(o.list) e) v),
          'references', (
            select coalesce(jsonb_object_agg(p.id, p.reference), '{}') from person p
            where p.partnership_id = the_partnership and p.id in (
              select m.person_id from case_person m where m.partnership_id = the_partnership and m.case_id = any (cases) and m.retired_epoch is null)));
      end $function$;
alter function door.agreement_world(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, parties uuid[], the_day date, at_most integer) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.agreement_world(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, parties uuid[], the_day date, at_most integer) to tellonce_api;
comment on function door.agreement_world(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, parties uuid[], the_day date, at_most integer) is 'For the officer of a party: the facts of the cases on which their agency works with another party, the newest first, and of everybody there at work, to say beforehand what a change of an agreement would do.';

CREATE OR REPLACE FUNCTION door.alerts(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint)
 RETURNS jsonb
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare who record;
      begin
        select * into who from door.at_work(the_partnership, the_account, the_purpose, the_assurance);
        if who.kind is null then return null; end if;
        return coalesce((
          select jsonb_agg(jsonb_build_object('id', t.id, 'kind', t.kind, 'createdAt', door.micros(t.created_at), 'seenAt', door.micros(t.seen_at),
            'about', (select a.display_name from account a where a.partnership_id = t.partnership_id and a.id = t.about_id),
            'caseId', t.case_id, 'useId', t.use_id, 'purposes', coalesce(to_jsonb(t.purposes), '[]'),
            'day', case when t.kind = 'UNUSUAL_LOOK' then t.day end, 'reasons', t.reasons_told,
            'step', (select s.step from alert_step s where s.partnership_id = t.partnership_id and s.alert_id = t.id order by s.at desc, s.id desc limit 1),
            'caseReference', (select r.reference from case_record r where r.partnership_id = t.partnership_id and r.id = t.case_id)) order by t.created_at desc, t.id)
          from (select t.* from (
            -- What waits comes first, or it would be lost behind what is settled: the offset keeps what is hidden from being looked at beyond the limit.
            select t.*, case when t.kind = 'UNUSUAL_LOOK' then coalesce((select s.step in ('JUSTIFIED', 'NOT_JUSTIFIED') from alert_step s
                where s.partnership_id = t.partnership_id and s.alert_id = t.id order by s.at desc, s.id desc limit 1), false) else t.seen_at is not null end as is_settled,
              case when t.kind = 'UNUSUAL_LOOK' then door.reasons_told(the_partnership, the_account, t.case_id, t.reasons) else '[]' end as reasons_told
            from alert t where t.partnership_id = the_partnership
              and (t.recipient_id = the_account or (who.kind = 'DPO' and t.recipient_agency_id = who.agency_id
                and (t.kind not in ('MANY_PURPOSES', 'UNUSUAL_LOOK') or t.about_id <> the_account)))
            order by is_settled, t.created_at desc, t.id offset 0) t
          where (t.kind <> 'UNUSUAL_LOOK' or t.reasons_told <> '[]')
            and (t.case_id is null or case when t.kind = 'EMERGENCY_CONFIRMATION'
            then exists (select from door.nameable(the_partnership, the_account, t.case_id))
            else door.may_know_of(the_partnership, the_account, t.case_id) end)
          order by t.is_settled, t.created_at desc, t.id limit 200) t), '[]');
      end $function$;
alter function door.alerts(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.alerts(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint) to tellonce_api;
comment on function door.alerts(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint) is 'What this account, or the officer of its agency, is told of, at most 200, what waits before what is settled; not of a case that is hidden from it. Null for who is told nothing.';

CREATE OR REPLACE FUNCTION door.alike_known(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_given text, the_family text)
 RETURNS jsonb
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare seat constant door.seat := door.take_seat(the_partnership, the_account, the_purpose, the_assurance, now()); answer jsonb;
      begin
        if seat is null or seat.kind <> 'PRACTITIONER' or seat.mode not in ('CONSENT', 'DUTY') then return '[]'; end if;
        select coalesce(jsonb_agg(jsonb_build_object('caseId', f.case_id, 'personId', f.person_id, 'names', f.names) order by f.near desc, f.person_id), '[]') into answer
        from (
          select w.case_id, n.person_id, jsonb_agg(n.id) as names, max(similarity(lower(the_given || ' ' || the_family), lower(n.given || ' ' || n.family))) as near
          from door.walls(the_partnership, the_account, seat, the_purpose, door.worklist(the_partnership, the_account, the_purpose, the_assurance), now()) w
          join person_name n on n.partnership_id = the_partnership and n.person_id = any (w.people)
          where (case when n.agency_id = seat.agency_id then w.own else w.others end) >> n.category & 1 = 1
            and (door.names_alike(the_given, the_family, n.given, n.family)
              or starts_with(lower(n.given), lower(the_given)) and starts_with(lower(n.family), lower(the_family)))
          group by 1, 2 order by near desc limit 200) f;
        return answer;
      end $function$;
alter function door.alike_known(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_given text, the_family text) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.alike_known(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_given text, the_family text) to tellonce_api;
comment on function door.alike_known(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_given text, the_family text) is 'People of the viewer''s own cases with a name like this that the wall lets through: which of them is shown is decided afterwards.';

CREATE OR REPLACE FUNCTION door.all_held_about(the_partnership uuid, the_account uuid, opened jsonb, the_person uuid)
 RETURNS TABLE(item text, source text, category smallint, controller uuid, others boolean, case_id uuid, content jsonb)
 LANGUAGE plpgsql
 STABLE
AS $function$
      declare
        ours constant uuid := (opened ->> 'agency')::uuid;
        people constant uuid[] := array(select s.same_id from door.same_people(the_partnership, array[the_person]) s);
        cases constant uuid[] := array(select (c ->> 'id')::uuid from jsonb_array_elements(opened -> 'cases') c);
        -- What nobody signed for is kept by whoever leads a case of theirs.
        keeper constant uuid := case when exists (select from jsonb_array_elements(opened -> 'cases') c where (c ->> 'ours')::boolean) then ours end;
        looked record; given text[];
      begin
        for looked in select * from subject_access_source s order by s.table_name loop
          given := array(select c.column_name from subject_access_column c where c.table_name = looked.table_name and c.decision = 'GIVEN');
          return query execute format($sql$
            select %1$L || '.' || t.id, %1$L, f.bit, $5, others.ids <> '{}', f.case_id, f.content
            from (select t.id, to_jsonb(t) as row from %1$I t where t.partnership_id = $1 and %2$s) t
            cross join lateral (
              select coalesce(array_agg(o.id::uuid), '{}') as ids from jsonb_array_elements_text(
                case when jsonb_typeof(t.row -> 'subjects') = 'array' then t.row -> 'subjects' else '[]' end
                || case when jsonb_typeof(t.row -> 'mentioned') = 'array' then t.row -> 'mentioned' else '[]' end
                || case when jsonb_typeof(t.row -> 'persons') = 'array' then t.row -> 'persons' else '[]' end
                || jsonb_build_array(t.row -> 'person_id', t.row -> 'other_id', t.row -> 'giver_person_id', t.row -> 'holder_person_id')) o (id)
              where o.id is not null and o.id::uuid <> all ($3)) others
            cross join lateral (select
              coalesce((t.row ->> 'category')::smallint, $2) as bit, (t.row ->> 'case_id')::uuid as case_id,
              coalesce((t.row ->> 'agency_id')::uuid,
                (select p.agency_id from practitioner p where p.partnership_id = $1 and p.id = (t.row ->> 'decided_by')::uuid),
                (select a.agency_id from account a where a.partnership_id = $1 and a.id = (t.row ->> 'recorded_by')::uuid), $9) as agency,
              coalesce((select jsonb_object_agg(k.key, k.value order by k.key) from jsonb_each(t.row) k
                where k.key = any ($4) and k.value not in ('null', '[]', '""')), '{}') as content) f
            -- Each controller answers for its own part. What speaks of somebody sealed from the officer too is for one who may know of them.
            where f.agency = $5 and f.content <> '{}' and (f.case_id is null or f.case_id = any ($6))
              and not exists (select from jsonb_array_elements($7) e where (e ->> 'personId')::uuid = any ($3 || array(select s.same_id from door.same_people($1, others.ids) s))
                and (f.case_id is null or (e ->> 'caseId')::uuid = f.case_id) and (e ->> 'categories')::integer & (1 << f.bit) <> 0)
              and not exists (select from seal s where s.partnership_id = $1 and s.existence = 'ABSENT' and s.retired_epoch is null
                and door.live(s.from_at, s.until_at, now()) and not ($8 = any (s.accounts))
                and jsonb_typeof(t.row -> 'marks') = 'array' and t.row -> 'marks' @> to_jsonb(s.mark))
            order by t.id $sql$,
            looked.table_name,
            -- By the case where there is one: whoever has many cases has indexes by them, and none by each person who is named.
            case when looked.table_name = 'case_record' then 't.id = any ($6) and '
              when exists (select from pg_attribute a where a.attrelid = looked.table_name::regclass and a.attname = 'case_id') then 't.case_id = any ($6) and ' else '' end
              || '(' || case looked.found_by when 'PERSON' then 't.person_id = any ($3)' when 'PERSONS' then 't.persons && $3' else 't.subjects && $3' end
              || coalesce((
                select string_agg(format(case a.atttypid when 'uuid[]'::regtype then ' or t.%I && $3' else ' or t.%I = any ($3)' end, a.attname), '')
                from pg_attribute a where a.attrelid = looked.table_name::regclass and a.attname = any (looked.also || array['mentioned'])), '') || ')')
          using the_partnership, looked.category, people, given, ours, cases, opened -> 'sealed', the_account, keeper;
        end loop;
      end $function$;
alter function door.all_held_about(the_partnership uuid, the_account uuid, opened jsonb, the_person uuid) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.all_held_about(the_partnership uuid, the_account uuid, opened jsonb, the_person uuid) to tellonce_door;
comment on function door.all_held_about(the_partnership uuid, the_account uuid, opened jsonb, the_person uuid) is 'Everything that the officer''s own agency holds about a person, under all their ids, as far as it is not sealed from the officer: what of each row is given, its kind, whether it speaks of others too.';

CREATE OR REPLACE FUNCTION door.answer_access(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare
        seat constant door.seat := door.take_seat(the_partnership, the_account, the_purpose, the_assurance, now());
        request access_request; granted constant text := said ->> 'purpose';
      begin
        select * into request from access_request r where r.partnership_id = the_partnership and r.id = the_id for update;
        if request.id is null or cardinality(door.led_cases(the_partnership, the_account, seat, array[request.case_id])) = 0 then return 'NOT_FOUND'; end if;
        if request.state <> 'WAITING' then return 'CONFLICT'; end if;
        -- Nobody is told that they can see what the wall still keeps from them.
        if said ->> 'state' = 'GRANTED' and not exists (
          select from door.walls(the_partnership, request.account_id, door.take_seat(the_partnership, request.account_id, granted, 3::smallint, now()),
            granted, array[request.case_id], now()) w
          where (w.others >> request.asked_category) & 1 = 1 and w.people && request.subjects)
        then return 'BAD_INPUT'; end if;
        update access_request r set state = said ->> 'state', ended_at = now(), ended_by = the_account,
          granted_by = said ->> 'grantedBy', granted_purpose = granted, decline_reason = said ->> 'declineReason'
        where r.partnership_id = the_partnership and r.id = the_id;
        return null;
      end $function$;
alter function door.answer_access(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.answer_access(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb) to tellonce_api;
comment on function door.answer_access(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb) is 'Answers a request about a case that the viewer leads, or answers for the lead of. Returns the code of the refusal; BAD_INPUT where it would be granted and is not open to the asker.';

CREATE OR REPLACE FUNCTION door.answer_objection(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare
        seat constant door.seat := door.take_seat(the_partnership, the_account, the_purpose, the_assurance, now());
        old sharing_decision; left_over integer; narrowed uuid;
      begin
        select * into old from sharing_decision d where d.partnership_id = the_partnership and d.id = (said ->> 'decisionId')::uuid
          and d.case_id = (said ->> 'caseId')::uuid;
        if old.id is null or cardinality(door.led_cases(the_partnership, the_account, seat, array[old.case_id])) = 0 then return 'NOT_FOUND'; end if;
        if old.retired_epoch is not null or not door.live(old.from_at, old.until_at, now()) or old.objected_at is null or old.objected_at > now()
          or exists (select from objection_answer o where o.partnership_id = the_partnership and o.decision_id = old.id)
        then return 'CONFLICT'; end if;
        if (said ->> 'upheld')::boolean then
          left_over := old.categories & ~(said ->> 'taken')::integer;
          if left_over = old.categories then return 'BAD_INPUT'; end if;
          update sharing_decision d set retired_at = now(), retired_by = the_account, retired_how = 'OBJECTION_UPHELD', retired_note = said ->> 'reason'
          where d.partnership_id = the_partnership and d.id = old.id;
          if left_over <> 0 then
            narrowed := gen_random_uuid();
            insert into sharing_decision (partnership_id, id, case_id, share, purpose, gateway, agencies, persons, categories, decided_by, why_necessary,
              why_proportionate, family_told, why_not_told, refusal_overridden, from_at, until_at, review_on, recorded_by)
            values (the_partnership, narrowed, old.case_id, old.share, old.purpose, old.gateway, old.agencies, old.persons, left_over, seat.practitioner_id,
              old.why_necessary, old.why_proportionate, old.family_told, old.why_not_told, old.refusal_overridden, now(), old.until_at, old.review_on,
              the_account);
          end if;
        end if;
        insert into objection_answer (partnership_id, id, case_id, decision_id, upheld, reason, narrowed_id, answered_by)
        values (the_partnership, the_id, old.case_id, old.id, (said ->> 'upheld')::boolean, said ->> 'reason', narrowed, the_account);
        return null;
      end $function$;
alter function door.answer_objection(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.answer_objection(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb) to tellonce_api;
comment on function door.answer_objection(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb) is 'Answers an objection to a sharing decision: upheld, the decision is replaced by one without the categories taken out, or ended. Returns the code of the refusal.';

CREATE OR REPLACE FUNCTION door.answer_offer(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb)
 RETURNS jsonb
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare seat constant door.seat := door.take_seat(the_partnership, the_account, the_purpose, the_assurance, now()); o case_offer; the_answer constant text := said ->> 'answer'; old_lead involvement;
      begin
        select f.* into o from case_offer f where f.partnership_id = the_partnership and f.id = (said ->> 'offerId')::uuid for update;
        if o.id is null or not coalesce(seat.kind = 'PRACTITIONER' and seat.mode in ('CONSENT', 'DUTY'), false) then return jsonb_build_object('refusal', 'NOT_FOUND'); end if;
        if the_answer = 'WITHDRAWN' then
          if cardinality(door.led_cases(the_partnership, the_account, seat, array[o.case_id])) = 0 or o.from_agency_id <> seat.agency_id
          then return jsonb_build_object('refusal', 'NOT_FOUND'); end if;
          if o.state <> 'WAITING' then return jsonb_build_object('refusal', 'CONFLICT'); end if;
        elsif not door.is_offered(the_partnership, the_account, seat, o) then return jsonb_build_object('refusal', 'NOT_FOUND');
        end if;
        update case_offer f set state = the_answer, answered_at = now(), answered_by = the_account where f.partnership_id = the_partnership and f.id = o.id;
        if the_answer = 'ACCEPTED' and o.kind = 'INVITATION' then
          if not exists (select from involvement i where i.partnership_id = the_partnership and i.retired_epoch is null and i.case_id = o.case_id and i.agency_id = seat.agency_id
              and i.practitioner_id = seat.practitioner_id and door.live(i.from_at, i.until_at, now())) then
            perform door.involve(the_partnership, the_account, o.case_id, 'MEMBER', seat.agency_id, seat.practitioner_id, o.role);
          end if;
        elsif the_answer = 'ACCEPTED' then
          if not door.is_lead_role(the_partnership, the_account) then return jsonb_build_object('refusal', 'FORBIDDEN'); end if;
          select i.* into old_lead from involvement i where i.partnership_id = the_partnership and i.retired_epoch is null and i.case_id = o.case_id and i.kind = 'LEAD' and door.live(i.from_at, i.until_at, now());
          perform door.part(the_partnership, the_account, o.case_id, 'HANDED_OVER', o.id::text, array['LEAD']);
          perform door.part(the_partnership, the_account, o.case_id, 'HANDED_OVER', o.id::text, array['MEMBER'], seat.practitioner_id);
          perform door.involve(the_partnership, the_account, o.case_id, 'LEAD', seat.agency_id, seat.practitioner_id, 'Lead professional');
          -- The summary is the word of who hands over.
          insert into case_step (partnership_id, id, case_id, agency_id, subjects, kind, reason, status_before, practitioner_id, recorded_by)
          select the_partnership, the_id, o.case_id, old_lead.agency_id, c.subjects, 'HANDED_OVER', o.summary, c.status, old_lead.practitioner_id, the_account
          from case_record c where c.partnership_id = the_partnership and c.id = o.case_id;
          if seat.agency_id <> o.from_agency_id then
            update case_offer f set state = 'WITHDRAWN', answered_at = now(), answered_by = the_account
            where f.partnership_id = the_partnership and f.case_id = o.case_id and f.state = 'WAITING';
          end if;
        end if;
        return jsonb_build_object('caseId', o.case_id, 'kind', o.kind);
      end $function$;
alter function door.answer_offer(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.answer_offer(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb) to tellonce_api;
comment on function door.answer_offer(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb) is 'Accepts or declines what was offered to this account or its agency, or takes an offer back. Only accepting changes who works on the case.';

CREATE OR REPLACE FUNCTION door.answer_recipient_notice(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare ours constant uuid := door.agreement_officer(the_partnership, the_account, the_purpose, the_assurance); n recipient_notice;
      begin
        if ours is null then return 'FORBIDDEN'; end if;
        select r.* into n from recipient_notice r where r.partnership_id = the_partnership and r.id = the_id and r.agency_id = ours for update;
        if n.id is null or not door.may_hear_of(the_partnership, the_account, ours, n.person_id) then return 'NOT_FOUND'; end if;
        if n.done_at is not null then return 'CONFLICT'; end if;
        update recipient_notice r set done_at = now(), done_by = the_account, note = said ->> 'note' where r.partnership_id = the_partnership and r.id = the_id;
        return null;
      end $function$;
alter function door.answer_recipient_notice(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.answer_recipient_notice(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb) to tellonce_api;
comment on function door.answer_recipient_notice(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb) is 'An officer says that their agency has done what a notice asks for. Null, or the code of a refusal.';

CREATE OR REPLACE FUNCTION door.answer_referral(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare seat constant door.seat := door.take_seat(the_partnership, the_account, the_purpose, the_assurance, now()); r sent_referral; the_answer constant text := said ->> 'answer'; made jsonb;
      begin
        if not coalesce(seat.kind in ('PRACTITIONER', 'SYSTEM') and seat.mode in ('CONSENT', 'DUTY'), false) then return 'FORBIDDEN'; end if;
        select s.* into r from sent_referral s where s.partnership_id = the_partnership and s.id = the_id for update;
        if r.id is null or not coalesce(case when the_answer = 'WITHDRAWN' then r.from_account_id = the_account and r.from_agency_id = seat.agency_id
          else r.agency_id = seat.agency_id and seat.kind = 'PRACTITIONER' and (seat.on_duty or door.is_lead_role(the_partnership, the_account)) end, false)
        then return 'NOT_FOUND'; end if;
        if r.state <> 'SENT' then return 'CONFLICT'; end if;
        if the_answer = 'TAKEN' then
          made := door.refer(the_partnership, the_account, the_purpose, the_assurance, (said ->> 'stepId')::uuid, said -> 'referral');
          if made ? 'refusal' then return made ->> 'refusal'; end if;
        end if;
        update sent_referral s set state = the_answer, answer = said ->> 'reason', answered_at = now(), answered_by = the_account, letter = null,
          case_id = (made ->> 'caseId')::uuid
        where s.partnership_id = the_partnership and s.id = the_id;
        return null;
      end $function$;
alter function door.answer_referral(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.answer_referral(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb) to tellonce_api;
comment on function door.answer_referral(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb) is 'Takes a referral, which makes it a case that the taker triages; declines it with a reason for the sender; or takes it back, for who sent it.';

CREATE OR REPLACE FUNCTION door.answered_request(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_case uuid, the_id uuid)
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare seat constant door.seat := door.take_seat(the_partnership, the_account, the_purpose, the_assurance, now());
      begin
        return (select r.subjects from access_request r
          where r.partnership_id = the_partnership and r.id = the_id and r.case_id = the_case and r.agency_id = seat.agency_id
            and r.state in ('GRANTED', 'DECLINED') and the_case = any (door.known_cases(the_partnership, the_account, seat, array[the_case], now())));
      end $function$;
alter function door.answered_request(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_case uuid, the_id uuid) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.answered_request(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_case uuid, the_id uuid) to tellonce_api;
comment on function door.answered_request(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_case uuid, the_id uuid) is 'About whom a request of the viewer''s own agency was that has been answered; null for any other.';

CREATE OR REPLACE FUNCTION door.any_rights_known(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_request uuid)
 RETURNS jsonb
 LANGUAGE plpgsql
AS $function$
      declare asked rights_request; opened jsonb;
      begin
        select * into asked from rights_request r where r.partnership_id = the_partnership and r.id = the_request;
        opened := door.open_audit(the_partnership, the_account, the_purpose, the_assurance,
          (select p.reference from person p where p.partnership_id = the_partnership and p.id = asked.person_id), null);
        if opened is null then return null; end if;
        -- A person who is hidden from the officer has no request; one of whom the agency holds nothing is the receiver's alone.
        if asked.id is null or not exists (select from jsonb_array_elements(opened -> 'people') p where (p ->> 'id')::uuid = asked.person_id)
          or (asked.received_by <> (opened ->> 'agency')::uuid
            and not exists (select from door.held_about(the_partnership, the_account, opened, asked.person_id)))
        then return jsonb_build_object('agency', opened -> 'agency'); end if;
        return opened || jsonb_build_object('request', to_jsonb(asked));
      end $function$;
alter function door.any_rights_known(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_request uuid) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.any_rights_known(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_request uuid) to tellonce_door;
comment on function door.any_rights_known(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_request uuid) is 'The officer''s remit with the request in it, where they may know of it; without it where not; null for who is no officer.';

CREATE OR REPLACE FUNCTION door.ask_access(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare
        seat constant door.seat := door.take_seat(the_partnership, the_account, the_purpose, the_assurance, now());
        the_case constant uuid := (said ->> 'caseId')::uuid;
        the_subjects constant uuid[] := array(select (e #>> '{}')::uuid from jsonb_array_elements(said -> 'subjects') e);
      begin
        if cardinality(door.asks_of(the_partnership, the_account, seat, array[the_case])) = 0 then return 'NOT_FOUND'; end if;
        -- Whom the asker may not know of cannot be asked about: the same answer as for nobody.
        if cardinality(the_subjects) = 0 or exists (
          select from unnest(the_subjects) s (id) where not exists (
            select from door.members(the_partnership, the_account, seat, array[the_case], now()) m where m.person_id = s.id and not m.absent))
        then return 'NOT_FOUND'; end if;
        if cardinality(door.led_cases(the_partnership, the_account, seat, array[the_case])) > 0 then return 'BAD_INPUT'; end if;
        insert into access_request (partnership_id, id, case_id, reference, agency_id, account_id, person_id, subjects, person_role,
          asked_category, locates, purpose, told, reason, urgent, due_on)
        values (the_partnership, the_id, the_case, 'AR-' || upper(right(the_id::text, 8)), seat.agency_id, the_account,
          (said ->> 'personId')::uuid, the_subjects,
          (select p.role from case_person p where p.partnership_id = the_partnership and p.case_id = the_case and p.person_id = (said ->> 'personId')::uuid
            and p.retired_epoch is null and (said ->> 'tellsRole')::boolean),
          (said ->> 'category')::smallint, (said ->> 'locates')::boolean, the_purpose, said ->> 'told', said ->> 'reason', (said ->> 'urgent')::boolean,
          door.add_working_days(door.london_day(now()), case when (said ->> 'urgent')::boolean then 1 else 5 end))
        on conflict (partnership_id, case_id, agency_id, asked_category, purpose, person_id) where state = 'WAITING' do nothing;
        return case when found then null else 'CONFLICT' end;
      end $function$;
alter function door.ask_access(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.ask_access(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb) to tellonce_api;
comment on function door.ask_access(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb) is 'Records a request, due in five working days, or one where it is urgent. Returns the code of the refusal; CONFLICT where the agency waits for the same already.';

CREATE OR REPLACE FUNCTION door.ask_comparison()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      begin
        insert into record_check (partnership_id, person_id) values (new.partnership_id, new.id);
        return null;
      end $function$;
alter function door.ask_comparison() owner to tellonce_door; -- runs with the powers of its owner

CREATE OR REPLACE FUNCTION door.asks_of(the_partnership uuid, the_account uuid, seat door.seat, the_cases uuid[])
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE
AS $function$
      begin
        if seat is null or seat.kind <> 'PRACTITIONER' or seat.mode = 'EMERGENCY' then return '{}'; end if;
        return door.known_cases(the_partnership, the_account, seat, the_cases, now());
      end $function$;
alter function door.asks_of(the_partnership uuid, the_account uuid, seat door.seat, the_cases uuid[]) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.asks_of(the_partnership uuid, the_account uuid, seat door.seat, the_cases uuid[]) to tellonce_door;
comment on function door.asks_of(the_partnership uuid, the_account uuid, seat door.seat, the_cases uuid[]) is 'Of these cases, those about which the account may ask: not ABSENT to it, and not in an emergency.';

CREATE OR REPLACE FUNCTION door.at_work(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, OUT kind text, OUT agency_id uuid, OUT practitioner_id uuid, OUT person_id uuid, OUT roles text[])
 RETURNS record
 LANGUAGE plpgsql
 STABLE
AS $function$
      declare held text[];
      begin
        held := array(select r.role from role_grant r
          where r.partnership_id = the_partnership and r.account_id = the_account and r.retired_epoch is null and door.live(r.from_at, r.until_at, now()));
        select a.kind, a.agency_id, a.practitioner_id, a.person_id, held into kind, agency_id, practitioner_id, person_id, roles
        from account a
        join agency g on g.partnership_id = a.partnership_id and g.id = a.agency_id and g.retired_epoch is null and door.live(g.from_at, g.until_at, now())
        join purpose p on p.code = the_purpose and p.assurance <= the_assurance
        where a.partnership_id = the_partnership and a.id = the_account and a.kind in ('PRACTITIONER', 'DPO')
          and a.retired_epoch is null and door.live(a.from_at, a.until_at, now())
          and exists (select from role_ceiling c where c.role = any (held) and c.purpose = p.code)
          and not exists (select from unnest(held) h where not exists (select from role_ceiling k where k.role = h));
      end $function$;
alter function door.at_work(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, OUT kind text, OUT agency_id uuid, OUT practitioner_id uuid, OUT person_id uuid, OUT roles text[]) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.at_work(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, OUT kind text, OUT agency_id uuid, OUT practitioner_id uuid, OUT person_id uuid, OUT roles text[]) to tellonce_door;

CREATE OR REPLACE FUNCTION door.begin_epoch()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      begin
        if tg_table_name = 'partnership' then
          insert into partnership_epoch (partnership_id, epoch) values (new.partnership_id, 0);
        else
          insert into case_epoch (partnership_id, case_id, epoch) values (new.partnership_id, new.id, 0);
        end if;
        return null;
      end $function$;
alter function door.begin_epoch() owner to tellonce_door; -- runs with the powers of its owner

CREATE OR REPLACE FUNCTION door.birthday(born_on date, age integer)
 RETURNS date
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN (((born_on + make_interval(years => age)))::date + CASE WHEN (EXTRACT(day FROM (born_on + make_interval(years => age))) = EXTRACT(day FROM born_on)) THEN 0 ELSE 1 END);
alter function door.birthday(born_on date, age integer) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.birthday(born_on date, age integer) to tellonce_door;
comment on function door.birthday(born_on date, age integer) is 'The day on which that age is reached: who was born on 29 February reaches it on 1 March of a common year.';

CREATE OR REPLACE FUNCTION door.births_alike(one date, other date)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$
        -- The same; day and month the other way round; or one of the three written differently.
        select one is null or other is null or one = other
          or (extract(year from one) = extract(year from other) and extract(day from one) = extract(month from other) and extract(month from one) = extract(day from other))
          or (extract(year from one) = extract(year from other))::int + (extract(month from one) = extract(month from other))::int
            + (extract(day from one) = extract(day from other))::int = 2
      $function$;
alter function door.births_alike(one date, other date) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.births_alike(one date, other date) to tellonce_door;
comment on function door.births_alike(one date, other date) is 'Whether two dates of birth may be one, written differently; an unknown one may be any.';

CREATE OR REPLACE FUNCTION door.cancel_access(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare
        seat constant door.seat := door.take_seat(the_partnership, the_account, the_purpose, the_assurance, now());
        request access_request;
      begin
        select * into request from access_request r where r.partnership_id = the_partnership and r.id = the_id for update;
        if request.id is null or request.agency_id is distinct from seat.agency_id
          or cardinality(door.asks_of(the_partnership, the_account, seat, array[request.case_id])) = 0 then return 'NOT_FOUND'; end if;
        if request.account_id <> the_account then return 'FORBIDDEN'; end if;
        if request.state <> 'WAITING' then return 'CONFLICT'; end if;
        update access_request r set state = 'CANCELLED', ended_at = now(), ended_by = the_account
        where r.partnership_id = the_partnership and r.id = the_id;
        return null;
      end $function$;
alter function door.cancel_access(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.cancel_access(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid) to tellonce_api;
comment on function door.cancel_access(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid) is 'Takes one''s own request back. Returns the code of the refusal.';

CREATE OR REPLACE FUNCTION door.case_facts(the_partnership uuid, cases uuid[], epoch bigint, the_at timestamp with time zone)
 RETURNS json
 LANGUAGE plpgsql
 STABLE
AS $function$
      declare
        today constant date := door.london_day(the_at);
        people uuid[]; ids uuid[];
      begin
        -- Restrictions of every id that is merged with one of the people hold for them.
        select coalesce(array_agg(s.person_id), '{}'), coalesce(array_agg(s.same_id), '{}') into people, ids
        from door.same_people(the_partnership, array(select distinct p.person_id from case_person p where p.partnership_id = the_partnership and door.held(p.recorded_epoch, p.retired_epoch, epoch) and p.case_id = any (cases)), epoch) s;
        return (
          with member as materialized (select p.case_id, p.person_id, p.from_at, p.until_at from case_person p where p.partnership_id = the_partnership and door.held(p.recorded_epoch, p.retired_epoch, epoch) and p.case_id = any (cases)),
          known as materialized (
            select distinct m.case_id, s.id from unnest(people, ids) s (person_id, id) join member m on m.person_id = s.person_id),
          home as materialized (
            select k.case_id, a.household_id, a.from_on, a.until_on from person_address a join known k on k.id = a.person_id
            where a.partnership_id = the_partnership and door.held(a.recorded_epoch, a.retired_epoch, epoch) and a.person_id = any (ids) and a.household_id is not null and a.from_on <= today),
          present as (select m.case_id, json_agg(item order by m.person_id, m.from_at) as list from member m cross join lateral (select m.person_id as "personId", door.micros(m.from_at) as "from", door.micros(m.until_at) as "until") item where true group by 1),
          purposes as (select p.case_id, json_agg(item order by p.purpose, p.from_at) as list from case_purpose p cross join lateral (select p.purpose, door.micros(p.from_at) as "from", door.micros(p.until_at) as "until") item where p.partnership_id = the_partnership and door.held(p.recorded_epoch, p.retired_epoch, epoch) and p.case_id = any (cases) group by 1),
          relationships as (select i.case_id, json_agg(item order by i.id) as list from involvement i cross join lateral (select i.id, i.kind, i.agency_id as "agencyId", i.practitioner_id as "practitionerId", door.micros(i.from_at) as "from", door.micros(i.until_at) as "until") item where i.partnership_id = the_partnership and door.held(i.recorded_epoch, i.retired_epoch, epoch) and i.case_id = any (cases) group by 1),
          lead as (
            select i.case_id, i.agency_id from involvement i
            where i.partnership_id = the_partnership and door.held(i.recorded_epoch, i.retired_epoch, epoch) and i.case_id = any (cases) and i.kind = 'LEAD' and door.live(i.from_at, i.until_at, the_at)),
          exclusions as (select e.for_case as case_id, json_agg(item order by e.id) as list from (select e.case_id as for_case, e.* from exclusion e where e.partnership_id = the_partnership and door.held(e.recorded_epoch, e.retired_epoch, epoch) and e.case_id = any (cases)
              union all
              select k.case_id, e.* from exclusion e join known k on k.id = e.person_id where e.partnership_id = the_partnership and door.held(e.recorded_epoch, e.retired_epoch, epoch) and e.person_id = any (ids)) e cross join lateral (select e.id, e.account_id as "accountId", e.case_id as "caseId", e.person_id as "personId", door.micros(door.since(e.from_at, e.recorded_at, the_at)) as "from", door.micros(e.until_at) as "until") item where true group by 1),
          seals as (select s.for_case as case_id, json_agg(item order by s.id) as list from (select s.case_id as for_case, s.* from seal s where s.partnership_id = the_partnership and door.held(s.recorded_epoch, s.retired_epoch, epoch) and s.case_id = any (cases)
              union all
              select k.case_id, s.* from seal s join known k on k.id = s.person_id and s.case_id is null
              where s.partnership_id = the_partnership and door.held(s.recorded_epoch, s.retired_epoch, epoch) and s.person_id = any (ids)) s cross join lateral (select s.id, s.mark, s.case_id as "caseId", s.person_id as "personId", s.categories, s.accounts, s.existence, s.emergency, door.micros(door.since(s.from_at, s.recorded_at, the_at)) as "from", door.micros(s.until_at) as "until") item where true group by 1),
          touching as materialized (
            select m.case_id as for_case, m.id from protection_marker m where m.partnership_id = the_partnership and door.held(m.recorded_epoch, m.retired_epoch, epoch) and m.case_id = any (cases)
            union
            select k.case_id, m.id from protection_marker m cross join unnest(m.persons) p (id) join known k on k.id = p.id
            where m.partnership_id = the_partnership and door.held(m.recorded_epoch, m.retired_epoch, epoch) and m.persons && ids
            union
            select h.case_id, m.id from home h join protection_marker m on m.household_id = h.household_id
            where m.partnership_id = the_partnership and door.held(m.recorded_epoch, m.retired_epoch, epoch) and m.household_id = any (array(select x.household_id from home x)) and (h.until_on is null or door.london_day(m.from_at) <= h.until_on)
              and (m.until_at is null or h.from_on <= door.london_day(m.until_at - interval '1 microsecond'))),
          markers as (select t.for_case as case_id, json_agg(item order by m.id) as list from touching t join protection_marker m on m.id = t.id cross join lateral (select m.id, m.kind, m.mark,
              case when m.kind = 'LOCATION' and m.household_id is not null then array(
                select unnest(m.persons)
                union
                select a.person_id from person_address a
                where a.partnership_id = the_partnership and door.held(a.recorded_epoch, a.retired_epoch, epoch) and a.household_id = m.household_id and a.from_on <= today and (a.until_on is null or door.london_day(m.from_at) <= a.until_on)
              and (m.until_at is null or a.from_on <= door.london_day(m.until_at - interval '1 microsecond'))
                order by 1)
              else m.persons end as persons,
              m.categories, m.accounts, m.agencies, m.effect, m.emergency, door.micros(door.since(m.from_at, m.recorded_at, the_at)) as "from", door.micros(m.until_at) as "until") item where m.partnership_id = the_partnership and m.id = any (array(select x.id from touching x)) group by 1),
          decisions as (select d.case_id, json_agg(item order by d.id) as list from sharing_decision d join legal_gateway w on w.code = d.gateway cross join lateral (select d.id, d.share,
              json_build_object('categories', w.categories, 'ageFrom', w.age_from, 'ageBefore', w.age_before, 'benefits', w.benefits) as gateway,
              d.purpose, d.agencies, d.persons, d.categories, door.micros(d.from_at) as "from", door.micros(d.until_at) as "until", d.review_on as "reviewOn",
              door.micros(d.objected_at) as "objectedAt") item where d.partnership_id = the_partnership and door.held(d.recorded_epoch, d.retired_epoch, epoch) and d.case_id = any (cases) group by 1),
          grants as (select g.case_id, json_agg(item order by g.id) as list from emergency_grant g cross join lateral (select g.id, g.account_id as "accountId", g.persons, g.confirmed_by is not null as confirmed, door.micros(g.from_at) as "from", door.micros(g.until_at) as "until") item where g.partnership_id = the_partnership and door.held(g.recorded_epoch, g.retired_epoch, epoch) and g.case_id = any (cases) group by 1)
          select coalesce(json_agg(item order by a.id), '[]'::json)
          from unnest(cases) a (id)
          left join present p on p.case_id = a.id left join purposes u on u.case_id = a.id left join relationships i on i.case_id = a.id
          left join lead l on l.case_id = a.id
          left join exclusions e on e.case_id = a.id left join seals s on s.case_id = a.id left join markers m on m.case_id = a.id
          left join decisions d on d.case_id = a.id left join grants g on g.case_id = a.id
          -- A case without a lead in force has none: the nil id is no agency's.
          cross join lateral (select a.id, coalesce(l.agency_id, '00000000-0000-0000-0000-000000000000') as "leadAgencyId",
            coalesce(u.list, '[]'::json) as purposes, coalesce(p.list, '[]'::json) as people, coalesce(i.list, '[]'::json) as relationships,
            coalesce(e.list, '[]'::json) as exclusions, coalesce(s.list, '[]'::json) as seals, coalesce(m.list, '[]'::json) as markers,
            coalesce(d.list, '[]'::json) as decisions, coalesce(g.list, '[]'::json) as grants) item);
      end $function$;
alter function door.case_facts(the_partnership uuid, cases uuid[], epoch bigint, the_at timestamp with time zone) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.case_facts(the_partnership uuid, cases uuid[], epoch bigint, the_at timestamp with time zone) to tellonce_door;

CREATE OR REPLACE FUNCTION door.case_keeps_a_lead()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare the_case uuid := case when tg_table_name = 'case_record' then new.id else new.case_id end;
      begin
        if exists (select from case_record c where c.partnership_id = new.partnership_id and c.id = the_case and c.status not in ('REFERRED', 'CLOSED'))
           and not exists (select from involvement i where i.partnership_id = new.partnership_id and i.case_id = the_case
                           and i.kind = 'LEAD' and i.retired_epoch is null and (i.until_at is null or i.until_at > now())) then
          raise exception 'an open case has a lead professional at all times' using errcode = 'TL002';
        end if;
        return null;
      end $function$;
alter function door.case_keeps_a_lead() owner to tellonce_door; -- runs with the powers of its owner

CREATE OR REPLACE FUNCTION door.case_offers(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_case uuid)
 RETURNS jsonb
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare seat constant door.seat := door.take_seat(the_partnership, the_account, the_purpose, the_assurance, now()); led constant uuid[] := door.led_cases(the_partnership, the_account, seat, array[the_case]);
      begin
        return jsonb_build_object('leads', cardinality(led) > 0,
          'refers', exists (select from involvement i where i.partnership_id = the_partnership and i.retired_epoch is null and i.case_id = the_case and i.kind = 'REFERRAL' and i.agency_id = seat.agency_id
            and door.live(i.from_at, i.until_at, now()) and (i.practitioner_id = seat.practitioner_id or i.practitioner_id = any (seat.supervisees))
            and the_case = any (door.known_cases(the_partnership, the_account, seat, array[the_case], now()))),
          'offers', coalesce((
            select jsonb_agg(jsonb_build_object('id', o.id, 'kind', o.kind, 'agency_id', o.from_agency_id, 'category', g.involvement_category, 'marks', null,
              'subjects', c.subjects, 'to', o.agency_id, 'name', a.display_name, 'role', o.role, 'summary', o.summary, 'state', o.state,
              'madeAt', o.made_at) order by o.made_at desc, o.id)
            from case_offer o
            join case_record c on c.partnership_id = o.partnership_id and c.id = o.case_id
            join agency g on g.partnership_id = o.partnership_id and g.id = o.agency_id
            left join account a on a.partnership_id = o.partnership_id and a.id = o.account_id
            where o.partnership_id = the_partnership and o.case_id = any (led) and o.from_agency_id = seat.agency_id), '[]'));
      end $function$;
alter function door.case_offers(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_case uuid) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.case_offers(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_case uuid) to tellonce_api;
comment on function door.case_offers(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_case uuid) is 'Whether the viewer leads the case or took its referral, and what the lead''s agency offered on it, for whoever leads.';

CREATE OR REPLACE FUNCTION door.case_rules(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_case uuid)
 RETURNS jsonb
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare
        may constant text[] := door.keeps_rules(the_partnership, the_account, the_purpose, the_assurance, the_case);
        agency uuid; rules jsonb; named uuid[];
      begin
        if may is null then return null; end if;
        if may = '{}' then return jsonb_build_object('may', '[]'::jsonb, 'rules', '[]'::jsonb, 'accounts', '{}'::jsonb); end if;
        select a.agency_id into agency from account a where a.partnership_id = the_partnership and a.retired_epoch is null and a.id = the_account;
        select coalesce(jsonb_agg(r.fact || jsonb_build_object('rule_kind', r.kind,
            'agency_id', coalesce((select a.agency_id from account a where a.partnership_id = the_partnership and a.id = (r.fact ->> 'recorded_by')::uuid), agency),
            'answer_id', (select a.id from answer a
              where a.partnership_id = the_partnership and a.case_id = the_case and (r.fact ->> 'mark')::integer = any (a.marks) limit 1))
          order by r.fact ->> 'recorded_at' desc, r.id), '[]')
        into rules
        from door.rules_of(the_partnership, the_case) r
        -- An exclusion is known only to who may record one; a value's mark only in the case of the value.
        where (r.kind <> 'EXCLUSION' or 'EXCLUSION' = any (may)) and door.in_circle(r.kind, r.fact, the_account, agency)
          and (r.fact ->> 'mark' is null or exists (
            select from answer a where a.partnership_id = the_partnership and a.case_id = the_case and (r.fact ->> 'mark')::integer = any (a.marks)));
        named := array(
          select (e ->> 'recorded_by')::uuid from jsonb_array_elements(rules) e
          union select (e ->> 'account_id')::uuid from jsonb_array_elements(rules) e
          union select (n #>> '{}')::uuid from jsonb_array_elements(rules) e
            cross join jsonb_array_elements(case when jsonb_typeof(e -> 'accounts') = 'array' then e -> 'accounts' else '[]' end) n);
        return jsonb_build_object('may', to_jsonb(may), 'rules', rules, 'accounts', coalesce((
          -- A family member's name is theirs: it is read where their record is, not here.
          select jsonb_object_agg(a.id, jsonb_build_object('id', a.id, 'kind', a.kind, 'agencyId', a.agency_id,
            'name', case when a.kind = 'FAMILY' then 'A family member' else a.display_name end))
          from account a where a.partnership_id = the_partnership and a.id = any (named)), '{}'));
      end $function$;
alter function door.case_rules(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_case uuid) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.case_rules(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_case uuid) to tellonce_api;
comment on function door.case_rules(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_case uuid) is 'The rules of a case that its lead professional, or the lead''s supervisor, may read; null where the case does not exist for who asks.';

CREATE OR REPLACE FUNCTION door.case_viewers(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_case uuid)
 RETURNS jsonb
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare
        seat constant door.seat := door.take_seat(the_partnership, the_account, the_purpose, the_assurance, now());
      begin
        if not coalesce(seat.kind = 'PRACTITIONER' and seat.mode in ('CONSENT', 'DUTY'), false) then return null; end if;
        if not coalesce(the_case = any (door.known_cases(the_partnership, the_account, seat, array[the_case], now())), false) then return null; end if;
        if not exists (
          select from involvement mine
          join involvement lead on lead.partnership_id = mine.partnership_id and lead.case_id = mine.case_id and lead.kind = 'LEAD'
            and lead.agency_id = mine.agency_id and lead.retired_epoch is null and door.live(lead.from_at, lead.until_at, now())
          where mine.partnership_id = the_partnership and mine.retired_epoch is null and mine.case_id = the_case and mine.practitioner_id = seat.practitioner_id and mine.agency_id = seat.agency_id
            and door.live(mine.from_at, mine.until_at, now()))
        then return null; end if;
        return (
          select coalesce(jsonb_agg(door.viewer_facts(the_partnership, v.id, 9223372036854775807)), '[]')
          from unnest(door.viewers_of(the_partnership, the_case, now())) v (id));
      end $function$;
alter function door.case_viewers(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_case uuid) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.case_viewers(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_case uuid) to tellonce_api;
comment on function door.case_viewers(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_case uuid) is 'The facts of everybody whom a live involvement relates to the case, for its lead professional or somebody of the team from the lead''s agency; null for anybody else.';

CREATE OR REPLACE FUNCTION door.cases_among(the_ids uuid[])
 RETURNS TABLE(partnership_id uuid, id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
        select c.partnership_id, c.id from case_record c where c.id = any (the_ids)
      $function$;
alter function door.cases_among(the_ids uuid[]) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.cases_among(the_ids uuid[]) to tellonce_audit_writer;
comment on function door.cases_among(the_ids uuid[]) is 'Which of these ids are cases, for the audit''s own working out.';

CREATE OR REPLACE FUNCTION door.cases_for_alert(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_cases uuid[])
 RETURNS jsonb
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      begin
        if (select w.kind from door.at_work(the_partnership, the_account, the_purpose, the_assurance) w) is distinct from 'DPO' then return null; end if;
        return (select coalesce(jsonb_object_agg(c.id, c.reference), '{}') from case_record c
          where c.partnership_id = the_partnership and c.id = any (the_cases) and door.may_know_of(the_partnership, the_account, c.id));
      end $function$;
alter function door.cases_for_alert(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_cases uuid[]) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.cases_for_alert(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_cases uuid[]) to tellonce_auditor;
comment on function door.cases_for_alert(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_cases uuid[]) is 'The numbers of those of these cases that an officer may know of; null for anybody else.';

CREATE OR REPLACE FUNCTION door.cases_led_by(the_partnership uuid, the_agency uuid)
 RETURNS uuid[]
 LANGUAGE sql
 STABLE
AS $function$
        select coalesce(array_agg(i.case_id), '{}') from involvement i
        where i.partnership_id = the_partnership and i.agency_id = the_agency and i.kind = 'LEAD' and i.retired_epoch is null and door.live(i.from_at, i.until_at, now())
      $function$;
alter function door.cases_led_by(the_partnership uuid, the_agency uuid) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.cases_led_by(the_partnership uuid, the_agency uuid) to tellonce_door;
comment on function door.cases_led_by(the_partnership uuid, the_agency uuid) is 'The cases that an agency leads now.';

CREATE OR REPLACE FUNCTION door.cases_of(the_partnership uuid, people uuid[], moving boolean)
 RETURNS uuid[]
 LANGUAGE plpgsql
AS $function$
      declare everybody uuid[];
      begin
        perform 1 from person where partnership_id = the_partnership and id = any (people) order by id for no key update;
        if moving then
          update person set reference = reference where partnership_id = the_partnership and id = any (people);
        end if;
        everybody := array(select same_id from door.same_people(the_partnership, people));
        everybody := everybody || array(
          select person_id from person_life
          where partnership_id = the_partnership and unborn_of = any (everybody) and retired_epoch is null
          union
          select person_id from consent where moving and partnership_id = the_partnership and giver_person_id = any (everybody));
        perform 1 from person where partnership_id = the_partnership and id = any (everybody) and id <> all (people) order by id for no key update;
        return array(
          select distinct case_id from case_person
          where partnership_id = the_partnership and person_id = any (everybody) and retired_epoch is null);
      end $function$;
alter function door.cases_of(the_partnership uuid, people uuid[], moving boolean) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.cases_of(the_partnership uuid, people uuid[], moving boolean) to tellonce_door;

CREATE OR REPLACE FUNCTION door.cases_of_person(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_person uuid)
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare
        the_at constant timestamptz := now();
        seat constant door.seat := door.take_seat(the_partnership, the_account, the_purpose, the_assurance, the_at);
      begin
        if seat is null then return '{}'; end if;
        return array(
          select k.id from unnest(door.known_cases(the_partnership, the_account, seat, array(
            select p.case_id from case_person p
            where p.partnership_id = the_partnership and p.retired_epoch is null and p.person_id = the_person and door.live(p.from_at, p.until_at, the_at)
            order by p.from_at desc, p.case_id limit 200), the_at)) k (id) order by k.id);
      end $function$;
alter function door.cases_of_person(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_person uuid) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.cases_of_person(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_person uuid) to tellonce_api;
comment on function door.cases_of_person(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_person uuid) is 'The cases of a person, of the newest 200, that are not ABSENT to the viewer. Whether the person is, is decided above.';

CREATE OR REPLACE FUNCTION door.cases_with_walls(the_partnership uuid, the_account uuid)
 RETURNS uuid[]
 LANGUAGE sql
 STABLE
AS $function$
        with walls as materialized (
          select e.case_id, array_remove(array[e.person_id], null) as persons from exclusion e
          where e.partnership_id = the_partnership and e.account_id = the_account and e.retired_epoch is null
          union all
          select null, array[a.person_id] from account a where a.partnership_id = the_partnership and a.id = the_account and a.person_id is not null
          union all
          select s.case_id, array_remove(array[s.person_id], null) from seal s
          where s.partnership_id = the_partnership and s.mark is null and s.existence = 'ABSENT' and s.retired_epoch is null
          union all
          select null, m.persons from protection_marker m
          where m.partnership_id = the_partnership and m.mark is null and m.kind in ('SOURCE', 'HARM') and m.effect = 'ABSENT' and m.retired_epoch is null)
        select coalesce(array_agg(t.id), '{}') from (
          select w.case_id from walls w where w.case_id is not null
          union
          select c.case_id from case_person c
          where c.partnership_id = the_partnership
            and c.person_id in (select o.same_id from door.same_people(the_partnership, array(select distinct p from walls w, unnest(w.persons) p)) o)) t (id)
      $function$;
alter function door.cases_with_walls(the_partnership uuid, the_account uuid) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.cases_with_walls(the_partnership uuid, the_account uuid) to tellonce_door;
comment on function door.cases_with_walls(the_partnership uuid, the_account uuid) is 'Cases, not all of a partnership by far, of which an exclusion of this account, or a seal or marker of somebody in them under any of their ids, may hide anything: of any other it may know, and name whoever is in it.';

CREATE OR REPLACE FUNCTION door.change_client(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_client uuid, act text, said jsonb)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare
        ours constant uuid := door.agreement_officer(the_partnership, the_account, the_purpose, the_assurance);
        one jsonb; refused text;
      begin
        if ours is null then return 'FORBIDDEN'; end if;
        if act = 'REGISTER' then
          if not said ->> 'role' = any (door.client_roles(the_partnership, ours)) then return 'NOT_FOR_ROLE'; end if;
          if (select count(*) from system_client c where c.partnership_id = the_partnership and c.agency_id = ours and c.revoked_at is null) >= 50
          then return 'TOO_MANY_CLIENTS'; end if;
          return door.register_client(the_partnership, the_client, the_account, said || jsonb_build_object('agencyId', ours));
        end if;
        if not exists (select from system_client c where c.partnership_id = the_partnership and c.id = the_client and c.agency_id = ours)
        then return 'NO_CLIENT'; end if;
        if act = 'REVOKE' then return door.revoke_client(the_partnership, the_client, the_account, said ->> 'kid'); end if;
        if act <> 'ADD_KEYS' then return 'BAD_INPUT'; end if;
        for one in select k from jsonb_array_elements(said -> 'keys') k loop
          refused := door.add_client_key(the_partnership, the_client, the_account, one);
          if refused is not null then return refused; end if;
        end loop;
        return null;
      end $function$;
alter function door.change_client(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_client uuid, act text, said jsonb) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.change_client(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_client uuid, act text, said jsonb) to tellonce_api;
comment on function door.change_client(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_client uuid, act text, said jsonb) is 'An officer registers a system of their agency, gives it keys, or revokes it or a key. Returns the code of the refusal; whoever calls it then rolls back.';

CREATE OR REPLACE FUNCTION door.change_legal_hold(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare ours constant uuid := door.agreement_officer(the_partnership, the_account, the_purpose, the_assurance); the_person uuid;
      begin
        if ours is null then return 'FORBIDDEN'; end if;
        select p.id into the_person from person p where p.partnership_id = the_partnership and p.reference = said ->> 'personReference'
          and door.officer_knows(the_partnership, the_account, ours, p.id);
        if the_person is null then return 'NOT_FOUND'; end if;
        if (said ->> 'lifts')::boolean then
          update legal_hold h set lifted_at = now(), lifted_by = the_account, lifted_because = said ->> 'reason'
          where h.partnership_id = the_partnership and h.agency_id = ours and h.person_id = the_person and h.lifted_at is null;
        else
          insert into legal_hold (partnership_id, id, agency_id, person_id, reason, placed_by) values (the_partnership, the_id, ours, the_person, said ->> 'reason', the_account)
          on conflict do nothing;
        end if;
        return case when found then null else 'CONFLICT' end;
      end $function$;
alter function door.change_legal_hold(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.change_legal_hold(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb) to tellonce_api;
comment on function door.change_legal_hold(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb) is 'Places or lifts a legal hold of the officer''s agency on what it holds about somebody. Null, or the code of a refusal.';

CREATE OR REPLACE FUNCTION door.change_rule(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_case uuid, change jsonb, saving boolean)
 RETURNS jsonb
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare
        may constant text[] := door.keeps_rules(the_partnership, the_account, the_purpose, the_assurance, the_case);
        the_at timestamptz := now(); today constant date := door.london_day(now());
        me account; old_id uuid; old_fact jsonb; outcome text; before jsonb; after jsonb; viewers jsonb; the_kind text := change ->> 'kind'; act constant text := change ->> 'act';
        next_review constant date := (change ->> 'reviewOn')::date; answers jsonb;
      begin
        if may is null then return jsonb_build_object('outcome', 'NOT_FOUND'); end if;
        if the_assurance < 2 then return jsonb_build_object('outcome', 'STEP_UP_REQUIRED'); end if;
        select * into me from account a where a.partnership_id = the_partnership and a.id = the_account;
        if act <> 'RECORD' then
          select r.id, r.fact, r.kind into old_id, old_fact, the_kind from door.rules_of(the_partnership, the_case) r
          where r.id = (change ->> 'ruleId')::uuid and door.in_circle(r.kind, r.fact, the_account, me.agency_id)
            and (r.kind <> 'EXCLUSION' or 'EXCLUSION' = any (may));
          if old_id is null then return jsonb_build_object('outcome', case when may = '{}' then 'FORBIDDEN' else 'NOT_FOUND' end); end if;
        end if;
        if not coalesce(the_kind = any (may), false) then return jsonb_build_object('outcome', 'FORBIDDEN'); end if;
        if act <> 'RECORD' and old_fact ->> 'retired_epoch' is not null then return jsonb_build_object('outcome', 'CONFLICT'); end if;
        if act = 'RECORD' and (change ->> 'from')::date > today then the_at := (change ->> 'from')::date::timestamp at time zone 'Europe/London'; end if;
        before := door.world_of(the_partnership, the_case, the_at);
        answers := (select jsonb_object_agg(a.id, a.marks) from answer a
          where a.partnership_id = the_partnership and a.case_id = the_case and a.id = (change ->> 'answerId')::uuid);
        -- Tried out by doing it: what is shown beforehand is what saving does. Unless it is saved, the block undoes it all.
        begin
          if act = 'RECORD' then
            outcome := door.record_rule(the_partnership, the_account, me.practitioner_id, me.agency_id, the_case, change);
          elsif act = 'END' then
            perform door.retire_rule(the_partnership, the_account, the_kind, old_id, 'ENDED', change ->> 'note');
            outcome := 'OK';
          elsif act = 'OBJECT' then
            -- An objection does not stop the sharing while it is considered: the decision goes on, and says that somebody objected.
            if old_fact ->> 'objected_at' is not null or not (old_fact ->> 'share')::boolean
              or not door.live((old_fact ->> 'from_at')::timestamptz, (old_fact ->> 'until_at')::timestamptz, the_at) then
              outcome := 'CONFLICT';
            else
              perform door.retire_rule(the_partnership, the_account, the_kind, old_id, 'OBJECTED', change ->> 'note');
              perform door.insert_rule(the_kind, old_fact || jsonb_build_object('id', change ->> 'id', 'objected_at', now(), 'review_of', old_id,
                'recorded_by', the_account));
              outcome := 'OK';
            end if;
          elsif act = 'REVIEW' then
            if not (next_review > today and next_review <= today + case when the_kind = 'SHARING_DECISION' then interval '6 months' else interval '12 months' end
              and next_review <= coalesce(door.london_day((old_fact ->> 'until_at')::timestamptz - interval '1 microsecond'), next_review)) is true then
              outcome := 'BAD_DATES';
            else
              perform door.retire_rule(the_partnership, the_account, the_kind, old_id, 'REVIEWED', change ->> 'note');
              perform door.insert_rule(the_kind, old_fact || jsonb_build_object('id', change ->> 'id', 'review_on', next_review, 'review_of', old_id,
                'recorded_by', the_account));
              outcome := 'OK';
            end if;
          end if;
          if outcome = 'OK' then
            after := door.world_of(the_partnership, the_case, the_at);
            answers := jsonb_build_object('before', answers, 'after', (select jsonb_object_agg(a.id, a.marks) from answer a
              where a.partnership_id = the_partnership and a.case_id = the_case and a.id = (change ->> 'answerId')::uuid));
          end if;
          if not saving or outcome <> 'OK' then raise exception 'undone' using errcode = 'TL010'; end if;
        exception when sqlstate 'TL010' then null;
        end;
        if outcome <> 'OK' then return jsonb_build_object('outcome', outcome); end if;
        viewers := (select coalesce(jsonb_agg(door.viewer_facts(the_partnership, v.id, 9223372036854775807)), '[]')
          from unnest(door.viewers_of(the_partnership, the_case, the_at)) v (id));
        return jsonb_build_object('outcome', outcome, 'kind', the_kind, 'at', door.micros(the_at), 'viewers', viewers, 'before', before, 'after', after, 'answers', answers);
      end $function$;
alter function door.change_rule(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_case uuid, change jsonb, saving boolean) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.change_rule(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_case uuid, change jsonb, saving boolean) to tellonce_api;
comment on function door.change_rule(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_case uuid, change jsonb, saving boolean) is 'Records, ends or reviews a rule of a case, for who may; or tries it out and undoes it. Returns the facts before and after, and those of everybody whom the case concerns at work.';

CREATE OR REPLACE FUNCTION door.change_saved_view(the_partnership uuid, the_account uuid, the_id uuid, the_act text, the_name text, the_choice text)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
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
      end $function$;
alter function door.change_saved_view(the_partnership uuid, the_account uuid, the_id uuid, the_act text, the_name text, the_choice text) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.change_saved_view(the_partnership uuid, the_account uuid, the_id uuid, the_act text, the_name text, the_choice text) to tellonce_api;
comment on function door.change_saved_view(the_partnership uuid, the_account uuid, the_id uuid, the_act text, the_name text, the_choice text) is 'Saves, renames, throws away or brings back a view of the account''s own. Returns the code of the refusal.';

CREATE OR REPLACE FUNCTION door.change_webhook(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, act text, said jsonb)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare
        ours constant uuid := door.agreement_officer(the_partnership, the_account, the_purpose, the_assurance);
        hook webhook; sent webhook_delivery;
      begin
        if ours is null then return 'FORBIDDEN'; end if;
        if act = 'CREATE' then
          if not door.tells_system(the_partnership, ours, (said ->> 'accountId')::uuid, said ->> 'purpose') then return 'NOT_FOUND'; end if;
          if (select count(*) from webhook w where w.partnership_id = the_partnership and w.agency_id = ours and w.ended_at is null) >= 20 then return 'CONFLICT'; end if;
          insert into webhook (partnership_id, id, agency_id, account_id, purpose, name, url, kinds, created_by)
          values (the_partnership, the_id, ours, (said ->> 'accountId')::uuid, said ->> 'purpose', said ->> 'name', said ->> 'url',
            array(select distinct k #>> '{}' from jsonb_array_elements(said -> 'kinds') k order by 1), the_account);
          return 'DONE';
        end if;
        select * into sent from webhook_delivery d where d.partnership_id = the_partnership and d.id = the_id and act = 'REPLAY' and d.attempts > 0;
        select * into hook from webhook w where w.partnership_id = the_partnership and w.agency_id = ours and w.id = coalesce(sent.webhook_id, the_id);
        if hook.id is null then return 'NOT_FOUND'; end if;
        if hook.ended_at is not null then return 'CONFLICT'; end if;
        if act = 'REPLAY' then
          update webhook_delivery d set state = 'WAITING', next_at = now()
          where d.partnership_id = the_partnership and d.id = sent.id and d.state in ('FAILED', 'DELIVERED', 'STOPPED');
          if not found then return 'CONFLICT'; end if;
        elsif act = 'TEST' then
          if (select count(*) from webhook_delivery d where d.partnership_id = the_partnership and d.webhook_id = hook.id and d.kind = 'TEST'
            and d.state = 'WAITING' and d.attempts = 0) >= 10 then return 'TOO_MANY_REQUESTS'; end if;
          insert into webhook_delivery (partnership_id, id, webhook_id, kind, happened_at) values (the_partnership, gen_random_uuid(), hook.id, 'TEST', now());
        elsif act = 'END' then
          update webhook w set ended_at = now(), ended_by = the_account where w.partnership_id = the_partnership and w.id = hook.id;
        else
          return 'BAD_INPUT';
        end if;
        return 'DONE';
      end $function$;
alter function door.change_webhook(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, act text, said jsonb) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.change_webhook(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, act text, said jsonb) to tellonce_api;
comment on function door.change_webhook(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, act text, said jsonb) is 'An officer makes a webhook for a system of their agency, has it tried, sends something once more, or ends it.';

CREATE OR REPLACE FUNCTION door.child_decides(the_partnership uuid, asked public.rights_request)
 RETURNS text
 LANGUAGE plpgsql
 STABLE
AS $function$
      declare
        people constant uuid[] := array(select s.same_id from door.same_people(the_partnership, array[asked.person_id]) s);
        today constant date := door.london_day(now()); born date;
      begin
        if asked.asker = 'SELF' then return 'NOBODY'; end if;
        select max(l.born_on) into born from person_life l where l.partnership_id = the_partnership and l.person_id = any (people) and l.retired_epoch is null;
        if asked.asker = 'PARENT' and born is not null and door.birthday(born, 18) <= today then return 'OF_AGE'; end if;
        return case
          when asked.asker = 'PARENT' and (door.birthday(born, 16) <= today
            or exists (select from authority a where a.partnership_id = the_partnership and a.person_id = any (people) and a.kind = 'GILLICK'
              and a.retired_epoch is null and door.on_day(a.from_on, a.until_on, today))
            or exists (select from rights_request own where own.partnership_id = the_partnership and own.person_id = any (people) and own.asker = 'SELF'))
          then coalesce((select x.kind from rights_act x where x.partnership_id = the_partnership and x.request_id = asked.id
              and x.kind in ('CHILD_AGREES', 'CHILD_REFUSES') order by x.at desc, x.id desc limit 1), 'ASK_CHILD')
          else 'NOBODY' end;
      end $function$;
alter function door.child_decides(the_partnership uuid, asked public.rights_request) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.child_decides(the_partnership uuid, asked public.rights_request) to tellonce_door;
comment on function door.child_decides(the_partnership uuid, asked public.rights_request) is 'Whether a parent''s request waits for the child''s word: from 16, with a finding of competence, or with a request of the child''s own; and what the child said. OF_AGE: a parent can no longer ask.';

CREATE OR REPLACE FUNCTION door.choose_access_item(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, the_request uuid, the_item text, said jsonb)
 RETURNS text
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare
        known constant jsonb := door.rights_known(the_partnership, the_account, the_purpose, the_assurance, the_request);
        asked rights_request; held record; the_choice constant text := said ->> 'choice'; ours uuid; type text; code text; today constant date := door.london_day(now()); child text; words text;
      begin
        if known is null then return 'FORBIDDEN'; end if;
        if not known ? 'request' then return 'NOT_FOUND'; end if;
        asked := jsonb_populate_record(null::rights_request, known -> 'request');
        ours := (known ->> 'agency')::uuid;
        perform pg_advisory_xact_lock(hashtextextended(asked.id::text, 0));
        select h.*, encode(sha256(convert_to(h.content::text, 'UTF8')), 'hex') as hash into held
        from door.held_about(the_partnership, the_account, known, asked.person_id) h where h.item = the_item;
        if held.item is null then return 'NOT_FOUND'; end if;
        if held.hash <> said ->> 'hash' then return 'CHANGED'; end if;
        if exists (select from rights_act x where x.partnership_id = the_partnership and x.request_id = asked.id and x.agency_id = ours and x.kind = 'RELEASED') then return 'CONFLICT'; end if;
        code := (select k.code from category k where k.bit = held.category);
        type := (select g.type from agency g where g.partnership_id = the_partnership and g.id = ours);
        child := door.child_decides(the_partnership, asked);
        words := door.whose_words(the_partnership, asked, the_item);
        if the_choice <> 'WITHHOLD' then
          -- DPA 2018 Sch. 4: adoption records are not given in this way. A source that was promised secrecy: Sch. 2 para. 16.
          if code in ('ADOPTION', 'CONFIDENTIAL_SOURCE') then return 'NEVER_GIVEN'; end if;
          if code = 'SAFE_ADDRESS' and asked.asker <> 'SELF' then return 'NEVER_GIVEN'; end if;
          -- DPA 2018 Sch. 3: what a child said expecting that this parent would not be told.
          if words = 'CHILD' and child <> 'CHILD_AGREES' then return 'CHILDS_CONFIDENCE'; end if;
          -- Whoever speaks to a practitioner does not expect that others are told.
          if words = 'OTHER' and said ->> 'others' is distinct from 'AGREED' then return 'SAID_BY_ANOTHER'; end if;
          -- DPA 2018 Sch. 3 Pt. 2: who is no health professional asks the appropriate one, within the six months before.
          if code in ('HEALTH_PHYSICAL', 'HEALTH_MENTAL', 'SEXUAL_HEALTH', 'SUBSTANCE_USE', 'DISABILITY') and type not in ('GP', 'HEALTH_VISITING', 'CAMHS', 'EMERGENCY_DEPARTMENT', 'FAMILY_NURSE') and not coalesce(
            not (said ->> 'opinionHarm')::boolean and (said ->> 'opinionOn')::date between (today - interval '6 months')::date and today, false)
          then return 'OPINION_NEEDED'; end if;
          -- DPA 2018 Sch. 2 para. 16: another person's data, with their consent or where that is reasonable.
          if held.others and the_choice = 'RELEASE' and said ->> 'others' is null then return 'SPEAKS_OF_OTHERS'; end if;
        end if;
        if the_choice = 'WITHHOLD' and said ->> 'exemption' = 'SERIOUS_HARM' and code in ('HEALTH_PHYSICAL', 'HEALTH_MENTAL', 'SEXUAL_HEALTH', 'SUBSTANCE_USE', 'DISABILITY') and type not in ('GP', 'HEALTH_VISITING', 'CAMHS', 'EMERGENCY_DEPARTMENT', 'FAMILY_NURSE')
          and not coalesce((said ->> 'opinionHarm')::boolean and (said ->> 'opinionOn')::date between (today - interval '6 months')::date and today, false)
        then return 'OPINION_NEEDED'; end if;
        insert into rights_choice (partnership_id, id, request_id, agency_id, account_id, item, content_hash, choice, exemption, others, removed, opinion_by, opinion_on, opinion_harm, note)
        values (the_partnership, the_id, asked.id, ours, the_account, the_item, held.hash, the_choice, said ->> 'exemption', said ->> 'others', coalesce(said -> 'removed', '[]'),
          said ->> 'opinionBy', (said ->> 'opinionOn')::date, (said ->> 'opinionHarm')::boolean, said ->> 'note');
        return null;
      end $function$;
alter function door.choose_access_item(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, the_request uuid, the_item text, said jsonb) owner to tellonce_door; -- runs with the powers of its caller
comment on function door.choose_access_item(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, the_request uuid, the_item text, said jsonb) is 'What an officer chooses for one thing that their agency holds, on the content that they were shown. Null, or the code of a refusal.';

CREATE OR REPLACE FUNCTION door.choose_rights_item(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, the_request uuid, the_item text, said jsonb)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare
        known constant jsonb := door.rights_known(the_partnership, the_account, the_purpose, the_assurance, the_request);
        asked rights_request; held record; the_choice constant text := said ->> 'choice'; ours uuid; kept_as retention_table;
      begin
        if known is null then return 'FORBIDDEN'; end if;
        if not known ? 'request' then return 'NOT_FOUND'; end if;
        asked := jsonb_populate_record(null::rights_request, known -> 'request');
        if (asked.kind = 'ACCESS') <> (the_choice in ('RELEASE', 'REDACT', 'WITHHOLD')) then return 'BAD_GROUND'; end if;
        if asked.kind = 'ACCESS' then return door.choose_access_item(the_partnership, the_account, the_purpose, the_assurance, the_id, the_request, the_item, said); end if;
        ours := (known ->> 'agency')::uuid;
        perform pg_advisory_xact_lock(hashtextextended(asked.id::text, 0));
        select h.*, encode(sha256(convert_to(h.content::text, 'UTF8')), 'hex') as hash into held from door.held_about(the_partnership, the_account, known, asked.person_id) h where h.item = the_item;
        if held.item is null then return 'NOT_FOUND'; end if;
        if held.hash <> said ->> 'hash' then return 'CHANGED'; end if;
        if exists (select from rights_act x where x.partnership_id = the_partnership and x.request_id = asked.id and x.agency_id = ours and x.kind = 'RELEASED') then return 'CONFLICT'; end if;
        if not exists (select from rights_ground g where g.code = said ->> 'ground' and g.choice = the_choice and asked.kind = any (g.kinds)) then return 'BAD_GROUND'; end if;
        select t.* into kept_as from retention_table t where t.table_name = held.source;
        if the_choice = 'ERASE' then
          if not kept_as.erasable then return 'CANNOT_ERASE'; end if;
          if kept_as.once_over and not door.rule_over(the_partnership, held.source, door.item_row(the_partnership, the_item)) then return 'STILL_KEPT'; end if;
          if door.held_back(the_partnership, ours, door.row_people(door.item_row(the_partnership, the_item))) then return 'HELD_BACK'; end if;
          -- Art. 17 is about the data of whoever asks: what is of others too is erased for them as well.
          if held.others and said ->> 'others' is null then return 'SPEAKS_OF_OTHERS'; end if;
        end if;
        if the_choice = 'RESTRICT' and not kept_as.restrictable then return 'CANNOT_RESTRICT'; end if;
        insert into rights_choice (partnership_id, id, request_id, agency_id, account_id, item, content_hash, choice, ground, others, note)
        values (the_partnership, the_id, asked.id, ours, the_account, the_item, held.hash, the_choice, said ->> 'ground', said ->> 'others', said ->> 'note');
        return null;
      end $function$;
alter function door.choose_rights_item(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, the_request uuid, the_item text, said jsonb) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.choose_rights_item(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, the_request uuid, the_item text, said jsonb) to tellonce_api;
comment on function door.choose_rights_item(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, the_request uuid, the_item text, said jsonb) is 'What an officer chooses for one thing that their agency holds, on the content that they were shown. Null, or the code of a refusal.';

CREATE OR REPLACE FUNCTION door.circumstance_receipts(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_case uuid)
 RETURNS json
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare seat constant door.seat := door.take_seat(the_partnership, the_account, the_purpose, the_assurance, now());
      begin
        if seat is null or not the_case = any (door.known_cases(the_partnership, the_account, seat, array[the_case], now())) then return '[]'; end if;
        return (select coalesce(json_agg(json_build_object('circumstanceId', r.circumstance_id, 'agencyId', r.agency_id, 'at', door.micros(r.received_at))
            order by r.received_at, r.agency_id), '[]')
          from circumstance_receipt r join circumstance c on c.partnership_id = r.partnership_id and c.id = r.circumstance_id
          where r.partnership_id = the_partnership and c.case_id = the_case);
      end $function$;
alter function door.circumstance_receipts(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_case uuid) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.circumstance_receipts(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_case uuid) to tellonce_api;
comment on function door.circumstance_receipts(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_case uuid) is 'Which agency has received which change of circumstances of a case that the viewer may know of. Which of them the viewer is told is decided above.';

CREATE OR REPLACE FUNCTION door.claim_key(the_partnership uuid, the_account uuid, the_key bytea, the_body bytea)
 RETURNS json
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare
        lock constant bigint := ('x' || left(encode(sha256(convert_to('idempotency ' || the_partnership || the_account, 'UTF8') || the_key), 'hex'), 16))::bit(64)::bigint;
        kept idempotency_key;
      begin
        -- It ends with the transaction, also where the server is killed.
        if not pg_try_advisory_xact_lock(lock) then return json_build_object('refusal', 'IDEMPOTENCY_KEY_IN_FLIGHT'); end if;
        select * into kept from idempotency_key k
        where k.partnership_id = the_partnership and k.account_id = the_account and k.key_hash = the_key;
        if kept.body_hash <> the_body then return json_build_object('refusal', 'IDEMPOTENCY_KEY_REUSED'); end if;
        return json_build_object('made', kept.made);
      end $function$;
alter function door.claim_key(the_partnership uuid, the_account uuid, the_key bytea, the_body bytea) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.claim_key(the_partnership uuid, the_account uuid, the_key bytea, the_body bytea) to tellonce_api;
comment on function door.claim_key(the_partnership uuid, the_account uuid, the_key bytea, the_body bytea) is 'Takes a key for this transaction, and tells what came of it before, or null. A refusal where another request with it is at work, or asked for something else.';

CREATE OR REPLACE FUNCTION door.claim_mail(the_partnership uuid, the_account uuid, told_until bigint)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      begin
        update mail_wish w set told_until = timestamptz 'epoch' + claim_mail.told_until * interval '1 microsecond', mailed_at = now()
        where w.partnership_id = the_partnership and w.account_id = the_account and w.is_on
          and coalesce(w.mailed_at <= now() - interval '1 hour', true) and door.micros(w.told_until) < claim_mail.told_until;
        return case when found then door.mail_address(the_partnership, the_account) end;
      end $function$;
alter function door.claim_mail(the_partnership uuid, the_account uuid, told_until bigint) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.claim_mail(the_partnership uuid, the_account uuid, told_until bigint) to tellonce_api;
comment on function door.claim_mail(the_partnership uuid, the_account uuid, told_until bigint) is 'Takes it on to tell an account of what there is until a moment: to be sent once, at most one an hour. The address, or null where it is not to be sent.';

CREATE OR REPLACE FUNCTION door.clear_events()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      begin
        delete from event_listener l where l.until_at < now() - interval '1 hour';
        delete from outbox_event e where e.given_at is not null and e.at < now() - interval '30 days';
        delete from webhook_delivery d where d.state <> 'WAITING' and d.tried_at < now() - interval '30 days';
      end $function$;
alter function door.clear_events() owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.clear_events() to tellonce_api;
comment on function door.clear_events() is 'Forgets what was told more than 30 days ago.';

CREATE OR REPLACE FUNCTION door.client_key_of(the_client uuid, the_kid text)
 RETURNS json
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
        select json_build_object('partnershipId', c.partnership_id, 'keyId', k.id, 'jwk', k.jwk, 'purposes', c.purposes, 'now', door.micros(now()))
        from system_client c join client_key k on k.partnership_id = c.partnership_id and k.client_id = c.id
        where c.id = the_client and k.kid = the_kid and k.revoked_at is null and c.revoked_at is null
          and exists (select from account a where a.partnership_id = c.partnership_id and a.id = c.account_id
            and a.retired_epoch is null and door.live(a.from_at, a.until_at, now()))
          and exists (select from agency g where g.partnership_id = c.partnership_id and g.id = c.agency_id
            and g.retired_epoch is null and door.live(g.from_at, g.until_at, now()))
      $function$;
alter function door.client_key_of(the_client uuid, the_kid text) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.client_key_of(the_client uuid, the_kid text) to tellonce_api;
comment on function door.client_key_of(the_client uuid, the_kid text) is 'The public key of that name of a live client, and the time now; null where there is none.';

CREATE OR REPLACE FUNCTION door.client_roles(the_partnership uuid, the_agency uuid)
 RETURNS text[]
 LANGUAGE sql
 STABLE
AS $function$
        select array(
          select distinct r.role from role_grant r join account a on a.partnership_id = r.partnership_id and a.id = r.account_id
          where a.partnership_id = the_partnership and a.retired_epoch is null and a.agency_id = the_agency and a.kind = 'PRACTITIONER' and door.live(a.from_at, a.until_at, now())
            and r.retired_epoch is null and door.live(r.from_at, r.until_at, now()) and r.role <> 'SUPERVISOR'
            and exists (select from role_ceiling k join purpose p on p.code = k.purpose where k.role = r.role and k.mask > 0 and p.mode in ('CONSENT', 'DUTY'))
          order by 1)
      $function$;
alter function door.client_roles(the_partnership uuid, the_agency uuid) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.client_roles(the_partnership uuid, the_agency uuid) to tellonce_door;
comment on function door.client_roles(the_partnership uuid, the_agency uuid) is 'The roles that an officer may give a system of their agency: those that people there have. A system opens nothing that nobody of its agency could.';

CREATE OR REPLACE FUNCTION door.client_viewer(the_token bytea)
 RETURNS TABLE(account_id uuid, partnership_id uuid, kind text, display_name text, assurance smallint, token_id uuid, client_id uuid, issued_at timestamp with time zone, purposes text[], jkt text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
        select v.id, v.partnership_id, v.kind, v.display_name, t.assurance, t.id, c.id, t.issued_at,
          array(select p from unnest(t.purposes) p where p = any (c.purposes)), t.jkt
        from client_token t
        join system_client c on c.partnership_id = t.partnership_id and c.id = t.client_id
        join client_key k on k.partnership_id = t.partnership_id and k.id = t.key_id
        join account v on v.partnership_id = t.partnership_id and v.id = coalesce(t.account_id, c.account_id)
        where t.token_hash = the_token and t.until_at > now() and k.revoked_at is null and c.revoked_at is null
          and exists (select from account a where a.partnership_id = c.partnership_id and a.id = c.account_id
            and a.retired_epoch is null and door.live(a.from_at, a.until_at, now()))
          and exists (select from agency g where g.partnership_id = c.partnership_id and g.id = c.agency_id
            and g.retired_epoch is null and door.live(g.from_at, g.until_at, now()))
          and v.agency_id = c.agency_id and v.retired_epoch is null and door.live(v.from_at, v.until_at, now())
      $function$;
alter function door.client_viewer(the_token bytea) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.client_viewer(the_token bytea) to tellonce_api;
comment on function door.client_viewer(the_token bytea) is 'Who asks with this token: asked at every request, so that it ends with its client, key, agency or account.';

CREATE OR REPLACE FUNCTION door.cohort_report(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_framework text, the_version smallint, the_year integer)
 RETURNS jsonb
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
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
      end $function$;
alter function door.cohort_report(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_framework text, the_version smallint, the_year integer) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.cohort_report(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_framework text, the_version smallint, the_year integer) to tellonce_api;
comment on function door.cohort_report(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_framework text, the_version smallint, the_year integer) is 'For a commissioner who may count: of each indicator how many people or families whose baseline of that financial year had not reached it were measured again by the end of a quarter, and how many of them had reached it then. Nothing of fewer than five, nor what is left when they are taken away; nobody is named.';

CREATE OR REPLACE FUNCTION door.compare_records(at_most integer DEFAULT 20)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare one record_check;
      begin
        for one in
          select c.* from record_check c where c.checked_at is null order by c.asked_at limit least(greatest(at_most, 0), 200) for update skip locked
        loop
          insert into record_finding (partnership_id, id, person_id, other_id)
          select distinct one.partnership_id, gen_random_uuid(), one.person_id, o.person_id
          from (
            select n.person_id from person_name mine
            join person_name n on n.partnership_id = mine.partnership_id and n.person_id <> mine.person_id
              and lower(n.given || ' ' || n.family) % lower(mine.given || ' ' || mine.family)
            left join person_life a on a.partnership_id = mine.partnership_id and a.person_id = mine.person_id and a.retired_epoch is null
            left join person_life b on b.partnership_id = n.partnership_id and b.person_id = n.person_id and b.retired_epoch is null
            where mine.partnership_id = one.partnership_id and mine.person_id = one.person_id
              and door.names_alike(mine.given, mine.family, n.given, n.family) and door.births_alike(a.born_on, b.born_on)
            union
            select i.person_id from person_identifier mine
            join person_identifier i on i.partnership_id = mine.partnership_id and i.person_id <> mine.person_id and i.kind = mine.kind
              and upper(replace(i.value, ' ', '')) = upper(replace(mine.value, ' ', ''))
            where mine.partnership_id = one.partnership_id and mine.person_id = one.person_id) o
          where not o.person_id = any (array(select s.same_id from door.same_people(one.partnership_id, array[one.person_id]) s))
            and not exists (
              select from record_finding f where f.partnership_id = one.partnership_id
                and least(f.person_id, f.other_id) = least(one.person_id, o.person_id)
                and greatest(f.person_id, f.other_id) = greatest(one.person_id, o.person_id));
          update record_check c set checked_at = now() where c.partnership_id = one.partnership_id and c.person_id = one.person_id;
        end loop;
      end $function$;
alter function door.compare_records(at_most integer) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.compare_records(at_most integer) to tellonce_api;
comment on function door.compare_records(at_most integer) is 'Compares records that were added with all of their partnership, and keeps what may be of one person. It says nothing to whoever calls it.';

CREATE OR REPLACE FUNCTION door.complete_task(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      begin
        if cardinality(door.led_cases(the_partnership, the_account,
          door.take_seat(the_partnership, the_account, the_purpose, the_assurance, now()), array[(said ->> 'caseId')::uuid])) = 0
        then return 'NOT_FOUND'; end if;
        insert into task_done (partnership_id, id, case_id, kind, about_id, note, done_by)
        values (the_partnership, the_id, (said ->> 'caseId')::uuid, said ->> 'kind', (said ->> 'about')::uuid, said ->> 'note', the_account)
        on conflict (partnership_id, case_id, kind, about_id) do nothing;
        return case when found then null else 'CONFLICT' end;
      end $function$;
alter function door.complete_task(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.complete_task(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb) to tellonce_api;
comment on function door.complete_task(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb) is 'Notes that a task was done, and how. Returns the code of the refusal.';

CREATE OR REPLACE FUNCTION door.confirm_emergency(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare the_use emergency_use; running uuid;
      begin
        if (select w.kind from door.at_work(the_partnership, the_account, the_purpose, the_assurance) w) is distinct from 'PRACTITIONER' then
          return 'INDETERMINATE';
        end if;
        if the_assurance < 2 then return 'STEP_UP_REQUIRED'; end if;
        select * into the_use from emergency_use u where u.partnership_id = the_partnership and u.id = the_id for update;
        if the_use.id is null or not door.may_confirm(the_partnership, the_account, the_use) then return 'NOT_FOUND'; end if;
        running := door.live_grant(the_partnership, the_id);
        if the_use.confirmed_by is not null or the_use.second_person = 'NOT_ASKED' or (running is null and (the_use.granted_at is not null or the_use.lapses_at <= now()))
          -- Asked for while it was allowed; it must be allowed still.
          or door.emergency_refusal(the_partnership, the_use.account_id, 2::smallint) is not null
          or not (the_use.persons <@ array(select n.person_id from door.nameable(the_partnership, the_use.account_id, the_use.case_id) n)) then
          return 'CONFLICT';
        end if;
        update emergency_grant g set retired_at = now(), retired_by = the_account, retired_how = 'CONFIRMED'
        where g.partnership_id = the_partnership and g.id = running;
        perform door.grant_emergency(the_use, the_account);
        return null;
      end $function$;
alter function door.confirm_emergency(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.confirm_emergency(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid) to tellonce_api;
comment on function door.confirm_emergency(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid) is 'A second person of the agency stands in for a use of emergency access; it does not last longer for it. Null, or the code of a refusal.';

CREATE OR REPLACE FUNCTION door.consent_ended_at(the_partnership uuid, the_consent uuid)
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE
AS $function$
        select least(c.retired_at, (
          select (max(p.until_on) + 1)::timestamp at time zone 'Europe/London' from consent_provision p
          where p.partnership_id = the_partnership and p.consent_id = the_consent having bool_and(p.until_on is not null)))
        from consent c where c.partnership_id = the_partnership and c.id = the_consent
      $function$;
alter function door.consent_ended_at(the_partnership uuid, the_consent uuid) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.consent_ended_at(the_partnership uuid, the_consent uuid) to tellonce_door;

CREATE OR REPLACE FUNCTION door.consented(the_partnership uuid, seat door.seat, the_purpose text, people uuid[], the_at timestamp with time zone)
 RETURNS TABLE(person_id uuid, mask integer)
 LANGUAGE plpgsql
 STABLE
AS $function$
      declare
        today constant date := door.london_day(the_at);
        speakers uuid[] := people || array(
          select l.unborn_of from person_life l where l.person_id = any (people) and l.partnership_id = the_partnership and l.retired_epoch is null and l.unborn_of is not null);
        givers uuid[] := array(
          select c.giver_person_id from consent c where c.partnership_id = the_partnership and c.person_id = any (speakers) and c.giver_person_id <> c.person_id);
      begin
        return query
        with life as materialized (
          select l.person_id as id,
            (array_agg(l.born_on) filter (where l.born_on is not null))[1] as born_on,
            (array_agg(l.died_on) filter (where l.died_on is not null))[1] as died_on,
            (array_agg(l.unborn_of) filter (where l.unborn_of is not null))[1] as unborn_of
          from (
            select * from person_life l where l.person_id = any (speakers || givers) and l.partnership_id = the_partnership and l.retired_epoch is null
            order by l.person_id, l.recorded_epoch desc, l.id) l
          group by 1),
        alive as materialized (
          select p.id, l.born_on, door.birthday(l.born_on, 16) as sixteen, door.birthday(l.born_on, 18) as eighteen,
            -- An unborn child's mother decides as for herself; from the birth on, the child's own consents count.
            case when l.unborn_of is not null and (l.born_on is null or l.born_on > today) then l.unborn_of else p.id end as speaker
          from (select distinct x as id from unnest(speakers) x) p left join life l on l.id = p.id
          where l.died_on is null or l.died_on > today),
        spoken as materialized (
          select v.consent_id, coalesce(bit_or(v.categories) filter (where v.permit), 0) as yes, coalesce(bit_or(v.categories) filter (where not v.permit), 0) as no
          from consent_provision v
          where v.partnership_id = the_partnership and v.person_id = any (speakers)
            and the_purpose = any (v.purposes) and (seat.agency_id = any (v.agencies) or seat.agency_type = any (v.agency_types))
            and door.on_day(v.from_on, v.until_on, today)
          group by 1),
        statement as materialized (
          select c.id, c.person_id, c.authority, c.giver_person_id, c.giver_agency_id, c.supersedes, k.yes, k.no, s.born_on, s.sixteen, s.eighteen,
            g.died_on as giver_died_on, (c.retired_epoch is null or c.retired_how = 'SUPERSEDED') as stands,
            door.since(c.given_at, c.recorded_at, the_at) as given_at, door.london_day(door.since(c.given_at, c.recorded_at, the_at)) as given_on
          from consent c join alive s on s.id = c.person_id left join spoken k on k.consent_id = c.id left join life g on g.id = c.giver_person_id
          where c.partnership_id = the_partnership and c.person_id = any (speakers) and c.retired_how is distinct from 'ERROR'
            and door.since(c.given_at, c.recorded_at, the_at) <= the_at and (k.consent_id is not null or c.supersedes <> '{}')),
        power as (
          -- Of several rows of one holder of parental responsibility, or of a care order, each must allow it: a court may have limited one.
          select c.id,
            bit_and(a.categories) filter (where t.then and t.held) as all_then, bit_and(a.categories) filter (where t.now and t.held) as all_now,
            bit_or(a.categories) filter (where t.then and t.held) as any_then, bit_or(a.categories) filter (where t.now and t.held) as any_now,
            -- A finding of competence takes from those who speak for the child until the child is of age.
            coalesce(bit_or(a.categories) filter (where t.then and t.finding and (c.eighteen is null or c.given_on < c.eighteen)), 0) as competent_then,
            coalesce(bit_or(a.categories) filter (where t.now and t.finding and (c.eighteen is null or today < c.eighteen)), 0) as competent_now,
            coalesce(bool_or(a.kind = 'CARE_ORDER' and t.then), false) as care_then, coalesce(bool_or(a.kind = 'CARE_ORDER' and t.now), false) as care_now
          from statement c join authority a on a.person_id = c.person_id and a.person_id = any (speakers) and a.partnership_id = the_partnership and a.retired_epoch is null
          cross join lateral (select door.on_day(a.from_on, a.until_on, c.given_on) as then, door.on_day(a.from_on, a.until_on, today) as now,
            a.kind = 'GILLICK' and the_purpose = any (a.purposes) as finding,
            (a.kind = c.authority and (a.holder_person_id = c.giver_person_id or a.holder_agency_id = c.giver_agency_id)) is true as held) t
          group by c.id),
        heard as materialized (
          -- Authority when given, and still: a birthday, a finding of competence, a care order or its loss make a consent lapse.
          select c.id, c.person_id, c.supersedes, c.given_at, c.stands, c.yes, c.no,
            coalesce(case
              when c.giver_died_on <= c.given_on then 0
              when c.authority = 'SELF' then case
                when c.giver_person_id <> c.person_id or c.giver_person_id is null or c.born_on is null then 0
                when c.given_on >= c.sixteen then 67108863 else p.competent_then end
              when c.authority = 'PARENTAL_RESPONSIBILITY' and p.care_then then 0
              when c.authority in ('PARENTAL_RESPONSIBILITY', 'CARE_ORDER') then case
                when c.given_on >= c.born_on and c.given_on < c.eighteen then p.all_then & ~p.competent_then end
              else p.any_then end, 0) as scope_then, coalesce(case
              when c.giver_died_on <= today then 0
              when c.authority = 'SELF' then case
                when c.giver_person_id <> c.person_id or c.giver_person_id is null or c.born_on is null then 0
                when today >= c.sixteen then 67108863 else p.competent_now end
              when c.authority = 'PARENTAL_RESPONSIBILITY' and p.care_now then 0
              when c.authority in ('PARENTAL_RESPONSIBILITY', 'CARE_ORDER') then case
                when today >= c.born_on and today < c.eighteen then p.all_now & ~p.competent_now end
              else p.any_now end, 0) as scope_now
          from statement c left join power p on p.id = c.id),
        -- A later consent, be it withdrawn or superseded since, takes every yes away, and a no as far as its giver then had authority.
        superseded as (
          select o.id, bit_or(w.scope_then) as mask
          from (select unnest(h.supersedes) as old, h.id, h.person_id, h.given_at, h.scope_then from heard h where h.supersedes <> '{}') w
          join heard o on o.id = w.old and o.person_id = w.person_id and o.id <> w.id and o.given_at < w.given_at
          group by 1),
        answer as (
          select h.person_id,
            coalesce(bit_or(h.yes & h.scope_then & h.scope_now) filter (where s.id is null), 0)
              & ~coalesce(bit_or(h.no & h.scope_then & h.scope_now & ~coalesce(s.mask, 0)), 0) as mask
          from heard h left join superseded s on s.id = h.id where h.stands and h.yes is not null group by 1)
        select s.id, a.mask & 67108863 from alive s join answer a on a.person_id = s.speaker where s.id = any (people);
      end $function$;
alter function door.consented(the_partnership uuid, seat door.seat, the_purpose text, people uuid[], the_at timestamp with time zone) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.consented(the_partnership uuid, seat door.seat, the_purpose text, people uuid[], the_at timestamp with time zone) to tellonce_door;
comment on function door.consented(the_partnership uuid, seat door.seat, the_purpose text, people uuid[], the_at timestamp with time zone) is 'What consents in force open to the viewer''s agency for the purpose, for each of these people.';

CREATE OR REPLACE FUNCTION door.could_see(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, person_reference text, the_at timestamp with time zone, the_limit integer, after_agency text, after_name text, after_account uuid, after_case uuid, without uuid[])
 RETURNS jsonb
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
 SET jit TO 'off'
AS $function$
      declare
        opened constant jsonb := door.open_audit(the_partnership, the_account, the_purpose, the_assurance, person_reference, null);
        epoch constant bigint := coalesce((select m.epoch from epoch_moved m where m.partnership_id = the_partnership and m.at <= the_at order by m.at desc, m.epoch desc limit 1), -1);
        ours constant uuid := (opened ->> 'agency')::uuid;
        cases uuid[]; people uuid[]; frame record; pages jsonb;
      begin
        if opened is null then return null; end if;
        -- The cases in which the person was by then, as far as the officer may know of them today.
        select coalesce(array_agg(distinct p.case_id), '{}') into cases
        from case_person p
        where p.partnership_id = the_partnership and door.held(p.recorded_epoch, p.retired_epoch, epoch) and p.person_id in (select (x ->> 'id')::uuid from jsonb_array_elements(opened -> 'people') x)
          and p.case_id in (select (x ->> 'id')::uuid from jsonb_array_elements(opened -> 'cases') x);
        people := door.people_of(the_partnership, cases, epoch);
        frame := door.frame_facts(the_partnership, epoch);
        with contributor as materialized (
          select distinct i.case_id, i.agency_id from involvement i
          where i.partnership_id = the_partnership and i.case_id = any (cases) and i.recorded_epoch <= epoch
          union
          select c.id, c.agency_id from case_record c where c.partnership_id = the_partnership and c.id = any (cases)),
        within as (
          -- Their own agency's viewers, whatever their own agency may have contributed to, and all of a case that it leads.
          select c.id, (x ->> 'ours')::boolean as led, exists (select from contributor k where k.case_id = c.id and k.agency_id = ours) as contributes
          from unnest(cases) c (id) join jsonb_array_elements(opened -> 'cases') x on (x ->> 'id')::uuid = c.id),
        account_then as materialized (select a.* from account a where a.partnership_id = the_partnership and door.held(a.recorded_epoch, a.retired_epoch, epoch)),
        work as materialized (select i.* from involvement i where i.partnership_id = the_partnership and door.held(i.recorded_epoch, i.retired_epoch, epoch) and i.case_id = any (cases) and door.live(i.from_at, i.until_at, the_at)),
        related as (
          select w.case_id, a.id, case when w.kind = 'LEAD' and w.practitioner_id = a.practitioner_id then 'LEAD' when w.kind = 'REFERRAL' then 'REFERRAL' else 'MEMBER' end as how
          from work w join account_then a on a.agency_id = w.agency_id
          where a.kind in ('PRACTITIONER', 'SYSTEM') and (a.kind = 'SYSTEM' or w.practitioner_id is null or w.practitioner_id = a.practitioner_id)
          union
          select w.case_id, a.id, 'DUTY' from work w join account_then a on a.agency_id = w.agency_id and a.kind = 'PRACTITIONER'
          join role_grant r on r.account_id = a.id and r.role = 'DUTY_WORKER' and r.partnership_id = the_partnership and door.held(r.recorded_epoch, r.retired_epoch, epoch) and door.live(r.from_at, r.until_at, the_at)
          where w.kind = 'LEAD'
          union
          select w.case_id, a.id, 'SUPERVISION' from work w
          join supervision s on s.supervisee_id = w.practitioner_id and s.agency_id = w.agency_id and s.partnership_id = the_partnership and door.held(s.recorded_epoch, s.retired_epoch, epoch) and door.live(s.from_at, s.until_at, the_at)
          join account_then a on a.agency_id = s.agency_id and a.practitioner_id = s.supervisor_id and a.kind = 'PRACTITIONER'
          union
          select g.case_id, a.id, 'EMERGENCY' from emergency_grant g join account_then a on a.id = g.account_id where g.partnership_id = the_partnership and door.held(g.recorded_epoch, g.retired_epoch, epoch) and g.case_id = any (cases) and door.live(g.from_at, g.until_at, the_at)
          union
          select p.case_id, a.id, 'FAMILY' from case_person p join account_then a on a.kind = 'FAMILY'
          where p.partnership_id = the_partnership and door.held(p.recorded_epoch, p.retired_epoch, epoch) and p.case_id = any (cases) and door.live(p.from_at, p.until_at, the_at) and (a.person_id = p.person_id or exists (
            select from authority h where h.partnership_id = the_partnership and door.held(h.recorded_epoch, h.retired_epoch, epoch) and h.person_id = p.person_id and h.holder_person_id = a.person_id))),
        page as (
          select r.case_id, a.id, a.display_name, a.agency_id, coalesce(g.name, '') as agency_name, array_agg(distinct r.how) as how,
            a.retired_epoch is not null or not door.live(a.from_at, a.until_at, now()) as ended
          from related r join within w on w.id = r.case_id join account_then a on a.id = r.id
          left join agency g on g.partnership_id = a.partnership_id and g.id = a.agency_id
          where (w.led or w.contributes or a.agency_id = ours) and r.case_id <> all (without)
            and (after_account is null or (coalesce(g.name, ''), a.display_name, a.id, r.case_id) > (after_agency, after_name, after_account, after_case))
          group by r.case_id, a.id, a.display_name, a.agency_id, g.name, a.retired_epoch, a.from_at, a.until_at
          order by coalesce(g.name, ''), a.display_name, a.id, r.case_id limit the_limit + 1)
        select jsonb_build_object(
          'viewers', coalesce((select jsonb_agg(jsonb_build_object('caseId', p.case_id, 'accountId', p.id, 'name', p.display_name, 'agencyId', p.agency_id,
              'agencyName', p.agency_name, 'how', p.how, 'ended', p.ended, 'facts', door.viewer_facts(the_partnership, p.id, epoch))
              order by p.agency_name, p.display_name, p.id, p.case_id) from page p), '[]'),
          'cases', coalesce((select jsonb_agg(jsonb_build_object('id', w.id, 'led', w.led, 'contributors',
              (select jsonb_agg(k.agency_id order by k.agency_id) from contributor k where k.case_id = w.id))) from within w), '[]')) into pages;
        return opened || jsonb_build_object(
          'known', epoch >= 0, 'micros', door.micros(the_at), 'references', (select coalesce(jsonb_object_agg(x ->> 'id', x ->> 'reference'), '{}')
            from jsonb_array_elements((opened -> 'cases') || (opened -> 'people')) x),
          'viewers', pages -> 'viewers', 'within', pages -> 'cases',
          'then', jsonb_build_object('agencies', frame.agencies, 'agreements', frame.agreements,
            'cases', door.case_facts(the_partnership, cases, epoch, the_at), 'people', door.people_facts(the_partnership, people, epoch, the_at)),
          'today', door.facts(the_partnership, the_account, cases, now()), 'now', door.micros(now()));
      end $function$;
alter function door.could_see(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, person_reference text, the_at timestamp with time zone, the_limit integer, after_agency text, after_name text, after_account uuid, after_case uuid, without uuid[]) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.could_see(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, person_reference text, the_at timestamp with time zone, the_limit integer, after_agency text, after_name text, after_account uuid, after_case uuid, without uuid[]) to tellonce_auditor;
comment on function door.could_see(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, person_reference text, the_at timestamp with time zone, the_limit integer, after_agency text, after_name text, after_account uuid, after_case uuid, without uuid[]) is 'The facts of an instant about a person''s cases, and a page of those who then had anything to do with them, within a data-protection officer''s remit; null for anybody else.';

CREATE OR REPLACE FUNCTION door.desk_agreements(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, since_at timestamp with time zone, before_at timestamp with time zone, the_limit integer, the_state text)
 RETURNS jsonb
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare
        ours constant uuid := door.agreement_officer(the_partnership, the_account, the_purpose, the_assurance);
        today constant date := door.london_day(now()); items jsonb; extra jsonb := '{}'; touched uuid[]; led uuid[];
      begin
        if ours is null then return null; end if;
        touched := door.cases_with_walls(the_partnership, the_account);
        led := door.cases_led_by(the_partnership, ours);
        
        select jsonb_agg(x.item order by x.review_on, x.id) into items from (select coalesce(v.review_on, today) as review_on, a.id, jsonb_build_object('id', a.id, 'at', a.recorded_at, 'kind', 'AGREEMENT', 'name', a.name,
            'agencies', a.agencies, 'purposes', a.purposes, 'categories', a.categories, 'until', v.review_on, 'who', (select a.display_name from account a where a.partnership_id = the_partnership and a.id = a.recorded_by),
            'agencyId', (select a.agency_id from account a where a.partnership_id = the_partnership and a.id = a.recorded_by),
            'state', o.state) as item
          from (
            select g.id, g.partnership_id, g.recorded_at, g.recorded_by, g.name, g.agencies, g.purposes, g.categories, g.review_on, false as proposed, g.retired_how
            from agreement g where g.partnership_id = the_partnership and ours = any (g.agencies) and (g.until_on is null or g.until_on >= today)
              and (g.retired_epoch is null or (g.retired_how = 'SUSPENDED' and not door.agreement_ended(the_partnership, g.id)
                and not exists (select from agreement_terms t join agreement n on n.partnership_id = t.partnership_id and n.id = t.id
                  where t.partnership_id = the_partnership and t.replaces = g.id)))
            union all
            select t.id, t.partnership_id, t.recorded_at, t.recorded_by, t.name, t.agencies, t.purposes, t.categories, t.review_on, true, null
            from agreement_terms t where t.partnership_id = the_partnership and ours = any (t.agencies)
              and not exists (select from agreement g where g.partnership_id = the_partnership and g.id = t.id)
              and not exists (select from agreement_act c where c.partnership_id = the_partnership and c.agreement_id = t.id and c.kind in ('DECLINED', 'WITHDRAWN'))) a
          cross join lateral (select a.proposed, coalesce(a.retired_how = 'SUSPENDED', false) as suspended, coalesce((
            select c.next_review_on from agreement_act c where c.partnership_id = the_partnership and c.agreement_id = a.id and c.kind = 'REVIEWED'
            order by c.recorded_at desc limit 1), a.review_on) as review_on) v
          cross join lateral (
            select case when v.suspended then 'SUSPENDED' when v.proposed then 'PROPOSED' when v.review_on < today then 'REVIEW_OVERDUE'
              when v.review_on <= today + 90 then 'REVIEW_DUE' else 'REVIEW_LATER' end as state) o
          where (since_at is null or v.review_on >= door.london_day(since_at))
            and (before_at is null or v.review_on <= door.london_day(before_at - interval '1 microsecond')) and (the_state is null or o.state = the_state)
          order by 1, a.id limit the_limit) x;
        return jsonb_build_object('agency', ours, 'agencies', (select jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name, 'type', g.type, 'typeName', t.name, 'dpoContact', g.dpo_contact) order by g.id)
            from agency g join agency_type t on t.code = g.type where g.partnership_id = the_partnership), 'items', coalesce(items, '[]')) || extra;
      end $function$;
alter function door.desk_agreements(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, since_at timestamp with time zone, before_at timestamp with time zone, the_limit integer, the_state text) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.desk_agreements(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, since_at timestamp with time zone, before_at timestamp with time zone, the_limit integer, the_state text) to tellonce_auditor;
comment on function door.desk_agreements(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, since_at timestamp with time zone, before_at timestamp with time zone, the_limit integer, the_state text) is 'The agreements of the officer''s agency by when they are to be reviewed, with those that wait for a signature or are suspended. Null for who is no data-protection officer.';

CREATE OR REPLACE FUNCTION door.desk_changes(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, since_at timestamp with time zone, before_at timestamp with time zone, the_limit integer, the_state text)
 RETURNS jsonb
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare
        ours constant uuid := door.agreement_officer(the_partnership, the_account, the_purpose, the_assurance);
        today constant date := door.london_day(now()); items jsonb; extra jsonb := '{}'; touched uuid[]; led uuid[];
      begin
        if ours is null then return null; end if;
        touched := door.cases_with_walls(the_partnership, the_account);
        led := door.cases_led_by(the_partnership, ours);
        
        select jsonb_agg(x.item order by x.at desc, x.item ->> 'kind', x.id) into items from (select h.at, h.id, jsonb_build_object('id', h.kind || ' ' || h.id, 'at', h.at, 'kind', h.kind, 'name', h.name, 'who', (select a.display_name from account a where a.partnership_id = the_partnership and a.id = h.who), 'agencyId', coalesce(h.agency_id, (select a.agency_id from account a where a.partnership_id = the_partnership and a.id = h.who)),
            'caseReference', (select c.reference from case_record c where c.partnership_id = the_partnership and c.id = h.case_id), 'purposes', h.purposes, 'categories', h.categories, 'agencies', h.agencies, 'people', case
              when h.persons is not null and h.case_id is null then (select jsonb_agg(p.reference) from person p where p.partnership_id = the_partnership and p.id = any (h.persons))
              when h.persons is not null then (select coalesce(jsonb_agg(distinct p.reference), '[]') from person p
              where p.partnership_id = the_partnership and p.id = any (h.persons) and case when h.case_id = any (touched) then exists (select from door.nameable(the_partnership, the_account, h.case_id) n where n.person_id = p.id and not n.second)
                else exists (select from case_person l where l.partnership_id = the_partnership and l.case_id = h.case_id and l.person_id = p.id
                and l.retired_epoch is null and door.live(l.from_at, l.until_at, now())) end) end,
            'about', (select case when a.kind = 'FAMILY' then 'A family member' else a.display_name end from account a where a.partnership_id = the_partnership and a.id = h.about)) as item
          from (select h.* from (
            select t.recorded_at as at, t.id, 'AGREEMENT_PROPOSED' as kind, t.name, t.recorded_by as who, t.agency_id, null::uuid as case_id, t.purposes, t.categories, t.agencies, null::uuid as about, null::uuid[] as persons
            from agreement_terms t where t.partnership_id = the_partnership and ours = any (t.agencies)
            union all
            select c.recorded_at, c.id, 'AGREEMENT_' || c.kind, t.name, c.recorded_by, c.agency_id, null, t.purposes, t.categories, t.agencies, null, null
            from agreement_act c
            cross join lateral (
              select t.name, t.purposes, t.categories, t.agencies from agreement_terms t where t.partnership_id = c.partnership_id and t.id = c.agreement_id
              union all
              select g.name, g.purposes, g.categories, g.agencies from agreement g where g.partnership_id = c.partnership_id and g.id = c.agreement_id limit 1) t
            where c.partnership_id = the_partnership and ours = any (t.agencies)
            union all
            select e.at, d.id, e.kind, g.name, e.who, null, d.case_id, array[d.purpose], d.categories, d.agencies, null, null
            from sharing_decision d
            left join legal_gateway g on g.code = d.gateway
            cross join lateral (
              select d.recorded_at as at, 'DECISION' || '_RECORDED' as kind, d.recorded_by as who
              union all
              select d.retired_at, 'DECISION' || '_ENDED', d.retired_by where d.retired_at is not null) e
            left join account a on a.partnership_id = d.partnership_id and a.id = e.who
            where d.partnership_id = the_partnership
              and (a.agency_id = ours or ours = any (d.agencies) or d.case_id in (select unnest(led)))
            union all
            select e.at, r.id, e.kind, r.role, e.who, null, null, null, null, null, r.account_id, null
            from role_grant r join account a on a.partnership_id = r.partnership_id and a.id = r.account_id and a.agency_id = ours
            cross join lateral (
              select r.recorded_at as at, 'ROLE_GIVEN' as kind, r.recorded_by as who
              union all
              select r.retired_at, 'ROLE_ENDED', r.retired_by where r.retired_at is not null) e
            where r.partnership_id = the_partnership
            union all 
            select e.at, r.id, e.kind, null, e.who, null, k.case_id, null, r.categories, null, r.about, k.persons
            from (
              select s.id, 'SEAL' as kind, s.case_id, array_remove(array[s.person_id], null) as persons, '{}'::uuid[] as at_home, nullif(s.categories, 67108863) as categories, null::uuid as about,
                s.recorded_at, s.recorded_by, s.retired_at, s.retired_by
              from seal s where s.partnership_id = the_partnership and (s.existence = 'WITHHELD' or the_account = any (s.accounts))
              union all
              select x.id, 'EXCLUSION', x.case_id, array_remove(array[x.person_id], null), '{}', null, x.account_id, x.recorded_at, x.recorded_by, x.retired_at, x.retired_by
              from exclusion x where x.partnership_id = the_partnership
              union all
              select m.id, m.kind || '_MARKER', m.case_id, m.persons, array(
                  select a.person_id from person_address a where a.partnership_id = m.partnership_id and a.household_id = m.household_id and a.retired_epoch is null),
                null, null, m.recorded_at, m.recorded_by, m.retired_at, m.retired_by
              from protection_marker m where m.partnership_id = the_partnership
                and (m.effect = 'WITHHELD' or the_account = any (m.accounts) or ours = any (m.agencies))) r
            cross join lateral (
              select c.id as case_id, r.persons from (
                select r.case_id as id where r.case_id is not null
                union
                select p.case_id from case_person p where r.case_id is null and p.partnership_id = the_partnership and p.person_id = any (r.persons || r.at_home)) c
              where ((select a.agency_id from account a where a.partnership_id = the_partnership and a.id = r.recorded_by) = ours or c.id in (select unnest(led)))
                and exists (select from door.nameable(the_partnership, the_account, c.id) n where not n.second and (r.persons || r.at_home = '{}' or n.person_id = any (r.persons || r.at_home)))
              order by c.id limit 1) k
            cross join lateral (
              select r.recorded_at as at, r.kind || '_RECORDED' as kind, r.recorded_by as who
              union all
              select r.retired_at, r.kind || '_ENDED', r.retired_by where r.retired_at is not null) e
            union all 
            select e.at, c.id, e.kind, c.name, e.who, c.agency_id, null, c.purposes, null, null, null, null
            from system_client c
            cross join lateral (
              select c.registered_at as at, 'CLIENT_REGISTERED' as kind, c.registered_by as who
              union all
              select c.revoked_at, 'CLIENT_REVOKED', c.revoked_by where c.revoked_at is not null) e
            where c.partnership_id = the_partnership and c.agency_id = ours
            union all
            select e.at, k.id, e.kind, c.name, e.who, c.agency_id, null, null, null, null, null, null
            from client_key k join system_client c on c.partnership_id = k.partnership_id and c.id = k.client_id and c.agency_id = ours
            cross join lateral (
              select k.added_at as at, 'CLIENT_KEY_ADDED' as kind, k.added_by as who
              union all
              select k.revoked_at, 'CLIENT_KEY_REVOKED', k.revoked_by where k.revoked_at is not null) e
            where k.partnership_id = the_partnership
            union all
            select e.at, w.id, e.kind, w.name, e.who, w.agency_id, null, array[w.purpose], null, null, w.account_id, null
            from webhook w
            cross join lateral (
              select w.created_at as at, 'WEBHOOK_CREATED' as kind, w.created_by as who
              union all
              select w.ended_at, 'WEBHOOK_ENDED', w.ended_by where w.ended_at is not null) e
            where w.partnership_id = the_partnership and w.agency_id = ours
            union all
            select n.recorded_at, n.id, case when n.is_told then 'NAMES_TOLD' else 'NAMES_NOT_TOLD' end, null, n.recorded_by, n.agency_id, null, null, null, null, null, null
            from names_policy n where n.partnership_id = the_partnership and n.agency_id = ours
            union all
            select e.at, l.id, e.kind, null, e.who, l.agency_id, null, null, null, null, null, array[l.person_id]
            from legal_hold l
            cross join lateral (
              select l.placed_at as at, 'HOLD_PLACED' as kind, l.placed_by as who
              union all
              select l.lifted_at, 'HOLD_LIFTED', l.lifted_by where l.lifted_at is not null) e
            where l.partnership_id = the_partnership and l.agency_id = ours and door.officer_knows(the_partnership, the_account, ours, l.person_id)) h
            where (since_at is null or h.at >= since_at) and (before_at is null or h.at < before_at) and the_state is null order by h.at desc, h.kind, h.id offset 0) h
          where h.case_id is null or case when h.case_id = any (touched) then door.may_know_of(the_partnership, the_account, h.case_id) else exists (select from case_person l where l.partnership_id = the_partnership and l.case_id = h.case_id
                and l.retired_epoch is null and door.live(l.from_at, l.until_at, now())) end
          order by h.at desc, h.kind, h.id limit the_limit) x;
        return jsonb_build_object('agency', ours, 'agencies', (select jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name, 'type', g.type, 'typeName', t.name, 'dpoContact', g.dpo_contact) order by g.id)
            from agency g join agency_type t on t.code = g.type where g.partnership_id = the_partnership), 'items', coalesce(items, '[]')) || extra;
      end $function$;
alter function door.desk_changes(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, since_at timestamp with time zone, before_at timestamp with time zone, the_limit integer, the_state text) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.desk_changes(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, since_at timestamp with time zone, before_at timestamp with time zone, the_limit integer, the_state text) to tellonce_auditor;
comment on function door.desk_changes(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, since_at timestamp with time zone, before_at timestamp with time zone, the_limit integer, the_state text) is 'What changed in the rules of the officer''s agency: its agreements, the roles of its accounts, its systems, webhooks and legal holds, whether families are told names; its sharing decisions, seals, exclusions and markers and those of cases that it leads; the latest first. Null for who is no data-protection officer.';

CREATE OR REPLACE FUNCTION door.desk_consents(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, since_at timestamp with time zone, before_at timestamp with time zone, the_limit integer, the_state text, after_at timestamp with time zone, after_id uuid)
 RETURNS jsonb
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare
        ours constant uuid := door.agreement_officer(the_partnership, the_account, the_purpose, the_assurance);
        today constant date := door.london_day(now()); items jsonb; extra jsonb := '{}'; touched uuid[]; led uuid[];
      begin
        if ours is null then return null; end if;
        touched := door.cases_with_walls(the_partnership, the_account);
        led := door.cases_led_by(the_partnership, ours);
        
        select jsonb_agg(x.item order by x.at desc, x.id) into items from (select c.given_at as at, c.id, jsonb_build_object('id', c.id, 'at', c.given_at, 'personId', c.person_id, 'agencyId', c.agency_id,
            'kind', case when v.yes and v.no then 'LIMITED' when v.yes then 'YES' else 'NO' end, 'purposes', v.purposes, 'categories', v.categories, 'until', v.until_on,
            'people', (select jsonb_build_array(p.reference) from person p where p.partnership_id = the_partnership and p.id = c.person_id),
            'caseReference', (select c.reference from case_record c where c.partnership_id = the_partnership and c.id = k.case_id)) as item
          from (select c.* from consent c
            where c.partnership_id = the_partnership and c.retired_how is distinct from 'ERROR' and (since_at is null or c.given_at >= since_at) and (before_at is null or c.given_at < before_at)
              and case the_state when 'WITHDRAWN' then c.retired_how = 'WITHDRAWN' when 'SUPERSEDED' then c.retired_how is distinct from 'WITHDRAWN'
                else the_state is null or c.retired_epoch is null end
              -- The few that another consent, or one of their sentences, may make stand so, before all the sentences of each are looked at.
              and case when the_state is null or the_state not in ('RUNNING_OUT', 'EXPIRED', 'NOT_YET', 'SUPERSEDED') or (the_state = 'SUPERSEDED' and c.retired_epoch is not null) or c.id in (
                select unnest(n.supersedes) from consent n where n.partnership_id = the_partnership and the_state = 'SUPERSEDED' and n.supersedes <> '{}'
                union all
                select p.consent_id from consent_provision p where p.partnership_id = the_partnership and the_state = 'RUNNING_OUT' and p.until_on between today and today + 90
                union all
                select p.consent_id from consent_provision p where p.partnership_id = the_partnership and the_state = 'EXPIRED' and p.until_on < today
                union all
                select p.consent_id from consent_provision p where p.partnership_id = the_partnership and the_state = 'NOT_YET' and p.from_on > today)
                then c.agency_id = ours or c.person_id in (select m.person_id from case_person m where m.partnership_id = the_partnership and m.case_id = any (led)) end
              and (after_at is null or c.given_at < after_at or (c.given_at = after_at and c.id > after_id)) order by c.given_at desc, c.id offset 0) c
          cross join lateral (
            select bool_or(p.permit) as yes, bool_or(not p.permit) as no, bit_or(p.categories) as categories,
              coalesce(min(p.until_on) filter (where today between p.from_on and p.until_on),
                case when bool_and(p.until_on is not null) then max(p.until_on) end) as until_on, min(p.from_on) as from_on,
              (select array_agg(distinct u order by u) from consent_provision q, unnest(q.purposes) u
                where q.partnership_id = c.partnership_id and q.consent_id = c.id) as purposes
            from consent_provision p where p.partnership_id = c.partnership_id and p.consent_id = c.id) v
          cross join lateral (
            select m.case_id from case_person m
            where m.partnership_id = c.partnership_id and m.person_id = c.person_id
              and (c.agency_id = ours or m.case_id in (select unnest(led))) and case when m.case_id = any (touched) then exists (select from door.nameable(the_partnership, the_account, m.case_id) n where n.person_id = c.person_id and not n.second)
                else exists (select from case_person l where l.partnership_id = the_partnership and l.case_id = m.case_id and l.person_id = c.person_id
                and l.retired_epoch is null and door.live(l.from_at, l.until_at, now())) end
              and (not exists (select from case_person l where l.partnership_id = c.partnership_id and l.person_id = c.person_id and l.case_id = any (touched))
                or not exists (select from (
          select i.case_id, i.person_id, bit_or(s.categories) as mask
          from (
            select i.case_id, i.person_id, o.same_id
            from case_person i cross join lateral (select p.same_id from door.same_people(the_partnership, array[i.person_id]) p) o
            where i.partnership_id = the_partnership and i.case_id in (select l.case_id from case_person l where l.partnership_id = the_partnership and l.person_id = c.person_id) offset 0) i
          join seal s on s.partnership_id = the_partnership and (s.case_id is null or s.case_id = i.case_id) and (s.person_id is null or s.person_id = i.same_id)
          where s.mark is null and s.existence = 'ABSENT' and s.retired_epoch is null
            and door.live(s.from_at, s.until_at, now()) and not (the_account = any (s.accounts))
          group by 1, 2) z where z.person_id = c.person_id and z.mask & 8 <> 0))
            order by m.case_id limit 1) k
          where case the_state when 'RUNNING_OUT' then v.until_on between today and today + 90 when 'EXPIRED' then v.until_on < today
              when 'NOT_YET' then v.from_on > today else true end
          order by c.given_at desc, c.id limit the_limit) x;
        extra := jsonb_build_object('at', door.micros(now()), 'today', today, 'people', door.people_facts(the_partnership,
          array(select distinct (i ->> 'personId')::uuid from jsonb_array_elements(coalesce(items, '[]')) i), 9223372036854775807, now()));
        return jsonb_build_object('agency', ours, 'agencies', (select jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name, 'type', g.type, 'typeName', t.name, 'dpoContact', g.dpo_contact) order by g.id)
            from agency g join agency_type t on t.code = g.type where g.partnership_id = the_partnership), 'items', coalesce(items, '[]')) || extra;
      end $function$;
alter function door.desk_consents(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, since_at timestamp with time zone, before_at timestamp with time zone, the_limit integer, the_state text, after_at timestamp with time zone, after_id uuid) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.desk_consents(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, since_at timestamp with time zone, before_at timestamp with time zone, the_limit integer, the_state text, after_at timestamp with time zone, after_id uuid) to tellonce_auditor;
comment on function door.desk_consents(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, since_at timestamp with time zone, before_at timestamp with time zone, the_limit integer, the_state text, after_at timestamp with time zone, after_id uuid) is 'The consents that may stand so and that the officer''s agency obtained or that are about people of cases that it leads, the latest first, after one of them where it is named; with the facts that tell how each stands. Null for who is no data-protection officer.';

CREATE OR REPLACE FUNCTION door.desk_emergency_uses(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, since_at timestamp with time zone, before_at timestamp with time zone, the_limit integer, the_state text)
 RETURNS jsonb
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare
        ours constant uuid := door.agreement_officer(the_partnership, the_account, the_purpose, the_assurance);
        today constant date := door.london_day(now()); items jsonb; extra jsonb := '{}'; touched uuid[]; led uuid[];
      begin
        if ours is null then return null; end if;
        touched := door.cases_with_walls(the_partnership, the_account);
        led := door.cases_led_by(the_partnership, ours);
        
        select jsonb_agg(x.item order by x.at desc, x.id) into items from (select u.asked_at as at, u.id, jsonb_build_object('id', u.id, 'at', u.asked_at, 'kind', u.reason_code, 'who', (select a.display_name from account a where a.partnership_id = the_partnership and a.id = u.account_id), 'agencyId', u.agency_id,
            'caseReference', (select c.reference from case_record c where c.partnership_id = the_partnership and c.id = u.case_id), 'people', (select coalesce(jsonb_agg(distinct p.reference), '[]') from person p
              where p.partnership_id = the_partnership and p.id = any (u.persons) and case when u.case_id = any (touched) then exists (select from door.nameable(the_partnership, the_account, u.case_id) n where n.person_id = p.id and not n.second)
                else exists (select from case_person l where l.partnership_id = the_partnership and l.case_id = u.case_id and l.person_id = p.id
                and l.retired_epoch is null and door.live(l.from_at, l.until_at, now())) end), 'until', door.london_day(u.review_by),
            'by', (select (select a.display_name from account a where a.partnership_id = the_partnership and a.id = r.account_id) from emergency_review r where r.partnership_id = u.partnership_id and r.use_id = u.id order by r.at desc limit 1),
            'state', u.state) as item
          from (select u.*, v.state from emergency_use u
            cross join lateral (
              select coalesce((select r.outcome from emergency_review r where r.partnership_id = u.partnership_id and r.use_id = u.id order by r.at desc limit 1),
                case when u.granted_at is null then 'NOT_OPENED' when u.review_by <= now() then 'REVIEW_OVERDUE' else 'TO_REVIEW' end) as state) v
            where u.partnership_id = the_partnership and (since_at is null or u.asked_at >= since_at) and (before_at is null or u.asked_at < before_at) and (the_state is null or v.state = the_state)
              and (u.agency_id = ours or u.case_id in (select unnest(led))) order by u.asked_at desc, u.id offset 0) u
          where case when u.case_id = any (touched) then door.may_know_of(the_partnership, the_account, u.case_id) else exists (select from case_person l where l.partnership_id = the_partnership and l.case_id = u.case_id
                and l.retired_epoch is null and door.live(l.from_at, l.until_at, now())) end
          order by u.asked_at desc, u.id limit the_limit) x;
        return jsonb_build_object('agency', ours, 'agencies', (select jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name, 'type', g.type, 'typeName', t.name, 'dpoContact', g.dpo_contact) order by g.id)
            from agency g join agency_type t on t.code = g.type where g.partnership_id = the_partnership), 'items', coalesce(items, '[]')) || extra;
      end $function$;
alter function door.desk_emergency_uses(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, since_at timestamp with time zone, before_at timestamp with time zone, the_limit integer, the_state text) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.desk_emergency_uses(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, since_at timestamp with time zone, before_at timestamp with time zone, the_limit integer, the_state text) to tellonce_auditor;
comment on function door.desk_emergency_uses(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, since_at timestamp with time zone, before_at timestamp with time zone, the_limit integer, the_state text) is 'Uses of emergency access by the officer''s agency or of cases that it leads, with what reviewers found, the latest first. Null for who is no data-protection officer.';

CREATE OR REPLACE FUNCTION door.desk_not_shared(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, since_at timestamp with time zone, before_at timestamp with time zone, the_limit integer, the_state text)
 RETURNS jsonb
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare
        ours constant uuid := door.agreement_officer(the_partnership, the_account, the_purpose, the_assurance);
        today constant date := door.london_day(now()); items jsonb; extra jsonb := '{}'; touched uuid[]; led uuid[];
      begin
        if ours is null then return null; end if;
        touched := door.cases_with_walls(the_partnership, the_account);
        led := door.cases_led_by(the_partnership, ours);
        
        select jsonb_agg(x.item order by x.at desc, x.id) into items from (select d.at, d.id, jsonb_build_object('id', d.id, 'at', d.at, 'kind', d.kind, 'who', d.who, 'agencyId', d.agency_id,
            'caseReference', (select c.reference from case_record c where c.partnership_id = the_partnership and c.id = d.case_id), 'people', (select coalesce(jsonb_agg(distinct p.reference), '[]') from person p
              where p.partnership_id = the_partnership and p.id = any (d.persons) and case when d.case_id = any (touched) then exists (select from door.nameable(the_partnership, the_account, d.case_id) n where n.person_id = p.id and not n.second)
                else exists (select from case_person l where l.partnership_id = the_partnership and l.case_id = d.case_id and l.person_id = p.id
                and l.retired_epoch is null and door.live(l.from_at, l.until_at, now())) end), 'purposes', array[d.purpose], 'categories', d.categories, 'agencies', d.agencies,
            'until', d.review_on, 'name', (select g.name from legal_gateway g where g.code = d.gateway),
            'state', d.state) as item
          from (select d.from_at as at, d.id, 'NOT_SHARED' as kind, p.name as who, p.agency_id, d.case_id, d.persons, d.purpose, d.categories, d.agencies, d.review_on, d.gateway, v.state
            from sharing_decision d
            left join practitioner p on p.partnership_id = d.partnership_id and p.id = d.decided_by
            cross join lateral (
              select case when exists (select from sharing_decision n where n.partnership_id = d.partnership_id and n.review_of = d.id) then 'ANSWERED'
                when d.retired_epoch is not null or not door.live(d.from_at, d.until_at, now()) then 'ENDED'
                when d.review_on < today then 'REVIEW_OVERDUE' else 'IN_FORCE' end as state) v
            where d.partnership_id = the_partnership and not d.share and (since_at is null or d.from_at >= since_at) and (before_at is null or d.from_at < before_at) and (the_state is null or v.state = the_state)
              and (p.agency_id = ours or ours = any (d.agencies) or d.case_id in (select unnest(led))) order by d.from_at desc, d.id offset 0) d
          where case when d.case_id = any (touched) then door.may_know_of(the_partnership, the_account, d.case_id) else exists (select from case_person l where l.partnership_id = the_partnership and l.case_id = d.case_id
                and l.retired_epoch is null and door.live(l.from_at, l.until_at, now())) end
          order by d.at desc, d.id limit the_limit) x;
        return jsonb_build_object('agency', ours, 'agencies', (select jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name, 'type', g.type, 'typeName', t.name, 'dpoContact', g.dpo_contact) order by g.id)
            from agency g join agency_type t on t.code = g.type where g.partnership_id = the_partnership), 'items', coalesce(items, '[]')) || extra;
      end $function$;
alter function door.desk_not_shared(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, since_at timestamp with time zone, before_at timestamp with time zone, the_limit integer, the_state text) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.desk_not_shared(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, since_at timestamp with time zone, before_at timestamp with time zone, the_limit integer, the_state text) to tellonce_auditor;
comment on function door.desk_not_shared(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, since_at timestamp with time zone, before_at timestamp with time zone, the_limit integer, the_state text) is 'Decisions not to share, the latest first. Null for who is no data-protection officer.';

CREATE OR REPLACE FUNCTION door.desk_objections(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, since_at timestamp with time zone, before_at timestamp with time zone, the_limit integer, the_state text)
 RETURNS jsonb
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare
        ours constant uuid := door.agreement_officer(the_partnership, the_account, the_purpose, the_assurance);
        today constant date := door.london_day(now()); items jsonb; extra jsonb := '{}'; touched uuid[]; led uuid[];
      begin
        if ours is null then return null; end if;
        touched := door.cases_with_walls(the_partnership, the_account);
        led := door.cases_led_by(the_partnership, ours);
        
        select jsonb_agg(x.item order by x.at desc, x.id) into items from (select d.at, d.id, jsonb_build_object('id', d.id, 'at', d.at, 'kind', d.kind, 'who', d.who, 'agencyId', d.agency_id,
            'caseReference', (select c.reference from case_record c where c.partnership_id = the_partnership and c.id = d.case_id), 'people', (select coalesce(jsonb_agg(distinct p.reference), '[]') from person p
              where p.partnership_id = the_partnership and p.id = any (d.persons) and case when d.case_id = any (touched) then exists (select from door.nameable(the_partnership, the_account, d.case_id) n where n.person_id = p.id and not n.second)
                else exists (select from case_person l where l.partnership_id = the_partnership and l.case_id = d.case_id and l.person_id = p.id
                and l.retired_epoch is null and door.live(l.from_at, l.until_at, now())) end), 'purposes', array[d.purpose], 'categories', d.categories, 'agencies', d.agencies,
            'until', d.review_on, 'name', (select g.name from legal_gateway g where g.code = d.gateway),
            'state', d.state) as item
          from (select coalesce(d.objected_at, d.from_at) as at, d.id, case when d.objected_at is not null then 'OBJECTION' else 'REFUSAL' end as kind, p.name as who, p.agency_id, d.case_id, d.persons, d.purpose, d.categories, d.agencies, d.review_on, d.gateway, v.state
            from sharing_decision d
            left join practitioner p on p.partnership_id = d.partnership_id and p.id = d.decided_by
            cross join lateral (
              select case when exists (select from sharing_decision n where n.partnership_id = d.partnership_id and n.review_of = d.id) then 'ANSWERED'
                when d.retired_epoch is not null or not door.live(d.from_at, d.until_at, now()) then 'ENDED'
                when d.review_on < today then 'REVIEW_OVERDUE' else 'IN_FORCE' end as state) v
            where d.partnership_id = the_partnership and d.share and (d.objected_at is not null or d.refusal_overridden is not null) and (since_at is null or coalesce(d.objected_at, d.from_at) >= since_at) and (before_at is null or coalesce(d.objected_at, d.from_at) < before_at) and (the_state is null or v.state = the_state)
              and (p.agency_id = ours or ours = any (d.agencies) or d.case_id in (select unnest(led))) order by coalesce(d.objected_at, d.from_at) desc, d.id offset 0) d
          where case when d.case_id = any (touched) then door.may_know_of(the_partnership, the_account, d.case_id) else exists (select from case_person l where l.partnership_id = the_partnership and l.case_id = d.case_id
                and l.retired_epoch is null and door.live(l.from_at, l.until_at, now())) end
          order by d.at desc, d.id limit the_limit) x;
        return jsonb_build_object('agency', ours, 'agencies', (select jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name, 'type', g.type, 'typeName', t.name, 'dpoContact', g.dpo_contact) order by g.id)
            from agency g join agency_type t on t.code = g.type where g.partnership_id = the_partnership), 'items', coalesce(items, '[]')) || extra;
      end $function$;
alter function door.desk_objections(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, since_at timestamp with time zone, before_at timestamp with time zone, the_limit integer, the_state text) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.desk_objections(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, since_at timestamp with time zone, before_at timestamp with time zone, the_limit integer, the_state text) to tellonce_auditor;
comment on function door.desk_objections(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, since_at timestamp with time zone, before_at timestamp with time zone, the_limit integer, the_state text) is 'What was shared under a duty although somebody objected or had refused, the latest first. Null for who is no data-protection officer.';

CREATE OR REPLACE FUNCTION door.draw_points(the_partnership uuid, the_holder uuid, the_least bigint, the_most bigint, the_limit bigint, the_window interval)
 RETURNS json
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
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
      end $function$;
alter function door.draw_points(the_partnership uuid, the_holder uuid, the_least bigint, the_most bigint, the_limit bigint, the_window interval) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.draw_points(the_partnership uuid, the_holder uuid, the_least bigint, the_most bigint, the_limit bigint, the_window interval) to tellonce_api;
comment on function door.draw_points(the_partnership uuid, the_holder uuid, the_least bigint, the_most bigint, the_limit bigint, the_window interval) is 'Takes up to so many points from the holder''s minute, or none where there are fewer than the least; how many were granted and are left, and for how many seconds.';

CREATE OR REPLACE FUNCTION door.emergency_refusal(the_partnership uuid, the_account uuid, the_assurance smallint)
 RETURNS text
 LANGUAGE plpgsql
 STABLE
AS $function$
      declare seat door.seat;
      begin
        if the_assurance < 2 then return 'STEP_UP_REQUIRED'; end if;
        seat := door.take_seat(the_partnership, the_account, 'EMERGENCY', the_assurance, now());
        return case when seat.kind = 'PRACTITIONER' and seat.mode = 'EMERGENCY' and seat.mask <> 0 then null else 'FORBIDDEN' end;
      end $function$;
alter function door.emergency_refusal(the_partnership uuid, the_account uuid, the_assurance smallint) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.emergency_refusal(the_partnership uuid, the_account uuid, the_assurance smallint) to tellonce_door;

CREATE OR REPLACE FUNCTION door.emergency_uses(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, which text, the_id uuid DEFAULT NULL::uuid)
 RETURNS jsonb
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare who record; is_dpo boolean;
      begin
        select * into who from door.at_work(the_partnership, the_account, the_purpose, the_assurance);
        if who.kind is null then return null; end if;
        is_dpo := who.kind = 'DPO';
        return coalesce((
          select jsonb_agg(jsonb_build_object(
            'id', u.id, 'askedAt', door.micros(u.asked_at), 'reasonCode', u.reason_code, 'reason', u.reason, 'secondPerson', u.second_person,
            'user', a.display_name, 'agencyId', u.agency_id, 'confirmedBy', c.display_name, 'grantedAt', door.micros(u.granted_at),
            'located', u.located, 'caseId', case when k.known then u.case_id end,
            'caseReference', case when k.known then (select r.reference from case_record r where r.partnership_id = u.partnership_id and r.id = u.case_id) end,
            'people', case when k.known then (
              select coalesce(jsonb_agg(p.reference order by p.reference), '[]') from person p where p.partnership_id = u.partnership_id and p.id = any (u.persons)) else '[]' end,
            'status', case when g.running then 'RUNNING' when u.granted_at is not null then 'ENDED' when now() < u.lapses_at then 'WAITING' else 'LAPSED' end,
            'endsAt', case when g.running then door.micros(u.until_at) when u.granted_at is null and now() < u.lapses_at then door.micros(u.lapses_at) end,
            'endedAt', case when u.granted_at is not null and not g.running then door.micros(coalesce(g.retired_at, u.until_at)) end,
            'endedHow', case when u.granted_at is not null and not g.running then coalesce(g.retired_how, 'TIME') end,
            'reviewBy', door.micros(u.review_by), 'overdue', coalesce(u.review_by <= now() and v.open, false), 'reviewOpen', u.granted_at is not null and v.open,
            'mayConfirm', v.confirm, 'mayReview', v.review, 'mayEnd', u.account_id = the_account and (g.running or (u.granted_at is null and now() < u.lapses_at)),
            'reviews', (select coalesce(jsonb_agg(jsonb_build_object('outcome', r.outcome, 'note', r.note, 'at', door.micros(r.at), 'reviewer', b.display_name) order by r.at), '[]')
              from emergency_review r join account b on b.partnership_id = r.partnership_id and b.id = r.account_id
              where r.partnership_id = u.partnership_id and r.use_id = u.id)) order by u.asked_at desc, u.id)
          from emergency_use u
          join account a on a.partnership_id = u.partnership_id and a.id = u.account_id
          left join account c on c.partnership_id = u.partnership_id and c.id = u.confirmed_by
          cross join lateral (
            select coalesce(bool_or(x.retired_epoch is null and door.live(x.from_at, x.until_at, now())), false) as running,
              max(x.retired_at) as retired_at, (array_agg(x.retired_how order by x.recorded_epoch desc))[1] as retired_how
            from emergency_grant x where x.partnership_id = u.partnership_id and x.use_id = u.id) g
          cross join lateral (select door.review_is_open(u.partnership_id, u.id) as open,
            which <> 'MINE' and u.confirmed_by is null and u.second_person <> 'NOT_ASKED' and (g.running or (u.granted_at is null and now() < u.lapses_at))
              and door.may_confirm(the_partnership, the_account, u) as confirm,
            which <> 'MINE' and u.granted_at is not null and door.review_is_open(u.partnership_id, u.id) and door.may_review(the_partnership, the_account, u) as review) v
          cross join lateral (select case when u.account_id = the_account or v.confirm
            then exists (select from door.nameable(the_partnership, the_account, u.case_id))
            else door.may_know_of(the_partnership, the_account, u.case_id) end as known) k
          -- First what the row alone tells, so that the rest is asked of few.
          where u.partnership_id = the_partnership and (the_id is null or u.id = the_id)
            and (which <> 'MINE' or u.account_id = the_account) and (which <> 'CONFIRMED' or u.confirmed_by = the_account)
            and (which <> 'TO_CONFIRM' or (u.agency_id = who.agency_id and u.confirmed_by is null and u.second_person <> 'NOT_ASKED'))
            and (which not in ('TO_REVIEW', 'REVIEWED') or u.granted_at is not null)
            -- What waits for somebody is listed however old it is; the rest for three months, and longer in the audit.
            and (which in ('TO_CONFIRM', 'TO_REVIEW') or u.asked_at > now() - interval '3 months')
            and case which
            when 'MINE' then u.account_id = the_account
            when 'TO_CONFIRM' then v.confirm
            when 'CONFIRMED' then u.confirmed_by = the_account
            -- An officer also sees what concerns a case that their agency leads; that review is the user's agency's.
            when 'TO_REVIEW' then k.known and u.granted_at is not null and v.open
              and (v.review or (is_dpo and who.agency_id in (u.agency_id, door.lead_agency(the_partnership, u.case_id))))
            when 'REVIEWED' then k.known and u.granted_at is not null and not v.open and (door.may_review(the_partnership, the_account, u)
              or (is_dpo and who.agency_id in (u.agency_id, door.lead_agency(the_partnership, u.case_id))))
            else false end), '[]');
      end $function$;
alter function door.emergency_uses(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, which text, the_id uuid) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.emergency_uses(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, which text, the_id uuid) to tellonce_api;
comment on function door.emergency_uses(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, which text, the_id uuid) is 'Uses of emergency access: one''s own, those that one may confirm, those to be reviewed, those reviewed. Null for who may ask for none.';

CREATE OR REPLACE FUNCTION door.end_emergency(the_partnership uuid, the_account uuid, the_id uuid)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare ended integer; lapsed integer;
      begin
        update emergency_grant g set retired_at = now(), retired_by = the_account, retired_how = 'ENDED'
        where g.partnership_id = the_partnership and g.use_id = the_id and g.account_id = the_account and g.retired_epoch is null and now() < g.until_at;
        get diagnostics ended = row_count;
        update emergency_use u set lapses_at = now()
        where u.partnership_id = the_partnership and u.id = the_id and u.account_id = the_account and u.granted_at is null and now() < u.lapses_at;
        get diagnostics lapsed = row_count;
        return case when ended + lapsed = 0 then 'NOT_FOUND' end;
      end $function$;
alter function door.end_emergency(the_partnership uuid, the_account uuid, the_id uuid) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.end_emergency(the_partnership uuid, the_account uuid, the_id uuid) to tellonce_api;
comment on function door.end_emergency(the_partnership uuid, the_account uuid, the_id uuid) is 'Ends one''s own emergency access, or takes the request back. Null, or NOT_FOUND where there is none that runs or waits.';

CREATE OR REPLACE FUNCTION door.end_emergency_by_raising()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare cases uuid[]; strictness constant text[] := array['BASIC', 'STANDARD', 'SENSITIVE', 'PROTECTED'];
      begin
        if (select array_position(strictness, c.sensitivity) from category c where c.bit = new.category)
             > (select array_position(strictness, c.sensitivity) from category c where c.bit = old.category)
           or not (coalesce(new.marks, '{}') <@ coalesce(old.marks, '{}')) then
          if tg_argv[0] = 'case_id' then
            cases := array[(to_jsonb(new) ->> 'case_id')::uuid];
          else
            cases := array(
              select p.case_id from case_person p where p.partnership_id = new.partnership_id and p.retired_epoch is null
                and p.person_id in (select s.same_id from door.same_people(new.partnership_id, array[(to_jsonb(new) ->> 'person_id')::uuid]) s));
          end if;
          perform door.end_grants(new.partnership_id, cases, 'SENSITIVITY_RAISED', 'RAISED');
        end if;
        return null;
      end $function$;
alter function door.end_emergency_by_raising() owner to tellonce_door; -- runs with the powers of its owner

CREATE OR REPLACE FUNCTION door.end_emergency_by_restriction()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare fact constant jsonb := to_jsonb(new); people uuid[]; cases uuid[];
      begin
        people := array(
          select (fact ->> 'person_id')::uuid where fact ->> 'person_id' is not null
          union select jsonb_array_elements_text(fact -> 'persons')::uuid where jsonb_typeof(fact -> 'persons') = 'array'
          union select a.person_id from person_address a
            where a.partnership_id = new.partnership_id and a.household_id = (fact ->> 'household_id')::uuid and a.retired_epoch is null);
        cases := array(
          select distinct p.case_id from case_person p
          where p.partnership_id = new.partnership_id and p.retired_epoch is null
            and p.person_id = any (array(select s.same_id from door.same_people(new.partnership_id, people) s)));
        if fact ->> 'case_id' is not null then cases := cases || (fact ->> 'case_id')::uuid; end if;
        perform door.end_grants(new.partnership_id, cases, 'SENSITIVITY_RAISED', upper(tg_table_name));
        return null;
      end $function$;
alter function door.end_emergency_by_restriction() owner to tellonce_door; -- runs with the powers of its owner

CREATE OR REPLACE FUNCTION door.end_grants(the_partnership uuid, cases uuid[], how text, note text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
      begin
        update emergency_grant g set retired_at = now(), retired_how = how, retired_note = note
        where g.partnership_id = the_partnership and g.case_id = any (cases) and g.retired_epoch is null and now() < g.until_at;
        -- A request that waits for a second person was made for a case as it was then.
        update emergency_use u set lapses_at = now()
        where u.partnership_id = the_partnership and u.case_id = any (cases) and u.granted_at is null and now() < u.lapses_at;
      end $function$;
alter function door.end_grants(the_partnership uuid, cases uuid[], how text, note text) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.end_grants(the_partnership uuid, cases uuid[], how text, note text) to tellonce_door;

CREATE OR REPLACE FUNCTION door.end_keys()
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare ended integer;
      begin
        delete from idempotency_key k where k.kept_at < now() - interval '1 day';
        get diagnostics ended = row_count;
        return ended;
      end $function$;
alter function door.end_keys() owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.end_keys() to tellonce_api;
comment on function door.end_keys() is 'Ends keys that are older than a day. How many there were.';

CREATE OR REPLACE FUNCTION door.end_relationship(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb)
 RETURNS jsonb
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare
        seat constant door.seat := door.take_seat(the_partnership, the_account, the_purpose, the_assurance, now()); the_case constant uuid := (said ->> 'caseId')::uuid;
        last constant date := (said ->> 'until')::date; one kinship;
      begin
        if not coalesce(seat.kind = 'PRACTITIONER' and seat.mode in ('CONSENT', 'DUTY'), false)
          or not the_case = any (door.known_cases(the_partnership, the_account, seat, array[the_case], now()))
        then return jsonb_build_object('refusal', 'NOT_FOUND'); end if;
        if cardinality(door.led_cases(the_partnership, the_account, seat, array[the_case])) = 0 then return jsonb_build_object('refusal', 'FORBIDDEN'); end if;
        if exists (select from case_record c where c.partnership_id = the_partnership and c.id = the_case and c.status = 'CLOSED')
        then return jsonb_build_object('refusal', 'CONFLICT'); end if;
        select k.* into one from kinship k
        where k.partnership_id = the_partnership and k.id = (said ->> 'relationshipId')::uuid and k.taken_back_at is null for update;
        if one.id is null or not exists (
            select from door.walls(the_partnership, the_account, seat, the_purpose, array[the_case], now()) w
            where w.case_id = the_case and one.person_id = any (w.people) and one.other_id = any (w.people) and (case when one.agency_id = seat.agency_id then w.own else w.others end) >> one.category & 1 = 1) then return jsonb_build_object('refusal', 'NOT_FOUND'); end if;
        if one.agency_id <> seat.agency_id then return jsonb_build_object('refusal', 'FORBIDDEN'); end if;
        if one.until_on is not null or one.kind not in ('PARTNER_OF', 'CARER_OF', 'OTHER') then return jsonb_build_object('refusal', 'CONFLICT'); end if;
        if last is null or last < one.from_on or last > door.london_day(now()) then return jsonb_build_object('refusal', 'BAD_INPUT', 'field', 'until'); end if;
        update kinship k set until_on = last, ended_at = now(), ended_by = the_account
        where k.partnership_id = the_partnership and k.id = one.id;
        return jsonb_build_object('caseId', the_case);
      end $function$;
alter function door.end_relationship(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.end_relationship(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb) to tellonce_api;
comment on function door.end_relationship(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb) is 'Records the last day of how two people of a case were related, by the agency that had said it.';

CREATE OR REPLACE FUNCTION door.end_session_emergency(the_session text, how text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
      begin
        update emergency_grant g set retired_at = now(), retired_how = how
        where g.session_id = the_session and g.retired_epoch is null and now() < g.until_at;
        update emergency_use u set lapses_at = now() where u.session_id = the_session and u.granted_at is null and now() < u.lapses_at;
        update locate_handle h set used_at = now() where h.session_id = the_session and h.used_at is null;
      end $function$;
alter function door.end_session_emergency(the_session text, how text) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.end_session_emergency(the_session text, how text) to tellonce_door;

CREATE OR REPLACE FUNCTION door.ended_on(the_partnership uuid, the_table text, the_row jsonb)
 RETURNS date
 LANGUAGE sql
 STABLE
AS $function$
        select door.london_day(least((the_row ->> 'retired_at')::timestamptz, case the_table
          when 'access_request' then (the_row ->> 'ended_at')::timestamptz
          when 'authority' then ((the_row ->> 'until_on')::date + 1)::timestamp at time zone 'Europe/London'
          when 'sharing_decision' then (the_row ->> 'until_at')::timestamptz
          when 'emergency_use' then (the_row ->> 'asked_at')::timestamptz
          when 'unfinished_answer' then (the_row ->> 'written_at')::timestamptz
          when 'consent' then door.consent_ended_at(the_partnership, (the_row ->> 'id')::uuid)
          when 'consent_provision' then door.consent_ended_at(the_partnership, (the_row ->> 'consent_id')::uuid)
          end))
      $function$;
alter function door.ended_on(the_partnership uuid, the_table text, the_row jsonb) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.ended_on(the_partnership uuid, the_table text, the_row jsonb) to tellonce_door;
comment on function door.ended_on(the_partnership uuid, the_table text, the_row jsonb) is 'The day in London on which what a row grants, asks or says came to its end: the first on which it counts no more. Null while it goes on, and for a part of the family record.';

CREATE OR REPLACE FUNCTION door.enter_circumstance(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare
        seat constant door.seat := door.take_seat(the_partnership, the_account, the_purpose, the_assurance, now());
        told circumstance; one uuid; home constant uuid := the_id;
      begin
        select * into told from circumstance c where c.partnership_id = the_partnership and c.id = the_id for update;
        if seat is null or seat.agency_id is null or told.id is null or seat.mode not in ('CONSENT', 'DUTY')
          or not told.case_id = any (door.known_cases(the_partnership, the_account, seat, array[told.case_id], now()))
        then return 'NOT_FOUND'; end if;
        if told.agency_id <> seat.agency_id or not exists (
          select from door.walls(the_partnership, the_account, seat, the_purpose, array[told.case_id], now()) w
          where w.case_id = told.case_id and told.subjects <@ w.people and w.writable >> told.category & 1 = 1)
        then return 'FORBIDDEN'; end if;
        if told.taken_back_at is not null then return 'CONFLICT'; end if;
        -- Beside what others have recorded, never in its stead: who may see both sees the latest; who may see only theirs learns nothing.
        if told.kind = 'ADDRESS' then insert into household (partnership_id, id) values (the_partnership, home); end if;
        for one in select distinct s from unnest(told.subjects) s order by 1 loop
          if told.kind = 'ADDRESS' then
            insert into person_address (partnership_id, id, person_id, category, agency_id, household_id, lines, postcode, from_on, recorded_by, circumstance_id)
            values (the_partnership, gen_random_uuid(), one, told.category, told.agency_id, home, said ->> 'lines', said ->> 'postcode', told.from_on, the_account, the_id);
          elsif told.kind = 'SCHOOL' then
            insert into person_school (partnership_id, id, person_id, category, agency_id, name, from_on, circumstance_id)
            values (the_partnership, gen_random_uuid(), one, told.category, told.agency_id, told.place, told.from_on, the_id);
          elsif told.kind = 'NAME' then
            insert into person_name (partnership_id, id, person_id, category, agency_id, kind, given, family, from_on, circumstance_id)
            values (the_partnership, gen_random_uuid(), one, told.category, told.agency_id, said ->> 'kind', said ->> 'given', said ->> 'family', told.from_on, the_id);
          elsif told.kind = 'DEATH' then
            insert into person_life (partnership_id, id, person_id, category, agency_id, died_on, recorded_by, circumstance_id)
            values (the_partnership, gen_random_uuid(), one, told.category, told.agency_id, told.from_on, the_account, the_id);
          end if;
        end loop;
        -- What it corrects was taken back just now, which whoever may see the one is told of with the other.
        delete from outbox_event e using circumstance c
        where e.partnership_id = the_partnership and e.kind = 'CIRCUMSTANCES_CHANGED' and e.at = now() and e.source_id = c.id
          and c.partnership_id = the_partnership and c.taken_back_at = now() and c.case_id = told.case_id and c.agency_id = told.agency_id
          and c.category = told.category and c.subjects <@ told.subjects;
        return null;
      end $function$;
alter function door.enter_circumstance(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.enter_circumstance(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb) to tellonce_api;
comment on function door.enter_circumstance(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb) is 'Enters a change of circumstances, just told by the viewer''s agency, into the record of each of its people. Returns the code of the refusal.';

CREATE OR REPLACE FUNCTION door.epochs(the_partnership uuid, the_cases uuid[])
 RETURNS jsonb
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      begin
        return jsonb_build_object(
          'partnership', coalesce((select epoch from partnership_epoch where partnership_id = the_partnership), 0),
          'cases', coalesce((
            select jsonb_object_agg(case_id, epoch) from case_epoch
            where partnership_id = the_partnership and case_id = any (the_cases)), '{}'));
      end $function$;
alter function door.epochs(the_partnership uuid, the_cases uuid[]) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.epochs(the_partnership uuid, the_cases uuid[]) to tellonce_api;
grant execute on function door.epochs(the_partnership uuid, the_cases uuid[]) to tellonce_auditor;
comment on function door.epochs(the_partnership uuid, the_cases uuid[]) is 'The epochs now: asked again after commit, on the same connection; where one has moved, the reply is discarded.';

CREATE OR REPLACE FUNCTION door.erase_item(the_partnership uuid, the_item text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
      declare the_table constant text := split_part(the_item, '.', 1); the_row constant uuid := split_part(the_item, '.', 2)::uuid; part text;
      begin
        -- Nothing but what the table says may be erased.
        if not exists (select from retention_table t where t.table_name = the_table and t.erasable) then raise exception 'not erasable'; end if;
        perform set_config('tellonce.erasing', the_row::text, true);
        foreach part in array (select t.erased_with from retention_table t where t.table_name = the_table) loop
          execute format('delete from %I where partnership_id = $1 and %I = $2', split_part(part, '.', 1), split_part(part, '.', 2)) using the_partnership, the_row;
        end loop;
        execute format('delete from %I where partnership_id = $1 and id = $2', the_table) using the_partnership, the_row;
        perform set_config('tellonce.erasing', '', true);
      end $function$;
alter function door.erase_item(the_partnership uuid, the_item text) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.erase_item(the_partnership uuid, the_item text) to tellonce_door;

CREATE OR REPLACE FUNCTION door.event_cases(the_partnership uuid, the_agency uuid, the_case uuid, the_people uuid[])
 RETURNS uuid[]
 LANGUAGE sql
 STABLE
AS $function$
        select array(
          select i.case_id from involvement i
          where i.partnership_id = the_partnership and i.retired_epoch is null and i.agency_id = the_agency and door.live(i.from_at, i.until_at, now())
            and (i.case_id = the_case or i.case_id in (
              select m.case_id from case_person m
              where m.partnership_id = the_partnership and m.retired_epoch is null and m.person_id in (select s.same_id from door.same_people(the_partnership, coalesce(the_people, '{}')) s)))
          group by i.case_id order by i.case_id = the_case desc nulls last, i.case_id limit 20)
      $function$;
alter function door.event_cases(the_partnership uuid, the_agency uuid, the_case uuid, the_people uuid[]) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.event_cases(the_partnership uuid, the_agency uuid, the_case uuid, the_people uuid[]) to tellonce_door;
comment on function door.event_cases(the_partnership uuid, the_agency uuid, the_case uuid, the_people uuid[]) is 'The cases with which an agency has to do in which something happened, the one of which it was said first. Wider than what may be told, which is decided when it is sent: only so that strangers'' cases are not opened.';

CREATE OR REPLACE FUNCTION door.excluded(the_partnership uuid, the_account uuid, seat door.seat, the_cases uuid[], the_at timestamp with time zone)
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE
AS $function$
      declare cases uuid[]; people uuid[];
      begin
        select coalesce(array_agg(e.case_id) filter (where e.case_id is not null), '{}'),
          coalesce(array_agg(e.person_id) filter (where e.person_id is not null), '{}') into cases, people
        from exclusion e
        where e.partnership_id = the_partnership and e.account_id = the_account and e.retired_epoch is null
          and door.live(door.since(e.from_at, e.recorded_at, the_at), e.until_at, the_at);
        if seat.person_id is not null then people := people || seat.person_id; end if;
        if cardinality(people) > 0 then
          -- In every case of such a person, under any of their ids, also in one that they have left.
          people := array(select s.same_id from door.same_people(the_partnership, people) s);
          cases := cases || array(
            select p.case_id from case_person p
            where p.partnership_id = the_partnership and p.person_id = any (people) and p.case_id = any (the_cases) and p.retired_epoch is null);
        end if;
        return cases;
      end $function$;
alter function door.excluded(the_partnership uuid, the_account uuid, seat door.seat, the_cases uuid[], the_at timestamp with time zone) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.excluded(the_partnership uuid, the_account uuid, seat door.seat, the_cases uuid[], the_at timestamp with time zone) to tellonce_door;
comment on function door.excluded(the_partnership uuid, the_account uuid, seat door.seat, the_cases uuid[], the_at timestamp with time zone) is 'The cases from which the viewer is excluded; of those for a person, and of their own, those among the asked.';

CREATE OR REPLACE FUNCTION door.facts(the_partnership uuid, the_account uuid, the_cases uuid[], the_at timestamp with time zone)
 RETURNS json
 LANGUAGE plpgsql
 STABLE
AS $function$
      declare
        epoch constant bigint := 9223372036854775807;
        cases constant uuid[] := array(select c.id from case_record c where c.partnership_id = the_partnership and c.id = any (the_cases));
        frame record;
      begin
        frame := door.frame_facts(the_partnership, epoch);
        return json_build_object(
          'viewer', door.viewer_facts(the_partnership, the_account, epoch), 'agencies', frame.agencies, 'agreements', frame.agreements,
          'cases', door.case_facts(the_partnership, cases, epoch, the_at),
          'people', door.people_facts(the_partnership, door.people_of(the_partnership, cases, epoch), epoch, the_at));
      end $function$;
alter function door.facts(the_partnership uuid, the_account uuid, the_cases uuid[], the_at timestamp with time zone) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.facts(the_partnership uuid, the_account uuid, the_cases uuid[], the_at timestamp with time zone) to tellonce_door;
comment on function door.facts(the_partnership uuid, the_account uuid, the_cases uuid[], the_at timestamp with time zone) is 'All that decide may look at, as it is now, in the shape of server/sharing/facts.ts.';

CREATE OR REPLACE FUNCTION door.facts_at(the_partnership uuid, the_account uuid, the_cases uuid[], the_at timestamp with time zone, partnership_epoch bigint, case_epochs jsonb)
 RETURNS jsonb
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
 SET jit TO 'off'
 SET enable_seqscan TO 'off'
 SET enable_nestloop TO 'off'
AS $function$
      begin
        return door.facts_then(the_partnership, the_account, the_cases, the_at, coalesce(partnership_epoch, -1), coalesce(case_epochs, '{}'));
      end $function$;
alter function door.facts_at(the_partnership uuid, the_account uuid, the_cases uuid[], the_at timestamp with time zone, partnership_epoch bigint, case_epochs jsonb) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.facts_at(the_partnership uuid, the_account uuid, the_cases uuid[], the_at timestamp with time zone, partnership_epoch bigint, case_epochs jsonb) to tellonce_auditor;
comment on function door.facts_at(the_partnership uuid, the_account uuid, the_cases uuid[], the_at timestamp with time zone, partnership_epoch bigint, case_epochs jsonb) is 'The facts as they stood at these epochs, to judge a stored decision again. A case without an epoch has no facts.';

CREATE OR REPLACE FUNCTION door.facts_then(the_partnership uuid, the_account uuid, the_cases uuid[], the_at timestamp with time zone, the_epoch bigint, case_epochs jsonb)
 RETURNS jsonb
 LANGUAGE plpgsql
 STABLE
AS $function$
      declare
        frame record; one record; cases jsonb := '[]'; people jsonb := '[]'; latest jsonb := '{}';
      begin
        for one in
          select c.id, (case_epochs ->> c.id::text)::bigint as epoch from case_record c
          where c.partnership_id = the_partnership and c.id = any (the_cases) and case_epochs ? c.id::text order by 2
        loop
          cases := cases || door.case_facts(the_partnership, array[one.id], one.epoch, the_at)::jsonb;
          latest := latest || coalesce((select jsonb_object_agg(p, one.epoch) from unnest(door.people_of(the_partnership, array[one.id], one.epoch)) p), '{}');
        end loop;
        for one in select e.value::bigint as epoch, array_agg(e.key::uuid) as people from jsonb_each_text(latest) e group by 1 order by 1 loop
          people := people || door.people_facts(the_partnership, one.people, one.epoch, the_at)::jsonb;
        end loop;
        frame := door.frame_facts(the_partnership, the_epoch);
        return jsonb_build_object(
          'viewer', door.viewer_facts(the_partnership, the_account, the_epoch), 'agencies', frame.agencies, 'agreements', frame.agreements,
          'cases', cases, 'people', people);
      end $function$;
alter function door.facts_then(the_partnership uuid, the_account uuid, the_cases uuid[], the_at timestamp with time zone, the_epoch bigint, case_epochs jsonb) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.facts_then(the_partnership uuid, the_account uuid, the_cases uuid[], the_at timestamp with time zone, the_epoch bigint, case_epochs jsonb) to tellonce_door;
comment on function door.facts_then(the_partnership uuid, the_account uuid, the_cases uuid[], the_at timestamp with time zone, the_epoch bigint, case_epochs jsonb) is 'The same as it stood at these epochs; a case without an epoch has no facts.';

CREATE OR REPLACE FUNCTION door.family_member(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint)
 RETURNS uuid
 LANGUAGE sql
 STABLE
AS $function$
        select a.person_id from account a join purpose p on p.code = the_purpose and p.mode in ('OWN', 'PASSPORT') and p.assurance <= the_assurance
        where a.partnership_id = the_partnership and a.id = the_account and a.kind = 'FAMILY' and a.retired_epoch is null and door.live(a.from_at, a.until_at, now())
          and exists (select from role_grant g where g.partnership_id = the_partnership and g.retired_epoch is null and g.account_id = a.id and g.role = 'FAMILY_MEMBER' and door.live(g.from_at, g.until_at, now()))
          and not exists (select from role_grant g where g.partnership_id = the_partnership and g.retired_epoch is null and g.account_id = a.id and door.live(g.from_at, g.until_at, now())
            and not exists (select from role_ceiling k where k.role = g.role))
      $function$;
alter function door.family_member(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.family_member(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint) to tellonce_door;

CREATE OR REPLACE FUNCTION door.find(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, words text, compact text, the_limit integer)
 RETURNS json
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
 SET plan_cache_mode TO 'force_custom_plan'
 SET jit TO 'off'
 SET enable_seqscan TO 'off'
 SET "pg_trgm.word_similarity_threshold" TO '0.4'
AS $function$
      declare
        the_at constant timestamptz := now();
        seat constant door.seat := door.take_seat(the_partnership, the_account, the_purpose, the_assurance, the_at);
        cases uuid[]; people uuid[];
      begin
        if seat is null then return '[]'; end if;
        cases := case when seat.mode = 'EMERGENCY' then array(
          select g.case_id from emergency_grant g where g.partnership_id = the_partnership and g.account_id = the_account)
        else array(select i.case_id from involvement i where i.partnership_id = the_partnership and 
          i.agency_id = seat.agency_id and i.retired_epoch is null and door.live(i.from_at, i.until_at, the_at)
          and (seat.kind = 'SYSTEM' or i.practitioner_id is null or i.practitioner_id = seat.practitioner_id
            or (i.kind = 'LEAD' and seat.on_duty)
            or i.practitioner_id = any (seat.supervisees)) limit 2001) end;
        -- Who has a few hundred families compares them; for who has thousands, on duty, the indexes are quicker.
        if cardinality(cases) <= 2000 then
          people := array(
            select distinct p.person_id from case_person p
            where p.partnership_id = the_partnership and p.case_id = any (cases) and p.retired_epoch is null);
          return (
          with found as materialized (
          select 'NAME' as source, n.id, n.person_id, null::uuid as case_id, word_similarity(words, lower(n.given || ' ' || n.family)) + similarity(words, lower(n.given || ' ' || n.family)) as score
          from person_name n where n.partnership_id = the_partnership and n.person_id = any (people) and (lower(n.given || ' ' || n.family) || '') %> words
          union all
          select 'ADDRESS', a.id, a.person_id, null, word_similarity(words, lower(a.lines || ' ' || coalesce(a.postcode, '') || ' ' || replace(coalesce(a.postcode, ''), ' ', '')))
          from person_address a where a.partnership_id = the_partnership and a.person_id = any (people) and (lower(a.lines || ' ' || coalesce(a.postcode, '') || ' ' || replace(coalesce(a.postcode, ''), ' ', '')) || '') %> words and a.retired_epoch is null
            and word_similarity(words, lower(a.lines || ' ' || coalesce(a.postcode, '') || ' ' || replace(coalesce(a.postcode, ''), ' ', ''))) >= 0.6
          union all
          select 'FAMILY', f.id, null, f.case_id, word_similarity(words, lower(f.name)) + similarity(words, lower(f.name))
          from family_name f where f.partnership_id = the_partnership and f.case_id = any (cases) and (lower(f.name) || '') %> words
          union all
          select 'IDENTIFIER', i.id, i.person_id, null, 3
          from person_identifier i where i.partnership_id = the_partnership and i.kind = any (array['NHS_NUMBER', 'UPN', 'NINO', 'OTHER'])
            and upper(replace(i.value, ' ', '')) = compact
          union all
          select 'CASE', c.id, null, c.id, 3 from case_record c where c.partnership_id = the_partnership and c.reference = compact
          union all
          select 'PERSON', p.id, p.id, null, 3 from person p where p.partnership_id = the_partnership and p.reference = compact),
          placed as materialized (
          select m.source, m.id, m.person_id, p.case_id, m.score from found m
          join case_person p on p.partnership_id = the_partnership and p.person_id = m.person_id and p.retired_epoch is null
          where m.case_id is null
          union all
          select m.source, m.id, null, m.case_id, m.score from found m where m.case_id is not null),
          near as materialized (
            select k.case_id from door.near(the_partnership, the_account, seat, array(select distinct p.case_id from placed p), the_at) k),
          first as (
            select p.* from placed p join near k on k.case_id = p.case_id order by p.score desc, p.id, p.case_id limit the_limit)
          select coalesce(json_agg(json_build_object('source', f.source, 'id', f.id, 'personId', f.person_id, 'caseId', f.case_id, 'score', f.score)
            order by f.score desc, f.id, f.case_id), '[]')
          from first f);
        end if;
        return (
          with found as materialized (
          select 'NAME' as source, n.id, n.person_id, null::uuid as case_id, word_similarity(words, lower(n.given || ' ' || n.family)) + similarity(words, lower(n.given || ' ' || n.family)) as score
          from person_name n where n.partnership_id = the_partnership  and lower(n.given || ' ' || n.family) %> words
          union all
          select 'ADDRESS', a.id, a.person_id, null, word_similarity(words, lower(a.lines || ' ' || coalesce(a.postcode, '') || ' ' || replace(coalesce(a.postcode, ''), ' ', '')))
          from person_address a where a.partnership_id = the_partnership  and lower(a.lines || ' ' || coalesce(a.postcode, '') || ' ' || replace(coalesce(a.postcode, ''), ' ', '')) %> words and a.retired_epoch is null
            and word_similarity(words, lower(a.lines || ' ' || coalesce(a.postcode, '') || ' ' || replace(coalesce(a.postcode, ''), ' ', ''))) >= 0.6
          union all
          select 'FAMILY', f.id, null, f.case_id, word_similarity(words, lower(f.name)) + similarity(words, lower(f.name))
          from family_name f where f.partnership_id = the_partnership  and lower(f.name) %> words
          union all
          select 'IDENTIFIER', i.id, i.person_id, null, 3
          from person_identifier i where i.partnership_id = the_partnership and i.kind = any (array['NHS_NUMBER', 'UPN', 'NINO', 'OTHER'])
            and upper(replace(i.value, ' ', '')) = compact
          union all
          select 'CASE', c.id, null, c.id, 3 from case_record c where c.partnership_id = the_partnership and c.reference = compact
          union all
          select 'PERSON', p.id, p.id, null, 3 from person p where p.partnership_id = the_partnership and p.reference = compact),
          placed as materialized (
          select m.source, m.id, m.person_id, p.case_id, m.score from found m
          join case_person p on p.partnership_id = the_partnership and p.person_id = m.person_id and p.retired_epoch is null
          where m.case_id is null
          union all
          select m.source, m.id, null, m.case_id, m.score from found m where m.case_id is not null),
          near as materialized (
            select k.case_id from door.near(the_partnership, the_account, seat, array(select distinct p.case_id from placed p), the_at) k),
          first as (
            select p.* from placed p join near k on k.case_id = p.case_id order by p.score desc, p.id, p.case_id limit the_limit)
          select coalesce(json_agg(json_build_object('source', f.source, 'id', f.id, 'personId', f.person_id, 'caseId', f.case_id, 'score', f.score)
            order by f.score desc, f.id, f.case_id), '[]')
          from first f);
      end $function$;
alter function door.find(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, words text, compact text, the_limit integer) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.find(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, words text, compact text, the_limit integer) to tellonce_api;
comment on function door.find(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, words text, compact text, the_limit integer) is 'What in the viewer''s own cases is like what was typed, the most alike first. Whether a value may be shown is not judged here: each is decided before anything is told of it.';

CREATE OR REPLACE FUNCTION door.find_competent(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_case uuid, the_id uuid, the_person uuid, the_categories integer, the_purposes text[], the_evidence text)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare
        seat constant door.seat := door.take_seat(the_partnership, the_account, the_purpose, the_assurance, now());
        today constant date := door.london_day(now());
        born date;
      begin
        if not coalesce(seat.kind = 'PRACTITIONER' and seat.mode in ('CONSENT', 'DUTY'), false) then return 'NOT_FOUND'; end if;
        if not exists (
          select from door.walls(the_partnership, the_account, seat, the_purpose, array[the_case], now()) w
          where w.case_id = the_case and the_person = any (w.people))
        then return 'NOT_FOUND'; end if;
        if not exists (
          select from involvement mine
          join involvement lead on lead.partnership_id = mine.partnership_id and lead.case_id = mine.case_id and lead.kind = 'LEAD'
            and lead.agency_id = mine.agency_id and lead.retired_epoch is null and door.live(lead.from_at, lead.until_at, now())
          where mine.partnership_id = the_partnership and mine.retired_epoch is null and mine.case_id = the_case and mine.practitioner_id = seat.practitioner_id and mine.agency_id = seat.agency_id
            and door.live(mine.from_at, mine.until_at, now()))
        then return 'FORBIDDEN'; end if;
        select l.born_on into born from person_life l
        where l.partnership_id = the_partnership and l.retired_epoch is null and l.person_id = the_person and l.born_on is not null order by l.recorded_epoch desc, l.id limit 1;
        if born is null or born > today or today >= door.birthday(born, 16) or the_categories = 0 or cardinality(the_purposes) = 0
          or coalesce(trim(the_evidence), '') = ''
        then return 'BAD_INPUT'; end if;
        insert into authority (partnership_id, id, person_id, kind, holder_person_id, categories, purposes, evidence, found_by, from_on, recorded_by, recorded_epoch)
        values (the_partnership, the_id, the_person, 'GILLICK', the_person, the_categories, the_purposes, the_evidence, seat.practitioner_id, today, the_account, 0);
        return 'OK';
      end $function$;
alter function door.find_competent(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_case uuid, the_id uuid, the_person uuid, the_categories integer, the_purposes text[], the_evidence text) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.find_competent(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_case uuid, the_id uuid, the_person uuid, the_categories integer, the_purposes text[], the_evidence text) to tellonce_api;
comment on function door.find_competent(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_case uuid, the_id uuid, the_person uuid, the_categories integer, the_purposes text[], the_evidence text) is 'Records that a child under 16 was found competent for one decision: these categories and purposes, from today on.';

CREATE OR REPLACE FUNCTION door.find_person(the_partnership uuid, the_account uuid, the_given text, the_family text, the_birth date, the_postcode text, the_kind text, the_number text, OUT found_case uuid, OUT found_person uuid)
 RETURNS record
 LANGUAGE plpgsql
 STABLE
AS $function$
      declare one record; everybody uuid[]; basic constant integer := 15;
      begin
        for one in
          select m.ids from door.matching(the_partnership, the_given, the_family, the_birth, the_postcode, the_kind, the_number) m
        loop
          if everybody is not null then return; end if;
          everybody := one.ids;
        end loop;
        if everybody is null then return; end if;
        -- Names, how to reach somebody, the household, that an agency is involved: where one of them is sealed, the person is.
        if exists (
          select from seal s where s.partnership_id = the_partnership and s.person_id = any (everybody) and s.mark is null and s.categories & basic <> 0
            and s.retired_epoch is null and door.live(door.since(s.from_at, s.recorded_at, now()), s.until_at, now()))
          or exists (
          select from protection_marker m where m.partnership_id = the_partnership and m.persons && everybody and m.mark is null and m.kind in ('SOURCE', 'HARM')
            and m.categories & basic <> 0 and m.retired_epoch is null and door.live(door.since(m.from_at, m.recorded_at, now()), m.until_at, now())) then
          return;
        end if;
        select p.case_id, p.person_id into found_case, found_person
        from case_person p join case_record c on c.partnership_id = p.partnership_id and c.id = p.case_id
        where p.partnership_id = the_partnership and p.person_id = any (everybody) and p.retired_epoch is null and door.live(p.from_at, p.until_at, now())
          and coalesce(c.marks, '{}') = '{}'
          and not exists (
            select from seal s where s.partnership_id = the_partnership and s.case_id = p.case_id and s.person_id is null and s.mark is null
              and s.categories & basic <> 0 and s.retired_epoch is null and door.live(door.since(s.from_at, s.recorded_at, now()), s.until_at, now()))
          and exists (select from door.nameable(the_partnership, the_account, p.case_id) n where n.person_id = p.person_id and not n.second)
        order by c.status = 'CLOSED', c.opened_on desc, c.id limit 1;
      end $function$;
alter function door.find_person(the_partnership uuid, the_account uuid, the_given text, the_family text, the_birth date, the_postcode text, the_kind text, the_number text, OUT found_case uuid, OUT found_person uuid) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.find_person(the_partnership uuid, the_account uuid, the_given text, the_family text, the_birth date, the_postcode text, the_kind text, the_number text, OUT found_case uuid, OUT found_person uuid) to tellonce_door;

CREATE OR REPLACE FUNCTION door.follow_up_locates()
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare one record; told integer := 0;
      begin
        if not pg_try_advisory_xact_lock(hashtext('door.follow_up_locates')) then return 0; end if;
        for one in
          with due as (
            update locate_try t set followed_up = now() where t.followed_up is null and t.at <= now() - interval '1 hour'
            returning t.partnership_id, t.account_id, t.agency_id, t.at)
          select d.partnership_id, d.account_id, d.agency_id from due d
          where not exists (
            select from emergency_use u where u.partnership_id = d.partnership_id and u.account_id = d.account_id and u.located
              and u.granted_at >= d.at and u.granted_at <= d.at + interval '1 hour')
          group by 1, 2, 3
        loop
          perform door.tell(one.partnership_id, 'LOCATE_UNUSED', null, one.agency_id, one.account_id, null, null);
          told := told + 1;
        end loop;
        return told;
      end $function$;
alter function door.follow_up_locates() owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.follow_up_locates() to tellonce_api;
comment on function door.follow_up_locates() is 'Tells the data-protection officer of whoever located somebody and did not go on to emergency access within the hour. How many were told of.';

CREATE OR REPLACE FUNCTION door.follow_up_reviews()
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
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
      end $function$;
alter function door.follow_up_reviews() owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.follow_up_reviews() to tellonce_api;
comment on function door.follow_up_reviews() is 'Tells data-protection officers of uses of emergency access and sharing decisions whose review is overdue. How many alerts there were.';

CREATE OR REPLACE FUNCTION door.frame_facts(the_partnership uuid, epoch bigint, OUT agencies json, OUT agreements json)
 RETURNS record
 LANGUAGE plpgsql
 STABLE
AS $function$
      begin
        select coalesce(json_agg(item order by a.id), '[]'::json) into agencies
        from agency a cross join lateral (select a.id, a.type, door.micros(a.from_at) as "from", door.micros(a.until_at) as "until") item where a.partnership_id = the_partnership and door.held(a.recorded_epoch, a.retired_epoch, epoch);
        select coalesce(json_agg(item order by a.id), '[]'::json) into agreements
        from agreement a cross join lateral (select a.id, a.agencies, a.purposes, a.categories, a.from_on as "from", a.until_on as "until") item where a.partnership_id = the_partnership and door.held(a.recorded_epoch, a.retired_epoch, epoch);
      end $function$;
alter function door.frame_facts(the_partnership uuid, epoch bigint, OUT agencies json, OUT agreements json) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.frame_facts(the_partnership uuid, epoch bigint, OUT agencies json, OUT agreements json) to tellonce_door;

CREATE OR REPLACE FUNCTION door.give_out_events(the_limit integer)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare given integer;
      begin
        with next as materialized (
          select e.* from outbox_event e where e.given_at is null order by e.at limit the_limit for update skip locked),
        addressed as (
          insert into webhook_delivery (partnership_id, id, webhook_id, event_id, kind, cases, source_id, happened_at)
          select e.partnership_id, gen_random_uuid(), w.id, e.id, e.kind, c.cases, e.source_id, e.at
          from next e
          join webhook w on w.partnership_id = e.partnership_id and w.ended_at is null and w.created_at <= e.at and e.kind = any (w.kinds)
          cross join lateral (select door.event_cases(e.partnership_id, w.agency_id, e.case_id, e.people) as cases) c
          where cardinality(c.cases) > 0
          on conflict do nothing)
        update outbox_event e set given_at = now() from next n where e.partnership_id = n.partnership_id and e.id = n.id;
        get diagnostics given = row_count;
        return given;
      end $function$;
alter function door.give_out_events(the_limit integer) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.give_out_events(the_limit integer) to tellonce_api;
comment on function door.give_out_events(the_limit integer) is 'Puts what happened on its way to the webhooks that wish to be told of it. Of several senders each takes others.';

CREATE OR REPLACE FUNCTION door.grant_emergency(the_use public.emergency_use, confirmed_by_whom uuid)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
      declare one uuid; the_partnership constant uuid := the_use.partnership_id;
      begin
        insert into emergency_grant (partnership_id, id, account_id, case_id, persons, reason_code, reason, confirmed_by, session_id, from_at, until_at,
          use_id, recorded_by)
        values (the_partnership, gen_random_uuid(), the_use.account_id, the_use.case_id, the_use.persons, the_use.reason_code, the_use.reason,
          confirmed_by_whom, the_use.session_id, now(), coalesce(the_use.until_at, now() + interval '4 hours'), the_use.id, the_use.account_id);
        update emergency_use u set confirmed_by = confirmed_by_whom, confirmed_at = case when confirmed_by_whom is not null then now() end,
          granted_at = coalesce(u.granted_at, now()), until_at = coalesce(u.until_at, now() + interval '4 hours'),
          review_by = coalesce(u.review_by, (door.add_working_days(door.london_day(now()), 2) + 1)::timestamp at time zone 'Europe/London')
        where u.partnership_id = the_partnership and u.id = the_use.id;
        if the_use.granted_at is not null then return; end if;
        for one in
          select a.id from involvement i join account a on a.partnership_id = i.partnership_id and a.practitioner_id = i.practitioner_id
            and a.kind = 'PRACTITIONER' and a.retired_epoch is null and door.live(a.from_at, a.until_at, now())
          where i.partnership_id = the_partnership and i.case_id = the_use.case_id and i.kind = 'LEAD' and i.retired_epoch is null
            and door.live(i.from_at, i.until_at, now()) and a.id <> the_use.account_id
        loop
          perform door.tell(the_partnership, 'EMERGENCY_ACCESS', one, null, the_use.account_id, the_use.case_id, the_use.id);
        end loop;
        for one in select distinct g from unnest(array[the_use.agency_id, door.lead_agency(the_partnership, the_use.case_id)]) g where g is not null loop
          perform door.tell(the_partnership, 'EMERGENCY_ACCESS', null, one, the_use.account_id, the_use.case_id, the_use.id);
        end loop;
      end $function$;
alter function door.grant_emergency(the_use public.emergency_use, confirmed_by_whom uuid) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.grant_emergency(the_use public.emergency_use, confirmed_by_whom uuid) to tellonce_door;

CREATE OR REPLACE FUNCTION door.handle_until(the_partnership uuid, the_account uuid, the_session text, the_handle uuid)
 RETURNS bigint
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      begin
        return (select door.micros(h.until_at) from locate_handle h
          where h.partnership_id = the_partnership and h.id = the_handle and h.account_id = the_account and h.session_id = the_session
            and h.used_at is null and h.until_at > now());
      end $function$;
alter function door.handle_until(the_partnership uuid, the_account uuid, the_session text, the_handle uuid) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.handle_until(the_partnership uuid, the_account uuid, the_session text, the_handle uuid) to tellonce_api;
comment on function door.handle_until(the_partnership uuid, the_account uuid, the_session text, the_handle uuid) is 'Until when a handle that locate gave to this account in this session can still be used; null where it cannot.';

CREATE OR REPLACE FUNCTION door.has_live_case(the_partnership uuid, seat door.seat, the_purpose text, the_at timestamp with time zone)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
        select exists (
          select from involvement i join case_purpose u on u.partnership_id = i.partnership_id and u.case_id = i.case_id
          where i.partnership_id = the_partnership and 
          i.agency_id = seat.agency_id and i.retired_epoch is null and door.live(i.from_at, i.until_at, the_at)
          and (seat.kind = 'SYSTEM' or i.practitioner_id is null or i.practitioner_id = seat.practitioner_id
            or (i.kind = 'LEAD' and seat.on_duty)
            or i.practitioner_id = any (seat.supervisees))
            and u.partnership_id = the_partnership and u.retired_epoch is null and u.purpose = the_purpose and door.live(u.from_at, u.until_at, the_at))
          and exists (
            select from agreement a
            where a.partnership_id = the_partnership and a.retired_epoch is null and door.on_day(a.from_on, a.until_on, door.london_day(the_at)) and the_purpose = any (a.purposes) and seat.agency_id = any (a.agencies)
              and exists (select from agency o where o.partnership_id = the_partnership and o.retired_epoch is null and o.id = any (a.agencies) and o.id <> seat.agency_id))
      $function$;
alter function door.has_live_case(the_partnership uuid, seat door.seat, the_purpose text, the_at timestamp with time zone) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.has_live_case(the_partnership uuid, seat door.seat, the_purpose text, the_at timestamp with time zone) to tellonce_door;
comment on function door.has_live_case(the_partnership uuid, seat door.seat, the_purpose text, the_at timestamp with time zone) is 'Whether somebody has a live relationship to a case that is open for the purpose, and an agreement of their agency is in force for it. Seals and exclusions are not asked for: that a stream ends must not tell of them; each event is decided by them.';

CREATE OR REPLACE FUNCTION door.held(recorded_epoch bigint, retired_epoch bigint, epoch bigint)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN ((recorded_epoch <= epoch) AND ((retired_epoch IS NULL) OR (retired_epoch > epoch)));
alter function door.held(recorded_epoch bigint, retired_epoch bigint, epoch bigint) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.held(recorded_epoch bigint, retired_epoch bigint, epoch bigint) to tellonce_door;

CREATE OR REPLACE FUNCTION door.held_about(the_partnership uuid, the_account uuid, opened jsonb, the_person uuid)
 RETURNS TABLE(item text, source text, category smallint, controller uuid, others boolean, case_id uuid, content jsonb)
 LANGUAGE sql
 STABLE
AS $function$
        select h.* from door.all_held_about(the_partnership, the_account, opened, the_person) h
        where coalesce(opened -> 'request' ->> 'kind' <> 'RETENTION', true) or door.rule_over(the_partnership, h.source, door.item_row(the_partnership, h.item))
      $function$;
alter function door.held_about(the_partnership uuid, the_account uuid, opened jsonb, the_person uuid) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.held_about(the_partnership uuid, the_account uuid, opened jsonb, the_person uuid) to tellonce_door;
comment on function door.held_about(the_partnership uuid, the_account uuid, opened jsonb, the_person uuid) is 'Everything that the officer''s own agency holds about a person and that is not sealed from the officer; for what the schedule proposes, only what is kept no longer.';

CREATE OR REPLACE FUNCTION door.held_back(the_partnership uuid, the_agency uuid, people uuid[])
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
        select exists (select from legal_hold h where h.partnership_id = the_partnership and h.agency_id = the_agency and h.lifted_at is null
          and h.person_id in (select s.same_id from door.same_people(the_partnership, people) s))
      $function$;
alter function door.held_back(the_partnership uuid, the_agency uuid, people uuid[]) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.held_back(the_partnership uuid, the_agency uuid, people uuid[]) to tellonce_door;
comment on function door.held_back(the_partnership uuid, the_agency uuid, people uuid[]) is 'Whether the agency holds back the erasure of what it holds about any of these people, under any of their ids.';

CREATE OR REPLACE FUNCTION door.hidden_for_audit(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint)
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare hidden uuid[]; touched uuid[];
      begin
        if door.agreement_officer(the_partnership, the_account, the_purpose, the_assurance) is null then return null; end if;
        hidden := array(
          select s.same_id from door.same_people(the_partnership, array(
            select e.person_id from exclusion e
            where e.partnership_id = the_partnership and e.account_id = the_account and e.person_id is not null
              and e.retired_epoch is null and door.live(e.from_at, e.until_at, now())
            union
            select a.person_id from account a where a.partnership_id = the_partnership and a.id = the_account and a.person_id is not null)) s);
        touched := array(
          select m.case_id from case_person m where m.partnership_id = the_partnership and m.person_id = any (hidden)
          union
          select e.case_id from exclusion e
          where e.partnership_id = the_partnership and e.account_id = the_account and e.case_id is not null
            and e.retired_epoch is null and door.live(e.from_at, e.until_at, now())
          union
          select s.case_id from seal s where s.partnership_id = the_partnership and s.mark is null and s.existence = 'ABSENT' and s.retired_epoch is null
            and door.live(s.from_at, s.until_at, now()) and not (the_account = any (s.accounts)) and s.case_id is not null);
        return array(select distinct p.same_id from door.same_people(the_partnership, hidden || array(
          select m.person_id from case_person m where m.partnership_id = the_partnership and m.case_id = any (touched)
          union
          select s.person_id from seal s where s.partnership_id = the_partnership and s.mark is null and s.existence = 'ABSENT' and s.retired_epoch is null
            and door.live(s.from_at, s.until_at, now()) and not (the_account = any (s.accounts)) and s.person_id is not null)) p);
      end $function$;
alter function door.hidden_for_audit(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.hidden_for_audit(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint) to tellonce_auditor;
comment on function door.hidden_for_audit(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint) is 'Everybody in whose record something may be hidden from this officer: their rows are looked at one by one before they are counted.';

CREATE OR REPLACE FUNCTION door.home_cases(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_limit integer)
 RETURNS json
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare cases constant uuid[] := door.worklist(the_partnership, the_account, the_purpose, the_assurance, the_limit + 1);
      begin
        return json_build_object(
          'cases', cases[1 : the_limit], 'more', cardinality(cases) > the_limit,
          'looks', coalesce((
            select json_object_agg(l.case_id, l.looked_at) from case_look l
            where l.partnership_id = the_partnership and l.account_id = the_account and l.case_id = any (cases[1 : the_limit])), '{}'));
      end $function$;
alter function door.home_cases(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_limit integer) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.home_cases(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_limit integer) to tellonce_api;
comment on function door.home_cases(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_limit integer) is 'The cases to which the viewer has a live relationship and that are not hidden from them, newest involvement first, whether there are more, and when the viewer last looked at each. Structure only: no governed value.';

CREATE OR REPLACE FUNCTION door.how_related(the_partnership uuid, the_account uuid, the_practitioner uuid, the_agency uuid, the_case uuid, the_first timestamp with time zone, the_last timestamp with time zone)
 RETURNS text
 LANGUAGE plpgsql
 STABLE
AS $function$
      begin
        if exists (
          select from involvement i
          where i.partnership_id = the_partnership and i.case_id = the_case and i.agency_id = the_agency and i.from_at <= the_last and coalesce(least(i.until_at, i.retired_at), 'infinity') > the_first
            and (i.practitioner_id = the_practitioner or i.practitioner_id in (
              select s.supervisee_id from supervision s
              where s.partnership_id = the_partnership and s.supervisor_id = the_practitioner and s.agency_id = the_agency and s.from_at <= the_last and coalesce(least(s.until_at, s.retired_at), 'infinity') > the_first)))
        then return 'OWN'; end if;
        return case
          when exists (
            select from involvement i
            where i.partnership_id = the_partnership and i.case_id = the_case and i.agency_id = the_agency and i.from_at <= the_last and coalesce(least(i.until_at, i.retired_at), 'infinity') > the_first
              and (i.practitioner_id is null or (i.kind = 'LEAD' and exists (
                select from role_grant r where r.partnership_id = the_partnership and r.account_id = the_account and r.role = 'DUTY_WORKER' and r.from_at <= the_last and coalesce(least(r.until_at, r.retired_at), 'infinity') > the_first))))
            or exists (
            select from emergency_grant g where g.partnership_id = the_partnership and g.case_id = the_case and g.account_id = the_account and g.from_at <= the_last and coalesce(least(g.until_at, g.retired_at), 'infinity') > the_first)
            -- Whoever was told of a case, or is offered a part in it, is expected to look.
            or exists (
            select from alert t where t.partnership_id = the_partnership and t.case_id = the_case and t.recipient_id = the_account)
            or exists (
            select from case_offer o where o.partnership_id = the_partnership and o.case_id = the_case and o.agency_id = the_agency
              and coalesce(o.account_id, the_account) = the_account)
          then 'AGENCY' else 'NONE' end;
      end $function$;
alter function door.how_related(the_partnership uuid, the_account uuid, the_practitioner uuid, the_agency uuid, the_case uuid, the_first timestamp with time zone, the_last timestamp with time zone) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.how_related(the_partnership uuid, the_account uuid, the_practitioner uuid, the_agency uuid, the_case uuid, the_first timestamp with time zone, the_last timestamp with time zone) to tellonce_door;
comment on function door.how_related(the_partnership uuid, the_account uuid, the_practitioner uuid, the_agency uuid, the_case uuid, the_first timestamp with time zone, the_last timestamp with time zone) is 'What a practitioner had to do with a case while they looked: OWN work (by name, or as a supervisor), AGENCY (only as anybody there, on duty, in an emergency, told of it or invited), NONE.';

CREATE OR REPLACE FUNCTION door.in_circle(kind text, fact jsonb, the_account uuid, the_agency uuid)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$
        select kind not in ('SEAL', 'MARKER') or fact -> 'accounts' ? the_account::text
          or (kind = 'MARKER' and fact -> 'agencies' ? the_agency::text)
      $function$;
alter function door.in_circle(kind text, fact jsonb, the_account uuid, the_agency uuid) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.in_circle(kind text, fact jsonb, the_account uuid, the_agency uuid) to tellonce_door;

CREATE OR REPLACE FUNCTION door.incidents(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid)
 RETURNS jsonb
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare ours constant uuid := door.agreement_officer(the_partnership, the_account, the_purpose, the_assurance);
      begin
        if ours is null then return null; end if;
        return jsonb_build_object('now', now(),
          'agency', (select jsonb_build_object('name', g.name, 'dpoContact', g.dpo_contact) from agency g where g.partnership_id = the_partnership and g.id = ours),
          'incidents', coalesce((
            select jsonb_agg(jsonb_build_object('id', i.id, 'reference', i.reference, 'what', i.what, 'accountId', i.about_account, 'clientId', i.client_id,
                'accountName', (select a.display_name from account a where a.partnership_id = the_partnership and a.id = i.about_account),
                'clientName', (select c.name from system_client c where c.partnership_id = the_partnership and c.id::text = i.client_id and c.agency_id = ours),
                'from', i.from_at, 'until', i.until_at, 'awareAt', i.aware_at,
                'dueAt', i.aware_at + interval '72 hours', 'recordedBy', r.display_name,
                'acts', coalesce((
                  select jsonb_agg(jsonb_build_object('kind', x.kind, 'happenedAt', x.happened_at, 'risk', x.risk, 'consequences', x.consequences,
                    'measures', x.measures, 'note', x.note, 'by', a.display_name) order by x.at, x.id)
                  from incident_act x join account a on a.partnership_id = x.partnership_id and a.id = x.account_id
                  where x.partnership_id = the_partnership and x.incident_id = i.id), '[]')) order by i.aware_at desc, i.id)
            from (
              select i.* from incident i where i.partnership_id = the_partnership and i.agency_id = ours and (the_id is null or i.id = the_id)
                and i.about_account is distinct from the_account
              order by i.aware_at desc, i.id limit 200) i
            join account r on r.partnership_id = i.partnership_id and r.id = i.recorded_by), '[]'));
      end $function$;
alter function door.incidents(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.incidents(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid) to tellonce_auditor;
comment on function door.incidents(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid) is 'The breaches in the record of the officer''s agency, or the one asked for, the latest first, at most 200. Null for who is no officer.';

CREATE OR REPLACE FUNCTION door.insert_rule(kind text, said jsonb)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
      begin
        case kind
          when 'SHARING_DECISION' then insert into sharing_decision select (jsonb_populate_record(null::sharing_decision, said)).*;
          when 'SEAL' then insert into seal select (jsonb_populate_record(null::seal, said)).*;
          when 'EXCLUSION' then insert into exclusion select (jsonb_populate_record(null::exclusion, said)).*;
          when 'MARKER' then insert into protection_marker select (jsonb_populate_record(null::protection_marker, said)).*;
        end case;
      end $function$;
alter function door.insert_rule(kind text, said jsonb) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.insert_rule(kind text, said jsonb) to tellonce_door;

CREATE OR REPLACE FUNCTION door.involve(the_partnership uuid, the_by uuid, the_case uuid, the_kind text, the_agency uuid, the_practitioner uuid, the_role text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
      begin
        insert into involvement (partnership_id, id, case_id, kind, category, agency_id, practitioner_id, role, subjects, recorded_by)
        select the_partnership, gen_random_uuid(), the_case, the_kind, a.involvement_category, the_agency, the_practitioner, the_role, c.subjects, the_by
        from case_record c join agency a on a.partnership_id = the_partnership and a.retired_epoch is null and a.id = the_agency
        where c.partnership_id = the_partnership and c.id = the_case;
      end $function$;
alter function door.involve(the_partnership uuid, the_by uuid, the_case uuid, the_kind text, the_agency uuid, the_practitioner uuid, the_role text) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.involve(the_partnership uuid, the_by uuid, the_case uuid, the_kind text, the_agency uuid, the_practitioner uuid, the_role text) to tellonce_door;

CREATE OR REPLACE FUNCTION door.is_finding_for(the_account uuid, f public.record_finding)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
        select not exists (
          select from case_person c
          where c.partnership_id = f.partnership_id and c.person_id in (f.person_id, f.other_id) and c.recorded_by = the_account
            and exists (select from record_check k where k.partnership_id = c.partnership_id and k.person_id = c.person_id))
      $function$;
alter function door.is_finding_for(the_account uuid, f public.record_finding) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.is_finding_for(the_account uuid, f public.record_finding) to tellonce_door;
comment on function door.is_finding_for(the_account uuid, f public.record_finding) is 'Whether a finding is not about a record that this account added: whoever saved a person hears nothing of it.';

CREATE OR REPLACE FUNCTION door.is_lead_role(the_partnership uuid, the_account uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
AS $function$
      begin
        return exists (
          select from account a join role_grant r on r.partnership_id = a.partnership_id and r.account_id = a.id
          where a.partnership_id = the_partnership and a.retired_epoch is null and a.id = the_account and a.kind = 'PRACTITIONER' and door.live(a.from_at, a.until_at, now())
            and r.retired_epoch is null and door.live(r.from_at, r.until_at, now()) and r.role in ('LEAD_PROFESSIONAL', 'SOCIAL_WORKER'));
      end $function$;
alter function door.is_lead_role(the_partnership uuid, the_account uuid) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.is_lead_role(the_partnership uuid, the_account uuid) to tellonce_door;
comment on function door.is_lead_role(the_partnership uuid, the_account uuid) is 'Whether this account is of somebody whose work it is to lead cases.';

CREATE OR REPLACE FUNCTION door.is_offered(the_partnership uuid, the_account uuid, seat door.seat, o public.case_offer)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
AS $function$
      begin
        return coalesce(o.state = 'WAITING' and o.agency_id = seat.agency_id and (o.account_id is null or o.account_id = the_account)
          and o.from_agency_id = door.lead_agency(the_partnership, o.case_id) and door.may_know_of(the_partnership, the_account, o.case_id), false);
      end $function$;
alter function door.is_offered(the_partnership uuid, the_account uuid, seat door.seat, o public.case_offer) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.is_offered(the_partnership uuid, the_account uuid, seat door.seat, o public.case_offer) to tellonce_door;

CREATE OR REPLACE FUNCTION door.is_out_of_hours(the_at timestamp with time zone)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
        -- By the clock on the wall in London, whichever the season: half past six is half past six.
        select extract(isodow from t) > 5 or t::time < '06:30' or t::time >= '20:30' from (select the_at at time zone 'Europe/London') l (t)
      $function$;
alter function door.is_out_of_hours(the_at timestamp with time zone) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.is_out_of_hours(the_at timestamp with time zone) to tellonce_audit_writer;
grant execute on function door.is_out_of_hours(the_at timestamp with time zone) to tellonce_door;
comment on function door.is_out_of_hours(the_at timestamp with time zone) is 'Whether an instant lies outside half past six in the morning to half past eight in the evening, Monday to Friday, Europe/London.';

CREATE OR REPLACE FUNCTION door.is_unusual_number(cases integer, own numeric, own_days integer, peers numeric)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
        select cases >= 15 and cases > 3 * greatest(case when own_days >= 5 then own end, peers, 1)
      $function$;
alter function door.is_unusual_number(cases integer, own numeric, own_days integer, peers numeric) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.is_unusual_number(cases integer, own numeric, own_days integer, peers numeric) to tellonce_audit_writer;
grant execute on function door.is_unusual_number(cases integer, own numeric, own_days integer, peers numeric) to tellonce_door;
comment on function door.is_unusual_number(cases integer, own numeric, own_days integer, peers numeric) is 'Whether somebody opened unusually many cases in a day: at least 15, more than three times what is usual for them (where five days are known) and for their colleagues.';

CREATE OR REPLACE FUNCTION door.issue_client_token(the_partnership uuid, the_client uuid, the_key uuid, said jsonb)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare people uuid[];
      begin
        if said ->> 'onBehalfOf' is not null then
          people := array(
            select a.id from account a join system_client c on c.partnership_id = a.partnership_id and c.agency_id = a.agency_id
            where a.partnership_id = the_partnership and a.retired_epoch is null and c.id = the_client and a.kind = 'PRACTITIONER' and a.subject = said ->> 'onBehalfOf'
              and door.live(a.from_at, a.until_at, now()));
          if cardinality(people) <> 1 then return 'NO_PRACTITIONER'; end if;
        end if;
        -- Whoever replays an assertion does so before it ends, which is before its token would.
        with gone as (
          delete from client_token t where t.partnership_id = the_partnership and t.client_id = the_client and t.until_at < now() - interval '1 minute'
          returning t.id)
        delete from client_proof p using gone where p.partnership_id = the_partnership and p.token_id = gone.id;
        insert into client_token (partnership_id, id, client_id, key_id, jti_hash, token_hash, account_id, purposes, assurance, until_at, jkt)
        values (the_partnership, (said ->> 'id')::uuid, the_client, the_key, decode(said ->> 'jtiHash', 'hex'), decode(said ->> 'tokenHash', 'hex'),
          people[1], array(select jsonb_array_elements_text(said -> 'purposes')), (said ->> 'assurance')::smallint,
          now() + make_interval(secs => (said ->> 'seconds')::integer), said ->> 'jkt')
        on conflict (partnership_id, client_id, jti_hash) do nothing;
        return case when found then null else 'REPLAYED' end;
      end $function$;
alter function door.issue_client_token(the_partnership uuid, the_client uuid, the_key uuid, said jsonb) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.issue_client_token(the_partnership uuid, the_client uuid, the_key uuid, said jsonb) to tellonce_api;
comment on function door.issue_client_token(the_partnership uuid, the_client uuid, the_key uuid, said jsonb) is 'Keeps a token for an assertion whose signature was checked. Returns the code of the refusal: the assertion was used before, or names nobody who practises in the client''s agency.';

CREATE OR REPLACE FUNCTION door.issue_passport(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, terms jsonb)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare
        me constant uuid := door.family_member(the_partnership, the_account, the_purpose, the_assurance);
        chosen constant uuid[] := array(select distinct p::uuid from jsonb_array_elements_text(terms -> 'persons') p order by 1);
      begin
        if me is null or the_purpose <> 'SUBJECT_ACCESS' or not chosen <@ door.may_speak_for(the_partnership, me, now())
          or (select count(*) from life_passport p where p.partnership_id = the_partnership and p.account_id = the_account and p.revoked_at is null and p.expires_at > now()) >= 20
        then return false; end if;
        insert into life_passport (partnership_id, id, account_id, label, persons, categories, token_hash, pin_hash, expires_at)
        values (the_partnership, the_id, the_account, terms ->> 'label', chosen,
          (terms ->> 'categories')::integer & (select k.mask from role_ceiling k where k.role = 'FAMILY_MEMBER' and k.purpose = 'LIFE_PASSPORT'),
          decode(terms ->> 'tokenHash', 'hex'), decode(terms ->> 'pinHash', 'hex'), now() + make_interval(days => (terms ->> 'days')::integer))
        on conflict do nothing;
        return found;
      end $function$;
alter function door.issue_passport(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, terms jsonb) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.issue_passport(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, terms jsonb) to tellonce_api;
comment on function door.issue_passport(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, terms jsonb) is 'A family member issues a Life Passport about themselves or those for whom they hold authority; false where they may not, or hold twenty.';

CREATE OR REPLACE FUNCTION door.item_row(the_partnership uuid, the_item text)
 RETURNS jsonb
 LANGUAGE plpgsql
 STABLE
AS $function$
      declare found jsonb;
      begin
        if not exists (select from subject_access_source s where s.table_name = split_part(the_item, '.', 1)) then return null; end if;
        execute format('select to_jsonb(t) from %I t where t.partnership_id = $1 and t.id = $2', split_part(the_item, '.', 1))
        into found using the_partnership, split_part(the_item, '.', 2)::uuid;
        return found;
      end $function$;
alter function door.item_row(the_partnership uuid, the_item text) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.item_row(the_partnership uuid, the_item text) to tellonce_door;

CREATE OR REPLACE FUNCTION door.keep_home(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_practitioner uuid, the_address bytea, the_street bytea)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare who record;
      begin
        select * into who from door.at_work(the_partnership, the_account, the_purpose, the_assurance);
        if who.kind is distinct from 'DPO' or not ('DPO' = any (who.roles)) then return 'FORBIDDEN'; end if;
        if not exists (select from practitioner p where p.partnership_id = the_partnership and p.id = the_practitioner and p.agency_id = who.agency_id) then return 'NOT_FOUND'; end if;
        insert into practitioner_home (partnership_id, practitioner_id, agency_id, address_key, postcode_key, recorded_by)
        values (the_partnership, the_practitioner, who.agency_id, the_address, the_street, the_account)
        on conflict (partnership_id, practitioner_id) do update set address_key = excluded.address_key, postcode_key = excluded.postcode_key,
          recorded_by = excluded.recorded_by, recorded_at = now();
        return null;
      end $function$;
alter function door.keep_home(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_practitioner uuid, the_address bytea, the_street bytea) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.keep_home(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_practitioner uuid, the_address bytea, the_street bytea) to tellonce_api;
comment on function door.keep_home(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_practitioner uuid, the_address bytea, the_street bytea) is 'Keeps where a practitioner of an officer''s own agency lives, as keyed hashes that were made elsewhere; nulls take it back. Null, or the code of a refusal.';

CREATE OR REPLACE FUNCTION door.keep_key(the_partnership uuid, the_account uuid, the_key bytea, the_body bytea, the_operations text[], the_made jsonb)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      begin
        -- One that this snapshot does not see is a serialization failure: the whole is tried again, and finds it.
        insert into idempotency_key (partnership_id, account_id, key_hash, body_hash, operations, made)
        values (the_partnership, the_account, the_key, the_body, the_operations, the_made) on conflict do nothing;
      end $function$;
alter function door.keep_key(the_partnership uuid, the_account uuid, the_key bytea, the_body bytea, the_operations text[], the_made jsonb) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.keep_key(the_partnership uuid, the_account uuid, the_key bytea, the_body bytea, the_operations text[], the_made jsonb) to tellonce_api;
comment on function door.keep_key(the_partnership uuid, the_account uuid, the_key bytea, the_body bytea, the_operations text[], the_made jsonb) is 'Keeps what came of a change, in the same transaction as the change.';

CREATE OR REPLACE FUNCTION door.keep_published()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      begin
        if old.published_at is not null then
          raise exception 'Version % of % is published and never changes', old.version, old.id;
        end if;
        return case when tg_op = 'DELETE' then old else new end;
      end $function$;
alter function door.keep_published() owner to tellonce_owner; -- runs with the powers of its caller
comment on function door.keep_published() is 'Refuses to change or remove a published version of a template.';

CREATE OR REPLACE FUNCTION door.keeps_rules(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_case uuid)
 RETURNS text[]
 LANGUAGE plpgsql
 STABLE
AS $function$
      declare
        seat constant door.seat := door.take_seat(the_partnership, the_account, the_purpose, the_assurance, now());
        lead involvement;
      begin
        if not coalesce(seat.kind = 'PRACTITIONER' and seat.mode in ('CONSENT', 'DUTY'), false) then return null; end if;
        if not coalesce(the_case = any (door.known_cases(the_partnership, the_account, seat, array[the_case], now())), false) then return null; end if;
        select i.* into lead from involvement i
        where i.partnership_id = the_partnership and i.retired_epoch is null and i.case_id = the_case and i.kind = 'LEAD' and i.agency_id = seat.agency_id and door.live(i.from_at, i.until_at, now());
        if lead.practitioner_id = any (seat.supervisees) and exists (
          select from role_grant r where r.partnership_id = the_partnership and r.retired_epoch is null and r.account_id = the_account and r.role = 'SUPERVISOR' and door.live(r.from_at, r.until_at, now()))
        then return array['SHARING_DECISION', 'SEAL', 'EXCLUSION', 'MARKER']; end if;
        if lead.practitioner_id = seat.practitioner_id then return array['SHARING_DECISION', 'MARKER']; end if;
        return '{}';
      end $function$;
alter function door.keeps_rules(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_case uuid) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.keeps_rules(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_case uuid) to tellonce_door;
comment on function door.keeps_rules(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_case uuid) is 'Which kinds of rule this account may record, end and review on the case; null where the case does not exist for it.';

CREATE OR REPLACE FUNCTION door.kept_until(the_partnership uuid, the_case public.case_record)
 RETURNS date
 LANGUAGE sql
 STABLE
AS $function$
        -- The day from which it is kept no longer; null where that cannot be told: a case that is open, a child whose birth date is not known.
        with children as (
          select m.person_id, (select max(l.born_on) from person_life l where l.partnership_id = the_partnership and l.person_id = m.person_id and l.retired_epoch is null) as born
          from case_person m where m.partnership_id = the_partnership and m.case_id = the_case.id and m.role = 'CHILD')
        select case
          when the_case.closed_on is null then null
          when not exists (select from children) then door.birthday(the_case.closed_on, (select r.years from retention_rule r where r.kind = 'ADULT_RECORD'))
          when exists (select from children c where c.born is null) then null
          else greatest((select max(door.birthday(c.born, (select r.years from retention_rule r where r.kind = 'FAMILY_RECORD'))) from children c), the_case.closed_on) end
      $function$;
alter function door.kept_until(the_partnership uuid, the_case public.case_record) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.kept_until(the_partnership uuid, the_case public.case_record) to tellonce_door;
comment on function door.kept_until(the_partnership uuid, the_case public.case_record) is 'From which day on a case''s family record is kept no longer, by retention_rule: the birthday itself on which the youngest child is that old; without a child, that many years after it was closed. Null while that is not known.';

CREATE OR REPLACE FUNCTION door.known_cases(the_partnership uuid, the_account uuid, seat door.seat, the_cases uuid[], the_at timestamp with time zone)
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE
AS $function$
      begin
        return array(
          select distinct m.case_id
          from door.members(the_partnership, the_account, seat,
            array(select n.case_id from door.near(the_partnership, the_account, seat, the_cases, the_at) n), the_at) m
          where not m.absent);
      end $function$;
alter function door.known_cases(the_partnership uuid, the_account uuid, seat door.seat, the_cases uuid[], the_at timestamp with time zone) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.known_cases(the_partnership uuid, the_account uuid, seat door.seat, the_cases uuid[], the_at timestamp with time zone) to tellonce_door;
comment on function door.known_cases(the_partnership uuid, the_account uuid, seat door.seat, the_cases uuid[], the_at timestamp with time zone) is 'Of these cases, those that are not ABSENT to the viewer: the same for which door.walls gives a row.';

CREATE OR REPLACE FUNCTION door.lead_agency(the_partnership uuid, the_case uuid)
 RETURNS uuid
 LANGUAGE plpgsql
 STABLE
AS $function$
      begin
        return (select i.agency_id from involvement i where i.partnership_id = the_partnership and i.case_id = the_case and i.kind = 'LEAD'
          and i.retired_epoch is null and door.live(i.from_at, i.until_at, now()));
      end $function$;
alter function door.lead_agency(the_partnership uuid, the_case uuid) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.lead_agency(the_partnership uuid, the_case uuid) to tellonce_door;

CREATE OR REPLACE FUNCTION door.leads(the_partnership uuid, the_practitioner uuid, the_agency uuid, the_case uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
AS $function$
      begin
        return exists (select from involvement i where i.partnership_id = the_partnership and i.case_id = the_case and i.kind = 'LEAD'
          and i.practitioner_id = the_practitioner and i.agency_id = the_agency and i.retired_epoch is null and door.live(i.from_at, i.until_at, now()));
      end $function$;
alter function door.leads(the_partnership uuid, the_practitioner uuid, the_agency uuid, the_case uuid) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.leads(the_partnership uuid, the_practitioner uuid, the_agency uuid, the_case uuid) to tellonce_door;

CREATE OR REPLACE FUNCTION door.leads_of(the_cases uuid[])
 RETURNS TABLE(partnership_id uuid, case_id uuid, agency_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
        select c.partnership_id, c.id, coalesce(i.agency_id, c.agency_id)
        from case_record c
        left join involvement i on i.partnership_id = c.partnership_id and i.case_id = c.id and i.kind = 'LEAD'
          and i.retired_epoch is null and door.live(i.from_at, i.until_at, now())
        where c.id = any (the_cases)
      $function$;
alter function door.leads_of(the_cases uuid[]) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.leads_of(the_cases uuid[]) to tellonce_audit_writer;
comment on function door.leads_of(the_cases uuid[]) is 'The agency that leads each of these cases now, or the one that opened it where nobody does.';

CREATE OR REPLACE FUNCTION door.leave_case(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb)
 RETURNS jsonb
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare seat constant door.seat := door.take_seat(the_partnership, the_account, the_purpose, the_assurance, now()); the_case constant uuid := (said ->> 'caseId')::uuid; one involvement;
      begin
        if not coalesce(seat.kind = 'PRACTITIONER' and seat.mode in ('CONSENT', 'DUTY'), false) or not the_case = any (door.known_cases(the_partnership, the_account, seat, array[the_case], now()))
        then return jsonb_build_object('refusal', 'NOT_FOUND'); end if;
        select i.* into one from involvement i where i.partnership_id = the_partnership and i.retired_epoch is null and i.case_id = the_case and i.id = (said ->> 'memberId')::uuid and i.kind = 'MEMBER'
          and door.live(i.from_at, i.until_at, now());
        if one.id is null then return jsonb_build_object('refusal', 'NOT_FOUND'); end if;
        if not coalesce(one.agency_id = seat.agency_id and (one.practitioner_id = seat.practitioner_id or one.practitioner_id = any (seat.supervisees)), false)
          and cardinality(door.led_cases(the_partnership, the_account, seat, array[the_case])) = 0 then return jsonb_build_object('refusal', 'FORBIDDEN'); end if;
        update involvement i set retired_at = now(), retired_by = the_account, retired_how = 'LEFT', retired_note = said ->> 'reason'
        where i.partnership_id = the_partnership and i.id = one.id;
        return jsonb_build_object('caseId', the_case);
      end $function$;
alter function door.leave_case(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.leave_case(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb) to tellonce_api;
comment on function door.leave_case(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb) is 'Ends a member''s part in the team around the family: by the member, their supervisor, or the lead.';

CREATE OR REPLACE FUNCTION door.led_cases()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
        with led as (
          select i.case_id, i.agency_id from involvement i
          where i.partnership_id = wall.partnership() and i.kind = 'LEAD' and i.retired_epoch is null and door.live(i.from_at, i.until_at, now()))
        select coalesce(array_agg(c.id), '{}') from (
          select l.case_id from led l where l.agency_id = wall.agency()
          union
          select c.id from case_record c
          where c.partnership_id = wall.partnership() and c.agency_id = wall.agency() and not exists (select from led l where l.case_id = c.id)) c (id)
      $function$;
alter function door.led_cases() owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.led_cases() to tellonce_auditor;
comment on function door.led_cases() is 'The cases that the officer''s agency leads, once the audit is open.';

CREATE OR REPLACE FUNCTION door.led_cases(the_partnership uuid, the_account uuid, seat door.seat, the_cases uuid[])
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE
AS $function$
      begin
        if seat is null or seat.kind <> 'PRACTITIONER' or seat.mode = 'EMERGENCY' then return '{}'; end if;
        return array(
          select distinct i.case_id from involvement i
          where i.partnership_id = the_partnership and i.case_id = any ((select door.known_cases(the_partnership, the_account, seat, the_cases, now()))::uuid[])
            and i.kind = 'LEAD' and i.agency_id = seat.agency_id and i.retired_epoch is null and door.live(i.from_at, i.until_at, now())
            and (i.practitioner_id = seat.practitioner_id or seat.on_duty or i.practitioner_id = any (seat.supervisees)));
      end $function$;
alter function door.led_cases(the_partnership uuid, the_account uuid, seat door.seat, the_cases uuid[]) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.led_cases(the_partnership uuid, the_account uuid, seat door.seat, the_cases uuid[]) to tellonce_door;
comment on function door.led_cases(the_partnership uuid, the_account uuid, seat door.seat, the_cases uuid[]) is 'Of these cases, those that are not ABSENT to the account and that it leads, supervises the lead of, or does duty for.';

CREATE OR REPLACE FUNCTION door.legal_holds(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint)
 RETURNS jsonb
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare ours constant uuid := door.agreement_officer(the_partnership, the_account, the_purpose, the_assurance);
      begin
        if ours is null then return null; end if;
        return coalesce((
          select jsonb_agg(jsonb_build_object('id', h.id, 'personReference', p.reference, 'reason', h.reason, 'placedAt', h.placed_at, 'placedBy', a.display_name,
            'liftedAt', h.lifted_at, 'liftedBecause', h.lifted_because) order by h.lifted_at is not null, h.placed_at desc, h.id)
          from legal_hold h join person p on p.partnership_id = h.partnership_id and p.id = h.person_id join account a on a.partnership_id = h.partnership_id and a.id = h.placed_by
          where h.partnership_id = the_partnership and h.agency_id = ours and door.officer_knows(the_partnership, the_account, ours, h.person_id)), '[]');
      end $function$;
alter function door.legal_holds(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.legal_holds(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint) to tellonce_auditor;
comment on function door.legal_holds(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint) is 'The legal holds of the officer''s agency on people of whom they may know, those in force first. Null for who is no officer.';

CREATE OR REPLACE FUNCTION door.link_records(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, the_references text[], the_reason text, joining boolean)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare
        records constant jsonb := door.records_to_merge(the_partnership, the_account, the_purpose, the_assurance, the_references);
        one uuid; other uuid;
      begin
        if records is null then return 'FORBIDDEN'; end if;
        if jsonb_array_length(records) <> 2 then return 'NOT_FOUND'; end if;
        one := (records -> 0 ->> 'personId')::uuid; other := (records -> 1 ->> 'personId')::uuid;
        if joining then
          if records -> 0 -> 'same' ? other::text then return 'CONFLICT'; end if;
          insert into person_link (partnership_id, id, person_id, linked_id, reason, recorded_by)
          values (the_partnership, the_id, one, other, the_reason, the_account);
          return null;
        end if;
        update person_link l set retired_at = now(), retired_by = the_account, retired_how = 'UNMERGED', retired_note = the_reason
        where l.partnership_id = the_partnership and l.retired_epoch is null
          and ((l.person_id = one and l.linked_id = other) or (l.person_id = other and l.linked_id = one));
        return case when found then null else 'CONFLICT' end;
      end $function$;
alter function door.link_records(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, the_references text[], the_reason text, joining boolean) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.link_records(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, the_references text[], the_reason text, joining boolean) to tellonce_api;
comment on function door.link_records(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, the_references text[], the_reason text, joining boolean) is 'Says that two records are of one person, or takes that back. Null, or the code of a refusal.';

CREATE OR REPLACE FUNCTION door.list_clients(the_partnership uuid, the_agency uuid)
 RETURNS json
 LANGUAGE sql
 STABLE
AS $function$
        select coalesce(json_agg(json_build_object('id', c.id, 'name', c.name, 'agency', a.name, 'agencyId', c.agency_id, 'purposes', c.purposes,
          'role', (select r.role from role_grant r where r.partnership_id = c.partnership_id and r.account_id = c.account_id and r.retired_epoch is null limit 1),
          'registeredAt', c.registered_at, 'registeredBy', (select w.display_name from account w where w.partnership_id = c.partnership_id and w.id = c.registered_by),
           'revokedAt', c.revoked_at,
          'keys', (select coalesce(json_agg(json_build_object('kid', k.kid, 'alg', k.jwk ->> 'alg', 'addedAt', k.added_at, 'revokedAt', k.revoked_at) order by k.added_at, k.id), '[]')
            from client_key k where k.partnership_id = c.partnership_id and k.client_id = c.id)) order by c.revoked_at is not null, c.name, c.id), '[]')
        from system_client c join agency a on a.partnership_id = c.partnership_id and a.id = c.agency_id
        where c.partnership_id = the_partnership and (the_agency is null or c.agency_id = the_agency)
      $function$;
alter function door.list_clients(the_partnership uuid, the_agency uuid) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.list_clients(the_partnership uuid, the_agency uuid) to tellonce_door;
comment on function door.list_clients(the_partnership uuid, the_agency uuid) is 'The clients of an agency, or of all, by name with the names of their keys; the revoked ones last.';

CREATE OR REPLACE FUNCTION door.listen(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_client text, the_id uuid, the_kinds text[])
 RETURNS json
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare
        seat constant door.seat := door.take_seat(the_partnership, the_account, the_purpose, the_assurance, now());
        ours uuid; holder uuid; since timestamptz;
      begin
        select a.agency_id into ours from account a
        where a.partnership_id = the_partnership and a.retired_epoch is null and a.id = the_account and a.kind in ('PRACTITIONER', 'SYSTEM') and door.live(a.from_at, a.until_at, now());
        if ours is null then return to_json('ENDED'::text); end if;
        if not door.has_live_case(the_partnership, seat, the_purpose, now()) then return to_json('NO_CASE'::text); end if;
        update event_listener l set until_at = now() + interval '1 minute'
        where l.partnership_id = the_partnership and l.id = the_id and l.account_id = the_account returning l.from_at into since;
        if since is null then
          -- A client that speaks for many people has ten streams, not ten for each. What names no registered client counts for nothing.
          holder := coalesce((select c.id from system_client c where c.partnership_id = the_partnership and c.id::text = the_client), the_account);
          -- Whoever begins several at once has them counted one after the other.
          perform pg_advisory_xact_lock(hashtextextended('listen ' || holder, 0));
          if (select count(*) from event_listener l where l.partnership_id = the_partnership and l.holder_id = holder and l.until_at > now()) >= 10
          then return to_json('TOO_MANY'::text); end if;
          insert into event_listener (partnership_id, id, account_id, holder_id, kinds, until_at)
          values (the_partnership, the_id, the_account, holder, the_kinds, now() + interval '1 minute') returning from_at into since;
        end if;
        -- What was begun before may be there only now: some minutes are looked at each time, and the listener knows what it has had.
        return (
          select coalesce(json_agg(json_build_object('id', e.id, 'kind', e.kind, 'cases', c.cases, 'sourceId', e.source_id, 'happenedAt', door.micros(e.at))
            order by e.at, e.id), '[]')
          from outbox_event e
          cross join lateral (select door.event_cases(e.partnership_id, ours, e.case_id, e.people) as cases) c
          where e.partnership_id = the_partnership and e.at >= greatest(since, now() - interval '3 minutes') and e.kind = any (the_kinds)
            and cardinality(c.cases) > 0);
      end $function$;
alter function door.listen(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_client text, the_id uuid, the_kinds text[]) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.listen(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_client text, the_id uuid, the_kinds text[]) to tellonce_api;
comment on function door.listen(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_client text, the_id uuid, the_kinds text[]) is 'What happened lately in cases of the agency of whoever listens; whether they may be told is decided after this. NO_CASE: they have none for the purpose, or no agreement is in force for it.';

CREATE OR REPLACE FUNCTION door.live(from_at timestamp with time zone, until_at timestamp with time zone, instant timestamp with time zone)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN ((from_at <= instant) AND ((until_at IS NULL) OR (instant < until_at)));
alter function door.live(from_at timestamp with time zone, until_at timestamp with time zone, instant timestamp with time zone) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.live(from_at timestamp with time zone, until_at timestamp with time zone, instant timestamp with time zone) to tellonce_door;

CREATE OR REPLACE FUNCTION door.live_account(partnership uuid, account uuid)
 RETURNS TABLE(account_id uuid, kind text, display_name text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
        select a.id, a.kind, a.display_name
          from public.account a
         where a.partnership_id = live_account.partnership and a.id = live_account.account
           and a.retired_epoch is null and a.from_at <= now() and (a.until_at is null or a.until_at > now())
      $function$;
alter function door.live_account(partnership uuid, account uuid) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.live_account(partnership uuid, account uuid) to tellonce_api;
comment on function door.live_account(partnership uuid, account uuid) is 'The account of a session while it is live; asked at every request, so that a session ends with its account.';

CREATE OR REPLACE FUNCTION door.live_grant(the_partnership uuid, the_use uuid)
 RETURNS uuid
 LANGUAGE plpgsql
 STABLE
AS $function$
      begin
        return (select g.id from emergency_grant g where g.partnership_id = the_partnership and g.use_id = the_use
          and g.retired_epoch is null and door.live(g.from_at, g.until_at, now()) limit 1);
      end $function$;
alter function door.live_grant(the_partnership uuid, the_use uuid) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.live_grant(the_partnership uuid, the_use uuid) to tellonce_door;

CREATE OR REPLACE FUNCTION door.locate(the_partnership uuid, the_account uuid, the_assurance smallint, the_session text, the_try uuid, the_code text, the_reason text, the_given text, the_family text, the_birth date, the_postcode text, the_kind text, the_number text, the_person_key text, the_postcode_key text, the_identifier_key text)
 RETURNS jsonb
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare
        refused constant text := door.emergency_refusal(the_partnership, the_account, the_assurance);
        agency uuid; earlier timestamptz[]; again timestamptz; person uuid; the_case uuid; handle locate_handle;
      begin
        if refused is not null then return jsonb_build_object('refused', refused); end if;
        agency := (select a.agency_id from account a where a.partnership_id = the_partnership and a.id = the_account);
        insert into locate_quota (partnership_id, account_id) values (the_partnership, the_account) on conflict do nothing;
        select array(select t from unnest(q.tries) t where t > now() - interval '1 day' order by t desc) into earlier
        from locate_quota q where q.partnership_id = the_partnership and q.account_id = the_account for update;
        -- Five within an hour, twenty within a day: the try that must grow old first says when.
        again := greatest(earlier[5] + interval '1 hour', earlier[20] + interval '1 day');
        if again > now() then return jsonb_build_object('refused', 'TOO_MANY_REQUESTS', 'again', door.micros(again)); end if;
        update locate_quota set tries = (now() || earlier)[1:20] where partnership_id = the_partnership and account_id = the_account;
        select f.found_case, f.found_person into the_case, person
        from door.find_person(the_partnership, the_account, the_given, the_family, the_birth, the_postcode, the_kind, the_number) f;
        if exists (
          select from locate_try t where t.partnership_id = the_partnership and t.agency_id = agency and t.person_key = the_person_key
            and t.postcode_key <> the_postcode_key and t.at > now() - interval '30 days') then
          perform door.tell(the_partnership, 'LOCATE_POSTCODES', null, agency, the_account, null, null);
        end if;
        insert into locate_try (partnership_id, id, account_id, agency_id, reason_code, reason, person_key, postcode_key, identifier_key, found)
        values (the_partnership, the_try, the_account, agency, the_code, the_reason, the_person_key, the_postcode_key, the_identifier_key, person is not null);
        if person is null then return jsonb_build_object('handle', null, 'until', null); end if;
        insert into locate_handle (partnership_id, id, account_id, session_id, case_id, person_id)
        values (the_partnership, gen_random_uuid(), the_account, the_session, the_case, person) returning * into handle;
        return jsonb_build_object('handle', handle.id, 'until', door.micros(handle.until_at));
      end $function$;
alter function door.locate(the_partnership uuid, the_account uuid, the_assurance smallint, the_session text, the_try uuid, the_code text, the_reason text, the_given text, the_family text, the_birth date, the_postcode text, the_kind text, the_number text, the_person_key text, the_postcode_key text, the_identifier_key text) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.locate(the_partnership uuid, the_account uuid, the_assurance smallint, the_session text, the_try uuid, the_code text, the_reason text, the_given text, the_family text, the_birth date, the_postcode text, the_kind text, the_number text, the_person_key text, the_postcode_key text, the_identifier_key text) to tellonce_api;
comment on function door.locate(the_partnership uuid, the_account uuid, the_assurance smallint, the_session text, the_try uuid, the_code text, the_reason text, the_given text, the_family text, the_birth date, the_postcode text, the_kind text, the_number text, the_person_key text, the_postcode_key text, the_identifier_key text) is 'Finds one person by exactly what is typed, over what is not protected: an opaque handle, or nothing; or the code of a refusal, with the time from which it may be tried again.';

CREATE OR REPLACE FUNCTION door.london_day(instant timestamp with time zone)
 RETURNS date
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN ((instant AT TIME ZONE 'Europe/London'::text))::date;
alter function door.london_day(instant timestamp with time zone) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.london_day(instant timestamp with time zone) to tellonce_door;

CREATE OR REPLACE FUNCTION door.look_alert(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid)
 RETURNS jsonb
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare one constant alert := door.own_look_alert(the_partnership, the_account, the_purpose, the_assurance, the_id);
      begin
        if one.id is null then return null; end if;
        return jsonb_build_object(
          'id', one.id, 'about', (select a.display_name from account a where a.partnership_id = the_partnership and a.id = one.about_id),
          'aboutId', one.about_id, 'day', one.day, 'createdAt', door.micros(one.created_at), 'caseId', one.case_id,
          'caseReference', (select c.reference from case_record c where c.partnership_id = the_partnership and c.id = one.case_id),
          'reasons', door.reasons_told(the_partnership, the_account, one.case_id, one.reasons),
          'steps', (select coalesce(jsonb_agg(jsonb_build_object('step', s.step, 'note', s.note, 'at', door.micros(s.at), 'by', a.display_name) order by s.at, s.id), '[]')
            from alert_step s join account a on a.partnership_id = s.partnership_id and a.id = s.account_id
            where s.partnership_id = the_partnership and s.alert_id = one.id));
      end $function$;
alter function door.look_alert(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.look_alert(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid) to tellonce_auditor;
comment on function door.look_alert(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid) is 'An alert about a look, why it was raised and what was done about it, for the officer whose it is; null for anybody else.';

CREATE OR REPLACE FUNCTION door.look_at_case(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_case uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare seat constant door.seat := door.take_seat(the_partnership, the_account, the_purpose, the_assurance, now());
      begin
        if not (seat is null) and the_case = any (door.known_cases(the_partnership, the_account, seat, array[the_case], now())) then
          insert into case_look (partnership_id, account_id, case_id, looked_at) values (the_partnership, the_account, the_case, now())
          on conflict (partnership_id, account_id, case_id) do update set looked_at = greatest(case_look.looked_at, excluded.looked_at);
        end if;
        return true;
      end $function$;
alter function door.look_at_case(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_case uuid) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.look_at_case(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_case uuid) to tellonce_api;
comment on function door.look_at_case(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_case uuid) is 'Keeps that the viewer looks at a case now, where there is such a case for them. The same answer for every case, also one that is hidden or not there.';

CREATE OR REPLACE FUNCTION door.look_watch(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint)
 RETURNS jsonb
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare who record;
      begin
        select * into who from door.at_work(the_partnership, the_account, the_purpose, the_assurance);
        if who.kind is distinct from 'DPO' or not ('DPO' = any (who.roles)) then return null; end if;
        return jsonb_build_object(
          'wellKnown', (select coalesce(jsonb_agg(jsonb_build_object('id', w.id, 'personReference', p.reference, 'addedBy', a.display_name, 'addedAt', door.micros(w.added_at))
              order by p.reference), '[]')
            from well_known w
            join person p on p.partnership_id = w.partnership_id and p.id = w.person_id
            join account a on a.partnership_id = w.partnership_id and a.id = w.added_by
            where w.partnership_id = the_partnership and w.agency_id = who.agency_id and w.ended_at is null
              and door.officer_knows(the_partnership, the_account, who.agency_id, w.person_id)),
          'staff', (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'jobTitle', p.job_title,
              'homeRecordedAt', case when h.address_key is not null then door.micros(h.recorded_at) end) order by p.name, p.id), '[]')
            from practitioner p left join practitioner_home h on h.partnership_id = p.partnership_id and h.practitioner_id = p.id
            where p.partnership_id = the_partnership and p.agency_id = who.agency_id));
      end $function$;
alter function door.look_watch(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.look_watch(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint) to tellonce_api;
comment on function door.look_watch(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint) is 'Whom an officer listed as well known, and of whom at their agency it is recorded where they live: that, never where. Null for anybody else.';

CREATE OR REPLACE FUNCTION door.mail_address(the_partnership uuid, the_account uuid)
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$
        select case when p.id is not null then p.work_email
          -- How an officer is reached may also be a telephone number or a street.
          when a.kind = 'DPO' and g.dpo_contact ~ '^[^[:space:]@<>,;"]+@[^[:space:]@<>,;"]+[.][^[:space:]@<>,;"]+$' then g.dpo_contact end
        from account a
        left join practitioner p on p.partnership_id = a.partnership_id and p.id = a.practitioner_id
        left join agency g on g.partnership_id = a.partnership_id and g.id = a.agency_id
        where a.partnership_id = the_partnership and a.retired_epoch is null and a.id = the_account and door.live(a.from_at, a.until_at, now())
      $function$;
alter function door.mail_address(the_partnership uuid, the_account uuid) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.mail_address(the_partnership uuid, the_account uuid) to tellonce_door;
comment on function door.mail_address(the_partnership uuid, the_account uuid) is 'The work e-mail address of a live account, as its agency recorded it; of a data-protection officer without one, where the agency says that its officer is reached, if that is an e-mail address.';

CREATE OR REPLACE FUNCTION door.mail_to_look_at(the_limit integer)
 RETURNS json
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare found json;
      begin
        with next as (
          select w.partnership_id, w.account_id from mail_wish w
          where w.is_on and coalesce(w.mailed_at <= now() - interval '1 hour', true) and coalesce(w.looked_at <= now() - interval '5 minutes', true)
            and door.mail_address(w.partnership_id, w.account_id) is not null
          order by w.looked_at nulls first limit the_limit for update skip locked),
        looked as (
          update mail_wish w set looked_at = now() from next n
          where w.partnership_id = n.partnership_id and w.account_id = n.account_id
          returning w.partnership_id, w.account_id, w.told_until)
        select coalesce(json_agg(json_build_object('partnershipId', l.partnership_id, 'accountId', l.account_id, 'kind', a.kind,
          'displayName', a.display_name, 'toldUntil', door.micros(l.told_until),
          'roles', array(select r.role from role_grant r where r.partnership_id = l.partnership_id and r.account_id = l.account_id
            and r.retired_epoch is null and door.live(r.from_at, r.until_at, now()) order by r.role))), '[]') into found
        from looked l join account a on a.partnership_id = l.partnership_id and a.id = l.account_id;
        return found;
      end $function$;
alter function door.mail_to_look_at(the_limit integer) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.mail_to_look_at(the_limit integer) to tellonce_api;
comment on function door.mail_to_look_at(the_limit integer) is 'Accounts that wish e-mails and may be sent one now; each is given to one sender, once in five minutes.';

CREATE OR REPLACE FUNCTION door.mark_alert_seen(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare known constant jsonb := door.alerts(the_partnership, the_account, the_purpose, the_assurance);
      begin
        if known is null then return 'INDETERMINATE'; end if;
        if not exists (select from jsonb_array_elements(known) k where (k ->> 'id')::uuid = the_id) then return 'NOT_FOUND'; end if;
        update alert t set seen_at = now(), seen_by = the_account where t.partnership_id = the_partnership and t.id = the_id and t.seen_at is null;
        return null;
      end $function$;
alter function door.mark_alert_seen(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.mark_alert_seen(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid) to tellonce_api;
comment on function door.mark_alert_seen(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid) is 'Notes that an alert was seen. Null, or the code of a refusal.';

CREATE OR REPLACE FUNCTION door.mark_notifications(the_partnership uuid, the_account uuid, the_notifications text[], are_read boolean)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      begin
        delete from notification_mark m
        where m.partnership_id = the_partnership and m.account_id = the_account
          and (m.read_at < now() - interval '1 year' or (not are_read and m.notification = any (the_notifications)));
        if are_read and exists (select from door.live_account(the_partnership, the_account)) then
          insert into notification_mark (partnership_id, account_id, notification)
          select distinct the_partnership, the_account, n from unnest(the_notifications) n
          on conflict (partnership_id, account_id, notification) do update set read_at = greatest(notification_mark.read_at, excluded.read_at);
        end if;
        return true;
      end $function$;
alter function door.mark_notifications(the_partnership uuid, the_account uuid, the_notifications text[], are_read boolean) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.mark_notifications(the_partnership uuid, the_account uuid, the_notifications text[], are_read boolean) to tellonce_api;
comment on function door.mark_notifications(the_partnership uuid, the_account uuid, the_notifications text[], are_read boolean) is 'Keeps that an account has read these, or takes that back. The same answer whether or not there are such notifications.';

CREATE OR REPLACE FUNCTION door.mark_well_known(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, the_reference text, ends boolean)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare who record; person_found uuid;
      begin
        select * into who from door.at_work(the_partnership, the_account, the_purpose, the_assurance);
        if who.kind is distinct from 'DPO' or not ('DPO' = any (who.roles)) then return 'FORBIDDEN'; end if;
        select p.id into person_found from person p where p.partnership_id = the_partnership and p.reference = the_reference;
        if person_found is null or not door.officer_knows(the_partnership, the_account, who.agency_id, person_found) then return 'NOT_FOUND'; end if;
        if ends then
          update well_known w set ended_at = now(), ended_by = the_account
          where w.partnership_id = the_partnership and w.agency_id = who.agency_id and w.person_id = person_found and w.ended_at is null;
        else
          insert into well_known (partnership_id, id, person_id, agency_id, added_by) values (the_partnership, the_id, person_found, who.agency_id, the_account)
          on conflict do nothing;
        end if;
        return case when found then null else 'CONFLICT' end;
      end $function$;
alter function door.mark_well_known(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, the_reference text, ends boolean) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.mark_well_known(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, the_reference text, ends boolean) to tellonce_api;
comment on function door.mark_well_known(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, the_reference text, ends boolean) is 'Puts somebody on the list of well-known people of an officer''s agency, or takes them off. Null, or the code of a refusal.';

CREATE OR REPLACE FUNCTION door.matching(the_partnership uuid, the_given text, the_family text, the_birth date, the_postcode text, the_kind text, the_number text)
 RETURNS TABLE(ids uuid[])
 LANGUAGE plpgsql
 STABLE
AS $function$
      declare one uuid; known uuid[] := '{}'; same uuid[];
      begin
        for one in
          select i.person_id from person_identifier i
          where i.partnership_id = the_partnership and i.kind = the_kind and upper(replace(i.value, ' ', '')) = the_number
            and i.category = 0 and coalesce(i.marks, '{}') = '{}'
          union
          select n.person_id from person_name n
          where n.partnership_id = the_partnership and lower(n.family) = lower(the_family) and lower(n.given) = lower(the_given)
            and n.category = 0 and coalesce(n.marks, '{}') = '{}'
        loop
          continue when one = any (known);
          same := array(select s.same_id from door.same_people(the_partnership, array[one]) s);
          if the_number is null then
            continue when not exists (
              select from person_life l
              where l.partnership_id = the_partnership and l.person_id = any (same) and l.born_on = the_birth
                and l.category = 0 and coalesce(l.marks, '{}') = '{}' and l.retired_epoch is null);
            continue when not exists (
              select from person_address a
              where a.partnership_id = the_partnership and a.person_id = any (same) and upper(replace(a.postcode, ' ', '')) = the_postcode
                and a.category = 1 and coalesce(a.marks, '{}') = '{}' and a.retired_epoch is null and a.until_on < door.london_day(now())
                and not door.address_is_protected(the_partnership, same, a.household_id, a.from_on, a.until_on));
          end if;
          known := known || same;
          ids := same;
          return next;
        end loop;
      end $function$;
alter function door.matching(the_partnership uuid, the_given text, the_family text, the_birth date, the_postcode text, the_kind text, the_number text) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.matching(the_partnership uuid, the_given text, the_family text, the_birth date, the_postcode text, the_kind text, the_number text) to tellonce_door;

CREATE OR REPLACE FUNCTION door.may_confirm(the_partnership uuid, the_account uuid, the_use public.emergency_use)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
AS $function$
      begin
        return exists (
          select from account a
          join account u on u.partnership_id = a.partnership_id and u.id = the_use.account_id
          join role_grant r on r.partnership_id = a.partnership_id and r.account_id = a.id and r.role in ('SUPERVISOR', 'DUTY_WORKER')
            and r.retired_epoch is null and door.live(r.from_at, r.until_at, now())
          where a.partnership_id = the_partnership and a.id = the_account and a.kind = 'PRACTITIONER' and a.agency_id = the_use.agency_id
            and a.id <> the_use.account_id and a.practitioner_id is distinct from u.practitioner_id
            and a.retired_epoch is null and door.live(a.from_at, a.until_at, now()))
          and exists (select from door.nameable(the_partnership, the_account, the_use.case_id));
      end $function$;
alter function door.may_confirm(the_partnership uuid, the_account uuid, the_use public.emergency_use) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.may_confirm(the_partnership uuid, the_account uuid, the_use public.emergency_use) to tellonce_door;

CREATE OR REPLACE FUNCTION door.may_hear_of(the_partnership uuid, the_account uuid, ours uuid, the_person uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
AS $function$
      begin
        return door.officer_knows(the_partnership, the_account, ours, the_person) or coalesce((
          select bool_and(exists (select from door.nameable(the_partnership, the_account, m.case_id) n where n.person_id = the_person and not n.second))
          from case_person m
          where m.partnership_id = the_partnership and m.person_id = the_person and m.retired_epoch is null and door.live(m.from_at, m.until_at, now())), false);
      end $function$;
alter function door.may_hear_of(the_partnership uuid, the_account uuid, ours uuid, the_person uuid) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.may_hear_of(the_partnership uuid, the_account uuid, ours uuid, the_person uuid) to tellonce_door;
comment on function door.may_hear_of(the_partnership uuid, the_account uuid, ours uuid, the_person uuid) is 'Whether an officer may read what their agency is told of a person: they know them, or no case of theirs hides them from the officer.';

CREATE OR REPLACE FUNCTION door.may_know_of(the_partnership uuid, the_account uuid, the_case uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
AS $function$
      begin
        return exists (select from door.nameable(the_partnership, the_account, the_case) n where not n.second);
      end $function$;
alter function door.may_know_of(the_partnership uuid, the_account uuid, the_case uuid) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.may_know_of(the_partnership uuid, the_account uuid, the_case uuid) to tellonce_door;
comment on function door.may_know_of(the_partnership uuid, the_account uuid, the_case uuid) is 'Whether stages 1 and 2 let this account know that there is such a case.';

CREATE OR REPLACE FUNCTION door.may_review(the_partnership uuid, the_account uuid, the_use public.emergency_use)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
AS $function$
      begin
        return the_account <> the_use.account_id and the_account is distinct from the_use.confirmed_by and exists (
          select from account a
          join account u on u.partnership_id = a.partnership_id and u.id = the_use.account_id
          where a.partnership_id = the_partnership and a.id = the_account and a.retired_epoch is null and door.live(a.from_at, a.until_at, now())
            and (a.practitioner_id is null or a.practitioner_id is distinct from u.practitioner_id)
            and (door.leads(the_partnership, a.practitioner_id, a.agency_id, the_use.case_id)
              or (a.agency_id = the_use.agency_id and exists (
                select from role_grant r where r.partnership_id = a.partnership_id and r.account_id = a.id
                  and (a.kind, r.role) in (('PRACTITIONER', 'SUPERVISOR'), ('DPO', 'DPO'))
                  and r.retired_epoch is null and door.live(r.from_at, r.until_at, now())))))
          and door.may_know_of(the_partnership, the_account, the_use.case_id);
      end $function$;
alter function door.may_review(the_partnership uuid, the_account uuid, the_use public.emergency_use) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.may_review(the_partnership uuid, the_account uuid, the_use public.emergency_use) to tellonce_door;

CREATE OR REPLACE FUNCTION door.may_speak_for(the_partnership uuid, the_person uuid, the_at timestamp with time zone)
 RETURNS uuid[]
 LANGUAGE sql
 STABLE
AS $function$
        select array(
          select the_person where the_person is not null
          union
          select a.person_id from authority a
          where a.partnership_id = the_partnership and a.retired_epoch is null and a.holder_person_id = the_person and a.kind in ('PARENTAL_RESPONSIBILITY', 'ATTORNEY', 'DEPUTY')
            and door.on_day(a.from_on, a.until_on, door.london_day(the_at))
          order by 1)
      $function$;
alter function door.may_speak_for(the_partnership uuid, the_person uuid, the_at timestamp with time zone) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.may_speak_for(the_partnership uuid, the_person uuid, the_at timestamp with time zone) to tellonce_door;

CREATE OR REPLACE FUNCTION door.members(the_partnership uuid, the_account uuid, seat door.seat, cases uuid[], the_at timestamp with time zone)
 RETURNS TABLE(case_id uuid, person_id uuid, named boolean, kept_back integer, absent boolean)
 LANGUAGE plpgsql
 STABLE
AS $function$
      declare
        urgent constant boolean := seat.mode = 'EMERGENCY';
        people uuid[]; ids uuid[];
      begin
        select coalesce(array_agg(s.person_id), '{}'), coalesce(array_agg(s.same_id), '{}') into people, ids
        from door.same_people(the_partnership, array(
          select distinct p.person_id from case_person p where p.case_id = any (cases) and p.partnership_id = the_partnership and p.retired_epoch is null)) s;
        return query
        with granted as materialized (
          select g.case_id, p.id as person_id, bool_or(g.confirmed_by is not null) as confirmed
          from emergency_grant g cross join unnest(g.persons) p (id)
          where urgent and g.case_id = any (cases) and g.account_id = the_account and g.partnership_id = the_partnership and g.retired_epoch is null and door.live(g.from_at, g.until_at, the_at)
          group by 1, 2),
        same as materialized (
          select p.case_id, s.person_id, s.same_id from unnest(people, ids) s (person_id, same_id)
          join case_person p on p.person_id = s.person_id where p.case_id = any (cases) and p.partnership_id = the_partnership and p.retired_epoch is null),
        member as materialized (
          select s.case_id, s.same_id as person_id, bool_or(g.person_id is not null) as granted, coalesce(bool_or(g.confirmed), false) as confirmed
          from same s left join granted g on g.case_id = s.case_id and g.person_id = s.same_id
          -- A merge widens nothing: rows of another id stay where that id is in the case.
          where s.same_id = s.person_id
          group by 1, 2),
        -- Hardly anybody is recorded twice: who is not, is joined to nobody.
        linked as materialized (select s.case_id, s.person_id, s.same_id from same s where s.same_id <> s.person_id),
        known as materialized (
          select m.case_id, m.person_id, m.person_id as id, m.confirmed, m.granted from member m
          union
          select m.case_id, m.person_id, l.same_id, m.confirmed, m.granted
          from linked l join member m on m.case_id = l.case_id and m.person_id = l.person_id
          union
          select m.case_id, m.person_id, o.same_id, m.confirmed, m.granted
          from linked l join member m on m.case_id = l.case_id and m.person_id = l.same_id
          join same o on o.case_id = l.case_id and o.person_id = l.person_id),
        restriction as materialized (
          select k.case_id, k.person_id, s.categories as mask, s.existence = 'ABSENT' as absent
          from known k join seal s on s.person_id = k.id and (s.case_id is null or s.case_id = k.case_id)
          where s.person_id = any (ids) and s.mark is null and s.partnership_id = the_partnership and s.retired_epoch is null and door.live(door.since(s.from_at, s.recorded_at, the_at), s.until_at, the_at) and not (the_account = any (s.accounts))
            and not (urgent and s.emergency and k.confirmed)
          union all
          select m.case_id, m.person_id, s.categories, s.existence = 'ABSENT'
          from member m join seal s on s.case_id = m.case_id
          where s.case_id = any (cases) and s.person_id is null and s.mark is null and s.partnership_id = the_partnership and s.retired_epoch is null and door.live(door.since(s.from_at, s.recorded_at, the_at), s.until_at, the_at) and not (the_account = any (s.accounts))
            and not (urgent and s.emergency and m.confirmed)
          union all
          select k.case_id, k.person_id, m.categories, m.effect = 'ABSENT'
          from protection_marker m cross join unnest(m.persons) p (id) join known k on k.id = p.id
          where m.persons && ids and m.mark is null and m.kind in ('SOURCE', 'HARM') and m.partnership_id = the_partnership and m.retired_epoch is null and door.live(door.since(m.from_at, m.recorded_at, the_at), m.until_at, the_at)
            and not (the_account = any (m.accounts)) and not (seat.agency_id = any (m.agencies))
            and not (urgent and m.emergency and k.granted))
        select m.case_id, m.person_id, bool_or(m.granted) or not urgent, coalesce(bit_or(r.mask), 0), coalesce(bit_or(r.mask) filter (where r.absent), 0) & 67108863 = 67108863
        from member m left join restriction r on r.case_id = m.case_id and r.person_id = m.person_id
        group by 1, 2;
      end $function$;
alter function door.members(the_partnership uuid, the_account uuid, seat door.seat, cases uuid[], the_at timestamp with time zone) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.members(the_partnership uuid, the_account uuid, seat door.seat, cases uuid[], the_at timestamp with time zone) to tellonce_door;

CREATE OR REPLACE FUNCTION door.micros(instant timestamp with time zone)
 RETURNS bigint
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN ((EXTRACT(epoch FROM NULLIF(NULLIF(instant, 'infinity'::timestamp with time zone), '-infinity'::timestamp with time zone)) * (1000000)::numeric))::bigint;
alter function door.micros(instant timestamp with time zone) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.micros(instant timestamp with time zone) to tellonce_door;

CREATE OR REPLACE FUNCTION door.move_assessment(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_case uuid, the_assessment uuid, the_version integer)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare
        seat constant door.seat := door.take_seat(the_partnership, the_account, the_purpose, the_assurance, now());
        moving assessment;
      begin
        if not coalesce(seat.kind = 'PRACTITIONER' and seat.mode in ('CONSENT', 'DUTY'), false) then return 'FORBIDDEN'; end if;
        if not coalesce(the_case = any (door.known_cases(the_partnership, the_account, seat, array[the_case], now())), false) then return 'NOT_FOUND'; end if;
        if not door.leads(the_partnership, seat.practitioner_id, seat.agency_id, the_case) then return 'FORBIDDEN'; end if;
        select * into moving from assessment s where s.partnership_id = the_partnership and s.case_id = the_case and s.id = the_assessment for update;
        if not found then return 'NOT_FOUND'; end if;
        if moving.signed_at is not null then return 'CONFLICT'; end if;
        if the_version <= moving.template_version or the_version is distinct from (
          select max(t.version) from template t where t.id = moving.template_id and t.published_at is not null) then
          return 'STALE';
        end if;
        update assessment s set template_version = the_version where s.partnership_id = the_partnership and s.id = the_assessment;
        -- Where the new version keeps a question's answers more strictly, what was answered before is kept so too; never less.
        with raised as (
          update answer a set category = q.category
          from template_question q
          join category new on new.bit = q.category
          where a.partnership_id = the_partnership and a.case_id = the_case and a.assessment_id = the_assessment
            and q.template_id = moving.template_id and q.version = the_version and q.key = a.question_key
            and array_position(array['BASIC', 'STANDARD', 'SENSITIVE', 'PROTECTED'], new.sensitivity)
              > (select array_position(array['BASIC', 'STANDARD', 'SENSITIVE', 'PROTECTED'], old.sensitivity) from category old where old.bit = a.category)
          returning a.id, a.category)
        update answer_version v set category = r.category from raised r
        where v.partnership_id = the_partnership and v.case_id = the_case and v.answer_id = r.id
          and array_position(array['BASIC', 'STANDARD', 'SENSITIVE', 'PROTECTED'], (select c.sensitivity from category c where c.bit = r.category))
            > (select array_position(array['BASIC', 'STANDARD', 'SENSITIVE', 'PROTECTED'], old.sensitivity) from category old where old.bit = v.category);
        return null;
      end $function$;
alter function door.move_assessment(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_case uuid, the_assessment uuid, the_version integer) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.move_assessment(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_case uuid, the_assessment uuid, the_version integer) to tellonce_api;
comment on function door.move_assessment(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_case uuid, the_assessment uuid, the_version integer) is 'Moves a case''s unsigned assessment to the newest published version of its template, for its lead professional. Null, STALE where that is not the newest to move to, or the code of a refusal.';

CREATE OR REPLACE FUNCTION door.move_case(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb)
 RETURNS jsonb
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare
        seat constant door.seat := door.take_seat(the_partnership, the_account, the_purpose, the_assurance, now()); the_case constant uuid := (said ->> 'caseId')::uuid; act constant text := said ->> 'kind'; the_status text;
        today constant date := door.london_day(now());
      begin
        if not coalesce(seat.kind = 'PRACTITIONER' and seat.mode in ('CONSENT', 'DUTY'), false) or not the_case = any (door.known_cases(the_partnership, the_account, seat, array[the_case], now()))
        then return jsonb_build_object('refusal', 'NOT_FOUND'); end if;
        if cardinality(door.led_cases(the_partnership, the_account, seat, array[the_case])) = 0 then return jsonb_build_object('refusal', 'FORBIDDEN'); end if;
        select c.status into the_status from case_record c where c.partnership_id = the_partnership and c.id = the_case for update;
        case act
          when 'NEED_BAND' then
            if not coalesce((said ->> 'from')::date <= today, false) then return jsonb_build_object('refusal', 'BAD_INPUT'); end if;
            insert into need_band (partnership_id, id, case_id, agency_id, subjects, band, from_on, reason)
            select the_partnership, the_id, the_case, seat.agency_id, c.subjects, (said ->> 'band')::smallint, (said ->> 'from')::date, said ->> 'reason'
            from case_record c where c.partnership_id = the_partnership and c.id = the_case;
          when 'STEPPED_UP' then
            if the_status not in ('OPEN', 'STEPPED_DOWN') then return jsonb_build_object('refusal', 'CONFLICT'); end if;
            if not exists (select from purpose p where p.code = said ->> 'purpose' and p.mode = 'DUTY' and p.code <> 'STATUTORY_GATEWAY')
            then return jsonb_build_object('refusal', 'BAD_INPUT'); end if;
            perform door.add_step(the_partnership, the_account, seat, the_id, the_case, said);
            update case_record c set status = 'STEPPED_UP' where c.partnership_id = the_partnership and c.id = the_case;
            perform door.open_for(the_partnership, the_account, the_case, array[said ->> 'purpose']);
          when 'STEPPED_DOWN' then
            if the_status not in ('OPEN', 'STEPPED_UP') then return jsonb_build_object('refusal', 'CONFLICT'); end if;
            perform door.add_step(the_partnership, the_account, seat, the_id, the_case, said);
            update case_record c set status = 'STEPPED_DOWN' where c.partnership_id = the_partnership and c.id = the_case;
            update case_purpose p set retired_at = now(), retired_by = the_account, retired_how = 'STEPPED_DOWN', retired_note = the_id::text
            from purpose d where d.code = p.purpose and d.mode = 'DUTY' and d.code <> 'STATUTORY_GATEWAY' and p.partnership_id = the_partnership and p.retired_epoch is null and p.case_id = the_case;
            perform door.open_for(the_partnership, the_account, the_case, array['EARLY_HELP']);
          when 'CLOSED' then
            perform door.add_step(the_partnership, the_account, seat, the_id, the_case, said);
            perform door.shut(the_partnership, the_account, the_case, the_id);
        end case;
        return jsonb_build_object('caseId', the_case);
      end $function$;
alter function door.move_case(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.move_case(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb) to tellonce_api;
comment on function door.move_case(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb) is 'Records a need band, steps a case up or down, or closes it, for its lead professional, their supervisor or duty worker.';

CREATE OR REPLACE FUNCTION door.move_epochs(the_partnership uuid, the_cases uuid[])
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare n bigint;
      begin
        -- Lock first, then draw: so a case's epochs are committed in the order of their numbers.
        if the_cases is null then
          perform 1 from partnership_epoch where partnership_id = the_partnership for update;
          n := nextval('epoch_number');
          update partnership_epoch set epoch = n where partnership_id = the_partnership;
        else
          perform 1 from case_epoch where partnership_id = the_partnership and case_id = any (the_cases) order by case_id for update;
          n := nextval('epoch_number');
          update case_epoch set epoch = n where partnership_id = the_partnership and case_id = any (the_cases);
        end if;
        insert into epoch_moved (partnership_id, epoch, at) values (the_partnership, n, clock_timestamp());
        return n;
      end $function$;
alter function door.move_epochs(the_partnership uuid, the_cases uuid[]) owner to tellonce_door; -- runs with the powers of its owner

CREATE OR REPLACE FUNCTION door.nameable(the_partnership uuid, the_account uuid, the_case uuid)
 RETURNS TABLE(person_id uuid, second boolean)
 LANGUAGE plpgsql
 STABLE
AS $function$
      declare seat door.seat; people uuid[]; ids uuid[];
      begin
        select a.agency_id, a.person_id into seat.agency_id, seat.person_id from account a
        where a.partnership_id = the_partnership and a.id = the_account;
        if the_case = any (door.excluded(the_partnership, the_account, seat, array[the_case], now())) then return; end if;
        select coalesce(array_agg(s.person_id), '{}'), coalesce(array_agg(s.same_id), '{}') into people, ids
        from door.same_people(the_partnership, array(
          select c.person_id from case_person c
          where c.partnership_id = the_partnership and c.case_id = the_case and c.retired_epoch is null and door.live(c.from_at, c.until_at, now()))) s;
        return query
        with restriction as (
          select k.id as person_id, s.categories, s.emergency
          from unnest(people, ids) k (id, same_id) join seal s on s.partnership_id = the_partnership and s.person_id = k.same_id
            and (s.case_id is null or s.case_id = the_case)
          where s.mark is null and s.existence = 'ABSENT' and s.retired_epoch is null
            and door.live(door.since(s.from_at, s.recorded_at, now()), s.until_at, now()) and not (the_account = any (s.accounts))
          union all
          select k.id, s.categories, s.emergency
          from unnest(people) k (id) join seal s on s.partnership_id = the_partnership and s.case_id = the_case and s.person_id is null
          where s.mark is null and s.existence = 'ABSENT' and s.retired_epoch is null
            and door.live(door.since(s.from_at, s.recorded_at, now()), s.until_at, now()) and not (the_account = any (s.accounts))
          union all
          select k.id, m.categories, false
          from protection_marker m join unnest(people, ids) k (id, same_id) on k.same_id = any (m.persons)
          where m.partnership_id = the_partnership and m.mark is null and m.kind in ('SOURCE', 'HARM') and m.effect = 'ABSENT' and not m.emergency
            and m.retired_epoch is null and door.live(door.since(m.from_at, m.recorded_at, now()), m.until_at, now())
            and not (the_account = any (m.accounts)) and not (coalesce(seat.agency_id = any (m.agencies), false)))
        select k.id, coalesce(bit_or(r.categories), 0) = 67108863
        from (select distinct p from unnest(people) p) k (id) left join restriction r on r.person_id = k.id
        group by 1 having coalesce(bit_or(r.categories) filter (where not r.emergency), 0) <> 67108863;
      end $function$;
alter function door.nameable(the_partnership uuid, the_account uuid, the_case uuid) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.nameable(the_partnership uuid, the_account uuid, the_case uuid) to tellonce_door;

CREATE OR REPLACE FUNCTION door.nameable_accounts(the_partnership uuid, the_account uuid, the_agency uuid)
 RETURNS jsonb
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      begin
        if not exists (
          select from account a where a.partnership_id = the_partnership and a.retired_epoch is null and a.id = the_account and a.kind = 'PRACTITIONER' and door.live(a.from_at, a.until_at, now()))
        then return '[]'; end if;
        return coalesce((
          select jsonb_agg(jsonb_build_object('id', a.id, 'kind', a.kind, 'agencyId', a.agency_id, 'name', a.display_name) order by a.display_name, a.id)
          from account a
          where a.partnership_id = the_partnership and a.retired_epoch is null and a.agency_id = the_agency and a.kind in ('PRACTITIONER', 'SYSTEM', 'DPO') and door.live(a.from_at, a.until_at, now())), '[]');
      end $function$;
alter function door.nameable_accounts(the_partnership uuid, the_account uuid, the_agency uuid) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.nameable_accounts(the_partnership uuid, the_account uuid, the_agency uuid) to tellonce_api;
comment on function door.nameable_accounts(the_partnership uuid, the_account uuid, the_agency uuid) is 'The accounts at work in one agency, to be named in a rule: the partnership''s frame, nothing of a family.';

CREATE OR REPLACE FUNCTION door.names_alike(one_given text, one_family text, other_given text, other_family text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$
        select similarity(lower(one_given || ' ' || one_family), lower(other_given || ' ' || other_family)) >= 0.4
          and (similarity(lower(one_given), lower(other_given)) >= 0.25 or lower(one_given) = lower(other_family))
      $function$;
alter function door.names_alike(one_given text, one_family text, other_given text, other_family text) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.names_alike(one_given text, one_family text, other_given text, other_family text) to tellonce_door;
comment on function door.names_alike(one_given text, one_family text, other_given text, other_family text) is 'Whether two names may be one, written differently: also the two parts the other way round. Brothers and sisters of one family name are not alike.';

CREATE OR REPLACE FUNCTION door.names_policy(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint)
 RETURNS jsonb
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare ours constant uuid := door.agreement_officer(the_partnership, the_account, the_purpose, the_assurance); latest names_policy;
      begin
        if ours is null then return null; end if;
        latest := (select n from names_policy n where n.partnership_id = the_partnership and n.agency_id = ours
          order by n.recorded_at desc, n.id desc limit 1);
        return jsonb_build_object('isTold', coalesce(latest.is_told, false), 'since', latest.recorded_at);
      end $function$;
alter function door.names_policy(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.names_policy(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint) to tellonce_api;
comment on function door.names_policy(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint) is 'What the officer''s agency has decided about naming its practitioners to families. Null for who is no data-protection officer.';

CREATE OR REPLACE FUNCTION door.near(the_partnership uuid, the_account uuid, seat door.seat, the_cases uuid[], the_at timestamp with time zone)
 RETURNS TABLE(case_id uuid, mask integer)
 LANGUAGE plpgsql
 STABLE
AS $function$
      declare excluded uuid[] := door.excluded(the_partnership, the_account, seat, the_cases, the_at);
      begin
        if seat.mode = 'EMERGENCY' then
          -- An emergency has no other relationship than its grant, which names somebody who is in the case.
          return query
          select distinct g.case_id, seat.mask from emergency_grant g
          where g.partnership_id = the_partnership and g.case_id = any (the_cases) and g.account_id = the_account
            and g.retired_epoch is null and door.live(g.from_at, g.until_at, the_at) and g.case_id <> all (excluded)
            and exists (
              select from case_person p
              where p.partnership_id = the_partnership and p.case_id = g.case_id and p.person_id = any (g.persons) and p.retired_epoch is null and door.live(p.from_at, p.until_at, the_at));
        else
          return query
          select r.case_id, r.mask from door.relations(the_partnership, seat, the_cases, the_at) r where r.case_id <> all (excluded);
        end if;
      end $function$;
alter function door.near(the_partnership uuid, the_account uuid, seat door.seat, the_cases uuid[], the_at timestamp with time zone) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.near(the_partnership uuid, the_account uuid, seat door.seat, the_cases uuid[], the_at timestamp with time zone) to tellonce_door;
comment on function door.near(the_partnership uuid, the_account uuid, seat door.seat, the_cases uuid[], the_at timestamp with time zone) is 'The cases to which the viewer is related and from which they are not excluded, with what their roles allow.';

CREATE OR REPLACE FUNCTION door.note_event()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      begin
        -- Where nobody listens nothing is kept.
        if exists (select from webhook w where w.partnership_id = new.partnership_id and w.ended_at is null and tg_argv[0] = any (w.kinds))
          or exists (select from event_listener l where l.partnership_id = new.partnership_id and l.until_at > now() and tg_argv[0] = any (l.kinds))
        then
          if tg_argv[1] = 'person_id' then
            insert into outbox_event (partnership_id, id, kind, people, source_id)
            values (new.partnership_id, gen_random_uuid(), tg_argv[0], array[new.person_id], new.id);
          else
            insert into outbox_event (partnership_id, id, kind, case_id, people, source_id)
            values (new.partnership_id, gen_random_uuid(), tg_argv[0], new.case_id, case when tg_argv[1] = 'both' then new.subjects end, new.id);
          end if;
        end if;
        return null;
      end $function$;
alter function door.note_event() owner to tellonce_door; -- runs with the powers of its owner
comment on function door.note_event() is 'Keeps, with the row that says so, that something happened of which a webhook wishes to be told.';

CREATE OR REPLACE FUNCTION door.note_reviews_due()
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare noted integer;
      begin
        insert into outbox_event (partnership_id, id, kind, case_id, source_id, due_on)
        select m.partnership_id, gen_random_uuid(), 'REVIEW_DUE', m.case_id, m.id, m.next_on
        from plan_meeting m
        where m.next_on between door.london_day(now()) and door.london_day(now()) + 7
          and (exists (select from webhook w where w.partnership_id = m.partnership_id and w.ended_at is null and 'REVIEW_DUE' = any (w.kinds))
            or exists (select from event_listener l where l.partnership_id = m.partnership_id and l.until_at > now() and 'REVIEW_DUE' = any (l.kinds)))
        on conflict do nothing;
        get diagnostics noted = row_count;
        return noted;
      end $function$;
alter function door.note_reviews_due() owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.note_reviews_due() to tellonce_api;
comment on function door.note_reviews_due() is 'Keeps of each review of a plan, once for each day to which it is set, that it comes within a week.';

CREATE OR REPLACE FUNCTION door.notification_cases(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint)
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare
        the_at constant timestamptz := now();
        seat constant door.seat := door.take_seat(the_partnership, the_account, the_purpose, the_assurance, the_at);
        since constant timestamptz := the_at - interval '28 days';
        candidates uuid[]; cases uuid[] := '{}'; known uuid[]; batch uuid[];
      begin
        if seat is null or seat.kind <> 'PRACTITIONER' or seat.mode = 'EMERGENCY' then return cases; end if;
        -- Wider than the notifications themselves, which are decided: only so that cases without any are not opened.
        candidates := array(
          with mine as materialized (
            select i.case_id, max(i.from_at) as from_at, bool_or(i.kind = 'LEAD') as led from involvement i
            where i.partnership_id = the_partnership and 
          i.agency_id = seat.agency_id and i.retired_epoch is null and door.live(i.from_at, i.until_at, the_at)
          and (seat.kind = 'SYSTEM' or i.practitioner_id is null or i.practitioner_id = seat.practitioner_id
            or (i.kind = 'LEAD' and seat.on_duty)
            or i.practitioner_id = any (seat.supervisees)) group by 1),
          busy as (
            select m.case_id from mine m join plan_action t on t.partnership_id = the_partnership and t.case_id = m.case_id
            where t.status in ('PLANNED', 'UNDER_WAY') and t.due_on <= door.london_day(the_at) + 28 and (m.led or t.owner_agency_id = seat.agency_id)
            union
            select m.case_id from mine m join assessment_signature s on s.partnership_id = the_partnership and s.case_id = m.case_id
            where s.number is not null and s.signed_at > since
            union
            select m.case_id from mine m join case_message s on s.partnership_id = the_partnership and s.case_id = m.case_id
            where s.sent_at > since and s.taken_back_at is null
              and (seat.agency_id = any (s.to_agencies) or seat.practitioner_id = any (s.to_practitioners))
            union
            select r.case_id from access_request r where r.partnership_id = the_partnership and r.agency_id = seat.agency_id
              and r.account_id = the_account and r.ended_at > since
            union
            select m.case_id from person_link l
            join case_person p on p.partnership_id = the_partnership and p.retired_epoch is null and p.person_id in (l.person_id, l.linked_id)
            join mine m on m.case_id = p.case_id
            where l.partnership_id = the_partnership and l.retired_epoch is null and l.recorded_at > since)
          select m.case_id from mine m where m.case_id in (select b.case_id from busy b) order by m.from_at desc, m.case_id limit 1000);
        while cardinality(candidates) > 0 loop
          batch := candidates[1:200];
          candidates := candidates[201:];
          known := door.known_cases(the_partnership, the_account, seat, batch, the_at);
          cases := cases || array(select c.id from unnest(batch) with ordinality c (id, place) where c.id = any (known) order by c.place);
        end loop;
        return cases;
      end $function$;
alter function door.notification_cases(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.notification_cases(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint) to tellonce_api;
comment on function door.notification_cases(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint) is 'The cases of the viewer, at most 1,000, not hidden from them, in which something may have happened or be due beside what task_cases tells of.';

CREATE OR REPLACE FUNCTION door.notification_mail(the_partnership uuid, the_account uuid)
 RETURNS json
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      begin
        return json_build_object('address', door.mail_address(the_partnership, the_account),
          'isOn', exists (select from mail_wish w where w.partnership_id = the_partnership and w.account_id = the_account and w.is_on));
      end $function$;
alter function door.notification_mail(the_partnership uuid, the_account uuid) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.notification_mail(the_partnership uuid, the_account uuid) to tellonce_api;
comment on function door.notification_mail(the_partnership uuid, the_account uuid) is 'Where an account''s e-mails go, and whether it wishes them.';

CREATE OR REPLACE FUNCTION door.notification_marks(the_partnership uuid, the_account uuid)
 RETURNS json
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      begin
        return (select coalesce(json_object_agg(m.notification, door.micros(m.read_at)), '{}')
          from notification_mark m where m.partnership_id = the_partnership and m.account_id = the_account);
      end $function$;
alter function door.notification_marks(the_partnership uuid, the_account uuid) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.notification_marks(the_partnership uuid, the_account uuid) to tellonce_api;
comment on function door.notification_marks(the_partnership uuid, the_account uuid) is 'What an account has read, and when.';

CREATE OR REPLACE FUNCTION door.offer(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb)
 RETURNS jsonb
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare
        seat constant door.seat := door.take_seat(the_partnership, the_account, the_purpose, the_assurance, now()); the_case constant uuid := (said ->> 'caseId')::uuid; the_kind constant text := said ->> 'kind';
        to_agency constant uuid := (said ->> 'agencyId')::uuid; to_account constant uuid := (said ->> 'accountId')::uuid; whom account;
      begin
        if not coalesce(seat.kind = 'PRACTITIONER' and seat.mode in ('CONSENT', 'DUTY'), false) or not the_case = any (door.known_cases(the_partnership, the_account, seat, array[the_case], now()))
        then return jsonb_build_object('refusal', 'NOT_FOUND'); end if;
        if cardinality(door.led_cases(the_partnership, the_account, seat, array[the_case])) = 0 then return jsonb_build_object('refusal', 'FORBIDDEN'); end if;
        -- The lead is handed over by the lead, or by their supervisor where they cannot.
        if the_kind = 'HANDOVER' and not exists (select from involvement i where i.partnership_id = the_partnership and i.retired_epoch is null and i.case_id = the_case and i.kind = 'LEAD'
            and door.live(i.from_at, i.until_at, now()) and (i.practitioner_id = seat.practitioner_id or i.practitioner_id = any (seat.supervisees)))
        then return jsonb_build_object('refusal', 'FORBIDDEN'); end if;
        if to_account is not null then
          select a.* into whom from account a where a.partnership_id = the_partnership and a.retired_epoch is null and a.id = to_account and a.kind = 'PRACTITIONER' and a.agency_id = to_agency
            and door.live(a.from_at, a.until_at, now());
          if whom.id is null then return jsonb_build_object('refusal', 'BAD_INPUT', 'field', 'accountId'); end if;
        end if;
        if not exists (select from agency a where a.partnership_id = the_partnership and a.retired_epoch is null and a.id = to_agency and door.live(a.from_at, a.until_at, now()))
        then return jsonb_build_object('refusal', 'BAD_INPUT', 'field', 'agencyId'); end if;
        if the_kind = 'HANDOVER' and (not coalesce(door.is_lead_role(the_partnership, to_account), false) or door.leads(the_partnership, whom.practitioner_id, to_agency, the_case))
        then return jsonb_build_object('refusal', 'BAD_INPUT', 'field', 'accountId'); end if;
        insert into case_offer (partnership_id, id, case_id, kind, from_agency_id, from_account_id, agency_id, account_id, role, summary)
        values (the_partnership, the_id, the_case, the_kind, seat.agency_id, the_account, to_agency, to_account, said ->> 'role', said ->> 'summary')
        on conflict do nothing;
        if not found then return jsonb_build_object('refusal', 'CONFLICT'); end if;
        return jsonb_build_object('caseId', the_case);
      end $function$;
alter function door.offer(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.offer(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb) to tellonce_api;
comment on function door.offer(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb) is 'Invites an agency, or somebody of it, to the team around the family, or offers the lead with a summary. It opens nothing.';

CREATE OR REPLACE FUNCTION door.offers_waiting(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint)
 RETURNS jsonb
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare seat constant door.seat := door.take_seat(the_partnership, the_account, the_purpose, the_assurance, now());
      begin
        if not coalesce(seat.kind = 'PRACTITIONER' and seat.mode in ('CONSENT', 'DUTY'), false) then return '{"offers": [], "closures": []}'; end if;
        return jsonb_build_object(
          'offers', coalesce((
            select jsonb_agg(jsonb_build_object('id', o.id, 'kind', o.kind, 'caseId', o.case_id, 'reference', c.reference, 'agencyId', o.from_agency_id,
              'name', f.display_name, 'madeAt', o.made_at, 'toTeam', o.account_id is null) order by o.made_at, o.id)
            from case_offer o
            join case_record c on c.partnership_id = o.partnership_id and c.id = o.case_id
            join account f on f.partnership_id = o.partnership_id and f.id = o.from_account_id
            where o.partnership_id = the_partnership and o.state = 'WAITING' and o.agency_id = seat.agency_id
              and door.is_offered(the_partnership, the_account, seat, o)), '[]'),
          'closures', coalesce((
            select jsonb_agg(jsonb_build_object('caseId', c.id, 'reference', c.reference, 'at', s.at, 'until', s.at + interval '24 hours') order by s.at desc, s.id)
            from case_step s join case_record c on c.partnership_id = s.partnership_id and c.id = s.case_id
            where s.partnership_id = the_partnership and s.recorded_by = the_account and s.agency_id = seat.agency_id
              and s.at > now() - interval '24 hours' and c.status = 'CLOSED' and s.kind in ('CLOSED', 'TRIAGED')
              and not exists (select from case_step l where l.partnership_id = s.partnership_id and l.case_id = s.case_id and l.kind in ('CLOSED', 'TRIAGED') and l.at > s.at)
              and door.may_know_of(the_partnership, the_account, c.id)), '[]'));
      end $function$;
alter function door.offers_waiting(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.offers_waiting(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint) to tellonce_api;
comment on function door.offers_waiting(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint) is 'What waits for this account''s answer, with nothing of the family: the case''s number and who asks; and the closures that it may still undo.';

CREATE OR REPLACE FUNCTION door.officer_knows(the_partnership uuid, the_account uuid, the_agency uuid, the_person uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
AS $function$
      begin
        return exists (
          select from case_person m
          where m.partnership_id = the_partnership and m.person_id = the_person
            and exists (select from involvement i where i.partnership_id = the_partnership and i.case_id = m.case_id and i.agency_id = the_agency)
            and door.may_know_of(the_partnership, the_account, m.case_id)
            and exists (select from door.nameable(the_partnership, the_account, m.case_id) n where n.person_id = the_person and not n.second));
      end $function$;
alter function door.officer_knows(the_partnership uuid, the_account uuid, the_agency uuid, the_person uuid) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.officer_knows(the_partnership uuid, the_account uuid, the_agency uuid, the_person uuid) to tellonce_door;

CREATE OR REPLACE FUNCTION door.on_day(from_on date, until_on date, today date)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN ((from_on <= today) AND ((until_on IS NULL) OR (today <= until_on)));
alter function door.on_day(from_on date, until_on date, today date) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.on_day(from_on date, until_on date, today date) to tellonce_door;

CREATE OR REPLACE FUNCTION door.open(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_cases uuid[], the_known jsonb DEFAULT NULL::jsonb)
 RETURNS json
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
 SET jit TO 'off'
 SET enable_seqscan TO 'off'
 SET enable_nestloop TO 'off'
AS $function$
      declare
        asked constant uuid[] := array(select distinct c from unnest(the_cases) c where c is not null);
        partnership uuid; agency uuid; cases uuid[]; people uuid[]; others integer; own integer; writable integer; reply json;
      begin
        if cardinality(asked) > 200 then
          raise exception 'the door opens at most 200 cases at once' using errcode = 'TL004';
        end if;
        -- One statement, so one snapshot, whatever the isolation: facts, epochs and walls belong together.
        with moved as materialized (select door.epochs(the_partnership, asked) as epochs),
        sat as materialized (select door.take_seat(the_partnership, the_account, the_purpose, the_assurance, now()) as seat),
        wall as materialized (
          select w.* from sat cross join lateral door.walls(the_partnership, the_account, sat.seat, the_purpose, asked, now()) w)
        select
          (select a.partnership_id from account a
            where a.partnership_id = the_partnership and a.id = the_account and a.retired_epoch is null and door.live(a.from_at, a.until_at, now())),
          (select (sat.seat).agency_id from sat),
          coalesce(array_agg(w.case_id order by w.case_id), '{}'),
          array(select distinct p from wall cross join unnest(wall.people) p),
          coalesce(bit_or(w.others), 0), coalesce(bit_or(w.own), 0), coalesce(bit_or(w.writable), 0),
          json_build_object(
            'at', door.micros(now()), 'epochs', (select m.epochs from moved m),
            'facts', case when (select m.epochs is distinct from the_known from moved m) then door.facts(the_partnership, the_account, asked, now()) end,
            'walls', coalesce(json_agg(json_build_object('caseId', w.case_id, 'others', w.others, 'own', w.own, 'writable', w.writable) order by w.case_id), '[]'),
            'references', coalesce((
              select json_object_agg(r.id, r.reference) from (
                select c.id, c.reference from case_record c
                where c.partnership_id = the_partnership and c.id in (select wall.case_id from wall)
                union all
                select p.id, p.reference from person p
                where p.partnership_id = the_partnership and p.id in (select q from wall cross join unnest(wall.people) q)) r), '{}'))
        into partnership, agency, cases, people, others, own, writable, reply
        from wall w;
        -- SET LOCAL, because on Citus set_config does not reach the workers.
        execute format('set local tellonce.partnership = %L', coalesce(partnership::text, ''));
        execute format('set local tellonce.agency = %L', coalesce(agency::text, ''));
        execute format('set local tellonce.cases = %L', cases::text);
        execute format('set local tellonce.people = %L', people::text);
        execute format('set local tellonce.others = %L', others::text);
        execute format('set local tellonce.own = %L', own::text);
        execute format('set local tellonce.writable = %L', writable::text);
        return reply;
      end $function$;
alter function door.open(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_cases uuid[], the_known jsonb) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.open(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_cases uuid[], the_known jsonb) to tellonce_api;
comment on function door.open(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_cases uuid[], the_known jsonb) is 'The way to governed rows: sets the wall for this transaction and returns the facts on which every value is then decided. At most 200 cases. Who has the facts of these epochs already is not given them again.';

CREATE OR REPLACE FUNCTION door.open_again(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb)
 RETURNS jsonb
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare seat constant door.seat := door.take_seat(the_partnership, the_account, the_purpose, the_assurance, now()); the_case uuid; closure case_step; lead involvement; act constant text := said ->> 'kind'; the_status text;
      begin
        select c.id, c.status into the_case, the_status from case_record c where c.partnership_id = the_partnership
          and (c.id = (said ->> 'caseId')::uuid or c.reference in (btrim(said ->> 'reference'), upper(btrim(said ->> 'reference')))) for update;
        if the_case is null or not coalesce(seat.kind = 'PRACTITIONER' and seat.mode in ('CONSENT', 'DUTY'), false) or not coalesce(door.may_know_of(the_partnership, the_account, the_case), false) or the_status <> 'CLOSED'
        then return jsonb_build_object('refusal', 'NOT_FOUND'); end if;
        select s.* into closure from case_step s where s.partnership_id = the_partnership and s.case_id = the_case and s.kind in ('CLOSED', 'TRIAGED')
          order by s.at desc limit 1;
        if act = 'CLOSURE_UNDONE' then
          if closure.recorded_by is distinct from the_account or closure.agency_id is distinct from seat.agency_id then return jsonb_build_object('refusal', 'NOT_FOUND'); end if;
          if closure.at <= now() - interval '24 hours' then return jsonb_build_object('refusal', 'CONFLICT'); end if;
          insert into involvement (partnership_id, id, case_id, kind, category, agency_id, practitioner_id, role, subjects, marks, recorded_by)
          select i.partnership_id, gen_random_uuid(), i.case_id, i.kind, i.category, i.agency_id, i.practitioner_id, i.role, i.subjects, i.marks, the_account
          from involvement i where i.partnership_id = the_partnership and i.case_id = the_case and i.retired_how = 'CASE_CLOSED' and i.retired_note = closure.id::text;
          perform door.open_for(the_partnership, the_account, the_case, array(
            select p.purpose from case_purpose p where p.partnership_id = the_partnership and p.case_id = the_case
              and p.retired_how = 'CASE_CLOSED' and p.retired_note = closure.id::text));
        else
          select i.* into lead from involvement i where i.partnership_id = the_partnership and i.case_id = the_case and i.kind = 'LEAD'
            order by i.from_at desc limit 1;
          if not coalesce(lead.agency_id = seat.agency_id
              and (lead.practitioner_id = seat.practitioner_id or seat.on_duty or lead.practitioner_id = any (seat.supervisees)), false)
          then return jsonb_build_object('refusal', 'NOT_FOUND'); end if;
          perform door.involve(the_partnership, the_account, the_case, 'LEAD', lead.agency_id,
            case when seat.on_duty and lead.practitioner_id <> all (coalesce(seat.supervisees, '{}')) then seat.practitioner_id else lead.practitioner_id end,
            'Lead professional');
          perform door.open_for(the_partnership, the_account, the_case, array['EARLY_HELP', the_purpose]);
        end if;
        perform door.add_step(the_partnership, the_account, seat, the_id, the_case, said);
        update case_record c set closed_on = null, status = case when act = 'CLOSURE_UNDONE' then coalesce(closure.status_before, 'OPEN') else 'OPEN' end
        where c.partnership_id = the_partnership and c.id = the_case;
        return jsonb_build_object('caseId', the_case);
      end $function$;
alter function door.open_again(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.open_again(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb) to tellonce_api;
comment on function door.open_again(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb) is 'Undoes a closure, for who closed the case and for 24 hours; or reopens a closed case for who led it last, their supervisor or duty worker.';

CREATE OR REPLACE FUNCTION door.open_audit(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, person_reference text, case_reference text)
 RETURNS jsonb
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare the_agency uuid; hidden uuid[]; reply jsonb;
      begin
        -- A data-protection officer with a live role, signed in strongly enough, asking in order to audit; nobody else.
        select a.agency_id into the_agency
        from account a
        join agency g on g.partnership_id = a.partnership_id and g.id = a.agency_id and g.retired_epoch is null and door.live(g.from_at, g.until_at, now())
        join role_grant r on r.partnership_id = a.partnership_id and r.account_id = a.id and r.role = 'DPO'
          and r.retired_epoch is null and door.live(r.from_at, r.until_at, now())
        join purpose p on p.code = the_purpose and p.mode = 'OVERSIGHT' and p.assurance <= the_assurance
        where a.partnership_id = the_partnership and a.id = the_account and a.kind = 'DPO'
          and a.retired_epoch is null and door.live(a.from_at, a.until_at, now());
        execute format('set local tellonce.partnership = %L', case when the_agency is null then '' else the_partnership::text end);
        execute format('set local tellonce.agency = %L', coalesce(the_agency::text, ''));
        if the_agency is null then return null; end if;
        -- Stages 1 and 2 hold for a data-protection officer too: a case from which they are excluded does not exist.
        hidden := array(
          select s.same_id from door.same_people(the_partnership, array(
            select e.person_id from exclusion e
            where e.partnership_id = the_partnership and e.account_id = the_account and e.person_id is not null
              and e.retired_epoch is null and door.live(e.from_at, e.until_at, now())
            union
            select a.person_id from account a where a.partnership_id = the_partnership and a.id = the_account and a.person_id is not null)) s);
        with named as materialized (
          select c.id, c.reference, c.agency_id from case_record c
          where c.partnership_id = the_partnership
            and c.id in (
              select o.id from case_record o where o.partnership_id = the_partnership and o.reference = case_reference
              union all
              select m.case_id from person p join case_person m on m.partnership_id = p.partnership_id and m.person_id = p.id
              where p.partnership_id = the_partnership and p.reference = person_reference)
            and not exists (
              select from exclusion e where e.partnership_id = the_partnership and e.account_id = the_account and e.case_id = c.id
                and e.retired_epoch is null and door.live(e.from_at, e.until_at, now()))
            and not exists (select from case_person m where m.partnership_id = c.partnership_id and m.case_id = c.id and m.person_id = any (hidden))),
        sealed as materialized (
          select i.case_id, i.person_id, bit_or(s.categories) as mask
          from (
            select i.case_id, i.person_id, o.same_id
            from case_person i cross join lateral (select p.same_id from door.same_people(the_partnership, array[i.person_id]) p) o
            where i.partnership_id = the_partnership and i.case_id in (select n.id from named n) offset 0) i
          join seal s on s.partnership_id = the_partnership and (s.case_id is null or s.case_id = i.case_id) and (s.person_id is null or s.person_id = i.same_id)
          where s.mark is null and s.existence = 'ABSENT' and s.retired_epoch is null
            and door.live(s.from_at, s.until_at, now()) and not (the_account = any (s.accounts))
          group by 1, 2),
        cases as (
          select c.id, c.reference, coalesce((select i.agency_id from involvement i
              where i.partnership_id = the_partnership and i.case_id = c.id and i.kind = 'LEAD' and i.retired_epoch is null
                and door.live(i.from_at, i.until_at, now())), c.agency_id) as lead_agency
          from named c
          where not exists (
            select from seal s where s.partnership_id = the_partnership and s.case_id = c.id and s.person_id is null
              and s.mark is null and s.existence = 'ABSENT' and s.retired_epoch is null
            and door.live(s.from_at, s.until_at, now()) and not (the_account = any (s.accounts)) having bit_or(s.categories) & 67108863 = 67108863))
        select jsonb_build_object(
          'agency', the_agency,
          'cases', coalesce((select jsonb_agg(jsonb_build_object('id', id, 'reference', reference, 'ours', lead_agency = the_agency) order by reference) from cases), '[]'),
          'people', coalesce((select jsonb_agg(distinct jsonb_build_object('id', p.id, 'reference', p.reference))
            from case_person m join person p on p.partnership_id = m.partnership_id and p.id = m.person_id
            where m.partnership_id = the_partnership and m.case_id in (select id from cases)
              and (person_reference is null or p.reference = person_reference)
              and not exists (select from sealed s where s.case_id = m.case_id and s.person_id = m.person_id and s.mask & 67108863 = 67108863)), '[]'),
          'sealed', coalesce((select jsonb_agg(jsonb_build_object('caseId', s.case_id, 'personId', s.person_id, 'categories', s.mask))
            from sealed s where s.case_id in (select id from cases)), '[]'),
          'agencies', (select jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name, 'type', g.type, 'typeName', t.name, 'dpoContact', g.dpo_contact) order by g.id)
            from agency g join agency_type t on t.code = g.type where g.partnership_id = the_partnership))
        into reply;
        return reply;
      end $function$;
alter function door.open_audit(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, person_reference text, case_reference text) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.open_audit(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, person_reference text, case_reference text) to tellonce_auditor;
comment on function door.open_audit(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, person_reference text, case_reference text) is 'Opens the audit for a data-protection officer and says which cases and people the references mean, as far as they may know; null for anybody else.';

CREATE OR REPLACE FUNCTION door.open_audit_cases(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_cases uuid[])
 RETURNS jsonb
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare
        the_agency constant uuid := door.agreement_officer(the_partnership, the_account, the_purpose, the_assurance); hidden uuid[]; reply jsonb;
      begin
        execute format('set local tellonce.partnership = %L', case when the_agency is null then '' else the_partnership::text end);
        execute format('set local tellonce.agency = %L', coalesce(the_agency::text, ''));
        if the_agency is null then return null; end if;
        hidden := array(
          select s.same_id from door.same_people(the_partnership, array(
            select e.person_id from exclusion e
            where e.partnership_id = the_partnership and e.account_id = the_account and e.person_id is not null
              and e.retired_epoch is null and door.live(e.from_at, e.until_at, now())
            union
            select a.person_id from account a where a.partnership_id = the_partnership and a.id = the_account and a.person_id is not null)) s);
        with named as materialized (
          select c.id, c.reference, c.agency_id from case_record c
          where c.partnership_id = the_partnership and c.id = any (the_cases)
            and not exists (
              select from exclusion e where e.partnership_id = the_partnership and e.account_id = the_account and e.case_id = c.id
                and e.retired_epoch is null and door.live(e.from_at, e.until_at, now()))
            and not exists (select from case_person m where m.partnership_id = c.partnership_id and m.case_id = c.id and m.person_id = any (hidden))),
        sealed as materialized (
          select i.case_id, i.person_id, bit_or(s.categories) as mask
          from (
            select i.case_id, i.person_id, o.same_id
            from case_person i cross join lateral (select p.same_id from door.same_people(the_partnership, array[i.person_id]) p) o
            where i.partnership_id = the_partnership and i.case_id in (select n.id from named n) offset 0) i
          join seal s on s.partnership_id = the_partnership and (s.case_id is null or s.case_id = i.case_id) and (s.person_id is null or s.person_id = i.same_id)
          where s.mark is null and s.existence = 'ABSENT' and s.retired_epoch is null
            and door.live(s.from_at, s.until_at, now()) and not (the_account = any (s.accounts))
          group by 1, 2),
        cases as (
          select c.id, c.reference, coalesce((select i.agency_id from involvement i
              where i.partnership_id = the_partnership and i.case_id = c.id and i.kind = 'LEAD' and i.retired_epoch is null
                and door.live(i.from_at, i.until_at, now())), c.agency_id) as lead_agency
          from named c
          where not exists (
            select from seal s where s.partnership_id = the_partnership and s.case_id = c.id and s.person_id is null
              and s.mark is null and s.existence = 'ABSENT' and s.retired_epoch is null
            and door.live(s.from_at, s.until_at, now()) and not (the_account = any (s.accounts)) having bit_or(s.categories) & 67108863 = 67108863))
        select jsonb_build_object(
          'cases', coalesce((select jsonb_agg(jsonb_build_object('id', id, 'reference', reference, 'ours', lead_agency = the_agency) order by reference) from cases), '[]'),
          'people', coalesce((select jsonb_agg(distinct jsonb_build_object('id', p.id, 'reference', p.reference))
            from case_person m join person p on p.partnership_id = m.partnership_id and p.id = m.person_id
            where m.partnership_id = the_partnership and m.case_id in (select id from cases)
              and not exists (select from sealed s where s.case_id = m.case_id and s.person_id = m.person_id and s.mask & 67108863 = 67108863)), '[]'),
          'sealed', coalesce((select jsonb_agg(jsonb_build_object('caseId', s.case_id, 'personId', s.person_id, 'categories', s.mask))
            from sealed s where s.case_id in (select id from cases)), '[]'),
          'agency', the_agency,
          'agencies', (select jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name, 'type', g.type, 'typeName', t.name, 'dpoContact', g.dpo_contact) order by g.id)
            from agency g join agency_type t on t.code = g.type where g.partnership_id = the_partnership))
        into reply;
        return reply;
      end $function$;
alter function door.open_audit_cases(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_cases uuid[]) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.open_audit_cases(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_cases uuid[]) to tellonce_auditor;
comment on function door.open_audit_cases(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_cases uuid[]) is 'Opens the audit for a data-protection officer and says what of these cases and their people they may know; null for anybody else.';

CREATE OR REPLACE FUNCTION door.open_contributions(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint)
 RETURNS json
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
 SET jit TO 'off'
AS $function$
      declare
        seat constant door.seat := door.take_seat(the_partnership, the_account, the_purpose, the_assurance, now());
        partnership uuid; mask integer; cases uuid[] := '{}'; people uuid[] := '{}'; own integer := 0; reply json;
      begin
        select a.partnership_id into partnership from account a
        where a.partnership_id = the_partnership and a.id = the_account and a.retired_epoch is null and door.live(a.from_at, a.until_at, now());
        if seat.kind = 'PRACTITIONER' and seat.mode = 'CONSENT' then
          select bit_or(k.mask) & (select bit_or(1 << c.bit) from category c where the_assurance >= 2 or c.sensitivity in ('BASIC', 'STANDARD')) into mask
          from role_grant g join role_ceiling k on k.role = g.role
          where g.partnership_id = the_partnership and g.account_id = the_account and g.role = 'RECORDS' and k.purpose = the_purpose
            and g.retired_epoch is null and door.live(g.from_at, g.until_at, now());
        end if;
        if mask is not null then
          -- Cases on which the agency once worked and now does not, the last left first.
          cases := array(
            select i.case_id from involvement i
            where i.partnership_id = the_partnership and i.agency_id = seat.agency_id and i.from_at <= now()
            group by 1
            having not bool_or(i.retired_epoch is null and door.live(i.from_at, i.until_at, now()))
            order by max(coalesce(i.retired_at, i.until_at)) desc, 1 limit 200);
          cases := array(
            select c.id from unnest(cases) with ordinality c (id, place)
            where c.id <> all (door.excluded(the_partnership, the_account, seat, cases, now())) order by c.place);
          select coalesce(array_agg(distinct m.case_id), '{}'), coalesce(array_agg(distinct m.person_id), '{}'), coalesce(bit_or(mask & ~m.kept_back & 67108863), 0)
          into cases, people, own
          from door.members(the_partnership, the_account, seat, cases, now()) m where not m.absent;
        end if;
        select json_build_object(
          'at', door.micros(now()), 'epochs', door.epochs(the_partnership, cases), 'facts', door.facts(the_partnership, the_account, cases, now()), 'walls', '[]'::json,
          'references', coalesce((
            select json_object_agg(r.id, r.reference) from (
              select c.id, c.reference from case_record c where c.partnership_id = the_partnership and c.id = any (cases)
              union all
              select p.id, p.reference from person p where p.partnership_id = the_partnership and p.id = any (people)) r), '{}')) into reply;
        execute format('set local tellonce.partnership = %L', coalesce(partnership::text, ''));
        execute format('set local tellonce.agency = %L', coalesce(seat.agency_id::text, ''));
        execute format('set local tellonce.cases = %L', cases::text);
        execute format('set local tellonce.people = %L', people::text);
        execute 'set local tellonce.others = ''0''';
        execute format('set local tellonce.own = %L', own::text);
        execute 'set local tellonce.writable = ''0''';
        return reply;
      end $function$;
alter function door.open_contributions(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.open_contributions(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint) to tellonce_api;
comment on function door.open_contributions(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint) is 'For an agency''s records role: sets a wall of what its own agency contributed to cases that it has left (at most 200) and returns the facts on which it is decided. Nothing for anybody else.';

CREATE OR REPLACE FUNCTION door.open_for(the_partnership uuid, the_by uuid, the_case uuid, the_purposes text[])
 RETURNS void
 LANGUAGE sql
AS $function$
        insert into case_purpose (partnership_id, id, case_id, purpose, recorded_by)
        select the_partnership, gen_random_uuid(), the_case, w.code, the_by from (select distinct p as code from unnest(the_purposes) p) w
        where not exists (select from case_purpose o where o.partnership_id = the_partnership and o.retired_epoch is null and o.case_id = the_case and o.purpose = w.code
          and door.live(o.from_at, o.until_at, now()))
      $function$;
alter function door.open_for(the_partnership uuid, the_by uuid, the_case uuid, the_purposes text[]) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.open_for(the_partnership uuid, the_by uuid, the_case uuid, the_purposes text[]) to tellonce_door;

CREATE OR REPLACE FUNCTION door.open_own(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint)
 RETURNS json
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
 SET jit TO 'off'
AS $function$
      declare
        the_at constant timestamptz := now();
        me constant uuid := door.family_member(the_partnership, the_account, the_purpose, the_assurance);
        seat door.seat; partnership uuid; mask integer; acting uuid[] := '{}'; cases uuid[] := '{}'; people uuid[] := '{}'; others integer := 0; reply json;
      begin
        select a.partnership_id into partnership from account a
        where a.partnership_id = the_partnership and a.id = the_account and a.retired_epoch is null and door.live(a.from_at, a.until_at, the_at);
        if me is not null then
          seat.kind := 'FAMILY';
          seat.mode := (select p.mode from purpose p where p.code = the_purpose);
          -- Nobody's agency: what is open to some agency by name is not for that reason open to the family.
          seat.agency_id := '00000000-0000-0000-0000-000000000000';
          mask := (select k.mask from role_ceiling k where k.role = 'FAMILY_MEMBER' and k.purpose = the_purpose)
            & (select bit_or(1 << c.bit) from category c where the_assurance >= 2 or c.sensitivity in ('BASIC', 'STANDARD'));
          acting := door.may_speak_for(the_partnership, me, the_at);
          cases := array(
            select m.case_id from case_person m where m.partnership_id = the_partnership and m.retired_epoch is null and m.person_id = any (acting)
            group by 1 order by max(m.from_at) desc, 1 limit 200);
          cases := array(
            select c.id from unnest(cases) with ordinality c (id, place)
            where c.id <> all (door.excluded(the_partnership, the_account, seat, cases, the_at)) order by c.place);
          select coalesce(array_agg(distinct m.case_id), '{}'), coalesce(array_agg(distinct m.person_id), '{}'), coalesce(bit_or(mask & ~m.kept_back & 67108863), 0)
          into cases, people, others
          from door.members(the_partnership, the_account, seat, cases, the_at) m where not m.absent and m.person_id = any (acting);
        end if;
        select json_build_object(
          'at', door.micros(the_at), 'epochs', door.epochs(the_partnership, cases), 'facts', door.facts(the_partnership, the_account, cases, the_at), 'walls', '[]'::json,
          'references', coalesce((
            select json_object_agg(r.id, r.reference) from (
              select c.id, c.reference from case_record c where c.partnership_id = the_partnership and c.id = any (cases)
              union all
              select p.id, p.reference from person p where p.partnership_id = the_partnership and p.id = any (people)) r), '{}')) into reply;
        execute format('set local tellonce.partnership = %L', coalesce(partnership::text, ''));
        execute 'set local tellonce.agency = ''''';
        execute format('set local tellonce.cases = %L', cases::text);
        execute format('set local tellonce.people = %L', people::text);
        execute format('set local tellonce.others = %L', others::text);
        execute 'set local tellonce.own = ''0''';
        execute 'set local tellonce.writable = ''0''';
        return reply;
      end $function$;
alter function door.open_own(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.open_own(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint) to tellonce_api;
grant execute on function door.open_own(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint) to tellonce_auditor;
comment on function door.open_own(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint) is 'For a family member: sets a wall of their own record and of those for whom they hold authority (at most 200 cases), to be read only, and returns the facts on which it is decided. Nothing for anybody else.';

CREATE OR REPLACE FUNCTION door.open_people(the_partnership uuid, known jsonb)
 RETURNS jsonb
 LANGUAGE sql
 STABLE
AS $function$
        -- Members of the cases that the officer may know of.
        select coalesce(jsonb_agg(distinct m.person_id), '[]') from case_person m
        where m.partnership_id = the_partnership and m.case_id in (select (c ->> 'id')::uuid from jsonb_array_elements(known -> 'cases') c)
      $function$;
alter function door.open_people(the_partnership uuid, known jsonb) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.open_people(the_partnership uuid, known jsonb) to tellonce_door;

CREATE OR REPLACE FUNCTION door.own_incident(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid)
 RETURNS public.incident
 LANGUAGE sql
 STABLE
AS $function$
        -- Nobody keeps the record of what they did themselves: another officer of the agency does.
        select i.* from incident i
        where i.partnership_id = the_partnership and i.id = the_id and i.about_account is distinct from the_account
          and i.agency_id = door.agreement_officer(the_partnership, the_account, the_purpose, the_assurance)
      $function$;
alter function door.own_incident(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.own_incident(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid) to tellonce_door;

CREATE OR REPLACE FUNCTION door.own_log_frame()
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
        select coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name, 'type', g.type, 'typeName', t.name, 'dpoContact', g.dpo_contact,
          'involvement', g.involvement_category,
          'namedSince', (select case when n.is_told then n.recorded_at end from names_policy n where n.partnership_id = g.partnership_id and n.agency_id = g.id
            order by n.recorded_at desc, n.id desc limit 1)) order by g.id), '[]')
        from agency g join agency_type t on t.code = g.type where g.partnership_id = wall.partnership()
      $function$;
alter function door.own_log_frame() owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.own_log_frame() to tellonce_auditor;
comment on function door.own_log_frame() is 'The agencies by name, once a family member''s own door is open: they say nothing of anybody.';

CREATE OR REPLACE FUNCTION door.own_look_alert(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid)
 RETURNS public.alert
 LANGUAGE plpgsql
 STABLE
AS $function$
      declare who record; one alert;
      begin
        select * into who from door.at_work(the_partnership, the_account, the_purpose, the_assurance);
        if who.kind is distinct from 'DPO' or not ('DPO' = any (who.roles)) then return null; end if;
        select * into one from alert t
        where t.partnership_id = the_partnership and t.id = the_id and t.kind = 'UNUSUAL_LOOK' and t.recipient_agency_id = who.agency_id and t.about_id <> the_account
          and door.reasons_told(the_partnership, the_account, t.case_id, t.reasons) <> '[]'
          and (t.case_id is null or door.may_know_of(the_partnership, the_account, t.case_id));
        return one;
      end $function$;
alter function door.own_look_alert(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.own_look_alert(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid) to tellonce_door;

CREATE OR REPLACE FUNCTION door.own_passports(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint)
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
        select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'label', p.label, 'persons', p.persons, 'categories', p.categories,
          'issuedAt', p.issued_at, 'expiresAt', p.expires_at, 'revokedAt', p.revoked_at,
          'state', case when p.revoked_at is not null then 'REVOKED' when p.expires_at <= now() then 'EXPIRED' when p.wrong_pins >= 5 then 'LOCKED' else 'OPEN' end,
          'openings', coalesce((select jsonb_agg(jsonb_build_object('at', o.at, 'outcome', o.outcome) order by o.at desc, o.id desc)
            from life_passport_opening o where o.partnership_id = p.partnership_id and o.passport_id = p.id), '[]'))
          order by p.issued_at desc, p.id desc), '[]')
        from life_passport p
        where p.partnership_id = the_partnership and p.account_id = the_account
          and door.family_member(the_partnership, the_account, the_purpose, the_assurance) is not null
      $function$;
alter function door.own_passports(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.own_passports(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint) to tellonce_api;
comment on function door.own_passports(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint) is 'The Life Passports that a family member issued, each with its own log; nothing for anybody else.';

CREATE OR REPLACE FUNCTION door.part(the_partnership uuid, the_by uuid, the_case uuid, how text, note text, the_kinds text[], the_practitioner uuid DEFAULT NULL::uuid)
 RETURNS void
 LANGUAGE sql
AS $function$
        update involvement i set retired_at = now(), retired_by = the_by, retired_how = how, retired_note = note
        where i.partnership_id = the_partnership and i.retired_epoch is null and i.case_id = the_case and i.kind = any (the_kinds) and door.live(i.from_at, i.until_at, now())
          and (the_practitioner is null or i.practitioner_id = the_practitioner)
      $function$;
alter function door.part(the_partnership uuid, the_by uuid, the_case uuid, how text, note text, the_kinds text[], the_practitioner uuid) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.part(the_partnership uuid, the_by uuid, the_case uuid, how text, note text, the_kinds text[], the_practitioner uuid) to tellonce_door;

CREATE OR REPLACE FUNCTION door.people_facts(the_partnership uuid, people uuid[], epoch bigint, the_at timestamp with time zone)
 RETURNS json
 LANGUAGE plpgsql
 STABLE
AS $function$
      begin
        return (
          with life as (
            select l.person_id,
              (array_agg(l.born_on) filter (where l.born_on is not null))[1] as born_on,
              (array_agg(l.died_on) filter (where l.died_on is not null))[1] as died_on,
              (array_agg(l.unborn_of) filter (where l.unborn_of is not null))[1] as unborn_of
            from (select * from person_life l where l.partnership_id = the_partnership and door.held(l.recorded_epoch, l.retired_epoch, epoch) and l.person_id = any (people) order by l.person_id, l.recorded_epoch desc, l.id) l
            group by 1),
          -- Also what was withdrawn or superseded since: it may have superseded another. Only what was recorded in error was never said.
          statement as materialized (
            select c.id, c.person_id, case when c.retired_epoch <= epoch and c.retired_how is distinct from 'SUPERSEDED' then c.retired_at end as ended_at, c.given_at, c.recorded_at, c.giver_person_id, c.giver_agency_id,
              c.authority, c.supersedes
            from consent c
            where c.partnership_id = the_partnership and c.person_id = any (people) and c.recorded_epoch <= epoch
              and (c.retired_epoch is null or c.retired_epoch > epoch or c.retired_how is distinct from 'ERROR')),
          provisions as (select v.consent_id, json_agg(item order by v.position, v.id) as list from consent_provision v cross join lateral (select v.permit, v.agencies, v.agency_types as "agencyTypes", v.categories, v.purposes, v.from_on as "from", v.until_on as "until") item where v.partnership_id = the_partnership and v.person_id = any (people) group by 1),
          consents as (select c.person_id, json_agg(item order by c.id) as list from statement c left join provisions v on v.consent_id = c.id cross join lateral (select c.id, door.micros(door.since(c.ended_at, c.ended_at, the_at)) as "withdrawnAt",
              door.micros(door.since(c.given_at, c.recorded_at, the_at)) as "givenAt", c.giver_person_id as "giverPersonId",
              c.giver_agency_id as "giverAgencyId", c.authority, c.supersedes, coalesce(v.list, '[]'::json) as provisions) item where true group by 1),
          authorities as (select a.person_id, json_agg(item order by a.id) as list from authority a cross join lateral (select a.id, a.kind, a.holder_person_id as "holderPersonId", a.holder_agency_id as "holderAgencyId", a.categories, a.purposes, a.from_on as "from", a.until_on as "until") item where a.partnership_id = the_partnership and door.held(a.recorded_epoch, a.retired_epoch, epoch) and a.person_id = any (people) group by 1),
          benefits as (select b.person_id, json_agg(item order by b.kind, b.id) as list from person_benefit b cross join lateral (select b.kind, b.from_on as "from", b.until_on as "until") item where b.partnership_id = the_partnership and door.held(b.recorded_epoch, b.retired_epoch, epoch) and b.person_id = any (people) group by 1),
          linked as (
            select s.person_id, json_agg(s.same_id order by s.same_id) as list from door.same_people(the_partnership, people, epoch) s
            where s.same_id <> s.person_id group by 1)
          select coalesce(json_agg(item order by p.id), '[]'::json)
          from unnest(people) p (id) left join life l on l.person_id = p.id left join linked k on k.person_id = p.id
          left join consents c on c.person_id = p.id left join authorities a on a.person_id = p.id
          left join benefits b on b.person_id = p.id
          cross join lateral (select p.id, l.born_on as "bornOn", l.died_on as "diedOn", l.unborn_of as "unbornOf", coalesce(k.list, '[]'::json) as "linkedIds",
            coalesce(b.list, '[]'::json) as benefits,
            coalesce(c.list, '[]'::json) as consents, coalesce(a.list, '[]'::json) as authorities) item);
      end $function$;
alter function door.people_facts(the_partnership uuid, people uuid[], epoch bigint, the_at timestamp with time zone) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.people_facts(the_partnership uuid, people uuid[], epoch bigint, the_at timestamp with time zone) to tellonce_door;

CREATE OR REPLACE FUNCTION door.people_of(the_partnership uuid, cases uuid[], epoch bigint)
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE
AS $function$
      declare people uuid[] := array(
        select distinct s.same_id
        from door.same_people(the_partnership, array(select distinct p.person_id from case_person p where p.partnership_id = the_partnership and door.held(p.recorded_epoch, p.retired_epoch, epoch) and p.case_id = any (cases)), epoch) s);
      begin
        return people || array(
          select l.unborn_of from person_life l where l.partnership_id = the_partnership and door.held(l.recorded_epoch, l.retired_epoch, epoch) and l.person_id = any (people) and l.unborn_of is not null and l.unborn_of <> all (people)
          union
          select c.giver_person_id from consent c
          where c.partnership_id = the_partnership and c.recorded_epoch <= epoch and c.person_id = any (people) and c.giver_person_id <> all (people));
      end $function$;
alter function door.people_of(the_partnership uuid, cases uuid[], epoch bigint) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.people_of(the_partnership uuid, cases uuid[], epoch bigint) to tellonce_door;
comment on function door.people_of(the_partnership uuid, cases uuid[], epoch bigint) is 'The people of these cases, under all their ids, and whoever speaks for one of them: the mother of an unborn child, the giver of a consent.';

CREATE OR REPLACE FUNCTION door.place_key(the_lines text, the_postcode text, the_key bytea)
 RETURNS bytea
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
        -- The numbers of house and flat (or else the house's name) with the postcode are an address, the postcode alone is a street.
        select public.hmac(convert_to(coalesce(
            (select string_agg(m[1], '-' order by n) from regexp_matches(upper(the_lines), '(\d+[A-Z]?)(?![A-Z0-9])', 'g') with ordinality r (m, n)),
            regexp_replace(upper(split_part(split_part(the_lines, E'\n', 1), ',', 1)), '[^A-Z0-9]', '', 'g'), '')
          || '|' || regexp_replace(upper(the_postcode), '[^A-Z0-9]', '', 'g'), 'UTF8'), the_key, 'sha256')
      $function$;
alter function door.place_key(the_lines text, the_postcode text, the_key bytea) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.place_key(the_lines text, the_postcode text, the_key bytea) to tellonce_door;
comment on function door.place_key(the_lines text, the_postcode text, the_key bytea) is 'A keyed hash of an address, or without lines of a postcode.';

CREATE OR REPLACE FUNCTION door.propose_agreement(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare
        ours constant uuid := door.agreement_officer(the_partnership, the_account, the_purpose, the_assurance);
        today constant date := door.london_day(now());
        the_kind constant text := said ->> 'kind';
        terms agreement_terms; old agreement; narrower boolean;
      begin
        if ours is null then return 'FORBIDDEN'; end if;
        select * into old from agreement a where a.partnership_id = the_partnership and a.id = (said ->> 'replaces')::uuid;
        if the_kind is distinct from 'RECORD' then
          if old.id is null or not ours = any (old.agencies) then return 'NOT_FOUND'; end if;
          if the_kind = 'REPLACE' and old.retired_epoch is not null then return 'CONFLICT'; end if;
          if the_kind = 'RESUME' and (old.retired_how is distinct from 'SUSPENDED' or door.agreement_ended(the_partnership, old.id)) then
            return 'CONFLICT';
          end if;
          -- One answer to one agreement at a time, and none where a later one has already taken its place.
          if exists (
            select from agreement_terms t where t.partnership_id = the_partnership and t.replaces = old.id
              and not exists (
                select from agreement_act c
                where c.partnership_id = t.partnership_id and c.agreement_id = t.id and c.kind in ('DECLINED', 'WITHDRAWN')))
          then return 'CONFLICT'; end if;
        end if;
        terms.agencies := array(select distinct (e #>> '{}')::uuid from jsonb_array_elements(said -> 'agencies') e);
        terms.purposes := array(select distinct e #>> '{}' from jsonb_array_elements(said -> 'purposes') e);
        terms.categories := (said ->> 'categories')::integer;
        terms.from_on := (said ->> 'from')::date;
        terms.until_on := (said ->> 'until')::date;
        if the_kind = 'RESUME' then
          terms.name := old.name; terms.agencies := old.agencies; terms.purposes := old.purposes; terms.categories := old.categories;
          terms.from_on := today; terms.until_on := old.until_on;
        else
          terms.name := said ->> 'name';
        end if;
        narrower := the_kind = 'REPLACE' and terms.agencies <@ old.agencies and terms.purposes <@ old.purposes
          and terms.categories & ~old.categories = 0 and terms.from_on >= old.from_on
          and (old.until_on is null or terms.until_on <= old.until_on);
        if cardinality(terms.agencies) < 2 or not coalesce(ours = any (terms.agencies) or narrower, false)
          or exists (select from unnest(terms.agencies) n (id) where not exists (
            select from agency g where g.partnership_id = the_partnership and g.id = n.id and g.retired_epoch is null and door.live(g.from_at, g.until_at, now())))
          or exists (select from unnest(terms.purposes) n (code) where not exists (
            select from purpose p where p.code = n.code and p.mode in ('CONSENT', 'DUTY')))
          or terms.until_on < today or (said ->> 'reviewOn')::date <= today
        then return 'BAD_INPUT'; end if;
        insert into agreement_terms (partnership_id, id, kind, replaces, name, agencies, purposes, categories, from_on, until_on, review_on,
          document_reference, agency_id, recorded_by, acts)
        values (the_partnership, the_id, the_kind, old.id, terms.name, terms.agencies, terms.purposes, terms.categories, terms.from_on, terms.until_on,
          (said ->> 'reviewOn')::date, said ->> 'documentReference', ours, the_account, 1);
        insert into agreement_act (partnership_id, id, agreement_id, kind, agency_id, recorded_by, signatory, signatory_title)
        values (the_partnership, gen_random_uuid(), the_id, 'SIGNED', ours, the_account, said ->> 'signatory', said ->> 'signatoryTitle');
        -- What all have signed may be cut down by any of them, at once; whatever opens more waits for all.
        if narrower then return door.agreement_takes_effect(the_partnership, the_id, the_account); end if;
        return 'PROPOSED';
      end $function$;
alter function door.propose_agreement(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.propose_agreement(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb) to tellonce_api;
comment on function door.propose_agreement(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb) is 'Records what an officer proposes and signs for their agency. It counts at once only where it narrows what all have signed; otherwise when the last party has signed.';

CREATE OR REPLACE FUNCTION door.propose_family_records(at_most integer)
 RETURNS integer
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare proposed integer;
      begin
        -- Replicas may all run it: one proposes.
        if not pg_try_advisory_xact_lock(hashtextextended('propose retention', 0)) then return 0; end if;
        insert into rights_request (partnership_id, id, reference, person_id, asker, kind, received_by, received_on)
        select d.partnership_id, d.id, 'RET-' || upper(right(d.id::text, 8)), d.person_id, 'SCHEDULE', 'RETENTION', d.agency_id, door.london_day(now())
        from (
          select m.partnership_id, gen_random_uuid() as id, m.person_id, i.agency_id, row_number() over (partition by m.partnership_id, i.agency_id order by m.person_id) as place
          from case_record c
          join case_person m on m.partnership_id = c.partnership_id and m.case_id = c.id
          join involvement i on i.partnership_id = c.partnership_id and i.case_id = c.id
          where door.kept_until(c.partnership_id, c) <= door.london_day(now())
            -- Nobody is proposed while a record of theirs is still kept, under any of their ids.
            and not exists (
              select from door.same_people(m.partnership_id, array[m.person_id]) s
              join case_person o on o.partnership_id = m.partnership_id and o.person_id = s.same_id
              join case_record k on k.partnership_id = o.partnership_id and k.id = o.case_id
              where coalesce(door.kept_until(k.partnership_id, k) > door.london_day(now()), true))
            and not door.held_back(m.partnership_id, i.agency_id, array[m.person_id])
            and not exists (select from rights_request r where r.partnership_id = m.partnership_id and r.kind = 'RETENTION' and r.person_id = m.person_id and r.received_by = i.agency_id
              -- Asked again a year after it was settled, where something was kept.
              and not exists (select from rights_act x where x.partnership_id = r.partnership_id and x.request_id = r.id and x.kind = 'RELEASED' and x.at < now() - interval '1 year'))
          group by m.partnership_id, m.person_id, i.agency_id
          order by m.person_id, i.agency_id) d
        where d.place + (select count(*) from rights_request r where r.partnership_id = d.partnership_id and r.kind = 'RETENTION' and r.received_by = d.agency_id
          and not exists (select from rights_act x where x.partnership_id = r.partnership_id and x.request_id = r.id and x.kind = 'RELEASED')) <= at_most;
        get diagnostics proposed = row_count;
        return proposed;
      end $function$;
alter function door.propose_family_records(at_most integer) owner to tellonce_door; -- runs with the powers of its caller
comment on function door.propose_family_records(at_most integer) is 'Proposes to the officers of the agencies concerned what the retention schedule says is kept no longer, so that at most so many wait for each agency. It erases nothing. @returns how many.';

CREATE OR REPLACE FUNCTION door.propose_retention(at_most integer)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare proposed integer := door.propose_family_records(at_most); more integer;
      begin
        if not pg_try_advisory_xact_lock(hashtextextended('propose retention', 0)) then return 0; end if;
        with rows as (
          -- No row is over that is not as old as its rule: read before each is looked into.
          select c.partnership_id, array[c.person_id] as people, c.agency_id from consent c, retention_rule r
          where r.kind = 'LAWFULNESS' and c.recorded_at < now() - make_interval(years => r.years) and door.rule_over(c.partnership_id, 'consent', to_jsonb(c))
          union all
          select d.partnership_id, d.persons, p.agency_id from sharing_decision d join practitioner p on p.partnership_id = d.partnership_id and p.id = d.decided_by, retention_rule r
          where r.kind = 'LAWFULNESS' and d.recorded_at < now() - make_interval(years => r.years) and door.rule_over(d.partnership_id, 'sharing_decision', to_jsonb(d))
          union all
          select u.partnership_id, array[u.person_id], a.agency_id from authority u join account a on a.partnership_id = u.partnership_id and a.id = u.recorded_by, retention_rule r
          where r.kind = 'LAWFULNESS' and u.recorded_at < now() - make_interval(years => r.years) and door.rule_over(u.partnership_id, 'authority', to_jsonb(u))
          union all
          select q.partnership_id, q.subjects, q.agency_id from access_request q, retention_rule r
          where r.kind = 'WORK_ITEM' and q.asked_at < now() - make_interval(years => r.years) and door.rule_over(q.partnership_id, 'access_request', to_jsonb(q))
          union all
          select u.partnership_id, u.subjects, u.agency_id from unfinished_answer u, retention_rule r
          where r.kind = 'UNFINISHED' and u.written_at < now() - make_interval(years => r.years) and door.rule_over(u.partnership_id, 'unfinished_answer', to_jsonb(u))),
        due as (
          select distinct w.partnership_id, o.person_id, w.agency_id from rows w cross join lateral unnest(w.people) o (person_id)
          where w.agency_id is not null),
        placed as (
          select d.*, gen_random_uuid() as id, row_number() over (partition by d.partnership_id, d.agency_id order by d.person_id) as place from due d
          where not door.held_back(d.partnership_id, d.agency_id, array[d.person_id])
            and not exists (select from rights_request r where r.partnership_id = d.partnership_id and r.kind = 'RETENTION' and r.person_id = d.person_id and r.received_by = d.agency_id
              and not exists (select from rights_act x where x.partnership_id = r.partnership_id and x.request_id = r.id and x.kind = 'RELEASED' and x.at < now() - interval '1 year')))
        insert into rights_request (partnership_id, id, reference, person_id, asker, kind, received_by, received_on)
        select d.partnership_id, d.id, 'RET-' || upper(right(d.id::text, 8)), d.person_id, 'SCHEDULE', 'RETENTION', d.agency_id, door.london_day(now())
        from placed d
        where d.place + (select count(*) from rights_request r where r.partnership_id = d.partnership_id and r.kind = 'RETENTION' and r.received_by = d.agency_id
          and not exists (select from rights_act x where x.partnership_id = r.partnership_id and x.request_id = r.id and x.kind = 'RELEASED')) <= at_most;
        get diagnostics more = row_count;
        return proposed + more;
      end $function$;
alter function door.propose_retention(at_most integer) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.propose_retention(at_most integer) to tellonce_api;
comment on function door.propose_retention(at_most integer) is 'Proposes to the officers of the agencies concerned what the retention schedule says is kept no longer, each kind by its own rule, so that at most so many wait for each agency. It erases nothing. @returns how many.';

CREATE OR REPLACE FUNCTION door.protected_cell(ids uuid[], the_key bytea)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
        -- Whoever stands in a cell twelve times is one: a threshold on what was written of them would tell of one person.
        select door.protected_count(count(*)::integer, (sum(door.record_key(id, the_key)) % 4294967296)::bigint)
        from (select distinct id from unnest(ids) as each (id)) once
      $function$;
alter function door.protected_cell(ids uuid[], the_key bytea) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.protected_cell(ids uuid[], the_key bytea) to tellonce_door;
comment on function door.protected_cell(ids uuid[], the_key bytea) is 'How many there are in a cell as it may be told, each counted once however often they are in it; null where they are few.';

CREATE OR REPLACE FUNCTION door.protected_count(n integer, cell_key bigint)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
        -- The same records give the same key, and so the same noise in whichever table they are counted: asking again tells nothing more.
        -- Two-sided geometric noise of at most 8; then to the nearest 5. What is under 5 before or after the noise is not told.
        select case when n >= 5 and n + noise >= 5 then greatest(5, 5 * round((n + noise) / 5.0)::integer) end
        from (select (sign(u) * least(8, floor(-2.5 * ln(1 - abs(u)))))::integer as noise
          from (select ((cell_key::numeric * 2654435761 % 4294967296) / 2147483648.0 - 1)::float * 0.999999 as u) k) m
      $function$;
alter function door.protected_count(n integer, cell_key bigint) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.protected_count(n integer, cell_key bigint) to tellonce_door;
comment on function door.protected_count(n integer, cell_key bigint) is 'A number of a table as it may be told: null where it is small, else with noise by its cell key, rounded to 5.';

CREATE OR REPLACE FUNCTION door.provision_is_of_its_consent()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      begin
        -- With a consent that a door erases, and names, go its provisions.
        if tg_op = 'DELETE' and (current_setting('tellonce.maintenance', true) = 'on'
          or current_setting('tellonce.erasing', true) = old.consent_id::text) then return old; end if;
        if tg_op <> 'INSERT' or exists (
          select from consent where partnership_id = new.partnership_id and id = new.consent_id and recorded_at <> now()
            and agency_id = new.agency_id and person_id = new.person_id)
        then
          raise exception 'a consent is stated once, with all its provisions' using errcode = 'TL001';
        end if;
        return new;
      end $function$;
alter function door.provision_is_of_its_consent() owner to tellonce_door; -- runs with the powers of its owner

CREATE OR REPLACE FUNCTION door.reasons_told(the_partnership uuid, the_account uuid, the_case uuid, reasons jsonb)
 RETURNS jsonb
 LANGUAGE plpgsql
 STABLE
AS $function$
      begin
        if reasons is null then return '[]'; end if;
        if the_case is null then return reasons; end if;
        return (
          with sealed as materialized (
          select i.case_id, i.person_id, bit_or(s.categories) as mask
          from (
            select i.case_id, i.person_id, o.same_id
            from case_person i cross join lateral (select p.same_id from door.same_people(the_partnership, array[i.person_id]) p) o
            where i.partnership_id = the_partnership and i.case_id = the_case offset 0) i
          join seal s on s.partnership_id = the_partnership and (s.case_id is null or s.case_id = i.case_id) and (s.person_id is null or s.person_id = i.same_id)
          where s.mark is null and s.existence = 'ABSENT' and s.retired_epoch is null
            and door.live(s.from_at, s.until_at, now()) and not (the_account = any (s.accounts))
          group by 1, 2)
          select coalesce(jsonb_agg(r - 'people' order by r ->> 'code'), '[]') from jsonb_array_elements(reasons) r
          where jsonb_array_length(r -> 'people') = 0 or exists (
            select from jsonb_array_elements_text(r -> 'people') p
            where not exists (
              select from sealed s where s.person_id = p::uuid
                and s.mask & case when r ->> 'code' in ('SAME_ADDRESS', 'NEIGHBOUR') then 3 else 1 end <> 0)));
      end $function$;
alter function door.reasons_told(the_partnership uuid, the_account uuid, the_case uuid, reasons jsonb) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.reasons_told(the_partnership uuid, the_account uuid, the_case uuid, reasons jsonb) to tellonce_door;

CREATE OR REPLACE FUNCTION door.receive_circumstance(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_circumstance uuid)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
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
      end $function$;
alter function door.receive_circumstance(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_circumstance uuid) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.receive_circumstance(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_circumstance uuid) to tellonce_api;
comment on function door.receive_circumstance(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_circumstance uuid) is 'Keeps that the viewer''s agency has received a change of circumstances; whether the viewer may see it is decided before. Returns the code of the refusal.';

CREATE OR REPLACE FUNCTION door.recent_merges(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_cases uuid[])
 RETURNS json
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare
        the_at constant timestamptz := now();
        seat constant door.seat := door.take_seat(the_partnership, the_account, the_purpose, the_assurance, the_at);
        led constant uuid[] := door.led_cases(the_partnership, the_account, seat, the_cases);
      begin
        if cardinality(led) = 0 then return '[]'; end if;
        return (
          with member as materialized (
            select m.case_id, m.person_id from door.members(the_partnership, the_account, seat,
              door.known_cases(the_partnership, the_account, seat, the_cases, the_at), the_at) m where not m.absent)
          select coalesce(json_agg(json_build_object('id', l.id, 'caseId', m.case_id, 'people', array[l.person_id, l.linked_id], 'at', door.micros(l.recorded_at))
            order by l.recorded_at desc, l.id, m.case_id), '[]')
          from person_link l join member m on m.person_id in (l.person_id, l.linked_id)
          where l.partnership_id = the_partnership and l.retired_epoch is null and l.recorded_at > the_at - interval '28 days' and l.recorded_by is distinct from the_account and m.case_id = any (led)
            -- Of a merge with somebody whom the viewer does not know of, they learn nothing.
            and l.person_id in (select o.person_id from member o) and l.linked_id in (select o.person_id from member o));
      end $function$;
alter function door.recent_merges(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_cases uuid[]) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.recent_merges(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_cases uuid[]) to tellonce_api;
comment on function door.recent_merges(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_cases uuid[]) is 'Records merged in the last 28 days, of which one is in a case that the viewer leads and both are in these cases and known to the viewer.';

CREATE OR REPLACE FUNCTION door.recipient_notices(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint)
 RETURNS jsonb
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare ours constant uuid := door.agreement_officer(the_partnership, the_account, the_purpose, the_assurance);
      begin
        if ours is null then return null; end if;
        return coalesce((
          select jsonb_agg(one.told order by one.done, one.at desc, one.id) from (
            select n.id, n.told_at as at, n.done_at is not null as done, jsonb_build_object('id', n.id, 'from', g.name, 'what', n.what, 'personReference', p.reference, 'kinds', n.data_kinds,
              'toldAt', n.told_at, 'doneAt', n.done_at, 'doneBy', a.display_name, 'note', n.note) as told
            from recipient_notice n join person p on p.partnership_id = n.partnership_id and p.id = n.person_id
            join agency g on g.partnership_id = n.partnership_id and g.id = n.from_agency_id
            left join account a on a.partnership_id = n.partnership_id and a.id = n.done_by
            where n.partnership_id = the_partnership and n.agency_id = ours and door.may_hear_of(the_partnership, the_account, ours, n.person_id)
            order by n.done_at is not null, n.told_at desc, n.id limit 200) one), '[]');
      end $function$;
alter function door.recipient_notices(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.recipient_notices(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint) to tellonce_api;
grant execute on function door.recipient_notices(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint) to tellonce_auditor;
comment on function door.recipient_notices(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint) is 'What the officer''s agency was told of data that it had been shown, what waits first, at most 200. Null for who is no officer.';

CREATE OR REPLACE FUNCTION door.record_access_request(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb)
 RETURNS text
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare
        opened constant jsonb := door.open_audit(the_partnership, the_account, the_purpose, the_assurance, said ->> 'personReference', null);
        the_person uuid; the_asker uuid; born date; today constant date := door.london_day(now());
      begin
        if opened is null then return 'FORBIDDEN'; end if;
        select (p ->> 'id')::uuid into the_person from jsonb_array_elements(opened -> 'people') p;
        if the_person is null then return 'NOT_FOUND'; end if;
        if (said ->> 'receivedOn')::date > today then return 'BAD_DAY'; end if;
        if said ->> 'asker' = 'PARENT' then
          select p.id into the_asker from person p join authority a on a.partnership_id = p.partnership_id and a.holder_person_id = p.id
          where p.partnership_id = the_partnership and p.reference = said ->> 'askerReference' and a.kind = 'PARENTAL_RESPONSIBILITY'
            and a.person_id in (select s.same_id from door.same_people(the_partnership, array[the_person]) s)
            and a.retired_epoch is null and door.on_day(a.from_on, a.until_on, today)
            and p.id in (select (k #>> '{}')::uuid from jsonb_array_elements(door.open_people(the_partnership, opened)) k) limit 1;
          if the_asker is null then return 'NO_RESPONSIBILITY'; end if;
          select max(l.born_on) into born from person_life l where l.partnership_id = the_partnership and l.person_id = the_person and l.retired_epoch is null;
          if born is not null and door.birthday(born, 18) <= today then return 'OF_AGE'; end if;
        end if;
        insert into rights_request (partnership_id, id, reference, person_id, asker, asker_person_id, asked_for, received_by, received_on, recorded_by)
        values (the_partnership, the_id, 'SAR-' || upper(right(the_id::text, 8)), the_person, said ->> 'asker', the_asker, said ->> 'askedFor',
          (opened ->> 'agency')::uuid, (said ->> 'receivedOn')::date, the_account);
        return null;
      end $function$;
alter function door.record_access_request(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb) owner to tellonce_door; -- runs with the powers of its caller
comment on function door.record_access_request(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb) is 'Records a subject access request that an officer''s agency received. Null, or the code of a refusal.';

CREATE OR REPLACE FUNCTION door.record_findings(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_limit integer DEFAULT 20)
 RETURNS jsonb
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare
        seat constant door.seat := door.take_seat(the_partnership, the_account, the_purpose, the_assurance, now()); near uuid[]; known uuid[] := '{}'; one record; pair jsonb; answer jsonb := '[]';
      begin
        -- Of nobody's records: null for whoever has not this role.
        if door.records_to_merge(the_partnership, the_account, the_purpose, the_assurance, '{}') is null then return null; end if;
        near := array(
          select distinct c.case_id from record_finding f
          join case_person c on c.partnership_id = f.partnership_id and c.person_id in (f.person_id, f.other_id) and c.retired_epoch is null
          where f.partnership_id = the_partnership and f.settled_at is null);
        for i in 0 .. (cardinality(near) - 1) / 200 loop
          known := known || door.known_cases(the_partnership, the_account, seat, near[i * 200 + 1 : i * 200 + 200], now());
        end loop;
        for one in
          select f.id, f.found_at, f.person_id, f.other_id, array[p.reference, o.reference] as numbers from record_finding f
          join person p on p.partnership_id = f.partnership_id and p.id = f.person_id
          join person o on o.partnership_id = f.partnership_id and o.id = f.other_id
          where f.partnership_id = the_partnership and f.settled_at is null and door.is_finding_for(the_account, f)
            and exists (select from case_person c where c.partnership_id = the_partnership and c.retired_epoch is null and c.person_id = f.person_id and c.case_id = any (known))
            and exists (select from case_person c where c.partnership_id = the_partnership and c.retired_epoch is null and c.person_id = f.other_id and c.case_id = any (known))
          order by f.found_at, f.id
        loop
          pair := door.records_to_merge(the_partnership, the_account, the_purpose, the_assurance, one.numbers);
          continue when jsonb_array_length(pair) <> 2 or pair -> 0 -> 'same' ? (pair -> 1 ->> 'personId');
          answer := answer || jsonb_build_object('id', one.id, 'foundAt', one.found_at, 'records', pair);
          exit when jsonb_array_length(answer) >= least(greatest(the_limit, 0), 20);
        end loop;
        return answer;
      end $function$;
alter function door.record_findings(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_limit integer) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.record_findings(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_limit integer) to tellonce_api;
comment on function door.record_findings(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_limit integer) is 'The open findings of which somebody of the data-quality role may see both records, the oldest first; null for anybody else. Never those of records that they added themselves.';

CREATE OR REPLACE FUNCTION door.record_incident(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare ours constant uuid := door.agreement_officer(the_partnership, the_account, the_purpose, the_assurance); the_one constant uuid := (said ->> 'accountId')::uuid;
      begin
        if ours is null then return 'FORBIDDEN'; end if;
        if the_one = the_account then return 'OWN_INCIDENT'; end if;
        if the_one is not null and not exists (select from account a where a.partnership_id = the_partnership and a.id = the_one
          and a.kind in ('PRACTITIONER', 'SYSTEM', 'DPO', 'COMMISSIONER')) then return 'NOT_FOUND'; end if;
        if (said ->> 'awareAt')::timestamptz > now() or (said ->> 'from')::timestamptz > (said ->> 'awareAt')::timestamptz
          or (said ->> 'until')::timestamptz <= (said ->> 'from')::timestamptz then return 'BAD_PERIOD'; end if;
        insert into incident (partnership_id, id, reference, agency_id, what, about_account, client_id, from_at, until_at, aware_at, recorded_by)
        values (the_partnership, the_id, 'INC-' || upper(right(the_id::text, 8)), ours, said ->> 'what', the_one, said ->> 'clientId',
          (said ->> 'from')::timestamptz, (said ->> 'until')::timestamptz, (said ->> 'awareAt')::timestamptz, the_account);
        return null;
      end $function$;
alter function door.record_incident(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.record_incident(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb) to tellonce_api;
comment on function door.record_incident(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb) is 'Puts a breach into the record of an officer''s agency. Null, or the code of a refusal.';

CREATE OR REPLACE FUNCTION door.record_key(the_id uuid, the_key bytea)
 RETURNS bigint
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
        select ('x' || encode(substr(public.hmac(the_id::text, encode(the_key, 'hex'), 'sha256'), 1, 4), 'hex'))::bit(32)::bigint
      $function$;
alter function door.record_key(the_id uuid, the_key bytea) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.record_key(the_id uuid, the_key bytea) to tellonce_door;
comment on function door.record_key(the_id uuid, the_key bytea) is 'The number by which one record adds to the key of every cell that counts it.';

CREATE OR REPLACE FUNCTION door.record_rights_request(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare refused text;
      begin
        if said ->> 'asker' = 'SCHEDULE' or said ->> 'kind' = 'RETENTION' then return 'FORBIDDEN'; end if;
        refused := door.record_access_request(the_partnership, the_account, the_purpose, the_assurance, the_id, said);
        if refused is null and said ->> 'kind' <> 'ACCESS' then
          update rights_request r set kind = said ->> 'kind', reference = left(said ->> 'kind', 3) || '-' || upper(right(the_id::text, 8))
          where r.partnership_id = the_partnership and r.id = the_id;
        end if;
        return refused;
      end $function$;
alter function door.record_rights_request(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.record_rights_request(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb) to tellonce_api;
comment on function door.record_rights_request(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb) is 'Records a request of a data subject that an officer''s agency received. Null, or the code of a refusal.';

CREATE OR REPLACE FUNCTION door.record_rule(the_partnership uuid, the_account uuid, the_practitioner uuid, the_agency uuid, the_case uuid, change jsonb)
 RETURNS text
 LANGUAGE plpgsql
AS $function$
      declare
        kind constant text := change ->> 'kind'; said jsonb := change -> 'row'; today constant date := door.london_day(now());
        people constant uuid[] := array(select p.person_id from case_person p where p.partnership_id = the_partnership and p.retired_epoch is null and p.case_id = the_case);
        accounts constant uuid[] := array(select (e #>> '{}')::uuid from jsonb_array_elements(case when jsonb_typeof(change -> 'row' -> 'accounts') = 'array' then change -> 'row' -> 'accounts' else '[]' end) e);
        agencies constant uuid[] := array(select (e #>> '{}')::uuid from jsonb_array_elements(case when jsonb_typeof(change -> 'row' -> 'agencies') = 'array' then change -> 'row' -> 'agencies' else '[]' end) e);
        persons uuid[] := array(select (e #>> '{}')::uuid from jsonb_array_elements(case when jsonb_typeof(change -> 'row' -> 'persons') = 'array' then change -> 'row' -> 'persons' else '[]' end) e);
        first_day constant date := coalesce((change ->> 'from')::date, today); last_day constant date := (change ->> 'until')::date;
        review_on constant date := (change ->> 'reviewOn')::date;
        the_answer constant uuid := (change ->> 'answerId')::uuid; home_of constant uuid := (change ->> 'householdOf')::uuid; home uuid; fresh integer;
      begin
        if not (first_day >= today and coalesce(last_day >= first_day, true) and review_on > today and review_on <= coalesce(last_day, review_on)
          and review_on <= first_day + case when kind = 'SHARING_DECISION' then interval '6 months' else interval '12 months' end) is true then return 'BAD_DATES'; end if;
        if said ->> 'person_id' is not null then persons := persons || (said ->> 'person_id')::uuid; end if;
        if home_of is not null then persons := persons || home_of; end if;
        if not persons <@ people or (persons = '{}' and (kind = 'SHARING_DECISION' or (kind = 'MARKER' and the_answer is null))) then return 'BAD_PERSON'; end if;
        if kind = 'SHARING_DECISION' and agencies = '{}' then return 'BAD_AGENCY'; end if;
        if kind <> 'EXCLUSION' and not coalesce((said ->> 'categories')::integer between 1 and 67108863, false) then return 'BAD_CATEGORIES'; end if;
        if exists (select from unnest(accounts || (said ->> 'account_id')::uuid) n (id) where n.id is not null and not exists (
            select from account a where a.partnership_id = the_partnership and a.retired_epoch is null and a.id = n.id and door.live(a.from_at, a.until_at, now()))) then return 'BAD_ACCOUNT'; end if;
        if exists (select from unnest(agencies) n (id) where not exists (
            select from agency a where a.partnership_id = the_partnership and a.retired_epoch is null and a.id = n.id and door.live(a.from_at, a.until_at, now()))) then return 'BAD_AGENCY'; end if;
        -- Nobody records a rule that would be about themselves, nor one that they could not review.
        if kind = 'EXCLUSION' and exists (
            select from account a join account me on me.partnership_id = a.partnership_id and me.id = the_account
            where a.partnership_id = the_partnership and a.id = (said ->> 'account_id')::uuid
              and (a.id = me.id or a.practitioner_id = me.practitioner_id)) then return 'OWN'; end if;
        if not door.in_circle(kind, said, the_account, the_agency) then return 'OUTSIDE'; end if;
        if kind = 'SHARING_DECISION' and not exists (
            select from legal_gateway g where g.code = said ->> 'gateway' and said ->> 'purpose' = any (g.purposes)) then return 'BAD_GATEWAY'; end if;
        if home_of is not null then
          select a.household_id into home from person_address a
          where a.partnership_id = the_partnership and a.retired_epoch is null and a.person_id = home_of and a.household_id is not null and door.on_day(a.from_on, a.until_on, today)
          order by a.from_on desc limit 1;
          if home is null then return 'NO_HOUSEHOLD'; end if;
        end if;
        if the_answer is not null then
          loop
            fresh := nextval('mark_number');
            exit when not exists (select from seal s where s.partnership_id = the_partnership and s.mark = fresh)
              and not exists (select from protection_marker m where m.partnership_id = the_partnership and m.mark = fresh);
          end loop;
          update answer a set marks = coalesce(a.marks, '{}') || fresh where a.partnership_id = the_partnership and a.case_id = the_case and a.id = the_answer;
          if not found then return 'NOT_FOUND'; end if;
          update answer_version v set marks = coalesce(v.marks, '{}') || fresh where v.partnership_id = the_partnership and v.answer_id = the_answer;
        end if;
        said := said || jsonb_build_object('partnership_id', the_partnership, 'id', change ->> 'id', 'recorded_by', the_account, 'review_of', null,
          'mark', fresh, 'household_id', home, 'decided_by', the_practitioner, 'objected_at', null, 'review_on', review_on,
          'from_at', case when first_day = today then now() else first_day::timestamp at time zone 'Europe/London' end,
          'until_at', (last_day + 1)::timestamp at time zone 'Europe/London',
          -- Recorded on the case, unless it is about a person wherever they are.
          'case_id', case when kind in ('SEAL', 'EXCLUSION') and said ->> 'person_id' is not null then null else the_case end);
        perform door.insert_rule(kind, said);
        return 'OK';
      end $function$;
alter function door.record_rule(the_partnership uuid, the_account uuid, the_practitioner uuid, the_agency uuid, the_case uuid, change jsonb) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.record_rule(the_partnership uuid, the_account uuid, the_practitioner uuid, the_agency uuid, the_case uuid, change jsonb) to tellonce_door;

CREATE OR REPLACE FUNCTION door.records_to_merge(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_references text[])
 RETURNS jsonb
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare seat door.seat := door.take_seat(the_partnership, the_account, the_purpose, the_assurance, now()); cases uuid[]; records jsonb;
      begin
        if seat is null or seat.kind <> 'PRACTITIONER' or seat.mode <> 'CONSENT' or not exists (
          select from role_grant r
          join role_ceiling k on k.role = r.role and k.purpose = the_purpose
          where r.partnership_id = the_partnership and r.account_id = the_account and r.role = 'DATA_QUALITY' and r.retired_epoch is null
            and door.live(r.from_at, r.until_at, now())) then
          return null;
        end if;
        select coalesce(array_agg(distinct c.case_id), '{}') into cases
        from person p join case_person c on c.partnership_id = p.partnership_id and c.person_id = p.id and c.retired_epoch is null
        where p.partnership_id = the_partnership and p.reference = any (the_references[1:2]);
        -- What they may use of names, in cases that they may know of, about people who are not hidden from them.
        select coalesce(jsonb_agg(jsonb_build_object('reference', f.reference, 'personId', f.id, 'caseId', f.case_id, 'same', f.same)), '[]') into records
        from (
          select distinct on (p.id) p.id, p.reference, w.case_id,
            array(select s.same_id from door.same_people(the_partnership, array[p.id]) s where s.same_id <> p.id) as same
          from door.walls(the_partnership, the_account, seat, the_purpose, cases, now()) w
          join person p on p.partnership_id = the_partnership and p.id = any (w.people) and p.reference = any (the_references[1:2])
          join case_person c on c.partnership_id = the_partnership and c.case_id = w.case_id and c.person_id = p.id and c.retired_epoch is null
          where (w.others | w.own) & 1 = 1
          order by p.id, w.case_id) f;
        return records;
      end $function$;
alter function door.records_to_merge(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_references text[]) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.records_to_merge(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_references text[]) to tellonce_api;
comment on function door.records_to_merge(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_references text[]) is 'Of two record numbers those that somebody of the data-quality role may see, with a case in which they may, and the ids each is merged with; null for anybody else.';

CREATE OR REPLACE FUNCTION door.refer(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb)
 RETURNS jsonb
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare seat constant door.seat := door.take_seat(the_partnership, the_account, the_purpose, the_assurance, now()); the_case constant uuid := (said ->> 'caseId')::uuid; one jsonb; everybody uuid[]; children uuid[]; the_reference text;
      begin
        if not coalesce(seat.kind = 'PRACTITIONER' and seat.mode in ('CONSENT', 'DUTY'), false) or not (door.is_lead_role(the_partnership, the_account) or seat.on_duty) then return jsonb_build_object('refusal', 'FORBIDDEN'); end if;
        everybody := array(select (p ->> 'id')::uuid from jsonb_array_elements(said -> 'people') p);
        children := array(select (p ->> 'id')::uuid from jsonb_array_elements(said -> 'people') p where p ->> 'role' = 'CHILD');
        if cardinality(everybody) = 0 or exists (select from jsonb_array_elements(said -> 'people') p
            where p ->> 'motherId' is not null and not (p ->> 'motherId')::uuid = any (everybody)) then return jsonb_build_object('refusal', 'BAD_INPUT'); end if;
        the_reference := 'C-' || upper(right(replace(the_case::text, '-', ''), 10));
        insert into family (partnership_id, id) values (the_partnership, (said ->> 'familyId')::uuid);
        for one in select p from jsonb_array_elements(said -> 'people') p loop
          insert into person (partnership_id, id, reference)
          values (the_partnership, (one ->> 'id')::uuid, 'P-' || upper(right(replace(one ->> 'id', '-', ''), 10)));
        end loop;
        insert into case_record (partnership_id, id, case_id, family_id, reference, agency_id, subjects, status, opened_on)
        values (the_partnership, the_case, the_case, (said ->> 'familyId')::uuid, the_reference, seat.agency_id,
          case when cardinality(children) > 0 then children else everybody end, 'REFERRED', door.london_day(now()));
        for one in select p from jsonb_array_elements(said -> 'people') p loop
          insert into case_person (partnership_id, id, case_id, person_id, agency_id, role, recorded_by)
          values (the_partnership, gen_random_uuid(), the_case, (one ->> 'id')::uuid, seat.agency_id, one ->> 'role', the_account);
          insert into person_life (partnership_id, id, person_id, agency_id, born_on, expected_on, unborn_of, recorded_by)
          values (the_partnership, gen_random_uuid(), (one ->> 'id')::uuid, seat.agency_id, (one ->> 'bornOn')::date, (one ->> 'expectedOn')::date,
            (one ->> 'motherId')::uuid, the_account);
          if one ->> 'given' is not null then
            insert into person_name (partnership_id, id, person_id, agency_id, given, family)
            values (the_partnership, gen_random_uuid(), (one ->> 'id')::uuid, seat.agency_id, one ->> 'given', one ->> 'family');
          end if;
        end loop;
        insert into family_name (partnership_id, id, case_id, agency_id, subjects, name)
        select the_partnership, gen_random_uuid(), the_case, seat.agency_id, c.subjects, said ->> 'familyName'
        from case_record c where c.partnership_id = the_partnership and c.id = the_case;
        perform door.involve(the_partnership, the_account, the_case, 'REFERRAL', seat.agency_id, seat.practitioner_id, 'Took the referral');
        perform door.open_for(the_partnership, the_account, the_case, array['EARLY_HELP', the_purpose]);
        perform door.add_step(the_partnership, the_account, seat, the_id, the_case, said || '{"kind": "REFERRED"}');
        return jsonb_build_object('caseId', the_case);
      end $function$;
alter function door.refer(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.refer(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb) to tellonce_api;
comment on function door.refer(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb) is 'Records a referral with the people in it, as a case that is not open yet and that nobody but who took it, and their supervisor, knows.';

CREATE OR REPLACE FUNCTION door.references_for_audit(the_case uuid, the_people uuid[])
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
        select coalesce(jsonb_object_agg(r.id, r.reference), '{}') from (
          select c.id, c.reference from case_record c where c.partnership_id = wall.partnership() and c.id = the_case
          union all
          select p.id, p.reference from person p where p.partnership_id = wall.partnership() and p.id = any (the_people)) r
      $function$;
alter function door.references_for_audit(the_case uuid, the_people uuid[]) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.references_for_audit(the_case uuid, the_people uuid[]) to tellonce_auditor;
comment on function door.references_for_audit(the_case uuid, the_people uuid[]) is 'The numbers of a case and of people, once the audit is open: they say nothing of anybody.';

CREATE OR REPLACE FUNCTION door.references_known(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_references text[])
 RETURNS text[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare ours constant uuid := door.agreement_officer(the_partnership, the_account, the_purpose, the_assurance);
      begin
        if ours is null then return '{}'; end if;
        return array(
          select c.reference from case_record c
          where c.partnership_id = the_partnership and c.reference = any (the_references)
            and exists (select from involvement i where i.partnership_id = the_partnership and i.case_id = c.id and i.agency_id = ours)
            and door.may_know_of(the_partnership, the_account, c.id)
          union
          select p.reference from person p
          where p.partnership_id = the_partnership and p.reference = any (the_references) and door.officer_knows(the_partnership, the_account, ours, p.id));
      end $function$;
alter function door.references_known(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_references text[]) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.references_known(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_references text[]) to tellonce_auditor;
comment on function door.references_known(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_references text[]) is 'Which of these numbers are of cases and people that the officer may know of and that the agency works with.';

CREATE OR REPLACE FUNCTION door.referrals(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint)
 RETURNS jsonb
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare seat constant door.seat := door.take_seat(the_partnership, the_account, the_purpose, the_assurance, now());
      begin
        if not coalesce(seat.kind in ('PRACTITIONER', 'SYSTEM') and seat.mode in ('CONSENT', 'DUTY'), false) then return '{"agencies": [], "sent": [], "received": []}'; end if;
        return jsonb_build_object(
          'agencies', coalesce((select jsonb_agg(g.id order by g.id) from agency g
            where g.partnership_id = the_partnership and door.takes_referrals(the_partnership, g.id)), '[]'),
          'sent', coalesce((select jsonb_agg(one.told order by one.sent_at desc, one.id) from (
            select r.id, r.sent_at, jsonb_build_object('id', r.id, 'to', r.agency_id, 'familyName', r.family_name, 'letter', r.letter, 'sentAt', r.sent_at,
              'state', r.state, 'answer', r.answer, 'answeredAt', r.answered_at,
              'outcome', became.outcomes[1], 'outcomeAt', became.at) as told
            from sent_referral r left join lateral (
              -- Of a case that is kept from the sender nothing more is told.
              select s.outcomes, s.at from case_step s where s.partnership_id = r.partnership_id and s.case_id = r.case_id and s.kind = 'TRIAGED'
                and door.may_know_of(the_partnership, the_account, r.case_id) order by s.at desc limit 1) became on true
            where r.partnership_id = the_partnership and r.from_account_id = the_account and r.from_agency_id = seat.agency_id
            order by r.sent_at desc, r.id limit 100) one), '[]'),
          'received', coalesce((select jsonb_agg(one.told order by one.sent_at, one.id) from (
            select r.id, r.sent_at, jsonb_build_object('id', r.id, 'from', r.from_agency_id, 'by', a.display_name, 'letter', r.letter, 'sentAt', r.sent_at) as told
            from sent_referral r join account a on a.partnership_id = r.partnership_id and a.id = r.from_account_id
            where r.partnership_id = the_partnership and r.agency_id = seat.agency_id and r.state = 'SENT'
              and seat.kind = 'PRACTITIONER' and (seat.on_duty or door.is_lead_role(the_partnership, the_account))
            order by r.sent_at, r.id limit 100) one), '[]'));
      end $function$;
alter function door.referrals(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.referrals(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint) to tellonce_api;
comment on function door.referrals(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint) is 'The agencies that take referrals, what the account sent (the latest 100) and how it stands, and for who takes referrals what waits at their agency.';

CREATE OR REPLACE FUNCTION door.register_client(the_partnership uuid, the_id uuid, who uuid, said jsonb)
 RETURNS text
 LANGUAGE plpgsql
AS $function$
      declare
        the_agency constant uuid := (said ->> 'agencyId')::uuid;
        the_account constant uuid := (said ->> 'accountId')::uuid;
        the_role constant text := said ->> 'role';
        the_purposes constant text[] := array(select distinct p from jsonb_array_elements_text(said -> 'purposes') p order by 1);
        one jsonb; refused text;
      begin
        if not exists (select from agency a where a.partnership_id = the_partnership and a.retired_epoch is null and a.id = the_agency and door.live(a.from_at, a.until_at, now()))
        then return 'NO_AGENCY'; end if;
        if exists (select from unnest(the_purposes) p where not exists (select from purpose u where u.code = p and u.mode in ('CONSENT', 'DUTY')))
        then return 'NOT_FOR_SYSTEMS'; end if;
        if exists (select from unnest(the_purposes) p where not exists (select from role_ceiling r where r.role = the_role and r.purpose = p and r.mask > 0))
        then return 'NOT_FOR_ROLE'; end if;
        insert into account (partnership_id, id, kind, agency_id, issuer, subject, display_name)
        values (the_partnership, the_account, 'SYSTEM', the_agency, 'urn:tellonce:clients', the_id::text, said ->> 'name');
        insert into role_grant (partnership_id, id, account_id, role)
        values (the_partnership, (said ->> 'roleId')::uuid, the_account, the_role);
        insert into system_client (partnership_id, id, name, agency_id, account_id, purposes, registered_by)
        values (the_partnership, the_id, said ->> 'name', the_agency, the_account, the_purposes, who);
        for one in select k from jsonb_array_elements(said -> 'keys') k loop
          refused := door.add_client_key(the_partnership, the_id, who, one);
          if refused is not null then return refused; end if;
        end loop;
        return null;
      end $function$;
alter function door.register_client(the_partnership uuid, the_id uuid, who uuid, said jsonb) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.register_client(the_partnership uuid, the_id uuid, who uuid, said jsonb) to tellonce_door;
comment on function door.register_client(the_partnership uuid, the_id uuid, who uuid, said jsonb) is 'Registers a system of an agency: its account, role, purposes and first public keys. Returns the code of the refusal; whoever calls it then rolls back.';

CREATE OR REPLACE FUNCTION door.relate_people(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb)
 RETURNS jsonb
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare
        seat constant door.seat := door.take_seat(the_partnership, the_account, the_purpose, the_assurance, now()); the_case constant uuid := (said ->> 'caseId')::uuid; one kinship;
      begin
        if not coalesce(seat.kind = 'PRACTITIONER' and seat.mode in ('CONSENT', 'DUTY'), false)
          or not the_case = any (door.known_cases(the_partnership, the_account, seat, array[the_case], now()))
        then return jsonb_build_object('refusal', 'NOT_FOUND'); end if;
        if cardinality(door.led_cases(the_partnership, the_account, seat, array[the_case])) = 0 then return jsonb_build_object('refusal', 'FORBIDDEN'); end if;
        if exists (select from case_record c where c.partnership_id = the_partnership and c.id = the_case and c.status = 'CLOSED')
        then return jsonb_build_object('refusal', 'CONFLICT'); end if;
        one.person_id := (said ->> 'fromId')::uuid; one.other_id := (said ->> 'toId')::uuid;
        if one.person_id = one.other_id then return jsonb_build_object('refusal', 'BAD_INPUT'); end if;
        if not exists (
            select from door.walls(the_partnership, the_account, seat, the_purpose, array[the_case], now()) w
            where w.case_id = the_case and one.person_id = any (w.people) and one.other_id = any (w.people) and true) then return jsonb_build_object('refusal', 'NOT_FOUND'); end if;
        insert into kinship (partnership_id, id, person_id, other_id, agency_id, kind, from_on, recorded_by)
        values (the_partnership, the_id, one.person_id, one.other_id, seat.agency_id, said ->> 'kind', (said ->> 'since')::date, the_account);
        return jsonb_build_object('caseId', the_case);
      end $function$;
alter function door.relate_people(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.relate_people(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb) to tellonce_api;
comment on function door.relate_people(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb) is 'Says how two people of a case are related: for its lead professional, their supervisor or duty worker.';

CREATE OR REPLACE FUNCTION door.relations(the_partnership uuid, seat door.seat, the_cases uuid[], the_at timestamp with time zone)
 RETURNS TABLE(case_id uuid, mask integer)
 LANGUAGE plpgsql
 STABLE
AS $function$
      begin
        return query
        select i.case_id, bit_or(case
          when seat.kind = 'SYSTEM' or i.practitioner_id is null or i.practitioner_id = seat.practitioner_id
            or (i.kind = 'LEAD' and seat.on_duty) then seat.mask
          else seat.supervisee_masks[array_position(seat.supervisees, i.practitioner_id)] end)
        from involvement i
        where i.partnership_id = the_partnership and i.case_id = any (the_cases) and 
          i.agency_id = seat.agency_id and i.retired_epoch is null and door.live(i.from_at, i.until_at, the_at)
          and (seat.kind = 'SYSTEM' or i.practitioner_id is null or i.practitioner_id = seat.practitioner_id
            or (i.kind = 'LEAD' and seat.on_duty)
            or i.practitioner_id = any (seat.supervisees))
        group by 1;
      end $function$;
alter function door.relations(the_partnership uuid, seat door.seat, the_cases uuid[], the_at timestamp with time zone) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.relations(the_partnership uuid, seat door.seat, the_cases uuid[], the_at timestamp with time zone) to tellonce_door;
comment on function door.relations(the_partnership uuid, seat door.seat, the_cases uuid[], the_at timestamp with time zone) is 'The cases to which the viewer has a live relationship, with what their roles allow in it: as a supervisor, no more than the supervisee''s.';

CREATE OR REPLACE FUNCTION door.request_emergency(the_partnership uuid, the_account uuid, the_assurance smallint, the_session text, the_id uuid, the_case uuid, the_people uuid[], the_handles uuid[], the_code text, the_reason text, second_wanted boolean)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare
        refused constant text := door.emergency_refusal(the_partnership, the_account, the_assurance);
        seat door.seat; named uuid[]; the_use emergency_use; second text; one uuid;
      begin
        if refused is not null then return refused; end if;
        seat := door.take_seat(the_partnership, the_account, 'EMERGENCY', the_assurance, now());
        if cardinality(the_handles) > 0 then
          select (array_agg(h.case_id))[1], array_agg(distinct h.person_id) into the_case, the_people
          from locate_handle h
          where h.partnership_id = the_partnership and h.id = any (the_handles) and h.account_id = the_account and h.session_id = the_session
            and h.used_at is null and now() < h.until_at
          having count(*) = cardinality(the_handles) and count(distinct h.case_id) = 1;
          if the_case is null then return 'NOT_FOUND'; end if;
        elsif not exists (select from door.relations(the_partnership, seat, array[the_case], now())) then
          return 'NOT_FOUND';
        end if;
        named := array(select n.person_id from door.nameable(the_partnership, the_account, the_case) n);
        if named = '{}' then return 'NOT_FOUND'; end if;
        if cardinality(the_people) = 0 or not (the_people <@ named) then return 'BAD_INPUT'; end if;
        second := case
          when exists (select from door.nameable(the_partnership, the_account, the_case) n where n.person_id = any (the_people) and n.second)
            or exists (select from emergency_use u where u.partnership_id = the_partnership and u.account_id = the_account and u.review_by <= now()
              and door.review_is_open(the_partnership, u.id)) then 'REQUIRED'
          when second_wanted then 'ASKED' else 'NOT_ASKED' end;
        insert into emergency_use (partnership_id, id, account_id, agency_id, case_id, persons, reason_code, reason, session_id, second_person, located)
        values (the_partnership, the_id, the_account, seat.agency_id, the_case, the_people, the_code, the_reason, the_session, second,
          cardinality(the_handles) > 0)
        returning * into the_use;
        update locate_handle h set used_at = now() where h.partnership_id = the_partnership and h.id = any (the_handles);
        if second <> 'NOT_ASKED' then
          for one in select a.id from account a where a.partnership_id = the_partnership and a.agency_id = seat.agency_id
              and door.may_confirm(the_partnership, a.id, the_use) loop
            perform door.tell(the_partnership, 'EMERGENCY_CONFIRMATION', one, null, the_account, the_case, the_id);
          end loop;
        end if;
        if second <> 'REQUIRED' then perform door.grant_emergency(the_use, null); end if;
        return null;
      end $function$;
alter function door.request_emergency(the_partnership uuid, the_account uuid, the_assurance smallint, the_session text, the_id uuid, the_case uuid, the_people uuid[], the_handles uuid[], the_code text, the_reason text, second_wanted boolean) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.request_emergency(the_partnership uuid, the_account uuid, the_assurance smallint, the_session text, the_id uuid, the_case uuid, the_people uuid[], the_handles uuid[], the_code text, the_reason text, second_wanted boolean) to tellonce_api;
comment on function door.request_emergency(the_partnership uuid, the_account uuid, the_assurance smallint, the_session text, the_id uuid, the_case uuid, the_people uuid[], the_handles uuid[], the_code text, the_reason text, second_wanted boolean) is 'Emergency access for named people of one case, found by a relationship or by handles of locate: granted, or left waiting for a second person. Null, or the code of a refusal.';

CREATE OR REPLACE FUNCTION door.restrict_item(the_partnership uuid, the_account uuid, the_request uuid, ours uuid, the_item text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
      declare fresh integer; the_table constant text := split_part(the_item, '.', 1); held constant jsonb := door.item_row(the_partnership, the_item); the_id constant uuid := gen_random_uuid();
      begin
        loop
          fresh := nextval('mark_number');
          exit when not exists (select from seal s where s.partnership_id = the_partnership and s.mark = fresh)
            and not exists (select from protection_marker m where m.partnership_id = the_partnership and m.mark = fresh);
        end loop;
        execute format('update %I set marks = coalesce(marks, ''{}'') || $1 where partnership_id = $2 and id = $3', the_table)
        using fresh, the_partnership, (held ->> 'id')::uuid;
        if the_table = 'answer' then
          update answer_version v set marks = coalesce(v.marks, '{}') || fresh where v.partnership_id = the_partnership and v.answer_id = (held ->> 'id')::uuid;
        end if;
        -- Art. 18(2): stored, and used by nobody, except to protect somebody: an emergency passes it.
        insert into protection_marker (partnership_id, id, kind, case_id, persons, mark, effect, emergency, reason, from_at, recorded_by)
        values (the_partnership, the_id, 'HARM', (held ->> 'case_id')::uuid, door.row_people(held), fresh, 'WITHHELD', true, 'Restricted (UK GDPR Art. 18)', now(), the_account);
        insert into restriction (partnership_id, id, request_id, agency_id, item) values (the_partnership, the_id, the_request, ours, the_item);
      end $function$;
alter function door.restrict_item(the_partnership uuid, the_account uuid, the_request uuid, ours uuid, the_item text) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.restrict_item(the_partnership uuid, the_account uuid, the_request uuid, ours uuid, the_item text) to tellonce_door;

CREATE OR REPLACE FUNCTION door.retire_rule(the_partnership uuid, the_account uuid, kind text, the_rule uuid, how text, note text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
      begin
        execute format(
          'update %I set retired_at = now(), retired_by = $1, retired_how = $2, retired_note = $3 where partnership_id = $4 and id = $5 and retired_epoch is null',
          case kind when 'SHARING_DECISION' then 'sharing_decision' when 'SEAL' then 'seal' when 'EXCLUSION' then 'exclusion' when 'MARKER' then 'protection_marker' end)
        using the_account, how, note, the_partnership, the_rule;
      end $function$;
alter function door.retire_rule(the_partnership uuid, the_account uuid, kind text, the_rule uuid, how text, note text) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.retire_rule(the_partnership uuid, the_account uuid, kind text, the_rule uuid, how text, note text) to tellonce_door;

CREATE OR REPLACE FUNCTION door.review_emergency(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_review uuid, the_id uuid, the_outcome text, the_note text)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare the_use emergency_use;
      begin
        if (select w.kind from door.at_work(the_partnership, the_account, the_purpose, the_assurance) w) is null then return 'INDETERMINATE'; end if;
        select * into the_use from emergency_use u where u.partnership_id = the_partnership and u.id = the_id and u.granted_at is not null for update;
        if the_use.account_id = the_account or the_use.confirmed_by = the_account then return 'FORBIDDEN'; end if;
        if the_use.id is null or not door.may_review(the_partnership, the_account, the_use) then return 'NOT_FOUND'; end if;
        if not door.review_is_open(the_partnership, the_id) then return 'CONFLICT'; end if;
        -- Two reviews at once: the second finds the first one's row changed and is tried again.
        update emergency_use u set lapses_at = u.lapses_at where u.partnership_id = the_partnership and u.id = the_id;
        insert into emergency_review (partnership_id, id, use_id, account_id, outcome, note)
        values (the_partnership, the_review, the_id, the_account, the_outcome, the_note);
        return null;
      end $function$;
alter function door.review_emergency(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_review uuid, the_id uuid, the_outcome text, the_note text) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.review_emergency(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_review uuid, the_id uuid, the_outcome text, the_note text) to tellonce_api;
comment on function door.review_emergency(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_review uuid, the_id uuid, the_outcome text, the_note text) is 'Somebody else says whether a use of emergency access was justified. Null, or the code of a refusal.';

CREATE OR REPLACE FUNCTION door.review_is_open(the_partnership uuid, the_use uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
AS $function$
      begin
        return not exists (select from emergency_review r
          where r.partnership_id = the_partnership and r.use_id = the_use and r.outcome <> 'NEEDS_INFORMATION');
      end $function$;
alter function door.review_is_open(the_partnership uuid, the_use uuid) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.review_is_open(the_partnership uuid, the_use uuid) to tellonce_door;

CREATE OR REPLACE FUNCTION door.reviews_due(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint)
 RETURNS json
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare today constant date := door.london_day(now()); the_agency uuid;
      begin
        select w.agency_id into the_agency from door.at_work(the_partnership, the_account, the_purpose, the_assurance) w
        where w.kind = 'DPO' and 'DPO' = any (w.roles) and the_purpose = 'AUDIT';
        if the_agency is null then return null; end if;
        return (
          select coalesce(json_agg(json_build_object('decisionId', d.id, 'caseId', d.case_id, 'reference', c.reference, 'dueOn', d.review_on)
            order by d.review_on, d.id), '[]')
          from involvement i
          join sharing_decision d on d.partnership_id = i.partnership_id and d.case_id = i.case_id
          join case_record c on c.partnership_id = i.partnership_id and c.id = i.case_id
          where i.partnership_id = the_partnership and i.retired_epoch is null and i.kind = 'LEAD' and i.agency_id = the_agency and door.live(i.from_at, i.until_at, now())
            and d.retired_epoch is null and door.live(d.from_at, d.until_at, now()) and d.review_on <= today + 28
            and door.may_know_of(the_partnership, the_account, d.case_id));
      end $function$;
alter function door.reviews_due(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.reviews_due(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint) to tellonce_api;
comment on function door.reviews_due(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint) is 'Sharing decisions in cases led by the officer''s agency whose review day is near or has passed: numbers and days only. Null for who is no data-protection officer.';

CREATE OR REPLACE FUNCTION door.revoke_client(the_partnership uuid, the_client uuid, who uuid, the_kid text)
 RETURNS text
 LANGUAGE plpgsql
AS $function$
      declare the_account uuid;
      begin
        if the_kid is null then
          update system_client c set revoked_at = now(), revoked_by = who
          where c.partnership_id = the_partnership and c.id = the_client and c.revoked_at is null returning c.account_id into the_account;
          -- With its account ends what else it was told of; what is being read for it is discarded.
          update account a set retired_at = now(), retired_by = who, retired_how = 'REVOKED'
          where a.partnership_id = the_partnership and a.id = the_account and a.retired_epoch is null;
          return case when the_account is null then 'NO_CLIENT' end;
        else
          update client_key k set revoked_at = now(), revoked_by = who
          where k.partnership_id = the_partnership and k.client_id = the_client and k.kid = the_kid and k.revoked_at is null;
        end if;
        return case when found then null else 'NO_KEY' end;
      end $function$;
alter function door.revoke_client(the_partnership uuid, the_client uuid, who uuid, the_kid text) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.revoke_client(the_partnership uuid, the_client uuid, who uuid, the_kid text) to tellonce_door;
comment on function door.revoke_client(the_partnership uuid, the_client uuid, who uuid, the_kid text) is 'Revokes a client, or one of its keys: from the next request on, its tokens count for nothing. Returns the code of the refusal.';

CREATE OR REPLACE FUNCTION door.revoke_passport(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      begin
        update life_passport p set revoked_at = now()
        where p.partnership_id = the_partnership and p.id = the_id and p.account_id = the_account and p.revoked_at is null
          and door.family_member(the_partnership, the_account, the_purpose, the_assurance) is not null;
        return found;
      end $function$;
alter function door.revoke_passport(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.revoke_passport(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid) to tellonce_api;
comment on function door.revoke_passport(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid) is 'Its holder ends a Life Passport at once; false where there is none of theirs that could open.';

CREATE OR REPLACE FUNCTION door.rights_choices(the_partnership uuid, the_request uuid, the_agency uuid)
 RETURNS SETOF public.rights_choice
 LANGUAGE sql
 STABLE
AS $function$
        select distinct on (c.item) c.* from rights_choice c
        where c.partnership_id = the_partnership and c.request_id = the_request and c.agency_id = the_agency order by c.item, c.at desc, c.id desc
      $function$;
alter function door.rights_choices(the_partnership uuid, the_request uuid, the_agency uuid) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.rights_choices(the_partnership uuid, the_request uuid, the_agency uuid) to tellonce_door;

CREATE OR REPLACE FUNCTION door.rights_known(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_request uuid)
 RETURNS jsonb
 LANGUAGE plpgsql
AS $function$
      declare known constant jsonb := door.any_rights_known(the_partnership, the_account, the_purpose, the_assurance, the_request);
      begin
        -- What the schedule proposes to one agency is nothing to another.
        if known -> 'request' ->> 'kind' = 'RETENTION' and known -> 'request' ->> 'received_by' <> known ->> 'agency' then return jsonb_build_object('agency', known -> 'agency'); end if;
        return known;
      end $function$;
alter function door.rights_known(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_request uuid) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.rights_known(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_request uuid) to tellonce_door;
comment on function door.rights_known(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_request uuid) is 'The officer''s remit with the request in it, where they may know of it; without it where not; null for who is no officer.';

CREATE OR REPLACE FUNCTION door.rights_requests(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_request uuid)
 RETURNS jsonb
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare made jsonb := '[]'; one record; known jsonb; ours constant uuid := door.agreement_officer(the_partnership, the_account, the_purpose, the_assurance);
      begin
        if ours is null or door.open_audit(the_partnership, the_account, the_purpose, the_assurance, null, null) is null then return null; end if;
        for one in select r.id from rights_request r where r.partnership_id = the_partnership and (the_request is null or r.id = the_request)
          -- Left out before each is looked into: of what the schedule proposes to others there may be much.
          and (r.kind <> 'RETENTION' or r.received_by = ours)
          order by r.received_on desc, r.reference limit 200
        loop
          known := door.rights_known(the_partnership, the_account, the_purpose, the_assurance, one.id);
          if known ? 'request' then made := made || jsonb_build_array(door.rights_view(the_partnership, the_account, known, the_request is not null)); end if;
        end loop;
        return made;
      end $function$;
alter function door.rights_requests(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_request uuid) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.rights_requests(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_request uuid) to tellonce_api;
grant execute on function door.rights_requests(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_request uuid) to tellonce_auditor;
comment on function door.rights_requests(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_request uuid) is 'The requests of data subjects that concern the officer''s agency, the latest first, at most 200; of one of them also what the agency holds. Null for who is no officer.';

CREATE OR REPLACE FUNCTION door.rights_standing(the_partnership uuid, the_account uuid, known jsonb)
 RETURNS jsonb
 LANGUAGE plpgsql
 STABLE
AS $function$
      declare
        asked constant rights_request := jsonb_populate_record(null::rights_request, known -> 'request');
        ours constant uuid := (known ->> 'agency')::uuid;
        made jsonb := door.access_standing(the_partnership, the_account, known); stale integer := 0; chosen_now integer := 0; last_word record; latest timestamptz;
      begin
        made := made || jsonb_build_object('kind', asked.kind,
          'heldBack', door.held_back(the_partnership, ours, array[asked.person_id]),
          'grounds', coalesce((select jsonb_agg(jsonb_build_object('code', g.code, 'choice', g.choice, 'rule', g.rule) order by g.choice, g.rule, g.code)
            from rights_ground g where asked.kind = any (g.kinds)), '[]'),
          'people', to_jsonb(array(select s.same_id from door.same_people(the_partnership, array[asked.person_id]) s)),
          'told', coalesce((select jsonb_agg(jsonb_build_object('agencyId', n.agency_id, 'what', n.what, 'kinds', n.data_kinds, 'toldAt', n.told_at, 'doneAt', n.done_at) order by n.told_at, n.id)
            from recipient_notice n where n.partnership_id = the_partnership and n.request_id = asked.id and n.from_agency_id = ours), '[]'),
          'groundOf', coalesce((select jsonb_object_agg(c.item, c.ground) from door.rights_choices(the_partnership, asked.id, ours) c where c.ground is not null), '{}'),
          'erased', coalesce((select jsonb_agg(jsonb_build_object('source', t.source, 'category', k.code, 'ground', t.ground, 'rule', g.rule, 'erasedAt', t.erased_at) order by t.erased_at, t.id)
            from tombstone t join category k on k.bit = t.data_kind join rights_ground g on g.code = t.ground
            where t.partnership_id = the_partnership and t.request_id = asked.id and t.agency_id = ours), '[]'),
          'restricted', (select count(*) from restriction r where r.partnership_id = the_partnership and r.request_id = asked.id and r.agency_id = ours and r.lifted_at is null));
        if asked.kind = 'ACCESS' then return made; end if;
        if exists (select from door.rights_choices(the_partnership, asked.id, ours)) then
        select max(c.at), count(*) filter (where h.item is not null),
          count(*) filter (where h.item is not null and c.choice <> 'RECTIFY' and c.content_hash <> encode(sha256(convert_to(h.content::text, 'UTF8')), 'hex'))
        into latest, chosen_now, stale
        from door.rights_choices(the_partnership, asked.id, ours) c left join door.held_about(the_partnership, the_account, known, asked.person_id) h on h.item = c.item;
        end if;
        select x.kind, x.at, x.reason into last_word from rights_act x
        where x.partnership_id = the_partnership and x.request_id = asked.id and x.agency_id = ours and x.kind in ('APPROVED', 'SENT_BACK')
        order by x.at desc, x.id desc limit 1;
        return made || jsonb_build_object('chosen', chosen_now,
          'state', case
            when made ->> 'releasedOn' is not null then 'RELEASED'
            -- Only what is asked about is chosen; that nothing of it is held is for a second officer to see too.
            when stale > 0 or (chosen_now = 0 and (made ->> 'held')::integer > 0) then 'CHOOSING'
            when last_word.kind = 'APPROVED' and (latest is null or last_word.at > latest) then 'APPROVED'
            when last_word.kind = 'SENT_BACK' and (latest is null or last_word.at > latest) then 'SENT_BACK'
            else 'TO_REVIEW' end,
          'sentBackBecause', case when last_word.kind = 'SENT_BACK' then last_word.reason end);
      end $function$;
alter function door.rights_standing(the_partnership uuid, the_account uuid, known jsonb) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.rights_standing(the_partnership uuid, the_account uuid, known jsonb) to tellonce_door;
comment on function door.rights_standing(the_partnership uuid, the_account uuid, known jsonb) is 'How the officer''s own agency''s part of a request stands, and what can be chosen for it.';

CREATE OR REPLACE FUNCTION door.rights_view(the_partnership uuid, the_account uuid, known jsonb, with_items boolean)
 RETURNS jsonb
 LANGUAGE plpgsql
 STABLE
AS $function$
      declare asked constant rights_request := jsonb_populate_record(null::rights_request, known -> 'request');
      begin
        return door.rights_standing(the_partnership, the_account, known) || jsonb_build_object(
          'id', asked.id, 'reference', asked.reference, 'personId', asked.person_id,
          'personReference', (select p.reference from person p where p.partnership_id = the_partnership and p.id = asked.person_id),
          'asker', asked.asker, 'askerReference', (select p.reference from person p where p.partnership_id = the_partnership and p.id = asked.asker_person_id
            and exists (select from jsonb_array_elements(door.open_people(the_partnership, known)) k where (k #>> '{}')::uuid = p.id)),
          'askedFor', case when asked.received_by = (known ->> 'agency')::uuid then asked.asked_for end,
          'receivedOn', asked.received_on, 'receivedByUs', asked.received_by = (known ->> 'agency')::uuid,
          'acts', coalesce((select jsonb_agg(jsonb_build_object('kind', x.kind, 'on', x.on_day, 'reason', case when x.agency_id = (known ->> 'agency')::uuid then x.reason end,
              'by', case when x.agency_id = (known ->> 'agency')::uuid then a.display_name end) order by x.at, x.id)
            from rights_act x join account a on a.partnership_id = x.partnership_id and a.id = x.account_id
            where x.partnership_id = the_partnership and x.request_id = asked.id
              and (x.agency_id = (known ->> 'agency')::uuid or x.kind not in ('APPROVED', 'SENT_BACK', 'RELEASED'))), '[]'),
          'today', door.london_day(now()),
          'needsOpinion', (select g.type not in ('GP', 'HEALTH_VISITING', 'CAMHS', 'EMERGENCY_DEPARTMENT', 'FAMILY_NURSE') from agency g where g.partnership_id = the_partnership and g.id = (known ->> 'agency')::uuid),
          'holidays', (select coalesce(jsonb_agg(h.day order by h.day), '[]') from bank_holiday h),
          'agencies', (select jsonb_agg(o.one || jsonb_build_object('involvement', g.involvement_category) order by o.place)
            from jsonb_array_elements(known -> 'agencies') with ordinality o (one, place)
            join agency g on g.partnership_id = the_partnership and g.id = (o.one ->> 'id')::uuid), 'agency', known -> 'agency',
          'items', case when with_items then coalesce((
            select jsonb_agg(jsonb_build_object('item', h.item, 'source', h.source, 'category', k.code, 'others', h.others, 'words', door.whose_words(the_partnership, asked, h.item), 'caseId', h.case_id, 'content', h.content,
              'hash', encode(sha256(convert_to(h.content::text, 'UTF8')), 'hex'),
              'choice', case when c.id is not null then jsonb_build_object('choice', c.choice, 'exemption', c.exemption, 'others', c.others, 'removed', c.removed,
                'opinionBy', c.opinion_by, 'opinionOn', c.opinion_on, 'opinionHarm', c.opinion_harm, 'note', c.note, 'by', a.display_name,
                'isStale', c.content_hash <> encode(sha256(convert_to(h.content::text, 'UTF8')), 'hex')) end) order by h.source, h.item)
            from door.held_about(the_partnership, the_account, known, asked.person_id) h
            join category k on k.bit = h.category
            left join door.rights_choices(the_partnership, asked.id, (known ->> 'agency')::uuid) c on c.item = h.item
            left join account a on a.partnership_id = the_partnership and a.id = c.account_id), '[]') end);
      end $function$;
alter function door.rights_view(the_partnership uuid, the_account uuid, known jsonb, with_items boolean) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.rights_view(the_partnership uuid, the_account uuid, known jsonb, with_items boolean) to tellonce_door;

CREATE OR REPLACE FUNCTION door.role_mask(the_partnership uuid, accounts uuid[], the_purpose text, the_at timestamp with time zone, OUT mask integer, OUT over_others integer, OUT on_duty boolean)
 RETURNS record
 LANGUAGE plpgsql
 STABLE
AS $function$
      declare roles text[];
      begin
        roles := array(
          select g.role from role_grant g
          where g.partnership_id = the_partnership and g.account_id = any (accounts) and g.retired_epoch is null and door.live(g.from_at, g.until_at, the_at));
        on_duty := 'DUTY_WORKER' = any (roles);
        if roles = '{}' or exists (select from unnest(roles) r where not exists (select from role_ceiling k where k.role = r)) then return; end if;
        select coalesce(bit_or(c.mask) filter (where c.role <> 'SUPERVISOR'), 0), coalesce(bit_or(c.mask) filter (where c.role = 'SUPERVISOR'), 0)
        into mask, over_others
        from role_ceiling c where c.role = any (roles) and c.purpose = the_purpose;
      end $function$;
alter function door.role_mask(the_partnership uuid, accounts uuid[], the_purpose text, the_at timestamp with time zone, OUT mask integer, OUT over_others integer, OUT on_duty boolean) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.role_mask(the_partnership uuid, accounts uuid[], the_purpose text, the_at timestamp with time zone, OUT mask integer, OUT over_others integer, OUT on_duty boolean) to tellonce_door;

CREATE OR REPLACE FUNCTION door.row_people(the_row jsonb)
 RETURNS uuid[]
 LANGUAGE sql
 IMMUTABLE
AS $function$
        select coalesce(array_agg(distinct o.id::uuid), '{}') from jsonb_array_elements_text(
          case when jsonb_typeof(the_row -> 'subjects') = 'array' then the_row -> 'subjects' else '[]' end
          || case when jsonb_typeof(the_row -> 'mentioned') = 'array' then the_row -> 'mentioned' else '[]' end
          || case when jsonb_typeof(the_row -> 'persons') = 'array' then the_row -> 'persons' else '[]' end
          || case when jsonb_typeof(the_row -> 'people_there') = 'array' then the_row -> 'people_there' else '[]' end
          || case when jsonb_typeof(the_row -> 'people_away') = 'array' then the_row -> 'people_away' else '[]' end
          || jsonb_build_array(the_row -> 'person_id', the_row -> 'other_id', the_row -> 'said_by', the_row -> 'giver_person_id', the_row -> 'holder_person_id')) o (id)
        where o.id is not null
      $function$;
alter function door.row_people(the_row jsonb) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.row_people(the_row jsonb) to tellonce_door;
comment on function door.row_people(the_row jsonb) is 'Everybody of whom a row is or whom it mentions.';

CREATE OR REPLACE FUNCTION door.rule_agencies(the_rules uuid[])
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
        select coalesce(jsonb_object_agg(r.id, r.agencies), '{}') from (
          select a.id, a.agencies from agreement a where a.partnership_id = wall.partnership() and a.id = any (the_rules)
          union all
          select c.id, array[c.agency_id] from consent c where c.partnership_id = wall.partnership() and c.id = any (the_rules)
          union all
          select d.id, d.agencies || array(select p.agency_id from practitioner p where p.partnership_id = d.partnership_id and p.id = d.decided_by)
          from sharing_decision d where d.partnership_id = wall.partnership() and d.id = any (the_rules)
          union all
          select g.id, array[a.agency_id] from emergency_grant g join account a on a.partnership_id = g.partnership_id and a.id = g.account_id
          where g.partnership_id = wall.partnership() and g.id = any (the_rules)
          union all
          select r.id, array[a.agency_id] from authority r join account a on a.partnership_id = r.partnership_id and a.id = r.recorded_by
          where r.partnership_id = wall.partnership() and r.id = any (the_rules) and a.agency_id is not null
          union all
          select r.id, array[a.agency_id] from exclusion r join account a on a.partnership_id = r.partnership_id and a.id = r.recorded_by
          where r.partnership_id = wall.partnership() and r.id = any (the_rules) and a.agency_id is not null
          union all
          select r.id, array[a.agency_id] from seal r join account a on a.partnership_id = r.partnership_id and a.id = r.recorded_by
          where r.partnership_id = wall.partnership() and r.id = any (the_rules) and a.agency_id is not null
          union all
          select r.id, array[a.agency_id] from protection_marker r join account a on a.partnership_id = r.partnership_id and a.id = r.recorded_by
          where r.partnership_id = wall.partnership() and r.id = any (the_rules) and a.agency_id is not null) r
      $function$;
alter function door.rule_agencies(the_rules uuid[]) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.rule_agencies(the_rules uuid[]) to tellonce_auditor;
comment on function door.rule_agencies(the_rules uuid[]) is 'Whose rules these are, once the audit is open: the agencies that made them or that they name. A rule that is left out is the lead agency''s.';

CREATE OR REPLACE FUNCTION door.rule_over(the_partnership uuid, the_table text, the_row jsonb)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
AS $function$
      declare
        kept retention_rule; today constant date := door.london_day(now());
        cases uuid[] := array[(the_row ->> 'case_id')::uuid];
      begin
        select r.* into kept from retention_table t join retention_rule r on r.kind = t.kind where t.table_name = the_table;
        if kept.starts in ('ENDED', 'ENTERED', 'LAST_WORD') then
          return coalesce(door.birthday(door.ended_on(the_partnership, the_table, the_row), kept.years) <= today, false);
        end if;
        -- Part of the family record: with its case, or, of no case, with all in which one of its people is.
        if the_table = 'case_record' then cases := array[(the_row ->> 'id')::uuid]; end if;
        if cases[1] is null then
          cases := array(select m.case_id from case_person m where m.partnership_id = the_partnership
            and m.person_id in (select s.same_id from door.same_people(the_partnership, door.row_people(the_row)) s));
        end if;
        return cardinality(cases) > 0 and not exists (
          select from case_record c where c.partnership_id = the_partnership and c.id = any (cases) and coalesce(door.kept_until(the_partnership, c) > today, true));
      end $function$;
alter function door.rule_over(the_partnership uuid, the_table text, the_row jsonb) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.rule_over(the_partnership uuid, the_table text, the_row jsonb) to tellonce_door;
comment on function door.rule_over(the_partnership uuid, the_table text, the_row jsonb) is 'Whether a row is kept no longer by the rule of its kind: from the day on that retention_rule counts to. What is of no case goes with the last case of its people.';

CREATE OR REPLACE FUNCTION door.rules_of(the_partnership uuid, the_case uuid)
 RETURNS TABLE(kind text, id uuid, fact jsonb)
 LANGUAGE plpgsql
 STABLE
AS $function$
      declare people uuid[]; homes uuid[];
      begin
        people := array(select distinct s.same_id from door.same_people(the_partnership, array(
          select p.person_id from case_person p where p.partnership_id = the_partnership and p.retired_epoch is null and p.case_id = the_case)) s);
        homes := array(select distinct a.household_id from person_address a where a.partnership_id = the_partnership and a.retired_epoch is null and a.person_id = any (people) and a.household_id is not null);
        return query
        select 'SHARING_DECISION', d.id, to_jsonb(d) from sharing_decision d where d.partnership_id = the_partnership and d.case_id = the_case
        union all
        select 'SEAL', s.id, to_jsonb(s) from seal s
        where s.partnership_id = the_partnership and (s.case_id = the_case or (s.case_id is null and s.person_id = any (people)))
        union all
        select 'EXCLUSION', e.id, to_jsonb(e) from exclusion e
        where e.partnership_id = the_partnership and (e.case_id = the_case or e.person_id = any (people))
        union all
        select 'MARKER', m.id, to_jsonb(m) from protection_marker m
        where m.partnership_id = the_partnership and (m.case_id = the_case or m.persons && people or m.household_id = any (homes));
      end $function$;
alter function door.rules_of(the_partnership uuid, the_case uuid) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.rules_of(the_partnership uuid, the_case uuid) to tellonce_door;

CREATE OR REPLACE FUNCTION door.same_people(the_partnership uuid, people uuid[], epoch bigint DEFAULT '9223372036854775807'::bigint)
 RETURNS TABLE(person_id uuid, same_id uuid)
 LANGUAGE plpgsql
 STABLE
AS $function$
      begin
        if not exists (select from person_link l where l.partnership_id = the_partnership and l.person_id = any (people))
           and not exists (select from person_link l where l.partnership_id = the_partnership and l.linked_id = any (people)) then
          return query select distinct p, p from unnest(people) p;
          return;
        end if;
        return query with recursive same (person_id, same_id) as (
          select p, p from unnest(people) p
          union
          select same.person_id, link.other
          from same cross join lateral (
            select l.linked_id as other from person_link l
            where l.partnership_id = the_partnership and l.person_id = same.same_id and door.held(l.recorded_epoch, l.retired_epoch, epoch)
            union all
            select l.person_id from person_link l
            where l.partnership_id = the_partnership and l.linked_id = same.same_id and door.held(l.recorded_epoch, l.retired_epoch, epoch)) link)
        select same.person_id, same.same_id from same;
      end $function$;
alter function door.same_people(the_partnership uuid, people uuid[], epoch bigint) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.same_people(the_partnership uuid, people uuid[], epoch bigint) to tellonce_door;
comment on function door.same_people(the_partnership uuid, people uuid[], epoch bigint) is 'Every id of each person, their own and those merged with it.';

CREATE OR REPLACE FUNCTION door.saved_views(the_partnership uuid, the_account uuid)
 RETURNS json
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      begin
        return (select coalesce(json_agg(json_build_object('id', v.id, 'name', v.name, 'choice', v.choice) order by lower(v.name), v.id), '[]')
          from saved_view v where v.partnership_id = the_partnership and v.account_id = the_account and v.deleted_at is null);
      end $function$;
alter function door.saved_views(the_partnership uuid, the_account uuid) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.saved_views(the_partnership uuid, the_account uuid) to tellonce_api;
comment on function door.saved_views(the_partnership uuid, the_account uuid) is 'The views of their list that an account keeps, by name.';

CREATE OR REPLACE FUNCTION door.send_referral(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare seat constant door.seat := door.take_seat(the_partnership, the_account, the_purpose, the_assurance, now()); to_agency constant uuid := (said ->> 'agencyId')::uuid;
      begin
        if not coalesce(seat.kind in ('PRACTITIONER', 'SYSTEM') and seat.mode in ('CONSENT', 'DUTY'), false) then return 'FORBIDDEN'; end if;
        if not door.takes_referrals(the_partnership, to_agency) then return 'BAD_INPUT'; end if;
        insert into sent_referral (partnership_id, id, from_agency_id, from_account_id, agency_id, family_name, letter)
        values (the_partnership, the_id, seat.agency_id, the_account, to_agency, said -> 'letter' ->> 'familyName', said -> 'letter');
        return null;
      end $function$;
alter function door.send_referral(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.send_referral(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb) to tellonce_api;
comment on function door.send_referral(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb) is 'Sends a referral to an agency that takes them. It opens nothing, and looks nobody up.';

CREATE OR REPLACE FUNCTION door.session_begins()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
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
      end $function$;
alter function door.session_begins() owner to tellonce_door; -- runs with the powers of its owner

CREATE OR REPLACE FUNCTION door.session_ends()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      begin
        perform door.end_session_emergency(old.sid, 'SIGNED_OUT');
        return null;
      end $function$;
alter function door.session_ends() owner to tellonce_door; -- runs with the powers of its owner

CREATE OR REPLACE FUNCTION door.set_names_policy(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, told boolean)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare ours constant uuid := door.agreement_officer(the_partnership, the_account, the_purpose, the_assurance); latest names_policy;
      begin
        if ours is null then return 'FORBIDDEN'; end if;
        perform pg_advisory_xact_lock(hashtextextended('names policy ' || ours, 0));
        latest := (select n from names_policy n where n.partnership_id = the_partnership and n.agency_id = ours
          order by n.recorded_at desc, n.id desc limit 1);
        if coalesce(latest.is_told, false) = told then return 'CONFLICT'; end if;
        insert into names_policy (partnership_id, id, agency_id, is_told, recorded_at, recorded_by)
        values (the_partnership, the_id, ours, told, clock_timestamp(), the_account);
        return null;
      end $function$;
alter function door.set_names_policy(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, told boolean) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.set_names_policy(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, told boolean) to tellonce_api;
comment on function door.set_names_policy(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, told boolean) is 'Records whether the officer''s agency tells families by name who looked. Null, or the code of a refusal.';

CREATE OR REPLACE FUNCTION door.settle_delivery(the_partnership uuid, the_id uuid, the_outcome text, the_status integer, the_trouble text, the_wait integer)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      begin
        if the_outcome = 'NOT_TOLD' then
          delete from webhook_delivery d where d.partnership_id = the_partnership and d.id = the_id and d.attempts = 0;
          update webhook_delivery d set state = 'STOPPED', is_taken = false where d.partnership_id = the_partnership and d.id = the_id;
        elsif the_outcome = 'NOT_TRIED' then
          update webhook_delivery d set next_at = now() + make_interval(secs => the_wait), is_taken = false where d.partnership_id = the_partnership and d.id = the_id;
        else
          update webhook_delivery d set attempts = d.attempts + 1, tried_at = now(), status = the_status, trouble = the_trouble,
            state = case when the_outcome = 'DELIVERED' then 'DELIVERED' when the_wait is null then 'FAILED' else 'WAITING' end,
            next_at = now() + make_interval(secs => coalesce(the_wait, 0)), is_taken = false
          where d.partnership_id = the_partnership and d.id = the_id;
        end if;
      end $function$;
alter function door.settle_delivery(the_partnership uuid, the_id uuid, the_outcome text, the_status integer, the_trouble text, the_wait integer) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.settle_delivery(the_partnership uuid, the_id uuid, the_outcome text, the_status integer, the_trouble text, the_wait integer) to tellonce_api;
comment on function door.settle_delivery(the_partnership uuid, the_id uuid, the_outcome text, the_status integer, the_trouble text, the_wait integer) is 'What became of a delivery: DELIVERED, NOT_DELIVERED (tried again in so many seconds, or given up), NOT_TOLD, or NOT_TRIED.';

CREATE OR REPLACE FUNCTION door.settle_finding(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_finding uuid, is_different boolean, the_note text)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare f record_finding; numbers text[]; records jsonb;
      begin
        select * into f from record_finding r where r.partnership_id = the_partnership and r.id = the_finding for update;
        numbers := array[(select p.reference from person p where p.partnership_id = the_partnership and p.id = f.person_id),
          (select p.reference from person p where p.partnership_id = the_partnership and p.id = f.other_id)];
        records := door.records_to_merge(the_partnership, the_account, the_purpose, the_assurance, numbers);
        if records is null then return 'FORBIDDEN'; end if;
        if f.id is null or jsonb_array_length(records) <> 2 or not door.is_finding_for(the_account, f) then return 'NOT_FOUND'; end if;
        if is_different = (f.settled_at is not null) then return 'CONFLICT'; end if;
        update record_finding r set settled_at = case when is_different then now() end, settled_by = case when is_different then the_account end,
          settled_note = case when is_different then the_note end
        where r.partnership_id = the_partnership and r.id = the_finding;
        return null;
      end $function$;
alter function door.settle_finding(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_finding uuid, is_different boolean, the_note text) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.settle_finding(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_finding uuid, is_different boolean, the_note text) to tellonce_api;
comment on function door.settle_finding(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_finding uuid, is_different boolean, the_note text) is 'Says of a finding that its records are of two people, or takes that back. Null, or the code of a refusal.';

CREATE OR REPLACE FUNCTION door.shut(the_partnership uuid, the_account uuid, the_case uuid, the_step uuid)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
      begin
        update case_record c set status = 'CLOSED', closed_on = door.london_day(now()) where c.partnership_id = the_partnership and c.id = the_case;
        perform door.part(the_partnership, the_account, the_case, 'CASE_CLOSED', the_step::text, array['LEAD', 'MEMBER', 'REFERRAL']);
        update case_purpose p set retired_at = now(), retired_by = the_account, retired_how = 'CASE_CLOSED', retired_note = the_step::text
        where p.partnership_id = the_partnership and p.retired_epoch is null and p.case_id = the_case;
        update case_offer o set state = 'WITHDRAWN', answered_at = now(), answered_by = the_account
        where o.partnership_id = the_partnership and o.case_id = the_case and o.state = 'WAITING';
      end $function$;
alter function door.shut(the_partnership uuid, the_account uuid, the_case uuid, the_step uuid) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.shut(the_partnership uuid, the_account uuid, the_case uuid, the_step uuid) to tellonce_door;

CREATE OR REPLACE FUNCTION door.sign_assessment(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_case uuid, the_assessment uuid, the_id uuid, the_kind text)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare
        seat constant door.seat := door.take_seat(the_partnership, the_account, the_purpose, the_assurance, now());
        by_lead constant boolean := the_kind = 'SIGNED';
        signing assessment;
        parts integer;
      begin
        if not coalesce(seat.kind = 'PRACTITIONER' and seat.mode in ('CONSENT', 'DUTY'), false) then return 'FORBIDDEN'; end if;
        if not coalesce(the_case = any (door.known_cases(the_partnership, the_account, seat, array[the_case], now())), false) then return 'NOT_FOUND'; end if;
        if by_lead and not door.leads(the_partnership, seat.practitioner_id, seat.agency_id, the_case) then return 'FORBIDDEN'; end if;
        select * into signing from assessment s where s.partnership_id = the_partnership and s.case_id = the_case and s.id = the_assessment for update;
        if not found then return 'NOT_FOUND'; end if;
        with signed as (
          select a.id, a.agency_id, a.category, a.subjects, a.version, s.salt,
            sha256(convert_to(concat_ws('|', s.salt, a.version, a.value), 'UTF8')) as digest
          from answer a cross join lateral (select gen_random_uuid() as salt, a.id) s
          where a.partnership_id = the_partnership and a.case_id = the_case and a.assessment_id = the_assessment and a.contributed_at is not null
            and (by_lead or a.agency_id = seat.agency_id)),
        signature as (
          insert into assessment_signature (partnership_id, id, case_id, category, agency_id, subjects, assessment_id, number, template_version, practitioner_id, digest)
          select the_partnership, the_id, the_case, g.involvement_category, seat.agency_id, signing.subjects, the_assessment,
            case when by_lead then (
              select coalesce(max(o.number), 0) + 1 from assessment_signature o
              where o.partnership_id = the_partnership and o.case_id = the_case and o.assessment_id = the_assessment) end,
            signing.template_version, seat.practitioner_id,
            (select sha256(convert_to(string_agg(encode(d.digest, 'hex'), '' order by d.id), 'UTF8')) from signed d)
          from agency g where g.partnership_id = the_partnership and g.id = seat.agency_id and exists (select from signed)
          returning id)
        insert into assessment_part (partnership_id, id, case_id, category, agency_id, subjects, signature_id, answer_id, version, salt, digest)
        select the_partnership, gen_random_uuid(), the_case, d.category, d.agency_id, d.subjects, s.id, d.id, d.version, d.salt, d.digest
        from signed d cross join signature s;
        get diagnostics parts = row_count;
        if parts = 0 then return 'CONFLICT'; end if;
        if by_lead then
          update assessment s set signed_at = now(), signed_by = seat.practitioner_id where s.partnership_id = the_partnership and s.id = the_assessment;
        end if;
        return null;
      end $function$;
alter function door.sign_assessment(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_case uuid, the_assessment uuid, the_id uuid, the_kind text) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.sign_assessment(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_case uuid, the_assessment uuid, the_id uuid, the_kind text) to tellonce_api;
comment on function door.sign_assessment(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_case uuid, the_assessment uuid, the_id uuid, the_kind text) is 'Keeps what is contributed to an assessment as its next version, for its lead professional (SIGNED), or confirms what the viewer''s own agency contributed (CONFIRMED). Null, or the code of a refusal.';

CREATE OR REPLACE FUNCTION door.since(from_at timestamp with time zone, recorded_at timestamp with time zone, instant timestamp with time zone)
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN CASE WHEN ((from_at <= recorded_at) AND (recorded_at < (instant + '00:01:00'::interval))) THEN LEAST(from_at, instant) ELSE from_at END;
alter function door.since(from_at timestamp with time zone, recorded_at timestamp with time zone, instant timestamp with time zone) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.since(from_at timestamp with time zone, recorded_at timestamp with time zone, instant timestamp with time zone) to tellonce_door;
comment on function door.since(from_at timestamp with time zone, recorded_at timestamp with time zone, instant timestamp with time zone) is 'From when a restriction counts for a reader at this instant.';

CREATE OR REPLACE FUNCTION door.stamp_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.changed_at := now(); return new; end $function$;
alter function door.stamp_change() owner to tellonce_owner; -- runs with the powers of its caller

CREATE OR REPLACE FUNCTION door.stamp_fact()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare
        before jsonb; after jsonb; one record := coalesce(new, old); fact jsonb := to_jsonb(one); people uuid[] := '{}'; the_cases uuid[] := '{}'; household uuid; n bigint;
        retirement constant text[] := array['retired_at', 'retired_by', 'retired_how', 'retired_note', 'retired_epoch'];
      begin
        -- Erasing is a door's, which names the row (UK GDPR Art. 17); whoever read the fact before reads anew, as after any other change.
        if tg_op = 'DELETE' and current_setting('tellonce.maintenance', true) is distinct from 'on'
          and current_setting('tellonce.erasing', true) is distinct from old.id::text then
          raise exception 'a fact is retired, never deleted' using errcode = 'TL001';
        end if;
        if tg_op = 'UPDATE' then
          before := to_jsonb(old); after := to_jsonb(new);
          if old.retired_epoch is not null or (before - retirement) <> (after - retirement) or new.retired_at is null then
            raise exception 'a fact is never changed, only retired, once' using errcode = 'TL001';
          end if;
        end if;
        if 'partnership' = any (tg_argv) then
          n := door.move_epochs(one.partnership_id, null);
        else
          if 'case_id' = any (tg_argv) and fact ->> 'case_id' is not null then the_cases := array[(fact ->> 'case_id')::uuid]; end if;
          people := array(
            select (fact ->> c)::uuid from unnest(array['person_id', 'linked_id', 'unborn_of']) c where c = any (tg_argv) and fact ->> c is not null);
          if 'persons' = any (tg_argv) then
            people := people || array(select jsonb_array_elements_text(fact -> 'persons')::uuid);
          end if;
          if 'household_id' = any (tg_argv) and fact ->> 'household_id' is not null then
            household := (fact ->> 'household_id')::uuid;
            update household h set id = h.id where h.partnership_id = one.partnership_id and h.id = household;
            -- Of a protected household everybody is, also in the cases of the others: who moves in or out moves their epochs.
            if tg_table_name = 'protection_marker' or exists (
              select from protection_marker m
              where m.partnership_id = one.partnership_id and m.household_id = household and m.retired_epoch is null) then
              people := people || array(
                select person_id from person_address
                where partnership_id = one.partnership_id and household_id = household and retired_epoch is null);
            end if;
          end if;
          if cardinality(people) > 0 then
            the_cases := the_cases || door.cases_of(one.partnership_id, people, tg_table_name in ('case_person', 'person_link', 'person_life'));
          end if;
          n := door.move_epochs(one.partnership_id, the_cases);
        end if;
        if tg_op = 'DELETE' then
          return old;
        elsif tg_op = 'INSERT' then
          new.recorded_epoch := n; new.recorded_at := now();
          new.retired_epoch := null; new.retired_at := null; new.retired_by := null; new.retired_how := null; new.retired_note := null;
        else
          new.retired_epoch := n; new.retired_at := now();
        end if;
        return new;
      end $function$;
alter function door.stamp_fact() owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.stamp_fact() to tellonce_owner;
comment on function door.stamp_fact() is 'Stamps a fact with the epoch of the cases or the partnership that it concerns, and refuses any change but one retirement.';

CREATE OR REPLACE FUNCTION door.state_beside(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, the_answer uuid, the_text text)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare
        me constant uuid := door.family_member(the_partnership, the_account, the_purpose, the_assurance);
        acting constant uuid[] := door.may_speak_for(the_partnership, me, now());
      begin
        insert into answer_statement (partnership_id, id, case_id, category, agency_id, subjects, mentioned, marks, answer_id, person_id, account_id, text)
        select a.partnership_id, the_id, a.case_id, a.category, a.agency_id, a.subjects, a.mentioned, a.marks, a.id, me, the_account, the_text
        from answer a
        where a.partnership_id = the_partnership and a.id = the_answer and a.contributed_at is not null and me is not null and the_purpose = 'SUBJECT_ACCESS'
          and a.subjects <@ acting
          and exists (select from case_person m where m.partnership_id = the_partnership and m.retired_epoch is null and m.case_id = a.case_id and m.person_id = any (a.subjects))
          and (select count(*) from answer_statement s where s.partnership_id = a.partnership_id and s.case_id = a.case_id and s.answer_id = a.id) < 50;
        return found;
      end $function$;
alter function door.state_beside(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, the_answer uuid, the_text text) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.state_beside(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, the_answer uuid, the_text text) to tellonce_api;
comment on function door.state_beside(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, the_answer uuid, the_text text) is 'A family member puts a statement beside an answer about themselves or those for whom they hold authority; false where there is no such answer, or too much is said there already.';

CREATE OR REPLACE FUNCTION door.statistic(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_table text, the_key bytea)
 RETURNS jsonb
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare the_day constant date := date_trunc('quarter', now() at time zone 'Europe/London')::date;
      begin
        if not exists (
          select from account a
          join agency g on g.partnership_id = a.partnership_id and g.id = a.agency_id and g.retired_epoch is null and door.live(g.from_at, g.until_at, now())
          join purpose p on p.code = the_purpose and p.mode = 'AGGREGATE' and p.assurance <= the_assurance
          join role_grant w on w.partnership_id = a.partnership_id and w.account_id = a.id and w.retired_epoch is null and door.live(w.from_at, w.until_at, now())
          join role_ceiling k on k.role = w.role and k.purpose = the_purpose
          where a.partnership_id = the_partnership and a.id = the_account and a.kind = 'COMMISSIONER'
            and a.retired_epoch is null and door.live(a.from_at, a.until_at, now()))
        then return null; end if;
        return (
          with open_case as materialized (
            select c.id, c.agency_id from case_record c
            where c.partnership_id = the_partnership and c.status <> 'REFERRED' and c.opened_on < the_day and (c.closed_on is null or c.closed_on >= the_day)),
          band as materialized (
            select distinct on (b.case_id) b.case_id, b.band from need_band b join open_case c on c.id = b.case_id
            where b.partnership_id = the_partnership and b.from_on < the_day order by b.case_id, b.from_on desc, b.id desc),
          member as materialized (
            select c.id as case_id, p.person_id, p.role from open_case c join case_person p on p.partnership_id = the_partnership and p.case_id = c.id
              and p.retired_epoch is null and p.from_at < the_day and coalesce(p.until_at, 'infinity') >= the_day),
          counted as (
            select f.case_id as id, f.area as row, f.band::text as col
            from (
              select distinct on (m.case_id) m.case_id, upper(split_part(btrim(a.postcode), ' ', 1)) as area, b.band
              from member m join band b using (case_id)
              join person_address a on a.partnership_id = the_partnership and a.person_id = m.person_id and a.category = 1 and coalesce(a.marks, '{}') = '{}'
                and a.postcode like '% %' and a.retired_epoch is null and a.from_on < the_day and coalesce(a.until_on, 'infinity') >= the_day
              where the_table = 'NEED_BY_AREA' and m.role = 'CHILD' order by m.case_id, a.from_on desc, a.id) f
            where not exists (
            select from case_person p join protection_marker m on m.partnership_id = p.partnership_id and m.kind = 'LOCATION'
              and (p.person_id = any (m.persons) or m.household_id in (select a.household_id from person_address a
                where a.partnership_id = p.partnership_id and a.person_id = p.person_id))
            where p.partnership_id = the_partnership and p.case_id = f.case_id and m.retired_epoch is null and door.live(m.from_at, m.until_at, now()))
            union all
            select s.person_id, s.name, s.band::text
            from (
              select distinct on (m.person_id) m.person_id, m.case_id, s.name, b.band
              from member m join band b using (case_id)
              join person_school s on s.partnership_id = the_partnership and s.person_id = m.person_id and s.category = 4 and coalesce(s.marks, '{}') = '{}'
                and coalesce(s.from_on, '-infinity') < the_day and coalesce(s.until_on, 'infinity') >= the_day
              where the_table = 'NEED_BY_SCHOOL' order by m.person_id, s.from_on desc nulls last, s.id) s
            where not exists (
            select from case_person p join protection_marker m on m.partnership_id = p.partnership_id and m.kind = 'LOCATION'
              and (p.person_id = any (m.persons) or m.household_id in (select a.household_id from person_address a
                where a.partnership_id = p.partnership_id and a.person_id = p.person_id))
            where p.partnership_id = the_partnership and p.case_id = s.case_id and m.retired_epoch is null and door.live(m.from_at, m.until_at, now()))
            union all
            select k.case_id, '', case when k.n <= 4 then k.n::text when k.n <= 6 then '5-6' when k.n <= 9 then '7-9' else '10+' end
            from (
              select c.id as case_id, count(distinct i.agency_id) as n
              from open_case c join involvement i on i.partnership_id = the_partnership and i.case_id = c.id and i.retired_epoch is null
                and i.from_at < the_day and coalesce(i.until_at, 'infinity') >= the_day
              where the_table = 'AGENCIES_PER_FAMILY' group by 1) k
            union all
            select o.who, o.programme, case when o.met then 'REACHED' else 'NOT_REACHED' end
            from (
              select m.subjects[1] as who, g.type as programme,
                (array_agg(case d.better when 'HIGHER' then m.value >= d.met else m.value <= d.met end order by m.measured_on desc, m.written_at desc, m.id desc)
                  filter (where m.kind = 'FOLLOW_UP'))[1] as met
              from outcome_measure m
              join outcome_indicator d on d.framework_id = m.framework_id and d.framework_version = m.framework_version and d.key = m.indicator_key
              join agency g on g.partnership_id = m.partnership_id and g.id = m.agency_id
              where m.partnership_id = the_partnership and the_table = 'OUTCOMES_BY_PROGRAMME' and m.measured_on < the_day and m.taken_back_at is null
              group by m.subjects[1], g.type, m.indicator_key) o
            where o.met is not null
            union all
            select v.id, v.place, v.weapon from violence_attendance v
            where v.partnership_id = the_partnership and the_table = 'VIOLENCE_BY_PLACE' and v.month < the_day and v.month >= the_day - interval '1 year'),
          cell as (
            select row, col, door.protected_cell(array_agg(id), the_key) as told from counted group by row, col)
          -- A row of which nothing can be told is not named: that it is there would tell.
          select jsonb_build_object('asAt', the_day - 1, 'cells', coalesce(jsonb_agg(jsonb_build_object('row', row, 'column', col, 'count', told)
            order by row, col) filter (where told is not null), '[]')) from cell);
      end $function$;
alter function door.statistic(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_table text, the_key bytea) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.statistic(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_table text, the_key bytea) to tellonce_api;
comment on function door.statistic(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_table text, the_key bytea) is 'A table of the catalogue as it stood when the last quarter ended, for a commissioner: protected numbers alone, small ones left out. Null for anybody else.';

CREATE OR REPLACE FUNCTION door.stop_listening(the_partnership uuid, the_account uuid, the_id uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      begin
        update event_listener l set until_at = now() where l.partnership_id = the_partnership and l.account_id = the_account and l.id = the_id;
      end $function$;
alter function door.stop_listening(the_partnership uuid, the_account uuid, the_id uuid) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.stop_listening(the_partnership uuid, the_account uuid, the_id uuid) to tellonce_api;
comment on function door.stop_listening(the_partnership uuid, the_account uuid, the_id uuid) is 'Somebody follows events no more.';

CREATE OR REPLACE FUNCTION door.surnames(the_name text)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
        select array(select p from regexp_split_to_table(lower(regexp_replace(btrim(the_name), '^.*[[:space:]]', '')), '[^[:alpha:]]+') p where length(p) > 1)
      $function$;
alter function door.surnames(the_name text) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.surnames(the_name text) to tellonce_door;
comment on function door.surnames(the_name text) is 'The parts of the last word of a name: of Smith-Jones both.';

CREATE OR REPLACE FUNCTION door.system_clients(the_partnership uuid, the_account uuid)
 RETURNS json
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare ours uuid;
      begin
        select a.agency_id into ours from account a
        where a.partnership_id = the_partnership and a.retired_epoch is null and a.id = the_account and a.kind = 'DPO' and door.live(a.from_at, a.until_at, now());
        if ours is null then return json_build_object('items', '[]'::json, 'roles', '[]'::json); end if;
        return json_build_object('items', door.list_clients(the_partnership, ours), 'roles', (
          select coalesce(json_agg(json_build_object('role', r.role, 'purposes', array(
            select k.purpose from role_ceiling k join purpose p on p.code = k.purpose
            where k.role = r.role and k.mask > 0 and p.mode in ('CONSENT', 'DUTY') order by k.purpose)) order by r.role), '[]')
          from unnest(door.client_roles(the_partnership, ours)) r (role)));
      end $function$;
alter function door.system_clients(the_partnership uuid, the_account uuid) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.system_clients(the_partnership uuid, the_account uuid) to tellonce_api;
comment on function door.system_clients(the_partnership uuid, the_account uuid) is 'The systems registered for an officer''s agency, and the roles that it may give them; none for anybody else.';

CREATE OR REPLACE FUNCTION door.take_back_circumstance(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare
        seat constant door.seat := door.take_seat(the_partnership, the_account, the_purpose, the_assurance, now());
        told circumstance;
      begin
        select * into told from circumstance c where c.partnership_id = the_partnership and c.id = the_id for update;
        if seat is null or seat.agency_id is null or told.id is null or seat.mode not in ('CONSENT', 'DUTY')
          or not told.case_id = any (door.known_cases(the_partnership, the_account, seat, array[told.case_id], now()))
        then return 'NOT_FOUND'; end if;
        if told.agency_id <> seat.agency_id or not exists (
          select from door.walls(the_partnership, the_account, seat, the_purpose, array[told.case_id], now()) w
          where w.case_id = told.case_id and told.subjects <@ w.people and w.writable >> told.category & 1 = 1)
        then return 'FORBIDDEN'; end if;
        if told.taken_back_at is not null then return 'CONFLICT'; end if;
        -- The child who came with it is taken out by itself, by its own rules.
        if exists (select from case_person p where p.partnership_id = the_partnership and p.retired_epoch is null and p.case_id = told.case_id and p.person_id = told.child_id)
        then return 'CONFLICT'; end if;
        update circumstance c set taken_back_at = now(), taken_back_by = the_account where c.partnership_id = the_partnership and c.id = the_id;
        
        update person_address t set retired_at = now(), retired_by = the_account, retired_how = 'ERROR', retired_note = the_id::text
        where t.partnership_id = the_partnership and t.circumstance_id = the_id and t.person_id = any (told.subjects) and t.retired_epoch is null;
        update person_life t set retired_at = now(), retired_by = the_account, retired_how = 'ERROR', retired_note = the_id::text
        where t.partnership_id = the_partnership and t.circumstance_id = the_id and t.person_id = any (told.subjects) and t.retired_epoch is null;
        
        delete from person_name t where t.partnership_id = the_partnership and t.circumstance_id = the_id and t.person_id = any (told.subjects);
        delete from person_school t where t.partnership_id = the_partnership and t.circumstance_id = the_id and t.person_id = any (told.subjects);
        return null;
      end $function$;
alter function door.take_back_circumstance(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.take_back_circumstance(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid) to tellonce_api;
comment on function door.take_back_circumstance(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid) is 'Takes back what the viewer''s agency told by a slip, and what it entered into the record. Returns the code of the refusal.';

CREATE OR REPLACE FUNCTION door.take_back_person(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb)
 RETURNS jsonb
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare
        seat constant door.seat := door.take_seat(the_partnership, the_account, the_purpose, the_assurance, now());
        the_case constant uuid := (said ->> 'caseId')::uuid; added case_person;
      begin
        if not coalesce(seat.kind = 'PRACTITIONER' and seat.mode in ('CONSENT', 'DUTY'), false)
          or not the_case = any (door.known_cases(the_partnership, the_account, seat, array[the_case], now()))
        then return jsonb_build_object('refusal', 'NOT_FOUND'); end if;
        select p.* into added from case_person p
        where p.partnership_id = the_partnership and p.retired_epoch is null and p.case_id = the_case and p.person_id = (said ->> 'personId')::uuid and door.live(p.from_at, p.until_at, now());
        if added.id is null then return jsonb_build_object('refusal', 'NOT_FOUND'); end if;
        -- Only one's own adding, of somebody who was added in the product, and while it is fresh.
        if added.recorded_by is distinct from the_account or cardinality(door.led_cases(the_partnership, the_account, seat, array[the_case])) = 0
          or not exists (select from record_check k where k.partnership_id = the_partnership and k.person_id = added.person_id)
        then return jsonb_build_object('refusal', 'FORBIDDEN'); end if;
        if added.recorded_at <= now() - interval '24 hours' or exists (
          select from case_record c where c.partnership_id = the_partnership and c.id = the_case and added.person_id = any (c.subjects))
          or exists (select from person_life l where l.partnership_id = the_partnership and l.retired_epoch is null and l.unborn_of = added.person_id)
        then return jsonb_build_object('refusal', 'CONFLICT'); end if;
        update case_person p set retired_at = now(), retired_by = the_account, retired_how = 'ERROR', retired_note = the_id::text
        where p.partnership_id = the_partnership and p.id = added.id;
        return jsonb_build_object('caseId', the_case);
      end $function$;
alter function door.take_back_person(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.take_back_person(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb) to tellonce_api;
comment on function door.take_back_person(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb) is 'Takes somebody out of a case again whom the account added to it within the last 24 hours; the record stays, outside the case.';

CREATE OR REPLACE FUNCTION door.take_deliveries(the_limit integer)
 RETURNS json
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare found json;
      begin
        -- One sender takes at a time: of two at once each would see only its own share of a receiver.
        perform pg_advisory_xact_lock(hashtextextended('take deliveries', 0));
        with mine as materialized (
          select w.partnership_id, w.agency_id, d.id, d.is_busy, d.next_at,
            row_number() over (partition by w.partnership_id, w.id order by d.is_busy desc, d.next_at) as turn
          from webhook w
          cross join lateral (
            select d.id, d.next_at, true as is_busy from webhook_delivery d
            where d.partnership_id = w.partnership_id and d.webhook_id = w.id and d.is_taken and d.next_at > now()
            union all (
              select d.id, d.next_at, false from webhook_delivery d
              where d.partnership_id = w.partnership_id and d.webhook_id = w.id and d.state = 'WAITING' and d.next_at <= now()
              order by d.next_at limit 5)) d),
        shared as (
          select m.*, row_number() over (partition by m.partnership_id, m.agency_id order by m.is_busy desc, m.turn, m.next_at) as agency_turn
          from mine m where m.turn <= 5),
        next as materialized (
          select d.partnership_id, d.id from shared s join webhook_delivery d on d.partnership_id = s.partnership_id and d.id = s.id
          where not s.is_busy and s.agency_turn <= 20 and d.state = 'WAITING' and d.next_at <= now()
          order by s.turn, d.next_at limit the_limit for update of d skip locked),
        taken as (
          -- Whoever takes it and is not heard of again has it taken over by another in two minutes.
          update webhook_delivery d set next_at = now() + interval '2 minutes', is_taken = true from next n
          where d.partnership_id = n.partnership_id and d.id = n.id
          returning d.*)
        select coalesce(json_agg(json_build_object('id', t.id, 'partnershipId', t.partnership_id, 'webhookId', w.id, 'kind', t.kind, 'cases', t.cases,
          'sourceId', t.source_id, 'happenedAt', door.micros(t.happened_at), 'attempts', t.attempts, 'url', w.url,
          'purpose', w.purpose, 'accountId', w.account_id, 'displayName', a.display_name,
          'isLive', w.ended_at is null and door.tells_system(w.partnership_id, w.agency_id, w.account_id, w.purpose))), '[]')
        into found
        from taken t
        join webhook w on w.partnership_id = t.partnership_id and w.id = t.webhook_id
        join account a on a.partnership_id = w.partnership_id and a.id = w.account_id;
        return found;
      end $function$;
alter function door.take_deliveries(the_limit integer) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.take_deliveries(the_limit integer) to tellonce_api;
comment on function door.take_deliveries(the_limit integer) is 'What is to be sent now, each given to one sender: of one webhook 5 are under way at once, of one agency 20. Whether it may be told is decided after this.';

CREATE OR REPLACE FUNCTION door.take_seat(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_at timestamp with time zone)
 RETURNS door.seat
 LANGUAGE plpgsql
 STABLE
AS $function$
      declare
        seat door.seat; one record; strong integer; over_others integer;
      begin
        select a.kind, a.agency_id, a.practitioner_id, a.person_id into seat.kind, seat.agency_id, seat.practitioner_id, seat.person_id
        from account a
        where a.partnership_id = the_partnership and a.id = the_account and a.kind in ('PRACTITIONER', 'SYSTEM')
          and a.retired_epoch is null and door.live(a.from_at, a.until_at, the_at);
        select g.type into seat.agency_type from agency g
        where g.partnership_id = the_partnership and g.id = seat.agency_id and g.retired_epoch is null and door.live(g.from_at, g.until_at, the_at);
        -- A system client has no emergency access.
        select p.mode into seat.mode from purpose p
        where p.code = the_purpose and p.assurance <= the_assurance
          and (p.mode in ('CONSENT', 'DUTY') or (p.mode = 'EMERGENCY' and seat.kind = 'PRACTITIONER'));
        select r.mask, r.over_others, r.on_duty into seat.mask, over_others, seat.on_duty
        from door.role_mask(the_partnership, array[the_account], the_purpose, the_at) r;
        if seat.kind is null or seat.agency_type is null or seat.mode is null or seat.mask is null then return null; end if;

        strong := (select bit_or(1 << c.bit) from category c where the_assurance >= 2 or c.sensitivity in ('BASIC', 'STANDARD'));
        seat.mask := seat.mask & strong;
        for one in
          select s.supervisee_id, m.mask
          from supervision s
          cross join lateral door.role_mask(the_partnership, array(
            select b.id from account b
            where b.partnership_id = the_partnership and b.agency_id = s.agency_id and b.practitioner_id = s.supervisee_id
              and b.retired_epoch is null and door.live(b.from_at, b.until_at, the_at)), the_purpose, the_at) m
          -- Of somebody whose roles are not all known, or who has none, there is no line.
          where m.mask is not null and seat.kind = 'PRACTITIONER' and s.partnership_id = the_partnership
            and s.supervisor_id = seat.practitioner_id and s.agency_id = seat.agency_id
            and s.retired_epoch is null and door.live(s.from_at, s.until_at, the_at)
        loop
          seat.supervisees := seat.supervisees || one.supervisee_id;
          seat.supervisee_masks := seat.supervisee_masks || (over_others & strong & one.mask);
        end loop;
        return seat;
      end $function$;
alter function door.take_seat(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_at timestamp with time zone) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.take_seat(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_at timestamp with time zone) to tellonce_door;

CREATE OR REPLACE FUNCTION door.takes_referrals(the_partnership uuid, the_agency uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
AS $function$
      begin
        return exists (select from agency g join account a on a.partnership_id = the_partnership and a.retired_epoch is null and a.agency_id = g.id and a.kind = 'PRACTITIONER' and door.live(a.from_at, a.until_at, now())
          where g.partnership_id = the_partnership and g.id = the_agency and g.retired_epoch is null and door.live(g.from_at, g.until_at, now())
            and door.is_lead_role(the_partnership, a.id));
      end $function$;
alter function door.takes_referrals(the_partnership uuid, the_agency uuid) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.takes_referrals(the_partnership uuid, the_agency uuid) to tellonce_door;
comment on function door.takes_referrals(the_partnership uuid, the_agency uuid) is 'Whether somebody works at this agency whose work it is to lead cases.';

CREATE OR REPLACE FUNCTION door.task_cases(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint)
 RETURNS json
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare
        seat constant door.seat := door.take_seat(the_partnership, the_account, the_purpose, the_assurance, now());
        today constant date := door.london_day(now());
        candidates uuid[]; found uuid[];
      begin
        if seat is null or seat.kind <> 'PRACTITIONER' or seat.mode = 'EMERGENCY' then return json_build_object('cases', '{}'::uuid[], 'more', false); end if;
        -- Wider than the tasks themselves, which are worked out of the facts: only so that cases without any are not opened.
        candidates := array(
          with led as materialized (
            select i.case_id, i.from_at from involvement i
            where i.partnership_id = the_partnership and i.retired_epoch is null and i.kind = 'LEAD' and i.agency_id = seat.agency_id and door.live(i.from_at, i.until_at, now())
              and (i.practitioner_id = seat.practitioner_id or seat.on_duty or i.practitioner_id = any (seat.supervisees))),
          member as materialized (
            select p.case_id, p.person_id from case_person p join led l on l.case_id = p.case_id where p.partnership_id = the_partnership and p.retired_epoch is null),
          busy as (
            select r.case_id from access_request r join led l on l.case_id = r.case_id where r.partnership_id = the_partnership and r.state = 'WAITING'
            union
            select d.case_id from sharing_decision d join led l on l.case_id = d.case_id
            where d.partnership_id = the_partnership and d.retired_epoch is null and (d.review_on <= today + 28 or d.objected_at is not null)
            union
            select m.case_id from member m join person_life l on l.person_id = m.person_id
            where l.partnership_id = the_partnership and l.retired_epoch is null and (l.died_on <= today or l.born_on between today - 366 and today
              or door.birthday(l.born_on, 16) between today - 28 and today + 28 or door.birthday(l.born_on, 18) between today - 28 and today + 28)
            union
            select m.case_id from member m join consent_provision v on v.person_id = m.person_id
            where v.partnership_id = the_partnership and v.until_on between today - 28 and today + 28
            union
            select m.case_id from member m join consent c on c.person_id = m.person_id
            where c.partnership_id = the_partnership and c.retired_epoch is null and c.authority = 'PARENTAL_RESPONSIBILITY'
            group by 1, m.person_id having count(distinct c.giver_person_id) > 1
            union
            select m.case_id from member m join person_link k on m.person_id in (k.person_id, k.linked_id) where k.partnership_id = the_partnership and k.retired_epoch is null)
          select l.case_id from led l where l.case_id in (select b.case_id from busy b) order by l.from_at desc, l.case_id);
        found := array(
          select c.id from unnest(candidates[1:200]) with ordinality c (id, place)
          where c.id = any ((select door.led_cases(the_partnership, the_account, seat, candidates[1:200]))::uuid[]) order by c.place);
        return json_build_object('cases', found, 'more', cardinality(candidates) > 200);
      end $function$;
alter function door.task_cases(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.task_cases(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint) to tellonce_api;
comment on function door.task_cases(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint) is 'The cases, at most 200, that the viewer leads, supervises the lead of or does duty for, and in which there may be something to do; more: whether there are others beyond.';

CREATE OR REPLACE FUNCTION door.task_marks(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_cases uuid[])
 RETURNS json
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare led constant uuid[] := door.led_cases(the_partnership, the_account,
        door.take_seat(the_partnership, the_account, the_purpose, the_assurance, now()), the_cases);
      begin
        return json_build_object(
          'led', led,
          'done', coalesce((select json_agg(json_build_object('caseId', t.case_id, 'kind', t.kind, 'about', t.about_id)) from task_done t
            where t.partnership_id = the_partnership and t.case_id = any (led)), '[]'),
          -- An objection that was answered stays so when the decision is reviewed, which records it anew.
          'answered', coalesce((
            with recursive answered (id) as (
              select o.decision_id from objection_answer o where o.partnership_id = the_partnership and o.case_id = any (led)
              union
              select d.id from sharing_decision d join answered a on d.review_of = a.id where d.partnership_id = the_partnership)
            select json_agg(a.id) from answered a), '[]'));
      end $function$;
alter function door.task_marks(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_cases uuid[]) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.task_marks(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_cases uuid[]) to tellonce_api;
comment on function door.task_marks(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_cases uuid[]) is 'Of these cases those whose tasks are the viewer''s; and which tasks were done and which objections answered in them.';

CREATE OR REPLACE FUNCTION door.tell(the_partnership uuid, the_kind text, to_account uuid, to_agency uuid, about uuid, the_case uuid, the_use uuid)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
      begin
        insert into alert (partnership_id, id, kind, recipient_id, recipient_agency_id, about_id, case_id, use_id)
        values (the_partnership, gen_random_uuid(), the_kind, to_account, to_agency, about, the_case, the_use);
      end $function$;
alter function door.tell(the_partnership uuid, the_kind text, to_account uuid, to_agency uuid, about uuid, the_case uuid, the_use uuid) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.tell(the_partnership uuid, the_kind text, to_account uuid, to_agency uuid, about uuid, the_case uuid, the_use uuid) to tellonce_door;

CREATE OR REPLACE FUNCTION door.tell_of_looks(the_looks jsonb, the_key bytea)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
 SET jit TO 'off'
AS $function$
      begin
        insert into alert (partnership_id, id, kind, recipient_agency_id, about_id, case_id, day, reasons)
        with look as materialized (
          select l.*, a.practitioner_id, a.agency_id, a.person_id as own_person, door.surnames(p.name) as surnames,
            door.how_related(l.partnership_id, l.account_id, a.practitioner_id, a.agency_id, l.case_id, l.first_at, l.last_at) as how
          from jsonb_to_recordset(the_looks -> 'looks') as l (partnership_id uuid, account_id uuid, day date, case_id uuid, looks integer, late boolean,
            first_at timestamptz, last_at timestamptz)
          join account a on a.partnership_id = l.partnership_id and a.id = l.account_id and a.kind = 'PRACTITIONER'
          join practitioner p on p.partnership_id = a.partnership_id and p.id = a.practitioner_id),
        member as materialized (
          select distinct l.partnership_id, l.account_id, l.day, l.case_id, l.agency_id, l.own_person, l.surnames, m.person_id
          from look l join case_person m on m.partnership_id = l.partnership_id and m.case_id = l.case_id and m.retired_how is distinct from 'ERROR'),
        home as materialized (
          select distinct l.partnership_id, l.account_id, h.address_key, h.postcode_key
          from look l join practitioner_home h on h.partnership_id = l.partnership_id and h.practitioner_id = l.practitioner_id and h.address_key is not null
          union
          select l.partnership_id, l.account_id, door.place_key(d.lines, d.postcode, the_key), door.place_key(null, d.postcode, the_key)
          from look l join person_address d on d.partnership_id = l.partnership_id and d.person_id = l.own_person
            and d.postcode is not null and d.category = 1 and d.retired_epoch is null and d.until_on is null),
        -- Each address is hashed once, and whole only where its street is somebody's.
        lived as materialized (
          select distinct m.partnership_id, m.person_id, d.lines, d.postcode, d.household_id, d.from_on, d.until_on
          from (select distinct x.partnership_id, x.person_id from member x join home h on h.partnership_id = x.partnership_id and h.account_id = x.account_id) m
          join person_address d on d.partnership_id = m.partnership_id and d.person_id = m.person_id and d.category = 1 and coalesce(d.marks, '{}') = '{}'
            and d.postcode is not null and d.retired_epoch is null),
        street as materialized (
          select s.postcode, door.place_key(null, s.postcode, the_key) as postcode_key from (select distinct l.postcode from lived l) s),
        -- Few: joined first, because the planner cannot know how few and would join every home with every address.
        shared_street as materialized (
          select h.partnership_id, h.account_id, h.address_key, s.postcode from home h join street s on s.postcode_key = h.postcode_key),
        near as materialized (
          select m.partnership_id, m.account_id, m.day, m.case_id, m.person_id, d.household_id, d.from_on, d.until_on,
            door.place_key(d.lines, d.postcode, the_key) = h.address_key as same
          from shared_street h
          join lived d on d.postcode = h.postcode and d.partnership_id = h.partnership_id
          join member m on m.partnership_id = h.partnership_id and m.account_id = h.account_id and m.person_id = d.person_id),
        reason as (
          select m.partnership_id, m.account_id, m.day, m.case_id, 'SAME_SURNAME' as code, m.person_id
          from member m
          join person_name n on n.partnership_id = m.partnership_id and n.person_id = m.person_id and n.category = 0 and coalesce(n.marks, '{}') = '{}'
          where m.person_id is distinct from m.own_person and door.surnames(n.family) && m.surnames
          union
          -- Where somebody is protected is told to nobody, not even by an alert.
          select n.partnership_id, n.account_id, n.day, n.case_id, case when n.same then 'SAME_ADDRESS' else 'NEIGHBOUR' end, n.person_id
          from near n
          where (n.same or n.until_on is null) and not door.address_is_protected(n.partnership_id, array[n.person_id], n.household_id, n.from_on, n.until_on)
          union
          select m.partnership_id, m.account_id, m.day, m.case_id, case when c.id = m.account_id then 'OWN_RECORD' else 'COLLEAGUE' end, m.person_id
          from member m
          join account c on c.partnership_id = m.partnership_id and c.person_id = m.person_id and c.kind = 'PRACTITIONER' and c.agency_id = m.agency_id
            and c.retired_epoch is null
          union
          select m.partnership_id, m.account_id, m.day, m.case_id, 'WELL_KNOWN', m.person_id
          from member m join well_known w on w.partnership_id = m.partnership_id and w.person_id = m.person_id and w.ended_at is null
          union
          select l.partnership_id, l.account_id, l.day, l.case_id, 'NO_RELATIONSHIP', null from look l where l.how = 'NONE'
          union
          select l.partnership_id, l.account_id, l.day, l.case_id, 'OUT_OF_HOURS', null from look l where l.late),
        found as (
          select l.partnership_id, l.account_id, l.day, l.case_id, l.agency_id, l.how, l.looks, array_agg(r.code) as codes,
            jsonb_agg(jsonb_build_object('code', r.code, 'people', r.people) order by r.code) as reasons
          from look l
          join (
            select partnership_id, account_id, day, case_id, code, coalesce(jsonb_agg(person_id order by person_id) filter (where person_id is not null), '[]') as people
            from reason group by 1, 2, 3, 4, 5) r using (partnership_id, account_id, day, case_id)
          group by 1, 2, 3, 4, 5, 6, 7),
        told as (
          select f.partnership_id, f.account_id, f.day, f.case_id, f.reasons, g.agency_id
          from found f
          join case_record c on c.partnership_id = f.partnership_id and c.id = f.case_id
          cross join lateral (select f.agency_id union select coalesce(door.lead_agency(f.partnership_id, f.case_id), c.agency_id)) g (agency_id)
          where door.worth_telling(f.codes, f.how, f.looks)
          union all
          select d.partnership_id, d.account_id, d.day, null, jsonb_build_array(jsonb_build_object('code', 'VOLUME', 'people', '[]'::jsonb,
            'cases', d.cases, 'usual', d.usual, 'peers', d.peers)), a.agency_id
          from jsonb_to_recordset(the_looks -> 'days') as d (partnership_id uuid, account_id uuid, day date, cases integer, usual integer, peers integer)
          join account a on a.partnership_id = d.partnership_id and a.id = d.account_id and a.kind = 'PRACTITIONER')
        select t.partnership_id, gen_random_uuid(), 'UNUSUAL_LOOK', t.agency_id, t.account_id, t.case_id, t.day, t.reasons
        from told t
        -- What was explained of the same people is not asked again for three months.
        where not exists (
          select from alert e join alert_step s on s.partnership_id = e.partnership_id and s.alert_id = e.id and s.step = 'JUSTIFIED'
          where e.partnership_id = t.partnership_id and e.kind = 'UNUSUAL_LOOK' and e.about_id = t.account_id and e.case_id = t.case_id
            and e.recipient_agency_id = t.agency_id and e.day between t.day - 90 and t.day - 1 and e.reasons @> t.reasons)
        on conflict (partnership_id, about_id, day, recipient_agency_id, (coalesce(case_id, '00000000-0000-0000-0000-000000000000'::uuid)))
          where kind = 'UNUSUAL_LOOK'
          do update set reasons = excluded.reasons where alert.reasons <> excluded.reasons;
      end $function$;
alter function door.tell_of_looks(the_looks jsonb, the_key bytea) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.tell_of_looks(the_looks jsonb, the_key bytea) to tellonce_audit_writer;
comment on function door.tell_of_looks(the_looks jsonb, the_key bytea) is 'Tells the officers of the reader''s agency and of the lead''s of looks that ought to be explained: once for each account, case and day, with every reason.';

CREATE OR REPLACE FUNCTION door.tell_of_purposes(the_partnership uuid, the_account uuid, the_case uuid, the_day date, the_purposes text[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      begin
        insert into alert (partnership_id, id, kind, recipient_agency_id, about_id, case_id, purposes, day)
        select the_partnership, gen_random_uuid(), 'MANY_PURPOSES', g.agency_id, the_account, the_case, the_purposes, the_day
        from (
          select a.agency_id from account a where a.partnership_id = the_partnership and a.id = the_account and a.agency_id is not null
          union
          select coalesce(door.lead_agency(the_partnership, the_case), c.agency_id) from case_record c
          where c.partnership_id = the_partnership and c.id = the_case) g
        on conflict do nothing;
      end $function$;
alter function door.tell_of_purposes(the_partnership uuid, the_account uuid, the_case uuid, the_day date, the_purposes text[]) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.tell_of_purposes(the_partnership uuid, the_account uuid, the_case uuid, the_day date, the_purposes text[]) to tellonce_audit_writer;
comment on function door.tell_of_purposes(the_partnership uuid, the_account uuid, the_case uuid, the_day date, the_purposes text[]) is 'Tells the officers of the reader''s agency and of the lead''s, once for each account, case and day.';

CREATE OR REPLACE FUNCTION door.tell_recipients(the_partnership uuid, the_request uuid, the_person uuid, ours uuid, the_what text, the_kinds integer, subjects jsonb)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
      begin
        insert into recipient_notice (partnership_id, id, request_id, from_agency_id, agency_id, person_id, what, data_kinds)
        select the_partnership, gen_random_uuid(), the_request, ours, s.agency_id, the_person, the_what, s.kinds
        from audit.shown_to(the_partnership, array(select decode(x, 'hex') from jsonb_array_elements_text(subjects) x), ours, the_kinds) s
        where s.agency_id <> ours;
      end $function$;
alter function door.tell_recipients(the_partnership uuid, the_request uuid, the_person uuid, ours uuid, the_what text, the_kinds integer, subjects jsonb) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.tell_recipients(the_partnership uuid, the_request uuid, the_person uuid, ours uuid, the_what text, the_kinds integer, subjects jsonb) to tellonce_door;
comment on function door.tell_recipients(the_partnership uuid, the_request uuid, the_person uuid, ours uuid, the_what text, the_kinds integer, subjects jsonb) is 'Tells each agency that was shown such data what has become of it.';

CREATE OR REPLACE FUNCTION door.tells_system(the_partnership uuid, the_agency uuid, the_account uuid, the_purpose text)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
        select exists (
          select from account a where a.partnership_id = the_partnership and a.retired_epoch is null and a.id = the_account and a.kind = 'SYSTEM' and a.agency_id = the_agency
            and door.live(a.from_at, a.until_at, now()))
          and not exists (
            select from system_client c where c.partnership_id = the_partnership and c.account_id = the_account
              and (c.revoked_at is not null or not the_purpose = any (c.purposes)))
          -- The statutory gateway is one list's own purpose: no case is read for it.
          and exists (select from purpose p where p.code = the_purpose and p.mode in ('CONSENT', 'DUTY') and p.code <> 'STATUTORY_GATEWAY')
          and coalesce((select r.mask from door.role_mask(the_partnership, array[the_account], the_purpose, now()) r), 0) <> 0
      $function$;
alter function door.tells_system(the_partnership uuid, the_agency uuid, the_account uuid, the_purpose text) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.tells_system(the_partnership uuid, the_agency uuid, the_account uuid, the_purpose text) to tellonce_door;
comment on function door.tells_system(the_partnership uuid, the_agency uuid, the_account uuid, the_purpose text) is 'Whether a system of this agency has access for this purpose still: its account is live, its roles have to do with the purpose, and where it is registered, it is for this purpose and not revoked.';

CREATE OR REPLACE FUNCTION door.triage(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb)
 RETURNS jsonb
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare
        seat constant door.seat := door.take_seat(the_partnership, the_account, the_purpose, the_assurance, now()); the_case constant uuid := (said ->> 'caseId')::uuid; the_lead account;
        the_outcome constant text := said -> 'outcomes' ->> 0; the_status text;
      begin
        if not coalesce(seat.kind = 'PRACTITIONER' and seat.mode in ('CONSENT', 'DUTY'), false) or not the_case = any (door.known_cases(the_partnership, the_account, seat, array[the_case], now()))
        then return jsonb_build_object('refusal', 'NOT_FOUND'); end if;
        select c.status into the_status from case_record c where c.partnership_id = the_partnership and c.id = the_case for update;
        if the_status <> 'REFERRED' then return jsonb_build_object('refusal', 'CONFLICT'); end if;
        if not exists (select from involvement i where i.partnership_id = the_partnership and i.retired_epoch is null and i.case_id = the_case and i.kind = 'REFERRAL' and i.agency_id = seat.agency_id
            and door.live(i.from_at, i.until_at, now()) and (i.practitioner_id = seat.practitioner_id or i.practitioner_id = any (seat.supervisees)))
        then return jsonb_build_object('refusal', 'FORBIDDEN'); end if;
        perform door.add_step(the_partnership, the_account, seat, the_id, the_case, said || '{"kind": "TRIAGED"}');
        if the_outcome = 'CASEWORK' then
          select * into the_lead from account a where a.partnership_id = the_partnership and a.retired_epoch is null and a.id = coalesce((said ->> 'leadAccountId')::uuid, the_account)
            and a.agency_id = seat.agency_id and door.live(a.from_at, a.until_at, now());
          if not door.is_lead_role(the_partnership, the_lead.id) then return jsonb_build_object('refusal', 'BAD_INPUT'); end if;
          perform door.part(the_partnership, the_account, the_case, 'TRIAGED', the_id::text, array['REFERRAL']);
          perform door.involve(the_partnership, the_account, the_case, 'LEAD', seat.agency_id, the_lead.practitioner_id, 'Lead professional');
          update case_record c set status = 'OPEN' where c.partnership_id = the_partnership and c.id = the_case;
        else
          perform door.shut(the_partnership, the_account, the_case, the_id);
        end if;
        return jsonb_build_object('caseId', the_case);
      end $function$;
alter function door.triage(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.triage(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb) to tellonce_api;
comment on function door.triage(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb) is 'Says what becomes of a referral: casework opens the case with a lead, information or advice closes it.';

CREATE OR REPLACE FUNCTION door.triage_alert(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_step uuid, the_id uuid, what text, the_note text)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare one constant alert := door.own_look_alert(the_partnership, the_account, the_purpose, the_assurance, the_id); latest text;
      begin
        if one.id is null then return 'NOT_FOUND'; end if;
        -- One step after another: two officers do not settle one alert at once.
        perform 1 from alert t where t.partnership_id = the_partnership and t.id = the_id for update;
        select s.step into latest from alert_step s where s.partnership_id = the_partnership and s.alert_id = the_id order by s.at desc, s.id desc limit 1;
        if latest in ('JUSTIFIED', 'NOT_JUSTIFIED') or latest is not distinct from what and what = 'TAKEN_UP' then return 'CONFLICT'; end if;
        insert into alert_step (partnership_id, id, alert_id, account_id, step, note, at)
        values (the_partnership, the_step, the_id, the_account, what, nullif(btrim(the_note), ''), clock_timestamp());
        update alert t set seen_at = now(), seen_by = the_account where t.partnership_id = the_partnership and t.id = the_id and t.seen_at is null;
        return null;
      end $function$;
alter function door.triage_alert(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_step uuid, the_id uuid, what text, the_note text) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.triage_alert(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_step uuid, the_id uuid, what text, the_note text) to tellonce_api;
comment on function door.triage_alert(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_step uuid, the_id uuid, what text, the_note text) is 'Notes a step of an officer about an alert. Null, or the code of a refusal.';

CREATE OR REPLACE FUNCTION door.try_passport(the_token bytea, the_pin bytea, the_opening uuid)
 RETURNS jsonb
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare the_pass life_passport; good boolean;
      begin
        -- Unknown, ended, revoked and locked are one answer; two tries at once wait for each other, so that none is free.
        select p.* into the_pass from life_passport p
        where p.token_hash = the_token and p.revoked_at is null and p.expires_at > now() and p.wrong_pins < 5
          and exists (select from account a where a.partnership_id = p.partnership_id and a.id = p.account_id and a.kind = 'FAMILY'
            and a.retired_epoch is null and door.live(a.from_at, a.until_at, now()))
        for update;
        if not found then return jsonb_build_object('refusal', 'GONE'); end if;
        good := the_pass.pin_hash = the_pin;
        insert into life_passport_opening (partnership_id, id, passport_id, outcome)
        values (the_pass.partnership_id, the_opening, the_pass.id, case when good then 'OPENED' else 'WRONG_PIN' end);
        if not good then
          update life_passport p set wrong_pins = p.wrong_pins + 1 where p.partnership_id = the_pass.partnership_id and p.id = the_pass.id;
        end if;
        return jsonb_build_object('refusal', case when not good then 'PIN' end, 'left', 4 - the_pass.wrong_pins, 'id', the_pass.id,
          'partnershipId', the_pass.partnership_id, 'accountId', the_pass.account_id, 'persons', the_pass.persons, 'categories', the_pass.categories,
          'expiresAt', the_pass.expires_at,
          'holder', (select a.display_name from account a where a.partnership_id = the_pass.partnership_id and a.id = the_pass.account_id));
      end $function$;
alter function door.try_passport(the_token bytea, the_pin bytea, the_opening uuid) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.try_passport(the_token bytea, the_pin bytea, the_opening uuid) to tellonce_api;
comment on function door.try_passport(the_token bytea, the_pin bytea, the_opening uuid) is 'Somebody without an account tries a link and a PIN, each as a hash: what the holder chose to show, or why not. A wrong PIN counts; after five nothing opens.';

CREATE OR REPLACE FUNCTION door.undo_relationship(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb)
 RETURNS jsonb
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare
        seat constant door.seat := door.take_seat(the_partnership, the_account, the_purpose, the_assurance, now()); the_case constant uuid := (said ->> 'caseId')::uuid; one kinship;
      begin
        if not coalesce(seat.kind = 'PRACTITIONER' and seat.mode in ('CONSENT', 'DUTY'), false)
          or not the_case = any (door.known_cases(the_partnership, the_account, seat, array[the_case], now()))
        then return jsonb_build_object('refusal', 'NOT_FOUND'); end if;
        if cardinality(door.led_cases(the_partnership, the_account, seat, array[the_case])) = 0 then return jsonb_build_object('refusal', 'FORBIDDEN'); end if;
        if exists (select from case_record c where c.partnership_id = the_partnership and c.id = the_case and c.status = 'CLOSED')
        then return jsonb_build_object('refusal', 'CONFLICT'); end if;
        select k.* into one from kinship k
        where k.partnership_id = the_partnership and k.id = (said ->> 'relationshipId')::uuid and k.taken_back_at is null for update;
        if one.id is null or not exists (
            select from door.walls(the_partnership, the_account, seat, the_purpose, array[the_case], now()) w
            where w.case_id = the_case and one.person_id = any (w.people) and one.other_id = any (w.people) and (case when one.agency_id = seat.agency_id then w.own else w.others end) >> one.category & 1 = 1) then return jsonb_build_object('refusal', 'NOT_FOUND'); end if;
        if one.ended_by = the_account and one.ended_at > now() - interval '24 hours' then
          update kinship k set until_on = null, ended_at = null, ended_by = null where k.partnership_id = the_partnership and k.id = one.id;
        elsif one.recorded_by = the_account and one.recorded_at > now() - interval '24 hours' then
          update kinship k set taken_back_at = now(), taken_back_by = the_account where k.partnership_id = the_partnership and k.id = one.id;
        elsif the_account in (one.recorded_by, one.ended_by) then return jsonb_build_object('refusal', 'CONFLICT');
        else return jsonb_build_object('refusal', 'FORBIDDEN'); end if;
        return jsonb_build_object('caseId', the_case);
      end $function$;
alter function door.undo_relationship(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.undo_relationship(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb) to tellonce_api;
comment on function door.undo_relationship(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_id uuid, said jsonb) is 'Takes back what the account itself said of how two people are related, or that it ended, within the last 24 hours.';

CREATE OR REPLACE FUNCTION door.use_proof(the_token bytea, the_jti bytea)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      begin
        insert into client_proof (partnership_id, token_id, jti_hash)
        select t.partnership_id, t.id, the_jti from client_token t where t.token_hash = the_token
        on conflict do nothing;
        return found;
      end $function$;
alter function door.use_proof(the_token bytea, the_jti bytea) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.use_proof(the_token bytea, the_jti bytea) to tellonce_api;
comment on function door.use_proof(the_token bytea, the_jti bytea) is 'Keeps that a proof was used with this token; false where it was used before, by whatever process.';

CREATE OR REPLACE FUNCTION door.viewer_facts(the_partnership uuid, the_account uuid, epoch bigint)
 RETURNS json
 LANGUAGE plpgsql
 STABLE
AS $function$
      begin
        return (
          select row_to_json(item)
          from account a cross join lateral (select a.id as "accountId", a.kind, a.agency_id as "agencyId", a.practitioner_id as "practitionerId",
            a.person_id as "personId", door.micros(a.from_at) as "from", door.micros(a.until_at) as "until",
            coalesce((
              select json_agg(item order by r.role, r.id)
              from role_grant r cross join lateral (select r.role, door.micros(r.from_at) as "from", door.micros(r.until_at) as "until") item
              where r.partnership_id = the_partnership and door.held(r.recorded_epoch, r.retired_epoch, epoch) and r.account_id = a.id), '[]'::json) as roles,
            coalesce((
              select json_agg(item order by s.supervisee_id, s.id)
              from supervision s cross join lateral (select s.supervisee_id as "practitionerId", s.agency_id as "agencyId", door.micros(s.from_at) as "from", door.micros(s.until_at) as "until",
                coalesce((
                  -- A role counts while its account does.
                  select json_agg(item order by r.role, r.id)
                  from account b join role_grant r on r.partnership_id = b.partnership_id and r.account_id = b.id and door.held(r.recorded_epoch, r.retired_epoch, epoch)
                  cross join lateral (select r.role, door.micros(greatest(r.from_at, b.from_at)) as "from", door.micros(least(r.until_at, b.until_at)) as "until") item
                  where b.partnership_id = the_partnership and door.held(b.recorded_epoch, b.retired_epoch, epoch) and b.agency_id = s.agency_id and b.practitioner_id = s.supervisee_id), '[]'::json) as roles) item
              where s.partnership_id = the_partnership and door.held(s.recorded_epoch, s.retired_epoch, epoch) and s.supervisor_id = a.practitioner_id), '[]'::json) as supervises) item
          where a.partnership_id = the_partnership and door.held(a.recorded_epoch, a.retired_epoch, epoch) and a.id = the_account);
      end $function$;
alter function door.viewer_facts(the_partnership uuid, the_account uuid, epoch bigint) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.viewer_facts(the_partnership uuid, the_account uuid, epoch bigint) to tellonce_door;

CREATE OR REPLACE FUNCTION door.viewers_of(the_partnership uuid, the_case uuid, the_at timestamp with time zone)
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE
AS $function$
      begin
        return array(
          select a.id from account a
          where a.partnership_id = the_partnership and a.retired_epoch is null and a.kind in ('PRACTITIONER', 'SYSTEM') and door.live(a.from_at, a.until_at, the_at) and exists (
            select from involvement i
            where i.partnership_id = the_partnership and i.retired_epoch is null and i.case_id = the_case and i.agency_id = a.agency_id and door.live(i.from_at, i.until_at, the_at)
              and (a.kind = 'SYSTEM' or i.practitioner_id is null or i.practitioner_id = a.practitioner_id
                or (i.kind = 'LEAD' and exists (
                  select from role_grant r where r.partnership_id = the_partnership and r.retired_epoch is null and r.account_id = a.id and r.role = 'DUTY_WORKER' and door.live(r.from_at, r.until_at, the_at)))
                or exists (
                  select from supervision s where s.partnership_id = the_partnership and s.retired_epoch is null and s.supervisor_id = a.practitioner_id and s.supervisee_id = i.practitioner_id
                    and s.agency_id = i.agency_id and door.live(s.from_at, s.until_at, the_at))))
          order by a.id);
      end $function$;
alter function door.viewers_of(the_partnership uuid, the_case uuid, the_at timestamp with time zone) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.viewers_of(the_partnership uuid, the_case uuid, the_at timestamp with time zone) to tellonce_door;

CREATE OR REPLACE FUNCTION door.walls(the_partnership uuid, the_account uuid, seat door.seat, the_purpose text, the_cases uuid[], the_at timestamp with time zone)
 RETURNS TABLE(case_id uuid, others integer, own integer, writable integer, people uuid[])
 LANGUAGE plpgsql
 STABLE ROWS 10
AS $function$
      declare
        today constant date := door.london_day(the_at);
        urgent constant boolean := seat.mode = 'EMERGENCY';
        cases uuid[]; masks integer[]; agreed integer;
      begin
        if seat is null then return; end if;
        select array_agg(n.case_id), array_agg(n.mask) into cases, masks from door.near(the_partnership, the_account, seat, the_cases, the_at) n;
        if cases is null then return; end if;
        agreed := case when urgent then 67108863 else (
          select bit_or(a.categories) from agreement a
          where a.partnership_id = the_partnership and a.retired_epoch is null and door.on_day(a.from_on, a.until_on, today) and the_purpose = any (a.purposes) and seat.agency_id = any (a.agencies)
            and exists (select from agency o where o.partnership_id = the_partnership and o.retired_epoch is null and o.id = any (a.agencies) and o.id <> seat.agency_id)) end;
        return query
        with asked as materialized (
          select c.id, c.mask, urgent or u.case_id is not null as open
          from unnest(cases, masks) c (id, mask)
          left join (
            select distinct p.case_id from case_purpose p
            where p.case_id = any (cases) and p.purpose = the_purpose and p.partnership_id = the_partnership and p.retired_epoch is null and door.live(p.from_at, p.until_at, the_at)) u on u.case_id = c.id),
        sealed as (
          select s.case_id, bit_or(s.categories) as mask from seal s
          where s.case_id = any (cases) and s.person_id is null and s.mark is null and s.partnership_id = the_partnership and s.retired_epoch is null and door.live(door.since(s.from_at, s.recorded_at, the_at), s.until_at, the_at) and not (the_account = any (s.accounts))
          group by 1),
        decided as (
          -- A decision not to share beats any to share, beyond its review too; one to share reaches as far as the law on which it stands.
          select d.case_id, p.id as person_id,
            coalesce(bit_or(d.categories & w.categories) filter (where d.share and today <= d.review_on and (
              case when w.age_from is null then true else today >= door.birthday((
                select l.born_on from person_life l where l.person_id = p.id and l.partnership_id = the_partnership and l.retired_epoch is null and l.born_on is not null
                order by l.recorded_epoch desc, l.id limit 1), w.age_from) end
              and case when w.age_before is null then true else today < door.birthday((
                select l.born_on from person_life l where l.person_id = p.id and l.partnership_id = the_partnership and l.retired_epoch is null and l.born_on is not null
                order by l.recorded_epoch desc, l.id limit 1), w.age_before) end
              and case when w.benefits = '{}' then true else exists (
                select from person_benefit b
                where b.person_id = p.id and b.partnership_id = the_partnership and b.retired_epoch is null and b.kind = any (w.benefits) and door.on_day(b.from_on, b.until_on, today)) end)), 0)
              & ~coalesce(bit_or(d.categories) filter (where not d.share), 0) as mask
          from sharing_decision d join legal_gateway w on w.code = d.gateway cross join unnest(d.persons) p (id)
          where seat.mode = 'DUTY' and d.case_id = any (cases) and d.purpose = the_purpose and seat.agency_id = any (d.agencies)
            and d.partnership_id = the_partnership and d.retired_epoch is null and door.live(d.from_at, d.until_at, the_at)
          group by 1, 2),
        member as materialized (select * from door.members(the_partnership, the_account, seat, cases, the_at)),
        room as (
          select m.case_id, m.person_id, m.absent, m.named, case when a.open and m.named then a.mask & ~m.kept_back & 67108863 else 0 end as own,
            case seat.mode when 'EMERGENCY' then 67108863 when 'DUTY' then coalesce(d.mask, 0) else coalesce(c.mask, 0) end as basis
          from member m join asked a on a.id = m.case_id
          left join decided d on d.case_id = m.case_id and d.person_id = m.person_id
          left join door.consented(the_partnership, seat, the_purpose, array(select distinct s.person_id from member s where seat.mode = 'CONSENT'), the_at) c on c.person_id = m.person_id)
        select a.id, coalesce(bit_or(r.own & r.basis & agreed), 0), coalesce(bit_or(r.own), 0),
          -- Emergency access reads only.
          case when a.open and not urgent then a.mask & ~coalesce(s.mask, 0) & 67108863 else 0 end,
          coalesce(array_agg(r.person_id order by r.person_id) filter (where r.named and not r.absent), '{}')
        from asked a join room r on r.case_id = a.id left join sealed s on s.case_id = a.id
        group by a.id, a.open, a.mask, s.mask
        -- Where everybody is ABSENT, by a seal on the case or on each of them, so is the case.
        having bool_or(not r.absent);
      end $function$;
alter function door.walls(the_partnership uuid, the_account uuid, seat door.seat, the_purpose text, the_cases uuid[], the_at timestamp with time zone) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.walls(the_partnership uuid, the_account uuid, seat door.seat, the_purpose text, the_cases uuid[], the_at timestamp with time zone) to tellonce_door;
comment on function door.walls(the_partnership uuid, the_account uuid, seat door.seat, the_purpose text, the_cases uuid[], the_at timestamp with time zone) is 'For each asked case that is not ABSENT: the categories readable from others, readable of the viewer''s own agency, and writable.';

CREATE OR REPLACE FUNCTION door.webhooks(the_partnership uuid, the_account uuid)
 RETURNS json
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare ours uuid;
      begin
        select a.agency_id into ours from account a
        where a.partnership_id = the_partnership and a.retired_epoch is null and a.id = the_account and a.kind = 'DPO' and door.live(a.from_at, a.until_at, now());
        return json_build_object(
          'items', (
            select coalesce(json_agg(json_build_object('id', w.id, 'name', w.name, 'url', w.url, 'purpose', w.purpose, 'kinds', w.kinds,
              'system', a.display_name, 'createdAt', w.created_at, 'endedAt', w.ended_at,
              'systemEnded', not door.tells_system(w.partnership_id, w.agency_id, w.account_id, w.purpose),
              'deliveries', (
                select coalesce(json_agg(json_build_object('id', d.id, 'kind', d.kind, 'happenedAt', d.happened_at, 'state', d.state,
                  'attempts', d.attempts, 'triedAt', d.tried_at, 'status', d.status, 'trouble', d.trouble,
                  'nextAt', case when d.state = 'WAITING' then d.next_at end) order by d.tried_at desc, d.id), '[]')
                from (select * from webhook_delivery d where d.partnership_id = the_partnership and d.webhook_id = w.id and d.attempts > 0
                  order by d.tried_at desc, d.id limit 100) d)) order by w.ended_at is not null, w.created_at desc, w.id), '[]')
            from webhook w join account a on a.partnership_id = w.partnership_id and a.id = w.account_id
            where w.partnership_id = the_partnership and w.agency_id = ours),
          'systems', (
            select coalesce(json_agg(json_build_object('id', a.id, 'name', a.display_name,
              'purposes', array(select p.code from purpose p
                where door.tells_system(the_partnership, ours, a.id, p.code)
                order by p.code)) order by a.display_name, a.id), '[]')
            from account a where a.partnership_id = the_partnership and a.retired_epoch is null and a.agency_id = ours and a.kind = 'SYSTEM' and door.live(a.from_at, a.until_at, now())));
      end $function$;
alter function door.webhooks(the_partnership uuid, the_account uuid) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.webhooks(the_partnership uuid, the_account uuid) to tellonce_api;
comment on function door.webhooks(the_partnership uuid, the_account uuid) is 'The webhooks of an officer''s agency, each with what was sent lately, and the systems for which there may be one.';

CREATE OR REPLACE FUNCTION door.whose_words(the_partnership uuid, asked public.rights_request, the_item text)
 RETURNS text
 LANGUAGE plpgsql
 STABLE
AS $function$
      declare
        held constant jsonb := door.item_row(the_partnership, the_item);
        of_child constant boolean := held ->> 'category' = (select k.bit::text from category k where k.code = 'CHILD_VOICE');
        -- A parent asks to read it themselves; anybody else who asks for a person stands in that person's place.
        hearer constant uuid[] := array(select s.same_id from door.same_people(the_partnership, array[coalesce(asked.asker_person_id, asked.person_id)]) s);
        about constant uuid[] := array(select s.same_id from door.same_people(the_partnership, array[asked.person_id]) s);
        speakers uuid[];
      begin
        speakers := case
          when held ->> 'said_by' is not null then array[(held ->> 'said_by')::uuid]
          when split_part(the_item, '.', 1) = 'answer_statement' then array[(held ->> 'person_id')::uuid]
          when of_child or held ->> 'kind' = 'OWN_WORDS' then array(select s.id::uuid from jsonb_array_elements_text(held -> 'subjects') s (id)) end;
        if speakers is null or speakers && hearer then return null; end if;
        return case when asked.asker = 'PARENT' and (of_child or speakers && about) then 'CHILD' else 'OTHER' end;
      end $function$;
alter function door.whose_words(the_partnership uuid, asked public.rights_request, the_item text) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.whose_words(the_partnership uuid, asked public.rights_request, the_item text) to tellonce_door;
comment on function door.whose_words(the_partnership uuid, asked public.rights_request, the_item text) is 'Whether something is what somebody else said than who asks (DPA 2018 Sch. 2 para. 16, Sch. 3): CHILD where a parent asks and it is the child''s, OTHER, or null.';

CREATE OR REPLACE FUNCTION door.wish_mail(the_partnership uuid, the_account uuid, the_wish boolean)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      begin
        if the_wish and door.mail_address(the_partnership, the_account) is null then return 'BAD_INPUT'; end if;
        -- What came before the wish is not told.
        insert into mail_wish (partnership_id, account_id, is_on) values (the_partnership, the_account, the_wish)
        on conflict (partnership_id, account_id) do update
        set is_on = the_wish, told_until = case when mail_wish.is_on then mail_wish.told_until else now() end;
        return null;
      end $function$;
alter function door.wish_mail(the_partnership uuid, the_account uuid, the_wish boolean) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.wish_mail(the_partnership uuid, the_account uuid, the_wish boolean) to tellonce_api;
comment on function door.wish_mail(the_partnership uuid, the_account uuid, the_wish boolean) is 'Keeps whether an account wishes e-mails. Returns the code of the refusal.';

CREATE OR REPLACE FUNCTION door.withdraw_own_consent(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_consent uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
      declare me constant uuid := door.family_member(the_partnership, the_account, the_purpose, the_assurance);
      begin
        -- Only whoever gave it, only while they are or may speak for its subject.
        update consent c set retired_at = now(), retired_by = the_account, retired_how = 'WITHDRAWN', retired_note = 'By the giver, in their own view'
        where c.partnership_id = the_partnership and c.id = the_consent and c.retired_epoch is null and me is not null and c.giver_person_id = me
          and the_purpose = 'SUBJECT_ACCESS' and c.person_id = any (door.may_speak_for(the_partnership, me, now()));
        return found;
      end $function$;
alter function door.withdraw_own_consent(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_consent uuid) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.withdraw_own_consent(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_consent uuid) to tellonce_api;
comment on function door.withdraw_own_consent(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_consent uuid) is 'A family member withdraws a consent that they gave themselves; false where there is none of theirs that counts.';

CREATE OR REPLACE FUNCTION door.worklist(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_limit integer DEFAULT 200, beyond uuid DEFAULT NULL::uuid)
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
 SET jit TO 'off'
 SET enable_seqscan TO 'off'
 SET enable_nestloop TO 'off'
AS $function$
      declare
        the_at constant timestamptz := now();
        seat constant door.seat := door.take_seat(the_partnership, the_account, the_purpose, the_assurance, the_at);
        candidates uuid[]; batch uuid[]; known uuid[]; cases uuid[] := '{}';
      begin
        if seat is null then return '{}'; end if;
        candidates := case when seat.mode = 'EMERGENCY' then array(
          select g.case_id from emergency_grant g
          where g.partnership_id = the_partnership and g.account_id = the_account and g.retired_epoch is null and door.live(g.from_at, g.until_at, the_at)
          group by 1 order by max(g.from_at) desc, g.case_id)
        else array(
          select i.case_id from involvement i
          where i.partnership_id = the_partnership and 
          i.agency_id = seat.agency_id and i.retired_epoch is null and door.live(i.from_at, i.until_at, the_at)
          and (seat.kind = 'SYSTEM' or i.practitioner_id is null or i.practitioner_id = seat.practitioner_id
            or (i.kind = 'LEAD' and seat.on_duty)
            or i.practitioner_id = any (seat.supervisees))
          group by 1 order by max(i.from_at) desc, i.case_id) end;
        if beyond is not null then
          -- One that is hidden is none of theirs, though they had a part in it.
          if not (beyond = any (candidates) and coalesce(beyond = any (door.known_cases(the_partnership, the_account, seat, array[beyond], the_at)), false)) then return null; end if;
          candidates := candidates[array_position(candidates, beyond) + 1 :];
        end if;
        while cardinality(cases) < the_limit and cardinality(candidates) > 0 loop
          batch := candidates[1:200];
          candidates := candidates[201:];
          known := door.known_cases(the_partnership, the_account, seat, batch, the_at);
          cases := cases || array(select c.id from unnest(batch) with ordinality c (id, place) where c.id = any (known) order by c.place);
        end loop;
        return cases[1 : greatest(the_limit, 0)];
      end $function$;
alter function door.worklist(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_limit integer, beyond uuid) owner to tellonce_door; -- runs with the powers of its owner
grant execute on function door.worklist(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_limit integer, beyond uuid) to tellonce_api;
comment on function door.worklist(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_limit integer, beyond uuid) is 'The cases to which the viewer has a live relationship and that are not hidden from them, newest involvement first, as many as are asked for, from the beginning or after one of them; null where that is none of them any more. Structure only: no governed value.';

CREATE OR REPLACE FUNCTION door.world_of(the_partnership uuid, the_case uuid, the_at timestamp with time zone)
 RETURNS jsonb
 LANGUAGE plpgsql
 STABLE
AS $function$
      declare frame record;
      begin
        frame := door.frame_facts(the_partnership, 9223372036854775807);
        return jsonb_build_object('agencies', frame.agencies, 'agreements', frame.agreements,
          'cases', door.case_facts(the_partnership, array[the_case], 9223372036854775807, the_at),
          'people', door.people_facts(the_partnership, door.people_of(the_partnership, array[the_case], 9223372036854775807), 9223372036854775807, the_at));
      end $function$;
alter function door.world_of(the_partnership uuid, the_case uuid, the_at timestamp with time zone) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.world_of(the_partnership uuid, the_case uuid, the_at timestamp with time zone) to tellonce_door;

CREATE OR REPLACE FUNCTION door.worth_telling(reasons text[], how text, looks integer)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
        select reasons && array['SAME_ADDRESS', 'OWN_RECORD']
          or (how <> 'OWN' and reasons && array['SAME_SURNAME', 'NEIGHBOUR', 'COLLEAGUE', 'WELL_KNOWN', 'OUT_OF_HOURS'])
          or ('NO_RELATIONSHIP' = any (reasons) and looks >= 3)
      $function$;
alter function door.worth_telling(reasons text[], how text, looks integer) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function door.worth_telling(reasons text[], how text, looks integer) to tellonce_door;
comment on function door.worth_telling(reasons text[], how text, looks integer) is 'Whether these reasons are told of: one''s own household always; what may be chance only where the case is not one''s own work; a case with which one has nothing to do after three looks in a day.';

CREATE OR REPLACE FUNCTION wall.agency()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('tellonce.agency'::text, true), ''::text))::uuid;
alter function wall.agency() owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function wall.agency() to public;

CREATE OR REPLACE FUNCTION wall.cases()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('tellonce.cases'::text, true), ''::text))::uuid[];
alter function wall.cases() owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function wall.cases() to public;

CREATE OR REPLACE FUNCTION wall.opens(category smallint, agency uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN ((((wall.others() >> (category)::integer) & 1) = 1) OR ((agency = wall.agency()) AND (((wall.own() >> (category)::integer) & 1) = 1)));
alter function wall.opens(category smallint, agency uuid) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function wall.opens(category smallint, agency uuid) to public;

CREATE OR REPLACE FUNCTION wall.others()
 RETURNS integer
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('tellonce.others'::text, true), ''::text))::integer;
alter function wall.others() owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function wall.others() to public;

CREATE OR REPLACE FUNCTION wall.own()
 RETURNS integer
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('tellonce.own'::text, true), ''::text))::integer;
alter function wall.own() owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function wall.own() to public;

CREATE OR REPLACE FUNCTION wall.partnership()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('tellonce.partnership'::text, true), ''::text))::uuid;
alter function wall.partnership() owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function wall.partnership() to public;

CREATE OR REPLACE FUNCTION wall.people()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('tellonce.people'::text, true), ''::text))::uuid[];
alter function wall.people() owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function wall.people() to public;

CREATE OR REPLACE FUNCTION wall.writable()
 RETURNS integer
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('tellonce.writable'::text, true), ''::text))::integer;
alter function wall.writable() owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function wall.writable() to public;

CREATE OR REPLACE FUNCTION wall.writes(category smallint)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (((wall.writable() >> (category)::integer) & 1) = 1);
alter function wall.writes(category smallint) owner to tellonce_owner; -- runs with the powers of its caller
grant execute on function wall.writes(category smallint) to public;
