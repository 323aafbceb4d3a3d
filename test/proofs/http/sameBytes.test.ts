import { expect, it } from "vitest";
import { bytesOf, NORMALISED } from "./sameBytes.js";

const since = Date.parse("2026-11-21T10:00:00Z");
const reply = {
  status: 200,
  headers: { date: "a", "x-request-id": "b", "content-type": "c" } as Record<string, string>,
  text: '{"value":"x","at":"2026-01-01T10:00:00.000Z","cursor":"WyJhIl0"}',
};
const id = (version: number, end: string) => `01a1fd5a-93e8-${version}61c-b5ad-7d5cb554d5${end}`;
const same = (one: Partial<typeof reply>, other: Partial<typeof reply>) =>
  bytesOf({ ...reply, ...one }, since) === bytesOf({ ...reply, ...other }, since);
const texts = (one: string, other: string) => same({ text: one }, { text: other });

it("lets pass what a request itself makes, which is all that it names", () => {
  expect(same({}, { headers: { ...reply.headers, date: "z", "x-request-id": "z" } })).toBe(true);
  expect(texts(`{"reference":"${id(4, "01")}"}`, `{"reference":"${id(4, "02")}"}`)).toBe(true);
  expect(
    texts(`{"id":"${id(7, "01")}.${"a".repeat(22)}"}`, `{"id":"${id(7, "02")}.${"b".repeat(22)}"}`),
  ).toBe(true);
  expect(texts('{"at":"2026-11-21T10:00:01.000Z"}', '{"at":"2026-11-21T10:00:02.123Z"}')).toBe(true);
  const cursor = (end: string) => `{"cursor":"${Buffer.from(`["${id(7, end)}"]`).toString("base64url")}"}`;
  expect(texts(cursor("01"), cursor("02"))).toBe(true);
  expect(texts('{"auditCheckpoint":"a"}', '{"auditCheckpoint":"b"}')).toBe(true);
  const leaves = (leaf: string) => ({
    headers: { "tellonce-audit-leaf": leaf, "tellonce-checkpoint": leaf },
  });
  expect(same(leaves("a, b"), leaves("c, d"))).toBe(true);
  const secret = (of: string) => `{"secret":"whsec_${of.repeat(43)}="}`;
  expect(texts(secret("a"), secret("b"))).toBe(true);
  expect(NORMALISED).toHaveLength(7);
});

it("lets pass no other difference", () => {
  expect(same({}, { status: 404 })).toBe(false);
  expect(same({}, { headers: { ...reply.headers, "x-rows": "3" } })).toBe(false);
  expect(texts(reply.text, reply.text.replace('"x"', '"y"'))).toBe(false);
  expect(texts(reply.text, `${reply.text} `)).toBe(false);
  expect(texts(`{"id":"${id(4, "01")}"}`, `{"id":"${id(4, "02")}"}`)).toBe(false);
  expect(texts('{"at":"2026-01-01T10:00:00.000Z"}', '{"at":"2026-01-02T10:00:00.000Z"}')).toBe(false);
  expect(texts(reply.text, reply.text.replace("WyJhIl0", "WyJiIl0"))).toBe(false);
  expect(texts('{"secret":"whsec_a"}', '{"secret":"whsec_b"}')).toBe(false);
  const leaves = (leaf: string) => ({ headers: { "tellonce-audit-leaf": leaf } });
  expect(same(leaves("a"), leaves("a, b"))).toBe(false);
  const length = (n: number) => ({ headers: { "content-length": `${n}` } });
  expect(same(length(reply.text.length), length(reply.text.length + 1))).toBe(false);
});
