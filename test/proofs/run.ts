import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { parseArgs } from "node:util";
import { prove } from "./prove.js";
import { getProof, PROOFS } from "./proofs.js";

/** npm run prove -- <proof> [--n N] [--seed S] [--fresh]: from the project's folder, after a build into dist/proofs. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    n: { type: "string" },
    seed: { type: "string", default: "2" },
    /** Forgets what an earlier run with this seed has done. */
    fresh: { type: "boolean", default: false },
    /** As within `npm test`: its size and seed, nothing kept or recorded. */
    small: { type: "boolean", default: false },
  },
});
const [name = ""] = positionals;
if (!Object.hasOwn(PROOFS, name)) {
  console.error(`Usage: npm run prove -- <${Object.keys(PROOFS).join(" | ")}> [--n N] [--seed S] [--fresh]`);
  process.exit(2);
}
const proof = await getProof(name);
const n = values.n === undefined ? (values.small ? proof.small : proof.large) : Number(values.n);
const seed = values.small ? 1 : Number(values.seed);
if (!(n > 0) || !Number.isSafeInteger(seed)) throw new Error("--n and --seed are numbers.");
const keepIn = join(".data", "proofs");
if (values.fresh) rmSync(join(keepIn, `${name}-${seed}.json`), { force: true });

const files = filesOf(name);
const commit = commitOf(files);
const { count, pieces, seconds, failures, seen } = await prove({
  name,
  n,
  seed,
  say: console.log,
  ...(!values.small && { keepIn, of: fingerprint(files) }),
});
for (const [what, times] of Object.entries(seen).toSorted()) console.log(`  ${what.padEnd(52)} ${times}`);
for (const failure of failures.slice(0, 20)) console.log(`  FAILED ${failure}`);
if (failures[0] !== undefined) console.log(`  kept as ${proof.keep?.(failures[0]) ?? "nothing"}`);
const missing = failures.length === 0 ? (proof.missing?.(seen) ?? []) : [];
for (const what of missing) console.log(`  NEVER MET ${what}`);
const result = failures.length > 0 ? "failed" : missing.length > 0 ? "incomplete" : "proved";
console.log(
  `${name} ${result}: ${count} ${proof.unit} in ${pieces} pieces, seed ${seed}, ${failures.length} failures, ${seconds.toFixed(1)} s`,
);
if (!values.small)
  record({ proof: name, n: count, unit: proof.unit, seed, seconds: Math.round(seconds), result });
process.exitCode = result === "proved" ? 0 : 1;

/** The latest run of each proof, size and seed, with the commit that it was of. */
function record(run: {
  proof: string;
  n: number;
  unit: string;
  seed: number;
  seconds: number;
  result: string;
}): void {
  const file = join("test", "proofs.json");
  const runs = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as (typeof run)[]) : [];
  const others = runs.filter((one) => one.proof !== run.proof || one.seed !== run.seed);
  const date = new Date().toISOString().slice(0, 10);
  const all = [...others, { ...run, date, commit }];
  writeFileSync(file, `${JSON.stringify(all, null, 2)}\n`);
}

/** The built files of which a proof is made: its own and all that they import. */
function filesOf(proof: string): string[] {
  const home = join("dist", "proofs", "test", "proofs");
  const list = readFileSync(join(home, "proofs.js"), "utf8");
  const own = new RegExp(`"?${proof}"?: .*import\\("(.*?)"\\)`).exec(list)![1]!;
  const files = new Set([join(home, "worker.js"), join(home, own)]);
  for (const file of files)
    for (const [, path = ""] of readFileSync(file, "utf8").matchAll(
      /^(?:import|export)\b[^;"]*?"(\.[^"]+)";$/gm,
    ))
      if (!path.endsWith("proofs.js")) files.add(join(dirname(file), path));
  return [...files];
}

function fingerprint(files: readonly string[]): string {
  const hash = createHash("sha256");
  for (const file of files) hash.update(file).update(readFileSync(file, "utf8"));
  return hash.digest("hex");
}

/** The commit that was built; and whether the files were as they stand in it. */
function commitOf(files: readonly string[]): string {
  const sources = files.map((file) => relative(join("dist", "proofs"), file).replace(/\.js$/, ".ts"));
  const commit = git("rev-parse", "--short", "HEAD") ?? "unknown";
  const changed = git("status", "--porcelain", "--", ...sources) !== "";
  return changed ? `${commit} and changes` : commit;
}

/** What git says, where there is a git. */
function git(...args: string[]): string | undefined {
  try {
    return execFileSync("git", args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    return undefined;
  }
}
