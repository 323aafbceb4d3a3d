import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const known = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** Starts the Chromium of this machine, or the one that CHROMIUM names. @throws Error with the command that installs one */
export async function launchChromium(): Promise<Browser> {
  const executablePath = [process.env.CHROMIUM, ...known].find((path) => path && existsSync(path));
  if (!executablePath)
    throw new Error(
      "The browser tests need Chromium: run `apt-get install --yes chromium`, or set CHROMIUM to where it is.",
    );
  return chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] });
}
