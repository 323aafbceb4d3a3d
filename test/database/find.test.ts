import { afterAll, beforeAll, expect, it } from "vitest";
import { matching } from "../../migrations/findSql.js";
import { createTestDatabase, type TestDatabase } from "../support/database.js";
import { maintain } from "../support/house.js";
import { northshire, withFamily } from "../support/northshire.js";
import { nodesOf } from "../support/plans.js";

/** So many that the planner would read a table whole only where it has nothing better. */
const PEOPLE = 6000;
const world = withFamily(northshire());

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await world.save(database.owner);
  const [partnership, agency] = [world.partnershipId, world.ids.agency("council")];
  await maintain(database.owner, async (client) => {
    await client.query(
      "insert into person (partnership_id, id, reference) select $1, gen_random_uuid(), 'X' || n from generate_series(1, $2) n",
      [partnership, PEOPLE],
    );
    for (const [table, columns, values] of [
      ["person_name", "given, family", "md5(p.reference), md5(p.reference || 'f')"],
      ["person_address", "lines, from_on, recorded_epoch", "md5(p.reference || 'a'), '2026-01-01', 0"],
      ["person_identifier", "kind, value", "'NHS_NUMBER', p.reference"],
    ])
      await client.query(
        `insert into ${table} (partnership_id, id, person_id, agency_id, ${columns})
         select p.partnership_id, gen_random_uuid(), p.id, $2, ${values} from person p where p.partnership_id = $1 and p.reference like 'X%'`,
        [partnership, agency],
      );
    await client.query(
      `insert into family_name (partnership_id, id, case_id, agency_id, subjects, name)
       select $1, gen_random_uuid(), $3, $2, array[$4::uuid], md5(n::text) from generate_series(1, $5) n`,
      [partnership, agency, world.ids.case("case"), world.ids.person("kim"), PEOPLE],
    );
    await client.query(
      `insert into case_record (partnership_id, id, case_id, family_id, reference, agency_id, subjects, status, opened_on, closed_on)
       select c.partnership_id, i.id, i.id, c.family_id, 'X' || n, c.agency_id, c.subjects, 'CLOSED', '2026-01-01', '2026-01-01'
       from case_record c, generate_series(1, $2) n, lateral (select gen_random_uuid() as id, n as nth) i
       where c.partnership_id = $1 and c.id = $3`,
      [partnership, PEOPLE, world.ids.case("case")],
    );
  });
  await database.admin.query("analyze");
});
afterAll(() => database?.drop());

it("a search reads no growing table whole: each kind of value has its index", async () => {
  const values: Record<string, string> = {
    the_partnership: `'${world.partnershipId}'::uuid`,
    words: "'leanne carter'",
    compact: "'9434765919'",
  };
  const sql = matching("everywhere").replace(/\b(the_partnership|words|compact)\b/g, (name) => values[name]!);
  // As the door plans it.
  const rows = await maintain(database.owner, async (client) => {
    await client.query("set local enable_seqscan = off; set local role tellonce_door");
    return (await client.query(`explain (format json) ${sql}`)).rows;
  });
  const nodes = nodesOf(rows[0]["QUERY PLAN"][0].Plan);
  expect(nodes.filter((node) => node["Node Type"] === "Seq Scan")).toEqual([]);
  expect(new Set(nodes.flatMap((node) => node["Index Name"] ?? []))).toEqual(
    new Set([
      "person_name_like",
      "person_address_like",
      "family_name_like",
      "person_identifier_exact",
      "case_record_partnership_id_reference_key",
      "person_partnership_id_reference_key",
    ]),
  );
});
