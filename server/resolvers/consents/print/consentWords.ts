import type { Category } from "../../../sharing/categories.js";
import type { PurposeCode } from "../../../sharing/purposes.js";

/**
 * The words in which the screen reads a consent back, so that the family's copy says what was heard. A test holds the two
 * to one another.
 */
export const SENTENCES = {
  yes: "Yes: {{agencies}} may see this about {{person}}, for {{purposes}}, {{period}}: {{about}}.",
  no: "No: {{agencies}} must not see this about {{person}}, for {{purposes}}, {{period}}: {{about}}.",
  fromUntil: "from {{from}} until {{until}}",
  fromOn: "from {{from}}, with no last day",
  everyAgencyOfType: "every {{type}}",
} as const;

export const CATEGORY_WORDS: Readonly<Record<Category, string>> = {
  IDENTITY: "names and birth dates",
  CONTACT: "contact details",
  HOUSEHOLD: "household and relationships",
  AGENCY_INVOLVEMENT: "agencies involved",
  EDUCATION: "education",
  EMPLOYMENT: "work and training",
  HOUSING: "housing",
  FINANCE: "money",
  PARENTING: "parenting",
  DEVELOPMENT: "development",
  SOCIAL_NETWORK: "friends and community",
  CHILD_VOICE: "the child’s own words",
  PRACTITIONER_OPINION: "practitioners’ opinions",
  HEALTH_PHYSICAL: "physical health",
  HEALTH_MENTAL: "mental health",
  SEXUAL_HEALTH: "sexual health",
  SUBSTANCE_USE: "drugs and alcohol",
  DISABILITY: "disability and special educational needs",
  ETHNICITY_RELIGION: "ethnicity, language and religion",
  IMMIGRATION: "immigration status",
  DOMESTIC_ABUSE: "domestic abuse",
  OFFENCE: "offences",
  SAFEGUARDING: "safeguarding concerns",
  SAFE_ADDRESS: "an address that is kept secret",
  ADOPTION: "adoption history",
  CONFIDENTIAL_SOURCE: "who told us in confidence",
};

export const PURPOSE_WORDS: Readonly<Record<PurposeCode, string>> = {
  EARLY_HELP: "early help",
  SERVICE_DELIVERY: "delivering a service",
  EVALUATION: "learning how well the help worked",
  SAFEGUARDING_ENQUIRY: "safeguarding enquiry",
  STATUTORY_ASSESSMENT: "assessment that the law asks for",
  STATUTORY_GATEWAY: "statutory gateway",
  EMERGENCY: "emergency",
  STATISTICS: "statistics",
  AUDIT: "checking who saw what",
  SUBJECT_ACCESS: "seeing one’s own record",
  LIFE_PASSPORT: "Life Passport",
};

/** Of the types of agency, which are data: these have words of their own, others their code, as on the screen. */
export const AGENCY_TYPE_WORDS: Readonly<Record<string, string>> = {
  CHILDRENS_SERVICES: "children’s service",
  ADULT_SOCIAL_CARE: "adult social care service",
  DISTRICT_HOUSING: "district housing service",
  GP_PRACTICE: "GP practice",
  SCHOOL: "school",
  POLICE: "police force",
  VOLUNTARY: "voluntary organisation",
};

export const AUTHORITY_WORDS: Readonly<Record<string, string>> = {
  SELF: "The person decides for themselves",
  PARENTAL_RESPONSIBILITY: "Somebody with parental responsibility",
  CARE_ORDER: "The local authority, under a care order",
  ATTORNEY: "An attorney under a lasting power of attorney",
  DEPUTY: "A deputy of the Court of Protection",
  BEST_INTERESTS: "A best-interests decision",
};
