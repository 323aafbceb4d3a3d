import { expect, it } from "vitest";
import { Budget, type LeaseMore } from "./Budget.js";

/** What all processes share, with a clock that is moved by hand. */
function sharing(limit: number) {
  const clock = { now: 0, asked: 0 };
  const minutes = new Map<string, { spent: number; until: number }>();
  const more: LeaseMore = async (_partnership, holder, least, most) => {
    clock.asked += 1;
    const open = minutes.get(holder);
    const minute = open && open.until > clock.now ? open : { spent: 0, until: clock.now + 60_000 };
    minutes.set(holder, minute);
    const can = Math.min(most, limit - minute.spent);
    const granted = can < least ? 0 : can;
    minute.spent += granted;
    return { granted, left: limit - minute.spent, seconds: (minute.until - clock.now) / 1000 };
  };
  return { clock, budget: () => new Budget(limit, more, () => clock.now) };
}

it("grants a holder so many points a minute, to the last, and tells how long until there are more", async () => {
  const { clock, budget } = sharing(10);
  const one = budget();
  const draw = (holder: string, points: number) => one.draw("partnership", holder, points);
  expect(await draw("a", 9)).toEqual({ granted: true, points: 1, seconds: 60 });
  clock.now = 500;
  expect(await draw("a", 2)).toEqual({ granted: false, points: 1, seconds: 60 });
  expect(await draw("a", 1)).toEqual({ granted: true, points: 0, seconds: 60 });
  expect((await draw("b", 10)).granted).toBe(true);
  clock.now = 59_999;
  expect(await draw("a", 1)).toEqual({ granted: false, points: 0, seconds: 1 });
  clock.now = 60_000;
  expect(await draw("a", 1)).toEqual({ granted: true, points: 9, seconds: 60 });
});

it("grants as much by two processes as by one, and asks what they share seldom", async () => {
  const { clock, budget } = sharing(1000);
  const two = [budget(), budget()];
  const drawn = await Promise.all(
    Array.from({ length: 1500 }, (_, n) => two[n % 2]!.draw("partnership", "a", 1)),
  );
  expect(drawn.filter(({ granted }) => granted)).toHaveLength(1000);
  expect(await two[0]!.draw("partnership", "a", 1)).toMatchObject({ granted: false, points: 0 });
  clock.asked = 0;
  clock.now = 60_000;
  for (let n = 0; n < 100; n += 1) await two[0]!.draw("partnership", "a", 1);
  expect(clock.asked).toBe(10);
});
