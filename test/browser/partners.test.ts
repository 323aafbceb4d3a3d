import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchChromium } from "../support/chromium.js";
import { arrive, expectAccessible, openFamily, openPart, type Traveller } from "../support/journey.js";
import { type Product, startProduct } from "../support/product.js";

let product: Product;
let browser: Browser;
beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(1), launchChromium()]);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

/** A picture of what is there at both widths, where somebody wants one. */
async function picture({ page }: Traveller, name: string): Promise<void> {
  const folder = process.env.PICTURES;
  if (!folder) return;
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true });
  }
}

it.each(["school", "gp", "police", "housing", "voluntary"])(
  "%s finds the family, reads what is shared of the assessment, and asks for what is not",
  { timeout: 240_000 },
  async (persona) => {
    const traveller = await arrive(browser, product.baseUrl, persona);
    const { page } = traveller;
    await page.goto(`${product.baseUrl}/cases`);
    await page.getByRole("link", { name: /Carter|WM-0001/ }).waitFor();
    await picture(traveller, `${persona}-cases`);
    await page.getByRole("searchbox").fill("WM-0001");
    await page.keyboard.press("Enter");
    await page
      .getByRole("main")
      .getByRole("link", { name: /Carter|WM-0001/ })
      .first()
      .click();
    await page.getByRole("tabpanel").getByRole("heading").first().waitFor();
    await openPart(page, "Assessment");
    await picture(traveller, `${persona}-assessment`);
    await openPart(page, "Plan");
    await picture(traveller, `${persona}-plan`);
    await page.getByRole("link", { name: "Ask for something that is not shared with you" }).click();
    await page.getByLabel("About whom do you ask?").selectOption({ index: 1 });
    await page.getByRole("button", { name: "Send the request" }).press("Enter");
    await page.getByRole("alert").waitFor();
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await expectAccessible(page);
    }
    await picture(traveller, `${persona}-ask`);
    await page.getByLabel("What do you ask for?").selectOption({ label: "Immigration status" });
    await page.getByLabel("Why do you need it?").fill("We plan how to help from next week on.");
    await page.getByRole("button", { name: "Send the request" }).press("Enter");
    await page.waitForURL(/\/requests\//);
    await page
      .getByRole("alert")
      .getByText(/^Your request is with the lead professional/)
      .waitFor();
    await picture(traveller, `${persona}-asked`);
    expect(traveller.complaints).toEqual([]);
    await traveller.leave();
  },
);

it("the school writes in the one assessment, and the lead reads whose words they are", async () => {
  const words = "Ellie reads to the little ones at breakfast club.";
  const school = await arrive(browser, product.baseUrl, "school");
  await openFamily(school.page, "The Carter family", "Assessment");
  await school.page
    .getByRole("button", { name: /Add an answer/ })
    .first()
    .click();
  await school.page.getByLabel(/^(Your agency’s answer|Change the answer)$/).fill(words);
  await school.page
    .getByRole("group", { name: /Whom is this about/ })
    .getByRole("checkbox")
    .first()
    .check();
  await expectAccessible(school.page);
  await picture(school, "school-contributes");
  await school.page.getByRole("button", { name: "Save", exact: true }).click();
  await school.page.locator(".tl-answer", { hasText: words }).waitFor();
  await picture(school, "school-contributed");
  const lead = await arrive(browser, product.baseUrl, "lead");
  await openFamily(lead.page, "The Carter family", "Assessment");
  await lead.page
    .locator(".tl-answer", { hasText: words })
    .getByText("Harrowfield Academy")
    .first()
    .waitFor();
  for (const traveller of [school, lead]) {
    expect(traveller.complaints).toEqual([]);
    await traveller.leave();
  }
});
