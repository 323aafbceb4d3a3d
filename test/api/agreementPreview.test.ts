import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditedBy } from "../support/audit.js";
import * as documents from "../support/documents.js";
import { type House, startHouse } from "../support/house.js";
import { EARLY_HELP } from "../support/northshire.js";
import { scenario, types } from "../support/scenario.js";

const PURPOSES = [EARLY_HELP, "EVALUATION"];
const BASIC = ["IDENTITY", "AGENCY_INVOLVEMENT"] as const;

/** Two families of council and school; the first mother said yes, the second nothing; a third family is hidden from the officer. */
const world = () =>
  scenario()
    .agency("council", "CHILDRENS_SERVICES")
    .agency("school", "SCHOOL")
    .agency("practice", "GP")
    .practitioner("worker", { at: "council", role: "LEAD_PROFESSIONAL" })
    .practitioner("teacher", { at: "school", role: "EDUCATION_PRACTITIONER" })
    .practitioner("doctor", { at: "practice", role: "HEALTH_PRACTITIONER" })
    .dpo("council dpo", { at: "council" })
    .dpo("school dpo", { at: "school" })
    .dpo("practice dpo", { at: "practice" })
    .agreement({
      called: "old",
      between: ["council", "school"],
      categories: [...BASIC],
      purposes: [EARLY_HELP],
    })
    .family((f) => f.mother("mum").child("kim"))
    .case("case", { lead: "worker", team: ["teacher"], purposes: PURPOSES })
    .consents("mum", {
      called: "yes",
      for: "kim",
      yes: [...BASIC, "EDUCATION", "HEALTH_PHYSICAL"],
      to: types("SCHOOL", "CHILDRENS_SERVICES"),
      purposes: PURPOSES,
    })
    .family((f) => f.mother("ann").child("bob").child("sam"), "second")
    .case("second", { lead: "worker", team: ["teacher"], purposes: PURPOSES })
    .consents("ann", { for: "sam", yes: ["EDUCATION"], to: types("SCHOOL"), purposes: PURPOSES })
    .seals({ called: "sam's", person: "sam", openTo: ["worker"] })
    .seals({ case: "second", categories: ["HEALTH_PHYSICAL"], openTo: ["worker"] })
    .family((f) => f.mother("eve").child("zoe"), "third")
    .case("third", { lead: "worker", team: ["teacher"], purposes: PURPOSES })
    .consents("eve", { for: "zoe", yes: ["EDUCATION"], to: types("SCHOOL"), purposes: PURPOSES })
    .seals({ case: "third", openTo: ["worker"] });

let house: House;
beforeAll(async () => void (house = await startHouse(world())));
afterAll(() => house?.stop());

const ids = () => house.world.ids;
const preview = (input: object, who = "council dpo", purpose = "AUDIT") =>
  house.ask(who, purpose, documents.PREVIEW_AGREEMENT, { input });
const terms = (change: object = {}, ...between: string[]) => ({
  terms: {
    name: "Reading together",
    agencyIds: (between.length > 0 ? between : ["council", "school"]).map(ids().agency),
    purposes: [EARLY_HELP],
    categories: [...BASIC, "EDUCATION"],
    from: "2026-01-01",
    reviewOn: "2036-01-01",
    documentReference: "ISA 7",
    ...change,
  },
});
const reference = (person: string) => `P${ids().person(person).slice(-12)}`;
const told = ({ data, errors }: Awaited<ReturnType<typeof preview>>) => {
  expect(errors).toEqual([]);
  return data.previewAgreement.lines.map(({ effect, agency, category, from, people, viewers }: any) => [
    effect,
    agency.name,
    category,
    from.map(({ name }: any) => name).join(),
    people,
    viewers,
  ]);
};

describe("a policy diff of agreements", () => {
  it("tells what new terms would open, of how many people, with a sample: of the council's for the school", async () => {
    const answer = await preview(terms());
    expect(new Set(told(answer))).toEqual(
      new Set([
        ["OPENS", "school", "EDUCATION", "council", 1, 1],
        ["OPENS", "council", "EDUCATION", "school", 1, 1],
      ]),
    );
    expect(answer.data.previewAgreement).toMatchObject({
      waitsForSignatures: true,
      people: 1,
      casesCompared: 2,
      casesConcerned: 2,
    });
    expect(answer.data.previewAgreement.lines[0].sample).toEqual([reference("kim")]);
  });

  it("is what reads then find: nothing is saved by looking, and what it says opens opens", async () => {
    const read = async () =>
      (await house.ask("teacher", EARLY_HELP, documents.CASE, { id: ids().case("case") })).text;
    const before = await read();
    await preview(terms());
    expect((await read()).replace(/"(reference|decisionId)":"[^"]*"/g, "")).toBe(
      before.replace(/"(reference|decisionId)":"[^"]*"/g, ""),
    );
  });

  it("tells what suspending and ending would close, and that it counts at once", async () => {
    for (const doing of ["SUSPEND", "END"]) {
      const answer = await preview({ agreementId: ids().agreement("old"), doing });
      expect(answer.data.previewAgreement.waitsForSignatures).toBe(false);
      expect(new Set(told(answer).map(([effect, , category]: any) => `${effect} ${category}`))).toEqual(
        new Set(["CLOSES IDENTITY", "CLOSES AGENCY_INVOLVEMENT"]),
      );
    }
  });

  it("is empty where nobody's eyes change: another purpose than the case has, a partner on no case", async () => {
    expect(told(await preview(terms({ purposes: ["STATUTORY_ASSESSMENT"] })))).toEqual([]);
    const apart = await preview(terms({}, "council", "practice"));
    expect([told(apart), apart.data.previewAgreement.casesConcerned]).toEqual([[], 0]);
  });

  it("of what takes another's place is the difference: only what is new opens, only what is left out closes", async () => {
    const answer = await preview(
      terms({ categories: ["IDENTITY", "EDUCATION"], replaces: ids().agreement("old") }),
    );
    expect(new Set(told(answer).map(([effect, , category]: any) => `${effect} ${category}`))).toEqual(
      new Set(["OPENS EDUCATION", "CLOSES AGENCY_INVOLVEMENT"]),
    );
    const narrower = await preview(terms({ categories: ["IDENTITY"], replaces: ids().agreement("old") }));
    expect(narrower.data.previewAgreement.waitsForSignatures).toBe(false);
  });

  it("does not tell of a case that is sealed from the officer", async () => {
    const { text } = await preview(terms());
    expect(text).not.toContain(reference("zoe"));
    const { rows } = await house.database.admin.query("select count(*)::int as n from case_record");
    expect(rows[0].n).toBe(3);
  });

  it("is audited, with the records that it named", async () => {
    const rows = await auditedBy(house, async () => void (await preview(terms())));
    expect(rows.map(({ content }) => content.asked)).toEqual([
      ["agreement preview", `record ${reference("kim")}`],
    ]);
  });

  it("is for the officer of a party alone, and for one clear change", async () => {
    expect((await preview(terms(), "worker", EARLY_HELP)).code).toBe("FORBIDDEN");
    expect((await preview({ agreementId: ids().agreement("old"), doing: "END" }, "practice dpo")).code).toBe(
      "NOT_FOUND",
    );
    expect((await preview({})).code).toBe("BAD_INPUT");
    expect((await preview({ agreementId: ids().agreement("old"), doing: "END", ...terms() })).code).toBe(
      "BAD_INPUT",
    );
    expect((await preview({ agreementId: ids().agreement("old"), doing: "RESUME" })).code).toBe("CONFLICT");
    expect(
      (await preview(terms({ agencyIds: [ids().agency("council"), ids().agency("council")] }))).code,
    ).toBe("BAD_INPUT");
  });

  it("leaves out somebody who is sealed from the officer, and keeps their case: nothing tells that they are there", async () => {
    const sealed = await preview(terms());
    expect(sealed.text).not.toContain(reference("sam"));
    expect(sealed.data.previewAgreement).toMatchObject({ people: 1, casesCompared: 2, casesConcerned: 2 });
    await house.database.admin.query(
      "update seal set retired_at = now(), retired_how = 'ENDED' where id = $1",
      [ids().seal("sam's")],
    );
    const open = await preview(terms());
    expect(open.text).toContain(reference("sam"));
    expect(open.data.previewAgreement).toMatchObject({ people: 2, casesCompared: 2, casesConcerned: 2 });
  });
});
