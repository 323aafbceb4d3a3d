import { ALL } from "../categories.js";
import type { CaseFacts, EmergencyGrantFacts, Id, RoleGrant, ViewerFacts } from "../facts.js";
import type { Failure } from "../judgement.js";
import { type Asker, liveGrants } from "../question.js";
import { isRole } from "../roles.js";
import { inForce } from "../time.js";
import { mayActFor } from "./basis.js";

/** How the viewer comes to have a relationship with a case; `lines` are the live ones through which a supervisor has one. */
export interface Related {
  directly: boolean;
  lines: ViewerFacts["supervises"];
}

/**
 * The live relationships of the viewer with a case. A line of supervision to somebody with no role in force, or with one that
 * nobody defined, is as if it were not there.
 */
export function relationOf(
  { viewer, at, facts }: Pick<Asker, "viewer" | "at" | "facts">,
  theCase: Pick<CaseFacts, "relationships" | "leadAgencyId">,
): Related {
  const live = theCase.relationships.filter(
    (relationship) => inForce(relationship, at) && isLive(relationship.agencyId),
  );
  const ofAgency = live.filter(({ agencyId }) => agencyId === viewer.agencyId);
  const lines = viewer.supervises
    .filter((line) => inForce(line, at) && line.agencyId === viewer.agencyId && hasRoles(line.roles))
    .filter((line) => ofAgency.some(({ practitionerId }) => practitionerId === line.practitionerId));
  return { directly: isDirect(), lines };

  function hasRoles(roles: readonly RoleGrant[]) {
    const live = roles.filter((grant) => inForce(grant, at));
    return live.length > 0 && live.every(({ role }) => isRole(role));
  }
  function isLive(agencyId: Id) {
    return facts.agencies.some((agency) => agency.id === agencyId && inForce(agency, at));
  }
  function isDirect() {
    if (viewer.kind === "SYSTEM") return ofAgency.length > 0;
    if (viewer.kind !== "PRACTITIONER") return false;
    const duty = viewer.roles.some((grant) => grant.role === "DUTY_WORKER" && inForce(grant, at));
    return (
      ofAgency.some(
        ({ practitionerId }) => practitionerId === null || practitionerId === viewer.practitionerId,
      ) ||
      (duty && theCase.leadAgencyId === viewer.agencyId)
    );
  }
}

/**
 * Stage 3. Without a live relationship the case does not exist for the viewer, unless an emergency grant is in force that
 * names somebody who is of the case now, or the agency's own contributions are asked for when it has left. In one's own
 * access the cases are those of oneself and of whom one may act for: of any other family there is not even a case. Each by the
 * id under which they are of the case, because a merge never widens access.
 */
export function relationship(asker: Asker, theCase: CaseFacts): Failure[] {
  const failure: Failure = {
    stage: "relationship",
    code: "NO_RELATIONSHIP",
    effect: "ABSENT",
    mask: ALL,
    rule: null,
  };
  if (asker.request.contributions) return keepsRecordsOf(asker, theCase) ? [] : [failure];
  switch (asker.purpose.mode) {
    case "OWN":
    case "PASSPORT":
      return theCase.people.some(({ personId }) => mayActFor(asker, personId)) ? [] : [failure];
    case "EMERGENCY":
      return liveGrants(asker, theCase).some((grant) => namesOneOf(asker, theCase, grant)) ? [] : [failure];
    case "CONSENT":
    case "DUTY": {
      const { directly, lines } = relationOf(asker, theCase);
      return directly || lines.length > 0 ? [] : [failure];
    }
    default:
      return [failure];
  }
}

const namesOneOf = ({ at }: Asker, theCase: CaseFacts, { persons }: EmergencyGrantFacts) =>
  theCase.people.some((member) => inForce(member, at) && persons.includes(member.personId));

/** After an agency has left a case, its records role still keeps what it contributed: that alone, see `evaluate`. */
const keepsRecordsOf = ({ viewer, purpose, facts, at }: Asker, theCase: CaseFacts) =>
  purpose.mode === "CONSENT" &&
  viewer.kind === "PRACTITIONER" &&
  viewer.roles.some((grant) => grant.role === "RECORDS" && inForce(grant, at)) &&
  facts.agencies.some(({ id }) => id === viewer.agencyId) &&
  !theCase.relationships.some(({ agencyId, ...span }) => agencyId === viewer.agencyId && inForce(span, at));
