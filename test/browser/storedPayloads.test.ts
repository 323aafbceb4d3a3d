import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { plantTokens } from "../support/canary.js";
import { launchChromium } from "../support/chromium.js";
import { arrive, openPart } from "../support/journey.js";
import { eachPayload } from "../support/payloads.js";
import { type Product, startProduct } from "../support/product.js";

/** Whatever somebody has written is shown as words: every text stored about anybody is code, and none of it runs. */
let product: Product;
let browser: Browser;
let caseId: string;
beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(2), launchChromium()]);
  await plantTokens(product, eachPayload());
  const { rows } = await product.database.admin.query(
    "select id from case_record order by (reference = 'WM-0001') desc limit 1",
  );
  caseId = rows[0].id;
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

it("on the pages of a case, to its lead", async () => {
  const context = await browser.newContext();
  await context.addInitScript("window.ran = 0; window.told = () => { window.ran += 1; };");
  const { page, complaints, leave } = await arrive(browser, product.baseUrl, "lead", { context });
  const dialogs: string[] = [];
  page.on("dialog", (dialog) => (dialogs.push(dialog.message()), dialog.dismiss()));
  await page.goto(`${product.baseUrl}/cases/${caseId}`);
  await page.getByRole("tablist").waitFor();
  let words = "";
  for (const part of ["Overview", "Assessment", "Plan", "Consents"]) {
    if (part !== "Overview") await openPart(page, part);
    words += await page.locator("main").innerText();
    // As the same policy would let through what we wrote ourselves, nothing of it has even become an element.
    expect(await page.locator("main script, main [onerror], main [onload], img[src='x']").count()).toBe(0);
    expect(await page.evaluate("window.ran")).toBe(0);
  }
  expect(words).toContain("<script>told()</script>");
  expect(words).toContain("onerror=told()");
  expect(dialogs).toEqual([]);
  expect(complaints.filter((one) => /Content Security Policy|Refused/.test(one))).toEqual([]);
  // The browser would run it, where a page let it.
  await page.evaluate("window.told()");
  expect(await page.evaluate("window.ran")).toBe(1);
  await leave();
});
