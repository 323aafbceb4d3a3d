// Writes the client's types and documents (client/graphql/generated) and the documents that a signed-in session may
// run (schema/trusted-documents.json), from the schema and from the documents in client/. With --check it writes
// nothing and fails when any of these is out of date.
// A script of its own, because @graphql-codegen/cli does not install beside these versions.
import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { codegen } from "@graphql-codegen/core";
import { preset } from "@graphql-codegen/client-preset";
import { buildSchema, parse, validate } from "graphql";

const schemaFile = "schema/schema.graphql";
const manifestFile = "schema/trusted-documents.json";
const generatedFolder = "client/graphql/generated/";
const checkOnly = process.argv.includes("--check");

const schemaText = await readFile(schemaFile, "utf8");
const schema = buildSchema(schemaText);
const documents = await readDocuments("client");
const all = parse(documents.map((file) => file.rawSDL).join("\n"));
const faults = validate(schema, all);
if (faults.length > 0) {
  for (const fault of faults)
    console.error(
      `${fault.message}\n  ${fault.nodes?.[0]?.loc?.source.body.slice(fault.nodes[0].loc.start, fault.nodes[0].loc.start + 80)}`,
    );
  process.exit(1);
}

const outputs = await preset.buildGeneratesSection({
  baseOutputDir: generatedFolder,
  schema: parse(schemaText),
  schemaAst: schema,
  documents,
  config: {
    enumType: "string-literal",
    useTypeImports: true,
    // Every scalar of the schema travels as text: ids, days, instants.
    defaultScalarType: "string",
  },
  presetConfig: {
    persistedDocuments: { mode: "replaceDocumentWithHash" },
    fragmentMasking: { unmaskFunctionName: "readFragment" },
  },
  plugins: [],
  pluginMap: {},
  importExtension: "",
});

const files = new Map();
for (const output of outputs) {
  const text = await codegen(output);
  if (output.filename.endsWith("persisted-documents.json")) files.set(manifestFile, sorted(text));
  else files.set(output.filename, namedByHash(text));
}

for (const [file, text] of files) {
  if ((await readFile(file, "utf8").catch(() => undefined)) === text) continue;
  if (checkOnly) {
    console.error(`${file} is out of date: run npm run codegen`);
    process.exitCode = 1;
  } else {
    await mkdir(join(file, ".."), { recursive: true });
    await writeFile(file, text);
  }
}

/** The documents inside `graphql(...)` templates of every TypeScript file below a folder. */
async function readDocuments(folder) {
  const found = [];
  for (const name of (await readdir(folder, { recursive: true })).toSorted()) {
    if (!/\.tsx?$/.test(name) || name.includes("generated")) continue;
    const text = await readFile(join(folder, name), "utf8");
    for (const [, sdl] of text.matchAll(/\bgraphql\(`(\s*(?:query|mutation|fragment)\b[^`]*)`\)/g)) {
      found.push({ location: join(folder, name), document: parse(sdl), rawSDL: sdl });
    }
  }
  return found;
}

/** A manifest from bare SHA-256 (the hash without its prefix) to document, in a stable order. */
function sorted(text) {
  const entries = Object.entries(JSON.parse(text)).map(([hash, document]) => [
    hash.replace(/^sha256:/, ""),
    document,
  ]);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}

/** Documents as urql takes them when the server knows their text: the hash alone. */
function namedByHash(text) {
  return text.replace(
    /\{\s*"__meta__":\s*\{\s*"hash":\s*"sha256:([0-9a-f]{64})"\s*\}\s*\}/g,
    '{"kind":"Document","definitions":[],"documentId":"$1"}',
  );
}
