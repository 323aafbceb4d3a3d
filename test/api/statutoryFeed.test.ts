import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditedBy } from "../support/audit.js";
import * as documents from "../support/documents.js";
import { type House, startHouse } from "../support/house.js";
import { howToAsk, OPERATIONS } from "../support/operations.js";
import { permissions } from "../../server/access/permissions.js";
import {
  aged,
  hoursAgo,
  type Scenario,
  scenario,
  today,
  turning,
  types,
  yesterday,
} from "../support/scenario.js";

const GATEWAY = "STATUTORY_GATEWAY";
const PURPOSES = [GATEWAY, "EARLY_HELP"];

/** Young people, each in a case of their own: who they are, and what they receive. */
const people: Record<
  string,
  { born: ReturnType<typeof aged>; tell: (s: Scenario) => Scenario; told: boolean }
> = {
  seventeen: { born: aged(17), tell: (s) => s.receives("seventeen", "JSA"), told: false },
  "eighteen tomorrow": {
    born: turning(18, 1),
    tell: (s) => s.receives("eighteen tomorrow", "JSA"),
    told: false,
  },
  "eighteen today": { born: turning(18), tell: (s) => s.receives("eighteen today", "JSA"), told: true },
  "twenty tomorrow": { born: turning(20, 1), tell: (s) => s.receives("twenty tomorrow", "JSA"), told: true },
  "twenty today": { born: turning(20), tell: (s) => s.receives("twenty today", "JSA"), told: false },
  "income support": { born: aged(18), tell: (s) => s.receives("income support", "IS"), told: true },
  incapacity: { born: aged(18), tell: (s) => s.receives("incapacity", "IB"), told: true },
  "employment support": { born: aged(19), tell: (s) => s.receives("employment support", "ESA"), told: true },
  "another benefit": { born: aged(18), tell: (s) => s.receives("another benefit", "OTHER"), told: false },
  "no benefit": { born: aged(18), tell: (s) => s, told: false },
  "until today": {
    born: aged(18),
    tell: (s) => s.receives("until today", "JSA", { until: today }),
    told: true,
  },
  "until yesterday": {
    born: aged(18),
    tell: (s) => s.receives("until yesterday", "JSA", { until: yesterday }),
    told: false,
  },
  refusing: {
    born: aged(18),
    tell: (s) =>
      s.receives("refusing", "JSA").consents("refusing", {
        no: ["IDENTITY", "CONTACT", "EDUCATION"],
        to: types("JOBCENTRE"),
        purposes: PURPOSES,
      }),
    told: true,
  },
  "decided against": {
    born: aged(18),
    tell: (s) =>
      s.receives("decided against", "JSA").decision({
        case: "decided against",
        purpose: GATEWAY,
        agencies: ["jobcentre"],
        people: ["decided against"],
        share: false,
      }),
    told: false,
  },
  objecting: { born: aged(18), tell: (s) => s.receives("objecting", "JSA"), told: true },
  "no decision": { born: aged(18), tell: (s) => s.receives("no decision", "JSA"), told: false },
  excluding: {
    born: aged(18),
    tell: (s) =>
      s
        .receives("excluding", "JSA")
        .excludes("coach", { person: "excluding" })
        .excludes("feed", { person: "excluding" }),
    told: false,
  },
};

const world = () => {
  let s = scenario()
    .agency("council", "CHILDRENS_SERVICES")
    .agency("jobcentre", "JOBCENTRE")
    .practitioner("worker", { at: "council", role: "LEAD_PROFESSIONAL" })
    .practitioner("coach", { at: "jobcentre", role: "JOB_COACH" })
    .system("feed", { at: "jobcentre", role: "JOB_COACH" })
    .agreement({ purposes: [GATEWAY] });
  for (const [name, { born, tell }] of Object.entries(people)) {
    s = s
      .family((f) => f.adult(name, { born }), name)
      .case(name, { lead: "worker", team: ["coach"], purposes: PURPOSES })
      .address(name, { case: name, by: "council", text: `1 ${name} Row` })
      .attends(name, `${name} college`, { case: name, by: "council" })
      .registersWith(name, `${name} practice`, { case: name, by: "council" })
      .value(name, "EDUCATION", { case: name, by: "council", text: `${name} learns well` });
    if (name !== "no decision")
      s = s.decision({
        case: name,
        purpose: GATEWAY,
        gateway: "FEED_18_19",
        agencies: ["jobcentre"],
        people: [name],
        ...(name === "objecting" && { objected: hoursAgo(5) }),
      });
    s = tell(s);
  }
  return s;
};

let house: House;
beforeAll(async () => {
  house = await startHouse(world());
});
afterAll(() => house?.stop());

const told = Object.keys(people).filter((name) => people[name]!.told);
const nameOf = (name: string) => `${name[0]!.toUpperCase()}${name.slice(1)} Scenario`;
const feed = async (who: string, variables: object = {}) => {
  const answer = await house.ask(who, GATEWAY, documents.STATUTORY_FEED, variables);
  expect(answer.errors).toEqual([]);
  return answer;
};
const entries = async (who: string) =>
  (await feed(who)).data.statutoryFeed.edges.map(({ node }: any) => node);

describe("the statutory feed", () => {
  it.each(["coach", "feed"])("tells %s of exactly those whom the law lets through", async (who) => {
    expect((await entries(who)).map(({ name }: any) => name).toSorted()).toEqual(told.map(nameOf).toSorted());
    // The others are there.
    const page = await house.ask("worker", "EARLY_HELP", documents.CASE, {
      id: house.world.ids.case("seventeen"),
    });
    expect(page.text).toContain("seventeen college");
  });

  it("tells three things of each and no more", async () => {
    const [first] = (await entries("feed")).filter(({ name }: any) => name === nameOf("eighteen today"));
    expect(first).toEqual({
      name: nameOf("eighteen today"),
      address: expect.objectContaining({ lines: "1 eighteen today Row" }),
      education: { name: "eighteen today college", yearGroup: null },
      withheld: [],
      viaEmergencyAccess: false,
      despiteObjection: [],
    });
    const { text } = await feed("feed");
    for (const word of [
      "practice",
      "learns well",
      ...Object.keys(people).filter((name) => !people[name]!.told),
    ])
      expect(text).not.toContain(word);
  });

  it("gives the same page by page, and is audited with every subject", async () => {
    const rows = await auditedBy(house, async () => {
      const first = (await feed("feed", { first: 3 })).data.statutoryFeed;
      expect(first.pageInfo.hasNextPage).toBe(true);
      const rest = (await feed("feed", { first: 50, after: first.pageInfo.endCursor })).data.statutoryFeed;
      expect([...first.edges, ...rest.edges].map(({ node }: any) => node.name).toSorted()).toEqual(
        told.map(nameOf).toSorted(),
      );
    });
    expect(rows.map(({ content }) => [content.purpose, content.subjects.length])).toEqual([
      [GATEWAY, 3],
      [GATEWAY, told.length - 3],
    ]);
    expect(rows[0]!.content.subjects[0].bases).toEqual([expect.stringMatching(/^SHARING_DECISION:/)]);
  });

  it("is nothing for whom no decision names, and nothing for another purpose", async () => {
    expect(await entries("worker")).toEqual([]);
    const other = await house.ask("coach", "EARLY_HELP", documents.STATUTORY_FEED);
    expect([other.code, other.data]).toEqual(["FORBIDDEN", null]);
  });
});

describe("the purpose of a statutory gateway", () => {
  const asked = howToAsk(
    () => new Proxy({} as Scenario["ids"], { get: () => () => "00000000-0000-4000-8000-000000000000" }),
    () => "00000000-0000-4000-8000-000000000000",
  );
  const others = OPERATIONS.filter((operation) => {
    const [type, field] = operation.split(".") as ["Query", "case"];
    return operation !== "Query.statutoryFeed" && !("reference" in permissions[type][field]);
  });

  it.each(others)("opens nothing else: %s", async (operation) => {
    const { document, variables } = asked[operation];
    for (const who of ["coach", "feed", "worker"]) {
      const { code, data } = await house.ask(who, GATEWAY, document, variables?.() ?? {});
      expect([code, Object.values((data ?? {}) as object).filter(Boolean)]).toEqual(["FORBIDDEN", []]);
    }
  });
});
