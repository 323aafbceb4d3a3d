import { fileURLToPath } from "node:url";
import { build, type Rollup } from "vite";
import { beforeAll, describe, expect, it, vi } from "vitest";

/** The most that a page may load, in bytes as they are sent to a browser that takes Brotli. */
const MOST = 130_000;

/**
 * What each page loads from cold: the entry, the page's own chunk, one part of the page that comes by itself (a tab of the
 * case), and all that these import. The words of the screens are in the chunks, so they are counted too.
 */
let pages: Map<string, number>;

beforeAll(async () => {
  // As npm run build does; for a test React would come with all its warnings.
  vi.stubEnv("NODE_ENV", "production");
  pages = weigh(await buildClient().finally(() => vi.unstubAllEnvs()));
}, 120_000);

describe("what a page loads from cold", () => {
  it("is known for every page", () => {
    expect(pages.size).toBeGreaterThan(55);
    for (const name of [
      "SignInPage",
      "FamiliesPage",
      "CasePage with AssessmentPart",
      "CasePage with OverviewPart",
    ])
      expect(pages.get(name), name).toBeGreaterThan(80_000);
  });

  it("is at most 130 kB of compressed script", () => {
    expect([...pages].filter(([, weight]) => weight > MOST)).toEqual([]);
  });

  it("would be too much with every page at once", () => {
    expect([...pages.values()].reduce((all, one) => all + one - 90_000, 90_000)).toBeGreaterThan(MOST);
  });
});

async function buildClient(): Promise<Rollup.OutputBundle[string][]> {
  const built = await build({
    configFile: fileURLToPath(new URL("../client/vite.config.ts", import.meta.url)),
    logLevel: "silent",
    build: { write: false },
    // Styles are no script, and take most of the time.
    plugins: [{ name: "no-styles", enforce: "pre", load: (id) => (id.endsWith(".scss") ? "" : null) }],
  });
  return (built as Rollup.RollupOutput).output;
}

function weigh(files: Rollup.OutputBundle[string][]): Map<string, number> {
  const sent = new Map<string, number>();
  const chunks = new Map<string, Rollup.OutputChunk>();
  for (const file of files)
    if (file.type === "chunk") chunks.set(file.fileName, file);
    else if (file.fileName.endsWith(".br"))
      sent.set(file.fileName.slice(0, -".br".length), file.source.length);
  const reach = (name: string, reached = new Set<string>()): Set<string> => {
    if (reached.has(name)) return reached;
    reached.add(name);
    for (const next of chunks.get(name)!.imports) reach(next, reached);
    return reached;
  };
  const weightOf = (names: Set<string>) => [...names].reduce((sum, name) => sum + sent.get(name)!, 0);
  const titleOf = (name: string) => chunks.get(name)!.name;
  const entry = [...chunks.values()].find(({ isEntry }) => isEntry)!;
  const weights = new Map<string, number>();
  for (const page of entry.dynamicImports) {
    const withPage = reach(page, reach(entry.fileName));
    weights.set(titleOf(page), weightOf(withPage));
    for (const part of chunks.get(page)!.dynamicImports)
      weights.set(`${titleOf(page)} with ${titleOf(part)}`, weightOf(reach(part, new Set(withPage))));
  }
  return weights;
}
