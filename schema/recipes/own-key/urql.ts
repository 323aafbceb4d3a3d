// Gets a token with your own key, and asks with it.
// CLIENT=<client id> KEY=partner.pem KID=2026-11 PERSON=school node schema/recipes/own-key/urql.ts
import { createPrivateKey, randomUUID, sign } from "node:crypto";
import { readFileSync } from "node:fs";
import { Client, fetchExchange } from "@urql/core";

const base = process.env.TELLONCE ?? "http://localhost:4000";
const { CLIENT, KEY, KID, PERSON } = process.env;
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
const claims = {
  iss: CLIENT,
  sub: CLIENT,
  aud: `${base}/oauth/token`,
  jti: randomUUID(),
  exp: Math.floor(Date.now() / 1000) + 60,
  // Who asks through your system, by their subject at the identity provider, and how they signed in.
  ...(PERSON && { on_behalf_of: PERSON, amr: ["pwd", "otp"] }),
};
const signed = `${part({ alg: "EdDSA", kid: KID })}.${part(claims)}`;
const signature = sign(null, Buffer.from(signed), createPrivateKey(readFileSync(KEY!)));
const reply = await fetch(`${base}/oauth/token`, {
  method: "POST",
  body: new URLSearchParams({
    grant_type: "client_credentials",
    client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
    client_assertion: `${signed}.${signature.toString("base64url")}`,
    scope: "EARLY_HELP",
  }),
});
const answer = (await reply.json()) as Record<string, string>;
if (!reply.ok) throw new Error(answer.error_description);
const headers = { Authorization: `Bearer ${answer.access_token}`, "Tellonce-Purpose": "EARLY_HELP" };
console.log(`a token for ${answer.scope}, good for ${answer.expires_in} seconds`);

const client = new Client({
  url: `${base}/graphql`,
  exchanges: [fetchExchange],
  preferGetMethod: false,
  fetchOptions: { headers },
});
interface Mine {
  me: { displayName: string; agency: { name: string } };
  worklist: { edges: { node: { reference: string } }[] };
}
const { data, error } = await client
  .query<Mine>(
    "{ me { displayName agency { name } } worklist(first: 3) { edges { node { reference } } } }",
    {},
  )
  .toPromise();
if (error) throw error;
console.log(`${data?.me.displayName}, ${data?.me.agency.name}`);
for (const { node } of data?.worklist.edges ?? []) console.log(node.reference);
