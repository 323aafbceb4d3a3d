import type pg from "pg";

/**
 * Every few seconds compares people who were added with all records of their partnership, for the data-quality role's queue. It learns
 * nothing itself. @returns how to stop.
 */
export function compareRecords(api: pg.Pool, onTrouble: (error: unknown) => void) {
  let working: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    working = working.then(() => api.query("select door.compare_records($1)", [AT_ONCE])).catch(onTrouble);
  }, 5_000).unref();
  return {
    async stop() {
      clearInterval(timer);
      await working;
    },
  };
}

/** So few that a large partnership is searched for all of them within a statement's time. */
const AT_ONCE = 5;
