import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { maskOf } from "../../server/sharing/categories.js";
import { auditedBy } from "../support/audit.js";
import * as documents from "../support/documents.js";
import { type House, maintain, startHouse } from "../support/house.js";
import { EARLY_HELP, northshire, withFamily, withStrangers } from "../support/northshire.js";
import { aged, types, yes } from "../support/scenario.js";

const UNKNOWN = "00000000-0000-4000-8000-000000000000";

let house: House;
beforeAll(async () => {
  const basic = yes(["IDENTITY", "CONTACT", "HOUSEHOLD", "AGENCY_INVOLVEMENT"], types("CHILDRENS_SERVICES"));
  const world = withStrangers(withFamily(northshire()))
    .consents("mum", { for: "kim", says: [basic], purposes: [EARLY_HELP, "EVALUATION"] })
    .consents("mum", { for: "lee", says: [basic], purposes: [EARLY_HELP] })
    .consents("dad", { says: [basic], purposes: [EARLY_HELP] })
    .person("hal", { born: aged(50) })
    .joins("hal", { case: "case" })
    .seals({ person: "hal", openTo: ["doctor"] });
  house = await startHouse(world);
});
afterAll(() => house?.stop());

const ids = () => house.world.ids;
const ask = (who: string, person = ids().person("kim"), caseId = ids().case("case"), purpose = EARLY_HELP) =>
  house.ask(who, purpose, documents.SHARING_MATRIX, { caseId, personId: person });
const matrixOf = async (person: string, purpose?: string) => {
  const { data, errors } = await ask("worker", ids().person(person), undefined, purpose);
  expect(errors).toEqual([]);
  return data.sharingMatrix;
};
const cell = (matrix: any, agency: string, category: string) => {
  const { agency: _agency, ...rest } = matrix.rows
    .find((row: any) => row.category === category)
    .cells.find((one: any) => one.agency.name === agency);
  return rest;
};
const page = async (who: string) =>
  (await house.ask(who, EARLY_HELP, documents.CASE, { id: ids().case("case") })).text;
const open = { state: "OPEN", basis: "CONSENT", reason: null, notFrom: [], placesClosed: false };
const own = { state: "OWN_ONLY", basis: "OWN_RECORD", notFrom: [], placesClosed: false };

describe("who can see what", () => {
  it("says of each agency and kind what its people's pages show, and why not", async () => {
    const kim = await matrixOf("kim");
    expect(kim).toMatchObject({ about: { name: "Kim Scenario" }, purpose: EARLY_HELP });
    expect(kim.agencies.map(({ name }: any) => name)).toEqual([
      "council",
      "housing",
      "police",
      "practice",
      "school",
    ]);
    expect(kim.rows).toHaveLength(26);

    expect(cell(kim, "school", "HEALTH_PHYSICAL")).toEqual(open);
    expect(await page("teacher")).toContain("Kim has asthma.");
    expect(cell(kim, "school", "HEALTH_MENTAL")).toEqual({ ...own, reason: "CONSENT_OTHER_CATEGORY" });
    expect(await page("teacher")).not.toContain("Kim is anxious.");
    expect(cell(kim, "police", "EDUCATION")).toEqual({ ...own, reason: "CONSENT_REFUSED" });
    expect(await page("constable")).not.toContain("Kim reads well.");
    expect(cell(kim, "housing", "HEALTH_PHYSICAL")).toMatchObject({ state: "CLOSED", reason: "ROLE" });
  });

  it("goes by the purpose of the request, and by person", async () => {
    expect(cell(await matrixOf("kim", "EVALUATION"), "school", "EDUCATION")).toEqual({
      ...own,
      reason: "CONSENT_OTHER_PURPOSE",
    });
    expect(cell(await matrixOf("dad"), "school", "EDUCATION")).toEqual({
      ...own,
      reason: "CONSENT_OTHER_AGENCY",
    });
  });

  it("tells a place that is protected, to a lead who protects it", async () => {
    const id = UNKNOWN.replace("4000", "4001");
    await add("protection_marker", {
      id,
      kind: "LOCATION",
      case_id: ids().case("case"),
      persons: [ids().person("lee")],
      accounts: [ids().account("worker")],
      agencies: [ids().agency("council")],
      reason: "Lee must not be found.",
    });
    try {
      expect(cell(await matrixOf("lee"), "school", "EDUCATION")).toMatchObject({ placesClosed: true });
    } finally {
      await remove("protection_marker", id);
    }
    expect(cell(await matrixOf("lee"), "school", "EDUCATION")).toMatchObject({ placesClosed: false });
  });

  it("does not change by a letter for a seal and an exclusion that the lead may not know of", async () => {
    const before = await matrixOf("kim");
    const [seal, exclusion] = [UNKNOWN.replace("4000", "4002"), UNKNOWN.replace("4000", "4003")];
    await add("seal", {
      id: seal,
      case_id: ids().case("case"),
      person_id: ids().person("kim"),
      categories: maskOf("HEALTH_PHYSICAL"),
      accounts: [ids().account("doctor")],
      reason: "Known to the practice alone.",
    });
    await add("exclusion", {
      id: exclusion,
      account_id: ids().account("constable"),
      case_id: ids().case("case"),
      kind: "NEIGHBOUR",
    });
    try {
      const { asOf: _then, ...after } = await matrixOf("kim");
      expect(before).toMatchObject(after);
      // Both are there.
      expect(await page("teacher")).not.toContain("Kim has asthma.");
      expect(await page("constable")).toContain('"case":null');
    } finally {
      await remove("seal", seal);
      await remove("exclusion", exclusion);
    }
    expect(await page("teacher")).toContain("Kim has asthma.");
  });

  it("is for the lead professional alone", async () => {
    for (const who of ["teacher", "doctor", "manager"])
      expect((await ask(who)).errors.map(({ extensions }: any) => extensions.code)).toEqual(["FORBIDDEN"]);
    expect((await ask("worker")).data.sharingMatrix.rows).toHaveLength(26);
    expect((await ask("worker", undefined, undefined, "EMERGENCY")).data?.sharingMatrix ?? null).toBeNull();
  });

  it("is nothing of a case or person that does not exist for the viewer", async () => {
    const nothing = (await ask("worker", undefined, UNKNOWN)).data;
    expect(nothing).toEqual({ sharingMatrix: null });
    expect((await ask("worker", ids().person("bob"), ids().case("strangers' case"))).data).toEqual(nothing);
    expect((await ask("worker", ids().person("hal"))).data).toEqual(nothing);
    expect((await ask("worker", UNKNOWN)).data).toEqual(nothing);
    expect((await ask("worker", ids().person("bob"))).data).toEqual(nothing);
    expect(
      (await ask("colleague", ids().person("bob"), ids().case("strangers' case"))).data.sharingMatrix.about
        .name,
    ).toBe("Bob Scenario");
  });

  it("is audited as a reading of what the person agreed to", async () => {
    const [row] = await auditedBy(house, () => ask("worker"));
    expect(row!.content).toMatchObject({
      operation: "SharingMatrix",
      outcome: "SHOWN",
      subjects: [{ shown: { AGENCY_INVOLVEMENT: ["SharingMatrix"] } }],
    });
    expect(row!.content.asked).toEqual([ids().case("case"), ids().person("kim")].toSorted());
  });
});

const add = (table: string, row: Record<string, unknown>) =>
  maintain(house.database.owner, (client) => {
    const all = { partnership_id: house.world.partnershipId, recorded_epoch: 0, ...row };
    const places = Object.keys(all).map((_name, i) => `$${i + 1}`);
    return client.query(
      `insert into ${table} (${Object.keys(all).join(", ")}) values (${places.join(", ")})`,
      Object.values(all),
    );
  });
const remove = (table: string, id: string) =>
  maintain(house.database.owner, (client) => client.query(`delete from ${table} where id = $1`, [id]));
