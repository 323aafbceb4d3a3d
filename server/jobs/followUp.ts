import type pg from "pg";

/**
 * Every minute tells data-protection officers of whoever located somebody and did not go on to emergency access, and of
 * reviews that were not made in their time. @returns how to stop.
 */
export function followUp(api: pg.Pool, onTrouble: (error: unknown) => void) {
  let working: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    working = working
      .then(() => api.query("select door.follow_up_locates(), door.follow_up_reviews()"))
      .catch(onTrouble);
  }, 60_000).unref();
  return {
    async stop() {
      clearInterval(timer);
      await working;
    },
  };
}
