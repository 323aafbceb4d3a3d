import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordNotSent } from "../../server/access/notSent.js";
import { LEFT_OUT } from "../../server/model/rights/redact.js";
import { auditOf, untilSealed } from "../support/audit.js";
import {
  ACT_ON_RIGHTS,
  CASE,
  CHOOSE_RIGHTS_ITEMS,
  RECORD_RIGHTS_REQUEST,
  RIGHTS_PACK,
  RIGHTS_REQUEST,
  RIGHTS_REQUESTS,
} from "../support/documents.js";
import { type House, startHouse } from "../support/house.js";
import { EARLY_HELP, northshire, withFamily } from "../support/northshire.js";
import { readPdf } from "../support/readPdf.js";
import { aged } from "../support/scenario.js";

let house: House;
beforeAll(async () => {
  const world = withFamily(
    northshire()
      .dpo("council second", { at: "council" })
      .dpo("school second", { at: "school" })
      .dpo("practice dpo", { at: "practice" })
      .agency("library", "VOLUNTARY")
      .dpo("stranger", { at: "library" })
      .dpo("relative", { at: "council" }),
  )
    .person("teen", { born: aged(16) })
    .responsibility("mum", "teen")
    .joins("teen", { role: "CHILD" })
    .excludes("relative", { person: "kim" });
  house = await startHouse(world);
});
afterAll(() => house?.stop());

const ids = () => house.world.ids;
const referenceOf = (person: string) => `P${ids().person(person).slice(-12)}`;
const ask = (who: string, document: string, variables: object = {}) =>
  house.ask(who, "AUDIT", document, variables);
const record = async (person: string, more: object = {}, who = "council dpo") =>
  ask(who, RECORD_RIGHTS_REQUEST, {
    input: { personReference: referenceOf(person), asker: "SELF", receivedOn: "2026-10-21", ...more },
  });
const recorded = async (...asked: Parameters<typeof record>): Promise<string> => {
  const { data, errors } = await record(...asked);
  expect(errors).toEqual([]);
  return data.recordRightsRequest.id;
};
const look = async (id: string, who = "council dpo") =>
  (await ask(who, RIGHTS_REQUEST, { id })).data?.rightsRequest;
const act = (id: string, kind: string, more: object = {}, who = "council dpo") =>
  ask(who, ACT_ON_RIGHTS, {
    input: { requestId: id, kind, on: "2026-10-22", reason: "As agreed by letter.", ...more },
  });
const choose = (id: string, items: { id: string; hash: string }[], input: object, who = "council dpo") =>
  ask(who, CHOOSE_RIGHTS_ITEMS, {
    input: { requestId: id, items: items.map((one) => ({ id: one.id, hash: one.hash })), ...input },
  });
/** Adds a row of a person or case and returns its item's id. */
const held = async (
  table: string,
  agency: string,
  category: string,
  values: Record<string, unknown>,
): Promise<string> => {
  const all: Record<string, unknown> = {
    partnership_id: house.world.partnershipId,
    agency_id: ids().agency(agency),
    ...values,
  };
  const names = Object.keys(all);
  const { rows } = await house.database.admin.query<{ id: string }>(
    `insert into ${table} (id, category, ${names.join(", ")})
     values (gen_random_uuid(), (select bit from category where code = '${category}'), ${names.map((_, n) => `$${n + 1}`).join(", ")}) returning id`,
    Object.values(all),
  );
  return `${table}.${rows[0]!.id}`;
};
const event = (agency: string, category: string, title: string, subjects = ["kim"], more: object = {}) =>
  held("chronology_event", agency, category, {
    case_id: ids().case("case"),
    subjects: subjects.map((name) => ids().person(name)),
    occurred_on: "2026-09-01",
    title,
    author_id: ids().practitioner(agency === "council" ? "worker" : "teacher"),
    ...more,
  });
/** Gives all that is plain; of the rest, leaves out what speaks of others or may not be given. */
const chooseAll = async (id: string, who: string) => {
  const { items } = await look(id, who);
  const open = items.filter((one: any) => !one.choice);
  const plain = open.filter((one: any) => one.isPlain);
  if (plain.length > 0) expect((await choose(id, plain, { choice: "RELEASE" }, who)).errors).toEqual([]);
  for (const one of open.filter((item: any) => !item.isPlain)) {
    const exemption = one.category === "ADOPTION" ? "ADOPTION" : "THIRD_PARTY";
    expect((await choose(id, [one], { choice: "WITHHOLD", exemption }, who)).errors).toEqual([]);
  }
};

describe("the clock of a request", () => {
  it("runs a month, stands while identity or scope is asked for, goes on, and is extended once, with a reason", async () => {
    const id = await recorded("kim");
    expect(await look(id)).toMatchObject({ receivedOn: "2026-10-21", dueOn: "2026-11-23", standsFor: null });
    expect((await act(id, "IDENTITY_ASKED")).errors).toEqual([]);
    expect(await look(id)).toMatchObject({ dueOn: null, standsFor: "IDENTITY_ASKED", overdue: false });
    expect((await act(id, "SCOPE_CLEAR")).code).toBe("CONFLICT");
    expect((await act(id, "IDENTITY_SHOWN", { on: "2026-10-20" })).code).toBe("BAD_INPUT");
    expect((await act(id, "IDENTITY_SHOWN", { on: "2026-10-26" })).errors).toEqual([]);
    expect(await look(id)).toMatchObject({ startsOn: "2026-10-26", dueOn: "2026-11-26" });
    expect((await act(id, "SCOPE_ASKED", { on: "2026-10-28" })).errors).toEqual([]);
    expect((await act(id, "SCOPE_CLEAR", { on: "2026-10-29" })).errors).toEqual([]);
    expect(await look(id)).toMatchObject({ dueOn: "2026-11-27" });
    expect((await act(id, "EXTENDED", { reason: " " })).code).toBe("BAD_INPUT");
    expect((await act(id, "EXTENDED")).errors).toEqual([]);
    expect((await act(id, "EXTENDED")).code).toBe("CONFLICT");
    expect(await look(id)).toMatchObject({ dueOn: "2027-01-27", isExtended: true });
    expect((await look(id)).events).toHaveLength(5);
  });

  it("is neither extended nor stopped once it has run out: the last day still, not the day after", async () => {
    const id = await recorded("kim", { receivedOn: "2026-09-21" });
    expect(await look(id)).toMatchObject({ dueOn: "2026-10-21" });
    for (const kind of ["EXTENDED", "IDENTITY_ASKED", "SCOPE_ASKED"]) {
      const late = await act(id, kind, { on: "2026-10-22" });
      expect(late.code).toBe("CONFLICT");
      expect(late.errors[0]!.message).toContain("21 October 2026");
    }
    expect((await act(id, "EXTENDED", { on: "2026-10-21" })).errors).toEqual([]);
    expect(await look(id)).toMatchObject({ dueOn: "2026-12-21" });
  });

  it("refuses a day to come, a person who is not there, and whoever is no officer", async () => {
    expect((await record("kim", { receivedOn: "2099-01-01" })).code).toBe("BAD_INPUT");
    expect((await record("kim", { personReference: "P000000000000" })).code).toBe("NOT_FOUND");
    expect((await record("kim", {}, "worker")).code).toBe("FORBIDDEN");
  });
});

describe("who may know of a request", () => {
  it("gives each controller its own part, and an agency that holds nothing no request", async () => {
    const own = await event("school", "EDUCATION", "A day at school");
    const theirs = await event("council", "EDUCATION", "A visit");
    const id = await recorded("kim");
    const of = async (who: string) => (await look(id, who))?.items.map((one: any) => one.id);
    expect(await of("council dpo")).toContain(theirs);
    expect(await of("council dpo")).not.toContain(own);
    expect(await of("school dpo")).toContain(own);
    expect(await of("school dpo")).not.toContain(theirs);
    expect((await ask("stranger", RIGHTS_REQUEST, { id })).code).toBe("NOT_FOUND");
    expect((await ask("stranger", RIGHTS_REQUESTS)).data.rightsRequests.edges).toEqual([]);
    // The clock is the receiver's.
    expect((await act(id, "EXTENDED", {}, "school dpo")).code).toBe("FORBIDDEN");
  });

  it("is as if it were not there for an officer who is excluded from the person", async () => {
    const id = await recorded("kim");
    const absent = await ask("relative", RIGHTS_REQUEST, { id: "0192f2a4-0000-7000-8000-000000000000" });
    const hidden = await ask("relative", RIGHTS_REQUEST, { id });
    expect(hidden.code).toBe("NOT_FOUND");
    expect(hidden.errors[0]!.message).toBe(absent.errors[0]!.message);
    expect((await record("kim", {}, "relative")).code).toBe("NOT_FOUND");
    expect(await look(id)).toBeDefined();
  });
});

describe("what is chosen", () => {
  it("needs a health professional's opinion for health, not an old one, and of serious harm to leave it out for that", async () => {
    const item = await event("council", "HEALTH_MENTAL", "Felt low");
    const id = await recorded("kim");
    const one = (await look(id)).items.find((candidate: any) => candidate.id === item);
    expect(one).toMatchObject({ needsOpinion: true, isPlain: false });
    const opinion = { by: "Dr Ada Flint, psychiatrist", on: "2026-10-30", harm: false };
    expect((await choose(id, [one], { choice: "RELEASE" })).errors[0]).toMatchObject({
      extensions: { code: "BAD_INPUT", fields: ["opinion"] },
    });
    const old = { ...opinion, on: "2025-10-30" };
    expect((await choose(id, [one], { choice: "RELEASE", opinion: old })).code).toBe("BAD_INPUT");
    expect((await choose(id, [one], { choice: "RELEASE", opinion: { ...opinion, harm: true } })).code).toBe(
      "BAD_INPUT",
    );
    const harm = { choice: "WITHHOLD", exemption: "SERIOUS_HARM" };
    expect((await choose(id, [one], { ...harm, opinion })).code).toBe("BAD_INPUT");
    expect((await choose(id, [one], { ...harm, opinion: { ...opinion, harm: true } })).errors).toEqual([]);
    expect((await choose(id, [one], { choice: "RELEASE", opinion })).errors).toEqual([]);
  });

  it("never gives an adoption record or a source, and what speaks of others only with a reason", async () => {
    const adopted = await event("council", "ADOPTION", "Placed in 2014");
    const source = await event("council", "CONFIDENTIAL_SOURCE", "A neighbour rang");
    const shared = await event("council", "PARENTING", "Both were there", ["kim", "dad"]);
    const id = await recorded("kim");
    const { items } = await look(id);
    const find = (item: string) => items.find((one: any) => one.id === item);
    for (const item of [adopted, source]) {
      expect(find(item)).toMatchObject({ neverGiven: true });
      expect((await choose(id, [find(item)], { choice: "RELEASE", others: "REASONABLE" })).code).toBe(
        "BAD_INPUT",
      );
    }
    expect((await choose(id, [find(shared)], { choice: "RELEASE" })).errors[0]).toMatchObject({
      extensions: { fields: ["others"] },
    });
    expect((await choose(id, [find(shared)], { choice: "RELEASE", others: "AGREED" })).errors).toEqual([]);
    expect((await choose(id, [find(shared)], { choice: "WITHHOLD" })).errors[0]).toMatchObject({
      extensions: { fields: ["exemption"] },
    });
  });

  it("is asked for anew where what is held has changed", async () => {
    const item = await event("council", "EDUCATION", "Before");
    const id = await recorded("kim");
    const one = (await look(id)).items.find((candidate: any) => candidate.id === item);
    expect((await choose(id, [one], { choice: "RELEASE" })).errors).toEqual([]);
    await house.database.admin.query("update chronology_event set title = 'After' where id = $1", [
      item.split(".")[1],
    ]);
    expect((await look(id)).items.find((candidate: any) => candidate.id === item).choice).toMatchObject({
      isStale: true,
      given: [],
    });
    expect((await choose(id, [one], { choice: "RELEASE" })).code).toBe("CONFLICT");
  });
});

describe("a parent's request", () => {
  const parent = { asker: "PARENT", askerReference: "" };
  beforeAll(() => void (parent.askerReference = referenceOf("mum")));

  it("needs parental responsibility that is on record", async () => {
    expect((await record("kim", { ...parent, askerReference: referenceOf("dad") })).errors[0]).toMatchObject({
      extensions: { code: "BAD_INPUT", fields: ["askerReference"] },
    });
    expect((await record("kim", parent)).errors).toEqual([]);
  });

  it("does not give what the child said in confidence, nor an address that is kept secret", async () => {
    const words = await event("council", "CHILD_VOICE", "I miss him");
    const id = await recorded("lee", parent);
    const kim = await recorded("kim", parent);
    expect(await look(id)).toMatchObject({ childDecides: "NOBODY" });
    const one = (await look(kim)).items.find((candidate: any) => candidate.id === words);
    expect(one).toMatchObject({ neverGiven: true });
    expect((await choose(kim, [one], { choice: "RELEASE" })).code).toBe("BAD_INPUT");
    const own = await recorded("kim");
    expect((await look(own)).items.find((candidate: any) => candidate.id === words)).toMatchObject({
      isPlain: true,
    });
  });

  it("gives nobody what another has said, by whatever kind of data it goes, but to whoever said it or where they agree", async () => {
    const said = async (by: string, category: string, value: string, subjects = [by]) => {
      const { rows } = await house.database.admin.query(
        "select question_key, template_id, template_version, assessment_id from answer where case_id = $1 limit 1",
        [ids().case("case")],
      );
      return held("answer", "council", category, {
        ...rows[0],
        case_id: ids().case("case"),
        subjects: subjects.map((name) => ids().person(name)),
        author_id: ids().practitioner("worker"),
        kind: "OWN_WORDS",
        value,
        said_by: ids().person(by),
        said_by_role: "themselves",
      });
    };
    const childs = await said("kim", "EDUCATION", "I am afraid of him", ["kim", "mum"]);
    const mums = await said("mum", "FINANCE", "I want to leave");
    const of = async (id: string, item: string) =>
      (await look(id)).items.find((candidate: any) => candidate.id === item);
    const [parents, mumsOwn, kims, dads, forMum] = [
      await recorded("kim", parent),
      await recorded("mum"),
      await recorded("kim"),
      await recorded("dad"),
      await recorded("mum", { asker: "REPRESENTATIVE" }),
    ];
    // It is there, and whoever said it is given it, also through who acts for them.
    for (const [id, item] of [
      [kims, childs],
      [mumsOwn, mums],
      [forMum, mums],
    ] as const) {
      const one = await of(id, item);
      expect(one).toMatchObject({ neverGiven: false });
      const others = one.speaksOfOthers ? { others: "REASONABLE" } : {};
      expect((await choose(id, [one], { choice: "RELEASE", ...others })).errors).toEqual([]);
    }
    // To a parent who asks for the child, only where the child agrees; to a parent who asks for themselves, likewise.
    const forParent = await of(parents, childs);
    expect(forParent).toMatchObject({ neverGiven: true, isPlain: false });
    expect((await choose(parents, [forParent], { choice: "RELEASE", others: "AGREED" })).code).toBe(
      "BAD_INPUT",
    );
    for (const id of [mumsOwn, forMum]) {
      const one = await of(id, childs);
      expect(one).toMatchObject({ speaksOfOthers: true, isPlain: false });
      for (const others of [{}, { others: "REASONABLE" }])
        expect((await choose(id, [one], { choice: "RELEASE", ...others })).code).toBe("BAD_INPUT");
      expect((await choose(id, [one], { choice: "RELEASE", others: "AGREED" })).errors).toEqual([]);
    }
    expect(await of(dads, mums)).toBeUndefined();
  });

  it("finds rows that name the person in another column: what they said of others, what they gave, hold, where they were", async () => {
    const { rows } = await house.database.admin.query(
      `with spoken as (
         insert into plan_meeting (partnership_id, id, case_id, category, agency_id, subjects, kind, held_on, minutes, people_there, author_id)
         values ($1, gen_random_uuid(), $2, 6, $3, array[$4::uuid], 'MEETING', '2026-09-02', 'All came.', array[$5::uuid], $6) returning id)
       select 'plan_meeting.' || id as item from spoken`,
      [
        house.world.partnershipId,
        ids().case("case"),
        ids().agency("council"),
        ids().person("kim"),
        ids().person("dad"),
        ids().practitioner("worker"),
      ],
    );
    const items = async (person: string) => (await look(await recorded(person))).items as any[];
    expect((await items("dad")).find(({ id }) => id === rows[0].item)).toMatchObject({
      speaksOfOthers: true,
    });
    expect((await items("mum")).find(({ id }) => id === rows[0].item)).toBeUndefined();
    expect((await items("mum")).map(({ source }) => source)).toContain("authority");
  });

  it("knows every column that leads to a person, by the database's own word for it", async () => {
    const { rows } = await house.database.admin.query(
      `select s.table_name || '.' || a.attname as column from subject_access_source s
       join pg_constraint c on c.conrelid = s.table_name::regclass and c.contype = 'f' and c.confrelid = 'person'::regclass
       cross join lateral unnest(c.conkey) k (n) join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.n
       where a.attname not in ('partnership_id', 'person_id') and a.attname <> all (s.also)`,
    );
    expect(rows).toEqual([]);
  });

  it("waits for the word of a child who can decide, and their own request outranks it", async () => {
    const ofTeen = await recorded("teen", parent);
    expect(await look(ofTeen)).toMatchObject({ childDecides: "ASK_CHILD" });
    const ofLee = await recorded("lee", parent);
    expect(await look(ofLee)).toMatchObject({ childDecides: "NOBODY" });
    await recorded("lee");
    expect(await look(ofLee)).toMatchObject({ childDecides: "ASK_CHILD" });
    await chooseAll(ofLee, "council dpo");
    expect((await act(ofLee, "APPROVED", {}, "council second")).errors).toEqual([]);
    expect((await act(ofLee, "RELEASED")).code).toBe("CONFLICT");
    expect((await ask("council dpo", RIGHTS_PACK, { id: ofLee })).code).toBe("CONFLICT");
    expect((await act(ofLee, "CHILD_REFUSES")).errors).toEqual([]);
    expect((await act(ofLee, "RELEASED")).code).toBe("CONFLICT");
    expect((await act(ofLee, "CHILD_AGREES", { on: "2026-10-23" })).errors).toEqual([]);
    expect((await act(ofLee, "RELEASED", { on: "2026-10-23" })).errors).toEqual([]);
  });
});

describe("who has seen the record", () => {
  it("is told without what must stay confidential, and to a parent without services that say something by themselves", async () => {
    const { admin } = house.database;
    await admin.query(
      `begin; set local session_replication_role = replica;
       update agency set involvement_category = (select bit from category where code = 'DOMESTIC_ABUSE') where id = '${ids().agency("practice")}';
       commit`,
    );
    const seeing = { id: ids().case("case") };
    await house.ask("teacher", EARLY_HELP, CASE, seeing);
    await house.ask("doctor", EARLY_HELP, CASE, seeing);
    await house.ask("teacher", "SAFEGUARDING_ENQUIRY", CASE, seeing);
    await house.ask("constable", EARLY_HELP, CASE, seeing);
    await untilSealed(house);
    const disclosuresFor = async (more: { asker: string; askerReference?: string }) => {
      const id = await recorded("kim", more);
      if (more.asker === "PARENT") expect((await act(id, "CHILD_AGREES")).errors).toEqual([]);
      await chooseAll(id, "council dpo");
      expect((await act(id, "APPROVED", {}, "council second")).errors).toEqual([]);
      const { data, errors } = await ask("council dpo", RIGHTS_PACK, { id });
      expect(errors).toEqual([]);
      const { disclosures } = JSON.parse(Buffer.from(data.rightsPack.json, "base64").toString());
      return disclosures as { agency: string | null; purpose: string; categories: string[] }[];
    };
    // All of it stands in the audit, for the officer.
    const seen = (await auditOf(house)).filter(({ content }) => content.outcome === "SHOWN");
    for (const agency of ["school", "practice"])
      expect(seen.some(({ content }) => content.agency === ids().agency(agency))).toBe(true);
    expect(seen.some(({ content }) => content.purpose === "SAFEGUARDING_ENQUIRY")).toBe(true);
    const own = await disclosuresFor({ asker: "SELF" });
    const toParent = await disclosuresFor({ asker: "PARENT", askerReference: referenceOf("mum") });
    expect(new Set(own.map(({ agency }) => agency))).toEqual(new Set(["school", "practice"]));
    expect(new Set(toParent.map(({ agency }) => agency))).toEqual(new Set(["school"]));
    for (const { purpose, categories } of [...own, ...toParent]) {
      expect(purpose).not.toMatch(/enquire/);
      expect(categories).not.toContain("SAFEGUARDING");
      expect(categories).not.toContain("DOMESTIC_ABUSE");
    }
    // What was discarded before it left was seen by nobody.
    for (const { id: auditId, content } of seen.filter(
      ({ content: { agency } }) => agency === ids().agency("practice"),
    )) {
      const viewer = { partnershipId: house.world.partnershipId, accountId: content.account };
      await recordNotSent(house.database.api, { viewer, auditId, asked: { leaves: [] } } as never);
    }
    const left = await disclosuresFor({ asker: "SELF" });
    expect(new Set(left.map(({ agency }) => agency))).toEqual(new Set(["school"]));
  });
});

describe("the pack", () => {
  it("needs a second officer, and has no byte of what is left out, in PDF nor JSON", async () => {
    await house.ask("teacher", EARLY_HELP, CASE, { id: ids().case("case") });
    await untilSealed(house);
    const detail = "Canary Wren sat beside Kim. CANARY WREN's mother rang.";
    const third = await event("school", "EDUCATION", "A lesson", ["kim"], { detail });
    const whole = await event("school", "SOCIAL_NETWORK", "Canary of a friend");
    await event("school", "EDUCATION", "Given to Kim");
    const id = await recorded("kim", {}, "school dpo");
    const { items } = await look(id, "school dpo");
    const find = (item: string) => items.find((one: any) => one.id === item);
    const redact = { choice: "REDACT", exemption: "THIRD_PARTY" };
    expect(
      (await choose(id, [find(third)], { ...redact, words: ["Canary Robin"] }, "school dpo")).errors[0],
    ).toMatchObject({
      extensions: { fields: ["words"] },
    });
    expect(
      (await choose(id, [find(third)], { ...redact, words: ["canary wren"] }, "school dpo")).errors,
    ).toEqual([]);
    expect(
      (await choose(id, [find(whole)], { choice: "WITHHOLD", exemption: "SERIOUS_HARM" }, "school dpo"))
        .errors,
    ).toEqual([]);
    expect((await ask("school dpo", RIGHTS_PACK, { id })).code).toBe("CONFLICT");
    await chooseAll(id, "school dpo");
    expect(await look(id, "school dpo")).toMatchObject({ state: "TO_REVIEW" });
    expect((await act(id, "APPROVED", {}, "school dpo")).code).toBe("FORBIDDEN");
    expect((await act(id, "RELEASED", {}, "school dpo")).code).toBe("CONFLICT");
    expect((await act(id, "SENT_BACK", {}, "school second")).errors).toEqual([]);
    expect(await look(id, "school dpo")).toMatchObject({
      state: "SENT_BACK",
      sentBackBecause: "As agreed by letter.",
    });
    expect(
      (await choose(id, [find(third)], { ...redact, words: ["CANARY WREN"] }, "school dpo")).errors,
    ).toEqual([]);
    expect((await act(id, "APPROVED", {}, "school second")).errors).toEqual([]);
    const { data, errors } = await ask("school second", RIGHTS_PACK, { id });
    expect(errors).toEqual([]);
    const { pdf, json, fileName } = data.rightsPack;
    expect(fileName).toMatch(/^subject-access-SAR-[0-9A-F]{8}$/);
    const text = Buffer.from(json, "base64").toString();
    const printed = (await readPdf(pdf)).pages.join(" ").replace(/\s+/g, " ");
    for (const one of [text, printed, Buffer.from(pdf, "base64").toString("latin1")]) {
      expect(one).not.toMatch(/canary/i);
      expect(one).not.toMatch(/SERIOUS_HARM|serious harm/);
    }
    for (const one of [text, printed]) {
      expect(one).toContain("Given to Kim");
      expect(one).toContain(`${LEFT_OUT} sat beside Kim. ${LEFT_OUT}'s mother rang.`);
    }
    const pack = JSON.parse(text);
    expect(pack.leftOut).toEqual(["THIRD_PARTY"]);
    expect(pack.disclosures).toContainEqual(
      expect.objectContaining({
        purpose: "to give this family early help",
        categories: expect.arrayContaining(["EDUCATION"]),
      }),
    );
    expect((await act(id, "RELEASED", {}, "school dpo")).errors).toEqual([]);
    expect(await look(id, "school dpo")).toMatchObject({
      state: "RELEASED",
      releasedOn: "2026-10-22",
      overdue: false,
    });
    expect((await choose(id, [find(third)], { choice: "RELEASE" }, "school dpo")).code).toBe("CONFLICT");
  });

  it("is audited as an export, and each look and change as itself, without a value", async () => {
    const rows = await auditOf(house);
    const of = (operation: string) =>
      rows.findLast(({ content }) => content.operation === operation)?.content;
    expect(of("RightsPack")).toMatchObject({ outcome: "EXPORTED" });
    expect(of("RightsRequest")).toMatchObject({ outcome: "SHOWN" });
    expect(of("ChooseRightsItems")).toMatchObject({ outcome: expect.stringMatching(/CHANGED|REFUSED/) });
    expect(rows.filter(({ content }) => /canary/i.test(JSON.stringify(content)))).toEqual([]);
  });
});
