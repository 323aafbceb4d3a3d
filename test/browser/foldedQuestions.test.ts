import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchChromium } from "../support/chromium.js";
import { arrive, expectAccessible, openFamily, type Traveller } from "../support/journey.js";
import { type Product, startProduct } from "../support/product.js";

let product: Product;
let browser: Browser;
let housing: Traveller;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(1), launchChromium()]);
  housing = await arrive(browser, product.baseUrl, "housing");
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

/** As high as ten screens; before, the page was 23,800 px high. */
const TEN_SCREENS = 9000;

it("an assessment that is mostly not shared says so once for each domain, with why and whom to ask", async () => {
  const { page } = housing;
  await openFamily(page, "The Carter family", "Assessment");
  const told = page.getByText(
    /^The answers to \d+ questions here are not shared with your agency; there may be none\.$/,
  );
  await told.first().waitFor();
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 900 });
    await expectAccessible(page);
    const folder = process.env["TELLONCE_PICTURES"];
    if (folder) await page.screenshot({ path: `${folder}/folded-${width}.png`, fullPage: true });
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  const height = () => page.evaluate(() => document.documentElement.scrollHeight);
  expect(await height()).toBeLessThan(TEN_SCREENS);
  const domain = page.locator(".tl-domain", { has: told }).first();
  expect(await domain.innerText()).not.toContain("Nothing recorded");
  await domain
    .getByRole("link", { name: /^Ask the lead professional for this/ })
    .first()
    .waitFor();
  const [, count] = /(\d+)/.exec(await told.first().innerText())!;
  const questions = domain.locator(".tl-question");
  const before = await questions.count();
  const show = domain.getByRole("button", { name: `Show the ${count} questions` });
  expect(await show.getAttribute("aria-expanded")).toBe("false");
  await show.press("Enter");
  const hide = domain.getByRole("button", { name: `Hide the ${count} questions` });
  await hide.waitFor();
  expect(await questions.count()).toBe(before + Number(count));
  expect(await domain.locator(".tl-withheld").count()).toBeGreaterThan(Number(count));
  await expectAccessible(page);
  await hide.press("Enter");
  await show.waitFor();
  expect(await questions.count()).toBe(before);
  expect(housing.complaints).toEqual([]);
});

it("whoever may answer a question finds it in its place", async () => {
  const lead = await arrive(browser, product.baseUrl, "lead");
  await openFamily(lead.page, "The Carter family", "Assessment");
  await lead.page
    .getByRole("button", { name: /^Add an answer/ })
    .first()
    .waitFor();
  expect(await lead.page.getByText(/questions? here (is|are) not shared/).count()).toBe(0);
  await lead.leave();
});
