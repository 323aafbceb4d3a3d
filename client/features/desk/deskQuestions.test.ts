import { expect, it } from "vitest";
import { choiceOf, filterOf, isComplete, QUESTIONS } from "./deskQuestions";

const account = "0192f2a4-0000-7000-8000-00000000005f";

it("asks for whole days in London, the last one included", () => {
  const choice = choiceOf(new URLSearchParams(`account=${account}&from=2026-07-01&until=2026-07-31`));
  expect(filterOf(QUESTIONS.practitioner, choice)).toEqual({
    accountId: account,
    from: "2026-06-30T23:00:00.000Z",
    until: "2026-07-31T23:00:00.000Z",
  });
});

it("asks for nothing by which a question cannot be narrowed, nor for what is no choice", () => {
  const choice = choiceOf(new URLSearchParams(`account=${account}&state=IN_FORCE&reason=<b>&from=yesterday`));
  expect(filterOf(QUESTIONS.consents, choice)).toEqual({ state: "IN_FORCE" });
  expect(filterOf(QUESTIONS.agreements, choice)).toEqual({});
  expect(filterOf(QUESTIONS.withheld, choice)).toEqual({});
});

it("waits until it is said whose doing is asked for", () => {
  expect(isComplete(QUESTIONS.practitioner, choiceOf(new URLSearchParams()))).toBe(false);
  expect(isComplete(QUESTIONS.practitioner, choiceOf(new URLSearchParams({ account })))).toBe(true);
  expect(isComplete(QUESTIONS.refused, choiceOf(new URLSearchParams()))).toBe(true);
});
