import { createHash, createHmac } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { seedDemonstration } from "../../server/cli/seed/seedDemonstration.js";
import { DEMONSTRATION_PASSPORT } from "../../server/cli/seed/carter/passport.js";
import { familyFacts, tables } from "../../server/cli/seed/tables.js";
import { REASON_CODES, type ReasonCode } from "../../server/sharing/reasons.js";
import { createTestDatabase } from "../support/database.js";
import { Demonstration, fingerprints, type Where } from "../support/demonstration.js";

const FAMILIES = 60;

let demonstration: Demonstration;
const one = <T = string>(sql: string, values?: unknown[]) => demonstration.one<T>(sql, values);

beforeAll(async () => {
  demonstration = await Demonstration.open(FAMILIES);
});
afterAll(() => demonstration.database.drop());

describe("the Carters", () => {
  // The table at the top of server/cli/seed/carter/addCarters.ts, in a form that can fail.
  const answer = (about: string, part: string): Where => ({
    table: "answer",
    row: "value like '%' || $1 || '%'",
    value: part,
    about,
  });
  const carter =
    "person_id = (select n.person_id from person_name n join case_person c using (person_id) join case_record r on r.id = c.case_id where n.given = $1 and n.kind = 'LEGAL' and r.reference = 'WM-0001')";
  const known = (table: string, given: string, more = "", locates = false): Where => ({
    table,
    about: `${given}'s ${table}`,
    row: carter + more,
    value: given,
    locates,
  });
  const panic = answer("Ellie's panic attacks", "seen five times for panic attacks");
  // prettier-ignore
  const cases: Expected[] = [
    { code: "ROLE", who: "housing", where: answer("Ellie's asthma", "Ellie has asthma") },
    { code: "STEP_UP", who: "gp", assurance: 1, where: panic },
    { code: "PURPOSE_NOT_OPEN", who: "gp", why: "STATUTORY_ASSESSMENT", where: panic },
    { code: "NO_AGREEMENT", who: "voluntary", where: answer("Leanne's depression", "treated for depression for two years") },
    { code: "CONSENT_NOT_ASKED", who: "school", where: known("person_name", "Sean") },
    { code: "CONSENT_OTHER_PURPOSE", who: "school", why: "EVALUATION", where: known("person_life", "Ellie") },
    { code: "CONSENT_OTHER_AGENCY", who: "housing", where: known("person_contact", "Roy", " and kind = 'TELEPHONE'") },
    { code: "CONSENT_OTHER_CATEGORY", who: "school", where: panic },
    { code: "CONSENT_OTHER_PERIOD", who: "voluntary", where: answer("Ellie's attendance", "Attendance 93 per cent") },
    { code: "CONSENT_PARTIAL", who: "housing", where: answer("the joint tenancy", "joint tenancy of Leanne and Sean") },
    { code: "CONSENT_EXPIRED", who: "voluntary", where: answer("Leanne's debts", "Two catalogue debts") },
    { code: "CONSENT_LAPSED", who: "gp", where: answer("Kiera's attendance", "Kiera's attendance fell") },
    { code: "CONSENT_WITHDRAWN", who: "gp", where: answer("Leanne's drinking", "Leanne came to us by herself") },
    { code: "CONSENT_REFUSED", who: "school", where: answer("Jayden's low mood", "Jayden has had low mood") },
    { code: "CONSENT_REFUSED", who: "police", where: answer("Leanne's depression", "treated for depression for two years") },
    { code: "CONSENT_DISPUTED", who: "gp", where: answer("Mia's speech", "Mia spoke to nobody") },
    { code: "NO_BASIS", who: "voluntary", why: "SAFEGUARDING_ENQUIRY", where: answer("Mia's bedtime", "Mia goes to bed at seven") },
    { code: "NO_BASIS", who: "police", why: "SAFEGUARDING_ENQUIRY", where: answer("Mia's school", "Mia moved to Marsh Lane") },
    { code: "SEALED", who: "gp", where: answer("what Leanne told of being nineteen", "When I was nineteen") },
    { code: "PROTECTED", who: "housing", where: known("person_contact", "Leanne", " and kind = 'EMAIL'", true) },
    { code: "PROTECTED", absent: true, who: "school", where: answer("what somebody told", "crying for a long time on two evenings") },
    { code: "NO_RELATIONSHIP", absent: true, who: "school", where: { table: "family_name", row: "name = $1", value: "The Bishop family", about: "the first case" } },
    { code: "EXCLUDED", absent: true, who: "michelle-doyle", where: answer("the tenancy, to Sean's sister", "accepted as homeless and in priority need. She is") },
    { code: "EXCLUDED", absent: true, who: "sean-doyle", where: answer("Leanne's work, to Sean", "Leanne works sixteen hours a week") },
  ];

  test.each(cases)(
    "$code: $who, $where.about",
    async ({ code, who, why = "EARLY_HELP", assurance = 2, absent = false, where }) => {
      const decision = await demonstration.judge(who, why, assurance, where);
      expect(decision.error).toBeNull();
      expect(decision.effect).toBe(absent ? "ABSENT" : "WITHHELD");
      expect(absent ? decision.failures.map((failure) => failure.code) : [decision.reason]).toContain(code);
    },
  );

  test("every reason of the closed list occurs", () => {
    expect(new Set(cases.map(({ code }) => code))).toEqual(new Set(REASON_CODES));
  });

  test.each([
    ["school", "EARLY_HELP", answer("", "Leanne has been accepted as homeless"), false],
    ["school", "EARLY_HELP", answer("", "There is always a cooked tea"), true],
    ["gp", "EARLY_HELP", panic, true],
    ["lead", "EARLY_HELP", panic, true],
    ["lead", "EARLY_HELP", answer("", "When I was nineteen"), true],
    ["supervisor", "EARLY_HELP", answer("", "crying for a long time on two evenings"), true],
    ["housing", "EARLY_HELP", known("person_contact", "Leanne", " and kind = 'EMAIL'"), true],
    ["police", "SAFEGUARDING_ENQUIRY", answer("", "Daddy's car was at my old school"), true],
    ["voluntary", "EARLY_HELP", answer("", "Jayden looks after everybody else first"), true],
  ] satisfies [string, string, Where, boolean][])(
    "%s, for %s: what is there can be seen where it should be",
    async (who, why, where, visible) => {
      expect((await demonstration.judge(who, why, 2, where)).effect === "VISIBLE").toBe(visible);
    },
  );

  test("hold a Life Passport that opens with its link and PIN, and with no other", async () => {
    const { link, pin } = DEMONSTRATION_PASSPORT;
    const client = await demonstration.database.admin.connect();
    const open = async (withPin: string) => {
      const { rows } = await client.query("select door.try_passport($1, $2, gen_random_uuid()) as tried", [
        createHash("sha256").update(link).digest(),
        createHmac("sha256", link).update(withPin).digest(),
      ]);
      return rows[0].tried;
    };
    try {
      await client.query("begin");
      expect(await open(pin)).toMatchObject({ refusal: null, holder: "Leanne Carter" });
      expect(await open("000000")).toMatchObject({ refusal: "PIN", left: 4 });
      const { rows } = await client.query(
        "select expires_at - now() > interval '3 weeks' as lasts from life_passport",
      );
      expect(rows).toEqual([{ lasts: true }]);
    } finally {
      await client.query("rollback");
      client.release();
    }
  });

  test("lead the worklist of their lead professional", async () => {
    const [first] = await demonstration.worklist("lead");
    expect(await one("select reference as it from case_record where id = $1", [first])).toBe("WM-0001");
  });
});

describe("the worklists", () => {
  test.each([
    ["lead", 25],
    ["school", 12],
    ["gp", 11],
    ["police", 9],
    ["housing", 9],
    ["voluntary", 10],
  ])("%s has %i cases", async (who, count) => {
    expect(await demonstration.worklist(who)).toHaveLength(count);
  });
});

describe("the families", () => {
  test("are so many, of one to nine people, with a case in every state", async () => {
    expect(await one<number>("select count(*)::int as it from family")).toBe(FAMILIES + 1);
    const sizes = await demonstration.database.admin.query(
      "select count(distinct p.person_id)::int as n from case_record c join case_person p on p.case_id = c.id group by c.family_id",
    );
    expect(Math.min(...sizes.rows.map(({ n }) => n))).toBeGreaterThanOrEqual(2);
    expect(Math.max(...sizes.rows.map(({ n }) => n))).toBeLessThanOrEqual(9);
    expect(
      await one<string[]>("select array_agg(distinct status order by status) as it from case_record"),
    ).toEqual(["CLOSED", "OPEN", "REFERRED", "STEPPED_DOWN", "STEPPED_UP"]);
  });

  test("know many kinds of agency, and several contribute to each assessment", async () => {
    expect(await one<number>("select count(distinct type)::int as it from agency")).toBeGreaterThanOrEqual(9);
    expect(
      await one<number>(
        "select avg(n)::float as it from (select count(distinct agency_id) as n from answer group by assessment_id) a",
      ),
    ).toBeGreaterThan(2.5);
  });

  test("have at least ten events each, told in words without gaps", async () => {
    expect(
      await one<number>(
        "select min(n)::int as it from (select count(*) as n from chronology_event group by case_id) e",
      ),
    ).toBeGreaterThanOrEqual(10);
    expect(
      await one<number>("select count(*)::int as it from answer where value ~ '[{}]|undefined|null|\\|'"),
    ).toBe(0);
    expect(
      await one<number>("select count(*)::int as it from chronology_event where title ~ '[{}|]|undefined'"),
    ).toBe(0);
  });

  test("ask for nothing that has not happened yet", async () => {
    expect(
      await one<number>("select count(*)::int as it from chronology_event where occurred_on > current_date"),
    ).toBe(0);
    expect(await one<number>("select count(*)::int as it from answer where written_at > now()")).toBe(0);
    expect(await one<number>("select count(*)::int as it from consent where given_at > now()")).toBe(0);
  });

  test("raise the category of an answer, if at all, to a stricter level than its question's", async () => {
    const lowered = `select count(*)::int as it
      from answer a join template_question q on q.template_id = a.template_id and q.version = a.template_version and q.key = a.question_key
      join category asked on asked.bit = q.category join category kept on kept.bit = a.category
      where a.category <> q.category
        and array_position($1, kept.sensitivity) <= array_position($1, asked.sensitivity)`;
    expect(await one<number>(lowered, [["BASIC", "STANDARD", "SENSITIVE", "PROTECTED"]])).toBe(0);
    expect(
      await one<number>(
        "select count(*)::int as it from answer a join template_question q on q.key = a.question_key where a.category <> q.category",
      ),
    ).toBeGreaterThan(0);
  });
});

describe("the facts", () => {
  test("carry an epoch that their case has reached, and those retired a later one", async () => {
    for (const table of familyFacts) {
      const ofCase = Object.values(tables[table]).includes("case_id" as never);
      const cases = ofCase
        ? "select f.case_id"
        : "select c.case_id from case_person c where c.person_id = f.person_id";
      const wrong = `select count(*)::int as it from ${table} f where f.recorded_epoch < 1 or (f.retired_epoch is not null and f.retired_epoch <= f.recorded_epoch)
        or exists (select from case_epoch e where e.case_id in (${cases}) and e.epoch < greatest(f.recorded_epoch, coalesce(f.retired_epoch, 0)))`;
      expect(await one<number>(wrong), table).toBe(0);
    }
  });

  test("are stamped by the trigger from then on", async () => {
    const { rows } = await demonstration.database.admin.query(
      "select tgrelid::regclass::text as table from pg_trigger where tgname = 'stamp' and tgenabled <> 'O'",
    );
    expect(rows).toEqual([]);
    const before = await one<string>(
      "select epoch as it from case_epoch e join case_record c on c.id = e.case_id where c.reference = 'WM-0001'",
    );
    await demonstration.database.admin.query(
      "update involvement set retired_at = now(), retired_how = 'ENDED' where kind = 'REFERRAL' and case_id = (select id from case_record where reference = 'WM-0001')",
    );
    const after = await one<string>(
      "select epoch as it from case_epoch e join case_record c on c.id = e.case_id where c.reference = 'WM-0001'",
    );
    expect(Number(after)).toBeGreaterThan(Number(before));
    await demonstration.database.admin.query(
      `insert into involvement (partnership_id, id, case_id, kind, category, agency_id, subjects, role, from_at)
       select partnership_id, gen_random_uuid(), case_id, kind, category, agency_id, subjects, role, from_at from involvement
       where kind = 'REFERRAL' and case_id = (select id from case_record where reference = 'WM-0001')`,
    );
  });

  test("know consents in every state", async () => {
    const states = {
      withdrawn: "retired_how = 'WITHDRAWN'",
      superseded: "retired_how = 'SUPERSEDED' and id in (select unnest(supersedes) from consent)",
      refused:
        "not exists (select from consent_provision p where p.consent_id = consent.id and p.permit and p.agencies <> array[consent.agency_id])",
      expired:
        "exists (select from consent_provision p where p.consent_id = consent.id and p.until_on < current_date)",
      live: "retired_at is null",
      byACompetentChild:
        "authority = 'SELF' and person_id in (select person_id from authority where kind = 'GILLICK')",
      lapsed:
        "authority = 'PARENTAL_RESPONSIBILITY' and exists (select from person_life l where l.person_id = consent.person_id and l.born_on + interval '18 years' <= current_date)",
    };
    for (const [state, condition] of Object.entries(states))
      expect(
        await one<number>(`select count(*)::int as it from consent where ${condition}`),
        state,
      ).toBeGreaterThan(0);
    expect(
      await one<number>(
        "select count(*)::int as it from case_person c where not exists (select from consent t where t.person_id = c.person_id)",
      ),
    ).toBeGreaterThan(0);
  });

  test("know one agreement that is suspended and one that has run out", async () => {
    expect(
      await one<number>("select count(*)::int as it from agreement where retired_how = 'SUSPENDED'"),
    ).toBe(1);
    expect(await one<number>("select count(*)::int as it from agreement where until_on < current_date")).toBe(
      1,
    );
  });
});

describe("seeding", () => {
  test("does nothing where the partnership is there", async () => {
    const before = await fingerprints(demonstration.database.admin);
    expect(await seedDemonstration(demonstration.database.urls.ownerUrl, { families: 3, seed: 2 })).toBe(
      false,
    );
    expect(await fingerprints(demonstration.database.admin)).toEqual(before);
  });

  test("makes the same of the same number, and tells how far it is", async () => {
    const [first, again, other] = [
      await createTestDatabase(),
      await createTestDatabase(),
      await createTestDatabase(),
    ];
    try {
      const progress: [number, number][] = [];
      await seedDemonstration(first.urls.ownerUrl, {
        families: 3,
        seed: 7,
        onProgress: (...told) => progress.push(told),
      });
      await seedDemonstration(again.urls.ownerUrl, { families: 3, seed: 7 });
      await seedDemonstration(other.urls.ownerUrl, { families: 3, seed: 8 });
      expect(progress).toEqual([[3, 3]]);
      expect(await fingerprints(again.admin)).toEqual(await fingerprints(first.admin));
      expect(await fingerprints(other.admin)).not.toEqual(await fingerprints(first.admin));
    } finally {
      await Promise.all([first, again, other].map((each) => each.drop()));
    }
  });
});

interface Expected {
  code: ReasonCode;
  who: string;
  why?: string;
  assurance?: 1 | 2 | 3;
  absent?: boolean;
  where: Where;
}
