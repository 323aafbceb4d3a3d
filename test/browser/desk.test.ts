import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchChromium } from "../support/chromium.js";
import { arrive, expectAccessible, openFamily, textOf, type Traveller } from "../support/journey.js";
import { type Product, startProduct } from "../support/product.js";

let product: Product;
let browser: Browser;
let dpo: Traveller;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(1), launchChromium()]);
  for (const persona of ["school", "lead"]) {
    const { page, leave } = await arrive(browser, product.baseUrl, persona);
    await openFamily(page, "The Carter family");
    await leave();
  }
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

/** A picture for whoever looks over the screens, where a folder for them is named. */
const picture = async (name: string) => {
  const folder = process.env.TELLONCE_PICTURES;
  if (folder) await dpo.page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};

describe.each([1280, 320])("the officer's desk, at %i px,", (width) => {
  beforeAll(async () => {
    dpo = await arrive(browser, product.baseUrl, "dpo", { width });
  });
  afterAll(() => dpo?.leave());
  const page = () => dpo.page;

  it("leads to each question, and shows how records were used lately, drawn and as a table", async () => {
    await page().getByRole("link", { name: "All questions" }).press("Enter");
    await page().getByRole("heading", { level: 1, name: "Questions to the record of use" }).waitFor();
    // The count is up to a second behind.
    await expect.poll(() => page().getByText("Reading what is shared with you").count()).toBe(0);
    await page()
      .getByRole("img", { name: /Use by your agency in the last 30 days/ })
      .waitFor();
    await page().locator("summary", { hasText: "Show the same as a table" }).press("Enter");
    await page().getByRole("table").waitFor();
    await expect.poll(() => page().locator(".tl-desk dt").count()).toBe(13);
    // Decided once for each width, and taken back, so that the next finds it as it was.
    const policy = page().getByRole("region", { name: "Practitioners’ names to families" });
    await policy.getByText("without a practitioner’s name").waitFor();
    await policy.getByRole("button", { name: "Tell names from now on" }).press("Enter");
    await policy.getByText("Families are told by name").waitFor();
    await expectAccessible(page());
    await picture(`desk-${width}`);
    await policy.getByRole("button", { name: "Tell names no longer" }).press("Enter");
    await policy.getByText("without a practitioner’s name").waitFor();
  });

  it("asks what a practitioner saw, is told what is missing, and takes the answer out as a table", async () => {
    await page().getByRole("link", { name: "What did this practitioner see?" }).press("Enter");
    await page().getByRole("heading", { level: 1, name: "What did this practitioner see?" }).waitFor();
    await page().getByRole("button", { name: "Look up" }).press("Enter");
    await page().getByRole("alert").getByText("Choose an agency").waitFor();
    await expectAccessible(page());
    await page().getByLabel("Agency", { exact: true }).selectOption({ label: "Harrowfield Academy" });
    await page().getByLabel("Person or system at work").selectOption({ label: "Daniel Hughes" });
    await page().getByRole("button", { name: "Look up" }).press("Enter");
    await page().locator("tbody tr", { hasText: "Daniel Hughes" }).first().waitFor();
    const said = await textOf(page());
    expect(said).toMatch(/Shown of P-\d+: /);
    expect(said).not.toContain("Jayden");
    await page()
      .getByRole("img", { name: /Use by month/ })
      .waitFor();
    await page().getByRole("button", { name: "Make a table (CSV)" }).press("Enter");
    await page()
      .getByRole("link", { name: /practitioner-.*\.csv/ })
      .waitFor();
    await expectAccessible(page());
    await picture(`practitioner-${width}`);
  });

  it.each([
    ["consents", "Consents and how they stand", "yes to"],
    ["agreements", "Agreements under review", "Agreement"],
    ["emergency-uses", "Emergency uses and their reviews", "emergency"],
    ["changes", "What changed in the rules", "role given"],
    ["looked-at-audit", "Who looked at the record of use?", "Asked: "],
  ])("asks of %s", async (name, title, words) => {
    await page().goto(`${product.baseUrl}/audit/desk/${name}`);
    await page().getByRole("heading", { level: 1, name: title }).waitFor();
    await page()
      .locator("tbody tr", { hasText: new RegExp(words, "i") })
      .first()
      .waitFor();
    await expectAccessible(page());
    await picture(`${name}-${width}`);
  });

  it.each(["withheld", "exported", "refused", "despite-objection", "not-shared"])(
    "asks of %s, and is told where there is nothing",
    async (name) => {
      await page().goto(`${product.baseUrl}/audit/desk/${name}?from=2020-01-01&until=2020-01-31`);
      await page().getByText("Nothing is recorded that you can see").waitFor();
      await expectAccessible(page());
      expect(dpo.complaints).toEqual([]);
    },
  );

  it("knows no other question", async () => {
    await page().goto(`${product.baseUrl}/audit/desk/gossip`);
    await page().getByRole("heading", { name: "Page not found" }).waitFor();
  });
});
