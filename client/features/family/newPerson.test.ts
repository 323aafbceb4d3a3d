import { describe, expect, it } from "vitest";
import { addPersonInput, faultsOf, type NewPerson, nobodyYet } from "./newPerson";

const t = ((key: string) => key) as never;
const idsOf = (draft: NewPerson) => faultsOf(draft, t).map(({ id }) => id);
const born = { day: "3", month: "5", year: "1990" };
const pat: NewPerson = {
  ...nobodyYet,
  role: "OTHER",
  given: " Pat ",
  family: "Brook",
  sex: "FEMALE",
  relations: [{ is: "CARER", personId: "kim" }],
};

describe("a new person", () => {
  it("needs a name, a sex and a relationship, said once; a date of birth may be unknown, but not unreal", () => {
    expect(idsOf(nobodyYet)).toEqual(["role", "given", "family", "sex", "is-0", "of-0"]);
    expect(idsOf(pat)).toEqual([]);
    expect(idsOf({ ...pat, born: { ...born, day: "32" } })).toEqual(["born"]);
    expect(idsOf({ ...pat, relations: [...pat.relations, ...pat.relations] })).toEqual(["is-1"]);
  });

  it("who is not born yet has a mother and an expected date, and no name", () => {
    const unborn: NewPerson = { ...pat, role: "UNBORN" };
    expect(idsOf(unborn)).toEqual(["mother", "born"]);
    expect(addPersonInput({ ...unborn, mother: "mum", born }, "case")).toEqual({
      caseId: "case",
      role: "CHILD",
      sex: "NOT_KNOWN",
      expectedOn: "1990-05-03",
      motherId: "mum",
      relations: [],
    });
  });

  it("is sent without the spaces around a name", () => {
    expect(addPersonInput(pat, "case")).toMatchObject({
      givenName: "Pat",
      bornOn: null,
      relations: pat.relations,
    });
  });
});
