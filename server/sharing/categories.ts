/** What kind of data a value is. The order is the bit order of every mask, in code and in the database: append only. */
// prettier-ignore
export const CATEGORIES = [
  { code: "IDENTITY", sensitivity: "BASIC", sentence: "names, dates of birth and record numbers" },
  { code: "CONTACT", sensitivity: "BASIC", sentence: "addresses, telephone numbers and e-mail addresses" },
  { code: "HOUSEHOLD", sensitivity: "BASIC", sentence: "who lives with whom and how they are related" },
  { code: "AGENCY_INVOLVEMENT", sensitivity: "BASIC", sentence: "which agencies are working with the family" },
  { code: "EDUCATION", sensitivity: "STANDARD", sentence: "school, attendance and learning" },
  { code: "EMPLOYMENT", sensitivity: "STANDARD", sentence: "work and training" },
  { code: "HOUSING", sensitivity: "STANDARD", sentence: "the home and the tenancy" },
  { code: "FINANCE", sensitivity: "STANDARD", sentence: "money, benefits and debts" },
  { code: "PARENTING", sensitivity: "STANDARD", sentence: "how parents and carers look after their children" },
  { code: "DEVELOPMENT", sensitivity: "STANDARD", sentence: "how a child is growing and developing" },
  { code: "SOCIAL_NETWORK", sensitivity: "STANDARD", sentence: "friends, wider family and community" },
  { code: "CHILD_VOICE", sensitivity: "STANDARD", sentence: "what the child says, in the child's own words" },
  { code: "PRACTITIONER_OPINION", sensitivity: "STANDARD", sentence: "what practitioners think" },
  { code: "HEALTH_PHYSICAL", sensitivity: "SENSITIVE", sentence: "physical health" },
  { code: "HEALTH_MENTAL", sensitivity: "SENSITIVE", sentence: "mental health" },
  { code: "SEXUAL_HEALTH", sensitivity: "SENSITIVE", sentence: "sexual health" },
  { code: "SUBSTANCE_USE", sensitivity: "SENSITIVE", sentence: "drugs and alcohol" },
  { code: "DISABILITY", sensitivity: "SENSITIVE", sentence: "disability and special educational needs" },
  { code: "ETHNICITY_RELIGION", sensitivity: "SENSITIVE", sentence: "ethnicity, language and religion" },
  { code: "IMMIGRATION", sensitivity: "SENSITIVE", sentence: "immigration status" },
  { code: "DOMESTIC_ABUSE", sensitivity: "SENSITIVE", sentence: "domestic abuse" },
  { code: "OFFENCE", sensitivity: "SENSITIVE", sentence: "offences and contact with the justice system" },
  { code: "SAFEGUARDING", sensitivity: "SENSITIVE", sentence: "safeguarding concerns" },
  { code: "SAFE_ADDRESS", sensitivity: "PROTECTED", sentence: "an address that must be kept secret" },
  { code: "ADOPTION", sensitivity: "PROTECTED", sentence: "adoption history" },
  { code: "CONFIDENTIAL_SOURCE", sensitivity: "PROTECTED", sentence: "who told us, where that must be kept secret" },
] as const;

export type Category = (typeof CATEGORIES)[number]["code"];
export type Sensitivity = (typeof CATEGORIES)[number]["sensitivity"];

/** A set of categories: bit n stands for CATEGORIES[n]. */
export type Mask = number;

export const ALL: Mask = 2 ** CATEGORIES.length - 1;
export const NONE: Mask = 0;

const bits = new Map<string, number>(CATEGORIES.map((category, bit) => [category.code, bit]));

/** The bit number of a category, or undefined for a word that is no category. */
export const bitOf = (category: string): number | undefined => bits.get(category);

export const isCategory = (word: unknown): word is Category => typeof word === "string" && bits.has(word);

/** The mask of the named categories; a word that is no category adds nothing. */
export function maskOf(...categories: readonly string[]): Mask {
  let mask = NONE;
  for (const category of categories) {
    const bit = bits.get(category);
    if (bit !== undefined) mask |= 1 << bit;
  }
  return mask;
}

/** All categories of the given sensitivities. */
export const maskOfSensitivity = (...levels: readonly Sensitivity[]): Mask =>
  maskOf(...CATEGORIES.filter(({ sensitivity }) => levels.includes(sensitivity)).map(({ code }) => code));

/** The categories in a mask, in bit order. */
export const categoriesIn = (mask: Mask): Category[] =>
  CATEGORIES.filter((_, bit) => (mask >> bit) & 1).map(({ code }) => code);

/** The least strength of sign-in with which a category may be used: a second factor for all that is sensitive. */
export const withinAssurance = (assurance: 1 | 2 | 3): Mask =>
  assurance >= 2 ? ALL : maskOfSensitivity("BASIC", "STANDARD");
