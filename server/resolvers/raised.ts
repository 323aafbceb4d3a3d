import { TellonceError } from "../errors.js";
import { bitOf, CATEGORIES } from "../sharing/categories.js";

/**
 * The bit of the category that something has by what it is of, or of a stricter one that its writer chose.
 * @throws BAD_INPUT where it would be lowered.
 */
export function raised(
  category: number,
  wanted: string | null | undefined,
  what: string,
  of: string,
): number {
  const bit = wanted == null ? category : bitOf(wanted)!;
  if (bit !== category && strictness(bit) <= strictness(category))
    throw new TellonceError(
      "BAD_INPUT",
      `${what} may be raised to a stricter category than its ${of}'s, never lowered.`,
      { fields: ["category"] },
    );
  return bit;
}

const strictness = (bit: number) =>
  ["BASIC", "STANDARD", "SENSITIVE", "PROTECTED"].indexOf(CATEGORIES[bit]!.sensitivity);
