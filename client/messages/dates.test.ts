import { expect, it } from "vitest";
import { formatDate, formatDateTime } from "./dates";

it("writes dates in full, in London", () => {
  expect(formatDate("2026-11-21")).toBe("21 November 2026");
  expect(formatDate("2026-06-30T23:30:00Z")).toBe("1 July 2026");
});

it("writes times the way people say them", () => {
  expect(formatDateTime("2026-11-21T16:05:00Z")).toBe("21 November 2026 at 4:05pm");
  expect(formatDateTime("2026-07-01T11:00:00Z")).toBe("1 July 2026 at midday");
  expect(formatDateTime("2026-07-01T23:00:00Z")).toBe("2 July 2026 at midnight");
  expect(formatDateTime("2026-07-01T23:01:00Z")).toBe("2 July 2026 at 12:01am");
});
