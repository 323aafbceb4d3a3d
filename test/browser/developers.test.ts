import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchChromium } from "../support/chromium.js";
import { expectAccessible } from "../support/journey.js";
import { type Product, startProduct } from "../support/product.js";

let product: Product;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(6), launchChromium()]);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

describe.each([1280, 320])("at %i px, without signing in, axe finds nothing on", (width) => {
  let page: Page;
  beforeAll(async () => {
    page = await (await browser.newContext({ viewport: { width, height: 900 } })).newPage();
  });
  afterAll(() => page.context().close());

  it.each([
    ["", "First steps for developers", "npm ci && npm start"],
    ["/recipes", "Recipes", "Read one assessment, with reasons"],
    ["/recipes/assessment?in=python", "Read one assessment, with reasons", "import urllib.request"],
    ["/schema", "Schema", "worklist"],
    ["/schema?word=zyzzyva", "Schema", "Try a shorter word"],
    ["/schema/query.worklist", "worklist", "Needed, in the header Tellonce-Purpose."],
    ["/schema/Answer", "Answer", "May be withheld: ROLE"],
    ["/schema/Category", "Category", "SAFE_ADDRESS"],
    ["/schema/NoSuchType", "There is nothing of this name in the schema", "look at the changes"],
    ["/sharing", "Why something is withheld", "CONSENT_NOT_ASKED"],
    ["/errors", "Errors and limits", "AUDIT_UNAVAILABLE"],
    ["/changes", "Changes and how they are announced", "22 November 2026"],
  ])("/developers%s", async (path, title, said) => {
    await page.goto(`${product.baseUrl}/developers${path}`);
    await page.getByRole("heading", { level: 1, name: title }).waitFor();
    await page.getByText(said).first().waitFor();
    await expectAccessible(page);
    if (process.env.PICTURES)
      await page.screenshot({
        path: `${process.env.PICTURES}/developers${path.replaceAll(/\W+/g, "-")}-${width}.png`,
        fullPage: true,
      });
  });
});

it("leads from the start page to a type, by what is found", async () => {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${product.baseUrl}/sign-in`);
  await page.getByRole("link", { name: "For developers of partner systems" }).click();
  await page.getByRole("link", { name: "Schema", exact: true }).click();
  await page.getByLabel("Find an operation, type or field").fill("worklist");
  await page.getByRole("button", { name: "Find" }).click();
  await page.getByRole("link", { name: "worklist", exact: true }).click();
  await page.getByRole("link", { name: "CaseConnection" }).click();
  await page.getByRole("heading", { level: 1, name: "CaseConnection" }).waitFor();
  await page.context().close();
});

it("gives a first answer to who copies the first steps from the page", async () => {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${product.baseUrl}/developers`);
  const command = await page.getByRole("region", { name: /Ask for your worklist/ }).innerText();
  const { stdout } = await promisify(execFile)(
    "bash",
    ["-c", command.replace("http://localhost:4000", product.baseUrl)],
    { env: { PATH: process.env.PATH!, TOKEN: await product.tokenFor("school") } },
  );
  const { data } = JSON.parse(stdout);
  expect(data.worklist.edges).toHaveLength(3);
  expect(data.worklist.edges[0].node).toHaveProperty("withheld");
  await page.context().close();
});
