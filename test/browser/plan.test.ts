import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchChromium } from "../support/chromium.js";
import { arrive, expectAccessible, openFamily, type Traveller } from "../support/journey.js";
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
async function look(name: string, at: Page = page): Promise<void> {
  for (const width of [320, 1280]) {
    await at.setViewportSize({ width, height: 900 });
    await expectAccessible(at);
    const folder = process.env["TELLONCE_PICTURES"];
    if (folder) await at.screenshot({ path: `${folder}/plan-${name}-${width}.png`, fullPage: true });
  }
}

const press = (name: string | RegExp, at: Page = page) =>
  at.getByRole("button", { name }).or(at.getByRole("link", { name })).first().press("Enter");
const heading = (name: string, at: Page = page) => at.getByRole("heading", { level: 1, name }).waitFor();
const quote = (words: string) => page.locator("blockquote", { hasText: words });
/** The row of an action; others may name it among earlier help. */
const row = (title: string, at: Page = page) =>
  at.locator("tbody tr", { has: at.locator("th", { hasText: new RegExp(`^${title}`) }) });
const category = (code: string) => page.getByLabel("What kind of information is it?").selectOption(code);
async function fillDay(label: string, days: number, at: Page = page): Promise<void> {
  const day = new Date(Date.now() + days * 86_400_000);
  const group = at.getByRole("group", { name: label });
  await group.getByLabel("Day").fill(String(day.getUTCDate()));
  await group.getByLabel("Month").fill(String(day.getUTCMonth() + 1));
  await group.getByLabel("Year").fill(String(day.getUTCFullYear()));
}

it("shows what the family wants, who does what, and what was said of it", async () => {
  await openFamily(page, "The Carter family", "Plan");
  await quote("I want to sleep without the light on.").waitFor();
  await expect.poll(() => row("End the joint tenancy").innerText()).toContain("With the supervisor");
  expect(await row("Dispute the two catalogue debts").innerText()).not.toContain("Flagged");
  await look("whole");
});

it("takes a goal in somebody's own words, and takes it back", async () => {
  await press("Add a goal");
  await heading("Add a goal");
  await press("Save the goal");
  await page.getByRole("alert").getByText("Enter what they want, in their own words").waitFor();
  await look("goal-errors");
  await page.getByLabel("What do they want, in their own words?").fill("I want to see my friends again.");
  await page.getByRole("group", { name: "Whose record is it?" }).getByLabel("Ellie Carter").check();
  await page.getByLabel("Whose words are these?").selectOption({ label: "Ellie Carter" });
  await category("CHILD_VOICE");
  await press("Save the goal");
  await page.getByText("The goal is saved.").waitFor();
  await quote("I want to see my friends again.").waitFor();
  await look("goal-saved");
  await press("Undo");
  await page.getByText("It is taken back.").waitFor();
  await page
    .locator("li", { hasText: "I want to see my friends again." })
    .getByText("Set aside", { exact: true })
    .waitFor();
});

it("adds an action, warns that the same help was given before, and undoes how it goes", async () => {
  await press("Add an action");
  await heading("Add an action");
  await page.getByLabel("What is to be done?").fill("Six talks with somebody whom Ellie chooses");
  await page.getByLabel("Which agency does it?").selectOption({ label: "Harrowfield Academy" });
  await page.getByLabel("What kind of help is it?").selectOption({ label: "Counselling or therapy" });
  await page
    .locator("summary", { hasText: "The same kind of help was tried before and did not work" })
    .press("Enter");
  await page.getByText("Four talks with the school counsellor for Ellie").waitFor();
  await page.getByRole("group", { name: "Whose record is it?" }).getByLabel("Ellie Carter").check();
  await category("EDUCATION");
  await look("action");
  await press("Save the action");
  await page.getByText("The action is saved.").waitFor();
  const added = row("Six talks with somebody");
  await expect.poll(() => added.innerText()).toContain("The same kind of help was tried before");
  await added.getByRole("link", { name: /Say how it goes/ }).press("Enter");
  await heading("Say how it goes");
  await page.getByLabel("Done", { exact: true }).check();
  await page.getByRole("radio", { name: "It helped", exact: true }).check();
  await look("progress");
  await press("Save");
  await page.getByText("It is saved how the action goes.").waitFor();
  await row("Six talks with somebody").getByText("Done", { exact: true }).waitFor();
  await press("Undo");
  await page.getByText("It is taken back.").waitFor();
  await row("Six talks with somebody").getByText("Planned", { exact: true }).waitFor();
});

it("a flag goes to the owner, who answers", async () => {
  await row("Six talks with somebody")
    .getByRole("link", { name: /Say it was not delivered/ })
    .press("Enter");
  await heading("Say it was not delivered");
  await page.getByLabel("What was not delivered?").fill("Ellie has not been asked whom she would choose.");
  await look("flag");
  await press("Send the flag");
  await page.getByText("It is flagged.").waitFor();
  await row("Six talks with somebody").getByText("Flagged", { exact: true }).waitFor();
  const school = await arrive(browser, product.baseUrl, "school");
  await school.page.getByRole("link", { name: "Families", exact: true }).click();
  const due = school.page.getByRole("link", { name: /Answer: not delivered: Six talks/ }).first();
  await due.waitFor();
  await look("school-home", school.page);
  await due.press("Enter");
  await row("Six talks with somebody", school.page)
    .getByRole("link", { name: /Answer the flag/ })
    .press("Enter");
  await school.page.getByText("Ellie has not been asked whom she would choose.").waitFor();
  await look("answer", school.page);
  await school.page
    .getByLabel("What is your answer?")
    .fill("She chose her form teacher; they begin on Monday.");
  await press("Send the answer", school.page);
  await school.page.getByText("Your answer is saved.").waitFor();
  expect(school.complaints).toEqual([]);
  await school.leave();
  await page.reload();
  await row("Six talks with somebody").waitFor();
  await expect.poll(() => row("Six talks with somebody").innerText()).not.toContain("Flagged");
});

it("what nobody answered is with the lead's supervisor", async () => {
  const supervisor = await arrive(browser, product.baseUrl, "supervisor");
  await supervisor.page.getByRole("link", { name: "Families", exact: true }).click();
  await supervisor.page
    .getByText(/Not delivered and not answered: End the joint tenancy/)
    .first()
    .waitFor();
  await look("supervisor-home", supervisor.page);
  await supervisor.leave();
});

it("a review is recorded with who was there, and a choice with what was chosen", async () => {
  await press("Record a review or meeting");
  await heading("Record a review or meeting");
  await press("Save the meeting");
  await page.getByRole("alert").getByText("Choose who was there").waitFor();
  const there = page.getByRole("group", { name: "Who was there?" });
  await there.getByLabel("Leanne Carter").check();
  await there.getByLabel("Harrowfield Academy").check();
  await page.getByLabel("What was said and agreed?").fill("All go on as agreed.");
  await fillDay("When is the next one?", 40);
  await page.getByRole("group", { name: "Whose record is it?" }).getByLabel("Leanne Carter").check();
  await category("AGENCY_INVOLVEMENT");
  await look("meeting");
  await press("Save the meeting");
  await page.getByText("The meeting is saved.").waitFor();
  await page.getByText("All go on as agreed.").waitFor();
  await press("Undo");
  await page.getByText("It is taken back.").waitFor();
  await page.getByText("All go on as agreed.").waitFor({ state: "detached" });

  await page.getByRole("link", { name: /Record the choice/ }).press("Enter");
  await heading("Change a choice");
  await page.getByLabel("What did they choose?").selectOption({ label: "At school" });
  await page.getByLabel("Who chose?").selectOption({ label: "Ellie Carter" });
  await fillDay("When did they choose?", 0);
  await look("choice");
  await press("Save the choice");
  await page.getByText("The choice is saved.").waitFor();
  await page.getByText(/^Chosen by Ellie Carter on .*: At school$/).waitFor();
  await press("Undo");
  await page.getByText("It is taken back.").waitFor();
  await page.getByText("Not chosen yet.").waitFor();

  await press("Take back the choice: Where Ellie meets her counsellor");
  await page.getByText("It is taken back.").waitFor();
  await page.getByText("Not chosen yet.").waitFor({ state: "detached" });
  await look("choice-taken-back");
  await press("Undo");
  await page.getByText("It is put back.").waitFor();
  await page.getByText("Not chosen yet.").waitFor();
  expect(lead.complaints).toEqual([]);
});

it("whom the family asked for is recorded, with why it was not followed, and stands on the case", async () => {
  await page.getByText("Daniel Hughes, at school").waitFor();
  await press("Record who they asked for");
  await heading("Record who the family asked for");
  await page.getByLabel("No", { exact: true }).check();
  await press("Save");
  await page.getByRole("alert").getByText("Enter who they asked for").waitFor();
  await page.getByRole("alert").getByText("Enter why it was not followed").waitFor();
  await look("lead-errors");
  await page.getByLabel("As the one person to speak to").check();
  await page.getByLabel("Who did they ask for?").fill("Nobody new");
  await page.getByLabel("Why was it not followed?").fill("Everybody whom she knows has left.");
  await page.getByRole("group", { name: "Whose record is it?" }).getByLabel("Ellie Carter").check();
  await category("CHILD_VOICE");
  await press("Save");
  await page.getByText("It is saved who they asked for.").waitFor();
  await quote("Nobody new").waitFor();
  await page.getByText("Everybody whom she knows has left.").waitFor();
  await look("lead-saved");
  await press("Undo");
  await page.getByText("It is taken back.").waitFor();
  await quote("Nobody new").waitFor({ state: "detached" });
  expect(lead.complaints).toEqual([]);
});
