import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchChromium } from "../support/chromium.js";
import { arrive, expectAccessible, openFamily, textOf, type Traveller } from "../support/journey.js";
import { type Product, startProduct } from "../support/product.js";

let product: Product;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(0), launchChromium()]);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const begin = (persona: string, width: number) => arrive(browser, product.baseUrl, persona, { width });
async function openRegister({ page }: Traveller) {
  await openFamily(page, "The Carter family", "Assessment");
  await page.getByRole("link", { name: "Who was assessed, and how often the same was asked" }).click();
  await page.getByRole("heading", { level: 1, name: /Register of assessments/ }).waitFor();
}

describe.each([1280, 320])("at %i px", (width) => {
  it("the register says by person who told what, what it spared, and how often the same was asked", async () => {
    const traveller = await begin("lead", width);
    const { page } = traveller;
    await openRegister(traveller);
    const ellie = page.getByRole("region", { name: "Ellie Carter" });
    await expect.poll(() => ellie.innerText()).toMatch(/version 1\. Begun on .+\. Last signed on/);
    await ellie.getByRole("rowheader", { name: "Harrowfield Academy" }).waitFor();
    const text = await textOf(page);
    expect(text).toMatch(/\d+ agencies told in it together\. Had each of them made its own/);
    expect(text).toMatch(/a saving of 30 per cent at £100,000\. That is the papers’ own estimate/);
    const home = page.getByRole("row", { name: /^What .*home/ }).first();
    await expect.poll(() => home.getByRole("cell").first().innerText()).toMatch(/\d/);
    await expectAccessible(page);
    expect(traveller.complaints).toEqual([]);
    await traveller.leave();
  });

  it("a version is read whole, as it was signed", async () => {
    const traveller = await begin("lead", width);
    const { page } = traveller;
    await openFamily(page, "The Carter family", "Assessment");
    await page.getByRole("link", { name: "Versions, signatures and what changed" }).click();
    await page.getByRole("link", { name: "Version 1", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: /Version 1, whole/ }).waitFor();
    const text = await textOf(page);
    expect(text).toContain("Attendance this year 71 per cent");
    expect(text).not.toContain("Attendance since January");
    expect(text).toMatch(/Signed on .+ by .+\. The assessment as it was signed/);
    await expectAccessible(page);
    await page.getByRole("link", { name: "Back to the versions" }).click();
    await page.getByRole("heading", { level: 1, name: /Versions and signatures/ }).waitFor();
    expect(traveller.complaints).toEqual([]);
    await traveller.leave();
  });

  it("two people are related, parted, and both undone", async () => {
    const traveller = await begin("lead", width);
    const { page } = traveller;
    await openFamily(page, "The Carter family");
    await page.getByRole("link", { name: "Say how people are related, or that it ended" }).click();
    await page.getByRole("heading", { level: 1, name: /How people of this family are related/ }).waitFor();
    await page.getByRole("button", { name: "Record it" }).click();
    await page.getByRole("alert").getByText("Choose somebody of the family").waitFor();
    await expectAccessible(page);
    await page.getByLabel("Who?").selectOption({ label: "Roy Carter" });
    await page.getByLabel("What are they to the other?").selectOption({ label: "Carer of" });
    await page.getByLabel("The other person").selectOption({ label: "Ellie Carter" });
    await page.getByRole("button", { name: "Record it" }).click();
    await page.getByText("It is recorded.").waitFor();
    const card = page.getByRole("listitem").filter({ hasText: "Roy Carter: Carer of Ellie Carter" });
    await card.getByRole("button", { name: "Undo" }).waitFor();
    await card.getByText("It has ended").click();
    await card.getByRole("button", { name: "Record that it ended" }).click();
    await card.getByText("Enter a real date").waitFor();
    await expectAccessible(page);
    await card.getByLabel("Day").fill("1");
    await card.getByLabel("Month").fill("2");
    await card.getByLabel("Year").fill("2026");
    await card.getByRole("button", { name: "Record that it ended" }).click();
    await page.getByText("That it ended is recorded.").waitFor();
    await card.locator("p", { hasText: "until 1 February 2026" }).waitFor();
    await card.getByRole("button", { name: "Undo" }).click();
    await page.getByText("It is as it was before.").waitFor();
    await card.locator("p", { hasText: "until 1 February 2026" }).waitFor({ state: "detached" });
    await expectAccessible(page);
    await card.getByRole("button", { name: "Undo" }).click();
    await card.waitFor({ state: "detached" });
    expect(traveller.complaints).toEqual([]);
    await traveller.leave();
  });
});
