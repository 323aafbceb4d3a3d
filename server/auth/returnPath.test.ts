import { describe, expect, it } from "vitest";
import { safeReturnPath } from "./returnPath.js";

describe("the path to come back to", () => {
  it.each(["/", "/cases", "/cases/1?tab=plan&x=%2F%2Fevil.example", "/cases#consents"])(
    "keeps %s",
    (path) => {
      expect(safeReturnPath(path)).toBe(path);
    },
  );

  it.each([
    "https://evil.example/",
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "javascript:alert(1)",
    "cases",
    "",
    " /cases",
    "/.//evil.example",
    "/x/..//evil.example",
    "/%2e//evil.example",
    "/auth/sign-in?returnTo=/",
    "/AUTH/callback",
    "/idp/auth",
    "/a b",
    "/caf\u00e9",
    `/${"a".repeat(1000)}`,
    undefined,
    ["/cases"],
    { path: "/" },
  ])("refuses %j", (path) => expect(safeReturnPath(path)).toBe("/"));
});
