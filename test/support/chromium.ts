import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const known = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/**
 * Returns the path of this machine's Chromium, or of the one that CHROMIUM_PATH names.
 * @throws Error with the command that installs one: without it the journeys fail, they are never skipped
 */
export function findChromium(
  named = process.env.CHROMIUM_PATH,
  candidates: readonly string[] = known,
): string {
  const found = (named ? [named] : candidates).find((path) => existsSync(path));
  if (found) return found;
  const where = named ? `at ${named} (CHROMIUM_PATH)` : "here";
  throw new Error(
    `The browser tests need Chromium, and there is none ${where}: run \`apt-get update && apt-get install -y chromium\`.`,
  );
}

/** Starts the Chromium of this machine; whoever asked closes it. @throws Error as `findChromium` does */
export async function launchChromium(): Promise<Browser> {
  // Chromium has no sandbox for root.
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return chromium.launch({ executablePath: findChromium(), args: [...args, "--disable-dev-shm-usage"] });
}
