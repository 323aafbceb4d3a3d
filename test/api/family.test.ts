import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditedBy } from "../support/audit.js";
import {
  ADD_PERSON,
  CASE,
  POSSIBLE_DUPLICATES,
  RECORD_REFERRAL,
  SETTLE_DUPLICATE,
  SIMILAR_PEOPLE,
  TAKE_BACK_PERSON,
} from "../support/documents.js";
import { type Answer, type House, maintain, startHouse } from "../support/house.js";
import { EARLY_HELP } from "../support/northshire.js";
import { aged, scenario, types } from "../support/scenario.js";

const SERVICE = "SERVICE_DELIVERY";
const PURPOSES = [EARLY_HELP, SERVICE];

let house: House;
beforeAll(async () => {
  const world = scenario()
    .agency("council", "CHILDRENS_SERVICES")
    .agency("school", "SCHOOL")
    .practitioner("worker", { at: "council", role: "LEAD_PROFESSIONAL" })
    .practitioner("colleague", { at: "council", role: "LEAD_PROFESSIONAL" })
    .practitioner("registrar", { at: "council", role: "DATA_QUALITY" })
    .practitioner("other registrar", { at: "council", role: "DATA_QUALITY" })
    .practitioner("teacher", { at: "school", role: "EDUCATION_PRACTITIONER" })
    .agreement({ purposes: PURPOSES })
    .family((f) => f.mother("mum").child("kim"))
    .case("case", { lead: "worker", team: ["registrar", "teacher"], purposes: PURPOSES })
    .family((f) => f.mother("ann"), "strangers")
    .case("strangers' case", { lead: "colleague", team: ["registrar"], purposes: PURPOSES })
    .consents("mum", {
      called: "mum herself",
      yes: ["IDENTITY"],
      to: types("SCHOOL"),
      purposes: PURPOSES,
    });
  house = await startHouse(world);
});
afterAll(() => house?.stop());

const ids = () => house.world.ids;
const admin = async (sql: string, values: unknown[] = []) =>
  (await house.database.admin.query(sql, values)).rows;
/** Everybody of the case with what the viewer sees of them, by name. */
async function familySeenBy(who: string, purpose = EARLY_HELP) {
  const { data } = await house.ask(who, purpose, CASE, { id: ids().case("case") });
  return data.case.family;
}
const person = (more: object = {}) => ({
  input: {
    caseId: ids().case("case"),
    role: "OTHER",
    givenName: "Pat",
    familyName: "Brook",
    sex: "FEMALE",
    bornOn: "1990-05-03",
    relations: [{ personId: ids().person("kim"), is: "CARER" }],
    ...more,
  },
});
const add = (who = "worker", more: object = {}, purpose = EARLY_HELP) =>
  house.ask(who, purpose, ADD_PERSON, person(more));
const similar = async (who: string, givenName: string, familyName: string, bornOn: string | null = null) =>
  (await house.ask(who, EARLY_HELP, SIMILAR_PEOPLE, { input: { givenName, familyName, bornOn } })).data
    .similarPeople;
const namesOf = (people: any[]) => people.map((one) => one.person.name);
const compare = () => house.database.api.query("select door.compare_records(50)");
const queue = async (who = "registrar") => house.ask(who, SERVICE, POSSIBLE_DUPLICATES);
const pairs = async (who = "registrar") =>
  (await queue(who)).data.possibleDuplicates.map((one: any) =>
    one.records.map((record: any) => record.person.name).toSorted(),
  );
const strip = ({ status, code, data, text }: Answer) => [
  status,
  code,
  data,
  text.replace(/"reference":"[^"]*"/, ""),
];

describe("adding a person to a case", () => {
  it("puts them there with name, sex, birth and how they are related, for the lead's agency alone", async () => {
    expect((await add()).code).toBeNull();
    const family = await familySeenBy("worker");
    const pat = family.members.find((one: any) => one.person.name === "Pat Brook");
    expect(pat).toMatchObject({ role: "OTHER", person: { sex: "FEMALE", bornOn: "1990-05-03" } });
    expect(family.relationships).toContainEqual(
      expect.objectContaining({ from: pat.person.id, to: ids().person("kim"), kind: "CARER_OF" }),
    );
    const atSchool = await familySeenBy("teacher");
    expect(JSON.stringify(atSchool)).not.toContain("Brook");
    expect(JSON.stringify(atSchool)).toContain("Mum");
  });

  it("adds an unborn child to its mother", async () => {
    const expectedOn = new Date(Date.now() + 100 * 86_400_000).toISOString().slice(0, 10);
    const unborn = {
      role: "CHILD",
      givenName: null,
      familyName: null,
      bornOn: null,
      expectedOn,
      relations: [],
    };
    expect((await add("worker", unborn)).code).toBe("BAD_INPUT");
    expect((await add("worker", { ...unborn, motherId: ids().person("mum"), givenName: "X" })).code).toBe(
      "BAD_INPUT",
    );
    expect((await add("worker", { ...unborn, motherId: ids().person("mum") })).code).toBeNull();
    const family = await familySeenBy("worker");
    const child = family.members.find((one: any) => one.person.expectedOn === expectedOn).person;
    expect(child.name).toBeNull();
    expect(family.relationships).toContainEqual(
      expect.objectContaining({ from: ids().person("mum"), to: child.id, kind: "PARENT_OF" }),
    );
    const [stored] = await admin("select unborn_of from person_life where person_id = $1", [child.id]);
    expect(stored.unborn_of).toBe(ids().person("mum"));
  });

  it("is for the lead of a case that they can see, and about people whom they can see", async () => {
    const before = await admin("select count(*) from person");
    for (const who of ["teacher", "registrar"])
      expect((await add(who, {}, who === "registrar" ? SERVICE : EARLY_HELP)).code, who).toBe("FORBIDDEN");
    const hidden = strip(await add("worker", { caseId: ids().case("strangers' case") }));
    const unknown = strip(await add("worker", { caseId: "0192f2a4-0000-7000-8000-0000000000aa" }));
    expect(hidden).toEqual(unknown);
    expect(hidden[1]).toBe("NOT_FOUND");
    const relatedTo = async (personId: string) =>
      strip(await add("worker", { relations: [{ personId, is: "SIBLING" }] }));
    expect(await relatedTo(ids().person("ann"))).toEqual(
      await relatedTo("0192f2a4-0000-7000-8000-0000000000ab"),
    );
    expect((await relatedTo(ids().person("ann")))[1]).toBe("NOT_FOUND");
    for (const wrong of [
      { relations: [] },
      { bornOn: "2999-01-01" },
      { familyName: " " },
      { expectedOn: "2020-01-01", givenName: null, familyName: null, bornOn: null, role: "CHILD" },
      { motherId: ids().person("mum") },
      {
        relations: [
          { personId: ids().person("kim"), is: "CARER" },
          { personId: ids().person("kim"), is: "CARED_FOR" },
        ],
      },
    ])
      expect((await add("worker", wrong)).code, JSON.stringify(wrong)).toBe("BAD_INPUT");
    expect(await admin("select count(*) from person")).toEqual(before);
  });

  it("is taken back within a day by whoever did it, and by nobody else", async () => {
    const addOne = async (givenName: string) => {
      expect((await add("worker", { givenName })).code).toBeNull();
      const { members } = await familySeenBy("worker");
      return members.find((one: any) => one.person.name === `${givenName} Brook`);
    };
    const slip = await addOne("Slip");
    expect(slip.canTakeBack).toBe(true);
    const takeBack = (who: string, personId: string, purpose = EARLY_HELP) =>
      house.ask(who, purpose, TAKE_BACK_PERSON, { input: { caseId: ids().case("case"), personId } });
    expect((await takeBack("registrar", slip.person.id, SERVICE)).code).toBe("FORBIDDEN");
    expect((await takeBack("worker", ids().person("kim"))).code).toBe("FORBIDDEN");
    const unknown = strip(await takeBack("worker", "0192f2a4-0000-7000-8000-0000000000ad"));
    expect(strip(await takeBack("worker", ids().person("ann")))).toEqual(unknown);
    expect(unknown[1]).toBe("NOT_FOUND");
    expect((await takeBack("worker", slip.person.id)).code).toBeNull();
    expect(JSON.stringify(await familySeenBy("worker"))).not.toContain("Slip");
    expect(await admin("select given from person_name where given = 'Slip'")).toHaveLength(1);
    expect((await takeBack("worker", slip.person.id)).code).toBe("NOT_FOUND");

    const { person: old } = await addOne("Old");
    await admin("alter table case_person disable trigger all");
    await admin("update case_person set recorded_at = now() - interval '25 hours' where person_id = $1", [
      old.id,
    ]);
    await admin("alter table case_person enable trigger all");
    expect((await takeBack("worker", old.id)).code).toBe("CONFLICT");
  });

  it("is audited, without a value", async () => {
    const rows = await auditedBy(house, () => add("worker", { givenName: "Lee" }));
    expect(JSON.stringify(rows)).toContain("person added");
    expect(JSON.stringify(rows)).not.toMatch(/Brook|1990/);
  });
});

describe("who is on record already, while somebody types", () => {
  it("is told of the viewer's own cases, also where a name is written differently", async () => {
    expect(namesOf(await similar("worker", "Kim", "Scenario"))).toEqual(["Kim Scenario"]);
    expect(namesOf(await similar("worker", "Kimm", "Scenaro"))).toEqual(["Kim Scenario"]);
    expect(namesOf(await similar("worker", "Ki", "Sce"))).toEqual(["Kim Scenario"]);
    expect(await similar("worker", "Zoltan", "Quickly")).toEqual([]);
  });

  it("is not told of anybody whom the viewer cannot see: a case of others, a name that is not shared", async () => {
    expect(namesOf(await similar("colleague", "Ann", "Scenario"))).toEqual(["Ann Scenario"]);
    expect(namesOf(await similar("worker", "Ann", "Scenario"))).toEqual([]);
    expect(namesOf(await similar("teacher", "Mum", "Scenario"))).toEqual(["Mum Scenario"]);
    expect(await similar("teacher", "Pat", "Brook")).toEqual([]);
    expect(namesOf(await similar("worker", "Pat", "Brook"))).toEqual(["Pat Brook"]);
  });

  it("leaves out whose date of birth speaks against it, as far as it is shown", async () => {
    expect(await similar("worker", "Pat", "Brook", "1971-11-28")).toEqual([]);
    expect(namesOf(await similar("worker", "Pat", "Brook", "1990-03-05"))).toEqual(["Pat Brook"]);
  });
});

describe("what a comparison with all records finds", () => {
  it("is told to the data-quality role alone, and nothing of it to whoever saved the person", async () => {
    await admin("delete from record_finding").catch(() => []);
    const [ann] = await admin("select given, family from person_name where person_id = $1", [
      ids().person("ann"),
    ]);
    const alone = await add("worker", { givenName: "Una", familyName: "Alike", bornOn: null });
    const twin = await add("worker", { givenName: ann.given, familyName: ann.family, bornOn: null });
    expect(strip(twin)).toEqual(strip(alone));
    await compare();
    const found = await admin("select other_id from record_finding where other_id = $1", [
      ids().person("ann"),
    ]);
    expect(found).toHaveLength(1);
    for (const who of ["worker", "colleague", "teacher"])
      expect((await queue(who)).code, who).toBe("FORBIDDEN");
    expect(await pairs()).toContainEqual(["Ann Scenario", "Ann Scenario"]);
    expect(await similar("worker", "Una", "Alike")).toHaveLength(1);
    expect(namesOf(await similar("worker", "Ann", "Scenario"))).toEqual(["Ann Scenario"]);
    // Somebody of the role who sees neither case sees nothing of it.
    expect(await pairs("other registrar")).toEqual([]);
  });

  it("is not told where one of the two records is sealed from the viewer, and is again when it is not", async () => {
    const seal = "0192f2a4-0000-7000-8000-00000000005e";
    await maintain(house.database.owner, (client) =>
      client.query(
        `insert into seal (partnership_id, id, person_id, categories, accounts, existence, emergency, reason, from_at, recorded_epoch)
         select partnership_id, $1, $2, 67108863, '{}', 'ABSENT', false, 'A court order.', now() - interval '1 day', 0 from person where id = $2`,
        [seal, ids().person("ann")],
      ),
    );
    expect(await pairs()).not.toContainEqual(["Ann Scenario", "Ann Scenario"]);
    await maintain(house.database.owner, (client) =>
      client.query("update seal set retired_at = now(), retired_how = 'ENDED' where id = $1", [seal]),
    );
    expect(await pairs()).toContainEqual(["Ann Scenario", "Ann Scenario"]);
  });

  it("leaves the queue when somebody of the role says that they are two people, and comes back when that is taken back", async () => {
    const [finding] = (await queue()).data.possibleDuplicates.filter((one: any) =>
      one.records.every((record: any) => record.person.name === "Ann Scenario"),
    );
    const settle = (who: string, isDifferent: boolean, id = finding.id) =>
      house.ask(who, SERVICE, SETTLE_DUPLICATE, { input: { id, isDifferent, reason: "Aunt and niece." } });
    expect((await settle("worker", true)).code).toBe("FORBIDDEN");
    const hidden = strip(await settle("other registrar", true));
    expect(hidden).toEqual(
      strip(await settle("other registrar", true, "0192f2a4-0000-7000-8000-0000000000ac")),
    );
    expect(hidden[1]).toBe("NOT_FOUND");
    expect((await settle("registrar", true)).code).toBeNull();
    expect(await pairs()).not.toContainEqual(["Ann Scenario", "Ann Scenario"]);
    expect((await settle("registrar", true)).code).toBe("CONFLICT");
    expect((await settle("registrar", false)).code).toBeNull();
    expect(await pairs()).toContainEqual(["Ann Scenario", "Ann Scenario"]);
  });

  it("is made of a referral's people too, once, and not of brothers and sisters", async () => {
    const people = ["Robin", "Sky"].map((givenName) => ({
      role: "CHILD",
      givenName,
      familyName: "Fielding",
      bornOn: aged(5),
    }));
    const referral = {
      input: {
        familyName: "The Fielding family",
        referredBy: "A neighbour",
        riskFactors: [],
        reason: "They are often out late.",
        people,
      },
    };
    expect((await house.ask("colleague", EARLY_HELP, RECORD_REFERRAL, referral)).code).toBeNull();
    await compare();
    const count = () => admin("select count(*)::int as n from record_finding");
    const [first] = await count();
    expect((await house.ask("colleague", EARLY_HELP, RECORD_REFERRAL, referral)).code).toBeNull();
    await compare();
    expect((await count())[0].n - first.n).toBe(2);
    await compare();
    expect((await count())[0].n - first.n).toBe(2);
    expect(await admin("select person_id from record_check where checked_at is null")).toEqual([]);
  });
});

describe("homes and other names", () => {
  it("are shown with those who lived there, to whom they are shared and to nobody else", async () => {
    const council = ids().agency("council");
    const household = "0192f2a4-0000-7000-8000-0000000000b0";
    await maintain(house.database.owner, async (client) => {
      await client.query(
        "insert into household (partnership_id, id) select partnership_id, $1 from person where id = $2",
        [household, ids().person("mum")],
      );
      for (const [n, who, from, until] of [
        [1, "mum", "2015-01-01", "2019-12-31"],
        [2, "kim", "2016-01-01", null],
      ] as const)
        await client.query(
          `insert into person_address (partnership_id, id, person_id, agency_id, household_id, lines, postcode, from_on, until_on, recorded_epoch)
           select partnership_id, $1, id, $2, $3, '7 Quay Street', 'NS1 1AA', $4, $5, 0 from person where id = $6`,
          [`0192f2a4-0000-7000-8000-0000000000c${n}`, council, household, from, until, ids().person(who)],
        );
      await client.query(
        `insert into person_name (partnership_id, id, person_id, agency_id, kind, given, family)
         select partnership_id, '0192f2a4-0000-7000-8000-0000000000d1', id, $1, 'KNOWN_AS', 'Mumsie', 'Scenario' from person where id = $2`,
        [council, ids().person("mum")],
      );
    });
    const of = (family: any, name: string) =>
      family.members.find((one: any) => one.person.id === ids().person(name)).person;
    const seen = await familySeenBy("worker");
    expect(of(seen, "mum").residences).toEqual([
      {
        householdId: household,
        lines: "7 Quay Street",
        postcode: "NS1 1AA",
        since: "2015-01-01",
        until: "2019-12-31",
      },
    ]);
    expect(of(seen, "kim").residences[0]).toMatchObject({ householdId: household, until: null });
    expect(of(seen, "mum").aliases).toEqual([{ kind: "KNOWN_AS", name: "Mumsie Scenario" }]);
    const atSchool = await familySeenBy("teacher");
    expect(of(atSchool, "mum").aliases).toEqual([{ kind: "KNOWN_AS", name: "Mumsie Scenario" }]);
    expect(of(atSchool, "mum").residences).toBeNull();
    expect(of(atSchool, "mum").withheld.map(({ field }: any) => field)).toContain("residences");
    expect(JSON.stringify(atSchool)).not.toContain("Quay Street");
  });
});
