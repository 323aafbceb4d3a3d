import { gzipSync } from "node:zlib";
import { HOSTILE } from "../../support/hostileDocuments.js";
import type { Dice } from "../worlds/Dice.js";
import { TEXTS } from "./hostile.js";
import { type RawRequest, toRaw } from "./rawRequest.js";
import { drawGood, type Setting, toGraphQL } from "./Setting.js";
import { anyValue, scratched, spoil, wellFormed } from "./spoil.js";
import { spoilDocument } from "./spoilDocument.js";
import { goodForm, spoiltAssertion, spoiltProof, spoiltToken } from "./tokens.js";

export interface Input {
  /** In a few words, to find it again. */
  what: string;
  sent: RawRequest;
}

type Draw = (setting: Setting, dice: Dice) => Input | Promise<Input>;

/** The kinds of bad input, each as often as it stands here. */
export const KINDS: Record<string, Draw> = {
  variables(setting, dice) {
    const { operation, body, headers } = drawGood(setting, dice);
    const variables = spoil(body.variables, dice);
    return { what: operation, sent: toGraphQL(headers, JSON.stringify({ ...body, variables })) };
  },
  "more variables": (setting, dice) => KINDS["variables"]!(setting, dice),
  "a document"(setting, dice) {
    const { operation, body, headers } = drawGood(setting, dice);
    const query = dice.chance(0.9)
      ? spoilDocument(body.query, dice)
      : spoilDocument(dice.one(Object.values(HOSTILE)), dice);
    const by = dice.chance(0.3) ? `Bearer ${setting.schoolToken}` : headers["authorization"]!;
    return {
      what: operation,
      sent: toGraphQL({ ...headers, authorization: by }, JSON.stringify({ ...body, query })),
    };
  },
  JSON(setting, dice) {
    const { operation, body, headers } = drawGood(setting, dice);
    return {
      what: operation,
      sent: toGraphQL(
        { ...headers, ...(dice.chance(0.5) && { "idempotency-key": String(dice.throw()) }) },
        spoiltJson(body, dice),
      ),
    };
  },
  headers(setting, dice) {
    const { operation, body, headers } = drawGood(setting, dice);
    const [name, values] = dice.one(Object.entries(HEADERS));
    const value = inHeader(dice.chance(0.6) ? dice.one(values) : dice.one(TEXTS));
    const text = JSON.stringify(body);
    const packed = /^(gzip|deflate|br)$/.test(value) && dice.chance(0.5) ? gzipSync(text) : text;
    return {
      what: `${operation}, ${name}: ${value.slice(0, 60)}`,
      sent: toGraphQL({ ...headers, [name]: value }, packed),
    };
  },
  async tokens(setting, dice) {
    const { operation, body, headers } = drawGood(setting, dice);
    const { what, token } = await spoiltToken(setting, dice);
    const scheme = dice.one(["Bearer ", "Bearer ", "Bearer ", "bearer ", "Basic ", "DPoP ", "", "Bearer  "]);
    return {
      what: `${operation}, ${what}`,
      sent: toGraphQL({ ...headers, authorization: inHeader(scheme + token) }, JSON.stringify(body)),
    };
  },
  async assertions(setting, dice) {
    const { what, form } = await spoiltAssertion(setting, dice);
    return { what, sent: toTokenEndpoint(form) };
  },
  async proofs(setting, dice) {
    const { operation, body, headers } = drawGood(setting, dice);
    const forToken = dice.chance(0.3);
    const { what, proof } = await spoiltProof(setting, dice, forToken ? "/oauth/token" : "/graphql");
    const sent = { dpop: inHeader(proof) };
    return forToken
      ? { what, sent: toTokenEndpoint(await goodForm(setting), sent) }
      : {
          what: `${operation}, ${what}`,
          sent: toGraphQL({ ...headers, authorization: `DPoP ${setting.bound.token}`, ...sent }, JSON.stringify(body)),
        };
  }, // prettier-ignore
  streams(setting, dice) {
    const good = dice.chance(0.8) ? EVENTS : drawGood(setting, dice).body.query;
    const query = dice.chance(0.2)
      ? dice.one(Object.values(HOSTILE))
      : dice.chance(0.8) ? spoilDocument(good, dice) : good;
    const variables = dice.chance(0.5) ? { kinds: ["ACTION_ASSIGNED"] } : spoil({ kinds: ["ACTION_ASSIGNED"] }, dice);
    const more = dice.chance(0.2) ? { operationName: anyValue(dice), extensions: anyValue(dice) } : {};
    const purpose = dice.chance(0.8) ? "EARLY_HELP" : dice.one(HEADERS["tellonce-purpose"]!);
    const who = dice.one([setting.schoolToken, setting.tokens["teacher"]!, setting.tokens["council dpo"]!]);
    return {
      what: query.slice(0, 80),
      sent: toRaw("POST", "/graphql/stream", {
        "content-type": "application/json",
        accept: dice.one(["text/event-stream", "text/event-stream", "text/event-stream", ...HEADERS["accept"]!]),
        authorization: `Bearer ${who}`,
        "tellonce-purpose": purpose,
      }, JSON.stringify({ query, variables, ...more })),
    };
  }, // prettier-ignore
  addresses(setting, dice) {
    const path = spoiltPath(dice);
    const method = dice.one(["GET", "GET", "POST", "HEAD", "PUT", "DELETE", "OPTIONS", "PATCH"]);
    const body =
      method === "GET"
        ? ""
        : dice.one(["", "{", "a=b", JSON.stringify(anyValue(dice)), '{"token":"x","pin":"000000"}']);
    const cookie = dice.one([
      undefined,
      "tellonce=s%3Ax.y",
      `tellonce=${encodeURIComponent(wellFormed(dice.one(TEXTS)))}`,
      "tellonce=%",
      "_session=x; _interaction=y",
    ]);
    const who = dice.one([
      undefined,
      setting.tokens["council dpo"],
      setting.schoolToken,
      setting.tokens["teacher"],
    ]);
    const type = dice.one(["application/json", "application/x-www-form-urlencoded", "text/plain"]);
    return {
      what: `${method} ${path.slice(0, 100)}`,
      sent: toRaw(method, path, {
        "content-type": type,
        accept: dice.one(["text/html", "application/json", "*/*", "text/event-stream"]),
        ...(cookie && { cookie: inHeader(cookie) }),
        ...(who && { authorization: `Bearer ${who}` }),
      }, body), // prettier-ignore
    };
  },
  HTTP(setting, dice) {
    const { operation, body, headers } = drawGood(setting, dice);
    const { head, body: bytes } = toGraphQL(headers, JSON.stringify(body));
    const broken = dice.one(BROKEN)(head, dice);
    return {
      what: `${operation}: ${broken.slice(0, 80)}`,
      sent: { head: broken, body: dice.chance(0.2) ? bytes.subarray(dice.below(bytes.length)) : bytes },
    };
  },
};

const EVENTS =
  "subscription Events($kinds: [EventKind!]!) { events(kinds: $kinds) { id kind happenedAt caseId } }";

const toTokenEndpoint = (form: string, headers: Record<string, string> = {}): RawRequest =>
  toRaw("POST", "/oauth/token", { "content-type": "application/x-www-form-urlencoded", ...headers }, form);

function spoiltJson(body: object, dice: Dice): Buffer {
  const text = JSON.stringify(body);
  const bytes = Buffer.from(text);
  return dice.one<() => Buffer | string>([
    () => bytes.subarray(0, dice.below(bytes.length)),
    () => scratched(text, dice),
    () => Buffer.concat([bytes.subarray(0, 20), Buffer.from([dice.below(256), 0xff, 0xc0, dice.below(256)]), bytes.subarray(20)]),
    () => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]),
    () => Buffer.from(text, "utf16le"),
    () => `${"[".repeat(dice.below(50_000))}${text}`,
    () => `[${text},${text}]`,
    () => text + text,
    () => text.replace("{", () => `{"${dice.one(["query", "variables", "__proto__", "extensions"])}":${JSON.stringify(anyValue(dice))},`),
    () => JSON.stringify(spoil(body, dice)),
    () => JSON.stringify({ ...body, [dice.one(["query", "variables", "operationName", "extensions", "id"])]: anyValue(dice) }),
    () => JSON.stringify({ ...body, extensions: { persistedQuery: spoil({ version: 1, sha256Hash: "a".repeat(64) }, dice) } }),
    () => JSON.stringify(anyValue(dice)),
    () => text.replace(/"variables":\{/, () => `"variables":{"x":${dice.one(["1e999", "-", "01", "NaN", "9".repeat(5000), DEEP, `{"a":${DEEP}}`, '"\\ud800"', '"\\u0000"'])},`),
  ])() as Buffer; // prettier-ignore
}

const DEEP = "[".repeat(20_000) + "]".repeat(20_000);

/** Only what a header's bytes can be: what a client would not even send is tried as broken HTTP. */
const inHeader = (text: string) => text.replaceAll(/[\r\n\0]/g, "").slice(0, 8000);

const HEADERS: Record<string, readonly string[]> = {
  "tellonce-purpose": ["", "early_help", "EARLY_HELP,EARLY_HELP", "EARLY_HELP ", "EVALUATION", "AUDIT", "EMERGENCY", "STATUTORY_GATEWAY"], // prettier-ignore
  "tellonce-purpose-reason": [
    "%",
    "%ff",
    "%00",
    "%E0%A4%A",
    "x".repeat(7000),
    `a${"%F0%9F%98%80".repeat(300)}`,
    "%0d%0aa",
  ],
  "idempotency-key": [
    "",
    " ",
    "x",
    "x".repeat(300),
    "é",
    "a\tb",
    '"a"',
    "00000000-0000-4000-8000-000000000000",
  ],
  "tellonce-dry-run": ["true", "TRUE", "1", "false"],
  "tellonce-request": ["1", ""],
  "content-type": ["", "application/json; charset=utf-16", "application/json;charset=utf-7", "application/graphql", "text/plain", "multipart/form-data; boundary=", "application/json; boundary=x; charset", "application/json, application/json"], // prettier-ignore
  dpop: ["", "x", "a.b.c", "a.b.c, a.b.c", ".", "..", "e30.e30.", "bnVsbA.bnVsbA.bnVsbA", "x".repeat(7000)],
  "content-encoding": ["gzip", "deflate", "br", "zstd", "identity", "gzip, gzip", "x"],
  accept: ["", "text/event-stream", "multipart/mixed; deferSpec=20220824", "application/graphql-response+json", "*/*;q=9", "text/html", ";;;"], // prettier-ignore
  cookie: ["tellonce=x", "tellonce=s%3Aabc.def", "%", "a=b; a=b; ;;=", "tellonce="],
  origin: ["null", "http://evil.example", "x"],
  host: ["localhost", "evil.example", "127.0.0.1", "localhost:99999", "[::1", ""],
  "x-forwarded-for": ["1.2.3.4", "x", "::1, 127.0.0.1"],
  "x-forwarded-proto": ["https", "x"],
  "x-forwarded-host": ["evil.example"],
  "x-http-method-override": ["DELETE", "GET"],
  "if-none-match": ["*", "x"],
  range: ["bytes=0-1", "bytes=9-1"],
  "accept-encoding": ["gzip;q=x", "*;q=0", "br"],
  "accept-language": ["x".repeat(4000), "cy"],
  "apollographql-client-name": ["x", "é"],
  "apollo-require-preflight": ["1"],
};

const PATHS: readonly string[] = [
  "/", "/cases/x", "/healthz", "/readyz", "/metrics", "/graphql", "/graphql/", "/graphql/stream", "/graphql/x", "/oauth/token",
  "/.well-known/oauth-authorization-server", "/passport/open", "/audit/keys", "/audit/checkpoint", "/audit/checkpoint/1",
  "/audit/checkpoint/999999999999999", "/audit/inclusion/x", `/audit/inclusion/${"A".repeat(43)}`, "/audit/consistency/1", "/audit/consistency/0",
  "/audit/consistency/999999999999999", "/auth/sign-in", "/auth/sign-in?returnTo=//evil.example", "/auth/sign-in?returnTo=%00", "/auth/sign-in?returnTo=a&returnTo=b",
  "/auth/callback", "/auth/callback?state=x&code=y", "/auth/callback?state=__proto__", "/auth/partnership", "/auth/sign-out", "/auth/session",
  "/auth/unsent-key", "/auth/style.css", "/assets/x.js", "/assets/%2e%2e/%2e%2e/package.json", "/index.html",
  "/idp/.well-known/openid-configuration", "/idp/jwks", "/idp/auth", "/idp/auth?client_id=tellonce&response_type=code&scope=openid&redirect_uri=http://evil.example",
  "/idp/auth?client_id=x", "/idp/token", "/idp/interaction/x", "/idp/interaction/%00", "/idp/session/end", "/idp/session/end?id_token_hint=x", "/idp/me", "/idp/auth/x",
]; // prettier-ignore

function spoiltPath(dice: Dice): string {
  const path = dice.one(PATHS);
  const way = dice.throw();
  if (way < 0.45) return path;
  if (way < 0.6) return `${path}${dice.one(["%", "%ff", "%00", "%c0%af", "//", "/..", "/../..%2f", ";a=b", "#x", "?%", "?a[b]=c", "?__proto__[x]=1", "?a=%ff", `/${"x".repeat(5000)}`])}`;
  return encodeURI(wellFormed(scratched(path, dice))).replaceAll("\0", "%00") || "/";
} // prettier-ignore

/** Requests that no client library would send. */
const BROKEN: readonly ((head: string, dice: Dice) => string)[] = [
  (head, dice) => scratched(head, dice),
  (head) => head.replace("HTTP/1.1", "HTTP/1.0"),
  (head) => head.replace("HTTP/1.1", "HTTP/9.9"),
  (head) => head.replace(" HTTP/1.1", ""),
  (head) => head.replace("POST", "P\0ST"),
  (head, dice) => head.replace("POST", dice.one(["get", "CONNECT", "TRACE", "X".repeat(5000), "PRI"])),
  (head, dice) => head.replace("/graphql", dice.one(["*", "http://evil.example/graphql", "\\graphql", "/%zz", "/graphql?%zz", "//graphql", "/graphql\u0001", "localhost:80", "http://[::1/"])),
  (head) => head.replace(/content-length: \d+/, "content-length: -1"),
  (head) => head.replace(/content-length: \d+/, "content-length: 99999999999999999999"),
  (head) => head.replace(/content-length: (\d+)/, "content-length: $1\r\ncontent-length: 1"),
  (head) => head.replace(/content-length: \d+/, "transfer-encoding: chunked"),
  (head) => head.replace(/content-length: (\d+)/, "content-length: $1\r\ntransfer-encoding: chunked"),
  (head) => head.replace(/content-length: \d+/, "transfer-encoding: gzip, chunked, x"),
  (head) => `${head}\r\nexpect: 100-continue`,
  (head) => `${head}\r\nexpect: the impossible`,
  (head) => `${head}\r\nconnection: upgrade\r\nupgrade: h2c`,
  (head) => `${head}\r\nupgrade: websocket\r\nconnection: upgrade\r\nsec-websocket-key: x`,
  (head) => `${head}\r\nx-long: ${"x".repeat(20_000)}`,
  (head) => `${head}\r\n${Array.from({ length: 2500 }, (_, n) => `a${n}: b`).join("\r\n")}`,
  (head) => `${head}\r\n folded: line`,
  (head) => `${head}\r\nno colon`,
  (head) => `${head}\r\n: no name`,
  (head) => `${head}\r\nx: \u0001\u007f`,
  (head) => `${head}\r\nhost: evil.example`,
  (head) => head.replace(/host: .*\r\n/, ""),
  (head) => head.replaceAll("\r\n", "\n"),
  () => "\u0016\u0003\u0001",
  () => "\r\n\r\n",
]; // prettier-ignore
