import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchChromium } from "../support/chromium.js";
import { arrive, expectAccessible, type Traveller } from "../support/journey.js";
import { type Product, startProduct } from "../support/product.js";

let product: Product;
let browser: Browser;
let officer: Traveller;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(1), launchChromium()]);
});
afterAll(async () => {
  await officer?.leave();
  await browser?.close();
  await product?.stop();
});

const picture = async (name: string, { page } = officer) => {
  const folder = process.env.PICTURES;
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};

it.each([1280, 320])("two records are compared, merged and parted again, at %i px", async (width) => {
  officer = await arrive(browser, product.baseUrl, "supervisor", { width, purpose: "Delivering a service" });
  const { page } = officer;
  await page.getByRole("link", { name: "Merge records" }).press("Enter");
  await page.getByRole("button", { name: "Compare" }).press("Enter");
  await page.getByRole("alert").getByText("Enter a record number").first().waitFor();
  await expectAccessible(page);
  await page.getByLabel("Record number", { exact: true }).fill("P-0000015");
  await page.getByLabel("The other record number").fill("P-9999999");
  await page.keyboard.press("Enter");
  await page.getByText("You cannot see both records").waitFor();
  await expectAccessible(page);
  await page.getByLabel("The other record number").fill("P-0000014");
  await page.keyboard.press("Enter");
  await page.getByText("They are two records so far.").waitFor();
  await expect.poll(() => page.locator("main").innerText()).toMatch(/Jayden Carter/);
  await page.getByRole("button", { name: "Merge these two records" }).press("Enter");
  await page.getByRole("alert").getByText("Say why, in one sentence").waitFor();
  await page.getByLabel("Why are they the same person?").fill("The same birth date and address.");
  await picture(`merge-${width}`);
  await page.getByRole("button", { name: "Merge these two records" }).press("Enter");
  await page.getByText("They count as one person.").waitFor();
  await page.getByRole("alert").getByText("The two records are merged.").waitFor();
  await expectAccessible(page);
  await confirmConsents(width);
  await page.getByLabel("Why are they not the same person?").fill("They are brother and sister.");
  await page.getByRole("button", { name: "Undo the merge" }).press("Enter");
  await page.getByText("They are two records so far.").waitFor();
  await expectAccessible(page);
  expect(officer.complaints).toEqual([]);
  await officer.leave();
});

/** What the merge leaves for the lead: to ask whoever gave a consent about one of the two whether it is for the other too. */
async function confirmConsents(width: number): Promise<void> {
  const lead = await arrive(browser, product.baseUrl, "lead", { width });
  const { page } = lead;
  await page.goto(`${product.baseUrl}/tasks`);
  const cards = page.locator(".tl-task", { hasText: "A consent to confirm after a merge" });
  await cards.first().waitFor();
  const before = await cards.count();
  await picture(`merge-task-${width}`, lead);
  const about = (name: string) => cards.filter({ hasText: `about ${name}` }).first();
  // What is confirmed stays so when the merge is undone: at the second width one consent is left.
  const confirms = width === 1280;
  await about(confirms ? "Jayden" : "Ellie")
    .getByRole("link", { name: "Confirm it for the merged record" })
    .press("Enter");
  await page.getByRole("button", { name: "Record that it counts for" }).press("Enter");
  await page.getByRole("alert").getByText("Choose how they said so").waitFor();
  await expectAccessible(page);
  await page.getByLabel("English", { exact: true }).check();
  await page.getByLabel("Spoken, before a witness").check();
  await page.getByLabel("Who was the witness?").fill("Sofia Reyes");
  await picture(`merge-confirm-${width}`, lead);
  if (confirms) {
    await page.getByRole("button", { name: "Record that it counts for" }).press("Enter");
    await page.getByText("The task has left your list.").waitFor();
  } else await page.getByRole("link", { name: "Back to your tasks" }).press("Enter");
  const left = before - (confirms ? 1 : 0);
  await expect.poll(() => cards.count()).toBe(left);
  await about("Ellie").getByRole("link", { name: "Say that it is done" }).press("Enter");
  await page.getByLabel("What was done?").fill("She does not say the same for the other record.");
  await page.getByRole("button", { name: "It is done" }).press("Enter");
  await page.getByText("The task has left your list.").waitFor();
  await expect.poll(() => cards.count()).toBe(left - 1);
  expect(lead.complaints).toEqual([]);
  await lead.leave();
}
