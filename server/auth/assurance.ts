import type { Assurance } from "./viewer.js";

/**
 * The assurance level that an ID token states: CIS2's `authentication_assurance_level`, else the level named in `acr`
 * ("AAL3", "AAL2_OR_AAL3_ANY": the lower one counts). What is missing or unknown is level 1, which opens the least.
 * Source: NHS CIS2 Authentication, "ID token claims".
 */
export function assuranceOf(claims: Readonly<Record<string, unknown>>): Assurance {
  const stated = String(claims.authentication_assurance_level ?? "");
  if (/^[123]$/.test(stated)) return Number(stated) as Assurance;
  const named =
    typeof claims.acr === "string" ? [...claims.acr.matchAll(/\baal([123])(?!\d)|_aal([123])(?!\d)/gi)] : [];
  const levels = named.map((match) => Number(match[1] ?? match[2]));
  return (levels.length > 0 ? Math.min(...levels) : 1) as Assurance;
}
