import type { Day } from "../../sharing/facts.js";

/**
 * Whether two dates of birth may be one, written differently: the same, day and month the other way round, or one of the three parts
 * different. One that is not known may be any. (The database's `door.births_alike` asks the same for the data-quality role's queue.)
 */
export function areBirthsAlike(one: Day | null | undefined, other: Day | null | undefined): boolean {
  if (!one || !other || one === other) return true;
  const [a, b] = [one.split("-"), other.split("-")];
  const isTurned = a[0] === b[0] && a[1] === b[2] && a[2] === b[1];
  return isTurned || a.filter((part, i) => part === b[i]).length === 2;
}
