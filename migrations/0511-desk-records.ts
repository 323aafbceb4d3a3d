import type { MigrationInterface, QueryRunner } from "typeorm";
import { close, sealedIn } from "./doorSql.js";
import { ALL } from "./wallSql.js";

const types = "uuid, uuid, text, smallint, timestamptz, timestamptz, integer, text";
const NOW = "9223372036854775807";
/** The bit of AGENCY_INVOLVEMENT: that there is a consent is of this kind. */
const INVOLVEMENT = 8;

const agencies = `(select jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name, 'type', g.type, 'typeName', t.name, 'dpoContact', g.dpo_contact) order by g.id)
            from agency g join agency_type t on t.code = g.type where g.partnership_id = the_partnership)`;
const caseReference = (row: string) =>
  `(select c.reference from case_record c where c.partnership_id = the_partnership and c.id = ${row}.case_id)`;
/** Whether one is a member of a case now. */
const isMember = (caseId: string, person?: string) =>
  `exists (select from case_person l where l.partnership_id = the_partnership and l.case_id = ${caseId}${person === undefined ? "" : ` and l.person_id = ${person}`}
                and l.retired_epoch is null and door.live(l.from_at, l.until_at, now()))`;
/** Whether the officer may name somebody of a case. Where no wall touches the case, everybody who is in it; the rule itself is asked about the few others. */
const isNameable = (caseId: string, person: string) =>
  `case when ${caseId} = any (touched) then exists (select from door.nameable(the_partnership, the_account, ${caseId}) n where n.person_id = ${person} and not n.second)
                else ${isMember(caseId, person)} end`;
const mayKnowOf = (caseId: string) =>
  `case when ${caseId} = any (touched) then door.may_know_of(the_partnership, the_account, ${caseId}) else ${isMember(caseId)} end`;
const people = (row: string) =>
  `(select coalesce(jsonb_agg(distinct p.reference), '[]') from person p
              where p.partnership_id = the_partnership and p.id = any (${row}.persons) and ${isNameable(`${row}.case_id`, "p.id")})`;
/** Whether the officer's agency leads the case. */
const isLed = (caseId: string) => `${caseId} in (select unnest(led))`;
const nameOf = (account: string) =>
  `(select x.display_name from account x where x.partnership_id = the_partnership and x.id = ${account})`;
const agencyOf = (account: string) =>
  `(select x.agency_id from account x where x.partnership_id = the_partnership and x.id = ${account})`;
const within = (instant: string) =>
  `(since_at is null or ${instant} >= since_at) and (before_at is null or ${instant} < before_at)`;

/** A question to the records that decide: a door function that gives the items within the officer's remit; null for who is no officer. */
const question = (name: string, comment: string, items: string, more: Record<string, string> = {}) => {
  const its = [types, ...Object.values(more)].join(", ");
  return `
      create function door.${name}(the_partnership uuid, the_account uuid, the_purpose text, the_assurance smallint,
        since_at timestamptz, before_at timestamptz, the_limit integer, the_state text${Object.entries(more)
          .map(([one, type]) => `, ${one} ${type}`)
          .join("")}) returns jsonb
      language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
      declare
        ours constant uuid := door.agreement_officer(the_partnership, the_account, the_purpose, the_assurance);
        today constant date := door.london_day(now()); items jsonb; extra jsonb := '{}'; touched uuid[]; led uuid[];
      begin
        if ours is null then return null; end if;
        touched := door.cases_with_walls(the_partnership, the_account);
        led := door.cases_led_by(the_partnership, ours);
        ${items}
        return jsonb_build_object('agency', ours, 'agencies', ${agencies}, 'items', coalesce(items, '[]')) || extra;
      end $$;
      comment on function door.${name}(${its}) is '${comment} Null for who is no data-protection officer.';
      revoke all on function door.${name}(${its}) from public;
      grant execute on function door.${name}(${its}) to tellonce_auditor;
      alter function door.${name}(${its}) owner to tellonce_door;`;
};

/** Rows in their order before it is asked, one by one and for no more than there is room for, whether the officer may know of them. */
const inOrder = (sql: string, order: string) => `(${sql} order by ${order} offset 0)`;

const collect = (sql: string, order: string) => `
        select jsonb_agg(x.item order by ${order}) into items from (${sql} limit the_limit) x;`;

/** A review is due on a day: on one of those in London that what is asked for begins with, ends with or has between. */
const reviewedWithin = `(since_at is null or v.review_on >= door.london_day(since_at))
            and (before_at is null or v.review_on <= door.london_day(before_at - interval '1 microsecond'))`;

/** Who asks how they stand is told of those alone: before the limit, for what is overdue is the oldest. */
const stands = (state: string) => `(the_state is null or ${state} = the_state)`;

/** Sharing decisions that the officer's agency took, received under or answers for as the case's lead. */
const decisions = (kind: string, at: string, which: string) =>
  collect(
    `select d.at, d.id, jsonb_build_object('id', d.id, 'at', d.at, 'kind', d.kind, 'who', d.who, 'agencyId', d.agency_id,
            'caseReference', ${caseReference("d")}, 'people', ${people("d")}, 'purposes', array[d.purpose], 'categories', d.categories, 'agencies', d.agencies,
            'until', d.review_on, 'name', (select g.name from legal_gateway g where g.code = d.gateway),
            'state', d.state) as item
          from ${inOrder(
            `select ${at} as at, d.id, ${kind} as kind, p.name as who, p.agency_id, d.case_id, d.persons, d.purpose, d.categories, d.agencies, d.review_on, d.gateway, v.state
            from sharing_decision d
            left join practitioner p on p.partnership_id = d.partnership_id and p.id = d.decided_by
            cross join lateral (
              select case when exists (select from sharing_decision n where n.partnership_id = d.partnership_id and n.review_of = d.id) then 'ANSWERED'
                when d.retired_epoch is not null or not door.live(d.from_at, d.until_at, now()) then 'ENDED'
                when d.review_on < today then 'REVIEW_OVERDUE' else 'IN_FORCE' end as state) v
            where d.partnership_id = the_partnership and ${which} and ${within(at)} and ${stands("v.state")}
              and (p.agency_id = ours or ours = any (d.agencies) or ${isLed("d.case_id")})`,
            `${at} desc, d.id`,
          )} d
          where ${mayKnowOf("d.case_id")}
          order by d.at desc, d.id`,
    "x.at desc, x.id",
  );

/** What was recorded and ended in rows of a table, as (at, kind, who). */
const begunAndEnded = (row: string, begun: [string, string, string], ended: [string, string, string]) => {
  const [at, kind, who] = begun.map((part, n) => (n === 1 ? part : `${row}.${part}`));
  const [endedAt, endedKind, endedBy] = ended.map((part, n) => (n === 1 ? part : `${row}.${part}`));
  return `cross join lateral (
              select ${at} as at, ${kind} as kind, ${who} as who
              union all
              select ${endedAt}, ${endedKind}, ${endedBy} where ${endedAt} is not null) e`;
};
const recordedAndEnded = (row: string, kind: string) =>
  begunAndEnded(
    row,
    ["recorded_at", `${kind} || '_RECORDED'`, "recorded_by"],
    ["retired_at", `${kind} || '_ENDED'`, "retired_by"],
  );

/**
 * Seals, exclusions and markers that the officer's agency recorded or of cases that it leads, of people and cases of whom the
 * officer may know: never one that is as if it were not there for who is not of its circle, nor what it keeps back, nor who
 * lives where a place is protected.
 */
const keptBack = `
            select e.at, r.id, e.kind, null, e.who, null, k.case_id, null, r.categories, null, r.about, k.persons
            from (
              select s.id, 'SEAL' as kind, s.case_id, array_remove(array[s.person_id], null) as persons, '{}'::uuid[] as at_home, nullif(s.categories, ${ALL}) as categories, null::uuid as about,
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
              where (${agencyOf("r.recorded_by")} = ours or ${isLed("c.id")})
                and exists (select from door.nameable(the_partnership, the_account, c.id) n where not n.second and (r.persons || r.at_home = '{}' or n.person_id = any (r.persons || r.at_home)))
              order by c.id limit 1) k
            ${recordedAndEnded("r", "r.kind")}`;

/** The systems and webhooks of the officer's agency, whether it tells families names, and its legal holds on people of whom they may know. */
const ofTheAgency = `
            select e.at, c.id, e.kind, c.name, e.who, c.agency_id, null, c.purposes, null, null, null, null
            from system_client c
            ${begunAndEnded("c", ["registered_at", "'CLIENT_REGISTERED'", "registered_by"], ["revoked_at", "'CLIENT_REVOKED'", "revoked_by"])}
            where c.partnership_id = the_partnership and c.agency_id = ours
            union all
            select e.at, k.id, e.kind, c.name, e.who, c.agency_id, null, null, null, null, null, null
            from client_key k join system_client c on c.partnership_id = k.partnership_id and c.id = k.client_id and c.agency_id = ours
            ${begunAndEnded("k", ["added_at", "'CLIENT_KEY_ADDED'", "added_by"], ["revoked_at", "'CLIENT_KEY_REVOKED'", "revoked_by"])}
            where k.partnership_id = the_partnership
            union all
            select e.at, w.id, e.kind, w.name, e.who, w.agency_id, null, array[w.purpose], null, null, w.account_id, null
            from webhook w
            ${begunAndEnded("w", ["created_at", "'WEBHOOK_CREATED'", "created_by"], ["ended_at", "'WEBHOOK_ENDED'", "ended_by"])}
            where w.partnership_id = the_partnership and w.agency_id = ours
            union all
            select n.recorded_at, n.id, case when n.is_told then 'NAMES_TOLD' else 'NAMES_NOT_TOLD' end, null, n.recorded_by, n.agency_id, null, null, null, null, null, null
            from names_policy n where n.partnership_id = the_partnership and n.agency_id = ours
            union all
            select e.at, l.id, e.kind, null, e.who, l.agency_id, null, null, null, null, null, array[l.person_id]
            from legal_hold l
            ${begunAndEnded("l", ["placed_at", "'HOLD_PLACED'", "placed_by"], ["lifted_at", "'HOLD_LIFTED'", "lifted_by"])}
            where l.partnership_id = the_partnership and l.agency_id = ours and door.officer_knows(the_partnership, the_account, ours, l.person_id)`;

/** What a data-protection officer asks of the records that decide: one question, one door. */
export class DeskRecords1763700000511 implements MigrationInterface {
  name = "DeskRecords1763700000511";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create index sharing_decision_recorded on sharing_decision (partnership_id, from_at);
      create index emergency_use_asked on emergency_use (partnership_id, asked_at);
      create index consent_given on consent (partnership_id, given_at);
      create index agreement_act_recorded on agreement_act (partnership_id, recorded_at);
      create index sharing_decision_review on sharing_decision (partnership_id, review_of) where review_of is not null;
      create index consent_provision_until on consent_provision (partnership_id, until_on) where until_on is not null;
      create index consent_provision_from on consent_provision (partnership_id, from_on);
      create index consent_superseding on consent (partnership_id) where supersedes <> '{}';
      create index involvement_lead on involvement (partnership_id, agency_id) where kind = 'LEAD' and retired_epoch is null;

      create function door.cases_led_by(the_partnership uuid, the_agency uuid) returns uuid[]
      language sql stable as $$
        select coalesce(array_agg(i.case_id), '{}') from involvement i
        where i.partnership_id = the_partnership and i.agency_id = the_agency and i.kind = 'LEAD' and i.retired_epoch is null and door.live(i.from_at, i.until_at, now())
      $$;
      comment on function door.cases_led_by(uuid, uuid) is 'The cases that an agency leads now.';

      create function door.cases_with_walls(the_partnership uuid, the_account uuid) returns uuid[]
      language sql stable as $$
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
      $$;
      comment on function door.cases_with_walls(uuid, uuid) is 'Cases, not all of a partnership by far, of which an exclusion of this account, or a seal or marker of somebody in them under any of their ids, may hide anything: of any other it may know, and name whoever is in it.';
      ${close({ own: ["cases_led_by(uuid, uuid)", "cases_with_walls(uuid, uuid)"] })}
      ${question(
        "desk_emergency_uses",
        "Uses of emergency access by the officer''s agency or of cases that it leads, with what reviewers found, the latest first.",
        collect(
          `select u.asked_at as at, u.id, jsonb_build_object('id', u.id, 'at', u.asked_at, 'kind', u.reason_code, 'who', ${nameOf("u.account_id")}, 'agencyId', u.agency_id,
            'caseReference', ${caseReference("u")}, 'people', ${people("u")}, 'until', door.london_day(u.review_by),
            'by', (select ${nameOf("r.account_id")} from emergency_review r where r.partnership_id = u.partnership_id and r.use_id = u.id order by r.at desc limit 1),
            'state', u.state) as item
          from ${inOrder(
            `select u.*, v.state from emergency_use u
            cross join lateral (
              select coalesce((select r.outcome from emergency_review r where r.partnership_id = u.partnership_id and r.use_id = u.id order by r.at desc limit 1),
                case when u.granted_at is null then 'NOT_OPENED' when u.review_by <= now() then 'REVIEW_OVERDUE' else 'TO_REVIEW' end) as state) v
            where u.partnership_id = the_partnership and ${within("u.asked_at")} and ${stands("v.state")}
              and (u.agency_id = ours or ${isLed("u.case_id")})`,
            "u.asked_at desc, u.id",
          )} u
          where ${mayKnowOf("u.case_id")}
          order by u.asked_at desc, u.id`,
          "x.at desc, x.id",
        ),
      )}
      ${question(
        "desk_objections",
        "What was shared under a duty although somebody objected or had refused, the latest first.",
        decisions(
          "case when d.objected_at is not null then 'OBJECTION' else 'REFUSAL' end",
          "coalesce(d.objected_at, d.from_at)",
          "d.share and (d.objected_at is not null or d.refusal_overridden is not null)",
        ),
      )}
      ${question(
        "desk_not_shared",
        "Decisions not to share, the latest first.",
        decisions("'NOT_SHARED'", "d.from_at", "not d.share"),
      )}
      ${question(
        "desk_agreements",
        "The agreements of the officer''s agency by when they are to be reviewed, with those that wait for a signature or are suspended.",
        collect(
          `select coalesce(v.review_on, today) as review_on, a.id, jsonb_build_object('id', a.id, 'at', a.recorded_at, 'kind', 'AGREEMENT', 'name', a.name,
            'agencies', a.agencies, 'purposes', a.purposes, 'categories', a.categories, 'until', v.review_on, 'who', ${nameOf("a.recorded_by")},
            'agencyId', ${agencyOf("a.recorded_by")},
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
          where ${reviewedWithin} and ${stands("o.state")}
          order by 1, a.id`,
          "x.review_on, x.id",
        ),
      )}
      ${question(
        "desk_changes",
        "What changed in the rules of the officer''s agency: its agreements, the roles of its accounts, its systems, webhooks and legal holds, whether families are told names; its sharing decisions, seals, exclusions and markers and those of cases that it leads; the latest first.",
        collect(
          `select h.at, h.id, jsonb_build_object('id', h.kind || ' ' || h.id, 'at', h.at, 'kind', h.kind, 'name', h.name, 'who', ${nameOf("h.who")}, 'agencyId', coalesce(h.agency_id, ${agencyOf("h.who")}),
            'caseReference', ${caseReference("h")}, 'purposes', h.purposes, 'categories', h.categories, 'agencies', h.agencies, 'people', case
              when h.persons is not null and h.case_id is null then (select jsonb_agg(p.reference) from person p where p.partnership_id = the_partnership and p.id = any (h.persons))
              when h.persons is not null then ${people("h")} end,
            'about', (select case when a.kind = 'FAMILY' then 'A family member' else a.display_name end from account a where a.partnership_id = the_partnership and a.id = h.about)) as item
          from ${inOrder(
            `select h.* from (
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
            ${recordedAndEnded("d", "'DECISION'")}
            left join account a on a.partnership_id = d.partnership_id and a.id = e.who
            where d.partnership_id = the_partnership
              and (a.agency_id = ours or ours = any (d.agencies) or ${isLed("d.case_id")})
            union all
            select e.at, r.id, e.kind, r.role, e.who, null, null, null, null, null, r.account_id, null
            from role_grant r join account a on a.partnership_id = r.partnership_id and a.id = r.account_id and a.agency_id = ours
            ${begunAndEnded("r", ["recorded_at", "'ROLE_GIVEN'", "recorded_by"], ["retired_at", "'ROLE_ENDED'", "retired_by"])}
            where r.partnership_id = the_partnership
            union all ${keptBack}
            union all ${ofTheAgency}) h
            where ${within("h.at")} and the_state is null`,
            "h.at desc, h.kind, h.id",
          )} h
          where h.case_id is null or ${mayKnowOf("h.case_id")}
          order by h.at desc, h.kind, h.id`,
          "x.at desc, x.item ->> 'kind', x.id",
        ),
      )}
      ${question(
        "desk_consents",
        "The consents that may stand so and that the officer''s agency obtained or that are about people of cases that it leads, the latest first, after one of them where it is named; with the facts that tell how each stands.",
        `${collect(
          `select c.given_at as at, c.id, jsonb_build_object('id', c.id, 'at', c.given_at, 'personId', c.person_id, 'agencyId', c.agency_id,
            'kind', case when v.yes and v.no then 'LIMITED' when v.yes then 'YES' else 'NO' end, 'purposes', v.purposes, 'categories', v.categories, 'until', v.until_on,
            'people', (select jsonb_build_array(p.reference) from person p where p.partnership_id = the_partnership and p.id = c.person_id),
            'caseReference', ${caseReference("k")}) as item
          from ${inOrder(
            `select c.* from consent c
            where c.partnership_id = the_partnership and c.retired_how is distinct from 'ERROR' and ${within("c.given_at")}
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
              and (after_at is null or c.given_at < after_at or (c.given_at = after_at and c.id > after_id))`,
            "c.given_at desc, c.id",
          )} c
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
              and (c.agency_id = ours or ${isLed("m.case_id")}) and ${isNameable("m.case_id", "c.person_id")}
              and (not exists (select from case_person l where l.partnership_id = c.partnership_id and l.person_id = c.person_id and l.case_id = any (touched))
                or not exists (select from (${sealedIn("in (select l.case_id from case_person l where l.partnership_id = the_partnership and l.person_id = c.person_id)")}) z where z.person_id = c.person_id and z.mask & ${INVOLVEMENT} <> 0))
            order by m.case_id limit 1) k
          where case the_state when 'RUNNING_OUT' then v.until_on between today and today + 90 when 'EXPIRED' then v.until_on < today
              when 'NOT_YET' then v.from_on > today else true end
          order by c.given_at desc, c.id`,
          "x.at desc, x.id",
        )}
        extra := jsonb_build_object('at', door.micros(now()), 'today', today, 'people', door.people_facts(the_partnership,
          array(select distinct (i ->> 'personId')::uuid from jsonb_array_elements(coalesce(items, '[]')) i), ${NOW}, now()));`,
        { after_at: "timestamptz", after_id: "uuid" },
      )}
    `);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are append-only: write the next one instead.");
  }
}
