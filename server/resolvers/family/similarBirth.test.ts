import { expect, it } from "vitest";
import { areBirthsAlike } from "./similarBirth.js";

it("takes dates of birth for one where they are the same, turned round, or differ in one part", () => {
  const alike = ["2011-03-05", "2011-05-03", "2011-03-06", "2010-03-05", "2011-04-05", null, undefined];
  for (const other of alike) expect(areBirthsAlike("2011-03-05", other), String(other)).toBe(true);
  for (const other of ["2011-04-06", "2010-05-03", "1989-12-24"])
    expect(areBirthsAlike("2011-03-05", other), other).toBe(false);
});
