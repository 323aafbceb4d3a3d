import type { MigrationInterface, QueryRunner } from "typeorm";
import { close, kept } from "./doorSql.js";
import { current } from "./wallSql.js";

const WHO = "the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint";
const types = "uuid, uuid, text, smallint";
const SEAT = "door.take_seat(the_partnership, the_account, the_purpose, the_assurance, now())";
const DEFINER = "security definer set search_path = pg_catalog, public, pg_temp";
const AT_WORK =
  "not coalesce(seat.kind in ('PRACTITIONER', 'SYSTEM') and seat.mode in ('CONSENT', 'DUTY'), false)";

/** Referrals from one agency to another: a letter until it is taken, then a case of whoever took it. */
export class SentReferrals1763700000770 implements MigrationInterface {
  name = "SentReferrals1763700000770";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table sent_referral (
        partnership_id uuid not null references partnership, id uuid not null, from_agency_id uuid not null, from_account_id uuid not null,
        agency_id uuid not null, family_name text not null, letter jsonb, sent_at timestamptz not null default now(),
        state text not null default 'SENT' check (state in ('SENT', 'TAKEN', 'DECLINED', 'WITHDRAWN')),
        answer text, answered_at timestamptz, answered_by uuid, case_id uuid,
        primary key (partnership_id, id), check ((state = 'SENT') = (answered_at is null)), check ((state = 'SENT') = (letter is not null)),
        check ((state = 'TAKEN') = (case_id is not null)), check (state <> 'DECLINED' or answer is not null),
        foreign key (partnership_id, from_agency_id) references agency, foreign key (partnership_id, agency_id) references agency,
        foreign key (partnership_id, from_account_id) references account, foreign key (partnership_id, answered_by) references account,
        foreign key (partnership_id, case_id) references case_record);
      create index sent_referral_waiting on sent_referral (partnership_id, agency_id, sent_at) where state = 'SENT';
      create index sent_referral_own on sent_referral (partnership_id, from_account_id, sent_at desc);
      ${kept("sent_referral", "A family that one agency refers to another, with status back. letter: who they are and why, for who wrote it and for who takes referrals at that agency; gone once it is answered, when it is a case of theirs or of nobody.", "state, answer, answered_at, answered_by, letter, case_id")}

      create function door.takes_referrals(the_partnership uuid, the_agency uuid) returns boolean
      language plpgsql stable as $$
      begin
        return exists (select from agency g join account a on ${current("a")} and a.agency_id = g.id and a.kind = 'PRACTITIONER' and door.live(a.from_at, a.until_at, now())
          where g.partnership_id = the_partnership and g.id = the_agency and g.retired_epoch is null and door.live(g.from_at, g.until_at, now())
            and door.is_lead_role(the_partnership, a.id));
      end $$;
      comment on function door.takes_referrals(uuid, uuid) is 'Whether somebody works at this agency whose work it is to lead cases.';

      create function door.send_referral(${WHO}, the_id uuid, said jsonb) returns text
      language plpgsql volatile ${DEFINER} as $$
      declare seat constant door.seat := ${SEAT}; to_agency constant uuid := (said ->> 'agencyId')::uuid;
      begin
        if ${AT_WORK} then return 'FORBIDDEN'; end if;
        if not door.takes_referrals(the_partnership, to_agency) then return 'BAD_INPUT'; end if;
        insert into sent_referral (partnership_id, id, from_agency_id, from_account_id, agency_id, family_name, letter)
        values (the_partnership, the_id, seat.agency_id, the_account, to_agency, said -> 'letter' ->> 'familyName', said -> 'letter');
        return null;
      end $$;
      comment on function door.send_referral(${types}, uuid, jsonb) is 'Sends a referral to an agency that takes them. It opens nothing, and looks nobody up.';

      create function door.referrals(${WHO}) returns jsonb
      language plpgsql stable ${DEFINER} as $$
      declare seat constant door.seat := ${SEAT};
      begin
        if ${AT_WORK} then return '{"agencies": [], "sent": [], "received": []}'; end if;
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
      end $$;
      comment on function door.referrals(${types}) is 'The agencies that take referrals, what the account sent (the latest 100) and how it stands, and for who takes referrals what waits at their agency.';

      create function door.answer_referral(${WHO}, the_id uuid, said jsonb) returns text
      language plpgsql volatile ${DEFINER} as $$
      declare seat constant door.seat := ${SEAT}; r sent_referral; the_answer constant text := said ->> 'answer'; made jsonb;
      begin
        if ${AT_WORK} then return 'FORBIDDEN'; end if;
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
      end $$;
      comment on function door.answer_referral(${types}, uuid, jsonb) is 'Takes a referral, which makes it a case that the taker triages; declines it with a reason for the sender; or takes it back, for who sent it.';
    `);
    await runner.query(
      close({
        own: ["takes_referrals(uuid, uuid)"],
        doors: [
          `send_referral(${types}, uuid, jsonb)`,
          `referrals(${types})`,
          `answer_referral(${types}, uuid, jsonb)`,
        ],
      }),
    );
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}
