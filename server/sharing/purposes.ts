/** How a purpose is decided: SHARING.md, "Modes". */
export type Mode = "CONSENT" | "DUTY" | "EMERGENCY" | "AGGREGATE" | "OVERSIGHT" | "OWN" | "PASSPORT";

/** Why somebody asks. `assurance` is the least strength of sign-in (1 password, 2 second factor, 3 phishing-resistant). */
// prettier-ignore
export const PURPOSES = [
  { code: "EARLY_HELP", mode: "CONSENT", assurance: 1, sentence: "to give this family early help" },
  { code: "SERVICE_DELIVERY", mode: "CONSENT", assurance: 1, sentence: "to deliver a service to this family" },
  { code: "EVALUATION", mode: "CONSENT", assurance: 1, sentence: "to learn how well the help worked" },
  { code: "SAFEGUARDING_ENQUIRY", mode: "DUTY", assurance: 2, sentence: "to enquire whether a child is at risk of harm" },
  { code: "STATUTORY_ASSESSMENT", mode: "DUTY", assurance: 2, sentence: "to make an assessment that the law asks for" },
  { code: "STATUTORY_GATEWAY", mode: "DUTY", assurance: 1, sentence: "to receive the few facts that a law lets through" },
  { code: "EMERGENCY", mode: "EMERGENCY", assurance: 2, sentence: "to protect somebody in an emergency" },
  { code: "STATISTICS", mode: "AGGREGATE", assurance: 1, sentence: "to count, without looking at anybody's record" },
  { code: "AUDIT", mode: "OVERSIGHT", assurance: 2, sentence: "to check who saw what, and why" },
  { code: "SUBJECT_ACCESS", mode: "OWN", assurance: 1, sentence: "to see what is held about me" },
  { code: "LIFE_PASSPORT", mode: "PASSPORT", assurance: 1, sentence: "to read what a person chose to show me" },
] as const satisfies readonly { code: string; mode: Mode; assurance: 1 | 2 | 3; sentence: string }[];

export type PurposeCode = (typeof PURPOSES)[number]["code"];

const byCode = new Map<string, (typeof PURPOSES)[number]>(PURPOSES.map((purpose) => [purpose.code, purpose]));

/** The purpose of that name, or undefined: an unknown purpose is never a wildcard. */
export const findPurpose = (code: string | null | undefined): (typeof PURPOSES)[number] | undefined =>
  code == null ? undefined : byCode.get(code);
