import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";

/** What stands on which floor. A file imports only from below, and on its own floor only from its own folder. */
const floors: Record<string, number> = {
  "server/errors.ts": 0,
  "server/config.ts": 0.1,
  "server/secrets.ts": 0.2,
  "server/logging.ts": 0.2,
  "server/sharing": 1,
  "server/model": 2,
  migrations: 2.5,
  "server/database": 3,
  "server/auth": 4,
  "server/loaders": 4,
  "server/audit": 4,
  "server/context.ts": 5,
  "server/access": 6,
  "server/resolvers": 7,
  "server/jobs": 7,
  "server/feeds": 7,
  "server/schema.ts": 7.5,
  "server/http": 7.6,
  "server/cli": 8,
  "server/app.ts": 9,
  "server/boot.ts": 9.1,
  "server/main.ts": 9.2,
  "client/messages": 0,
  "client/compressedFiles.ts": 0,
  "client/graphql": 1,
  "client/components": 2,
  "client/features": 3,
  "client/pages": 4,
  "client/routes.tsx": 5,
  "client/main.tsx": 6,
};

const root = fileURLToPath(new URL("..", import.meta.url));
const files = ["server", "migrations", "client"]
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true }).map((name) => join(folder, String(name))),
  )
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|vite\.config\.ts$/.test(file));
const imports = new Map(files.map((file) => [file, importsOf(file)]));

describe("the floors", () => {
  it("have every file on one of them", () => {
    expect(files.length).toBeGreaterThan(100);
    expect(files.filter((file) => placeOf(file) === undefined)).toEqual([]);
  });

  it("are imported from above only, and never from beside", () => {
    const wrong = edges().filter(([from, to]) => !mayImport(placeOf(from), placeOf(to)));
    expect(wrong.map((edge) => edge.join(" imports "))).toEqual([]);
  });

  it("leave the components without a domain", () => {
    const beyond = edges().filter(
      ([from, to]) =>
        placeOf(from) === "client/components" &&
        !["client/components", "client/messages"].includes(placeOf(to) ?? ""),
    );
    expect(beyond.map((edge) => edge.join(" imports "))).toEqual([]);
    expect(edges()).toContainEqual(["server/main.ts", "server/boot.ts"]);
  });

  it("hold no cycle of imports", () => {
    expect(findCycle()).toEqual([]);
  });

  it("leave the environment to the configuration", () => {
    const readers = files.filter((file) => file.startsWith("server/") && /process\.env\b/.test(read(file)));
    expect(readers).toEqual(["server/config.ts"]);
  });
});

function mayImport(from = "", to = ""): boolean {
  if (from.startsWith("client") !== to.startsWith("client")) return false;
  return from === to || Number(floors[to]) < Number(floors[from]);
}
function placeOf(file: string): string | undefined {
  return [file, file.split("/").slice(0, 2).join("/"), file.split("/")[0] as string].find(
    (place) => place in floors,
  );
}
function edges(): [string, string][] {
  return [...imports].flatMap(([from, targets]) => targets.map((to): [string, string] => [from, to]));
}
function importsOf(file: string): string[] {
  return ts
    .preProcessFile(read(file))
    .importedFiles.map(({ fileName }) => fileName)
    .filter((name) => name.startsWith("."))
    .flatMap((name) => {
      const target = relative(root, join(root, dirname(file), name)).replace(/\.jsx?$/, "");
      return [`${target}.ts`, `${target}.tsx`, target].filter((candidate) => files.includes(candidate));
    });
}
function findCycle(): string[] {
  const done = new Set<string>();
  const walk = (file: string, path: string[]): string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const next of imports.get(file) ?? []) {
      const cycle = walk(next, [...path, file]);
      if (cycle.length > 0) return cycle;
    }
    done.add(file);
    return [];
  };
  return files.map((file) => walk(file, [])).find((cycle) => cycle.length > 0) ?? [];
}
function read(file: string): string {
  return readFileSync(join(root, file), "utf8");
}
