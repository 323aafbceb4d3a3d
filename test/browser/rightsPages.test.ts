import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchChromium } from "../support/chromium.js";
import { RECORD_RIGHTS_REQUEST } from "../support/documents.js";
import { arrive, expectAccessible, type Traveller } from "../support/journey.js";
import { type Product, startProduct } from "../support/product.js";
import { expectUsableZoomed } from "../support/zoomed.js";

/** Two more than a page has. */
const REQUESTS = 22;
let product: Product;
let browser: Browser;
let officer: Traveller;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(1), launchChromium()]);
  for (let n = 1; n <= REQUESTS; n += 1) {
    const response = await fetch(`${product.baseUrl}/graphql`, {
      method: "POST",
      headers: {
        authorization: `Bearer ${await product.tokenFor("dpo")}`,
        "content-type": "application/json",
        "tellonce-purpose": "AUDIT",
      },
      body: JSON.stringify({
        query: RECORD_RIGHTS_REQUEST,
        variables: {
          input: {
            personReference: "P-0000014",
            asker: "SELF",
            receivedOn: `2026-10-${String(n).padStart(2, "0")}`,
          },
        },
      }),
    });
    expect(((await response.json()) as { errors?: unknown }).errors).toBeUndefined();
  }
  officer = await arrive(browser, product.baseUrl, "dpo");
});
afterAll(async () => {
  await officer?.leave();
  await browser?.close();
  await product?.stop();
});

const look = async (name: string) => {
  for (const width of [320, 1280]) {
    await officer.page.setViewportSize({ width, height: 900 });
    await expectAccessible(officer.page);
    if (width === 1280) await expectUsableZoomed(officer.page);
    const folder = process.env["TELLONCE_PICTURES"];
    if (folder) await officer.page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true });
  }
};

it("tells requests of data subjects in pages, the first that is due first, and leads from one to the next and back", async () => {
  const { page } = officer;
  await page.goto(`${product.baseUrl}/rights`);
  const rows = page.locator("tbody tr");
  await rows.first().waitFor();
  expect(await rows.count()).toBe(20);
  expect(await rows.first().innerText()).toMatch(/\b2 November 2026/);
  await look("rights-pages-first");
  const pages = page.getByRole("navigation", { name: "Pages of requests" });
  await pages.getByRole("link", { name: "Next" }).click();
  await expect.poll(() => rows.count()).toBe(2);
  expect(await rows.last().innerText()).toContain("23 November 2026");
  expect(await pages.getByRole("link", { name: "Next" }).count()).toBe(0);
  await look("rights-pages-last");
  await pages.getByRole("link").first().click();
  await expect.poll(() => rows.count()).toBe(20);
});
