import type { Day, Id, SharingDecisionFacts } from "../../../server/sharing/facts.js";
import { type Asked, names, personOf } from "./asked.js";
import { dayOf, hasAge, isDuring, isWithin } from "./calendar.js";

/** "A live sharing decision that names the purpose and the viewer's agency"; a decision not to share beats it. */
export function isDecided(subject: Id, asked: Asked): boolean {
  const decisions = asked.case.decisions.filter((decision) => concerns(decision, subject, asked));
  return (
    decisions.some((decision) => decision.share && mayStand(decision, subject, asked)) &&
    !decisions.some(({ share }) => !share)
  );
}

/** In force, for this purpose, naming the viewer's agency, the person and the category. */
const concerns = (
  decision: SharingDecisionFacts,
  subject: Id,
  { viewer, target, purpose, at }: Asked,
): boolean =>
  isDuring(at, decision) &&
  decision.purpose === purpose &&
  viewer.agencyId !== null &&
  decision.agencies.includes(viewer.agencyId) &&
  decision.persons.includes(subject) &&
  names(decision.categories, target.category);

/** Until its review date passes, and as far as its legal gateway reaches: what, at which age, with which benefit. */
function mayStand({ reviewOn, gateway }: SharingDecisionFacts, subject: Id, asked: Asked): boolean {
  const today = dayOf(asked.at);
  const person = personOf(asked.facts, subject);
  const isOldEnough = gateway.ageFrom === null || reached(gateway.ageFrom, person?.bornOn, today) === true;
  const isYoungEnough =
    gateway.ageBefore === null || reached(gateway.ageBefore, person?.bornOn, today) === false;
  const hasBenefit =
    gateway.benefits.length === 0 ||
    (person?.benefits.some(
      (benefit) => gateway.benefits.includes(benefit.kind) && isWithin(today, benefit),
    ) ??
      false);
  return (
    today <= reviewOn &&
    names(gateway.categories, asked.target.category) &&
    isOldEnough &&
    isYoungEnough &&
    hasBenefit
  );
}

/** Neither of somebody whose birthday nobody knows. */
const reached = (age: number, bornOn: Day | null | undefined, day: Day): boolean | undefined =>
  bornOn == null ? undefined : hasAge(age, bornOn, day);
