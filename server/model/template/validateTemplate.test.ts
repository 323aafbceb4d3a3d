import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Category } from "../../sharing/categories.js";
import type { Template } from "./Template.js";
import { faultLine } from "./Fault.js";
import { validateTemplate } from "./validateTemplate.js";

const read = (path: string) => JSON.parse(readFileSync(path, "utf8"));
const bank = new Map<string, Category>(
  read("schema/question-bank.json").questions.map((one: { key: string; category: Category }) => [
    one.key,
    one.category,
  ]),
);
const COUNCIL = "test/examples/templates/eastmere-early-help.json";
const first = "/domains/0/elements/0/questions";

/** The faults of the council's form after a change. */
function faultsAfter(change: (template: any) => void): string[] {
  const template: Template = read(COUNCIL);
  change(template);
  return validateTemplate(template, bank).map(faultLine);
}
const questions = (template: any) => template.domains[0].elements[0].questions;

describe("a template", () => {
  it.each([COUNCIL, "schema/templates/caf.json", "schema/templates/adult-short-sentence.json"])(
    "is without fault: %s",
    (path) => expect(validateTemplate(read(path), bank)).toEqual([]),
  );

  it("uses in the council's form every part of a form that needs no code: themes, steps, conditions, every kind of field", () => {
    const form: Template = read(COUNCIL);
    expect(form.called).toEqual({ domain: "Theme", element: "Step" });
    expect(
      new Set(form.domains.flatMap((d) => d.elements.flatMap((e) => e.questions.map(({ type }) => type))))
        .size,
    ).toBe(9);
  });

  const cases: [string, (template: any) => void, string][] = [
    ["nothing at all", (t) => delete t.domains, "/domains: This is missing."],
    ["a part that is not of the format", (t) => (t.domains[0].colour = "red"), "/domains/0/colour: The format has no such part."],
    ["an unknown category", (t) => (questions(t)[0].category = "SECRET"), `${first}/0/category: This must be one of IDENTITY`],
    ["a key given twice", (t) => (questions(t)[1].key = "home.tenure"), `${first}/1/key: The key home.tenure is given twice.`],
    ["a choice without options", (t) => delete questions(t)[0].options, `${first}/0/options: A question of type CHOICE needs options.`],
    ["options of a text", (t) => (questions(t)[0].type = "TEXT"), `${first}/0/options: A question of type TEXT has no options.`],
    ["a question that the bank lacks", (t) => (questions(t)[0].asks = "no.such"), `${first}/0/asks: The question bank has no canonical question no.such.`],
    ["a category below the bank's", (t) => (questions(t)[0].category = "CONTACT"), `${first}/0/category: The question bank keeps answers to housing.tenure as HOUSING, which is stricter.`],
    ["a condition on no question", (t) => (questions(t)[1].showIf = { question: "nowhere", is: "x" }), `${first}/1/showIf/question: The template has no question nowhere.`],
    ["a condition on an option that is not there", (t) => (questions(t)[1].showIf = { question: "home.tenure", is: "castle" }), `${first}/1/showIf: home.tenure has no option castle.`],
    ["a condition that compares words as numbers", (t) => (questions(t)[1].showIf = { question: "home.tenure", atLeast: 1 }), `${first}/1/showIf: home.tenure is not answered with a number.`],
    ["a condition on a later question", (t) => (questions(t)[1].showIf = { question: "school.happy", atLeast: 1 }), `${first}/1/showIf/question: school.happy stands later`],
    ["a circle", (t) => (questions(t)[0].showIf = { question: "home.arrears", is: "YES" }), `${first}/0/showIf/question: home.arrears is itself asked only if this is answered`],
    ["a question that waits for itself", (t) => (questions(t)[1].showIf = { not: { question: "home.arrears", is: "YES" } }), `${first}/1/showIf/not/question: home.arrears is itself asked only if`],
    ["something that is no condition", (t) => (questions(t)[1].showIf = { when: "raining" }), `${first}/1/showIf: This is no condition`],
    ["a scale upside down", (t) => (t.domains[1].elements[0].questions[1].scale.to = 0), "/domains/1/elements/0/questions/1/scale/to: A scale ends above where it begins."],
  ]; // prettier-ignore
  it.each(cases)("is refused for %s", (_, change, line) =>
    expect(faultsAfter(change)).toContainEqual(expect.stringContaining(line)),
  );

  it("tells all of its faults at once", () => {
    expect(
      faultsAfter((t) => {
        delete questions(t)[0].options;
        questions(t)[1].asks = "no.such";
      }).length,
    ).toBeGreaterThan(1);
  });
});
