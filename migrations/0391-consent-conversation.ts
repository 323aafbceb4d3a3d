import type { MigrationInterface, QueryRunner } from "typeorm";
import { besideTheLead, close } from "./doorSql.js";
import { reference } from "./sql.js";
import { current } from "./wallSql.js";

const english = [
  "A family should have to tell its story only once. With your agreement, the agencies that help you share what they need to know, and each of them sees only what you say it may see.",
  "You choose: which agencies, what kind of information, what it may be used for, and until when. You can say no to any of it. Nobody may give you less help because you said no.",
  "You can change your mind at any time. Tell your lead professional, or anybody who works with you. From that moment nobody sees more because of what you agreed to. What was seen before cannot be taken back, and you can ask who saw it.",
  "Sometimes the law lets agencies share without agreement, for example where a child may be harmed. You are told of it wherever that is safe.",
  "You can see what is held about you, have mistakes put right, and object. If you are not content, you can complain to the Information Commissioner: ico.org.uk, 0303 123 1113.",
];
const polish = [
  "Rodzina powinna opowiadać swoją historię tylko raz. Za Państwa zgodą instytucje, które Państwu pomagają, przekazują sobie to, co muszą wiedzieć, a każda z nich widzi tylko to, na co Państwo pozwolą.",
  "To Państwo wybierają: które instytucje, jakie informacje, do czego mogą one służyć i jak długo. Na wszystko można powiedzieć „nie”. Nikt nie może z tego powodu udzielić Państwu mniejszej pomocy.",
  "W każdej chwili można zmienić zdanie. Wystarczy powiedzieć o tym głównemu opiekunowi sprawy albo komukolwiek, kto z Państwem pracuje. Od tej chwili nikt nie widzi więcej na podstawie tej zgody. Tego, co ktoś zobaczył wcześniej, nie da się cofnąć, ale można zapytać, kto to widział.",
  "Czasami prawo pozwala instytucjom przekazywać informacje bez zgody, na przykład gdy dziecku może stać się krzywda. Informuje się o tym Państwa zawsze, gdy jest to bezpieczne.",
  "Mają Państwo prawo zobaczyć, co o Państwu zapisano, poprawić błędy i wnieść sprzeciw. Skargę można złożyć do Information Commissioner: ico.org.uk, 0303 123 1113.",
];
const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
const notice = (language: string, name: string, title: string, paragraphs: string[]) =>
  `('3', ${[language, name, title].map(quoted).join(", ")}, array[${paragraphs.map(quoted).join(", ")}], '2026-01-01')`;

/** What a conversation about consent needs beside the consent: the notice's own text, and the finding of competence. */
export class ConsentConversation1763700000391 implements MigrationInterface {
  name = "ConsentConversation1763700000391";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table consent_notice (
        version text not null, language text not null, language_name text not null, title text not null, paragraphs text[] not null,
        from_on date not null, primary key (version, language));
      insert into consent_notice (version, language, language_name, title, paragraphs, from_on) values
        ${notice("en", "English", "Sharing what you tell us", english)},
        ${notice("pl", "Polish (polski)", "Przekazywanie tego, co nam Państwo mówią", polish)};
      ${reference("consent_notice", "What people are told before they agree to share: a version is never changed, a new one is added beside it.")}

      alter table consent add column notice_text text;
      comment on column consent.notice_text is 'The words of the notice as they were shown; null where only its version was recorded.';

      -- A child under 16 who understands this decision makes it (Gillick v West Norfolk AHA [1986] AC 112): for one decision, dated.
      create function door.find_competent(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint, the_case uuid,
        the_id uuid, the_person uuid, the_categories integer, the_purposes text[], the_evidence text) returns text
      language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
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
        if not ${besideTheLead}
        then return 'FORBIDDEN'; end if;
        select l.born_on into born from person_life l
        where ${current("l")} and l.person_id = the_person and l.born_on is not null order by l.recorded_epoch desc, l.id limit 1;
        if born is null or born > today or today >= door.birthday(born, 16) or the_categories = 0 or cardinality(the_purposes) = 0
          or coalesce(trim(the_evidence), '') = ''
        then return 'BAD_INPUT'; end if;
        insert into authority (partnership_id, id, person_id, kind, holder_person_id, categories, purposes, evidence, found_by, from_on, recorded_by, recorded_epoch)
        values (the_partnership, the_id, the_person, 'GILLICK', the_person, the_categories, the_purposes, the_evidence, seat.practitioner_id, today, the_account, 0);
        return 'OK';
      end $$;
      comment on function door.find_competent(uuid, uuid, text, smallint, uuid, uuid, uuid, integer, text[], text) is 'Records that a child under 16 was found competent for one decision: these categories and purposes, from today on.';
      grant insert on authority to tellonce_door;
      create policy door_finds on authority for insert to tellonce_door with check (kind = 'GILLICK' and holder_person_id = person_id);
    `);
    await runner.query(
      close({
        doors: ["find_competent(uuid, uuid, text, smallint, uuid, uuid, uuid, integer, text[], text)"],
      }),
    );
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}
