import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { issueBearerToken } from "../../server/auth/bearerToken.js";
import { keyFolder } from "../../server/auth/signIn.js";
import { readConfig } from "../../server/config.js";
import { startEmbedded } from "../../server/database/embedded/startEmbedded.js";
import { freePort } from "../../server/database/embedded/startServer.js";
import { cleanUp, newFolder, type Program, runNode } from "./program.js";
import { rowsAt } from "./rowsAt.js";

/** Two processes of the product on one database, behind one address: a proxy that sends each request to the next of them. */
export class Replicas {
  private constructor(
    readonly baseUrl: string,
    private readonly folder: string,
    private readonly databaseUrl: string,
    private readonly programs: readonly Program[],
    private readonly proxy: Server,
    private readonly stopDatabase: () => Promise<void>,
  ) {}

  /** @param begin with what the command line of each begins. */
  static async start(begin: readonly [string[], string[]] = [[], []]): Promise<Replicas> {
    const folder = newFolder();
    const database = await startEmbedded({ dataFolder: folder, endsWithThisProcess: true });
    const ports = [await freePort(), await freePort()];
    const proxy = await inFrontOf(ports);
    const baseUrl = `http://localhost:${(proxy.address() as AddressInfo).port}`;
    const programs: Program[] = [];
    for (const [replica, port] of ports.entries()) {
      const program = runNode([...begin[replica]!, "dist/server/main.js"], {
        PORT: String(port),
        BASE_URL: baseUrl,
        TRUST_PROXY: "1",
        DATA_FOLDER: folder,
        DATABASE_URL: database.adminUrl,
      });
      programs.push(program);
      await program.untilPrints(/ready at/);
    }
    return new Replicas(baseUrl, folder, database.adminUrl, programs, proxy, () => database.stop());
  }

  tokenOf(persona: string): Promise<string> {
    return issueBearerToken(keyFolder(readConfig({ DATA_FOLDER: this.folder })), persona);
  }

  rows<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return rowsAt<Row>(this.databaseUrl, sql, values);
  }

  /** The environment of a command of the product. */
  get env(): Record<string, string> {
    return { BASE_URL: this.baseUrl, DATA_FOLDER: this.folder, DATABASE_URL: this.databaseUrl };
  }

  async stop(): Promise<void> {
    this.proxy.closeAllConnections();
    this.proxy.close();
    for (const { child, ended } of this.programs) {
      child.kill("SIGKILL");
      await ended;
    }
    await this.stopDatabase();
    await cleanUp();
  }
}

/** Says in `x-replica` which of them answered; a request that names one there goes to it. */
async function inFrontOf(ports: readonly number[]): Promise<Server> {
  let turn = 0;
  const proxy = createServer((asked, answer) => {
    // The demonstration's identity provider keeps a sign-in in memory; a real one is one service.
    const alone = /^\/(auth\/(sign-in|callback)|idp)\b/.test(asked.url ?? "");
    const named = asked.headers["x-replica"];
    const replica = alone ? 0 : named === undefined ? (turn += 1) % ports.length : Number(named);
    const { method, url: path, headers } = asked;
    const forwarded = { ...headers, "x-forwarded-for": "127.0.0.1", "x-forwarded-proto": "http" };
    const sent = request(
      { host: "127.0.0.1", port: ports[replica]!, method, path, headers: forwarded },
      (reply) => {
        answer.writeHead(reply.statusCode!, { ...reply.headers, "x-replica": String(replica) });
        reply.pipe(answer);
      },
    );
    sent.on("error", () => answer.destroy());
    answer.on("close", () => sent.destroy());
    asked.pipe(sent);
  });
  await new Promise<void>((done) => proxy.listen(0, "127.0.0.1", done));
  return proxy;
}
