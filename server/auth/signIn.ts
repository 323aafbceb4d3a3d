import { randomBytes } from "node:crypto";
import { join } from "node:path";
import express, { type RequestHandler, type Router } from "express";
import type pg from "pg";
import type { Config } from "../config.js";
import { demandSafeAddress } from "./address.js";
import { bearerTokenReader } from "./bearerToken.js";
import { tokenEndpoint } from "./clients/tokenEndpoint.js";
import type { Viewer } from "./viewer.js";
import { identify, identifyForm, viewerOfHeader } from "./identify.js";
import { identityProvider } from "./identityProvider.js";
import { DEMONSTRATION } from "./personas.js";
import { type Issuer, relyingParty } from "./relyingParty.js";
import { sessionMiddleware } from "./sessions.js";
import { SessionStore } from "./sessionStore.js";
import { signInRoutes } from "./signInRoutes.js";

export interface SignInSetUp {
  config: Pick<Config, "baseUrl" | "host" | "port" | "dataFolder" | "demonstration" | "oidc">;
  secrets: { session: string };
  /** Connections of the api role. */
  pool: pg.Pool;
  log: { warn(event: object, message: string): void };
}

export interface SignIn {
  /** Put this before whatever wants to know who asks; see `identify.ts`. */
  identify: RequestHandler[];
  /** /auth, /oauth/token and, in the demonstration, /idp; to be mounted at the root. */
  routes: Router;
  /** Who holds the token of this header now; undefined once it is good no more. */
  viewerOf(authorization: string): Promise<Viewer | undefined>;
  /** Stops clearing out old sessions. */
  close(): Promise<void>;
}

/** Where the keys of the demonstration are kept. */
export const keyFolder = (config: Pick<Config, "dataFolder">): string => join(config.dataFolder, "keys");

/**
 * Everything about who asks. The app's `trust proxy` must be set from the configuration before.
 * @throws StartUpRefusal for an address at which a session would not be safe
 */
export async function signIn({ config, secrets, pool, log }: SignInSetUp): Promise<SignIn> {
  const { baseUrl, demonstration } = config;
  demandSafeAddress(baseUrl);
  const store = new SessionStore(pool, () => log.warn({}, "Old sessions could not be cleared out"));
  const sessions = sessionMiddleware(store, secrets.session, baseUrl);
  const readBearerToken = demonstration ? await bearerTokenReader(keyFolder(config)) : undefined;
  const deps = { baseUrl, pool, sessions, readBearerToken };
  const issuer = issuerOf(config);

  const routes = express.Router();
  routes.use(
    "/auth",
    signInRoutes({
      baseUrl,
      pool,
      store,
      party: relyingParty(issuer, baseUrl),
      issuerName: demonstration ? DEMONSTRATION : undefined,
      demonstration,
      secret: secrets.session,
      identify: identify(deps),
      identifyForm: identifyForm(deps),
      log: (event, message) => log.warn(event, message),
    }),
  );
  routes.use(tokenEndpoint({ baseUrl, pool, log: (event, message) => log.warn(event, message) }));
  if (demonstration) routes.use("/idp", await providerOf(issuer, config, secrets.session));
  return {
    identify: identify(deps),
    viewerOf: (authorization) => viewerOfHeader(deps, authorization),
    routes,
    close: async () => store.close(),
  };
}

function issuerOf({ oidc, baseUrl, host, port }: SignInSetUp["config"]): Issuer {
  if (oidc)
    return { url: oidc.issuer, clientId: oidc.clientId, clientSecret: oidc.clientSecret, alwaysAsk: false };
  return {
    url: `${new URL(baseUrl).origin}/idp`,
    clientId: "tellonce",
    // Both who knows it and who checks it live in this process, and die with it.
    clientSecret: randomBytes(32).toString("base64url"),
    alwaysAsk: true,
    reachedAt: `http://${reachable(host)}:${port}`,
  };
}

const reachable = (host: string) =>
  host === "0.0.0.0" || host === "::" ? "localhost" : host.includes(":") ? `[${host}]` : host;

const providerOf = (
  { url, clientId, clientSecret }: Issuer,
  config: SignInSetUp["config"],
  cookieSecret: string,
) =>
  identityProvider({
    issuer: url,
    client: {
      client_id: clientId,
      client_secret: String(clientSecret),
      redirect_uris: [`${new URL(config.baseUrl).origin}/auth/callback`],
    },
    keyFolder: keyFolder(config),
    cookieSecret,
  });
