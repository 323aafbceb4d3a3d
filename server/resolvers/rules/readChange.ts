import { v7 as newId } from "uuid";
import type { MarkedValue } from "../../access/policyDiff.js";
import { shows } from "../../access/withhold.js";
import { TellonceError } from "../../errors.js";
import { findAnswer } from "../../loaders/assessment.js";
import type { RuleChangeRequest } from "../../loaders/rules.js";
import type { RuleChangeInput } from "../../model/rules/inputs.js";
import type { RuleKind } from "../../model/rules/enums.js";
import { ALL, CATEGORIES, maskOf } from "../../sharing/categories.js";
import type { Id } from "../../sharing/facts.js";
import { asId } from "../ids.js";
import {
  checkAnswerScope,
  checkDates,
  checkDecision,
  checkPeople,
  checkReview,
  refuseUnless,
} from "./checkRule.js";
import type { RulePage } from "./RulePage.js";

/** A change as the door takes it, and the one value that it is about, if it is about one. */
export interface ReadChange {
  change: RuleChangeRequest;
  value: MarkedValue["target"] | null;
  /** The people being mentioned whom it protects, if it is about that. */
  mentioned: readonly Id[] | null;
}

/** The case of a change. @throws BAD_INPUT unless exactly one change is said. */
export function caseOf(input: RuleChangeInput): Id {
  const said = Object.values(input as Record<string, { caseId: string } | null | undefined>).filter(
    (one) => one != null,
  );
  if (said.length !== 1)
    throw new TellonceError("BAD_INPUT", "Say exactly one change.", { fields: Object.keys(input) });
  return asId(said[0]!.caseId);
}

/** Reads and checks a change. @throws BAD_INPUT that names the fields, NOT_FOUND for a rule or answer that the viewer cannot see, FORBIDDEN. */
export async function readChange(of: RulePage, input: RuleChangeInput): Promise<ReadChange> {
  const { sharingDecision, seal, exclusion, marker, end, review, objection } = input;
  if (end) return changeOf(of, end.ruleId, (rule) => ({ act: "END", ruleId: rule, note: end.reason.trim() }));
  if (review)
    return changeOf(of, review.ruleId, (rule, kind) => {
      checkReview(of, kind, review.reviewOn);
      return { act: "REVIEW", ruleId: rule, note: review.finding.trim(), reviewOn: review.reviewOn };
    });
  if (objection)
    return changeOf(of, objection.ruleId, (rule, kind) => {
      refuseUnless(kind === "SHARING_DECISION", "An objection is to a sharing decision.", "ruleId");
      return { act: "OBJECT", ruleId: rule, note: objection.objection.trim() };
    });
  const kind = sharingDecision ? "SHARING_DECISION" : seal ? "SEAL" : exclusion ? "EXCLUSION" : "MARKER";
  demandKind(of, kind);
  const dated = (sharingDecision ?? seal ?? exclusion ?? marker)!;
  checkDates(of, kind, dated);
  const { from = null, until = null, reviewOn } = dated;
  const common = { act: "RECORD", id: newId(), kind, from, until, reviewOn } as const;

  if (sharingDecision) {
    const persons = checkPeople(of, sharingDecision.personIds, "personIds");
    const agencies = distinct(sharingDecision.agencyIds);
    const categories = maskOf(...sharingDecision.categories);
    checkDecision(of, sharingDecision, { persons, agencies, categories });
    const { share, purpose, gateway, familyTold } = sharingDecision;
    return plain({
      ...common,
      row: {
        share,
        purpose,
        gateway,
        agencies,
        persons,
        categories,
        why_necessary: sharingDecision.whyNecessary.trim(),
        why_proportionate: sharingDecision.whyProportionate.trim(),
        family_told: familyTold,
        why_not_told: sharingDecision.whyNotTold?.trim() || null,
        refusal_overridden: sharingDecision.refusalOverridden?.trim() || null,
      },
    });
  }
  if (exclusion) {
    const [person = null] =
      exclusion.personId == null ? [] : checkPeople(of, [exclusion.personId], "personId");
    return plain({
      ...common,
      row: { account_id: asId(exclusion.accountId), person_id: person, kind: exclusion.reason },
    });
  }
  if (seal) {
    const answer = seal.answerId == null ? null : asId(seal.answerId);
    checkAnswerScope(answer !== null, seal.personId != null || !!seal.categories, ["personId", "categories"]);
    const [person = null] = seal.personId == null ? [] : checkPeople(of, [seal.personId], "personId");
    const row = {
      person_id: person,
      categories: maskOrAll(seal.categories),
      accounts: distinct(seal.accountIds),
      existence: seal.existence,
      emergency: seal.emergency,
      reason: seal.reason.trim(),
    };
    return aboutAnswer(of, { ...common, answerId: answer, row });
  }
  const answer = marker!.answerId == null ? null : asId(marker!.answerId);
  const home =
    marker!.householdOfId == null ? null : checkPeople(of, [marker!.householdOfId], "householdOfId")[0]!;
  const persons = checkPeople(of, marker!.personIds ?? [], "personIds");
  checkAnswerScope(answer !== null, home !== null || persons.length > 0 || !!marker!.categories, [
    "personIds",
    "householdOfId",
    "categories",
  ]);
  refuseUnless(
    answer !== null || home !== null || persons.length > 0,
    "A marker protects at least one person, a household or an answer.",
    "personIds",
  );
  refuseUnless(
    home === null || marker!.protects === "LOCATION",
    "Only a place is protected for a whole household.",
    "householdOfId",
  );
  const row = {
    kind: marker!.protects,
    persons,
    categories: marker!.protects === "LOCATION" ? ALL : maskOrAll(marker!.categories),
    accounts: distinct(marker!.accountIds),
    agencies: distinct(marker!.agencyIds),
    effect: marker!.effect,
    emergency: marker!.emergency,
    reason: marker!.reason.trim(),
  };
  const read = await aboutAnswer(of, { ...common, answerId: answer, householdOf: home, row });
  return answer === null && marker!.protects === "MENTIONED" ? { ...read, mentioned: persons } : read;
}

function demandKind({ kinds }: RulePage, kind: RuleKind): void {
  if (!kinds.includes(kind))
    throw new TellonceError("FORBIDDEN", "The lead professional's supervisor records this kind of rule.");
}

async function changeOf(
  of: RulePage,
  ruleId: string,
  say: (rule: Id, kind: RuleKind) => Omit<RuleChangeRequest, "id">,
): Promise<ReadChange> {
  const rule = of.rules.find(({ id }) => id === asId(ruleId));
  if (!rule) throw new TellonceError("NOT_FOUND");
  demandKind(of, rule.rule_kind);
  if (rule.retired_at !== null)
    throw new TellonceError("CONFLICT", "This rule was ended or reviewed already.");
  const read = await aboutAnswer(of, {
    ...say(rule.id, rule.rule_kind),
    id: newId(),
    answerId: rule.answer_id,
  });
  return rule.rule_kind === "MARKER" && rule.kind === "MENTIONED" && rule.answer_id === null
    ? { ...read, mentioned: rule.persons ?? [] }
    : read;
}

async function aboutAnswer(of: RulePage, change: RuleChangeRequest): Promise<ReadChange> {
  if (change.answerId == null) return plain(change);
  const { view } = of.page;
  const row = await findAnswer(view.transaction, of.caseId, change.answerId);
  if (!row || !shows(view, of.caseId, row, false)) throw new TellonceError("NOT_FOUND");
  const { subjects, mentioned, category, agency_id } = row;
  return {
    change,
    value: {
      subjects,
      mentioned: mentioned ?? [],
      category: CATEGORIES[category]!.code,
      contributorId: agency_id,
      locates: false,
    },
    mentioned: null,
  };
}

const plain = (change: RuleChangeRequest): ReadChange => ({ change, value: null, mentioned: null });
const distinct = (ids: readonly string[]): Id[] => [...new Set(ids.map(asId))].toSorted();
const maskOrAll = (categories: readonly string[] | null | undefined) =>
  categories == null || categories.length === 0 ? ALL : maskOf(...categories);
