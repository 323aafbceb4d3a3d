import "reflect-metadata";
import type { DataSource } from "typeorm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askedBy, findViewer, type Standing } from "../../server/cli/asViewer.js";
import { exportConsents } from "../../server/cli/consent/exportConsents.js";
import { importConsents, type ImportRequest } from "../../server/cli/consent/importConsents.js";
import { createDataSource } from "../../server/database/dataSource.js";
import { inSnapshot } from "../../server/database/transaction.js";
import { ImportRefused } from "../../server/feeds/fhir/Refusals.js";
import { storedEntities } from "../../server/model/stored.js";
import { decide } from "../../server/sharing/decide.js";
import { addDays } from "../../server/model/addDays.js";
import { londonDay } from "../../server/sharing/time.js";
import { createTestDatabase, type TestDatabase } from "../support/database.js";
import { EARLY_HELP, northshire, withFamily, withStrangers } from "../support/northshire.js";

const world = withStrangers(withFamily(northshire()));
const { ids } = world;
const secrets = {
  session: "",
  pseudonym: "a key of the tests",
  decision: "a key of the tests",
  audit: "a key of the tests",
  roles: "",
};
const system = "https://tellonce.example/fhir/CodeSystem";

let database: TestDatabase;
let writes: DataSource;
beforeAll(async () => {
  database = await createTestDatabase();
  writes = await createDataSource(database.urls.apiUrl, storedEntities, 2);
  await world.save(database.owner);
});
afterAll(async () => {
  await writes.destroy();
  await database.drop();
});

const daysBefore = (days: number) => addDays(londonDay(Date.now() * 1000), -days);
const told = { method: "WRITTEN", noticeVersion: "2", noticeLanguage: "en" } as const;
const coding = (name: string, ...codes: string[]) =>
  codes.map((code) => ({ system: `${system}/${name}`, code }));
const schools = [{ role: { coding: coding("agency-type", "SCHOOL") } }];

/** Mum, for Kim, as another system writes it: yes to the schools for Kim's learning, but not to what was learnt of her health. */
const foreign = (change: object = {}) => ({
  resourceType: "Consent",
  status: "active",
  subject: { reference: `Patient/${ids.person("kim")}` },
  date: daysBefore(5),
  grantor: [{ reference: `RelatedPerson/${ids.person("mum")}` }],
  decision: "deny",
  provision: [
    {
      actor: schools,
      securityLabel: coding("category", "EDUCATION", "HEALTH_MENTAL", "HEALTH_PHYSICAL"),
      purpose: coding("purpose", EARLY_HELP),
      provision: [{ securityLabel: coding("category", "HEALTH_PHYSICAL") }],
    },
  ],
  ...change,
});

async function standing(
  who: string,
  purpose = EARLY_HELP,
  over: Pick<Standing, "api" | "writes"> = { api: database.api, writes },
): Promise<Standing> {
  const viewer = await findViewer(over.api, ids.account(who), world.partnershipId, false);
  return { ...over, asked: askedBy(viewer, purpose, secrets, false) };
}

const load = async (file: unknown, change: Partial<ImportRequest> = {}, who = "worker") =>
  importConsents(await standing(who), {
    file: JSON.stringify(file),
    case: ids.case("case"),
    told,
    dryRun: false,
    ...change,
  });

async function failure(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return error instanceof ImportRefused
    ? error.message
    : String((error as { code?: string } | undefined)?.code);
}

const count = async (table: string) =>
  Number((await database.admin.query(`select count(*) from ${table}`)).rows[0].count);
const consents = () => Promise.all([count("consent"), count("consent_provision")]);
const lastAudit = async () =>
  (await database.admin.query("select content from audit.entry order by at desc, id desc limit 1")).rows[0]
    .content;

/** What the teacher may see of Kim. */
async function teacherSees(category: string): Promise<string> {
  const request = {
    partnershipId: world.partnershipId,
    accountId: ids.account("teacher"),
    purpose: EARLY_HELP,
    assurance: 3 as const,
  };
  const { facts, at } = await inSnapshot(database.api, (transaction) =>
    transaction.open(request, [ids.case("case")]),
  );
  const { effect, reason } = decide(
    request,
    {
      caseId: ids.case("case"),
      subjects: [ids.person("kim")],
      category,
      contributorId: ids.agency("practice"),
      locates: false,
    },
    facts,
    at,
  );
  return reason ?? effect;
}

describe("a consent of another system", () => {
  it("is tried without a trace but in the audit", async () => {
    const before = await consents();
    const [first, ...sentences] = await load(foreign(), { dryRun: true });
    expect(first).toMatch(/^Would record consent [0-9a-f-]{36} about P/);
    expect(sentences).toHaveLength(2);
    expect(await consents()).toEqual(before);
    expect(await lastAudit()).toMatchObject({
      operation: "import consent",
      outcome: "DRY_RUN",
      changed: [],
      account: ids.account("worker"),
      purpose: EARLY_HELP,
      asked: [ids.case("case")],
    });
  });

  it("counts for the very next read: its yes opens, its no beats the yes of another", async () => {
    expect([
      await teacherSees("HEALTH_MENTAL"),
      await teacherSees("HEALTH_PHYSICAL"),
      await teacherSees("EDUCATION"),
    ]).toEqual(["CONSENT_OTHER_CATEGORY", "VISIBLE", "VISIBLE"]);
    const lines = await load(foreign());
    expect(lines.slice(1)).toEqual([
      `  yes to every agency of the type School: EDUCATION, HEALTH_MENTAL; for EARLY_HELP; from ${inWords(daysBefore(5))}`,
      `  no to every agency of the type School: HEALTH_PHYSICAL; for EARLY_HELP; from ${inWords(daysBefore(5))}`,
    ]);
    expect([
      await teacherSees("HEALTH_MENTAL"),
      await teacherSees("HEALTH_PHYSICAL"),
      await teacherSees("EDUCATION"),
    ]).toEqual(["VISIBLE", "CONSENT_REFUSED", "VISIBLE"]);
    const { operation, outcome, changed, agency } = await lastAudit();
    expect({ operation, outcome, changed, agency }).toEqual({
      operation: "import consent",
      outcome: "CHANGED",
      changed: [{ what: "consent", id: idIn(lines) }],
      agency: ids.agency("council"),
    });
  });

  it("is recorded once", async () => {
    const before = await consents();
    expect(await failure(load(foreign()))).toBe("Consent: ALREADY_HERE: This consent is recorded already.");
    expect(await consents()).toEqual(before);
  });

  it("is obtained by whoever is named, of one's own agency", async () => {
    const obtainedBy = ids.practitioner("colleague");
    const id = idIn(await load(foreign({ date: daysBefore(6) }), { told: { ...told, obtainedBy } }));
    const { rows } = await database.admin.query(
      "select obtained_by, recorded_by, agency_id, given_at from consent where id = $1",
      [id],
    );
    expect(rows[0]).toMatchObject({
      obtained_by: obtainedBy,
      recorded_by: ids.account("worker"),
      agency_id: ids.agency("council"),
    });
    expect(londonDay(rows[0].given_at.getTime() * 1000)).toBe(daysBefore(6));
    expect(
      await failure(
        load(foreign({ date: daysBefore(7) }), {
          told: { ...told, obtainedBy: ids.practitioner("teacher") },
        }),
      ),
    ).toContain("NOT_SAID");
  });

  it.each<[what: string, file: object, line: RegExp]>([
    [
      "an unknown category",
      foreign({ provision: [{ securityLabel: coding("category", "GOSSIP") }] }),
      /^Consent\.provision\[0\]\.securityLabel\[0\]: UNKNOWN_CATEGORY: /,
    ],
    [
      "a person of another case",
      foreign({ subject: { reference: `Patient/${ids.person("bob")}` } }),
      /^Consent\.subject: UNKNOWN_SUBJECT: /,
    ],
    [
      "a giver without authority",
      foreign({ grantor: [{ reference: `Patient/${ids.person("dad")}` }] }),
      /^Consent\.grantor\[0\]: NO_AUTHORITY: /,
    ],
    [
      "a part that is too long",
      { ...foreign(), date: daysBefore(8) },
      /BAD_INPUT: What it says as noticeVersion/,
    ],
  ])("is refused, audited and not recorded, with %s", async (_what, file, line) => {
    const before = await consents();
    const long = _what.includes("long") ? { told: { ...told, noticeVersion: "x".repeat(101) } } : {};
    expect(await failure(load(file, long))).toMatch(line);
    expect(await consents()).toEqual(before);
    expect(await lastAudit()).toMatchObject({
      operation: "import consent",
      outcome: "REFUSED",
      account: ids.account("worker"),
    });
  });

  it("is never half recorded: one fault in the last of a file undoes the first", async () => {
    const before = await consents();
    const exported: any = await exportConsents(await standing("worker"), {
      what: ids.person("kim"),
      case: ids.case("case"),
    });
    const copies = exported.entry.slice(0, 2).map(({ resource }: any, n: number) => ({
      resource: { ...resource, id: `00000000-0000-4000-8000-00000000000${n}` },
    }));
    const file = JSON.parse(JSON.stringify({ resourceType: "Bundle", type: "collection", entry: copies }));
    const notice = file.entry[1].resource.extension.find(({ url }: any) =>
      url.endsWith("consent-notice"),
    ).extension;
    notice.find(({ url }: any) => url === "language").valueString = "x".repeat(36);
    expect(await failure(load(file))).toMatch(
      /^Bundle\.entry\[1\]\.resource: BAD_INPUT: What it says as noticeLanguage/,
    );
    expect(await consents()).toEqual(before);
    notice.find(({ url }: any) => url === "language").valueString = "cy";
    await load(file, { dryRun: true });
  });
});

describe("the wall before imports and exports", () => {
  it("lets only the lead professional's agency through, and tells others of no case", async () => {
    const before = await consents();
    const file = foreign({ date: daysBefore(9) });
    const take = async (who: string) =>
      exportConsents(await standing(who), { what: ids.person("kim"), case: ids.case("case") });
    expect([await failure(load(file, {}, "teacher")), await failure(take("teacher"))]).toEqual([
      "FORBIDDEN",
      "FORBIDDEN",
    ]);
    expect([await failure(load(file, {}, "colleague")), await failure(take("colleague"))]).toEqual([
      "NOT_FOUND",
      "NOT_FOUND",
    ]);
    expect([
      await failure(standing("council dpo")),
      await failure(standing("commissioner")),
      await failure(standing("mum")),
    ]).toEqual(["FORBIDDEN", "FORBIDDEN", "FORBIDDEN"]);
    expect(await failure(findViewer(database.api, ids.account("worker"), undefined, false))).toBe(
      "UNAUTHENTICATED",
    );
    expect(await failure(findViewer(database.api, "lead", undefined, false))).toBe("UNAUTHENTICATED");
    expect(
      await failure(
        importConsents(await standing("worker", "GOSSIP"), {
          file: JSON.stringify(file),
          case: ids.case("case"),
          told,
          dryRun: false,
        }),
      ),
    ).toBe("INDETERMINATE");
    expect(await consents()).toEqual(before);
  });
});

describe("an export", () => {
  it("finds the one case of a person or a consent, and audits what it showed", async () => {
    const worker = await standing("worker");
    const bundle: any = await exportConsents(worker, { what: ids.person("kim"), case: undefined });
    expect(bundle.entry.map(({ resource }: any) => resource.id)).toEqual(
      expect.arrayContaining([ids.consent("for kim"), ids.consent("no to the police")]),
    );
    expect(await lastAudit()).toMatchObject({
      operation: "export consent",
      outcome: "SHOWN",
      subjects: [
        {
          case: ids.case("case"),
          shown: { AGENCY_INVOLVEMENT: expect.arrayContaining(["Consent.provisions", "Consent.witness"]) },
        },
      ],
    });
    const one: any = await exportConsents(worker, { what: ids.consent("no to the police"), case: undefined });
    expect(one).toEqual(bundle.entry.find(({ resource }: any) => resource.id === one.id).resource);
    expect(await failure(exportConsents(worker, { what: ids.person("bob"), case: undefined }))).toBe(
      "NOT_FOUND",
    );
  });

  it("comes back the same from another database, to the microsecond", async () => {
    const elsewhere = await createTestDatabase();
    const otherWrites = await createDataSource(elsewhere.urls.apiUrl, storedEntities, 1);
    try {
      await world.save(elsewhere.owner);
      const there = await standing("worker", EARLY_HELP, { api: elsewhere.api, writes: otherWrites });
      const here = await standing("worker");
      const kims = async (who: Standing) =>
        ((await exportConsents(who, { what: ids.person("kim"), case: undefined })) as any).entry.map(
          ({ resource }: any) => resource,
        );
      const ours = (await kims(here)).filter(
        ({ id }: any) => ![ids.consent("for kim"), ids.consent("no to the police")].includes(id),
      );
      expect(ours).toHaveLength(2);
      const at = ours[0].extension[0].valueInstant.replace(/\d{6}Z$/, "000123Z");
      ours[0].extension[0].valueInstant = at;
      const place = ours[1].extension.findIndex(({ url }: any) => url.endsWith("consent-obtained-by")) + 1;
      ours[1].extension.splice(place, 0, {
        url: ours[1].extension[0].url.replace("given", "supersedes"),
        valueReference: { reference: `Consent/${ours[0].id}` },
      });
      const file = {
        resourceType: "Bundle",
        type: "collection",
        entry: ours.map((resource: object) => ({ resource })),
      };
      await importConsents(there, {
        file: JSON.stringify(file),
        case: ids.case("case"),
        told: {},
        dryRun: false,
      });
      const theirs = await kims(there);
      expect(theirs).toContainEqual(ours[1]);
      // The earlier one is the same but for what the later one has done to it.
      const earlier = theirs.find(({ id }: any) => id === ours[0].id);
      const end = earlier.extension.splice(place, 1)[0].extension;
      expect(end).toEqual([
        { url: "how", valueCode: "SUPERSEDED" },
        { url: "by", valueReference: { reference: `Consent/${ours[1].id}` } },
      ]);
      expect({ ...earlier, status: "active" }).toEqual(ours[0]);
    } finally {
      await otherWrites.destroy();
      await elsewhere.drop();
    }
  });

  it("says that a consent was withdrawn, and is then refused where it is imported", async () => {
    await database.admin.query(
      "update consent set retired_at = now(), retired_how = 'WITHDRAWN', retired_note = 'By telephone' where id = $1",
      [ids.consent("no to the police")],
    );
    const file: any = await exportConsents(await standing("worker"), {
      what: ids.consent("no to the police"),
      case: undefined,
    });
    expect(file.status).toBe("inactive");
    expect(file.extension.find(({ url }: any) => url.endsWith("consent-ended")).extension).toEqual([
      { url: "how", valueCode: "WITHDRAWN" },
      { url: "at", valueInstant: expect.stringMatching(/\.\d{6}Z$/) },
      { url: "note", valueString: "By telephone" },
    ]);
    expect(await failure(load(file))).toContain("Consent.status: NOT_ACTIVE");
  });
});

const idIn = (lines: readonly string[]) => /consent (\S+) about/.exec(lines[0] ?? "")?.[1];
const inWords = (day: string) =>
  new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  }).format(new Date(day));
