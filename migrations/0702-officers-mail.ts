import type { MigrationInterface, QueryRunner } from "typeorm";
import { current } from "./wallSql.js";

/** Data-protection officers are nobody's practitioners: their e-mail goes where their agency says that its officer is reached. */
export class OfficersMail1763700000702 implements MigrationInterface {
  name = "OfficersMail1763700000702";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create or replace function door.mail_address(the_partnership uuid, the_account uuid) returns text
      language sql stable as $$
        select case when p.id is not null then p.work_email
          -- How an officer is reached may also be a telephone number or a street.
          when a.kind = 'DPO' and g.dpo_contact ~ '^[^[:space:]@<>,;"]+@[^[:space:]@<>,;"]+[.][^[:space:]@<>,;"]+$' then g.dpo_contact end
        from account a
        left join practitioner p on p.partnership_id = a.partnership_id and p.id = a.practitioner_id
        left join agency g on g.partnership_id = a.partnership_id and g.id = a.agency_id
        where ${current("a")} and a.id = the_account and door.live(a.from_at, a.until_at, now())
      $$;
      comment on function door.mail_address(uuid, uuid) is 'The work e-mail address of a live account, as its agency recorded it; of a data-protection officer without one, where the agency says that its officer is reached, if that is an e-mail address.';
    `);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}
