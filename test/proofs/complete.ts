import { pause } from "../../server/database/embedded/processes.js";
import { CASE, RECORD_EVENT } from "../support/documents.js";
import { buildServer, runNode, until } from "../support/program.js";
import { type Reply, Service } from "./complete/Service.js";
import type { Piece, Proof } from "./Proof.js";
import { Dice } from "./worlds/Dice.js";

/** What each service goes through: its server is killed so often, and its database stopped. */
const [KILLS, STOPS] = [5, 2];
const CLIENTS = 8;
/** So many are read in each before it is felled. */
const REPLIES = 40;

/**
 * The audit is complete (SECURITY.md, completeness): the server is killed and its database stopped in the middle of reads and
 * writes; afterwards every reply that a client holds has its row in the audit, everything acknowledged is stored, and the audit
 * is whole. A row without a reply is no fault: it counts as what may have been disclosed.
 */
export const completeProof: Proof = {
  unit: "crashes",
  small: KILLS + STOPS,
  large: 10 * (KILLS + STOPS),
  each: KILLS + STOPS,
  async open() {
    buildServer();
    return { shared: null, close: async () => {} };
  },
  piece: (seed, number) => crashes(new Dice(seed, number), number),
  missing: (seen) =>
    ["server killed", "database stopped", "replies that show something", "writes acknowledged"].filter(
      (what) => !seen[what],
    ),
};

/** What the clients of one service hold. */
interface Held {
  replies: Reply[];
  /** Titles of events whose recording was acknowledged. */
  acknowledged: string[];
}

async function crashes(dice: Dice, number: number): Promise<Piece> {
  const service = await Service.start();
  try {
    const [found] = await service.rows<{ id: string; person: string }>(
      "select c.id, m.person_id as person from case_record c join case_person m on m.case_id = c.id where c.reference = 'WM-0001' order by m.person_id limit 1",
    );
    const held: Held = { replies: [], acknowledged: [] };
    const seen: Record<string, number> = {};
    const ends = [
      ...dice.times(KILLS, () => "server killed"),
      ...dice.times(STOPS, () => "database stopped"),
    ];
    for (const [index, how] of ends.entries()) {
      const clients = new AbortController();
      const working = Promise.all(
        dice.times(CLIENTS, (client) =>
          use(service, found!, `${number}.${index}.${client}`, held, clients.signal),
        ),
      );
      const before = held.replies.length;
      await until(() => held.replies.length - before >= REPLIES);
      await pause(dice.below(1000));
      if (how === "server killed") await service.fellServer();
      else await service.fellDatabase();
      await pause(200);
      clients.abort();
      await working;
      if (how === "server killed") await service.startServer();
      else await service.startDatabase();
      await service.untilItAnswers(CASE, { id: found!.id });
      seen[how] = (seen[how] ?? 0) + 1;
    }
    return { count: ends.length, failures: await judge(service, held, seen), seen };
  } finally {
    await service.stop();
  }
}

/** One client: reads the family, every fifth time records something, and keeps what it is told. */
async function use(
  service: Service,
  { id: caseId, person }: { id: string; person: string },
  name: string,
  { replies, acknowledged }: Held,
  stopped: AbortSignal,
): Promise<void> {
  for (let time = 0; !stopped.aborted; time += 1) {
    const writes = time % 5 === 4;
    const title = `Told in crash ${name}.${time}`;
    const input = { caseId, occurredOn: "2026-10-01", title, subjectIds: [person], category: "EDUCATION" };
    const reply = writes
      ? await service.ask(RECORD_EVENT, { input })
      : await service.ask(CASE, { id: caseId });
    if (!reply) continue;
    replies.push(reply);
    if (writes && shows(reply)) acknowledged.push(title);
  }
}

const shows = ({ body }: Reply) => body.data !== undefined && body.data !== null && !body.errors;

/** What is missing of what the clients hold. */
async function judge(
  service: Service,
  { replies, acknowledged }: Held,
  seen: Record<string, number>,
): Promise<string[]> {
  const failures: string[] = [];
  const rows = await service.rows<{ request: string; sent: boolean }>(
    "select content ->> 'request' as request, bool_or(content ->> 'outcome' <> 'NOT_SENT') as sent from audit.entry group by 1",
  );
  const audited = new Set(rows.filter(({ sent }) => sent).map(({ request }) => request));
  const showing = replies.filter(shows);
  for (const { requestId } of showing)
    if (!audited.has(requestId)) failures.push(`the reply to ${requestId} has no row in the audit`);
  for (const { status, body, requestId } of replies)
    if (body.errors && body.data && Object.values(body.data).some((value) => value !== null))
      failures.push(`the failed reply to ${requestId} (${status}) shows something`);
  // Whoever asks while the database is away is told to try again, not that something is broken.
  for (const { status, requestId } of replies)
    if (status >= 500 && status !== 503) failures.push(`the reply to ${requestId} has the status ${status}`);
  const stored = new Set(
    (
      await service.rows<{ title: string }>(
        "select title from chronology_event where title like 'Told in crash%'",
      )
    ).map(({ title }) => title),
  );
  for (const title of acknowledged)
    if (!stored.has(title)) failures.push(`${title} was acknowledged and is not stored`);
  const verified = runNode([".config/run-cli.mjs", "audit", "verify"], service.env);
  if ((await verified.ended) !== 0)
    failures.push(`the audit is not whole: ${verified.output()}${verified.errors()}`);
  const held = new Set(showing.map(({ requestId }) => requestId));
  seen["replies that show something"] = showing.length;
  seen["writes acknowledged"] = acknowledged.length;
  for (const { body } of replies)
    for (const { extensions } of body.errors ?? []) {
      const what = `replies that refuse: ${extensions?.code}`;
      seen[what] = (seen[what] ?? 0) + 1;
    }
  seen["may have been disclosed: rows without a reply"] = [...audited].filter(
    (request) => request && !held.has(request),
  ).length;
  seen["stored without an acknowledgement"] = stored.size - acknowledged.length;
  return failures;
}
