import type { Category, CouldSeeQuestion } from "../../graphql/generated/graphql";

/** What the address of the page asks for: `what` is a field (`Person.school`) or a kind of data (`EDUCATION`). */
export interface CouldSeeChoice {
  reference: string;
  what: string;
  /** A day in London. */
  on: string;
  /** `14:30` in London; empty for the end of the day. */
  time: string;
  after: string;
}

/** The fields that can be asked for by name; whatever else is asked for by its kind. */
export const FIELDS = [
  "Person.name",
  "Person.bornOn",
  "Person.address",
  "Person.telephone",
  "Person.school",
  "Person.generalPractice",
] as const;

const day = /^\d{4}-\d{2}-\d{2}$/;
const clock = /^([01]?\d|2[0-3]):([0-5]\d)$/;

export const isTime = (text: string): boolean => clock.test(text.trim());

export function choiceOf(address: URLSearchParams): CouldSeeChoice {
  const asked = (name: string) => (address.get(name) ?? "").trim();
  return {
    reference: asked("reference").toUpperCase(),
    what: asked("what"),
    on: day.test(asked("on")) ? asked("on") : "",
    time: isTime(asked("time")) ? asked("time") : "",
    after: asked("after"),
  };
}

/** The server's question: at that time of that day in London, at its end where no time is given, and never later than now. */
export function questionOf({ reference, what, on, time }: CouldSeeChoice, now: Date): CouldSeeQuestion {
  const asked = time ? instantIn(on, time) : new Date(instantIn(on, "23:59").getTime() + 59_999);
  return {
    personReference: reference,
    ...(what.includes(".") ? { field: what } : { category: what as Category }),
    on: new Date(Math.min(asked.getTime(), now.getTime())).toISOString(),
  };
}

/** The instant of a clock time ("9:30", "14:30") of a day in London. */
export function instantIn(iso: string, time: string): Date {
  const utc = new Date(`${iso}T${time.padStart(5, "0")}:00Z`);
  // What London's clock shows then, read as if it were UTC: it is ahead by London's distance from UTC.
  const parts = Object.fromEntries(
    inLondon.formatToParts(utc).map(({ type, value }) => [type, Number(value)]),
  );
  const shown = Date.UTC(parts.year!, parts.month! - 1, parts.day!, parts.hour!, parts.minute!);
  return new Date(utc.getTime() - (shown - utc.getTime()));
}

const inLondon = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  year: "numeric",
  month: "numeric",
  day: "numeric",
  hour: "numeric",
  minute: "numeric",
  hourCycle: "h23",
});
