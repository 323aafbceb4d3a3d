import { TellonceError } from "../../errors.js";
import type { RuleKind } from "../../model/rules/enums.js";
import type { SharingDecisionInput } from "../../model/rules/inputs.js";
import type { Mask } from "../../sharing/categories.js";
import type { Day, Id } from "../../sharing/facts.js";
import { coversDay } from "../../sharing/time.js";
import { asId } from "../ids.js";
import type { RulePage } from "./RulePage.js";

/** In how many months from its first day, or from its last review, a rule is reviewed at the latest. */
export const REVIEW_WITHIN: Record<RuleKind, number> = {
  SHARING_DECISION: 6,
  SEAL: 12,
  EXCLUSION: 12,
  MARKER: 12,
};

/** @throws BAD_INPUT for days in the past, an end before the beginning, a review too late. */
export function checkDates(
  { page: { view } }: RulePage,
  kind: RuleKind,
  { from, until, reviewOn }: { from?: Day | null; until?: Day | null; reviewOn: Day },
): void {
  const first = from ?? view.today;
  refuseUnless(first >= view.today, "A rule counts from today or from a later day.", "from");
  refuseUnless(until == null || until >= first, "The last day is not before the first.", "until");
  refuseUnless(reviewOn > view.today, "The review lies ahead.", "reviewOn");
  refuseUnless(until == null || reviewOn <= until, "The review is not after the last day.", "reviewOn");
  refuseUnless(
    reviewOn <= addMonths(first, REVIEW_WITHIN[kind]),
    `The review is at most ${REVIEW_WITHIN[kind]} months after the first day.`,
    "reviewOn",
  );
}

/** @throws BAD_INPUT for a next review in the past or too late. */
export function checkReview({ page: { view } }: RulePage, kind: RuleKind, reviewOn: Day): void {
  refuseUnless(reviewOn > view.today, "The next review lies ahead.", "reviewOn");
  refuseUnless(
    reviewOn <= addMonths(view.today, REVIEW_WITHIN[kind]),
    `The next review is at most ${REVIEW_WITHIN[kind]} months from today.`,
    "reviewOn",
  );
}

/** The people named, as ids. @throws BAD_INPUT where one is not of this case, as far as the viewer may know. */
export function checkPeople({ page: { people } }: RulePage, ids: readonly string[], field: string): Id[] {
  const persons = [...new Set(ids.map(asId))].toSorted();
  refuseUnless(
    persons.every((person) => people.includes(person)),
    "A rule is about people of this case.",
    field,
  );
  return persons;
}

/** @throws BAD_INPUT where one answer is named and something wider too. */
export const checkAnswerScope = (answer: boolean, wider: boolean, fields: string[]): void =>
  refuseUnless(!(answer && wider), "A rule on one answer names nothing else.", ...fields);

/**
 * @throws BAD_INPUT where the gateway is unknown, does not serve the purpose or does not let these kinds of data through; where
 * the family was not told and no reason is given; where agreement is to be sought first, somebody refused, and no reason
 * is given to go on.
 */
export function checkDecision(
  of: RulePage,
  input: SharingDecisionInput,
  { persons, agencies, categories }: { persons: Id[]; agencies: Id[]; categories: Mask },
): void {
  const { facts } = of.page.view;
  refuseUnless(
    agencies.every((id) => facts.agencies.some((agency) => agency.id === id)),
    "An agency named is not in this partnership.",
    "agencyIds",
  );
  const gateway = of.gateways.find(({ code }) => code === input.gateway);
  refuseUnless(gateway, "There is no such legal gateway.", "gateway");
  refuseUnless(
    gateway!.purposes.includes(input.purpose),
    "This gateway does not serve this purpose.",
    "gateway",
  );
  refuseUnless(
    !input.share || (categories & ~gateway!.categories) === 0,
    "This gateway does not let these kinds of data through.",
    "categories",
  );
  refuseUnless(
    input.familyTold || input.whyNotTold?.trim(),
    "Say why the family was not told.",
    "whyNotTold",
  );
  refuseUnless(input.whyNecessary.trim(), "Say why it is necessary.", "whyNecessary");
  refuseUnless(input.whyProportionate.trim(), "Say why it is proportionate.", "whyProportionate");
  refuseUnless(
    !input.share ||
      !gateway!.agreementToBeSought ||
      input.refusalOverridden?.trim() ||
      !isRefused(of, persons, agencies, categories),
    "Under this gateway agreement is sought first, and a refusal is recorded: say why sharing goes on despite it.",
    "refusalOverridden",
  );
}

/** Whether a consent in force that somebody gave about one of these people says no to any of this, for any purpose. */
function isRefused({ page: { view } }: RulePage, persons: Id[], agencies: Id[], categories: Mask): boolean {
  const types = view.facts.agencies.filter(({ id }) => agencies.includes(id)).map(({ type }) => type);
  return view.facts.people
    .filter(({ id }) => persons.includes(id))
    .flatMap(({ consents }) => consents.filter(({ withdrawnAt }) => withdrawnAt === null))
    .flatMap(({ provisions }) => provisions)
    .some(
      (provision) =>
        !provision.permit &&
        (provision.categories & categories) !== 0 &&
        coversDay(provision, view.today) &&
        (provision.agencies.some((id) => agencies.includes(id)) ||
          provision.agencyTypes.some((type) => types.includes(type))),
    );
}

export function refuseUnless(holds: unknown, sentence: string, ...fields: string[]): void {
  if (!holds) throw new TellonceError("BAD_INPUT", sentence, { fields });
}

/** The same day so many months later; the month's last day where there is no such day. */
function addMonths(day: Day, months: number): Day {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}
