import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";
import { type Compile, compareWorld } from "./engine.js";
import { type Mutant, MUTANTS } from "./mutants/list.js";
import { worldsToCatch } from "./mutants/catchSql.js";
import { SQL_MUTANTS, type SqlMutant } from "./mutants/sqlList.js";
import { open } from "./http/houses.js";
import type { RunDatabase } from "../support/database.js";
import type { Proof } from "./Proof.js";

/** Those of the engine and of the database, a few of each first: these are tried within `npm test`. */
const ALL: readonly (Mutant | SqlMutant)[] = [
  ...MUTANTS.slice(0, 5),
  ...SQL_MUTANTS.slice(0, 3),
  ...MUTANTS.slice(5),
  ...SQL_MUTANTS.slice(3),
];

/**
 * That the proofs can fail: each seeded fault in the engine makes it differ from the reference, each in the door or in a
 * policy is found by the proof `rows`.
 */
export const mutantsProof: Proof = {
  unit: "mutants",
  small: 8,
  large: ALL.length,
  open,
  async piece(seed, number, shared) {
    const mutant = ALL[number % ALL.length]!;
    const tried =
      "file" in mutant
        ? await decisionsToCatch(mutant, seed)
        : { unit: "worlds", ...(await toCatch(mutant, seed, shared as RunDatabase)) };
    if (!tried.caught)
      return { count: 1, failures: [`${mutant.name}: not caught by ${tried.count} ${tried.unit}`] };
    return { count: 1, failures: [], seen: { [`caught after ${tried.unit}: ${mutant.name}`]: tried.count } };
  },
};

const WORLDS = 400;

async function toCatch(mutant: SqlMutant, seed: number, shared: RunDatabase) {
  const worlds = await worldsToCatch(shared, mutant, seed, WORLDS);
  return { count: worlds ?? WORLDS, caught: worlds !== null };
}

async function decisionsToCatch(mutant: Mutant, seed: number) {
  const compile = await engineWith(mutant);
  let count = 0;
  for (let world = 0; world < 3_000; world += 1) {
    const compared = compareWorld(compile, seed, world);
    count += compared.decisions;
    if (compared.disagreements.length > 0) return { unit: "decisions", count, caught: true };
  }
  return { unit: "decisions", count, caught: false };
}

/** A copy of the engine with one fault in it. */
async function engineWith({ name, file, words, by }: Mutant): Promise<Compile> {
  const source = sources().get(file) ?? "";
  if (source.split(words).length !== 2)
    throw new Error(`The mutant "${name}" wants words that do not stand once in ${file}: ${words}`);
  const folder = join(process.cwd(), "dist", "mutants", name.replaceAll(/\W+/g, "-"));
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of sources())
    write(join(folder, path), path === file ? text.replace(words, () => by) : text);
  const url = pathToFileURL(join(folder, "compile.js"));
  return ((await import(url.href)) as { compile: Compile }).compile;
}

function write(path: string, text: string): void {
  if (!existsSync(dirname(path))) mkdirSync(dirname(path), { recursive: true });
  const { outputText } = ts.transpileModule(text, {
    compilerOptions: {
      module: ts.ModuleKind.ES2022,
      target: ts.ScriptTarget.ES2022,
      verbatimModuleSyntax: true,
    },
  });
  writeFileSync(path.replace(/\.ts$/, ".js"), outputText);
}

let read: Map<string, string> | undefined;

function sources(): Map<string, string> {
  const folder = join(process.cwd(), "server", "sharing");
  const files = readdirSync(folder, { recursive: true }).map(String);
  return (read ??= new Map(
    files
      .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
      .map((file) => [file, readFileSync(join(folder, file), "utf8")]),
  ));
}
