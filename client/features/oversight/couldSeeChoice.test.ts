import { expect, it } from "vitest";
import { choiceOf, questionOf } from "./couldSeeChoice";

const now = new Date("2026-11-21T12:00:00Z");
const on = (address: string) => questionOf(choiceOf(new URLSearchParams(address)), now).on;

it("asks at a clock time in London, in winter and in summer", () => {
  expect(on("reference=P-1&what=EDUCATION&on=2026-11-20&time=14:30")).toBe("2026-11-20T14:30:00.000Z");
  expect(on("reference=P-1&what=EDUCATION&on=2026-07-01&time=9:05")).toBe("2026-07-01T08:05:00.000Z");
});

it("asks at the end of the day where no time is given, and never of the future", () => {
  expect(on("reference=P-1&what=EDUCATION&on=2026-07-01")).toBe("2026-07-01T22:59:59.999Z");
  expect(on("reference=P-1&what=EDUCATION&on=2026-11-21")).toBe(now.toISOString());
});

it("asks for a field or for a kind of data", () => {
  expect(
    questionOf(choiceOf(new URLSearchParams("reference= p-1 &what=Person.school&on=2026-11-20")), now),
  ).toEqual({
    personReference: "P-1",
    field: "Person.school",
    on: "2026-11-20T23:59:59.999Z",
  });
  expect(
    questionOf(choiceOf(new URLSearchParams("reference=P-1&what=FINANCE&on=2026-11-20")), now),
  ).toMatchObject({
    category: "FINANCE",
  });
});
