import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface SourceLines {
  files: number;
  /** Lines of the median file. */
  median: number;
  largest: { file: string; lines: number };
}

/** Counts the lines of the source files below a folder; neither tests nor what is generated are source. */
export function sourceLines(root: string, folders: readonly string[]): SourceLines {
  const counted = folders
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true }).map((file) => join(folder, String(file))),
    )
    .filter((file) => /\.(ts|tsx|scss)$/.test(file) && !/\.test\.tsx?$|generated/.test(file))
    .map((file) => ({ file, lines: readFileSync(join(root, file), "utf8").trimEnd().split("\n").length }))
    .toSorted((a, b) => a.lines - b.lines);
  const median = counted[Math.floor(counted.length / 2)]?.lines ?? 0;
  return { files: counted.length, median, largest: counted.at(-1) ?? { file: "none", lines: 0 } };
}
