import { expect, it } from "vitest";
import { type ExternalForm, overlapOf, stillToAsk } from "./overlap.js";

const form = (id: string, ...asks: (string | undefined)[]): ExternalForm => ({
  id,
  title: id,
  questions: asks.map((one, index) => ({ key: `${index}`, text: "?", ...(one && { asks: one }) })),
});

it("counts a question once, however many other forms ask it, and one that asks nothing canonical never", () => {
  const [first, second] = overlapOf([
    form("a", "x", "y", undefined, "z"),
    form("b", "x", "y"),
    form("c", "x", undefined),
  ]);
  expect(first).toEqual({
    id: "a",
    title: "a",
    questions: 4,
    shared: 2,
    percent: 50,
    with: [
      { id: "b", shared: 2 },
      { id: "c", shared: 1 },
    ],
  });
  expect(second).toMatchObject({ questions: 2, shared: 2, percent: 100 });
});

it("counts in a form that asks one thing twice both, and in an empty one nothing", () => {
  expect(overlapOf([form("a", "x", "x"), form("b", "x")])[0]).toMatchObject({ shared: 2, percent: 100 });
  expect(overlapOf([form("a"), form("b", "x")])[0]).toMatchObject({ questions: 0, percent: 0 });
});

it("leaves to be asked what the assessment does not ask", () => {
  const left = stillToAsk(form("a", "x"), form("b", "x", "y", undefined));
  expect(left.map(({ key }) => key)).toEqual(["1", "2"]);
});
