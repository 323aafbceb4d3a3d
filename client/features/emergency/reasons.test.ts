import { expect, it } from "vitest";
import { lacking, noReason } from "./reasons";

it("asks for a kind of reason and for at least 20 characters, not counting spaces around them", () => {
  expect(lacking(noReason)).toEqual(["code", "words"]);
  expect(lacking({ code: "RISK_TO_LIFE", words: "x".repeat(20) })).toEqual([]);
  expect(lacking({ code: "RISK_TO_LIFE", words: ` ${"x".repeat(19)} ` })).toEqual(["words"]);
});
