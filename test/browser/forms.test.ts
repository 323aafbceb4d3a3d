import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchChromium } from "../support/chromium.js";
import { arrive, expectAccessible, openFamily, type Traveller } from "../support/journey.js";
import { type Product, startProduct } from "../support/product.js";

let product: Product;
let browser: Browser;
let lead: Traveller;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(1), launchChromium()]);
});
afterAll(async () => {
  await lead?.leave();
  await browser?.close();
  await product?.stop();
});

const picture = async (name: string) => {
  const folder = process.env.PICTURES;
  if (folder) await lead.page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};

it.each([1280, 320])(
  "fills a form from the one assessment, and says what is still to ask, at %i px",
  async (width) => {
    lead = await arrive(browser, product.baseUrl, "lead", { width });
    const { page } = lead;
    await openFamily(page, "The Carter family", "Assessment");
    await page.getByRole("link", { name: "Fill another agency’s form from this assessment" }).press("Enter");
    await page.getByRole("heading", { name: "Fill a form from this assessment" }).waitFor();
    await page.getByText("6 of 7 questions").waitFor();
    await page.getByText("5 of 6 questions").waitFor();
    await page.getByText("2 forms").first().waitFor();
    await expectAccessible(page);
    await picture(`forms-${width}`);
    await page.getByRole("link", { name: "School attendance referral" }).press("Enter");
    await page.getByRole("heading", { level: 1, name: "School attendance referral" }).waitFor();
    await page.getByText("check under Consents what they may see before you send it").waitFor();
    // What only this form asks is still to ask; what the assessment answers stands beside its question, with who said it.
    const penalties = page.getByRole("region", { name: "7. Which penalty notices were sent, and when?" });
    await penalties.getByText("Still to ask: only this form asks it").waitFor();
    const answered = page.getByRole("region", { name: "1. What is the pupil’s attendance" });
    await answered.getByText("Written down by").first().waitFor();
    await expect.poll(() => page.getByRole("button", { name: /^Change/ }).count()).toBe(0);
    await expectAccessible(page);
    await picture(`form-${width}`);
    expect(lead.complaints).toEqual([]);
    await lead.leave();
  },
);
