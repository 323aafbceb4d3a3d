import type { Transaction } from "../database/transaction.js";
import type { Id } from "../sharing/facts.js";
import { type PractitionerRow, practitionerJson, type Row } from "./rows.js";
import { type Stated, statedBeside } from "./statedBeside.js";

export interface AnswerRow extends Row {
  question_key: string;
  /** The version of the template under which it was given. */
  template_version: number;
  kind: string;
  value: string | null;
  version: number;
  said_by: Id | null;
  written_at: string;
  draft: boolean;
  author: PractitionerRow | null;
  statements: Stated[];
}
export interface AssessmentRow extends Row {
  template_id: string;
  template_version: number;
  /** The newest published version of its template. */
  newest_version: number | null;
  started_on: string;
  signed_at: string | null;
  answers: AnswerRow[] | null;
}

const answers = `
  select json_agg(json_build_object('id', a.id, 'category', a.category, 'agency_id', a.agency_id, 'marks', a.marks, 'subjects', a.subjects,
    'mentioned', a.mentioned, 'question_key', a.question_key, 'template_version', a.template_version, 'kind', a.kind, 'value', a.value, 'version', a.version, 'said_by', a.said_by,
    'written_at', a.written_at, 'draft', a.contributed_at is null, 'author', ${practitionerJson("p")},
    'statements', ${statedBeside("ANSWER", "a")}) order by a.written_at, a.id)
  from answer a left join practitioner p on p.partnership_id = a.partnership_id and p.id = a.author_id
  where a.case_id = $1 and (a.contributed_at is not null or a.agency_id = wall.agency())`;

const assessments = `
  select s.id, s.category, s.agency_id, s.marks, s.subjects, s.mentioned, s.template_id, s.template_version,
    (select max(t.version) from template t where t.id = s.template_id and t.published_at is not null) as newest_version, s.started_on::text, s.signed_at,
    (${answers} and a.assessment_id = s.id) as answers
  from assessment s where s.case_id = $1 order by s.started_on desc, s.id desc`;

/** The case's latest assessment with all answers that the wall lets through; drafts are seen by their own agency only. */
export async function loadAssessment({ rows }: Transaction, caseId: Id): Promise<AssessmentRow | undefined> {
  const [found] = await rows<AssessmentRow>(`${assessments} limit 1`, [caseId]);
  return found;
}

/** Every assessment of the case, the latest first, each as `loadAssessment` gives it. */
export const loadAssessments = ({ rows }: Transaction, caseId: Id): Promise<AssessmentRow[]> =>
  rows<AssessmentRow>(assessments, [caseId]);

/** One answer, as far as the wall lets it through. */
export async function findAnswer(
  { rows }: Transaction,
  caseId: Id,
  answerId: Id,
): Promise<AnswerRow | undefined> {
  const [found] = await rows<{ answers: AnswerRow[] | null }>(
    `select (${answers} and a.id = $2) as answers`,
    [caseId, answerId],
  );
  return found?.answers?.[0];
}
