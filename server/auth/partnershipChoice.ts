import { randomBytes, timingSafeEqual } from "node:crypto";
import type { Request, RequestHandler, Response } from "express";
import { TellonceError } from "../errors.js";
import { isFromOwnOrigin } from "./address.js";
import { completeSignIn } from "./completeSignIn.js";
import { html, sendPage } from "./page.js";
import { type Choice, keep, rotate } from "./sessions.js";

/** A session is for one partnership: asks somebody known to several which one they sign in to now. */
export async function offerPartnerships(
  request: Request,
  response: Response,
  known: Omit<Choice, "formToken">,
) {
  await rotate(request);
  request.session.choice = { ...known, formToken: randomBytes(32).toString("base64url") };
  await keep(request);
  response.redirect(303, "/auth/partnership");
}

/** The page on which the partnership is chosen. */
export const showPartnerships: RequestHandler = (request, response) => {
  const choice = request.session?.choice;
  if (!choice) return response.redirect(303, "/auth/sign-in");
  sendPage(
    response,
    200,
    "Choose a partnership",
    html`<p>
        You work with more than one partnership. Choose the one that you sign in to now; to work in another,
        sign in again.
      </p>
      <form method="post" action="/auth/partnership">
        <input type="hidden" name="formToken" value="${choice.formToken}" />
        <ul>
          ${choice.accounts.map(
            ({ partnershipId, partnership, displayName }) =>
              html` <li>
                <button type="submit" name="partnership" value="${partnershipId}">
                  <strong>${partnership}</strong> as ${displayName}
                </button>
              </li>`,
          )}
        </ul>
      </form>`,
  );
};

/**
 * Signs in to the partnership chosen. Errors: FORBIDDEN where the form is not the one that this session was shown, sent
 * from our own page; BAD_INPUT for a partnership that was not on it.
 */
export function choosePartnership(baseUrl: string): RequestHandler {
  return async (request, response) => {
    const choice = request.session?.choice;
    const { formToken, partnership } = (request.body ?? {}) as Record<string, unknown>;
    if (!choice || !isFromOwnOrigin(request, baseUrl) || !isSame(formToken, choice.formToken))
      throw new TellonceError("FORBIDDEN", "A change must be sent by a page of this service.");
    const account = choice.accounts.find(({ partnershipId }) => partnershipId === partnership);
    if (!account) throw new TellonceError("BAD_INPUT");
    await completeSignIn(request, response, account, choice);
  };
}

function isSame(sent: unknown, ours: string): boolean {
  const [theirs, wanted] = [Buffer.from(String(sent)), Buffer.from(ours)];
  return theirs.length === wanted.length && timingSafeEqual(theirs, wanted);
}
