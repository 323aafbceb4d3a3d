import { expect, it } from "vitest";
import { partsOf, partsRead } from "./parts";

const parts = partsOf({
  plan: { title: "Plan", empty: "None", goals: { one: "A goal" }, help: { MEAL: "A meal" } },
  home: { title: "Home" },
});

it("takes the catalogue apart, and loses nothing of it", () => {
  expect(Object.fromEntries(parts)).toEqual({
    "plan.": { plan: { title: "Plan", empty: "None" } },
    "plan.goals": { plan: { goals: { one: "A goal" } } },
    "plan.help": { plan: { help: { MEAL: "A meal" } } },
    "home.": { home: { title: "Home" } },
  });
});

it.each([
  ['t("plan.title")', ["plan."]],
  ['t("plan.goals.one")', ["plan.goals"]],
  ["t(`plan.help.${kind}`)", ["plan.help"]],
  ["t(`plan.${part}.one`)", ["plan.", "plan.goals", "plan.help"]],
  ["t(`plan.go${part}.one`)", ["plan.", "plan.goals", "plan.help"]],
  ['Object.keys(catalogue().plan.help); say = "home.title"', ["home.", "plan.help"]],
  ['/** As `plan.title`. */\n// "home.title"\nconst one = "other.title";', []],
])("sends with %s its parts", (code, read) => {
  expect(partsRead(code, parts.keys())).toEqual(read);
});
