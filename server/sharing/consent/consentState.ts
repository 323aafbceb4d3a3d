import { NONE } from "../categories.js";
import type { ConsentFacts, Day, Instant, PersonFacts } from "../facts.js";
import { authorityOf } from "./authority.js";
import { leftOf, supersedersOf } from "./supersession.js";

export type ConsentState = "IN_FORCE" | "NOT_YET" | "EXPIRED" | "WITHDRAWN" | "SUPERSEDED" | "LAPSED";

/** Whether a consent counts at an instant, on that day in London, and if not, why: for people to read; `decide` judges each sentence. */
export function consentState(
  consent: ConsentFacts,
  subject: PersonFacts,
  at: Instant,
  today: Day,
): ConsentState {
  if (isWithdrawn(consent, at)) return "WITHDRAWN";
  if (isSuperseded(consent, subject, at)) return "SUPERSEDED";
  const dead = subject.diedOn !== null && subject.diedOn <= today;
  const purposes = new Set(consent.provisions.flatMap((provision) => provision.purposes));
  if (dead || [...purposes].every((purpose) => authorityOf(consent, subject, purpose, today) === NONE))
    return "LAPSED";
  if (consent.provisions.every(({ until }) => until !== null && until < today)) return "EXPIRED";
  return consent.provisions.every(({ from }) => today < from) ? "NOT_YET" : "IN_FORCE";
}

/** The later consent that explicitly replaces this one. */
export const findSuperseder = (
  consent: ConsentFacts,
  subject: PersonFacts,
  at: Instant,
): ConsentFacts | undefined => supersedersOf(consent, subject, at)[0];

export const isWithdrawn = ({ withdrawnAt }: ConsentFacts, at: Instant): boolean =>
  withdrawnAt !== null && withdrawnAt <= at;

/** Whether nothing is left of it: a refusal stands beside a later consent by somebody without authority. */
export const isSuperseded = (consent: ConsentFacts, subject: PersonFacts, at: Instant): boolean =>
  findSuperseder(consent, subject, at) !== undefined &&
  consent.provisions
    .filter(({ permit }) => !permit)
    .every(({ categories, purposes }) =>
      purposes.every((purpose) => {
        const left = leftOf(consent, subject, at, (later, day) => authorityOf(later, subject, purpose, day));
        return (categories & left.no) === NONE;
      }),
    );
