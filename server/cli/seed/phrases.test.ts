import { expect, test } from "vitest";
import { questionsOf } from "../../model/template/Template.js";
import { readTemplate } from "../template/files.js";
import { actions } from "./words/actions.js";
import { development } from "./words/answers/development.js";
import { environment } from "./words/answers/environment.js";
import { parents } from "./words/answers/parents.js";
import { events } from "./words/events.js";
import { fill, readPhrases } from "./words/readPhrases.js";

const template = readTemplate("caf");
const answers = readPhrases(development + parents + environment);

test("the Common Assessment Framework has three domains, 19 elements and in each facts, strengths and needs", () => {
  const elements = template.domains.flatMap((domain) => domain.elements);
  expect(template.domains).toHaveLength(3);
  expect(elements).toHaveLength(19);
  for (const { key, questions = [] } of elements) {
    expect(questions.length).toBeOneOf([5, 6, 7]);
    expect(questions.some(({ kind }) => kind === "FACT")).toBe(true);
    for (const part of ["strengths", "needs"])
      expect(questions.find((question) => question.key === `${key}.${part}`)).toMatchObject({
        kind: "JUDGEMENT",
      });
  }
  const keys = questionsOf(template).map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
});

test("each question has phrases but those that are for the family at hand alone, and each phrase a question", () => {
  const keys = questionsOf(template)
    .map(({ key }) => key)
    .filter((key) => !/\.(strengths|needs)$/.test(key));
  expect(new Set(answers.map(({ key }) => key))).toEqual(new Set(keys));
});

test("events and actions say what kind of data they are", () => {
  const said = [...readPhrases(events), ...readPhrases(actions).filter(({ key }) => key !== "outcomes")];
  expect(said.filter(({ category }) => category === null)).toEqual([]);
});

test("a line that is not a phrase is quoted, and a word without replacement named", () => {
  expect(() => readPhrases("# a.b\nnobody knows")).toThrow("nobody knows");
  expect(() => readPhrases("# a.b\ngp - 1-3 text")).toThrow("gp - 1-3 text");
  expect(() => readPhrases("# a.b\ngp ->NONSENSE 1-3: text")).toThrow("NONSENSE");
  expect(() => fill("{who} came", {})).toThrow("{who}");
});
