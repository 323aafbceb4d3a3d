const day = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "Europe/London",
});
const time = new Intl.DateTimeFormat("en-GB", {
  hour: "numeric",
  minute: "2-digit",
  hourCycle: "h12",
  timeZone: "Europe/London",
});

/** "21 November 2026", in London. */
export const dayInWords = (date: Date): string => day.format(date);

/** "21 November 2026 at 4:05pm", in London. */
export const instantInWords = (date: Date): string =>
  `${day.format(date)} at ${time.format(date).replace(/\s/g, "").toLowerCase()}`;
