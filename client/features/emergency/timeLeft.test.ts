import { expect, it } from "vitest";
import { hoursAndMinutes, minutesLeft } from "./timeLeft";

const at = (time: string) => new Date(`2026-11-21T${time}Z`).getTime();

it("counts whole minutes, rounded up, and never less than none", () => {
  expect(minutesLeft("2026-11-21T14:00:00Z", at("10:00:00"))).toBe(240);
  expect(minutesLeft("2026-11-21T14:00:00Z", at("13:59:30"))).toBe(1);
  expect(minutesLeft("2026-11-21T14:00:00Z", at("14:00:00"))).toBe(0);
  expect(minutesLeft("2026-11-21T14:00:00Z", at("15:00:00"))).toBe(0);
});

it("says them in hours and minutes", () => {
  expect(hoursAndMinutes(239)).toEqual({ hours: 3, minutes: 59 });
  expect(hoursAndMinutes(59)).toEqual({ hours: 0, minutes: 59 });
});
