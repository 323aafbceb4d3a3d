import { afterAll, beforeAll, expect, it } from "vitest";
import { findScope } from "../../server/audit/incidentScope.js";
import { inSnapshot } from "../../server/database/transaction.js";
import { readSecrets } from "../../server/secrets.js";
import { auditYear } from "../bench/auditYear.js";
import { INCIDENT, RECORD_INCIDENT } from "../support/documents.js";
import { type House, startHouse } from "../support/house.js";
import { northshire } from "../support/northshire.js";

const HOUR = 3_600_000;

let house: House;
let asked: { from: string; until: string };
beforeAll(async () => {
  house = await startHouse(northshire());
  // Nine of ten rows show something of three people: one part, and some of a second.
  await auditYear(house, readSecrets(house.config), 6_000, () => {});
  // Whole milliseconds, both of them between two rows.
  const now = Date.now();
  asked = { from: new Date(now - 360 * 24 * HOUR).toISOString(), until: new Date(now - HOUR).toISOString() };
});
afterAll(() => house?.stop());

const scopeOf = async (period: object) => {
  const input = { what: "A laptop was stolen.", awareAt: new Date().toISOString(), ...period };
  const { data } = await house.ask("council dpo", "AUDIT", RECORD_INCIDENT, { input });
  const answer = await house.ask("council dpo", "AUDIT", INCIDENT, { id: data.recordIncident.id });
  expect(answer.errors).toEqual([]);
  return answer.data.incident;
};
const sumOf = (items: { times: number }[]) => items.reduce((sum, { times }) => sum + times, 0);

it("a breach of many looks is summed up a part at a time, and comes to what the audit holds", async () => {
  const { rows } = await house.database.admin.query(
    `select e.content ->> 'account' as account, count(*)::int as times, count(distinct s ->> 'subject')::int as people, min(e.at) as first, max(e.at) as last
     from audit.entry e cross join json_array_elements(e.content -> 'subjects') s
     where e.at >= $1 and e.at < $2 and e.content ->> 'session' = 'bench'
       and (e.content ->> 'agency' = $3 or (select f.lead from bench_family f where f.case_id = (s ->> 'case')::uuid) = 1)
     group by 1`,
    [asked.from, asked.until, house.world.ids.agency("council")],
  );
  const scope = await scopeOf(asked);
  expect(scope.times).toBe(sumOf(rows));
  expect(scope.times).toBeGreaterThan(5_000);
  expect(sumOf(scope.people)).toBe(scope.times);
  const told = new Map<string, any>(scope.accounts.map((one: any) => [one.id, one]));
  expect(told.size).toBe(rows.length);
  for (const { account, times, people, first, last } of rows)
    expect(told.get(account)).toMatchObject({
      times,
      people,
      firstAt: first.toISOString(),
      lastAt: last.toISOString(),
    });
});

it("two breaches, one of which begins where the other ends, come to as many looks as both in one", async () => {
  const between = new Date(Date.now() - 100 * 24 * HOUR).toISOString();
  const whole = await scopeOf(asked);
  const [before, after] = await Promise.all([
    scopeOf({ ...asked, until: between }),
    scopeOf({ ...asked, from: between }),
  ]);
  expect(before.times).toBeGreaterThan(0);
  expect(after.times).toBeGreaterThan(0);
  expect(before.times + after.times).toBe(whole.times);
});

it("comes to the same in one part as in many, of an account, a period, and what is still open", async () => {
  const { partnershipId, ids } = house.world;
  const keys = readSecrets(house.config);
  const from = new Date(asked.from);
  const until = new Date(asked.until);
  for (const question of [
    { accountId: null, from, until },
    { accountId: null, from: new Date(Date.now() - 30 * 24 * HOUR), until: null },
    { accountId: ids.account("worker"), from, until },
  ]) {
    const inPartsOf = (size: number, officer: string) => {
      const who = { partnershipId, accountId: ids.account(officer), purpose: "AUDIT", assurance: 3 };
      return inSnapshot(house.database.auditor, (transaction) =>
        findScope(transaction, keys, who, { clientId: null, ...question }, size),
      );
    };
    for (const officer of ["council dpo", "school dpo"]) {
      const whole = await inPartsOf(1_000_000, officer);
      expect(await inPartsOf(70, officer)).toEqual(whole);
      if (question.accountId === null) expect(whole.times).toBeGreaterThan(500);
    }
  }
});

it("tells of the breach itself without summing anything up", async () => {
  const input = { what: "A laptop was stolen.", awareAt: new Date().toISOString(), ...asked };
  const { data } = await house.ask("council dpo", "AUDIT", RECORD_INCIDENT, { input });
  const { id } = data.recordIncident;
  const itself = () =>
    house.ask("council dpo", "AUDIT", "query Itself($id: ID!) { incident(id: $id) { incident { what } } }", {
      id,
    });
  const client = await house.database.admin.connect();
  try {
    await client.query("begin; lock table audit.subject in access exclusive mode");
    expect((await itself()).data.incident.incident.what).toBe(input.what);
    expect((await house.ask("council dpo", "AUDIT", INCIDENT, { id })).data?.incident ?? null).toBeNull();
  } finally {
    await client.query("rollback");
    client.release();
  }
  expect((await itself()).errors).toEqual([]);
});
