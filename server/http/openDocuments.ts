import type { RequestHandler, Response } from "express";
import { type DocumentNode, GraphQLError, type GraphQLSchema, parse, validate } from "graphql";
import type { Viewer } from "../auth/viewer.js";
import { TellonceError } from "../errors.js";
import { Budget, type LeaseMore, WINDOW } from "./Budget.js";
import { LEAST, measure, type Measured } from "./cost.js";
import { LIMITS } from "./limits.js";
import { demandText } from "./onlyText.js";
import { refuse } from "./refuse.js";

/**
 * Lets a bearer token's documents through as far as they keep within the limits, and charges their cost to the system, all
 * before a record is looked at. Replies say what a document cost (`Tellonce-Cost`) and what is left of the
 * minute's points (draft-ietf-httpapi-ratelimit-headers-10). With `Tellonce-Dry-Run: true` the reply is the estimate, and
 * nothing is executed. Answers itself, as GraphQL: TOO_COMPLEX; TOO_MANY_REQUESTS with Retry-After.
 */
export function openDocuments(schema: GraphQLSchema, more: LeaseMore): RequestHandler {
  const budget = new Budget(LIMITS.costPerMinute, more);
  return async (request, response, next) => {
    const { viewer } = request;
    if (!viewer?.clientId) return next();
    const charge = chargeTo(budget, viewer, response);
    try {
      await charge(LEAST);
      const asked = read(request.body);
      if (asked) {
        demandText(asked.document);
        const measured = measure(schema, asked.document, asked.variables);
        response.set("Tellonce-Cost", String(Math.max(LEAST, measured.cost)));
        demandWithin(measured);
        if (request.get("tellonce-dry-run") === "true")
          return void response.json(estimate(schema, asked.document, measured));
        await charge(Math.max(0, measured.cost - LEAST));
      }
    } catch (error) {
      return refuse(request, response, error);
    }
    // What is no document is the next one's to refuse.
    next();
  };
}

function demandWithin(measured: Measured): void {
  const beyond = LIMITED.find((what) => measured[what] > LIMITS[what]);
  if (beyond) throw tooComplex(beyond, measured[beyond]);
}

const LIMITED = ["depth", "aliases", "repeats", "cost"] as const satisfies (keyof Measured)[];

interface Sent {
  document: DocumentNode;
  variables: Record<string, unknown>;
}

function read(body: unknown): Sent | undefined {
  const { query, variables } = (body ?? {}) as { query?: unknown; variables?: unknown };
  if (typeof query !== "string") return undefined;
  try {
    const document = parse(query, { maxTokens: LIMITS.tokens, noLocation: true });
    return { document, variables: isObject(variables) ? variables : {} };
  } catch (error) {
    if (error instanceof GraphQLError && error.message.startsWith("Syntax Error: Document contains more"))
      throw tooComplex("tokens", LIMITS.tokens + 1);
    return undefined;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const tooComplex = (what: keyof typeof LIMITS, asked: number) =>
  new TellonceError(
    "TOO_COMPLEX",
    `The document has a ${what} of ${amount(asked)}; at most ${LIMITS[what]} is let through.`,
    {
      limit: { what, most: LIMITS[what] },
    },
  );

// A fragment that is spread in fragments over and over can come to more than there are numbers for.
const amount = (number: number) => (number > 1e9 ? "more than a billion" : String(number));

type Charge = (points: number) => Promise<void>;

/** @returns what takes points from the system's minute, tells it what is left, and throws where that is too little. */
function chargeTo(budget: Budget, viewer: Viewer, response: Response): Charge {
  // A registered system has one budget, whoever it asks for; a token of the demonstration is its holder's.
  const holder = viewer.purposes ? String(viewer.clientId) : viewer.accountId;
  return async (points) => {
    const left = await budget.draw(viewer.partnershipId, holder, points);
    response.set("RateLimit-Policy", `"cost";q=${budget.limit};w=${WINDOW}`);
    response.set("RateLimit", `"cost";r=${left.points};t=${left.seconds}`);
    if (left.granted) return;
    response.set("Retry-After", String(left.seconds));
    throw new TellonceError("TOO_MANY_REQUESTS");
  };
}

function estimate(
  schema: GraphQLSchema,
  document: DocumentNode,
  { cost, depth, aliases, repeats }: Measured,
) {
  if (validate(schema, document, undefined, { maxErrors: 1 }).length > 0)
    throw new TellonceError("BAD_INPUT");
  const limits = Object.fromEntries(LIMITED.map((what) => [what, LIMITS[what]]));
  return {
    data: null,
    extensions: { estimate: { cost: Math.max(LEAST, cost), depth, aliases, repeats }, limits },
  };
}
