import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchChromium } from "../support/chromium.js";
import { arrive, expectAccessible, openFamily, openPart, type Traveller } from "../support/journey.js";
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

/** Looks at what is there: axe at both widths, and a picture where somebody wants one. */
async function look(name: string): Promise<void> {
  for (const width of [320, 1280]) {
    await lead.page.setViewportSize({ width, height: 900 });
    await expectAccessible(lead.page);
    const folder = process.env.PICTURES;
    if (folder)
      await lead.page.screenshot({ path: `${folder}/messages-${name}-${width}.png`, fullPage: true });
  }
}

it("lets the lead write a message to the team, read it, and take it back", async () => {
  const { page } = lead;
  await openFamily(page, "The Carter family");
  await openPart(page, "Messages");
  await page.getByText("No messages that you can see").waitFor();
  await look("none");
  await page.getByRole("link", { name: "Write a message" }).click();
  await page.getByRole("heading", { level: 1, name: "Write a message" }).waitFor();
  await page.getByRole("button", { name: "Send message" }).click();
  await page.getByRole("alert").waitFor();
  await look("errors");
  await page.getByLabel("Message", { exact: true }).fill("Jayden was in school every day this week.");
  await page.getByRole("group", { name: "Whom is it about?" }).getByLabel("Jayden Carter").check();
  await page.getByLabel("What kind of information is it?").selectOption({ label: "Education" });
  await page.getByRole("group", { name: "To which agencies?" }).getByRole("checkbox").first().check();
  await look("written");
  await page.getByRole("button", { name: "Send message" }).click();
  await page.getByText("The message is sent. You can take it back for 24 hours.").waitFor();
  await page.getByText("Jayden was in school every day this week.").waitFor();
  await look("sent");
  await page.getByRole("button", { name: "Take back" }).click();
  await page.getByRole("button", { name: "Yes, take it back" }).click();
  await page.getByText("The message is taken back. Nobody is shown it any more.").waitFor();
  await page.getByText("No messages that you can see").waitFor();
  expect(await page.getByText("Jayden was in school every day this week.").count()).toBe(0);
});
