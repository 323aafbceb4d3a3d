import type { Filled } from "./auditYear.js";

/**
 * Fills the records that a data-protection officer asks about, in proportion to the families of the audit's year: of each three
 * consents and a few decisions, of every twentieth an emergency; agreements, roles, breaches and requests of data subjects; and
 * what hides some of it. Of twenty thousand families: 66,000 consents, 17,000 decisions, 1,000 emergencies, 400 agreements,
 * 600 roles, 200 breaches, 400 requests. As a restore would bring them, without epochs.
 */
export async function recordsYear({ world: { ids, partnershipId }, database }: Filled): Promise<void> {
  const client = await database.admin.connect();
  const agencies = ["council", "school", "practice", "police"];
  const people = ["worker", "teacher", "doctor", "constable"];
  try {
    await client.query(
      "begin; set local statement_timeout = 0; set local session_replication_role = replica",
    );
    await client.query(
      "create table bench_world as select $1::uuid as p, $2::uuid[] as agencies, $3::uuid[] as accounts, $4::uuid[] as practitioners, $5::uuid[] as officers",
      [
        partnershipId,
        agencies.map(ids.agency),
        people.map(ids.account),
        people.map(ids.practitioner),
        ["council dpo", "practice dpo"].map(ids.account),
      ],
    );
    for (const [table, select] of RECORDS) await client.query(`insert into ${table} ${select}`);
    await client.query("commit");
    await client.query("vacuum analyze");
  } finally {
    client.release();
  }
}

const FAMILIES = "from bench_family f cross join bench_world w";
const PEOPLE = `${FAMILIES} cross join lateral (select k, f.people[k] as person, 3 * f.i + k as j from generate_series(1, 3) k) m`;
const id = (what: string) => `md5('${what} ' || `;
/** Of each so many days in the last three years. */
const days = (j: string) => `make_interval(days => (${j} * 7919) % 1000, mins => ${j} % 1440)`;

const RECORDS: [table: string, select: string][] = [
  [
    "practitioner (partnership_id, id, agency_id, name, job_title)",
    "select w.p, md5('practitioner ' || a.i)::uuid, a.agency, 'Somebody ' || a.i, 'Practitioner' from bench_account a cross join bench_world w where a.i >= 4",
  ],
  [
    "account (partnership_id, id, kind, agency_id, practitioner_id, issuer, subject, display_name, from_at, recorded_epoch)",
    "select w.p, a.id, 'PRACTITIONER', a.agency, md5('practitioner ' || a.i)::uuid, 'bench', a.i::text, 'Somebody ' || a.i, now() - interval '2 years', 0 from bench_account a cross join bench_world w where a.i >= 4",
  ],
  [
    "role_grant (partnership_id, id, account_id, role, from_at, until_at, recorded_by, recorded_at, recorded_epoch, retired_at, retired_by, retired_how, retired_epoch)",
    `select w.p, ${id("grant")} a.i || ' ' || n)::uuid, a.id, 'SUPPORT_WORKER', now() - make_interval(days => 300 * n), null, w.officers[1], now() - make_interval(days => 300 * n), 0,
       case when n > 1 then now() - make_interval(days => 300 * (n - 1)) end, case when n > 1 then w.officers[1] end, case when n > 1 then 'ENDED' end, case when n > 1 then 0 end
     from bench_account a cross join bench_world w cross join generate_series(1, 3) n where a.i >= 4`,
  ],
  [
    "person_life (partnership_id, id, person_id, agency_id, born_on, recorded_at, recorded_epoch)",
    `select w.p, ${id("life")} m.j)::uuid, m.person, w.agencies[f.lead], case when m.k = 1 then current_date - 3650 - f.i % 900 else current_date - 12000 - f.i % 5000 end, now() - interval '400 days', 0 ${PEOPLE}`,
  ],
  [
    "authority (partnership_id, id, person_id, kind, holder_person_id, from_on, recorded_at, recorded_epoch)",
    `select w.p, ${id("authority")} f.i)::uuid, f.people[1], 'PARENTAL_RESPONSIBILITY', f.people[2], current_date - 4000, now() - interval '400 days', 0 ${FAMILIES}`,
  ],
  [
    "consent (partnership_id, id, person_id, agency_id, giver_person_id, authority, given_at, method, notice_version, obtained_by, supersedes, recorded_at, recorded_epoch, retired_at, retired_how, retired_epoch)",
    `select w.p, ${id("consent")} m.j || ' ' || n)::uuid, m.person, case when m.j % 7 = 0 then w.agencies[3 + m.j % 2] else w.agencies[f.lead] end, case when m.k = 1 then f.people[2] else m.person end,
       case when m.k = 1 then 'PARENTAL_RESPONSIBILITY' else 'SELF' end, now() - ${days("m.j")} + make_interval(hours => n), 'WRITTEN', '1', case when m.j % 7 = 0 then w.practitioners[3 + m.j % 2] else w.practitioners[f.lead] end,
       case when n = 1 then array[(${id("consent")} m.j || ' 0')::uuid)] else '{}' end, now() - ${days("m.j")} + make_interval(hours => n), 0,
       case when m.j % 10 = 3 then now() - ${days("m.j")} + interval '12 hours' end, case when m.j % 10 = 3 then 'WITHDRAWN' end, case when m.j % 10 = 3 then 0 end
     ${PEOPLE} cross join lateral generate_series(0, case when m.j % 10 = 1 then 1 else 0 end) n`,
  ],
  [
    "consent_provision (partnership_id, id, consent_id, person_id, agency_id, permit, agencies, categories, purposes, from_on, until_on, position)",
    `select w.p, ${id("provision")} c.id || ' ' || n)::uuid, c.id, c.person_id, c.agency_id, n = 0, case when n = 0 then w.agencies[1:3] else w.agencies[4:4] end, case when n = 0 then 1023 else 24 end,
       array['EARLY_HELP'], door.london_day(c.given_at) + case when hashtext(c.id::text) % 300 = 7 then 1100 else 0 end,
       case when hashtext(c.id::text) % 3 = 0 then door.london_day(c.given_at) + case when hashtext(c.id::text) % 300 = 7 then 1400 else 730 end end, n
     from consent c join bench_world w on c.partnership_id = w.p cross join generate_series(0, 1) n where c.recorded_epoch = 0 and (n = 0 or hashtext(c.id::text) % 4 = 0)`,
  ],
  [
    "sharing_decision (partnership_id, id, case_id, share, purpose, gateway, agencies, persons, categories, decided_by, why_necessary, why_proportionate, family_told, refusal_overridden, from_at, until_at, review_on, objected_at, recorded_by, recorded_at, recorded_epoch, retired_at, retired_by, retired_how, retired_epoch, review_of)",
    `select w.p, ${id("decision")} f.i || ' ' || n)::uuid, f.case_id, f.i / 2 % 4 <> 1, 'EARLY_HELP', (select min(code) from legal_gateway), w.agencies[3 + f.i % 2 : 3 + f.i % 2], f.people[1:1], 24, w.practitioners[f.lead],
       'It is needed.', 'It is not too much.', true, case when f.i % 20 = 2 then 'A refusal.' end, t.at, null, (t.at + interval '180 days')::date,
       case when f.i % 10 = 0 then t.at + interval '2 days' end, w.accounts[f.lead], t.at, 0, case when f.i % 5 = 0 then t.at + interval '100 days' end,
       case when f.i % 5 = 0 then w.accounts[f.lead] end, case when f.i % 5 = 0 then 'ENDED' end, case when f.i % 5 = 0 then 0 end,
       case when n = 1 then (${id("decision")} f.i || ' 0')::uuid) end
     ${FAMILIES} cross join lateral generate_series(0, case when f.i % 8 = 2 then 1 else 0 end) n
     cross join lateral (select now() - ${days("f.i")} + make_interval(days => 90 * n) as at) t where f.i % 4 <> 3`,
  ],
  [
    "emergency_use (partnership_id, id, account_id, agency_id, case_id, persons, reason_code, reason, session_id, asked_at, lapses_at, second_person, granted_at, until_at, review_by)",
    `select w.p, ${id("use")} f.i)::uuid, w.accounts[1 + u % 4], w.agencies[1 + u % 4], f.case_id, f.people[1:1], 'SERIOUS_HARM', 'A child may be in danger tonight.', 'bench', t.at, t.at + interval '1 hour', 'NOT_ASKED',
       case when u % 9 <> 0 then t.at end, case when u % 9 <> 0 then t.at + interval '2 hours' end, case when u % 9 <> 0 then t.at + interval '3 days' end
     ${FAMILIES} cross join lateral (select f.i / 20 as u, now() - ${days("f.i")} as at) t where f.i % 20 = 3`,
  ],
  [
    "emergency_review (partnership_id, id, use_id, account_id, outcome, note, at)",
    `select u.partnership_id, ${id("review")} u.id)::uuid, u.id, w.officers[1], case when hashtext(u.id::text) % 10 = 0 then 'NOT_JUSTIFIED' else 'JUSTIFIED' end, 'Looked into.', u.asked_at + interval '2 days'
     from emergency_use u join bench_world w on w.p = u.partnership_id where u.granted_at is not null and hashtext(u.id::text) % 5 <> 0`,
  ],
  [
    "agreement_terms (partnership_id, id, kind, name, agencies, purposes, categories, from_on, until_on, review_on, document_reference, agency_id, recorded_by, recorded_at)",
    `select w.p, ${id("agreement")} f.i)::uuid, 'RECORD', 'Agreement ' || f.i, array[w.agencies[1 + u % 4], w.agencies[1 + (u + 1 + u / 4 % 3) % 4]], array['SERVICE_DELIVERY'], 4096, (now() - t.ago)::date,
       case when u % 6 = 0 then (now() - t.ago)::date + 500 end, (now() - t.ago)::date + 365, 'DOC-' || f.i, w.agencies[1 + u % 4], w.officers[1], now() - t.ago
     ${FAMILIES} cross join lateral (select f.i / 50 as u, ${days("f.i")} as ago) t where f.i % 50 = 4`,
  ],
  [
    "agreement_act (partnership_id, id, agreement_id, kind, agency_id, recorded_by, recorded_at, signatory, signatory_title, note, next_review_on)",
    `select t.partnership_id, ${id("act")} t.id || ' ' || n)::uuid, t.id, case when n <= 2 then 'SIGNED' else 'REVIEWED' end, t.agencies[1 + n % 2], w.officers[1], t.recorded_at + make_interval(days => 150 * (n - 1)),
       case when n <= 2 then 'A. Body' end, case when n <= 2 then 'Director' end, case when n > 2 then 'Still needed.' end, case when n > 2 then t.from_on + 150 * n end
     from agreement_terms t join bench_world w on w.p = t.partnership_id cross join generate_series(1, 4) n where t.document_reference like 'DOC-%' and hashtext(t.id::text) % 12 <> 0 and t.recorded_at + make_interval(days => 150 * (n - 1)) < now()`,
  ],
  [
    "agreement (partnership_id, id, name, agencies, purposes, categories, from_on, until_on, review_on, recorded_by, recorded_at, recorded_epoch, retired_at, retired_how, retired_epoch)",
    `select t.partnership_id, t.id, t.name, t.agencies, t.purposes, t.categories, t.from_on, t.until_on, t.review_on, t.recorded_by, t.recorded_at, 0,
       case when r.ends then t.recorded_at + interval '1 day' end, case when r.ends then 'SUSPENDED' end, case when r.ends then 0 end
     from agreement_terms t cross join lateral (select hashtext(t.id::text) % 15 = 1 as ends) r
     where exists (select from agreement_act c where c.partnership_id = t.partnership_id and c.agreement_id = t.id and c.kind = 'SIGNED') and t.document_reference like 'DOC-%'`,
  ],
  [
    "seal (partnership_id, id, case_id, person_id, accounts, reason, from_at, recorded_at, recorded_epoch)",
    `select w.p, ${id("seal")} f.i)::uuid, case when f.i % 3 = 0 then f.case_id end, case when f.i % 3 <> 0 then f.people[1] end, w.accounts[f.lead : f.lead], 'Sealed.', now() - interval '300 days', now() - interval '300 days', 0 ${FAMILIES} where f.i % 1000 = 5`,
  ],
  [
    "protection_marker (partnership_id, id, kind, case_id, persons, effect, reason, from_at, recorded_at, recorded_epoch)",
    `select w.p, ${id("marker")} f.i)::uuid, 'HARM', f.case_id, f.people[2:2], 'ABSENT', 'It would do harm.', now() - interval '300 days', now() - interval '300 days', 0 ${FAMILIES} where f.i % 100 = 8`,
  ],
  [
    "person_link (partnership_id, id, person_id, linked_id, reason, recorded_at, recorded_epoch)",
    `select w.p, ${id("link")} f.i)::uuid, f.people[3], n.people[3], 'The same.', now() - interval '200 days', 0 ${FAMILIES} join bench_family n on n.i = f.i + 1 where f.i % 50 = 19`,
  ],
  [
    "exclusion (partnership_id, id, account_id, case_id, person_id, kind, from_at, recorded_at, recorded_epoch)",
    `select w.p, ${id("exclusion")} f.i)::uuid, w.officers[1], case when f.i % 2 = 0 then f.case_id end, case when f.i % 2 = 1 then f.people[3] end, 'RELATIVE', now() - interval '200 days', now() - interval '200 days', 0 ${FAMILIES} where f.i between 10 and 19`,
  ],
  [
    "incident (partnership_id, id, reference, agency_id, what, from_at, until_at, aware_at, recorded_at, recorded_by)",
    `select w.p, ${id("incident")} f.i)::uuid, 'INC-' || f.i, w.agencies[1], 'A letter went astray.', t.at - interval '2 days', t.at - interval '1 day', t.at, t.at + interval '1 hour', w.officers[1]
     ${FAMILIES} cross join lateral (select now() - interval '1 day' - ${days("f.i")} as at) t where f.i % 100 = 6`,
  ],
  [
    "incident_act (partnership_id, id, incident_id, account_id, kind, happened_at, risk, consequences, measures, note, at)",
    `select i.partnership_id, ${id("incident act")} i.id || ' ' || n)::uuid, i.id, i.recorded_by, (array['ASSESSED', 'NOT_REPORTED', 'CLOSED'])[n], i.aware_at + make_interval(hours => 2 * n),
       case when n = 1 then 'UNLIKELY' end, case when n = 1 then 'Hardly any.' end, case when n = 1 then 'It was fetched back.' end, case when n > 1 then 'No risk.' end, i.aware_at + make_interval(hours => 2 * n)
     from incident i join bench_world w on w.p = i.partnership_id cross join generate_series(1, 3) n where i.reference like 'INC-%'`,
  ],
  [
    "rights_request (partnership_id, id, reference, person_id, asker, received_by, received_on, recorded_at, recorded_by)",
    `select w.p, ${id("request")} f.i)::uuid, 'SAR-' || f.i, f.people[2], 'SELF', w.agencies[f.lead], t.at::date, t.at, w.officers[1]
     ${FAMILIES} cross join lateral (select now() - ${days("f.i")} as at) t where f.i % 50 = 7`,
  ],
  [
    "rights_act (partnership_id, id, request_id, agency_id, account_id, kind, on_day, at)",
    `select r.partnership_id, ${id("rights act")} r.id || ' ' || n)::uuid, r.id, r.received_by, r.recorded_by, (array['IDENTITY_ASKED', 'IDENTITY_SHOWN', 'RELEASED'])[n], r.received_on + n, r.recorded_at + make_interval(days => n)
     from rights_request r join bench_world w on w.p = r.partnership_id cross join generate_series(1, 3) n where r.reference like 'SAR-%' and r.recorded_at < now() - interval '4 days'`,
  ],
];
