import { expect, it } from "vitest";
import { findScope } from "./incidentScope.js";

it("sums up two breaches at once, refuses a third, and lets the next in when one is done", async () => {
  const asked = { accountId: null, clientId: null, from: new Date(0), until: null };
  const who = { partnershipId: "p", accountId: "a", purpose: "AUDIT", assurance: 3 };
  const ends: (() => void)[] = [];
  const sum = () => {
    const answer = new Promise<{ remit: null }[]>((done) => ends.push(() => done([{ remit: null }])));
    const transaction = { rows: () => answer } as never;
    return findScope(transaction, {} as never, who, asked).catch(({ code }: { code: string }) => code);
  };
  const first = sum();
  const second = sum();
  expect(await sum()).toBe("TOO_MANY_REQUESTS");
  ends[0]!();
  expect(await first).toBe("FORBIDDEN");
  const fourth = sum();
  ends.forEach((end) => end());
  expect([await second, await fourth]).toEqual(["FORBIDDEN", "FORBIDDEN"]);
});
