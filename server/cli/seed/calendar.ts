/** Days and instants counted from today, so that consents are live or run out whenever the data is made. */
export interface Calendar {
  readonly today: string;
  /** The day so many days from today (before it, if negative), `YYYY-MM-DD`. */
  day(offset: number): string;
  /** The instant of that day at this time in UTC. */
  at(offset: number, hour?: number, minute?: number): string;
  /** The day on which somebody turns or turned `age`, for a birthday `offset` days from today. */
  birthday(age: number, offset: number): string;
  /** How many days ago that day was; negative in the future. */
  daysSince(day: string): number;
  /** The whole years from a birthday until today. */
  age(bornOn: string): number;
  /** As people write it: "March 2024". */
  month(offset: number): string;
}

const DAY = 86_400_000;
const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** @param today the database's day in London, `YYYY-MM-DD`. */
export function createCalendar(today: string): Calendar {
  const start = Date.parse(`${today}T00:00:00Z`);
  const date = (offset: number) => new Date(start + offset * DAY);
  const iso = (when: Date) => when.toISOString().slice(0, 10);
  const two = (value: number) => String(value).padStart(2, "0");
  return {
    today,
    day: (offset) => iso(date(offset)),
    at: (offset, hour = 9, minute = 0) => `${iso(date(offset))}T${two(hour)}:${two(minute)}:00Z`,
    birthday: (age, offset) => {
      const when = date(offset);
      when.setUTCFullYear(when.getUTCFullYear() - age);
      return iso(when);
    },
    daysSince: (day) => Math.round((start - Date.parse(`${day}T00:00:00Z`)) / DAY),
    age: (bornOn) => {
      const years = Number(today.slice(0, 4)) - Number(bornOn.slice(0, 4));
      return today.slice(5) < bornOn.slice(5) ? years - 1 : years;
    },
    month: (offset) => `${months[date(offset).getUTCMonth()]} ${date(offset).getUTCFullYear()}`,
  };
}
