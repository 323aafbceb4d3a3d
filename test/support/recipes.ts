import { spawn } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ts from "typescript";
import { carryOut } from "../../server/cli/client/carryOut.js";
import { connect } from "../../server/database/connect.js";
import type { Product } from "./product.js";
import { root } from "./program.js";

const folder = join(root, "schema/recipes");
const made = join(root, "dist/recipes");

/** In which programs each recipe is written, as its file is called. */
export const LANGUAGES = ["curl.sh", "urql.ts", "graphql-request.ts", "python.py"] as const;

export const recipes: readonly string[] = readdirSync(folder);

export const textOfRecipe = (recipe: string, file: string): string =>
  readFileSync(join(folder, recipe, file), "utf8");

/** The persona whose token a recipe's own second line asks for. */
export const personaOf = (text: string): string | undefined =>
  /npm run --silent token -- ([\w-]+)\)/.exec(text)?.[1];

/** Runs a recipe as its reader would; resolves to what it printed. Fails, with what it said, where it fails. */
export async function cook(recipe: string, file: string, env: Record<string, string>): Promise<string> {
  const path = join(folder, recipe, file);
  if (file.endsWith(".sh")) return run("bash", path, env);
  if (file.endsWith(".py")) return run("python3", path, env);
  // Node runs TypeScript from 22.18 on; the recipes are held to what it takes, and run on older ones too.
  mkdirSync(made, { recursive: true });
  const script = join(made, `${recipe}-${file.replace(/\.ts$/, ".mjs")}`);
  const { outputText } = ts.transpileModule(readFileSync(path, "utf8"), {
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      verbatimModuleSyntax: true,
    },
  });
  writeFileSync(script, outputText);
  return run(process.execPath, script, env);
}

/** Makes a key and registers it, as the first steps say. Returns the settings of the recipe; its key's folder is the caller's to remove. */
export async function registerOwnKey({ baseUrl, database }: Product): Promise<Record<string, string>> {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const folder = mkdtempSync(join(tmpdir(), "tellonce-key-"));
  const [key, keys] = [join(folder, "partner.pem"), join(folder, "partner.jwks")];
  writeFileSync(key, privateKey.export({ format: "pem", type: "pkcs8" }));
  const jwk = { ...publicKey.export({ format: "jwk" }), alg: "EdDSA", kid: "2026-11" };
  writeFileSync(keys, JSON.stringify({ keys: [jwk] }));
  const owner = await connect(database.urls.ownerUrl);
  await owner.query("set tellonce.maintenance = 'on'");
  const said = await carryOut(
    {
      verb: "register",
      agency: "Harrowfield Academy",
      name: "Our school system",
      role: "EDUCATION_PRACTITIONER",
      purposes: ["EARLY_HELP"],
      keys,
    },
    owner,
    baseUrl,
  ).finally(() => owner.end());
  const id = /client id\s+(\S+)/.exec(said.join("\n"))![1]!;
  return { CLIENT: id, KEY: key, KID: jwk.kid, PERSON: "school" };
}

/** A port on which nothing listens. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

function run(program: string, path: string, env: Record<string, string>): Promise<string> {
  const child = spawn(program, [path], { env: { PATH: process.env.PATH!, ...env } });
  const printed = { stdout: "", stderr: "" };
  for (const stream of ["stdout", "stderr"] as const)
    child[stream].setEncoding("utf8").on("data", (text: string) => (printed[stream] += text));
  return new Promise((done, fail) => {
    child.once("error", fail);
    child.once("close", (code) =>
      code === 0
        ? done(printed.stdout)
        : fail(new Error(`${path} ended with ${code}: ${printed.stdout}${printed.stderr}`)),
    );
  });
}
