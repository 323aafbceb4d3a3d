import { afterAll, beforeAll, expect, it } from "vitest";
import { RIGHTS_REQUEST } from "../support/documents.js";
import { type House, startHouse } from "../support/house.js";
import { northshire, withFamily } from "../support/northshire.js";
import { statementsOf } from "../support/statements.js";

const MANY = 300;
let house: House;
beforeAll(async () => {
  house = await startHouse(
    withFamily(northshire())
      .agency("library", "VOLUNTARY")
      .dpo("stranger", { at: "library" })
      .dpo("relative", { at: "council" })
      .excludes("relative", { person: "kim" }),
  );
});
afterAll(() => house?.stop());

const ids = () => house.world.ids;
const document = `query ($after: String) { rightsRequests(first: 20, after: $after) {
  edges { node { id reference kind state receivedOn releasedOn dueOn standsFor isExtended overdue personReference } } pageInfo { hasNextPage endCursor } } }`;
const page = async (who: string, after: string | null = null) => {
  const { data, errors } = await house.ask(who, "AUDIT", document, { after });
  expect(errors).toEqual([]);
  return data.rightsRequests;
};
/** All pages, as often as there is another. */
async function pages(who: string) {
  const found = [];
  for (let after: string | null = null; ;) {
    const { edges, pageInfo } = await page(who, after);
    found.push(edges.map(({ node }: any) => node));
    if (!pageInfo.hasNextPage) return found;
    after = pageInfo.endCursor;
  }
}
/** As many requests of these people in turn, as if an officer had recorded each: their numbers in the order in which they came. */
async function asked(times: number, prefix: string, people: string[], by = "council", kind = "ACCESS") {
  await behindTriggers(
    `insert into rights_request (partnership_id, id, reference, person_id, asker, kind, received_by, received_on, recorded_by)
     select '${house.world.partnershipId}', gen_random_uuid(), '${prefix}-' || lpad(n::text, 4, '0'), ('{${people.map((name) => ids().person(name)).join()}}'::uuid[])[1 + n % ${people.length}],
       'SELF', '${kind}', '${ids().agency(by)}', '2026-10-31'::date - (${times} - n) / 4, '${ids().account(`${by} dpo`)}' from generate_series(1, ${times}) n`,
  );
}
const by = (dayOf: (line: any) => string) => (a: any, b: any) =>
  [dayOf(a), a.reference].join() < [dayOf(b), b.reference].join() ? -1 : 1;
/** Something that the council's officer did about requests. */
const done = (kind: string, which: string) =>
  behindTriggers(
    `insert into rights_act (partnership_id, id, request_id, agency_id, account_id, kind, on_day, reason)
     select r.partnership_id, gen_random_uuid(), r.id, '${ids().agency("council")}', '${ids().account("council dpo")}', '${kind}', '2026-11-01', 'As agreed.' from rights_request r where ${which}`,
  );
const behindTriggers = (sql: string) =>
  house.database.admin.query(`begin; set local session_replication_role = replica; ${sql}; commit`);

it("hundreds of requests are told page by page, each once, by the day on which they are due, then those whose clock stands, then what was given, in one statement a page", async () => {
  await asked(10, "SAR-A", ["kim", "mum", "dad"]);
  const few = await doorCalls(() => page("council dpo"));
  await asked(MANY - 10, "SAR-B", ["kim", "mum", "dad"]);
  await done("RELEASED", "r.reference like 'SAR-B-028_'");
  await done("SCOPE_ASKED", "r.reference like 'SAR-B-010_'");
  await done("EXTENDED", "r.reference like 'SAR-B-00__'");
  expect(await doorCalls(() => page("council dpo"))).toEqual(few);
  expect(few).toEqual([1]);

  const found = await pages("council dpo");
  expect(found.map(({ length }) => length)).toEqual(Array.from({ length: MANY / 20 }, () => 20));
  const all = found.flat();
  expect(new Set(all.map(({ id }) => id)).size).toBe(MANY);
  const open = all.filter(({ state }) => state !== "RELEASED");
  const given = all.filter(({ state }) => state === "RELEASED").toSorted(by(({ receivedOn }) => receivedOn));
  expect(all).toEqual([
    ...open.filter(({ dueOn }) => dueOn !== null).toSorted(by(({ dueOn }) => dueOn)),
    ...open.filter(({ dueOn }) => dueOn === null).toSorted(by(({ receivedOn }) => receivedOn)),
    // The latest first, and of one day by number.
    ...[...new Set(given.map(({ receivedOn }) => receivedOn))]
      .toReversed()
      .flatMap((day) => given.filter(({ receivedOn }) => receivedOn === day)),
  ]);
  // Of each there is more than one, and the one that was received first is not by that the first that is due.
  expect([open.filter(({ dueOn }) => dueOn === null).length, given.length]).toEqual([10, 10]);
  expect(all[0]).toMatchObject({ reference: "SAR-B-0110", overdue: true, isExtended: false });
  // Several are due on one day, on both sides of where a page ends.
  expect(
    found.slice(1).filter((page, i) => page[0].dueOn !== null && page[0].dueOn === found[i].at(-1).dueOn),
  ).not.toEqual([]);
});

it("a request stands in the list as it does by itself", async () => {
  await asked(4, "RES-A", ["kim", "lee"], "school", "RESTRICTION");
  await done("IDENTITY_ASKED", "r.reference = 'SAR-A-0001'");
  await done("EXTENDED", "r.reference = 'SAR-A-0002'");
  const all = (await pages("council dpo")).flat();
  const some = all.filter(({ reference }) => /^(SAR-A|RES-A|SAR-B-0289)/.test(reference));
  expect(some).toHaveLength(15);
  for (const line of some) {
    const { data } = await house.ask("council dpo", "AUDIT", RIGHTS_REQUEST, { id: line.id });
    expect(data.rightsRequest).toMatchObject(line);
  }
  expect(some.map(({ standsFor, isExtended }) => [standsFor, isExtended])).toEqual(
    expect.arrayContaining([
      ["IDENTITY_ASKED", false],
      [null, true],
    ]),
  );
});

it("among hundreds that are none of an agency's concern its own are found, and none of those; nor those of whom an officer may not know", async () => {
  expect(await pages("stranger")).toEqual([[]]);
  await behindTriggers(
    `insert into rights_request (partnership_id, id, reference, person_id, asker, received_by, received_on, recorded_by)
     values ('${house.world.partnershipId}', gen_random_uuid(), 'SAR-C-0001', '${ids().person("kim")}', 'SELF', '${ids().agency("library")}', '2026-01-05', '${ids().account("stranger")}')`,
  );
  expect((await pages("stranger")).flat().map(({ reference }) => reference)).toEqual(["SAR-C-0001"]);
  // Kim's case is as if it were not there for her relative: and so is everybody in it.
  expect(await pages("relative")).toEqual([[]]);
});

it("a cursor of another list is refused", async () => {
  for (const key of [
    [1],
    [0, "2026-02-31", "SAR"],
    [0, "2026-01-01", 7],
    [0, "2026-01-01", "SAR", ""],
    [3, "2026-01-01", "SAR"],
  ]) {
    const after = Buffer.from(JSON.stringify(key)).toString("base64url");
    expect((await house.ask("council dpo", "AUDIT", document, { after })).code).toBe("BAD_INPUT");
  }
});

/** How often the door is called by what is done. */
async function doorCalls(work: () => Promise<unknown>) {
  const statements = await statementsOf(house.database.auditor, work);
  return [statements.filter((sql) => sql.includes("door.rights_")).length];
}
