import { createHash } from "node:crypto";
import type { ClientMetadata, Configuration, Provider } from "oidc-provider";
import { signingKey } from "./keyFiles.js";
import { findPersona } from "./personas.js";

const MINUTES = 60;
/** Attributes of a person that NHS CIS2 puts into its ID tokens too. */
const CLAIMS = [
  "sub",
  "acr",
  "amr",
  "auth_time",
  "name",
  "id_assurance_level",
  "authentication_assurance_level",
];

export interface ProviderSettings {
  /** The address of the provider; it ends in the path that the router is mounted at. */
  issuer: string;
  client: Required<Pick<ClientMetadata, "client_id" | "client_secret" | "redirect_uris">>;
  /** Where its signing key is kept, so that a restart invalidates nothing. */
  keyFolder: string;
  cookieSecret: string;
}

/** The OpenID Connect provider whose accounts are the personas; the pages at which they are chosen are not its own. */
export async function personaProvider({
  issuer,
  client,
  keyFolder,
  cookieSecret,
}: ProviderSettings): Promise<Provider> {
  const provider = await createProvider(issuer, {
    clients: [{ ...client, grant_types: ["authorization_code"], response_types: ["code"] }],
    jwks: { keys: [await signingKey(keyFolder, "identity-provider", "RS256")] },
    cookies: { keys: [createHash("sha256").update(`identity provider:${cookieSecret}`).digest("base64url")] },
    acrValues: ["AAL2", "AAL3"],
    claims: { openid: CLAIMS },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    ttl: {
      AccessToken: 5 * MINUTES,
      AuthorizationCode: MINUTES,
      IdToken: 5 * MINUTES,
      Interaction: 30 * MINUTES,
      Session: 60 * MINUTES,
      Grant: 60 * MINUTES,
    },
    interactions: {
      url: (_context, interaction) => `${new URL(issuer).pathname}/interaction/${interaction.uid}`,
    },
    findAccount: (_context, key) => accountOf(key),
    loadExistingGrant: grantOpenId,
    renderError: (context) => {
      context.type = "text";
      context.body = "Signing in could not go on. Go back to the service and begin again.";
    },
  });
  provider.proxy = true;
  return provider;
}

/** Loads the library here only, so that a service with a real identity provider does not carry this one. */
async function createProvider(issuer: string, configuration: Configuration): Promise<Provider> {
  // It warns whoever starts it not to use Node.js 20 or its memory in production. This one never is, and is started by
  // people who only want to see Tellonce; all else that is written meanwhile goes through.
  const { warn } = console;
  console.warn = (...words: unknown[]) =>
    void (
      /oidc-provider WARNING: (Unsupported runtime|.*in-memory adapter)/.test(String(words[0])) ||
      warn(...words)
    );
  try {
    const library = await import("oidc-provider");
    return new library.Provider(issuer, configuration);
  } finally {
    console.warn = warn;
  }
}

function accountOf(key: string) {
  const persona = findPersona(key);
  if (!persona) return undefined;
  const level = String(persona.assurance);
  return {
    accountId: key,
    claims: () => ({
      sub: key,
      name: persona.name,
      id_assurance_level: level,
      authentication_assurance_level: level,
    }),
  };
}

/** There is one client and it is ours: nobody is asked whether it may know who they are. */
const grantOpenId: Configuration["loadExistingGrant"] = async ({ oidc }) => {
  const accountId = oidc.session?.accountId;
  if (!accountId || !oidc.client) return undefined;
  const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId });
  grant.addOIDCScope("openid");
  await grant.save();
  return grant;
};
