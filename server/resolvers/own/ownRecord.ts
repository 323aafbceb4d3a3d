import type { Selection } from "../../access/Selection.js";
import { shows } from "../../access/withhold.js";
import type { View } from "../../context.js";
import { type AssessmentRow, loadAssessment } from "../../loaders/assessment.js";
import { type EventRow, loadEvents } from "../../loaders/chronology.js";
import { loadConsents } from "../../loaders/consents.js";
import { EVERYTHING } from "../../loaders/people.js";
import { getTemplate } from "../../loaders/templates.js";
import type { OwnAnswer, OwnPerson, OwnRecord } from "../../model/own/OwnRecord.js";
import type { Consent } from "../../model/Consent.js";
import type { Id } from "../../sharing/facts.js";
import { answerView } from "../case/assessment.js";
import { type CasePage, openCasePage } from "../case/CasePage.js";
import { eventView } from "../case/chronology.js";
import { consentView } from "../case/consents.js";
import { personView } from "../case/person.js";
import { isKnown } from "../case/place.js";
import { isConfided } from "./confided.js";

/** What is held about the viewer and those for whom they may act, over all their cases; each person once, each value decided in its case. */
export async function ownRecord(view: View, selection: Selection): Promise<OwnRecord> {
  const me = view.facts.viewer?.personId ?? "";
  const people = new Map<Id, OwnPerson>();
  const consents = new Map<Id, Consent>();
  for (const page of await ownPages(view)) {
    const { transaction } = view;
    const assessment = await loadAssessment(transaction, page.caseId);
    const events = await loadEvents(transaction, page.caseId);
    for (const personId of page.people) {
      const parts = selection.at("people");
      const found = people.get(personId);
      const answers = await answersOf(page, personId, me, assessment, parts.at("answers"));
      const happened = eventsOf(page, personId, me, events, parts.at("events"));
      if (found) {
        found.answers.push(...answers);
        found.events.push(...happened);
        continue;
      }
      people.set(personId, {
        person: personView(page, personId, parts.at("person")),
        isViewer: personId === me,
        answers,
        events: happened,
      });
    }
    for (const row of await loadConsents(transaction, page.people)) {
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

async function answersOf(
  page: CasePage,
  personId: Id,
  me: Id,
  assessment: AssessmentRow | undefined,
  selection: Selection,
): Promise<OwnAnswer[]> {
  const found: OwnAnswer[] = [];
  for (const row of assessment?.answers ?? []) {
    if (!row.subjects.includes(personId) || isConfided(row, me)) continue;
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

const eventsOf = (page: CasePage, personId: Id, me: Id, events: readonly EventRow[], selection: Selection) =>
  events
    .filter((row) => row.subjects.includes(personId) && !isConfided(row, me))
    .filter((row) => shows(page.view, page.caseId, row, false))
    .map((row) => eventView(page, row, selection));
