import { type Mask, maskOf, maskOfSensitivity } from "../sharing/categories.js";
import { findPurpose } from "../sharing/purposes.js";

/** Kinds of which no family is told that somebody looked at them: it would tell what is there. */
export const QUIET: Mask =
  maskOf("SAFEGUARDING", "OFFENCE", "DOMESTIC_ABUSE") | maskOfSensitivity("PROTECTED");

const QUIET_TYPES: readonly string[] = ["POLICE", "PROBATION", "YOUTH_JUSTICE"];

/** Whether no family is told that an agency looked: under a duty or in an emergency, or for the police and the justice services. */
export const looksQuietly = (purpose: string | null, agency: { type: string } | undefined): boolean =>
  findPurpose(purpose)?.mode !== "CONSENT" || staysQuiet(agency);

/** Whether no family is told of any looking by this agency. */
export const staysQuiet = (agency: { type: string } | undefined): boolean =>
  !agency || QUIET_TYPES.includes(agency.type);
