import type { MigrationInterface, QueryRunner } from "typeorm";
import { STATED } from "./besideSql.js";
import { kept } from "./doorSql.js";
import { HELD } from "./heldColumns.js";
import { reference } from "./sql.js";

/**
 * How long each kind of record is kept, and from when: ordinary practice, which each controller confirms or changes here. The
 * kinds and their sources are those of the record of processing (server/model/processing/retention.ts), by a test.
 */
const RULES: Readonly<Record<string, readonly [string, number]>> = {
  FAMILY_RECORD: ["YOUNGEST_CHILD_BORN", 25],
  ADULT_RECORD: ["CASE_CLOSED", 8],
  PROTECTION: ["YOUNGEST_CHILD_BORN", 25],
  LAWFULNESS: ["ENDED", 6],
  ACCOUNTABILITY: ["ENTERED", 8],
  WORK_ITEM: ["ENDED", 3],
  UNFINISHED: ["LAST_WORD", 1],
};

/** Which kind of record each table that a request searches is; whose rows can be erased, with what hangs on them; and whose can be marked. */
const ERASED: Readonly<Record<string, readonly string[]>> = {
  answer: ["unfinished_answer.answer_id", "assessment_part.answer_id", "answer_version.answer_id"],
  value_statement: [],
  unfinished_answer: [],
  circumstance: [],
  chronology_event: [],
  family_name: [],
  need_band: [],
  outcome_measure: [],
  person_characteristic: [],
  person_contact: [],
  person_health_service: [],
  person_identifier: [],
  person_name: [],
  person_school: [],
  plan_action: [],
  plan_choice: [],
  plan_goal: [],
  plan_meeting: [],
  plan_word: [],
};
/** Facts and messages that can be erased too: of these the door may take a row out from a later migration on. */
export const ERASED_FACTS = ["case_message", "kinship", "person_address", "person_benefit", "person_life"];
/** What goes before a row does: what hangs on it, and what people say beside it. */
const erasedWith = (table: string): string[] => [
  ...(Object.values(STATED).some((one) => one.table === table) ? ["value_statement.item_id"] : []),
  ...(ERASED[table] ?? ERASED_ONCE_OVER[table] ?? []),
];
const MARKED = [...Object.keys(ERASED), "case_message"].filter(
  (table) => !["value_statement", "unfinished_answer"].includes(table),
);
/** What says why data was shared, or asked for, can be erased once its own rule is over, not before: until then it answers for what was done (UK GDPR Art. 5(2), 17(3)(e)). */
export const ERASED_ONCE_OVER: Readonly<Record<string, readonly string[]>> = {
  access_request: [],
  authority: [],
  consent: ["consent_provision.consent_id"],
  sharing_decision: ["objection_answer.decision_id", "objection_answer.narrowed_id"],
};
const OTHER_KINDS: Readonly<Record<string, string>> = {
  access_request: "WORK_ITEM",
  authority: "LAWFULNESS",
  consent: "LAWFULNESS",
  consent_provision: "LAWFULNESS",
  sharing_decision: "LAWFULNESS",
  emergency_use: "ACCOUNTABILITY",
  unfinished_answer: "UNFINISHED",
};

/** By what rule something is erased, kept, restricted or put right: what may be chosen for which request. */
const GROUNDS: readonly (readonly [string, string, string, string])[] = [
  ["NOT_NEEDED", "ERASE", "ERASURE", "UK GDPR Art. 17(1)(a)"],
  ["CONSENT_WITHDRAWN", "ERASE", "ERASURE", "UK GDPR Art. 17(1)(b)"],
  ["OBJECTION_UPHELD", "ERASE", "ERASURE OBJECTION", "UK GDPR Art. 17(1)(c)"],
  ["UNLAWFUL", "ERASE", "ERASURE", "UK GDPR Art. 17(1)(d)"],
  ["DUTY_TO_ERASE", "ERASE", "ERASURE", "UK GDPR Art. 17(1)(e)"],
  ["KEPT_LONG_ENOUGH", "ERASE", "RETENTION", "UK GDPR Art. 5(1)(e)"],
  ["ACCURACY_CONTESTED", "RESTRICT", "RESTRICTION RECTIFICATION", "UK GDPR Art. 18(1)(a)"],
  ["UNLAWFUL_BUT_WANTED", "RESTRICT", "RESTRICTION ERASURE", "UK GDPR Art. 18(1)(b)"],
  ["WANTED_FOR_CLAIMS", "RESTRICT", "RESTRICTION ERASURE", "UK GDPR Art. 18(1)(c)"],
  ["OBJECTION_OPEN", "RESTRICT", "RESTRICTION OBJECTION", "UK GDPR Art. 18(1)(d)"],
  ["INACCURATE", "RECTIFY", "RECTIFICATION", "UK GDPR Art. 16, first sentence"],
  ["INCOMPLETE", "RECTIFY", "RECTIFICATION", "UK GDPR Art. 16, second sentence"],
  ["ACCURATE", "KEEP", "RECTIFICATION RESTRICTION", "UK GDPR Art. 5(1)(d)"],
  ["PUBLIC_TASK", "KEEP", "ERASURE", "UK GDPR Art. 17(3)(b)"],
  ["ARCHIVING", "KEEP", "ERASURE RETENTION", "UK GDPR Art. 17(3)(d)"],
  ["LEGAL_CLAIMS", "KEEP", "ERASURE OBJECTION RETENTION", "UK GDPR Art. 17(3)(e) and 21(1)"],
  ["COMPELLING_GROUNDS", "KEEP", "OBJECTION", "UK GDPR Art. 21(1)"],
  ["NOT_MET", "KEEP", "RESTRICTION", "UK GDPR Art. 18(1)"],
  ["STILL_NEEDED", "KEEP", "RETENTION", "UK GDPR Art. 5(1)(e)"],
];

/** The other rights of data subjects beside access: what is asked, how long records are kept, what was erased or restricted, and what must not be erased. */
export class RightsKinds1763700000711 implements MigrationInterface {
  name = "RightsKinds1763700000711";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table retention_rule (kind text primary key, starts text not null, years smallint not null check (years between 0 and 100));
      insert into retention_rule (kind, starts, years) values
        ${Object.entries(RULES)
          .map(([kind, [starts, years]]) => `('${kind}', '${starts}', ${years})`)
          .join(",\n        ")};
      ${reference("retention_rule", "How many years a kind of record is kept, and from when. Each controller confirms the figures, which are ordinary practice.")}

      create table retention_table (
        table_name text primary key references subject_access_source, kind text not null references retention_rule,
        erasable boolean not null, once_over boolean not null check (erasable or not once_over), erased_with text[] not null default '{}', restrictable boolean not null);
      insert into retention_table (table_name, kind, erasable, once_over, erased_with, restrictable) values
        ${Object.keys(HELD)
          .map(
            (table) =>
              `('${table}', '${OTHER_KINDS[table] ?? "FAMILY_RECORD"}', ${table in ERASED || table in ERASED_ONCE_OVER || ERASED_FACTS.includes(table)}, ${table in ERASED_ONCE_OVER}, '{${erasedWith(table).join(",")}}', ${MARKED.includes(table)})`,
          )
          .join(",\n        ")};
      ${reference("retention_table", "Of which kind each table of records is, whether its rows can be erased, only once their own rule is over, and with which others first, and whether they can be restricted.")}

      create table rights_ground (code text primary key, choice text not null check (choice in ('ERASE', 'RESTRICT', 'RECTIFY', 'KEEP')), kinds text[] not null, rule text not null);
      insert into rights_ground (code, choice, kinds, rule) values
        ${GROUNDS.map(([code, choice, kinds, rule]) => `('${code}', '${choice}', '{${kinds.replaceAll(" ", ",")}}', '${rule}')`).join(",\n        ")};
      ${reference("rights_ground", "By what rule something is erased, restricted, put right or kept, and on which requests that can be chosen.")}

      alter table rights_request add column kind text not null default 'ACCESS'
          check (kind in ('ACCESS', 'RECTIFICATION', 'RESTRICTION', 'OBJECTION', 'ERASURE', 'RETENTION')),
        alter column recorded_by drop not null, drop constraint rights_request_asker_check,
        add constraint rights_request_asker_check check (asker in ('SELF', 'PARENT', 'REPRESENTATIVE', 'SCHEDULE')),
        add check ((kind = 'RETENTION') = (asker = 'SCHEDULE')), add check ((recorded_by is null) = (kind = 'RETENTION'));
      comment on column rights_request.recorded_by is 'Null where the retention schedule proposes it: nobody has asked.';
      grant update (kind, reference) on rights_request to tellonce_door;
      create policy door_changes on rights_request for update to tellonce_door using (true) with check (true);
      alter table rights_act drop constraint rights_act_kind_check,
        add constraint rights_act_kind_check check (kind in ('IDENTITY_ASKED', 'IDENTITY_SHOWN', 'SCOPE_ASKED', 'SCOPE_CLEAR', 'EXTENDED', 'CHILD_AGREES', 'CHILD_REFUSES', 'APPROVED', 'SENT_BACK', 'RELEASED', 'LIFTED'));
      alter table rights_choice add column ground text references rights_ground, drop constraint rights_choice_choice_check, drop constraint rights_choice_check,
        add constraint rights_choice_choice_check check (choice in ('RELEASE', 'REDACT', 'WITHHOLD', 'ERASE', 'RESTRICT', 'RECTIFY', 'KEEP')),
        add check ((choice in ('REDACT', 'WITHHOLD')) = (exemption is not null)),
        add check ((choice in ('ERASE', 'RESTRICT', 'RECTIFY', 'KEEP')) = (ground is not null));

      create table legal_hold (
        partnership_id uuid not null references partnership, id uuid not null, agency_id uuid not null, person_id uuid not null,
        reason text not null check (length(btrim(reason)) between 3 and 2000), placed_at timestamptz not null default now(), placed_by uuid not null,
        lifted_at timestamptz, lifted_by uuid, lifted_because text check (length(btrim(lifted_because)) between 3 and 2000),
        primary key (partnership_id, id),
        check ((lifted_at is null) = (lifted_by is null)), check ((lifted_at is null) = (lifted_because is null)), check (lifted_at >= placed_at),
        foreign key (partnership_id, agency_id) references agency, foreign key (partnership_id, person_id) references person,
        foreign key (partnership_id, placed_by) references account, foreign key (partnership_id, lifted_by) references account);
      create unique index legal_hold_one on legal_hold (partnership_id, agency_id, person_id) where lifted_at is null;
      ${kept("legal_hold", "That an agency erases nothing of what it holds about somebody until the hold is lifted: an inquiry, a claim, a court.", "lifted_at, lifted_by, lifted_because")}

      create table restriction (
        partnership_id uuid not null references partnership, id uuid not null, request_id uuid not null, agency_id uuid not null,
        item text not null, at timestamptz not null default now(), lifted_at timestamptz,
        primary key (partnership_id, id), foreign key (partnership_id, request_id) references rights_request, foreign key (partnership_id, agency_id) references agency);
      create index restriction_request on restriction (partnership_id, request_id);
      ${kept("restriction", "That a value is restricted (UK GDPR Art. 18): the protection marker of the same id withholds it from everybody until it is lifted.", "lifted_at")}

      create table tombstone (
        partnership_id uuid not null references partnership, id uuid not null, request_id uuid not null, agency_id uuid not null,
        source text not null, item_id uuid not null, data_kind smallint not null references category, case_id uuid,
        ground text not null references rights_ground, chosen_by uuid not null, approved_by uuid not null, erased_at timestamptz not null default now(),
        primary key (partnership_id, id), unique (partnership_id, source, item_id), check (chosen_by <> approved_by),
        foreign key (partnership_id, request_id) references rights_request, foreign key (partnership_id, agency_id) references agency);
      create index tombstone_request on tombstone (partnership_id, request_id);
      ${kept("tombstone", "That something was erased: of what kind, when, by what rule, at whose word. Nothing of what it said.")}
    `);
    for (const table of Object.keys(ERASED))
      await runner.query(/* sql */ `
        grant delete on ${table} to tellonce_door;
        create policy door_erases on ${table} for delete to tellonce_door using (true);
        ${
          MARKED.includes(table) && table !== "answer"
            ? `grant update (marks) on ${table} to tellonce_door;
        create policy door_marks on ${table} for update to tellonce_door using (true) with check (true);`
            : ""
        }`);
    for (const table of ["assessment_part", "answer_version"])
      await runner.query(/* sql */ `
        grant delete on ${table} to tellonce_door;
        create policy door_erases on ${table} for delete to tellonce_door using (true);`);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}
