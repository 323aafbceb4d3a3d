import "reflect-metadata";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type pg from "pg";
import { createApp } from "../../server/app.js";
import { issueBearerToken } from "../../server/auth/bearerToken.js";
import { findPersona, type Persona, personas } from "../../server/auth/personas.js";
import { keyFolder } from "../../server/auth/signIn.js";
import { type Config, readConfig } from "../../server/config.js";
import { createDataSource } from "../../server/database/dataSource.js";
import type { Capacity } from "../../server/http/Gate.js";
import { createReadiness } from "../../server/http/probes.js";
import { createLog } from "../../server/logging.js";
import { storedEntities } from "../../server/model/stored.js";
import { readSecrets } from "../../server/secrets.js";
import { createTestDatabase, type TestDatabase } from "./database.js";
import type { Scenario } from "./scenario.js";
import { listen } from "./signInHouse.js";
import { type Reply, Visitor } from "./visitor.js";

/** What came back, as bytes and as GraphQL. */
export interface Answer<Data = any> extends Reply {
  data: Data;
  errors: {
    message: string;
    path?: (string | number)[];
    extensions: { code: string; reference: string; fields?: string[] };
  }[];
  /** The code of the first error; null where there is none. */
  code: string | null;
}

/** How to ask in one world. */
export interface Asking {
  readonly world: Scenario;
  /** Asks as the holder of this account would from a partner's system: with their bearer token. */
  ask<Data = any>(
    who: string,
    purpose: string | null,
    query: string,
    variables?: object,
  ): Promise<Answer<Data>>;
  /** Sends anything to /graphql; with the account's bearer token where one is named. */
  send(who: string | null, body: string, headers?: Record<string, string>, method?: string): Promise<Answer>;
  tokenOf(who: string): Promise<string>;
}

export interface House extends Asking {
  readonly database: TestDatabase;
  readonly config: Config;
  /** Every line that the product has logged, as it was written. */
  readonly logged: string[];
  /** Saves another world beside the first, in the same database. */
  beside(other: Scenario): Promise<Asking>;
  visitor(): Visitor;
  stop(): Promise<void>;
}

/** What no test exceeds. */
export const ROOMY: Capacity = { places: 1_000, inHand: 10_000, patience: 30_000 };

interface Choices {
  sandbox?: boolean;
  /** With what strength somebody has signed in, where it is not the highest. */
  assurance?: Record<string, Persona["assurance"]>;
  /** More rows than the scenario can tell, written as maintenance would. */
  also?: (add: Add, world: Scenario) => Promise<unknown>;
  documents?: string;
  /** Milliseconds that a document may take: many, because tests share a machine. */
  deadline?: number;
  /** To what a reply without what was asked for waits: nothing, because tests ask for so much that is not there. */
  beat?: number;
  /** Whether documents run as code that is made of them, as our own client's do in production; all of them here, or none. */
  compiles?: () => boolean;
  /** How much it takes on: anything, because tests share a machine and are not to be shed. */
  capacity?: Capacity;
  /** An empty database to move into, where it is not to be the run's own: proofs have one each worker. */
  database?: TestDatabase;
  /** The data folder of a house whose world was saved before, which stays when it stops; so does its database. */
  kept?: string;
}
type Add = (table: string, row: Record<string, unknown>) => Promise<unknown>;

/** Starts the product, whole, over a database of its own with this scenario in it. */
export async function startHouse(
  world: Scenario,
  {
    sandbox = false,
    assurance = {},
    also,
    documents,
    deadline = 30_000,
    beat = 0,
    compiles = () => process.env.TELLONCE_COMPILES === "on",
    capacity = ROOMY,
    database: given,
    kept,
  }: Choices = {},
): Promise<House> {
  const database = given ?? (await createTestDatabase());
  if (kept === undefined) await world.save(database.owner);
  await admit(database, world, assurance);
  if (also) await maintain(database.owner, (client) => also(adder(client, world.partnershipId), world));
  const server = await listen();
  const dataFolder = kept ?? mkdtempSync(join(tmpdir(), "tellonce-house-"));
  const config = readConfig({
    PORT: String(server.port),
    DATA_FOLDER: dataFolder,
    LOG_LEVEL: "trace",
    SANDBOX: sandbox ? "on" : "off",
  });
  const logged: string[] = [];
  const writes = await createDataSource(database.urls.apiUrl, storedEntities, 2);
  const app = await createApp({
    config,
    secrets: readSecrets(config),
    api: database.api,
    auditor: database.auditor,
    writes,
    log: createLog("trace", { write: (line) => void logged.push(line) }),
    readiness: createReadiness(database.api),
    clientFolder: join(dataFolder, "client"),
    documents: documents ?? join(process.cwd(), "schema", "trusted-documents.json"),
    pace: { deadline, beat, isTrusted: compiles, ...capacity },
  });
  server.serve(app.express);

  return {
    ...askingIn(world, config),
    database,
    config,
    logged,
    async beside(other) {
      await other.save(database.owner);
      await admit(database, other, assurance);
      return askingIn(other, config);
    },
    visitor: () => new Visitor(config.baseUrl),
    async stop() {
      await server.stop();
      await app.close();
      await writes.destroy();
      await (kept === undefined ? database.drop() : database.leave());
      if (kept === undefined) rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

/** Asking in a world that is saved already, its accounts being the demonstration's. */
export function askingIn(world: Scenario, config: Config): Asking {
  const tokens = new Map<string, Promise<string>>();
  const tokenOf = (who: string) => {
    if (!tokens.has(who)) tokens.set(who, issueBearerToken(keyFolder(config), who, world.partnershipId));
    return tokens.get(who)!;
  };
  const send: Asking["send"] = async (who, body, headers = {}, method = "POST") => {
    const reply = await new Visitor(config.baseUrl).post("/graphql", body, {
      method,
      headers: {
        "content-type": "application/json",
        accept: "application/json",
        ...(who !== null && { authorization: `Bearer ${await tokenOf(who)}` }),
        ...headers,
      },
    });
    return { ...reply, ...read(reply.text) };
  };
  return {
    world,
    tokenOf,
    send,
    ask: (who, purpose, query, variables = {}) =>
      send(
        who,
        JSON.stringify({ query, variables }),
        purpose === null ? {} : { "tellonce-purpose": purpose },
      ),
  };
}

/** Changes what only maintenance may, in one transaction as the owner. */
export async function maintain<Result>(
  owner: pg.Pool,
  work: (client: pg.PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await owner.connect();
  try {
    await client.query("begin");
    await client.query("set local tellonce.maintenance = 'on'");
    const result = await work(client);
    await client.query("commit");
    return result;
  } catch (error) {
    await client.query("rollback");
    throw error;
  } finally {
    client.release();
  }
}

// Tokens are for accounts of the demonstration's own issuer, and as strong as the persona of that name.
async function admit(
  { admin }: TestDatabase,
  world: Scenario,
  assurance: Record<string, Persona["assurance"]>,
): Promise<void> {
  const client = await admin.connect();
  await client.query(
    "begin; set local session_replication_role = replica; update account set issuer = 'demonstration'; commit",
  );
  client.release();
  for (const key of world.namesOf("account")) {
    const known = findPersona(key);
    const persona = {
      key,
      name: key,
      kind: "PRACTITIONER",
      agencyType: null,
      role: "SUPPORT_WORKER",
      sentence: key,
      assurance: assurance[key] ?? 3,
    } as const;
    if (known) Object.assign(known, { assurance: persona.assurance });
    else (personas as Persona[]).push(persona);
  }
}

const adder =
  (client: pg.ClientBase, partnershipId: string): Add =>
  (table, row) => {
    const all = { partnership_id: partnershipId, ...row };
    const places = Object.keys(all).map((_, index) => `$${index + 1}`);
    return client.query(
      `insert into ${table} (${Object.keys(all).join(", ")}) values (${places.join(", ")})`,
      Object.values(all),
    );
  };

function read(text: string): Pick<Answer, "data" | "errors" | "code"> {
  try {
    const {
      data,
      errors = [],
      error,
    } = JSON.parse(text) as { data?: unknown; errors?: Answer["errors"]; error?: { code: string } };
    return { data, errors, code: error?.code ?? errors[0]?.extensions.code ?? null };
  } catch {
    return { data: undefined, errors: [], code: null };
  }
}
