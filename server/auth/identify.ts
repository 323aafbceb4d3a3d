import type { NextFunction, Request, RequestHandler, Response } from "express";
import type pg from "pg";
import { TellonceError } from "../errors.js";
import { findAccounts } from "./accounts.js";
import { demandSafeTransport, isSafeFromForgery } from "./address.js";
import type { BearerClaims } from "./bearerToken.js";
import * as clients from "./clients/store.js";
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
  const viewer = await viewerOfHeader(deps, authorization);
  if (!viewer) {
    response.set("WWW-Authenticate", 'Bearer error="invalid_token"');
    return next(new TellonceError("UNAUTHENTICATED", "The bearer token is not valid, or no longer."));
  }
  request.viewer = viewer;
  next();
}

/** Who holds the bearer token of an Authorization header; undefined where it is not good now. */
export async function viewerOfHeader(deps: IdentifyDeps, authorization: string): Promise<Viewer | undefined> {
  const ofClient = CLIENT_TOKEN.exec(authorization)?.[1];
  if (ofClient) return clients.viewerOfToken(deps.pool, ofClient);
  const claims = await readClaims(deps, authorization);
  return claims && viewerOfToken(deps, claims);
}

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
