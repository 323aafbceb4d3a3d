import { createHash } from "node:crypto";
import type pg from "pg";
import type { DataSource } from "typeorm";
import { v7 as newId } from "uuid";
import { findPermission } from "../access/permissions.js";
import { findAccounts } from "../auth/accounts.js";
import { DEMONSTRATION, findPersona } from "../auth/personas.js";
import type { AccountKind, Viewer } from "../auth/viewer.js";
import { type Asked, Context, WritingContext } from "../context.js";
import { EpochMoved, inSnapshot } from "../database/transaction.js";
import { inWriteTransaction } from "../database/writeTransaction.js";
import { TellonceError } from "../errors.js";
import { recordNotSent } from "../access/notSent.js";
import { mayRepeat, recordRefused } from "../http/outcomes.js";
import type { Secrets } from "../secrets.js";

/** The databases behind the wall, and whose account stands before it. */
export interface Standing {
  api: pg.Pool;
  writes: DataSource;
  asked: Asked;
}

/**
 * The viewer whose account this is: a persona's of the demonstration, or (an id, with its partnership) anybody's that is live.
 * @throws UNAUTHENTICATED where there is no such account, FORBIDDEN where it may not record what families say.
 */
export async function findViewer(
  api: pg.Pool,
  who: string,
  partnershipId: string | undefined,
  demonstration: boolean,
  command = "npm run consent",
): Promise<Viewer> {
  const persona = demonstration ? findPersona(who) : undefined;
  const accounts = persona
    ? await findAccounts(api, DEMONSTRATION, persona.key)
    : await liveAccounts(api, who, partnershipId);
  const meant = accounts.filter(
    (account) => partnershipId === undefined || account.partnershipId === partnershipId,
  );
  const [account] = meant;
  if (!account || meant.length > 1)
    throw new TellonceError(
      "UNAUTHENTICATED",
      "There is no such live account, or there are several: say which with --as and --partnership.",
    );
  if (!findPermission("Mutation", "recordConsent")?.for.includes(account.kind))
    throw new TellonceError("FORBIDDEN");
  // Nobody has shown a second factor to a command line: an account that is only named is of the weakest sign-in.
  return {
    ...account,
    assurance: persona?.assurance ?? 1,
    sessionId: `command ${newId()}`,
    clientId: command,
    signedInAt: new Date(),
  };
}

type Account = Pick<Viewer, "accountId" | "partnershipId" | "displayName"> & { kind: AccountKind };

async function liveAccounts(
  api: pg.Pool,
  accountId: string,
  partnershipId: string | undefined,
): Promise<Account[]> {
  if (![accountId, partnershipId].every((id) => id && /^[0-9a-f-]{36}$/i.test(id))) return [];
  const { rows } = await api.query<Account>(
    `select account_id as "accountId", $1::uuid as "partnershipId", kind, display_name as "displayName" from door.live_account($1, $2)`,
    [partnershipId, accountId],
  );
  return rows;
}

/** What an operation of the command line brings instead of an HTTP request. */
export const askedBy = (
  viewer: Viewer,
  purpose: string,
  { pseudonym, decision }: Secrets,
  demonstration: boolean,
): Asked => ({
  viewer,
  purpose,
  purposeReason: null,
  idempotencyKey: null,
  requestId: newId(),
  leaves: [],
  keys: { pseudonym, decision },
  demonstration,
  sendsMail: false,
});

/** An operation as the audit names it, with the hash of what it was about. */
export const operationOn = (name: string, content: string | Buffer) => ({
  name,
  hash: createHash("sha256").update(content).digest("hex"),
});

/** Reads in one snapshot behind the wall, and audits it; what moved meanwhile is read once more, then TRY_AGAIN. */
export const readAs = <Result>(
  { api, asked }: Standing,
  operation: Operation,
  work: (context: Context) => Promise<Result>,
): Promise<Result> =>
  twice(async () => {
    let context: Context | undefined;
    try {
      return await inSnapshot(api, async (transaction) => {
        context = new Context(asked, operation, transaction);
        const result = await work(context);
        await context.record();
        return result;
      });
    } catch (error) {
      if (error instanceof EpochMoved && context) await recordNotSent(api, context);
      throw error;
    }
  });

/** Writes in one transaction behind the wall, and audits it; what is refused has written nothing but that it was tried. */
export const writeAs = <Result>(
  { api, writes, asked }: Standing,
  operation: Operation,
  work: (context: WritingContext) => Promise<Result>,
): Promise<Result> =>
  twice(async () => {
    let context: WritingContext | undefined;
    try {
      const { result } = await inWriteTransaction(writes, (transaction) => {
        context = new WritingContext(asked, operation, transaction);
        return work(context);
      });
      return result;
    } catch (error) {
      if (context && !mayRepeat(error)) await recordRefused(api, context);
      throw error;
    }
  });

type Operation = { name: string; hash: string };

async function twice<Result>(once: () => Promise<Result>): Promise<Result> {
  try {
    return await once();
  } catch (error) {
    if (!mayRepeat(error)) throw error;
  }
  return once().catch((error: unknown) => {
    throw mayRepeat(error) ? new TellonceError("TRY_AGAIN") : error;
  });
}
