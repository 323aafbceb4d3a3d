import { expect, it } from "vitest";
import { cutsFor, LEFT_OUT, redacted } from "./redact.js";

const lines = [
  { field: "title", text: "Visit with Carol" },
  { field: "detail", text: "CAROL says that Carol Baker saw it. Zoë did not." },
];
const without = (...words: string[]) => redacted(lines, cutsFor(lines, words)!)!;

it("takes words out wherever they stand, in any case of letters, and leaves the rest", () => {
  expect(without("carol")).toEqual([
    { field: "title", text: `Visit with ${LEFT_OUT}` },
    { field: "detail", text: `${LEFT_OUT} says that ${LEFT_OUT} Baker saw it. Zoë did not.` },
  ]);
});

it("makes one gap of words that overlap, of the same length whatever stood there", () => {
  expect(without("Carol Baker", "Baker saw")[1]!.text).toBe(`CAROL says that ${LEFT_OUT} it. Zoë did not.`);
});

it("takes signs as they are, not as a pattern", () => {
  expect(cutsFor(lines, ["C.rol"])).toBeUndefined();
  expect(cutsFor([{ field: "detail", text: "(C.rol)" }], ["(C.rol)"])).toHaveLength(1);
});

it("finds no cut for words that stand nowhere, for none, or for a blank", () => {
  expect(cutsFor(lines, ["Carol", "Dora"])).toBeUndefined();
  expect(cutsFor(lines, [])).toBeUndefined();
  expect(cutsFor(lines, [" "])).toBeUndefined();
});

it("does not cut a line that is not the one that was cut", () => {
  const cuts = cutsFor(lines, ["Zoë"])!;
  expect(redacted([lines[0]!, { field: "detail", text: "Zoë" }], cuts)).toBeUndefined();
});
