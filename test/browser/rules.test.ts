import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchChromium } from "../support/chromium.js";
import { arrive, expectAccessible, openFamily, textOf, type Traveller } from "../support/journey.js";
import { type Product, startProduct } from "../support/product.js";

let product: Product;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(3), launchChromium()]);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const picture = async (page: Page, name: string) => {
  const folder = process.env["PICTURES"];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};
const date = async (page: Page, group: string, iso: string) => {
  const [year, month, day] = iso.split("-") as [string, string, string];
  const box = page.getByRole("group", { name: group });
  for (const [label, text] of [
    ["Day", day],
    ["Month", month],
    ["Year", year],
  ] as const)
    await box.getByLabel(label, { exact: true }).fill(text);
};

describe("agreements", () => {
  let dpo: Traveller;
  beforeAll(async () => void (dpo = await arrive(browser, product.baseUrl, "dpo")));
  afterAll(() => dpo?.leave());

  it("are listed, those first with which there is something to do", async () => {
    const { page } = dpo;
    await page.getByRole("link", { name: "Agreements" }).click();
    await page.getByRole("heading", { name: "Information sharing agreements" }).waitFor();
    await page.getByRole("heading", { name: "In force", exact: true }).waitFor();
    await picture(page, "agreements");
    await expect
      .poll(() => textOf(page))
      .toContain("Weston and Marsh early help: information sharing agreement");
    await expect
      .poll(() => page.locator("section", { hasText: "Suspended" }).last().innerText())
      .toContain("Substance use");
  });

  it("show who signed them", async () => {
    const { page } = dpo;
    await page.getByRole("link", { name: "Community safety and tenancies" }).click();
    await page.getByRole("heading", { name: "Community safety and tenancies" }).waitFor();
    await page.getByText("Information governance lead").first().waitFor();
    await picture(page, "agreement");
  });

  it("are recorded in one page that survives a reload, read back with what they open, and signed by each party", async () => {
    const { page } = dpo;
    await page.goto(`${product.baseUrl}/agreements/record`);
    await page.getByRole("button", { name: "Read it back" }).click();
    await expect
      .poll(() => page.getByRole("alert").innerText())
      .toContain("no agency has an agreement with itself");
    await picture(page, "record-faults");
    await page.getByLabel("What is the agreement called?").fill("Mental health in Harrowfield");
    await page.getByLabel("Harrowfield Academy", { exact: true }).check();
    await page.getByLabel("Mental health", { exact: true }).check();
    await page.getByLabel("Drugs and alcohol", { exact: true }).check();
    await page.getByLabel("Early help", { exact: true }).check();
    await page.getByLabel("No, until a party ends it").check();
    await date(page, "When is it reviewed next?", "2036-01-01");
    await page.getByLabel("Where is the signed document found?").fill("WM/ISA/99");
    page.once("dialog", (dialog) => void dialog.accept());
    await page.reload();
    await expect
      .poll(() => page.getByLabel("What is the agreement called?").inputValue())
      .toBe("Mental health in Harrowfield");
    await page.getByLabel("Who signs for your agency?").fill("Ash Poole");
    await page.getByLabel("What are they in your agency?").fill("Director");
    await page.getByRole("button", { name: "Read it back" }).click();
    await page.getByRole("heading", { name: "What this would change" }).waitFor();
    await page.getByText("This counts once every party has signed").waitFor();
    await page.getByText(/It touches/).waitFor();
    await picture(page, "record-preview");
    await expect.poll(() => textOf(page)).toMatch(/This opens drugs and alcohol to /);
    await page.getByRole("button", { name: "Sign and save" }).click();
    await page.getByText("The agreement is saved and signed for your agency.").waitFor();
    await expect.poll(() => textOf(page)).toContain("Not signed yet");
    await picture(page, "recorded");
    const address = page.url();

    const other = await arrive(browser, product.baseUrl, "school-dpo");
    await other.page.goto(address);
    await other.page.getByRole("link", { name: "Sign it" }).click();
    await other.page.getByText(/It touches/).waitFor();
    await other.page.getByLabel("Who signs for your agency?").fill("Jo Head");
    await other.page.getByLabel("What are they in your agency?").fill("Head teacher");
    await picture(other.page, "sign");
    await other.page.getByRole("button", { name: "Sign", exact: true }).click();
    await other.page.getByText("The agreement is signed and counts").waitFor();
    await other.page.getByRole("link", { name: "Suspend it" }).click();
    await other.page.getByText(/This closes/).waitFor();
    await other.page.getByRole("button", { name: "Suspend now" }).click();
    await expect.poll(() => other.page.getByRole("alert").innerText()).toContain("Enter why it is suspended");
    await other.page.getByLabel("Why is it suspended?").fill("The register is being moved.");
    await picture(other.page, "suspend");
    await other.page.getByRole("button", { name: "Suspend now" }).click();
    await other.page.getByText("The agreement is suspended.").waitFor();
    await other.page.getByText("The register is being moved.").waitFor();
    await picture(other.page, "suspended");
    expect(other.complaints).toEqual([]);
    await other.leave();
  });

  it("of three areas are compared side by side: 3, 1 and 0 data sets, and each refusal cites its rule", async () => {
    const { page } = dpo;
    await page.goto(`${product.baseUrl}/agreements/compare`);
    for (const area of ["Council A", "Council B", "Council C"])
      await page.getByLabel(area, { exact: true }).check();
    await page
      .getByLabel("With which agency would they share?")
      .selectOption({ label: "Jobcentre Plus Weston Vale" });
    await page.getByRole("button", { name: "Compare" }).click();
    await page
      .getByText("Council A shares 3 kinds of information with Jobcentre Plus Weston Vale.")
      .waitFor();
    const said = await textOf(page);
    expect(said).toContain("Council B shares 1 kind of information");
    expect(said).toContain("Council C shares 0 kinds of information");
    expect(said).toContain("No agreement between the two agencies");
    expect(said).toContain(
      "Council B and the Jobcentre: help into work: does not cover this kind of information",
    );
    await picture(page, "compare");
    await page.setViewportSize({ width: 320, height: 900 });
    await picture(page, "compare-320");
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  it("drew no complaint from the browser", () => expect(dpo.complaints).toEqual([]));
});

describe("the rules of a case", () => {
  let lead: Traveller;
  beforeAll(async () => void (lead = await arrive(browser, product.baseUrl, "lead")));
  afterAll(() => lead?.leave());

  it("are reached from the case and listed with what they say", async () => {
    const { page } = lead;
    await openFamily(page, "The Carter family");
    await page.getByRole("link", { name: "Rules on this case" }).click();
    await page.getByRole("heading", { name: "Rules that count" }).waitFor();
    await picture(page, "rules");
    await expect.poll(() => textOf(page)).toContain("Sharing decision");
    await expect.poll(() => page.getByRole("link", { name: "Record a seal" }).count()).toBe(0);
  });

  it("are written down, looked at as what they open and close, saved as looked at, and ended with a reason", async () => {
    const { page } = lead;
    await page.getByRole("link", { name: "Record a sharing decision" }).click();
    await page.getByRole("button", { name: "Look at what this changes" }).click();
    await expect
      .poll(() => page.getByRole("alert").innerText())
      .toContain("Choose the law that lets it be shared");
    await picture(page, "decision-faults");
    await page.getByLabel("To share", { exact: true }).check();
    await page.getByLabel("Safeguarding enquiry", { exact: true }).check();
    await page.getByLabel("Which law lets it be shared?").selectOption("CA1989_S47");
    await page.getByRole("group", { name: "About whom?" }).getByLabel("Leanne Carter").check();
    await page.getByRole("group", { name: "With which agencies?" }).getByLabel("Riverside Surgery").check();
    await page.getByLabel("Money", { exact: true }).check();
    await page.getByLabel("Why is it necessary?").fill("The debts bear on the enquiry.");
    await page.getByLabel("Why is it proportionate?").fill("Only the sums are shared, with one practice.");
    await page.getByRole("group", { name: "Was the family told?" }).getByLabel("Yes").check();
    const soon = new Date(Date.now() + 60 * 24 * 3600_000).toISOString().slice(0, 10);
    await date(page, "When is it reviewed?", soon);
    page.once("dialog", (dialog) => void dialog.accept());
    await page.reload();
    await expect
      .poll(() => page.getByLabel("Why is it necessary?").inputValue())
      .toBe("The debts bear on the enquiry.");
    await page.getByRole("button", { name: "Look at what this changes" }).click();
    await page.getByRole("heading", { name: "What this would change" }).waitFor();
    await page
      .getByText(/It touches|opens and closes nothing/)
      .first()
      .waitFor();
    await picture(page, "decision-preview");
    await expect.poll(() => textOf(page)).toContain("This opens money to Riverside Surgery.");
    await page.getByRole("button", { name: "Save it" }).click();
    await page.getByText("The rule is recorded.").waitFor();
    await picture(page, "rule-recorded");
    const card = page.locator("article", { hasText: "The debts bear on the enquiry." });
    await card.getByRole("link", { name: /End the rule/ }).click();
    await page.getByLabel("Why is it ended?").fill("The enquiry found nothing.");
    await page.getByRole("button", { name: "Look at what this changes" }).click();
    await page.getByText("This closes money to Riverside Surgery.").waitFor();
    await picture(page, "rule-end");
    await page.getByRole("button", { name: "End it now" }).click();
    await page.getByText("The rule is ended.").waitFor();
  });

  it("to share are objected to, and the sharing goes on while the objection is considered", async () => {
    const { page } = lead;
    await openFamily(page, "The Carter family");
    await page.getByRole("link", { name: "Rules on this case" }).click();
    await page
      .getByRole("link", { name: /Record an objection/ })
      .first()
      .click();
    await page.getByLabel("Who objects, and what did they say?").fill("Sean says that nobody asked him.");
    await picture(page, "objection");
    await expectAccessible(page);
    await page.getByRole("button", { name: "Look at what this changes" }).click();
    await page.getByRole("button", { name: "Save the objection" }).click();
    await page.getByText("The objection is recorded.").waitFor();
    await expectAccessible(page);
  });

  it("that bind the lead too are the supervisor's to record", async () => {
    const { page, leave, complaints } = await arrive(browser, product.baseUrl, "supervisor");
    await openFamily(page, "The Carter family");
    await page.getByRole("link", { name: "Rules on this case" }).click();
    await page.getByRole("link", { name: "Record an exclusion" }).click();
    await page.getByLabel("Who may not know of it?").selectOption({ label: "Riverside Surgery" });
    await page.getByRole("group", { name: "Who?" }).getByLabel("Priya Raman").check();
    await page.getByLabel("They are a neighbour or a friend").check();
    const soon = new Date(Date.now() + 60 * 24 * 3600_000).toISOString().slice(0, 10);
    await date(page, "When is it reviewed?", soon);
    await page.getByRole("button", { name: "Look at what this changes" }).click();
    await page
      .getByText(/the case would no longer exist/)
      .first()
      .waitFor();
    await picture(page, "exclusion-preview");
    await page.getByRole("button", { name: "Go back and change it" }).click();
    await page.getByRole("heading", { name: "When it counts" }).waitFor();
    expect(complaints).toEqual([]);
    await leave();
  });

  it("drew no complaint from the browser", () => expect(lead.complaints).toEqual([]));
});

describe("a rule on one answer", () => {
  it.each([1280, 320])(
    "is recorded from the answer, from a later day on, and whoever records it stays in its circle, at %i px",
    async (width) => {
      const { page, leave, complaints } = await arrive(browser, product.baseUrl, "supervisor", { width });
      await openFamily(page, "The Carter family", "Assessment");
      const answer = page.locator(".tl-answer").first();
      const text = await answer.locator(".tl-answer__value").innerText();
      await expectAccessible(page);
      await picture(page, `answer-link-${width}`);
      await answer.getByRole("link", { name: "Seal or protect this answer" }).press("Enter");
      await page.getByText("Choose what to record on the answer that you came from.").waitFor();
      await expect.poll(() => page.getByRole("link", { name: "Record an exclusion" }).count()).toBe(0);
      await expectAccessible(page);
      await picture(page, `answer-rules-${width}`);
      await page.getByRole("link", { name: "Record a seal" }).press("Enter");
      await page.getByText("It is on the one answer that you chose").waitFor();
      await expect.poll(() => page.getByRole("group", { name: "About whom?" }).count()).toBe(0);
      await page.getByRole("group", { name: "It counts from" }).getByLabel("A date", { exact: true }).check();
      const day = (days: number) => new Date(Date.now() + days * 24 * 3600_000).toISOString().slice(0, 10);
      await date(page, "From which day?", day(-3));
      await page.getByLabel("Why is it needed?").fill(`Leanne asked for it at ${width} px.`);
      await page.getByRole("button", { name: "Look at what this changes" }).press("Enter");
      await page.getByRole("alert").getByText("Enter today or a later day").waitFor();
      await expectAccessible(page);
      await date(page, "From which day?", day(7));
      await date(page, "When is it reviewed?", day(60));
      const agencies = page.getByLabel("To whom does it stay open?");
      await agencies.selectOption({ label: "Riverside Surgery" });
      await page.getByRole("group", { name: "Who?" }).getByLabel("Priya Raman").check();
      await page.getByRole("button", { name: "Look at what this changes" }).press("Enter");
      await page.getByRole("alert").getByText("stays among those to whom it is open").waitFor();
      await expectAccessible(page);
      await page.getByRole("button", { name: "Go back and change it" }).press("Enter");
      await agencies.selectOption({ label: "Weston and Marsh Children's Services" });
      await page.getByRole("group", { name: "Who?" }).getByLabel("Helen Whitfield").check();
      await picture(page, `answer-seal-${width}`);
      await page.getByRole("button", { name: "Look at what this changes" }).press("Enter");
      await page.getByRole("heading", { name: "What this would change" }).waitFor();
      await page.getByText(/This counts from \d+ \w+ \d+ on\. Until then nothing changes\./).waitFor();
      await page.getByRole("button", { name: "Save it" }).waitFor();
      await expectAccessible(page);
      await picture(page, `answer-preview-${width}`);
      await page.getByRole("button", { name: "Save it" }).press("Enter");
      await page.getByText("The rule is recorded. It counts from its first day on.").waitFor();
      const card = page.locator("article", { hasText: `Leanne asked for it at ${width} px.` });
      await expect.poll(() => card.innerText()).toMatch(/Not begun[^]*One answer in the assessment/);
      await picture(page, `answer-recorded-${width}`);
      // It has not begun, so that the answer stays as it was for everybody.
      await openFamily(page, "The Carter family", "Assessment");
      await expect.poll(() => page.locator(".tl-answer__value").first().innerText()).toBe(text);
      expect(complaints).toEqual([]);
      await leave();
    },
  );
});
