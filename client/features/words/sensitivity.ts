import type { Category } from "../../graphql/generated/graphql";

export type Sensitivity = "BASIC" | "STANDARD" | "SENSITIVE" | "PROTECTED";

/** From the least to the most sensitive. */
export const sensitivities: readonly Sensitivity[] = ["BASIC", "STANDARD", "SENSITIVE", "PROTECTED"];

/** How sensitive each kind of information is. The compiler asks for a line when the schema gains a category. */
const sensitivityOfCategory: Record<Category, Sensitivity> = {
  IDENTITY: "BASIC",
  CONTACT: "BASIC",
  HOUSEHOLD: "BASIC",
  AGENCY_INVOLVEMENT: "BASIC",
  EDUCATION: "STANDARD",
  EMPLOYMENT: "STANDARD",
  HOUSING: "STANDARD",
  FINANCE: "STANDARD",
  PARENTING: "STANDARD",
  DEVELOPMENT: "STANDARD",
  SOCIAL_NETWORK: "STANDARD",
  CHILD_VOICE: "STANDARD",
  PRACTITIONER_OPINION: "STANDARD",
  HEALTH_PHYSICAL: "SENSITIVE",
  HEALTH_MENTAL: "SENSITIVE",
  SEXUAL_HEALTH: "SENSITIVE",
  SUBSTANCE_USE: "SENSITIVE",
  DISABILITY: "SENSITIVE",
  ETHNICITY_RELIGION: "SENSITIVE",
  IMMIGRATION: "SENSITIVE",
  DOMESTIC_ABUSE: "SENSITIVE",
  OFFENCE: "SENSITIVE",
  SAFEGUARDING: "SENSITIVE",
  SAFE_ADDRESS: "PROTECTED",
  ADOPTION: "PROTECTED",
  CONFIDENTIAL_SOURCE: "PROTECTED",
};

/** The categories of one sensitivity. */
export function categoriesOf(sensitivity: Sensitivity): Category[] {
  const all = Object.entries(sensitivityOfCategory) as [Category, Sensitivity][];
  return all.filter(([, its]) => its === sensitivity).map(([category]) => category);
}

/** The categories that an answer of this one may be raised to: those more sensitive, and other sensitive ones. */
export function stricterThan(category: Category): Category[] {
  const own = sensitivities.indexOf(sensitivityOfCategory[category]);
  return sensitivities
    .filter((sensitivity, rank) => rank > own || (rank === own && sensitivity === "SENSITIVE"))
    .filter((sensitivity) => sensitivity === "SENSITIVE" || sensitivity === "PROTECTED")
    .flatMap(categoriesOf)
    .filter((other) => other !== category);
}

/** The categories, each once, from the least to the most sensitive. */
export function inOrder(categories: readonly Category[]): Category[] {
  return sensitivities.flatMap(categoriesOf).filter((category) => categories.includes(category));
}
