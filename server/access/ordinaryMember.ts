import type { CaseFacts, Id, Instant, ViewerFacts } from "../sharing/facts.js";
import { isRole } from "../sharing/roles.js";
import { inForce } from "../sharing/time.js";

/** Roles that are not the work on a case itself: they come on top of somebody's own, or count outside the case. */
const BESIDE = ["SUPERVISOR", "DUTY_WORKER", "RECORDS", "DATA_QUALITY"];

/**
 * An ordinary team member of an agency on a case: nobody in particular, so that no seal's list names them and no exclusion
 * meets them, with the roles that the agency's people on the case hold for the work itself, none of whom need be the viewer.
 * Their decisions are what a team member of that agency could see at most.
 */
export function ordinaryMember(
  agencyId: Id,
  { relationships }: Pick<CaseFacts, "relationships">,
  viewers: readonly ViewerFacts[],
  at: Instant,
): ViewerFacts {
  const own = relationships.filter((one) => one.agencyId === agencyId && inForce(one, at));
  const team = viewers.filter(
    (viewer) =>
      viewer.kind === "PRACTITIONER" &&
      viewer.agencyId === agencyId &&
      own.some(({ practitionerId }) => practitionerId === null || practitionerId === viewer.practitionerId),
  );
  const roles = team.flatMap((viewer) =>
    viewer.roles.filter((one) => inForce(one, at) && isRole(one.role) && !BESIDE.includes(one.role)),
  );
  return {
    accountId: `ordinary member of ${agencyId}`,
    kind: "PRACTITIONER",
    agencyId,
    practitionerId: own.find(({ practitionerId }) => practitionerId !== null)?.practitionerId ?? null,
    personId: null,
    roles: [...new Set(roles.map(({ role }) => role))]
      .toSorted()
      .map((role) => ({ role, from: 0, until: null })),
    supervises: [],
    from: 0,
    until: null,
  };
}
