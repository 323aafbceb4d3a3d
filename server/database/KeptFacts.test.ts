import { describe, expect, it } from "vitest";
import type { Facts } from "../sharing/facts.js";
import { KeptFacts } from "./KeptFacts.js";
import type { Opened } from "./Opened.js";

const NOON = Date.UTC(2026, 10, 21, 12) * 1000;
const MINUTE = 60_000_000;

interface Told {
  at?: number;
  partnership?: number;
  epoch?: number;
  leads?: { from: number; until: number | null }[];
  sealedFrom?: number;
}

function opened({
  at = NOON,
  partnership = 1,
  epoch = 7,
  leads = [],
  sealedFrom = NOON - MINUTE,
}: Told = {}) {
  const relationships = leads.map((span, n) => ({ id: `${n}`, kind: "LEAD", agencyId: "council", ...span }));
  return {
    at,
    epochs: { partnership, cases: { one: epoch } },
    facts: { cases: [{ id: "one", relationships, seals: [{ from: sealedFrom }] }] } as unknown as Facts,
    walls: [],
    references: {},
  } as Opened;
}

describe("facts that were given", () => {
  it("are known by their epochs, and given again where none has moved", () => {
    const kept = new KeptFacts();
    expect(kept.epochsOf("key")).toBeNull();
    const first = opened();
    kept.keep("key", first);
    expect(kept.epochsOf("key")).toEqual(first.epochs);
    expect(kept.of("key", opened({ at: NOON + MINUTE }))).toBe(first.facts);
    expect(kept.of("another", opened())).toBeUndefined();
  });

  it.each([
    ["the partnership's epoch has moved", opened({ partnership: 2 })],
    ["the case's epoch has moved", opened({ epoch: 8 })],
    ["a case is not there any more", { ...opened(), epochs: { partnership: 1, cases: {} } }],
    ["it is the next day in London", opened({ at: Date.UTC(2026, 10, 22) * 1000 })],
  ])("are not those of now where %s", (_why, now) => {
    const kept = new KeptFacts();
    kept.keep("key", opened());
    expect(kept.of("key", now)).toBeUndefined();
  });

  it("count until a lead begins or ends, to the microsecond", () => {
    for (const leads of [
      [{ from: NOON - MINUTE, until: NOON + MINUTE }],
      [{ from: NOON + MINUTE, until: null }],
    ]) {
      const kept = new KeptFacts();
      kept.keep("key", opened({ leads }));
      expect(kept.of("key", opened({ at: NOON + MINUTE - 1 }))).toBeDefined();
      expect(kept.of("key", opened({ at: NOON + MINUTE }))).toBeUndefined();
    }
  });

  it("are not kept where one counts from the reader's own instant on", () => {
    const kept = new KeptFacts();
    kept.keep("key", opened({ sealedFrom: NOON }));
    expect(kept.epochsOf("key")).toBeNull();
    kept.keep("key", opened({ sealedFrom: NOON - 1 }));
    expect(kept.epochsOf("key")).not.toBeNull();
  });

  it("cannot be changed by who was given them", () => {
    const kept = new KeptFacts();
    kept.keep("key", opened());
    const facts = kept.of("key", opened()) as unknown as { cases: { seals: unknown[] }[] };
    expect(() => facts.cases[0]!.seals.push({})).toThrow(TypeError);
  });

  it("go when there is no room, the least used first", () => {
    const kept = new KeptFacts(110);
    for (let key = 0; key < 20; key += 1) {
      kept.keep(`${key}`, opened());
      kept.of("0", opened());
    }
    const there = Array.from({ length: 20 }, (_none, key) => kept.epochsOf(`${key}`) !== null);
    expect(there[0]).toBe(true);
    expect(there[1]).toBe(false);
    expect(there[19]).toBe(true);
    expect(there.filter(Boolean).length).toBeLessThan(20);
  });
});
