import { readFile } from "node:fs/promises";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchChromium } from "../support/chromium.js";
import { arrive, expectAccessible, openFamily, textOf, type Traveller } from "../support/journey.js";
import { type Product, startProduct } from "../support/product.js";
import { readPdf } from "../support/readPdf.js";

let product: Product;
let browser: Browser;
let lead: Traveller;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(3), launchChromium()]);
  lead = await arrive(browser, product.baseUrl, "lead");
  await openFamily(lead.page, "The Carter family", "Consents");
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const page = () => lead.page;
const goOn = () => page().getByRole("button", { name: "Continue" }).click();
const step = (name: string) => page().getByRole("heading", { name, exact: true }).waitFor();
const backToConsents = () => page().getByRole("link", { name: "Back to the consents" }).first().click();

describe("who can see what", () => {
  it("is a table whose cells open their reason by keyboard, for one person and one agency", async () => {
    await page().getByRole("link", { name: "See who can see what" }).click();
    await page().getByRole("table").waitFor();
    await expect.poll(() => page().getByRole("columnheader").count()).toBeGreaterThan(5);
    await page().getByLabel("Whose information?").selectOption({ label: "Ellie Carter" });
    await page().getByText("What each agency can see about Ellie Carter").waitFor();
    await page().getByLabel("Which agency?").selectOption({ label: "Westmarsh Constabulary" });
    await expect.poll(() => page().getByRole("columnheader").count()).toBe(2);

    await page().getByLabel("Which agency?").focus();
    await page().keyboard.press("Tab");
    const cell = page().getByRole("button", { name: /Westmarsh Constabulary, names and birth dates/ });
    expect(await page().evaluate("document.activeElement.textContent")).toMatch(
      /Westmarsh Constabulary, names and birth dates/,
    );
    await page().keyboard.press("Enter");
    expect(await cell.getAttribute("aria-expanded")).toBe("true");
    await expect
      .poll(() => page().locator("output").innerText())
      .toMatch(/^Westmarsh Constabulary (can|sees|cannot)/);
    await page().keyboard.press("Enter");
    await expect.poll(() => page().locator("output").count()).toBe(0);
    await backToConsents();
  });
});

describe("the conversation about a consent", () => {
  it("keeps what was said through a reload, and goes back a step at a time", async () => {
    await page().getByRole("link", { name: "Record a consent" }).click();
    await step("Whom it is about");
    await page().getByLabel("Kiera Carter").check();
    await goOn();
    await step("Explain first");
    await page().getByLabel("Polish (polski)").check();
    await page().getByText("Rodzina powinna opowiadać").waitFor();
    await goOn();
    await step("Who says it");
    page().once("dialog", (dialog) => void dialog.accept());
    await page().reload();
    await step("Who says it");
    await page().getByRole("link", { name: "Back", exact: true }).click();
    await step("Explain first");
    expect(await page().getByLabel("Polish (polski)").isChecked()).toBe(true);
    await page().goBack();
    await step("Who says it");
  });

  it("records a no to everybody, with what it changes, and leaves the help as it is", async () => {
    await page().getByLabel("The person decides for themselves").check();
    await goOn();
    await step("Which agencies");
    await page().getByLabel("No, with nobody").check();
    await goOn();
    await step("Until when");
    await page().getByLabel("No, until it is withdrawn").check();
    await goOn();
    await step("How they said it");
    await page().getByLabel("In writing").check();
    await goOn();
    await page().getByRole("button", { name: "Yes, record this consent" }).waitFor();
    const said = await textOf(page());
    expect(said).toMatch(/No: .+ must not see this about Kiera Carter/);
    expect(said).not.toMatch(/Yes: /);
    expect(said).toContain("What this would change");
    await page().getByRole("button", { name: "Yes, record this consent" }).click();
    await page().getByText("The consent is recorded.").waitFor();
  });

  it("gives the family a copy with the words that they were told, in their language", async () => {
    await page()
      .getByRole("link", { name: /The family’s copy of Kiera Carter/ })
      .first()
      .click();
    await page().getByRole("heading", { name: "What you agreed" }).waitFor();
    await expect.poll(() => textOf(page())).toMatch(/Rodzina powinna .+Version 3, read in Polish/);
    await page().emulateMedia({ media: "print" });
    await expect.poll(() => page().getByRole("button", { name: "Print this page" }).isVisible()).toBe(false);
    await page().emulateMedia({ media: null });
    await expectAccessible(page());
    await page().setViewportSize({ width: 320, height: 900 });
    await page().getByRole("button", { name: "Make the document" }).click();
    await page().getByText("The document was made on").waitFor();
    await expectAccessible(page());
    const [download] = await Promise.all([
      page().waitForEvent("download"),
      page().getByRole("link", { name: "Save it as consent-WM-0001.pdf" }).click(),
    ]);
    const pdf = await readPdf((await readFile(await download.path())).toString("base64"));
    expect(pdf).toMatchObject({ isTagged: true, title: "What you agreed: about Kiera Carter" });
    expect(pdf.pages.join(" ")).toMatch(/Rodzina powinna .+Version 3, read in Polish/);
    await page().setViewportSize({ width: 1280, height: 900 });
    await backToConsents();
  });

  it("renews what ran out with the same sentences, replacing the earlier one", async () => {
    await page()
      .getByRole("link", { name: /Renew it of Leanne Carter/ })
      .first()
      .click();
    await page().getByRole("heading", { name: "Renew a consent" }).waitFor();
    expect(await page().getByLabel("Leanne Carter").isChecked()).toBe(true);
    await goOn();
    await step("Explain first");
    await page().getByLabel("English", { exact: true }).check();
    await goOn();
    await step("Who says it");
    await goOn();
    await step("What they agreed to before");
    await expectAccessible(page());
    await page().getByLabel("Yes, exactly this, for longer").check();
    await goOn();
    await step("Until when");
    const until = page().getByRole("group", { name: "Until which day?" });
    await until.getByLabel("Day").fill("31");
    await until.getByLabel("Month").fill("12");
    await until.getByLabel("Year").fill("2099");
    await goOn();
    await step("How they said it");
    await page().getByLabel("In writing").check();
    await goOn();
    await page().getByRole("button", { name: "Yes, record this consent" }).waitFor();
    await expect.poll(() => textOf(page())).toMatch(/until 31 December 2099.+Replaces: The consent of/);
    await page().getByRole("button", { name: "Yes, record this consent" }).click();
    await page().getByText("The consent is recorded.").waitFor();
    await page()
      .getByText(/until 31 December 2099/)
      .first()
      .waitFor();
  });

  it("left no complaint in the browser", () => expect(lead.complaints).toEqual([]));
});
