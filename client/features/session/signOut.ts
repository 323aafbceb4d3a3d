import { ownPageHeaders } from "../../graphql/client";
import { forgetDrafts } from "../rules/tabDraft";
import { forgetPurpose } from "../purpose/purposeOfTab";

/** Ends the session on the server, forgets what this tab knew, and leaves for the start page or the identity provider. */
export async function signOut(): Promise<void> {
  forgetPurpose();
  forgetDrafts();
  const response = await fetch("/auth/sign-out", {
    method: "POST",
    credentials: "same-origin",
    headers: ownPageHeaders,
  });
  if (!response.ok) throw new Error(`Signing out was answered with ${response.status}`);
  const { continueAt } = (await response.json()) as { continueAt?: string };
  window.location.assign(continueAt ?? "/sign-in");
}
