import * as oidc from "openid-client";
import { StartUpRefusal } from "../errors.js";
import { assuranceOf } from "./assurance.js";
import type { Attempt } from "./sessions.js";
import type { Assurance } from "./viewer.js";

/** The identity provider that people sign in at, and what this service is called there. */
export interface Issuer {
  url: string;
  clientId: string;
  clientSecret: string | undefined;
  /** Demand a new sign-in even of somebody whom the identity provider still knows. */
  alwaysAsk: boolean;
  /** Where this machine reaches the issuer, if not at its own address. */
  reachedAt?: string;
}

/** Whom the identity provider vouches for. */
export interface Identity {
  issuer: string;
  subject: string;
  assurance: Assurance;
}

/**
 * Signing in at an OpenID Connect issuer by authorization code with PKCE, state and nonce; the ID token's signature is
 * checked with the issuer's published keys even though it comes straight from there.
 * @throws StartUpRefusal for an issuer on plain http that is not on this machine
 */
export function relyingParty(issuer: Issuer, baseUrl: string) {
  const url = new URL(issuer.url);
  if (url.protocol !== "https:" && !["localhost", "127.0.0.1", "[::1]"].includes(url.hostname))
    throw new StartUpRefusal("OIDC_ISSUER must begin with https://.");
  const redirectUri = `${new URL(baseUrl).origin}/auth/callback`;
  const settings = discoverOnce(issuer, url);

  return {
    /** Where to send the browser, the `state` that will come back, and what to remember until then. */
    async begin(returnTo: string): Promise<{ location: string; state: string; attempt: Attempt }> {
      const state = oidc.randomState();
      const attempt = { nonce: oidc.randomNonce(), codeVerifier: oidc.randomPKCECodeVerifier(), returnTo };
      const location = oidc.buildAuthorizationUrl(await settings(), {
        redirect_uri: redirectUri,
        scope: "openid",
        state,
        nonce: attempt.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(attempt.codeVerifier),
        code_challenge_method: "S256",
        ...(issuer.alwaysAsk && { prompt: "login" }),
      });
      return { location: location.href, state, attempt };
    },

    /** Whom the code of this callback stands for. @throws an error of openid-client where anything does not fit. */
    async finish(query: string, state: string, attempt: Attempt): Promise<Identity> {
      const tokens = await oidc.authorizationCodeGrant(await settings(), new URL(`${redirectUri}${query}`), {
        expectedState: state,
        expectedNonce: attempt.nonce,
        pkceCodeVerifier: attempt.codeVerifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (!claims) throw new Error("The identity provider sent no ID token");
      return { issuer: claims.iss, subject: claims.sub, assurance: assuranceOf(claims) };
    },

    /** Where to go to sign out of the identity provider too, if it has such a page. */
    async signOutLocation(): Promise<string | undefined> {
      const found = await settings();
      if (!found.serverMetadata().end_session_endpoint) return undefined;
      return oidc.buildEndSessionUrl(found, { post_logout_redirect_uri: `${new URL(baseUrl).origin}/` }).href;
    },
  };
}

export type RelyingParty = ReturnType<typeof relyingParty>;

/** Discovers the issuer when first needed; a failure is not remembered, so that signing in works again when the issuer does. */
function discoverOnce(issuer: Issuer, url: URL): () => Promise<oidc.Configuration> {
  let found: Promise<oidc.Configuration> | undefined;
  return () => {
    found ??= discover(issuer, url).catch((error: unknown) => {
      found = undefined;
      throw error;
    });
    return found;
  };
}

async function discover(issuer: Issuer, url: URL): Promise<oidc.Configuration> {
  const plain = url.protocol === "http:" || issuer.reachedAt !== undefined;
  const authentication =
    issuer.clientSecret === undefined ? oidc.None() : oidc.ClientSecretBasic(issuer.clientSecret);
  return oidc.discovery(url, issuer.clientId, undefined, authentication, {
    execute: [oidc.enableNonRepudiationChecks, ...(plain ? [oidc.allowInsecureRequests] : [])],
    ...(issuer.reachedAt !== undefined && { [oidc.customFetch]: fetchAt(issuer.reachedAt, url.origin) }),
    timeout: 10,
  });
}

/** Fetches what is addressed to one origin from another: a process need not go out through the proxy in front to reach itself. */
function fetchAt(reachedAt: string, origin: string): oidc.CustomFetch {
  return (address, options) => {
    const url = new URL(address);
    if (url.origin !== origin)
      return Promise.reject(new Error("The issuer names an address that is not its own"));
    return fetch(new URL(`${url.pathname}${url.search}`, reachedAt), options as RequestInit);
  };
}
