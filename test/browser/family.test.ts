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
const picture = async (name: string) => {
  const folder = process.env.PICTURES;
  if (folder) await page().screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};
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
    await expect.poll(() => tree.getByText("Carer", { exact: true }).count()).toBe(1);
    await page().getByText("The family tree in words").click();
    const words = page().locator(".tl-words");
    await expect
      .poll(() => words.innerText())
      .toMatch(/Leanne Carter: .*Former partner of Sean Doyle \(from .* until .*\)/);
    await expect.poll(() => words.innerText()).toMatch(/Roy Carter: .*Carer of Jayden Carter \(since/);
    await expectAccessible(page());
  });

  it("shows other names, where they lived with whom, and the agencies around them", async () => {
    const text = await textOf(page());
    expect(text).toContain("known as Jay Carter");
    expect(text).toContain("formerly Leanne Bishop");
    const flat = page().locator(".tl-household").filter({ hasText: "82 Foundry Street" });
    await expect.poll(() => flat.locator("tbody tr").count()).toBe(4);
    const ecomap = page().getByRole("img", { name: /^Ecomap: the family in the middle/ });
    await expect.poll(() => ecomap.getByText("Leads the work").count()).toBe(1);
    await expect.poll(() => page().locator(".tl-ecomap + ul li").count()).toBeGreaterThan(8);
    await page().locator(".tl-tree").first();
    await page().locator(".tl-ecomap");
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

it.each([1280, 320])("a person is added, after a look at who is on record, at %i px", async (width) => {
  await as("lead", width);
  await openFamily(page(), "The Carter family");
  await page().getByRole("link", { name: "Add a person to the family" }).press("Enter");
  await page().getByRole("button", { name: "Check what you wrote" }).press("Enter");
  await page().getByRole("alert").getByText("Enter a given name").waitFor();
  await expectAccessible(page());
  await page().getByLabel("What part do they have?").selectOption("Unborn child");
  await page().getByLabel("Who is the mother?").selectOption("Leanne Carter");
  await expectAccessible(page());
  await page().getByLabel("What part do they have?").selectOption("Parent");
  await page().getByLabel("Given name").fill("Leane");
  await page().getByLabel("Family name").fill("Carter");
  const similar = page().getByRole("region", { name: /name like this/ });
  await similar.getByText("Leanne Carter").waitFor();
  await page().getByLabel("Female").check();
  await page().getByLabel("The new person is (relationship 1)").selectOption("Brother or sister of");
  await page().getByLabel("Person of the family (relationship 1)").selectOption("Leanne Carter");
  await picture(`add-person-${width}`);
  await expectAccessible(page());
  // What was typed outlives the tab's being read anew.
  await page().reload();
  await expect.poll(() => page().getByLabel("Given name").inputValue()).toBe("Leane");
  await page().getByRole("button", { name: "Check what you wrote" }).press("Enter");
  await page().getByText("Brother or sister of Leanne Carter").waitFor();
  await picture(`add-person-check-${width}`);
  await expectAccessible(page());
  await page().getByRole("button", { name: "Add to the family" }).press("Enter");
  await page().getByRole("alert").getByText("The person is added to the family.").waitFor();
  await expect.poll(() => textOf(page())).toContain("Leane Carter");
  expect(await textOf(page())).not.toMatch(/duplicate/i);
  const cards = page()
    .locator("article")
    .filter({ has: page().getByText("Added by mistake?") });
  const added = await cards.count();
  await cards.last().getByText("Added by mistake?").click();
  await expectAccessible(page());
  if (width === 320) {
    await cards.last().getByRole("button", { name: "Take them out again" }).press("Enter");
    await page().getByRole("alert").getByText("The person is no longer in the family.").waitFor();
    await expect.poll(() => cards.count()).toBe(added - 1);
  }
  expect(traveller.complaints).toEqual([]);
});

it.each([1280, 320])("what a comparison finds waits for the data-quality role, at %i px", async (width) => {
  await traveller?.leave();
  traveller = await arrive(browser, product.baseUrl, "supervisor", {
    width,
    purpose: "Delivering a service",
  });
  const cards = page().locator("article").filter({ hasText: "Leane Carter" });
  // The comparison runs every few seconds, apart from whoever saved.
  await expect
    .poll(
      async () => {
        await page().goto(`${product.baseUrl}/merge`);
        await page().getByRole("heading", { name: "Possible duplicates" }).waitFor();
        await cards
          .first()
          .waitFor({ timeout: 5000 })
          .catch(() => {});
        return cards.count();
      },
      { timeout: 60_000 },
    )
    .toBeGreaterThan(0);
  const before = await cards.count();
  await picture(`duplicates-${width}`);
  await expectAccessible(page());
  await cards.first().getByText("They are two people").click();
  await cards.first().getByRole("button", { name: "Take them off the list" }).press("Enter");
  await cards.first().getByText("Say how you know, in one sentence").waitFor();
  await expectAccessible(page());
  await cards.first().getByLabel("How do you know?").fill("They are sisters.");
  await cards.first().getByRole("button", { name: "Take them off the list" }).press("Enter");
  await page().getByText("The two records are off the list.").waitFor();
  await expect.poll(() => cards.count()).toBe(before - 1);
  await page().getByRole("button", { name: "Undo" }).press("Enter");
  await page().getByText("The two records are on the list again.").waitFor();
  await expect.poll(() => cards.count()).toBe(before);
  await cards.first().getByRole("link", { name: "Compare these two, and merge them" }).press("Enter");
  await page().getByText("They are two records so far.").waitFor();
  expect(traveller.complaints).toEqual([]);
});
