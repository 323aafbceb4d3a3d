import type pg from "pg";

/** How many proposals wait for an agency at a time: the next come as these are settled. */
const WAITING_AT_MOST = 10;

/**
 * Every hour proposes to officers what the retention schedule says is kept no longer. It erases nothing: one officer decides,
 * another approves. @returns how to stop.
 */
export function proposeRetention(api: pg.Pool, onTrouble: (error: unknown) => void) {
  let working: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    working = working
      .then(() =>
        api.query(`set local statement_timeout = '5min'; select door.propose_retention(${WAITING_AT_MOST})`),
      )
      .catch(onTrouble);
  }, 3_600_000).unref();
  return {
    async stop() {
      clearInterval(timer);
      await working;
    },
  };
}
