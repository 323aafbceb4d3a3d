import { spawn } from "node:child_process";
import { cpus } from "node:os";
import { join } from "node:path";
import type pg from "pg";
import type { CaseFigures, Round } from "./figures.js";
import { familyOf, ofMachine, ofProcess } from "./processorTime.js";
import type { Variant } from "./variants.js";

export interface Around {
  connections: number;
  /** The postmaster, whose children are PostgreSQL's part. */
  postmaster: number;
  /** Looks at what PostgreSQL is doing. */
  watch: pg.Client;
  bytes: CaseFigures["page"]["bytes"];
}

/** Requests without which a round says nothing. */
const LEAST = 20;
/** Seconds after which a round that failed is not tried again. */
const LONGEST = 30;

/** One round of one variant. @throws Error where requests go on failing. */
export async function measure(
  variant: Variant,
  seconds: number,
  around: Around,
): Promise<Omit<Round, "round">> {
  const ours = () =>
    [...familyOf(process.pid), ...familyOf(around.postmaster)].map((pid) => [pid, ofProcess(pid)] as const);
  const [machine, own, began] = [ofMachine(), new Map(ours()), Date.now()];
  const [before, node] = [await backends(variant, around.watch), await processorTime(variant)];
  const asked = await load(variant, seconds, around);
  if (asked.n < LEAST || asked.failed > 0) {
    if (seconds > LONGEST)
      throw new Error(`${variant.name}: ${asked.failed} of ${asked.n} requests failed: ${asked.example}`);
    // On a machine that others have nearly to themselves.
    return measure(variant, 2 * seconds, around);
  }
  const [after, nodeAfter] = [await backends(variant, around.watch), await processorTime(variant)];
  const spent = ours().reduce((sum, [pid, now]) => sum + now - (own.get(pid) ?? 0), asked.cpu);
  const foreign = Math.max(0, ofMachine() - machine - spent) / ((Date.now() - began) * cpus().length);
  const postgres = [...after].reduce((sum, [pid, now]) => sum + now - (before.get(pid) ?? 0), 0) / asked.n;
  if (postgres === 0)
    throw new Error(`${variant.name}: its connections are not called ${variant.connections}`);
  const { n, perSecond, p50, p99 } = asked;
  const perNode = (nodeAfter - node) / n;
  return { n, perSecond, p50, p99, node: perNode, postgres, total: perNode + postgres, foreign };
}

/** The milliseconds that each of the variant's connections has cost PostgreSQL so far. */
async function backends({ connections }: Variant, watch: pg.Client): Promise<Map<number, number>> {
  const { rows } = await watch.query<{ pid: number }>(
    "select pid from pg_stat_activity where application_name = $1",
    [connections],
  );
  return new Map(rows.map(({ pid }) => [pid, ofProcess(pid)]));
}

/** The milliseconds that the variant's own process has used. */
export async function processorTime(variant: Variant): Promise<number> {
  const { user, system } = await told<NodeJS.CpuUsage>(variant, "time");
  return (user + system) / 1000;
}

/** What the variant's own process answers to this: reportTime.mjs. */
export const told = <Answer>(
  { process: child }: Variant,
  asked: "time" | "watch" | "watched",
): Promise<Answer> =>
  new Promise((done) => {
    child.once("message", (said) => done(said as Answer));
    child.send(asked);
  });

interface Load {
  n: number;
  perSecond: number;
  p50: number;
  p99: number;
  failed: number;
  /** The first that failed. */
  example: string;
  cpu: number;
}

/** Asks at all connections without a pause. An answer much shorter than the page counts as failed. */
export async function load(
  { name, url, headers, bodies }: Variant,
  seconds: number,
  { connections, bytes }: Around,
): Promise<Load> {
  const child = spawn(process.execPath, [join(process.cwd(), "test/bench/load.mjs")], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  child.stdin.end(JSON.stringify({ url, headers, bodies, seconds, connections, least: bytes[name]! * 0.8 }));
  let said = "";
  for await (const chunk of child.stdout) said += String(chunk);
  return JSON.parse(said) as Load;
}
