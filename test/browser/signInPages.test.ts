import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { personas } from "../../server/auth/personas.js";
import { launchChromium } from "../support/chromium.js";
import { createTestDatabase, type TestDatabase } from "../support/database.js";
import { addPersonaAccounts, type House, openHouse } from "../support/signInHouse.js";

let database: TestDatabase;
let house: House;
let browser: Browser;
let accounts: Record<string, string>;

beforeAll(async () => {
  [database, browser] = await Promise.all([createTestDatabase(), launchChromium()]);
  ({ accounts } = await addPersonaAccounts(database, "Northshire"));
  await addPersonaAccounts(database, "Southshire", { keys: ["supervisor"] });
  house = await openHouse(database);
});
afterAll(async () => {
  await browser?.close();
  await house?.stop();
  await database?.drop();
});

/** Opens a page at the width of a small phone; complaints are what the browser had to say against it. */
async function openPage(path: string): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
  const complaints: string[] = [];
  page.on(
    "console",
    (message) =>
      message.type() === "error" &&
      !message.location().url.endsWith("/favicon.ico") &&
      complaints.push(message.text()),
  );
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.goto(`${house.baseUrl}${path}`);
  return { page, complaints };
}

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

async function expectAccessible(page: Page): Promise<void> {
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(320);
  // The page's own policy forbids every script, so that the examination has to come from the debugger.
  await page.evaluate((await import("node:fs")).readFileSync(axe, "utf8"));
  const { violations } = (await page.evaluate("axe.run()")) as { violations: { id: string }[] };
  expect(violations.map(({ id }) => id)).toEqual([]);
}

const whoIs = async (page: Page) =>
  JSON.parse((await page.goto(`${house.baseUrl}/whoami`).then((reply) => reply?.text())) ?? "") as Record<
    string,
    unknown
  > | null;

describe("in a browser", () => {
  it("a persona is chosen by keyboard, in the order in which they stand there", async () => {
    const { page, complaints } = await openPage("/auth/sign-in?returnTo=/whoami");
    await expectAccessible(page);
    const names: string[] = [];
    for (const _ of personas) {
      await page.keyboard.press("Tab");
      names.push(await page.evaluate("document.activeElement.value"));
    }
    expect(names).toEqual(personas.map(({ key }) => key));
    await page.getByRole("button", { name: "Priya Raman" }).focus();
    await page.keyboard.press("Enter");
    await page.waitForURL("**/whoami");
    expect(await whoIs(page)).toMatchObject({ accountId: accounts.gp });
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("a partnership is chosen where there are two", async () => {
    const { page, complaints } = await openPage("/auth/sign-in?returnTo=/whoami");
    await page.getByRole("button", { name: "Helen Whitfield" }).click();
    await page.getByRole("heading", { name: "Choose a partnership" }).waitFor();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Northshire" }).click();
    await page.waitForURL("**/whoami");
    expect(await whoIs(page)).toMatchObject({ accountId: accounts.supervisor });
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("a page says so when signing in did not finish, and leads back to its beginning", async () => {
    const { page } = await openPage("/auth/callback?code=x&state=y");
    await expectAccessible(page);
    await page.getByRole("link", { name: "Begin again" }).click();
    await page.getByRole("heading", { name: "Choose who to sign in as" }).waitFor();
    await page.close();
  });
});
