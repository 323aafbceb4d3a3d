import type { Facts, Id, Instant, Request, Target } from "../../server/sharing/facts.js";
import {
  agencyOf,
  type Asked,
  findMode,
  isShared,
  names,
  personOf,
  sensitivityOf,
} from "./reference/asked.js";
import { dayOf, hasAge, isDuring, isWithin } from "./reference/calendar.js";
import { isPermitted } from "./reference/consent.js";
import { isDecided } from "./reference/duty.js";
import {
  grantsNaming,
  isExcluded,
  isSealedWhole,
  isSpokenOf,
  markersOn,
  sealsOn,
} from "./reference/restrictions.js";
import { faultOf, hasRelationship, ownRoleAllows, roleAllows } from "./reference/viewer.js";

export type Effect = "ABSENT" | "WITHHELD" | "VISIBLE";

export interface Verdict {
  effect: Effect;
  error: "INDETERMINATE" | "STEP_UP_REQUIRED" | null;
  /** The stages that did not pass, for counting how often each one alone decided. */
  failed: number[];
}

/**
 * The sharing decision as its specification tells it: one value at a time, sentence by sentence, slow and plain. Written
 * without sight of the engine, to be its judge.
 */
export function reference(request: Request, target: Target, facts: Facts, at: Instant): Verdict {
  const error = faultOf(request, facts, at);
  if (error !== null) return { effect: "ABSENT", error, failed: [0] };
  const asked = askedOf(request, target, facts, at);
  if (asked === undefined) return { effect: "ABSENT", error: null, failed: [3] };
  // Of nobody, of somebody who was never in the case, or of no known kind: withheld, and told from nothing else.
  if (isFaulty(asked)) {
    const absent = isCaseAbsent(request, target.caseId, facts, at);
    return { effect: absent ? "ABSENT" : "WITHHELD", error: null, failed: [6] };
  }
  const own = asked.mode === "OWN" || asked.mode === "PASSPORT";
  // "All stages are evaluated"; "the effect is the minimum over stages".
  const stages: [number, Effect][] = [
    [1, isExcluded(asked) ? "ABSENT" : "VISIBLE"],
    [
      2,
      leastOf(
        target.subjects.flatMap((subject) => sealsOn(subject, asked)).map(({ existence }) => existence),
      ),
    ],
    [3, own || hasRelationship(asked) ? "VISIBLE" : "ABSENT"],
    [4, shownIf((own ? ownRoleAllows(asked) : roleAllows(asked)) && isStronglySignedIn(asked))],
    [5, shownIf(own || isAgreed(asked))],
    [6, shownIf(hasBasis(asked))],
    [7, leastOf(target.subjects.flatMap((subject) => markersOn(subject, asked)).map(({ effect }) => effect))],
  ];
  if (isSealedWhole(asked)) stages.push([2, "ABSENT"]);
  return {
    effect: leastOf(stages.map(([, effect]) => effect)),
    error: null,
    failed: stages.filter(([, effect]) => effect !== "VISIBLE").map(([stage]) => stage),
  };
}

/** Whether the case does not exist for this viewer: excluded, sealed as a whole, or no relationship. */
export function isCaseAbsent(request: Request, caseId: Id, facts: Facts, at: Instant): boolean {
  if (faultOf(request, facts, at) !== null) return true;
  const nothing = { caseId, subjects: [], category: "", contributorId: "", locates: false };
  const asked = askedOf(request, nothing, facts, at);
  return asked === undefined || isExcluded(asked) || isSealedWhole(asked) || !hasRelationship(asked);
}

function askedOf(request: Request, target: Target, facts: Facts, at: Instant): Asked | undefined {
  const inCase = facts.cases.find(({ id }) => id === target.caseId);
  const mode = findMode(request.purpose);
  const { purpose } = request;
  const { viewer } = facts;
  if (inCase === undefined || mode === undefined || viewer === null || purpose === null) return undefined;
  return { request, target, facts, at, viewer, purpose, mode, case: inCase };
}

/** "An unknown category on one value withholds that value"; nobody means that nobody can permit. */
const isFaulty = (asked: Asked): boolean =>
  asked.target.subjects.length === 0 ||
  !asked.target.subjects.every((subject) => isSpokenOf(subject, asked)) ||
  sensitivityOf(asked.target.category) === undefined;

/** A second factor for all that is sensitive or protected. */
const isStronglySignedIn = ({ request, target }: Asked): boolean =>
  request.assurance >= 2 || ["BASIC", "STANDARD"].includes(sensitivityOf(target.category) ?? "");

/** "A value contributed by the viewer's own agency passes stages 5 and 6": where consents or decisions count. */
const isOwnAgencys = ({ viewer, target, mode }: Asked): boolean =>
  isShared(mode) && viewer.agencyId !== null && viewer.agencyId === target.contributorId;

/** Stage 5. "A live information sharing agreement covers both agencies, the purpose and the category." */
function isAgreed(asked: Asked): boolean {
  const { facts, viewer, target, purpose, mode, at } = asked;
  if (mode === "EMERGENCY" || isOwnAgencys(asked)) return true;
  if (viewer.agencyId === null || agencyOf(facts, target.contributorId) === undefined) return false;
  return facts.agreements.some(
    (agreement) =>
      isWithin(dayOf(at), agreement) &&
      agreement.agencies.includes(viewer.agencyId!) &&
      agreement.agencies.includes(target.contributorId) &&
      agreement.purposes.includes(purpose) &&
      names(agreement.categories, target.category),
  );
}

/** Stage 6. "For **every** subject a basis applies"; and the case is open for the purpose. */
function hasBasis(asked: Asked): boolean {
  const { target, mode } = asked;
  if (isShared(mode) && !isOpen(asked)) return false;
  return isOwnAgencys(asked) || target.subjects.every((subject) => hasBasisFor(subject, asked));
}

/** "A purpose is usable on a case only if the case is open for it." */
const isOpen = ({ case: inCase, purpose, at }: Asked): boolean =>
  inCase.purposes.some((open) => open.purpose === purpose && isDuring(at, open));

function hasBasisFor(subject: Id, asked: Asked): boolean {
  const person = personOf(asked.facts, subject);
  switch (asked.mode) {
    case "CONSENT":
      return person !== undefined && isPermitted(person, asked);
    case "DUTY":
      return isDecided(subject, asked);
    case "EMERGENCY":
      return grantsNaming(subject, asked).length > 0;
    case "OWN":
      return mayHave(subject, asked);
    case "PASSPORT":
      // "Never protected or locating fields."
      return !asked.target.locates && mayHave(subject, asked);
    default:
      // "OVERSIGHT: never a value. AGGREGATE: no row-level read."
      return false;
  }
}

/** "OWN: the viewer is the only subject, or has proven authority for each." */
function mayHave(subject: Id, { viewer, facts, target, at }: Asked): boolean {
  if (viewer.kind !== "FAMILY" || viewer.personId === null) return false;
  if (viewer.personId === subject) return true;
  const person = personOf(facts, subject);
  if (person === undefined) return false;
  const today = dayOf(at);
  const live = person.authorities.filter((authority) => isWithin(today, authority));
  const held = live.filter(({ holderPersonId }) => holderPersonId === viewer.personId);
  // "Minus the child's Gillick categories."
  const keeps = live.some(({ kind, categories }) => kind === "GILLICK" && names(categories, target.category));
  const responsible = held.filter(({ kind }) => kind === "PARENTAL_RESPONSIBILITY");
  const asParent =
    person.bornOn !== null &&
    !hasAge(18, person.bornOn, today) &&
    responsible.length > 0 &&
    responsible.every(({ categories }) => names(categories, target.category)) &&
    !live.some(({ kind }) => kind === "CARE_ORDER") &&
    !keeps;
  const asAttorney = held.some(
    ({ kind, categories }) =>
      (kind === "ATTORNEY" || kind === "DEPUTY") && names(categories, target.category),
  );
  return asParent || asAttorney;
}

const shownIf = (passes: boolean): Effect => (passes ? "VISIBLE" : "WITHHELD");

/** "`ABSENT` < `WITHHELD` < `VISIBLE`": the least of several, and VISIBLE where nothing speaks against. */
const leastOf = (effects: readonly Effect[]): Effect =>
  effects.includes("ABSENT") ? "ABSENT" : effects.includes("WITHHELD") ? "WITHHELD" : "VISIBLE";
