/** A date as somebody types it. */
export interface DateParts {
  day: string;
  month: string;
  year: string;
}

export const noDate: DateParts = { day: "", month: "", year: "" };

/** The ISO date (YYYY-MM-DD) of the three boxes, or undefined when they are not a real date. */
export function isoDate({ day, month, year }: DateParts): string | undefined {
  const numbers = [year, month, day].map((part) => (/^\d{1,4}$/.test(part.trim()) ? Number(part) : NaN));
  const [y, m, d] = numbers as [number, number, number];
  if (!(y >= 1000)) return undefined;
  const date = new Date(Date.UTC(y, m - 1, d));
  if (date.getUTCFullYear() !== y || date.getUTCMonth() !== m - 1 || date.getUTCDate() !== d)
    return undefined;
  return date.toISOString().slice(0, 10);
}

/** The three boxes for an ISO date. */
export function datePartsOf(iso: string): DateParts {
  const [year = "", month = "", day = ""] = iso.slice(0, 10).split("-");
  return { day: String(Number(day)), month: String(Number(month)), year };
}

/** Whether nothing was typed. */
export function isEmptyDate({ day, month, year }: DateParts): boolean {
  return `${day}${month}${year}`.trim() === "";
}
