import { createHmac, timingSafeEqual } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import type pg from "pg";
import { SessionStore, type SignedIn } from "../../../../server/auth/sessionStore.js";
import { createPool } from "../../../../server/database/connect.js";
import { runKept } from "../../../../server/database/keptPlans.js";
import type { Epochs } from "../../../../server/database/Opened.js";
import { FLOOR, SECURE_FLOOR, SECURE_WORKLIST } from "../pageSql.js";

/**
 * The floors, over bare HTTP. `/floor` is one statement. `/secure` and `/worklist` know who asks, ask in a snapshot, keep what
 * was shown, commit and read the epochs again, as the product must, by the shortest way that there is: one round trip.
 */
const { DATABASE, PARTNERSHIP, SESSION_SECRET } = process.env as Record<string, string>;
const pool = createPool(DATABASE!, 10);
const sessions = new SessionStore(pool, console.error);

const answers: Record<string, (id: string, request: IncomingMessage) => Promise<string>> = {
  async "/floor"(id) {
    const client = await pool.connect();
    try {
      return (await runKept(client, FLOOR, [PARTNERSHIP, id])).rows[0].page as string;
    } finally {
      client.release();
    }
  },
  "/secure": (id, request) => secure(SECURE_FLOOR, id, [id], request),
  "/worklist": (_id, request) => secure(SECURE_WORKLIST, null, undefined, request),
};

async function secure(
  sql: string,
  id: string | null,
  cases: string[] | undefined,
  request: IncomingMessage,
): Promise<string> {
  const { accountId } = await signedIn(request);
  const purpose = request.headers["tellonce-purpose"];
  const client = await pool.connect();
  try {
    const begun = client.query("begin isolation level repeatable read");
    const read = runKept(client, sql, [PARTNERSHIP, id, accountId, purpose]);
    const committed = client.query("commit");
    // Which cases a list has is known only when it was read.
    const again = cases && epochs(client, cases);
    const [, { rows }, { command }] = await Promise.all([begun, read, committed]);
    const [found] = rows as { page: string; epochs: Epochs }[];
    if (command !== "COMMIT" || !found) throw new Error("Nothing may be shown");
    const now = await (again ?? epochs(client, Object.keys(found.epochs.cases)));
    if (JSON.stringify(now) !== JSON.stringify(found.epochs)) throw new Error("The facts moved");
    return found.page;
  } finally {
    client.release();
  }
}

/** The product's own look-up of a session, by the id that the cookie's signature vouches for. */
function signedIn({ headers }: IncomingMessage): Promise<SignedIn> {
  const cookie = decodeURIComponent(/(?:^|; )tellonce=s%3A([^;]+)/.exec(headers.cookie ?? "")?.[1] ?? "");
  const [sid, signature] = [
    cookie.slice(0, cookie.lastIndexOf(".")),
    cookie.slice(cookie.lastIndexOf(".") + 1),
  ];
  const right = createHmac("sha256", SESSION_SECRET!).update(sid).digest("base64").replace(/=+$/, "");
  if (right.length !== signature.length || !timingSafeEqual(Buffer.from(right), Buffer.from(signature)))
    throw new Error("Nobody is signed in");
  return new Promise((done, failed) =>
    sessions.get(sid, (error, found) =>
      found?.live && found.signedIn
        ? done(found.signedIn)
        : failed(error ?? new Error("Nobody is signed in")),
    ),
  );
}

async function epochs(client: pg.ClientBase, cases: string[]): Promise<Epochs> {
  const { rows } = await runKept(client, "select door.epochs($1, $2) as epochs", [PARTNERSHIP, cases]);
  return rows[0].epochs as Epochs;
}

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    const { id } = JSON.parse(Buffer.concat(chunks).toString()) as { id: string };
    answers[request.url!]!(id, request).then(
      (body) => response.writeHead(200, { "content-type": "application/json" }).end(body),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
});
server.listen(0, "127.0.0.1", () => process.send!({ port: (server.address() as AddressInfo).port }));
