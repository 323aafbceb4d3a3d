import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import express, { type ErrorRequestHandler, type Request, type Response } from "express";
import { personas } from "../../server/auth/personas.js";
import { signIn, type SignInSetUp } from "../../server/auth/signIn.js";
import { TellonceError } from "../../server/errors.js";
import type { TestDatabase } from "./database.js";
import { Visitor } from "./visitor.js";

/** Signs the cookies of every house. */
export const SESSION_SECRET = "a secret for the tests, 32 characters";

/** A listening server whose app can be put in, and replaced, when its address is known. */
export async function listen(wanted = 0) {
  let app: RequestListener | undefined;
  const server = createServer((request, response) => void app?.(request, response));
  await new Promise<void>((resolve) => server.listen(wanted, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    serve: (next: RequestListener) => void (app = next),
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export type House = Awaited<ReturnType<typeof openHouse>>;

/**
 * The sign-in of the product on a real server and database, with two doors to knock at: GET /whoami and POST /change.
 * Its own error answer stands for the app's.
 */
export async function openHouse(
  database: TestDatabase,
  changes: Partial<SignInSetUp["config"]> & { behindProxy?: boolean } = {},
) {
  const { behindProxy = false, ...config } = changes;
  const server = await listen(config.port);
  const dataFolder = mkdtempSync(join(tmpdir(), "tellonce-sign-in-"));
  const settings: SignInSetUp["config"] = {
    baseUrl: `http://localhost:${server.port}`,
    host: "127.0.0.1",
    port: server.port,
    dataFolder,
    demonstration: !config.oidc,
    oidc: undefined,
    ...config,
  };
  const log: string[] = [];
  const remove = async () => {
    await server.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  };
  const start = async () => {
    const set = await signIn({
      config: settings,
      secrets: { session: SESSION_SECRET },
      pool: database.api,
      log: { warn: (event, message) => void log.push(JSON.stringify([event, message])) },
    });
    const app = express().set("trust proxy", behindProxy ? 1 : 0);
    app.use(set.routes);
    app.get(
      "/whoami",
      set.identify,
      (request: Request, response: Response) => void response.json(request.viewer ?? null),
    );
    app.post(
      "/change",
      set.identify,
      (request: Request, response: Response) => void response.json(request.viewer ?? null),
    );
    app.use(answerError);
    server.serve(app);
    return set;
  };
  let set = await start().catch(async (error: unknown) => {
    await remove();
    throw error;
  });
  const stop = async () => {
    await set.close();
    await remove();
  };
  const restart = async () => {
    await set.close();
    set = await start();
  };
  const visitor = () => new Visitor(settings.baseUrl, behindProxy ? { behind: server.port } : {});
  return { ...settings, log, visitor, restart, stop };
}

const answerError: ErrorRequestHandler = (error, _request, response, _next) => {
  const status = { UNAUTHENTICATED: 401, FORBIDDEN: 403, BAD_INPUT: 400 } as Record<string, number>;
  const code = error instanceof TellonceError ? error.code : "INTERNAL";
  response
    .status(status[code] ?? 500)
    .json({ code, ...(code === "INTERNAL" && { stack: String((error as Error).stack) }) });
};

/** Puts an agency, a practitioner and an account for each persona into a new partnership; returns its id and the accounts' ids by key. */
export async function addPersonaAccounts(
  database: TestDatabase,
  partnership: string,
  { issuer = "demonstration", keys = personas.map(({ key }) => key) } = {},
) {
  const partnershipId = randomUUID();
  const accounts: Record<string, string> = {};
  await maintain(database, async (query) => {
    await query("insert into partnership values ($1, $2, 'Northshire')", [partnershipId, partnership]);
    const agency = randomUUID();
    await query(
      "insert into agency (partnership_id, id, type, name) values ($1, $2, 'SCHOOL', 'Hillcrest School')",
      [partnershipId, agency],
    );
    for (const { key, kind, name } of personas.filter((persona) => keys.includes(persona.key))) {
      const [account, behind] = [randomUUID(), randomUUID()];
      accounts[key] = account;
      if (kind === "PRACTITIONER")
        await query(
          "insert into practitioner (partnership_id, id, agency_id, name, job_title) values ($1, $2, $3, $4, 'Practitioner')",
          [partnershipId, behind, agency, name],
        );
      if (kind === "FAMILY")
        await query("insert into person (partnership_id, id, reference) values ($1, $2, $3)", [
          partnershipId,
          behind,
          key,
        ]);
      await query(
        "insert into account (partnership_id, id, kind, agency_id, practitioner_id, person_id, issuer, subject, display_name) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        [
          partnershipId,
          account,
          kind,
          kind === "FAMILY" ? null : agency,
          kind === "PRACTITIONER" ? behind : null,
          kind === "FAMILY" ? behind : null,
          issuer,
          key,
          name,
        ],
      );
    }
  });
  return { partnershipId, accounts };
}

/** Changes what only maintenance may, in one transaction as the owner. */
export async function maintain(
  database: TestDatabase,
  work: (query: (sql: string, values?: unknown[]) => Promise<unknown>) => Promise<void>,
) {
  const client = await database.owner.connect();
  try {
    await client.query("begin; set local tellonce.maintenance = 'on'");
    await work((sql, values) => client.query(sql, values));
    await client.query("commit");
  } finally {
    client.release();
  }
}
