import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchChromium } from "../support/chromium.js";
import {
  arrive,
  choosePurpose,
  expectAccessible,
  openFamily,
  textOf,
  type Traveller,
} from "../support/journey.js";
import { type Product, startProduct } from "../support/product.js";

let product: Product;
let browser: Browser;
let dpo: Traveller;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(3), launchChromium()]);
  const school = await arrive(browser, product.baseUrl, "school");
  await openFamily(school.page, "The Carter family");
  await school.leave();
  dpo = await arrive(browser, product.baseUrl, "dpo");
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

describe("the data-protection officer", () => {
  it("begins where looking is itself recorded, with nothing to choose", async () => {
    expect(new URL(dpo.page.url()).pathname).toBe("/audit");
    await expect.poll(() => textOf(dpo.page)).toContain("Looking here is itself recorded.");
    await expect
      .poll(() => dpo.page.getByRole("region", { name: "Purpose" }).innerText())
      .toContain("to check who saw what, and why");
  });

  it("is told what is missing before anything is looked up", async () => {
    const { page } = dpo;
    await page.getByRole("group", { name: "From" }).getByLabel("Day").fill("31");
    await page.getByRole("group", { name: "From" }).getByLabel("Month").fill("2");
    await page.getByRole("button", { name: "Look up" }).click();
    await expect
      .poll(() => page.getByRole("alert").innerText())
      .toMatch(/Enter a record number[\s\S]+Enter a real date/);
  });

  it("sees who saw a person's record, when, for what, on what basis, and what was withheld", async () => {
    const { page } = dpo;
    await page.goto(`${product.baseUrl}/audit`);
    await page.getByLabel(/Record number of a person/).fill("P-0000014");
    // The list is up to a second behind.
    await expect
      .poll(
        async () => {
          await page.getByRole("button", { name: "Look up" }).click();
          await page.getByRole("heading", { name: "Who saw P-0000014" }).waitFor();
          await page.getByText("Reading what is shared with you").waitFor({ state: "detached" });
          return (await textOf(page)).includes("Daniel Hughes") || (await page.reload(), false);
        },
        { timeout: 20_000, interval: 700 },
      )
      .toBe(true);
    const row = page.locator("tbody tr", { hasText: "Daniel Hughes" }).first();
    const said = (await row.innerText()).replace(/\s+/g, " ");
    expect(said).toMatch(/\d+ [A-Z][a-z]+ \d{4} at \d+:\d\d[ap]m/);
    expect(said).toContain("Harrowfield Academy");
    expect(said).toContain("Early help Opened the case, shown");
    expect(said).toMatch(/Shown of P-0000014: names and birth dates/);
    expect(said).toMatch(/Basis: .*consent/);
    expect(said).toMatch(/Withheld, as the role does not use it: [^.]*immigration status/);
  });

  it("takes the answer out as a table and as a document", async () => {
    const { page } = dpo;
    for (const [button, file] of [
      ["Make a table (CSV)", /who-saw-.*\.csv/],
      ["Make a PDF", /who-saw-.*\.pdf/],
    ] as const) {
      await page.getByRole("button", { name: button }).click();
      await page.getByRole("link", { name: file }).waitFor();
    }
    await expectAccessible(page);
    const folder = process.env.TELLONCE_PICTURES;
    if (folder) await page.screenshot({ path: `${folder}/who-saw.png`, fullPage: true });
  });

  it("never sees what a value says", async () => {
    const page = await dpo.page.content();
    expect(page).not.toContain("Jayden");
    expect(page).not.toContain("low mood");
  });

  it("sees nothing before the record was looked at", async () => {
    const { page } = dpo;
    await page.goto(`${product.baseUrl}/audit?reference=P-0000014&from=2020-01-01&until=2020-12-31`);
    await page.getByText("No access is recorded that you can see").waitFor();
  });

  it("is told of whoever opened one family for three purposes within a day", async () => {
    const { page } = dpo;
    const sentence =
      /Daniel Hughes read one case for different purposes within one day: (.*)\(case WM-0001\)/;
    await page.getByRole("link", { name: "Emergency access" }).click();
    await page.getByRole("heading", { name: "What you are told of" }).waitFor();
    await page.getByText("Reading what is shared with you").waitFor({ state: "detached" });
    expect(await textOf(page)).not.toMatch(sentence);
    const school = await arrive(browser, product.baseUrl, "school");
    await openFamily(school.page, "The Carter family");
    for (const purpose of ["Learning how well the help worked", "Delivering a service"]) {
      await school.page.getByRole("link", { name: "Change purpose" }).click();
      await choosePurpose(school.page, purpose);
      await school.page.getByText("Reading what is shared with you").waitFor({ state: "detached" });
    }
    await school.leave();
    // It comes of the sealing, within about a second.
    await expect
      .poll(
        async () => {
          await page.reload();
          await page.getByRole("heading", { name: "What you are told of" }).waitFor();
          return textOf(page);
        },
        { timeout: 20_000 },
      )
      .toMatch(sentence);
    await expectAccessible(page);
  });

  it("drew no complaint from the browser", () => expect(dpo.complaints).toEqual([]));
});
