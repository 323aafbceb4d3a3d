import type { Day, Instant } from "../../sharing/facts.js";

/** An instant to the microsecond, as FHIR writes it. */
export function isoOf(at: Instant): string {
  const whole = new Date(Math.floor(at / 1000)).toISOString();
  return `${whole.slice(0, 20)}${String(((at % 1_000_000) + 1_000_000) % 1_000_000).padStart(6, "0")}Z`;
}

/** The instant that `isoOf` wrote; undefined for anything else. */
export function instantOf(text: unknown): Instant | undefined {
  const parts = typeof text === "string" && /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)\.(\d{6})Z$/.exec(text);
  const seconds = parts ? Date.parse(`${parts[1]}Z`) : Number.NaN;
  if (!parts || Number.isNaN(seconds)) return undefined;
  const at = seconds * 1000 + Number(parts[2]);
  return isoOf(at) === text ? at : undefined;
}

/** The first and the last day that a FHIR date of any precision (year, month, day) means; undefined for what is no date at all. */
export function daysOf(text: string): { first: Day; last: Day } | undefined {
  const parts = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(text);
  if (!parts) return undefined;
  const [, year, month, day] = parts;
  const first = `${year}-${month ?? "01"}-${day ?? "01"}`;
  if (!isDay(first)) return undefined;
  if (day) return { first, last: first };
  return {
    first,
    last: month
      ? new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10)
      : `${year}-12-31`,
  };
}

const isDay = (text: string): boolean => {
  const at = Date.parse(text);
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === text && text >= "1000";
};
