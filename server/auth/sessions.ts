import type { RequestHandler } from "express";
import session from "express-session";
import type { SessionStore, SignedIn, Live } from "./sessionStore.js";
import type { Account } from "./accounts.js";

/** A way to the identity provider that has been begun and not come back from. */
export interface Attempt {
  nonce: string;
  codeVerifier: string;
  returnTo: string;
}

/** Somebody known to several partnerships, who has still to say which one this session is for. */
export interface Choice extends Pick<SignedIn, "assurance" | "signedInAt"> {
  accounts: Account[];
  returnTo: string;
  /** Comes back with the form: proof that the form was ours. */
  formToken: string;
}

declare module "express-session" {
  interface SessionData {
    signedIn?: SignedIn;
    /** By `state`. */
    attempts?: Record<string, Attempt>;
    choice?: Choice;
    live?: Live;
  }
}

/** The name says `__Host-` wherever https lets the browser enforce what that promises: this host only, every path, Secure. */
export const cookieName = (baseUrl: string): string => (isHttps(baseUrl) ? "__Host-tellonce" : "tellonce");

/** Reads and keeps the session of a request. Nothing is stored, and no cookie set, before something is put into it. */
export function sessionMiddleware(store: SessionStore, secret: string, baseUrl: string): RequestHandler {
  return session({
    store,
    secret,
    name: cookieName(baseUrl),
    resave: false,
    saveUninitialized: false,
    unset: "destroy",
    cookie: cookieFlags(baseUrl),
  });
}

/** No expiry: the browser forgets the cookie when it closes; the server decides how long the session lives. */
export const cookieFlags = (baseUrl: string) =>
  ({ path: "/", httpOnly: true, sameSite: "lax", secure: isHttps(baseUrl) }) as const;

/** Gives the browser a new session id and forgets everything the old session held. */
export const rotate = (request: Express.Request): Promise<void> =>
  settle((done) => request.session.regenerate(done));

/** Resolves when the session is stored, so that a redirect cannot overtake it. */
export const keep = (request: Express.Request): Promise<void> => settle((done) => request.session.save(done));

/** Resolves when the session is gone from the database. */
export const end = (request: Express.Request): Promise<void> =>
  settle((done) => request.session.destroy(done));

const isHttps = (baseUrl: string) => baseUrl.startsWith("https:");

const settle = (act: (done: (error?: unknown) => void) => void) =>
  new Promise<void>((resolve, reject) => act((error) => (error ? reject(error as Error) : resolve())));
