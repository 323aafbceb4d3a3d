import { writeFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchChromium } from "../support/chromium.js";
import { arrive, expectAccessible, type Traveller } from "../support/journey.js";
import { type Product, startProduct } from "../support/product.js";

let product: Product;
let browser: Browser;
let lead: Traveller;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(3), launchChromium()]);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

describe.each([1280, 320])("what somebody is told of, at %i px", (width) => {
  beforeAll(async () => void (lead = await arrive(browser, product.baseUrl, "lead", { width })));
  afterAll(() => lead?.leave());
  const link = () => lead.page.getByRole("link", { name: /^Notifications/ });
  const items = () => lead.page.locator(".tl-notifications > li");
  const take = async (name: string) => {
    const shot = process.env["TELLONCE_PICTURES"];
    if (shot) writeFileSync(`${shot}/${name}-${width}.png`, await lead.page.screenshot({ fullPage: true }));
  };
  const countInHeader = async () => Number(/\d+/.exec(await link().innerText())?.[0] ?? 0);

  it("is counted in the header and listed as links, with dates as people write them", async () => {
    const { page } = lead;
    await page.getByText(/^\d+ new$/).waitFor();
    const counted = await countInHeader();
    await link().click();
    await page.getByRole("heading", { name: "Notifications" }).waitFor();
    await items().first().waitFor();
    await expect
      .poll(() => page.getByText(/^\d+ new notifications?\.$/).innerText())
      .toContain(String(counted));
    const said = (await items().allInnerTexts()).join("\n");
    expect(said).toContain("Answer a request for access");
    expect(said).toMatch(/By \d+ \w+ 20\d\d/);
    await expectAccessible(page);
    await take("notifications");
  });

  it("is marked as read one by one and all at once, by keyboard, and each can be undone", async () => {
    const { page } = lead;
    const before = await countInHeader();
    await page
      .getByRole("button", { name: /^Mark as read/ })
      .first()
      .press("Enter");
    const banner = page.getByRole("alert").filter({ hasText: "1 notification is marked as read" });
    await banner.waitFor();
    await page.getByText(`${before - 1} new`, { exact: true }).waitFor();
    await expectAccessible(page);
    await take("notifications-marked");
    await banner.getByRole("button", { name: "Undo: mark as not read" }).press("Enter");
    await page.getByText(`${before} new`, { exact: true }).waitFor();
    await page.getByRole("button", { name: "Mark all as read" }).press("Enter");
    await page.getByText("You have read all of them.").waitFor();
    expect(await countInHeader()).toBe(0);
    await expectAccessible(page);
    await page.getByRole("button", { name: "Undo: mark as not read" }).press("Enter");
    await page.getByText(`${before} new`, { exact: true }).waitFor();
  });

  it("leads to what it is about, and is read then", async () => {
    const { page } = lead;
    const before = await countInHeader();
    await page.getByRole("link", { name: "Answer a request for access" }).first().click();
    await page.waitForURL(/\/requests\//);
    await page.getByText(`${before - 1} new`, { exact: true }).waitFor();
  });
});

it("says what comes here where nothing has, and offers no e-mail in the demonstration", async () => {
  const records = await arrive(browser, product.baseUrl, "records", { width: 320 });
  const { page } = records;
  await page.goto(`${product.baseUrl}/notifications`);
  await page.getByText("Nothing waits for you that you can see").waitFor();
  await page.getByText("You are told here when somebody asks you").waitFor();
  await expect.poll(() => page.getByRole("heading", { name: "By e-mail" }).count()).toBe(0);
  await expectAccessible(page);
  await records.leave();
});
