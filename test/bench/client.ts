import type { ChildProcess } from "node:child_process";
import type { BrowserContext, Page } from "playwright-core";
import { connect } from "../../server/database/connect.js";
import { launchChromium } from "../support/chromium.js";
import { type Took, tookOf } from "./day.js";
import { openBenchDatabase } from "./page/database.js";
import { startProduct } from "./page/variants.js";
import { contextOf, signedIn, USABLE } from "./visits.js";

/** Part 6: usable within so many milliseconds at the first visit, and with the shell kept from the one before. */
const COLD_GOAL = 3000;
const KEPT_GOAL = 1500;
/** Part 6: nothing holds the page up for longer, in milliseconds. */
export const TASK_GOAL = 200;
/** How many events the large case has. */
const EVENTS = 500;

/** 1.6 Mbit/s down and up, 150 ms there and back. */
const LINE = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 200_000 };
const SLOWER = 4;
/** The parts of a case after the one that is open at first. */
const PARTS = ["assessment", "team", "plan", "outcomes", "chronology", "consents", "messages"];

export interface ClientFigures {
  /** From the address being entered until the case can be worked with, in milliseconds. */
  took: Record<string, Took>;
  /** Of the large case: the longest time for which the page answered nothing while a part of it was opened, in milliseconds; 0 where none was over 50. */
  longest: Record<string, number>;
  events: number;
}

/** The case page on a poor line and a slow machine, in Chromium: how soon it is usable, and what holds it up on a case of 15 agencies and 500 events. */
export async function client(rounds: number, say: (line: string) => void): Promise<ClientFigures> {
  const database = await openBenchDatabase(50);
  const started: ChildProcess[] = [];
  const browser = await launchChromium();
  try {
    const [ordinary, large] = database.caseIds as [string, string];
    const events = await lengthen(database.adminUrl, large);
    const product = await startProduct(database, started);
    const { origin } = new URL(product.url);
    const state = await signedIn(browser, origin);
    const visits = async (id: string, keeps: boolean, goal: number) => {
      const times: number[] = [];
      const kept = await contextOf(browser, state);
      for (let round = keeps ? -1 : 0; round < rounds; round += 1) {
        const context = keeps ? kept : await contextOf(browser, state);
        const page = await slowPage(context);
        const took = await usableAt(page, `${origin}/cases/${id}`);
        if (round >= 0) times.push(took);
        await page.close();
        if (!keeps) await context.close();
      }
      await kept.close();
      return tookOf(times, goal);
    };
    const took: Record<string, Took> = {};
    for (const [what, id] of [
      ["50 events", ordinary],
      [`${events} events`, large],
    ] as const) {
      took[`case of ${what}, first visit`] = await visits(id, false, COLD_GOAL);
      took[`case of ${what}, shell kept`] = await visits(id, true, KEPT_GOAL);
      say(`  measured the case of ${what}`);
    }
    const context = await contextOf(browser, state);
    await context.addInitScript(WATCH);
    const longest = await longestTasks(await slowPage(context), `${origin}/cases/${large}`);
    return { took, longest, events };
  } finally {
    await browser.close();
    for (const child of started) child.kill("SIGTERM");
    await database.stop();
  }
}

/** Gives a case more events, of the same agencies, on days before. @returns how many it has then */
async function lengthen(adminUrl: string, caseId: string): Promise<number> {
  const admin = await connect(adminUrl);
  try {
    await admin.query("begin; set local session_replication_role = replica");
    const { rows: columns } = await admin.query<{ name: string; value: string }>(
      `select quote_ident(attname) as name, case attname when 'id' then 'gen_random_uuid()'
         when 'occurred_on' then 'occurred_on - 200 * n' else quote_ident(attname) end as value
       from pg_attribute where attrelid = 'chronology_event'::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    );
    await admin.query(
      `insert into chronology_event (${columns.map(({ name }) => name).join()})
       select ${columns.map(({ value }) => value).join()} from chronology_event,
         generate_series(1, $2 / (select count(*)::int from chronology_event where case_id = $1) - 1) n where case_id = $1`,
      [caseId, EVENTS],
    );
    await admin.query("commit");
    await admin.query("vacuum analyze chronology_event");
    const { rows } = await admin.query<{ events: number; agencies: number }>(
      `select (select count(*)::int from chronology_event where case_id = $1) as events,
         (select count(distinct agency_id)::int from involvement where case_id = $1) as agencies`,
      [caseId],
    );
    const { events, agencies } = rows[0]!;
    if (events < EVENTS || agencies < 15) throw new Error(`The large case has ${events} events and ${agencies} agencies`); // prettier-ignore
    return events;
  } finally {
    await admin.end();
  }
}

async function slowPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", LINE);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  return page;
}

async function usableAt(page: Page, address: string): Promise<number> {
  const begun = performance.now();
  await page.goto(address, { waitUntil: "commit" });
  await page.locator(USABLE).first().waitFor();
  const took = performance.now() - begun;
  // What the page asks for beside is kept too.
  await page.waitForLoadState("networkidle");
  return took;
}

const WATCH = `globalThis.longTasks = [];
  new PerformanceObserver((list) => longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: "longtask", buffered: true });`;

/** Opens the case, then each part of it and the chronology's further pages. */
async function longestTasks(page: Page, address: string): Promise<Record<string, number>> {
  const longest: Record<string, number> = {};
  const keep = async (what: string) => {
    await page.waitForLoadState("networkidle");
    // The observer is told once the task is over.
    await page.waitForTimeout(500);
    longest[what] = await page.evaluate<number>("Math.round(Math.max(0, ...longTasks.splice(0)))");
  };
  await usableAt(page, address);
  await keep("opening it");
  for (const part of PARTS) {
    await page.locator(`a[href$="/${part}"]`).first().click();
    await page.waitForURL(`**/${part}`);
    await page.locator(USABLE).first().waitFor();
    await keep(part);
    if (part !== "chronology") continue;
    await page
      .getByRole("link", { name: /next|later|earlier|more/i })
      .last()
      .click();
    await page.waitForURL(/after=/);
    await keep("the chronology's next page");
  }
  return longest;
}
