import express, { type Request, type RequestHandler, type Response, type Router } from "express";
import type pg from "pg";
import { TellonceError } from "../errors.js";
import { findAccounts } from "./accounts.js";
import { isSafeFromForgery } from "./address.js";
import { completeSignIn } from "./completeSignIn.js";
import { html, sendPage, STYLE } from "./page.js";
import { choosePartnership, offerPartnerships, showPartnerships } from "./partnershipChoice.js";
import type { Identity, RelyingParty } from "./relyingParty.js";
import { safeReturnPath } from "./returnPath.js";
import { cookieFlags, cookieName, end, keep } from "./sessions.js";
import type { SessionStore } from "./sessionStore.js";
import { unsentKeyOf } from "./unsentKey.js";

/** Ways to the identity provider that one browser may have open, one for each tab; the oldest is given up first. */
const OPEN_ATTEMPTS = 5;

export interface SignInDeps {
  baseUrl: string;
  pool: pg.Pool;
  store: SessionStore;
  party: RelyingParty;
  /** What accounts call the issuer, if not by its address. */
  issuerName: string | undefined;
  /** Whether ready-made personas are offered; the start page says so. */
  demonstration: boolean;
  identify: RequestHandler[];
  identifyForm: RequestHandler[];
  /** Of which each account's key to its unsent words is made. */
  secret: string;
  /** Told why somebody could not sign in; never given a code, token or name. */
  log: (event: { why: string }, message: string) => void;
}

/** The routes under /auth: sign-in, callback, partnership, sign-out, session, unsent-key. */
export function signInRoutes(deps: SignInDeps): Router {
  const { identify, identifyForm } = deps;
  const router = express.Router();
  router.use((_request, response, next) => {
    response.set("Cache-Control", "no-store");
    next();
  });
  router.get(
    "/style.css",
    (_request, response) => void response.set("Cache-Control", "max-age=3600").type("css").send(STYLE),
  );
  router.get("/sign-in", identify, begin(deps));
  router.get("/callback", identify, callback(deps));
  router.get("/partnership", identify, showPartnerships);
  router.post(
    "/partnership",
    identifyForm,
    express.urlencoded({ extended: false, limit: "1kb" }),
    choosePartnership(deps.baseUrl),
  );
  router.post("/sign-out", identify, signOut(deps));
  router.get("/session", identify, showSession(deps));
  router.post("/unsent-key", identify, giveUnsentKey(deps));
  return router;
}

function begin({ party, log }: SignInDeps): RequestHandler {
  return async (request, response) => {
    demandSession(request);
    const begun = await party.begin(safeReturnPath(request.query.returnTo)).catch((error: unknown) => {
      log({ why: codeOf(error) }, "The identity provider cannot be reached");
    });
    if (!begun)
      return sendPage(
        response,
        503,
        "Signing in does not work at the moment",
        html`<p>The identity provider cannot be reached. Try again in a few minutes.</p>`,
      );
    const open = Object.entries(request.session.attempts ?? {}).slice(1 - OPEN_ATTEMPTS);
    request.session.attempts = { ...Object.fromEntries(open), [begun.state]: begun.attempt };
    await keep(request);
    response.redirect(303, begun.location);
  };
}

function callback(deps: SignInDeps): RequestHandler {
  return async (request, response) => {
    demandSession(request);
    const state = String(request.query.state);
    const { [state]: attempt, ...others } = request.session.attempts ?? {};
    if (!attempt || !Object.hasOwn(request.session.attempts ?? {}, state))
      return refuse(deps, response, "state");
    // Spent before it is used: a second callback with the same state finds nothing.
    request.session.attempts = others;
    await keep(request);
    let identity: Identity;
    try {
      identity = await deps.party.finish(new URL(request.originalUrl, deps.baseUrl).search, state, attempt);
    } catch (error) {
      return refuse(deps, response, codeOf(error));
    }
    const accounts = await findAccounts(deps.pool, deps.issuerName ?? identity.issuer, identity.subject);
    const [account, second] = accounts;
    if (!account) {
      deps.log({ why: "no account" }, "Somebody could not sign in");
      return sendPage(
        response,
        403,
        "You have no account here",
        html`<p>
            You were recognised, but no partnership has given you an account, or it has ended. Ask your
            supervisor.
          </p>
          <p><a href="/auth/sign-in">Sign in as somebody else</a></p>`,
      );
    }
    const known = { assurance: identity.assurance, signedInAt: await databaseNow(deps.pool) };
    if (!second) return completeSignIn(request, response, account, { ...known, returnTo: attempt.returnTo });
    await offerPartnerships(request, response, { ...known, accounts, returnTo: attempt.returnTo });
  };
}

function signOut({ baseUrl, party }: SignInDeps): RequestHandler {
  return async (request, response) => {
    demandSession(request);
    // Also where no cookie came along: the reply would still take it from the browser that another site's form has sent here.
    if (!isSafeFromForgery(request, baseUrl))
      throw new TellonceError("FORBIDDEN", "A change must be sent by a page of this service.");
    await end(request);
    response.clearCookie(cookieName(baseUrl), cookieFlags(baseUrl));
    const continueAt = await party.signOutLocation().catch(() => undefined);
    response.json({ signedIn: false, ...(continueAt !== undefined && { continueAt }) });
  };
}

function showSession({ store, demonstration }: SignInDeps): RequestHandler {
  return (request, response) => {
    if (request.session) store.leaveAsItIs(request.session);
    const { viewer } = request;
    if (!viewer) return void response.json({ signedIn: false, demonstration });
    const { displayName, kind, assurance } = viewer;
    response.json({
      signedIn: true,
      demonstration,
      displayName,
      kind,
      assurance,
      expiresAt: request.session?.live?.endsAt ?? null,
    });
  };
}

function giveUnsentKey({ secret }: SignInDeps): RequestHandler {
  return (request, response) => {
    demandSession(request);
    if (!request.viewer) throw new TellonceError("UNAUTHENTICATED");
    response.json(unsentKeyOf(secret, request.viewer));
  };
}

function demandSession(request: Request): void {
  if (!request.session) throw new TellonceError("BAD_INPUT", "This is for browsers: send no bearer token.");
}

function refuse({ log }: SignInDeps, response: Response, why: string): void {
  log({ why }, "Somebody could not sign in");
  sendPage(
    response,
    400,
    "Signing in did not finish",
    html`<p>The answer of the identity provider did not fit, or was used before. Nobody was signed in.</p>
      <p><a href="/auth/sign-in">Begin again</a></p>`,
  );
}

const codeOf = (error: unknown) => String((error as { code?: unknown }).code ?? "unknown");

async function databaseNow(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<{ now: Date }>("select now()");
  return (rows[0] as { now: Date }).now.toISOString();
}
