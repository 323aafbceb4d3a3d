import { CombinedError } from "urql";
import { afterEach, expect, it, vi } from "vitest";
import { failureOf, fetchWithKnownErrors } from "./failure";

const failed = (code: string, message: string) =>
  new CombinedError({ graphQLErrors: [{ message, extensions: { code, reference: "r-1" } }] });

afterEach(() => vi.unstubAllGlobals());

it("tells the code and the reference, and no message that was not made to be shown", () => {
  expect(failureOf(failed("INTERNAL", "relation person does not exist"))).toEqual({
    code: "INTERNAL",
    detail: undefined,
    reference: "r-1",
  });
});

it("passes on what the sender can put right", () => {
  expect(failureOf(failed("BAD_INPUT", "A consent in words needs a witness.")).detail).toBe(
    "A consent in words needs a witness.",
  );
});

it("says that nobody answered where nobody did", () => {
  expect(failureOf(new CombinedError({ networkError: new TypeError("Failed to fetch") })).code).toBe(
    "OFFLINE",
  );
});

it("reads an error that the server gives outside GraphQL", async () => {
  const body = { error: { code: "UNAUTHENTICATED", message: "x", reference: "r-2" } };
  vi.stubGlobal("fetch", async () => Response.json(body, { status: 401 }));
  const response = await fetchWithKnownErrors("/graphql");
  expect(response.status).toBe(401);
  const { errors } = await response.json();
  expect(failureOf(new CombinedError({ graphQLErrors: errors, response }))).toMatchObject({
    code: "UNAUTHENTICATED",
    reference: "r-2",
  });
});

it("leaves answers of GraphQL as they are", async () => {
  vi.stubGlobal("fetch", async () => Response.json({ data: null, errors: [] }, { status: 503 }));
  expect(await (await fetchWithKnownErrors("/graphql")).json()).toEqual({ data: null, errors: [] });
});
