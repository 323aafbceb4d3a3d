import { afterAll, beforeAll, expect, it } from "vitest";
import { CHANGE_LEGAL_HOLD, DESK_RECORDS, REGISTER_CLIENT, REVOKE_CLIENT } from "../support/documents.js";
import { type House, startHouse } from "../support/house.js";
import {
  EARLY_HELP,
  northshire,
  PUBLIC_KEY,
  withDetails,
  withFamily,
  withRefuge,
} from "../support/northshire.js";

let house: House;
let registered: string;
beforeAll(async () => {
  const world = withRefuge(withFamily(northshire().dpo("police dpo", { at: "police" })))
    .dpo("a neighbour", { at: "council" })
    .excludes("a neighbour", { case: "case" })
    .seals({ called: "told", case: "case", person: "kim", categories: ["EDUCATION"], existence: "WITHHELD" })
    .seals({ called: "untold", case: "case", person: "lee", categories: ["HEALTH_MENTAL"] })
    .seals({ case: "case", person: "mum", categories: ["FINANCE"], openTo: ["council dpo"] })
    .ends("seal", "told")
    .protects("HARM", { case: "case", people: ["kim"] })
    .protects("SOURCE", { case: "case", people: ["kim"], effect: "ABSENT", categories: ["EDUCATION"] });
  house = await startHouse(world, { also: withDetails });
  const ask = async (who: string, document: string, variables: object) => {
    const { data, errors } = await house.ask(who, "AUDIT", document, variables);
    expect(errors).toEqual([]);
    return data;
  };
  const input = { personReference: referenceOf("mum"), reason: "A claim was brought.", lifts: false };
  await ask("council dpo", CHANGE_LEGAL_HOLD, { input });
  await ask("council dpo", CHANGE_LEGAL_HOLD, { input: { ...input, lifts: true } });
  const keys = JSON.stringify({ keys: [{ ...PUBLIC_KEY, kid: "first" }] });
  const client = { name: "Our timetable", role: "EDUCATION_PRACTITIONER", purposes: [EARLY_HELP], keys };
  registered = (await ask("school dpo", REGISTER_CLIENT, { input: client })).registerSystemClient.id;
  await ask("school dpo", REVOKE_CLIENT, { id: registered, kid: "first" });
  await ask("school dpo", REVOKE_CLIENT, { id: registered });
});
afterAll(() => house?.stop());

const ids = () => house.world.ids;
const referenceOf = (person: string) => `P${ids().person(person).slice(-12)}`;
const caseReference = (name: string) => `C${ids().case(name).slice(-12)}`;
const changes = async (who: string) => {
  const { data, errors } = await house.ask(who, "AUDIT", DESK_RECORDS, { question: "CHANGES", filter: {} });
  expect(errors).toEqual([]);
  return data.deskRecords.items as any[];
};
const of = (items: any[], word: RegExp) => items.filter(({ kind }) => word.test(kind));
const KEPT_BACK = /^(SEAL|EXCLUSION|\w+_MARKER)_/;

it("seals, exclusions and protections of cases that the agency leads, where they are not as if they were not there", async () => {
  const items = await changes("council dpo");
  const told = of(items, KEPT_BACK).map((one) => [one.kind, one.caseReference, one.people, one.categories]);
  const [kim, mum] = [referenceOf("kim"), referenceOf("mum")];
  const theCase = caseReference("case");
  expect(told).toHaveLength(7);
  expect(told).toEqual(
    expect.arrayContaining([
      ["SEAL_RECORDED", theCase, [kim], ["EDUCATION"]],
      ["SEAL_ENDED", theCase, [kim], ["EDUCATION"]],
      // Of whose circle the officer is.
      ["SEAL_RECORDED", theCase, [mum], ["FINANCE"]],
      ["EXCLUSION_RECORDED", theCase, [], []],
      ["EXCLUSION_RECORDED", theCase, [referenceOf("dad")], []],
      ["HARM_MARKER_RECORDED", theCase, [kim], []],
      // Where a place is protected, it is not said who lives there.
      ["LOCATION_MARKER_RECORDED", caseReference("refuge"), [], []],
    ]),
  );
  const excluded = of(items, /^EXCLUSION/).map(({ about }) => about);
  expect(excluded).toEqual(expect.arrayContaining(["a neighbour", "aunt"]));
  expect(JSON.stringify(items)).not.toMatch(/Hidden Row|recorded with the|A claim was brought/);
});

it("are not told to another agency's officer, nor to one from whom the case is hidden", async () => {
  for (const who of ["school dpo", "police dpo"]) expect(of(await changes(who), KEPT_BACK)).toEqual([]);
  const theirs = of(await changes("a neighbour"), KEPT_BACK);
  expect(new Set(theirs.map((one) => one.caseReference))).toEqual(new Set([caseReference("refuge")]));
});

it("systems, their keys and webhooks are told to their own agency's officer, and to no other", async () => {
  const items = of(await changes("school dpo"), /^(CLIENT|WEBHOOK)/);
  expect(items.filter(({ name }) => name === "Our timetable").map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(["CLIENT_REGISTERED", "CLIENT_KEY_ADDED", "CLIENT_KEY_REVOKED", "CLIENT_REVOKED"]),
  );
  expect(items.find(({ kind }) => kind === "CLIENT_REVOKED")).toMatchObject({
    who: "school dpo",
    agency: { name: "school" },
    purposes: [EARLY_HELP],
  });
  expect(items.find(({ kind }) => kind === "WEBHOOK_CREATED")).toMatchObject({ about: "register" });
  for (const who of ["council dpo", "police dpo"])
    expect(of(await changes(who), /^(CLIENT|WEBHOOK)/)).toEqual([]);
});

it("legal holds are told to the officer of the agency that placed them", async () => {
  const holds = of(await changes("council dpo"), /^HOLD/).filter(
    ({ people }) => people[0] === referenceOf("mum"),
  );
  expect(holds.map((one) => [one.kind, one.people, one.who])).toEqual([
    ["HOLD_LIFTED", [referenceOf("mum")], "council dpo"],
    ["HOLD_PLACED", [referenceOf("mum")], "council dpo"],
  ]);
  for (const who of ["school dpo", "a neighbour"]) expect(of(await changes(who), /^HOLD/)).toEqual([]);
});
