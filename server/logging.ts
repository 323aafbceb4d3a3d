import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { pino, type DestinationStream, type Logger } from "pino";
import { pinoHttp } from "pino-http";
import type { LogLevel } from "./config.js";
import { TellonceError } from "./errors.js";

export type Log = Logger;

/** What a request has left in the audit. */
export interface Audited {
  leaves: readonly string[];
  /** Whether its reply shows anything of what touches somebody. */
  shows?: boolean;
}

declare global {
  namespace Express {
    interface Request {
      audited?: Audited;
    }
  }
}

/** Returns the log: one JSON object a line on standard output, or to `to`. */
export function createLog(level: LogLevel, to?: DestinationStream): Log {
  const options = {
    level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: describeError },
    // What should never be handed to the log is left out also when it is.
    redact: { paths: secretPaths, remove: true },
  };
  return to ? pino(options, to) : pino(options);
}

/**
 * Returns the middleware that gives each request its id (`request.id`, and the reply's `x-request-id`), its own log
 * (`request.log`) and one line when it is answered: method, path without query, status, milliseconds, and of what touches
 * somebody the leaves that it has in the audit, against which `npm run audit -- reconcile` holds it.
 */
export function requestLog(log: Log) {
  return pinoHttp<IncomingMessage, ServerResponse>({
    logger: log,
    // Never the caller's own id: it would be written into the log as it came.
    genReqId: (_request, response) => {
      const id = randomUUID();
      response.setHeader("x-request-id", id);
      return id;
    },
    quietReqLogger: true,
    customProps: ({ audited }: IncomingMessage & { audited?: Audited }) =>
      audited && (audited.leaves.length > 0 || audited.shows)
        ? { audited: { leaves: audited.leaves, shows: audited.shows ?? false } }
        : {},
    customAttributeKeys: { reqId: "requestId", responseTime: "milliseconds" },
    wrapSerializers: false,
    serializers: {
      req: (request: IncomingMessage) => ({ method: request.method, path: pathOf(request) }),
      res: (response: ServerResponse) => ({ status: response.statusCode }),
      err: describeError,
    },
    customLogLevel: (_request, response, error) =>
      error || response.statusCode >= 500 ? "error" : response.statusCode >= 400 ? "warn" : "info",
    customSuccessMessage: () => "answered",
    customErrorMessage: () => "failed",
    autoLogging: { ignore: (request) => pathOf(request) === "/healthz" || pathOf(request) === "/readyz" },
  });
}

/**
 * Returns what the log may know of an error: its kind, where it happened and, from the database, which rule was broken.
 * Messages of others are left out: a driver's or a parser's quotes the value that it stumbled on.
 */
export function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, table, constraint, routine } = error as Error &
    Record<"code" | "table" | "constraint" | "routine", unknown>;
  return {
    type: error.name,
    code,
    table,
    constraint,
    routine,
    message: error instanceof TellonceError ? error.message : undefined,
    stack: error.stack
      ?.split("\n")
      .filter((line) => /^\s+at /.test(line))
      .join("\n"),
    cause: error.cause === undefined ? undefined : describeError(error.cause),
  };
}

const secretPaths = [
  "password",
  "token",
  "secret",
  "authorization",
  "cookie",
  "headers",
  "body",
  "variables",
  "query",
].flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);

const pathOf = (request: IncomingMessage & { originalUrl?: string }) =>
  (request.originalUrl ?? request.url ?? "").split("?")[0];
