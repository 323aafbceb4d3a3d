import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchChromium } from "../support/chromium.js";
import { arrive, openFamily, openPart, textOf, type Traveller } from "../support/journey.js";
import { type Product, startProduct } from "../support/product.js";

let product: Product;
let browser: Browser;
let lead: Traveller;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(40), launchChromium()]);
  lead = await arrive(browser, product.baseUrl, "lead");
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const questionOf = (page: Page, answer: string) => page.locator(".tl-question", { hasText: answer });

describe("the worklist", () => {
  it("names the families, and narrows to what is chosen", async () => {
    const { page } = lead;
    await page.getByRole("link", { name: "The Carter family" }).waitFor();
    const all = await page.locator("tbody tr").count();
    await page.getByLabel("Need band").selectOption("3");
    await page.getByLabel("My role").selectOption("LEAD");
    await page.getByRole("button", { name: "Show" }).click();
    await page.waitForURL(/band=3/);
    const bands = () => page.locator("tbody td[data-label='Need band']").allInnerTexts();
    await expect.poll(async () => new Set(await bands())).toEqual(new Set(["3"]));
    expect((await bands()).length).toBeLessThan(all);
  });

  it("says what to do where nothing fits", async () => {
    const { page } = lead;
    await page.goto(`${product.baseUrl}/cases?status=CLOSED&band=1&role=MEMBER`);
    await page.getByText("No family that you can see fits this choice").waitFor();
    await page.getByRole("link", { name: "Show all your families" }).click();
    await page.getByRole("link", { name: "The Carter family" }).waitFor();
  });

  it("goes on page by page, and never shows a family twice", async () => {
    const { page } = lead;
    const seen: string[] = [];
    for (;;) {
      await page
        .getByRole("link", { name: /^(Next page|Back to the beginning)$/ })
        .first()
        .waitFor();
      seen.push(...(await page.locator("tbody th a").allInnerTexts()));
      const next = page.getByRole("link", { name: "Next page" });
      if ((await next.count()) === 0) break;
      // The address changes before the list does.
      const before = await next.elementHandle();
      await next.click();
      await before?.waitForElementState("hidden");
    }
    expect(seen.length).toBeGreaterThan(20);
    expect(new Set(seen).size).toBe(seen.length);
  });
});

describe("the case", () => {
  it("shows the family drawn and in words", async () => {
    const { page } = lead;
    await openFamily(page, "The Carter family");
    const drawing = page.getByRole("img", { name: /^Family tree of .*Leanne Carter/ });
    await drawing.waitFor();
    await expect.poll(() => drawing.locator("text", { hasText: "Jayden Carter" }).count()).toBe(1);
    await expect
      .poll(() => textOf(page))
      .toContain("Mother of Kiera Carter, Jayden Carter, Ellie Carter and Mia Carter-Doyle.");
  });

  it("gives every part its own address and title", async () => {
    const { page } = lead;
    for (const part of ["Team", "Plan", "Chronology", "Consents"]) {
      await openPart(page, part);
      expect(page.url()).toMatch(new RegExp(`/${part.toLowerCase()}$`));
    }
    expect(await page.title()).toBe("The Carter family – Tellonce");
    await page.reload();
    await page.getByRole("tab", { name: "Consents", selected: true }).waitFor();
    await page.goBack();
    await page.getByRole("tab", { name: "Chronology", selected: true }).waitFor();
  });
});

describe("an answer", () => {
  const seesThem = "Jayden sees his mother and the little ones every Sunday";

  it("is added in place, with who said it and whom it is about", async () => {
    const { page } = lead;
    await openPart(page, "Assessment");
    const question = questionOf(page, seesThem);
    await question.getByRole("button", { name: /Add an answer/ }).click();
    await question.getByRole("button", { name: "Save" }).click();
    await expect
      .poll(() => question.getByRole("alert").innerText())
      .toMatch(/Write an answer\s+Choose at least one person/);
    await question.getByLabel("Your agency’s answer").fill("Roy drives them to the family centre.");
    await question
      .getByRole("group", { name: /Whom is this about/ })
      .getByLabel("Jayden Carter")
      .check();
    await question.getByLabel("Who said it?").selectOption({ label: "Roy Carter" });
    await question.getByRole("button", { name: "Save" }).click();
    const added = question.locator(".tl-answer", { hasText: "Roy drives them" });
    await added.waitFor();
    await expect
      .poll(() => added.innerText())
      .toMatch(
        /About Jayden Carter\. Said by Roy Carter\. Written down by Amara Okafor, .+ on \d+ [A-Z][a-z]+ \d{4}\./,
      );
  });

  it("shows both sides where two change it at once, and keeps the one that is chosen", async () => {
    const other = await arrive(browser, product.baseUrl, "lead");
    await openFamily(other.page, "The Carter family", "Assessment");
    for (const { page } of [lead, other]) {
      const answer = page.locator(".tl-answer", { hasText: seesThem });
      await answer.getByRole("button", { name: /Change/ }).click();
    }
    const [mine, theirs] = [lead.page, other.page].map((page) => page.locator("form.tl-editor"));
    await theirs!.getByLabel("Change the answer").fill(`${seesThem}, and on his birthday.`);
    await theirs!.getByRole("button", { name: "Save" }).click();
    await other.page.locator(".tl-answer", { hasText: "and on his birthday" }).waitFor();

    await mine!.getByLabel("Change the answer").fill(`${seesThem} at the family centre, and writes to them.`);
    await mine!.getByRole("button", { name: "Save" }).click();
    const conflict = mine!.locator(".tl-conflict");
    await conflict.waitFor();
    await expect
      .poll(() => conflict.innerText())
      .toMatch(/Amara Okafor saved a newer version[\s\S]+and on his birthday[\s\S]+and writes to them/);
    await conflict.getByRole("button", { name: "Save mine instead" }).click();
    await lead.page.locator(".tl-answer", { hasText: "and writes to them" }).waitFor();
    expect(await textOf(lead.page)).not.toContain("and on his birthday");
    await other.leave();
  });

  it("is kept unfinished when its page is left, and offered to go on with", async () => {
    const { page } = lead;
    const question = questionOf(page, "and writes to them");
    await question.getByRole("button", { name: /Add an answer/ }).click();
    await question.getByLabel("Your agency’s answer").fill("Words that are not finished yet");
    await openPart(page, "Team");
    await openPart(page, "Assessment");
    const waiting = question.locator(".tl-conflict", { hasText: "Words that are not finished yet" });
    await waiting.getByRole("button", { name: /^Go on/ }).click();
    expect(await question.getByLabel("Your agency’s answer").inputValue()).toBe(
      "Words that are not finished yet",
    );
    await question.getByRole("button", { name: "Throw these words away" }).click();
    await question.getByRole("button", { name: /Add an answer/ }).waitFor();
    await openPart(page, "Team");
  });
});

describe("the purpose", () => {
  it("is always shown, asks for a reason where it becomes a duty, and holds for this tab only", async () => {
    const { page } = lead;
    await expect
      .poll(() => page.getByRole("region", { name: "Purpose" }).innerText())
      .toContain("to give this family early help");
    await page.getByRole("link", { name: "Change purpose" }).click();
    await page.getByLabel("Safeguarding enquiry", { exact: true }).check();
    await page.getByRole("button", { name: "Continue" }).click();
    await page.getByRole("alert").getByText("Write one sentence on why this is necessary").waitFor();
    await page
      .getByLabel(/In one sentence, why/)
      .fill("Mia told her teacher that her father waited outside.");
    const asked = page.waitForRequest(
      async (request) => (await request.headerValue("tellonce-purpose")) === "SAFEGUARDING_ENQUIRY",
    );
    await page.getByRole("button", { name: "Continue" }).click();
    await asked;
    const bar = page.getByRole("region", { name: "Purpose" });
    await bar.getByText("to enquire whether a child is at risk of harm").waitFor();
    await expect.poll(() => bar.innerText()).toContain("Mia told her teacher");

    const second = await lead.context.newPage();
    await second.goto(`${product.baseUrl}/cases`);
    await second.getByRole("heading", { name: "Why are you here?" }).waitFor();
    await second.close();
  });

  it("keeps nothing of anybody in the browser's lasting stores", async () => {
    expect(await lead.page.evaluate("[localStorage.length, document.cookie]")).toEqual([0, ""]);
    expect(await lead.page.evaluate("JSON.stringify(sessionStorage)")).not.toContain("Carter");
  });
});

it("no page of this journey drew a complaint from the browser", () => expect(lead.complaints).toEqual([]));
