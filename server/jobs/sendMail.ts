import { createTransport } from "nodemailer";
import type pg from "pg";
import type { MailConfig } from "../config.js";
import type { AccountKind } from "../auth/viewer.js";
import type { Id, Instant } from "../sharing/facts.js";

/** Somebody who wishes to be told by e-mail, and until when they have been. */
export interface Recipient {
  partnershipId: Id;
  accountId: Id;
  kind: AccountKind;
  displayName: string;
  roles: string[];
  toldUntil: Instant;
}

export interface MailSender {
  api: pg.Pool;
  mail: MailConfig;
  /** What users type, without a slash at the end. */
  baseUrl: string;
  /** When the latest came of what this person has not read and was not told, as decided for them now; null where nothing did. */
  latestFor(recipient: Recipient): Promise<Instant | null>;
}

/** Every minute sends an e-mail to whoever wishes it and has something waiting: at most one an hour each. @returns how to stop. */
export function sendMail(sender: MailSender, onTrouble: (error: unknown) => void) {
  let working: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    working = working.then(() => mailOnce(sender, onTrouble)).catch(onTrouble);
  }, 60_000).unref();
  return {
    async stop() {
      clearInterval(timer);
      await working;
    },
  };
}

/** Looks at everybody whose turn it is, and returns how many e-mails were sent. Where the post takes none, nobody's turn is used up. */
export async function mailOnce(
  { api, mail, baseUrl, latestFor }: MailSender,
  onTrouble: (error: unknown) => void,
): Promise<number> {
  const post = createTransport(mail.smtpUrl);
  let sent = 0;
  try {
    await post.verify();
    for (let next = await toLookAt(api); next.length > 0; next = await toLookAt(api))
      for (const recipient of next)
        try {
          const address = await claim(api, recipient, await latestFor(recipient));
          if (address === null) continue;
          await post.sendMail(letterTo(address, mail.from, baseUrl));
          sent += 1;
        } catch (error) {
          // It is not tried again, so that nothing is sent twice; what waits is on the page.
          onTrouble(error);
        }
  } finally {
    post.close();
  }
  return sent;
}

/** A link, never data: the same for everybody, whatever waits. */
const letterTo = (address: string, from: string, baseUrl: string) => ({
  from,
  to: { name: "", address },
  subject: "Something waits for you in Tellonce",
  text: [
    "Something waits for you in Tellonce. Sign in to read it:",
    `${baseUrl}/notifications`,
    "This e-mail says nothing more, whatever it is about. You get one at most",
    "once an hour because you asked for it, and can stop it on the same page.",
  ].join("\n"),
  headers: { "Auto-Submitted": "auto-generated" },
  disableFileAccess: true,
  disableUrlAccess: true,
});

async function toLookAt(api: pg.Pool): Promise<Recipient[]> {
  const { rows } = await api.query<{ found: Recipient[] }>("select door.mail_to_look_at($1) as found", [
    AT_ONCE,
  ]);
  return rows[0]!.found;
}

async function claim(
  api: pg.Pool,
  { partnershipId, accountId }: Recipient,
  until: Instant | null,
): Promise<string | null> {
  if (until === null) return null;
  const { rows } = await api.query<{ address: string | null }>(
    "select door.claim_mail($1, $2, $3) as address",
    [partnershipId, accountId, until],
  );
  return rows[0]!.address;
}

const AT_ONCE = 20;
