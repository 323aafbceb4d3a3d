import type { ChildProcess } from "node:child_process";
import type pg from "pg";
import trusted from "../../schema/trusted-documents.json" with { type: "json" };
import { connect } from "../../server/database/connect.js";
import { launchChromium } from "../support/chromium.js";
import { Dice } from "../proofs/worlds/Dice.js";
import { type BenchDatabase, openBenchDatabase } from "./page/database.js";
import { signIn, startProduct } from "./page/variants.js";
import { contextOf, signedIn, USABLE } from "./visits.js";

/** Part 3: 95 of 100 searches among 100,000 people, and the case page in a browser, within so many milliseconds. */
export const SEARCH_GOAL = 200;
export const PAGE_GOAL = 1500;
/** How many cases the lead professional works on. */
const CASES = 500;

export interface Took {
  p50: number;
  p95: number;
  worst: number;
  n: number;
  goal: number | null;
}

/** What a lead professional waits for all day, among so many families; in milliseconds, one thing after another. */
export async function day(
  families: number,
  rounds: number,
  say: (line: string) => void,
): Promise<{ families: number; people: number; cases: number; took: Record<string, Took> }> {
  const database = await openBenchDatabase(families);
  const started: ChildProcess[] = [];
  const admin = await connect(database.adminUrl);
  try {
    const cases = await giveCases(admin, database);
    const { rows } = await admin.query<{ people: number }>("select count(*)::int as people from person");
    const { people } = rows[0]!;
    say(`${families} families of ${people} people; the lead professional works on ${cases} cases.`);
    const product = await startProduct(database, started);
    const took = {
      ...(await searching(product.url, await wordsOf(admin, database, rounds))),
      ...(await atHome(product.url, rounds)),
      ...(await onPages(product.url, database, rounds)),
    };
    return { families, people, cases, took };
  } finally {
    await admin.end();
    for (const child of started) child.kill("SIGTERM");
    await database.stop();
  }
}

/** Makes the measured lead professional that of more cases of her agency. @returns how many she has then */
async function giveCases(admin: pg.Client, { agencyId, caseIds }: BenchDatabase): Promise<number> {
  await admin.query("begin; set local session_replication_role = replica");
  const { rows } = await admin.query<{ practitioner_id: string }>(
    "select practitioner_id from involvement where case_id = $1 and kind = 'LEAD' and retired_epoch is null",
    [caseIds[0]],
  );
  const { practitioner_id: lead } = rows[0]!;
  const given = await admin.query(
    `update involvement set practitioner_id = $1 where id in
       (select id from involvement where agency_id = $2 and kind = 'LEAD' and practitioner_id <> $1
          and retired_epoch is null and until_at is null limit $3)`,
    [lead, agencyId, CASES - caseIds.length],
  );
  await admin.query("commit");
  await admin.query("vacuum analyze involvement");
  return caseIds.length + given.rowCount!;
}

/** What she types, by kind: of her own families and of strangers, names also with a slip of the finger. */
async function wordsOf(
  admin: pg.Client,
  { caseIds }: BenchDatabase,
  count: number,
): Promise<Record<string, string[]>> {
  const dice = new Dice(1);
  const textsOf = async (sql: string): Promise<string[]> => {
    const { rows } = await admin.query<{ text: string }>(
      `select distinct text from (${sql}) found where text is not null order by 1 limit 400`,
      [caseIds],
    );
    return dice.times(count, () => dice.one(rows).text);
  };
  const among = (id: string) =>
    `(exists (select from case_person c where c.person_id = t.person_id and c.case_id = any ($1)) or hashtext(${id}::text) % 500 = 0)`;
  const names = await textsOf(
    `select t.given || ' ' || t.family as text from person_name t where ${among("t.id")}`,
  );
  return {
    "a whole name": names,
    "a family name": names.map((name) => name.split(" ").at(-1)!),
    "the beginning of a name": names.map((name) => name.slice(0, 4)),
    "a name with a letter left out": names.map((name) => {
      const slip = 1 + dice.below(name.length - 2);
      return name.slice(0, slip) + name.slice(slip + 1);
    }),
    "an address": await textsOf(`select t.lines as text from person_address t where ${among("t.id")}`),
    "a postcode": await textsOf(`select t.postcode as text from person_address t where ${among("t.id")}`),
    "a number of a person": await textsOf(
      `select t.value as text from person_identifier t where ${among("t.id")}`,
    ),
    "a number of a case": await textsOf(
      "select t.reference as text from case_record t where t.id = any ($1) or hashtext(t.id::text) % 500 = 0",
    ),
  };
}

async function searching(url: string, words: Record<string, string[]>): Promise<Record<string, Took>> {
  const ask = await asking(url);
  const took: Record<string, Took> = {};
  const all: number[] = [];
  for (const [kind, typed] of Object.entries(words)) {
    const times: number[] = [];
    let found = 0;
    for (const one of typed) {
      const { ms, data } = await ask("Find", { words: one });
      times.push(ms);
      found += data.find.results.length > 0 ? 1 : 0;
    }
    if (found === 0) throw new Error(`${kind} finds nobody: ${typed[0]}`);
    took[`find by ${kind}`] = tookOf(times, SEARCH_GOAL);
    all.push(...times);
  }
  return { ...took, "find, all of these": tookOf(all, SEARCH_GOAL) };
}

async function atHome(url: string, rounds: number): Promise<Record<string, Took>> {
  const ask = await asking(url);
  const took: Record<string, Took> = {};
  for (const sort of ["DUE", "CHANGED", "FAMILY_NAME"]) {
    const times: number[] = [];
    for (let round = -2; round < rounds; round += 1) {
      const { ms, data } = await ask("Home", { sort, first: 50 });
      if (data.home.cases.edges.length !== 50) throw new Error("Home shows too few cases.");
      if (round >= 0) times.push(ms);
    }
    took[`home by ${sort}, the first 50 of ${CASES}`] = tookOf(times, null);
  }
  return took;
}

/** From the address being entered until the case can be worked with: its parts as tabs, the first of them filled. */
async function onPages(
  url: string,
  { caseIds }: BenchDatabase,
  rounds: number,
): Promise<Record<string, Took>> {
  const origin = new URL(url).origin;
  const browser = await launchChromium();
  try {
    const state = await signedIn(browser, origin);
    const open = async (path: string, first: string, times: number, keep: boolean) => {
      const took: number[] = [];
      let context = await contextOf(browser, state);
      for (let round = keep ? -2 : 0; round < times; round += 1) {
        if (!keep) context = await contextOf(browser, state);
        const page = await context.newPage();
        const begun = performance.now();
        await page.goto(origin + path.replace("?", caseIds[Math.abs(round) % caseIds.length]!), {
          waitUntil: "commit",
        });
        await page.locator(first).first().waitFor();
        if (round >= 0) took.push(performance.now() - begun);
        // What the page asks for beside would else be in the next one's way.
        await page.waitForLoadState("networkidle");
        await page.close();
        if (!keep) await context.close();
      }
      return tookOf(took, PAGE_GOAL);
    };
    return {
      "case page, the browser's first visit": await open("/cases/?", USABLE, rounds, false),
      "case page, after others": await open("/cases/?", USABLE, rounds, true),
      "home in the browser": await open("/cases", "tbody tr", rounds, true),
    };
  } finally {
    await browser.close();
  }
}

/** Asks as our client does: with the hash of a document of its own. */
async function asking(url: string) {
  const headers = await signIn("lead", url);
  return async (operationName: string, variables: object) => {
    const [sha256Hash] = Object.entries(trusted as Record<string, string>).find(([, text]) =>
      text.includes(`query ${operationName}(`),
    )!;
    const extensions = { persistedQuery: { version: 1, sha256Hash } };
    const begun = performance.now();
    const reply = await fetch(url, {
      method: "POST",
      headers,
      body: JSON.stringify({ operationName, variables, extensions }),
    });
    const { data, errors } = (await reply.json()) as { data: any; errors?: unknown };
    if (errors !== undefined) throw new Error(`${operationName}: ${JSON.stringify(errors)}`);
    return { ms: performance.now() - begun, data };
  };
}

export function tookOf(times: readonly number[], goal: number | null): Took {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.ceil(sorted.length * share) - 1]!;
  return { p50: at(0.5), p95: at(0.95), worst: at(1), n: sorted.length, goal };
}
