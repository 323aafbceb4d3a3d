import { ApolloServer } from "@apollo/server";
import { ApolloServerPluginCacheControlDisabled } from "@apollo/server/plugin/disabled";
import { expressMiddleware } from "@as-integrations/express5";
import express, { type Request, type RequestHandler, type Response } from "express";
import { GraphQLError, type GraphQLSchema } from "graphql";
import type { Asked } from "../context.js";
import type { AuditKeys } from "../audit/keys.js";
import type { Config } from "../config.js";
import { atOnce } from "./atOnce.js";
import { createExecutor, type Databases, type Pace } from "./execute.js";
import { formatKnown, isOurs, RETRY_AFTER, statusOf, toKnownError } from "./formatError.js";
import { LIMITS } from "./limits.js";
import { WINDOW } from "./Budget.js";
import { drawPoints } from "../loaders/budgets.js";
import { notTooDeep } from "./notTooDeep.js";
import { TellonceError } from "../errors.js";
import type { Log } from "../logging.js";
import { isStorable } from "../model/isStorable.js";
import { onlyText } from "./onlyText.js";
import { openDocuments } from "./openDocuments.js";
import { trustedDocuments } from "./trustedDocuments.js";

export interface GraphQLDeps {
  config: Config;
  schema: GraphQLSchema;
  databases: Databases;
  keys: AuditKeys;
  log: Log;
  /** The audit's latest checkpoint, in its short form. */
  lastCheckpoint(): string | undefined;
  /** The documents that our own client was built with. */
  documents: string;
  pace: Pace;
}

export interface GraphQLEndpoint {
  /** Reads the body and holds an open document to its limits, for what is executed elsewhere. */
  reading: RequestHandler[];
  handlers: RequestHandler[];
  close(): Promise<void>;
}

/** The GraphQL endpoint: what happens to a request after its viewer is known. */
export async function createEndpoint({
  config,
  schema,
  databases,
  keys,
  log,
  lastCheckpoint,
  documents,
  pace,
}: GraphQLDeps): Promise<GraphQLEndpoint> {
  const execute = createExecutor(schema, databases, pace);
  const server = new ApolloServer<Asked>({
    // Apollo parses and validates; what it would execute, our executor runs in one transaction.
    gateway: {
      load: async () => ({
        executor: (request) => execute(request).catch((error: unknown) => failed(error)),
      }),
      onSchemaLoadOrUpdate: (told) => (told({ apiSchema: schema, coreSupergraphSdl: "" }), () => {}),
      stop: async () => {},
    },
    introspection: config.sandbox,
    hideSchemaDetailsFromClientErrors: !config.sandbox,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    parseOptions: { maxTokens: LIMITS.tokens },
    stopOnTerminationSignals: false,
    plugins: [ApolloServerPluginCacheControlDisabled()],
    logger: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
    formatError(formatted, error) {
      const known = toKnownError(error);
      const reference = references.get(error as object) ?? "";
      const hint =
        config.sandbox && known.code === "BAD_INPUT" && !(known.extensions["fields"] as unknown)
          ? formatted.message
          : undefined;
      return formatKnown(known, formatted, reference, hint);
    },
  });
  server.addPlugin({
    requestDidStart: async ({ contextValue }) => ({
      // Whoever keeps these is a witness of what the audit says of this reply, and of all before it.
      willSendResponse: async ({ response }) => {
        const [leaves, checkpoint] = [contextValue.leaves, lastCheckpoint()];
        if (leaves.length > 0) response.http.headers.set("tellonce-audit-leaf", leaves.join(", "));
        if (checkpoint !== undefined && contextValue.viewer)
          response.http.headers.set("tellonce-checkpoint", checkpoint);
      },
      didEncounterErrors: async ({ errors }) => {
        for (const error of errors) {
          references.set(error, contextValue.requestId);
          const known = toKnownError(error);
          const level = isOurs(known) || known.code === "AUDIT_UNAVAILABLE" ? "error" : "info";
          log[level](
            { requestId: contextValue.requestId, code: known.code, err: error.originalError ?? known.cause },
            "an operation was not answered",
          );
        }
      },
    }),
  });
  await server.start();
  const context = async ({ req, res }: { req: Request; res: Response }): Promise<Asked> => {
    const gone = new AbortController();
    res.once("close", () => gone.abort());
    const asked: Asked = { ...askedBy(req), gone: gone.signal };
    req.audited = asked;
    return asked;
  };
  const askedBy = (req: Request): Asked => ({
    viewer: req.viewer,
    purpose: req.get("tellonce-purpose") ?? null,
    purposeReason: readReason(req.get("tellonce-purpose-reason")),
    idempotencyKey: req.get("idempotency-key") ?? null,
    requestId: String(req.id),
    leaves: [],
    keys,
    demonstration: config.demonstration,
    sendsMail: config.mail !== undefined,
  });
  const noStore: RequestHandler = (_request, response, next) => {
    response.setHeader("Cache-Control", "no-store");
    next();
  };
  const body = [onlyByPost, express.json({ limit: LIMITS.body, type: isJson }), notTooDeep, onlyText];
  const open = openDocuments(schema, drawPoints(databases.api, LIMITS.costPerMinute, WINDOW));
  return {
    reading: [noStore, ...body, open],
    handlers: [
      noStore,
      // Not of what is followed for hours: that has a number of its own.
      atOnce(),
      ...body,
      trustedDocuments(documents),
      open,
      expressMiddleware(server, { context }) as unknown as RequestHandler,
    ],
    close: () => server.stop(),
  };
}

/** A document in an address would be kept in logs, and is not the one that the limits and the trusted hashes look at. */
const onlyByPost: RequestHandler = (request, response, next) => {
  if (request.method === "POST") return next();
  response.setHeader("Allow", "POST");
  next(new TellonceError("BAD_INPUT", "Send the document as JSON, by POST."));
};

// In UTF-8 only: what another encoding decodes to, a filter before us has not seen.
const isJson = ({ headers }: { headers: { "content-type"?: string } }): boolean =>
  /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(headers["content-type"] ?? "");

/** Which request an error belongs to: the reference that its reader may quote. */
const references = new WeakMap<object, string>();

function failed(error: unknown) {
  const known = toKnownError(error);
  const status = statusOf(known.code);
  const headers = known.code === "OVERLOADED" ? new Map([["retry-after", String(RETRY_AFTER)]]) : undefined;
  const extensions = { ...(status !== undefined && { http: { status, ...(headers && { headers }) } }) };
  return {
    data: null,
    errors: [
      new GraphQLError(known.message, { originalError: error instanceof Error ? error : known, extensions }),
    ],
  } as never;
}

/** The sentence with which somebody goes over to a duty purpose, as its header carries it; null for what is no such text. */
function readReason(header: string | undefined): string | null {
  if (header === undefined) return null;
  try {
    const text = decodeURIComponent(header);
    // By whole characters: what cannot be stored could not be audited.
    return isStorable(text) ? [...text].slice(0, 500).join("") : null;
  } catch {
    return null;
  }
}
