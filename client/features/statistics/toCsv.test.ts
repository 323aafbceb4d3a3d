import { expect, it } from "vitest";
import { toCsv } from "./toCsv";

it("quotes what must be, and lets nothing be taken for a formula", () => {
  expect(
    toCsv([
      ["St Mary's, Westmere", 'the "Crown"'],
      ["=1+1", "5"],
      ["two\nlines", ""],
    ]),
  ).toBe('"St Mary\'s, Westmere","the ""Crown"""\r\n\'=1+1,5\r\n"two\nlines",\r\n');
});
