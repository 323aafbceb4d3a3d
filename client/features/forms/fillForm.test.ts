import { expect, it } from "vitest";
import { askedOften, coveredBy, fillForm } from "./fillForm";

const assessment = [
  { key: "child", asks: "health" },
  { key: "parent", asks: "health" },
  { key: "home", asks: "home" },
  { key: "view", asks: null },
];
const form = [{ key: "1", asks: "health" }, { key: "2" }, { key: "3", asks: "school" }];

it("puts beside each question of a form all that ask the same, and nothing beside what only the form asks", () => {
  expect(fillForm(form, assessment).map(({ by }) => by.map(({ key }) => key))).toEqual([
    ["child", "parent"],
    [],
    [],
  ]);
  expect(coveredBy(form, assessment)).toBe(1);
});

it("counts a question once for each form that asks it, however often that form does", () => {
  const forms = [
    { id: "a", questions: [{ asks: "home" }, { asks: "home" }, { asks: "health" }] },
    { id: "b", questions: [{ asks: "health" }, { asks: null }] },
    { id: "c", questions: [{ asks: "health" }, {}, { asks: "school" }] },
  ];
  expect(askedOften(forms).map(({ asks, forms: by }) => [asks, by.map(({ id }) => id)])).toEqual([
    ["health", ["a", "b", "c"]],
  ]);
});
