import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createCalendar } from "../../server/cli/seed/calendar.js";
import { launchChromium } from "../support/chromium.js";
import {
  arrive,
  choosePurpose,
  expectAccessible,
  openFamily,
  openPart,
  textOf,
  type Traveller,
} from "../support/journey.js";
import { type Product, startProduct } from "../support/product.js";

const LOW_MOOD = "Jayden has had low mood";
const REASON = "Jayden did not come home last night and his telephone is off.";

let product: Product;
let browser: Browser;
let police: Traveller;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(3), launchChromium()]);
  police = await arrive(browser, product.baseUrl, "police");
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const banner = (page: Page) => page.getByRole("region", { name: "Emergency access" });
const narrow = async (page: Page, look: () => Promise<void>) => {
  await look();
  await page.setViewportSize({ width: 320, height: 900 });
  await look();
  await page.setViewportSize({ width: 1280, height: 900 });
};
const accessible = (page: Page) => narrow(page, () => expectAccessible(page));
const giveReason = async (page: Page) => {
  await page.getByLabel("Somebody is missing").check();
  await page.getByLabel("What has happened?").fill(REASON);
};

describe("a police officer, while a boy is missing", () => {
  it("is offered emergency access where something is withheld, and told what must be said first", async () => {
    const { page } = police;
    await openFamily(page, "The Carter family", "Assessment");
    expect(await textOf(page)).not.toContain(LOW_MOOD);
    await page.getByRole("link", { name: "Ask for emergency access" }).first().click();
    await page.getByRole("heading", { level: 1, name: "Ask for emergency access" }).waitFor();
    await expect
      .poll(() => textOf(page))
      .toContain("The lead professional and the data-protection officer are told at once.");
    await accessible(page);
    await page.getByRole("button", { name: "Open now" }).click();
    await expect
      .poll(() => page.getByRole("alert").innerText())
      .toMatch(/Choose why this cannot wait[\s\S]+at least 20 characters[\s\S]+Choose whom it is about/);
    await accessible(page);
  });

  it("opens it for one of the people: each value says how it is seen, and every page that it is open, and for how long", async () => {
    const { page } = police;
    await giveReason(page);
    await page.getByLabel("Jayden Carter").check();
    await page.getByRole("button", { name: "Open now" }).click();
    await page.getByRole("tablist").waitFor();
    await expect
      .poll(() => banner(page).innerText())
      .toMatch(/Emergency access to WM-0001 is open\. (4 hours|3 hours 59 minutes)/);
    await accessible(page);
    await openPart(page, "Assessment");
    await expect.poll(() => textOf(page)).toContain(LOW_MOOD);
    expect(
      await page.locator(".tl-answer", { hasText: LOW_MOOD }).getByText("Emergency access").isVisible(),
    ).toBe(true);
    await accessible(page);
    await page.getByRole("link", { name: "Emergency access", exact: true }).click();
    await page.getByRole("heading", { name: "Your own" }).waitFor();
    await banner(page).waitFor();
    await accessible(page);
  });

  it("ends it, and sees no more", async () => {
    const { page } = police;
    await banner(page).getByRole("button", { name: "End now" }).click();
    await page.getByRole("heading", { name: "Why are you here?" }).waitFor();
    await banner(page).waitFor({ state: "detached" });
    await choosePurpose(page, "Early help");
    await openFamily(page, "The Carter family", "Assessment");
    expect(await textOf(page)).not.toContain(LOW_MOOD);
    expect(police.complaints).toEqual([]);
  });

  it("finds somebody by exactly who they are, or learns nothing", async () => {
    const { page } = police;
    await page.goto(`${product.baseUrl}/emergency/locate`);
    await page.getByRole("button", { name: "Look", exact: true }).click();
    await page.getByRole("alert").getByText("Enter the given name").waitFor();
    await accessible(page);
    await giveReason(page);
    const born = createCalendar(
      new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/London" }).format(new Date()),
    );
    const [year, month, day] = born.birthday(15, -130).split("-") as [string, string, string];
    await page.getByLabel("Given name").fill("Jayden");
    await page.getByLabel("Family name").fill("Carter");
    await page.getByRole("textbox", { name: "Postcode" }).fill("WQ2 7LE");
    await page.getByLabel("Day", { exact: true }).fill(day);
    await page.getByLabel("Month").fill(month);
    await page.getByLabel("Year").fill(year);
    // Where he lives now is not found this way.
    await page.getByRole("button", { name: "Look", exact: true }).click();
    await page.getByText("There is nothing that can be found this way").waitFor();
    await accessible(page);
    await page.getByRole("textbox", { name: "Postcode" }).fill("WQ1 4HB");
    await page.getByRole("button", { name: "Look", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "Ask for emergency access" }).waitFor();
    expect(await page.content()).not.toMatch(/Carter|WM-0001|P-00000/);
    await accessible(page);
    await page.getByRole("button", { name: "Open now" }).click();
    await page.getByRole("tablist").waitFor();
    await openPart(page, "Assessment");
    await expect.poll(() => textOf(page)).toContain(LOW_MOOD);
    await banner(page).getByRole("button", { name: "End now" }).click();
    await page.getByRole("heading", { name: "Why are you here?" }).waitFor();
  });
});

describe("who looks afterwards", () => {
  it("the lead is told, and reviews", async () => {
    const { page, leave, complaints } = await arrive(browser, product.baseUrl, "lead");
    await page.getByRole("link", { name: "Emergency access", exact: true }).click();
    await page.getByText("Tom Bailey used emergency access").first().waitFor();
    await accessible(page);
    const card = page.locator("article", { hasText: REASON }).first();
    await expect.poll(() => card.innerText()).toMatch(/Tom Bailey, .*WM-0001[\s\S]*Somebody is missing/);
    await page
      .getByRole("button", { name: /Mark as seen/ })
      .first()
      .click();
    await page
      .getByText(/^Seen on/)
      .first()
      .waitFor();
    await card.getByRole("link", { name: "Review this use" }).click();
    await page.getByRole("heading", { level: 1, name: "Review emergency access" }).waitFor();
    await page.getByRole("button", { name: "Save the review" }).click();
    await page.getByRole("alert").getByText("Choose what you found").waitFor();
    await accessible(page);
    await page.getByLabel("Justified", { exact: true }).check();
    await page.getByLabel("Why?").fill("He was found through what was read.");
    await page.getByRole("button", { name: "Save the review" }).click();
    await page.getByText("Your review is kept").waitFor();
    await page.getByText("Justified (Amara Okafor").first().waitFor();
    await accessible(page);
    expect(complaints).toEqual([]);
    await leave();
  });

  it.each([
    ["supervisor", true],
    ["dpo", true],
  ])("the %s finds what nobody has reviewed yet", async (persona, may) => {
    const { page, leave, complaints } = await arrive(browser, product.baseUrl, persona);
    await page.getByRole("link", { name: "Emergency access", exact: true }).click();
    await page.getByRole("heading", { name: "To be reviewed" }).waitFor();
    const card = page.locator("article", { hasText: "A neighbour rang the out-of-hours line" });
    await card.waitFor();
    await expect.poll(() => card.getByRole("link", { name: "Review this use" }).isVisible()).toBe(may);
    await accessible(page);
    expect(complaints).toEqual([]);
    await leave();
  });
});
