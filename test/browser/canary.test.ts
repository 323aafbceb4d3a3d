import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hashesOf, newToken, plantTokens, tokensIn } from "../support/canary.js";
import { launchChromium } from "../support/chromium.js";
import { arrive, openPart } from "../support/journey.js";
import { type Product, startProduct } from "../support/product.js";

/**
 * SECURITY.md I11 in a browser: nothing about anybody is kept in it, and who signs in after somebody else finds in the page
 * nothing but what was sent to them.
 */
let product: Product;
let browser: Browser;
let tokens: Map<string, string>;
let caseId: string;
beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(2), launchChromium()]);
  tokens = hashesOf((await plantTokens(product)).map(({ token }) => token));
  const { rows } = await product.database.admin.query(
    "select id from case_record order by (reference = 'WM-0001') desc limit 1",
  );
  caseId = rows[0].id;
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const PARTS = ["Overview", "Assessment", "Plan", "Consents"];

/** Everything that a browser can keep, as text. */
const STORED = `(async () => {
  const kept = { local: { ...localStorage }, session: { ...sessionStorage }, cookie: document.cookie, name: window.name, state: history.state };
  kept.databases = [];
  for (const { name, version } of await indexedDB.databases()) {
    const database = await new Promise((done, failed) => { const request = indexedDB.open(name, version); request.onsuccess = () => done(request.result); request.onerror = failed; });
    for (const store of database.objectStoreNames)
      kept.databases.push(await new Promise((done) => { const request = database.transaction(store).objectStore(store).getAll(); request.onsuccess = () => done(request.result); }));
    database.close();
  }
  kept.caches = [];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) kept.caches.push(request.url, await (await cache.match(request)).text());
  }
  kept.workers = (await navigator.serviceWorker?.getRegistrations())?.length ?? 0;
  return JSON.stringify(kept);
})()`;

const sinksOf = async (page: Page) => ({
  "browser storage": `${await page.evaluate(STORED)} ${JSON.stringify(await page.context().cookies())}`,
  DOM: await page.content(),
});
const found = (text: string) => [...tokensIn(text, tokens)];

/** Goes through a case; what each sink had and what was sent to this reader. */
async function goThrough(page: Page): Promise<{ sent: string; storage: string; dom: string }> {
  const bodies: Promise<string>[] = [];
  page.on("response", (response) => {
    if (response.url().endsWith("/graphql")) bodies.push(response.text().catch(() => ""));
  });
  await page.goto(`${product.baseUrl}/cases/${caseId}`);
  await page.getByRole("tablist").waitFor();
  let [storage, dom] = ["", ""];
  for (const part of PARTS) {
    if (part !== "Overview") await openPart(page, part);
    const sinks = await sinksOf(page);
    storage += sinks["browser storage"];
    dom += sinks.DOM;
  }
  return { sent: (await Promise.all(bodies)).join("\n"), storage, dom };
}

describe("a browser that two use, one after the other", () => {
  it("keeps nothing of anybody, and shows the second nothing that was not sent to them", async () => {
    const lead = await arrive(browser, product.baseUrl, "lead");
    const first = await goThrough(lead.page);
    // There is something to find.
    expect(found(first.dom).length).toBeGreaterThan(20);
    expect(found(first.storage)).toEqual([]);
    await lead.page.getByRole("button", { name: "Sign out" }).click();
    await lead.page.getByRole("button", { name: "Sign out" }).waitFor({ state: "detached" });
    const left = await sinksOf(lead.page);
    expect([found(left["browser storage"]), found(left.DOM)]).toEqual([[], []]);

    const school = await arrive(browser, product.baseUrl, "school", { context: lead.context });
    const second = await goThrough(school.page);
    const sent = new Set(found(second.sent));
    expect(found(second.dom).filter((token) => !sent.has(token))).toEqual([]);
    expect(found(second.storage)).toEqual([]);
    expect(found(first.dom).some((token) => !sent.has(token))).toBe(true);
    await lead.leave();
  });

  it("would be seen to keep something: a leak planted in each place is found", async () => {
    const { page, leave } = await arrive(browser, product.baseUrl, "police");
    const leaks: Record<string, (token: string) => string> = {
      local: (token) => `localStorage.setItem("last", ${JSON.stringify(token)})`,
      session: (token) => `sessionStorage.setItem("last", ${JSON.stringify(btoa(`{"name":"${token}"}`))})`,
      cookie: (token) => `document.cookie = "last=${token}"`,
      database: (token) =>
        `new Promise((done) => { const request = indexedDB.open("leak"); request.onupgradeneeded = () => request.result.createObjectStore("kept").put("${token}", 1); request.onsuccess = () => { request.result.close(); done(); }; })`,
      cache: (token) => `caches.open("leak").then((cache) => cache.put("/last", new Response("${token}")))`,
      state: (token) => `history.replaceState({ ...history.state, last: "${token}" }, "")`,
      page: (token) => `document.body.setAttribute("data-last", "${token}")`,
    };
    for (const [place, plant] of Object.entries(leaks)) {
      const token = newToken();
      await page.evaluate(plant(token));
      const sinks = await sinksOf(page);
      const text = place === "page" ? sinks.DOM : sinks["browser storage"];
      expect([place, [...tokensIn(text, hashesOf([token]))]]).toEqual([place, [token]]);
    }
    await leave();
  });
});
