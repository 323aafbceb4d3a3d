import type { SharedField } from "../../model/decorators.js";
import { bitOf, CATEGORIES, type Category, withinAssurance } from "../../sharing/categories.js";
import { has } from "../../sharing/judgement.js";
import { findPurpose } from "../../sharing/purposes.js";
import type { ReasonCode } from "../../sharing/reasons.js";
import { ROLES } from "../../sharing/roles.js";

/**
 * The reasons by which a field may be withheld from somebody who helps or has a duty, worked out from the tables that decide:
 * CONSENT stands for every reason about consent.
 */
export function withheldBy({ category }: SharedField): (ReasonCode | "CONSENT")[] {
  const categories = category === "ROW" ? CATEGORIES.map(({ code }) => code) : [category];
  return [
    ...(categories.some(isClosedToSomeRole) ? ["ROLE" as const] : []),
    ...(categories.some((one) => !has(withinAssurance(1), bitOf(one)!)) ? ["STEP_UP" as const] : []),
    "PURPOSE_NOT_OPEN",
    "NO_AGREEMENT",
    "CONSENT",
    "NO_BASIS",
    "SEALED",
    "PROTECTED",
  ];
}

const isClosedToSomeRole = (category: Category) =>
  Object.values(ROLES)
    .flatMap((role) => Object.entries(role))
    .some(
      ([purpose, mask]) =>
        ["CONSENT", "DUTY"].includes(findPurpose(purpose)!.mode) && !has(mask as number, bitOf(category)!),
    );
