import { NONE } from "../../sharing/categories.js";
import { authorityOf } from "../../sharing/consent/authority.js";
import { findOverlap } from "../../sharing/consent/overlap.js";
import type { ConsentFacts, PersonFacts } from "../../sharing/facts.js";
import { findPurpose } from "../../sharing/purposes.js";
import { londonDay } from "../../sharing/time.js";
import type { ConsentStatement } from "./ConsentStatement.js";
import { daysOf } from "./days.js";
import type { ReadConsent, Register } from "./Register.js";
import type { Refusals } from "./Refusals.js";

/** As many sentences as a consent that is recorded on a screen may have. */
export const MOST_SENTENCES = 40;

/** Notes why a consent that was read cannot count in this case: what is refused of every consent, with its place in the file. */
export function checkStatement(
  { statement, path, placeOf }: ReadConsent,
  register: Register,
  refusals: Refusals,
): void {
  const { personId, giverPersonId, giverAgencyId, agencyId, method, witness, ended, provisions } = statement;
  const subject = register.people.find(({ id }) => id === personId);
  const knowsGiver =
    giverPersonId === null
      ? giverAgencyId === register.agencyId
      : register.people.some(({ id }) => id === giverPersonId);
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(statement.id))
    refusals.add(`${path}.id`, "SHAPE", "Its id is a UUID, as Tellonce gave it.");
  if (!["WRITTEN", "VERBAL"].includes(method))
    refusals.add(placeOf("witness"), "SHAPE", "It was given in writing (WRITTEN) or in words (VERBAL).");
  if (ended)
    refusals.add(`${path}.status`, "NOT_ACTIVE", "Only a consent in force is imported; this one has ended.");
  if (agencyId !== register.agencyId)
    refusals.add(
      `${path}.manager[0]`,
      "OTHER_AGENCY",
      "It was obtained by another agency: only that agency can record it.",
    );
  if (method === "VERBAL" && !witness?.trim())
    refusals.add(placeOf("witness"), "NOT_SAID", "A consent in words needs a witness.");
  if (statement.givenAt > register.at)
    refusals.add(
      `${path}.date`,
      "IMPOSSIBLE_DATE",
      "It cannot have been given at a time that is still to come.",
    );
  if (provisions.length > MOST_SENTENCES)
    refusals.add(
      placeOf(0),
      "TOO_MANY_SENTENCES",
      `It comes to ${provisions.length} sentences; nobody can be asked to mean more than ${MOST_SENTENCES}.`,
    );
  if (provisions.length === 0) refusals.add(path, "NOTHING_SAID", "It neither permits nor refuses anything.");
  checkSentences(provisions, placeOf, register, refusals);
  const overlapping = findOverlap(provisions);
  if (overlapping !== -1)
    refusals.add(
      placeOf(overlapping),
      "OVERLAPPING_PERIODS",
      "Two sentences say the same for different days that overlap: say it once.",
    );
  if (!subject)
    return refusals.add(placeOf("subject"), "UNKNOWN_SUBJECT", "It is not about anybody in this case.");
  if (!knowsGiver)
    return refusals.add(
      placeOf("grantor"),
      "UNKNOWN_GRANTOR",
      giverPersonId === null
        ? "Under a care order only your own agency can be the giver here."
        : "Whoever gave it is not known in this case.",
    );
  for (const [day, when] of [
    [londonDay(statement.givenAt), "when it was given"],
    [register.today, "today"],
  ] as const)
    if (!hasAuthority(statement, subject, day))
      refusals.add(
        placeOf("grantor"),
        "NO_AUTHORITY",
        `This giver has no such authority for this person ${when}: check parental responsibility, age, or the finding of competence.`,
      );
}

function checkSentences(
  provisions: ConsentStatement["provisions"],
  placeOf: ReadConsent["placeOf"],
  { agencies }: Register,
  refusals: Refusals,
): void {
  for (const [
    index,
    { agencies: ids, agencyTypes, from, until, categories, purposes },
  ] of provisions.entries()) {
    const place = placeOf(index);
    if (ids.length + agencyTypes.length === 0 || categories === NONE || purposes.length === 0)
      refusals.add(
        place,
        "NOTHING_SAID",
        "A sentence names agencies or types of agency, categories and purposes.",
      );
    for (const day of until === null ? [from] : [from, until])
      if (daysOf(day)?.first !== day || daysOf(day)?.last !== day)
        refusals.add(place, "IMPOSSIBLE_DATE", "It names a day that does not exist.");
    if (!purposes.every((purpose) => findPurpose(purpose)))
      refusals.add(place, "UNKNOWN_PURPOSE", "It names a purpose that does not exist.");
    if (until !== null && until < from)
      refusals.add(place, "ENDS_BEFORE_IT_BEGINS", "Its last day is before its first.");
    if (!ids.every((id) => agencies.some((agency) => agency.id === id)))
      refusals.add(place, "UNKNOWN_AGENCY", "It names an agency that is not in this partnership.");
    if (!agencyTypes.every((type) => agencies.some((agency) => agency.type === type)))
      refusals.add(
        place,
        "UNKNOWN_AGENCY_TYPE",
        "It names a type of agency that does not exist in this partnership.",
      );
  }
}

function hasAuthority(statement: ConsentStatement, subject: PersonFacts, day: string): boolean {
  const consent: ConsentFacts = { ...statement, withdrawnAt: null };
  return statement.provisions.some(({ purposes }) =>
    purposes.some((purpose) => authorityOf(consent, subject, purpose, day) !== NONE),
  );
}
