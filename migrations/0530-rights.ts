import type { MigrationInterface, QueryRunner } from "typeorm";
import { kept } from "./doorSql.js";
import { EXEMPT, EXEMPTIONS, HELD, KIND_BITS, NOT_PERSONAL, RIGHTS } from "./heldColumns.js";
import { reference } from "./sql.js";

/** Rights of data subjects: requests with their clock, and what is done with each column that is held. */
export class Rights1763700000530 implements MigrationInterface {
  name = "Rights1763700000530";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table subject_access_source (
        table_name text primary key, found_by text not null check (found_by in ('PERSON', 'SUBJECTS', 'PERSONS')),
        also text[] not null, category smallint references category);
      insert into subject_access_source (table_name, found_by, also, category) values
        ${Object.entries(HELD)
          .map(
            ([table, { by, also = "", kind }]) =>
              `('${table}', '${by}', '{${also.split(" ").join(",")}}', ${kind ? KIND_BITS[kind] : "null"})`,
          )
          .join(",\n        ")};
      ${reference("subject_access_source", "The tables in which a subject access request looks, how a row is found to be about a person, which other columns name people (who said it, gave it, holds it, was there), and its kind of data where no row says so.")}

      create table subject_access_column (
        table_name text not null, column_name text not null, decision text not null check (decision in ('GIVEN', 'EXEMPT', 'NOT_PERSONAL')),
        because text check ((because is not null) = (decision = 'EXEMPT')), primary key (table_name, column_name));
      insert into subject_access_column (table_name, column_name, decision, because) values
        ${columns().join(",\n        ")};
      ${reference("subject_access_column", "What a subject access request does with each column that there is: given; exempt, because; or not personal. A column without a line fails a test.")}

      create table rights_request (
        partnership_id uuid not null references partnership, id uuid not null, reference text not null,
        person_id uuid not null, asker text not null check (asker in ('SELF', 'PARENT', 'REPRESENTATIVE')), asker_person_id uuid,
        asked_for text check (length(asked_for) <= 2000), received_by uuid not null, received_on date not null,
        recorded_at timestamptz not null default now(), recorded_by uuid not null,
        primary key (partnership_id, id), unique (partnership_id, reference),
        check ((asker = 'PARENT') = (asker_person_id is not null)), check (received_on <= door.london_day(recorded_at)),
        foreign key (partnership_id, person_id) references person,
        foreign key (partnership_id, asker_person_id) references person,
        foreign key (partnership_id, received_by) references agency,
        foreign key (partnership_id, recorded_by) references account);
      create index rights_request_person on rights_request (partnership_id, person_id);
      ${kept("rights_request", "A subject access request: whose data, who asks, when it came and to which agency.")}

      create table rights_act (
        partnership_id uuid not null references partnership, id uuid not null, request_id uuid not null,
        agency_id uuid not null, account_id uuid not null,
        kind text not null check (kind in ('IDENTITY_ASKED', 'IDENTITY_SHOWN', 'SCOPE_ASKED', 'SCOPE_CLEAR', 'EXTENDED', 'CHILD_AGREES', 'CHILD_REFUSES', 'APPROVED', 'SENT_BACK', 'RELEASED')),
        on_day date not null, reason text check (length(btrim(reason)) between 3 and 2000), at timestamptz not null default now(),
        primary key (partnership_id, id), check (on_day <= door.london_day(at)),
        check (reason is not null or kind not in ('EXTENDED', 'SENT_BACK', 'CHILD_AGREES', 'CHILD_REFUSES')),
        foreign key (partnership_id, request_id) references rights_request,
        foreign key (partnership_id, agency_id) references agency,
        foreign key (partnership_id, account_id) references account);
      create index rights_act_request on rights_act (partnership_id, request_id, at);
      ${kept("rights_act", "What happened to a request: the clock stands or runs, the child is asked, a second officer approves an agency''s part, the part is given.")}

      create table rights_choice (
        partnership_id uuid not null references partnership, id uuid not null, request_id uuid not null,
        agency_id uuid not null, account_id uuid not null, item text not null, content_hash text not null,
        choice text not null check (choice in ('RELEASE', 'REDACT', 'WITHHOLD')),
        exemption text check (exemption in ('THIRD_PARTY', 'SERIOUS_HARM', 'CHILDS_CONFIDENCE', 'ADOPTION', 'CHILD_ABUSE', 'CRIME', 'LEGAL_PRIVILEGE')),
        others text check (others in ('AGREED', 'REASONABLE')),
        removed jsonb not null default '[]',
        opinion_by text check (length(btrim(opinion_by)) between 3 and 200), opinion_on date, opinion_harm boolean,
        note text check (length(note) <= 2000), at timestamptz not null default now(),
        primary key (partnership_id, id),
        check ((choice = 'RELEASE') = (exemption is null)), check ((choice = 'REDACT') = (removed <> '[]')),
        check ((opinion_by is null) = (opinion_on is null)), check ((opinion_by is null) = (opinion_harm is null)),
        foreign key (partnership_id, request_id) references rights_request,
        foreign key (partnership_id, agency_id) references agency,
        foreign key (partnership_id, account_id) references account);
      create index rights_choice_item on rights_choice (partnership_id, request_id, item, at);
      ${kept("rights_choice", "What an agency''s officer chose for one thing that is held: to give it, to give it without some words (removed: where they stand, never the words), or to leave it out, under which exemption. The latest counts, and only for the content that it was made on.")}
    `);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}

/** One line for each column, as values of an insert. */
function columns(): string[] {
  const lines = (table: string, names: string, decision: string, because?: string) =>
    names
      .split(" ")
      .filter(Boolean)
      .map((name) => `('${table}', '${name}', '${decision}', ${because ? `'${because}'` : "null"})`);
  return [
    ...Object.entries(HELD).flatMap(([table, { given, plumbing }]) => [
      ...lines(table, given, "GIVEN"),
      ...lines(table, plumbing, "NOT_PERSONAL"),
    ]),
    ...Object.entries(EXEMPT).flatMap(([table, { because, columns: names, plumbing }]) => [
      ...lines(table, names, "EXEMPT", EXEMPTIONS[because]),
      ...lines(table, plumbing, "NOT_PERSONAL"),
    ]),
    ...Object.entries(NOT_PERSONAL).flatMap(([table, names]) => lines(table, names, "NOT_PERSONAL")),
    // The requests themselves: the person has made them, or the officer tells them of one that was made for them.
    ...Object.entries(RIGHTS).flatMap(([table, names]) => lines(table, names, "EXEMPT", EXEMPTIONS.BY_HAND)),
    ...lines("subject_access_source", "table_name found_by also category", "NOT_PERSONAL"),
    ...lines("subject_access_column", "table_name column_name decision because", "NOT_PERSONAL"),
  ];
}
