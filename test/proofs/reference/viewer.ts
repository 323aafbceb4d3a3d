import type { Facts, Instant, Request, RoleGrant, ViewerFacts } from "../../../server/sharing/facts.js";
import { PURPOSES } from "../../../server/sharing/purposes.js";
import { ROLES } from "../../../server/sharing/roles.js";
import { agencyOf, type Asked, isShared, names } from "./asked.js";
import { isDuring } from "./calendar.js";
import { isGranted } from "./restrictions.js";

/** Stage 0. "Request complete; account and agency live; sign-in strong enough for the purpose." */
export function faultOf(
  request: Request,
  facts: Facts,
  at: Instant,
): "INDETERMINATE" | "STEP_UP_REQUIRED" | null {
  const purpose = PURPOSES.find(({ code }) => code === request.purpose);
  const viewer = facts.viewer;
  if (purpose === undefined || viewer === null || !Number.isSafeInteger(at)) return "INDETERMINATE";
  if (viewer.accountId !== request.accountId || !isDuring(at, viewer)) return "INDETERMINATE";
  if (!isOfLiveAgency(viewer, facts, at) || !hasKnownRoles(viewer.roles, at)) return "INDETERMINATE";
  return request.assurance < purpose.assurance ? "STEP_UP_REQUIRED" : null;
}

/** Only a family member is of no agency. */
function isOfLiveAgency(viewer: ViewerFacts, facts: Facts, at: Instant): boolean {
  if (viewer.agencyId === null) return viewer.kind === "FAMILY";
  const agency = agencyOf(facts, viewer.agencyId);
  return agency !== undefined && isDuring(at, agency);
}

/** "Purpose missing, or a role nobody defined: INDETERMINATE"; so is no role at all. */
const hasKnownRoles = (roles: readonly RoleGrant[], at: Instant): boolean =>
  inForce(roles, at).length > 0 && inForce(roles, at).every((role) => Object.keys(ROLES).includes(role));

const inForce = (roles: readonly RoleGrant[], at: Instant): string[] =>
  roles.filter((grant) => isDuring(at, grant)).map(({ role }) => role);

/** Stage 3. "Lead, team member, accepted referral, supervisor of such a one, lead agency's duty role." */
export const hasRelationship = (asked: Asked): boolean =>
  isOnCase(asked) || supervisedOnCase(asked).length > 0;

/**
 * In the viewer's own right. "EMERGENCY: only with a live grant": for that purpose nothing else makes a relationship.
 * "OVERSIGHT: never a value. AGGREGATE: no row-level read": for those nothing does.
 */
const isOnCase = (asked: Asked): boolean =>
  (asked.mode === "EMERGENCY" && isGranted(asked)) ||
  (isShared(asked.mode) && (isInTeam(asked) || isOnDuty(asked) || isSystemOfTeam(asked)));

/** "A partner agency's system client": it stands for its agency, whoever works on the case there. */
const isSystemOfTeam = ({ viewer, case: inCase, at }: Asked): boolean =>
  viewer.kind === "SYSTEM" &&
  inCase.relationships.some(
    (relationship) => isDuring(at, relationship) && relationship.agencyId === viewer.agencyId,
  );

/** A relationship is a practitioner's, by name or through the agency that accepted a referral. */
const isInTeam = ({ viewer, case: inCase, at }: Asked): boolean =>
  viewer.kind === "PRACTITIONER" &&
  inCase.relationships.some(
    (relationship) =>
      isDuring(at, relationship) &&
      relationship.agencyId === viewer.agencyId &&
      (relationship.practitionerId === null || relationship.practitionerId === viewer.practitionerId),
  );

/** "Lead agency's duty role." */
const isOnDuty = ({ viewer, case: inCase, at }: Asked): boolean =>
  viewer.kind === "PRACTITIONER" &&
  viewer.agencyId === inCase.leadAgencyId &&
  inForce(viewer.roles, at).includes("DUTY_WORKER");

/**
 * "Supervisor: same agency, a dated line of supervision, one level, ends with it": of one who is named on the case; whose
 * roles are known, as the viewer's own must be.
 */
const supervisedOnCase = ({ viewer, mode, case: inCase, at }: Asked): ViewerFacts["supervises"][number][] =>
  !isShared(mode)
    ? []
    : viewer.supervises.filter(
        (line) =>
          isDuring(at, line) &&
          line.agencyId === viewer.agencyId &&
          hasKnownRoles(line.roles, at) &&
          inCase.relationships.some(
            (relationship) =>
              isDuring(at, relationship) &&
              relationship.agencyId === line.agencyId &&
              relationship.practitionerId === line.practitionerId,
          ),
      );

/** Stage 4. "The role may use this category for this purpose (a table)." */
export function roleAllows(asked: Asked): boolean {
  const { viewer, at } = asked;
  const own = inForce(viewer.roles, at);
  if (isOnCase(asked) && own.some((role) => role !== "SUPERVISOR" && allows(role, asked))) return true;
  // By supervision the role of supervisor counts alone; "one level"; "never more than the supervisee's role allows".
  return supervisedOnCase(asked).some(
    (line) =>
      own.some((role) => role === "SUPERVISOR" && allows(role, asked)) &&
      inForce(line.roles, at).some((role) => role !== "SUPERVISOR" && allows(role, asked)),
  );
}

/** In one's own affairs there is no case to have a relationship with. */
export const ownRoleAllows = (asked: Asked): boolean =>
  inForce(asked.viewer.roles, asked.at).some((role) => allows(role, asked));

function allows(role: string, { purpose, target }: Asked): boolean {
  const ceilings: Record<string, Partial<Record<string, number>>> = ROLES;
  return names(ceilings[role]?.[purpose] ?? 0, target.category);
}
