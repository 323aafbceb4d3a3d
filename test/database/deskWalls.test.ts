import { afterAll, beforeAll, expect, it } from "vitest";
import { auditYear } from "../bench/auditYear.js";
import { recordsYear } from "../bench/recordsYear.js";
import { createTestDatabase, type TestDatabase } from "../support/database.js";
import { northshire } from "../support/northshire.js";

let database: TestDatabase;
const world = northshire().dpo("practice dpo", { at: "practice" });

beforeAll(async () => {
  database = await createTestDatabase();
  await world.save(database.owner);
  // A hundred families, and of each kind of wall at least one.
  await auditYear({ world, database }, { pseudonym: "p", decision: "d" }, 100, () => {});
  await recordsYear({ world, database });
});
afterAll(() => database.drop());

/** What the desk takes for granted of most cases, so that it need not ask the rule about each. */
it.each(["council dpo", "practice dpo"])(
  "of a case without walls %s may know, and name whoever is in it: so says the rule itself, of every case",
  async (who) => {
    const { rows } = await database.admin.query<{ walled: boolean; members: string[]; named: string[] }>(
      `select c.id = any (door.cases_with_walls($1, $2)) as walled,
         array(select m.person_id::text from case_person m where m.partnership_id = $1 and m.case_id = c.id and m.retired_epoch is null and door.live(m.from_at, m.until_at, now()) order by 1) as members,
         array(select n.person_id::text from door.nameable($1, $2, c.id) n where not n.second order by 1) as named
       from case_record c where c.partnership_id = $1`,
      [world.partnershipId, world.ids.account(who)],
    );
    const open = rows.filter(({ walled }) => !walled);
    expect(open.length).toBeGreaterThan(50);
    for (const { members, named } of open) expect(named).toEqual(members);
    // The walls are there, and hide something.
    const hidden = rows.filter(({ members, named }) => named.length < members.length);
    expect(hidden.length).toBeGreaterThan(1);
  },
);
