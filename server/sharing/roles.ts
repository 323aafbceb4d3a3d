import { ALL, type Mask, maskOf, maskOfSensitivity, NONE } from "./categories.js";
import type { PurposeCode } from "./purposes.js";

const BASIC = maskOfSensitivity("BASIC");
const ORDINARY = maskOfSensitivity("BASIC", "STANDARD");
const CARE =
  ORDINARY |
  maskOf(
    "HEALTH_PHYSICAL",
    "HEALTH_MENTAL",
    "DISABILITY",
    "ETHNICITY_RELIGION",
    "DOMESTIC_ABUSE",
    "SAFEGUARDING",
  );
const UNPROTECTED = maskOfSensitivity("BASIC", "STANDARD", "SENSITIVE");

const helping = (mask: Mask) => ({
  EARLY_HELP: mask,
  SERVICE_DELIVERY: mask,
  EVALUATION: mask & UNPROTECTED,
});
const duty = (mask: Mask) => ({ SAFEGUARDING_ENQUIRY: mask, STATUTORY_ASSESSMENT: mask });

/** Which categories a role may use, for which purpose. What is not listed is closed. EMERGENCY is the ceiling of emergency access. */
export const ROLES = {
  LEAD_PROFESSIONAL: { ...helping(ALL), ...duty(ALL), EMERGENCY: UNPROTECTED },
  SOCIAL_WORKER: { ...helping(ALL), ...duty(ALL), EMERGENCY: ALL },
  DUTY_WORKER: { ...helping(ALL), ...duty(ALL), EMERGENCY: ALL },
  SUPERVISOR: { ...helping(ALL), ...duty(ALL) },
  EDUCATION_PRACTITIONER: { ...helping(CARE), ...duty(CARE | maskOf("SUBSTANCE_USE", "OFFENCE")) },
  HEALTH_PRACTITIONER: {
    ...helping(CARE | maskOf("SEXUAL_HEALTH", "SUBSTANCE_USE")),
    ...duty(UNPROTECTED),
    EMERGENCY: UNPROTECTED,
  },
  POLICE_OFFICER: {
    ...helping(
      ORDINARY | maskOf("OFFENCE", "DOMESTIC_ABUSE", "SAFEGUARDING", "SUBSTANCE_USE", "HEALTH_MENTAL"),
    ),
    ...duty(UNPROTECTED),
    EMERGENCY: UNPROTECTED,
  },
  HOUSING_OFFICER: {
    ...helping(ORDINARY | maskOf("DISABILITY", "DOMESTIC_ABUSE", "SAFEGUARDING")),
    ...duty(ORDINARY | maskOf("DOMESTIC_ABUSE", "SAFEGUARDING")),
  },
  JOB_COACH: {
    ...helping(BASIC | maskOf("EMPLOYMENT", "FINANCE", "EDUCATION", "DISABILITY")),
    STATUTORY_GATEWAY: maskOf("IDENTITY", "CONTACT", "EDUCATION"),
  },
  SUPPORT_WORKER: { ...helping(CARE | maskOf("SUBSTANCE_USE")), ...duty(CARE) },
  SUBSTANCE_WORKER: {
    ...helping(CARE | maskOf("SUBSTANCE_USE", "OFFENCE")),
    ...duty(CARE | maskOf("SUBSTANCE_USE", "OFFENCE")),
  },
  YOUTH_JUSTICE_WORKER: { ...helping(CARE | maskOf("SUBSTANCE_USE", "OFFENCE")), ...duty(UNPROTECTED) },
  RECORDS: helping(UNPROTECTED),
  DATA_QUALITY: { SERVICE_DELIVERY: BASIC },
  DPO: { AUDIT: NONE },
  COMMISSIONER: { STATISTICS: NONE },
  FAMILY_MEMBER: { SUBJECT_ACCESS: ALL & ~maskOf("CONFIDENTIAL_SOURCE"), LIFE_PASSPORT: UNPROTECTED },
} as const satisfies Record<string, Partial<Record<PurposeCode, Mask>>>;

export type RoleCode = keyof typeof ROLES;

export const isRole = (word: string): word is RoleCode => Object.hasOwn(ROLES, word);

/** The categories that a role may use for a purpose; undefined where the role has no business with the purpose. */
export const ceilingOf = (role: RoleCode, purpose: PurposeCode): Mask | undefined =>
  (ROLES[role] as Partial<Record<PurposeCode, Mask>>)[purpose];
