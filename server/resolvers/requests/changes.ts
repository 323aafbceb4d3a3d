import { shows } from "../../access/withhold.js";
import type { View, WritingContext } from "../../context.js";
import { TellonceError } from "../../errors.js";
import { cancelThrough, loadRequests, type StoredRequest, writeThrough } from "../../loaders/requests.js";
import type { AnswerAccessInput, AskAccessInput } from "../../model/requests/inputs.js";
import { bitOf } from "../../sharing/categories.js";
import type { Id } from "../../sharing/facts.js";
import { REASONS, type Route, safest } from "../../sharing/reasons.js";
import { knownPeople, openCasePage } from "../case/CasePage.js";
import { demandGiven } from "../emergency/demand.js";
import { asId } from "../ids.js";
import { openTo, toldOf } from "./openTo.js";

/** The ways out of a withheld value that lead to the lead professional. */
const ASKABLE: readonly Route[] = ["REQUEST_CONSENT", "REQUEST_DECISION", "ASK_LEAD"];

/**
 * Records a request for what the viewer's own reply would tell them is withheld: it is decided again here, and what is absent,
 * open or unknown is answered alike. @throws NOT_FOUND; BAD_INPUT for who answers for the case; CONFLICT where the same waits already.
 */
export async function askAccess(
  context: WritingContext,
  view: View,
  caseId: Id,
  id: Id,
  input: AskAccessInput,
): Promise<void> {
  if (view.decider.isAbsent(caseId)) throw new TellonceError("NOT_FOUND");
  const page = await openCasePage(view, caseId);
  const personId = input.personId == null ? null : asId(input.personId);
  const people = page.people.filter((person) => personId === null || person === personId);
  const { locates, told } = toldOf(page.view, caseId, people, input.category);
  if (told.length === 0) throw new TellonceError("NOT_FOUND");
  const code = safest(told.map((one) => one.code));
  if (!(REASONS[code].routes as readonly Route[]).some((route) => ASKABLE.includes(route)))
    throw new TellonceError("BAD_INPUT", REASONS[code].text, { fields: ["category"] });
  const membership = personId === null ? undefined : page.rows.get(personId)?.membership[0];
  const said = {
    caseId,
    personId,
    subjects: told.map(({ person }) => person),
    tellsRole: membership !== undefined && shows(page.view, caseId, membership, false),
    category: bitOf(input.category),
    locates,
    told: code,
    reason: input.reason.trim(),
    urgent: input.urgent,
  };
  demandGiven(await writeThrough(context.transaction, context.doorRequest, "ask_access", id, said), {
    BAD_INPUT: "You answer for this case yourself: record a consent or a sharing decision.",
    CONFLICT: "Your agency waits for an answer to the same request already.",
  });
  context.trail.changed("access asked", id);
}

/** @throws NOT_FOUND; FORBIDDEN where somebody else asked; CONFLICT where it is answered already. */
export async function cancelAccess(context: WritingContext, view: View, caseId: Id, id: Id): Promise<void> {
  await find(context, view, caseId, id);
  demandGiven(await cancelThrough(context.transaction, context.doorRequest, id), {
    FORBIDDEN: "Only who asked takes a request back.",
    CONFLICT: "This request is answered already.",
  });
  context.trail.changed("access request cancelled", id);
}

/** @throws NOT_FOUND for who does not answer for the case; BAD_INPUT where it is not open to the asker, or no reason is given; CONFLICT. */
export async function answerAccess(
  context: WritingContext,
  view: View,
  caseId: Id,
  id: Id,
  { answer, declineReason }: AnswerAccessInput,
): Promise<void> {
  const request = await find(context, view, caseId, id);
  if (!request.led) throw new TellonceError("NOT_FOUND");
  if (request.state !== "WAITING") throw new TellonceError("CONFLICT", "This request is answered already.");
  const granted = answer === "GRANTED" ? openTo(view, request) : null;
  if (answer === "GRANTED" && !granted)
    throw new TellonceError(
      "BAD_INPUT",
      "The agency cannot see this yet: record a consent or a sharing decision that names it first.",
      { fields: ["answer"] },
    );
  if ((answer === "DECLINED") !== (declineReason != null))
    throw new TellonceError("BAD_INPUT", "Give a reason where you decline, and only there.", {
      fields: ["declineReason"],
    });
  const said = { state: answer, declineReason: declineReason ?? null, ...granted };
  demandGiven(await writeThrough(context.transaction, context.doorRequest, "answer_access", id, said), {
    CONFLICT: "This request is answered already.",
  });
  context.trail.changed(granted ? "access granted" : "access declined", id);
}

async function find(
  { transaction, doorRequest }: WritingContext,
  view: View,
  caseId: Id,
  id: Id,
): Promise<StoredRequest> {
  const found = view.decider.isAbsent(caseId)
    ? undefined
    : (await loadRequests(transaction, doorRequest, [caseId])).find((one) => one.id === id);
  const theCase = view.facts.cases.find((one) => one.id === caseId);
  const people = theCase ? knownPeople(view, theCase) : [];
  // About nobody of whom the viewer may know: as if it had never been asked.
  if (!found?.subjects.some((person) => people.includes(person))) throw new TellonceError("NOT_FOUND");
  return found;
}
