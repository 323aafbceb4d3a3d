import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditedBy } from "../support/audit.js";
import { MESSAGES, SEND_MESSAGE, TAKE_BACK_MESSAGE } from "../support/documents.js";
import { type House, maintain, startHouse } from "../support/house.js";
import { EARLY_HELP, northshire, withFamily, withStrangers } from "../support/northshire.js";
import { agencies } from "../support/scenario.js";

const UNKNOWN = "00000000-0000-4000-8000-000000000000";

/** The council knows which agencies work with Kim. */
const family = () =>
  withStrangers(withFamily(northshire())).consents("mum", {
    called: "the team of kim",
    for: "kim",
    yes: ["AGENCY_INVOLVEMENT"],
    to: agencies("council"),
    purposes: [EARLY_HELP],
  });

let house: House;
beforeAll(async () => {
  house = await startHouse(family());
  // The clinic works with Kim, in its own name: of that nobody else may know.
  await maintain(house.database.owner, (client) =>
    client.query(
      `insert into involvement (partnership_id, id, case_id, kind, category, agency_id, practitioner_id, role, subjects)
       select $1, gen_random_uuid(), $2, 'MEMBER', a.involvement_category, a.id, $3, 'Counsellor', array[$4::uuid] from agency a
       where a.partnership_id = $1 and a.id = $5`,
      [
        house.world.partnershipId,
        house.world.ids.case("case"),
        house.world.ids.practitioner("counsellor"),
        house.world.ids.person("kim"),
        house.world.ids.agency("clinic"),
      ],
    ),
  );
});
afterAll(() => house?.stop());

const send = (who: string, category: string, words: string, more: object = {}) =>
  house.ask(who, EARLY_HELP, SEND_MESSAGE, {
    input: {
      caseId: house.world.ids.case("case"),
      subjectIds: [house.world.ids.person("kim")],
      category,
      words,
      toAgencyIds: [house.world.ids.agency("school")],
      toPractitionerIds: [],
      ...more,
    },
  });
const takeBack = (who: string, id: string) =>
  house.ask(who, EARLY_HELP, TAKE_BACK_MESSAGE, { input: { caseId: house.world.ids.case("case"), id } });
const read = async (who: string, purpose = EARLY_HELP) => {
  const { data, errors } = await house.ask(who, purpose, MESSAGES, { caseId: house.world.ids.case("case") });
  expect(errors).toEqual([]);
  return data.messages;
};
const words = async (who: string) => ((await read(who))?.items ?? []).map((one: any) => one.words).toSorted();
const sent: Record<string, string> = {};

describe("a message on a case", () => {
  it("is sent in the writer's name to agencies and people of the team, and is in the audit", async () => {
    const rows = await auditedBy(house, async () => {
      for (const [who, category, text] of [
        ["worker", "IDENTITY", "Kim is called Kimmy at home."],
        ["worker", "EDUCATION", "Kim changes classes."],
        ["doctor", "HEALTH_MENTAL", "Kim cannot sleep."],
      ] as const) {
        const { data, errors } = await send(who, category, text);
        expect(errors).toEqual([]);
        sent[text] = data.sendMessage.message.id;
      }
    });
    expect(rows.flatMap(({ content }) => content.changed.map(({ what }: any) => what))).toEqual([
      "message",
      "message",
      "message",
    ]);
  });

  it("is read by whoever may see such data, addressed or not, and by nobody else, addressed or not", async () => {
    expect(await words("worker")).toEqual(["Kim changes classes.", "Kim is called Kimmy at home."]);
    // Addressed to the school: of health it reads nothing all the same.
    expect(await words("teacher")).toEqual(["Kim changes classes.", "Kim is called Kimmy at home."]);
    // Housing may know what Kim is called; of school nobody agreed to anything.
    expect(await words("warden")).toEqual(["Kim is called Kimmy at home."]);
    expect(await words("doctor")).toContain("Kim cannot sleep.");
    expect(await words("constable")).toEqual([]);
    for (const who of ["aunt", "colleague"]) expect(await read(who)).toBeNull();
    const { items } = await read("teacher");
    expect(items.map(({ isToViewer }: any) => isToViewer)).toEqual([true, true]);
  });

  it("says alike what it may leave out, whether or not there is any", async () => {
    const told = ({ withheld }: any) => withheld.map(({ category, code }: any) => `${category} ${code}`);
    const before = told(await read("warden"));
    expect(before.join()).toContain("EDUCATION");
    await send("worker", "EDUCATION", "Kim is late.");
    expect(told(await read("warden"))).toEqual(before);
  });

  it("is addressed to nobody of whom the writer may not know, in the same words as to nobody at all", async () => {
    const { ids } = house.world;
    const plain = ({ text }: { text: string }) => text.replace(/"reference":"[^"]*"/, "");
    const hidden = await send("worker", "IDENTITY", "x", { toAgencyIds: [ids.agency("clinic")] });
    const nothing = await send("worker", "IDENTITY", "x", { toAgencyIds: [UNKNOWN] });
    expect([hidden.code, plain(hidden)]).toEqual(["BAD_INPUT", plain(nothing)]);
    const { agencies: open, people } = await read("worker");
    expect(open.map(({ name }: any) => name)).not.toContain("clinic");
    expect(people.map(({ name }: any) => name)).toEqual(expect.arrayContaining(["teacher", "doctor"]));
    // The clinic may address itself: that it is there, it knows.
    const own = await send("counsellor", "IDENTITY", "For us.", { toAgencyIds: [ids.agency("clinic")] });
    expect(own.errors).toEqual([]);
    const { items } = await read("teacher");
    const one = items.find(({ words: said }: any) => said === "For us.");
    expect([one.by, one.toAgencies]).toEqual([null, []]);
  });

  it("needs words, people of the case, somebody to go to, and a role that writes of it", async () => {
    const fields = async (more: object, text = "x") =>
      (await send("worker", "IDENTITY", text, more)).errors[0]?.extensions.fields;
    expect(await fields({}, " ")).toEqual(["words"]);
    expect(await fields({ subjectIds: [UNKNOWN] })).toEqual(["subjectIds"]);
    expect(await fields({ toAgencyIds: [] })).toEqual(["toAgencyIds"]);
    expect(await fields({ toPractitionerIds: [UNKNOWN] })).toEqual(["toPractitionerIds"]);
    expect((await send("warden", "HEALTH_MENTAL", "x")).code).toBe("FORBIDDEN");
    for (const who of ["aunt", "colleague"])
      expect((await send(who, "IDENTITY", "x")).code).toBe("NOT_FOUND");
    for (const who of ["mum", "commissioner", "council dpo"])
      expect((await send(who, "IDENTITY", "x")).code).toBe("FORBIDDEN");
  });

  it("is taken back by its writer alone, within a day, and is then shown to nobody", async () => {
    const id = sent["Kim changes classes."]!;
    expect((await takeBack("teacher", id)).code).toBe("FORBIDDEN");
    const hidden = await takeBack("warden", id);
    expect([hidden.code, (await takeBack("warden", UNKNOWN)).code]).toEqual(["NOT_FOUND", "NOT_FOUND"]);
    expect(await words("teacher")).toContain("Kim changes classes.");
    expect((await takeBack("worker", id)).errors).toEqual([]);
    for (const who of ["worker", "teacher"]) expect(await words(who)).not.toContain("Kim changes classes.");
    const old = sent["Kim is called Kimmy at home."]!;
    await maintain(house.database.owner, (client) =>
      client.query("update case_message set sent_at = sent_at - interval '25 hours' where id = $1", [old]),
    );
    expect((await takeBack("worker", old)).code).toBe("FORBIDDEN");
    expect(await words("worker")).toContain("Kim is called Kimmy at home.");
  });
});
