import { expect, test } from "vitest";
import { insuranceNumber, nhsNumber, pupilNumber, telephone } from "./identifiers.js";

test("NHS numbers are of the test range, valid and different", () => {
  const numbers = Array.from({ length: 5000 }, (_, n) => nhsNumber(n));
  expect(new Set(numbers).size).toBe(5000);
  for (const number of numbers) {
    expect(number).toMatch(/^999\d{7}$/);
    // The sum of the digits times 10, 9, … 2, and the check digit, is a multiple of 11.
    expect([...number].reduce((sum, digit, i) => sum + Number(digit) * (10 - i || 1), 0) % 11).toBe(0);
  }
});

test("a number whose check digit would be ten is passed over", () => {
  expect(nhsNumber(0)).toBe("9990000018");
});

test("other numbers are of ranges that are given to nobody", () => {
  expect(pupilNumber(42)).toMatch(/^[A-Z]999\d{9}$/);
  expect(insuranceNumber(42)).toBe("QQ000042C");
  expect(telephone(7, true)).toBe("07700 900007");
  expect(telephone(7, false)).toBe("01632 960007");
});
