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

test("the Common Assessment Framework has three domains, 19 elements and in each facts, strengths, needs, and the child's and the parents' own words", () => {
  const elements = template.domains.flatMap((domain) => domain.elements);
  expect(template.domains).toHaveLength(3);
  expect(elements).toHaveLength(19);
  for (const { key, questions = [] } of elements) {
    expect(questions.length).toBeOneOf([6, 7, 8, 9]);
    expect(questions.some(({ kind }) => kind === "FACT")).toBe(true);
    for (const part of ["strengths", "needs"])
      expect(questions.find((question) => question.key === `${key}.${part}`)).toMatchObject({
        kind: "JUDGEMENT",
      });
    const own = questions.filter(({ kind }) => kind === "OWN_WORDS");
    expect(
      own.filter(({ category }) => category === "CHILD_VOICE"),
      key,
    ).toHaveLength(1);
    expect(own, key).toHaveLength(2);
  }
  const keys = questionsOf(template).map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
});

test("each question has phrases but those that are for the family at hand alone, and each phrase a question", () => {
  const questions = questionsOf(template);
  const told = new Set(answers.map(({ key }) => key));
  const forAnybody = questions.filter(
    ({ key, kind }) => kind !== "OWN_WORDS" && !/\.(strengths|needs)$/.test(key),
  );
  expect(forAnybody.filter(({ key }) => !told.has(key))).toEqual([]);
  const keys = questions.map(({ key }) => key);
  expect([...told].filter((key) => !keys.includes(key))).toEqual([]);
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
