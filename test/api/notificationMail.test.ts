import "reflect-metadata";
import { randomUUID } from "node:crypto";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { mailOnce, type MailSender } from "../../server/jobs/sendMail.js";
import { latestUnread } from "../../server/resolvers/notifications/latestUnread.js";
import { readSecrets } from "../../server/secrets.js";
import { bitOf, type Category } from "../../server/sharing/categories.js";
import { auditedBy } from "../support/audit.js";
import { hashesOf, plantTokens, tokensIn } from "../support/canary.js";
import * as documents from "../support/documents.js";
import { type House, maintain, startHouse } from "../support/house.js";
import { northshire, withFamily } from "../support/northshire.js";

const world = withFamily(northshire());
const { ids } = world;
const ADDRESS = "teacher@school.example";

let house: House;
let post: SMTPServer;
let sender: MailSender;
let received: { to: string[]; from: string; text: string }[] = [];
const troubles: unknown[] = [];

beforeAll(async () => {
  house = await startHouse(world);
  await maintain(house.database.owner, (client) =>
    client.query("update practitioner set work_email = $2 where id = $1", [
      ids.practitioner("teacher"),
      ADDRESS,
    ]),
  );
  post = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, { envelope }, done) {
      let text = "";
      stream.on("data", (part: Buffer) => (text += part.toString()));
      stream.on("end", () => {
        const from = envelope.mailFrom ? envelope.mailFrom.address : "";
        received.push({ to: envelope.rcptTo.map(({ address }) => address), from, text });
        done();
      });
    },
  });
  await new Promise<void>((ready) => post.listen(0, "127.0.0.1", ready));
  const { port } = post.server.address() as AddressInfo;
  const { api } = house.database;
  sender = {
    api,
    mail: { smtpUrl: `smtp://127.0.0.1:${port}`, from: "no-reply@council.example" },
    baseUrl: "https://tellonce.example",
    latestFor: (recipient) => latestUnread(api, readSecrets(house.config), recipient),
  };
});
afterAll(async () => {
  await new Promise<void>((closed) => post.close(() => closed()));
  await house?.stop();
});
beforeEach(() => void (received = []));

const wish = (isOn: boolean, who = "teacher") =>
  house.ask(who, null, documents.WISH_NOTIFICATION_MAIL, { isOn });
/** Another round of the sender, so many minutes later. */
const round = async (later = 6, by: MailSender = sender): Promise<number> => {
  await house.database.admin.query(
    "update mail_wish set looked_at = looked_at - make_interval(mins => $1), mailed_at = mailed_at - make_interval(mins => $1)",
    [later],
  );
  return mailOnce(by, (error) => void troubles.push(error));
};
const due = (category: Category = "EDUCATION") =>
  maintain(house.database.owner, (client) =>
    client.query(
      `insert into plan_action (partnership_id, id, case_id, subjects, agency_id, category, title, due_on, status, owner_agency_id)
       values ($1, $2, $3, $4, $5, $6, 'Read with Kim', current_date + 3, 'PLANNED', $7)`,
      [
        world.partnershipId,
        randomUUID(),
        ids.case("case"),
        [ids.person("kim")],
        ids.agency("practice"),
        bitOf(category),
        ids.agency("school"),
      ],
    ),
  );

it("is off until somebody wishes it, and for nobody without a work address", async () => {
  await due();
  const { data } = await house.ask("teacher", null, documents.NOTIFICATION_MAIL);
  expect(data.notificationMail).toEqual({ isOffered: false, address: ADDRESS, isOn: false });
  expect([await round(), received]).toEqual([0, []]);
  expect((await wish(true, "doctor")).code).toBe("BAD_INPUT");
  expect((await wish(true)).data.wishNotificationMail.isOn).toBe(true);
});

it("tells nothing of what came before the wish", async () => {
  expect([await round(), received, troubles]).toEqual([0, [], []]);
});

it("sends one link, and nothing of anybody", async () => {
  await due();
  const rows = await auditedBy(house, async () => expect(await round()).toBe(1));
  expect(troubles).toEqual([]);
  expect(received).toHaveLength(1);
  const [{ to, from, text }] = received as [(typeof received)[0]];
  expect([to, from]).toEqual([[ADDRESS], "no-reply@council.example"]);
  expect(text).toContain("Subject: Something waits for you in Tellonce");
  expect(text).toContain("https://tellonce.example/notifications");
  for (const word of ["Kim", "Read with", "Scenario", "plan", "action", "education", "teacher Test", "case"])
    expect(text.toLowerCase()).not.toContain(word.toLowerCase());
  // That somebody was told is kept like what they see.
  expect(rows.map(({ content }) => [content.operation, content.account])).toEqual([
    ["NotificationMail", ids.account("teacher")],
  ]);
  expect(JSON.stringify(rows)).toContain("Notification.mail");
});

it("sends the same never twice, and at most one in an hour", async () => {
  expect([await round(), await round(61), received]).toEqual([0, 0, []]);
  await due();
  expect(await round(61)).toBe(1);
  await due();
  expect(await round()).toBe(0);
  expect(await round(61)).toBe(1);
  expect(received).toHaveLength(2);
});

it("sends nothing for what the person may not see, or has read", async () => {
  await due("HEALTH_MENTAL");
  expect([await round(61), received]).toEqual([0, []]);
  await due();
  const { data } = await house.ask("teacher", "EARLY_HELP", documents.NOTIFICATIONS);
  const all = data.notifications.items.map(({ id }: { id: string }) => id);
  await house.ask("teacher", "EARLY_HELP", documents.MARK_NOTIFICATIONS, { input: { ids: all, read: true } });
  expect([await round(61), received]).toEqual([0, []]);
  await house.ask("teacher", "EARLY_HELP", documents.MARK_NOTIFICATIONS, {
    input: { ids: all, read: false },
  });
  expect([await round(61), received.length]).toEqual([1, 1]);
});

it("uses up nobody's turn while the post is closed, and goes on where it stopped", async () => {
  await due();
  const closed = { ...sender, mail: { ...sender.mail, smtpUrl: "smtp://127.0.0.1:1" } };
  await expect(round(61, closed)).rejects.toThrow();
  expect([await round(0), received.length]).toEqual([1, 1]);
});

it("is sent by one of two senders", async () => {
  await due();
  await house.database.admin.query("update mail_wish set looked_at = null, mailed_at = null");
  const sent = await Promise.all([1, 2].map(() => mailOnce(sender, (error) => void troubles.push(error))));
  expect([sent.toSorted(), received.length, troubles]).toEqual([[0, 1], 1, []]);
});

it("carries nothing of anybody where every text stored about anybody is a canary", async () => {
  await due();
  const planted = (await plantTokens(house)).map(({ token }) => token);
  const hashes = hashesOf(planted);
  expect(await round(61)).toBe(1);
  const { text } = received[0]!;

  expect(tokensIn(text, hashes)).toEqual(new Set());
  expect(tokensIn(`${text}\r\n${planted[0]}`, hashes)).toEqual(new Set([planted[0]]));
});

describe("a data-protection officer", () => {
  const OFFICE = "data.protection@council.example";
  /** How an agency's officer is reached: a fact, which is never changed but by maintenance. */
  const contact = async (to: string | null, agency = "council") => {
    const client = await house.database.admin.connect();
    await client.query("begin; set local session_replication_role = replica");
    await client.query("update agency set dpo_contact = $2 where id = $1", [ids.agency(agency), to]);
    await client.query("commit");
    client.release();
  };
  const officer = (isOn: boolean) => wish(isOn, "council dpo");
  /** Somebody of the council looked at a family in a way that ought to be explained. */
  const unusualLook = (ago = 0) =>
    house.database.admin.query(
      `insert into alert (partnership_id, id, kind, recipient_agency_id, about_id, case_id, day, reasons)
       values ($1, $2, 'UNUSUAL_LOOK', $3, $4, $5, current_date - $7::integer, $6)`,
      [
        world.partnershipId,
        randomUUID(),
        ids.agency("council"),
        ids.account("teacher"),
        ids.case("case"),
        JSON.stringify([{ code: "SAME_SURNAME", people: [ids.person("kim")] }]),
        ago,
      ],
    );
  /** Somebody of the council used emergency access, and nobody has reviewed it. */
  const emergency = () =>
    house.database.admin.query(
      `insert into emergency_use (partnership_id, id, account_id, agency_id, case_id, persons, reason_code, reason, session_id,
         second_person, asked_at, lapses_at, granted_at, until_at, review_by)
       values ($1, $2, $3, $4, $5, $6, 'RISK_TO_LIFE', 'A child is said to be alone at home.', 'a', 'NOT_ASKED', now(),
         now() + interval '1 hour', now(), now() + interval '1 minute', now() + interval '2 days')`,
      [
        world.partnershipId,
        randomUUID(),
        ids.account("worker"),
        ids.agency("council"),
        ids.case("case"),
        [ids.person("kim")],
      ],
    );
  it("is told where their agency says that its officer is reached, and nowhere else", async () => {
    await officer(false);
    for (const other of [null, "01632 960 001", "one@council.example, two@council.example"]) {
      await contact(other);
      expect((await officer(true)).code).toBe("BAD_INPUT");
    }
    await contact(OFFICE);
    expect((await officer(true)).data.wishNotificationMail).toMatchObject({ address: OFFICE, isOn: true });
    // What is on the desk already is not told anew.
    expect([await round(61), received]).toEqual([0, []]);
  });

  it.each([
    ["an unusual look", unusualLook, "UNUSUAL_LOOK"],
    ["emergency access that waits for their review", emergency, "EMERGENCY_REVIEW"],
  ] as const)("is told of %s by one link, and nothing of anybody", async (_, happens, kind) => {
    await happens();
    const { data } = await house.ask("council dpo", "AUDIT", documents.NOTIFICATIONS);
    expect(data.notifications.items.map((one: { kind: string }) => one.kind)).toContain(kind);
    const planted = (await plantTokens(house)).map(({ token }) => token);
    const rows = await auditedBy(house, async () => expect(await round(61)).toBe(1));
    expect(rows.map(({ content }) => [content.operation, content.account])).toEqual([
      ["NotificationMail", ids.account("council dpo")],
    ]);
    const [{ to, text }] = received as [(typeof received)[0]];
    expect(to).toEqual([OFFICE]);
    expect(text).toContain("https://tellonce.example/notifications");
    expect(tokensIn(text, hashesOf(planted))).toEqual(new Set());
    for (const word of ["Kim", "surname", "emergency", "teacher", "worker", "case", "alone at home"])
      expect(text.toLowerCase()).not.toContain(word.toLowerCase());
    // The same letter as everybody's, and never twice.
    expect([await round(61), received.length]).toEqual([0, 1]);
  });

  it("is told of a sharing decision that is to be reviewed", async () => {
    await house.database.admin.query(
      `insert into sharing_decision (partnership_id, id, case_id, share, purpose, gateway, agencies, persons, categories, decided_by,
         why_necessary, why_proportionate, family_told, from_at, review_on)
       values ($1, $2, $3, true, 'STATUTORY_ASSESSMENT', 'CA2004_S10', $4, $5, 1, $6, 'for the course', 'only that', true,
         now() - interval '1 year', current_date - 1)`,
      [
        world.partnershipId,
        randomUUID(),
        ids.case("case"),
        [ids.agency("charity")],
        [ids.person("dad")],
        ids.practitioner("worker"),
      ],
    );
    const { data } = await house.ask("council dpo", "AUDIT", documents.NOTIFICATIONS);
    const all = data.notifications.items as { id: string; kind: string }[];
    const reviews = all.filter(({ kind }) => kind === "DECISION_REVIEW");
    expect(reviews.length).toBeGreaterThan(0);
    const mark = (some: typeof all, read: boolean) =>
      house.ask("council dpo", "AUDIT", documents.MARK_NOTIFICATIONS, {
        input: { ids: some.map(({ id }) => id), read },
      });
    await mark(all, true);
    // It came near before the wish: as if the wish were older.
    await house.database.admin.query(
      "update mail_wish set told_until = now() - interval '1 year' where account_id = $1",
      [ids.account("council dpo")],
    );
    expect([await round(61), received]).toEqual([0, []]);
    await mark(reviews, false);
    expect([await round(61), received.map(({ to }) => to)]).toEqual([1, [[OFFICE]]]);
  });

  it("is told nothing of another agency's desk", async () => {
    await officer(false);
    await contact("data.protection@school.example", "school");
    expect((await wish(true, "school dpo")).data.wishNotificationMail.isOn).toBe(true);
    await unusualLook(1);
    await emergency();
    expect([await round(61), received, troubles]).toEqual([0, [], []]);
  });
});

it("ends with the wish, and with the account", async () => {
  await due();
  await wish(false);
  expect([await round(61), received]).toEqual([0, []]);
  await wish(true);
  await due();
  await house.database.admin.query(
    "update account set retired_at = now(), retired_how = 'LEFT' where id = $1",
    [ids.account("teacher")],
  );
  expect([await round(61), received]).toEqual([0, []]);
});
