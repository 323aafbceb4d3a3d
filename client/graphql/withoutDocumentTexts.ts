import type { Plugin } from "vite";

/**
 * Takes the texts of documents out of the bundle: `graphql(...)` of an operation becomes an import of its generated
 * document, that of a fragment (which only the compiler needs) becomes an empty object.
 */
export function withoutDocumentTexts(): Plugin {
  const generated = new URL("./generated/graphql.ts", import.meta.url).pathname;
  return {
    name: "without-document-texts",
    enforce: "pre",
    transform(code, file) {
      if (!/\.tsx?$/.test(file) || file.includes("/generated/")) return null;
      const used: string[] = [];
      const text = code.replace(
        /\bgraphql\(`\s*(query|mutation|fragment)\s+(\w+)[^`]*`\)/g,
        (_all, kind: string, name: string) => {
          if (kind === "fragment") return "({})";
          used.push(`${name}Document`);
          return `${name}Document`;
        },
      );
      const imports =
        used.length > 0 ? `import { ${used.join(", ")} } from ${JSON.stringify(generated)};\n` : "";
      return { code: imports + text, map: null };
    },
  };
}
