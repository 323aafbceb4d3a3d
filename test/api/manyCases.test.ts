import { afterAll, beforeAll, expect, it } from "vitest";
import { WORKLIST } from "../support/documents.js";
import { type House, startHouse } from "../support/house.js";
import { EARLY_HELP, northshire } from "../support/northshire.js";

/** More than two of the parts in which a viewer's cases are opened. */
const CASES = 405;

let house: House;
beforeAll(async () => {
  house = await startHouse(northshire().practitioner("busy", { at: "council", role: "LEAD_PROFESSIONAL" }));
  const { ids, partnershipId } = house.world;
  const { admin } = house.database;
  await admin.query("create table many as select i, md5('many ' || i)::uuid as id, md5('person ' || i)::uuid as person from generate_series(1, $1::int) i", [CASES]); // prettier-ignore
  // So many do not come one by one: as a restore would bring them.
  const client = await admin.connect();
  await client.query("begin; set local session_replication_role = replica");
  for (const sql of [
    "insert into family (partnership_id, id) select $1, id from many, (select $2::uuid, $3::uuid) x",
    "insert into person (partnership_id, id, reference) select $1, person, 'P-MANY-' || i from many, (select $2::uuid, $3::uuid) x",
    `insert into case_record (partnership_id, id, case_id, family_id, reference, agency_id, category, subjects, status, opened_on)
     select $1, id, id, id, 'MANY-' || i, $2::uuid, 3, array[person], 'OPEN', current_date - i from many, (select $3::uuid) x`,
    `insert into case_person (partnership_id, id, case_id, person_id, agency_id, category, role, from_at, recorded_epoch, recorded_at)
     select $1, md5('member ' || i)::uuid, id, person, $2::uuid, 2, 'CHILD', now() - interval '900 days', 0, now() from many, (select $3::uuid) x`,
    `insert into involvement (partnership_id, id, case_id, kind, category, agency_id, practitioner_id, subjects, from_at, recorded_epoch, recorded_at)
     select $1, md5('lead ' || i)::uuid, id, 'LEAD', 3, $2::uuid, $3::uuid, array[person], now() - make_interval(days => i), 0, now() from many`,
  ])
    await client.query(sql, [partnershipId, ids.agency("council"), ids.practitioner("busy")]);
  await client.query("commit");
  client.release();
});
afterAll(() => house?.stop());

/** All that pages give, followed by their cursors; and how many pages they were. */
async function follow(variables: object): Promise<{ references: string[]; pages: number }> {
  const references: string[] = [];
  for (let [after, pages] = [null as string | null, 1]; ; pages += 1) {
    const { data, errors } = await house.ask("busy", EARLY_HELP, WORKLIST, { ...variables, after });
    expect(errors).toEqual([]);
    references.push(...data.worklist.edges.map(({ node }: any) => node.reference));
    if (!data.worklist.pageInfo.hasNextPage) return { references, pages };
    after = data.worklist.pageInfo.endCursor;
  }
}
const all = Array.from({ length: CASES }, (_, i) => `MANY-${i + 1}`);

it("a worklist longer than can be opened at once is followed to its end, each case once, the newest first", async () => {
  for (const first of [100, 77]) expect((await follow({ first })).references).toEqual(all);
});

it("a filter that nothing meets goes through every part: a page without anything says that more follows", async () => {
  const { references, pages } = await follow({ filter: { status: "STEPPED_DOWN" } });
  expect(references).toEqual([]);
  expect(pages).toBe(3);
});

it("a cursor of a case that is theirs no more is refused, and says to begin again", async () => {
  const cursor = Buffer.from(JSON.stringify([house.world.partnershipId])).toString("base64url");
  const answer = await house.ask("busy", EARLY_HELP, WORKLIST, { after: cursor });
  expect(answer.code).toBe("BAD_INPUT");
  expect(answer.errors[0]!.message).toContain("begin again");
});
