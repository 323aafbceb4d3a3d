import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchChromium } from "../support/chromium.js";
import { type Product, startProduct } from "../support/product.js";

let product: Product;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(3), launchChromium()]);
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

/** What has the focus, as it is called. */
const focused = () =>
  page.evaluate<string>(
    "(document.activeElement.labels?.[0]?.innerText ?? document.activeElement.innerText ?? document.activeElement.tagName).trim()",
  );

/** Presses Tab until what is called so has the focus. */
async function tabTo(name: string | RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press("Tab");
    const there = await focused();
    if (typeof name === "string" ? there === name : name.test(there)) return;
  }
  throw new Error(`Tab never comes to ${name}`);
}

describe("by keyboard alone", () => {
  it("somebody signs in and says why", async () => {
    await page.goto(`${product.baseUrl}/`);
    await page.getByRole("heading", { name: "A family tells its story once" }).waitFor();
    await tabTo("Sign in");
    await page.keyboard.press("Enter");
    await page.locator("button[value=lead]").waitFor();
    await tabTo(/^Amara Okafor/);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Why are you here?" }).waitFor();
    await tabTo("Early help");
    await page.keyboard.press("Space");
    await tabTo("Continue");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Your families" }).waitFor();
  });

  it("the new page's heading has the focus, so that it is heard first", async () => {
    await expect.poll(focused).toBe("Your families");
  });

  it("the first stop of a page leads past its menu", async () => {
    await page.reload();
    await page.getByRole("heading", { name: "Your families" }).waitFor();
    const first = await page.locator(".tl-home__due a").first().innerText();
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("Skip to main content");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await focused()).toBe(first);
  });

  it("the parts of a case are reached with arrows, and opened with Enter", async () => {
    await tabTo(/^The Carter family/);
    await page.keyboard.press("Enter");
    await page.getByRole("tablist").waitFor();
    await tabTo("Overview");
    await page.keyboard.press("ArrowLeft");
    expect(await focused()).toBe("Messages");
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowRight");
    expect(await focused()).toBe("Assessment");
    expect(page.url()).not.toContain("assessment");
    await page.keyboard.press("Enter");
    await page.getByRole("tab", { name: "Assessment", selected: true }).waitFor();
    expect(await focused()).toBe("Assessment");
  });

  it("an answer is begun, given up, and the focus comes back to where it was", async () => {
    await tabTo(/^Add an answer/);
    const began = await focused();
    await page.keyboard.press("Enter");
    await expect.poll(focused).toBe("Your agency’s answer");
    await tabTo("Cancel");
    await page.keyboard.press("Enter");
    await expect.poll(focused).toBe(began);
  });

  it("an error is heard at once, and leads to its field", async () => {
    await page.getByRole("link", { name: "Change purpose" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Why are you here?" }).waitFor();
    await tabTo("Early help");
    for (let down = 0; down < 3; down++) await page.keyboard.press("ArrowDown");
    await expect.poll(focused).toBe("Safeguarding enquiry");
    await tabTo("Continue");
    await page.keyboard.press("Enter");
    await expect.poll(focused).toMatch(/^There is a problem/);
    await tabTo("Write one sentence on why this is necessary");
    await page.keyboard.press("Enter");
    expect(await focused()).toBe("In one sentence, why is this necessary?");
  });

  it("somebody signs out, and Back shows nothing of anybody", async () => {
    await page.getByRole("button", { name: "Sign out" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "A family tells its story once" }).waitFor();
    await page.goBack();
    await page.getByRole("heading", { name: "A family tells its story once" }).waitFor();
    expect(await page.content()).not.toContain("Carter");
  });
});
