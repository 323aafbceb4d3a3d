import type pg from "pg";

/**
 * What the lead professional of the demonstration finds in the morning: she has opened her families but for those that came
 * to her in the last month, a few things were recorded of the Carters since, and she keeps two views of her list.
 */
export async function addLooks(client: pg.Client, partnershipId: string): Promise<void> {
  const lead =
    "select a.id, a.practitioner_id from account a where a.partnership_id = $1 and a.subject = 'lead'";
  await client.query(
    `insert into case_look (partnership_id, account_id, case_id, looked_at)
     select $1, l.id, i.case_id, now() from (${lead}) l join involvement i on i.partnership_id = $1 and i.practitioner_id = l.practitioner_id
     where i.kind = 'LEAD' and i.from_at < now() - interval '30 days' group by 2, 3`,
    [partnershipId],
  );
  await client.query(
    `update chronology_event e set recorded_at = clock_timestamp()
     from case_record c where c.partnership_id = $1 and c.reference = 'WM-0001'
       and e.partnership_id = $1 and e.case_id = c.id and e.occurred_on >= current_date - 10`,
    [partnershipId],
  );
  await client.query(
    `insert into saved_view (partnership_id, id, account_id, name, choice)
     select $1, gen_random_uuid(), l.id, v.name, v.choice from (${lead}) l
     cross join (values ('Overdue', 'due=OVERDUE'), ('Changed, by need', 'changed=yes&sort=NEED_BAND')) v (name, choice)`,
    [partnershipId],
  );
}
