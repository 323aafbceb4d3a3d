import express, { type Request, type Response, type Router } from "express";
import type Provider from "oidc-provider";
import { html, sendPage } from "./page.js";
import { type ProviderSettings, personaProvider } from "./personaProvider.js";
import { findPersona, personas } from "./personas.js";

/**
 * The identity provider of the demonstration: a real OpenID Connect provider, at whose sign-in page a persona is chosen
 * instead of a password given. What it remembers is in memory: after a restart one begins signing in again, nothing more.
 */
export async function identityProvider(settings: ProviderSettings): Promise<Router> {
  const provider = await personaProvider(settings);
  const issuer = new URL(settings.issuer);

  const isUnderWay = (request: Request, response: Response) =>
    provider.interactionDetails(request, response).then(
      () => true,
      () => false,
    );

  const router = express.Router();
  router.use((request, _response, next) => {
    // The provider names its own addresses after the request's; they are to be the issuer's, whoever asks.
    request.headers["x-forwarded-proto"] = issuer.protocol.slice(0, -1);
    request.headers["x-forwarded-host"] = issuer.host;
    next();
  });
  router.get("/interaction/:uid", async (request, response) => {
    const known = await isUnderWay(request, response);
    if (!known) return sendOutOfDate(response);
    sendPage(response, 200, "Choose who to sign in as", personaList());
  });
  router.post(
    "/interaction/:uid",
    express.urlencoded({ extended: false, limit: "1kb" }),
    async (request, response) => {
      const persona = findPersona(String((request.body as Record<string, unknown>)?.persona));
      const known = await isUnderWay(request, response);
      if (!known || !persona) return sendOutOfDate(response);
      const login = {
        accountId: persona.key,
        acr: `AAL${persona.assurance}`,
        amr: persona.assurance === 3 ? ["hwk", "pin"] : ["pwd", "otp"],
      };
      const underWay = await provider.interactionDetails(request, response);
      const result = { login };
      const next = await provider.interactionResult(request, response, result, {
        mergeWithLastSubmission: false,
      });
      await forgetAnybodyElse(provider, underWay, persona.key);
      response.redirect(303, next);
    },
  );
  router.use(provider.callback());
  return router;
}

/**
 * Whoever signed in in this browser before is signed in at the provider for an hour. For another person it would first sign
 * them out, by a page that submits itself with a script in it, which no page of ours may have: the browser would stay there.
 */
async function forgetAnybodyElse(
  provider: Provider,
  { session: known }: { session?: { uid: string } | undefined },
  persona: string,
): Promise<void> {
  const session = known && (await provider.Session.findByUid(known.uid));
  if (!session || session.accountId === persona) return;
  delete session.accountId;
  delete session.authorizations;
  await session.persist();
}

const personaList = () =>
  html`<p>
      This is a demonstration with made-up people. Nobody needs a password here: choose a person and you are
      signed in as them.
    </p>
    <form method="post">
      <ul>
        ${personas.map(
          ({ key, name, sentence }) =>
            html` <li>
              <button type="submit" name="persona" value="${key}">
                <strong>${name}</strong> ${sentence}
              </button>
            </li>`,
        )}
      </ul>
    </form>`;

const sendOutOfDate = (response: Response) =>
  sendPage(
    response,
    400,
    "This page is out of date",
    html`<p>Nobody was signed in. <a href="/auth/sign-in">Begin again</a>.</p>`,
  );
