import { shows } from "../../access/withhold.js";
import { TellonceError } from "../../errors.js";
import { loadPlan } from "../../loaders/plan.js";
import type { PlanWordInput } from "../../model/plan/inputs.js";
import type { StoredWord } from "../../model/plan/PlanWord.js";
import { plusDays } from "../../sharing/calendar.js";
import type { CasePage } from "../case/CasePage.js";
import { writerOf } from "../case/newRow.js";
import { actionAbilities } from "../case/plan.js";
import { standingOf } from "../case/standing.js";
import { asId } from "../ids.js";

/** For how many days at most an owner is given to answer. */
const ANSWER_WITHIN = 60;

/**
 * What is said of an action, as it may be stored: of the action's people and kind of data, in the name of the viewer's agency.
 * @throws NOT_FOUND for an action that the viewer does not see, FORBIDDEN for what is not theirs to say, BAD_INPUT.
 */
export async function readWord(page: CasePage, input: PlanWordInput): Promise<Omit<StoredWord, "id">> {
  const { view, caseId } = page;
  const id = asId(input.actionId);
  const { actions, words } = await loadPlan(view.transaction, [caseId], "actions", "words");
  const row = actions.find((one) => one.id === id);
  if (!row || !shows(view, caseId, row, false)) throw new TellonceError("NOT_FOUND");
  const standing = standingOf(page, row, words);
  const may = actionAbilities(page, row, standing);
  const { agencyId, authorId } = writerOf(page, row.category);
  const text = input.text?.trim() || null;
  const { kind, status = null, answerBy = null } = input;
  if (kind === "PROGRESS") {
    demand(may.say, "FORBIDDEN", "The agency that owns an action, or who leads, says how far it has come.");
    demand(status, "BAD_INPUT", "Say how far it has come.", "status");
  }
  if (kind === "FLAG") {
    demand(
      row.owner_agency_id !== agencyId,
      "FORBIDDEN",
      "This is your own agency's: say how far it has come.",
    );
    demand(may.flag, "CONFLICT", "This is done, or waits for its owner's answer already.");
    const last = plusDays(view.today, ANSWER_WITHIN);
    const fits = answerBy !== null && answerBy > view.today && answerBy <= last;
    demand(fits, "BAD_INPUT", "The day for an answer is after today, within 60 days.", "answerBy");
  }
  if (kind === "ANSWER") {
    demand(
      row.owner_agency_id === agencyId,
      "FORBIDDEN",
      "Only the agency that owns an action answers for it.",
    );
    demand(may.answer, "CONFLICT", "There is nothing to answer.");
  }
  if (kind !== "PROGRESS") demand(text, "BAD_INPUT", "Say it in words.", "text");
  const { category, subjects, mentioned, marks } = row;
  return {
    partnershipId: view.viewer.partnershipId,
    caseId,
    category,
    subjects,
    mentioned: mentioned ?? null,
    marks,
    agencyId,
    authorId,
    actionId: id,
    kind,
    text,
    status: kind === "FLAG" ? null : status,
    helped: status === "DONE" ? (input.helped ?? null) : null,
    answerBy: kind === "FLAG" ? answerBy : null,
    answers: kind === "ANSWER" ? may.answer : null,
  };
}

function demand(
  holds: unknown,
  code: "FORBIDDEN" | "BAD_INPUT" | "CONFLICT",
  sentence: string,
  field?: string,
): void {
  if (!holds) throw new TellonceError(code, sentence, field ? { fields: [field] } : {});
}
