import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchChromium } from "../support/chromium.js";
import { arrive, expectAccessible, type Traveller } from "../support/journey.js";
import { type Product, startProduct } from "../support/product.js";

/** So many that the police have nothing to do with one of them. */
const FAMILIES = 6;

let product: Product;
let browser: Browser;
beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(FAMILIES), launchChromium()]);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

/** A picture for whoever looks over the screens, where a folder for them is named. */
const picture = async ({ page }: Traveller, name: string) => {
  const folder = process.env.PICTURES;
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};

describe.each([1280, 320])("the officer, at %i px,", (width) => {
  let dpo: Traveller;
  beforeAll(async () => {
    dpo = await arrive(browser, product.baseUrl, "dpo", { width });
  });
  afterAll(() => dpo?.leave());

  it("reads why somebody's look is unusual, takes it up and says what came of it", async () => {
    const { page } = dpo;
    await page.getByRole("link", { name: "Unusual looks" }).press("Enter");
    await page.getByRole("heading", { name: "Unusual looks" }).waitFor();
    const look = page.getByRole("link", { name: /^Tom Bailey on / });
    await look.waitFor();
    await expectAccessible(page);
    await picture(dpo, `looks-${width}`);
    await look.press("Enter");
    await page.getByText("They had nothing to do with the case at the time.").waitFor();
    await expect.poll(() => page.locator("tbody tr").count()).toBe(3);
    await expectAccessible(page);
    await picture(dpo, `look-${width}`);
    if (width === 320) return;
    await page.getByRole("button", { name: "I am looking into it" }).press("Enter");
    await page.getByText(/^Being looked into: Marcus Adeyemi/).waitFor();
    await page.getByRole("button", { name: "Save", exact: true }).press("Enter");
    await page.getByRole("alert").getByText("Choose what came of it").waitFor();
    await page.getByLabel("More must be known").check();
    await page.getByLabel("What you found, ask or did").fill("Asked his sergeant.");
    await page.getByRole("button", { name: "Save", exact: true }).press("Enter");
    await page.getByText(/^More must be known: Marcus Adeyemi/).waitFor();
  });

  it("lists somebody well known, and records where a colleague lives without being able to read it", async () => {
    const { page } = dpo;
    await page.goto(`${product.baseUrl}/audit/alerts/watch`);
    await page.getByRole("heading", { name: "What alerts go by" }).waitFor();
    await page.getByRole("button", { name: "Record", exact: true }).press("Enter");
    await page.getByRole("alert").getByText("Enter the postcode").waitFor();
    await expectAccessible(page);
    await picture(dpo, `look-watch-${width}`);
    await page.getByLabel("First line of the address").fill("12 Mill Lane");
    await page.getByLabel("Postcode").fill("WM1 2AB");
    await page.getByRole("button", { name: "Record", exact: true }).press("Enter");
    await page
      .getByRole("button", { name: /^Take back/ })
      .first()
      .waitFor();
    expect(await page.content()).not.toContain("Mill Lane, ");
    await page
      .getByRole("button", { name: /^Take back/ })
      .first()
      .press("Enter");
    await page
      .getByRole("button", { name: /^Take back/ })
      .first()
      .waitFor({ state: "detached" });
    await page.getByLabel("Record number of a person").fill("P-0000014");
    await page.getByRole("button", { name: "Add to the list" }).press("Enter");
    const off = page.getByRole("button", { name: "Take off the list P-0000014" });
    await off.waitFor();
    await off.press("Enter");
    await off.waitFor({ state: "detached" });
    await expectAccessible(page);
  });
});
