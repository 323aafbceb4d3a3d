import { pause } from "../../server/database/embedded/processes.js";
import { CASE, RECORD_EVENT } from "../support/documents.js";
import { buildServer } from "../support/program.js";
import { type Reply, Service } from "./complete/Service.js";
import { Hold, STAGES } from "./idempotency/Hold.js";
import type { Piece, Proof } from "./Proof.js";
import { Dice } from "./worlds/Dice.js";

/** So many changes are sent in one service, half of them while it is felled at some moment, the rest where it is held. */
const CHANGES = 200;
const CLIENTS = 8;
const TITLE = "Told in duplicate";
const MOMENT = {
  insert: "killed before COMMIT, with nothing made",
  commit: "killed between COMMIT and reply, with all made",
};

/**
 * A change that came with an Idempotency-Key is made once (draft-ietf-httpapi-idempotency-key-header): each is sent twice at
 * once, and again for as long as there is no reply, over the server's death (kill -9) while it works, just before COMMIT and
 * between COMMIT and reply. Every change has one effect, one row in the audit that says so, and replies that tell of it.
 */
export const idempotencyProof: Proof = {
  unit: "duplicated changes",
  small: CHANGES,
  large: 10_000,
  each: CHANGES,
  async open() {
    buildServer();
    return { shared: null, close: async () => {} };
  },
  piece: (seed, number) => duplicates(new Dice(seed, number), number),
  missing: (seen) =>
    [
      "killed while at work",
      ...Object.values(MOMENT),
      "replies to what was made before",
      "refused while in flight",
    ].filter((what) => !seen[what]),
};

interface Change {
  title: string;
  key: string;
  replies: Reply[];
}

async function duplicates(dice: Dice, number: number): Promise<Piece> {
  const service = await Service.start();
  const seen: Record<string, number> = {};
  const saw = (what: string, times = 1) => (seen[what] = (seen[what] ?? 0) + times);
  try {
    const [found] = await service.rows<{ id: string; person: string }>(
      "select c.id, m.person_id as person from case_record c join case_person m on m.case_id = c.id where c.reference = 'WM-0001' order by m.person_id limit 1",
    );
    const send = async ({ title, key, replies }: Change) => {
      const input = {
        caseId: found!.id,
        occurredOn: "2026-10-01",
        title,
        subjectIds: [found!.person],
        category: "EDUCATION",
      };
      const reply = await service.ask(RECORD_EVENT, { input }, { "idempotency-key": key });
      if (reply) replies.push(reply);
      return reply;
    };
    const changes = Array.from({ length: CHANGES }, (_, n): Change => ({
      title: `${TITLE} ${number}.${n}`,
      key: `proof-${number}-${n}`,
      replies: [],
    }));
    const back = async () => {
      await service.startServer();
      await service.untilItAnswers(CASE, { id: found!.id });
    };
    const [held, others] = [changes.slice(0, CHANGES / 2), changes.slice(CHANGES / 2)];
    const hold = await Hold.open(service);
    const groups = Array.from({ length: held.length / 4 }, (_, n) => held.slice(n * 4, n * 4 + 4));
    for (const stage of STAGES)
      for (let met = false, tries = 0; !met && tries < 5; tries += 1) {
        const some = groups.shift()!;
        await hold.begin(stage);
        const working = some.map(send);
        await hold.untilOneIsHeld();
        await service.fellServer();
        const waiting = (await hold.held()).length;
        await hold.end();
        await Promise.all(working);
        met = waiting > 0 && (await effects(service, some)) === (stage === "commit" ? waiting : 0);
        if (met) saw(MOMENT[stage]);
        await back();
      }
    await hold.close();
    await everyTwice(held, send, dice);
    const working = everyTwice(others, send, dice);
    await pause(dice.below(1000));
    await service.fellServer();
    saw("killed while at work");
    await back();
    await working;
    return { count: CHANGES, failures: await judge(service, changes, saw), seen };
  } finally {
    await service.stop();
  }
}

/** Some clients send each change twice at once, and again until each was told of it. */
async function everyTwice(
  changes: readonly Change[],
  send: (change: Change) => Promise<Reply | undefined>,
  dice: Dice,
): Promise<void> {
  const left = [...changes];
  const until = async (change: Change, end: number) => {
    while (!tells(await send(change))) {
      if (Date.now() > end) return;
      await pause(20 + dice.below(60));
    }
  };
  await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      for (let change = left.shift(); change; change = left.shift()) {
        const end = Date.now() + 60_000;
        await Promise.all([until(change, end), until(change, end)]);
      }
    }),
  );
}

const idIn = (reply: Reply | undefined) =>
  (reply?.body.data as { recordEvent?: { event?: { id: string } | null } } | null | undefined)?.recordEvent
    ?.event?.id;
const tells = (reply: Reply | undefined) => idIn(reply) !== undefined;

const effects = async (service: Service, changes: readonly Change[]): Promise<number> =>
  (
    await service.rows("select from chronology_event where title = any ($1)", [
      changes.map(({ title }) => title),
    ])
  ).length;

async function judge(
  service: Service,
  changes: readonly Change[],
  saw: (what: string, times?: number) => void,
): Promise<string[]> {
  const failures: string[] = [];
  const events = await service.rows<{ id: string; title: string }>(
    "select id, title from chronology_event where title like $1",
    [`${TITLE}%`],
  );
  const audited = await service.rows<{ id: string }>(
    "select c ->> 'id' as id from audit.entry e, json_array_elements(e.content -> 'changed') c where e.content ->> 'outcome' <> 'NOT_SENT'",
  );
  for (const { title, replies } of changes) {
    const made = events.filter((event) => event.title === title);
    if (made.length !== 1) failures.push(`${title} was made ${made.length} times`);
    const id = made[0]?.id;
    const rows = audited.filter((row) => row.id === id).length;
    if (rows !== 1) failures.push(`${title} is in the audit ${rows} times`);
    const told = replies.filter(tells);
    if (told.length < 2) failures.push(`${title} was told ${told.length} times`);
    for (const reply of told) if (idIn(reply) !== id) failures.push(`${title}: a reply tells of another`);
    for (const { status, body } of replies) {
      if (status >= 500 && status !== 503) failures.push(`${title}: a reply has the status ${status}`);
      if (body.errors?.[0]?.extensions?.code === "IDEMPOTENCY_KEY_IN_FLIGHT") saw("refused while in flight");
    }
    saw("replies to what was made before", told.length - 1);
  }
  return failures;
}
