import { expect, it } from "vitest";
import { savedBy } from "./savedBy";

const told = (id: string, ...agencies: string[]) => ({
  id,
  parts: agencies.map((agency) => ({ id: agency })),
});

it("counts each agency once in an assessment, whomever it told of", () => {
  const people = [
    { assessments: [told("one", "school", "practice")] },
    { assessments: [told("one", "school", "police"), told("old", "school")] },
  ];
  expect(savedBy({ people, timesAsked: [{ forms: 2 }, { forms: 0 }, { forms: 1 }] })).toEqual({
    agencies: 3,
    fewer: 2,
    spared: 3,
  });
});

it("spares nothing where one agency told, or nobody", () => {
  expect(savedBy({ people: [{ assessments: [told("one", "school")] }], timesAsked: [] }).fewer).toBe(0);
  expect(savedBy({ people: [{ assessments: [told("one")] }], timesAsked: [] })).toEqual({
    agencies: 0,
    fewer: 0,
    spared: 0,
  });
});
