import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditedBy } from "../support/audit.js";
import {
  CASE,
  CONFIRM_CONSENT,
  MERGE_PEOPLE,
  RECORDS_TO_MERGE,
  TASKS,
  UNMERGE_PEOPLE,
} from "../support/documents.js";
import { type House, maintain, startHouse } from "../support/house.js";
import { EARLY_HELP } from "../support/northshire.js";
import { aged, scenario, types } from "../support/scenario.js";

const SERVICE = "SERVICE_DELIVERY";
const PURPOSES = [EARLY_HELP, SERVICE];

let house: House;
beforeAll(async () => {
  const world = scenario()
    .agency("council", "CHILDRENS_SERVICES")
    .agency("school", "SCHOOL")
    .practitioner("worker", { at: "council", role: "LEAD_PROFESSIONAL" })
    .practitioner("registrar", { at: "council", role: "DATA_QUALITY" })
    .practitioner("teacher", { at: "school", role: "EDUCATION_PRACTITIONER" })
    .agreement({ purposes: PURPOSES })
    .family((f) => f.mother("mum").child("kim"))
    .person("mum again", { born: aged(35) })
    .case("case", { lead: "worker", team: ["registrar", "teacher"], purposes: PURPOSES })
    .joins("mum again", { role: "PARENT" })
    .family((f) => f.mother("ann"), "strangers")
    .case("strangers' case", { lead: "worker", purposes: PURPOSES })
    .consents("mum", {
      called: "mum herself",
      yes: ["IDENTITY", "HOUSING"],
      to: types("SCHOOL"),
      purposes: PURPOSES,
    })
    .value("mum", "HOUSING", { case: "case", by: "worker", text: "Mum rents." })
    .value("mum again", "HOUSING", { case: "case", by: "worker", text: "Mum moved." });
  house = await startHouse(world);
});
afterAll(() => house?.stop());

const ids = () => house.world.ids;
const referenceOf = (person: string) => `P${ids().person(person).slice(-12)}`;
const pair = (one: string, other: string, reason = "The same birth date and address.") => ({
  input: { personReference: one, otherReference: other, reason },
});
const merge = (
  who = "registrar",
  one = referenceOf("mum"),
  other = referenceOf("mum again"),
  purpose = SERVICE,
) => house.ask(who, purpose, MERGE_PEOPLE, pair(one, other));
const unmerge = (who = "registrar", one = referenceOf("mum again"), other = referenceOf("mum")) =>
  house.ask(who, SERVICE, UNMERGE_PEOPLE, pair(one, other, "They are two people."));
const textSeenBy = async (who: string) =>
  (await house.ask(who, EARLY_HELP, CASE, { id: ids().case("case") })).text;
const tasksOf = async (who: string) =>
  ((await house.ask(who, EARLY_HELP, TASKS)).data.tasks.items as any[])
    .filter(({ kind }) => kind === "CONSENT_TO_CONFIRM")
    .map(({ acts, about, consentId, caseId }) => ({ acts, about: about?.id, consentId, caseId }));
const links = async () =>
  (
    await house.database.admin.query(
      "select retired_how, reason, retired_note from person_link order by recorded_epoch",
    )
  ).rows;
const strip = ({ code, data, text }: { code: string | null; data: unknown; text: string }) => [
  code,
  data,
  text.replace(/"reference":"[^"]*"/, ""),
];

describe("merging two records", () => {
  it("is for the data-quality role alone, for its purpose, and for two different records", async () => {
    for (const who of ["worker", "teacher"]) expect((await merge(who)).code).toBe("FORBIDDEN");
    expect((await merge("registrar", undefined, undefined, EARLY_HELP)).code).not.toBeNull();
    expect((await merge("registrar", referenceOf("mum"), ` ${referenceOf("mum")}`)).code).toBe("BAD_INPUT");
    expect(await links()).toEqual([]);
  });

  it("needs both to be visible: who is hidden is as nobody, and nothing is written", async () => {
    const hidden = strip(await merge("registrar", referenceOf("mum"), referenceOf("ann")));
    expect(hidden).toEqual(strip(await merge("registrar", referenceOf("mum"), "P-NOBODY")));
    expect(hidden[0]).toBe("NOT_FOUND");
    const looked = await house.ask("registrar", SERVICE, RECORDS_TO_MERGE, {
      references: [referenceOf("mum"), referenceOf("ann")],
    });
    expect(looked.data.recordsToMerge.map(({ person }: any) => person.reference)).toEqual([
      referenceOf("mum"),
    ]);
    expect(looked.text).not.toMatch(/\bAnn\b/);
    expect(await links()).toEqual([]);
  });

  it("shows nobody more: a consent covers its own record until its giver confirms it for the other", async () => {
    const before = await textSeenBy("teacher");
    expect(await tasksOf("worker")).toEqual([]);
    expect(before).toContain("Mum rents.");
    expect(before).not.toContain("Mum moved.");
    const rows = await auditedBy(house, async () => {
      const { data, errors } = await merge();
      expect([errors, data]).toEqual([
        [],
        { mergePeople: { references: [referenceOf("mum"), referenceOf("mum again")], isMerged: true } },
      ]);
    });
    expect(
      rows.map(({ content }) => [content.account, content.outcome, content.changed[0].what, content.asked]),
    ).toEqual([
      [
        ids().account("registrar"),
        "CHANGED",
        "people merged",
        [`record ${referenceOf("mum")}`, `record ${referenceOf("mum again")}`].toSorted(),
      ],
    ]);
    expect(JSON.stringify(rows)).not.toContain("same birth date");
    expect(await links()).toEqual([
      { retired_how: null, reason: "The same birth date and address.", retired_note: null },
    ]);
    const merged = await textSeenBy("teacher");
    expect(merged).toContain("Mum rents.");
    expect(merged).not.toContain("Mum moved.");
    expect((await merge()).code).toBe("CONFLICT");

    // The lead, and nobody else, is told what is left to be asked.
    for (const who of ["teacher", "registrar"]) expect(await tasksOf(who)).toEqual([]);
    expect(await tasksOf("worker")).toEqual([
      {
        acts: ["CONFIRM_CONSENT", "COMPLETE"],
        about: ids().person("mum again"),
        consentId: ids().consent("mum herself"),
        caseId: ids().case("case"),
      },
    ]);
    const confirm = (who: string) =>
      house.ask(who, EARLY_HELP, CONFIRM_CONSENT, {
        input: {
          caseId: ids().case("case"),
          consentId: ids().consent("mum herself"),
          personId: ids().person("mum again"),
          method: "WRITTEN",
          noticeVersion: "1",
          noticeLanguage: "en",
        },
      });
    expect((await confirm("teacher")).code).toBe("FORBIDDEN");
    const { data, errors } = await confirm("worker");
    expect(errors).toEqual([]);
    expect(data.confirmConsentForMerged.consent).toMatchObject({
      state: "IN_FORCE",
      about: { id: ids().person("mum again") },
    });
    expect(await textSeenBy("teacher")).toContain("Mum moved.");
    // Said for both, it is asked no more: not for the one, nor back again for the other.
    expect(await tasksOf("worker")).toEqual([]);
  });

  it("lets a seal on either close both (worked case 18), also to those who merged", async () => {
    await maintain(house.database.owner, (client) =>
      client.query(
        "insert into seal (partnership_id, id, person_id, accounts, reason) values ($1, gen_random_uuid(), $2, $3, 'a court said so')",
        [house.world.partnershipId, ids().person("mum again"), [ids().account("worker")]],
      ),
    );
    const sealed = await textSeenBy("teacher");
    expect(sealed).not.toMatch(/Mum rents|Mum moved/);
    expect(await textSeenBy("worker")).toContain("Mum rents.");
    const hidden = strip(await unmerge());
    expect(hidden).toEqual(strip(await unmerge("registrar", "P-NOBODY")));
    expect(hidden[0]).toBe("NOT_FOUND");
    await maintain(house.database.owner, (client) =>
      client.query("update seal set retired_at = now(), retired_how = 'ENDED' where partnership_id = $1", [
        house.world.partnershipId,
      ]),
    );
    expect(await textSeenBy("teacher")).toContain("Mum rents.");
  });

  it("is undone by removing the link, and nothing else", async () => {
    expect((await unmerge("worker")).code).toBe("FORBIDDEN");
    const { data } = await unmerge();
    expect(data.unmergePeople.isMerged).toBe(false);
    expect(await links()).toEqual([
      {
        retired_how: "UNMERGED",
        reason: "The same birth date and address.",
        retired_note: "They are two people.",
      },
    ]);
    expect((await unmerge()).code).toBe("CONFLICT");
    // What was confirmed stays said; a consent can only be confirmed between merged records.
    expect(await textSeenBy("teacher")).toContain("Mum moved.");
    const again = await house.ask("worker", EARLY_HELP, CONFIRM_CONSENT, {
      input: {
        caseId: ids().case("case"),
        consentId: ids().consent("mum herself"),
        personId: ids().person("mum again"),
        method: "WRITTEN",
        noticeVersion: "1",
        noticeLanguage: "en",
      },
    });
    expect(again.code).toBe("NOT_FOUND");
  });
});
