import type { SqlMutant } from "./sqlList.js";

/** Each tells of few people. The first is tried within `npm test`. */
export const STATISTICS_MUTANTS: readonly Extract<SqlMutant, { of: string }>[] = [
  one(
    "what was written of people is counted for people",
    "protected_cell",
    "select distinct id",
    "select id",
  ),
  one("four are told", "protected_count", "case when n >= 5 and", "case when n >= 4 and"),
  one("there is no noise", "protected_count", "-2.5 * ln(1 - abs(u))", "0 * ln(1 - abs(u))"),
];

function one(name: string, of: string, words: string, by: string): Extract<SqlMutant, { of: string }> {
  return { name: `statistics: ${name}`, of, words, by };
}
