import { EventEmitter } from "node:events";
import type { Request, Response } from "express";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { atOnce } from "./atOnce.js";
import { LIMITS } from "./limits.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Requests of a system, each with its response: undefined for one that is refused. */
function asking() {
  const handler = atOnce();
  return (clientId: string) => {
    const response = Object.assign(new EventEmitter(), {
      writableEnded: false,
      set: vi.fn(),
      status: () => ({ json: () => {} }),
    });
    let isThrough = false;
    const request = { id: "r", viewer: { clientId, purposes: ["EARLY_HELP"] } } as unknown as Request;
    handler(request, response as unknown as Response, () => (isThrough = true));
    return isThrough ? response : undefined;
  };
}

it("lets so many requests of each system through at once", () => {
  const ask = asking();
  for (let n = 0; n < LIMITS.atOnce; n++) expect(ask("one")).toBeDefined();
  expect(ask("one")).toBeUndefined();
  expect(ask("other")).toBeDefined();
});

it("gives a place back once a request is answered", () => {
  const ask = asking();
  const all = Array.from({ length: LIMITS.atOnce }, () => ask("one")!);
  for (const response of all) {
    response.writableEnded = true;
    response.emit("close");
    expect(ask("one")).toBeDefined();
    expect(ask("one")).toBeUndefined();
  }
});

it("keeps the place of who goes away until the work that is left behind must have ended", () => {
  const ask = asking();
  const all = Array.from({ length: LIMITS.atOnce }, () => ask("one")!);
  for (const response of all) response.emit("close");
  vi.advanceTimersByTime(LIMITS.deadline - 1);
  expect(ask("one")).toBeUndefined();
  vi.advanceTimersByTime(1);
  for (let n = 0; n < LIMITS.atOnce; n++) expect(ask("one")).toBeDefined();
  expect(ask("one")).toBeUndefined();
});
