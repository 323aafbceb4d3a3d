/** The whole minutes left until an instant, rounded up; 0 when it has passed. */
export const minutesLeft = (until: string, now: number): number =>
  Math.max(0, Math.ceil((new Date(until).getTime() - now) / 60_000));

/** Hours and minutes of a number of minutes. */
export const hoursAndMinutes = (minutes: number): { hours: number; minutes: number } => ({
  hours: Math.floor(minutes / 60),
  minutes: minutes % 60,
});
