import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { expect } from "vitest";
import words from "../../client/messages/en.json" with { type: "json" };

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Somebody at their own browser, signed in. */
export interface Traveller {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the browser had to say against the pages so far. */
  readonly complaints: string[];
  leave(): Promise<void>;
}

interface Luggage {
  width?: number;
  /** What they say why they are here, where they are asked. */
  purpose?: string;
  /** The browser's profile, where somebody else has used it before; a new one otherwise. */
  context?: BrowserContext;
}

/** Signs in as a persona, from the start page on, and says the purpose. */
export async function arrive(
  browser: Browser,
  baseUrl: string,
  persona: string,
  { width = 1280, purpose = "Early help", context: used }: Luggage = {},
): Promise<Traveller> {
  const context = used ?? (await browser.newContext({ viewport: { width, height: 900 } }));
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.goto(`${baseUrl}/sign-in`);
  await page.getByRole("link", { name: "Sign in", exact: true }).click();
  await page.locator(`button[value="${persona}"]`).click();
  await page.getByRole("button", { name: "Sign out" }).waitFor();
  await page.locator("h1").waitFor();
  if (new URL(page.url()).pathname === "/purpose") await choosePurpose(page, purpose);
  return { page, context, complaints, leave: () => context.close() };
}

export async function choosePurpose(page: Page, purpose: string): Promise<void> {
  await page.getByLabel(purpose, { exact: true }).check();
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("heading", { level: 1, name: /^(?!Why are you here)/ }).waitFor();
}

/** Opens a family from the worklist, and one part of its case. */
export async function openFamily(page: Page, family: string, part = "Overview"): Promise<void> {
  await page.getByRole("link", { name: "Families", exact: true }).click();
  await page.getByRole("link", { name: family }).click();
  await page.getByRole("tablist").waitFor();
  // The part comes after the tabs, in a file of its own.
  await page.getByRole("tabpanel").getByRole("heading").first().waitFor();
  if (part !== "Overview") await openPart(page, part);
}

export async function openPart(page: Page, part: string): Promise<void> {
  const read = page.waitForResponse((response) => response.url().endsWith("/graphql"));
  await page.getByRole("tab", { name: part }).click();
  await read;
  await page.getByRole("tab", { name: part, selected: true }).waitFor();
  await page.getByRole("tabpanel").getByRole("heading").first().waitFor();
}

/** What a person does who turns back to this window from another: the page reads again. */
export async function turnBackTo(page: Page): Promise<void> {
  const read = page.waitForResponse((response) => response.url().endsWith("/graphql"));
  await page.evaluate("window.dispatchEvent(new Event('focus'))");
  await read;
}

/**
 * Has the conversation about a consent that an adult gives for herself, up to where it is read back: early help, names,
 * household and education, yes to the academy and no to the police. `atEach` sees each step, once with its errors.
 */
export async function recordConsentOf(
  page: Page,
  person: string,
  atEach: () => Promise<void> = async () => {},
): Promise<void> {
  const goOn = () => page.getByRole("button", { name: "Continue" }).click();
  const arriveAt = async (step: string) => {
    await page.getByRole("heading", { name: step, exact: true }).waitFor();
    await goOn();
    await page.getByRole("alert").waitFor();
    await atEach();
  };
  await arriveAt("Whom it is about");
  await page.getByLabel(person).check();
  await goOn();
  await arriveAt("Explain first");
  await page.getByLabel("English", { exact: true }).check();
  await page.getByRole("heading", { name: "Sharing what you tell us" }).waitFor();
  await goOn();
  await arriveAt("Who says it");
  await page.getByLabel("The person decides for themselves").check();
  await atEach();
  await goOn();
  await arriveAt("Which agencies");
  await page.getByLabel("Yes, with some agencies").check();
  const agencies = (label: string) => page.getByRole("group", { name: label });
  await agencies("Which agencies may see it?").getByLabel("Harrowfield Academy").check();
  await agencies("Which agencies must not see it?").getByLabel("Westmarsh Constabulary").check();
  await goOn();
  await arriveAt("Which kinds of information");
  for (const kind of ["Names and birth dates", "Household and relationships", "Education"])
    await page.getByLabel(kind, { exact: true }).check();
  await goOn();
  await arriveAt("What for");
  await page.getByLabel("Early help", { exact: true }).check();
  await goOn();
  await arriveAt("Until when");
  await page.getByLabel("No, until it is withdrawn").check();
  await goOn();
  await arriveAt("How they said it");
  await page.getByLabel("In writing").check();
  await goOn();
  await page.getByRole("heading", { name: "Read this back to them before you save" }).waitFor();
  await page.getByRole("button", { name: "Yes, record this consent" }).waitFor();
  await atEach();
}

/** Nothing that axe finds wrong, and nothing to scroll sideways for. */
export async function expectAccessible(page: Page): Promise<void> {
  const [content, window] = (await page.evaluate(
    "[document.documentElement.scrollWidth, innerWidth]",
  )) as number[];
  expect(content, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(window!);
  // The pages' own policy lets no script in, so that the examination has to come from the debugger.
  await page.evaluate(axe);
  const { violations } = (await page.evaluate("axe.run()")) as {
    violations: { id: string; nodes: { target: string[] }[] }[];
  };
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(", ")}`),
    page.url(),
  ).toEqual([]);
}

/** Everything that the page shows, as text, once nothing is being read any more: at the latest after ten seconds. */
export async function textOf(page: Page): Promise<string> {
  const until = Date.now() + 10_000;
  for (;;) {
    const text = (await page.locator("main").innerText()).replace(/\s+/g, " ");
    if (!text.includes(words.page.reading) || Date.now() > until) return text;
    await page.waitForTimeout(50);
  }
}
