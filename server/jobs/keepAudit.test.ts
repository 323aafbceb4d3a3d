import type pg from "pg";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { signerOf } from "../audit/checkpoint.js";
import { keepAudit } from "./keepAudit.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("goes on sealing while leads are followed, and stops when both are done", async () => {
  let seals = 0;
  let endFollowing = () => {};
  const query = async (sql: string) => {
    if (sql.includes("audit.seal(")) seals += 1;
    if (sql.includes("audit.follow_leads")) await new Promise<void>((done) => (endFollowing = done));
    return { rows: [ANSWER] };
  };
  const signers = [signerOf("a key", "northshire.example/audit")] as const;
  ANSWER.head = { size: 0, root: "", signed: 0, key: signers[0].vkey };
  const keeping = await keepAudit(
    { api: { query } as unknown as pg.Pool, signers: [...signers] },
    (error) => {
      throw error;
    },
  );
  await vi.advanceTimersByTimeAsync(60_000);
  const before = seals;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(seals).toBe(before + 10);
  let isStopped = false;
  const stopping = keeping.stop().then(() => (isStopped = true));
  await vi.advanceTimersByTimeAsync(5_000);
  expect(isStopped).toBe(false);
  endFollowing();
  await stopping;
  expect(isStopped).toBe(true);
});

/** What the database answers to whatever is asked. */
const ANSWER: Record<string, unknown> = { sealed: 0, moved: 0, found: null };
