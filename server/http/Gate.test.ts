import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Gate } from "./Gate.js";
import type { Urgency } from "./urgency.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const PATIENCE = 1_000;

/** A gate at which things ask to be let in; `begun` has their names in the order in which they were. */
function asking(places: number, inHand = 100) {
  const gate = new Gate({ places, inHand, patience: PATIENCE });
  const begun: string[] = [];
  const leaves = new Map<string, () => void>();
  const ask = async (name: string, urgency: Urgency, gone?: AbortSignal) => {
    const leave = await gate.enter(urgency, gone);
    begun.push(name);
    leaves.set(name, leave);
  };
  const end = async (name: string) => {
    leaves.get(name)!();
    await vi.advanceTimersByTimeAsync(0);
  };
  return { gate, begun, ask, end };
}

const OVERLOADED = expect.objectContaining({ code: "OVERLOADED" });

it("lets so many be at work, the last place being for the most urgent", async () => {
  const { begun, ask } = asking(3);
  for (const name of ["a", "b", "c"]) ask(name, 3).catch(() => {});
  ask("a change", 1).catch(() => {});
  await vi.advanceTimersByTimeAsync(0);
  expect(begun).toEqual(["a", "b"]);
  await ask("to protect somebody", 0);
  expect(begun).toEqual(["a", "b", "to protect somebody"]);
});

it("lets the most urgent in first, and of those alike who came first", async () => {
  const { begun, ask, end } = asking(1);
  await ask("first", 3);
  const all = (["d", "d2", "c", "b", "a"] as const).map((name) =>
    ask(name, "abcd".indexOf(name[0]!) as Urgency),
  );
  for (const next of ["a", "b", "c", "d", "d2"]) {
    await end(begun.at(-1)!);
    expect(begun.at(-1)).toBe(next);
  }
  await Promise.all(all);
});

it("sheds what finds no place in time, and nothing of it is begun later", async () => {
  const { begun, ask, end } = asking(1);
  await ask("slow", 3);
  const shed = expect(ask("late", 3)).rejects.toEqual(OVERLOADED);
  await vi.advanceTimersByTimeAsync(PATIENCE);
  await shed;
  await end("slow");
  expect(begun).toEqual(["slow"]);
  await ask("next", 3);
});

it("drops what nobody waits for any more", async () => {
  const { begun, ask, end } = asking(1);
  await ask("slow", 3);
  const gone = new AbortController();
  const dropped = expect(ask("left", 3, gone.signal)).rejects.toEqual(OVERLOADED);
  gone.abort();
  await dropped;
  await expect(ask("left before", 3, gone.signal)).rejects.toEqual(OVERLOADED);
  await end("slow");
  expect(begun).toEqual(["slow"]);
});

it("takes on the less, the less urgent it is, and refuses the rest at once", async () => {
  const { gate } = asking(1, 8);
  const taken: (() => void)[] = [];
  const fill = (urgency: Urgency) => {
    for (;;)
      try {
        taken.push(gate.take(urgency));
      } catch (error) {
        expect(error).toEqual(OVERLOADED);
        return taken.length;
      }
  };
  expect([fill(3), fill(2), fill(1), fill(0)]).toEqual([4, 5, 6, 8]);
  await expect(gate.enter(0)).rejects.toEqual(OVERLOADED);
  for (const putDown of taken) {
    putDown();
    putDown();
  }
  taken.length = 0;
  expect(fill(3)).toBe(4);
});
