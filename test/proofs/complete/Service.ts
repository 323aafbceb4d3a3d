import { issueBearerToken } from "../../../server/auth/bearerToken.js";
import { keyFolder } from "../../../server/auth/signIn.js";
import { readConfig } from "../../../server/config.js";
import { isAlive, pause } from "../../../server/database/embedded/processes.js";
import { startEmbedded } from "../../../server/database/embedded/startEmbedded.js";
import { freePort } from "../../../server/database/embedded/startServer.js";
import { cleanUp, newFolder, type Program, runNode, until } from "../../support/program.js";
import { rowsAt } from "../../support/rowsAt.js";

/** What a client holds of one request: all of the reply, or nothing. */
export interface Reply {
  status: number;
  requestId: string;
  body: { data?: unknown; errors?: { extensions?: { code?: string } }[] };
}

/** The product as `npm start` runs it, on a PostgreSQL of its own: both can be felled, and are started again where they were. */
export class Service {
  #server!: Program;
  #database!: { pid: number };
  #token = "";

  private constructor(
    readonly folder: string,
    readonly databasePort: number,
    readonly port: number,
  ) {}

  static async start(): Promise<Service> {
    const service = new Service(newFolder(), await freePort(), await freePort());
    await service.startDatabase();
    await service.startServer();
    service.#token = await issueBearerToken(keyFolder(readConfig({ DATA_FOLDER: service.folder })), "lead");
    return service;
  }

  /** The administrator's address of the database, which stays where it is. */
  databaseUrl = "";

  async startDatabase(): Promise<void> {
    const settings = { port: String(this.databasePort) };
    const database = await startEmbedded({
      dataFolder: this.folder,
      endsWithThisProcess: true,
      settings,
    });
    const url = new URL(database.adminUrl);
    url.port = settings.port;
    this.databaseUrl = url.href;
    this.#database = database;
  }

  async startServer(): Promise<void> {
    this.#server = runNode(["dist/server/main.js"], this.env);
    await this.#server.untilPrints(/ready at/);
  }

  get env(): Record<string, string> {
    return { PORT: String(this.port), DATA_FOLDER: this.folder, DATABASE_URL: this.databaseUrl };
  }

  /** Ends the server in the middle of whatever it does: kill -9. */
  async fellServer(): Promise<void> {
    this.#server.child.kill("SIGKILL");
    await this.#server.ended;
  }

  /** Asks the server to end, and waits until it has. @returns its exit code */
  async endServer(): Promise<number | string> {
    this.#server.child.kill("SIGTERM");
    return this.#server.ended;
  }

  get origin(): string {
    return `http://localhost:${this.port}`;
  }

  get graphqlUrl(): string {
    return `${this.origin}/graphql`;
  }

  /** What the lead professional's requests come with. */
  get headers(): Record<string, string> {
    return {
      "content-type": "application/json",
      "tellonce-purpose": "EARLY_HELP",
      authorization: `Bearer ${this.#token}`,
    };
  }

  /** PostgreSQL's immediate stop: nothing is finished, nothing is written out. */
  async fellDatabase(): Promise<void> {
    const { pid } = this.#database;
    process.kill(pid, "SIGQUIT");
    await until(() => !isAlive(pid));
  }

  /** Asks as the lead professional; nothing where no whole reply came. */
  async ask(query: string, variables: object, headers: object = {}): Promise<Reply | undefined> {
    try {
      const reply = await fetch(this.graphqlUrl, {
        method: "POST",
        headers: { ...this.headers, ...headers },
        body: JSON.stringify({ query, variables }),
      });
      const body = (await reply.json()) as Reply["body"];
      return { status: reply.status, requestId: reply.headers.get("x-request-id") ?? "", body };
    } catch {
      return undefined;
    }
  }

  /** Resolves when it answers again, without anybody's help; fails after a minute. */
  async untilItAnswers(query: string, variables: object): Promise<void> {
    let reply: Reply | undefined;
    for (const end = Date.now() + 60_000; Date.now() < end; await pause(100)) {
      reply = await this.ask(query, variables);
      if (reply?.status === 200 && !reply.body.errors) return;
    }
    throw new Error(`The service did not recover within a minute: ${JSON.stringify(reply).slice(0, 500)}`);
  }

  rows<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return rowsAt<Row>(this.databaseUrl, sql, values);
  }

  async stop(): Promise<void> {
    await this.fellServer();
    await this.fellDatabase();
    await cleanUp();
  }
}
