import type pg from "pg";

/** Every hour ends the keys of requests that were sent more than a day ago. @returns how to stop. */
export function endKeys(api: pg.Pool, onTrouble: (error: unknown) => void) {
  let working: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    working = working.then(() => api.query("select door.end_keys()")).catch(onTrouble);
  }, 3_600_000).unref();
  return {
    async stop() {
      clearInterval(timer);
      await working;
    },
  };
}
