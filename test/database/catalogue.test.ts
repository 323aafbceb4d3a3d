import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "../support/database.js";
import { tables } from "./rows/tables.js";

/** The same for everybody and in every partnership: code lists and templates. */
const REFERENCE = [
  "agency_type",
  "bank_holiday",
  "canonical_question",
  "category",
  "external_form",
  "consent_notice",
  "legal_gateway",
  "outcome_framework",
  "outcome_indicator",
  "purpose",
  "role_ceiling",
  "retention_rule",
  "retention_table",
  "rights_ground",
  "subject_access_column",
  "subject_access_source",
  "template",
  "template_question",
];

/** Keys that cannot begin with the partnership, and why. */
const OTHER_KEYS: Record<string, string> = {
  "life_passport (token_hash)": "Whoever opens it has a link and nothing else: no partnership.",
  "system_client (id)": "A system names itself before it is known of which partnership it is.",
  "client_token (token_hash)": "Whoever asks with a token sends nothing else: no partnership.",
  "session (sid)": "A session is there before anybody has signed in to a partnership.",
  "audit.leaf (leaf_index)": "One order for the whole audit.",
  "audit.leaf (audit_id)": "One order for the whole audit.",
  "audit.leaf_time (place)": "One order for the whole audit.",
  "audit.look_mark (only_one)": "One order for the whole audit.",
  "audit.subtree (level)": "One order for the whole audit.",
  "audit.checkpoint (size)": "One order for the whole audit.",
  "audit.signing_key (place)": "One order for the whole audit.",
  "audit.signing_key (vkey)": "One order for the whole audit.",
  "audit.watermark (only_one)": "One sealer for the whole audit.",
};

/** Every function that runs with powers other than its caller's: with whose, and who may call it. */
const DEFINERS: Record<string, string> = {
  "door.rights_request(uuid,uuid,text,smallint,uuid)": "tellonce_door for tellonce_api, tellonce_auditor",
  "door.rights_page(uuid,uuid,text,smallint,integer,date,text,integer)": "tellonce_door for tellonce_auditor",
  "door.record_rights_request(uuid,uuid,text,smallint,uuid,jsonb)": "tellonce_door for tellonce_api",
  "door.act_on_rights(uuid,uuid,text,smallint,uuid,uuid,jsonb)": "tellonce_door for tellonce_api",
  "door.choose_rights_item(uuid,uuid,text,smallint,uuid,uuid,text,jsonb)": "tellonce_door for tellonce_api",
  "door.recipient_notices(uuid,uuid,text,smallint)": "tellonce_door for tellonce_api, tellonce_auditor",
  "door.answer_recipient_notice(uuid,uuid,text,smallint,uuid,jsonb)": "tellonce_door for tellonce_api",
  "audit.shown_to(uuid,bytea[],uuid,integer)": "tellonce_audit_writer for tellonce_door",
  "door.legal_holds(uuid,uuid,text,smallint)": "tellonce_door for tellonce_auditor",
  "door.change_legal_hold(uuid,uuid,text,smallint,uuid,jsonb)": "tellonce_door for tellonce_api",
  "door.propose_retention(integer)": "tellonce_door for tellonce_api",
  "door.incidents(uuid,uuid,text,smallint,uuid)": "tellonce_door for tellonce_auditor",
  "door.record_incident(uuid,uuid,text,smallint,uuid,jsonb)": "tellonce_door for tellonce_api",
  "door.act_on_incident(uuid,uuid,text,smallint,uuid,uuid,jsonb)": "tellonce_door for tellonce_api",
  "door.home_cases(uuid,uuid,text,smallint,integer)": "tellonce_door for tellonce_api",
  "door.cohort_report(uuid,uuid,text,smallint,text,smallint,integer)": "tellonce_door for tellonce_api",
  "door.look_at_case(uuid,uuid,text,smallint,uuid)": "tellonce_door for tellonce_api",
  "door.find(uuid,uuid,text,smallint,text,text,integer)": "tellonce_door for tellonce_api",
  "door.note_event()": "tellonce_door for nobody",
  "door.note_reviews_due()": "tellonce_door for tellonce_api",
  "door.give_out_events(integer)": "tellonce_door for tellonce_api",
  "door.listen(uuid,uuid,text,smallint,text,uuid,text[])": "tellonce_door for tellonce_api",
  "door.stop_listening(uuid,uuid,uuid)": "tellonce_door for tellonce_api",
  "door.clear_events()": "tellonce_door for tellonce_api",
  "door.take_deliveries(integer)": "tellonce_door for tellonce_api",
  "door.settle_delivery(uuid,uuid,text,integer,text,integer)": "tellonce_door for tellonce_api",
  "door.webhooks(uuid,uuid)": "tellonce_door for tellonce_api",
  "door.change_webhook(uuid,uuid,text,smallint,uuid,text,jsonb)": "tellonce_door for tellonce_api",
  "door.answered_request(uuid,uuid,text,smallint,uuid,uuid)": "tellonce_door for tellonce_api",
  "door.notification_marks(uuid,uuid)": "tellonce_door for tellonce_api",
  "door.mark_notifications(uuid,uuid,text[],boolean)": "tellonce_door for tellonce_api",
  "door.notification_cases(uuid,uuid,text,smallint)": "tellonce_door for tellonce_api",
  "door.recent_merges(uuid,uuid,text,smallint,uuid[])": "tellonce_door for tellonce_api",
  "door.notification_mail(uuid,uuid)": "tellonce_door for tellonce_api",
  "door.wish_mail(uuid,uuid,boolean)": "tellonce_door for tellonce_api",
  "door.mail_to_look_at(integer)": "tellonce_door for tellonce_api",
  "door.claim_mail(uuid,uuid,bigint)": "tellonce_door for tellonce_api",
  "door.claim_key(uuid,uuid,bytea,bytea)": "tellonce_door for tellonce_api",
  "door.keep_key(uuid,uuid,bytea,bytea,text[],jsonb)": "tellonce_door for tellonce_api",
  "door.end_keys()": "tellonce_door for tellonce_api",
  "door.handle_until(uuid,uuid,text,uuid)": "tellonce_door for tellonce_api",
  "door.receive_circumstance(uuid,uuid,text,smallint,uuid)": "tellonce_door for tellonce_api",
  "door.circumstance_receipts(uuid,uuid,text,smallint,uuid)": "tellonce_door for tellonce_api",
  "door.cases_of_person(uuid,uuid,text,smallint,uuid)": "tellonce_door for tellonce_api",
  "door.enter_circumstance(uuid,uuid,text,smallint,uuid,jsonb)": "tellonce_door for tellonce_api",
  "door.take_back_circumstance(uuid,uuid,text,smallint,uuid)": "tellonce_door for tellonce_api",
  "door.saved_views(uuid,uuid)": "tellonce_door for tellonce_api",
  "door.change_saved_view(uuid,uuid,uuid,text,text,text)": "tellonce_door for tellonce_api",
  "door.send_referral(uuid,uuid,text,smallint,uuid,jsonb)": "tellonce_door for tellonce_api",
  "door.referrals(uuid,uuid,text,smallint)": "tellonce_door for tellonce_api",
  "door.answer_referral(uuid,uuid,text,smallint,uuid,jsonb)": "tellonce_door for tellonce_api",
  "door.refer(uuid,uuid,text,smallint,uuid,jsonb)": "tellonce_door for tellonce_api",
  "door.triage(uuid,uuid,text,smallint,uuid,jsonb)": "tellonce_door for tellonce_api",
  "door.move_case(uuid,uuid,text,smallint,uuid,jsonb)": "tellonce_door for tellonce_api",
  "door.open_again(uuid,uuid,text,smallint,uuid,jsonb)": "tellonce_door for tellonce_api",
  "door.offer(uuid,uuid,text,smallint,uuid,jsonb)": "tellonce_door for tellonce_api",
  "door.answer_offer(uuid,uuid,text,smallint,uuid,jsonb)": "tellonce_door for tellonce_api",
  "door.leave_case(uuid,uuid,text,smallint,uuid,jsonb)": "tellonce_door for tellonce_api",
  "door.case_offers(uuid,uuid,text,smallint,uuid)": "tellonce_door for tellonce_api",
  "door.offers_waiting(uuid,uuid,text,smallint)": "tellonce_door for tellonce_api",
  "door.move_assessment(uuid,uuid,text,smallint,uuid,uuid,integer)": "tellonce_door for tellonce_api",
  "door.sign_assessment(uuid,uuid,text,smallint,uuid,uuid,uuid,text)": "tellonce_door for tellonce_api",
  "door.records_to_merge(uuid,uuid,text,smallint,text[])": "tellonce_door for tellonce_api",
  "door.link_records(uuid,uuid,text,smallint,uuid,text[],text,boolean)": "tellonce_door for tellonce_api",
  "door.alike_known(uuid,uuid,text,smallint,text,text)": "tellonce_door for tellonce_api",
  "door.compare_records(integer)": "tellonce_door for tellonce_api",
  "door.record_findings(uuid,uuid,text,smallint,integer)": "tellonce_door for tellonce_api",
  "door.settle_finding(uuid,uuid,text,smallint,uuid,boolean,text)": "tellonce_door for tellonce_api",
  "door.add_person(uuid,uuid,text,smallint,uuid,jsonb)": "tellonce_door for tellonce_api",
  "door.end_relationship(uuid,uuid,text,smallint,uuid,jsonb)": "tellonce_door for tellonce_api",
  "door.relate_people(uuid,uuid,text,smallint,uuid,jsonb)": "tellonce_door for tellonce_api",
  "door.take_back_person(uuid,uuid,text,smallint,uuid,jsonb)": "tellonce_door for tellonce_api",
  "door.undo_relationship(uuid,uuid,text,smallint,uuid,jsonb)": "tellonce_door for tellonce_api",
  "door.ask_comparison()": "tellonce_door for nobody",
  "door.open(uuid,uuid,text,smallint,uuid[],jsonb)": "tellonce_door for tellonce_api",
  "door.worklist(uuid,uuid,text,smallint,integer,uuid)": "tellonce_door for tellonce_api",
  "door.epochs(uuid,uuid[])": "tellonce_door for tellonce_api, tellonce_auditor",
  "door.open_own(uuid,uuid,text,smallint)": "tellonce_door for tellonce_api, tellonce_auditor",
  "door.own_log_frame()": "tellonce_door for tellonce_auditor",
  "door.withdraw_own_consent(uuid,uuid,text,smallint,uuid)": "tellonce_door for tellonce_api",
  "door.state_beside(uuid,uuid,text,smallint,uuid,text,uuid,text)": "tellonce_door for tellonce_api",
  "door.take_statements()": "tellonce_door for nobody",
  "door.issue_passport(uuid,uuid,text,smallint,uuid,jsonb)": "tellonce_door for tellonce_api",
  "door.own_passports(uuid,uuid,text,smallint)": "tellonce_door for tellonce_api",
  "door.revoke_passport(uuid,uuid,text,smallint,uuid)": "tellonce_door for tellonce_api",
  "door.try_passport(bytea,bytea,uuid)": "tellonce_door for tellonce_api",
  "door.facts_at(uuid,uuid,uuid[],timestamp with time zone,bigint,jsonb)":
    "tellonce_door for tellonce_auditor",
  "door.open_audit(uuid,uuid,text,smallint,text,text)": "tellonce_door for tellonce_auditor",
  "door.references_for_audit(uuid,uuid[])": "tellonce_door for tellonce_auditor",
  "door.open_audit_cases(uuid,uuid,text,smallint,uuid[])": "tellonce_door for tellonce_auditor",
  "door.led_cases()": "tellonce_door for tellonce_auditor",
  "door.hidden_for_audit(uuid,uuid,text,smallint)": "tellonce_door for tellonce_auditor",
  "door.references_known(uuid,uuid,text,smallint,text[])": "tellonce_door for tellonce_auditor",
  "door.names_policy(uuid,uuid,text,smallint)": "tellonce_door for tellonce_api",
  "door.set_names_policy(uuid,uuid,text,smallint,uuid,boolean)": "tellonce_door for tellonce_api",
  "door.desk_emergency_uses(uuid,uuid,text,smallint,timestamp with time zone,timestamp with time zone,integer,text)":
    "tellonce_door for tellonce_auditor",
  "door.desk_objections(uuid,uuid,text,smallint,timestamp with time zone,timestamp with time zone,integer,text)":
    "tellonce_door for tellonce_auditor",
  "door.desk_not_shared(uuid,uuid,text,smallint,timestamp with time zone,timestamp with time zone,integer,text)":
    "tellonce_door for tellonce_auditor",
  "door.desk_agreements(uuid,uuid,text,smallint,timestamp with time zone,timestamp with time zone,integer,text)":
    "tellonce_door for tellonce_auditor",
  "door.desk_changes(uuid,uuid,text,smallint,timestamp with time zone,timestamp with time zone,integer,text)":
    "tellonce_door for tellonce_auditor",
  "door.desk_consents(uuid,uuid,text,smallint,timestamp with time zone,timestamp with time zone,integer,text,timestamp with time zone,uuid)":
    "tellonce_door for tellonce_auditor",
  "door.accounts_for_audit(uuid)": "tellonce_door for tellonce_auditor",
  "door.rule_agencies(uuid[])": "tellonce_door for tellonce_auditor",
  "door.could_see(uuid,uuid,text,smallint,text,timestamp with time zone,integer,text,text,uuid,uuid,uuid[])":
    "tellonce_door for tellonce_auditor",
  "door.propose_agreement(uuid,uuid,text,smallint,uuid,jsonb)": "tellonce_door for tellonce_api",
  "door.act_on_agreement(uuid,uuid,text,smallint,uuid,text,jsonb)": "tellonce_door for tellonce_api",
  "door.case_rules(uuid,uuid,text,smallint,uuid)": "tellonce_door for tellonce_api",
  "door.nameable_accounts(uuid,uuid,uuid)": "tellonce_door for tellonce_api",
  "door.case_viewers(uuid,uuid,text,smallint,uuid)": "tellonce_door for tellonce_api",
  "door.find_competent(uuid,uuid,text,smallint,uuid,uuid,uuid,integer,text[],text)":
    "tellonce_door for tellonce_api",
  "door.change_rule(uuid,uuid,text,smallint,uuid,jsonb,boolean)": "tellonce_door for tellonce_api",
  "door.request_emergency(uuid,uuid,smallint,text,uuid,uuid,uuid[],uuid[],text,text,boolean)":
    "tellonce_door for tellonce_api",
  "door.confirm_emergency(uuid,uuid,text,smallint,uuid)": "tellonce_door for tellonce_api",
  "door.end_emergency(uuid,uuid,uuid)": "tellonce_door for tellonce_api",
  "door.review_emergency(uuid,uuid,text,smallint,uuid,uuid,text,text)": "tellonce_door for tellonce_api",
  "door.emergency_uses(uuid,uuid,text,smallint,text,uuid)": "tellonce_door for tellonce_api",
  "door.alerts(uuid,uuid,text,smallint)": "tellonce_door for tellonce_api",
  "door.tell_of_purposes(uuid,uuid,uuid,date,text[])": "tellonce_door for tellonce_audit_writer",
  "door.mark_alert_seen(uuid,uuid,text,smallint,uuid)": "tellonce_door for tellonce_api",
  "door.statistic(uuid,uuid,text,smallint,text,bytea)": "tellonce_door for tellonce_api",
  "door.add_attendance(uuid,uuid,text,smallint,uuid,jsonb)": "tellonce_door for tellonce_api",
  "door.cases_among(uuid[])": "tellonce_door for tellonce_audit_writer",
  "door.leads_of(uuid[])": "tellonce_door for tellonce_audit_writer",
  "door.tell_of_looks(jsonb,bytea)": "tellonce_door for tellonce_audit_writer",
  "door.look_alert(uuid,uuid,text,smallint,uuid)": "tellonce_door for tellonce_auditor",
  "door.cases_for_alert(uuid,uuid,text,smallint,uuid[])": "tellonce_door for tellonce_auditor",
  "door.triage_alert(uuid,uuid,text,smallint,uuid,uuid,text,text)": "tellonce_door for tellonce_api",
  "door.look_watch(uuid,uuid,text,smallint)": "tellonce_door for tellonce_api",
  "door.mark_well_known(uuid,uuid,text,smallint,uuid,text,boolean)": "tellonce_door for tellonce_api",
  "door.keep_home(uuid,uuid,text,smallint,uuid,bytea,bytea)": "tellonce_door for tellonce_api",
  "audit.watch_looks(integer,bytea)": "tellonce_audit_writer for tellonce_api",
  "door.locate(uuid,uuid,smallint,text,uuid,text,text,text,text,date,text,text,text,text,text,text)":
    "tellonce_door for tellonce_api",
  "door.follow_up_locates()": "tellonce_door for tellonce_api",
  "door.follow_up_reviews()": "tellonce_door for tellonce_api",
  "door.access_request_cases(uuid,uuid,text,smallint)": "tellonce_door for tellonce_api",
  "door.access_requests(uuid,uuid,text,smallint,uuid[])": "tellonce_door for tellonce_api",
  "door.ask_access(uuid,uuid,text,smallint,uuid,jsonb)": "tellonce_door for tellonce_api",
  "door.cancel_access(uuid,uuid,text,smallint,uuid)": "tellonce_door for tellonce_api",
  "door.answer_access(uuid,uuid,text,smallint,uuid,jsonb)": "tellonce_door for tellonce_api",
  "door.task_cases(uuid,uuid,text,smallint)": "tellonce_door for tellonce_api",
  "door.task_marks(uuid,uuid,text,smallint,uuid[])": "tellonce_door for tellonce_api",
  "door.complete_task(uuid,uuid,text,smallint,uuid,jsonb)": "tellonce_door for tellonce_api",
  "door.answer_objection(uuid,uuid,text,smallint,uuid,jsonb)": "tellonce_door for tellonce_api",
  "door.reviews_due(uuid,uuid,text,smallint)": "tellonce_door for tellonce_api",
  "door.end_emergency_by_restriction()": "tellonce_door for nobody",
  "door.end_emergency_by_raising()": "tellonce_door for nobody",
  "door.session_begins()": "tellonce_door for nobody",
  "door.session_ends()": "tellonce_door for nobody",
  "door.agreement_world(uuid,uuid,text,smallint,uuid[],date,integer)": "tellonce_door for tellonce_api",
  "door.open_contributions(uuid,uuid,text,smallint)": "tellonce_door for tellonce_api",
  "door.client_key_of(uuid,text)": "tellonce_door for tellonce_api",
  "door.issue_client_token(uuid,uuid,uuid,jsonb)": "tellonce_door for tellonce_api",
  "door.system_clients(uuid,uuid)": "tellonce_door for tellonce_api",
  "door.change_client(uuid,uuid,text,smallint,uuid,text,jsonb)": "tellonce_door for tellonce_api",
  "door.client_viewer(bytea)": "tellonce_door for tellonce_api",
  "door.use_proof(bytea,bytea)": "tellonce_door for tellonce_api",
  "door.account_for_sign_in(text,text)": "tellonce_door for tellonce_api",
  "door.live_account(uuid,uuid)": "tellonce_door for tellonce_api",
  "door.move_epochs(uuid,uuid[])": "tellonce_door for nobody",
  "door.stamp_fact()": "tellonce_door for tellonce_owner",
  "door.draw_points(uuid,uuid,bigint,bigint,bigint,interval)": "tellonce_door for tellonce_api",
  "door.begin_epoch()": "tellonce_door for nobody",
  "door.case_keeps_a_lead()": "tellonce_door for nobody",
  "door.provision_is_of_its_consent()": "tellonce_door for nobody",
  "audit.append(uuid,uuid,timestamp with time zone,json,bytea)":
    "tellonce_audit_writer for tellonce_api, tellonce_auditor",
  "audit.seal(integer)": "tellonce_audit_writer for tellonce_api",
  "audit.writer_from(timestamp with time zone)": "tellonce_audit_writer for tellonce_auditor",
  "audit.writer_until(timestamp with time zone)": "tellonce_audit_writer for tellonce_auditor",
  "audit.follow_leads(integer)": "tellonce_audit_writer for tellonce_api",
  "audit.hashes(smallint,bigint,integer)": "tellonce_audit_writer for tellonce_api",
  "audit.head()": "tellonce_audit_writer for tellonce_api",
  "audit.add_key(text,bigint,text,text)": "tellonce_audit_writer for tellonce_api",
  "audit.add_checkpoint(bigint,bytea,text,text)": "tellonce_audit_writer for tellonce_api",
  "audit.find_checkpoint(bigint)": "tellonce_audit_writer for tellonce_api",
  "audit.find_leaf(bytea)": "tellonce_audit_writer for tellonce_api",
  "audit.signing_keys()": "tellonce_audit_writer for tellonce_api",
  "audit.make_partitions(integer)": "tellonce_owner for tellonce_api",
  "audit.months_ahead()": "tellonce_owner for tellonce_api",
};

/** What the api role may do beyond reading reference tables. */
const MAY: Record<string, string[]> = {
  SELECT: [
    "agency",
    "agreement",
    "agreement_act",
    "agreement_terms",
    "partnership",
    "practitioner",
    "session",
    "answer",
    "answer_version",
    "assessment",
    "assessment_part",
    "assessment_signature",
    "case_message",
    "case_person",
    "case_record",
    "case_step",
    "chronology_event",
    "circumstance",
    "consent",
    "consent_provision",
    "family_name",
    "involvement",
    "kinship",
    "lead_choice",
    "need_band",
    "outcome_measure",
    "person_address",
    "person_benefit",
    "person_characteristic",
    "person_contact",
    "person_health_service",
    "person_identifier",
    "person_life",
    "person_name",
    "person_school",
    "plan_action",
    "plan_choice",
    "plan_goal",
    "plan_meeting",
    "plan_word",
    "unfinished_answer",
    "value_statement",
  ],
  INSERT: [
    "answer",
    "answer_version",
    "assessment",
    "case_message",
    "chronology_event",
    "circumstance",
    "consent",
    "consent_provision",
    "lead_choice",
    "outcome_measure",
    "plan_action",
    "plan_choice",
    "plan_goal",
    "plan_meeting",
    "plan_word",
    "unfinished_answer",
  ],
  "INSERT of expire": ["session"],
  "INSERT of sess": ["session"],
  "INSERT of sid": ["session"],
  UPDATE: [
    "answer",
    "lead_choice",
    "outcome_measure",
    "plan_action",
    "plan_choice",
    "plan_goal",
    "plan_meeting",
    "unfinished_answer",
  ],
  "UPDATE of taken_back_at": ["case_message"],
  "UPDATE of retired_at": ["consent"],
  "UPDATE of retired_by": ["consent"],
  "UPDATE of retired_how": ["consent"],
  "UPDATE of retired_note": ["consent"],
  "UPDATE of expire": ["session"],
  "UPDATE of sess": ["session"],
  DELETE: ["session"],
  USAGE: ["mark_number"],
};

let database: TestDatabase;
beforeAll(async () => void (database = await createTestDatabase()));
afterAll(() => database.drop());

const ask = async <Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> =>
  (await database.admin.query<Row>(sql, values)).rows;

/** Tables of ours, partitions included; the list of migrations that ran is the migration tool's own. */
const ours = `relkind in ('r', 'p', 'm', 'v') and relnamespace in ('public'::regnamespace, 'audit'::regnamespace, 'door'::regnamespace)
  and relname <> 'applied_migration'`;

describe("every table", () => {
  it("has its row security enabled, and forced on its owner", async () => {
    expect(
      await ask(
        `select oid::regclass::text as name from pg_class where ${ours} and not (relrowsecurity and relforcerowsecurity)`,
      ),
    ).toEqual([]);
    expect(
      await ask(`select oid::regclass::text as name from pg_class where ${ours} and relkind in ('v', 'm')`),
    ).toEqual([]);
    const [{ n }] = (await ask<{ n: number }>(`select count(*)::int as n from pg_class where ${ours}`)) as [
      { n: number },
    ];
    expect(n).toBeGreaterThan(50);
  });

  it("has policies without subqueries: the only kind that is cheap, and that a sharded database accepts", async () => {
    const policies = await ask<{ name: string; text: string }>(
      `select format('%s on %s', polname, polrelid::regclass) as name,
         concat_ws(' ', pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)) as text from pg_policy`,
    );
    expect(policies.filter(({ text }) => /\bselect\b|\bexists\b/i.test(text))).toEqual([]);
    expect(policies.length).toBeGreaterThan(100);
  });

  it("is open without condition to the api role where it is a code list, or the sessions; nowhere else", async () => {
    const open = await ask<{ name: string }>(
      `select polrelid::regclass::text as name from pg_policy
       where 'tellonce_api'::regrole = any (polroles) and 'true' in (pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid))`,
    );
    expect(open.map(({ name }) => name).toSorted()).toEqual([...REFERENCE, "session"].toSorted());
  });

  it("is governed, if it has a category, with a test of its own", async () => {
    const governed = await ask<{ name: string }>(
      `select c.relname as name from pg_class c
       join pg_attribute a on a.attrelid = c.oid and a.attname = 'category' and not attisdropped
       join pg_attribute g on g.attrelid = c.oid and g.attname = 'agency_id' and not g.attisdropped
       where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`,
    );
    expect(governed.map(({ name }) => name)).toEqual(Object.keys(tables).toSorted());
    for (const { name } of governed)
      expect(existsSync(join(import.meta.dirname, "rows", `${name}.test.ts`))).toBe(true);
  });

  it("moves an epoch with every change, if it is a fact", async () => {
    const unstamped = await ask(
      `select attrelid::regclass::text as name from pg_attribute
       where attname = 'recorded_epoch' and attrelid in (select oid from pg_class where relkind = 'r')
         and not exists (select from pg_trigger where tgrelid = attrelid and tgfoid = 'door.stamp_fact'::regproc and tgenabled = 'O'
           and tgtype & 31 = 1 + 2 + 4 + 8 + 16 and tgattr = '' and tgqual is null)`,
    );
    expect(unstamped).toEqual([]);
  });
});

describe("the partnership", () => {
  it("is the first column of every key of every table that is not a code list", async () => {
    const keys = await ask<{ key: string }>(
      `select format('%s (%s)', indrelid::regclass, pg_get_indexdef(indexrelid, 1, true)) as key
       from pg_index join pg_class on pg_class.oid = indrelid
       where ${ours} and not relispartition and indisunique and relname <> all ($1) and pg_get_indexdef(indexrelid, 1, true) <> 'partnership_id'`,
      [REFERENCE],
    );
    expect(keys.map(({ key }) => key).toSorted()).toEqual(Object.keys(OTHER_KEYS).toSorted());
  });

  it("is the first column of every reference from one such table to another", async () => {
    const references = await ask(
      `select conrelid::regclass::text as name, pg_get_constraintdef(c.oid) as reference from pg_constraint c
       where contype = 'f' and confrelid::regclass::text <> all ($1) and (
         (select attname from pg_attribute where attrelid = conrelid and attnum = conkey[1]) <> 'partnership_id'
         or (select attname from pg_attribute where attrelid = confrelid and attnum = confkey[1]) <> 'partnership_id')`,
      [REFERENCE],
    );
    expect(references).toEqual([]);
  });
});

describe("every function with powers other than its caller's", () => {
  it("is known, with its powers and who may call it", async () => {
    const definers = await ask<{ name: string; powers: string }>(
      `select p.oid::regprocedure::text as name, format('%s for %s', proowner::regrole, coalesce((
         select string_agg(case grantee when 0 then 'PUBLIC' else grantee::regrole::text end, ', ' order by grantee::regrole::text)
         from aclexplode(coalesce(proacl, acldefault('f', proowner))) where grantee <> proowner), 'nobody')) as powers
       from pg_proc p where prosecdef and pronamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)`,
    );
    expect(Object.fromEntries(definers.map(({ name, powers }) => [name, powers]))).toEqual(DEFINERS);
  });

  it("has a search path that its caller cannot change, with temporary tables last", async () => {
    const loose = await ask(
      `select oid::regprocedure::text as name, proconfig from pg_proc
       where prosecdef and pronamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
         and not coalesce('search_path=pg_catalog, public, pg_temp' = any (proconfig) or 'search_path=pg_catalog, pg_temp' = any (proconfig), false)`,
    );
    expect(loose).toEqual([]);
  });
});

describe("the api role", () => {
  it("has exactly the powers over tables that are listed", async () => {
    const powers = await ask<{ power: string; name: string }>(
      `select privilege_type as power, relname as name from pg_class, aclexplode(relacl) where grantee = 'tellonce_api'::regrole
       union all
       select privilege_type || ' of ' || attname, attrelid::regclass::text from pg_attribute, aclexplode(attacl)
       where grantee = 'tellonce_api'::regrole`,
    );
    const held: Record<string, string[]> = {};
    for (const { power, name } of powers) if (!REFERENCE.includes(name)) (held[power] ??= []).push(name);
    const sorted = (one: Record<string, string[]>) =>
      Object.fromEntries(Object.entries(one).map(([key, names]) => [key, [...names].toSorted()]));
    expect(sorted(held)).toEqual(sorted(MAY));
    expect(powers.filter(({ name }) => REFERENCE.includes(name)).map(({ power }) => power)).toEqual(
      REFERENCE.map(() => "SELECT"),
    );
  });

  it("may call the wall's questions and its own doors, and nothing else of ours; PUBLIC may nothing", async () => {
    const functions = await ask<{ name: string }>(
      `select p.oid::regprocedure::text as name from pg_proc p
       where pronamespace in ('public'::regnamespace, 'door'::regnamespace, 'wall'::regnamespace, 'audit'::regnamespace)
         and has_function_privilege('tellonce_api', p.oid, 'execute')
         and has_schema_privilege('tellonce_api', pronamespace, 'usage')
         and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e') and pronamespace <> 'wall'::regnamespace`,
    );
    const own = Object.entries(DEFINERS).filter(([, powers]) => powers.includes("tellonce_api"));
    expect(functions.map(({ name }) => name).toSorted()).toEqual(own.map(([name]) => name).toSorted());
    const everybody = await ask(
      `select oid::regclass::text as name from pg_class, aclexplode(relacl)
       where grantee = 0 and relnamespace in ('public'::regnamespace, 'audit'::regnamespace, 'door'::regnamespace)
         and not exists (select from pg_depend d where d.objid = pg_class.oid and d.deptype = 'e')
       union all select nspname::text from pg_namespace, aclexplode(nspacl)
       where grantee = 0 and nspname in ('public', 'audit', 'door', 'wall')`,
    );
    expect(everybody).toEqual([]);
  });
});

describe("the settings of the wall", () => {
  const root = join(import.meta.dirname, "..", "..");
  const sources = ["server", "migrations"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
      .map((name) => join(folder, name)),
  );
  const setters = (setting: RegExp) =>
    sources.filter((name) =>
      readFileSync(join(root, name), "utf8")
        .split("\n")
        .some((line) => setting.test(line) && !/current_setting\(/.test(line.replace(/set_config.*/, ""))),
    );

  it("are set by the doors alone", () => {
    expect(setters(/tellonce\.(partnership|agency|cases|people|others|own|writable)\b/).toSorted()).toEqual([
      "migrations/0130-door-open.ts",
      "migrations/0200-audit-door.ts",
      "migrations/0250-contributions.ts",
      "migrations/0510-desk.ts",
      "migrations/0520-own-access.ts",
    ]);
  });

  it("leave maintenance to the commands of the owner", () => {
    for (const name of setters(/(set|set_config)\b.*tellonce\.maintenance/))
      expect(name).toMatch(/^server\/cli\//);
  });
});
