import { writeFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchChromium } from "../support/chromium.js";
import { arrive, expectAccessible, type Traveller } from "../support/journey.js";
import { type Product, startProduct } from "../support/product.js";

let product: Product;
let browser: Browser;
beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(3), launchChromium()]);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

describe.each([1280, 320])("finding somebody, at %i px", (width) => {
  let lead: Traveller;
  beforeAll(async () => void (lead = await arrive(browser, product.baseUrl, "lead", { width })));
  afterAll(() => lead?.leave());
  const take = async (name: string) => {
    const folder = process.env["TELLONCE_PICTURES"];
    if (folder)
      writeFileSync(`${folder}/find-${name}-${width}.png`, await lead.page.screenshot({ fullPage: true }));
  };
  const look = async (words: string) => {
    await lead.page.getByRole("searchbox").fill(words);
    await lead.page.keyboard.press("Enter");
    await lead.page.getByText(`You looked for “${words}”`).waitFor();
  };

  it("goes to the box with a stroke, and finds by a name written wrongly, saying why", async () => {
    const { page } = lead;
    await page.locator("tbody tr").first().waitFor();
    await page.keyboard.press("/");
    const focused = () => page.evaluate("document.activeElement.id");
    expect(await focused()).toBe("find");
    await page.keyboard.type("leane cartr");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Find", exact: true }).waitFor();
    const first = page.locator(".tl-found li").first();
    await first.waitFor();
    await expect
      .poll(() => first.innerText())
      .toMatch(/Leanne Carter[\s\S]*WM-0001[\s\S]*Matches the name: Leanne Carter/);
    // What was looked for stands in no address.
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe("/find");
    await expectAccessible(page);
    await take("names");
  });

  it("writes a stroke where one is being written, and can be told not to listen for it", async () => {
    const { page } = lead;
    await page.getByRole("searchbox").fill("1");
    await page.getByRole("searchbox").press("End");
    await page.keyboard.type("/2");
    expect(await page.getByRole("searchbox").inputValue()).toBe("1/2");
    await page.getByLabel("Press / on any page to go to the search box").uncheck();
    await page.keyboard.press("/");
    expect(await page.evaluate("document.activeElement.id")).toBe("slash");
    await page.getByLabel("Press / on any page to go to the search box").check();
  });

  it("says what to try where nothing fits, or too little was typed", async () => {
    const { page } = lead;
    await look("Xerxes Zyzzyva");
    await page.getByText("Nothing that you can see fits").waitFor();
    await expectAccessible(page);
    await take("nothing");
    await page.getByRole("searchbox").fill("k");
    await page.getByRole("button", { name: "Find", exact: true }).click();
    await page.getByText("Type at least two letters of what you look for").waitFor();
    await expectAccessible(page);
  });

  it("leads to the family", async () => {
    const { page } = lead;
    await look("WM-0001");
    await page.locator(".tl-found a").first().press("Enter");
    await page.getByRole("tablist").waitFor();
    expect(page.url()).toMatch(/\/cases\/[0-9a-f-]{36}/);
    expect(lead.complaints).toEqual([]);
  });
});

it("does not find by the address of the refuge whoever may not know it, and finds it for the lead", async () => {
  const found = async (persona: string) => {
    const traveller = await arrive(browser, product.baseUrl, persona);
    const { page } = traveller;
    await page.getByRole("searchbox").fill("Lantern House");
    await page.keyboard.press("Enter");
    await page
      .getByText(/Nothing that you can see fits|Matches the address/)
      .first()
      .waitFor();
    const text = await page.locator("main").innerText();
    await traveller.leave();
    return text;
  };
  expect(await found("housing")).not.toContain("Matches");
  expect(await found("lead")).toContain("Lantern House");
});
