import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditedBy } from "../support/audit.js";
import * as documents from "../support/documents.js";
import { type House, startHouse } from "../support/house.js";
import { EARLY_HELP, northshire, withFamily, withStrangers } from "../support/northshire.js";
import { aged, types, yes } from "../support/scenario.js";

const UNKNOWN = "00000000-0000-4000-8000-000000000000";

let house: House;
beforeAll(async () => {
  const basic = yes(["IDENTITY", "CONTACT", "HOUSEHOLD", "AGENCY_INVOLVEMENT"], types("CHILDRENS_SERVICES"));
  const world = withStrangers(withFamily(northshire()))
    .person("tess", { born: aged(14) })
    .responsibility("mum", "tess")
    .joins("tess", { role: "CHILD" })
    .consents("mum", { for: "kim", says: [basic], purposes: [EARLY_HELP] })
    .consents("mum", { for: "tess", says: [basic], purposes: [EARLY_HELP] })
    .consents("mum", {
      called: "mum for tess",
      for: "tess",
      yes: ["HEALTH_MENTAL"],
      to: types("SCHOOL"),
      purposes: [EARLY_HELP],
    })
    .value("tess", "HEALTH_MENTAL", { by: "doctor", text: "Tess sleeps badly." });
  house = await startHouse(world);
});
afterAll(() => house?.stop());

const ids = () => house.world.ids;
const said = (more: object = {}) => ({
  caseId: ids().case("case"),
  personId: ids().person("tess"),
  giverPersonId: ids().person("tess"),
  authority: "SELF",
  method: "VERBAL",
  witness: "Ash Poole",
  noticeVersion: "3",
  noticeLanguage: "pl",
  provisions: [
    {
      permit: false,
      agencyIds: [ids().agency("school")],
      agencyTypes: [],
      categories: ["HEALTH_MENTAL"],
      purposes: [EARLY_HELP],
      from: "2026-01-01",
    },
  ],
  ...more,
});
const preview = (who: string, input: object) =>
  house.ask(who, EARLY_HELP, documents.PREVIEW_CONSENT, { input });
const record = (who: string, input: object) =>
  house.ask(who, EARLY_HELP, documents.RECORD_CONSENT, { input });
const code = ({ errors }: { errors: any[] }) => errors[0]?.extensions.code;
const brief = ({ lines }: { lines: any[] }) =>
  lines.map((line) => [line.effect, line.agency.name, line.purpose, line.category].join(" "));
const page = async (who: string) =>
  (await house.ask(who, EARLY_HELP, documents.CASE, { id: ids().case("case") })).text;
const count = async (table: string) =>
  (await house.database.admin.query(`select count(*)::integer as n from ${table}`)).rows[0].n;

describe("the notice", () => {
  it("is there in each language, in English first, for whoever is signed in", async () => {
    const { data } = await house.ask("teacher", null, documents.CONSENT_NOTICES, {});
    expect(data.consentNotices.map(({ language, version }: any) => `${language} ${version}`)).toEqual([
      "en 3",
      "pl 3",
    ]);
    expect(data.consentNotices[0].paragraphs.join(" ")).toContain("change your mind at any time");
  });
});

describe("a consent looked at before it is recorded", () => {
  it("says what it opens, changes nothing, and then opens just that", async () => {
    const input = said({
      personId: ids().person("kim"),
      giverPersonId: ids().person("mum"),
      authority: "PARENTAL_RESPONSIBILITY",
      provisions: [
        {
          permit: true,
          agencyIds: [ids().agency("school")],
          agencyTypes: [],
          categories: ["HEALTH_MENTAL"],
          purposes: [EARLY_HELP],
          from: "2026-01-01",
        },
      ],
    });
    const before = [await count("consent"), await count("authority")];
    const looked = await preview("worker", input);
    expect(looked.errors).toEqual([]);
    expect(brief(looked.data.previewConsent)).toEqual(["OPENS school EARLY_HELP HEALTH_MENTAL"]);
    expect([await count("consent"), await count("authority")]).toEqual(before);
    expect(await page("teacher")).not.toContain("Kim is anxious.");

    const { data, errors } = await record("worker", input);
    expect(errors).toEqual([]);
    expect(data.recordConsent.consent.noticeText).toContain("Rodzina powinna");
    expect(await page("teacher")).toContain("Kim is anxious.");
    const id = data.recordConsent.consent.id;

    const withdrawal = () =>
      house.ask("worker", EARLY_HELP, documents.PREVIEW_WITHDRAWAL, {
        caseId: ids().case("case"),
        consentId: id,
      });
    expect(brief((await withdrawal()).data.previewWithdrawal)).toEqual([
      "CLOSES school EARLY_HELP HEALTH_MENTAL",
    ]);
    expect(await page("teacher")).toContain("Kim is anxious.");
    await house.ask("worker", EARLY_HELP, documents.WITHDRAW_CONSENT, {
      input: { caseId: ids().case("case"), consentId: id, how: "Mum rang." },
    });
    expect(await page("teacher")).not.toContain("Kim is anxious.");
    expect(code(await withdrawal())).toBe("CONFLICT");
  });

  it("says what opens on its first day where that is later", async () => {
    const [from, until] = ["2090-01-01", "2090-02-01"];
    const provision = {
      permit: true,
      agencyIds: [ids().agency("practice")],
      agencyTypes: [],
      categories: ["HOUSING"],
      purposes: [EARLY_HELP],
      from,
      until,
    };
    const { data, errors } = await preview(
      "worker",
      said({ personId: ids().person("dad"), giverPersonId: ids().person("dad"), provisions: [provision] }),
    );
    expect(errors).toEqual([]);
    expect(data.previewConsent.asOf).toContain(from);
    expect(brief(data.previewConsent)).toEqual(["OPENS practice EARLY_HELP HOUSING"]);
  });

  it("is refused as recording it would be, and to whom it is not given to record", async () => {
    const wrong = said({ giverPersonId: ids().person("mum") });
    expect([code(await preview("worker", wrong)), code(await record("worker", wrong))]).toEqual([
      "BAD_INPUT",
      "BAD_INPUT",
    ]);
    const fine = said({ competence: "Seen alone by Ash Poole today." });
    for (const who of ["teacher", "doctor"]) expect(code(await preview(who, fine))).toBe("FORBIDDEN");
    const elsewhere = { ...fine, caseId: ids().case("strangers' case") };
    expect(code(await preview("worker", elsewhere))).toBe("NOT_FOUND");
    expect(code(await preview("worker", { ...fine, caseId: UNKNOWN }))).toBe("NOT_FOUND");
    const withdraw = (who: string, caseId: string, consentId: string) =>
      house.ask(who, EARLY_HELP, documents.PREVIEW_WITHDRAWAL, { caseId, consentId });
    expect(code(await withdraw("teacher", ids().case("case"), ids().consent("for kim")))).toBe("FORBIDDEN");
    expect(code(await withdraw("worker", ids().case("case"), UNKNOWN))).toBe("NOT_FOUND");
    expect((await withdraw("worker", ids().case("case"), ids().consent("for kim"))).errors).toEqual([]);
  });
});

describe("a child under 16 who decides for herself", () => {
  it("needs a finding of competence, which then counts for this decision and is dated and audited", async () => {
    expect(await page("teacher")).toContain("Tess sleeps badly.");
    expect(code(await record("worker", said()))).toBe("BAD_INPUT");
    const competence = "Seen alone by Ash Poole today: she understands who would read it.";
    const input = said({ competence });
    expect(brief((await preview("worker", input)).data.previewConsent)).toEqual([
      "CLOSES school EARLY_HELP HEALTH_MENTAL",
    ]);
    let made: any;
    const [row] = await auditedBy(house, async () => (made = await record("worker", input)));
    expect(made.errors).toEqual([]);
    expect(row!.content.changed.map(({ what }: any) => what)).toEqual(["authority", "consent"]);
    expect(JSON.stringify(row!.content)).not.toContain("Seen alone");
    expect(await page("teacher")).not.toContain("Tess sleeps badly.");
    const { rows } = await house.database.admin.query(
      "select person_id, holder_person_id, categories, purposes, evidence, from_on = (now() at time zone 'Europe/London')::date as today from authority where kind = 'GILLICK'",
    );
    expect(rows).toMatchObject([
      {
        person_id: ids().person("tess"),
        holder_person_id: ids().person("tess"),
        purposes: [EARLY_HELP],
        evidence: competence,
        today: true,
      },
    ]);
  });

  it("is not found competent by anybody else, nor beside what is refused, nor at another age", async () => {
    const before = await count("authority");
    const competence = "Seen alone by Ash Poole today.";
    for (const who of ["teacher", "doctor"])
      expect(code(await record(who, said({ competence })))).toBe("FORBIDDEN");
    const mum = { personId: ids().person("mum"), giverPersonId: ids().person("mum"), competence };
    expect(code(await record("worker", said(mum)))).toBe("BAD_INPUT");
    // The finding is made first, and goes with the consent that is refused.
    expect(code(await record("worker", said({ competence, witness: null })))).toBe("BAD_INPUT");
    expect(await count("authority")).toBe(before);
  });

  it("cannot be said by the database's api role around the lead's own agency", async () => {
    const find = (who: string, person: string) =>
      house.database.api.query(
        "select door.find_competent($1, $2, 'EARLY_HELP', 3::smallint, $3, gen_random_uuid(), $4, 16, '{EARLY_HELP}', 'said') as outcome",
        [house.world.partnershipId, ids().account(who), ids().case("case"), ids().person(person)],
      );
    const outcome = async (who: string, person: string) => (await find(who, person)).rows[0].outcome;
    expect(await outcome("teacher", "tess")).toBe("FORBIDDEN");
    expect(await outcome("colleague", "tess")).toBe("NOT_FOUND");
    expect(await outcome("worker", "bob")).toBe("NOT_FOUND");
    expect(await outcome("worker", "mum")).toBe("BAD_INPUT");
    expect(await outcome("worker", "tess")).toBe("OK");
  });
});
