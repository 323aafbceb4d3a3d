import "reflect-metadata";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { assignActions, type Following, followAs } from "../support/eventStreams.js";
import { type House, maintain, startHouse } from "../support/house.js";
import { EARLY_HELP, northshire, withFamily } from "../support/northshire.js";
import { type PartnerSystem, registerSystem } from "../support/partnerSystem.js";

const world = withFamily(northshire().system("helpline", { at: "charity", role: "SUPPORT_WORKER" }));
const { ids } = world;

let house: House;
const open: Following[] = [];
beforeAll(async () => void (house = await startHouse(world)));
afterEach(() => open.splice(0).forEach(({ leave }) => leave()));
afterAll(() => house?.stop());

const soon = { timeout: 8_000, interval: 50 };
const aWhile = () => new Promise((done) => setTimeout(done, 2_500));
const SCHOOL = { agency: "school", role: "EDUCATION_PRACTITIONER", purposes: [EARLY_HELP] };
const PRACTICE = { agency: "practice", role: "HEALTH_PRACTITIONER", purposes: [EARLY_HELP] };

async function follow(token: string): Promise<Following> {
  const following = await followAs(house, token);
  open.push(following);
  return following;
}
const toSchool = () => assignActions(house, { category: "EDUCATION", owner: "school" });
const toPractice = () => assignActions(house, { category: "HEALTH_PHYSICAL", owner: "practice" });
const byOwner = (sql: string, values: unknown[]) =>
  maintain(house.database.owner, (client) => client.query(sql, values));

/** A stream of this system that has just told of an event. */
async function toldOnce(system: PartnerSystem, happen: () => Promise<void>): Promise<Following> {
  const following = await follow(await system.token());
  await happen();
  await expect.poll(() => following.notices().length, soon).toBe(1);
  expect(following.isOver()).toBe(false);
  return following;
}

/** All end alike: complete, without an error, and nothing is told after. */
async function endsOf(following: Following, happen: () => Promise<void>): Promise<void> {
  await expect.poll(following.isOver, soon).toBe(true);
  await happen();
  await aWhile();
  expect(following.notices()).toHaveLength(1);
  expect(following.code()).toBeUndefined();
  expect(following.text()).toMatch(/event: complete\s+data:\s*$/);
}

async function refusalOf(token: string): Promise<[string | undefined, string | undefined]> {
  const following = await follow(token);
  await expect.poll(following.isOver, soon).toBe(true);
  return [following.code(), /"message":"([^"]+)"/.exec(following.text())?.[1]];
}
const NOTHING = ["NOT_FOUND", expect.stringMatching(/no case for this purpose.*no agreement is in force/)];

describe("a stream ends", () => {
  it.each<[string, (system: PartnerSystem) => Promise<unknown>]>([
    [
      "after its token's ten minutes",
      ({ id }) =>
        house.database.admin.query("update client_token set until_at = now() where client_id = $1", [id]),
    ],
    ["when the key is revoked by which its token was got", (system) => system.revoke("first")],
    ["when its client is revoked", (system) => system.revoke()],
  ])("%s", async (_when, end) => {
    const system = await registerSystem(house, SCHOOL);
    const following = await toldOnce(system, toSchool);
    await end(system);
    await endsOf(following, toSchool);
  });

  it("when its last relationship ends, and others' go on", async () => {
    const [practice, school] = [await registerSystem(house, PRACTICE), await registerSystem(house, SCHOOL)];
    const following = await toldOnce(practice, toPractice);
    const beside = await toldOnce(school, toSchool);
    await byOwner(
      "update involvement set retired_at = now(), retired_how = 'LEFT' where agency_id = $1 and retired_at is null",
      [ids.agency("practice")],
    );
    await endsOf(following, toPractice);
    expect(await refusalOf(await practice.token())).toEqual(NOTHING);
    await toSchool();
    await expect.poll(() => beside.notices().length, soon).toBe(2);
  });

  it("when its case is open for the purpose no more", async () => {
    const school = await registerSystem(house, SCHOOL);
    const following = await toldOnce(school, toSchool);
    const of = [ids.case("case"), EARLY_HELP];
    await byOwner(
      "update case_purpose set retired_at = now(), retired_how = 'ENDED' where case_id = $1 and purpose = $2",
      of,
    );
    await endsOf(following, toSchool);
    await byOwner(
      "insert into case_purpose (partnership_id, id, case_id, purpose) values ($3, gen_random_uuid(), $1, $2)",
      [...of, world.partnershipId],
    );
    await toldOnce(school, toSchool);
  });

  it("when the agreement is suspended, for every party", async () => {
    const school = await registerSystem(house, SCHOOL);
    const following = await toldOnce(school, toSchool);
    await byOwner(
      "update agreement set retired_at = now(), retired_how = 'SUSPENDED' where $1 = any (purposes) and retired_at is null",
      [EARLY_HELP],
    );
    await endsOf(following, toSchool);
    expect(await refusalOf(await school.token())).toEqual(NOTHING);
    expect(await refusalOf(await house.tokenOf("worker"))).toEqual(NOTHING);
  });
});

it("does not begin for whoever never had a case, and says why", async () => {
  expect(await refusalOf(await house.tokenOf("helpline"))).toEqual(NOTHING);
  expect(await refusalOf(await house.tokenOf("headteacher"))).toEqual(NOTHING);
});
