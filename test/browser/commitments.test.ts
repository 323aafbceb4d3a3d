import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchChromium } from "../support/chromium.js";
import { arrive, expectAccessible, type Traveller } from "../support/journey.js";
import { type Product, startProduct } from "../support/product.js";

let product: Product;
let browser: Browser;
let lead: Traveller;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(1), launchChromium()]);
  lead = await arrive(browser, product.baseUrl, "lead");
});
afterAll(async () => {
  await lead?.leave();
  await browser?.close();
  await product?.stop();
});

it("lists what the viewer's agency has promised, with the way to say how it goes", async () => {
  const { page } = lead;
  await page.goto(`${product.baseUrl}/tasks`);
  await page.getByRole("link", { name: "What your agency has promised" }).click();
  await page
    .getByRole("link", { name: /^Say how it goes/ })
    .first()
    .waitFor();
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await expectAccessible(page);
    const folder = process.env.PICTURES;
    if (folder) await page.screenshot({ path: `${folder}/commitments-${width}.png`, fullPage: true });
  }
  await page
    .getByRole("link", { name: /^Say how it goes/ })
    .first()
    .click();
  await page.getByRole("link", { name: "Back to the plan" }).waitFor();
  expect(page.url()).toContain("/plan/progress/");
});
