import { isLeadFor } from "../../access/rules.js";
import type { Selection } from "../../access/Selection.js";
import { presentGaps, presentItem, recordShown } from "../../access/withhold.js";
import { type AnswerRow, type AssessmentRow, loadAssessment } from "../../loaders/assessment.js";
import { loadParts, loadSignatures, type PartRow, type SignatureRow } from "../../loaders/signatures.js";
import { getTemplate } from "../../loaders/templates.js";
import {
  AgencyContribution,
  AssessmentVersion,
  type AssessmentVersions,
} from "../../model/AssessmentVersions.js";
import type { Id } from "../../sharing/facts.js";
import { agencyBehind, type CasePage, practitionerBehind } from "../case/CasePage.js";
import { placedQuestions, seenAnswers, stateOf } from "./seenAnswers.js";

/** The versions of the case's assessment and who stands by what is in it now, counted over what the viewer sees; null where there is none. */
export async function versionsView(page: CasePage, selection: Selection): Promise<AssessmentVersions | null> {
  const { view, caseId, people } = page;
  const row = await loadAssessment(view.transaction, caseId);
  if (!row) return null;
  const seen = seenAnswers(page, row, await placedQuestions(page, row));
  for (const answer of seen) recordShown(view, caseId, answer, "AssessmentVersions.state");
  const signatures = await loadSignatures(view.transaction, caseId, row.id);
  const versions = signatures.filter(({ number }) => number !== null);
  const confirmed = latestByAgency(signatures.filter(({ number }) => number === null));
  const latest = versions.map((one) => ({ one, shown: versionView(page, one, selection.at("versions")) }));
  const shown = latest.filter((version) => version.shown !== null);
  const counted = [...shown.slice(0, 1).map(({ one }) => one), ...confirmed.values()];
  const parts = await loadParts(
    view.transaction,
    caseId,
    counted.map(({ id }) => id),
  );
  const unsigned = shown.length === 0 ? seen.length : countOther(seen, parts, shown[0]!.one);
  const own = view.facts.viewer?.agencyId;
  const contributions = contributionsOf(page, row, seen, confirmed, parts, selection.at("contributions"));
  const mine = seen.filter(({ agency_id }) => agency_id === own);
  const mineConfirmed = own ? confirmed.get(own) : undefined;
  const { name } = await getTemplate(view.transaction, row.template_id, row.template_version);
  return {
    assessmentId: row.id,
    templateName: name,
    state: stateOf(seen),
    unsigned,
    versions: shown.map((version) => version.shown!),
    contributions,
    viewerCan: {
      sign: !view.emergency && isLeadFor(view, caseId) && unsigned > 0,
      confirm:
        !view.emergency &&
        view.facts.viewer?.kind === "PRACTITIONER" &&
        mine.length > 0 &&
        !(mineConfirmed && countOther(mine, parts, mineConfirmed) === 0),
    },
    withheld: selection.has("withheld") ? presentGaps(view, caseId, people, "answers") : [],
  };
}

/** How many of these answers do not stand under a signature as they are now. */
const countOther = (answers: readonly AnswerRow[], parts: readonly PartRow[], { id }: SignatureRow): number =>
  answers.filter(
    (answer) =>
      !parts.some(
        (part) => part.signature_id === id && part.answer_id === answer.id && part.version === answer.version,
      ),
  ).length;

/** Of signatures from the latest on, the first of each agency. */
const latestByAgency = (signatures: readonly SignatureRow[]) =>
  new Map(signatures.toReversed().map((one) => [one.agency_id, one]));

export function versionView(
  page: CasePage,
  row: SignatureRow,
  selection: Selection,
): AssessmentVersion | null {
  const shown = presentItem(page.view, AssessmentVersion, page.caseId, row, selection, {
    signedAt: row.signed_at,
    signedBy: practitionerBehind(page, row, row.practitioner),
  });
  return shown && ({ ...shown, id: row.id, number: row.number! } as AssessmentVersion);
}

/** Each agency that the viewer knows to have contributed: one whose involvement they must not know has no line. */
function contributionsOf(
  page: CasePage,
  { subjects }: AssessmentRow,
  seen: readonly AnswerRow[],
  confirmed: ReadonlyMap<Id, SignatureRow>,
  parts: readonly PartRow[],
  selection: Selection,
): AgencyContribution[] {
  const { view, caseId } = page;
  return [...new Set(seen.map(({ agency_id }) => agency_id))].flatMap((agencyId) => {
    const answers = seen.filter(({ agency_id }) => agency_id === agencyId);
    const signature = confirmed.get(agencyId);
    const behind = agencyBehind(page, { category: 3, agency_id: agencyId, marks: null, subjects });
    const shown = presentItem(view, AgencyContribution, caseId, behind.row, selection, {
      agency: behind.value,
      confirmedAt: signature?.signed_at ?? null,
      confirmedBy: signature?.practitioner
        ? practitionerBehind(page, behind.row, signature.practitioner)
        : null,
    });
    if (!shown?.agency) return [];
    const current = signature !== undefined && countOther(answers, parts, signature) === 0;
    return [{ ...shown, id: agencyId, answers: answers.length, current } as AgencyContribution];
  });
}
