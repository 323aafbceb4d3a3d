import type { Browser, BrowserContext, BrowserContextOptions } from "playwright-core";

/** Where the case page can be worked with: its parts as tabs, the first of them filled. */
export const USABLE = "[role=tabpanel] h2, [role=tabpanel] h3";

/** What a browser keeps of who has signed in and why: in its cookies, and in a tab of its own. */
export interface SignedIn {
  cookies: BrowserContextOptions["storageState"];
  tab: string;
}

/** Signs the lead professional of the bench in, for early help. */
export async function signedIn(browser: Browser, origin: string): Promise<SignedIn> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${origin}/sign-in`);
  await page.getByRole("link", { name: "Sign in", exact: true }).click();
  await page.locator('button[value="lead"]').click();
  await page.getByLabel("Early help", { exact: true }).check();
  await page.getByRole("button", { name: "Continue" }).click();
  await page.locator("tbody tr").first().waitFor();
  const tab = await page.evaluate<string>("JSON.stringify(Object.entries(sessionStorage))");
  const cookies = await context.storageState();
  await context.close();
  return { cookies, tab };
}

/** A browser that has nothing of the product yet but the session and why the viewer is here. */
export async function contextOf(browser: Browser, { cookies, tab }: SignedIn): Promise<BrowserContext> {
  const context = await browser.newContext({
    storageState: cookies!,
    viewport: { width: 1280, height: 900 },
  });
  await context.addInitScript(`for (const [key, value] of ${tab}) sessionStorage.setItem(key, value)`);
  return context;
}
