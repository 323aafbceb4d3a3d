import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { askAgain } from "./askAgain";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const busy = () => new Response("{}", { status: 503, headers: { "Retry-After": "2" } });
const answered = () => new Response("{}");

/** How often it was asked until there was a response, its status, and the seconds that it took. */
async function ask(responses: (() => Response)[], options?: RequestInit) {
  let times = 0;
  const begun = Date.now();
  const reply = askAgain(async () => responses[Math.min(times++, responses.length - 1)]!(), options);
  const came = reply.then(({ status }) => ({ times, status, seconds: (Date.now() - begun) / 1000 }));
  await vi.runAllTimersAsync();
  return came;
}

it("asks a question again after the time that was given", async () => {
  const { times, status, seconds } = await ask([busy, busy, answered]);
  expect([times, status]).toEqual([3, 200]);
  expect(seconds).toBeGreaterThanOrEqual(4);
  expect(seconds).toBeLessThan(6.1);
});

it("gives up after a few times", async () => {
  expect(await ask([busy])).toMatchObject({ times: 4, status: 503 });
});

it.each([
  ["a change", busy, { headers: { "Idempotency-Key": "k" } }],
  ["what is refused without a time", () => new Response("{}", { status: 503 }), undefined],
  ["what is answered", answered, undefined],
  ["what nobody waits for", busy, { signal: AbortSignal.abort() }],
])("leaves %s as it is", async (_what, response, options) => {
  expect((await ask([response], options)).times).toBe(1);
});
