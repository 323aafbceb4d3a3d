import type { Transaction } from "../database/transaction.js";
import type { Id } from "../sharing/facts.js";
import type { ContributionKind } from "../model/Contribution.js";
import type { Row } from "./rows.js";
import { type Stated, statedBeside } from "./statedBeside.js";

/** Something that an agency contributed to a case, whatever it is, in the same words. */
export interface ContributionRow extends Row {
  kind: ContributionKind;
  caseId: Id;
  title: string | null;
  text: string | null;
  on: string;
  statements: Stated[];
}

const governed = (alias: string) =>
  `${alias}.id, ${alias}.category, ${alias}.agency_id, ${alias}.marks, ${alias}.subjects, ${alias}.mentioned, ${alias}.case_id as "caseId"`;

/** What the viewer's own agency contributed to these cases, as far as the wall lets it through, the latest first. Drafts never were contributed. */
export const loadContributions = (
  { rows }: Transaction,
  caseIds: readonly Id[],
): Promise<ContributionRow[]> =>
  rows<ContributionRow>(
    `select 'ANSWER' as kind, ${governed("a")}, q.text as title, a.value as text, (a.written_at at time zone 'Europe/London')::date::text as "on", ${statedBeside("ANSWER", "a")} as statements
     from answer a join template_question q on q.template_id = a.template_id and q.version = a.template_version and q.key = a.question_key
     where a.case_id = any ($1) and a.agency_id = wall.agency() and a.contributed_at is not null
     union all
     select 'EVENT', ${governed("e")}, e.title, e.detail, e.occurred_on::text, ${statedBeside("EVENT", "e")}
     from chronology_event e where e.case_id = any ($1) and e.agency_id = wall.agency()
     union all
     select 'ACTION', ${governed("p")}, p.title, p.outcome, p.created_on::text, ${statedBeside("ACTION", "p")}
     from plan_action p where p.case_id = any ($1) and p.agency_id = wall.agency()
     union all
     select 'OUTCOME', ${governed("m")}, i.text, concat_ws(': ', m.value, m.note), m.measured_on::text, '[]'::json
     from outcome_measure m
     join outcome_indicator i on i.framework_id = m.framework_id and i.framework_version = m.framework_version and i.key = m.indicator_key
     where m.case_id = any ($1) and m.agency_id = wall.agency() and m.taken_back_at is null
     union all
     select 'GOAL', ${governed("g")}, g.words, null, g.said_on::text, '[]'::json
     from plan_goal g where g.case_id = any ($1) and g.agency_id = wall.agency()
     union all
     select 'WORD', ${governed("w")}, coalesce(w.text, w.status), null, (w.at at time zone 'Europe/London')::date::text, '[]'::json
     from plan_word w where w.case_id = any ($1) and w.agency_id = wall.agency()
     union all
     select 'MEETING', ${governed("m")}, m.minutes, null, m.held_on::text, '[]'::json
     from plan_meeting m where m.case_id = any ($1) and m.agency_id = wall.agency() and m.taken_back_at is null
     union all
     select 'CHOICE', ${governed("c")}, c.question, c.chosen, c.offered_on::text, '[]'::json
     from plan_choice c where c.case_id = any ($1) and c.agency_id = wall.agency() and c.taken_back_at is null
     union all
     select 'LEAD_CHOICE', ${governed("l")}, l.asked_for, l.why_not, l.asked_on::text, '[]'::json
     from lead_choice l where l.case_id = any ($1) and l.agency_id = wall.agency() and l.taken_back_at is null
     order by "on" desc, id desc`,
    [caseIds],
  );
