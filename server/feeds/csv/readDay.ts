import type { Day } from "../../sharing/facts.js";

/**
 * A day as it is written: 2026-10-01, 1/10/2026 or 1.10.2026 (the day first, as in Britain), 1 October 2026, 1st Oct 2026,
 * October 1, 2026; undefined for anything else, for a day that there is not, and for a year of two digits.
 */
export function readDay(text: string): Day | undefined {
  const said = text.trim().toLowerCase();
  const [, year, month, day] =
    /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(said) ??
    turned(/^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/.exec(said), 4, 3, 1) ??
    turned(/^(?:[a-z]+,? )?(\d{1,2})(?:st|nd|rd|th)?(?: of)? ([a-z]+),? (\d{4})$/.exec(said), 3, 2, 1) ??
    turned(/^([a-z]+) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/.exec(said), 3, 1, 2) ??
    [];
  if (year === undefined) return undefined;
  const number = /^\d/.test(month!) ? Number(month) : monthOf(month!);
  const found = new Date(Date.UTC(Number(year), number - 1, Number(day)));
  const isThere =
    found.getUTCFullYear() === Number(year) &&
    found.getUTCMonth() === number - 1 &&
    found.getUTCDate() === Number(day);
  return isThere ? found.toISOString().slice(0, 10) : undefined;
}

const turned = (match: RegExpExecArray | null, ...places: number[]) =>
  match ? [match[0], ...places.map((place) => match[place]!)] : undefined;

const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

/** From 1; 0 for what is no month. */
const monthOf = (name: string) =>
  name.length < 3 ? 0 : MONTHS.findIndex((month) => month.startsWith(name)) + 1;
