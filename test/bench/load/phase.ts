import { spawn } from "node:child_process";
import { join } from "node:path";
import { type Kind, KINDS, type RequestPiece } from "./work.js";

/** What came of one request: in milliseconds since the phase began, and from when it was due until its reply. */
interface Came {
  kind: Kind;
  at: number;
  ms: number;
  is: "answered" | "shed" | "failed" | "broken";
  id?: string;
  example?: string;
}

export interface Phase {
  rate: number;
  seconds: number;
  /** Answered with what was asked for, a second. */
  goodput: number;
  p50: number;
  p99: number;
  errors: number;
  /** The first that was neither answered nor shed. */
  example?: string;
  /** Of each kind, the share that was shed. */
  shed: Record<Kind, number>;
}

export interface Sent {
  phase: Phase;
  came: Came[];
}

/** Sends so many requests a second for so long, from a process of its own. */
export async function send(
  url: string,
  pieces: readonly RequestPiece[],
  rate: number,
  seconds: number,
): Promise<Sent> {
  const child = spawn(process.execPath, [join(process.cwd(), "test/bench/openLoop.mjs")], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  child.stdin.end(JSON.stringify({ url, pieces, rate, seconds }));
  let said = "";
  for await (const chunk of child.stdout) said += String(chunk);
  const came = JSON.parse(said) as Came[];
  return { phase: phaseOf(came, rate, seconds), came };
}

export function phaseOf(came: readonly Came[], rate: number, seconds: number): Phase {
  const answered = came.filter(({ is }) => is === "answered");
  const times = answered.map(({ ms }) => ms).toSorted((a, b) => a - b);
  const at = (share: number) => times[Math.ceil(times.length * share) - 1] ?? Infinity;
  const broken = came.filter(({ is }) => is === "failed" || is === "broken");
  const example = broken[0]?.example;
  const shareShed = (kind: Kind) => {
    const all = came.filter((one) => one.kind === kind);
    return all.filter(({ is }) => is === "shed").length / Math.max(1, all.length);
  };
  // What was answered after the last was sent does not count as more within the time.
  const inTime = answered.filter(({ at: sentAt, ms }) => sentAt + ms <= 1000 * seconds).length;
  return {
    rate,
    seconds,
    goodput: inTime / seconds,
    p50: at(0.5),
    p99: at(0.99),
    errors: broken.length,
    ...(example !== undefined && { example }),
    shed: Object.fromEntries(KINDS.map((kind) => [kind, shareShed(kind)])) as Record<Kind, number>,
  };
}

/** After how many seconds nothing is shed or fails any more, and what is asked is answered within `goal` milliseconds, for the most part. */
export function recovery(came: readonly Came[], seconds: number, goal: number): number {
  const isWell = (second: number) => {
    const then = came.filter(({ at }) => Math.floor(at / 1000) === second);
    const inTime = then.filter(({ is, ms }) => is === "answered" && ms <= goal).length;
    return then.every(({ is }) => is === "answered") && inTime > then.length / 2;
  };
  for (let second = seconds; second > 0; second -= 1) if (!isWell(second - 1)) return second;
  return 0;
}
