import type { Browser, Page, Response } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchChromium } from "../support/chromium.js";
import { arrive, openFamily, type Traveller } from "../support/journey.js";
import { type Product, startProduct } from "../support/product.js";

let product: Product;
let browser: Browser;
let lead: Traveller;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(3), launchChromium()]);
  lead = await arrive(browser, product.baseUrl, "lead");
  await openFamily(lead.page, "The Carter family");
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

/** The scripts that a page loads at an address with nothing kept from before, and their bytes as they come. */
async function loadCold(address: string, isThere: (page: Page) => Promise<void>) {
  const { page } = lead;
  const session = await lead.context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  const scripts: Response[] = [];
  const keep = (response: Response) => {
    if (response.request().resourceType() === "script") scripts.push(response);
  };
  page.on("response", keep);
  await page.goto(address);
  await isThere(page);
  await page.waitForLoadState("networkidle");
  const bytes = await Promise.all(scripts.map(async (one) => (await one.request().sizes()).responseBodySize));
  const encodings = scripts.map((one) => one.headers()["content-encoding"]);
  page.off("response", keep);
  await session.detach();
  return { sum: bytes.reduce((all, one) => all + one, 0), encodings: [...new Set(encodings)] };
}

it.each(["overview", "assessment", "plan"])(
  "the case's %s comes in less than 130 kB of script, each as small as Brotli makes it",
  async (part) => {
    const { pathname } = new URL(lead.page.url());
    const caseAddress = `${product.baseUrl}${pathname.split("/").slice(0, 3).join("/")}`;
    const { sum, encodings } = await loadCold(`${caseAddress}/${part}`, (page) =>
      page.locator("#tab-panel h2").first().waitFor(),
    );
    expect(encodings).toEqual(["br"]);
    expect(sum).toBeGreaterThan(80_000);
    expect(sum).toBeLessThan(130_000);
  },
);

it("has a tab's code before the tab is opened, once somebody points to it", async () => {
  const { page } = lead;
  await page.reload();
  await page.getByRole("tab", { name: "Outcomes" }).waitFor();
  await page.waitForLoadState("networkidle");
  const code = page.waitForResponse((response) => response.url().endsWith(".js"));
  await page.getByRole("tab", { name: "Outcomes" }).hover();
  expect((await code).status()).toBe(200);
  expect(new URL(page.url()).pathname).not.toContain("outcomes");
});
