import { birthday, plusDays, plusMonth } from "./calendar.js";
import { NONE } from "./categories.js";
import {
  authorityFor,
  counts,
  disputedAmong,
  givenOn,
  isForChild,
  isRenewed,
  standingOf,
} from "./consent/standing.js";
import type { AgencyFacts, CaseFacts, ConsentFacts, Day, Facts, Id, Instant, PersonFacts } from "./facts.js";
import { inForce, londonDay } from "./time.js";

/** What the facts of a case ask of its lead professional. A request for access is asked by somebody, and stands elsewhere. */
export type FactTaskKind =
  | "TURNS_16"
  | "CONSENT_LAPSES_AT_18"
  | "CONSENT_EXPIRES"
  | "CONSENT_DISPUTED"
  | "BORN"
  | "DIED"
  | "DECISION_REVIEW"
  | "OBJECTION";

export interface FactTask {
  kind: FactTaskKind;
  /** What it is about: a person, or for CONSENT_EXPIRES the consent and for the last two kinds the decision. With the kind it names the task. */
  about: Id;
  /** Whose record: of a decision everybody whom it names. */
  persons: readonly Id[];
  /** The consents or the decision because of which there is something to do. */
  rules: readonly Id[];
  /** The day by which, in London; null where there is no clock. */
  dueOn: Day | null;
}

/** How long before a day the lead is told of it, and how long after it the task stands if nothing was done. */
export const NOTICE_DAYS = 28;

/**
 * What there is to do in a case because of what its facts say at an instant, in no order (SHARING.md, worked cases 7, 10
 * and 28). Derived anew each time, so that a task ends with its cause.
 */
export function tasksOf(
  { people, agencies }: Pick<Facts, "people" | "agencies">,
  theCase: CaseFacts,
  at: Instant,
): FactTask[] {
  const today = londonDay(at);
  const members = new Set(
    theCase.people.filter((member) => inForce(member, at)).map(({ personId }) => personId),
  );
  return [
    ...people
      .filter(({ id }) => members.has(id))
      .flatMap((person) => ofPerson(person, theCase, people, agencies, at, today)),
    ...ofDecisions(theCase, at, today),
  ];
}

function ofPerson(
  person: PersonFacts,
  theCase: CaseFacts,
  people: readonly PersonFacts[],
  agencies: readonly AgencyFacts[],
  at: Instant,
  today: Day,
): FactTask[] {
  const task = (
    kind: FactTaskKind,
    rules: readonly ConsentFacts[],
    dueOn: Day | null,
    about = person.id,
  ): FactTask => ({
    kind,
    about,
    persons: [person.id],
    rules: rules.map(({ id }) => id),
    dueOn,
  });
  const standing = standingOf(person, at);
  if (person.diedOn !== null && person.diedOn <= today) {
    const ended = [
      ...standing,
      ...people.flatMap((other) =>
        standingOf(other, at).filter((one) => one.giverPersonId === person.id && other !== person),
      ),
    ];
    return ended.length > 0 ? [task("DIED", ended, null)] : [];
  }
  const tasks: FactTask[] = [];

  if (person.bornOn !== null && person.bornOn <= today && today < birthday(person.bornOn, 1)) {
    const wasExpected = theCase.people.some(
      (member) => member.personId === person.id && londonDay(member.from) < person.bornOn!,
    );
    const asked = standing.some((one) => givenOn(one) >= person.bornOn!);
    if (wasExpected && !asked) tasks.push(task("BORN", [], person.bornOn));
  }

  for (const [age, kind] of [
    [16, "TURNS_16"],
    [18, "CONSENT_LAPSES_AT_18"],
  ] as const) {
    if (person.bornOn === null) continue;
    const day = birthday(person.bornOn, age);
    if (!isNear(day, today)) continue;
    const spokeThemselves = standing.some(
      (one) => one.authority === "SELF" && givenOn(one) >= plusDays(day, -NOTICE_DAYS),
    );
    const forThem = standing.filter(
      (one) =>
        isForChild(one) &&
        counts(one, person, plusDays(day, -1)) &&
        one.provisions.some(({ until }) => until === null || until >= day),
    );
    if (forThem.length > 0 && !spokeThemselves) tasks.push(task(kind, forThem, day));
  }

  for (const consent of standing) {
    const last = consent.provisions
      .filter(
        (one) =>
          one.permit &&
          one.until !== null &&
          isNear(one.until, today) &&
          authorityFor(consent, person, one, one.purposes, one.until) !== NONE &&
          !isRenewed(one, standing),
      )
      .map(({ until }) => until!)
      .toSorted()[0];
    if (last !== undefined) tasks.push(task("CONSENT_EXPIRES", [consent], last, consent.id));
  }

  const disputed = disputedAmong(person, standing, agencies, today);
  if (disputed.length > 0) tasks.push(task("CONSENT_DISPUTED", disputed, null));
  return tasks;
}

const ofDecisions = (theCase: CaseFacts, at: Instant, today: Day): FactTask[] =>
  theCase.decisions
    .filter((decision) => inForce(decision, at))
    .flatMap(({ id, persons, reviewOn, objectedAt }) => {
      const task = (kind: FactTaskKind, dueOn: Day): FactTask => ({
        kind,
        about: id,
        persons,
        rules: [id],
        dueOn,
      });
      return [
        ...(today >= plusDays(reviewOn, -NOTICE_DAYS) ? [task("DECISION_REVIEW", reviewOn)] : []),
        ...(objectedAt !== null && objectedAt <= at
          ? [task("OBJECTION", plusMonth(londonDay(objectedAt)))]
          : []),
      ];
    });

const isNear = (day: Day, today: Day) =>
  plusDays(day, -NOTICE_DAYS) <= today && today <= plusDays(day, NOTICE_DAYS);
