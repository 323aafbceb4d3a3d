import { Selection } from "../../access/Selection.js";
import { Apart, presentGaps, presentItem } from "../../access/withhold.js";
import { TellonceError } from "../../errors.js";
import { type AnswerRow, loadAssessment } from "../../loaders/assessment.js";
import { loadParts, loadSignatures } from "../../loaders/signatures.js";
import { getTemplate } from "../../loaders/templates.js";
import { AnswerChange, type AssessmentComparison } from "../../model/AssessmentComparison.js";
import { formOf } from "../case/assessment.js";
import { agencyBehind, type CasePage } from "../case/CasePage.js";
import { referTo, referToAll } from "../case/person.js";
import { isKnown } from "../case/place.js";
import { placedQuestions } from "./seenAnswers.js";
import { versionView } from "./versionsView.js";

/** An answer in one of the two versions. */
type Side = Pick<
  AnswerRow,
  "id" | "category" | "agency_id" | "marks" | "subjects" | "mentioned" | "value" | "said_by" | "version"
> & { written_at: string | Date };

/**
 * What differs between version `from` and version `to`, or what stands now where that is null. An answer of which the viewer
 * may not see every state that is compared, and the one that stands now, is left out as if it were in neither.
 * @throws NOT_FOUND where the viewer knows of no such version, BAD_INPUT where the first is not the earlier one
 */
export async function compareVersions(
  page: CasePage,
  from: number,
  to: number | null,
  selection: Selection,
): Promise<AssessmentComparison> {
  const { view, caseId, people } = page;
  if (to !== null && to <= from)
    throw new TellonceError("BAD_INPUT", "A version is compared with a later one.", {
      fields: ["from", "to"],
    });
  const row = await loadAssessment(view.transaction, caseId);
  if (!row) throw new TellonceError("NOT_FOUND");
  const signatures = (await loadSignatures(view.transaction, caseId, row.id)).filter(
    (one) => one.number !== null && versionView(page, one, Selection.none) !== null,
  );
  const idOf = (number: number) => {
    const found = signatures.find((one) => one.number === number);
    if (!found) throw new TellonceError("NOT_FOUND");
    return found.id;
  };
  const [earlier, later] = [idOf(from), to === null ? null : idOf(to)];
  const parts = await loadParts(view.transaction, caseId, later === null ? [earlier] : [earlier, later]);
  const placed = await placedQuestions(page, row);
  const { name } = await getTemplate(view.transaction, row.template_id, row.template_version);
  const changes = (row.answers ?? []).flatMap((answer) => {
    const type = placed.get(answer.question_key)?.question.type;
    const under = (signature: string) =>
      parts.find((part) => part.signature_id === signature && part.answer_id === answer.id);
    const before = under(earlier);
    const after: Side | undefined = later === null ? (answer.draft ? undefined : answer) : under(later);
    const known = [answer, before, after].every((side) => !side || isKnown(page, side as AnswerRow, type));
    const change = known ? changeOf(before, after) : null;
    return change === null
      ? []
      : [{ key: answer.question_key, change: changeView(page, answer, change, before, after, selection) }];
  });
  return {
    from,
    to,
    templateName: name,
    questions: [...placed.values()]
      .map(({ question, domain, element }) => ({
        key: question.key,
        text: question.text,
        kind: question.kind,
        domain,
        element,
        form: formOf(question),
        changes: changes.filter(({ key }) => key === question.key).flatMap(({ change }) => change ?? []),
      }))
      .filter((question) => question.changes.length > 0),
    withheld: selection.has("withheld") ? presentGaps(view, caseId, people, "answers") : [],
  };
}

function changeOf(before: Side | undefined, after: Side | undefined): AnswerChange["change"] | null {
  const [was, is] = [before?.value ?? null, after?.value ?? null];
  if (was === null) return is === null ? null : "ADDED";
  if (is === null) return "REMOVED";
  const same = was === is && before!.said_by === after!.said_by;
  return same || before!.version === after!.version ? null : "CHANGED";
}

function changeView(
  page: CasePage,
  answer: AnswerRow,
  change: AnswerChange["change"],
  before: Side | undefined,
  after: Side | undefined,
  selection: Selection,
): AnswerChange | null {
  const selected = selection.at("questions", "changes");
  const last = (change === "REMOVED" ? before : after)!;
  const of = (side: Side | undefined, value: (side: Side) => unknown) =>
    side ? new Apart(value(side), side) : null;
  const at = (side: Side) => new Date(side.written_at);
  const shown = presentItem(page.view, AnswerChange, page.caseId, answer, selected, {
    before: of(before, ({ value }) => value),
    beforeAt: of(before, at),
    after: of(after, ({ value }) => value),
    afterAt: of(after, at),
    saidBy: of(last, ({ said_by }) => said_by && (referTo(page, said_by, selected.at("saidBy")) ?? null)),
    agency: agencyBehind(page, answer),
  });
  return (
    shown &&
    ({
      ...shown,
      id: answer.id,
      change,
      about: referToAll(page, last.subjects, selected.at("about")),
    } as AnswerChange)
  );
}
