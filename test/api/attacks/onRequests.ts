import type { Attack, Fault } from "./Attack.js";
import { ANY_METHOD } from "./onDocuments.js";
import { hashOf, KNOWN } from "./target.js";
import { ownPage, signInAs } from "../../support/signInSteps.js";

const ANY_ORIGIN: Fault = ["auth/address.js", "HARMLESS.has(request.method) ||", "true ||"];
const NO_PREFLIGHT: Fault = ["http/endpoint.js", "csrfPrevention: true", "csrfPrevention: false"];
const QUESTION = "{ me { displayName } }";
const persisted = (hash: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash: hash } } });

/** By the form in which it is sent, and on whose strength. */
export const ON_REQUESTS: readonly Attack[] = [
  {
    name: "GraphiQL",
    weakness: [
      ANY_METHOD,
      [
        "http/endpoint.js",
        'import { ApolloServerPluginCacheControlDisabled } from "@apollo/server/plugin/disabled";',
        'import { ApolloServerPluginCacheControlDisabled } from "@apollo/server/plugin/disabled"; import { ApolloServerPluginLandingPageLocalDefault } from "@apollo/server/plugin/landingPage/default";',
      ],
      ["http/endpoint.js", "plugins: [ApolloServerPluginCacheControlDisabled()]", "plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageLocalDefault()]"],
    ], // prettier-ignore
    async tries({ house }) {
      const authorization = `Bearer ${await house.tokenOf("teacher")}`;
      for (const path of ["/graphql", "/graphiql", "/playground", "/altair"]) {
        const { text } = await house.visitor().go(path, { headers: { authorization, accept: "text/html" } });
        if (/apollo|graphiql|playground|altair/i.test(text)) return `${path}: ${text.slice(0, 60)}`;
      }
      return null;
    },
  },
  {
    name: "a body in an exotic character set (CVE-2026-23897)",
    weakness: [
      ["http/endpoint.js", '/^application\\/json\\s*(;\\s*charset="?utf-8"?\\s*)?$/i.test(', "/json/i.test("],
    ],
    async tries({ house }) {
      const { text } = await house.send("teacher", JSON.stringify({ query: QUESTION }), {
        "content-type": "application/json; charset=utf-7",
      });
      return text.includes('"data"') ? text : null;
    },
  },
  {
    name: "a question by GET that no preflight guards (GHSA-9q82-xgwf-vj6h)",
    weakness: [ANY_METHOD, NO_PREFLIGHT],
    async tries({ house }) {
      const authorization = `Bearer ${await house.tokenOf("teacher")}`;
      for (const type of [undefined, "text/plain", "text/plain; application/json", "multipart/form-data; boundary=x"]) {
        const headers = { authorization, accept: "application/json", ...(type && { "content-type": type }) };
        const { text } = await house.visitor().go(`/graphql?query=${encodeURIComponent(QUESTION)}`, { headers });
        if (text.includes('"displayName"')) return `${type}: ${text}`;
      }
      return null;
    },
  }, // prettier-ignore
  {
    name: "a form of another site, on the strength of a cookie (CSRF)",
    weakness: [ANY_ORIGIN],
    async tries({ house }) {
      const visitor = await signInAs("gp", house.visitor());
      const body = JSON.stringify(persisted(hashOf(KNOWN)));
      for (const headers of [
        { origin: "https://evil.example" },
        { origin: "null" },
        {},
        { origin: "https://evil.example", "tellonce-request": "1" },
        { origin: `${house.config.baseUrl}.evil.example`, "tellonce-request": "1" },
      ]) {
        const { text } = await visitor.post("/graphql", body, {
          headers: { ...headers, "content-type": "application/json", cookie: `tellonce=${visitor.cookie("tellonce")}` } as Record<string, string>,
        });
        if (text.includes('"displayName"')) return `${JSON.stringify(headers)}: ${text}`;
      }
      return null;
    },
  }, // prettier-ignore
  {
    name: "an open document in a browser's session",
    weakness: [
      ["http/trustedDocuments.js", "return next(request.viewer?.clientId", "return next(request.viewer"],
    ],
    tries: ({ house }) => inSession(house.visitor(), { query: "{ me { kind } }" }, '"kind"'),
  },
  {
    name: "an open document in the address, beside a trusted hash in the body",
    weakness: [ANY_METHOD],
    tries: ({ house }) =>
      inSession(
        house.visitor(),
        persisted(hashOf(KNOWN)),
        '"kind"',
        "GET",
        `/graphql?query=${encodeURIComponent("{ me { kind } }")}`,
      ),
  },
  {
    name: "a document of one's own under the hash of another",
    weakness: [["http/trustedDocuments.js", "body.query = text;", "body.query ??= text;"]],
    tries: ({ house }) =>
      inSession(house.visitor(), { query: "{ me { kind } }", ...persisted(hashOf(KNOWN)) }, '"kind"'),
  },
];

async function inSession(visitor: Parameters<typeof signInAs>[1], body: object, sign: string, method = "POST", address = "/graphql"): Promise<string | null> {
  await signInAs("gp", visitor);
  const { text } = await visitor.post(address, JSON.stringify(body), {
    method,
    headers: { ...ownPage(visitor), accept: "application/json", "content-type": "application/json", cookie: `tellonce=${visitor.cookie("tellonce")}`, "content-length": String(JSON.stringify(body).length) },
  });
  return text.includes(sign) ? text : null;
} // prettier-ignore
