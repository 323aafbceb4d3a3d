import { createHmac, randomUUID } from "node:crypto";
import { ME } from "../../support/documents.js";
import { newPair, seconds } from "../../support/partnerSystem.js";
import type { Attack, Fault, Target } from "./Attack.js";

const UNVERIFIED = (what: string): string =>
  `(async (jwt) => ({ payload: JSON.parse(Buffer.from(jwt.split(".")[1], "base64url").toString()) }))(${what},`;
const ANY_BEARER: Fault = ["auth/bearerToken.js", "await jwtVerify(token,", `await ${UNVERIFIED("token")}`];
const ANY_ASSERTION: Fault = [
  "auth/clients/assertion.js",
  "await jwtVerify(assertion,",
  `await ${UNVERIFIED("assertion")}`,
];

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** Whom the service takes the holder of a made-up bearer token for. */
async function forged({ house }: Target, header: object, secret?: string): Promise<string | null> {
  const claims = {
    iss: "urn:tellonce:demonstration",
    aud: "urn:tellonce:api",
    sub: "gp",
    jti: randomUUID(),
    client_id: "demonstration-token",
    iat: seconds(),
    exp: seconds() + 60,
    partnership_id: house.world.partnershipId,
  };
  const said = `${part({ typ: "at+jwt", kid: "first", ...header })}.${part(claims)}`;
  const mac = secret === undefined ? "" : createHmac("sha256", secret).update(said).digest("base64url");
  const { data } = await house.send(null, JSON.stringify({ query: ME }), {
    authorization: `Bearer ${said}.${mac}`,
  });
  return data?.me ? `signed in as ${data.me.displayName}` : null;
}

const given = ({ said }: { said: any }) => (said.access_token ? "a token" : null);

/** By a token that is forged, another's or used before. */
export const ON_TOKENS: readonly Attack[] = [
  {
    name: "a forged JWT without a signature",
    weakness: [ANY_BEARER],
    tries: (target) => forged(target, { alg: "none" }),
  },
  {
    name: "a JWT signed by the public key as a shared secret",
    weakness: [ANY_BEARER],
    tries: (target) => forged(target, { alg: "HS256" }, "the public key"),
  },
  {
    name: "an assertion signed by the attacker's own key",
    weakness: [ANY_ASSERTION],
    async tries({ school }) {
      const pair = await newPair("first");
      return given(await school.send(await school.assertion({ pair, header: { jwk: pair.jwk } })));
    },
  },
  {
    name: "an assertion sent twice",
    weakness: [
      ["auth/clients/tokenEndpoint.js", "jtiHash: sha256(assertion.jti)", "jtiHash: sha256(assertion.jti + token)"],
    ], // prettier-ignore
    async tries({ school }) {
      const assertion = await school.assertion();
      await school.send(assertion);
      return given(await school.send(assertion));
    },
  },
  {
    name: "an assertion for another service",
    weakness: [
      ["auth/clients/assertion.js", "only !== audience || others.length > 0", "false"],
      // One for us among others is refused too.
    ],
    tries: async ({ school }) =>
      given(await school.send(await school.assertion({ claims: { aud: "https://else.example/token" } }))),
  },
  {
    name: "an assertion without an end",
    weakness: [
      ["auth/clients/assertion.js", "exp === undefined || exp * 1_000_000 - now > ASSERTION_AHEAD * 1_000_000", "false"],
    ], // prettier-ignore
    tries: async ({ school }) =>
      given(await school.send(await school.assertion({ claims: { exp: seconds() + 86_400 } }))),
  },
];
