import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditedBy } from "../support/audit.js";
import { CONSENT_DOCUMENT, RECORD_CONSENT, WITHDRAW_CONSENT } from "../support/documents.js";
import { type House, startHouse } from "../support/house.js";
import { EARLY_HELP, northshire, withFamily, withRefuge, withStrangers } from "../support/northshire.js";
import { readPdf } from "../support/readPdf.js";

const UNKNOWN = "00000000-0000-4000-8000-000000000000";

let house: House;
let recorded: string;
beforeAll(async () => {
  house = await startHouse(withRefuge(withStrangers(withFamily(northshire()))), {
    assurance: { manager: 1 },
  });
  const provision = {
    agencyIds: [ids().agency("school")],
    agencyTypes: [],
    purposes: [EARLY_HELP],
    from: "2026-01-01",
  };
  const input = {
    caseId: kase(),
    personId: ids().person("mum"),
    giverPersonId: ids().person("mum"),
    authority: "SELF",
    method: "VERBAL",
    witness: "Ash Poole",
    noticeVersion: "3",
    noticeLanguage: "pl",
    interpreter: "Ewa Nowak",
    provisions: [
      { ...provision, permit: true, categories: ["HOUSING", "FINANCE"], until: "2090-05-01" },
      { ...provision, permit: false, agencyIds: [ids().agency("practice")], categories: ["FINANCE"] },
    ],
  };
  const { data, errors } = await house.ask("worker", EARLY_HELP, RECORD_CONSENT, { input });
  expect(errors).toEqual([]);
  recorded = data.recordConsent.consent.id;
});
afterAll(() => house?.stop());

const ids = () => house.world.ids;
const kase = () => ids().case("case");
const ask = (who: string, consentId = recorded, caseId = kase(), purpose = EARLY_HELP) =>
  house.ask(who, purpose, CONSENT_DOCUMENT, { caseId, consentId });
const read = async (consentId?: string) => {
  const { data, errors } = await ask("worker", consentId);
  expect(errors).toEqual([]);
  return readPdf(data.consentDocument.content);
};

describe("the family's copy of a consent", () => {
  it("is a tagged PDF with its language, its title and its headings in order", async () => {
    const pdf = await read();
    expect(pdf).toMatchObject({
      isTagged: true,
      language: "en-GB",
      title: expect.stringMatching(/^What you agreed/),
    });
    expect(pdf.tags[0]).toEqual({ role: "H1", text: pdf.title });
    const levels = pdf.tags.flatMap(({ role }) => (/^H\d$/.test(role) ? [Number(role[1])] : []));
    levels.slice(1).forEach((level, i) => expect(level).toBeLessThanOrEqual(levels[i]! + 1));
  });

  it("says what was read back, who said it, until when, how to change one's mind, and the notice as it was shown", async () => {
    const { tags, pages } = await read();
    const texts = tags.map(({ text }) => text);
    const [yes] = texts.filter((text) => text.startsWith("Yes: "));
    const [no] = texts.filter((text) => text.startsWith("No: "));
    expect(yes).toMatch(
      /^Yes: school may see this about .+, for early help, from 1 January 2026 until 1 May 2090: housing and money\.$/,
    );
    expect(no).toMatch(/^No: practice must not see this about .+, with no last day: money\.$/);
    const all = texts.join(" ");
    expect(all).toMatch(/said it in words, before a witness\./);
    for (const part of [
      "Witness: Ash Poole.",
      "Interpreter: Ewa Nowak.",
      "The person decides for themselves",
      "It has no last day.",
      "How to change your mind",
      "Rodzina powinna opowiadać swoją historię tylko raz.",
      "Version 3, read in Polish.",
    ])
      expect(all).toContain(part);
    for (const page of pages)
      expect(page).toMatch(/Copy for the family, made by .+, .+, on .+\. Page \d of \d/);
  });

  it("says of one that is withdrawn that it does not count any more", async () => {
    const input = { caseId: kase(), consentId: ids().consent("for kim"), how: "Mum rang." };
    expect((await read(input.consentId)).pages.join(" ")).not.toContain("does not count any more");
    await house.ask("worker", EARLY_HELP, WITHDRAW_CONSENT, { input });
    expect((await read(input.consentId)).pages.join(" ")).toMatch(
      /It was withdrawn on .+: it does not count any more\./,
    );
  });

  it("is audited as an export, with what it showed and never with a word of it", async () => {
    const rows = await auditedBy(house, () => ask("worker"));
    expect(rows).toHaveLength(1);
    expect(rows[0]!.content).toMatchObject({ operation: "ConsentDocument", outcome: "EXPORTED" });
    expect(JSON.stringify(rows[0]!.content.subjects)).toContain("Consent.provisions");
    expect(JSON.stringify(rows)).not.toMatch(/Rodzina|Ewa Nowak|Ash Poole/);
  });

  it("is made by the lead's agency only, and is not to be had in an emergency", async () => {
    for (const who of ["teacher", "doctor"]) expect((await ask(who)).code).toBe("FORBIDDEN");
    expect((await ask("worker", recorded, kase(), "EMERGENCY")).code).toBe("FORBIDDEN");
    // It is there.
    expect((await ask("worker")).errors).toEqual([]);
  });

  it("is not there for somebody to whom the case is absent, nor of another family's consent, as an unknown one is not", async () => {
    const without = (text: string) => text.replace(/"reference":"[^"]*"/, "");
    const unknown = await ask("worker", UNKNOWN);
    const askings = [
      ask("aunt"),
      ask("colleague"),
      ask("worker", recorded, UNKNOWN),
      ask("worker", ids().consent("consent 4")),
    ];
    for (const hidden of await Promise.all(askings))
      expect([hidden.code, without(hidden.text)]).toEqual(["NOT_FOUND", without(unknown.text)]);
    // It is there.
    expect((await ask("worker", ids().consent("consent 4"), ids().case("refuge"))).errors).toEqual([]);
  });
});
