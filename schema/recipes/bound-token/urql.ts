// Gets a token that only the holder of a second key can use, and proves that key with each request (DPoP, RFC 9449).
// CLIENT=<client id> KEY=partner.pem KID=2026-11 PERSON=school node schema/recipes/bound-token/urql.ts
import { createHash, createPrivateKey, generateKeyPairSync, type KeyObject, randomUUID, sign } from "node:crypto";
import { readFileSync } from "node:fs";
import { Client, fetchExchange } from "@urql/core";

const base = process.env.TELLONCE ?? "http://localhost:4000";
const { CLIENT, KEY, KID, PERSON } = process.env;
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
const signed = (key: KeyObject, header: object, claims: object) => {
  const words = `${part({ alg: "EdDSA", ...header })}.${part(claims)}`;
  return `${words}.${sign(null, Buffer.from(words), key).toString("base64url")}`;
};
const now = () => Math.floor(Date.now() / 1000);

// The second key is made here and never leaves: a token that is stolen without it is worth nothing.
const { privateKey, publicKey } = generateKeyPairSync("ed25519");
const { kty, crv, x } = publicKey.export({ format: "jwk" });
const proof = (url: string, token?: string) =>
  signed(
    privateKey,
    { typ: "dpop+jwt", jwk: { kty, crv, x } },
    {
      htm: "POST",
      htu: url,
      iat: now(),
      jti: randomUUID(),
      ...(token && { ath: createHash("sha256").update(token).digest("base64url") }),
    },
  );

const claims = {
  iss: CLIENT,
  sub: CLIENT,
  aud: `${base}/oauth/token`,
  jti: randomUUID(),
  exp: now() + 60,
  // Who asks through your system, by their subject at the identity provider, and how they signed in.
  ...(PERSON && { on_behalf_of: PERSON, amr: ["pwd", "otp"] }),
};
const reply = await fetch(`${base}/oauth/token`, {
  method: "POST",
  headers: { DPoP: proof(`${base}/oauth/token`) },
  body: new URLSearchParams({
    grant_type: "client_credentials",
    client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
    client_assertion: signed(createPrivateKey(readFileSync(KEY!)), { kid: KID }, claims),
    scope: "EARLY_HELP",
  }),
});
const answer = (await reply.json()) as Record<string, string>;
if (!reply.ok) throw new Error(answer.error_description);
const token = answer.access_token!;
// Made anew for each request: a proof counts once.
const headers = () => ({
  Authorization: `DPoP ${token}`,
  DPoP: proof(`${base}/graphql`, token),
  "Tellonce-Purpose": "EARLY_HELP",
});
console.log(`a ${answer.token_type} token for ${answer.scope}, good for ${answer.expires_in} seconds`);

const client = new Client({
  url: `${base}/graphql`,
  exchanges: [fetchExchange],
  preferGetMethod: false,
  fetchOptions: () => ({ headers: headers() }),
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
