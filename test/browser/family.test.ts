import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchChromium } from "../support/chromium.js";
import { arrive, expectAccessible, openFamily, textOf, type Traveller } from "../support/journey.js";
import { type Product, startProduct } from "../support/product.js";

let product: Product;
let browser: Browser;
let traveller: Traveller;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(3), launchChromium()]);
});
afterAll(async () => {
  await traveller?.leave();
  await browser?.close();
  await product?.stop();
});
const page = () => traveller.page;
const as = async (persona: string, width = 1280) => {
  await traveller?.leave();
  traveller = await arrive(browser, product.baseUrl, persona, { width });
};

describe.each([1280, 320])("a family's page at %i px", (width) => {
  it("draws who is related to whom, and says the same in words", async () => {
    await as("lead", width);
    await openFamily(page(), "The Carter family");
    const tree = page().getByRole("img", { name: /^Family tree of/ });
    await tree.waitFor();
    const drawn = (await tree.locator(".tl-tree__name").allTextContents()).join(" ");
    for (const name of ["Leanne", "Roy", "Sean", "Mia"]) expect(drawn).toContain(name);
    expect(await tree.getByText("Carer", { exact: true }).count()).toBe(1);
    await page().getByText("The family tree in words").click();
    const words = page().locator(".tl-words");
    expect(await words.innerText()).toMatch(
      /Leanne Carter: .*Former partner of Sean Doyle \(from .* until .*\)/,
    );
    expect(await words.innerText()).toMatch(/Roy Carter: .*Carer of Jayden Carter \(since/);
    await expectAccessible(page());
  });

  it("shows other names, where they lived with whom, and the agencies around them", async () => {
    const text = await textOf(page());
    expect(text).toContain("known as Jay Carter");
    expect(text).toContain("formerly Leanne Bishop");
    const flat = page().locator(".tl-household").filter({ hasText: "82 Foundry Street" });
    expect(await flat.locator("tbody tr").count()).toBe(4);
    const ecomap = page().getByRole("img", { name: /^Ecomap: the family in the middle/ });
    expect(await ecomap.getByText("Leads the work").count()).toBe(1);
    expect(await page().locator(".tl-ecomap + ul li").count()).toBeGreaterThan(8);
    await page()
      .locator(".tl-tree")
      .first()
    await page()
      .locator(".tl-ecomap")
  });

  it("draws and says nothing of where those live who are in hiding, also not of where they lived", async () => {
    await as("housing", width);
    await openFamily(page(), "The Carter family");
    const homes = page().getByRole("region", { name: "Where they live and have lived" });
    await homes.locator('[data-code="PROTECTED"]').waitFor();
    await expectAccessible(page());
    expect(await page().content()).not.toContain("Lantern House");
    expect((await homes.locator("tbody th").allInnerTexts()).join()).not.toMatch(/Leanne|Ellie|Mia/);
  });
});
