import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchChromium } from "../support/chromium.js";
import { arrive, expectAccessible, openFamily, textOf, type Traveller } from "../support/journey.js";
import { type Product, startProduct } from "../support/product.js";

let product: Product;
let browser: Browser;
let dpo: Traveller;
let number = "";

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(1), launchChromium()]);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

/** A picture for whoever looks over the screens, where a folder for them is named. */
const picture = async (name: string) => {
  const folder = process.env.PICTURES;
  if (folder) await dpo.page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};

it("somebody who is refused finds a number to quote, and copies it by keyboard", async () => {
  const { page, context, leave } = (dpo = await arrive(browser, product.baseUrl, "school"));
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openFamily(page, "The Carter family");
  const note = page
    .locator(".tl-withheld[data-code=CONSENT_OTHER_CATEGORY], .tl-withheld[data-code=ROLE]")
    .first();
  // Some notes are folded themselves.
  if ((await note.evaluate("e => e.tagName")) === "DETAILS")
    await note.locator("summary").first().press("Enter");
  await note.getByText(/^Decision numbers?$/).press("Enter");
  const entry = note.locator(".tl-decision__list li").first();
  number = await entry.locator("code").innerText();
  expect(number).toMatch(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/);
  await entry.getByRole("button").press("Enter");
  await entry.getByText("Copied", { exact: true }).waitFor();
  expect(await page.evaluate("navigator.clipboard.readText()")).toBe(number);
  await expectAccessible(page);
  await picture("note");
  await leave();
});

describe.each([1280, 320])("the officer, at %i px,", (width) => {
  beforeAll(async () => {
    dpo = await arrive(browser, product.baseUrl, "dpo", { width });
  });
  afterAll(() => dpo?.leave());

  it("looks up the decision: every stage, what decided, what would flip it, and that the replay agrees", async () => {
    const { page } = dpo;
    await page.getByRole("link", { name: "Look up a decision" }).press("Enter");
    // The page before it has a button of the same name.
    await page.getByRole("heading", { name: "Look up a decision" }).waitFor();
    await page.getByRole("button", { name: "Look up" }).press("Enter");
    await page.getByRole("alert").getByText("Enter a decision number").waitFor();
    await expectAccessible(page);
    await page.getByLabel("Decision number").fill(number.toLowerCase());
    await page.keyboard.press("Enter");
    await page.getByText("7 Protection").first().waitFor();
    const said = await textOf(page);
    expect(said).toContain("Daniel Hughes, Harrowfield Academy");
    expect(said).toContain("The same answer comes out on the facts of then.");
    expect(said).toMatch(/The facts as recorded on \d+ \w+ \d{4} at [\d:]+[ap]m, policy version 1\./);
    expect(said).toContain("They are not excluded from this family.");
    expect(said).toContain("Did not pass");
    expect(said).toContain("What decided, and what there would be without it");
    expect(said).not.toMatch(/Jayden|Leanne/);
    await expectAccessible(page);
    await picture(`decision-${width}`);
  });

  it("is told the same of a number that was misheard as of one that is nobody's", async () => {
    const { page } = dpo;
    await page.goto(`${product.baseUrl}/audit/decision?number=0000-0000-0000-0000`);
    await page.getByText("There is nothing here that you can see").waitFor();
    await expectAccessible(page);
  });

  it("asks who could see a field now, and sees a sentence and a table by agency", async () => {
    const { page } = dpo;
    await page.getByRole("link", { name: "Who could see it" }).press("Enter");
    await page.getByRole("heading", { name: "Who could see it" }).waitFor();
    await page.getByRole("button", { name: "Look up" }).press("Enter");
    await page.getByRole("alert").getByText("Choose what of the record").waitFor();
    await expectAccessible(page);
    await page.getByLabel("Record number of the person").fill("P-0000014");
    await page.getByLabel("What of the record?").selectOption("Person.school");
    const [year, month, day] = new Date().toISOString().slice(0, 10).split("-") as [string, string, string];
    const group = page.getByRole("group", { name: "On which day?" });
    await group.getByLabel("Day").fill(day);
    await group.getByLabel("Month").fill(month);
    await group.getByLabel("Year").fill(year);
    await page.keyboard.press("Enter");
    await page.getByText("could see it for at least one purpose").waitFor();
    const school = page.getByRole("table", { name: "Harrowfield Academy" }).locator("tbody tr");
    const said = (await school.allInnerTexts()).join("\n").replace(/[ \t]+/g, " ");
    expect(said).toContain("Daniel Hughes");
    expect(said).toContain("Early help");
    expect(said).toContain("Yes");
    expect(said).toMatch(/The agency’s own record/);
    // Jayden is named as somebody who signs in; what the record says of him is not.
    expect(await textOf(page)).not.toContain("low mood");
    await expectAccessible(page);
    await picture(`could-see-${width}`);
  });

  it("finds nobody before anything was recorded", async () => {
    const { page } = dpo;
    await page.goto(`${product.baseUrl}/audit/could-see?reference=P-0000014&what=EDUCATION&on=2020-01-01`);
    await page.getByText("Nobody is listed that you can see").waitFor();
    await expectAccessible(page);
    expect(dpo.complaints).toEqual([]);
  });
});
