import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditedBy } from "../support/audit.js";
import * as documents from "../support/documents.js";
import { type House, maintain, startHouse } from "../support/house.js";
import { EARLY_HELP, northshire, withFamily, withStrangers } from "../support/northshire.js";

const UNKNOWN = "00000000-0000-4000-8000-000000000000";
const world = withStrangers(withFamily(northshire()));
const { ids } = world;

let house: House;
beforeAll(async () => void (house = await startHouse(world)));
afterAll(() => house?.stop());

type Seen = Record<string, any>;
const list = async (who: string): Promise<Seen> => {
  const { data, errors } = await house.ask(who, EARLY_HELP, documents.REFERRALS);
  expect(errors).toEqual([]);
  return data.referrals;
};
const letter = {
  familyName: "The Reed family",
  riskFactors: ["EXCLUSION"],
  reason: "Isla comes to school hungry.",
  people: [
    { role: "PARENT", givenName: "Ruth", familyName: "Reed" },
    { role: "CHILD", givenName: "Isla", bornOn: "2016-03-01" },
  ],
  familyKnows: "AGREES",
};
const sendAs = (who: string, more: object = {}) =>
  house.ask(who, EARLY_HELP, documents.SEND_REFERRAL, {
    input: { agencyId: ids.agency("council"), ...letter, ...more },
  });
const send = async (more: object = {}): Promise<string> => {
  const { data, errors } = await sendAs("teacher", more);
  expect(errors).toEqual([]);
  return data.sendReferral.id;
};
const answer = (who: string, referralId: string, given: string, reason?: string) =>
  house.ask(who, EARLY_HELP, documents.ANSWER_REFERRAL, { input: { referralId, answer: given, reason } });
const take = async (who: string, id: string): Promise<string> => {
  const { data, errors } = await answer(who, id, "TAKEN");
  expect(errors).toEqual([]);
  return data.answerReferral.id;
};
const sent = async (id: string) => (await list("teacher")).sent.find((one: Seen) => one.id === id);
const waits = async (who: string, id: string) =>
  (await list(who)).received.find((one: Seen) => one.id === id);
const triage = async (caseId: string, outcome: string) =>
  expect(
    (
      await house.ask("worker", EARLY_HELP, documents.TRIAGE_REFERRAL, {
        input: { caseId, outcome, reason: "It was talked over by phone." },
      })
    ).errors,
  ).toEqual([]);
const people = async () =>
  Number((await house.database.admin.query("select count(*) from person")).rows[0].count);

describe("a referral to another agency", () => {
  it("waits there for who takes referrals, and is the sender's to follow; nobody else's", async () => {
    const before = await people();
    let id = "";
    const rows = await auditedBy(house, async () => void (id = await send()));
    expect(rows.map(({ content }) => content.changed)).toEqual([[{ what: "referral sent", id }]]);
    for (const who of ["worker", "colleague"])
      expect(await waits(who, id)).toMatchObject({
        by: "teacher",
        from: { name: "school" },
        letter: {
          familyName: "The Reed family",
          reason: letter.reason,
          familyKnows: "AGREES",
          people: [
            { role: "PARENT", givenName: "Ruth", familyName: "Reed" },
            { role: "CHILD", bornOn: "2016-03-01" },
          ],
        },
      });
    expect(await sent(id)).toMatchObject({ state: "SENT", to: { name: "council" }, outcome: null });
    for (const who of ["headteacher", "doctor", "constable", "aunt"]) {
      const found = await list(who);
      expect([found.sent, found.received]).toEqual([[], []]);
    }
    // It opens nothing, and puts nobody into the register.
    expect(await people()).toBe(before);
    // That it was looked at is in the audit, with its id.
    const looked = await auditedBy(house, () => list("worker"));
    expect(JSON.stringify(looked.map(({ content }) => content))).toContain(id);
  });

  it("becomes a case of who takes it, in the sender's words, and its outcome goes back to the sender", async () => {
    const id = await send();
    const caseId = await take("worker", id);
    const { data } = await house.ask("worker", EARLY_HELP, documents.CASE_LIFE, { caseId });
    expect(data.caseLife.steps[0]).toMatchObject({
      kind: "REFERRED",
      reason: `${letter.reason}\n\nThey know of it and agree.`,
      referredBy: "teacher, school",
      riskFactors: ["EXCLUSION"],
    });
    expect(await waits("worker", id)).toBeUndefined();
    expect(await sent(id)).toMatchObject({ state: "TAKEN", letter: null, outcome: null });
    await triage(caseId, "INFORMATION");
    expect(await sent(id)).toMatchObject({ state: "TAKEN", outcome: "INFORMATION" });
    // Of the case itself the sender learns nothing.
    expect(JSON.stringify(await list("teacher"))).not.toContain(caseId);
    expect(
      (await house.ask("teacher", EARLY_HELP, documents.CASE_LIFE, { caseId })).data.caseLife,
    ).toBeNull();
  });

  it("is told to who may take it, and each answer to who sent it and to nobody else", async () => {
    const of = async (who: string, id: string) => {
      const { data, errors } = await house.ask(who, EARLY_HELP, documents.NOTIFICATIONS);
      expect(errors).toEqual([]);
      return data.notifications.items.filter((one: Seen) => one.id.endsWith(id)).map((one: Seen) => one.kind);
    };
    const [id, other] = [await send(), await send()];
    expect(await of("worker", id)).toEqual(["REFERRAL_RECEIVED"]);
    for (const who of ["teacher", "headteacher", "doctor", "aunt"]) expect(await of(who, id)).toEqual([]);
    const caseId = await take("worker", id);
    expect(await of("worker", id)).toEqual([]);
    expect(await of("teacher", id)).toEqual(["REFERRAL_ANSWERED"]);
    await triage(caseId, "ADVICE");
    expect(new Set(await of("teacher", id))).toEqual(new Set(["REFERRAL_ANSWERED", "REFERRAL_OUTCOME"]));
    expect(await of("headteacher", id)).toEqual([]);
    await answer("teacher", other, "WITHDRAWN");
    for (const who of ["worker", "teacher"]) expect(await of(who, other)).toEqual([]);
  });

  it("tells no more of a case from which the sender is excluded", async () => {
    const id = await send();
    const caseId = await take("worker", id);
    await triage(caseId, "CASEWORK");
    expect(await sent(id)).toMatchObject({ outcome: "CASEWORK" });
    await maintain(house.database.owner, (client) =>
      client.query(
        "insert into exclusion (partnership_id, id, account_id, case_id, kind) values ($1, gen_random_uuid(), $2, $3, 'NAMED_PERSON')",
        [world.partnershipId, ids.account("teacher"), caseId],
      ),
    );
    expect(await sent(id)).toMatchObject({ state: "TAKEN", outcome: null });
  });

  it("is declined with a reason that the sender is told, and gone from there", async () => {
    const id = await send();
    expect((await answer("worker", id, "DECLINED")).code).toBe("BAD_INPUT");
    expect((await answer("worker", id, "DECLINED", "  ")).code).toBe("BAD_INPUT");
    expect((await answer("worker", id, "DECLINED", "They live in Southshire.")).errors).toEqual([]);
    expect(await sent(id)).toMatchObject({
      state: "DECLINED",
      answer: "They live in Southshire.",
      letter: null,
    });
    expect((await answer("worker", id, "TAKEN")).code).toBe("NOT_FOUND");
    expect((await answer("colleague", id, "DECLINED", "Again.")).code).toBe("CONFLICT");
  });

  it("is taken back by the sender alone, as long as it waits", async () => {
    const id = await send();
    for (const who of ["headteacher", "worker"])
      expect((await answer(who, id, "WITHDRAWN")).code).toBe("NOT_FOUND");
    expect((await answer("teacher", id, "WITHDRAWN")).errors).toEqual([]);
    expect(await sent(id)).toMatchObject({ state: "WITHDRAWN", letter: null });
    expect(await waits("worker", id)).toBeUndefined();
    expect((await answer("teacher", id, "WITHDRAWN")).code).toBe("CONFLICT");
  });

  it("is answered by nobody else, in the words in which there is none", async () => {
    const id = await send();
    const plain = ({ text }: { text: string }) => text.replace(/"reference":"[^"]*"/, "");
    for (const who of ["doctor", "teacher", "headteacher"])
      for (const [given, reason] of [["TAKEN"], ["DECLINED", "Not ours."]] as const)
        expect(plain(await answer(who, id, given, reason))).toBe(
          plain(await answer(who, UNKNOWN, given, reason)),
        );
    expect(await waits("worker", id)).toBeDefined();
  });

  it("is taken once by two who take it at once", async () => {
    const id = await send();
    const cases = async () =>
      Number((await house.database.admin.query("select count(*) from case_record")).rows[0].count);
    const before = await cases();
    const both = await Promise.all(["worker", "colleague"].map((who) => answer(who, id, "TAKEN")));
    expect(both.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    expect(await cases()).toBe(before + 1);
  });

  it("goes to agencies that take referrals, says what the family knows, and fits together", async () => {
    const { agencies } = await list("teacher");
    expect(agencies.map(({ name }: Seen) => name)).toEqual(["council"]);
    for (const agency of [ids.agency("clinic"), UNKNOWN])
      expect((await sendAs("teacher", { agencyId: agency })).code).toBe("BAD_INPUT");
    for (const familyKnows of ["DISAGREES", "DOES_NOT_KNOW"]) {
      expect((await sendAs("teacher", { familyKnows })).code).toBe("BAD_INPUT");
      const id = await send({ familyKnows, whyAllTheSame: "To tell them would put Isla at risk." });
      expect((await waits("worker", id))!.letter).toMatchObject({
        familyKnows,
        whyAllTheSame: "To tell them would put Isla at risk.",
      });
    }
    expect((await sendAs("teacher", { people: [{ role: "CHILD", bornOn: "2099-01-01" }] })).code).toBe(
      "BAD_INPUT",
    );
  });
});
