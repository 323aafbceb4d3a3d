import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { diffTemplates } from "./diffTemplates.js";
import type { Template } from "./Template.js";

const read = (): Template =>
  JSON.parse(readFileSync("test/examples/templates/eastmere-early-help.json", "utf8"));

function changed(change: (template: any) => void): [string, string][] {
  const after = read();
  change(after);
  return diffTemplates(read(), after).map(({ kind, sentence }) => [kind, sentence]);
}
const questions = (template: any) => template.domains[0].elements[0].questions;

describe("the difference between two versions", () => {
  it("is nothing where nothing changed", () => expect(changed(() => {})).toEqual([]));

  const cases: [string, (template: any) => void, string, string][] = [
    ["a new question", (t) => questions(t).push({ ...questions(t)[0], key: "home.new" }), "ADDED", "home.new is new"],
    ["a question less", (t) => questions(t).pop(), "REMOVED", "home.tonight is no longer asked"],
    ["other words", (t) => (questions(t)[0].text = "Whose is it?"), "REWORDED", "now reads “Whose is it?”"],
    ["a stricter category", (t) => (questions(t)[0].category = "DOMESTIC_ABUSE"), "RAISED", "raised from HOUSING to DOMESTIC_ABUSE"],
    ["a less strict category", (t) => (questions(t)[0].category = "CONTACT"), "LOWERED", "lowered from HOUSING to CONTACT"],
    ["another category as strict", (t) => (questions(t)[0].category = "FINANCE"), "LOWERED", "no stricter"],
    ["that it no longer locates", (t) => (questions(t)[3].locates = false), "LOWERED", "no longer counts as telling where"],
    ["another condition of the whole step", (t) => delete t.domains[0].elements[1].showIf, "CHANGED", "asked under another condition"],
    ["other options", (t) => questions(t)[0].options.pop(), "CHANGED", "has other options"],
  ]; // prettier-ignore
  it.each(cases)("tells %s", (_, change, kind, sentence) =>
    expect(changed(change)).toContainEqual([kind, expect.stringContaining(sentence)]),
  );
});
