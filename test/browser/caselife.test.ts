import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchChromium } from "../support/chromium.js";
import { arrive, expectAccessible, type Traveller } from "../support/journey.js";
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

const WHY = "It was agreed with the family today.";

/** What has the focus, as it is called. */
const focused = () =>
  page.evaluate<string>(
    "(document.activeElement.labels?.[0]?.innerText ?? document.activeElement.innerText ?? document.activeElement.tagName).trim()",
  );

/** Presses Tab until what is called so has the focus; a radio that is not chosen is come to by arrows. */
async function tabTo(name: string | RegExp): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press("Tab");
    const there = await focused();
    if (typeof name === "string" ? there === name : name.test(there)) return;
  }
  throw new Error(`Tab never comes to ${name}`);
}
async function press(name: string | RegExp): Promise<void> {
  await tabTo(name);
  await page.keyboard.press("Enter");
}
async function write(name: string | RegExp, text: string): Promise<void> {
  await tabTo(name);
  await page.keyboard.type(text);
}
async function choose(group: string | RegExp, arrows = 0): Promise<void> {
  await tabTo(group);
  await page.keyboard.press("Space");
  for (let n = 0; n < arrows; n++) await page.keyboard.press("ArrowDown");
}
const at = (heading: string) => page.getByRole("heading", { level: 1, name: heading }).waitFor();

/** Looks at what is there: axe at both widths, and a picture where somebody wants one. */
async function look(name: string): Promise<void> {
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await expectAccessible(page);
    const folder = process.env.PICTURES;
    if (folder) await page.screenshot({ path: `${folder}/life-${name}-${width}.png`, fullPage: true });
  }
}

it("a referral is recorded, an unborn child by the expected date, and survives a reload", async () => {
  await press("Record a referral");
  await at("Record a referral");
  await press("Record the referral");
  await page.getByRole("alert").getByText("Enter who refers the family").waitFor();
  await look("referral-errors");
  await write("Who refers the family?", "The head teacher");
  await tabTo("A child is excluded from school");
  await page.keyboard.press("Space");
  await write("Why is the family referred?", "Isla was excluded twice this term.");
  await write("What is the family called?", "The Reed family");
  await write("What part do they have?", "Parent");
  await write("Given name", "Ada");
  await press("Add another person");
  await page.getByText("Person 2", { exact: true }).waitFor();
  await page.reload();
  await page.getByText("Person 2", { exact: true }).waitFor();
  await write("What part do they have?", "");
  await write("What part do they have?", "Unborn");
  await write("Who is the mother?", "Ada");
  const soon = new Date(Date.now() + 60 * 86_400_000);
  await write("Day", String(soon.getUTCDate()));
  await write("Month", String(soon.getUTCMonth() + 1));
  await write("Year", String(soon.getUTCFullYear()));
  await look("referral");
  await press("Record the referral");
  await page.getByText("The referral is recorded.").waitFor();
  await page.getByText("A child is excluded from school").waitFor();
  await look("referred");
});

it("it becomes casework, under this lead", async () => {
  await press("Say what becomes of the referral");
  await at("Say what becomes of the referral");
  await choose("Casework");
  await write("Why?", WHY);
  await look("triage");
  await press("Save the outcome");
  await page.getByText("The case is open, and you lead it.").waitFor();
});

it("need bands are recorded one after the other", async () => {
  for (const arrows of [2, 1]) {
    await press("Record a need band");
    await at("Record a need band");
    await press("Save the need band");
    await page.getByRole("alert").getByText("Choose a band").waitFor();
    await choose(/^Band 1/, arrows);
    for (const [box, text] of [
      ["Day", "1"],
      ["Month", "9"],
      ["Year", "2026"],
    ] as const)
      await write(box, text);
    await write("Why?", WHY);
    await look("band");
    await press("Save the need band");
    await page.getByText("The need band is recorded.").waitFor();
  }
  await expect
    .poll(() => page.getByRole("table", { name: "Need bands" }).locator("tbody tr").count())
    .toBe(2);
});

it("the school is invited and accepts; a handover is offered and taken back", async () => {
  const { agency } = (
    await product.database.admin.query(
      "select g.name as agency from account a join agency g on g.partnership_id = a.partnership_id and g.id = a.agency_id where a.subject = 'school'",
    )
  ).rows[0] as { agency: string };
  await press("Invite an agency");
  await at("Invite an agency");
  await press("Send the invitation");
  await page.getByRole("alert").getByText("Choose an agency").waitFor();
  await write("Which agency?", agency);
  await page.getByText("Anybody of the agency who takes it on").waitFor();
  await look("invite");
  await press("Send the invitation");
  await page.getByText("The invitation is sent.").waitFor();
  await look("manage");
  const school = await arrive(browser, product.baseUrl, "school");
  await school.page.getByText("Anybody of your agency can accept.").waitFor();
  expect(await school.page.locator("main").innerText()).not.toMatch(/Reed|Ada/);
  await expectAccessible(school.page);
  await school.page.getByRole("button", { name: /^Accept case/ }).press("Enter");
  await school.page.getByRole("tablist").waitFor();
  expect(school.complaints).toEqual([]);
  await school.leave();
  await press("Hand over the lead");
  await at("Hand over the lead");
  await press("Offer the lead");
  await page.getByRole("alert").getByText("Choose who is to lead").waitFor();
  await write("Which agency?", "Weston and Marsh Children");
  await page.getByText("Amara Okafor", { exact: true }).waitFor();
  await look("handover");
  await press("Back to managing the case");
  await page.getByRole("button", { name: "Leave without saving" }).press("Enter");
  await at("Manage this case");
});

it("the case is stepped up and down", async () => {
  await press("Step up to statutory work");
  await at("Step up to statutory work");
  await choose("Safeguarding enquiry");
  await write("Why?", WHY);
  await look("up");
  await press("Step up");
  await page.getByText("The case is stepped up.").waitFor();
  await press("Step down from statutory work");
  await write("Why?", WHY);
  await press("Step down");
  await page.getByText("The case is stepped down.").waitFor();
});

it("the case is closed, the closure is undone, and the case is closed again", async () => {
  const close = async () => {
    await press("Close the case");
    await at("Close the case");
    await tabTo("The family reached what it set out to");
    await page.keyboard.press("Space");
    await write("Why?", WHY);
    await look("close");
    await press("Close the case now");
    await page.getByText("It is closed.").waitFor();
  };
  await close();
  await look("closed");
  await expect.poll(() => page.getByRole("link", { name: "The Reed family" }).count()).toBe(0);
  await press(/^Undo the closure of/);
  await at("Undo a closure");
  await write("Why?", WHY);
  await press("Undo the closure");
  await at("Manage this case");
  await page.getByText("The closure was undone").waitFor();
  await close();
  expect(lead.complaints).toEqual([]);
});
