import { locationOf, type Reply, type Visitor } from "./visitor.js";

/** Goes as far as the sign-in page of the identity provider. */
export const toPersonas = async (visitor: Visitor, returnTo = "/cases"): Promise<Reply> =>
  visitor.follow(await visitor.go(`/auth/sign-in?returnTo=${encodeURIComponent(returnTo)}`));

/** Goes as far as the address at which the identity provider hands over the code. */
export async function toCallback(
  visitor: Visitor,
  persona: string,
  from = toPersonas(visitor),
): Promise<URL> {
  const chosen = await visitor.go((await from).url, { form: { persona } });
  const callback = locationOf(await visitor.follow(chosen, /\/auth\/callback/));
  if (!callback) throw new Error("The identity provider did not send the browser back");
  return callback;
}

/** Signs in by the whole flow; the visitor then carries the session. */
export async function signInAs(persona: string, visitor: Visitor): Promise<Visitor> {
  await visitor.go(await toCallback(visitor, persona));
  return visitor;
}

/** The viewer that the server takes this visitor for, or null. */
export const whoIs = async (visitor: Visitor) =>
  JSON.parse((await visitor.go("/whoami")).text) as Record<string, unknown> | null;

/** The headers with which our own pages vouch for a change. */
export const ownPage = (visitor: Visitor) => ({
  origin: new URL(visitor.baseUrl).origin,
  "tellonce-request": "1",
});
