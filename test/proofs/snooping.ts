import pg from "pg";
import { sealOnce } from "../../server/jobs/keepAudit.js";
import { watchAll } from "../../server/jobs/watchLooks.js";
import { createTestDatabase, type TestDatabase } from "../support/database.js";
import { openDatabase } from "../support/globalSetup.js";
import type { Opened, Piece, Proof } from "./Proof.js";
import { Council } from "./snooping/Council.js";
import { type Incident, KINDS, plant } from "./snooping/incidents.js";
import { ordinaryDays } from "./snooping/ordinaryDays.js";
import { save } from "./snooping/save.js";
import { Dice } from "./worlds/Dice.js";

/** How many a council has. */
const ACCESSES = 20_000;

/**
 * Curious looks planted among ordinary ones are told of, and few others. Each piece is a council of its own, whose looks of
 * five weeks stand in the audit as the product would have written them; sealing and watching are the product's own.
 */
export const snoopingProof: Proof = {
  unit: "ordinary accesses",
  small: 20_000,
  large: 1_000_000,
  each: ACCESSES,
  open,
  async piece(seed, number, shared) {
    const dice = new Dice(seed, number);
    const council = new Council(dice, `council ${seed}.${number}`);
    ordinaryDays(council, ACCESSES);
    // The first has ten, of every kind; each other has one.
    const kinds = number === 0 ? [...KINDS, KINDS[0]] : [KINDS[number % KINDS.length]!];
    const incidents = kinds.map((kind) => plant(council, kind));
    const database = shared as Shared;
    const told = await tellOf(council, database);
    return judge(council, incidents, told);
  },
  missing(seen) {
    const share = (seen["planted and told"] ?? 0) / (seen["planted"] ?? 1);
    const perDay = (1000 * (seen["alerts"] ?? 0)) / (seen["people's working days"] ?? 1);
    return [
      ...(share < 0.95 ? [`recall of 95 %: ${(100 * share).toFixed(1)} %`] : []),
      ...(perDay > 20 ? [`at most 20 alerts a day per 1,000 users: ${perDay.toFixed(1)}`] : []),
      ...KINDS.filter((kind) => !seen[`told: ${kind}`]),
    ];
  },
};

interface Shared {
  urls: TestDatabase["urls"];
}
const KEYS = { pseudonym: "of this proof", decision: "of this proof" };

async function open(): Promise<Opened> {
  const { provided, stop } = await openDatabase();
  const database = await createTestDatabase(provided);
  // The weeks are the same whenever this is proved; the product makes no partitions backwards.
  await database.owner.query(
    `do $$ declare month date; begin
       foreach month in array array['2026-10-01', '2026-11-01']::date[] loop
         if to_regclass('audit.entry_' || to_char(month, 'YYYY_MM')) is null then
           execute format('create table audit.%I partition of audit.entry for values from (%L) to (%L)', 'entry_' || to_char(month, 'YYYY_MM'),
             month || ' 00:00:00+00', (month + interval '1 month')::date || ' 00:00:00+00');
         end if;
       end loop; end $$`,
  );
  return {
    shared: { urls: database.urls } satisfies Shared,
    close: async () => {
      await database.drop();
      await stop();
    },
  };
}

let pools: { owner: pg.Pool; api: pg.Pool; admin: pg.Pool } | undefined;

interface Told {
  account: string;
  day: string;
  case: string | null;
  reasons: { code: string }[];
}

/** Saves the council, has its audit sealed and watched, and returns the alerts, one for each account, case and day. */
async function tellOf(council: Council, { urls }: Shared): Promise<Told[]> {
  // How long a statement may take is not what is proved here.
  const pool = (connectionString: string) =>
    new pg.Pool({
      connectionString,
      max: 1,
      allowExitOnIdle: true,
      options: "-c statement_timeout=10min",
    });
  pools ??= { owner: pool(urls.ownerUrl), api: pool(urls.apiUrl), admin: pool(urls.adminUrl) };
  const { owner, api, admin } = pools;
  const client = await owner.connect();
  try {
    await save(client, council, KEYS);
  } finally {
    client.release();
  }
  // Others may be sealing or watching at this moment: then they do this council's too.
  const number = async (sql: string) =>
    Number(
      (await admin.query<{ number: string }>(`select (${sql})::text::bigint as number`)).rows[0]!.number,
    );
  const until = async (work: () => Promise<unknown>, isDone: () => Promise<boolean>) => {
    while (!(await isDone())) {
      await work();
      await new Promise((later) => setTimeout(later, 200));
    }
  };
  const written = await number("select max(writer) from audit.entry");
  await until(
    () => sealOnce(api),
    async () => (await number("select writer from audit.watermark")) >= written,
  );
  const sealed = await number("select next_leaf from audit.watermark");
  await until(
    () => watchAll(api, KEYS),
    async () => (await number("select next_leaf from audit.look_mark")) >= sealed,
  );
  const { rows } = await admin.query<Told>(
    `select distinct on (about_id, day, case_id) about_id as account, day::text, case_id as case, reasons
     from alert where partnership_id = $1 and kind = 'UNUSUAL_LOOK'`,
    [council.id],
  );
  return rows;
}

function judge(council: Council, incidents: Incident[], told: Told[]): Piece {
  const seen: Record<string, number> = {};
  const count = (what: string, times = 1) => (seen[what] = (seen[what] ?? 0) + times);
  const workingDays = new Set(council.looks.map(({ staff, day }) => `${staff} ${day}`)).size;
  count("people's working days", workingDays);
  count("alerts", told.length);
  count("planted", incidents.length);
  for (const { reasons } of told) for (const { code } of reasons) count(`reason: ${code}`);
  for (const { kind, accountId, day, caseId } of incidents) {
    const isTold = told.some(
      (one) =>
        one.account === accountId &&
        one.day === day &&
        one.case === caseId &&
        one.reasons.some(({ code }) => code === kind),
    );
    count(isTold ? "planted and told" : `not told: ${kind}`);
    if (isTold) count(`told: ${kind}`);
  }
  return { count: ACCESSES, failures: [], seen };
}
