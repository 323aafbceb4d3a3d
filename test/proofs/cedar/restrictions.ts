import { ALL } from "../../../server/sharing/categories.js";
import type { CaseFacts, Facts, Id, ViewerFacts } from "../../../server/sharing/facts.js";
import { and, during, forbid, inCategories, not, or, set, text } from "./expressions.js";
import { emergency, faulty, grants, idsOf, membershipsOf, outside } from "./terms.js";

/** Exclusions, seals and markers: what keeps values of a case back, and what not even lets them be known. */
export function restrictions(
  viewer: ViewerFacts,
  one: CaseFacts,
  facts: Facts,
  subjects: readonly Id[],
): string[] {
  const inCase = `resource.case == ${text(one.id)}`;
  const { accountId, agencyId, personId, kind } = viewer;
  const isMember = (person: Id) => `${membershipsOf(one, idsOf(facts, person)).length > 0}`;
  const cannotBeJudged = or(faulty, outside(one, subjects));
  const excluded = one.exclusions
    .filter((exclusion) => exclusion.accountId === accountId)
    .map((exclusion) =>
      and(
        during(exclusion),
        or(
          `${exclusion.caseId === one.id}`,
          exclusion.personId === null ? "false" : isMember(exclusion.personId),
        ),
      ),
    );
  const ownCase = kind !== "FAMILY" && personId !== null ? isMember(personId) : "false";

  const passing = (subject: Id | null, confirmed: boolean) =>
    kind !== "PRACTITIONER"
      ? "false"
      : and(
          emergency,
          or(
            ...grants(viewer, one)
              .filter(
                (grant) =>
                  (subject === null || grant.persons.includes(subject)) && (grant.confirmed || !confirmed),
              )
              .map(during),
          ),
        );
  /** Some subject of the value, of those concerned, for whom no emergency access passes the rule. */
  const touches = (concerned: readonly Id[] | null, rule: { emergency: boolean }, confirmed: boolean) =>
    or(
      ...subjects
        .filter((subject) => concerned === null || concerned.includes(subject))
        .map((subject) =>
          and(
            `resource.subjects.contains(${text(subject)})`,
            rule.emergency ? not(passing(subject, confirmed)) : "true",
          ),
        ),
    );

  const seals = one.seals
    .filter(({ accounts }) => !accounts.includes(accountId))
    .flatMap((seal) => {
      const covered =
        seal.mark === null
          ? and(
              touches(seal.personId === null ? null : idsOf(facts, seal.personId), seal, true),
              inCategories(seal.categories),
            )
          : and(`resource.marks.contains(${seal.mark})`, touches(null, seal, true));
      const whole =
        seal.mark === null && seal.personId === null && seal.categories === ALL && seal.existence === "ABSENT"
          ? [forbid(and(inCase, during(seal), seal.emergency ? not(passing(null, true)) : "true"), "unknown")]
          : [];
      const known = seal.existence === "ABSENT" ? "unknown" : "known";
      return [...whole, forbid(and(inCase, not(cannotBeJudged), during(seal), covered), known)];
    });

  const markers = one.markers
    .filter(({ accounts, agencies }) => !accounts.includes(accountId) && !agencies.includes(agencyId ?? ""))
    .map((marker) => {
      const ids = marker.persons.flatMap((person) => idsOf(facts, person));
      const covered =
        marker.mark !== null
          ? and(`resource.marks.contains(${marker.mark})`, touches(null, marker, false))
          : marker.kind === "LOCATION"
            ? and("resource.locates", touches(ids, marker, false))
            : marker.kind === "MENTIONED"
              ? and(
                  `resource.mentioned.containsAny(${set(ids)})`,
                  inCategories(marker.categories),
                  touches(null, marker, false),
                )
              : and(inCategories(marker.categories), touches(ids, marker, false));
      return forbid(
        and(inCase, not(cannotBeJudged), during(marker), covered),
        marker.effect === "ABSENT" ? "unknown" : "known",
      );
    });

  return [forbid(and(inCase, or(ownCase, ...excluded)), "unknown"), ...seals, ...markers];
}
