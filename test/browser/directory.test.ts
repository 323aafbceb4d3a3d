import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchChromium } from "../support/chromium.js";
import { arrive, expectAccessible, type Traveller } from "../support/journey.js";
import { type Product, startProduct } from "../support/product.js";

let product: Product;
let browser: Browser;
let traveller: Traveller | undefined;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(1), launchChromium()]);
});
afterAll(async () => {
  await traveller?.leave();
  await browser?.close();
  await product?.stop();
});

/** Looks at what is there: axe at both widths, and a picture where somebody wants one. */
async function look({ page }: Traveller, name: string): Promise<void> {
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await expectAccessible(page);
    const folder = process.env.PICTURES;
    if (folder) await page.screenshot({ path: `${folder}/directory-${name}-${width}.png`, fullPage: true });
  }
}

/** Whom this persona is told of as working with a child of the Carter family. */
async function lookUp(persona: string): Promise<string> {
  await traveller?.leave();
  traveller = await arrive(browser, product.baseUrl, persona);
  const { page } = traveller;
  await page.goto(`${product.baseUrl}/directory`);
  await page.getByLabel("Child’s name").fill("Jayden Carter");
  await page.getByLabel("Child’s name").press("Enter");
  await page.getByText("People who fit “Jayden Carter”").waitFor();
  await look(traveller, `${persona}-found`);
  await page.locator("main ol a").first().click();
  await page.getByRole("heading", { level: 1, name: /^Who works with / }).waitFor();
  await look(traveller, `${persona}-contacts`);
  return page.locator("main").innerText();
}

it("tells the lead who works with a child and how to reach them", async () => {
  const said = await lookUp("lead");
  expect(said).toMatch(/Amara Okafor\s+lead professional/i);
  expect(said).toMatch(/0\d{3,}/);
});

it("finds nobody by name whom the viewer does not work with", async () => {
  const { page } = traveller!;
  await page.goto(`${product.baseUrl}/directory`);
  await page.getByLabel("Child’s name").fill("Xerxes Zyzzyva");
  await page.getByLabel("Child’s name").press("Enter");
  await page.getByText("Nobody that you can see fits").waitFor();
  await look(traveller!, "nobody");
});
