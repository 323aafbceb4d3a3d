import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";
import type { Mutant } from "./list.js";

/** Loads a copy of these files with one fault in one of them; `entry` is the file that is loaded. */
export async function copyWith<Module>(
  { name, file, words, by }: Mutant,
  sources: ReadonlyMap<string, string>,
  entry: string,
): Promise<Module> {
  const source = sources.get(file) ?? "";
  if (source.split(words).length !== 2)
    throw new Error(`The mutant "${name}" wants words that do not stand once in ${file}: ${words}`);
  const folder = join(process.cwd(), "dist", "mutants", name.replaceAll(/\W+/g, "-"));
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of sources)
    write(join(folder, path), path === file ? text.replace(words, () => by) : text);
  return (await import(pathToFileURL(join(folder, entry)).href)) as Module;
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
