import type { Selection } from "../../access/Selection.js";
import { presentGaps, presentItem, recordShown, shows } from "../../access/withhold.js";
import type { AgencyForm } from "../../model/AgencyForm.js";
import { type AnswerRow, type AssessmentRow, loadAssessments } from "../../loaders/assessment.js";
import { loadForms } from "../../loaders/forms.js";
import { getTemplate, loadQuestionBank } from "../../loaders/templates.js";
import {
  type AssessmentRegister,
  LEWISHAM,
  type PersonAssessments,
  RegisteredAssessment,
  RegisteredPart,
  type TimesAsked,
} from "../../model/register/AssessmentRegister.js";
import type { Id } from "../../sharing/facts.js";
import { placedQuestions, seenAnswers } from "../assessment/seenAnswers.js";
import { agencyBehind, type CasePage } from "../case/CasePage.js";
import { referTo } from "../case/person.js";

/** An assessment with the contributed answers that the viewer sees, each with the canonical question that it answers. */
interface Seen {
  row: AssessmentRow;
  templateName: string;
  answers: AnswerRow[];
  asks: ReadonlyMap<string, string | null>;
}

/** The assessments of a case by person, and how often the family was asked the same: all counted over what the viewer sees. */
export async function registerView(page: CasePage, selection: Selection): Promise<AssessmentRegister> {
  const { view, caseId, people } = page;
  const all: Seen[] = [];
  for (const row of await loadAssessments(view.transaction, caseId)) all.push(await seenOf(page, row));
  for (const { answers } of all)
    for (const answer of answers) recordShown(view, caseId, answer, "AssessmentRegister.people");
  return {
    people: people
      .map((personId) => personView(page, personId, all, selection.at("people")))
      .filter((one) => one !== null),
    timesAsked: timesAsked(
      page,
      all,
      await loadQuestionBank(view.transaction),
      await loadForms(view.transaction),
    ),
    estimate: LEWISHAM,
    withheld: selection.has("withheld") ? presentGaps(view, caseId, people, "answers") : [],
  };
}

async function seenOf(page: CasePage, row: AssessmentRow): Promise<Seen> {
  const placed = await placedQuestions(page, row);
  const { name } = await getTemplate(page.view.transaction, row.template_id, row.template_version);
  return {
    row,
    templateName: name,
    answers: seenAnswers(page, row, placed).filter(({ value }) => value !== null),
    asks: new Map([...placed.values()].map(({ question }) => [question.key, question.asks])),
  };
}

/** What one person has had; null where that is nothing, as far as the viewer sees. */
function personView(
  page: CasePage,
  personId: Id,
  all: readonly Seen[],
  selection: Selection,
): PersonAssessments | null {
  const person = referTo(page, personId, selection.at("person"));
  if (!person) return null;
  const assessments = all
    .map((seen) => assessmentView(page, personId, seen, selection.at("assessments")))
    .filter((one) => one !== null);
  return assessments.length > 0 ? { person, assessments } : null;
}

function assessmentView(
  page: CasePage,
  personId: Id,
  { row, templateName, answers }: Seen,
  selection: Selection,
): RegisteredAssessment | null {
  const about = answers.filter(({ subjects }) => subjects.includes(personId));
  if (about.length === 0 && !row.subjects.includes(personId)) return null;
  const shown = presentItem(page.view, RegisteredAssessment, page.caseId, row, selection, {
    startedOn: row.started_on,
    signedAt: row.signed_at,
    startedBy: agencyBehind(page, row),
  });
  if (!shown) return null;
  const parts = partsOf(page, about, selection.at("parts"));
  const { id, template_version: templateVersion } = row;
  return { ...shown, id, templateName, templateVersion, parts } as RegisteredAssessment;
}

/** Each agency that the viewer may know to have told of the person, the first to do so first. */
function partsOf(page: CasePage, answers: readonly AnswerRow[], selection: Selection): RegisteredPart[] {
  return [...new Set(answers.map(({ agency_id }) => agency_id))]
    .flatMap((agencyId) => {
      const mine = answers.filter(({ agency_id }) => agency_id === agencyId);
      const all = mine.map((answer) => agencyBehind(page, answer));
      const behind = all.find(({ row }) => shows(page.view, page.caseId, row, true)) ?? all[0]!;
      const shown = presentItem(page.view, RegisteredPart, page.caseId, behind.row, selection, {
        agency: behind.value,
      });
      if (!shown?.agency) return [];
      const [first, last] = spanOf(mine);
      return [{ ...shown, id: agencyId, answers: mine.length, first, last } as RegisteredPart];
    })
    .toSorted((a, b) => a.first.getTime() - b.first.getTime() || (a.agency!.name < b.agency!.name ? -1 : 1));
}

/** Each canonical question that has answers: by how many of them, then by its words. */
function timesAsked(
  page: CasePage,
  all: readonly Seen[],
  bank: ReadonlyMap<string, string>,
  forms: readonly AgencyForm[],
): TimesAsked[] {
  const answered = new Map<string, AnswerRow[]>();
  for (const { answers, asks } of all)
    for (const answer of answers) {
      const key = asks.get(answer.question_key);
      if (key) answered.set(key, [...(answered.get(key) ?? []), answer]);
    }
  return [...answered]
    .map(([key, answers]) => ({
      key,
      text: bank.get(key) ?? key,
      times: answers.length,
      agencies: agenciesOf(page, answers),
      last: spanOf(answers)[1],
      forms: forms.filter(({ questions }) => questions.some(({ asks }) => asks === key)).length,
    }))
    .toSorted((a, b) => b.times - a.times || (a.text < b.text ? -1 : 1));
}

/** The agencies behind answers that the viewer may know to be: each by an answer that lets it be known. */
function agenciesOf(page: CasePage, answers: readonly AnswerRow[]) {
  const { view, caseId } = page;
  const known = new Set(
    answers
      .map((answer) => agencyBehind(page, answer).row)
      .filter((row) => shows(view, caseId, row, true))
      .map((row) => {
        recordShown(view, caseId, row, "TimesAsked.agencies");
        return row.agency_id;
      }),
  );
  return [...page.agencies.values()].filter(({ id }) => known.has(id));
}

/** When the first and the last of some answers was written. */
function spanOf(answers: readonly AnswerRow[]): [Date, Date] {
  const times = answers.map(({ written_at }) => Date.parse(written_at));
  return [new Date(Math.min(...times)), new Date(Math.max(...times))];
}
