import type { EmergencyReason } from "../../graphql/generated/graphql";

/** Why somebody may be unable to wait, in the order in which the forms offer it. */
export const reasons: EmergencyReason[] = [
  "RISK_TO_LIFE",
  "SERIOUS_HARM",
  "MISSING_PERSON",
  "MEDICAL_EMERGENCY",
];

/** The least that is said of why somebody cannot wait. In characters. */
export const REASON_LEAST = 20;

/** Why, as the forms keep it while it is being written. */
export interface ReasonDraft {
  code: EmergencyReason | undefined;
  words: string;
}

export const noReason: ReasonDraft = { code: undefined, words: "" };

/** What is missing from a reason, by the field that lacks it. */
export function lacking({ code, words }: ReasonDraft): ("code" | "words")[] {
  const missing: ("code" | "words")[] = code ? [] : ["code"];
  return [...words.trim()].length < REASON_LEAST ? [...missing, "words"] : missing;
}
