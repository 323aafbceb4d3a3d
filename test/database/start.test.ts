import { writeFileSync } from "node:fs";
import { createServer, connect as connectSocket, type AddressInfo, type Server } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect, withParts } from "../../server/database/connect.js";
import { isAlive } from "../../server/database/embedded/processes.js";
import { startEmbedded } from "../../server/database/embedded/startEmbedded.js";
import { buildServer, cleanUp, newFolder, type Program, runNode, until } from "../support/program.js";

let dataFolder: string;
let port: number;
const main = "dist/server/main.js";

beforeAll(async () => {
  buildServer();
  dataFolder = newFolder();
  port = await freePort();
});
afterAll(cleanUp);

describe("a start that cannot be", () => {
  it.each<[string, Record<string, string>, RegExp]>([
    [
      "the demonstration in production",
      { NODE_ENV: "production" },
      /^The demonstration does not run with NODE_ENV=production: .+$/,
    ],
    ["a port that is no number", { PORT: "http" }, /^PORT must be a whole number from 0 to 65535\.$/],
    [
      "a database that nobody serves",
      { DATABASE_URL: "postgresql://someone:hidden@127.0.0.1:1/tellonce" },
      /^The database at 127\.0\.0\.1:1 cannot be reached \(ECONNREFUSED\): check DATABASE_URL and that it is running\.$/,
    ],
    [
      "real use without secrets",
      { OIDC_ISSUER: "https://id.example", OIDC_CLIENT_ID: "tellonce" },
      /^SESSION_SECRET, PSEUDONYM_KEY, DECISION_KEY, AUDIT_KEY must be set outside the demonstration: .+$/,
    ],
  ])("says in one line that it refuses %s", async (_what, env, line) => {
    await expectRefusal(
      runNode([main], { PORT: String(await freePort()), DATA_FOLDER: newFolder(), ...env }),
      line,
    );
  });

  it("says that the port is taken, before it starts a database", async () => {
    const taken = createServer();
    const program = runNode([main], { PORT: String(await listen(taken)), DATA_FOLDER: newFolder() });
    await expectRefusal(
      program,
      /^Port \d+ is taken by another program: stop that program, or set PORT to another\.$/,
    );
    expect(program.output()).toBe("");
    taken.close();
  });
});

describe("npm start", () => {
  it("serves, says so in one line, and when asked to stop finishes and stops its database", async () => {
    const program = await started();
    expect(program.output().match(/ready at/g)).toHaveLength(1);
    expect(program.output()).toMatch(/Tellonce is ready at http:\/\/localhost:\d+ .+ lead, school, .+ dpo/);
    expect((await get("/healthz")).status).toBe(200);
    expect(await (await get("/readyz")).json()).toEqual({ ready: true, reasons: [] });
    expect(await (await get("/metrics")).text()).toContain("http_request_duration_seconds_bucket");

    const database = await databasePid();
    // A Ctrl-C under npm: once from the terminal, once passed on.
    signal(program, "SIGINT");
    signal(program, "SIGINT");
    expect(await program.ended).toBe(0);
    expect(isAlive(database)).toBe(false);
  });

  it("gives each request a reference, and tells a client no more than a code and what to do", async () => {
    const program = await started();
    const reply = await get("/graphiql", { accept: "application/json", "x-request-id": "mine" });
    expect(reply.status).toBe(404);
    const reference = reply.headers.get("x-request-id");
    expect(reference).toMatch(/^[0-9a-f-]{36}$/);
    expect(await reply.json()).toEqual({
      error: {
        code: "NOT_FOUND",
        message: "There is nothing here that you can see.",
        next: "Check the link, or go back to your list of families.",
        reference,
      },
    });
    await until(() => program.output().includes(String(reference)));
    signal(program, "SIGTERM");
    expect(await program.ended).toBe(0);
  });

  it("keeps what was stored from one start to the next", async () => {
    const stored = await withDatabase("select count(*)::int as n from applied_migration");
    const program = await started();
    expect(program.output()).not.toContain("migrations");
    signal(program, "SIGTERM");
    await program.ended;
    expect(await withDatabase("select count(*)::int as n from applied_migration")).toEqual(stored);
    expect(stored).not.toEqual([{ n: 0 }]);
  });

  it("stops at once when asked a second time, also with a request under way", async () => {
    const program = await started();
    const database = await databasePid();
    const slow = connectSocket(port, "127.0.0.1");
    slow.on("error", () => {});
    slow.write("POST /auth/sign-out HTTP/1.1\r\nhost: localhost\r\ncontent-length: 9\r\n\r\n");
    await new Promise((done) => slow.once("connect", done));
    await get("/healthz");
    signal(program, "SIGINT");
    await program.untilPrints(/Stopping/);
    await new Promise((done) => setTimeout(done, 600));
    expect(isAlive(Number(program.child.pid))).toBe(true);
    signal(program, "SIGINT");
    expect(await program.ended).toBe(130);
    await until(() => !isAlive(database));
    slow.destroy();
  });

  it("stops by itself when the npm above it is killed", async () => {
    const env = {
      PATH: String(process.env.PATH),
      npm_lifecycle_event: "start",
      PORT: String(port),
      DATA_FOLDER: dataFolder,
    };
    const script = `require("child_process").spawn(process.execPath, [${JSON.stringify(main)}], { stdio: "inherit" })`;
    const npm = runNode(["-e", script], env);
    await npm.untilPrints(/ready at/);
    const database = await databasePid();
    npm.child.kill("SIGKILL");
    await until(() => !isAlive(database));
    await until(() =>
      get("/healthz").then(
        () => false,
        () => true,
      ),
    );
  });

  it("refuses when the API's role has powers that it must not have", async () => {
    await withDatabase("grant tellonce_owner to tellonce_api");
    await expectRefusal(
      run(),
      /^Tellonce does not start: the role tellonce_api of the API is a member of tellonce_owner\.$/,
    );
    await withDatabase("revoke tellonce_owner from tellonce_api");
  });

  it("refuses a data folder of another version", async () => {
    const file = join(dataFolder, "postgres", "data", "PG_VERSION");
    writeFileSync(file, "16\n");
    await expectRefusal(
      run(),
      /^The database in \S+ was made by PostgreSQL 16, and this version runs 18: .+$/,
    );
    writeFileSync(file, "18\n");
  });
});

function run(): Program {
  return runNode([main], { PORT: String(port), DATA_FOLDER: dataFolder });
}

async function started(): Promise<Program> {
  const program = run();
  await program.untilPrints(/ready at/);
  return program;
}

async function expectRefusal(program: Program, line: RegExp): Promise<void> {
  expect(await program.ended).toBe(1);
  expect(program.errors().trimEnd()).toMatch(line);
}

/** As the terminal does: to the whole process group. */
function signal(program: Program, name: NodeJS.Signals): void {
  process.kill(-Number(program.child.pid), name);
}

function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`http://127.0.0.1:${port}${path}`, { headers: { connection: "close", ...headers } });
}

async function databasePid(): Promise<number> {
  const embedded = await startEmbedded({ dataFolder });
  expect(embedded.found).toBe(true);
  await embedded.stop();
  return embedded.pid;
}

async function withDatabase(sql: string): Promise<object[]> {
  const embedded = await startEmbedded({ dataFolder, endsWithThisProcess: true });
  const client = await connect(withParts(embedded.adminUrl, { database: "tellonce" }));
  try {
    return (await client.query<object>(sql)).rows;
  } finally {
    await client.end();
    await embedded.stop();
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  const free = await listen(server);
  await new Promise((done) => server.close(done));
  return free;
}

function listen(server: Server): Promise<number> {
  return new Promise((done) =>
    server.listen(0, "127.0.0.1", () => done((server.address() as AddressInfo).port)),
  );
}
