import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findPurpose } from "../../server/sharing/purposes.js";
import { CASE, RECORD_ANSWER, WITHDRAW_CONSENT, WORKLIST } from "../support/documents.js";
import { type Answer, type Asking, type House, startHouse } from "../support/house.js";
import { scenario, types } from "../support/scenario.js";
import { type Check, workedCases } from "../workedCases/workedCases.js";
import { helped, partners, PURPOSES } from "../workedCases/world.js";

let house: House;
beforeAll(async () => void (house = await startHouse(scenario().agency("nobody", "VOLUNTARY"))));
afterAll(() => house?.stop());

const EARLY_HELP = "EARLY_HELP";
const page = (
  { ask, world }: Asking,
  viewer: string,
  purpose: string | null = EARLY_HELP,
  caseName = world.namesOf("case")[0]!,
) => ask(viewer, purpose, CASE, { id: world.ids.case(caseName) });

describe("the worked cases over HTTP", () => {
  for (const { number, situation, checks } of workedCases)
    it(`${number}. ${situation}`, async () => {
      for (const world of new Set(checks.map((check) => check.world))) {
        const here = await house.beside(world);
        for (const check of checks.filter((one) => one.world === world && isAsked(one)))
          await expectAnswer(here, check);
      }
    });

  it("ask something over HTTP under every number", () => {
    const asked = workedCases.filter(({ checks }) => checks.some(isAsked)).map(({ number }) => number);
    const all = Array.from({ length: 28 }, (_, index) => index + 1);
    // The audit that refuses the write, 21, stands by itself below.
    expect(asked).toEqual(all.filter((number) => number !== 21));
  });
});

describe("what only the API can show of a worked case", () => {
  it("11. the case is in no list, and its id is as good as any other", async () => {
    const s = helped().excludes("teacher", { person: "dad" });
    const here = await house.beside(s);
    const list = (viewer: string) => here.ask(viewer, EARLY_HELP, WORKLIST);
    expect((await list("teacher")).data.worklist.edges).toEqual([]);
    expect((await list("doctor")).data.worklist.edges.map(({ node }: any) => node.id)).toEqual([
      s.ids.case("case"),
    ]);
  });

  it("14. filtering by a value that is open in one case treats it as empty in the others", async () => {
    const purposes = [...PURPOSES];
    const s = partners()
      .family((f) => f.mother("mum").child("kim"))
      .case("first", { lead: "worker", team: ["teacher"], purposes })
      .needBand(3, { by: "council", of: ["kim"], case: "first" })
      .family((f) => f.mother("other mum").child("lee"))
      .case("second", { lead: "worker", team: ["teacher"], purposes })
      .needBand(3, { by: "council", of: ["lee"], case: "second" })
      .consents("mum", { for: "kim", yes: ["PRACTITIONER_OPINION"], to: types("SCHOOL"), purposes });
    const here = await house.beside(s);
    const found = async (viewer: string, filter: object | null) =>
      (await here.ask(viewer, EARLY_HELP, WORKLIST, { filter })).data.worklist.edges
        .map(({ node }: any) => node.id)
        .toSorted();
    const [first, second] = [s.ids.case("first"), s.ids.case("second")];
    expect(await found("teacher", null)).toEqual([first, second].toSorted());
    expect(await found("teacher", { needBand: [3] })).toEqual([first]);
    expect(await found("worker", { needBand: [3] })).toEqual([first, second].toSorted());
  });

  it("16. a partner's change leaves a value that it may not see as it is, and does not show it", async () => {
    const s = helped().value("kim", "DEVELOPMENT", { by: "school" });
    const here = await house.beside(s);
    const saved = await here.ask("teacher", EARLY_HELP, RECORD_ANSWER, {
      input: {
        caseId: s.ids.case("case"),
        assessmentId: s.ids.assessment("case"),
        questionKey: "DEVELOPMENT",
        answerId: s.ids.value("kim.DEVELOPMENT"),
        expectedVersion: 1,
        value: "Kim can ride a bicycle now.",
        subjectIds: [s.ids.person("kim")],
      },
    });
    expect(saved.errors).toEqual([]);
    expect(saved.data.recordAnswer.answer.value).toBe("Kim can ride a bicycle now.");
    expect(saved.text).not.toContain(s.words("kim.HEALTH_MENTAL"));
    expect((await page(here, "doctor")).text).toContain(s.words("kim.HEALTH_MENTAL"));
    expect((await page(here, "teacher")).text).toContain("ride a bicycle");
  });

  it("17. a withdrawal counts for the very next read", async () => {
    const s = helped().consents("mum", {
      called: "yes",
      for: "kim",
      yes: ["EDUCATION", "AGENCY_INVOLVEMENT"],
      to: types("SCHOOL"),
      purposes: [EARLY_HELP],
    });
    const here = await house.beside(s);
    expect((await page(here, "teacher")).text).toContain(s.words("kim.EDUCATION"));
    const input = { caseId: s.ids.case("case"), consentId: s.ids.consent("yes"), how: "Mum rang." };
    expect((await here.ask("worker", EARLY_HELP, WITHDRAW_CONSENT, { input })).errors).toEqual([]);
    const after = await page(here, "teacher");
    expect(after.text).not.toContain(s.words("kim.EDUCATION"));
    expect(questionOf(after.data, "EDUCATION").withheld).not.toEqual([]);
  });

  it("21. a read whose audit row is refused fails and gives nothing", async () => {
    const s = helped();
    const here = await house.beside(s);
    const refuse =
      "create trigger refuse before insert on audit.entry for each row execute function refuse_everything()";
    await house.database.admin.query(
      "create function refuse_everything() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$",
    );
    await house.database.admin.query(refuse);
    try {
      const answer = await page(here, "doctor");
      expect([answer.status, answer.code]).toEqual([503, "AUDIT_UNAVAILABLE"]);
      expect(answer.data ?? null).toBeNull();
      expect(answer.text).not.toContain("«");
    } finally {
      await house.database.admin.query("drop trigger refuse on audit.entry");
    }
    expect((await page(here, "doctor")).text).toContain(s.words("kim.HEALTH_PHYSICAL"));
  });
});

/** Everybody is strongly signed in here; a family's own screens are not made yet. */
const isAsked = (check: Check) => check.assurance === 3 && modeOf(check) !== "OWN";

const modeOf = ({ purpose }: Check) => findPurpose(purpose)?.mode;

async function expectAnswer(here: Asking, check: Check): Promise<void> {
  const { world, viewer, purpose, value, expected } = check;
  const answer = await page(
    here,
    viewer,
    purpose,
    world.namesOf("case").find((name) => world.ids.case(name) === world.target(value).caseId),
  );
  const said = `${viewer} asks for ${value}, purpose ${purpose}: ${answer.text.slice(0, 500)}`;
  if (expected.effect === "VISIBLE") {
    expect(answer.errors, said).toEqual([]);
    expect(answer.text, said).toContain(world.words(value));
    const { despiteObjection } = holderOf(answer.data, world.words(value))!;
    return expect(despiteObjection.length > 0, said).toBe(expected.sharedDespiteObjection ?? false);
  }
  expect(answer.text, said).not.toContain(world.words(value));
  if (expected.error)
    return expect([answer.code, answer.data?.case ?? null], said).toEqual([expected.error, null]);
  if (modeOf(check) === "AGGREGATE") return expect(answer.code, said).toBe("FORBIDDEN");
  if (expected.effect === "WITHHELD") return expectReason(answer, check, said);
  if (expected.code === "NO_RELATIONSHIP" || expected.code === "EXCLUDED")
    expect(answer.data, said).toEqual({ case: null });
  if (answer.data.case !== null) return;
  const unknown = await here.ask(viewer, purpose, CASE, { id: randomUUID() });
  expect(answer.text, said).toBe(unknown.text);
}

/** The governed object that holds these words, which says how they are shared; undefined where nothing holds them. */
function holderOf(data: unknown, words: string): { despiteObjection: string[] } | undefined {
  if (typeof data !== "object" || data === null || !JSON.stringify(data).includes(words)) return undefined;
  for (const part of Object.values(data)) {
    const holder = holderOf(part, words);
    if (holder) return holder;
  }
  return "despiteObjection" in data ? (data as { despiteObjection: string[] }) : undefined;
}

/** A field tells its own reason; a list tells the safest of all people's, whether or not there is anything of any of them. */
function expectReason({ data }: Answer, { world, value, expected }: Check, said: string): void {
  const { category, subjects } = world.target(value);
  const field = { address: "address", school: "school", gp: "generalPractice" }[value.split(".")[1]!];
  if (field === undefined) return expect(questionOf(data, category).withheld, said).not.toEqual([]);
  const { person } = data.case.family.members.find((member: any) => member.person.id === subjects[0]);
  const reasons = person.withheld
    .filter((reason: any) => reason.field === field)
    .map(({ code }: any) => code);
  // Where the row is stricter than its field, the field's own reason is told: it says nothing of the row.
  if (category === "SAFE_ADDRESS") expect(reasons, said).not.toEqual([]);
  else expect(reasons, said).toEqual([expected.code]);
}

const questionOf = (data: any, key: string) =>
  data.case.assessment.domains[0].elements[0].questions.find((one: any) => one.key === key);
