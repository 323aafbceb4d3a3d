import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchChromium } from "../support/chromium.js";
import { arrive, expectAccessible, openFamily, type Traveller } from "../support/journey.js";
import { type Product, startProduct } from "../support/product.js";

let product: Product;
let browser: Browser;
beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(60), launchChromium()]);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const take = async (page: Page, name: string) => {
  const folder = process.env["TELLONCE_PICTURES"];
  if (folder) await page.screenshot({ path: `${folder}/outcomes-${name}.png`, fullPage: true });
};

describe.each([1280, 320])("outcomes at %i px", (width) => {
  let lead: Traveller;
  beforeAll(async () => void (lead = await arrive(browser, product.baseUrl, "lead", { width })));
  afterAll(() => lead?.leave());
  const series = (name: string | RegExp) => lead.page.getByRole("region", { name });

  it("are drawn, and stand as a table beside each drawing", async () => {
    const { page } = lead;
    await openFamily(page, "The Carter family", "Outcomes");
    const attendance = series("School attendance: Jayden Carter");
    await attendance.waitFor();
    expect(await attendance.getByRole("img").getAttribute("aria-labelledby")).toBeTruthy();
    await expect.poll(() => attendance.locator("svg circle").count()).toBe(3);
    await expect.poll(() => attendance.locator("tbody tr").count()).toBe(4);
    await expect.poll(() => attendance.innerText()).toMatch(/Reached[\s\S]*Baseline[\s\S]*61 %[\s\S]*93 %/);
    await expect.poll(() => attendance.innerText()).toContain("Harrowfield Academy");
    await page.getByText("How to read the drawings").click();
    await expectAccessible(page);
    await take(page, `panel-${width}`);
  });

  it("are recorded by keyboard, with errors said, and taken back", async () => {
    const { page } = lead;
    await page.getByRole("link", { name: "Record a measurement" }).press("Enter");
    await page.getByRole("heading", { name: "Record a measurement" }).waitFor();
    await page.getByRole("button", { name: "Record it" }).press("Enter");
    await page.getByRole("alert").getByText("Choose what is measured").waitFor();
    await expectAccessible(page);
    await page
      .getByLabel("What is measured?")
      .selectOption({ label: "Secure housing – A suitable and secure home" });
    await page.getByText("It is kept as housing").waitFor();
    await page.getByLabel("Roy Carter").check();
    await page.getByLabel("Baseline").check();
    for (const [label, value] of [
      ["Day", "2"],
      ["Month", "11"],
      ["Year", "2026"],
    ] as const)
      await page.getByLabel(label, { exact: true }).fill(value);
    await page.getByLabel("4 – A little help is needed").check();
    await page.getByLabel("What more is there to say?").fill("A bed for each of the two.");
    await expectAccessible(page);
    await take(page, `form-${width}`);
    await page.getByRole("button", { name: "Record it" }).press("Enter");
    await page.getByText("The measurement is recorded.").waitFor();
    const home = series("A suitable and secure home: Roy Carter");
    await home.getByText("A bed for each of the two.").waitFor();
    await expect.poll(() => home.innerText()).toContain("4 of 5: A little help is needed");
    await expectAccessible(page);
    await home.getByRole("button", { name: /Take back/ }).press("Enter");
    await page.getByText("The measurement is taken back.").waitFor();
    await home.waitFor({ state: "detached" });
    await expectAccessible(page);
    expect(lead.complaints).toEqual([]);
  });

  it("are empty where nothing is shared, with the reason and without a word of what is there", async () => {
    const police = await arrive(browser, product.baseUrl, "police", { width });
    const { page } = police;
    await openFamily(page, "The Carter family", "Outcomes");
    await page
      .getByText(/shared with your agency/)
      .first()
      .waitFor();
    expect(await page.locator("main").innerText()).not.toContain("Panic attacks");
    await expectAccessible(page);
    await take(page, `police-${width}`);
    await police.leave();
    // It is there.
    await expect
      .poll(() => series("Mental health and wellbeing: Ellie Carter").innerText())
      .toContain("Panic attacks");
  });

  it("of cohorts are counted for the commissioner, who sees nobody, with what is left out said", async () => {
    const commissioner = await arrive(browser, product.baseUrl, "commissioner", { width });
    const { page } = commissioner;
    await page.getByRole("heading", { name: "Outcomes of cohorts" }).waitFor();
    await page.getByText("How these figures are counted").click();
    await page.getByText("Fewer than 5 people are never shown").waitFor();
    const family = page.getByRole("row", { name: /How the family gets on together/ });
    await family.waitFor();
    await expect.poll(() => family.innerText()).toMatch(/\d+ families/);
    await expect.poll(() => page.locator("main").innerText()).toContain("Fewer than 5, or none");
    expect(await page.locator("main").innerText()).not.toContain("Carter");
    await expectAccessible(page);
    await take(page, `cohorts-${width}`);
    const years = page.getByLabel("First measured in the year");
    await years.selectOption({ index: 5 });
    await page.getByRole("button", { name: "Show", exact: true }).click();
    await page.getByText("Nothing can be shown for this year").waitFor();
    await expectAccessible(page);
    expect(commissioner.complaints).toEqual([]);
    await commissioner.leave();
  });

  it("of a supervisor's own families are counted, and what is not is said", async () => {
    const supervisor = await arrive(browser, product.baseUrl, "supervisor", { width });
    const { page } = supervisor;
    await page.getByRole("link", { name: "Outcomes", exact: true }).click();
    await page.getByRole("heading", { name: "Outcomes of your team" }).waitFor();
    await page.getByText("What is withheld from you is left out").waitFor();
    await page.getByText("First measured in the year").waitFor();
    await expectAccessible(page);
    await take(page, `team-${width}`);
    expect(supervisor.complaints).toEqual([]);
    await supervisor.leave();
  });
});
