import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchChromium } from "../support/chromium.js";
import { arrive, expectAccessible, openFamily, type Traveller } from "../support/journey.js";
import { type Product, startProduct } from "../support/product.js";
import { readPdf } from "../support/readPdf.js";

const FAMILY = "The Carter family";

let product: Product;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(0), launchChromium()]);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

async function openVersions(persona: string, width = 1280): Promise<Traveller> {
  const traveller = await arrive(browser, product.baseUrl, persona, { width });
  await openFamily(traveller.page, FAMILY, "Assessment");
  await traveller.page.getByRole("link", { name: "Versions, signatures and what changed" }).click();
  await traveller.page.getByRole("heading", { level: 1, name: /Versions and signatures/ }).waitFor();
  return traveller;
}

const row = (page: Page, table: string, name: string | RegExp) =>
  page.getByRole("table", { name: table }).getByRole("row", { name });
const attendance = (page: Page) => page.locator(".tl-answer", { hasText: "Attendance since January" });

describe.each([1280, 320])("at %i px", (width) => {
  it("two versions are compared, the words that differ marked, and nobody finds anything wrong with it", async () => {
    const traveller = await openVersions("lead", width);
    const { page } = traveller;
    await expectAccessible(page);
    await page.getByLabel("Earlier version").selectOption("1");
    await page.getByLabel("Later version").selectOption("2");
    await page.getByRole("button", { name: "Show what changed" }).click();
    await page.getByRole("heading", { name: "What changed: Version 1 – Version 2" }).waitFor();
    const changed = attendance(page);
    expect((await changed.locator("del").allInnerTexts()).join(" ")).toContain("71");
    expect((await changed.locator("ins").allInnerTexts()).join(" ")).toContain("88");
    await expect.poll(() => changed.innerText()).toContain("Contributed by Harrowfield Academy.");
    await expectAccessible(page);
    expect(traveller.complaints).toEqual([]);
    await traveller.leave();
  });

  it("what the agencies say of one element stands side by side, facts apart from judgement", async () => {
    const { page, leave } = await arrive(browser, product.baseUrl, "lead", { width });
    await openFamily(page, FAMILY, "Assessment");
    await page.getByRole("link", { name: "Show what each agency says side by side" }).click();
    const health = page.getByRole("region", { name: "General health" });
    const side = (agency: string) =>
      health.locator(".tl-sides > div", { has: page.getByRole("heading", { name: agency }) });
    const surgery = side("Riverside Surgery");
    await surgery.getByRole("heading", { name: "Judgement" }).waitFor();
    const said = await surgery.innerText();
    expect(said).toMatch(
      /Fact[\s\S]+asthma, well controlled[\s\S]+judgement[\s\S]+strengths[\s\S]+inhaler herself/,
    );
    expect(said).toContain("About Ellie Carter.");
    const school = await side("Harrowfield Academy").innerText();
    expect(school).toMatch(/What is needed in health\?[\s\S]+asthma plan[\s\S]+My chest goes tight/);
    expect(school).toContain("Said by Ellie Carter.");
    await expectAccessible(page);
    await leave();
  });

  it("the document is made, and is what a screen reader can read", async () => {
    const traveller = await arrive(browser, product.baseUrl, "school", { width });
    const { page } = traveller;
    await openFamily(page, FAMILY, "Assessment");
    await page.getByRole("link", { name: "Print or save as a document" }).click();
    await page.getByRole("button", { name: "Make the document" }).waitFor();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Make the document" }).click();
    const open = page.getByRole("link", { name: /Open it to print/ });
    await open.waitFor().catch(async () => {
      throw new Error(await page.locator("main").innerText());
    });
    await expectAccessible(page);
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: /^Save it as assessment-/ }).click();
    const base64 = await readFile(await (await download).path(), "base64");
    const pdf = await readPdf(base64);
    expect(pdf).toMatchObject({ isTagged: true, language: "en-GB" });
    const text = pdf.pages.join(" ");
    expect(text).toContain("Attendance since January 88 per cent");
    // Withheld from the school, and told as such: what his own decision keeps from it.
    expect(text).not.toContain("low mood since the winter");
    expect(text).toContain("What may be left out");
    await traveller.leave();
  });
});

describe("signing", () => {
  it("by the lead, after a second look, keeps a version of which an agency confirms its part", async () => {
    const { page, leave } = await openVersions("lead");
    await page.getByRole("button", { name: "Sign version 3" }).click();
    await page.getByText("A signature cannot be taken back.").waitFor();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Sign version 3 now" }).click();
    await page.getByRole("alert").getByText("The assessment is signed").waitFor();
    await row(page, "Versions", /Version 3/).waitFor();
    await expect.poll(() => page.getByRole("button", { name: /Sign version/ }).count()).toBe(0);
    await expectAccessible(page);
    await leave();

    const doctor = await openVersions("gp");
    await expect.poll(() => doctor.page.getByRole("button", { name: /Sign version/ }).count()).toBe(0);
    const line = row(
      doctor.page,
      "Who contributed, and who stands by it",
      /Surgery|Practice|Medical|Health Centre/,
    );
    await line.getByText("it has changed since").waitFor();
    await doctor.page.getByRole("button", { name: "Confirm what we contributed" }).click();
    await doctor.page.getByRole("button", { name: "Confirm it now" }).click();
    await doctor.page.getByRole("alert").getByText("Your agency’s contribution is confirmed").waitFor();
    await line.getByText("it has changed since").waitFor({ state: "detached" });
    await expectAccessible(doctor.page);
    await doctor.leave();
  });
});
