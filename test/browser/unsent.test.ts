import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { launchChromium } from "../support/chromium.js";
import { arrive, expectAccessible, openFamily, type Traveller } from "../support/journey.js";
import { type Product, startProduct } from "../support/product.js";

const FAMILY = "The Carter family";
/** The question at which the words of these tests are written. */
const ABOUT = "Jayden sees his mother and the little ones every Sunday";

let product: Product;
let browser: Browser;
let writer: Traveller;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(0), launchChromium()]);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});
beforeEach(async () => void (writer = await arrive(browser, product.baseUrl, "lead")));
afterEach(async () => {
  await writer.leave();
  await product.database.admin.query("delete from unfinished_answer");
});

const eventually = <Value>(read: () => Promise<Value>) => expect.poll(read, { timeout: 30_000 });
const question = (page: Page) => page.locator(".tl-question", { hasText: ABOUT });
const field = (page: Page) => page.getByLabel(/^(Your agency’s answer|Change the answer)$/);
const line = (page: Page) => page.locator(".tl-autosave");
const waiting = (page: Page) => page.locator(".tl-conflict");
const onServer = async () =>
  (
    await product.database.admin.query("select value from unfinished_answer where value is not null")
  ).rows.map(({ value }) => value as string);
const versions = async () =>
  Number((await product.database.admin.query("select count(*) as n from answer_version")).rows[0].n);

/** Waits until the server has all of these words: at a slow keyboard a pause comes before the last of them. */
async function saved(page: Page, ...words: string[]) {
  await eventually(async () => (await onServer()).toSorted()).toEqual(words);
  await line(page)
    .getByText(/^Saved at \d/)
    .waitFor();
}

async function begin(page: Page, words: string) {
  await openFamily(page, FAMILY, "Assessment");
  await question(page)
    .getByRole("button", { name: /Add an answer/ })
    .click();
  await field(page).pressSequentially(words);
}

/** A new tab of the same browser at the same place, as somebody finds it who comes back. */
async function comeBack({ context }: Traveller): Promise<Page> {
  const page = await context.newPage();
  await page.goto(product.baseUrl);
  await page.getByLabel("Early help", { exact: true }).check();
  await page.getByRole("button", { name: "Continue" }).click();
  await openFamily(page, FAMILY, "Assessment");
  return page;
}

/** Everything that this browser keeps of words, as bytes read as text. */
const keptInBrowser = (page: Page) =>
  page.evaluate<string>(`(async () => {
    const open = indexedDB.open("tellonce unsent");
    const database = await new Promise((done) => (open.onsuccess = () => done(open.result)));
    const store = database.transaction("words").objectStore("words");
    const all = await new Promise((done) => { const asked = store.getAll(); asked.onsuccess = () => done(asked.result); });
    database.close();
    return JSON.stringify(all.map((one) => ({ ...one, sealed: new TextDecoder("latin1").decode(one.sealed) })));
  })()`);

describe("while somebody writes", () => {
  it("keeps the words at a pause, quietly, as no version, and offers them to go on with", async () => {
    const { page } = writer;
    const before = await versions();
    await begin(page, "Roy drives them");
    await saved(page, "Roy drives them");
    expect(
      await page
        .getByRole("status")
        .filter({ hasText: /^Saved at/ })
        .count(),
    ).toBe(1);
    expect(await onServer()).toEqual(["Roy drives them"]);
    expect(await versions()).toBe(before);
    await eventually(() => keptInBrowser(page)).toBe("[]");

    await page.getByRole("button", { name: "Finish later" }).click();
    await waiting(page).getByText("Roy drives them").waitFor();
    await expectAccessible(page);
    await waiting(page).getByRole("button", { name: "Go on writing" }).click();
    await field(page).press("End");
    await field(page).pressSequentially(" there.");
    await page
      .getByRole("group", { name: /Whom is this about/ })
      .getByLabel("Jayden Carter")
      .check();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.locator(".tl-answer", { hasText: "Roy drives them there." }).waitFor();
    await field(page).waitFor({ state: "detached" });
    await expect.poll(() => waiting(page).count()).toBe(0);
    expect(await versions()).toBe(before + 1);
    await eventually(onServer).toEqual([]);
  });

  it("throws them away where they are not wanted", async () => {
    const { page } = writer;
    await begin(page, "Not this");
    await saved(page, "Not this");
    await page.getByRole("button", { name: "Throw these words away" }).click();
    await field(page).waitFor({ state: "detached" });
    expect(await onServer()).toEqual([]);
    await expect.poll(() => waiting(page).count()).toBe(0);
  });
});

describe("no word is lost", () => {
  it("where the connection is cut: they wait here, sealed, and go on by themselves when it is back", async () => {
    const { page, context } = writer;
    await begin(page, "Before the cut");
    await saved(page, "Before the cut");
    await context.setOffline(true);
    await field(page).pressSequentially(", and after it.");
    await line(page)
      .getByText(/^Not saved yet: your words are kept here/)
      .waitFor();
    const kept = await keptInBrowser(page);
    expect(JSON.parse(kept)).toHaveLength(1);
    expect(kept).not.toContain("cut");
    expect(await onServer()).toEqual(["Before the cut"]);
    await context.setOffline(false);
    await saved(page, "Before the cut, and after it.");
    await eventually(() => keptInBrowser(page)).toBe("[]");
  });

  it("where the service has too much to do: they wait here, and what is read comes by itself", async () => {
    const { page, context } = writer;
    await begin(page, "Before the rush");
    await saved(page, "Before the rush");
    const error = { code: "OVERLOADED", message: "x", next: "x", reference: "r" };
    let shed = 0;
    await context.route("**/graphql", (route) => {
      shed += 1;
      return route.fulfill({ status: 503, headers: { "Retry-After": "1" }, json: { error } });
    });
    await field(page).pressSequentially(", and after it.");
    await line(page)
      .getByText(/^Not saved yet: your words are kept here/)
      .waitFor();
    expect(JSON.parse(await keptInBrowser(page))).toHaveLength(1);
    const other = await context.newPage();
    await other.goto(product.baseUrl);
    const before = shed;
    await eventually(async () => shed - before).toBeGreaterThan(0);
    expect(await other.getByRole("alert").count()).toBe(0);
    await context.unroute("**/graphql");
    await other.getByLabel("Early help", { exact: true }).check();
    await saved(page, "Before the rush, and after it.");
    await eventually(() => keptInBrowser(page)).toBe("[]");
  });

  it("where the tab is closed in the middle of a sentence, without a connection", async () => {
    await begin(writer.page, "Saved words");
    await saved(writer.page, "Saved words");
    await writer.context.setOffline(true);
    await field(writer.page).pressSequentially(" and a sentence that nobody saw");
    // A hand needs longer from the last key to the tab's cross than the browser takes to encipher and keep a word.
    await writer.page.waitForTimeout(500);
    await writer.page.close();
    await writer.context.setOffline(false);
    expect(await onServer()).toEqual(["Saved words"]);
    const page = await comeBack(writer);
    const both = waiting(page);
    await both.getByText("You have words here that were not saved").waitFor();
    await expect
      .poll(() => both.innerText())
      .toMatch(
        /What is saved of your unfinished words\s+Saved words\s+Your words, not saved\s+Saved words and a sentence that nobody saw/,
      );
    await expectAccessible(page);
    await both.getByRole("button", { name: "Put both together" }).click();
    expect(await field(page).inputValue()).toBe("Saved words\n\nSaved words and a sentence that nobody saw");
    await saved(page, "Saved words\n\nSaved words and a sentence that nobody saw");
    await eventually(() => keptInBrowser(page)).toBe("[]");
  });

  it("where the tab is closed before the first pause", async () => {
    await begin(writer.page, "Only just begun");
    await writer.page.waitForTimeout(500);
    await writer.page.close();
    const page = await comeBack(writer);
    await waiting(page).getByText("Only just begun").waitFor();
  });

  it("where the session ends: offered after the next sign-in, with what is saved beside them", async () => {
    const { page, context } = writer;
    await begin(page, "First part");
    await saved(page, "First part");
    await product.database.admin.query("delete from session where account_id is not null");
    await field(page).pressSequentially(" and the rest of it");
    await page.getByRole("link", { name: "Sign in", exact: true }).waitFor();
    expect(await onServer()).toEqual(["First part"]);
    await page.close();
    const again = await arrive(browser, product.baseUrl, "lead", { context });
    await again.page.getByText("You have words in this browser that were not saved.").waitFor();
    await expectAccessible(again.page);
    await again.page.getByRole("link", { name: "Go to your words" }).click();
    const both = waiting(again.page);
    await both.getByText("You have words here that were not saved").waitFor();
    await expect
      .poll(() => both.innerText())
      .toMatch(/First part\s+Your words, not saved\s+First part and the rest of it/);
    await both.getByRole("button", { name: "Go on with mine" }).click();
    await saved(again.page, "First part and the rest of it");
  });

  it("where two write in one field: each keeps their own, and the second sees both sides", async () => {
    const other = await arrive(browser, product.baseUrl, "lead");
    for (const { page } of [writer, other]) {
      await openFamily(page, FAMILY, "Assessment");
      await page
        .locator(".tl-answer", { hasText: ABOUT })
        .getByRole("button", { name: /Change/ })
        .click();
    }
    await field(writer.page).fill(`${ABOUT}, said the first.`);
    await line(writer.page)
      .getByText(/^Saved at/)
      .waitFor();
    await field(other.page).fill(`${ABOUT}, said the second.`);
    const standing = other.page.locator(".tl-conflict");
    await standing.getByText("You are writing this in another place as well").waitFor();
    await expect.poll(() => standing.innerText()).toMatch(/said the first\.[\s\S]+said the second\./);
    await standing.getByRole("button", { name: "Put both together" }).click();
    await saved(other.page, `${ABOUT}, said the first.\n\n${ABOUT}, said the second.`);
    await other.leave();
  });

  it("where two accounts of one agency write in one field: neither sees the other's words before they are saved", async () => {
    const colleague = await arrive(browser, product.baseUrl, "supervisor");
    const [mine, hers] = [`${ABOUT}, said the lead.`, `${ABOUT}, said the supervisor.`];
    for (const [{ page }, words] of [
      [writer, mine],
      [colleague, hers],
    ] as const) {
      await openFamily(page, FAMILY, "Assessment");
      await page
        .locator(".tl-answer", { hasText: ABOUT })
        .getByRole("button", { name: /Change/ })
        .click();
      await field(page).fill(words);
      await line(page)
        .getByText(/^Saved at/)
        .waitFor();
      await expect.poll(() => waiting(page).count()).toBe(0);
    }
    expect((await onServer()).toSorted()).toEqual([mine, hers]);
    await writer.page.getByRole("button", { name: "Save", exact: true }).click();
    await field(writer.page).waitFor({ state: "detached" });
    await colleague.page.getByRole("button", { name: "Save", exact: true }).click();
    await waiting(colleague.page).getByText("Somebody changed this answer while you were writing").waitFor();
    await expect
      .poll(() => waiting(colleague.page).innerText())
      .toMatch(/said the lead\.[\s\S]+said the supervisor\./);
    expect(await onServer()).toEqual([hers]);
    await waiting(colleague.page).getByRole("button", { name: "Keep theirs" }).click();
    await field(colleague.page).waitFor({ state: "detached" });
    await eventually(onServer).toEqual([]);
    await colleague.leave();
  });

  it("where a colleague saves first: both stand side by side until somebody chooses", async () => {
    const { page } = writer;
    await openFamily(page, FAMILY, "Assessment");
    await page
      .locator(".tl-answer", { hasText: ABOUT })
      .getByRole("button", { name: /Change/ })
      .click();
    await field(page).fill(`${ABOUT}, as I heard it.`);
    await line(page)
      .getByText(/^Saved at/)
      .waitFor();
    const { admin } = product.database;
    await admin.query(
      "update answer set value = value || ', as she heard it.', version = version + 1 where value like $1",
      [`${ABOUT}%`],
    );
    // Whoever looks back at the page reads the newer version: these words still know only the older one.
    await page.evaluate("window.dispatchEvent(new Event('focus'))");
    await page.waitForResponse((response) => response.url().endsWith("/graphql"));
    await page.getByRole("button", { name: "Save", exact: true }).click();
    const conflict = waiting(page);
    await conflict.getByText("Somebody changed this answer while you were writing").waitFor();
    await expect.poll(() => conflict.innerText()).toMatch(/as she heard it\.[\s\S]+as I heard it\./);
    await conflict.getByRole("button", { name: "Put both together" }).click();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await field(page).waitFor({ state: "detached" });
    const { rows } = await admin.query("select value from answer where value like $1", [`${ABOUT}%`]);
    expect(rows[0].value).toMatch(/^Jayden sees .+ as she heard it\.\n\nJayden sees .+ as I heard it\.$/);
  });
});

describe("at a shared computer", () => {
  it("asks before signing out, and shows the words to nobody else, but to their writer again", async () => {
    const { page, context } = writer;
    await begin(page, "Between us");
    await saved(page, "Between us");
    await context.setOffline(true);
    await field(page).pressSequentially(" and the wall");
    await line(page)
      .getByText(/^Not saved yet/)
      .waitFor();
    await page.getByRole("button", { name: "Sign out", exact: true }).click();
    const question = page.getByRole("dialog", { name: "You have words that are not saved" });
    await question.waitFor();
    await expectAccessible(page);
    await question.getByRole("button", { name: "Stay signed in" }).click();
    expect(await field(page).inputValue()).toBe("Between us and the wall");
    await page.getByRole("button", { name: "Sign out", exact: true }).click();
    // The connection comes back only for the signing out: what is still to be sent is held up.
    await context.route("**/graphql", (route) => route.abort());
    await context.setOffline(false);
    await question.getByRole("button", { name: "Sign out and keep them here" }).click();
    await page.waitForURL(/sign-in|idp|signed/i);
    await context.unroute("**/graphql");
    await page.close();

    const other = await arrive(browser, product.baseUrl, "supervisor", { context });
    await openFamily(other.page, FAMILY, "Assessment");
    await expect.poll(() => other.page.getByText("not saved").count()).toBe(0);
    await expect.poll(() => waiting(other.page).count()).toBe(0);
    expect(await keptInBrowser(other.page)).not.toContain("wall");
    expect(JSON.parse(await keptInBrowser(other.page))).toHaveLength(1);
    await other.page.getByRole("button", { name: "Sign out", exact: true }).click();
    await other.page.waitForURL(/sign-in|idp|signed/i);
    await other.page.close();

    const again = await arrive(browser, product.baseUrl, "lead", { context });
    await openFamily(again.page, FAMILY, "Assessment");
    await waiting(again.page).getByText("Between us and the wall").waitFor();
  });

  it("deletes the words with the signing out where that is wanted", async () => {
    const { page, context } = writer;
    await begin(page, "To be deleted");
    await context.route("**/graphql", (route) => route.abort());
    await line(page)
      .getByText(/^Not saved yet/)
      .waitFor();
    await page.getByRole("button", { name: "Sign out", exact: true }).click();
    await page.getByRole("button", { name: "Sign out and delete them" }).click();
    await page.waitForURL(/sign-in|idp|signed/i);
    await context.unroute("**/graphql");
    expect(await keptInBrowser(page)).toBe("[]");
  });
});

describe("what is kept here is deleted", () => {
  it("after 7 days, whoever signs in", async () => {
    const { page, context } = writer;
    await begin(page, "An old word");
    await context.route("**/graphql", (route) => route.abort());
    await line(page)
      .getByText(/^Not saved yet/)
      .waitFor();
    await page.close();
    await context.unroute("**/graphql");
    const old = await context.newPage();
    await old.goto(`${product.baseUrl}/sign-in`);
    const turnBack = (days: number) =>
      old.evaluate(`(async () => {
        const open = indexedDB.open("tellonce unsent");
        const database = await new Promise((done) => (open.onsuccess = () => done(open.result)));
        const transaction = database.transaction("words", "readwrite");
        const asked = transaction.objectStore("words").getAll();
        asked.onsuccess = () => asked.result.forEach((one) => transaction.objectStore("words").put({ ...one, at: Date.now() - ${days} * 86400000 }));
        await new Promise((done) => (transaction.oncomplete = done));
        database.close();
      })()`);
    await turnBack(6.9);
    await old.goto(product.baseUrl);
    await old.getByRole("button", { name: "Sign out", exact: true }).waitFor();
    expect(JSON.parse(await keptInBrowser(old))).toHaveLength(1);
    await turnBack(7.1);
    await old.reload();
    await eventually(() => keptInBrowser(old)).toBe("[]");
  });

  it("where the case is closed to the writer meanwhile", async () => {
    const { page, context } = writer;
    await begin(page, "Too late");
    await context.route("**/graphql", (route) =>
      route.fulfill({ json: { data: null, errors: [{ message: "x", extensions: { code: "NOT_FOUND" } }] } }),
    );
    await line(page).getByText("This is not open to you any more").waitFor();
    await eventually(() => keptInBrowser(page)).toBe("[]");
    await context.unroute("**/graphql");
  });
});
