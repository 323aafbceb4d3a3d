import type { NextFunction, Request, RequestHandler, Response } from "express";
import type pg from "pg";
import { TellonceError } from "../errors.js";
import { findAccounts } from "./accounts.js";
import { demandSafeTransport, isSafeFromForgery } from "./address.js";
import type { BearerClaims } from "./bearerToken.js";
import * as clients from "./clients/store.js";
import { FaultyProof, PROOF_ALGORITHMS, readProof } from "./clients/proof.js";
import { CLIENT_TOKEN } from "./clients/tokenEndpoint.js";
import { DEMONSTRATION, findPersona } from "./personas.js";
import { keyOf } from "./sessionStore.js";
import type { Viewer } from "./viewer.js";

export interface IdentifyDeps {
  baseUrl: string;
  pool: pg.Pool;
  sessions: RequestHandler;
  /** Undefined: no bearer token of the demonstration is accepted. */
  readBearerToken: ((token: string) => Promise<BearerClaims>) | undefined;
}

/**
 * Sets `request.viewer` from the bearer token or, where there is none, from the session cookie; leaves it unset for a
 * browser that is not signed in. A request with a token never looks at its cookies, nor falls back to being anonymous.
 * Errors (through `next`): UNAUTHENTICATED for a token that is not good now; FORBIDDEN for plain http, and for a change
 * that a cookie vouches for but none of our own pages sent.
 */
export function identify(deps: IdentifyDeps): RequestHandler[] {
  return [demandSafeTransport, viewerFrom(deps), refuseForgery(deps)];
}

/** `identify` for the one form that works without script: it cannot send our header, so its handler must check its own token. */
export const identifyForm = (deps: IdentifyDeps): RequestHandler[] => [demandSafeTransport, viewerFrom(deps)];

function viewerFrom(deps: IdentifyDeps): RequestHandler {
  return async (request, response, next) => {
    if (request.viewer || request.session) return next();
    const authorization = request.headers.authorization;
    if (authorization !== undefined) return setBearer(deps, authorization, request, response, next);
    return deps.sessions(request, response, (error?: unknown) => {
      if (!error) request.viewer = viewerOfSession(request);
      next(error);
    });
  };
}

const refuseForgery =
  ({ baseUrl }: IdentifyDeps): RequestHandler =>
  (request, _response, next) =>
    next(
      request.viewer && request.session && !isSafeFromForgery(request, baseUrl)
        ? new TellonceError("FORBIDDEN", "A change must be sent by a page of this service.")
        : undefined,
    );

function viewerOfSession(request: Request): Viewer | undefined {
  const { signedIn, live } = request.session;
  if (!signedIn || !live) return undefined;
  return {
    accountId: signedIn.accountId,
    partnershipId: signedIn.partnershipId,
    kind: live.kind,
    displayName: live.displayName,
    assurance: signedIn.assurance,
    sessionId: keyOf(request.sessionID),
    clientId: null,
    signedInAt: new Date(signedIn.signedInAt),
  };
}

async function setBearer(
  deps: IdentifyDeps,
  authorization: string,
  request: Request,
  response: Response,
  next: NextFunction,
) {
  const holder = await holderOf(deps, authorization);
  if (!holder) {
    response.set("WWW-Authenticate", 'Bearer error="invalid_token"');
    return next(new TellonceError("UNAUTHENTICATED", "The bearer token is not valid, or no longer."));
  }
  const fault = holder.bound && (await faultOf(deps, request, holder.bound));
  if (fault) {
    response.set("WWW-Authenticate", `DPoP error="invalid_dpop_proof", algs="${PROOF_ALGORITHMS.join(" ")}"`);
    return next(new TellonceError("UNAUTHENTICATED", `The DPoP proof does not hold. ${fault}`));
  }
  request.viewer = holder.viewer;
  next();
}

/** Who holds a token; `bound`: what a request with it must prove, where it is bound to a key. */
interface Holder {
  viewer: Viewer;
  bound?: { token: string; jkt: string; now: number };
}

async function holderOf(deps: IdentifyDeps, authorization: string): Promise<Holder | undefined> {
  const { scheme, token } = CLIENT_TOKEN.exec(authorization)?.groups ?? {};
  if (!scheme || !token) {
    const claims = await readClaims(deps, authorization);
    const viewer = claims && (await viewerOfToken(deps, claims));
    return viewer && { viewer };
  }
  const found = await clients.findHolder(deps.pool, token);
  const isBound = scheme.toLowerCase() === "dpop";
  // A token that is bound to a key is no bearer token (RFC 9449, section 7.1), nor the other way round.
  if (!found || (found.jkt !== null) !== isBound) return undefined;
  const { viewer, jkt, now } = found;
  return jkt === null ? { viewer } : { viewer, bound: { token, jkt, now } };
}

/** Why the request does not prove that it comes from who got the token; null where it does. */
async function faultOf(
  { baseUrl, pool }: IdentifyDeps,
  request: Request,
  { token, jkt, now }: NonNullable<Holder["bound"]>,
): Promise<string | null> {
  const url = new URL(baseUrl).origin + request.originalUrl.split("?")[0]!;
  try {
    const proven = { method: request.method, url, token, now };
    const proof = await readProof(request.get("dpop"), proven);
    if (proof.jkt !== jkt) return "The token is bound to another key.";
    const isFirst = await clients.useProof(pool, token, proof.jti);
    return isFirst ? null : "Its jti was used before: make a new proof for each request.";
  } catch (error) {
    if (!(error instanceof FaultyProof)) throw error;
    return error.message;
  }
}

/** Who holds the token of an Authorization header at this moment, for a connection that has proven itself; undefined for nobody. */
export const viewerOfHeader = async (
  deps: IdentifyDeps,
  authorization: string,
): Promise<Viewer | undefined> => (await holderOf(deps, authorization))?.viewer;

/** Why a token is refused is told to nobody: the answer is the same for all of them. */
async function readClaims(
  { readBearerToken }: IdentifyDeps,
  authorization: string,
): Promise<BearerClaims | undefined> {
  const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]*)$/i.exec(authorization)?.[1];
  if (!token || !readBearerToken) return undefined;
  return readBearerToken(token).catch(() => undefined);
}

async function viewerOfToken({ pool }: IdentifyDeps, claims: BearerClaims): Promise<Viewer | undefined> {
  const accounts = await findAccounts(pool, DEMONSTRATION, claims.subject);
  const meant = accounts.filter(
    (account) => !claims.partnershipId || account.partnershipId === claims.partnershipId,
  );
  const account = meant[0];
  if (!account || meant.length > 1) return undefined;
  return {
    accountId: account.accountId,
    partnershipId: account.partnershipId,
    kind: account.kind,
    displayName: account.displayName,
    assurance: findPersona(claims.subject)?.assurance ?? 1,
    sessionId: claims.tokenId,
    clientId: claims.clientId,
    signedInAt: claims.issuedAt,
  };
}
