import express, { type ErrorRequestHandler, type Express, type RequestHandler } from "express";
import { rateLimit } from "express-rate-limit";
import helmet from "helmet";
import type pg from "pg";
import type { DataSource } from "typeorm";
import { signIn } from "./auth/signIn.js";
import { signersOf } from "./audit/signHead.js";
import { witness } from "./http/witness.js";
import type { Config } from "./config.js";
import { type ErrorCode, errorCodes, TellonceError } from "./errors.js";
import { clientFiles } from "./http/clientFiles.js";
import { createEndpoint } from "./http/endpoint.js";
import { eventStream } from "./http/eventStream.js";
import type { Pace } from "./http/execute.js";
import { type Capacity, capacityOf, Gate } from "./http/Gate.js";
import { shed } from "./http/shed.js";
import { isOurs, statusOf, toKnownError } from "./http/formatError.js";
import { LIMITS } from "./http/limits.js";
import { compareRecords } from "./jobs/compareRecords.js";
import { endKeys } from "./jobs/endKeys.js";
import { deliverEvents } from "./jobs/deliverEvents.js";
import { followUp } from "./jobs/followUp.js";
import { keepAudit } from "./jobs/keepAudit.js";
import { sendMail } from "./jobs/sendMail.js";
import { proposeRetention } from "./jobs/proposeRetention.js";
import { watchLooks } from "./jobs/watchLooks.js";
import { type Log, requestLog } from "./logging.js";
import { passports } from "./http/passport.js";
import { probes, type Readiness } from "./http/probes.js";
import { BEAT } from "./http/untilBeat.js";
import { toWebhook } from "./resolvers/events/toWebhook.js";
import { latestUnread } from "./resolvers/notifications/latestUnread.js";
import { createSchema } from "./schema.js";
import type { Secrets } from "./secrets.js";

export interface AppDeps {
  readonly config: Config;
  readonly secrets: Secrets;
  readonly api: pg.Pool;
  readonly auditor: pg.Pool;
  readonly writes: DataSource;
  readonly log: Log;
  readonly readiness: Readiness;
  /** The built client, and the documents that it was built with. */
  readonly clientFolder: string;
  readonly documents: string;
  /** What replies take at the most, and to what they wait, unless a test asks for another. */
  readonly pace?: Partial<Omit<Pace, "gate"> & Capacity>;
}

export interface App {
  readonly express: Express;
  /** Ends what works in the background. */
  close(): Promise<void>;
}

/** Returns the application: what happens to a request, in this order. */
export async function createApp(deps: AppDeps): Promise<App> {
  const { config, log } = deps;
  const { api, auditor, writes, secrets, documents } = deps;
  const who = await signIn({ config, secrets, pool: api, log });
  const schema = createSchema();
  const audit = await keepAudit({ api, signers: signersOf(secrets.audit, config.baseUrl) }, (err) =>
    log.error({ err }, "the audit could not be sealed"),
  );
  const gate = new Gate({ ...capacityOf(api.options.max), ...deps.pace });
  const shedding = shed(gate);
  const endpoint = await createEndpoint({
    config,
    schema,
    databases: { api, auditor, writes },
    keys: secrets,
    log,
    lastCheckpoint: audit.lastCheckpoint,
    documents,
    pace: {
      deadline: LIMITS.deadline,
      beat: BEAT,
      // A session in a browser runs no others.
      isTrusted: ({ clientId }) => clientId === null,
      ...deps.pace,
      gate,
    },
  });
  const following = followUp(api, (err) =>
    log.error({ err }, "what officers are told of could not be followed up"),
  );
  const endingKeys = endKeys(api, (err) => log.error({ err }, "old idempotency keys could not be ended"));
  const comparing = compareRecords(api, (err) =>
    log.error({ err }, "new records could not be compared with others"),
  );
  const watching = watchLooks(api, secrets, (err) =>
    log.error({ err }, "unusual looks at records could not be worked out"),
  );
  const proposing = proposeRetention(api, (err) =>
    log.error({ err }, "what is kept no longer could not be proposed for erasure"),
  );
  const mailing =
    config.mail &&
    sendMail(
      {
        api,
        mail: config.mail,
        baseUrl: config.baseUrl,
        latestFor: (recipient) => latestUnread(api, secrets, recipient),
      },
      (err) => log.error({ err }, "that something waits could not be told by e-mail"),
    );
  const delivering = deliverEvents(
    {
      api,
      master: secrets.decision,
      baseUrl: config.baseUrl,
      reach: { local: config.demonstration },
      decide: (delivery) => toWebhook(api, secrets, delivery),
    },
    (err) => log.error({ err }, "an event could not be told to a partner"),
  );
  deps.readiness.checks.push(audit.monthsAhead);

  let closing = false;

  const app = express();
  app.set("trust proxy", config.trustedProxies);
  app.set("query parser", "simple");
  // Replies are never kept, so there is nothing to compare them with.
  app.set("etag", false);
  // What the router refuses before any of these has no safe headers, but need not say what refused it.
  app.disable("x-powered-by");
  app.use(requestLog(log));
  app.use(safeHeaders(config));
  app.use(probes(deps.readiness));
  app.use("/auth/sign-in", enough);
  app.use(who.routes);
  app.post("/passport/open", ...passports({ api, keys: secrets, log }));
  const stream = eventStream({
    schema,
    api,
    keys: secrets,
    log,
    viewerOf: who.viewerOf,
    isOver: () => closing || !deps.readiness.serving,
  });
  app.post("/graphql/stream", ...who.identify, ...endpoint.reading, stream);
  app.use("/graphql", shedding.before, ...who.identify, shedding.behind, ...endpoint.handlers);
  app.use("/audit", ...who.identify, witness(api));
  app.use(clientFiles(deps.clientFolder));
  app.use(nothingHere);
  app.use(answerError);
  const close = async () => {
    closing = true;
    await endpoint.close();
    await audit.stop();
    await following.stop();
    await endingKeys.stop();
    await comparing.stop();
    await watching.stop();
    await proposing.stop();
    await mailing?.stop();
    await delivering.stop();
    await who.close();
  };
  return { express: app, close };
}

/** Each beginning of a sign-in keeps a row for half an hour: one address may begin so many a minute at this process. */
const enough: RequestHandler = rateLimit({
  windowMs: 60_000,
  limit: 300,
  standardHeaders: "draft-8",
  legacyHeaders: false,
  handler: (_request, _response, next) => next(new TellonceError("TOO_MANY_REQUESTS")),
});

function safeHeaders({ baseUrl }: Config): RequestHandler {
  const https = baseUrl.startsWith("https:");
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
        ...(https && { upgradeInsecureRequests: [] }),
      },
    },
    strictTransportSecurity: https && { maxAge: 63_072_000, includeSubDomains: true },
    referrerPolicy: { policy: "same-origin" },
    xFrameOptions: { action: "deny" },
  });
}

const nothingHere: RequestHandler = (_request, _response, next) => next(new TellonceError("NOT_FOUND"));

/** The last word to a client outside GraphQL: a code, its sentence, what to do next, and the reference that the log has too. */
const answerError: ErrorRequestHandler = (error: unknown, request, response, next) => {
  if (response.headersSent) return next(error);
  const known = isTooLong(error)
    ? new TellonceError(
        "TOO_COMPLEX",
        `The request is too long: at most ${LIMITS.body} bytes are let through.`,
      )
    : isCallersFault(error)
      ? new TellonceError("BAD_INPUT")
      : toKnownError(error);
  if (isOurs(known)) request.log.error({ err: error }, "a request failed");
  response.status(statusOf(known.code) ?? statuses[known.code] ?? 400).json({
    error: {
      code: known.code,
      message: known.message,
      next: errorCodes[known.code].next,
      reference: request.id,
    },
  });
};

const isTooLong = (error: unknown) => (error as { type?: unknown } | null)?.type === "entity.too.large";

// Body parsers and the router say so by a status in the four hundreds.
const isCallersFault = (error: unknown) => {
  const { status } = (error ?? {}) as { status?: unknown };
  return typeof status === "number" && status >= 400 && status < 500;
};

// Beyond GraphQL, where these answer 200 with the error in place.
const statuses: Partial<Record<ErrorCode, number>> = {
  STEP_UP_REQUIRED: 401,
  FORBIDDEN: 403,
  PURPOSE_OUT_OF_SCOPE: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  TOO_MANY_REQUESTS: 429,
};
