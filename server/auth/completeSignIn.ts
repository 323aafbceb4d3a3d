import type { Request, Response } from "express";
import type { Account } from "./accounts.js";
import { type Choice, keep, rotate } from "./sessions.js";

/**
 * Signs this browser in to this account, under a new session id, so that whoever planted or saw the old one has nothing;
 * then sends it back to where signing in began.
 */
export async function completeSignIn(
  request: Request,
  response: Response,
  { accountId, partnershipId }: Account,
  { assurance, signedInAt, returnTo }: Pick<Choice, "assurance" | "signedInAt" | "returnTo">,
): Promise<void> {
  await rotate(request);
  request.session.signedIn = { accountId, partnershipId, assurance, signedInAt };
  await keep(request);
  response.redirect(303, returnTo);
}
