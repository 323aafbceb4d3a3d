import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { v7 as newId } from "uuid";
import { bitOf } from "../../server/sharing/categories.js";
import { type Leak, FORMS, leaksIn, newToken, plantTokens } from "../support/canary.js";
import {
  ACCESS_LOG,
  CASE,
  DECISION,
  ME,
  PARTNERSHIP,
  RECORD_ANSWER,
  RECORD_CONSENT,
  WITHDRAW_CONSENT,
  WORKLIST,
} from "../support/documents.js";
import { type Answer, type House, startHouse } from "../support/house.js";
import { EARLY_HELP, northshire, withDetails } from "../support/northshire.js";
import { types } from "../support/scenario.js";

/**
 * SECURITY.md I11: what may not be shown stands in no sink. Every text stored about this family is a token; the family
 * has agreed to nothing but that the practice reads what the council knows of Kim's schooling.
 */
const world = () =>
  northshire()
    .family((f) => f.mother("mum").father("dad").child("kim"))
    .case("case", {
      lead: "worker",
      team: ["teacher", "doctor", "constable", "warden"],
      people: ["kim", "mum", "dad"],
      purposes: [EARLY_HELP, "EVALUATION", "SAFEGUARDING_ENQUIRY"],
    })
    .signsIn("mum")
    .consents("mum", {
      called: "schooling",
      for: "kim",
      yes: ["EDUCATION"],
      to: types("GP"),
      purposes: [EARLY_HELP],
    })
    .value("kim", "EDUCATION", { by: "worker" })
    .value("kim", "HEALTH_MENTAL", { by: "doctor" })
    .value("mum", "PARENTING", { by: "worker", mentioned: ["dad"] })
    .value("mum", "SAFEGUARDING", { by: "worker", called: "sealed" })
    .seals({ value: "sealed", openTo: ["worker"] })
    .event("kim", "HEALTH_MENTAL", { called: "visit", by: "doctor", place: "somewhere" })
    .event("mum", "DOMESTIC_ABUSE", { called: "night", by: "worker", place: "somewhere" })
    .address("kim", { by: "worker", household: "home" })
    .address("mum", { by: "worker", household: "home", safe: true })
    .attends("kim", "a school", { by: "worker" })
    .registersWith("kim", "a practice", { by: "doctor" })
    .protects("LOCATION", { household: "home", openToAgencies: ["council"] })
    .protects("HARM", { people: ["mum"], categories: ["DOMESTIC_ABUSE"], openToAgencies: ["council"] });

let house: House;
let planted: Awaited<ReturnType<typeof plantTokens>>;
/** What those who wrote have sent: it is in no log and no audit either. */
const written: string[] = [];
/** Replies to those who may see nothing of the family; to the doctor, who may see some; to the school, which sees what it said itself. */
const replies: string[] = [];
const toTheDoctor: string[] = [];
const toTheSchool: string[] = [];

beforeAll(async () => {
  house = await startHouse(world(), {
    also: async (add, saved) => {
      await withDetails(add, saved);
      await add("value_statement", {
        id: newId(),
        kind: "EVENT",
        item_id: saved.ids.value("visit"),
        case_id: saved.ids.case("case"),
        category: bitOf("HEALTH_MENTAL"),
        agency_id: saved.ids.agency("practice"),
        subjects: [saved.ids.person("kim")],
        person_id: saved.ids.person("mum"),
        account_id: saved.ids.account("mum"),
        text: "Not so.",
      });
    },
  });
  planted = await plantTokens(house);
});
afterAll(() => house?.stop());

const ids = () => house.world.ids;
const STRANGERS = [
  "constable",
  "warden",
  "headteacher",
  "colleague",
  "mum",
  "council dpo",
  "school dpo",
  "commissioner",
  "temp",
];
const asBytes = ({ status, headers, text }: Answer) => `${status} ${JSON.stringify(headers)} ${text}`;
const referenceOf = (person: string) => `P${ids().person(person).slice(-12)}`;
const UNKNOWN = "00000000-0000-4000-8000-000000000000";

/** Every operation, well and badly asked. */
function questions(token: string): [string, string | null, object?][] {
  const change = {
    caseId: ids().case("case"),
    assessmentId: ids().assessment("case"),
    questionKey: "EDUCATION",
    value: token,
    subjectIds: [ids().person("kim")],
  };
  const provisions = [
    {
      permit: true,
      agencyIds: [ids().agency("school")],
      agencyTypes: [],
      categories: ["FINANCE"],
      purposes: ["EVALUATION"],
      from: "2026-01-01",
    },
  ];
  const consent = {
    caseId: ids().case("case"),
    personId: ids().person("mum"),
    giverPersonId: ids().person("mum"),
    authority: "SELF",
    method: "VERBAL",
    witness: token,
    noticeVersion: "1",
    noticeLanguage: "en",
    capacityNote: token,
    provisions,
  };
  return [
    [ME, null],
    [PARTNERSHIP, null],
    ...[EARLY_HELP, "EVALUATION", "SAFEGUARDING_ENQUIRY", "AUDIT", token, null].flatMap((purpose) => [
      [CASE, purpose, { id: ids().case("case") }] as [string, string | null, object],
      [WORKLIST, purpose, { sort: "FAMILY_NAME" }] as [string, string | null, object],
    ]),
    [CASE, EARLY_HELP, { id: UNKNOWN }],
    [CASE, EARLY_HELP, { id: token }],
    [
      WORKLIST,
      EARLY_HELP,
      { after: Buffer.from(JSON.stringify([token, UNKNOWN])).toString("base64url"), sort: "FAMILY_NAME" },
    ],
    [WORKLIST, EARLY_HELP, { filter: { status: [token] } }],
    [`{ ${token} }`, EARLY_HELP],
    [`query { case(id: "${token}") { id } }`, EARLY_HELP],
    [`{ me { displayName`, EARLY_HELP],
    [ACCESS_LOG, "AUDIT", { filter: { personReference: referenceOf("kim") } }],
    [ACCESS_LOG, "AUDIT", { filter: { caseReference: `C${ids().case("case").slice(-12)}` } }],
    [DECISION, "AUDIT", { id: `${UNKNOWN}.${"x".repeat(22)}` }],
    [RECORD_ANSWER, EARLY_HELP, { input: change }],
    [
      RECORD_ANSWER,
      EARLY_HELP,
      { input: { ...change, answerId: ids().value("kim.EDUCATION"), expectedVersion: 1 } },
    ],
    [
      RECORD_ANSWER,
      EARLY_HELP,
      {
        input: {
          ...change,
          answerId: ids().value("kim.HEALTH_MENTAL"),
          questionKey: "HEALTH_MENTAL",
          expectedVersion: 7,
        },
      },
    ],
    [RECORD_ANSWER, EARLY_HELP, { input: { ...change, subjectIds: [token] } }],
    [RECORD_ANSWER, EARLY_HELP, { input: { ...change, [token]: token } }],
    [RECORD_CONSENT, EARLY_HELP, { input: consent }],
    [RECORD_CONSENT, EARLY_HELP, { input: { ...consent, giverPersonId: ids().person("dad") } }],
    [
      WITHDRAW_CONSENT,
      EARLY_HELP,
      { input: { caseId: ids().case("case"), consentId: ids().consent("schooling"), how: "" } },
    ],
    [WITHDRAW_CONSENT, EARLY_HELP, { input: { caseId: ids().case("case"), consentId: UNKNOWN, how: token } }],
  ];
}

async function askEverything(who: string, into: string[]): Promise<void> {
  for (const [query, purpose, variables] of questions(newWritten()))
    into.push(asBytes(await house.ask(who, purpose, query, variables)));
}
function newWritten(): string {
  const token = newToken();
  written.push(token);
  return token;
}

async function sinks(): Promise<Record<string, string>> {
  const { rows: audit } = await house.database.admin.query(
    "select content::text || encode(hash, 'hex') as text from audit.entry",
  );
  const { rows: subjects } = await house.database.admin.query("select s::text as text from audit.subject s");
  const { rows: running } = await house.database.admin.query(
    "select query as text from pg_stat_activity where datname = current_database()",
  );
  // Of the embedded PostgreSQL; another's is not ours to set up.
  const databaseLog = join(
    (await house.database.admin.query("show data_directory")).rows[0].data_directory,
    "..",
    "server.log",
  );
  const text = (rows: { text: string }[]) => rows.map((row) => row.text).join("\n");
  return {
    replies: replies.join("\n"),
    "replies to the school": toTheSchool.join("\n"),
    log: house.logged.join(""),
    audit: text(audit),
    "the audit's index": text(subjects),
    "the database's view of what runs": text(running),
    ...(existsSync(databaseLog) && { "the database's log": readFileSync(databaseLog, "utf8") }),
    metrics: (await house.visitor().go("/metrics")).text,
  };
}
const told = (leaks: Leak[]) =>
  leaks.map(
    ({ sink, form, token }) =>
      `${sink}, ${form}: ${planted.find((one) => one.token === token)?.table ?? "what was sent"}`,
  );
const tokens = () => planted.map(({ token }) => token);
/** What of its own the school reads; the place of its meeting is kept from it, because it tells where somebody may be found. */
const OF_THE_SCHOOL = ["plan_choice.question", "plan_choice.why", "plan_goal.words", "plan_meeting.minutes"];
const mayReach = (sink: string, { table, agency }: (typeof planted)[number]) =>
  sink === "replies to the school" && agency === ids().agency("school") && OF_THE_SCHOOL.includes(table);
const leaksBut = (found: Record<string, string>) =>
  leaksIn(found, tokens()).filter(
    ({ sink, token }) => !planted.some((one) => one.token === token && mayReach(sink, one)),
  );

describe("a canary", () => {
  it("sits in every text stored about anybody", () => {
    const tables = new Set(planted.map(({ table }) => table));
    expect([...tables]).toEqual(
      expect.arrayContaining([
        "answer.value",
        "answer_version.value",
        "chronology_event.title",
        "chronology_event.place",
        "consent.witness",
        "family_name.name",
        "person_address.lines",
        "person_characteristic.value",
        "person_contact.value",
        "person_identifier.value",
        "person_name.given",
        "person_school.name",
        "plan_action.title",
        "seal.reason",
      ]),
    );
  });

  it("is in nothing that leaves, is logged or is kept, whoever asks and however badly", async () => {
    for (const who of STRANGERS) await askEverything(who, replies);
    for (const who of ["teacher", "register"]) await askEverything(who, toTheSchool);
    await askEverything("doctor", toTheDoctor);
    await askEverything("worker", []);
    const found = await sinks();
    // A stranger reads back what they sent (a conflict), and what they saved in their own name.
    const { replies: theirs, "replies to the school": schools, ...inside } = found;
    expect(told(leaksBut({ replies: theirs!, "replies to the school": schools! }))).toEqual([]);
    expect(told(leaksIn(inside, [...tokens(), ...written]))).toEqual([]);
  });

  it("is in no error either, when the database itself stumbles over it", async () => {
    const { admin } = house.database;
    await admin.query(`alter table person_name rename to person_name_kept;
      create view person_name as select partnership_id, id, person_id, category, agency_id, marks, kind, given, (family::integer)::text as family, from_on, until_on from person_name_kept;
      grant select on person_name to tellonce_api`);
    await admin.query(`create function trip() returns trigger language plpgsql as $$ begin raise exception 'no room for %', new.value using detail = new.value, hint = new.value; end $$;
      create trigger trips before insert or update on answer for each row execute function trip()`);
    const codes = new Set<string | null>();
    for (const who of ["worker", "doctor", "teacher"]) {
      for (const [query, purpose, variables] of questions(newWritten())) {
        const answer = await house.ask(who, purpose, query, variables);
        codes.add(answer.code);
        // What is answered in full to who may see it is no leak.
        if (who === "teacher") toTheSchool.push(asBytes(answer));
        else if (answer.code !== null) replies.push(asBytes(answer));
      }
    }
    await admin.query(
      "drop trigger trips on answer; drop view person_name; alter table person_name_kept rename to person_name",
    );
    expect([...codes]).toContain("INTERNAL");
    const found = await sinks();
    expect(told(leaksBut(found))).toEqual([]);
    const { replies: _, "replies to the school": __, ...inside } = found;
    expect(told(leaksIn(inside, written))).toEqual([]);
    expect(found["log"]).toContain("22P02");
    if (!process.env.TEST_DATABASE_URL)
      expect(found["the database's log"]).toContain("database system is ready");
  });

  it("is there for who may see it: the doctor reads the practice's own, and what was agreed", () => {
    const seen = new Set(leaksIn({ doctor: toTheDoctor.join("\n") }, tokens()).map(({ token }) => token));
    const tables = planted.filter(({ token }) => seen.has(token)).map(({ table }) => table);
    expect(tables).toEqual(
      expect.arrayContaining([
        "answer.value",
        "chronology_event.title",
        "person_identifier.value",
        "plan_action.title",
        "value_statement.text",
      ]),
    );
    expect(tables).not.toContain("person_contact.value");
  });

  it("is there for the school, where it said it itself", () => {
    const seen = new Set(leaksIn({ school: toTheSchool.join("\n") }, tokens()).map(({ token }) => token));
    const tables = planted.filter(({ token }) => seen.has(token)).map(({ table }) => table);
    expect(tables.toSorted()).toEqual(OF_THE_SCHOOL);
  });
});

describe("the scanner", () => {
  it.each(Object.keys(FORMS))("finds a leak planted in each sink: %s", async (form) => {
    const clean = await sinks();
    const token = newToken();
    for (const sink of Object.keys(clean)) {
      for (const leak of FORMS[form]!(token)) {
        const found = leaksIn({ ...clean, [sink]: `${clean[sink]} before ${leak} after` }, [token]);
        expect(found.map((one) => [one.sink, one.form])).toContainEqual([sink, form]);
      }
    }
    expect(leaksIn(clean, [token])).toEqual([]);
  });

  it("finds it within what was encoded as a whole", () => {
    const token = newToken();
    for (const text of [`a ${token}`, `ab ${token} c`, `{"value":"${token}"}`])
      for (const encoding of ["base64", "base64url", "hex"] as const)
        expect(leaksIn({ text: Buffer.from(text).toString(encoding) }, [token])).not.toEqual([]);
  });
});
