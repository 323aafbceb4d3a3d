import "reflect-metadata";
import type { DataSource } from "typeorm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askedBy, findViewer, type Standing } from "../../server/cli/asViewer.js";
import { type ImportRequest, importRows } from "../../server/cli/import/importRows.js";
import { createDataSource } from "../../server/database/dataSource.js";
import { type Fault, TableRefused } from "../../server/feeds/csv/TableRefused.js";
import { storedEntities } from "../../server/model/stored.js";
import { createTestDatabase, type TestDatabase } from "../support/database.js";
import { EARLY_HELP, northshire, withFamily, withStrangers } from "../support/northshire.js";

const world = withStrangers(withFamily(northshire()));
const { ids } = world;
const secrets = { session: "", pseudonym: "of tests", decision: "of tests", audit: "of tests", roles: "" };

let database: TestDatabase;
let writes: DataSource;
let caseNumber = "";
let others = "";
beforeAll(async () => {
  database = await createTestDatabase();
  writes = await createDataSource(database.urls.apiUrl, storedEntities, 2);
  await world.save(database.owner);
  const { rows } = await database.admin.query<{ id: string; reference: string }>(
    "select id, reference from case_record",
  );
  caseNumber = rows.find(({ id }) => id === ids.case("case"))!.reference;
  others = rows.find(({ id }) => id !== ids.case("case"))!.reference;
});
afterAll(async () => {
  await writes.destroy();
  await database.drop();
});

const standing = async (who: string, purpose: string): Promise<Standing> => ({
  api: database.api,
  writes,
  asked: askedBy(
    await findViewer(database.api, ids.account(who), world.partnershipId, false),
    purpose,
    secrets,
    false,
  ),
});
const load = async (
  kind: ImportRequest["kind"],
  lines: string[],
  { who = "worker", purpose = EARLY_HELP, dryRun = false } = {},
) => importRows(await standing(who, purpose), { kind, file: Buffer.from(lines.join("\n")), dryRun });
async function refusal(work: Promise<unknown>): Promise<readonly Fault[] | string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof TableRefused) return error.faults;
    return String((error as { code?: string }).code ?? error);
  }
  return "nothing was refused";
}
const number = (person: string) =>
  database.admin
    .query<{ reference: string }>("select reference from person where id = $1", [ids.person(person)])
    .then(({ rows }) => rows[0]!.reference);
const events = async (title: string) =>
  (
    await database.admin.query(
      "select occurred_on::text, agency_id, category from chronology_event where title = $1",
      [title],
    )
  ).rows;
const audited = async () =>
  (
    await database.admin.query<{ content: any }>(
      "select content from audit.entry where content ->> 'operation' like 'import %' order by at",
    )
  ).rows.map(({ content }) => content);

describe("events", () => {
  const HEAD = "case,date,title,category,about,detail";
  const file = async () => [
    HEAD,
    `${caseNumber},1 October 2026,Kim moved up a class,education,${await number("kim")},"With a party, and cake"`,
    `${caseNumber},2/10/2026,Mum and Kim came,EDUCATION,${await number("kim")}; ${await number("mum")},`,
  ];

  it("are recorded as if they were typed in: in the importer's name, decided, and in the audit", async () => {
    const before = (await audited()).length;
    expect(await load("events", await file())).toEqual({ added: 2, there: 0 });
    expect(await events("Kim moved up a class")).toEqual([
      { occurred_on: "2026-10-01", agency_id: ids.agency("council"), category: expect.any(Number) },
    ]);
    const [row, ...more] = (await audited()).slice(before);
    expect(more).toEqual([]);
    expect([row.operation, row.account, row.outcome]).toEqual([
      "import events",
      ids.account("worker"),
      "CHANGED",
    ]);
    expect(row.changed.map(({ what }: any) => what)).toEqual(["event", "event"]);
  });

  it("imported again are left as they are, also beside new ones", async () => {
    expect(await load("events", await file())).toEqual({ added: 0, there: 2 });
    const longer = [
      ...(await file()),
      `${caseNumber},2026-10-03,And now this,EDUCATION,${await number("kim")},`,
    ];
    expect(await load("events", longer)).toEqual({ added: 1, there: 2 });
    expect(await events("Mum and Kim came")).toHaveLength(1);
  });

  it("are all tried and none kept in a dry run, which is in the audit as one", async () => {
    const lines = [HEAD, `${caseNumber},2026-10-04,Only tried,EDUCATION,${await number("kim")},`];
    expect(await load("events", lines, { dryRun: true })).toEqual({ added: 1, there: 0 });
    expect(await events("Only tried")).toEqual([]);
    expect((await audited()).at(-1)).toMatchObject({ outcome: "DRY_RUN", changed: [] });
    expect(await load("events", lines)).toEqual({ added: 1, there: 0 });
  });

  it("with bad rows are refused as a whole: each is named by line and column, without a value", async () => {
    const kim = await number("kim");
    const lines = [
      HEAD,
      `${caseNumber},2026-10-05,Good as such,EDUCATION,${kim},`,
      `${caseNumber},31/02/2026,No such day,EDUCATION,${kim},`,
      `${caseNumber},,No day at all,EDUCATION,${kim},`,
      `${caseNumber},2999-01-01,Not yet,EDUCATION,${kim},`,
      `${caseNumber},2026-10-05,No such kind,SHOES,${kim},`,
      `${caseNumber},2026-10-05,Nobody,EDUCATION,P-0000000000,`,
      `NO-SUCH-CASE,2026-10-05,Nowhere,EDUCATION,${kim},`,
      `${others},2026-10-05,Not theirs,EDUCATION,${kim},`,
      `${caseNumber},2026-10-05,${"Too long ".repeat(30)},EDUCATION,${kim},`,
    ];
    const faults = (await refusal(load("events", lines))) as readonly Fault[];
    expect(faults.map(({ line, column }) => [line, column])).toEqual([
      [3, "date"],
      [4, "date"],
      [5, "date"],
      [6, "category"],
      [7, "about"],
      [8, "case"],
      [9, "case"],
      [10, "title"],
    ]);
    // A case that is not theirs and one that is not there are the same.
    expect(faults[5]!.sentence).toBe(faults[6]!.sentence);
    expect(JSON.stringify(faults)).not.toMatch(/No such kind|SHOES|Nowhere|31\/02/);
    expect(await events("Good as such")).toEqual([]);
    expect((await audited()).at(-1)).toMatchObject({ outcome: "REFUSED" });
  });

  it("are for whoever may write them: not for another role, another case or no purpose", async () => {
    const lines = [HEAD, `${caseNumber},2026-10-06,By the school,OFFENCE,${await number("kim")},`];
    const [fault] = (await refusal(load("events", lines, { who: "teacher" }))) as readonly Fault[];
    expect(fault).toMatchObject({ line: 2, sentence: expect.stringContaining("Your role does not add") });
    const theirs = [HEAD, `${caseNumber},2026-10-06,By the school,EDUCATION,${await number("kim")},`];
    expect(await refusal(load("events", theirs, { purpose: "CURIOSITY" }))).toBe("INDETERMINATE");
    expect(await refusal(load("events", theirs, { who: "aunt" }))).toMatchObject([
      { line: 2, column: "case" },
    ]);
    expect(await load("events", theirs, { who: "teacher" })).toEqual({ added: 1, there: 0 });
    // One agency's event is not another's.
    expect(await load("events", theirs)).toEqual({ added: 1, there: 0 });
  });
});

describe("people", () => {
  const HEAD = "case,role,given name,family name,sex,born on,is,of";
  const named = async (family: string) =>
    (
      await database.admin.query("select given, family from person_name where family = $1 order by given", [
        family,
      ])
    ).rows;

  it("are added to their cases, and not twice", async () => {
    const kim = await number("kim");
    const lines = [
      HEAD,
      `${caseNumber},sibling,Ada,Imported,female,1 May 2015,sibling,${kim}`,
      `${caseNumber},GRANDPARENT,Grace,Imported,,,grandparent,${kim}`,
    ];
    expect(await load("people", lines, { dryRun: true })).toEqual({ added: 2, there: 0 });
    expect(await named("Imported")).toEqual([]);
    expect(await load("people", lines)).toEqual({ added: 2, there: 0 });
    expect(await load("people", lines)).toEqual({ added: 0, there: 2 });
    expect(await named("Imported")).toEqual([
      { given: "Ada", family: "Imported" },
      { given: "Grace", family: "Imported" },
    ]);
  });

  it("with bad rows are refused as a whole", async () => {
    const kim = await number("kim");
    const lines = [
      HEAD,
      `${caseNumber},SIBLING,Good,Refused,FEMALE,2015-05-01,SIBLING,${kim}`,
      `${caseNumber},COUSIN,Bad,Refused,FEMALE,2015-05-01,SIBLING,${kim}`,
      `${caseNumber},SIBLING,Bad,Refused,FEMALE,2999-05-01,SIBLING,${kim}`,
      `${caseNumber},SIBLING,,Refused,FEMALE,2015-05-01,SIBLING,${kim}`,
      `${caseNumber},SIBLING,Bad,Refused,FEMALE,2015-05-01,,`,
      `${caseNumber},SIBLING,Bad,Refused,FEMALE,2015-05-01,SIBLING,`,
    ];
    const faults = (await refusal(load("people", lines))) as readonly Fault[];
    expect(faults.map(({ line, column }) => [line, column])).toEqual([
      [3, "role"],
      [4, "born on"],
      [5, "given name"],
      [6, "is"],
      [7, "of"],
    ]);
    expect(await named("Refused")).toEqual([]);
    expect(await refusal(load("people", lines.slice(0, 2), { who: "teacher" }))).toMatchObject([
      { line: 2, sentence: expect.stringContaining("lead professional") },
    ]);
  });
});
