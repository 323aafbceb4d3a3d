import type { MigrationInterface, QueryRunner } from "typeorm";
import { close, kept } from "./doorSql.js";
import { current } from "./wallSql.js";

const DEFINER = "security definer set search_path = pg_catalog, public, pg_temp";

/** Who wishes to be told by e-mail that something waits, and until when they were told. */
export class NotificationMail1763700000421 implements MigrationInterface {
  name = "NotificationMail1763700000421";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table mail_wish (
        partnership_id uuid not null references partnership, account_id uuid not null,
        is_on boolean not null, told_until timestamptz not null default now(), mailed_at timestamptz, looked_at timestamptz,
        primary key (partnership_id, account_id), foreign key (partnership_id, account_id) references account);
      ${kept("mail_wish", "Whether an account wishes an e-mail when something waits for it. told_until: what is newer was not told yet; mailed_at: when it was last told; looked_at: when the sender last looked.", "is_on, told_until, mailed_at, looked_at")}
    `);
    await runner.query(/* sql */ `
      create function door.mail_address(the_partnership uuid, the_account uuid) returns text
      language sql stable as $$
        select p.work_email from account a
        join practitioner p on p.partnership_id = a.partnership_id and p.id = a.practitioner_id
        where ${current("a")} and a.id = the_account and door.live(a.from_at, a.until_at, now())
      $$;
      comment on function door.mail_address(uuid, uuid) is 'The work e-mail address of a live account, as its agency recorded it.';

      create function door.notification_mail(the_partnership uuid, the_account uuid) returns json
      language plpgsql stable ${DEFINER} as $$
      begin
        return json_build_object('address', door.mail_address(the_partnership, the_account),
          'isOn', exists (select from mail_wish w where w.partnership_id = the_partnership and w.account_id = the_account and w.is_on));
      end $$;
      comment on function door.notification_mail(uuid, uuid) is 'Where an account''s e-mails go, and whether it wishes them.';

      create function door.wish_mail(the_partnership uuid, the_account uuid, the_wish boolean) returns text
      language plpgsql volatile ${DEFINER} as $$
      begin
        if the_wish and door.mail_address(the_partnership, the_account) is null then return 'BAD_INPUT'; end if;
        -- What came before the wish is not told.
        insert into mail_wish (partnership_id, account_id, is_on) values (the_partnership, the_account, the_wish)
        on conflict (partnership_id, account_id) do update
        set is_on = the_wish, told_until = case when mail_wish.is_on then mail_wish.told_until else now() end;
        return null;
      end $$;
      comment on function door.wish_mail(uuid, uuid, boolean) is 'Keeps whether an account wishes e-mails. Returns the code of the refusal.';

      create function door.mail_to_look_at(the_limit integer) returns json
      language plpgsql volatile ${DEFINER} as $$
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
      end $$;
      comment on function door.mail_to_look_at(integer) is 'Accounts that wish e-mails and may be sent one now; each is given to one sender, once in five minutes.';

      create function door.claim_mail(the_partnership uuid, the_account uuid, told_until bigint) returns text
      language plpgsql volatile ${DEFINER} as $$
      begin
        update mail_wish w set told_until = timestamptz 'epoch' + claim_mail.told_until * interval '1 microsecond', mailed_at = now()
        where w.partnership_id = the_partnership and w.account_id = the_account and w.is_on
          and coalesce(w.mailed_at <= now() - interval '1 hour', true) and door.micros(w.told_until) < claim_mail.told_until;
        return case when found then door.mail_address(the_partnership, the_account) end;
      end $$;
      comment on function door.claim_mail(uuid, uuid, bigint) is 'Takes it on to tell an account of what there is until a moment: to be sent once, at most one an hour. The address, or null where it is not to be sent.';
    `);
    await runner.query(
      close({
        own: ["mail_address(uuid, uuid)"],
        doors: [
          "notification_mail(uuid, uuid)",
          "wish_mail(uuid, uuid, boolean)",
          "mail_to_look_at(integer)",
          "claim_mail(uuid, uuid, bigint)",
        ],
      }),
    );
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}
