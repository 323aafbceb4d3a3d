import { pause } from "../../server/database/embedded/processes.js";
import { CASE, RECORD_EVENT } from "../support/documents.js";
import { buildServer, runNode, until } from "../support/program.js";
import { Service } from "./complete/Service.js";
import { type Came, KeptClient } from "./drain/KeptClient.js";
import type { Piece, Proof } from "./Proof.js";
import { Dice } from "./worlds/Dice.js";

/** So often each service is asked to end. */
const STOPS = 3;
const CLIENTS = 8;
/** So much is answered before. */
const REPLIES = 30;
/** With which codes a client may be told to come again. */
const AGAIN = ["OVERLOADED", "TOO_SLOW", "TRY_AGAIN"];

/**
 * No reply is broken when the service is asked to end (SIGTERM) under load: whoever asks gets a whole reply, which has its row in
 * the audit, or is shed, or gets no byte, and then nothing was done for them. It says first that it is not ready.
 */
export const drainProof: Proof = {
  unit: "stops",
  small: STOPS,
  large: 17 * STOPS,
  each: STOPS,
  async open() {
    buildServer();
    return { shared: null, close: async () => {} };
  },
  piece: (seed, number) => stops(new Dice(seed, number), number),
  missing: (seen) =>
    [
      "replies before",
      "replies once it was not ready",
      "changes acknowledged",
      "requests without a byte",
    ].filter((what) => !seen[what]),
};

/** One request, by the name of its operation or the title that it records, and what came of it. */
interface Asked {
  name: string;
  isChange: boolean;
  came: Came;
  sentAt: number;
}

async function stops(dice: Dice, number: number): Promise<Piece> {
  const service = await Service.start();
  try {
    const [found] = await service.rows<{ id: string; person: string }>(
      "select c.id, m.person_id as person from case_record c join case_person m on m.case_id = c.id where c.reference = 'WM-0001' order by m.person_id limit 1",
    );
    const failures: string[] = [];
    const seen: Record<string, number> = {};
    const count = (what: string, by = 1) => (seen[what] = (seen[what] ?? 0) + by);
    for (let stop = 0; stop < STOPS; stop += 1) {
      const asked: Asked[] = [];
      const over = new AbortController();
      const working = Promise.all(
        dice.times(CLIENTS, (client) =>
          use(service, found!, `Drain_${number}_${stop}_${client}`, asked, over.signal),
        ),
      );
      await until(() => asked.length >= REPLIES);
      await pause(dice.below(300));
      const [code, toldAt] = await Promise.all([service.endServer(), watchReadiness(service)]);
      over.abort();
      await working;
      if (code !== 0) failures.push(`stop ${number}.${stop}: the server ended with ${code}`);
      if (toldAt === undefined) failures.push(`stop ${number}.${stop}: it never said that it was not ready`);
      failures.push(...(await judge(service, asked, toldAt ?? Infinity, count)));
      await service.startServer();
      await service.untilItAnswers(CASE, { id: found!.id });
    }
    const verified = runNode([".config/run-cli.mjs", "audit", "verify"], service.env);
    if ((await verified.ended) !== 0)
      failures.push(`the audit is not whole: ${verified.output()}${verified.errors()}`);
    return { count: STOPS, failures, seen };
  } finally {
    await service.stop();
  }
}

/** One client that keeps its connection: reads the family, every fifth time records something, until nobody takes it any more. */
async function use(
  { graphqlUrl, headers }: Service,
  { id, person }: { id: string; person: string },
  name: string,
  asked: Asked[],
  over: AbortSignal,
): Promise<void> {
  const client = new KeptClient(graphqlUrl);
  for (let time = 0; !over.aborted; time += 1) {
    const isChange = time % 5 === 4;
    const mine = `${name}_${time}`;
    const input = {
      caseId: id,
      occurredOn: "2026-10-01",
      title: mine,
      subjectIds: [person],
      category: "EDUCATION",
    };
    const body = isChange
      ? { query: RECORD_EVENT, variables: { input } }
      : { query: CASE.replace("CasePage", mine), variables: { id } };
    const sentAt = Date.now();
    asked.push({ name: mine, isChange, came: await client.post(body, headers), sentAt });
    if (asked.at(-1)!.came.is === "nothing") await pause(50);
  }
  client.close();
}

/** @returns when it first said that it is not ready, where it did so before it took no more connections */
async function watchReadiness({ origin }: Service): Promise<number | undefined> {
  let toldAt: number | undefined;
  for (;;)
    try {
      const { status } = await fetch(`${origin}/readyz`);
      if (status === 503) toldAt ??= Date.now();
    } catch {
      return toldAt;
    }
}

/** What is broken of what the clients hold, as the database tells. */
async function judge(
  service: Service,
  asked: readonly Asked[],
  toldAt: number,
  count: (what: string) => void,
): Promise<string[]> {
  const failures: string[] = [];
  const rows = await service.rows<{ operation: string; request: string }>(
    "select content ->> 'operation' as operation, content ->> 'request' as request from audit.entry where content ->> 'outcome' <> 'NOT_SENT'",
  );
  const [requests, operations] = [
    new Set(rows.map(({ request }) => request)),
    new Set(rows.map(({ operation }) => operation)),
  ];
  const stored = await service.rows<{ title: string }>(
    "select title from chronology_event where title like 'Drain%'",
  );
  const titles = new Set(stored.map(({ title }) => title));
  for (const { name, isChange, came, sentAt } of asked) {
    const wasDone = isChange ? titles.has(name) : operations.has(name);
    if (came.is === "cut") failures.push(`the reply to ${name} was cut: ${came.why}`);
    else if (came.is === "nothing") {
      count("requests without a byte");
      if (wasDone) failures.push(`${name} was done, and its client was told nothing`);
    } else {
      const { errors } = JSON.parse(came.text) as { errors?: { extensions?: { code?: string } }[] };
      const code = errors?.[0]?.extensions?.code;
      count(sentAt > toldAt ? "replies once it was not ready" : "replies before");
      if (sentAt > toldAt && came.headers.connection !== "close")
        failures.push(`the reply to ${name} keeps its connection`);
      if (came.status === 503 && AGAIN.includes(String(code))) {
        count(`replies that say to come again: ${code}`);
        // What was too slow is in the audit as refused.
        if (wasDone && (isChange || code === "OVERLOADED"))
          failures.push(`${name} was done, and its client was told that it was not`);
      } else if (came.status !== 200 || errors)
        failures.push(`the reply to ${name} is ${came.status} ${code}`);
      else if (!requests.has(String(came.headers["x-request-id"])))
        failures.push(`the reply to ${name} has no row in the audit`);
      else if (isChange && !wasDone) failures.push(`${name} was acknowledged and is not stored`);
      else if (isChange) count("changes acknowledged");
    }
  }
  return failures;
}
