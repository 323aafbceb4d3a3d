import { shows } from "../../access/withhold.js";
import { TellonceError } from "../../errors.js";
import {
  type ActionRow,
  type ChoiceRow,
  type GoalRow,
  type LeadChoiceRow,
  loadPlan,
  type MeetingRow,
  type PlanRows,
} from "../../loaders/plan.js";
import type {
  ActionInput,
  ChoiceInput,
  GoalInput,
  LeadChoiceInput,
  MeetingInput,
  PlanInput,
} from "../../model/plan/inputs.js";
import { StoredLeadChoice } from "../../model/plan/LeadChoice.js";
import { StoredChoice, StoredGoal, StoredMeeting } from "../../model/plan/Plan.js";
import { StoredAction } from "../../model/plan/PlanAction.js";
import type { Day, Id } from "../../sharing/facts.js";
import type { CasePage } from "../case/CasePage.js";
import { peopleIn } from "../case/newRow.js";
import { mayKnow, ownersFor } from "../case/planAround.js";
import { asId } from "../ids.js";

export const goal = {
  what: "goal",
  table: StoredGoal,
  load: (page: CasePage) => inPlan(page, "goals"),
  read(page: CasePage, input: GoalInput, before: GoalRow | undefined) {
    notLater(page, input.saidOn, "saidOn");
    const saidBy = oneOf(page, input, before, input.saidById, "saidById");
    return { words: input.words.trim(), saidBy, saidOn: input.saidOn, state: input.state };
  },
};

export const action = {
  what: "action",
  table: StoredAction,
  load: (page: CasePage) => inPlan(page, "actions"),
  async read(page: CasePage, input: ActionInput, before: ActionRow | undefined) {
    const { view, caseId } = page;
    const ownerAgencyId = asId(input.ownerId);
    if (ownerAgencyId !== before?.owner_agency_id && !ownersFor(page).some(({ id }) => id === ownerAgencyId))
      refuse(
        "You can give an action to your own agency; who answers for the case, to any of the team.",
        "ownerId",
      );
    const goalId = input.goalId == null ? null : asId(input.goalId);
    const goals = goalId === null ? [] : await inPlan(page, "goals");
    if (goalId !== null && !goals.some((row) => row.id === goalId && shows(view, caseId, row, false)))
      refuse("Choose a goal of this plan.", "goalId");
    const { title, dueOn = null, help = null, status } = input;
    const own = { title: title.trim(), dueOn, ownerAgencyId, goalId, help };
    // How far it has come since is said of it, by whoever says so.
    return before ? own : { ...own, status, outcome: input.outcome?.trim() || null };
  },
};

export const meeting = {
  what: "meeting",
  table: StoredMeeting,
  load: (page: CasePage) => inPlan(page, "meetings"),
  read(page: CasePage, input: MeetingInput, before: MeetingRow | undefined) {
    const { kind, heldOn, nextOn = null } = input;
    notLater(page, heldOn, "heldOn");
    if (nextOn !== null && nextOn <= heldOn) refuse("The next one is after this one.", "nextOn");
    const unseen = unseenOf(page, before);
    const peopleThere = [...peopleIn(page, input.peopleThere, "peopleThere"), ...unseen.peopleThere];
    const peopleAway = [...peopleIn(page, input.peopleAway, "peopleAway"), ...unseen.peopleAway].filter(
      (id) => !peopleThere.includes(id),
    );
    const agenciesThere = union(
      agenciesIn(page, input.agenciesThere, before, "agenciesThere"),
      unseen.agenciesThere,
    );
    const agenciesAway = union(
      agenciesIn(page, input.agenciesAway, before, "agenciesAway"),
      unseen.agenciesAway,
    );
    const subjects = before?.subjects ?? input.subjectIds.map(asId);
    const others = [...peopleThere, ...peopleAway].filter((id) => !subjects.includes(id));
    return {
      kind,
      heldOn,
      nextOn,
      place:
        before && !shows(page.view, page.caseId, before, true) ? before.place : input.place?.trim() || null,
      minutes: input.minutes?.trim() || null,
      peopleThere,
      peopleAway,
      agenciesThere,
      agenciesAway: agenciesAway.filter((id) => !agenciesThere.includes(id)),
      // Who was asked to a meeting about others is spoken of in it.
      mentioned: others.length > 0 ? others : null,
    };
  },
};

export const choice = {
  what: "choice",
  table: StoredChoice,
  load: (page: CasePage) => inPlan(page, "choices"),
  read(page: CasePage, input: ChoiceInput, before: ChoiceRow | undefined) {
    const { offeredOn, chosenOn = null } = input;
    const offered = input.offered.map((one) => one.trim());
    const chosen = input.chosen?.trim() || null;
    notLater(page, offeredOn, "offeredOn");
    if (new Set(offered).size < offered.length) refuse("Each of what is offered is different.", "offered");
    if (chosen !== null && !offered.includes(chosen)) refuse("They chose one of what was offered.", "chosen");
    if ((chosen === null) !== (chosenOn === null))
      refuse("Say what they chose, and on which day.", "chosenOn");
    if (chosenOn !== null && chosenOn < offeredOn) refuse("They chose after it was offered.", "chosenOn");
    if (chosenOn !== null) notLater(page, chosenOn, "chosenOn");
    const chosenBy = chosen === null ? null : oneOf(page, input, before, input.chosenById, "chosenById");
    const why = (chosen !== null && input.why?.trim()) || null;
    return { question: input.question.trim(), offered, offeredOn, chosen, chosenBy, chosenOn, why };
  },
};

export const leadChoice = {
  what: "lead choice",
  table: StoredLeadChoice,
  load: (page: CasePage) => inPlan(page, "leads"),
  read(page: CasePage, input: LeadChoiceInput, before: LeadChoiceRow | undefined) {
    const { kind, askedOn, state } = input;
    notLater(page, askedOn, "askedOn");
    const askedBy = oneOf(page, input, before, input.askedById, "askedById");
    // Whom they asked for tells where somebody is: who may not know that leaves it as it stands.
    const kept = before && !shows(page.view, page.caseId, before, true) ? before : undefined;
    const askedFor = kept?.asked_for ?? input.askedFor?.trim();
    if (!askedFor) refuse("Say whom they asked for.", "askedFor");
    const whyNot = kept?.why_not ?? input.whyNot?.trim();
    if (state === "NOT_FOLLOWED" && !whyNot) refuse("Say why it was not followed.", "whyNot");
    return { kind, askedFor, askedBy, askedOn, state, whyNot: state === "NOT_FOLLOWED" ? whyNot : null };
  },
};

function notLater({ view }: CasePage, day: Day, field: string): void {
  if (day > view.today) refuse("This day is not later than today.", field);
}

/** Who said or chose: one of those whose record it is, or null for the family together. */
function oneOf(
  page: CasePage,
  { subjectIds }: PlanInput,
  before: { subjects: Id[] } | undefined,
  said: string | null | undefined,
  field: string,
): Id | null {
  if (said == null) return null;
  const [id] = peopleIn(page, [said], field);
  if (!(before?.subjects ?? subjectIds.map(asId)).includes(id!))
    refuse("Choose one of those whom it is about.", field);
  return id!;
}

/** Who and what came to a meeting of whom the viewer may not know: a change leaves them there. */
function unseenOf(page: CasePage, before: MeetingRow | undefined) {
  const people = (ids: readonly Id[] = []) => ids.filter((id) => !page.people.includes(id));
  const agencies = (ids: readonly Id[] = []) => ids.filter((id) => !mayKnow(page, before!, id));
  return {
    peopleThere: people(before?.people_there),
    peopleAway: people(before?.people_away),
    agenciesThere: agencies(before?.agencies_there),
    agenciesAway: agencies(before?.agencies_away),
  };
}

const union = (ids: readonly Id[], others: readonly Id[]): Id[] => [...new Set([...ids, ...others])];

/** Agencies of the team that the viewer sees, or that stood there before. */
function agenciesIn(
  { view }: CasePage,
  ids: readonly string[],
  before: MeetingRow | undefined,
  field: "agenciesThere" | "agenciesAway",
): Id[] {
  const known = [
    ...view.contributors,
    ...(view.facts.viewer?.agencyId ? [view.facts.viewer.agencyId] : []),
    ...(before ? [...before.agencies_there, ...before.agencies_away] : []),
  ];
  const found = [...new Set(ids.map(asId))];
  if (found.some((id) => !known.includes(id)))
    refuse("Choose agencies of the team around the family.", field);
  return found;
}

function refuse(sentence: string, field: string): never {
  throw new TellonceError("BAD_INPUT", sentence, { fields: [field] });
}

const inPlan = async <Part extends keyof PlanRows>(
  { view, caseId }: CasePage,
  part: Part,
): Promise<PlanRows[Part]> => (await loadPlan(view.transaction, [caseId], part))[part];
