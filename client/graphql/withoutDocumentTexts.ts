import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

const generatedFolder = new URL("./generated/", import.meta.url).pathname;
const generated = `${generatedFolder}graphql.ts`;

/**
 * Takes the texts of documents out of the bundle: `graphql(...)` of an operation becomes the hash under which the server
 * keeps it, that of a fragment (which only the compiler needs) an empty object. Each page carries its own operations only.
 */
export function withoutDocumentTexts(): Plugin {
  return {
    name: "without-document-texts",
    enforce: "pre",
    transform(code, file) {
      if (file.startsWith(generatedFolder)) return { moduleSideEffects: false };
      if (!/\.tsx?$/.test(file) || !code.includes("graphql(`")) return null;
      this.addWatchFile(generated);
      const documents = readFileSync(generated, "utf8");
      const text = code.replace(
        /\bgraphql\(`\s*(query|mutation|fragment)\s+(\w+)[^`]*`\)/g,
        (_all, kind: string, name: string) => {
          if (kind === "fragment") return "({})";
          const hash = new RegExp(`const ${name}Document = .*"documentId":"([0-9a-f]{64})"`).exec(
            documents,
          )?.[1];
          if (!hash) return this.error(`${file}: ${name} has no document: run npm run codegen`);
          return `({ kind: "Document", definitions: [], documentId: "${hash}" })`;
        },
      );
      return { code: text, map: null };
    },
  };
}
