import { createRequire } from "node:module";
import { fc, test } from "@fast-check/vitest";
import { expect, it } from "vitest";
import { CanonicalBytes } from "./canonicalBytes.js";

const canonicalize = createRequire(import.meta.url)("canonicalize") as (value: unknown) => string;
const canonical = new CanonicalBytes();
const of = (text: string) => canonical.of(Buffer.from(text)).toString();

/** As PostgreSQL writes jsonb: keys by their length first, a blank after each comma and colon. */
function asPostgres(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(asPostgres).join(", ")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const keys = Object.keys(value).toSorted((a, b) => {
    const [one, other] = [Buffer.from(a), Buffer.from(b)];
    return one.length - other.length || Buffer.compare(one, other);
  });
  return `{${keys.map((key) => `${JSON.stringify(key)}: ${asPostgres((value as Record<string, unknown>)[key])}`).join(", ")}}`;
}

const values = fc.jsonValue({ maxDepth: 5 }).filter((value) => !JSON.stringify(value).includes("\\ud"));

test.prop([values])("gives the canonical bytes of whatever PostgreSQL writes", (value) => {
  expect(of(asPostgres(value))).toBe(canonicalize(value));
});

test.prop([
  fc.dictionary(fc.string({ minLength: 1 }), fc.oneof(fc.string(), fc.integer(), fc.array(fc.string())), {
    maxKeys: 30,
  }),
])("orders keys by UTF-16 and not by length", (value) => {
  expect(of(asPostgres(value))).toBe(canonicalize(value));
});

it.each([
  ["1.0", "1"],
  ["1000000000000000000000000", "1e+24"],
  ["0.0000001", "1e-7"],
  ["-0", "0"],
  ['{"b": 1, "aa": [true, null], "€": "ö\\u0007\\n\\""}', '{"aa":[true,null],"b":1,"€":"ö\\u0007\\n\\""}'],
  ["{}", "{}"],
  ["[]", "[]"],
])("%s becomes %s", (text, bytes) => expect(of(text)).toBe(bytes));

it.each(["", "{", '{"a" 1}', "[1,", "nul"])("refuses %j", (text) =>
  expect(() => of(text)).toThrow(SyntaxError),
);
