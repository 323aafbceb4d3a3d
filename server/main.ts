import "reflect-metadata";
import { boot, Running } from "./boot.js";
import { readConfig } from "./config.js";
import { StartUpRefusal } from "./errors.js";
import { describeError } from "./logging.js";

const running = new Running();
const wanted = new AbortController();
let stoppingSince: number | undefined;

const booting = start();
booting.catch(fail);
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void stop(signal));
process.on("uncaughtException", fail);
process.on("unhandledRejection", fail);

async function start(): Promise<void> {
  const config = readConfig();
  if (config.underNpm) watchParent();
  await boot(config, running, (line) => console.log(line), wanted.signal);
}

async function stop(why: string): Promise<void> {
  if (stoppingSince !== undefined) {
    // npm passes on a Ctrl-C that the terminal has already sent: one press arrives as two signals.
    if (Date.now() - stoppingSince < 500) return;
    running.abandon();
    process.exit(130);
  }
  stoppingSince = Date.now();
  console.log(`Stopping (${why}): finishing what is under way. Press Ctrl-C again to stop at once.`);
  wanted.abort();
  await booting.catch(() => {});
  await running.stop();
  process.exit(0);
}

async function fail(error: unknown): Promise<void> {
  if (stoppingSince !== undefined && wanted.signal.aborted && error === wanted.signal.reason) return;
  const refused = error instanceof StartUpRefusal;
  console.error(
    refused
      ? error.message
      : `Tellonce ends because of a fault of its own: ${JSON.stringify(describeError(error))}`,
  );
  if (refused) await running.stop();
  else running.abandon();
  process.exit(1);
}

// When npm is killed, its child is not told and would go on serving with nobody to stop it.
function watchParent(): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent && stoppingSince === undefined) void stop("npm has ended");
  }, 1000).unref();
}
