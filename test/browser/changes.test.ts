import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchChromium } from "../support/chromium.js";
import { arrive, expectAccessible, openFamily, openPart, type Traveller } from "../support/journey.js";
import { type Product, startProduct } from "../support/product.js";

let product: Product;
let browser: Browser;
let lead: Traveller;
let page: Page;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(1), launchChromium()]);
  lead = await arrive(browser, product.baseUrl, "lead");
  page = lead.page;
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

/** Looks at what is there: axe at both widths, and a picture where somebody wants one. */
async function look(name: string): Promise<void> {
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await expectAccessible(page);
    const folder = process.env.PICTURES;
    if (folder) await page.screenshot({ path: `${folder}/changes-${name}-${width}.png`, fullPage: true });
  }
}
const at = (heading: string) => page.getByRole("heading", { name: heading }).waitFor();
const goOn = () => page.getByRole("button", { name: "Continue" }).press("Enter");
const alert = (text: string) => page.getByRole("alert").getByText(text).waitFor();

/** The names under a heading of what is read back. */
const listed = (heading: string) => page.locator(`h3:text-is("${heading}") + ul li`).allTextContents();

it("the lead tells what somebody is called: it survives a reload, and is read back with who will be told", async () => {
  await openFamily(page, "The Carter family");
  await page.getByRole("link", { name: "Changes in the family’s life: tell us once" }).click();
  await page.getByText("Nothing was told that you can see").waitFor();
  await look("none");
  await page.getByRole("link", { name: "Tell a change" }).press("Enter");
  await at("Tell a change");
  await goOn();
  await alert("Say what has changed");
  await look("kind");
  await page.getByLabel("New name").check();
  await goOn();
  await at("Tell a new name");
  await goOn();
  await alert("Enter a family name");
  await look("form");
  await page.getByLabel("Jayden Carter").check();
  await page.getByLabel("Given name").fill("Jaydie");
  await page.getByLabel("Family name").fill("Carter");
  await page.getByLabel("What they are called").check();
  await page.reload();
  await at("Tell a change");
  expect(await page.getByLabel("New name").isChecked()).toBe(true);
  await goOn();
  await page.getByLabel("Given name").and(page.locator("[value=Jaydie]")).waitFor();
  await page.getByLabel("Day").fill("1");
  await page.getByLabel("Month").fill("11");
  await page.getByLabel("Year").fill("2026");
  await goOn();
  await at("These agencies will be told");
  expect(await listed("These agencies will be told")).toContain("Harrowfield Academy");
  await look("check");
  await page.getByRole("button", { name: "Tell this change" }).press("Enter");
  await alert("The change is told");
  await page.getByText("Harrowfield Academy: not yet received").waitFor();
  await look("list");
});

it("it stands with the person on the family page, and the school says that it received it", async () => {
  const school = await arrive(browser, product.baseUrl, "school");
  await openFamily(school.page, "The Carter family");
  await school.page.getByText("Jaydie Carter").first().waitFor({ state: "attached" });
  await school.page.getByRole("link", { name: "Changes in the family’s life: tell us once" }).click();
  await school.page.getByText("Jaydie Carter").waitFor();
  await school.page.getByRole("button", { name: /^We have received this/ }).press("Enter");
  await school.page.getByRole("alert").getByText("Your agency has received this").waitFor();
  await expectAccessible(school.page);
  expect(school.complaints).toEqual([]);
  await school.leave();
  await page.reload();
  await page.getByText(/^Harrowfield Academy: received on /).waitFor();
});

it("a slip is corrected, and what stays to be seen is that it was one", async () => {
  await page.getByText("Is this new name wrong?").click();
  await page.getByRole("link", { name: "Correct it." }).press("Enter");
  await at("Correct what was told");
  await page.getByLabel("Given name").fill("Jaydon");
  await page.getByLabel("What they are called").check();
  await goOn();
  await page.getByText("What was told before is taken back.").waitFor();
  await page.getByRole("button", { name: "Tell this change" }).press("Enter");
  await alert("The change is corrected");
  await page.getByText("Jaydon Carter").waitFor();
  await page.getByText("A mistake", { exact: true }).waitFor();
  await look("corrected");
});

it("where somebody protected lives is told to nobody who may not know it, and they are named before", async () => {
  await page.getByRole("link", { name: "Tell a change" }).press("Enter");
  await page.getByLabel("New address").check();
  await goOn();
  await page.getByLabel("Leanne Carter").check();
  await page.getByLabel("New address").fill("2 Quiet Yard, Lower Ferring");
  await page.getByLabel("Postcode").fill("WQ4 9XB");
  await page.getByLabel("Day").fill("2");
  await page.getByLabel("Month").fill("11");
  await page.getByLabel("Year").fill("2026");
  await look("address");
  await goOn();
  await at("These agencies will not be told");
  const [told, not] = [
    await listed("These agencies will be told"),
    await listed("These agencies will not be told"),
  ];
  // The protection of the refuge is open to these two, and not to those.
  expect(told).toEqual(expect.arrayContaining(["Harrowfield Academy", "Westmarsh Constabulary"]));
  const kept = ["Harbour Family Support", "Jobcentre Plus Weston Vale", "Marsh District Council Housing"];
  expect(not).toEqual(expect.arrayContaining(kept));
  expect(told.filter((one) => kept.includes(one))).toEqual([]);
  await look("check-address");
  await page.getByRole("button", { name: "Tell this change" }).press("Enter");
  await alert("The change is told");
  await page.getByRole("link", { name: "Back to the family" }).click();
  await openPart(page, "Assessment");
  await openPart(page, "Overview");
  await page.getByText("2 Quiet Yard").first().waitFor({ state: "attached" });
  expect(lead.complaints).toEqual([]);
  const changes = `${new URL(page.url()).pathname.split("/").slice(0, 3).join("/")}/changes`;
  for (const [persona, isTold] of [
    ["school", true],
    ["housing", false],
    ["voluntary", false],
  ] as const) {
    const other = await arrive(browser, product.baseUrl, persona);
    await other.page.goto(`${product.baseUrl}${changes}`);
    await other.page.getByRole("heading", { name: "New name" }).first().waitFor();
    expect((await other.page.content()).includes("Quiet Yard"), persona).toBe(isTold);
    expect(await other.page.getByRole("heading", { name: "New address" }).count()).toBe(isTold ? 1 : 0);
    await other.leave();
  }
});
