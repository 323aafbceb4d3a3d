import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";
import { type Compile, compareWorld } from "./engine.js";
import { type Mutant, MUTANTS } from "./mutants/list.js";
import type { Proof } from "./Proof.js";

/** That the proof of the engine can fail: each seeded fault in the engine makes it differ from the reference. */
export const mutantsProof: Proof = {
  unit: "mutants",
  small: 8,
  large: MUTANTS.length,
  async piece(seed, number) {
    const mutant = MUTANTS[number % MUTANTS.length]!;
    const compile = await engineWith(mutant);
    let decisions = 0;
    for (let world = 0; world < 3_000; world += 1) {
      const compared = compareWorld(compile, seed, world);
      decisions += compared.decisions;
      if (compared.disagreements.length > 0)
        return { count: 1, failures: [], seen: { [`caught after decisions: ${mutant.name}`]: decisions } };
    }
    return { count: 1, failures: [`${mutant.name}: not caught by ${decisions} decisions`] };
  },
};

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
