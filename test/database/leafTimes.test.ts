import { fc } from "@fast-check/vitest";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "../support/database.js";

let database: TestDatabase;
beforeAll(async () => void (database = await createTestDatabase()));
afterAll(() => database.drop());

/** Between which minutes each thousand rows were written, by a clock that jumps as it likes; place n begins with writer 10 n + 10. */
const places = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 3 }))
    .map(([from, long]) => [from, from + long] as const),
  { maxLength: 6 },
);
const LAST = "18446744073709551615";

it("where a time is looked for holds every row of that time, and begins and ends with the first and last thousand that has any", async () => {
  await fc.assert(
    fc.asyncProperty(places, fc.integer({ min: -1, max: 13 }), async (drawn, minute) => {
      const client = await database.admin.connect();
      try {
        await client.query("begin");
        await client.query("update audit.watermark set writer = '1000'");
        for (const [n, [earliest, latest]] of drawn.entries())
          await client.query(
            `insert into audit.leaf_time (place, writer, earliest, latest)
             values ($1, $2, timestamptz 'epoch' + make_interval(mins => $3), timestamptz 'epoch' + make_interval(mins => $4))`,
            [n, String(10 * n + 10), earliest, latest],
          );
        const { rows } = await client.query<{ from: string; until: string }>(
          `select audit.writer_from(at)::text as from, audit.writer_until(at)::text as until
           from (select timestamptz 'epoch' + make_interval(mins => $1) as at) t`,
          [minute],
        );
        const first = drawn.findIndex(([, latest]) => latest >= minute);
        const last = drawn.findLastIndex(([earliest]) => earliest < minute);
        expect(rows[0]).toEqual({
          // What is not sealed yet may be of any time.
          from: first < 0 ? "1000" : String(10 * first + 10),
          until: last + 1 === drawn.length ? LAST : String(10 * (last + 1) + 10),
        });
      } finally {
        await client.query("rollback");
        client.release();
      }
    }),
    { numRuns: 200 },
  );
});
