import { expect, it } from "vitest";
import { unsentKeyOf } from "./unsentKey.js";
import type { Viewer } from "./viewer.js";

const of = (accountId: string, partnershipId = "p") =>
  unsentKeyOf("s", { accountId, partnershipId } as Viewer);

it("is an account's own, the same at every sign-in, and 256 bits long", () => {
  expect(of("a")).toEqual(of("a"));
  expect(Buffer.from(of("a").key, "base64url")).toHaveLength(32);
});

it("is another for another account, partnership or secret", () => {
  const others = [of("b"), of("a", "q"), unsentKeyOf("t", { accountId: "a", partnershipId: "p" } as Viewer)];
  const all = [of("a"), ...others].flatMap(({ owner, key }) => [owner, key]);
  expect(new Set(all).size).toBe(8);
});

it("does not name the account", () => expect(JSON.stringify(of("account-1"))).not.toContain("account-1"));
