import { createHandler } from "graphql-sse/lib/use/express";
import type { Request, RequestHandler } from "express";
import {
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  getOperationAST,
  GraphQLError,
  type GraphQLSchema,
  parse,
  validate,
} from "graphql";
import type pg from "pg";
import { OWN_PURPOSES, subscriptions } from "../access/permissions.js";
import type { AuditKeys } from "../audit/keys.js";
import type { Viewer } from "../auth/viewer.js";
import { TellonceError } from "../errors.js";
import type { Log } from "../logging.js";
import type { EventFeed } from "../resolvers/events/EventNoticeResolver.js";
import { followEvents } from "../resolvers/events/followEvents.js";
import { findPurpose } from "../sharing/purposes.js";
import { formatKnown, toKnownError } from "./formatError.js";
import { LIMITS } from "./limits.js";

export interface StreamDeps {
  schema: GraphQLSchema;
  api: pg.Pool;
  keys: AuditKeys;
  log: Log;
  /** Who holds the token of this header now. */
  viewerOf(authorization: string): Promise<Viewer | undefined>;
  /** Whether the service is about to stop. */
  isOver(): boolean;
}

/**
 * Subscriptions by server-sent events (the protocol of graphql-sse, distinct connections), for holders of a token, whose document is
 * read and within its limits: for one purpose. They end with the token, the relationship and the agreement. Nothing else is done here.
 */
export function eventStream(deps: StreamDeps): RequestHandler {
  const handler = createHandler<Record<string, unknown>>({
    // No stream is kept for a client to come back to.
    authenticate: () => null,
    onSubscribe: (request, params) => {
      try {
        const { res } = request.context;
        // A generator that waits does not hear that nobody reads it any more.
        const isOver = () => res.closed || deps.isOver();
        return argsFor({ ...deps, isOver }, request.raw, params) as never;
      } catch (error) {
        return { data: null, errors: [told(error, String(request.raw.id))] };
      }
    },
    onOperation: (_context, request, _args, result) => {
      const { errors } = result as ExecutionResult;
      if (!errors) return undefined;
      return { errors: errors.map((error) => told(error, String(request.raw.id))) };
    },
  });
  return (request, response, next) => {
    if (!request.viewer) return next(new TellonceError("UNAUTHENTICATED"));
    if (request.viewer.clientId === null) return next(new TellonceError("OPERATION_NOT_TRUSTED"));
    handler(request, response).catch(next);
  };
}

/** What is executed. @throws TellonceError for a document that is none, or not within limits, and for whom it is not. */
function argsFor(
  { schema, api, keys, log, viewerOf, isOver }: StreamDeps,
  request: Request,
  { query, operationName, variables }: { query?: unknown; operationName?: unknown; variables?: unknown },
): ExecutionArgs {
  const document = read(String(query));
  if (validate(schema, document, undefined, { maxErrors: 1 }).length > 0)
    throw new TellonceError("BAD_INPUT");
  const name = typeof operationName === "string" ? operationName : null;
  if (getOperationAST(document, name)?.operation !== "subscription")
    throw new TellonceError("BAD_INPUT", "Only subscriptions are followed at this address.");
  const purpose = request.get("tellonce-purpose") ?? "";
  const viewer = request.viewer!;
  if (purpose !== "" && viewer.purposes && !viewer.purposes.includes(purpose))
    throw new TellonceError("PURPOSE_OUT_OF_SCOPE");
  if (!(subscriptions.events.for as readonly string[]).includes(viewer.kind))
    throw new TellonceError("FORBIDDEN");
  const { mode } = findPurpose(purpose) ?? {};
  if ((mode !== "CONSENT" && mode !== "DUTY") || OWN_PURPOSES.includes(purpose))
    throw new TellonceError(
      "INDETERMINATE",
      "Say for which purpose you follow events, in the header Tellonce-Purpose.",
    );
  const feed: EventFeed = {
    follow: (kinds) =>
      followEvents({
        api,
        keys,
        purpose,
        requestId: String(request.id),
        kinds: [...new Set(kinds)],
        isOver,
        who: () => stillAsking(viewer, purpose, () => viewerOf(request.headers.authorization ?? "")),
        onTrouble: (err) =>
          log.error({ requestId: request.id, err }, "an event could not be told to a subscriber"),
      }),
  };
  return {
    schema,
    document,
    operationName: name,
    variableValues: (variables ?? {}) as never,
    contextValue: feed,
  };
}

function read(query: string): DocumentNode {
  try {
    return parse(query, { maxTokens: LIMITS.tokens, noLocation: true });
  } catch {
    throw new TellonceError("BAD_INPUT");
  }
}

/** The holder of the token as they are now; undefined once it is another's, or no longer for this purpose. */
async function stillAsking(
  { accountId }: Viewer,
  purpose: string,
  find: () => Promise<Viewer | undefined>,
): Promise<Viewer | undefined> {
  const now = await find();
  return now?.accountId === accountId && (now.purposes?.includes(purpose) ?? true) ? now : undefined;
}

function told(error: unknown, reference: string): GraphQLError {
  const known = toKnownError(error);
  const { message, extensions } = formatKnown(known, { message: known.message }, reference);
  return new GraphQLError(message, { extensions: extensions ?? {} });
}
