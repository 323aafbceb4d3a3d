import { CombinedError, type Operation } from "urql";
import { expect, it } from "vitest";
import { Repeats } from "./Repeats";

const change = (title: string, kind = "mutation") =>
  ({ kind, query: { documentId: "abc" }, variables: { title } }) as unknown as Operation;
const keyOf = (repeats: Repeats, operation: Operation) => repeats.headersOf(operation)["Idempotency-Key"];
const failed = (code: string) =>
  new CombinedError({ graphQLErrors: [{ message: code, extensions: { code } }] });

it("gives each change a key of its own, and what only reads none", () => {
  const repeats = new Repeats();
  expect(keyOf(repeats, change("a"))).toMatch(/^[0-9a-f-]{36}$/);
  expect(keyOf(repeats, change("a"))).not.toBe(keyOf(repeats, change("a")));
  expect(repeats.headersOf(change("a", "query"))).toEqual({});
});

it.each(["UNAVAILABLE", "SAVED_NOT_SHOWN", "TRY_AGAIN"])("keeps the key of a change after %s", (code) => {
  const repeats = new Repeats();
  const key = keyOf(repeats, change("a"));
  repeats.tell({ operation: change("a"), error: failed(code) }, key);
  expect(keyOf(repeats, change("a"))).toBe(key);
  expect(keyOf(repeats, change("b"))).not.toBe(key);
});

it("keeps it after no reply at all", () => {
  const repeats = new Repeats();
  const key = keyOf(repeats, change("a"));
  repeats.tell(
    { operation: change("a"), error: new CombinedError({ networkError: new Error("lost") }) },
    key,
  );
  expect(keyOf(repeats, change("a"))).toBe(key);
});

it.each([undefined, failed("BAD_INPUT"), failed("IDEMPOTENCY_KEY_REUSED")])(
  "gives another key once it is known what came of it",
  (error) => {
    const repeats = new Repeats();
    const key = keyOf(repeats, change("a"));
    repeats.tell({ operation: change("a"), error: failed("OFFLINE") }, key);
    repeats.tell({ operation: change("a"), error }, key);
    expect(keyOf(repeats, change("a"))).not.toBe(key);
  },
);
