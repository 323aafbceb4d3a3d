import { expect, it } from "vitest";
import { phaseOf, recovery } from "./load/phase.js";

type Came = Parameters<typeof phaseOf>[0][number];
const came = (kind: Came["kind"], at: number, ms: number, is: Came["is"] = "answered"): Came => ({
  kind,
  at,
  ms,
  is,
});

it("counts what was answered within the time, and of each kind what was shed", () => {
  const phase = phaseOf(
    [
      came("read", 0, 100),
      came("read", 500, 300),
      came("read", 1900, 200),
      came("read", 1000, 5, "shed"),
      came("write", 1500, 50, "failed"),
      came("safeguarding write", 1600, 40),
    ],
    3,
    2,
  );
  expect(phase).toMatchObject({ goodput: 1.5, p50: 100, p99: 300, errors: 1 });
  expect(phase.shed).toEqual({ read: 0.25, write: 0, "safeguarding read": 0, "safeguarding write": 0 });
});

it("has recovered once nothing is shed any more and most is answered in time", () => {
  const well = [0, 1, 2, 3, 4].flatMap((second) =>
    [0, 300, 600].map((at) => came("read", 1000 * second + at, 50)),
  );
  expect(recovery(well, 5, 300)).toBe(0);
  expect(recovery([...well, came("read", 1500, 1, "shed")], 5, 300)).toBe(2);
  expect(recovery([...well, came("read", 2100, 900)], 5, 300)).toBe(0);
  const slow = well.map((one) => (one.at < 3000 ? { ...one, ms: 900 } : one));
  expect(recovery(slow, 5, 300)).toBe(3);
});
