import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { plantTokens } from "../support/canary.js";
import { launchChromium } from "../support/chromium.js";
import { arrive, type Traveller } from "../support/journey.js";
import { eachPayload, PAYLOADS } from "../support/payloads.js";
import { plantEverywhere } from "../support/plantEverywhere.js";
import { type Product, startProduct } from "../support/product.js";

/**
 * Whatever somebody has written is shown as words: every text of the demonstration that a person can have written is code, every
 * page of the client is looked at by those who may see it, and none of it runs, asks for anything or has become an element.
 */
let product: Product;
let browser: Browser;
const ids: Record<string, string> = {};
beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(2), launchChromium()]);
  await plantTokens(product, eachPayload());
  expect(await plantEverywhere(product.database, eachPayload())).toBeGreaterThan(100);
  for (const [name, query] of Object.entries(IDS)) {
    const { rows } = await product.database.admin.query(query);
    ids[name] = rows[0]?.id ?? MISSING;
  }
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const CASE = "(select id from case_record where reference = 'WM-0001' limit 1)";
const MISSING = "00000000-0000-7000-8000-000000000000";
/** What stands in the addresses of pages. */
const IDS: Record<string, string> = {
  caseId: `select ${CASE} as id`,
  personId: `select person_id as id from case_person where case_id = ${CASE} and role = 'CHILD' limit 1`,
  consentId: `select c.id from consent c join case_person p on p.person_id = c.person_id where p.case_id = ${CASE} limit 1`,
  requestId: `select id from access_request where case_id = ${CASE} limit 1`,
  agreementId: "select id from agreement_terms limit 1",
  answerId: `select id from answer where case_id = ${CASE} limit 1`,
  useId: "select id from emergency_use limit 1",
  alertId: "select id from alert where kind = 'UNUSUAL_LOOK' limit 1",
};
/** What else stands there. */
const WORDS: Record<string, string> = {
  tab: "overview", kind: "seal", act: "band", doing: "suspend", number: "1", question: "consents", formId: "1",
}; // prettier-ignore
const TABS = ["team", "plan", "outcomes", "chronology", "consents", "messages", "assessment"];

/** The address of every page, as the client itself has it. */
const ROUTES = [...readFileSync("client/routes.tsx", "utf8").matchAll(/path: "(\/[^"*]*)"/g)].map(
  ([, path]) => path!,
);
const OWN = /^\/my-/;
const OFFICERS = /^\/(audit|rights|incidents|webhooks|systems|agreements)/;
const FIGURES = /^\/(cohorts|statistics)/;
const rest = (path: string) => ![OWN, OFFICERS, FIGURES].some((one) => one.test(path)) && path !== "/sign-in";
const WHOSE: Record<string, (path: string) => boolean> = {
  lead: rest,
  school: (path) => /^\/(cases|find|referrals|requests|tasks|notifications)/.test(path) && !/manage|rules/.test(path),
  supervisor: (path) => /rules|merge|team-|emergency/.test(path),
  dpo: (path) => OFFICERS.test(path) || path === "/notifications",
  parent: (path) => OWN.test(path),
  commissioner: (path) => FIGURES.test(path),
}; // prettier-ignore

it("every page is looked at by somebody", () => {
  expect(ROUTES.length).toBeGreaterThan(80);
  const seen = (path: string) => Object.values(WHOSE).some((mayBe) => mayBe(path));
  expect(ROUTES.filter((path) => !seen(path))).toEqual(["/sign-in"]);
});

const addressesOf = (path: string) => {
  const filled = path.replace(/:(\w+)\??/g, (_all, name: string) => ids[name] ?? WORDS[name] ?? MISSING);
  return path.endsWith(":tab?")
    ? TABS.map((tab) => filled.replace(/overview$/, tab)).concat(filled)
    : [filled];
};

let words = "";
describe("nothing written runs on any page shown to", () => {
  it.each(Object.keys(WHOSE))("%s", async (persona) => {
    const context = await browser.newContext();
    await context.addInitScript("window.ran = 0; window.told = () => { window.ran += 1; };");
    const traveller = await arrive(browser, product.baseUrl, persona, { context });
    const { page, complaints, leave } = traveller;
    const [dialogs, asked]: string[][] = [[], []];
    page.on("dialog", (dialog) => (dialogs!.push(dialog.message()), dialog.dismiss()));
    page.on("request", (request) => /\/x$|told|evil/.test(request.url()) && asked!.push(request.url()));
    let shown = 0;
    for (const address of ROUTES.filter(WHOSE[persona]!).flatMap(addressesOf)) {
      await goTo(traveller, address);
      const { text, code, ran } = await page.evaluate<{ text: string; code: string[]; ran: number }>(LOOK);
      expect([address, code, ran]).toEqual([address, [], 0]);
      if (/told\(/.test(text)) shown += 1;
      words += text;
    }
    expect([dialogs, asked]).toEqual([[], []]);
    expect(complaints.filter((one) => /Content Security Policy|Refused/.test(one))).toEqual([]);
    expect(shown).toBeGreaterThan(0);
    // The browser would run it, where a page let it.
    await page.evaluate("window.told()");
    expect(await page.evaluate("window.ran")).toBe(1);
    await leave();
  });

  it("and each is shown as words to somebody", () => {
    for (const payload of PAYLOADS) expect(words).toContain(payload);
  });
});

/** Goes there as a link of the client would, and waits until it has all that it asks for. */
async function goTo({ page }: Traveller, address: string): Promise<void> {
  let open = 0;
  const more = () => void (open += 1);
  const less = () => void (open -= 1);
  page.on("request", more).on("requestfinished", less).on("requestfailed", less);
  await page.evaluate(`history.pushState({}, "", ${JSON.stringify(address)}); dispatchEvent(new PopStateEvent("popstate", { state: {} }))`);
  await page.waitForTimeout(60);
  for (let still = 0; still < 2; still = open > 0 ? 0 : still + 1) await page.waitForTimeout(40);
  await page
    .locator("h1")
    .first()
    .waitFor({ timeout: 10_000 })
    .catch(async (error: unknown) => {
      throw new Error(`${address} shows no page: ${await page.locator("body").innerText()}`, { cause: error });
    });
  page.off("request", more).off("requestfinished", less).off("requestfailed", less);
} // prettier-ignore

/** What a page says, and whatever on it is made of what was written, or would run. */
const LOOK = `({
  text: document.body.textContent,
  ran: window.ran,
  code: [...document.querySelectorAll("body script:not([src]), [onerror], [onload], img[src='x'], svg[onload], a[href^='javascript' i], iframe, object, embed, base")].map((one) => one.outerHTML.slice(0, 200)),
})`;
