import type { ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";
import type pg from "pg";
import { connect } from "../../server/database/connect.js";
import { type Phase, recovery, send, type Sent } from "./load/phase.js";
import { KINDS, mixedWork } from "./load/work.js";
import { openBenchDatabase } from "./page/database.js";
import { startProduct } from "./page/variants.js";

/** Part 6: what is to hold under load; milliseconds, requests a second, shares, seconds. */
export const LOAD_GOALS = { rate: 300, p99: 300, growth: 0.05, goodput: 0.8, recovery: 5 };

export interface UnderLoad {
  /** The most that was answered a second. */
  capacity: number;
  rising: Phase[];
  steady: Phase & { memory: { begin: number; end: number } };
  overload: Phase & { ofPeak: number };
  recovery: number;
  /** Replies that show something, those of them without a row in the audit, and rows of what was shed. */
  audit: { replies: number; missing: number; ofShed: number };
}

/**
 * Finds how much the product answers of mixed work, at rising rates; then what holds at a rate that it can bear (`rate`, or seven
 * tenths of that), for `seconds`; then at five times its capacity, and after.
 */
export async function underLoad(
  {
    families,
    seconds,
    rate,
    step,
  }: { families: number; seconds: number; rate?: number | undefined; step: number },
  say: (line: string) => void,
): Promise<UnderLoad> {
  const database = await openBenchDatabase(families);
  const started: ChildProcess[] = [];
  const admin = await connect(database.adminUrl);
  try {
    const { url, process: product } = await startProduct(database, started);
    const pieces = await mixedWork(admin, database, url);
    const all: Sent[] = [];
    const run = async (what: string, perSecond: number, time: number) => {
      const sent = await send(url, pieces, perSecond, time);
      all.push(sent);
      say(`${what.padEnd(10)} ${tell(sent.phase)}`);
      return sent;
    };
    const { phase: first } = await run("warming up", 5, step);
    if (first.errors > 0) throw new Error(`What is sent is not answered: ${first.example}`);

    const rising: Phase[] = [];
    let capacity = 0;
    for (let next = 5; ; next = Math.ceil(next * 1.4)) {
      const { phase } = await run("rising", next, step);
      rising.push(phase);
      const isLess = phase.goodput <= capacity;
      capacity = Math.max(capacity, phase.goodput);
      if (isLess && phase.goodput < 0.8 * next) break;
    }

    const bearable = rate ?? Math.min(LOAD_GOALS.rate, Math.max(1, Math.floor(0.7 * capacity)));
    const watched = watchMemory(product.pid!);
    const { phase: steady } = await run("steady", bearable, seconds);
    const memory = watched.stop();

    const { phase: overload } = await run("overload", Math.ceil(5 * capacity), 20);
    const after = await run("after", Math.max(1, Math.floor(capacity / 2)), 15);
    return {
      capacity,
      rising,
      steady: { ...steady, memory },
      overload: { ...overload, ofPeak: overload.goodput / capacity },
      recovery: recovery(after.came, 15, LOAD_GOALS.p99),
      audit: await auditOf(admin, all),
    };
  } finally {
    await admin.end();
    for (const child of started) child.kill("SIGTERM");
    await database.stop();
  }
}

/** The resident memory of a process in MB, each second: the medians of the second and of the last tenth of the time. */
function watchMemory(pid: number): { stop(): { begin: number; end: number } } {
  const seen: number[] = [];
  const look = () =>
    seen.push(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))![1]) / 1024);
  const timer = setInterval(look, 1000);
  const middle = (from: number, to: number) => {
    const part = seen
      .slice(Math.floor(seen.length * from), Math.ceil(seen.length * to))
      .toSorted((a, b) => a - b);
    return part[Math.floor(part.length / 2)]!;
  };
  return {
    stop() {
      look();
      clearInterval(timer);
      return { begin: middle(0.1, 0.2), end: middle(0.9, 1) };
    },
  };
}

async function auditOf(admin: pg.Client, all: readonly Sent[]): Promise<UnderLoad["audit"]> {
  const { rows } = await admin.query<{ request: string }>(
    "select content ->> 'request' as request from audit.entry where content ->> 'request' is not null",
  );
  const audited = new Set(rows.map(({ request }) => request));
  const came = all.flatMap((sent) => sent.came);
  const answered = came.filter(({ is }) => is === "answered");
  return {
    replies: answered.length,
    missing: answered.filter(({ id }) => !audited.has(id!)).length,
    ofShed: came.filter(({ is, id }) => is === "shed" && audited.has(id!)).length,
  };
}

const tell = ({ rate, goodput, p50, p99, errors, example, shed }: Phase) =>
  `${String(rate).padStart(4)}/s: ${goodput.toFixed(1).padStart(6)} answered a second, p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms, ${errors} errors; shed: ${KINDS.map((kind) => `${kind} ${(100 * shed[kind]).toFixed(0)} %`).join(", ")}${example === undefined ? "" : `; ${example}`}`;

/** The goals, each with what was measured. */
export function verdicts({ capacity, steady, overload, recovery: took, audit }: UnderLoad): string[] {
  const growth = steady.memory.end / steady.memory.begin - 1;
  const { read, write, ...shed } = overload.shed;
  const isInOrder =
    shed["safeguarding write"] <= write &&
    write <= shed["safeguarding read"] &&
    shed["safeguarding read"] <= read;
  const says = (what: string, isReached: boolean) => `${what}: ${isReached ? "reached" : "MISSED"}`;
  return [
    says(
      `${capacity.toFixed(1)} answered a second at the most  goal ${LOAD_GOALS.rate}`,
      capacity >= LOAD_GOALS.rate,
    ),
    says(
      `at ${steady.rate} a second for ${steady.seconds} s p99 ${steady.p99.toFixed(0)} ms  goal ${LOAD_GOALS.p99} ms`,
      steady.p99 < LOAD_GOALS.p99,
    ),
    says(`of these ${steady.errors} errors  goal 0`, steady.errors === 0),
    says(
      `memory ${steady.memory.begin.toFixed(0)} to ${steady.memory.end.toFixed(0)} MB  goal ${100 * LOAD_GOALS.growth} % more`,
      growth < LOAD_GOALS.growth,
    ),
    says(
      `at ${overload.rate} a second ${(100 * overload.ofPeak).toFixed(0)} % of the most is answered  goal ${100 * LOAD_GOALS.goodput} %`,
      overload.ofPeak >= LOAD_GOALS.goodput,
    ),
    says(`there ${overload.errors} errors  goal 0`, overload.errors === 0),
    says("there the least urgent is shed first", isInOrder),
    says(`recovered after ${took} s  goal ${LOAD_GOALS.recovery} s`, took < LOAD_GOALS.recovery),
    says(
      `of ${audit.replies} replies ${audit.missing} without a row in the audit, ${audit.ofShed} rows of what was shed  goal 0`,
      audit.missing + audit.ofShed === 0,
    ),
  ];
}
