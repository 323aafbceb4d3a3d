import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditedBy } from "../support/audit.js";
import { CASE, CONTRIBUTIONS, STATE_BESIDE, WORKLIST } from "../support/documents.js";
import { type House, startHouse } from "../support/house.js";
import { EARLY_HELP, northshire, withFamily } from "../support/northshire.js";
import { aged, daysAgo, types } from "../support/scenario.js";

let house: House;
beforeAll(async () => {
  const world = withFamily(northshire())
    .practitioner("clerk", { at: "school", role: "RECORDS" })
    .practitioner("excluded clerk", { at: "school", role: "RECORDS" })
    .practitioner("police clerk", { at: "police", role: "RECORDS" })
    .practitioner("council clerk", { at: "council", role: "RECORDS" })
    .value("kim", "SAFEGUARDING", { called: "sealed", by: "teacher", text: "Kim told a secret." })
    .seals({ value: "sealed", openTo: ["worker"] })
    .value("kim", "ADOPTION", { by: "teacher", text: "Kim was adopted." })
    .value("lee", "EDUCATION", { called: "of sealed lee", by: "teacher", text: "Lee likes books." })
    .seals({ person: "lee", openTo: ["worker"] })
    .consents("mum", {
      for: "lee",
      yes: ["EDUCATION"],
      to: types("CHILDRENS_SERVICES"),
      purposes: [EARLY_HELP],
    })
    .consents("mum", {
      called: "with the council",
      for: "kim",
      yes: ["EDUCATION"],
      to: types("CHILDRENS_SERVICES"),
      purposes: [EARLY_HELP],
    })
    .excludes("excluded clerk", { person: "kim" })
    // The school works with another family still.
    .family((f) => f.child("tim", { born: aged(8) }), "present")
    .case("present case", { lead: "worker", team: ["teacher"], purposes: [EARLY_HELP] })
    .value("tim", "EDUCATION", { case: "present case", by: "teacher", text: "Tim counts well." })
    .leaves("school", { when: daysAgo(7) })
    .leaves("teacher", { when: daysAgo(7) })
    .leaves("aunt", { when: daysAgo(7) });
  house = await startHouse(world);
});
afterAll(() => house?.stop());

const ids = () => house.world.ids;
const contributionsOf = async (who: string, variables: object = {}, purpose = EARLY_HELP) => {
  const answer = await house.ask(who, purpose, CONTRIBUTIONS, variables);
  expect(answer.errors).toEqual([]);
  return answer;
};
const said = (kind: string) => ({
  text: `Mum says of ${kind}: no.`,
  writtenAt: expect.any(String),
  bySubject: false,
});
const textsOf = async (who: string, purpose?: string) =>
  (await contributionsOf(who, {}, purpose)).data.contributions.edges.map(
    ({ node }: any) => node.text ?? node.title,
  );

describe("what we contributed", () => {
  it("is read by the records role after the agency has left, though the case is absent (worked case 25)", async () => {
    expect((await textsOf("clerk")).toSorted()).toEqual(["Kim reads well.", "Kim won a prize."]);
    for (const who of ["teacher", "clerk"]) {
      const { data } = await house.ask(who, EARLY_HELP, CASE, { id: ids().case("case") });
      expect(data).toEqual({ case: null });
      expect((await house.ask(who, EARLY_HELP, WORKLIST)).text).not.toContain(ids().case("case").slice(-12));
    }
    // It is there for who still works on it.
    expect((await house.ask("worker", EARLY_HELP, CASE, { id: ids().case("case") })).text).toContain(
      "Kim reads well.",
    );
  });

  it("says of each what it is, of which case and about whom, in numbers alone", async () => {
    const { data, text } = await contributionsOf("clerk");
    const { node } = data.contributions.edges.find((edge: any) => edge.node.kind === "ANSWER");
    expect(node).toEqual({
      id: ids().value("kim.EDUCATION"),
      kind: "ANSWER",
      caseReference: `C${ids().case("case").slice(-12)}`,
      about: [`P${ids().person("kim").slice(-12)}`],
      category: "EDUCATION",
      title: expect.any(String),
      text: "Kim reads well.",
      on: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      statements: [],
      withheld: [],
      viaEmergencyAccess: false,
      despiteObjection: [],
    });
    for (const name of ["Scenario", "asthma", "bedtime", "Mill Lane", "Hillcrest"])
      expect(text).not.toContain(name);
  });

  it("is nothing for others of the agency, of another agency or kind, nor for another mode", async () => {
    for (const who of ["teacher", "headteacher", "police clerk", "council clerk", "worker", "doctor"])
      expect(await textsOf(who), who).toEqual([]);
    for (const purpose of ["SAFEGUARDING_ENQUIRY", "EMERGENCY"])
      expect(await textsOf("clerk", purpose)).toEqual([]);
    expect((await textsOf("clerk", "SERVICE_DELIVERY")).length).toBe(2);
    for (const who of ["register", "mum", "school dpo", "commissioner"])
      expect((await house.ask(who, EARLY_HELP, CONTRIBUTIONS)).code).toBe("FORBIDDEN");
  });

  it("stays hidden where it is sealed, excluded or beyond the role (worked case 26)", async () => {
    const { text } = await contributionsOf("clerk");
    for (const hidden of ["secret", "adopted", "Lee likes", ids().person("lee").slice(-12)])
      expect(text).not.toContain(hidden);
    expect(await textsOf("excluded clerk")).toEqual([]);
    const { rows } = await house.database.admin.query(
      "select from answer where value in ('Kim told a secret.', 'Lee likes books.', 'Kim was adopted.')",
    );
    expect(rows).toHaveLength(3);
  });

  it("is told with what the family says beside it, and where it is hidden neither is", async () => {
    for (const [kind, value] of [
      ["ANSWER", "kim.EDUCATION"],
      ["EVENT", "prize"],
    ]) {
      const input = { kind, item: ids().value(value!), words: `Mum says of ${kind}: no.` };
      expect((await house.ask("mum", "SUBJECT_ACCESS", STATE_BESIDE, { input })).errors).toEqual([]);
    }
    // Beside what is sealed, as if it had been said before.
    await house.database.admin.query(
      `insert into value_statement (partnership_id, id, case_id, agency_id, category, subjects, mentioned, marks, kind, item_id, person_id, account_id, text)
       select partnership_id, gen_random_uuid(), case_id, agency_id, category, subjects, mentioned, marks, 'ANSWER', id, $2, $3, 'Never told.' from answer where id = $1`,
      [ids().value("sealed"), ids().person("mum"), ids().account("mum")],
    );
    const { data, text } = await contributionsOf("clerk");
    expect(data.contributions.edges.map(({ node }: any) => [node.id, node.statements]).toSorted()).toEqual(
      [
        [ids().value("kim.EDUCATION"), [said("ANSWER")]],
        [ids().value("prize"), [said("EVENT")]],
      ].toSorted(),
    );
    expect(text).not.toContain("Never told.");
    const { rows } = await house.database.admin.query(
      "select from value_statement where text = 'Never told.'",
    );
    expect(rows).toHaveLength(1);
  });

  it("is not what the agency contributes to a case on which it works", async () => {
    expect(await textsOf("clerk")).not.toContain("Tim counts well.");
    expect((await house.ask("teacher", EARLY_HELP, CASE, { id: ids().case("present case") })).text).toContain(
      "Tim counts well.",
    );
  });

  it("comes page by page and is audited, with the basis on which it was shown", async () => {
    const rows = await auditedBy(house, async () => {
      const first = (await contributionsOf("clerk", { first: 1 })).data.contributions;
      expect(first.pageInfo.hasNextPage).toBe(true);
      const rest = (await contributionsOf("clerk", { first: 1, after: first.pageInfo.endCursor })).data
        .contributions;
      expect(rest.pageInfo.hasNextPage).toBe(false);
      expect(new Set([first, rest].map(({ edges }) => edges[0].node.id)).size).toBe(2);
    });
    expect(rows.map(({ content }) => [content.asked, content.outcome])).toEqual([
      [["contributions"], "SHOWN"],
      [["contributions"], "SHOWN"],
    ]);
    for (const { content } of rows)
      expect(content.subjects).toMatchObject([{ bases: ["OWN_RECORD"], withheld: {} }]);
    expect(JSON.stringify(rows)).not.toContain("reads well");
  });

  it("is the wall's too: nothing of others passes it", async () => {
    const client = await house.database.api.connect();
    try {
      await client.query("begin");
      await client.query("select door.open_contributions($1, $2, $3, 3::smallint)", [
        house.world.partnershipId,
        ids().account("clerk"),
        EARLY_HELP,
      ]);
      const { rows } = await client.query(
        "select distinct agency_id from answer union select agency_id from person_name",
      );
      expect(rows).toEqual([{ agency_id: ids().agency("school") }]);
      await client.query("rollback; begin");
      await client.query("select door.open_contributions($1, $2, $3, 3::smallint)", [
        house.world.partnershipId,
        ids().account("headteacher"),
        EARLY_HELP,
      ]);
      expect((await client.query("select from answer")).rows).toEqual([]);
      expect((await client.query("select from case_record")).rows).toEqual([]);
    } finally {
      await client.query("rollback");
      client.release();
    }
  });
});
