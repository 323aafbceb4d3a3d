import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditedBy, auditOf, pseudonymIn, untilSealed } from "../support/audit.js";
import {
  ACCESS_LOG,
  CASE,
  DECISION,
  ME,
  PARTNERSHIP,
  RECORD_ANSWER,
  WORKLIST,
} from "../support/documents.js";
import { type House, startHouse } from "../support/house.js";
import {
  EARLY_HELP,
  northshire,
  withDetails,
  withFamily,
  withRefuge,
  withStrangers,
} from "../support/northshire.js";
import { onStatement } from "../support/statements.js";

let house: House;
beforeAll(async () => {
  const world = withRefuge(withStrangers(withFamily(northshire())))
    .dpo("excluded dpo", { at: "council" })
    .excludes("excluded dpo", { case: "case" });
  house = await startHouse(world, { also: withDetails });
});
afterAll(() => house?.stop());

const ids = () => house.world.ids;
const UNKNOWN = "00000000-0000-4000-8000-000000000000";
const page = (who: string, id = ids().case("case"), purpose = EARLY_HELP) =>
  house.ask(who, purpose, CASE, { id });
const addAnswer = (who: string, value: string) =>
  house.ask(who, EARLY_HELP, RECORD_ANSWER, {
    input: {
      caseId: ids().case("case"),
      assessmentId: ids().assessment("case"),
      questionKey: "EDUCATION",
      value,
      subjectIds: [ids().person("kim")],
    },
  });
const referenceOf = (person: string) => `P${ids().person(person).slice(-12)}`;
const log = async (who: string, filter: object, more: object = {}) => {
  await untilSealed(house);
  return house.ask(who, "AUDIT", ACCESS_LOG, { filter, ...more });
};
const entriesOf = ({ data }: any): any[] => data.accessLog.edges.map(({ node }: any) => node);

describe("worked case 21: no reply without its row", () => {
  const refused = async (who = "teacher") => {
    const answer = await page(who);
    expect([answer.status, answer.code, answer.data]).toEqual([503, "AUDIT_UNAVAILABLE", null]);
    expect(answer.text).not.toMatch(/Kim|Mill Lane|withheld/);
    return answer;
  };
  const answered = async () => expect((await page("teacher")).data.case.familyName).toBe("Scenario");
  const admin = (sql: string) => house.database.admin.query(sql);

  it("where the right to write was taken away, and afterwards as before", async () => {
    await answered();
    await admin(
      "revoke execute on function audit.append(uuid, uuid, timestamptz, json, bytea) from tellonce_api",
    );
    const rows = await auditedBy(house, async () => {
      const { errors } = await refused();
      expect(
        house.logged.some((line) => line.includes(errors[0]!.extensions.reference) && line.includes("42501")),
      ).toBe(true);
    });
    expect(rows).toEqual([]);
    await admin(
      "grant execute on function audit.append(uuid, uuid, timestamptz, json, bytea) to tellonce_api",
    );
    await answered();
  });

  it("where the table refuses the row", async () => {
    await admin(`create function audit.refuse_row() returns trigger language plpgsql as $$ begin raise exception 'no room: %', new.content; end $$;
      create trigger refuses before insert on audit.entry for each row execute function audit.refuse_row()`);
    await refused();
    const saved = await addAnswer("teacher", "Kim was never saved.");
    expect([saved.code, saved.data]).toEqual(["AUDIT_UNAVAILABLE", null]);
    expect(
      await house.ask("council dpo", "AUDIT", ACCESS_LOG, {
        filter: { personReference: referenceOf("kim") },
      }),
    ).toMatchObject({ code: "AUDIT_UNAVAILABLE", data: null });
    await admin("drop trigger refuses on audit.entry");
    await answered();
    const { rows } = await admin("select from answer where value = 'Kim was never saved.'");
    expect(rows).toEqual([]);
  });

  it("where no partition holds the day", async () => {
    const { rows } = await admin(
      "select inhrelid::regclass::text as name, pg_get_expr(c.relpartbound, c.oid) as bound from pg_inherits join pg_class c on c.oid = inhrelid where inhparent = 'audit.entry'::regclass order by 1 limit 1",
    );
    await admin(`alter table audit.entry detach partition ${rows[0].name}`);
    await refused();
    await admin(`alter table audit.entry attach partition ${rows[0].name} ${rows[0].bound}`);
    await answered();
  });

  it("where the table is locked until the statement is given up", async () => {
    const client = await house.database.admin.connect();
    await client.query("begin; lock table audit.entry in access exclusive mode");
    try {
      await refused();
    } finally {
      await client.query("rollback");
      client.release();
    }
    await answered();
  });

  it("the row is committed when the first byte of the reply leaves", async () => {
    const order: string[] = [];
    const stop = onStatement(house.database.api, (sql) => void order.push(sql.split("(")[0]!.trim()));
    await page("teacher");
    stop();
    const steps = order.filter((sql) =>
      [
        "begin isolation level repeatable read",
        "select audit.append",
        "commit",
        "select door.epochs",
      ].includes(sql),
    );
    expect(steps).toEqual([
      "begin isolation level repeatable read",
      "select audit.append",
      "commit",
      "select door.epochs",
    ]);
    expect(order.at(-1)).toBe("select door.epochs");
  });
});

describe("the row of a read", () => {
  it("is one for an operation, however much it shows", async () => {
    for (const read of [() => page("teacher"), () => house.ask("teacher", EARLY_HELP, WORKLIST)])
      expect(await auditedBy(house, read)).toHaveLength(1);
    const two = `query ($a: ID!, $b: ID!) { a: case(id: $a) { familyName } b: case(id: $b) { familyName } }`;
    const rows = await auditedBy(house, () =>
      house.ask("teacher", EARLY_HELP, two, { a: ids().case("case"), b: ids().case("refuge") }),
    );
    expect(rows.map(({ content }) => content.asked)).toEqual([
      [ids().case("case"), ids().case("refuge")].toSorted(),
    ]);
  });

  it("is none for what touches nobody", async () => {
    expect(await auditedBy(house, () => house.ask("teacher", null, ME))).toEqual([]);
    expect(await auditedBy(house, () => house.ask("teacher", null, PARTNERSHIP))).toEqual([]);
  });

  it("says who, why, what was shown and withheld of whom, on what basis, at which epochs; and no value", async () => {
    const rows = await auditedBy(house, () => page("teacher"));
    const { content } = rows[0]!;
    expect(content).toMatchObject({
      account: ids().account("teacher"),
      actor: "teacher",
      kind: "PRACTITIONER",
      agency: ids().agency("school"),
      purpose: EARLY_HELP,
      operation: "CasePage",
      outcome: "SHOWN",
      asked: [ids().case("case")],
      epochs: {
        partnershipId: house.world.partnershipId,
        cases: { [ids().case("case")]: expect.any(Number) },
      },
    });
    const kim = content.subjects.find(({ subject }: any) => subject === pseudonymIn(house, "kim"));
    expect(kim.shown.EDUCATION).toEqual(expect.arrayContaining(["Answer.value", "Person.school"]));
    expect(kim.withheld.DISABILITY.CONSENT_OTHER_CATEGORY).toContain("Person.disability");
    expect(kim.bases).toEqual(expect.arrayContaining([`CONSENT:${ids().consent("for kim")}`, "OWN_RECORD"]));
    expect(JSON.stringify(rows)).not.toMatch(/Kim|asthma|Mill Lane|Hillcrest|999 000/);
    for (const person of ["kim", "mum"])
      expect(JSON.stringify(content.subjects)).not.toContain(ids().person(person));
  });

  it("has the hash of its canonical bytes", async () => {
    const { rows } = await house.database.admin.query(
      "select content, encode(hash, 'hex') as hash from audit.entry order by at desc limit 5",
    );
    const canonical = (value: any): string =>
      value === null || typeof value !== "object"
        ? JSON.stringify(value)
        : Array.isArray(value)
          ? `[${value.map(canonical).join(",")}]`
          : `{${Object.keys(value)
              .toSorted()
              .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`)
              .join(",")}}`;
    for (const { content, hash } of rows)
      expect(createHash("sha256").update(canonical(content)).digest("hex")).toBe(hash);
  });
});

describe("an id that is not there and one that may not be known", () => {
  const strip = ({ content }: any) => ({ ...content, asked: null, request: null, epochs: null });

  it("give the same bytes and leave the same row but for the id itself", async () => {
    const hidden = await page("teacher", ids().case("strangers' case"));
    const unknown = await page("teacher", UNKNOWN);
    expect(hidden.text).toBe(unknown.text);
    const rows = await auditedBy(house, () => page("teacher", ids().case("strangers' case")));
    const others = await auditedBy(house, () => page("teacher", UNKNOWN));
    expect(rows.map(strip)).toEqual(others.map(strip));
    expect(rows[0]!.content).toMatchObject({
      outcome: "NOTHING_SHOWN",
      asked: [ids().case("strangers' case")],
      subjects: [],
    });
    expect(others[0]!.content.asked).toEqual([UNKNOWN]);
    // It is there.
    expect((await page("colleague", ids().case("strangers' case"))).data.case.reference).toMatch(/^C/);
  });
});

describe("who saw this record", () => {
  it("answers when, who, why, on what basis, and what was shown and withheld", async () => {
    await page("doctor");
    const [latest] = entriesOf(await log("council dpo", { personReference: referenceOf("kim") }));
    expect(latest).toMatchObject({
      actor: "doctor",
      agency: { name: "practice" },
      purpose: EARLY_HELP,
      operation: "CasePage",
      outcome: "SHOWN",
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      subjects: [
        {
          personReference: referenceOf("kim"),
          caseReference: `C${ids().case("case").slice(-12)}`,
          bases: expect.arrayContaining(["CONSENT", "OWN_RECORD"]),
        },
      ],
    });
    const [kim] = latest.subjects;
    expect(kim.shown.find(({ category }: any) => category === "HEALTH_MENTAL")).toMatchObject({
      fields: expect.arrayContaining(["Answer.value"]),
      codes: [],
    });
    expect(kim.withheld.length).toBeGreaterThan(0);
    expect(kim.withheld[0]).toMatchObject({ fields: expect.any(Array), codes: [expect.any(String)] });
    expect(JSON.stringify(latest)).not.toMatch(/Kim|anxious|asthma/);
  });

  it("by case shows everybody of it; by time only that time; and pages without gap or repeat", async () => {
    await page("warden");
    const caseReference = `C${ids().case("case").slice(-12)}`;
    const all = entriesOf(await log("council dpo", { caseReference }, { first: 100 }));
    expect(all[0].subjects.map(({ personReference }: any) => personReference).toSorted()).toEqual(
      ["dad", "kim", "lee", "mum"].map(referenceOf).toSorted(),
    );
    expect(all.length).toBeGreaterThan(5);
    const paged: string[] = [];
    for (let after: string | null = null; ;) {
      const { data }: any = await house.ask("council dpo", "AUDIT", ACCESS_LOG, {
        filter: { caseReference, until: all[0].at },
        first: 2,
        after,
      });
      paged.push(...data.accessLog.edges.map(({ node }: any) => node.id));
      if (!data.accessLog.pageInfo.hasNextPage) break;
      after = data.accessLog.pageInfo.endCursor;
    }
    expect(paged).toEqual(
      all
        .slice(1)
        .map(({ id }) => id)
        .slice(-paged.length),
    );
    expect(entriesOf(await log("council dpo", { caseReference, from: "2999-01-01T00:00:00Z" }))).toEqual([]);
  });

  it("stays within the officer's remit: their own agency's looking and values, or a case that it leads", async () => {
    await page("teacher");
    await page("doctor");
    const entries = entriesOf(
      await log("school dpo", { personReference: referenceOf("kim") }, { first: 100 }),
    );
    const kindsTo = (who: string) =>
      entries
        .filter(({ actor }) => actor === who)
        .flatMap(({ subjects }) => subjects)
        .flatMap(({ shown }) => shown.map(({ category }: any) => category));
    expect(kindsTo("teacher")).toEqual(expect.arrayContaining(["IDENTITY", "HEALTH_PHYSICAL"]));
    // Of the doctor's looking only what the school had contributed.
    expect(kindsTo("doctor")).toContain("EDUCATION");
    expect(kindsTo("doctor")).not.toContain("HEALTH_MENTAL");
    const all = new Set(
      entriesOf(await log("council dpo", { personReference: referenceOf("kim") }, { first: 100 })).map(
        ({ actor }) => actor,
      ),
    );
    expect([...all]).toEqual(expect.arrayContaining(["teacher", "doctor", "warden"]));
  });

  it("is subject to exclusions and seals like everybody: the case is not there", async () => {
    const [hidden, unknown] = [
      await log("excluded dpo", { personReference: referenceOf("kim") }),
      await log("excluded dpo", { personReference: "P-nobody" }),
    ];
    expect(hidden.text).toBe(unknown.text);
    expect(entriesOf(hidden)).toEqual([]);
    expect(entriesOf(await log("council dpo", { personReference: referenceOf("kim") }))).not.toEqual([]);
  });

  it("is itself in the audit", async () => {
    const rows = await auditedBy(house, () =>
      house.ask("council dpo", "AUDIT", ACCESS_LOG, { filter: { personReference: referenceOf("kim") } }),
    );
    // A job may have looked meanwhile, to decide what a system is told.
    const looks = rows.filter(({ content }) => content.operation !== "Webhook");
    expect(
      looks.map(({ content }) => [content.account, content.purpose, content.operation, content.asked]),
    ).toEqual([[ids().account("council dpo"), "AUDIT", "AccessLog", [`record ${referenceOf("kim")}`]]]);
  });

  it("is for nobody else, and asks for one record, not for both or none", async () => {
    expect(
      (await house.ask("worker", "AUDIT", ACCESS_LOG, { filter: { personReference: referenceOf("kim") } }))
        .code,
    ).toBe("FORBIDDEN");
    expect(
      (
        await house.ask("council dpo", EARLY_HELP, ACCESS_LOG, {
          filter: { personReference: referenceOf("kim") },
        })
      ).code,
    ).toBe("FORBIDDEN");
    for (const filter of [
      {},
      { personReference: "", caseReference: " " },
      { personReference: "a", caseReference: "b" },
    ])
      expect((await log("council dpo", filter)).code).toBe("BAD_INPUT");
    for (const after of [
      "x",
      Buffer.from('["a","b"]').toString("base64url"),
      Buffer.from('["2026-01-01","x"]').toString("base64url"),
    ])
      expect((await log("council dpo", { personReference: referenceOf("kim") }, { after })).code).toBe(
        "BAD_INPUT",
      );
  });
});

describe("why a field was withheld", () => {
  const decisionOf = async (who: string) =>
    (await page(who)).data.case.family.members.find(({ person }: any) => person.id === ids().person("kim"))
      .person.withheld[0];

  it("is explained to the officer by its decision id, and the replay agrees", async () => {
    const { decisionId, field, code } = await decisionOf("teacher");
    const { data, errors } = await house.ask("council dpo", "AUDIT", DECISION, { id: decisionId });
    expect(errors).toEqual([]);
    expect(data.decision).toMatchObject({
      actor: "teacher",
      field: `Person.${field}`,
      told: code,
      replayAgrees: true,
    });
  });

  it("is not explained outside the remit, to the excluded, nor for an id that was made up", async () => {
    const { decisionId } = await decisionOf("doctor");
    const told = async (who: string, id: string) => {
      const { code, data, text } = await house.ask(who, "AUDIT", DECISION, { id });
      return [code, data, text.replace(/"reference":"[^"]*"/, "")];
    };
    const made = await told(
      "council dpo",
      `${decisionId.slice(0, -1)}${decisionId.endsWith("A") ? "B" : "A"}`,
    );
    expect(made.slice(0, 2)).toEqual(["NOT_FOUND", null]);
    expect(await told("school dpo", decisionId)).toEqual(made);
    expect(await told("excluded dpo", decisionId)).toEqual(made);
    expect((await told("council dpo", decisionId))[0]).toBeNull();
  });
});

describe("the sealer", () => {
  it("fixes an order without gap, once, and derives whom each row is about", async () => {
    await page("teacher");
    await untilSealed(house);
    const { rows: leaves } = await house.database.admin.query(
      "select leaf_index::int as index, audit_id, encode(leaf_hash, 'hex') as hash from audit.leaf order by 1",
    );
    expect(leaves.map(({ index }) => index)).toEqual(leaves.map((_, index) => index));
    expect(new Set(leaves.map(({ audit_id }) => audit_id)).size).toBe((await auditOf(house)).length);
    const { rows } = await house.database.admin.query(
      "select encode(audit.leaf_hash(e.partnership_id, e.id, e.at, e.writer, e.salt, e.hash), 'hex') as hash from audit.leaf l join audit.entry e on e.id = l.audit_id order by l.leaf_index",
    );
    expect(rows.map(({ hash }) => hash)).toEqual(leaves.map(({ hash }) => hash));
    const { rows: subjects } = await house.database.admin.query(
      "select encode(subject, 'hex') as subject, count(*)::int as n from audit.subject where audit_id = $1 group by 1",
      [leaves.at(-1).audit_id],
    );
    expect(subjects.map(({ subject }) => subject).toSorted()).toEqual(
      ["dad", "kim", "lee", "mum"].map((person) => pseudonymIn(house, person)).toSorted(),
    );
  });

  it("leaves what is not committed for later", async () => {
    await untilSealed(house);
    const client = await house.database.admin.connect();
    const before = (await house.database.admin.query("select count(*)::int as n from audit.leaf")).rows[0].n;
    await client.query("begin");
    await client.query("select audit.append($1, gen_random_uuid(), now(), '{\"subjects\": []}', '\\x00')", [
      house.world.partnershipId,
    ]);
    await page("teacher");
    const count = async () =>
      (
        await house.database.admin.query(
          "select audit.seal(100), (select count(*)::int from audit.leaf) as n",
        )
      ).rows[0].n;
    await count();
    expect(await count()).toBe(before);
    await client.query("commit");
    client.release();
    await untilSealed(house);
    expect(await count()).toBe(before + 2);
  });
});

describe("nobody changes the audit", () => {
  const roles = ["api", "auditor", "owner"] as const;
  const changes = [
    "update audit.entry set content = '{}'",
    "delete from audit.entry",
    "truncate audit.entry",
    "update audit.leaf set leaf_hash = '\\x00'",
    "delete from audit.leaf",
    "truncate audit.leaf",
    "delete from audit.subject",
    "insert into audit.entry (partnership_id, id, at, content, hash) values (gen_random_uuid(), gen_random_uuid(), now(), '{}', '\\x00')",
    "set session_replication_role = replica",
  ];
  const everything = async (): Promise<string[]> =>
    (
      await house.database.admin.query(
        "select md5(e::text) as row from audit.entry e union all select md5(l::text) from audit.leaf l union all select md5(s::text) from audit.subject s",
      )
    ).rows.map(({ row }) => row);

  it.each(roles.flatMap((role) => changes.map((sql) => [role, sql] as const)))(
    "%s: %s",
    async (role, sql) => {
      await page("teacher");
      const before = await everything();
      const outcome = await house.database[role].query(sql).then(
        ({ rowCount }) => rowCount ?? 0,
        ({ code }: { code: string }) => code,
      );
      // Refused outright, or (for an owner under forced row security) there is no row for it.
      expect(["42501", "TL003", 0]).toContain(outcome);
      // Jobs may have written more meanwhile.
      expect(await everything()).toEqual(expect.arrayContaining(before));
      expect(before.length).toBeGreaterThan(0);
    },
  );

  it("not even the superuser, by an ordinary statement", async () => {
    for (const sql of [
      "update audit.entry set content = '{}'",
      "delete from audit.entry",
      "truncate audit.entry",
    ])
      await expect(house.database.admin.query(sql)).rejects.toMatchObject({ code: "TL003" });
  });
});

it("keeps the sentence with which somebody goes over to a duty purpose, and nothing where none came", async () => {
  const body = JSON.stringify({ query: CASE, variables: { id: ids().case("case") } });
  const sentence = "The head teacher rang: “come at once”.";
  const ask = (reason?: string) =>
    house.send("teacher", body, {
      "tellonce-purpose": "SAFEGUARDING_ENQUIRY",
      ...(reason !== undefined && { "tellonce-purpose-reason": reason }),
    });
  const reasons = async (answers: Promise<unknown>[]) => {
    await Promise.all(answers);
    const { rows } = await house.database.admin.query(
      "select content ->> 'purposeReason' as reason from audit.entry where content ->> 'purpose' = 'SAFEGUARDING_ENQUIRY' order by at desc, id desc limit $1",
      [answers.length],
    );
    return rows.map(({ reason }) => reason);
  };
  expect(await reasons([ask(encodeURIComponent(sentence))])).toEqual([sentence]);
  expect(await reasons([ask()])).toEqual([null]);
  expect(await reasons([ask("%E0%A4%A")])).toEqual([null]);
});
