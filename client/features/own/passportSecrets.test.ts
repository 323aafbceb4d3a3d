import { createHash, createHmac } from "node:crypto";
import { expect, it } from "vitest";
import { hashesOf, makeSecrets } from "./passportSecrets";

it("makes a link of 256 bits and a PIN of six digits, new each time", () => {
  const all = Array.from({ length: 50 }, makeSecrets);
  expect(new Set(all.map(({ link }) => link)).size).toBe(50);
  for (const { link, pin } of all) {
    expect(Buffer.from(link, "base64url")).toHaveLength(32);
    expect(pin).toMatch(/^\d{6}$/);
  }
});

it("hashes them as the server does", async () => {
  const secrets = { link: "a-link", pin: "012345" };
  expect(await hashesOf(secrets)).toEqual({
    linkHash: createHash("sha256").update("a-link").digest("hex"),
    pinHash: createHmac("sha256", "a-link").update("012345").digest("hex"),
  });
});
