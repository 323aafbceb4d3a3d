import { CATEGORIES } from "../../../server/sharing/categories.js";
import type {
  CaseFacts,
  EmergencyGrantFacts,
  Facts,
  Id,
  ViewerFacts,
} from "../../../server/sharing/facts.js";
import { among, and, not, or, text } from "./expressions.js";

export const shared = or(`context.mode == "CONSENT"`, `context.mode == "DUTY"`);
export const emergency = `context.mode == "EMERGENCY"`;
/** Of nobody, or of no known category. */
export const faulty = or(
  `resource.subjects.isEmpty()`,
  not(
    among(
      CATEGORIES.map(({ code }) => code),
      "resource.category",
    ),
  ),
);

/** The viewer's grants for a case. */
export const grants = (viewer: ViewerFacts, { grants: all }: CaseFacts): EmergencyGrantFacts[] =>
  all.filter(({ accountId }) => accountId === viewer.accountId);

/** All ids of the same human being. */
export const idsOf = (facts: Facts, id: Id): Id[] => [
  id,
  ...facts.people.filter(({ linkedIds }) => linkedIds.includes(id)).map((person) => person.id),
];

/** Their times in a case, each under the id by which they came into it: merging widens nothing. */
export const membershipsOf = (one: CaseFacts, persons: readonly Id[]): CaseFacts["people"] =>
  one.people.filter(({ personId }) => persons.includes(personId));

/** A value in a case of somebody who was never in it. */
export const outside = (one: CaseFacts, subjects: readonly Id[]): string =>
  and(
    `resource.case == ${text(one.id)}`,
    or(
      ...subjects
        .filter((subject) => membershipsOf(one, [subject]).length === 0)
        .map((subject) => `resource.subjects.contains(${text(subject)})`),
    ),
  );
