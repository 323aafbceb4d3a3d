import { createHash, createHmac } from "node:crypto";
import express, { type RequestHandler } from "express";
import { rateLimit } from "express-rate-limit";
import type pg from "pg";
import { v7 as newId } from "uuid";
import { append } from "../audit/append.js";
import type { AuditKeys } from "../audit/keys.js";
import { demandSafeTransport } from "../auth/address.js";
import { Context } from "../context.js";
import { inSnapshot, type Transaction } from "../database/transaction.js";
import { TellonceError } from "../errors.js";
import type { Log } from "../logging.js";
import { type PassportPage, passportPage, type PassportScope } from "../resolvers/own/passportPage.js";
import type { Id } from "../sharing/facts.js";
import { recordNotSent } from "../access/notSent.js";
import { mayRepeat } from "./outcomes.js";

interface PassportDeps {
  api: pg.Pool;
  keys: AuditKeys;
  log: Log;
}

/** What came of a try: the page, or how many tries are left; nothing where there is no such passport, or none any more. */
type Opened =
  | { page: PassportPage; holder: string; expiresAt: string }
  | { refusal: "PIN"; left: number }
  | { refusal: "GONE" };

interface Tried extends PassportScope {
  refusal: "PIN" | "GONE" | null;
  left: number;
  id: Id;
  partnershipId: Id;
  accountId: Id;
  holder: string;
  expiresAt: string;
}

/**
 * Opens a Life Passport for somebody without an account, who sends the secret of its link and its PIN. The try counts, is
 * logged for the holder and audited in one transaction with what is shown, and every value is decided anew.
 */
export function passports({ api, keys, log }: PassportDeps): RequestHandler[] {
  return [
    demandSafeTransport,
    tooMany,
    express.json({ limit: "1kb" }),
    async (request, response, next) => {
      try {
        const { token, pin } = (request.body ?? {}) as { token?: unknown; pin?: unknown };
        if (
          typeof token !== "string" ||
          !/^[\w-]{22,64}$/.test(token) ||
          typeof pin !== "string" ||
          !/^\d{6}$/.test(pin)
        )
          throw new TellonceError(
            "BAD_INPUT",
            "A Life Passport is opened with its link and a PIN of six digits.",
          );
        const leaves: string[] = [];
        request.audited = { leaves };
        const opened = await open({ api, keys, log }, token, pin, String(request.id), leaves);
        request.audited = { leaves, shows: "page" in opened };
        response.setHeader("Cache-Control", "no-store");
        response.json(opened);
      } catch (error) {
        next(error);
      }
    },
  ];
}

async function open(
  { api, keys, log }: PassportDeps,
  token: string,
  pin: string,
  requestId: string,
  leaves: string[],
): Promise<Opened> {
  const hashes = [
    createHash("sha256").update(token).digest(),
    createHmac("sha256", token).update(pin).digest(),
  ];
  for (let attempt = 1; ; attempt++) {
    let context: Context | undefined;
    try {
      return await inSnapshot(api, async (transaction) => {
        const [answer] = await transaction.rows<{ tried: Tried }>(
          "select door.try_passport($1, $2, $3) as tried",
          [...hashes, newId()],
        );
        const { tried } = answer!;
        if (tried.refusal === "GONE") return { refusal: "GONE" };
        if (tried.refusal === "PIN") {
          leaves.push(await recordWrongPin(transaction, tried, requestId));
          return { refusal: "PIN", left: tried.left };
        }
        context = contextOf(tried, transaction, keys, requestId, leaves);
        const page = await passportPage(context, tried);
        await context.record();
        if (context.leaf !== undefined) leaves.push(context.leaf);
        return { page, holder: tried.holder, expiresAt: tried.expiresAt };
      });
    } catch (error) {
      if (context)
        await recordNotSent(api, context).catch((err: unknown) =>
          log.error({ err }, "NOT_SENT was not recorded"),
        );
      if (!mayRepeat(error)) throw error;
      if (attempt === 3) throw new TellonceError("TRY_AGAIN");
    }
  }
}

/** Reads as the holder would for the purpose of a Life Passport: link and PIN are the two factors. */
function contextOf(
  tried: Tried,
  transaction: Transaction,
  keys: AuditKeys,
  requestId: string,
  leaves: string[],
): Context {
  const viewer = {
    accountId: tried.accountId,
    partnershipId: tried.partnershipId,
    kind: "FAMILY" as const,
    displayName: "Life Passport",
    assurance: 2 as const,
    sessionId: `passport ${tried.id}`,
    clientId: `passport ${tried.id}`,
    signedInAt: new Date(),
  };
  const asked = {
    viewer,
    purpose: "LIFE_PASSPORT",
    purposeReason: null,
    idempotencyKey: null,
    requestId,
    keys,
    demonstration: false,
    sendsMail: false,
    leaves,
  };
  return new Context(asked, { name: "LifePassport", hash: "passport" }, transaction);
}

const recordWrongPin = (
  transaction: Transaction,
  { id, partnershipId, accountId }: Tried,
  requestId: string,
) =>
  append(transaction, partnershipId, newId(), {
    account: accountId,
    actor: "Life Passport",
    kind: "FAMILY",
    client: `passport ${id}`,
    purpose: "LIFE_PASSPORT",
    operation: "LifePassport",
    request: requestId,
    outcome: "REFUSED",
    refused: ["WRONG_PIN"],
    asked: [id],
    subjects: [],
  });

/** Links cannot be guessed, and a PIN's tries are counted by the database; whoever tries many at this process is stopped all the same. */
const tooMany: RequestHandler = rateLimit({
  windowMs: 60_000,
  limit: 30,
  standardHeaders: "draft-8",
  legacyHeaders: false,
  handler: (_request, _response, next) => next(new TellonceError("TOO_MANY_REQUESTS")),
});
