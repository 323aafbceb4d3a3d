import type { Id, RoleGrant, ViewerFacts } from "../../../server/sharing/facts.js";
import { NOBODY, type Setting } from "./Setting.js";

/** Practitioner and agency. */
export const WORKERS: readonly (readonly [Id, Id])[] = [
  ["lead", "council"],
  ["teacher", "school"],
  ["head", "school"],
  ["doctor", "practice"],
  ["officer", "police"],
  ["coach", "police"],
];

const ROLES_OF: Record<string, string> = {
  lead: "LEAD_PROFESSIONAL",
  teacher: "EDUCATION_PRACTITIONER",
  head: "SUPERVISOR",
  doctor: "HEALTH_PRACTITIONER",
  officer: "POLICE_OFFICER",
  coach: "JOB_COACH",
  manager: "SUPERVISOR",
  "duty worker": "DUTY_WORKER",
};

export const ACCOUNTS: readonly Id[] = [
  ...Object.keys(ROLES_OF),
  "machine",
  "mum",
  "dad",
  "officer for data",
];

const OTHER_ROLES = [
  "SOCIAL_WORKER",
  "JOB_COACH",
  "SUPPORT_WORKER",
  "SUPERVISOR",
  "RECORDS",
  "DUTY_WORKER",
  "DATA_QUALITY",
];

/** Every kind of account: practitioners and their managers, a system, two of the family, a data-protection officer. */
export function viewersOf(setting: Setting): ViewerFacts[] {
  const { dice, calendar } = setting;
  const people = [...WORKERS, ["manager", "council"], ["duty worker", "council"]] as const;
  const practitioners = people.map(([id, agencyId]) => ({
    ...viewer(id, "PRACTITIONER", agencyId, ROLES_OF[id]!, setting),
    practitionerId: id,
    personId: dice.chance(0.08) ? dice.one(["worker's own", "worker's own", "mum"]) : null,
    supervises: supervises(id),
  }));
  const system = viewer("machine", "SYSTEM", "practice", "HEALTH_PRACTITIONER", setting);
  const officer = viewer("officer for data", "DPO", "council", "DPO", setting);
  const family = (["mum", "dad"] as const).map((id) => ({
    ...viewer(id, "FAMILY", null, "FAMILY_MEMBER", setting),
    personId: id,
  }));
  return [...practitioners, system, officer, ...family].map((one) =>
    dice.chance(0.01) ? { ...one, agencyId: dice.one([null, NOBODY]) } : one,
  );

  function supervises(id: Id): ViewerFacts["supervises"] {
    const whom = id === "manager" ? ["lead", "officer"] : id === "head" ? ["teacher", "doctor"] : [];
    const line = (practitionerId: Id, role: string) => ({
      practitionerId,
      agencyId: WORKERS.find(([one]) => one === practitionerId)![1],
      roles: dice.chance(0.05) ? [{ role: "WIZARD", ...calendar.span(0.7) }] : rolesOf(role, setting),
      ...calendar.span(0.85),
    });
    const lines = dice.some(whom, 0.9).map((practitioner) => line(practitioner, ROLES_OF[practitioner]!));
    // Somebody may have been supervised before, in another role.
    return [
      ...lines,
      ...dice.some(whom, 0.15).map((practitioner) => line(practitioner, dice.one(OTHER_ROLES))),
    ];
  }
}

const viewer = (
  accountId: Id,
  kind: ViewerFacts["kind"],
  agencyId: Id | null,
  role: string,
  setting: Setting,
): ViewerFacts => ({
  accountId,
  kind,
  agencyId,
  practitionerId: null,
  personId: null,
  roles: rolesOf(role, setting),
  supervises: [],
  ...setting.calendar.span(0.98),
});

function rolesOf(role: string, { dice, calendar }: Setting): RoleGrant[] {
  const more = dice.chance(0.15) ? [dice.one(OTHER_ROLES)] : [];
  const unknown = dice.chance(0.01) ? ["WIZARD"] : [];
  return [role, ...more, ...unknown].map((one) => ({ role: one, ...calendar.span(0.97) }));
}
