import { afterAll, beforeAll, expect, it } from "vitest";
import { auditedBy, untilSealed } from "../support/audit.js";
import { ACCESS_LOG, CASE, DESK_ENTRIES, OWN_ACCESS_LOG } from "../support/documents.js";
import { type House, startHouse } from "../support/house.js";
import { EARLY_HELP, northshire, withFamily } from "../support/northshire.js";

const HOUR = 3_600_000;

/** Somebody's operations, when PostgreSQL's clock says they were, in the order in which they happened. */
interface Done {
  ids: string[];
  times: string[];
}
let house: House;
let looks: Done;
let attempts: Done;
beforeAll(async () => {
  house = await startHouse(withFamily(northshire()));
  looks = await four(() => house.ask("teacher", EARLY_HELP, CASE, { id: house.world.ids.case("case") }));
  attempts = await four((n) =>
    house.ask("teacher", EARLY_HELP, CASE, { id: `00000000-0000-7000-8000-00000000000${n}` }),
  );
  await untilSealed(house);
});
afterAll(() => house?.stop());

/** Does it four times; before the third PostgreSQL's clock is set back by an hour, for good. */
async function four(work: (n: number) => Promise<unknown>): Promise<Done> {
  const done: Done = { ids: [], times: [] };
  for (let n = 0; n < 4; n++) {
    const rows = await auditedBy(house, () => work(n));
    const row = rows.find(({ content }) => content.account === house.world.ids.account("teacher"))!;
    const { rows: written } = await house.database.admin.query<{ at: Date }>(
      `with held as (select set_config('session_replication_role', 'replica', true))
       update audit.entry set at = at - make_interval(hours => $2) from held where id = $1 returning at`,
      [row.id, n < 2 ? 0 : 1],
    );
    done.ids.push(row.id);
    done.times.push(written[0]!.at.toISOString());
  }
  expect(done.times.toSorted()).not.toEqual(done.times);
  return done;
}

/** The times told by a list that is read in pages of one, without those of anybody else. */
async function paged(ask: (after: string | null) => Promise<any>, { times }: Done): Promise<string[]> {
  const told: string[] = [];
  for (let after: string | null = null; ;) {
    const { edges, pageInfo } = await ask(after);
    told.push(...edges.map(({ node }: any) => new Date(node.at).toISOString()));
    if (!pageInfo.hasNextPage) return told.filter((at) => times.includes(at));
    after = pageInfo.endCursor;
  }
}
const desk = (question: string, done: Done, filter: object = {}) =>
  paged(async (after) => {
    const variables = {
      question,
      filter: { accountId: house.world.ids.account("teacher"), ...filter },
      first: 1,
      after,
    };
    const { data, errors } = await house.ask("school dpo", "AUDIT", DESK_ENTRIES, variables);
    expect(errors).toEqual([]);
    return data.deskEntries;
  }, done);

it("the desk tells what happened last first, whatever time it was said to be", async () => {
  expect(await desk("PRACTITIONER", looks)).toEqual(looks.times.toReversed());
  expect(await desk("WITHHELD", looks)).toEqual(looks.times.toReversed());
  expect(await desk("REFUSED", attempts)).toEqual(attempts.times.toReversed());
});

it("so do the log of a record's readers and the family's own", async () => {
  const filter = { personReference: `P${house.world.ids.person("kim").slice(-12)}` };
  const log = await paged(async (after) => {
    const { data, errors } = await house.ask("council dpo", "AUDIT", ACCESS_LOG, { filter, first: 1, after });
    expect(errors).toEqual([]);
    return data.accessLog;
  }, looks);
  expect(log).toEqual(looks.times.toReversed());
  const own = await paged(async (after) => {
    const variables = { personId: house.world.ids.person("kim"), first: 1, after };
    const { data, errors } = await house.ask("mum", "SUBJECT_ACCESS", OWN_ACCESS_LOG, variables);
    expect(errors).toEqual([]);
    return data.ownAccessLog;
  }, looks);
  expect(own).toEqual(looks.times.toReversed());
});

it("a time that is asked for is that which the clock said: both sides of its edges", async () => {
  const [first, second, third, fourth] = looks.times as [string, string, string, string];
  const later = (at: string, by: number) => new Date(new Date(at).getTime() + by).toISOString();
  const asked = (filter: object) => desk("PRACTITIONER", looks, filter);
  expect(await asked({ until: later(fourth, HOUR / 2) })).toEqual([fourth, third]);
  expect(await asked({ from: later(fourth, HOUR / 2) })).toEqual([second, first]);
  expect(await asked({ from: third, until: later(third, 1) })).toEqual([third]);
  expect(await asked({ from: later(third, 1), until: later(fourth, 1) })).toEqual([fourth]);
  expect(await asked({ from: later(second, 1) })).toEqual([]);
  expect(await asked({ until: later(third, -1) })).toEqual([]);
  const [, tried, ...rest] = attempts.times as [string, string, string, string];
  expect(await desk("REFUSED", attempts, { from: later(tried, -HOUR / 2) })).toEqual([
    tried,
    attempts.times[0],
  ]);
  expect(await desk("REFUSED", attempts, { until: later(tried, -HOUR / 2) })).toEqual(rest.toReversed());
});
