import type pg from "pg";

/** Every minute tells data-protection officers of whoever located somebody and did not go on to emergency access. @returns how to stop. */
export function followUpLocates(api: pg.Pool, onTrouble: (error: unknown) => void) {
  let working: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    working = working.then(() => api.query("select door.follow_up_locates()")).catch(onTrouble);
  }, 60_000).unref();
  return {
    async stop() {
      clearInterval(timer);
      await working;
    },
  };
}
