import { existsSync, openSync, readSync, closeSync, statSync } from "node:fs";
import { join } from "node:path";
import { exportConsents } from "../../../server/cli/consent/exportConsents.js";
import { askedBy, findViewer } from "../../../server/cli/asViewer.js";
import { readSecrets } from "../../../server/secrets.js";
import { FORMS, hashesOf, newToken, textColumns, tokensIn } from "../../support/canary.js";
import { askingIn, type House } from "../../support/house.js";
import { EARLY_HELP } from "../../support/northshire.js";
import type { Scenario } from "../../support/scenario.js";
import type { Piece, Proof } from "../Proof.js";
import { Dice } from "../worlds/Dice.js";
import { Eyes } from "./Eyes.js";
import { houseOf, open } from "./houses.js";
import { ask, purposesOf, questionsFor } from "./questions.js";
import { leaveWorld, saveWorld } from "./saveWorld.js";
import { type AnyRow, rowsOf, tellWorld, type WorldRows } from "./tellWorld.js";
import { VIEWERS } from "./worlds.js";

/**
 * No denied value in any sink (SECURITY.md I11): every text that is stored about anybody is a token of its own. What a
 * viewer may not see is in no byte that they are sent; no token at all is in a log, the audit, the database's log or
 * what it tells of running statements, or the metrics.
 */
export const canariesProof: Proof = {
  unit: "worlds of canaries",
  small: 12,
  large: 240,
  open,
  piece: async (seed, number, shared) => plantAndLook(await houseOf(shared, "canaries"), seed, number),
  missing: (seen) => [...SINKS.map((sink) => `planted leak found in ${sink}`), "tokens shown to who may see them", "tokens hidden", "errors"].filter((what) => !seen[what]), // prettier-ignore
};

/** Browser storage and pages are looked at in a browser: `test/browser/canary.test.ts`. */
const SINKS = ["body", "headers", "errors", "export", "log", "audit", "index of the audit", "database's log", "running statements", "metrics"]; // prettier-ignore

/** A token and the row in which it stands. */
interface Planted {
  table: string;
  row: AnyRow;
}

async function plantAndLook(house: House, seed: number, number: number): Promise<Piece> {
  const dice = new Dice(seed, number);
  const world = tellWorld(dice);
  const at = (Date.now() - 5000) * 1000;
  const rows = await rowsOf(world, at);
  const planted = plantIn(rows, await textColumns(house.database));
  const hashes = hashesOf(planted.keys());
  await saveWorld(house.database, world.partnershipId, rows, at);
  const logFrom = { log: house.logged.length, database: sizeOf(await databaseLog(house)) };
  const failures: string[] = [];
  const seen: Record<string, number> = { tokens: planted.size };
  const saw = (what: string, times = 1) => (seen[what] = (seen[what] ?? 0) + times);
  const sinks: Record<string, string> = Object.fromEntries(SINKS.map((sink) => [sink, ""]));

  const viewers = [VIEWERS[number % VIEWERS.length]!, dice.one(VIEWERS), "teacher"];
  for (const viewer of new Set(viewers)) {
    const questions = questionsFor(world, viewer, new Dice(seed + 2, number));
    const purposes = [...new Set([...purposesOf(questions), EARLY_HELP])];
    const look = async () => {
      const eyes = await Eyes.of(house.database, world, rows, viewer, purposes);
      return new Set([...planted].filter(([, one]) => isHidden(eyes, world, one)).map(([token]) => token));
    };
    const before = await look();
    const own: Record<string, string> = { body: "", headers: "", errors: "", export: "" };
    for (const question of questions)
      for (const { answer } of await ask(askingIn(world, house.config), viewer, question)) {
        own["body"] += answer.text;
        own["headers"] += JSON.stringify(answer.headers);
        own["errors"] += JSON.stringify(answer.errors);
        if (answer.errors.length > 0) saw("errors");
      }
    own["export"] += await exported(house, world, viewer);
    // What the viewer writes may open something to them: hidden is what it was before and after.
    const after = await look();
    const hidden = new Set([...before].filter((token) => after.has(token)));
    saw("tokens hidden", hidden.size);
    for (const [sink, text] of Object.entries(own)) {
      for (const token of tokensIn(text, hashes)) {
        if (!hidden.has(token)) saw("tokens shown to who may see them");
        else failures.push(`world ${number}: ${viewer} is sent a ${planted.get(token)!.table} in ${sink}`);
      }
      sinks[sink] += text;
    }
  }
  Object.assign(sinks, await insideSinks(house, world, logFrom));
  for (const sink of SINKS.slice(4))
    for (const token of tokensIn(sinks[sink]!, hashes))
      failures.push(`world ${number}: a ${planted.get(token)!.table} is in ${sink}`);
  for (const sink of SINKS) if (findsPlantedIn(sinks[sink]!)) saw(`planted leak found in ${sink}`);
  await leaveWorld(house.database, world.partnershipId);
  return { count: 1, failures, seen };
}

/** Puts a token into the place of every text about anybody. */
function plantIn(rows: WorldRows, columns: ReadonlyMap<string, readonly string[]>): Map<string, Planted> {
  const planted = new Map<string, Planted>();
  for (const [table, all] of rows)
    for (const row of all)
      for (const column of columns.get(table) ?? []) {
        if (typeof row[column] !== "string") continue;
        const token = newToken();
        row[column] = token;
        planted.set(token, { table: `${table}.${column}`, row });
      }
  return planted;
}

/** Whether the viewer may not see it; what stands beside a rule may be told to the council, which leads all cases here, and to officers. */
function isHidden(eyes: Eyes, { ids }: Scenario, { row }: Planted): boolean {
  if (row["category"] !== undefined) return !eyes.see(row, false) && !eyes.see(row, true);
  return eyes.agencyId !== ids.agency("council") && !eyes.viewer.endsWith("dpo");
}

async function exported(house: House, world: Scenario, viewer: string): Promise<string> {
  const { database, config } = house;
  const secrets = readSecrets(config);
  let text = "";
  for (const person of ["kim", "mum"])
    try {
      const found = await findViewer(database.api, viewer, world.partnershipId, true);
      const standing = {
        api: database.api,
        writes: undefined as never,
        asked: askedBy(found, EARLY_HELP, secrets, true),
      };
      text += JSON.stringify(
        await exportConsents(standing, { what: world.ids.person(person), case: undefined }),
      );
    } catch (error) {
      text += String(error);
    }
  return text;
}

async function insideSinks(
  house: House,
  { partnershipId }: Scenario,
  from: { log: number; database: number },
): Promise<Record<string, string>> {
  const { admin } = house.database;
  const texts = async (sql: string, values: unknown[] = []) =>
    (await admin.query<{ text: string }>(sql, values)).rows.map(({ text }) => text).join("\n");
  return {
    log: house.logged.slice(from.log).join(""),
    audit: await texts("select content::text || encode(hash, 'hex') as text from audit.entry where partnership_id = $1", [partnershipId]), // prettier-ignore
    "index of the audit": await texts("select s::text as text from audit.subject s where partnership_id = $1", [partnershipId]), // prettier-ignore
    "running statements": await texts("select query as text from pg_stat_activity where datname = current_database()"), // prettier-ignore
    "database's log": readFrom(await databaseLog(house), from.database),
    metrics: (await house.visitor().go("/metrics")).text,
  };
}

/** One leak of every form, planted in what the sink has: the scanner must find it. */
function findsPlantedIn(text: string): boolean {
  const after = text.slice(-2000);
  return Object.entries(FORMS).every(([form, make]) => {
    const token = newToken();
    // What was encoded as a whole: at every place within three bytes.
    const leaks =
      form === "base64"
        ? ["", "a", "ab"].map((before) => Buffer.from(`${before}{"is":"${token}"}`).toString("base64url"))
        : make(token);
    return leaks.every((leak) => tokensIn(`${after} before ${leak} after`, hashesOf([token])).has(token));
  });
}

async function databaseLog({ database: { admin } }: House): Promise<string> {
  const { rows } = await admin.query<{ data_directory: string }>("show data_directory");
  return join(rows[0]!.data_directory, "..", "server.log");
}

const sizeOf = (file: string): number => (existsSync(file) ? statSync(file).size : 0);

function readFrom(file: string, from: number): string {
  const size = sizeOf(file);
  if (size <= from) return "";
  const bytes = Buffer.alloc(size - from);
  const open = openSync(file, "r");
  readSync(open, bytes, 0, bytes.length, from);
  closeSync(open);
  return bytes.toString("utf8");
}
