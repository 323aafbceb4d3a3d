import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  CASE,
  CIRCUMSTANCES,
  OWN_RECORD,
  RECORD_RIGHTS_REQUEST,
  RIGHTS_REQUEST,
  STATE_BESIDE,
} from "../support/documents.js";
import { type House, startHouse } from "../support/house.js";
import { CHANGES, detailId, EARLY_HELP, withDetails, withFamily } from "../support/northshire.js";
import { aged } from "../support/scenario.js";

const OWN = "SUBJECT_ACCESS";
const NOTHING = "00000000-0000-4000-8000-000000000000";

/** Mum, Kim of ten, and Sam of fifteen, of whom Mum does not see all. */
const world = () =>
  withFamily()
    .signsIn("dad")
    .person("sam", { born: aged(15) })
    .joins("sam", { role: "CHILD" })
    .responsibility("mum", "sam")
    .signsIn("sam")
    .value("sam", "CHILD_VOICE", { called: "voice", by: "teacher", text: "Sam told me about home." })
    .value("sam", "EDUCATION", { called: "chemistry", by: "teacher", text: "Sam likes chemistry." })
    .event("sam", "EDUCATION", { called: "fair", by: "teacher", text: "Sam was at the fair." })
    .event("sam", "CHILD_VOICE", { called: "talk", by: "teacher", text: "Sam wept in class." })
    .event("mum", "HOUSING", { called: "visit", by: "warden", text: "The warden called." })
    .event("dad", "FINANCE", { called: "arrears", by: "worker", text: "Dad was in arrears." })
    .value("mum", "FINANCE", { called: "sealed", by: "worker", text: "Sealed." })
    .seals({ value: "sealed", openTo: ["worker"] })
    .value("mum", "HOUSING", { called: "of dad", by: "worker", text: "Dad shouted.", mentioned: ["dad"] });

let house: House;
beforeAll(async () => void (house = await startHouse(world(), { also: withDetails })));
afterAll(() => house?.stop());

const ids = () => house.world.ids;
const admin = async (sql: string, values: unknown[] = []) =>
  (await house.database.admin.query(sql, values)).rows;
const put = (who: string, kind: string, item: string, words = "That is not so.") =>
  house.ask(who, OWN, STATE_BESIDE, { input: { kind, item, words } });
const record = async (who: string) => (await house.ask(who, OWN, OWN_RECORD)).data.ownRecord.people;
const has = async (who: string, text: string) => JSON.stringify(await record(who)).includes(text);
const casePage = async (who: string, purpose = EARLY_HELP) =>
  (await house.ask(who, purpose, CASE, { id: ids().case("case") })).text;
const changes = async (who: string) =>
  (await house.ask(who, EARLY_HELP, CIRCUMSTANCES, { caseId: ids().case("case") })).text;
const count = async () => (await admin("select count(*)::int as n from value_statement"))[0].n as number;

/** Something of each kind about Kim or Mum; who works with it and is shown it, who is not. */
const VALUES = () =>
  [
    ["ANSWER", ids().value("kim.EDUCATION"), "answers", casePage, "teacher", "warden"],
    ["EVENT", ids().value("prize"), "events", casePage, "teacher", "warden"],
    ["ACTION", detailId(ids(), 6), "actions", casePage, "teacher", "warden"],
    ["CIRCUMSTANCE", detailId(ids(), CHANGES.ofPractice), "circumstances", changes, "doctor", "warden"],
  ] as const;
const KINDS = ["ANSWER", "EVENT", "ACTION", "CIRCUMSTANCE"];
const valueOf = (kind: string) => VALUES().find(([one]) => one === kind)!;

describe.each(KINDS)("a statement beside what is written: %s", (kind) => {
  it("stands in the record of whoever wrote it, with what it is said of, and nowhere else in the family", async () => {
    const [, item, list] = valueOf(kind);
    const words = `Mum says of ${kind}: no.`;
    const { data, errors } = await put("mum", kind, item, words);
    expect(errors).toEqual([]);
    expect(data.stateBeside.id).toMatch(/^[0-9a-f-]{36}$/);
    const people = await record("mum");
    const values = people
      .flatMap((one: any) => one[list])
      .map((one: any) => one.answer ?? one)
      .filter(({ id }: any) => id === item);
    expect(values).toHaveLength(1);
    expect(values[0].statements.at(-1)).toMatchObject({ text: words, bySubject: false });
    for (const other of ["dad", "sam"]) expect(await has(other, words)).toBe(false);
  });

  it("is shown to whoever is shown the value, and not to who is not", async () => {
    const [, item, , page, seer, blind] = valueOf(kind);
    const words = `Shown of ${kind}.`;
    expect((await put("mum", kind, item, words)).errors).toEqual([]);
    const [seen, unseen] = [await page(seer), await page(blind)];
    expect([item, words].map((text) => seen.includes(text))).toEqual([true, true]);
    expect([item, words].map((text) => unseen.includes(text))).toEqual([false, false]);
  });

  it("has the kind of data, the people and the protection of the value, and keeps them when the value's are raised", async () => {
    const [, item, , page, seer] = valueOf(kind);
    const words = `Raised of ${kind}.`;
    const { data } = await put("mum", kind, item, words);
    const table = { ANSWER: "answer", EVENT: "chronology_event", ACTION: "plan_action", CIRCUMSTANCE: "circumstance" }[kind]!; // prettier-ignore
    const pair = async () => {
      const of = "category, agency_id, case_id, subjects, mentioned, marks";
      const [value] = await admin(`select ${of} from ${table} where id = $1`, [item]);
      const [said] = await admin(`select ${of} from value_statement where id = $1`, [data.stateBeside.id]);
      return [value, said];
    };
    const [value, said] = await pair();
    expect(said).toEqual(value);
    const isSeen = async () => (await page(seer)).includes(words);
    expect(await isSeen()).toBe(true);
    const raise = (category: number, marks: number[] | null, mentioned: string[] | null) =>
      admin(`update ${table} set category = $2, marks = $3, mentioned = $4 where id = $1`, [
        item,
        category,
        marks,
        mentioned,
      ]);
    const [{ marks }] = await admin("select marks from answer where id = $1", [ids().value("sealed")]);
    await raise(value.category, marks, [ids().person("dad")]);
    const [sealed, stays] = await pair();
    expect(sealed).toMatchObject({ marks, mentioned: [ids().person("dad")] });
    expect(stays).toEqual(sealed);
    expect(await isSeen()).toBe(false);
    await raise(12, null, null);
    const [moved, follows] = await pair();
    expect(moved.category).toBe(12);
    expect(follows).toEqual(moved);
    await raise(value.category, value.marks, value.mentioned);
    expect(await isSeen()).toBe(true);
  });

  it("is for the family alone, and the other parent has no part in it", async () => {
    const [, item] = valueOf(kind);
    const before = await count();
    expect((await put("teacher", kind, item)).code).toBe("FORBIDDEN");
    for (const who of ["dad", "sam"]) expect((await put(who, kind, item)).code).toBe("NOT_FOUND");
    expect((await house.ask("mum", EARLY_HELP, STATE_BESIDE, { input: { kind, item, words: "No." } })).code).not.toBeNull(); // prettier-ignore
    expect(await count()).toBe(before);
  });
});

it("a child's own statement is not told to a parent, nor a parent's to the child, though both are shown the value; who works with them reads both", async () => {
  for (const [kind, value] of [
    ["ANSWER", "chemistry"],
    ["EVENT", "fair"],
  ] as const) {
    const item = ids().value(value);
    for (const who of ["mum", "sam"])
      expect((await put(who, kind, item, `${who} says of ${kind}`)).errors).toEqual([]);
    for (const [who, other] of [
      ["mum", "sam"],
      ["sam", "mum"],
    ] as const)
      // prettier-ignore
      expect(
        await Promise.all([item, `${who} says of ${kind}`, `${other} says of ${kind}`].map((one) => has(who, one))),
      ).toEqual([true, true, false]);
    const teachers = (await house.ask("teacher", EARLY_HELP, CASE, { id: ids().case("case") })).data.case;
    const found = JSON.stringify(teachers).match(new RegExp(`\\{"text":"\\w+ says of ${kind}"[^}]*\\}`, "g"));
    expect(found?.map((one) => JSON.parse(one)).map(({ text, bySubject }) => [text, bySubject])).toEqual([
      [`mum says of ${kind}`, false],
      [`sam says of ${kind}`, true],
    ]);
  }
});

describe("what a family is not shown", () => {
  /** Of each kind something that Mum's own record leaves out, by what hides it. */
  const hidden = async () => {
    const row = (table: string) =>
      ({
        plan_action: ["title, due_on, status, owner_agency_id", "'Withheld', null, 'PLANNED', agency_id"],
        circumstance: [
          "kind, from_on, words, author_id",
          `'INCOME', '2026-09-01', 'Withheld', '${ids().practitioner("teacher")}'`,
        ],
      })[table]!;
    const add = async (table: "plan_action" | "circumstance", of: string, category: number) => {
      const [names, values] = row(table);
      const [made] = await admin(
        `insert into ${table} (partnership_id, id, case_id, category, agency_id, subjects, ${names})
         select partnership_id, gen_random_uuid(), case_id, category, agency_id, subjects, ${values}
         from (select partnership_id, case_id, $2::smallint as category, agency_id, array[$3::uuid] as subjects from answer where id = $1) a returning id`,
        [ids().value("kim.EDUCATION"), category, ids().person(of)],
      );
      return made.id as string;
    };
    const voice = (await admin("select bit from category where code = 'CHILD_VOICE'"))[0].bit as number;
    return [
      ["ANSWER", ids().value("voice"), "sam"],
      ["ANSWER", ids().value("of dad"), null],
      ["EVENT", ids().value("talk"), "sam"],
      ["EVENT", ids().value("arrears"), "dad"],
      ["ACTION", await add("plan_action", "sam", voice), "sam"],
      ["CIRCUMSTANCE", await add("circumstance", "sam", voice), "sam"],
    ] as const;
  };

  it("takes no statement, and answers as an id of nothing does; whoever is shown it puts one there", async () => {
    for (const [kind, item, whose] of await hidden()) {
      const before = await count();
      const [refused, nothing] = [await put("mum", kind, item), await put("mum", kind, NOTHING)];
      expect(refused.code, kind).toBe("NOT_FOUND");
      const said = ({ text }: { text: string }) => text.replace(/"reference":"[^"]*"/, "");
      expect(said(refused)).toBe(said(nothing));
      expect(refused.status).toBe(nothing.status);
      expect(await count()).toBe(before);
      expect(await has("mum", item)).toBe(false);
      // The value is there.
      if (whose !== null) {
        expect(await has(whose, item)).toBe(true);
        expect((await put(whose, kind, item)).errors, kind).toEqual([]);
      } else expect((await casePage("worker")).includes(item)).toBe(true);
    }
  });

  it("is not found by another kind than its own", async () => {
    for (const [kind, item] of VALUES())
      for (const other of KINDS.filter((one) => one !== kind))
        expect((await put("mum", other, item)).code).toBe("NOT_FOUND");
  });

  it("may be a change that was taken back: of that nothing is said any more, and what was said is shown with its words alone", async () => {
    const item = detailId(ids(), CHANGES.ofCouncil);
    expect((await put("mum", "CIRCUMSTANCE", item, "Never Hill.")).errors).toEqual([]);
    expect((await changes("doctor")).includes("Never Hill.")).toBe(true);
    await admin("update circumstance set taken_back_at = now(), taken_back_by = author_id where id = $1", [
      item,
    ]);
    expect((await put("mum", "CIRCUMSTANCE", item)).code).toBe("NOT_FOUND");
    expect(await has("mum", item)).toBe(false);
    const doctors = await changes("doctor");
    expect([item, "Never Hill."].map((text) => doctors.includes(text))).toEqual([true, false]);
    expect((await changes("worker")).includes("Never Hill.")).toBe(true);
  });
});

describe("the own record", () => {
  it("has what is to be done and what was told, without naming who of an agency said so", async () => {
    const [mum] = (await record("mum")).filter(({ isViewer }: any) => isViewer);
    expect(mum.events.map(({ title }: any) => title)).toContain("The warden called.");
    const kim = (await record("mum")).find(({ person }: any) => person.id === ids().person("kim"));
    expect(kim.actions.map(({ title }: any) => title)).toContain("A reading partner");
    expect(kim.circumstances.map(({ place }: any) => place)).toContain("Hillcrest School, from May");
    for (const { words } of kim.actions) for (const { by } of words) expect(by).toBeNull();
  });
});

it("is found by an officer who answers a request, and hidden from them with what it stands beside", async () => {
  const item = detailId(ids(), 6);
  const { data } = await put("mum", "ACTION", item, "Said to the officer.");
  const found = async (person: string) => {
    const input = { kind: "ACCESS", personReference: `P${ids().person(person).slice(-12)}`, asker: "SELF", receivedOn: "2026-10-21" }; // prettier-ignore
    const recorded = await house.ask("council dpo", "AUDIT", RECORD_RIGHTS_REQUEST, { input });
    const { id } = recorded.data.recordRightsRequest;
    const { items } = (await house.ask("council dpo", "AUDIT", RIGHTS_REQUEST, { id })).data.rightsRequest;
    const wanted = [`plan_action.${item}`, `value_statement.${data.stateBeside.id}`];
    return wanted.map((one) => items.some(({ id: of }: any) => of === one));
  };
  // Whoever said it has it too, though the action is not about them.
  expect([await found("kim"), await found("mum")]).toEqual([[true, true], [false, true]]); // prettier-ignore
  await admin("update plan_action set marks = (select marks from answer where id = $2) where id = $1", [
    item,
    ids().value("sealed"),
  ]);
  expect([await found("kim"), await found("mum")]).toEqual([[false, false], [false, false]]); // prettier-ignore
});
