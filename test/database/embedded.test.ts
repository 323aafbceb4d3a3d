import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect } from "../../server/database/connect.js";
import { chooseAccount, canEnter } from "../../server/database/embedded/account.js";
import { isAlive } from "../../server/database/embedded/processes.js";
import {
  type Embedded,
  type EmbeddedOptions,
  startEmbedded,
} from "../../server/database/embedded/startEmbedded.js";
import { buildServer, cleanUp, newFolder, root, runNode, until } from "../support/program.js";

const isRoot = process.getuid?.() === 0;

let dataFolder: string;
beforeAll(() => {
  buildServer();
  dataFolder = newFolder();
});
afterAll(cleanUp);

describe("the embedded PostgreSQL", () => {
  it("keeps its data from one start to the next", async () => {
    const first = await start({ dataFolder });
    await ask(first, "create table kept as select 'told once' as words");
    await first.stop();
    expect(isAlive(first.pid)).toBe(false);

    const second = await start({ dataFolder });
    expect(second.found).toBe(false);
    expect(await ask(second, "select words from kept")).toEqual([{ words: "told once" }]);
    await second.stop();
  });

  it("listens to this machine alone, asks for a password that only its owner can read, and loses nothing", async () => {
    const embedded = await start({ dataFolder });
    const settings = [
      "listen_addresses",
      "unix_socket_directories",
      "password_encryption",
      "fsync",
      "server_encoding",
      "timezone",
    ];
    const [row] = await ask(
      embedded,
      `select ${settings.map((name) => `current_setting('${name}') as ${name}`).join(", ")}`,
    );
    expect(row).toEqual({
      listen_addresses: "127.0.0.1",
      unix_socket_directories: "",
      password_encryption: "scram-sha-256",
      fsync: "on",
      server_encoding: "UTF8",
      timezone: "UTC",
    });
    expect(await ask(embedded, "select distinct auth_method from pg_hba_file_rules")).toEqual([
      { auth_method: "scram-sha-256" },
    ]);
    expect(await ask(embedded, "select datcollate from pg_database where datname = 'postgres'")).toEqual([
      { datcollate: "C.UTF-8" },
    ]);
    expect(modeOf(join(dataFolder, "postgres", "password"))).toBe(0o600);
    expect(modeOf(join(dataFolder, "postgres"))).toBe(0o700);
    await embedded.stop();
  });

  it("writes no value of a record into its log", async () => {
    const embedded = await start({ dataFolder });
    await ask(embedded, "create table one (name text primary key); insert into one values ('Marigold')");
    await expect(ask(embedded, "insert into one values ('Marigold')")).rejects.toThrow("duplicate key");
    // Here the error's own message quotes the value.
    await expect(ask(embedded, "select 'Marigold'::integer")).rejects.toThrow("Marigold");
    await embedded.stop();
    const log = readFileSync(join(dataFolder, "postgres", "server.log"), "utf8");
    expect(log).toContain("ready to accept connections");
    expect(log).not.toContain("Marigold");
  });

  it("is found again when the process that started it was killed", async () => {
    const program = runNode(starting({ dataFolder }));
    const pid = Number((await program.untilPrints(/pid (\d+)/))[1]);
    program.child.kill("SIGKILL");
    await program.ended;
    expect(isAlive(pid)).toBe(true);

    const embedded = await start({ dataFolder });
    expect(embedded).toMatchObject({ pid, found: true });
    expect(await ask(embedded, "select 1 as one")).toEqual([{ one: 1 }]);
    await embedded.stop();
    expect(isAlive(pid)).toBe(false);
  });

  it("is not mistaken for another program that has got its process id", async () => {
    const pidFile = join(dataFolder, "postgres", "data", "postmaster.pid");
    writeFileSync(
      pidFile,
      [process.pid, join(dataFolder, "postgres", "data"), 1, 1, "", "127.0.0.1", "", "ready"].join("\n"),
    );
    const embedded = await start({ dataFolder });
    expect(embedded.found).toBe(false);
    await embedded.stop();
  });

  it("is one database when two start at once, and stops with the last of them", async () => {
    const fresh = newFolder();
    const programs = [1, 2].map(() => runNode(starting({ dataFolder: fresh })));
    const pids = await Promise.all(
      programs.map(async (program) => Number((await program.untilPrints(/pid (\d+)/))[1])),
    );
    expect(pids[0]).toBe(pids[1]);
    const pid = pids[0] as number;

    programs[0]?.child.kill("SIGTERM");
    expect(await programs[0]?.ended).toBe(0);
    expect(isAlive(pid)).toBe(true);
    programs[1]?.child.kill("SIGTERM");
    expect(await programs[1]?.ended).toBe(0);
    expect(isAlive(pid)).toBe(false);
  });

  it("starts although a process died while it held the lock", async () => {
    writeFileSync(join(dataFolder, "starting.lock"), "4194303 1");
    await (await start({ dataFolder })).stop();
    expect(existsSync(join(dataFolder, "starting.lock"))).toBe(false);
  });

  it("ends by itself with the process that asked for that", async () => {
    const program = runNode(starting({ dataFolder, endsWithThisProcess: true }));
    const pid = Number((await program.untilPrints(/pid (\d+)/))[1]);
    program.child.kill("SIGKILL");
    await until(() => !isAlive(pid));
  });

  it("refuses a data folder of another major version in one line", async () => {
    writeFileSync(join(dataFolder, "postgres", "data", "PG_VERSION"), "17\n");
    await expect(start({ dataFolder })).rejects.toThrow(
      /^The database in \S+ was made by PostgreSQL 17, and this version runs 18: move that folder away[^\n]*$/,
    );
  });
});

if (isRoot) {
  describe("the embedded PostgreSQL, started by root", () => {
    it("runs as another account, which owns its files", async () => {
      const dataFolder = newFolder();
      const account = chooseAccount(join(dataFolder, "postgres"));
      expect(account?.uid).toBeGreaterThan(0);
      const embedded = await start({ dataFolder });
      expect(statSync(join(dataFolder, "postgres", "data")).uid).toBe(account?.uid);
      await embedded.stop();
    });

    it("lives elsewhere when its account cannot get into the data folder", async () => {
      const [closed, elsewhere] = [newFolder(), newFolder()];
      chmodSync(closed, 0o700);
      const dataFolder = join(closed, "data");
      const first = await start({ dataFolder, elsewhere });
      expect(first.folder.startsWith(elsewhere)).toBe(true);
      await ask(first, "create table kept ()");
      await first.stop();
      const second = await start({ dataFolder, elsewhere });
      expect(await ask(second, "select * from kept")).toEqual([]);
      await second.stop();
    });
  });

  const nobody = { uid: 65_534, gid: 65_534 };
  if (canEnter(nobody, root)) {
    it("the embedded PostgreSQL, started by an ordinary user, is that user's", async () => {
      const dataFolder = join(newFolder(), "data");
      mkdirSync(dataFolder, { mode: 0o700 });
      chownSync(dataFolder, nobody.uid, nobody.gid);
      const program = runNode(starting({ dataFolder }), {}, nobody);
      await program.untilPrints(/pid (\d+)/);
      expect(statSync(join(dataFolder, "postgres", "data")).uid).toBe(nobody.uid);
      program.child.kill("SIGTERM");
      expect(await program.ended).toBe(0);
    });
  }
}

function start(options: EmbeddedOptions): Promise<Embedded> {
  return startEmbedded({ endsWithThisProcess: true, ...options });
}

/** A program that starts the database, says its process id, and stops it when asked to end. */
function starting(options: EmbeddedOptions): string[] {
  const launcher = pathToFileURL(join(root, "dist/server/database/embedded/startEmbedded.js")).href;
  const program = `
    const { startEmbedded } = await import(${JSON.stringify(launcher)});
    const embedded = await startEmbedded(${JSON.stringify(options)});
    process.on("SIGTERM", () => embedded.stop().then(() => process.exit(0)));
    console.log("pid", embedded.pid);
    setInterval(() => {}, 1000);`;
  return ["--input-type=module", "--eval", program];
}

async function ask({ adminUrl }: Embedded, sql: string): Promise<object[]> {
  const client = await connect(adminUrl);
  try {
    return (await client.query<object>(sql)).rows;
  } finally {
    await client.end();
  }
}

const modeOf = (path: string) => statSync(path).mode & 0o777;
