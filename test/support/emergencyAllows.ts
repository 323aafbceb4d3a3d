import { bitOf } from "../../server/sharing/categories.js";
import type { Facts, Id, Request, Target } from "../../server/sharing/facts.js";
import { ceilingOf, isRole } from "../../server/sharing/roles.js";
import { inForce } from "../../server/sharing/time.js";

/**
 * Whether SHARING.md lets emergency access show this value, told rule by rule: written for comparison, without a look at
 * how the stages do it.
 */
export function emergencyAllows(request: Request, target: Target, facts: Facts, at: number): boolean {
  const bit = bitOf(target.category)!;
  const theCase = facts.cases.find(({ id }) => id === target.caseId)!;
  const live = <R extends { from: number; until: number | null }>(rules: readonly R[]) =>
    rules.filter((rule) => inForce(rule, at));
  const touches = ({ categories }: { categories: number }) => ((categories >> bit) & 1) === 1;
  const idsOf = (id: Id) => [
    id,
    ...facts.people.filter((person) => person.id === id).flatMap(({ linkedIds }) => linkedIds),
  ];
  const isSubject = (id: Id) => target.subjects.flatMap(idsOf).includes(id);
  const members = live(theCase.people).flatMap(({ personId }) => idsOf(personId));

  const grants = live(theCase.grants).filter(({ accountId }) => accountId === request.accountId);
  const covered = (confirmed: boolean) =>
    target.subjects.every((subject) =>
      grants.some((grant) => grant.persons.includes(subject) && (grant.confirmed || !confirmed)),
    );
  const excluded = live(theCase.exclusions).some(
    ({ accountId, caseId, personId }) =>
      accountId === request.accountId &&
      (caseId === theCase.id || (personId !== null && members.includes(personId))),
  );
  const inCeiling = live(facts.viewer!.roles).some(
    ({ role }) => isRole(role) && (((ceilingOf(role, "EMERGENCY") ?? 0) >> bit) & 1) === 1,
  );
  const sealed = live(theCase.seals)
    .filter((seal) =>
      seal.mark === null
        ? touches(seal) &&
          (seal.caseId === null || seal.caseId === theCase.id) &&
          (seal.personId === null || isSubject(seal.personId))
        : target.marks!.includes(seal.mark),
    )
    .some(
      ({ accounts, emergency }) => !accounts.includes(request.accountId) && !(emergency && covered(true)),
    );
  const marked = live(theCase.markers)
    .filter((marker) => {
      if (marker.mark !== null) return target.marks!.includes(marker.mark);
      if (marker.kind === "MENTIONED")
        return touches(marker) && marker.persons.some((id) => target.mentioned!.includes(id));
      return (
        touches(marker) && marker.persons.some(isSubject) && (marker.kind !== "LOCATION" || target.locates)
      );
    })
    .some(
      ({ accounts, agencies, emergency }) =>
        !accounts.includes(request.accountId) &&
        !agencies.includes(facts.viewer!.agencyId ?? "") &&
        !emergency,
    );
  return covered(false) && !excluded && inCeiling && !sealed && !marked;
}
