import { afterAll, beforeAll, expect, it } from "vitest";
import { pseudonymIn, untilSealed } from "../support/audit.js";
import { ACCESS_LOG, CASE } from "../support/documents.js";
import { type House, startHouse } from "../support/house.js";
import { EARLY_HELP, northshire, withFamily } from "../support/northshire.js";

let house: House;
beforeAll(async () => {
  const world = withFamily(northshire().dpo("practice dpo", { at: "practice" }))
    .person("kim again", {})
    .merges("kim", "kim again")
    .case("clinic", { lead: "doctor", purposes: [EARLY_HELP] })
    .dpo("her aunt", { at: "council" })
    .excludes("her aunt", { person: "kim again" })
    .dpo("a neighbour", { at: "council" })
    .excludes("a neighbour", { case: "clinic" })
    .dpo("deputy", { at: "council" })
    .seals({ case: "case", person: "mum", categories: ["EDUCATION"], openTo: ["deputy"] })
    .seals({ person: "kim again", categories: ["HEALTH_MENTAL"], openTo: ["deputy"] });
  house = await startHouse(world);
});
afterAll(() => house?.stop());

const ids = () => house.world.ids;
const referenceOf = (person: string) => `P${ids().person(person).slice(-12)}`;
/** A row that somebody of the police left: the same kinds shown of one person in these cases. */
const add = async (actor: string, person: string, cases: string[], kinds: string[], agency = "police") => {
  const content = {
    actor,
    account: ids().account("constable"),
    agency: ids().agency(agency),
    purpose: EARLY_HELP,
    assurance: 1,
    policy: 1,
    operation: "Case",
    outcome: "SHOWN",
    subjects: cases.map((one) => ({
      case: ids().case(one),
      subject: pseudonymIn(house, person),
      shown: Object.fromEntries(kinds.map((kind) => [kind, ["Person.name"]])),
      withheld: {},
      bases: [],
    })),
  };
  await house.database.admin.query("select audit.append($1, gen_random_uuid(), now(), $2, '\\x00')", [
    house.world.partnershipId,
    content,
  ]);
};
const log = async (who: string, person: string, more: object = {}) => {
  await untilSealed(house);
  const { data, errors } = await house.ask(who, "AUDIT", ACCESS_LOG, {
    filter: { personReference: referenceOf(person) },
    first: 100,
    ...more,
  });
  expect(errors).toEqual([]);
  return data.accessLog;
};
const rowsOf = async (who: string, person: string, actor: string): Promise<any[]> =>
  (await log(who, person)).edges
    .map(({ node }: any) => node)
    .filter((node: any) => node.actor === actor)
    .flatMap((node: any) => node.subjects);
const kinds = (subjects: any[]) =>
  subjects.flatMap(({ shown }) => shown.map(({ category }: any) => category)).toSorted();

it("a row about several cases of one person is found by the officer of each that leads one, and says only that", async () => {
  await add("of both", "kim", ["case", "clinic"], ["IDENTITY"]);
  const caseOf = async (who: string) =>
    (await rowsOf(who, "kim", "of both")).map(({ caseReference }) => caseReference);
  const [council, practice] = [await caseOf("council dpo"), await caseOf("practice dpo")];
  expect([council.length, practice.length]).toEqual([1, 1]);
  expect(council).not.toEqual(practice);
});

it("a row about a merged person is hidden from who is excluded from any of their numbers", async () => {
  await house.ask("teacher", EARLY_HELP, CASE, { id: ids().case("case") });
  await add("of kim", "kim", ["case"], ["IDENTITY"]);
  expect(await rowsOf("deputy", "kim", "of kim")).toHaveLength(1);
  for (const person of ["kim", "kim again", "mum"]) expect((await log("her aunt", person)).edges).toEqual([]);
});

it("a row names no sealed section, under whichever number it was sealed; and is not there if it is about nothing else", async () => {
  await add("of two kinds", "mum", ["case"], ["EDUCATION", "HOUSING"]);
  await add("of one kind", "mum", ["case"], ["EDUCATION"]);
  await add("of kim's mind", "kim", ["case"], ["HEALTH_MENTAL", "EDUCATION"]);
  expect(kinds(await rowsOf("deputy", "mum", "of two kinds"))).toEqual(["EDUCATION", "HOUSING"]);
  expect(kinds(await rowsOf("deputy", "mum", "of one kind"))).toEqual(["EDUCATION"]);
  expect(kinds(await rowsOf("deputy", "kim", "of kim's mind"))).toEqual(["EDUCATION", "HEALTH_MENTAL"]);
  expect(kinds(await rowsOf("council dpo", "mum", "of two kinds"))).toEqual(["HOUSING"]);
  expect(await rowsOf("council dpo", "mum", "of one kind")).toEqual([]);
  expect(kinds(await rowsOf("council dpo", "kim", "of kim's mind"))).toEqual(["EDUCATION"]);
  const { edges } = await log("council dpo", "mum");
  expect(edges.map(({ node }: any) => node.actor)).not.toContain("of one kind");
});

it("pages are as long as what is left, so that no gap tells of what is hidden", async () => {
  for (let row = 0; row < 3; row++) {
    await add(`seen ${row}`, "mum", ["case"], ["HOUSING"]);
    await add("of one kind", "mum", ["case"], ["EDUCATION"]);
  }
  const actors: string[] = [];
  let page = await log("council dpo", "mum", { first: 2 });
  expect(page.edges).toHaveLength(2);
  actors.push(...page.edges.map(({ node }: any) => node.actor));
  page = await log("council dpo", "mum", { first: 2, after: page.pageInfo.endCursor });
  actors.push(...page.edges.map(({ node }: any) => node.actor));
  expect(actors.slice(0, 3)).toEqual(["seen 2", "seen 1", "seen 0"]);
  expect(actors).toHaveLength(4);
});

it("a row about a case from which the officer is excluded is not there, though the person is in another", async () => {
  await add("in the clinic", "kim", ["clinic"], ["IDENTITY"], "council");
  expect(await rowsOf("council dpo", "kim", "in the clinic")).toHaveLength(1);
  expect(await rowsOf("a neighbour", "kim", "in the clinic")).toEqual([]);
  expect(await rowsOf("a neighbour", "kim", "of kim")).toHaveLength(1);
});
