import { writeFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchChromium } from "../support/chromium.js";
import { arrive, expectAccessible, openFamily, type Traveller } from "../support/journey.js";
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

describe.each([1280, 320])("where the lead professional's day begins, at %i px", (width) => {
  beforeAll(async () => void (lead = await arrive(browser, product.baseUrl, "lead", { width })));
  afterAll(() => lead?.leave());
  const row = () => lead.page.locator("tbody tr", { hasText: "The Carter family" });

  it("says what is due, with its day, and what changed", async () => {
    const { page } = lead;
    await page.getByRole("heading", { name: "What is due" }).waitFor();
    const due = await page.locator(".tl-home__due li").allInnerTexts();
    expect(due.join("\n")).toMatch(/The Carter family, WM-0001/);
    expect(due.join("\n")).toMatch(/By \d+ \w+ 20\d\d/);
    await row().waitFor();
    await expectAccessible(page);
    const shot = process.env["TELLONCE_PICTURES"];
    if (shot) writeFileSync(`${shot}/home-${width}.png`, await page.screenshot({ fullPage: true }));
  });

  it("tells what others recorded, once, until the case is opened", async () => {
    const { page } = lead;
    if (width === 1280) expect(await row().innerText()).toMatch(/\d+ events/);
    const looked = page.waitForResponse(
      async (response) =>
        response.url().endsWith("/graphql") && (await response.text()).includes("lookAtCase"),
    );
    await openFamily(page, "The Carter family");
    await looked;
    await page.getByRole("link", { name: "Families" }).click();
    await row().waitFor();
    await expect.poll(() => row().innerText()).toMatch(/Nothing new that you can see since \d+ \w+ 20\d\d/);
  });

  it("keeps a view under a name, by keyboard, and brings back what was deleted", async () => {
    const { page } = lead;
    const sort = width === 1280 ? "NEED_BAND" : "FAMILY_NAME";
    const before = await page.locator("tbody").first().elementHandle();
    await page.getByLabel("Sort by").selectOption(sort);
    await page.getByRole("button", { name: "Show", exact: true }).press("Enter");
    await page.waitForURL(new RegExp(`sort=${sort}`));
    // The address changes before the page does, and what is opened meanwhile closes.
    await before?.waitForElementState("hidden");
    await page.locator("summary", { hasText: "Save this view" }).press("Enter");
    await page.getByRole("button", { name: "Save the view" }).press("Enter");
    await page.getByText("Give the view a name").waitFor();
    await expectAccessible(page);
    await page.getByLabel("Name of the view").fill(`By need ${width}`);
    await page.keyboard.press("Enter");
    const views = page.getByRole("navigation", { name: "Saved views" });
    await views.getByRole("link", { name: `By need ${width}` }).waitFor();
    await page.locator("summary", { hasText: `Change or delete “By need ${width}”` }).press("Enter");
    await page.getByLabel("New name").fill(`Greatest need ${width}`);
    await page.keyboard.press("Enter");
    await views.getByRole("link", { name: `Greatest need ${width}` }).waitFor();
    await page.getByRole("button", { name: "Delete this view" }).press("Enter");
    const banner = page.getByRole("alert").filter({ hasText: "is deleted" });
    await banner.waitFor();
    await expect.poll(() => views.getByRole("link", { name: `Greatest need ${width}` }).count()).toBe(0);
    await expectAccessible(page);
    await banner.getByRole("button", { name: "Undo: bring it back" }).press("Enter");
    await views.getByRole("link", { name: `Greatest need ${width}` }).waitFor();
    await views.getByRole("link", { name: "Overdue" }).click();
    await page.waitForURL(/due=OVERDUE/);
    await page.getByText("Change or delete “Overdue”").waitFor();
  });

  it("says what to do where nothing fits", async () => {
    const { page } = lead;
    await page.goto(`${product.baseUrl}/cases?status=CLOSED&role=MEMBER&band=1`);
    await page.getByText("No family that you can see fits this choice").waitFor();
    await page.getByRole("link", { name: "Show all your families" }).click();
    await row().waitFor();
  });
});

it("shows a supervisor the families of their team, and by whom", async () => {
  const supervisor = await arrive(browser, product.baseUrl, "supervisor");
  const { page } = supervisor;
  await page.locator("tbody tr").first().waitFor();
  await page.getByLabel("Who works on it").selectOption({ label: "Amara Okafor" });
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await page.waitForURL(/by=/);
  await page.locator("tbody tr", { hasText: "The Carter family" }).waitFor();
  await expectAccessible(page);
  const shot = process.env["TELLONCE_PICTURES"];
  if (shot) writeFileSync(`${shot}/home-supervisor.png`, await page.screenshot({ fullPage: true }));
  await supervisor.leave();
});
