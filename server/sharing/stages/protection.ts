import { ALL, maskOfSensitivity } from "../categories.js";
import type { Id, MarkerFacts } from "../facts.js";
import type { Failure } from "../judgement.js";
import { idsOf, type Question } from "../question.js";
import { inForce } from "../time.js";

/** Stage 7, for one subject: where somebody lives, and what would do harm, is kept from all who are not named. */
export function protection(question: Question): Failure[] {
  const failures = question.case.markers
    .filter(({ kind, mark }) => mark === null && kind !== "MENTIONED")
    .filter(
      (marker) => marker.persons.some((person) => question.ids.includes(person)) && !opens(marker, question),
    )
    .map(failure);
  return question.purpose.mode === "PASSPORT" ? [...failures, ...neverInAPassport] : failures;
}

/** Stage 7, for one value that carries a marker's number: what was marked is kept back, whatever else is known of it. */
export const markedValue = (question: Question, mark: number): Failure[] =>
  question.case.markers
    .filter((marker) => marker.mark === mark && !opens(marker, question))
    .map((marker) => ({ ...failure(marker), mask: ALL, locating: false }));

/** Stage 7, for the people whom a value mentions. In one's own access, whoever may not see another's part sees no sign of it. */
export function mentioning(
  question: Question,
  mentioned: readonly Id[],
  mayActFor: (person: Id) => boolean,
): Failure[] {
  const spokenOf = mentioned.flatMap((person) => idsOf(question.facts, person));
  const failures = question.case.markers
    .filter(({ kind }) => kind === "MENTIONED")
    .filter(
      (marker) => marker.persons.some((person) => spokenOf.includes(person)) && !opens(marker, question),
    )
    .map(failure);
  const own = question.purpose.mode === "OWN" || question.purpose.mode === "PASSPORT";
  return own && mentioned.some((person) => !mayActFor(person))
    ? [...failures, { stage: "protection", code: "PROTECTED", effect: "ABSENT", mask: ALL, rule: null }]
    : failures;
}

const neverInAPassport: readonly Failure[] = [
  { stage: "protection", code: "PROTECTED", effect: "ABSENT", mask: ALL, locating: true, rule: null },
  {
    stage: "protection",
    code: "PROTECTED",
    effect: "ABSENT",
    mask: maskOfSensitivity("PROTECTED"),
    rule: null,
  },
];

const opens = (marker: MarkerFacts, { request, viewer, at, grant }: Question) =>
  !inForce(marker, at) ||
  marker.accounts.includes(request.accountId) ||
  (viewer.agencyId !== null && marker.agencies.includes(viewer.agencyId)) ||
  (marker.emergency && grant !== undefined);

const failure = (marker: MarkerFacts): Failure => ({
  stage: "protection",
  code: "PROTECTED",
  effect: marker.effect,
  // A location is protected in whatever category it stands.
  mask: marker.kind === "LOCATION" ? ALL : marker.categories,
  locating: marker.kind === "LOCATION",
  rule: marker.id,
});
