import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CATEGORIES } from "../../server/sharing/categories.js";
import { REASONS } from "../../server/sharing/reasons.js";
import { auditedBy } from "../support/audit.js";
import { CASE } from "../support/documents.js";
import { type House, startHouse } from "../support/house.js";
import {
  EARLY_HELP,
  northshire,
  withDetails,
  withFamily,
  withRefuge,
  withStrangers,
} from "../support/northshire.js";

let house: House;
beforeAll(async () => {
  house = await startHouse(withRefuge(withStrangers(withFamily(northshire()))), { also: withDetails });
});
afterAll(() => house?.stop());

const ids = () => house.world.ids;
async function page(who: string, { of: name = "case", purpose = EARLY_HELP } = {}) {
  const { data, errors } = await house.ask(who, purpose, CASE, { id: ids().case(name) });
  expect(errors).toEqual([]);
  return data.case;
}
const answersIn = (theCase: any): any[] =>
  theCase.assessment.domains
    .flatMap(({ elements }: any) => elements)
    .flatMap(({ questions }: any) => questions)
    .flatMap(({ answers }: any) => answers);
const valuesIn = (theCase: any) =>
  answersIn(theCase)
    .map(({ value }) => value)
    .toSorted();
const nodes = ({ edges }: any): any[] => edges.map(({ node }: any) => node);
const personIn = (theCase: any, name: string) =>
  theCase.family.members.map(({ person }: any) => person).find(({ id }: any) => id === ids().person(name));
const whyOf = (object: any, field: string) => object.withheld.find((one: any) => one.field === field)?.code;
/** All that is told to be withheld, wherever it stands. */
const withheldIn = (object: any): any[] =>
  object === null || typeof object !== "object"
    ? []
    : Object.entries(object).flatMap(([key, value]: [string, any]) =>
        key === "withheld" ? value : withheldIn(value),
      );
const questionIn = (theCase: any, key: string) =>
  theCase.assessment.domains
    .flatMap(({ elements }: any) => elements)
    .flatMap(({ questions }: any) => questions)
    .find((one: any) => one.key === key);

describe("the true view of the same family", () => {
  it("the lead's: her own agency's record, and of others' what was agreed", async () => {
    const seen = await page("worker");
    expect(valuesIn(seen)).toEqual(["Dad owes rent.", "Mum keeps to a bedtime."]);
    expect(personIn(seen, "mum")).toMatchObject({
      name: "Mum Scenario",
      telephone: "01632 960123",
      address: { lines: "12 Mill Lane" },
    });
    const { recordEventOf, ...viewerCan } = seen.viewerCan;
    expect(recordEventOf).toHaveLength(26);
    expect(viewerCan).toEqual({
      recordAnswer: true,
      recordConsent: true,
      withdrawConsent: true,
      keepRules: true,
      seeSharingMatrix: true,
      // Nobody asks themselves.
      askForAccess: false,
      addPerson: true,
    });
    expect(seen.consents.items.map(({ state, about }: any) => [state, about.name])).toEqual([
      ["IN_FORCE", "Kim Scenario"],
      ["IN_FORCE", "Kim Scenario"],
      ["IN_FORCE", "Mum Scenario"],
      ["IN_FORCE", "Mum Scenario"],
      ["IN_FORCE", "Kim Scenario"],
    ]);
  });

  it("the school's: its own and what the mother permitted, of Kim and of herself", async () => {
    const seen = await page("teacher");
    expect(valuesIn(seen)).toEqual([
      "Kim has asthma.",
      "Kim reads well.",
      "Kim sleeps badly.",
      "Mum keeps to a bedtime.",
      "The boiler is mended.",
    ]);
    expect(nodes(seen.chronology).map(({ title, place }) => [title, place])).toEqual([
      ["Kim won a prize.", "The school hall"],
    ]);
    expect(nodes(seen.actions).map(({ title, dueOn }) => [title, dueOn])).toEqual([
      ["A reading partner", "2027-01-15"],
      ["A support group", "2027-02-15"],
    ]);
    expect(personIn(seen, "kim")).toMatchObject({
      name: "Kim Scenario",
      school: { name: "Hillcrest School" },
      generalPractice: "Riverside Practice",
      disability: null,
    });
    expect(personIn(seen, "dad")).toMatchObject({ name: null, bornOn: null });
    expect(seen).toMatchObject({
      familyName: "Scenario",
      needBand: null,
      viewerCan: { recordConsent: false },
    });
  });

  it("the police's: nothing of Kim's schooling or health, not even that it is there", async () => {
    const seen = await page("constable");
    expect(valuesIn(seen)).toEqual([]);
    expect(nodes(seen.chronology)).toEqual([]);
    expect(personIn(seen, "kim")).toMatchObject({ name: null, school: null, generalPractice: null });
    expect(seen.familyName).toBeNull();
    expect(whyOf(seen, "familyName")).toBe("CONSENT_NOT_ASKED");
    expect(whyOf(personIn(seen, "kim"), "school")).toBe("CONSENT_REFUSED");
  });

  it("housing's: the home, and who lives there", async () => {
    const seen = await page("warden");
    expect(valuesIn(seen)).toEqual(["Mum keeps to a bedtime.", "The boiler is mended."]);
    expect(personIn(seen, "kim")).toMatchObject({
      name: "Kim Scenario",
      address: { lines: "12 Mill Lane" },
      school: null,
    });
  });

  it("for another purpose the same people see less: their own", async () => {
    expect(valuesIn(await page("teacher", { purpose: "EVALUATION" }))).toEqual(["Kim reads well."]);
    expect(valuesIn(await page("doctor", { purpose: "EVALUATION" }))).toEqual([
      "Kim has asthma.",
      "Kim is anxious.",
    ]);
  });

  it("nobody's without a relationship: a case of others is no case", async () => {
    const { data } = await house.ask("teacher", EARLY_HELP, CASE, { id: ids().case("strangers' case") });
    expect(data).toEqual({ case: null });
    expect(valuesIn(await page("colleague", { of: "strangers' case" }))).toEqual(["Bob draws."]);
  });
});

describe("what is withheld", () => {
  it("says field, category, code, text, what can be done and a decision id, each its own", async () => {
    const seen = await page("teacher");
    const kim = personIn(seen, "kim");
    expect(kim.withheld.find(({ field }: any) => field === "disability")).toEqual({
      field: "disability",
      category: "DISABILITY",
      code: "CONSENT_OTHER_CATEGORY",
      text: REASONS.CONSENT_OTHER_CATEGORY.text,
      routes: ["REQUEST_CONSENT", "ASK_LEAD"],
      decisionId: expect.stringMatching(/^[0-9a-f-]{36}\.[\w-]{22}$/),
    });
    const all = [...kim.withheld, ...personIn(seen, "dad").withheld].map(({ decisionId }: any) => decisionId);
    expect(new Set(all).size).toBe(all.length);
  });

  it("speaks of the field, whether or not a value is stored", async () => {
    const seen = await page("teacher");
    // Kim's disability is stored, Kim's employment is not; of Dad nothing is.
    for (const field of ["disability", "employment"]) {
      expect(personIn(seen, "kim")[field]).toBeNull();
      expect(whyOf(personIn(seen, "kim"), field)).toBe("CONSENT_OTHER_CATEGORY");
    }
    const { rows } = await house.database.admin.query(
      "select value from person_characteristic where person_id = $1",
      [ids().person("kim")],
    );
    expect(rows).toEqual([{ value: "Asthma" }]);
    expect(personIn(await page("doctor"), "kim").disability).toBe("Asthma");
  });

  it("is not what may be seen and is empty", async () => {
    const kim = personIn(await page("teacher"), "kim");
    expect([kim.email, whyOf(kim, "email"), kim.telephone, whyOf(kim, "telephone")]).toEqual([
      null,
      undefined,
      null,
      undefined,
    ]);
  });

  it("of a list is told by category, and its items are left out", async () => {
    const seen = await page("teacher");
    const categories = seen.chronology.withheld.map(({ category }: any) => category);
    expect(categories).toContain("HEALTH_MENTAL");
    expect(seen.chronology.withheld.every(({ field }: any) => field === "chronology")).toBe(true);
    expect(nodes(seen.chronology).map(({ title }) => title)).not.toContain("Kim saw a nurse.");
    expect(nodes((await page("doctor")).chronology).map(({ title }) => title)).toContain("Kim saw a nurse.");
    // The notice is the same where there is no such event: none about money was ever recorded.
    expect(categories).toContain("FINANCE");
  });

  it("of a question is told beside it, with no sign of how many answers there are", async () => {
    const seen = await page("teacher");
    expect(questionIn(seen, "HEALTH_MENTAL")).toMatchObject({
      answers: [],
      withheld: [{ code: "CONSENT_NOT_ASKED" }],
    });
    expect(questionIn(seen, "SOCIAL_NETWORK")).toMatchObject({
      answers: [],
      withheld: [{ code: "CONSENT_NOT_ASKED" }],
    });
  });

  it("names in its text no person, no agency and nobody who objected", async () => {
    for (const who of ["worker", "teacher", "doctor", "constable", "warden", "counsellor"]) {
      const texts = withheldIn(await page(who)).map(({ text }) => text);
      expect(texts.length).toBeGreaterThan(10);
      expect(texts.join()).not.toMatch(/\b(kim|mum|dad|lee|council|school|practice|police|clinic)\b/i);
    }
  });
});

describe("the agency behind an answer", () => {
  it("is withheld where that it works with the family is itself sensitive", async () => {
    const answer = answersIn(await page("teacher")).find(({ value }) => value === "Kim sleeps badly.");
    expect([answer.agency, answer.author]).toEqual([null, null]);
    expect(answer.withheld.map(({ field, category }: any) => [field, category]).toSorted()).toEqual([
      ["agency", "AGENCY_INVOLVEMENT"],
      ["author", "AGENCY_INVOLVEMENT"],
    ]);
    expect(JSON.stringify(await page("teacher"))).not.toContain(ids().agency("clinic"));
  });

  it("and of a plan's action too, while other agencies are named", async () => {
    const [reading, group] = nodes((await page("teacher")).actions);
    expect([reading.owner?.name, group.owner, whyOf(group, "owner")]).toEqual([
      "school",
      null,
      expect.any(String),
    ]);
  });

  it("is there for the agency itself", async () => {
    const answer = answersIn(await page("counsellor")).find(({ value }) => value === "Kim sleeps badly.");
    expect([answer.agency.name, answer.author.name, answer.viewerCanEdit]).toEqual([
      "clinic",
      "counsellor",
      true,
    ]);
  });
});

describe("a protected location", () => {
  const far = /Hidden Row|Faraway/;

  it("withholds every field that tells where the child is, also the place of an event and the team", async () => {
    const seen = await page("teacher", { of: "refuge" });
    expect(JSON.stringify(seen)).not.toMatch(far);
    const zoe = personIn(seen, "zoe");
    for (const field of ["address", "school", "generalPractice"])
      expect([field, zoe[field], whyOf(zoe, field)]).toEqual([field, null, "PROTECTED"]);
    const [walk] = nodes(seen.chronology);
    expect([walk.title, walk.place, whyOf(walk, "place")]).toEqual([
      "Zoe went on a walk.",
      null,
      "PROTECTED",
    ]);
    for (const member of nodes(seen.team)) expect([member.agency, member.practitioner]).toEqual([null, null]);
    expect(seen.agencies).toEqual([]);
    expect(seen.lead).toMatchObject({ practitioner: null, agency: null });
  });

  it("leaves what does not locate: the name, and what the consent covers", async () => {
    const seen = await page("teacher", { of: "refuge" });
    expect(personIn(seen, "zoe").name).toBe("Zoe Scenario");
    expect(valuesIn(seen)).toEqual(["Zoe likes sums."]);
  });

  it("is open to whom the marker names", async () => {
    const seen = await page("worker", { of: "refuge" });
    expect(personIn(seen, "zoe")).toMatchObject({
      address: { lines: "7 Hidden Row" },
      school: { name: "Faraway School" },
      generalPractice: "Faraway Practice",
    });
    expect(nodes(seen.chronology)[0].place).toBe("Faraway Park");
    expect(nodes(seen.team).length).toBe(3);
  });
});

describe("a sealed value", () => {
  it("is left out as if it had never been, and is there for whom the seal names", async () => {
    for (const who of ["teacher", "doctor"]) {
      const seen = await page(who, { of: "refuge" });
      expect(valuesIn(seen)).toEqual(["Zoe likes sums."]);
      // The question says what it says of one with the same consent and nothing sealed in it.
      const [sealed, open] = ["HEALTH_PHYSICAL", "EDUCATION"].map((key) =>
        questionIn(seen, key).withheld.map(({ code }: any) => code),
      );
      expect(sealed).toEqual(open);
    }
    expect(valuesIn(await page("worker", { of: "refuge" }))).toContain("Zoe broke an arm.");
  });
});

describe("a document written in another way (I8)", () => {
  const plain = `query ($id: ID!) { case(id: $id) { id familyName needBand withheld { field code } family { members { role withheld { field code } person { id name disability address { lines } withheld { field code } } } } } }`;
  const others: [string, string, object?][] = [
    [
      "with aliases",
      `query ($id: ID!) { case: case(id: $id) { id familyName needBand withheld { field code } family { members { role: role withheld { field code } person: person { id name: name disability: disability address: address { lines } withheld: withheld { field code } } } } } }`,
    ],
    [
      "with fragments and an interface",
      `query ($id: ID!) { ...Root } fragment Root on Query { case(id: $id) { ...Page } } fragment Page on Case { id familyName needBand ... on Governed { withheld { ...W } } family { members { ...M } } }
       fragment M on FamilyMember { role ...G person { ...P } } fragment P on Person { id name disability address { lines } ...G } fragment G on Governed { withheld { ...W } } fragment W on Withheld { field code }`,
    ],
    [
      "with a variable that includes, and one that skips nothing",
      `query ($id: ID!, $yes: Boolean! = true, $no: Boolean! = false) { case(id: $id) { id familyName @include(if: $yes) needBand withheld { field code } family { members { role withheld { field code } person { id name @skip(if: $no) disability @include(if: $yes) address { lines } withheld { field code } } } } } }`,
      { yes: true, no: false },
    ],
    ["with the same field twice", plain.replace("disability", "disability disability")],
  ];

  it.each(others)("%s shows and withholds the same", async (_how, document, more = {}) => {
    for (const who of ["worker", "teacher", "constable"]) {
      const [a, b] = await Promise.all(
        [plain, document].map((query) =>
          house.ask(who, EARLY_HELP, query, { id: ids().case("case"), ...(query === plain ? {} : more) }),
        ),
      );
      expect(JSON.parse(b!.text)).toEqual(JSON.parse(a!.text));
      expect(a!.data.case.family.members).toHaveLength(4);
    }
  });

  it("what a variable leaves out this time is neither shown nor said to the audit, and is the next time", async () => {
    const document = `query ($id: ID!, $all: Boolean!) { case(id: $id) { id family { members { person { id name @include(if: $all) } } } } }`;
    for (const all of [true, false, true]) {
      let text = "";
      const rows = await auditedBy(house, async () => {
        ({ text } = await house.ask("worker", EARLY_HELP, document, { id: ids().case("case"), all }));
      });
      expect([all, text.includes('"name"')]).toEqual([all, all]);
      expect([all, JSON.stringify(rows).includes("Person.name")]).toEqual([all, all]);
    }
  });

  it("two cases in one request are decided each by its own facts", async () => {
    const both = `query ($a: ID!, $b: ID!) { a: case(id: $a) { ...C } b: case(id: $b) { ...C } none: case(id: "${"0".repeat(8)}-0000-4000-8000-${"0".repeat(12)}") { ...C } } fragment C on Case { id familyName withheld { field code } family { members { person { id name address { lines } withheld { field code } } } } }`;
    const single = both
      .replace(/b: case.*\}\s+none: case\(id: "[^"]*"\) \{ \.\.\.C \} \}/, "}")
      .replace("$a: ID!, $b: ID!", "$a: ID!");
    const variables = { a: ids().case("case"), b: ids().case("refuge") };
    const { data } = await house.ask("teacher", EARLY_HELP, both, variables);
    for (const key of ["a", "b"] as const) {
      const alone = await house.ask("teacher", EARLY_HELP, single, { a: variables[key] });
      expect(alone.errors).toEqual([]);
      expect(data[key]).toEqual(alone.data.a);
    }
    expect(data.none).toBeNull();
  });

  it("what is not asked for changes nothing in what is", async () => {
    const { data } = await house.ask(
      "teacher",
      EARLY_HELP,
      `query ($id: ID!) { case(id: $id) { family { members { person { id disability } } } } }`,
      { id: ids().case("case") },
    );
    expect(
      data.case.family.members.find(({ person }: any) => person.id === ids().person("kim")).person.disability,
    ).toBeNull();
  });
});

it("every category has a question here, so that each is decided at least once", async () => {
  const keys = (await page("worker")).assessment.domains[0].elements[0].questions.map(({ key }: any) => key);
  expect(keys).toEqual(CATEGORIES.map(({ code }) => code));
});
