import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { untilSealed } from "../support/audit.js";
import * as documents from "../support/documents.js";
import { type House, startHouse } from "../support/house.js";
import { EARLY_HELP, withDetails, withFamily } from "../support/northshire.js";
import { aged, turning } from "../support/scenario.js";

const OWN = "SUBJECT_ACCESS";
/** Mum, Kim of ten, Sam of fifteen who decides alone about some of it, and Jo who turns 18 today. */
const world = () =>
  withFamily()
    .person("sam", { born: aged(15) })
    .person("jo", { born: turning(18, 0) })
    .person("max", { born: turning(18, 1) })
    .joins("sam", { role: "CHILD" })
    .joins("jo", { role: "CHILD" })
    .joins("max", { role: "CHILD" })
    .responsibility("mum", "sam")
    .responsibility("mum", "jo")
    .responsibility("mum", "max")
    .signsIn("sam")
    .signsIn("dad")
    .value("sam", "EDUCATION", { by: "teacher", text: "Sam likes chemistry." })
    .value("sam", "CHILD_VOICE", { by: "teacher", text: "Sam told me about home." })
    .value("sam", "HEALTH_PHYSICAL", { called: "his words", by: "doctor", text: "It hurts, Sam says." })
    .value("jo", "EDUCATION", { by: "teacher", text: "Jo is at college." })
    .value("max", "EDUCATION", { by: "teacher", text: "Max is an apprentice." })
    .value("mum", "HOUSING", { called: "sealed", by: "worker", text: "A sealed note." })
    .seals({ value: "sealed", openTo: ["worker"] })
    .value("kim", "PARENTING", { called: "of dad", by: "worker", text: "Dad shouted.", mentioned: ["dad"] });

let house: House;
beforeAll(async () => {
  house = await startHouse(world(), { also: withDetails });
  await house.database.admin.query("update answer set said_by = $1, kind = 'OWN_WORDS' where id = $2", [
    house.world.ids.person("sam"),
    house.world.ids.value("his words"),
  ]);
});
afterAll(() => house?.stop());

const ids = () => house.world.ids;
const record = async (who: string) => (await house.ask(who, OWN, documents.OWN_RECORD)).text;
const log = async (who: string, person?: string) => {
  await untilSealed(house);
  const { data } = await house.ask(who, OWN, documents.OWN_ACCESS_LOG, {
    ...(person && { personId: ids().person(person) }),
  });
  return data.ownAccessLog.edges.map(({ node }: any) => `${node.who} ${node.agency} ${node.purpose}`);
};
const openCase = (who: string, purpose: string) =>
  house.ask(who, purpose, documents.CASE, { id: ids().case("case") });

describe("my record", () => {
  it("is the viewer's own and that of those for whom they may act", async () => {
    const text = await record("mum");
    for (const words of [
      "Mum drinks less.",
      "Kim reads well.",
      "01632 960123",
      "Sam likes chemistry.",
      "12 Mill Lane",
    ])
      expect(text).toContain(words);
    for (const words of ["Dad owes rent.", "A sealed note.", "Dad shouted.", "Bob draws."])
      expect(text).not.toContain(words);
    expect(await record("dad")).toContain("Dad owes rent.");
    expect(await record("dad")).not.toContain("Kim reads well.");
  });

  it("ends with the 18th birthday, on the day and not before", async () => {
    const text = await record("mum");
    expect(text).not.toContain("Jo is at college.");
    expect(text).toContain("Max is an apprentice.");
  });

  it("keeps from a parent what a child said, and says nothing of it; the child has it", async () => {
    const text = await record("mum");
    for (const words of ["Sam told me about home.", "It hurts, Sam says."]) {
      expect(text).not.toContain(words);
      expect(await record("sam")).toContain(words);
    }
    expect(text).toContain('"withheld":[]');
    expect(text).not.toContain('"code":');
    expect(await record("sam")).not.toContain("Mum drinks less.");
  });

  it("names no practitioner, and is in the audit", async () => {
    const answer = await house.ask("mum", OWN, documents.OWN_RECORD);
    expect(answer.data.ownRecord.people.flatMap(({ answers }: any) => answers).length).toBeGreaterThan(3);
    for (const { answer: one } of answer.data.ownRecord.people.flatMap(({ answers }: any) => answers))
      expect(one.author).toBeNull();
    const { rows } = await house.database.admin.query(
      "select content -> 'subjects' as subjects from audit.entry where content ->> 'operation' = 'OwnRecord' and content ->> 'account' = $1 order by at desc limit 1",
      [ids().account("mum")],
    );
    expect(JSON.stringify(rows[0].subjects)).toContain("OWN_ACCESS");
  });

  it("is for no practitioner, and for no other purpose", async () => {
    expect((await house.ask("worker", OWN, documents.OWN_RECORD)).code).toBe("FORBIDDEN");
    expect((await house.ask("mum", EARLY_HELP, documents.OWN_RECORD)).text).not.toContain("Mum drinks less.");
  });
});

describe("who saw it", () => {
  it("names the agency and the reason, and never the police, a duty, or another's looking", async () => {
    await openCase("teacher", EARLY_HELP);
    await openCase("constable", EARLY_HELP);
    await house.ask("sam", OWN, documents.OWN_RECORD);
    const mums = await log("mum", "kim");
    expect(mums).toContain("AGENCY school EARLY_HELP");
    expect(mums.join()).not.toContain("police");
    expect((await log("mum", "sam")).join()).not.toContain("ACTING");
    expect(await log("sam")).toContain("VIEWER null SUBJECT_ACCESS");
    expect(await log("sam")).toContain("ACTING null SUBJECT_ACCESS");
  });

  it("tells that an officer read to answer a request to the person and to who asked for them, and not to another parent", async () => {
    const reads = async (who: string, person: string, asker: object) => {
      const input = { kind: "ACCESS", personReference: `P${ids().person(person).slice(-12)}`, ...asker };
      const recorded = await house.ask(who, "AUDIT", documents.RECORD_RIGHTS_REQUEST, {
        input: { ...input, receivedOn: "2026-10-21" },
      });
      expect(recorded.errors).toEqual([]);
      const { id } = recorded.data.recordRightsRequest;
      const { data } = await house.ask(who, "AUDIT", documents.RIGHTS_REQUEST, { id });
      expect(data.rightsRequest.items.length).toBeGreaterThan(0);
    };
    const byOfficers = async (who: string, person?: string) =>
      (await log(who, person)).filter((one: string) => one.startsWith("OFFICER"));
    expect([await byOfficers("mum", "kim"), await byOfficers("sam")]).toEqual([[], []]);
    await reads("council dpo", "sam", { asker: "SELF" });
    expect(await byOfficers("sam")).toEqual(["OFFICER council AUDIT"]);
    expect(await byOfficers("mum", "sam")).toEqual([]);
    await reads("council dpo", "kim", {
      asker: "PARENT",
      askerReference: `P${ids().person("mum").slice(-12)}`,
    });
    expect(await byOfficers("mum", "kim")).toEqual(["OFFICER council AUDIT"]);
    expect(await byOfficers("mum")).toEqual([]);
  });

  it("names the practitioner where their agency has decided so, from then on; another agency's officer decides nothing for it", async () => {
    const named = async (person?: string) => {
      await untilSealed(house);
      const { data } = await house.ask("mum", OWN, documents.OWN_ACCESS_LOG, {
        ...(person && { personId: ids().person(person) }),
      });
      return data.ownAccessLog.edges.map(
        ({ node }: any) => `${node.agency} ${node.practitioner}`,
      ) as string[];
    };
    const decide = (who: string, isTold: boolean) =>
      house.ask(who, "AUDIT", documents.SET_NAMES_POLICY, { isTold });
    const changesOf = async (who: string) => {
      const variables = { question: "CHANGES", filter: {} };
      const { data } = await house.ask(who, "AUDIT", documents.DESK_RECORDS, variables);
      return data.deskRecords.items
        .filter(({ kind }: any) => kind.startsWith("NAMES"))
        .map(({ kind, who: by }: any) => `${kind} ${by}`);
    };
    await openCase("teacher", EARLY_HELP);
    expect(await named("kim")).toContain("school null");
    expect((await named("kim")).join()).not.toContain("teacher");
    const earlier = (await named("kim")).length;
    expect((await decide("council dpo", true)).data.setNamesPolicy.isTold).toBe(true);
    await openCase("teacher", EARLY_HELP);
    expect((await named("kim")).join()).not.toContain("teacher");
    await openCase("worker", EARLY_HELP);
    expect(await named("kim")).toContain("council worker");
    expect((await decide("school dpo", true)).errors).toEqual([]);
    expect((await decide("school dpo", true)).code).toBe("CONFLICT");
    await openCase("teacher", EARLY_HELP);
    const after = await named("kim");
    expect(after[0]).toBe("school teacher");
    // Who looked before it was decided is not named afterwards.
    expect(after.slice(-earlier).filter((one) => !one.endsWith(" null"))).toEqual([]);
    expect((await decide("school dpo", false)).errors).toEqual([]);
    expect((await named("kim")).join()).not.toContain("teacher");
    expect(await changesOf("school dpo")).toEqual(["NAMES_NOT_TOLD school dpo", "NAMES_TOLD school dpo"]);
    expect(await changesOf("council dpo")).toEqual(["NAMES_TOLD council dpo"]);
    for (const who of ["worker", "mum"])
      expect((await house.ask(who, "AUDIT", documents.SET_NAMES_POLICY, { isTold: true })).code).toBe(
        "FORBIDDEN",
      );
    expect((await decide("council dpo", false)).errors).toEqual([]);
  });

  it("is empty for somebody else's record, as for nobody's", async () => {
    const none = await house.ask("mum", OWN, documents.OWN_ACCESS_LOG, { personId: ids().account("mum") });
    const dads = await house.ask("mum", OWN, documents.OWN_ACCESS_LOG, { personId: ids().person("dad") });
    expect(dads.text).toBe(none.text);
    await openCase("worker", EARLY_HELP);
    expect((await log("dad")).length).toBeGreaterThan(0);
  });
});

describe("a statement", () => {
  it("stands beside the value, for practitioners too, and only with it", async () => {
    const input = { answerId: ids().value("kim.EDUCATION"), text: "She reads Welsh too." };
    const { data } = await house.ask("mum", OWN, documents.STATE_BESIDE_ANSWER, { input });
    expect(data.stateBesideAnswer.answer.answer.statements.at(-1).text).toBe(input.text);
    expect((await openCase("teacher", EARLY_HELP)).text).toContain(input.text);
    expect((await openCase("warden", EARLY_HELP)).text).not.toContain(input.text);
  });

  it("is not for what one may not see, nor for others", async () => {
    for (const [who, value] of [
      ["mum", "sealed"],
      ["mum", "his words"],
      ["dad", "kim.EDUCATION"],
    ] as const) {
      const input = { answerId: ids().value(value), text: "No." };
      expect((await house.ask(who, OWN, documents.STATE_BESIDE_ANSWER, { input })).code).toBe("NOT_FOUND");
    }
  });
});

describe("my consents", () => {
  it("are those that I gave; what stops is told, and withdrawn they count no more at the next read", async () => {
    const consentId = ids().consent("for kim");
    expect((await openCase("teacher", EARLY_HELP)).text).toContain("Kim has asthma.");
    const preview = await house.ask("mum", OWN, documents.PREVIEW_OWN_WITHDRAWAL, { consentId });
    expect(JSON.stringify(preview.data)).toContain("HEALTH_PHYSICAL");
    expect((await house.ask("dad", OWN, documents.WITHDRAW_OWN_CONSENT, { consentId })).code).toBe(
      "NOT_FOUND",
    );
    const done = await house.ask("mum", OWN, documents.WITHDRAW_OWN_CONSENT, { consentId });
    expect(done.data.withdrawOwnConsent.consent.state).toBe("WITHDRAWN");
    expect((await openCase("teacher", EARLY_HELP)).text).not.toContain("Kim has asthma.");
    expect(await record("mum")).toContain("Kim has asthma.");
    expect((await house.ask("mum", OWN, documents.WITHDRAW_OWN_CONSENT, { consentId })).code).toBe(
      "NOT_FOUND",
    );
  });
});
