import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchChromium } from "../support/chromium.js";
import { arrive, expectAccessible, textOf, type Traveller } from "../support/journey.js";
import { type Product, startProduct } from "../support/product.js";

let product: Product;
let browser: Browser;
let school: Traveller;
let lead: Traveller;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(1), launchChromium()]);
  school = await arrive(browser, product.baseUrl, "school");
  lead = await arrive(browser, product.baseUrl, "lead");
});
afterAll(async () => {
  await school?.leave();
  await lead?.leave();
  await browser?.close();
  await product?.stop();
});

const look = async ({ page }: Traveller, name: string) => {
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await expectAccessible(page);
    const folder = process.env.TELLONCE_PICTURES;
    if (folder) await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true });
  }
};

async function send(family: string): Promise<void> {
  const { page } = school;
  await page.goto(`${product.baseUrl}/referrals/new`);
  await page.getByLabel("To which agency").selectOption({ index: 1 });
  await page.getByLabel(/^Why/).first().fill("Isla comes to school hungry.");
  await page.getByLabel("What is the family called").fill(family);
  await page.getByLabel("What part do they have?").selectOption("CHILD");
  await page.getByLabel("Given name").fill("Isla");
  await page.getByLabel("They do not know of it").check();
  await page.getByLabel("Why do you refer them all the same?").fill("We could not reach them.");
  await page.getByRole("button", { name: "Send the referral" }).click();
  await page.getByText("The referral was sent.").waitFor();
}

it("says what a referral needs, and loses nothing of what was written", async () => {
  const { page } = school;
  await page.goto(`${product.baseUrl}/tasks`);
  await page.getByRole("link", { name: "Referrals between agencies" }).click();
  await page.getByText("You sent no referral").waitFor();
  await look(school, "referrals-empty");
  await page.getByRole("link", { name: "Refer a family to another agency" }).click();
  await page.getByLabel(/^Why/).first().fill("Isla comes to school hungry.");
  await page.getByRole("button", { name: "Send the referral" }).click();
  const text = await textOf(page);
  for (const missing of ["Choose to which agency", "Choose what the family knows of it"])
    expect(text).toContain(missing);
  await look(school, "referral-faults");
  await page.waitForFunction(() => sessionStorage.getItem("tellonce draft sent-referral") !== null);
  await page.reload();
  await expect.poll(() => page.getByLabel(/^Why/).first().inputValue()).toBe("Isla comes to school hungry.");
});

it("is taken at the other agency, and its outcome comes back to the sender", async () => {
  await send("The Isla Reed family");
  await look(school, "referrals-sent");
  const { page } = lead;
  await page.goto(`${product.baseUrl}/referrals`);
  await page.getByRole("heading", { name: "The Isla Reed family" }).waitFor();
  await look(lead, "referrals-received");
  await page
    .getByRole("article", { name: "The Isla Reed family" })
    .getByRole("button", { name: /^Take it/ })
    .click();
  await page.waitForURL(/\/manage/);
  expect(await textOf(page)).toContain("We could not reach them.");
});

it("is declined with a reason, or taken back", async () => {
  await send("The Ash family");
  await send("The Birch family");
  const { page } = lead;
  await page.goto(`${product.baseUrl}/referrals`);
  const ash = page.getByRole("article", { name: "The Ash family" });
  await ash.getByText("Decline it", { exact: true }).click();
  await ash.getByRole("button", { name: /Decline the referral/ }).click();
  await ash.getByText("Enter why you decline it").waitFor();
  await ash.getByLabel("Why you decline it").fill("They live in Southshire: ask there.");
  await ash.getByRole("button", { name: /Decline the referral/ }).click();
  await ash.waitFor({ state: "detached" });
  await school.page.goto(`${product.baseUrl}/referrals`);
  await school.page
    .getByRole("row", { name: /The Birch family/ })
    .getByRole("button")
    .click();
  await school.page.getByText("The referral was taken back.").waitFor();
  await school.page.getByText("Taken back by you").waitFor();
  const text = await textOf(school.page);
  for (const said of ["Taken", "Declined", "They live in Southshire: ask there."])
    expect(text).toContain(said);
  await look(school, "referrals-answered");
  await page.reload();
  await expect.poll(() => page.getByRole("article", { name: "The Birch family" }).count()).toBe(0);
  // Who took it back by a slip has their words still.
  await school.page.getByRole("link", { name: "Write it again" }).click();
  await expect
    .poll(() => school.page.getByLabel("What is the family called").inputValue())
    .toBe("The Birch family");
  await school.page.getByRole("button", { name: "Send the referral" }).click();
  await school.page.getByText("The referral was sent.").waitFor();
  await page.goto(`${product.baseUrl}/notifications`);
  await page.getByRole("link", { name: "A referral waits at your agency" }).first().click();
  await page.getByRole("heading", { name: "The Birch family" }).waitFor();
  await school.page.goto(`${product.baseUrl}/notifications`);
  await school.page.getByRole("link", { name: "An agency answered your referral" }).first().waitFor();
});
