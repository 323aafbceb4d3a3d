import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchChromium } from "../support/chromium.js";
import { arrive, expectAccessible, openFamily, textOf, type Traveller } from "../support/journey.js";
import { type Product, startProduct } from "../support/product.js";

let product: Product;
let browser: Browser;
let school: Traveller;
let lead: Traveller;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(3), launchChromium()]);
  [school, lead] = [
    await arrive(browser, product.baseUrl, "school"),
    await arrive(browser, product.baseUrl, "lead"),
  ];
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const narrow = async ({ page }: Traveller, work: () => Promise<void>) => {
  await work();
  await page.setViewportSize({ width: 320, height: 900 });
  await work();
  await page.setViewportSize({ width: 1280, height: 900 });
};
const shot = async ({ page }: Traveller, name: string) => {
  if (process.env.SCREENSHOTS)
    await page.screenshot({ path: `${process.env.SCREENSHOTS}/${name}.png`, fullPage: true });
};
const card = (text: string) =>
  lead.page.locator(".tl-task", { hasText: text }).filter({ hasText: "The Carter family" });

describe("the school", () => {
  let reference: string;

  it("asks from where something is not shared, and is told the number and the day", async () => {
    const { page } = school;
    await openFamily(page, "The Carter family");
    const person = page.locator(".tl-person", {
      has: page.getByRole("heading", { name: /^Ellie Carter/ }),
    });
    await person
      .getByRole("link", { name: /Ask the lead professional for this/ })
      .first()
      .waitFor();
    await shot(school, "family-with-ask");
    await person
      .getByRole("link", { name: /Ask the lead professional for this/ })
      .first()
      .click();
    await page
      .getByRole("heading", { level: 1, name: "Ask for information that is not shared with you" })
      .waitFor();
    await page.getByRole("button", { name: "Send the request" }).click();
    await page.getByRole("alert").getByText("Say why you need it").waitFor();
    await narrow(school, () => expectAccessible(page));
    await shot(school, "ask-with-errors");
    await page.getByLabel("Disability and special educational needs", { exact: true }).check();
    await page.getByLabel("Why do you need it?").fill("To know whom to ring when she is unwell in lessons.");
    await page.getByLabel(/it is urgent: 1 working day/).check();
    await page.getByRole("button", { name: "Send the request" }).click();
    const banner = page.getByRole("alert");
    await banner.getByText("Your request is with the lead professional").waitFor();
    reference = /AR-[0-9A-F]{8}/.exec(await banner.innerText())![0];
    await expect
      .poll(() => textOf(page))
      .toMatch(/To be answered by \d+ [A-Z][a-z]+ \d{4} \(urgent: 1 working day\)/);
    await narrow(school, () => expectAccessible(page));
    await shot(school, "asked");
  });

  it("finds it among its requests, beside the one that waits, and takes it back", async () => {
    const { page } = school;
    await page.getByRole("link", { name: "Requests", exact: true }).click();
    await page.getByRole("link", { name: reference }).waitFor();
    await expect.poll(() => page.locator("tbody tr").count()).toBe(2);
    await narrow(school, () => expectAccessible(page));
    await shot(school, "requests");
    await page.getByRole("link", { name: reference }).click();
    await page.getByRole("button", { name: "Take this request back" }).click();
    await page.getByText("The request is taken back.").waitFor();
    await page.locator(".govuk-tag", { hasText: "Taken back" }).waitFor();
  });

  it("has no tasks, and is told what tasks are", async () => {
    const { page } = school;
    await page.getByRole("link", { name: "Tasks", exact: true }).click();
    await page.getByText("There is nothing for you to do here").waitFor();
    await expectAccessible(page);
    await shot(school, "tasks-empty");
  });
});

describe("the lead professional", () => {
  it("has tasks in the order of their days, without a name of who refused or objected", async () => {
    const { page } = lead;
    await page.getByRole("link", { name: "Tasks", exact: true }).click();
    await page.locator(".tl-task").first().waitFor();
    const text = await textOf(page);
    for (const kind of [
      "A request for access",
      "Consents end at an 18th birthday",
      "A consent runs out",
      "Parents do not agree about sharing",
      "A sharing decision is to be reviewed",
      "Somebody objects to a sharing decision",
    ])
      expect(text).toContain(kind);
    expect(await card("Parents do not agree").innerText()).not.toMatch(/Sean|Leanne/);
    await expect.poll(() => card("asks for drugs and alcohol").innerText()).toContain("Overdue");
    await narrow(lead, () => expectAccessible(page));
    await shot(lead, "tasks");
  });

  it("declines a request with a reason that the school reads", async () => {
    const { page } = lead;
    await card("asks for mental health")
      .getByRole("link", { name: /Answer the request/ })
      .click();
    await page.getByRole("heading", { name: "Your answer" }).waitFor();
    await page.getByRole("button", { name: "Send the answer" }).click();
    await page.getByRole("alert").getByText("Choose an answer").waitFor();
    await page.getByLabel("Decline it").check();
    await narrow(lead, () => expectAccessible(page));
    await shot(lead, "answer");
    await page.getByLabel("Speak to the lead professional: there is another way to what you need.").check();
    await page.getByRole("button", { name: "Send the answer" }).click();
    await page.getByText("Your answer is recorded").waitFor();
    await shot(lead, "answered");

    await school.page.getByRole("link", { name: "Requests", exact: true }).click();
    const row = school.page.locator("tbody tr", { hasText: "Declined" });
    await row.getByRole("link").first().click();
    await school.page.getByText("there is another way to what you need").waitFor();
    await shot(school, "declined");
  });

  it("upholds an objection, and says that a task is done", async () => {
    const { page } = lead;
    await page.getByRole("link", { name: "Tasks", exact: true }).click();
    await card("Somebody objects")
      .getByRole("link", { name: /Answer the objection/ })
      .click();
    await page.getByRole("button", { name: "Send the answer" }).click();
    await page.getByRole("alert").getByText("Say why").waitFor();
    await page.getByLabel("Yes, the decision is narrowed").check();
    await narrow(lead, () => expectAccessible(page));
    await shot(lead, "objection");
    await page
      .getByRole("group", { name: "What is shared no longer" })
      .getByLabel("Work and training")
      .check();
    await page.getByLabel("Why?").fill("Her shifts have no bearing on where she can live safely.");
    await page.getByRole("button", { name: "Send the answer" }).click();
    await page.getByText("The task has left your list").waitFor();
    await expect.poll(() => card("Somebody objects").count()).toBe(0);

    await card("A consent runs out")
      .getByRole("link", { name: /Say that it is done/ })
      .click();
    await page.getByRole("button", { name: "It is done" }).click();
    await page.getByRole("alert").getByText("Say what was done").waitFor();
    await expectAccessible(page);
    await shot(lead, "complete");
    await page.getByLabel("What was done?").fill("Leanne does not wish to go on with it.");
    await page.getByRole("button", { name: "It is done" }).click();
    await page.getByText("The task has left your list").waitFor();
    await expect.poll(() => card("A consent runs out").count()).toBe(0);
    expect([...lead.complaints, ...school.complaints]).toEqual([]);
  });
});

it("the data-protection officer sees which reviews are due, by number", async () => {
  const dpo = await arrive(browser, product.baseUrl, "dpo");
  await dpo.page.getByRole("link", { name: "Reviews due" }).click();
  await dpo.page.locator(".tl-task").first().waitFor();
  const text = await textOf(dpo.page);
  expect(text).toContain("Case WM-0001");
  expect(text).not.toContain("Carter");
  await narrow(dpo, () => expectAccessible(dpo.page));
  await shot(dpo, "reviews");
  await dpo.leave();
});
