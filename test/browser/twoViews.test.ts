import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchChromium } from "../support/chromium.js";
import {
  arrive,
  openFamily,
  openPart,
  recordConsentOf,
  textOf,
  type Traveller,
  turnBackTo,
} from "../support/journey.js";
import { type Product, startProduct } from "../support/product.js";

let product: Product;
let browser: Browser;
let lead: Traveller;
let school: Traveller;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(3), launchChromium()]);
  lead = await arrive(browser, product.baseUrl, "lead");
  school = await arrive(browser, product.baseUrl, "school");
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

describe("the same family, seen by two", () => {
  const lowMood = "Jayden has had low mood since the winter";
  const asthma = "Ellie has asthma";

  it("is one record, of which each sees what is shared with them", async () => {
    await openFamily(lead.page, "The Carter family", "Assessment");
    await openFamily(school.page, "The Carter family", "Assessment");
    await expect.poll(() => textOf(lead.page)).toContain(lowMood);
    await expect.poll(() => textOf(lead.page)).toContain(asthma);
    await expect.poll(() => textOf(school.page)).toContain(asthma);
    expect(await textOf(school.page)).not.toContain(lowMood);
    expect(await school.page.content()).not.toContain("low mood");
  });

  it("says why where something is missing, and what can be done", async () => {
    // What is not shared is told once for a domain, and question by question behind it.
    const folded = school.page.getByRole("button", { name: /^Show the / });
    await folded.first().waitFor();
    while ((await folded.count()) > 0) await folded.first().click();
    const question = school.page.locator(".tl-question", { hasText: "mental" }).locator("details").first();
    await question.locator("> summary").click();
    await expect
      .poll(() => question.innerText())
      .toMatch(/Nothing more is shared with your agency about mental health\./);
    await expect.poll(() => question.innerText()).toMatch(/What you can do: ask/);

    await openPart(school.page, "Overview");
    const father = school.page.locator("article", { hasText: "P-0000011" });
    await expect
      .poll(() => father.innerText())
      .toMatch(/Not shared with your agency: name, .+\.\s+Nobody has yet asked/);
    expect(await school.page.content()).not.toContain("Sean");
    await openPart(lead.page, "Overview");
    await expect
      .poll(() => lead.page.locator("article", { hasText: "P-0000011" }).innerText())
      .toContain("Sean Doyle");
  });

  it("is another record for another purpose", async () => {
    const { page } = await arrive(browser, product.baseUrl, "school", {
      purpose: "Learning how well the help worked",
    });
    await openFamily(page, "WM-0001");
    await expect.poll(() => textOf(page)).toContain("Consent does not cover this purpose.");
    expect(await page.content()).not.toContain("Ellie");
    await page.context().close();
  });
});

describe("a consent", () => {
  it("is read back in plain sentences and then shows its effect to the other at once", async () => {
    expect(await textOf(school.page)).not.toContain("Kiera");

    const { page } = lead;
    await openPart(page, "Consents");
    await page.getByRole("link", { name: "Record a consent" }).click();
    await recordConsentOf(page, "Kiera Carter");
    const sentences = await textOf(page);
    expect(sentences).toMatch(
      /Yes: Harrowfield Academy may see this about Kiera Carter, for early help, from .+, with no last day: names and birth dates; household and relationships; education\./,
    );
    expect(sentences).toMatch(/No: Westmarsh Constabulary must not see this about Kiera Carter/);
    expect(sentences).toMatch(/This opens .+ to Harrowfield Academy/);
    expect(await textOf(school.page)).not.toContain("Kiera");
    await page.getByRole("button", { name: "Yes, record this consent" }).click();
    await page.getByText("The consent is recorded.").waitFor();

    await turnBackTo(school.page);
    await school.page.getByRole("heading", { name: /Kiera Carter/ }).waitFor();
  });

  it("is withdrawn in two clicks, and the other sees nothing of it from then on", async () => {
    const { page } = lead;
    const own = page.locator("article", {
      hasText: "Harrowfield Academy may see this about Kiera Carter, for early help",
    });
    await own
      .getByRole("link", { name: /Withdraw this consent/ })
      .first()
      .click();
    await page.getByRole("heading", { name: "Withdraw a consent" }).waitFor();
    await page.getByRole("button", { name: "Face to face: withdraw now" }).waitFor();
    await expect
      .poll(() => textOf(page))
      .toMatch(/From the next time they look, Harrowfield Academy cannot see this/);
    await page.getByRole("button", { name: "Face to face: withdraw now" }).click();
    await page.getByText("The consent is withdrawn.").waitFor();

    await turnBackTo(school.page);
    await school.page.getByRole("heading", { name: /Kiera Carter/ }).waitFor({ state: "detached" });
    expect(await school.page.content()).not.toContain("Kiera");
    await expect.poll(() => textOf(school.page)).toContain("The consent to share this has been withdrawn.");
  });

  it("left no complaint in either browser", () =>
    expect([...lead.complaints, ...school.complaints]).toEqual([]));
});
