import { NONE } from "../categories.js";
import type { Provision } from "../facts.js";

/**
 * Whether two sentences of one consent say the same of the same for different days that overlap: nobody could tell which
 * period was meant. A no within the days of a yes is an exception, and the same days twice are only said twice.
 */
export const overlaps = (one: Provision, other: Provision): boolean =>
  one.permit === other.permit &&
  (one.from !== other.from || one.until !== other.until) &&
  (one.until === null || other.from <= one.until) &&
  (other.until === null || one.from <= other.until) &&
  (one.categories & other.categories) !== NONE &&
  one.purposes.some((purpose) => other.purposes.includes(purpose)) &&
  (one.agencies.some((agency) => other.agencies.includes(agency)) ||
    one.agencyTypes.some((type) => other.agencyTypes.includes(type)));

/** The number of the first sentence that overlaps an earlier one in this way; -1 where there is none. */
export const findOverlap = (provisions: readonly Provision[]): number =>
  provisions.findIndex((one, index) => provisions.slice(0, index).some((earlier) => overlaps(earlier, one)));
