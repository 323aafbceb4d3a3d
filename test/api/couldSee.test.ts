import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditedBy } from "../support/audit.js";
import { CASE, COULD_SEE } from "../support/documents.js";
import { type House, maintain, startHouse } from "../support/house.js";
import { EARLY_HELP, northshire, withDetails, withFamily, withStrangers } from "../support/northshire.js";

let house: House;
beforeAll(async () => {
  const world = withStrangers(
    withFamily(
      northshire()
        .dpo("practice dpo", { at: "practice" })
        .practitioner("head of service", { at: "council", role: "SUPERVISOR" })
        .practitioner("night worker", { at: "council", role: "DUTY_WORKER" })
        .supervises("head of service", "worker"),
    ),
  )
    .dpo("mum at work", { at: "council", is: "mum" })
    .emergency("doctor", { case: "case", people: ["kim"] });
  house = await startHouse(world, { also: withDetails });
});
afterAll(() => house?.stop());

const ids = () => house.world.ids;
const referenceOf = (person: string) => `P${ids().person(person).slice(-12)}`;
interface Asked {
  who?: string;
  of?: string;
  category?: string;
  field?: string;
  on?: string;
  first?: number;
  after?: string | null;
}
const ask = ({
  who = "council dpo",
  of = "kim",
  on = new Date().toISOString(),
  first = 100,
  after,
  ...field
}: Asked) =>
  house.ask(who, "AUDIT", COULD_SEE, {
    question: { personReference: referenceOf(of), on, ...field },
    first,
    after,
  });
const viewersOf = ({ data, errors }: any): any[] => {
  expect(errors).toEqual([]);
  return data.couldSee.edges.map(({ node }: any) => node);
};
/** What somebody could see for a purpose, of what an agency contributed. */
const answerOf = (viewers: any[], actor: string, from: string, purpose = EARLY_HELP) => {
  const viewer = viewers.find((one) => one.actor === actor);
  return viewer?.answers.find(
    (one: any) => one.purpose === purpose && one.contributedBy.some(({ name }: any) => name === from),
  );
};
const now = async () => {
  const { rows } = await house.database.admin.query("select clock_timestamp() as at");
  // The API's instants are in milliseconds: the next one is after all that was done before.
  await house.database.admin.query("select pg_sleep(0.002)");
  return new Date(rows[0].at.getTime() + 1).toISOString();
};
const retire = (table: string, id: string, how: string) =>
  maintain(house.database.owner, (client) =>
    client.query(
      `update ${table} set retired_at = now(), retired_how = $2 where id = $1 and retired_epoch is null`,
      [id, how],
    ),
  );
const kimsSchool = async (who: string) => {
  const { data } = await house.ask(who, EARLY_HELP, CASE, { id: ids().case("case") });
  const kim = data.case.family.members.find(({ person }: any) => person.id === ids().person("kim")).person;
  return { value: kim.school, withheld: kim.withheld.find(({ field }: any) => field === "school")?.code };
};

describe("who could see a field", () => {
  it("names everybody who had anything to do with the case, how, and whether they could see it and why", async () => {
    const viewers = viewersOf(await ask({ field: "Person.school" }));
    const relations = Object.fromEntries(viewers.map(({ actor, relations }) => [actor, relations]));
    expect(relations).toMatchObject({
      worker: ["LEAD"],
      teacher: ["MEMBER"],
      doctor: ["EMERGENCY", "MEMBER"],
      register: ["MEMBER"],
      "night worker": ["DUTY"],
      "head of service": ["SUPERVISION"],
      mum: ["FAMILY"],
    });
    expect(relations).not.toHaveProperty("colleague");
    expect(relations).not.toHaveProperty("headteacher");
    const consent = { id: ids().consent("for kim"), kind: "consent", anotherAgency: null };
    expect(answerOf(viewers, "doctor", "school")).toMatchObject({
      effect: "VISIBLE",
      reason: null,
      stage: null,
      bases: [{ basis: "CONSENT", rule: consent }],
    });
    expect(answerOf(viewers, "teacher", "school").bases).toEqual([{ basis: "OWN_RECORD", rule: null }]);
    expect(answerOf(viewers, "constable", "school")).toMatchObject({
      effect: "WITHHELD",
      reason: "CONSENT_REFUSED",
      stage: "basis",
      rules: [{ id: ids().consent("no to the police"), kind: "consent" }],
    });
    expect(answerOf(viewers, "aunt", "school")).toMatchObject({ effect: "ABSENT", stage: "exclusion" });
    expect(answerOf(viewers, "doctor", "school", "EMERGENCY")).toMatchObject({
      effect: "VISIBLE",
      bases: [{ basis: "EMERGENCY_GRANT" }],
    });
    expect(answerOf(viewers, "mum", "school", "SUBJECT_ACCESS").effect).toBe("VISIBLE");
  });

  it("asks for a field with its own category, or for a category, and for nothing else", async () => {
    for (const wrong of [
      {},
      { field: "Person.shoes" },
      { field: "Answer.value" },
      { field: "Person.school", category: "FINANCE" },
      { category: "EDUCATION", on: "2999-01-01T00:00:00Z" },
    ])
      expect((await ask(wrong)).code).toBe("BAD_INPUT");
    const byCategory = viewersOf(await ask({ category: "EDUCATION" }));
    expect(answerOf(byCategory, "doctor", "school").effect).toBe("VISIBLE");
    expect(viewersOf(await ask({ field: "Answer.value", category: "EDUCATION" }))).toEqual(byCategory);
  });

  it("pages without gap or repeat", async () => {
    const all = viewersOf(await ask({ category: "EDUCATION" }));
    const paged: any[] = [];
    for (let after: string | null = null; ;) {
      const answer: any = await ask({ category: "EDUCATION", first: 2, after });
      paged.push(...viewersOf(answer));
      if (!answer.data.couldSee.pageInfo.hasNextPage) break;
      after = answer.data.couldSee.pageInfo.endCursor;
    }
    expect(paged.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
    expect(paged.length).toBeGreaterThan(6);
    expect((await ask({ category: "EDUCATION", after: "x" })).code).toBe("BAD_INPUT");
  });

  it("is itself in the audit, as reading by the officer, and says nothing of any value", async () => {
    let text = "";
    const rows = await auditedBy(house, async () => (text = (await ask({ field: "Person.school" })).text));
    const theirs = rows.filter(({ content }) => content.account === ids().account("council dpo"));
    expect(theirs.map(({ content }) => [content.account, content.purpose, content.asked])).toEqual([
      [ids().account("council dpo"), "AUDIT", [`who could see EDUCATION of ${referenceOf("kim")}`]],
    ]);
    expect(text).not.toMatch(/Hillcrest|reads well|Kim/);
  });
});

describe("an instant", () => {
  it("before anything was recorded has nobody", async () => {
    expect(viewersOf(await ask({ category: "EDUCATION", on: "2020-01-01T00:00:00Z" }))).toEqual([]);
  });

  it("before and after a withdrawal has what was lawful then (worked case 17), as it was really decided", async () => {
    const [before, seen] = [await now(), await kimsSchool("doctor")];
    expect(seen).toEqual({
      value: expect.objectContaining({ name: "Hillcrest School" }),
      withheld: undefined,
    });
    const shortlyBefore = await now();
    await retire("consent", ids().consent("for kim"), "WITHDRAWN");
    const after = await now();
    expect(await kimsSchool("doctor")).toEqual({ value: null, withheld: "CONSENT_WITHDRAWN" });
    for (const on of [before, shortlyBefore])
      expect(
        answerOf(viewersOf(await ask({ field: "Person.school", on })), "doctor", "school"),
      ).toMatchObject({
        effect: "VISIBLE",
        bases: [{ basis: "CONSENT" }],
      });
    for (const on of [after, await now()])
      expect(
        answerOf(viewersOf(await ask({ field: "Person.school", on })), "doctor", "school"),
      ).toMatchObject({
        effect: "WITHHELD",
        reason: "CONSENT_WITHDRAWN",
        stage: "basis",
      });
  });

  it("of a read that was recorded has the same answer for it, to the instant", async () => {
    const rows = await auditedBy(house, () => kimsSchool("warden"));
    const { rows: times } = await house.database.admin.query("select at from audit.entry where id = $1", [
      rows[0]!.id,
    ]);
    const decided = await kimsSchool("warden");
    const on = (times[0].at as Date).toISOString();
    const then = answerOf(viewersOf(await ask({ field: "Person.school", on })), "warden", "school");
    expect(then).toMatchObject({ effect: "WITHHELD", reason: decided.withheld });
  });

  it("under an agreement suspended meanwhile has what was shared until then", async () => {
    const before = await now();
    const ofHealth = async (on: string) =>
      answerOf(viewersOf(await ask({ of: "mum", category: "HOUSING", on })), "teacher", "housing");
    expect(await ofHealth(before)).toMatchObject({ effect: "VISIBLE" });
    await retire("agreement", ids().agreement("all partners"), "SUSPENDED");
    expect(await ofHealth(await now())).toMatchObject({
      effect: "WITHHELD",
      reason: "NO_AGREEMENT",
      stage: "agreement",
    });
    expect(await ofHealth(before)).toMatchObject({
      effect: "VISIBLE",
      bases: [{ basis: "CONSENT", rule: { id: ids().consent("mum herself") } }],
    });
  });

  it("has an account that has ended since, and afterwards has it no more", async () => {
    const before = await now();
    await retire("account", ids().account("warden"), "LEFT");
    const then = viewersOf(await ask({ category: "HOUSING", on: before }));
    expect(then.find(({ actor }) => actor === "warden")).toMatchObject({ hasEnded: true });
    expect(then.find(({ actor }) => actor === "worker")).toMatchObject({ hasEnded: false });
    const since = viewersOf(await ask({ category: "HOUSING", on: await now() }));
    expect(since.map(({ actor }) => actor)).not.toContain("warden");
    expect(since.map(({ actor }) => actor)).toContain("worker");
  });
});

describe("the officer's own limits", () => {
  it("are those of their remit: their own people, and of others only what their agency contributed", async () => {
    const viewers = viewersOf(await ask({ who: "practice dpo", field: "Person.school" }));
    const from = (actor: string) => [
      ...new Set(
        viewers
          .find((one) => one.actor === actor)
          .answers.flatMap(({ contributedBy }: any) => contributedBy.map(({ name }: any) => name)),
      ),
    ];
    expect(from("doctor")).toEqual(expect.arrayContaining(["school", "practice", "council"]));
    expect(from("teacher")).toEqual(["practice"]);
    const refused = answerOf(viewers, "constable", "practice");
    expect(refused).toMatchObject({
      effect: "WITHHELD",
      rules: expect.arrayContaining([
        {
          id: null,
          kind: "another agency's rule",
          anotherAgency: expect.objectContaining({ name: "council" }),
        },
      ]),
    });
    expect(answerOf(viewers, "aunt", "practice").stage).toBeNull();
    // The school's officer has no business with the strangers, nor has anybody's who is not of an agency of the case.
    expect(viewersOf(await ask({ who: "practice dpo", of: "bob", category: "EDUCATION" }))).toEqual([]);
    expect(viewersOf(await ask({ of: "bob", category: "EDUCATION" }))).not.toEqual([]);
  });

  it("are their exclusions and seals: a deputy asks after a DPO's own record, and a sealed section is as nobody's", async () => {
    const nobody = await house.ask("council dpo", "AUDIT", COULD_SEE, {
      question: { personReference: "P-nobody", category: "EDUCATION", on: new Date().toISOString() },
    });
    const own = await ask({ who: "mum at work", of: "mum", category: "EDUCATION" });
    expect(own.text).toBe(nobody.text);
    const before = viewersOf(await ask({ category: "SUBSTANCE_USE" }));
    expect(before).not.toEqual([]);
    await maintain(house.database.owner, (client) =>
      client.query(
        `insert into seal (partnership_id, id, person_id, categories, accounts, reason)
         values ($1, gen_random_uuid(), $2, 1 << 16, $3, 'a court said so')`,
        [house.world.partnershipId, ids().person("kim"), [ids().account("worker")]],
      ),
    );
    expect((await ask({ category: "SUBSTANCE_USE" })).text).toBe(nobody.text);
  });

  it("leave nobody else in", async () => {
    for (const who of ["worker", "mum", "commissioner"])
      expect((await ask({ who, category: "EDUCATION" })).code).toBe("FORBIDDEN");
    const { code } = await house.ask("council dpo", EARLY_HELP, COULD_SEE, {
      question: { personReference: referenceOf("kim"), category: "EDUCATION", on: new Date().toISOString() },
    });
    expect(code).toBe("FORBIDDEN");
  });
});
