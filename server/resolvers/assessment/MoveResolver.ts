import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { isLeadFor } from "../../access/rules.js";
import { recordShown } from "../../access/withhold.js";
import { Context, type View, WritingContext } from "../../context.js";
import { type ErrorCode, TellonceError } from "../../errors.js";
import { type AnswerRow, type AssessmentRow, loadAssessment } from "../../loaders/assessment.js";
import { getTemplate, questionsIn, type Template, type TemplateQuestion } from "../../loaders/templates.js";
import {
  AssessmentMovePreview,
  MoveAssessmentInput,
  MoveAssessmentPayload,
  type MovedQuestion,
} from "../../model/AssessmentMove.js";
import { strictness } from "../../model/template/diffTemplates.js";
import { CATEGORIES } from "../../sharing/categories.js";
import { type CasePage, openCasePage } from "../case/CasePage.js";
import { fits, isKnown } from "../case/place.js";
import { asId } from "../ids.js";

/** A running assessment keeps its template's version until its lead professional moves it, having seen what that changes. */
@Resolver()
export class MoveResolver {
  @Query(() => AssessmentMovePreview, {
    description:
      "What moving the case's assessment to the newest version of its template would change; for its lead professional.",
  })
  previewMove(
    @Arg("caseId", () => ID, { description: "The case." }) id: string,
    @Ctx() context: Context,
  ): Promise<AssessmentMovePreview> {
    const caseId = asId(id);
    return context.open([caseId], async (view) => {
      demandLead(view, caseId);
      const page = await openCasePage(view, caseId);
      const row = await loadAssessment(view.transaction, caseId);
      if (!row) throw new TellonceError("NOT_FOUND");
      return preview(page, row);
    });
  }

  @Mutation(() => MoveAssessmentPayload, {
    description:
      "Moves the assessment to the newest version of its template; by its lead professional. No answer is lost. Refused once it is signed.",
  })
  moveAssessment(
    @Arg("input", () => MoveAssessmentInput, { description: "Which, and to what." })
    input: MoveAssessmentInput,
    @Ctx() context: WritingContext,
  ): Promise<MoveAssessmentPayload> {
    const caseId = asId(input.caseId);
    const assessmentId = asId(input.assessmentId);
    return context.open([caseId], async (view) => {
      demandLead(view, caseId);
      const moved = await context.once(async () => {
        const { partnershipId, accountId, purpose, assurance } = context.doorRequest;
        const [done] = await view.transaction.rows<{ refusal: ErrorCode | "STALE" | null }>(
          "select door.move_assessment($1, $2, $3, $4::smallint, $5, $6, $7) as refusal",
          [partnershipId, accountId, purpose, assurance, caseId, assessmentId, input.toVersion],
        );
        const refusal = done?.refusal ?? null;
        if (refusal === "STALE") return null;
        if (refusal !== null)
          throw new TellonceError(
            refusal,
            refusal === "CONFLICT"
              ? "A signed assessment keeps the version in which it was signed."
              : undefined,
          );
        context.trail.changed("assessment moved", assessmentId);
        return assessmentId;
      });
      return { moved: moved !== null };
    });
  }
}

/** @throws NOT_FOUND where the case is absent to the viewer, FORBIDDEN where they do not lead it. */
function demandLead(view: View, caseId: string): void {
  if (view.decider.isAbsent(caseId)) throw new TellonceError("NOT_FOUND");
  if (!isLeadFor(view, caseId))
    throw new TellonceError(
      "FORBIDDEN",
      "Only the lead professional moves an assessment to another version.",
    );
}

async function preview(page: CasePage, row: AssessmentRow): Promise<AssessmentMovePreview> {
  const { transaction } = page.view;
  const fromVersion = row.template_version;
  const toVersion = (row.newest_version ?? 0) > fromVersion ? row.newest_version! : null;
  if (toVersion === null) return { fromVersion, toVersion, kept: [], withoutPlace: [], added: [] };
  const [before, after] = [
    await getTemplate(transaction, row.template_id, fromVersion),
    await getTemplate(transaction, row.template_id, toVersion),
  ];
  const old = new Map(questionsIn(before).map((question) => [question.key, question]));
  const now = new Map(questionsIn(after).map((question) => [question.key, question]));
  // What already stands under an earlier version may have a place again, or go on having none.
  const seen = (row.answers ?? []).filter((answer) =>
    isKnown(page, answer, (old.get(answer.question_key) ?? now.get(answer.question_key))?.type),
  );
  for (const answer of seen) recordShown(page.view, page.caseId, answer, "MovedQuestion.answers");
  const both = [...now.values()].filter(({ key }) => old.has(key));
  const line = (question: TemplateQuestion, answers: readonly AnswerRow[]) =>
    lineOf(old.get(question.key), question, answers.length);
  const stays = (answer: AnswerRow) => hasPlace(now.get(answer.question_key), after, answer);
  return {
    fromVersion,
    toVersion,
    kept: both.map((question) => line(question, of(seen, question).filter(stays))),
    withoutPlace: [
      ...both
        .map((question) =>
          line(
            question,
            of(seen, question).filter((answer) => !stays(answer)),
          ),
        )
        .filter(({ answers }) => answers > 0),
      ...[...old.values()]
        .filter(({ key }) => !now.has(key))
        .map((question) => line(question, of(seen, question))),
    ],
    added: [...now.values()]
      .filter(({ key }) => !old.has(key))
      .map((question) => line(question, of(seen, question))),
  };
}

const of = (rows: readonly AnswerRow[], { key }: TemplateQuestion) =>
  rows.filter((row) => row.question_key === key);

const hasPlace = (question: TemplateQuestion | undefined, template: Template, row: AnswerRow) =>
  question !== undefined && fits(question, template, row);

function lineOf(before: TemplateQuestion | undefined, now: TemplateQuestion, answers: number): MovedQuestion {
  const { code } = CATEGORIES[now.category]!;
  const raised = before && strictness(code) > strictness(CATEGORIES[before.category]!.code);
  return {
    key: now.key,
    text: now.text,
    before: before && before.text !== now.text ? before.text : null,
    answers,
    raisedTo: raised ? code : null,
  };
}
