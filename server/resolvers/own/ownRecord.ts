import type { Selection } from "../../access/Selection.js";
import { type GovernedRow, shows } from "../../access/withhold.js";
import type { View } from "../../context.js";
import { type AssessmentRow, loadAssessment } from "../../loaders/assessment.js";
import { type EventRow, loadEvents } from "../../loaders/chronology.js";
import { type CircumstanceRow, loadCircumstances } from "../../loaders/circumstances.js";
import { loadConsents } from "../../loaders/consents.js";
import { EVERYTHING } from "../../loaders/people.js";
import { loadPlan, type PlanRows } from "../../loaders/plan.js";
import { getTemplate } from "../../loaders/templates.js";
import type { OwnAnswer, OwnPerson, OwnRecord } from "../../model/own/OwnRecord.js";
import type { Consent } from "../../model/Consent.js";
import type { PlanAction } from "../../model/plan/PlanAction.js";
import type { Id } from "../../sharing/facts.js";
import { answerView } from "../case/assessment.js";
import { type CasePage, openCasePage } from "../case/CasePage.js";
import { eventView } from "../case/chronology.js";
import { consentView } from "../case/consents.js";
import { personView } from "../case/person.js";
import { isKnown } from "../case/place.js";
import { actionView } from "../case/plan.js";
import { standingOf } from "../case/standing.js";
import { circumstanceView, isSeen } from "../circumstances/circumstancesView.js";
import { isConfided } from "./confided.js";

/** What is held about the viewer and those for whom they may act, over all their cases; each person once, each value decided in its case. */
export async function ownRecord(view: View, selection: Selection): Promise<OwnRecord> {
  const people = new Map<Id, OwnPerson>();
  const consents = new Map<Id, Consent>();
  const parts = selection.at("people");
  for (const page of await ownPages(view)) {
    const rows = await ownRows(page, parts);
    for (const personId of page.people) {
      const held = {
        answers: await answersOf(page, personId, rows, parts.at("answers")),
        events: eventsOf(page, personId, rows, parts.at("events")),
        actions: actionsOf(page, personId, rows, parts.at("actions")),
        circumstances: circumstancesOf(page, personId, rows, parts.at("circumstances")),
      };
      const found = people.get(personId);
      if (found) {
        found.answers.push(...held.answers);
        found.events.push(...held.events);
        found.actions.push(...held.actions);
        found.circumstances.push(...held.circumstances);
        continue;
      }
      people.set(personId, {
        person: personView(page, personId, parts.at("person")),
        isViewer: personId === meIn(page),
        ...held,
      });
    }
    for (const row of await loadConsents(view.transaction, page.people)) {
      const consent = consents.has(row.id) ? null : consentView(page, row, selection.at("consents"));
      if (consent) consents.set(row.id, consent);
    }
  }
  return { people: [...people.values()].toSorted(inOrder), consents: [...consents.values()] };
}

/** A page for each of the viewer's own cases in which they may see somebody, the latest joined first. */
export async function ownPages(view: View): Promise<CasePage[]> {
  const pages: CasePage[] = [];
  for (const caseId of view.caseIds) {
    if (view.decider.isAbsent(caseId)) continue;
    const page = await openCasePage(view, caseId, EVERYTHING);
    if (page.people.length > 0) pages.push(page);
  }
  return pages;
}

const inOrder = (a: OwnPerson, b: OwnPerson): number =>
  Number(b.isViewer) - Number(a.isViewer) ||
  (a.person.name ?? "").localeCompare(b.person.name ?? "", "en-GB") ||
  (a.person.id < b.person.id ? -1 : 1);

/** What of a case is read for its people's own record. */
interface OwnRows {
  assessment: AssessmentRow | undefined;
  events: readonly EventRow[];
  plan: Pick<PlanRows, "actions" | "words">;
  circumstances: readonly CircumstanceRow[];
}

async function ownRows({ view: { transaction }, caseId }: CasePage, parts: Selection): Promise<OwnRows> {
  return {
    assessment: parts.has("answers") ? await loadAssessment(transaction, caseId) : undefined,
    events: parts.has("events") ? await loadEvents(transaction, caseId) : [],
    plan: parts.has("actions")
      ? await loadPlan(transaction, [caseId], "actions", "words")
      : { actions: [], words: [] },
    circumstances: parts.has("circumstances") ? await loadCircumstances(transaction, caseId) : [],
  };
}

const meIn = ({ view }: CasePage): Id => view.facts.viewer?.personId ?? "";

async function answersOf(
  page: CasePage,
  personId: Id,
  { assessment }: OwnRows,
  selection: Selection,
): Promise<OwnAnswer[]> {
  const found: OwnAnswer[] = [];
  for (const row of assessment?.answers ?? []) {
    if (!row.subjects.includes(personId) || isConfided(row, meIn(page))) continue;
    const template = await getTemplate(page.view.transaction, assessment!.template_id, row.template_version);
    const place = template.domains
      .flatMap(({ elements }) => elements)
      .flatMap(({ name, questions }) => questions.map((question) => ({ part: name, question })))
      .find(({ question }) => question.key === row.question_key);
    if (!place || !isKnown(page, row, place.question.type)) continue;
    const answer = answerView(page, row, selection.at("answer"));
    // Which practitioner wrote it is not told here: the agency answers for it.
    if (answer)
      found.push({ question: place.question.text, part: place.part, answer: { ...answer, author: null } });
  }
  return found;
}

/** Those rows of a list that are about this person, were not said in confidence, and may be shown to the viewer. */
const openTo = <Of extends GovernedRow>(page: CasePage, personId: Id, rows: readonly Of[]): Of[] =>
  rows.filter(
    (row) =>
      row.subjects.includes(personId) &&
      !isConfided(row, meIn(page)) &&
      shows(page.view, page.caseId, row, false),
  );

const eventsOf = (page: CasePage, personId: Id, { events }: OwnRows, selection: Selection) =>
  openTo(page, personId, events).map((row) => eventView(page, row, selection));

function actionsOf(page: CasePage, personId: Id, { plan }: OwnRows, selection: Selection): PlanAction[] {
  const words = plan.words.filter((word) => !isConfided(word, meIn(page)));
  return openTo(page, personId, plan.actions).map((row) => {
    const action = actionView(page, row, standingOf(page, row, words), new Set(), selection);
    return { ...action, words: action.words.map((word) => ({ ...word, by: null })) };
  });
}

const circumstancesOf = (page: CasePage, personId: Id, { circumstances }: OwnRows, selection: Selection) =>
  openTo(page, personId, circumstances)
    .filter((row) => row.taken_back_at === null && isSeen(page, row))
    .map((row) => circumstanceView(page, row, selection));
