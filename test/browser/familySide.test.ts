import { writeFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { untilSealed } from "../support/audit.js";
import { launchChromium } from "../support/chromium.js";
import { SET_NAMES_POLICY } from "../support/documents.js";
import { arrive, expectAccessible, openPart, textOf, type Traveller } from "../support/journey.js";
import { type Product, startProduct } from "../support/product.js";

let product: Product;
let browser: Browser;
beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(3), launchChromium()]);
  await product.database.admin.query(
    `insert into circumstance (partnership_id, id, case_id, category, agency_id, subjects, kind, from_on, words, author_id)
     select partnership_id, gen_random_uuid(), case_id, bit, agency_id, array[person_id], 'INCOME', '2026-09-01', words, practitioner_id
     from (
       select distinct i.partnership_id, i.case_id, k.bit, i.agency_id, n.person_id, i.practitioner_id
       from case_record c join involvement i on i.case_id = c.id and i.kind = 'LEAD' join case_person m on m.case_id = c.id
       join person_name n on n.person_id = m.person_id and n.given = 'Leanne' join category k on k.code = 'FINANCE'
       where c.reference = 'WM-0001') w, unnest(array['Works twenty hours a week.', 'Works thirty hours a week.']) words`,
  );
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

/** The school's officer decides whether families are told who of the school looked. */
async function tellNames(isTold: boolean): Promise<void> {
  const response = await fetch(`${product.baseUrl}/graphql`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${await product.tokenFor("school-dpo")}`,
      "content-type": "application/json",
      "tellonce-purpose": "AUDIT",
    },
    body: JSON.stringify({ query: SET_NAMES_POLICY, variables: { isTold } }),
  });
  const { data, errors } = (await response.json()) as { data: any; errors?: unknown };
  expect([errors, data?.setNamesPolicy.isTold]).toEqual([undefined, isTold]);
}

describe.each([320, 1280])("the family's side, at %i px", (width) => {
  let parent: Traveller;
  beforeAll(async () => void (parent = await arrive(browser, product.baseUrl, "parent", { width })));
  afterAll(() => parent?.leave());
  const page = () => parent.page;
  const take = async (name: string, of = page()) => {
    const folder = process.env["TELLONCE_PICTURES"];
    if (folder)
      writeFileSync(`${folder}/family-${name}-${width}.png`, await of.screenshot({ fullPage: true }));
  };
  const go = async (link: string, heading: string) => {
    await page().getByRole("navigation", { name: "Your pages" }).getByRole("link", { name: link }).click();
    await page().getByRole("heading", { level: 1, name: heading }).waitFor();
  };

  it("begins with the parent's record and the children's, without being asked for a reason", async () => {
    await page().getByRole("heading", { name: "Leanne Carter (you)" }).waitFor();
    await page().getByRole("heading", { name: "Jayden Carter" }).waitFor();
    for (const summary of await page().locator("summary").all()) await summary.click();
    const text = await textOf(page());
    expect(text).not.toContain("Jayden blames himself");
    await expectAccessible(page());
    await take("record");
  });

  it("puts the parent's words beside what is written", async () => {
    const answers = page().locator(".tl-own-answer");
    const first = answers.filter({ has: page().getByRole("link", { name: "This is not right" }) }).first();
    const question = await first.getByRole("heading").innerText();
    await first.getByRole("link", { name: "This is not right" }).click();
    await page().getByRole("heading", { name: "Say what is not right" }).waitFor();
    await page().getByLabel("What do you want to say?").fill(`That was last year, at ${width}.`);
    await take("say");
    await page().getByRole("button", { name: "Put my words beside it" }).click();
    await page().getByText("Your words now stand beside").waitFor();
    await page().locator("summary").nth(1).click();
    const said = page().locator(".tl-own-answer").filter({ hasText: question }).first();
    await said.getByText(`That was last year, at ${width}.`).waitFor();
  });

  it("puts them beside an event, an action and a change too, where those who work with the family read them", async () => {
    const kinds = [
      ["What has happened", "Significant events"],
      ["What is planned", "Plan"],
      ["What has changed", "Changes"],
    ] as const;
    await page().reload();
    for (const [summary, where] of kinds) {
      const part = page().locator("details").filter({ has: page().locator("summary", { hasText: summary }) }).filter({ has: page().locator(".tl-own-answer") }).first(); // prettier-ignore
      await part.locator("summary").click();
      const first = part.locator(".tl-own-answer").first();
      const title = await first.getByRole("heading").innerText();
      await first.getByRole("link", { name: "This is not right" }).click();
      await page().getByRole("heading", { level: 2, name: title }).waitFor();
      await page().getByLabel("What do you want to say?").fill(`Not so in ${where}, at ${width}.`);
      await expectAccessible(page());
      await take(`say-${where}`);
      await page().getByRole("button", { name: "Put my words beside it" }).click();
      await page().getByText("Your words now stand beside").waitFor();
      const said = page()
        .locator(".tl-own-answer")
        .filter({ hasText: `Not so in ${where}, at ${width}.` });
      await page().locator("details").filter({ has: said }).locator("summary").click();
      await said.getByText("You said on").first().waitFor();
      expect(await said.getByRole("heading").innerText()).toBe(title);
    }
    await page().evaluate("for (const part of document.querySelectorAll('details')) part.open = true");
    await expectAccessible(page());
    await take("said");
    const lead = await arrive(browser, product.baseUrl, "lead", { width });
    await lead.page.getByRole("link", { name: "The Carter family" }).click();
    for (const part of ["Chronology", "Plan"] as const) {
      await openPart(lead.page, part);
      await lead.page
        .getByText(`Not so in ${part === "Plan" ? "Plan" : "Significant events"}, at ${width}.`)
        .waitFor();
      await expectAccessible(lead.page);
      await take(`lead-${part}`, lead.page);
    }
    await openPart(lead.page, "Overview");
    await lead.page.getByRole("link", { name: "Changes in the family’s life" }).click();
    await lead.page.getByText(`Not so in Changes, at ${width}.`).waitFor();
    await expectAccessible(lead.page);
    await take("lead-changes", lead.page);
    await lead.leave();
  });

  it("lists who looked, by agency and reason", async () => {
    const school = await arrive(browser, product.baseUrl, "school", { width });
    await school.page.getByRole("link", { name: "The Carter family" }).click();
    await school.page.getByRole("tablist").waitFor();
    await school.leave();
    await untilSealed(product);
    await go("Who saw it", "Who saw my record");
    await page().getByText("Whose record:").waitFor();
    await page().getByRole("link", { name: "Ellie Carter" }).click();
    await page().getByText("to help your family early").first().waitFor();
    await expectAccessible(page());
    await take("log");
  });

  it("names who looked from the day on which their agency has decided that families are told", async () => {
    const ofSchool = () => page().locator(".tl-own-answer").filter({ hasText: "Harrowfield Academy" });
    await ofSchool().first().waitFor();
    const before = await ofSchool().count();
    expect((await ofSchool().allInnerTexts()).join()).not.toContain("Daniel Hughes");
    await tellNames(true);
    const school = await arrive(browser, product.baseUrl, "school", { width });
    await school.page.getByRole("link", { name: "The Carter family" }).click();
    await school.page.getByRole("tablist").waitFor();
    await school.leave();
    await untilSealed(product);
    await page().reload();
    await page().getByText("Daniel Hughes, Harrowfield Academy").first().waitFor();
    // Whoever looked before is named to nobody.
    expect(await ofSchool().filter({ hasNotText: "Daniel Hughes" }).count()).toBe(before);
    await expectAccessible(page());
    await take("log-names");
    await tellNames(false);
    await page().reload();
    await ofSchool().first().waitFor();
    expect(await textOf(page())).not.toContain("Daniel Hughes");
  });

  it("shows what a withdrawal changes, and withdraws in two clicks", async () => {
    await go("What I agreed to", "What I agreed to share");
    const withdraw = page().getByRole("link", { name: /^Withdraw/ });
    await withdraw.first().waitFor();
    const before = await withdraw.count();
    await take("consents");
    await withdraw.first().click();
    await page().getByText("can no longer see").first().waitFor();
    await expectAccessible(page());
    await take("withdraw");
    await page().getByRole("button", { name: "Withdraw it now" }).click();
    await page().getByText("Withdrawn. It counts from now on.").waitFor();
    await expect.poll(() => withdraw.count()).toBe(before - 1);
  });

  it("makes a Life Passport, which somebody without an account opens, and ends it", async () => {
    await go("Life Passports", "Life Passports");
    await page().getByRole("link", { name: "Make a Life Passport" }).click();
    await page().getByLabel("Who or what is it for?").fill(`Club ${width}`);
    await take("issue");
    await page().getByRole("button", { name: "Make it" }).click();
    await page().getByRole("img", { name: "Code that holds the link" }).waitFor();
    await expectAccessible(page());
    await take("issued");
    const link = await page().locator(".tl-own-link").innerText();
    const pin = await page().locator(".tl-own-pin").innerText();
    const stranger = await browser.newPage({ viewport: { width, height: 900 } });
    const tryPin = async (digits: string) => {
      await stranger.getByLabel("PIN", { exact: true }).fill(digits);
      await stranger.getByRole("button", { name: "Open", exact: true }).click();
    };
    await stranger.goto(link);
    await tryPin(pin === "000000" ? "000001" : "000000");
    await stranger.getByRole("alert").getByText("You have 4 tries left").waitFor();
    await take("pin", stranger);
    await tryPin(pin);
    await stranger.getByRole("heading", { name: "Life Passport of Leanne Carter" }).waitFor();
    await stranger.getByRole("heading", { name: "Leanne Carter", exact: true }).waitFor();
    await expectAccessible(stranger);
    await take("opened", stranger);
    await page().getByRole("link", { name: "Back to Life Passports" }).click();
    const card = page()
      .locator(".tl-card")
      .filter({ hasText: `Club ${width}` });
    await card.getByText("Opened or tried 2 times").waitFor();
    await take("passports");
    await card.getByRole("button", { name: /^End it now/ }).click();
    await card.getByText("Ended", { exact: true }).waitFor();
    await stranger.goto("about:blank");
    await stranger.goto(link);
    await tryPin(pin);
    await stranger.getByRole("alert").getByText("cannot be opened").waitFor();
    await stranger.close();
  });
});

describe("a 15-year-old", () => {
  it("has a view of his own, with his own words and without his mother's record", async () => {
    const teenager = await arrive(browser, product.baseUrl, "teenager", { width: 320 });
    await teenager.page.getByRole("heading", { name: "Jayden Carter (you)" }).waitFor();
    for (const summary of await teenager.page.locator("summary").all()) await summary.click();
    const text = await textOf(teenager.page);
    expect(text).not.toContain("Leanne Carter");
    await expect.poll(() => teenager.page.getByRole("heading", { level: 2 }).count()).toBe(1);
    const folder = process.env["TELLONCE_PICTURES"];
    if (folder)
      writeFileSync(`${folder}/family-teenager.png`, await teenager.page.screenshot({ fullPage: true }));
    await teenager.leave();
  });
});
