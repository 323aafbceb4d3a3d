import { randomBytes } from "node:crypto";
import express, { type ErrorRequestHandler, type RequestHandler, type Router } from "express";
import { rateLimit } from "express-rate-limit";
import type pg from "pg";
import { v7 as newId } from "uuid";
import { demandSafeTransport } from "../address.js";
import { type Assertion, readAssertion, TokenRefused } from "./assertion.js";
import { FaultyProof, PROOF_ALGORITHMS, readProof } from "./proof.js";
import { findKey, keepToken, sha256 } from "./store.js";

export interface TokenEndpointDeps {
  baseUrl: string;
  pool: pg.Pool;
  /** Told why a system was given no token; never given an assertion, a token or a name. */
  log(event: { why: string }, message: string): void;
}

/** For how many seconds a token is good. */
export const TOKEN_LIFETIME = 600;
const PREFIX = "tlo_";

/** A token of a partner's system, as a header carries it. */
export const CLIENT_TOKEN = new RegExp(`^(?<scheme>Bearer|DPoP) (?<token>${PREFIX}[\\w-]{43})$`, "i");

/**
 * Where partners' systems get their tokens: POST /oauth/token (RFC 6749, section 4.4, with RFC 7523 assertions), and what it
 * takes, at /.well-known/oauth-authorization-server (RFC 8414).
 */
export function tokenEndpoint(deps: TokenEndpointDeps): Router {
  const audience = `${new URL(deps.baseUrl).origin}/oauth/token`;
  const router = express.Router();
  router.get("/.well-known/oauth-authorization-server", (_request, response) => {
    response.json({
      issuer: new URL(deps.baseUrl).origin,
      token_endpoint: audience,
      grant_types_supported: ["client_credentials"],
      response_types_supported: [],
      token_endpoint_auth_methods_supported: ["private_key_jwt"],
      token_endpoint_auth_signing_alg_values_supported: ["ES256", "PS256", "EdDSA"],
      dpop_signing_alg_values_supported: PROOF_ALGORITHMS,
    });
  });
  router.post(
    "/oauth/token",
    demandSafeTransport,
    notTooMany,
    express.urlencoded({ extended: false, limit: "10kb" }),
    give(deps, audience),
    refuse(deps),
  );
  return router;
}

const give =
  (deps: TokenEndpointDeps, audience: string): RequestHandler =>
  async (request, response) => {
    response.set("Cache-Control", "no-store");
    response.json(await issue(deps, audience, readForm(request.body), request.get("dpop")));
  };

type Form = (name: string) => string | undefined;

/** @returns a reader of its fields; one sent twice is refused (RFC 6749, section 3.2). */
function readForm(body: unknown): Form {
  const fields = new Map(Object.entries((body ?? {}) as Record<string, unknown>));
  return (name) => {
    const value = fields.get(name);
    if (value !== undefined && typeof value !== "string")
      throw new TokenRefused("invalid_request", `${name} was sent twice: send it once.`);
    return value === "" ? undefined : value;
  };
}

async function issue({ pool }: TokenEndpointDeps, audience: string, form: Form, proof: string | undefined) {
  const assertion = await proven(audience, form, pool);
  const jkt = proof === undefined ? null : await boundTo(proof, audience, assertion.key.now);
  const purposes = narrowed(assertion.key.purposes, form("scope"));
  const token = `${PREFIX}${randomBytes(32).toString("base64url")}`;
  const refused = await keepToken(pool, assertion.key, assertion.clientId, {
    id: newId(),
    jtiHash: sha256(assertion.jti).toString("hex"),
    tokenHash: sha256(token).toString("hex"),
    onBehalfOf: assertion.onBehalfOf,
    purposes,
    assurance: assertion.assurance,
    seconds: TOKEN_LIFETIME,
    jkt,
  });
  if (refused === "REPLAYED")
    throw new TokenRefused(
      "invalid_client",
      "This jti was used before: make a new assertion for each request.",
    );
  if (refused === "NO_PRACTITIONER")
    throw new TokenRefused(
      "invalid_request",
      "on_behalf_of names nobody who practises in your agency at the moment: give the practitioner's subject at the identity provider.",
    );
  const token_type = jkt === null ? "Bearer" : "DPoP";
  return { access_token: token, token_type, expires_in: TOKEN_LIFETIME, scope: purposes.join(" ") };
}

/** The key that the token is bound to. Its proof needs no memory: the assertion beside it counts once. */
async function boundTo(proof: string, url: string, now: number): Promise<string> {
  try {
    return (await readProof(proof, { method: "POST", url, token: null, now })).jkt;
  } catch (error) {
    if (!(error instanceof FaultyProof)) throw error;
    throw new TokenRefused("invalid_dpop_proof", `The DPoP proof does not hold. ${error.message}`);
  }
}

async function proven(audience: string, form: Form, pool: pg.Pool): Promise<Assertion> {
  if (form("grant_type") !== "client_credentials")
    throw new TokenRefused("unsupported_grant_type", "Send grant_type=client_credentials.");
  const assertion = form("client_assertion");
  if (form("client_assertion_type") !== ASSERTION_TYPE || !assertion)
    throw new TokenRefused(
      "invalid_request",
      `Send client_assertion, a signed JWT, with client_assertion_type=${ASSERTION_TYPE}.`,
    );
  const found = await readAssertion(assertion, audience, (clientId, kid) => findKey(pool, clientId, kid));
  const clientId = form("client_id");
  if (clientId !== undefined && clientId.toLowerCase() !== found.clientId)
    throw new TokenRefused(
      "invalid_client",
      "client_id is not the assertion's: leave it out, or give the same.",
    );
  return found;
}

const ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

/** The purposes that a token is for: all that the client is registered for, or fewer where it asks for fewer. */
function narrowed(registered: readonly string[], scope: string | undefined): readonly string[] {
  if (scope === undefined) return registered;
  const asked = [...new Set(scope.split(" ").filter(Boolean))];
  if (asked.length === 0 || asked.some((one) => !registered.includes(one)))
    throw new TokenRefused(
      "invalid_scope",
      `scope may name purposes that the client is registered for: ${registered.join(" ")}.`,
    );
  return asked;
}

/** Each check of a signature costs this process its time: a refusal must cost nothing, and asks no database. */
const notTooMany: RequestHandler = rateLimit({
  windowMs: 60_000,
  limit: 6_000,
  standardHeaders: "draft-8",
  legacyHeaders: false,
  handler: (_request, response) =>
    void response.status(429).json({
      error: "invalid_request",
      error_description: "Too many requests: wait for the time given in Retry-After.",
    }),
});

const refuse =
  ({ log }: TokenEndpointDeps): ErrorRequestHandler =>
  (error: unknown, _request, response, next) => {
    if (!(error instanceof TokenRefused)) return next(error);
    log({ why: error.error }, "A partner's system was given no token");
    const status = error.error === "invalid_client" ? 401 : 400;
    if (status === 401) response.set("WWW-Authenticate", 'Bearer error="invalid_client"');
    response.status(status).json({ error: error.error, error_description: error.message });
  };
