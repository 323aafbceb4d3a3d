import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditedBy } from "../support/audit.js";
import { ASSESSMENT_DOCUMENT, STATE_BESIDE_ANSWER } from "../support/documents.js";
import { type House, startHouse } from "../support/house.js";
import { EARLY_HELP, northshire, withFamily, withStrangers } from "../support/northshire.js";
import { readPdf } from "../support/readPdf.js";

const UNKNOWN = "00000000-0000-4000-8000-000000000000";

let house: House;
beforeAll(async () => {
  const world = withStrangers(
    withFamily(northshire()).works("MEMBER", "school", { case: "case", practitioner: "headteacher" }),
  );
  house = await startHouse(world, { assurance: { headteacher: 1 } });
});
afterAll(() => house?.stop());

const kase = () => house.world.ids.case("case");
const ask = (who: string, caseId = kase(), purpose = EARLY_HELP) =>
  house.ask(who, purpose, ASSESSMENT_DOCUMENT, { caseId });
const read = async (who: string) => readPdf((await ask(who)).data.assessmentDocument.content);

describe("the assessment as a document", () => {
  it("is a tagged PDF with its language, its title, headings in order, and every word in a tag", async () => {
    const pdf = await read("teacher");
    expect(pdf).toMatchObject({
      isTagged: true,
      language: "en-GB",
      title: expect.stringMatching(/: case C/),
    });
    expect(pdf.tags[0]).toEqual({ role: "H1", text: pdf.title });
    const levels = pdf.tags.flatMap(({ role }) => (/^H\d$/.test(role) ? [Number(role[1])] : []));
    levels.slice(1).forEach((level, i) => expect(level).toBeLessThanOrEqual(levels[i]! + 1));
    expect(pdf.tags).toContainEqual({ role: "P", text: "Kim reads well." });
  });

  it("names on each page the viewer, their agency, the purpose and the day", async () => {
    const { pages } = await read("teacher");
    const today = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "Europe/London" });
    for (const page of pages) {
      expect(page).toMatch(/Made for .+, .+, on .+, to give this family early help\./);
      expect(page).toContain(`, on ${today.format(new Date())} at `);
      expect(page).toMatch(/Page \d of \d/);
    }
  });

  it("holds what its viewer may see, and says why other things may be left out", async () => {
    const [teacher, doctor] = [
      (await read("teacher")).pages.join(" "),
      (await read("doctor")).pages.join(" "),
    ];
    expect(teacher).toContain("Kim reads well.");
    expect(teacher).not.toMatch(/Kim is anxious|drinks less|owes rent/);
    expect(teacher).toContain("What may be left out");
    // It is there.
    expect(doctor).toContain("Kim is anxious.");
    expect((await read("warden")).pages.join(" ")).not.toMatch(/Kim reads|Kim has/);
  });

  it("has what the family says beside an answer, for whoever may see the answer", async () => {
    const input = { answerId: house.world.ids.value("kim.EDUCATION"), text: "She reads Welsh too." };
    expect((await house.ask("mum", "SUBJECT_ACCESS", STATE_BESIDE_ANSWER, { input })).errors).toEqual([]);
    const { tags } = await read("teacher");
    const at = tags.findIndex(({ text }) => text === "Kim reads well.");
    const after = tags.slice(at, at + 4).map(({ role, text }) => `${role} ${text}`);
    expect(after[2]).toMatch(/^P Statement by somebody who may act for them, \d+ \w+ \d{4}:$/);
    expect(after[3]).toBe("P She reads Welsh too.");
    expect((await read("warden")).pages.join(" ")).not.toContain("Welsh");
  });

  it("is audited as an export, with what it showed and never with a word of it", async () => {
    const rows = await auditedBy(house, () => ask("teacher"));
    expect(rows).toHaveLength(1);
    expect(rows[0]!.content).toMatchObject({ operation: "AssessmentDocument", outcome: "EXPORTED" });
    expect(JSON.stringify(rows[0]!.content.subjects)).toContain("Answer.value");
    expect(JSON.stringify(rows)).not.toContain("reads well");
  });

  it("needs a second factor, and is not to be had in an emergency", async () => {
    expect((await ask("headteacher")).code).toBe("STEP_UP_REQUIRED");
    expect((await ask("doctor", kase(), "EMERGENCY")).code).toBe("FORBIDDEN");
  });

  it("is not there for somebody to whom the case is absent, as an unknown one is not", async () => {
    const without = (text: string) => text.replace(/"reference":"[^"]*"/, "");
    for (const who of ["aunt", "colleague"]) {
      const [hidden, unknown] = [await ask(who), await ask(who, UNKNOWN)];
      expect([hidden.code, without(hidden.text)]).toEqual(["NOT_FOUND", without(unknown.text)]);
    }
  });
});
