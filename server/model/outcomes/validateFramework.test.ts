import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { faultLine } from "../template/Fault.js";
import { indicatorsOf } from "./Framework.js";
import { validateFramework } from "./validateFramework.js";

const text = readFileSync("schema/outcomes/supporting-families-1.json", "utf8");
const shipped = () => JSON.parse(text);
const faults = (change: (framework: any) => unknown) => {
  const framework = shipped();
  change(framework);
  return validateFramework(framework).map(faultLine);
};
const [attendance, needs] = ["/outcomes/0/indicators/0", "/outcomes/0/indicators/1"];

describe("the framework that ships", () => {
  it("is whole: ten outcomes, each with at least one indicator", () => {
    expect(validateFramework(shipped())).toEqual([]);
    expect(shipped().outcomes).toHaveLength(10);
    expect(indicatorsOf(shipped()).length).toBeGreaterThan(10);
  });
});

describe("a framework's file is told what is wrong with it, with the place", () => {
  it.each([
    [
      "a part that the format does not have",
      (f: any) => (f.author = "me"),
      "/author: The format has no such part.",
    ],
    [
      "a category that there is not",
      (f: any) => (f.outcomes[0].indicators[0].category = "MOOD"),
      "must be one of",
    ],
    [
      "a key used twice",
      (f: any) => (f.outcomes[0].indicators[1].key = "education.attendance"),
      `${needs}/key: The key education.attendance is used twice.`,
    ],
    [
      "a scale without steps",
      (f: any) => delete f.outcomes[0].indicators[1].steps,
      `${needs}: A scale has steps.`,
    ],
    [
      "a number without its unit",
      (f: any) => delete f.outcomes[0].indicators[0].unit,
      `${attendance}: A number has a unit, a least and a most.`,
    ],
    [
      "a goal that cannot be reached",
      (f: any) => (f.outcomes[0].indicators[0].met = 101),
      `${attendance}: What is reached lies outside what can be measured.`,
    ],
  ])("%s", (_, change, said) => {
    expect(faults(change).join("\n")).toContain(said);
  });
});
