import { ALL, type Mask, NONE } from "../categories.js";
import type { ConsentFacts, Day, Instant, PersonFacts } from "../facts.js";
import { londonDay } from "../time.js";

/** What is left of a consent's permissions and of its refusals. */
export interface Left {
  yes: Mask;
  no: Mask;
}

/**
 * What the later consents that explicitly replace this one leave of it. Whatever they are, its permissions are over; its
 * refusals only as far as the later giver had authority on the day of giving. That a replacement was withdrawn since, or
 * that its giver's authority has ended, gives nothing back.
 */
export function leftOf(
  consent: ConsentFacts,
  subject: PersonFacts,
  at: Instant,
  authorityOn: (later: ConsentFacts, day: Day) => Mask,
): Left {
  const superseders = supersedersOf(consent, subject, at);
  const replaced = superseders.reduce((mask, one) => mask | authorityOn(one, londonDay(one.givenAt)), NONE);
  return { yes: superseders.length === 0 ? ALL : NONE, no: ALL & ~replaced };
}

/** The later consents, given by now, that explicitly replace this one. */
export const supersedersOf = (consent: ConsentFacts, subject: PersonFacts, at: Instant): ConsentFacts[] =>
  subject.consents.filter(
    (later) =>
      later.givenAt <= at && later.givenAt > consent.givenAt && later.supersedes.includes(consent.id),
  );

/** Whose word a later statement may replace: the giver's own or, where one speaks for oneself, anybody's about oneself. */
export const mayReplace = (later: Giver, earlier: Giver): boolean =>
  later.authority === "SELF" ||
  (later.giverPersonId !== null && later.giverPersonId === earlier.giverPersonId) ||
  (later.giverAgencyId !== null && later.giverAgencyId === earlier.giverAgencyId);

type Giver = Pick<ConsentFacts, "authority" | "giverPersonId" | "giverAgencyId">;
