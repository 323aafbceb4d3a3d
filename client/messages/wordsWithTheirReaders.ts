import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import { partsOf, partsRead, type Sections } from "./parts.ts";

const client = fileURLToPath(new URL("..", import.meta.url));
const file = fileURLToPath(new URL("en.json", import.meta.url));
const catalogueModule = fileURLToPath(new URL("catalogue.ts", import.meta.url));
const prefix = "virtual:words/";

/**
 * Sends the parts of the catalogue with the code that reads them, so that a page loads its own words and no others. A module
 * that mentions a key imports the key's part, before anything of it is shown.
 */
export function wordsWithTheirReaders(): Plugin {
  return {
    name: "words-with-their-readers",
    enforce: "pre",
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith(`\0${prefix}`)) return null;
      this.addWatchFile(file);
      const words = JSON.stringify(partsOf(readCatalogue()).get(id.slice(prefix.length + 1)));
      return `import { addWords } from ${JSON.stringify(catalogueModule)};\naddWords(${words});`;
    },
    transform(code, id) {
      if (!id.startsWith(client) || !/\.tsx?$/.test(id) || /\/generated\/|\.test\./.test(id)) return null;
      const read = partsRead(code, partsOf(readCatalogue()).keys());
      return { code: read.map((part) => `import "${prefix}${part}";`).join("") + code, map: null };
    },
  };
}

const readCatalogue = () => JSON.parse(readFileSync(file, "utf8")) as Sections;
