import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditedBy, pseudonymIn, untilSealed } from "../support/audit.js";
import {
  ACCESS_LOG,
  AUDIT_ACCOUNTS,
  CASE,
  CONSENT_DOCUMENT,
  DESK_DOCUMENT,
  DESK_ENTRIES,
  DESK_RECORDS,
  USE_OVER_TIME,
} from "../support/documents.js";
import { type House, startHouse } from "../support/house.js";
import { EARLY_HELP, northshire, withDetails, withFamily, withStrangers } from "../support/northshire.js";

let house: House;
beforeAll(async () => {
  const world = withStrangers(
    withFamily(northshire().dpo("police dpo", { at: "police" }).dpo("charity dpo", { at: "charity" })),
  )
    .dpo("a neighbour", { at: "council" })
    .excludes("a neighbour", { case: "case" })
    .emergency("doctor", { case: "case", people: ["kim"] });
  house = await startHouse(world, { also: withDetails });
  // What is asked after below: reads by the school, the police, and the council; and one of nothing.
  for (const who of ["teacher", "constable", "worker"]) await open(who);
  await house.ask("colleague", EARLY_HELP, CASE, { id: ids().case("strangers' case") });
  await house.ask("colleague", EARLY_HELP, CASE, { id: ids().case("case") });
  await house.ask("mum", EARLY_HELP, CASE, { id: ids().case("case") });
  await house.ask("worker", EARLY_HELP, CONSENT_DOCUMENT, {
    caseId: ids().case("case"),
    consentId: ids().consent("for kim"),
  });
});
afterAll(() => house?.stop());

const ids = () => house.world.ids;
const open = (who: string) => house.ask(who, EARLY_HELP, CASE, { id: ids().case("case") });
const referenceOf = (person: string) => `P${ids().person(person).slice(-12)}`;
const entries = async (who: string, question: string, filter: object = {}, more: object = {}) => {
  await untilSealed(house);
  const answer = await house.ask(who, "AUDIT", DESK_ENTRIES, { question, filter, first: 100, ...more });
  expect(answer.errors).toEqual([]);
  return answer.data.deskEntries.edges.map(({ node }: any) => node) as any[];
};
const records = async (who: string, question: string, filter: object = {}) => {
  const { data, errors } = await house.ask(who, "AUDIT", DESK_RECORDS, { question, filter });
  expect(errors).toEqual([]);
  return data.deskRecords.items as any[];
};
const actors = (nodes: any[]) => [...new Set(nodes.map(({ actor }) => actor))].toSorted();
const actorsOf = (items: any[]) => [...new Set(items.map(({ who }) => who))].toSorted();
const of = (who: string) => ({ accountId: ids().account(who) });

describe("what a practitioner saw", () => {
  it("is told to their own officer and to the lead agency's, by kinds and reasons, never a value", async () => {
    for (const who of ["council dpo", "school dpo"]) {
      const nodes = await entries(who, "PRACTITIONER", of("teacher"));
      expect(nodes).toHaveLength(1);
      expect(nodes[0]).toMatchObject({ actor: "teacher", operation: "CasePage", outcome: "SHOWN" });
      const kim = nodes[0].subjects.find((one: any) => one.personReference === referenceOf("kim"));
      expect(kim.shown.map(({ category }: any) => category)).toContain("EDUCATION");
      expect(kim.withheld.map(({ category }: any) => category)).toContain("HEALTH_MENTAL");
      expect(JSON.stringify(nodes)).not.toContain("reads well");
    }
  });

  it("is not told beyond the remit, nor of a case that is hidden from the officer, though it is there", async () => {
    expect(await entries("school dpo", "PRACTITIONER", of("colleague"))).toEqual([]);
    expect(await entries("charity dpo", "PRACTITIONER", of("teacher"))).toEqual([]);
    // The police contributed that they work with the family, and no more: of the teacher's reading, that is theirs to know.
    for (const { subjects } of await entries("police dpo", "PRACTITIONER", of("teacher")))
      for (const { shown, withheld } of subjects)
        expect([shown.map(({ category }: any) => category), withheld]).toEqual([["AGENCY_INVOLVEMENT"], []]);
    expect(await entries("a neighbour", "PRACTITIONER", of("worker"))).toEqual([]);
    expect(actors(await entries("a neighbour", "PRACTITIONER", of("colleague")))).toEqual(["colleague"]);
    expect((await entries("council dpo", "PRACTITIONER", of("colleague"))).length).toBe(1);
  });

  it("is asked with an account, by an officer, for the purpose of audit, and of the days named", async () => {
    expect(
      (await house.ask("council dpo", "AUDIT", DESK_ENTRIES, { question: "PRACTITIONER", filter: {} })).code,
    ).toBe("BAD_INPUT");
    const variables = { question: "PRACTITIONER", filter: of("teacher") };
    expect((await house.ask("worker", EARLY_HELP, DESK_ENTRIES, variables)).code).toBe("FORBIDDEN");
    expect(
      await entries("council dpo", "PRACTITIONER", { ...of("teacher"), until: "2020-01-01T00:00:00Z" }),
    ).toEqual([]);
  });

  it("is itself in the audit", async () => {
    const rows = await auditedBy(house, () => entries("council dpo", "PRACTITIONER", of("teacher")));
    const row = rows.find(({ content }) => content.operation === "DeskEntries");
    expect(row?.content).toMatchObject({
      operation: "DeskEntries",
      purpose: "AUDIT",
      asked: [`desk PRACTITIONER account ${ids().account("teacher")}`],
    });
  });
});

it("what an agency saw: of another agency only what concerns the officer's", async () => {
  const filter = { agencyId: ids().agency("school") };
  // A job may have looked meanwhile, to decide what the school's system is told.
  const people = actors(await entries("council dpo", "AGENCY", filter)).filter((one) => one !== "register");
  expect(people).toEqual(["teacher"]);
  expect(await entries("charity dpo", "AGENCY", filter)).toEqual([]);
  const pages: string[] = [];
  const ours = { agencyId: ids().agency("council") };
  for (let after: string | null = null; ;) {
    const { data }: any = await house.ask("council dpo", "AUDIT", DESK_ENTRIES, {
      question: "AGENCY",
      filter: ours,
      first: 1,
      after,
    });
    pages.push(...data.deskEntries.edges.map(({ node }: any) => node.id));
    if (!data.deskEntries.pageInfo.hasNextPage) break;
    after = data.deskEntries.pageInfo.endCursor;
  }
  expect(pages).toEqual((await entries("council dpo", "AGENCY", ours)).map(({ id }) => id));
  expect(pages.length).toBeGreaterThan(2);
});

it("what was withheld and why, from one's own agency's people, and for one reason", async () => {
  const all = await entries("police dpo", "WITHHELD");
  expect(actors(all)).toEqual(["constable"]);
  expect(await entries("police dpo", "WITHHELD", { reason: "CONSENT_REFUSED" })).toHaveLength(1);
  expect(await entries("police dpo", "WITHHELD", { reason: "CONSENT_LAPSED" })).toEqual([]);
});

it("what left as a document, and refused attempts, those on a record that is not there for them too", async () => {
  const exported = await entries("council dpo", "EXPORTED");
  expect(exported.map(({ operation }) => operation)).toContain("ConsentDocument");
  expect((await entries("a neighbour", "EXPORTED")).map(({ operation }) => operation)).not.toContain(
    "ConsentDocument",
  );
  expect(await entries("school dpo", "EXPORTED")).toEqual([]);
  const refused = await entries("council dpo", "REFUSED");
  expect(refused.find(({ actor }) => actor === "colleague")).toMatchObject({ outcome: "NOTHING_SHOWN" });
  expect(refused.find(({ actor }) => actor === "colleague").asked).toHaveLength(1);
  expect((await entries("a neighbour", "REFUSED")).find(({ actor }) => actor === "colleague").asked).toEqual(
    [],
  );
  expect(actors(await entries("school dpo", "REFUSED"))).not.toContain("colleague");
});

describe("who looked at the audit", () => {
  const asked = async (who: string) =>
    (await entries(who, "LOOKED_AT_AUDIT")).map(({ actor, operation, asked }) => [actor, operation, asked]);
  const lookUp = (who: string, reference: string) =>
    house.ask(who, "AUDIT", ACCESS_LOG, { filter: { personReference: reference } });

  it("is told to officers of the same agency: who, which question, about whom, and that they asked this too", async () => {
    await entries("council dpo", "PRACTITIONER", of("teacher"));
    await lookUp("council dpo", referenceOf("kim"));
    const told = await asked("council dpo");
    expect(told).toContainEqual(["council dpo", "AccessLog", [`record ${referenceOf("kim")}`]]);
    expect(told).toContainEqual(["council dpo", "DeskEntries", ["What this account saw, account teacher"]]);
    expect(await asked("council dpo")).toContainEqual([
      "council dpo",
      "DeskEntries",
      ["Who looked at the record of use"],
    ]);
  });

  it("is not told to another agency's, and names no record that is hidden from who reads, though the look is there", async () => {
    await lookUp("council dpo", referenceOf("kim"));
    await lookUp("council dpo", referenceOf("bob"));
    await lookUp("a neighbour", referenceOf("kim"));
    expect((await asked("school dpo")).every(([actor]) => actor === "school dpo")).toBe(true);
    const told = await asked("a neighbour");
    const words = (by: string) => told.filter(([actor]) => actor === by).flatMap(([, , one]) => one);
    expect(told).toContainEqual(["council dpo", "AccessLog", []]);
    expect(words("council dpo")).toContain(`record ${referenceOf("bob")}`);
    expect(words("council dpo")).not.toContain(`record ${referenceOf("kim")}`);
    // What they typed themselves they know.
    expect(words("a neighbour")).toContain(`record ${referenceOf("kim")}`);
  });

  it("has no practitioner's looks at records among it", async () => {
    expect(actors(await entries("council dpo", "AGENCY", { agencyId: ids().agency("council") }))).toContain(
      "worker",
    );
    expect((await asked("council dpo")).map(([actor]) => actor)).not.toContain("worker");
  });
});

describe("the records that decide", () => {
  it("consents by how they stand, of cases that the officer's agency leads or that it obtained", async () => {
    const consents = await records("council dpo", "CONSENTS");
    expect([...new Set(consents.map(({ kind, state }) => `${kind} ${state}`))].toSorted()).toEqual([
      "NO IN_FORCE",
      "YES IN_FORCE",
      "YES RUNNING_OUT",
    ]);
    expect(consents.length).toBeGreaterThan(3);
    expect(await records("council dpo", "CONSENTS", { state: "RUNNING_OUT" })).toHaveLength(1);
    expect(consents[0].people[0]).toMatch(/^P/);
    expect(await records("council dpo", "CONSENTS", { state: "WITHDRAWN" })).toEqual([]);
    for (const who of ["a neighbour", "police dpo"]) expect(await records(who, "CONSENTS")).toEqual([]);
  });

  it("agreements, changes, emergency uses, decisions: within the remit", async () => {
    const agreements = await records("council dpo", "AGREEMENTS");
    expect(agreements.map(({ name, state }) => [name, state])).toEqual(
      expect.arrayContaining([
        ["to sign", "PROPOSED"],
        ["suspended", "SUSPENDED"],
      ]),
    );
    expect(agreements.find(({ name }) => name === "to sign")).toMatchObject({
      who: "school dpo",
      agency: { id: ids().agency("school") },
    });
    expect((await records("police dpo", "AGREEMENTS")).map(({ name }) => name)).not.toContain("to sign");
    const changes = await records("council dpo", "CHANGES");
    expect(changes.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(["AGREEMENT_PROPOSED", "ROLE_GIVEN"]),
    );
    expect(changes.filter(({ kind }) => kind === "ROLE_GIVEN").map(({ about }) => about)).not.toContain(
      "teacher",
    );
    const uses = await records("council dpo", "EMERGENCY_USES");
    expect(actorsOf(uses)).toEqual(["colleague", "doctor", "worker"]);
    expect(uses[0]).toMatchObject({ kind: "RISK_TO_LIFE", people: [referenceOf("kim")] });
    expect(JSON.stringify(uses)).not.toContain("reason");
    for (const who of ["a neighbour", "charity dpo"])
      expect(await records(who, "EMERGENCY_USES")).toEqual([]);
  });
});

describe("sharing decisions", () => {
  it("not to share, and despite an objection, are listed to the lead agency's officer and not where the case is hidden", async () => {
    const add = async (share: boolean, objected: string | null) =>
      house.database.admin.query(
        `insert into sharing_decision (partnership_id, id, case_id, share, purpose, gateway, agencies, persons, categories, decided_by, why_necessary, why_proportionate, family_told, review_on, objected_at, recorded_epoch)
         values ($1, gen_random_uuid(), $2, $3, 'SAFEGUARDING_ENQUIRY', 'CA1989_S47', $4, $5, 16, $6, 'It is needed.', 'It is little.', true, '2030-01-01', $7, 0)`,
        [
          house.world.partnershipId,
          ids().case("case"),
          share,
          [ids().agency("police")],
          [ids().person("kim")],
          ids().practitioner("worker"),
          objected,
        ],
      );
    await add(false, null);
    await add(true, "2026-01-02T00:00:00Z");
    const [not] = await records("council dpo", "NOT_SHARED");
    expect(not).toMatchObject({
      kind: "NOT_SHARED",
      state: "IN_FORCE",
      who: "worker",
      people: [referenceOf("kim")],
    });
    const [despite] = await records("police dpo", "DESPITE_OBJECTION");
    expect(despite).toMatchObject({ kind: "OBJECTION", categories: ["EDUCATION"] });
    for (const who of ["a neighbour", "school dpo"])
      for (const question of ["NOT_SHARED", "DESPITE_OBJECTION"])
        expect(await records(who, question)).toEqual([]);
    expect(JSON.stringify([not, despite])).not.toContain("It is needed");
  });
});

it("use over time counts as many operations as the list has, without what is hidden from the officer", async () => {
  await untilSealed(house);
  const count = async (who: string) => {
    const { data, errors } = await house.ask(who, "AUDIT", USE_OVER_TIME, { filter: {}, by: "month" });
    expect(errors).toEqual([]);
    return data.useOverTime.reduce((sum: number, one: any) => sum + one.operations, 0);
  };
  const ours = { agencyId: ids().agency("council") };
  for (const who of ["council dpo", "a neighbour"])
    expect(await count(who)).toBe((await entries(who, "AGENCY", ours)).length);
  expect(await count("council dpo")).toBeGreaterThan(await count("a neighbour"));
  expect(await count("a neighbour")).toBeGreaterThan(0);
  expect((await house.ask("council dpo", "AUDIT", USE_OVER_TIME, { filter: {}, by: "day" })).code).toBe(
    "BAD_INPUT",
  );
});

it("use over time is counted for whoever leads a case now, by account and over parts of days, as the list has it", async () => {
  await untilSealed(house);
  const { admin, api } = house.database;
  const all = await entries("council dpo", "AGENCY", { agencyId: ids().agency("school") });
  expect(all.length).toBeGreaterThan(0);
  const moment = all[0].at;
  const filters = [
    { agencyId: ids().agency("council") },
    { agencyId: ids().agency("school") },
    of("worker"),
    of("teacher"),
    { ...of("teacher"), from: moment },
    { ...of("teacher"), until: moment },
    { ...of("teacher"), until: new Date(Date.parse(moment) + 1).toISOString() },
    { ...of("worker"), from: "2026-03-29T00:30:00Z", until: "2100-10-31T23:30:00Z" },
  ];
  const compare = async () => {
    const counts: number[] = [];
    for (const who of ["council dpo", "school dpo", "police dpo", "charity dpo"])
      for (const filter of filters) {
        const question = "accountId" in filter ? "PRACTITIONER" : "AGENCY";
        let counted = await used(who, filter);
        // A job may look between two questions: what is listed is held against a count before and after it.
        for (let listed = -1; counted !== listed;) {
          listed = (await entries(who, question, filter)).length;
          const again = await used(who, filter);
          if (again === counted) expect([who, filter, counted]).toEqual([who, filter, listed]);
          counted = again;
        }
        counts.push(counted);
      }
    return counts;
  };
  const used = async (who: string, filter: object) => {
    await untilSealed(house);
    const { data, errors } = await house.ask(who, "AUDIT", USE_OVER_TIME, { filter, by: "month" });
    expect(errors).toEqual([]);
    return data.useOverTime.reduce((sum: number, one: any) => sum + one.operations, 0) as number;
  };
  const lead = async (agency: string) => {
    const client = await admin.connect();
    try {
      await client.query("begin; set local session_replication_role = replica");
      await client.query("update involvement set agency_id = $1 where kind = 'LEAD' and case_id = $2", [
        ids().agency(agency),
        ids().case("case"),
      ]);
      await client.query("commit");
    } finally {
      client.release();
    }
    // The sealer may be at work at that moment: then it is tried again.
    for (let isCounted = false; !isCounted;) {
      await api.query("select audit.follow_leads()");
      const { rows } = await admin.query("select agency_id from audit.counted_lead where case_id = $1", [
        ids().case("case"),
      ]);
      isCounted = rows[0].agency_id === ids().agency(agency);
    }
  };
  const before = await compare();
  await lead("charity");
  const passed = await compare();
  // The charity's officer, the last of them, had nothing to ask about until their agency led the case.
  expect(before.slice(-filters.length).every((count) => count === 0)).toBe(true);
  expect(passed.slice(-filters.length).some((count) => count > 0)).toBe(true);
  await lead("council");
  expect((await compare()).slice(-filters.length).every((count) => count === 0)).toBe(true);
});

it("an answer leaves as a table in which nothing runs, or as a PDF; that is audited as an export", async () => {
  await house.database.admin.query("select audit.append($1, gen_random_uuid(), now(), $2, '\\x00')", [
    house.world.partnershipId,
    {
      actor: "=HYPERLINK(1)",
      account: ids().account("teacher"),
      agency: ids().agency("school"),
      purpose: EARLY_HELP,
      operation: "CasePage",
      outcome: "SHOWN",
      subjects: [
        {
          case: ids().case("case"),
          subject: pseudonymIn(house, "kim"),
          shown: { IDENTITY: ["Person.name"] },
          withheld: {},
          bases: [],
        },
      ],
    },
  ]);
  await untilSealed(house);
  const make = (who: string, format: string, entries = "PRACTITIONER") =>
    house.ask(who, "AUDIT", DESK_DOCUMENT, { input: { entries, filter: of("teacher"), format } });
  let csv!: { content: string; fileName: string };
  const rows = await auditedBy(house, async () => {
    csv = (await make("council dpo", "CSV")).data.deskDocument;
  });
  const text = Buffer.from(csv.content, "base64").toString();
  expect(text).toContain('"When","Who","Agency"');
  expect(text).toContain(`"'=HYPERLINK(1)"`);
  expect(text).toContain(referenceOf("kim"));
  expect(csv.fileName).toMatch(/^practitioner-\d{4}-\d\d-\d\d\.csv$/);
  // A job may have written a row of its own meanwhile.
  expect(rows.map(({ content }) => content.outcome)).toContain("EXPORTED");
  const pdf = (await make("council dpo", "PDF")).data.deskDocument;
  expect(Buffer.from(pdf.content, "base64").subarray(0, 5).toString()).toBe("%PDF-");
  const theirs = (await make("charity dpo", "CSV")).data.deskDocument;
  expect(Buffer.from(theirs.content, "base64").toString()).not.toContain("HYPERLINK");
  expect((await entries("council dpo", "EXPORTED")).map(({ operation }) => operation)).toContain(
    "DeskDocument",
  );
});

it("who saw a record leaves as a table or as a PDF of all that the list has, within the remit; that is audited as an export", async () => {
  await untilSealed(house);
  const record = { personReference: referenceOf("kim") };
  const make = async (who: string, format: string) => {
    const { data, errors } = await house.ask(who, "AUDIT", DESK_DOCUMENT, { input: { record, format } });
    expect(errors).toEqual([]);
    return { ...data.deskDocument, bytes: Buffer.from(data.deskDocument.content, "base64") };
  };
  let csv!: Awaited<ReturnType<typeof make>>;
  const rows = await auditedBy(house, async () => {
    csv = await make("council dpo", "CSV");
  });
  expect(rows.map(({ content }) => content)).toContainEqual(
    expect.objectContaining({
      operation: "DeskDocument",
      outcome: "EXPORTED",
      asked: [`record ${referenceOf("kim")} as CSV`],
    }),
  );
  expect(csv.fileName).toMatch(/^who-saw-\d{4}-\d\d-\d\d\.csv$/);
  const listed = await house.ask("council dpo", "AUDIT", ACCESS_LOG, { filter: record, first: 100 });
  for (const { node } of listed.data.accessLog.edges) expect(csv.bytes.toString()).toContain(node.actor);
  expect(csv.bytes.toString()).toContain(`"constable","police"`);
  expect(csv.bytes.toString()).toContain(referenceOf("kim"));
  expect(csv.bytes.toString()).not.toContain("reads well");
  const theirs = (await make("school dpo", "CSV")).bytes.toString();
  expect(theirs).toContain("teacher");
  expect(theirs).not.toContain("constable");
  expect((await make("charity dpo", "CSV")).bytes.toString()).not.toContain("teacher");
  expect((await make("council dpo", "PDF")).bytes.subarray(0, 5).toString()).toBe("%PDF-");
});

it("a document is one question's", async () => {
  const record = { personReference: referenceOf("kim") };
  for (const input of [{}, { record, entries: "EXPORTED" }, { record: {} }])
    expect(
      (await house.ask("council dpo", "AUDIT", DESK_DOCUMENT, { input: { ...input, format: "CSV" } })).code,
    ).toBe("BAD_INPUT");
  expect(
    (await house.ask("worker", EARLY_HELP, DESK_DOCUMENT, { input: { record, format: "CSV" } })).code,
  ).toBe("FORBIDDEN");
});

it("accounts of an agency are named to an officer; no family member is among them", async () => {
  const { data } = await house.ask("council dpo", "AUDIT", AUDIT_ACCOUNTS, {
    agencyId: ids().agency("school"),
  });
  expect(data.auditAccounts.map(({ name }: any) => name)).toEqual(
    expect.arrayContaining(["teacher", "register"]),
  );
  expect(JSON.stringify(data)).not.toMatch(/\bmum\b/);
});
