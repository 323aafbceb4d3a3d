const date = new Intl.DateTimeFormat("en-GB", {
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

/** "21 November 2026", in London, from an ISO date or instant. */
export function formatDate(iso: string): string {
  // A plain date is midnight UTC, which is the same day in London all year.
  return date.format(new Date(iso));
}

/** "21 November 2026 at 4:05pm", in London, from an ISO instant. */
export function formatDateTime(iso: string): string {
  return `${formatDate(iso)} at ${formatTime(iso)}`;
}

/** "4:05pm", "midnight" or "midday", in London, from an ISO instant. Source: the GOV.UK style guide on times. */
export function formatTime(iso: string): string {
  const told = time.format(new Date(iso)).replace(/\s/g, "").toLowerCase();
  if (told === "12:00am") return "midnight";
  return told === "12:00pm" ? "midday" : told;
}
