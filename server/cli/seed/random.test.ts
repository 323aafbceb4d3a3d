import { expect, test } from "vitest";
import { createIds } from "./ids.js";
import { createRandom } from "./random.js";

const draw = (seed: number, stream: number) => {
  const random = createRandom(seed, stream);
  return Array.from({ length: 20 }, () => random.whole(0, 1000));
};

test("the same numbers give the same choices, others give others", () => {
  expect(draw(1, 2)).toEqual(draw(1, 2));
  expect(draw(1, 2)).not.toEqual(draw(1, 3));
  expect(draw(1, 2)).not.toEqual(draw(2, 2));
});

test("a sample takes each at most once", () => {
  const sample = createRandom(1, 1).sample([1, 2, 3, 4, 5], 9);
  expect(sample.toSorted()).toEqual([1, 2, 3, 4, 5]);
});

test("ids look like UUIDv7, rise, and never meet those of another stream", () => {
  const ids = [3, 4].flatMap((stream) => {
    const next = createIds(1, stream);
    return Array.from({ length: 9000 }, next);
  });
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.toSorted()).toEqual(ids);
  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
