import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { caseBench } from "./page/caseBench.js";
import type { CaseFigures } from "./page/figures.js";
import { partsBench } from "./page/parts.js";
import { plot } from "./page/plot.js";
import { tell } from "./page/tell.js";
import { GOALS, measureDeciding } from "./decide.js";
import { client, TASK_GOAL } from "./client.js";
import { day, type Took } from "./day.js";
import { desk } from "./desk.js";
import { fillYear } from "./keptYear.js";
import { GOAL, refusal } from "./refusal.js";
import { isAlike, timing } from "./timing.js";
import { underLoad, verdicts } from "./underLoad.js";
import { VERIFY_GOAL, verifying } from "./verify.js";

/**
 * npm run bench -- [page] | parts | day | client | load | timing | decide | refusal | desk | verify [--quick] [--n N] [--families N] [--rate N] [--seconds N]: prints a table and puts the figures into
 * test/bench/bench.json; those of the page also into the README's picture. Filling the desk's year takes long, measuring does not:
 * desk --fill FOLDER [--n N] only fills, into a folder that stays; desk --kept FOLDER measures what was filled there, by the
 * functions and indexes of now.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: "boolean", default: false },
    n: { type: "string" },
    families: { type: "string" },
    fill: { type: "string" },
    kept: { type: "string" },
    rate: { type: "string" },
    seconds: { type: "string" },
  },
});

const benches: Record<string, () => Promise<object>> = {
  async page() {
    const measured = await caseBench(
      {
        families: wholeFamilies(),
        rounds: 5,
        ...(values.quick ? { most: 5, seconds: 2 } : { most: 10, seconds: 8 }),
      },
      console.log,
    );
    console.log(tell(measured));
    return measured;
  },
  parts: () => partsBench(wholeFamilies(), values.quick ? 100 : 500, console.log),
  async day() {
    const measured = await day(
      wholeFamilies(values.quick ? 1_000 : 20_000),
      values.quick ? 5 : 30,
      console.log,
    );
    tellTook(measured.took);
    return measured;
  },
  async client() {
    const measured = await client(values.quick ? 3 : 20, console.log);
    tellTook(measured.took);
    for (const [what, ms] of Object.entries(measured.longest))
      console.log(
        `${`longest task, ${what}`.padEnd(44)} ${String(ms).padStart(6)} ms  goal ${TASK_GOAL} ms: ${ms <= TASK_GOAL ? "reached" : "MISSED"}`,
      );
    return measured;
  },
  async load() {
    const measured = await underLoad(
      {
        families: wholeFamilies(),
        seconds: Number(values.seconds ?? (values.quick ? 30 : 600)),
        step: values.quick ? 5 : 10,
        rate: values.rate === undefined ? undefined : Number(values.rate),
      },
      console.log,
    );
    for (const verdict of verdicts(measured)) console.log(verdict);
    return measured;
  },
  async timing() {
    const n = values.n === undefined ? (values.quick ? 1_000 : 20_000) : Number(values.n);
    const compared = await timing(n, console.log);
    for (const [pair, one] of Object.entries(compared)) {
      const { t, gap, medians } = one;
      console.log(
        `${pair.padEnd(66)} t ${t.toFixed(2).padStart(7)}  gap ${gap.toFixed(3).padStart(7)} ms  medians ${medians.map((ms) => ms.toFixed(3)).join(" / ")} ms  ${isAlike(one) ? "alike" : "TOLD APART"}`,
      );
    }
    return compared;
  },
  async decide() {
    const measured = measureDeciding(values.quick ? 5 : 25);
    for (const [what, { ns, least, most, n }] of Object.entries(measured)) {
      const goal = GOALS[what];
      const verdict = goal === undefined ? "" : `goal ${goal} ns: ${ns <= goal ? "reached" : "MISSED"}`;
      console.log(
        `${what.padEnd(84)} ${ns.toFixed(1).padStart(9)} ns (${least.toFixed(1)} to ${most.toFixed(1)}), n ${n}  ${verdict}`,
      );
    }
    return measured;
  },
  async refusal() {
    const measured = await refusal(values.quick ? 10 : 100);
    const { median, p99, n, worst } = measured;
    console.log(
      `refusing a hostile document: median ${median.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms of processor time (it ${worst}), n ${n}  goal ${GOAL} ms: ${p99 <= GOAL ? "reached" : "MISSED"}`,
    );
    return measured;
  },
  async desk() {
    const n = values.n === undefined ? (values.quick ? 100_000 : 10_000_000) : Number(values.n);
    if (values.fill !== undefined) {
      await fillYear(values.fill, n, console.log);
      process.exit();
    }
    const rounds = values.quick ? 10 : 50;
    const measured = await (values.kept === undefined
      ? inPassing((folder) => fillYear(folder, n, console.log).then(() => desk(folder, rounds, console.log)))
      : desk(values.kept, rounds, console.log));
    for (const [what, { least, p50, p95, goal }] of Object.entries(measured.questions))
      console.log(
        `${what.padEnd(64)} least ${least.toFixed(1).padStart(8)}  p50 ${p50.toFixed(1).padStart(8)}  p95 ${p95.toFixed(1).padStart(8)} ms  goal ${goal} ms: ${p95 < goal ? "reached" : "MISSED"}`,
      );
    return measured;
  },
  async verify() {
    const n = values.n === undefined ? (values.quick ? 100_000 : 1_000_000) : Number(values.n);
    const measured = await verifying(n, values.quick ? 3 : 5, console.log);
    const { rate, least, most, rateOfOurs, rateWithIndex } = measured;
    console.log(
      `verify: ${rate.toFixed(0)} rows a second (${least.toFixed(0)} to ${most.toFixed(0)}), ${rateOfOurs.toFixed(0)} a second of our own processor time, of ${n} rows  goal ${VERIFY_GOAL}: ${rate >= VERIFY_GOAL ? "reached" : "MISSED"}; ${rateWithIndex.toFixed(0)} with --index`,
    );
    return measured;
  },
};

const [name = "page"] = positionals;
const bench = Object.hasOwn(benches, name) ? benches[name] : undefined;
if (!bench) {
  console.error(
    `Usage: npm run bench -- ${Object.keys(benches).join(" | ")} [--quick] [--n N] [--families N] [--rate N] [--seconds N] [--fill FOLDER | --kept FOLDER]`,
  );
  process.exit(2);
}
const load = loadavg()[0]!;
const machine = `${cpus().length} × ${cpus()[0]?.model ?? "unknown"}, node ${process.version}`;
console.log(`${name} on ${machine}; load before it began: ${load.toFixed(2)}`);
const figures = await bench();
const file = join("test", "bench", "bench.json");
const all = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Record<string, object>) : {};
const date = new Date().toISOString().slice(0, 10);
const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();
all[name] = { date, commit, machine, loadBefore: Number(load.toFixed(2)), figures };
if (name === "page")
  writeFileSync(join("test", "bench", "case-page.svg"), plot(figures as CaseFigures, date, machine));
writeFileSync(file, `${JSON.stringify(all, null, 2)}\n`);

function tellTook(took: Record<string, Took>): void {
  for (const [what, { p50, p95, worst, goal, n }] of Object.entries(took)) {
    const verdict = goal === null ? "" : `goal ${goal} ms: ${p95 < goal ? "reached" : "MISSED"}`;
    console.log(
      `${what.padEnd(44)} p50 ${p50.toFixed(0).padStart(6)}  p95 ${p95.toFixed(0).padStart(6)}  worst ${worst.toFixed(0).padStart(6)} ms, n ${n}  ${verdict}`,
    );
  }
}

async function inPassing<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "tellonce-year-"));
  // mkdtemp lets nobody else in; as root, PostgreSQL's own account must reach its files.
  chmodSync(folder, 0o711);
  return work(folder).finally(() => rmSync(folder, { recursive: true, force: true }));
}

function wholeFamilies(usually = 200): number {
  const families = Number(values.families ?? usually);
  // Beyond that, NHS numbers of the test range would repeat.
  if (Number.isInteger(families) && families >= 20 && families <= 32_000) return families;
  console.error("--families must be a whole number from 20 to 32000.");
  process.exit(2);
}
