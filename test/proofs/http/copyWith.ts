import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Words that stand once in a built file below `server`, and what stands there instead. */
export type Fault = readonly [file: string, words: string, instead: string];

/** A copy of all that was built for the proofs, with these faults in it. @returns its folder */
export function copyWith({ name, faults }: { name: string; faults: readonly Fault[] }): string {
  const folder = join(process.cwd(), "dist", "mutants-http", name.replaceAll(/\W+/g, "-"));
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(process.cwd(), "dist", "proofs"), folder, { recursive: true });
  // One fault may stand for several.
  for (const [file, words, instead] of new Map(faults.map((fault) => [fault.join("\n"), fault])).values()) {
    const path = join(folder, "server", file);
    const source = readFileSync(path, "utf8");
    if (source.split(words).length !== 2)
      throw new Error(`The mutant "${name}" wants words that do not stand once in ${file}: ${words}`);
    writeFileSync(
      path,
      source.replace(words, () => instead),
    );
  }
  return folder;
}
