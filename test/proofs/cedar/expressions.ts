import { categoriesIn, type Mask } from "../../../server/sharing/categories.js";
import type { Day, Days, Instant, Span } from "../../../server/sharing/facts.js";

/** Cedar's own words for what facts say. Times are microseconds, days are numbers like 20261121. */
export const during = ({ from, until }: Span): string =>
  and(`context.at >= ${from}`, until === null ? "true" : `context.at < ${until}`);

export const within = (day: string, { from, until }: Days): string =>
  and(`${day} >= ${number(from)}`, until === null ? "true" : `${day} <= ${number(until)}`);

/** Reached when the day is at least this: no day lies between 28 February and 1 March of a common year. */
export const birthday = (bornOn: Day, age: number): number => number(bornOn) + age * 10_000;

export const number = (day: Day): number => Number(day.replaceAll("-", ""));

export const inCategories = (mask: Mask): string => `${set(categoriesIn(mask))}.contains(resource.category)`;

export const among = (words: readonly string[], word: string): string => `${set(words)}.contains(${word})`;

export const set = (words: readonly (string | number)[]): string =>
  `[${words.map((word) => text(word)).join(", ")}]`;

export const text = (word: string | number | null): string => JSON.stringify(word ?? "");

export const and = (...terms: string[]): string => (terms.length === 0 ? "true" : `(${terms.join(" && ")})`);

export const or = (...terms: string[]): string => (terms.length === 0 ? "false" : `(${terms.join(" || ")})`);

export const not = (term: string): string => `!${term.startsWith("(") ? term : `(${term})`}`;

export type Action = "view" | "know";

export const permit = (action: Action, when: string): string =>
  `permit(principal, action == Action::"${action}", resource) when { ${when} };`;

/** Forbids to view; and, where it is not even to be known, both. */
export const forbid = (when: string, known: "known" | "unknown"): string =>
  `forbid(principal, action${known === "known" ? ` == Action::"view"` : ""}, resource) when { ${when} };`;

const london = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/London" });

export const dayNumber = (at: Instant): number => number(london.format(Math.floor(at / 1000)));
