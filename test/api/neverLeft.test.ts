import { afterAll, beforeAll, expect, it } from "vitest";
import { recordNotSent } from "../../server/access/notSent.js";
import { findScope } from "../../server/audit/incidentScope.js";
import { inSnapshot } from "../../server/database/transaction.js";
import { readSecrets } from "../../server/secrets.js";
import { pseudonymIn, untilSealed } from "../support/audit.js";
import { ACCESS_LOG, CASE, DESK_ENTRIES, OWN_ACCESS_LOG, USE_OVER_TIME } from "../support/documents.js";
import { type House, startHouse } from "../support/house.js";
import { EARLY_HELP, northshire, withFamily } from "../support/northshire.js";

let house: House;
beforeAll(async () => {
  house = await startHouse(withFamily(northshire()));
  for (const who of ["worker", "teacher"]) await house.ask(who, EARLY_HELP, CASE, { id: ids().case("case") });
  await untilSealed(house);
});
afterAll(() => house?.stop());

const ids = () => house.world.ids;
const outcomesOf = ({ edges }: any) =>
  edges.filter(({ node }: any) => node.actor === "teacher").map(({ node }: any) => node.outcome);

/** Who is told what of the teacher's look: officers by its outcome, the family and Art. 19 as far as it counts. */
async function told() {
  const reference = `P${ids().person("kim").slice(-12)}`;
  const log = await house.ask("council dpo", "AUDIT", ACCESS_LOG, { filter: { personReference: reference } });
  const desk = await house.ask("school dpo", "AUDIT", DESK_ENTRIES, {
    question: "PRACTITIONER",
    filter: { accountId: ids().account("teacher") },
    first: 50,
  });
  const own = await house.ask("mum", "SUBJECT_ACCESS", OWN_ACCESS_LOG, { personId: ids().person("kim") });
  expect([...log.errors, ...desk.errors, ...own.errors]).toEqual([]);
  const { rows } = await house.database.admin.query(
    "select g.name from audit.shown_to($1, array[decode($2, 'hex')], $3, -1) s join agency g on g.id = s.agency_id order by 1",
    [house.world.partnershipId, pseudonymIn(house, "kim"), ids().agency("school")],
  );
  const used = async (filter: object) => {
    const use = await house.ask("school dpo", "AUDIT", USE_OVER_TIME, { filter, by: "month" });
    expect(use.errors).toEqual([]);
    return use.data.useOverTime.reduce((sum: number, one: any) => sum + one.operations, 0);
  };
  const theirs = { accountId: ids().account("teacher") };
  return {
    used: [await used(theirs), await used({ ...theirs, from: new Date(Date.now() - 60_000).toISOString() })],
    log: outcomesOf(log.data.accessLog),
    desk: outcomesOf(desk.data.deskEntries),
    own: own.data.ownAccessLog.edges.map(({ node }: any) => node.agency).toSorted(),
    shownTo: rows.map(({ name }) => name as string),
  };
}

it("a look that never left is told to officers as that, and is no use; to the family, and as a recipient, not at all", async () => {
  const before = await told();
  expect(before).toMatchObject({ log: ["SHOWN"], desk: ["SHOWN"], used: [1, 1] });
  expect([before.own, before.shownTo]).toEqual([
    expect.arrayContaining(["council", "school"]),
    expect.arrayContaining(["school"]),
  ]);
  for (const id of await shownToTeacher()) await neverSent(id);
  const after = await told();
  expect(after).toMatchObject({ log: ["NOT_SENT"], desk: ["NOT_SENT"], used: [0, 0] });
  const others = (agencies: string[]) => agencies.filter((agency) => agency !== "school");
  expect([after.own, after.shownTo]).toEqual([others(before.own), others(before.shownTo)]);
});

it("so is one after which the database's clock was set back by an hour, so that its NOT_SENT has the earlier time", async () => {
  const [first] = await shownToTeacher();
  const { rows } = await house.database.admin.query(
    `select a.id from audit.entry e, gen_random_uuid() a (id),
       audit.append(e.partnership_id, a.id, now() + interval '59 minutes', e.content, e.hash) where e.id = $1`,
    [first],
  );
  await untilSealed(house);
  const before = await told();
  expect(before).toMatchObject({ log: ["SHOWN", "NOT_SENT"], desk: ["SHOWN", "NOT_SENT"], used: [1, 1] });
  expect([before.own, before.shownTo]).toEqual([
    expect.arrayContaining(["school"]),
    expect.arrayContaining(["school"]),
  ]);
  expect(await breached()).toBeGreaterThan(0);
  await neverSent(rows[0].id);
  const after = await told();
  expect(after).toMatchObject({
    log: ["NOT_SENT", "NOT_SENT"],
    desk: ["NOT_SENT", "NOT_SENT"],
    used: [0, 0],
  });
  expect([after.own, after.shownTo]).not.toContainEqual(expect.arrayContaining(["school"]));
  expect(await breached()).toBe(0);
});

async function shownToTeacher(): Promise<string[]> {
  const { rows } = await house.database.admin.query(
    "select id from audit.entry where content ->> 'account' = $1 and content ->> 'outcome' = 'SHOWN'",
    [ids().account("teacher")],
  );
  return rows.map(({ id }) => id as string);
}

async function neverSent(auditId: string): Promise<void> {
  const viewer = { partnershipId: house.world.partnershipId, accountId: ids().account("teacher") };
  await recordNotSent(house.database.api, { viewer, auditId, asked: { leaves: [] } } as never);
  await untilSealed(house);
}

/** How often a breach that begins in half an hour showed anything, as its scope is summed up. */
async function breached(): Promise<number> {
  const from = new Date(Date.now() + 30 * 60_000);
  const who = {
    partnershipId: house.world.partnershipId,
    accountId: ids().account("council dpo"),
    purpose: "AUDIT",
    assurance: 3,
  };
  const { times } = await inSnapshot(house.database.auditor, (transaction) =>
    findScope(transaction, readSecrets(house.config), who, {
      accountId: null,
      clientId: null,
      from,
      until: null,
    }),
  );
  return times;
}
