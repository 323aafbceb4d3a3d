import { expect, it } from "vitest";
import { isOutOfReach } from "./isOutOfReach.js";

const failed = (code: string | undefined, message = "failed") => Object.assign(new Error(message), { code });

it.each(["08006", "53100", "53300", "57P01", "57P02", "57P03", "58030", "ECONNREFUSED", "ECONNRESET"])(
  "knows %s as a database that may serve in a moment",
  (code) => expect(isOutOfReach(failed(code))).toBe(true),
);

it("knows a connection that pg lost without a code", () => {
  expect(isOutOfReach(failed(undefined, "Connection terminated unexpectedly"))).toBe(true);
});

it.each(["57014", "23505", "42501", "22P02", undefined])("does not take %s for one", (code) =>
  expect(isOutOfReach(failed(code))).toBe(false),
);
