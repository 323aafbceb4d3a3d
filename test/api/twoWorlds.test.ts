import type pg from "pg";
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bitOf } from "../../server/sharing/categories.js";
import { CASE, HOME, ME, PARTNERSHIP, WHO_WORKS_WITH, WORKLIST } from "../support/documents.js";
import { type Answer, type House, maintain, startHouse } from "../support/house.js";
import {
  EARLY_HELP,
  northshire,
  withDetails,
  withFamily,
  withRefuge,
  withStrangers,
} from "../support/northshire.js";

/**
 * Non-interference (SECURITY.md I10): two worlds that differ only in what a viewer may not see give that viewer the same
 * bytes. The world before a change and the world after it are such a pair.
 */
let house: House;
beforeAll(async () => {
  house = await startHouse(withRefuge(withStrangers(withFamily(northshire()))), { also: withDetails });
  // Everybody has looked at everything: what is recorded from now on has changed for them, as far as they may see it.
  await maintain(house.database.owner, (client) =>
    client.query(
      "insert into case_look (partnership_id, account_id, case_id, looked_at) select a.partnership_id, a.id, c.id, now() from account a join case_record c using (partnership_id)",
    ),
  );
});
afterAll(() => house?.stop());

/** All that may differ between two replies to the same question; nothing else may. */
const NORMALISED: readonly [RegExp, string][] = [
  [/"decisionId":"[0-9a-f-]{36}\.[\w-]{22}"/g, '"decisionId":"-"'],
  [/"reference":"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f-]{22}"/g, '"reference":"-"'],
];
const HEADERS_NORMALISED = ["date", "x-request-id", "tellonce-checkpoint", "ratelimit"];
/** Which leaves a reply has in the audit is of the request; how many is compared. */
const leafCount = (value: unknown) => String(value).split(", ").length;

const bytesOf = ({ status, headers, text }: Answer): string =>
  JSON.stringify([
    status,
    Object.entries(headers)
      .filter(([name]) => !HEADERS_NORMALISED.includes(name))
      .map(([name, value]) => [name, name === "tellonce-audit-leaf" ? leafCount(value) : value])
      .toSorted(),
    NORMALISED.reduce((bytes, [pattern, instead]) => bytes.replace(pattern, instead), text),
  ]);

const id = (name: string) => house.world.ids.case(name);
const paged = `query ($id: ID!, $after: String) { case(id: $id) { actions(first: 1, after: $after) { edges { cursor node { id title } } pageInfo { hasNextPage endCursor } } chronology(first: 1) { edges { cursor node { id title } } pageInfo { hasNextPage endCursor } } } }`;

/** Everything that can be asked, in the viewer's name. */
async function everythingFor(who: string): Promise<string[]> {
  const questions: [string, string | null, object?][] = [
    [ME, null],
    [PARTNERSHIP, null],
    ...["case", "refuge", "strangers' case"].map(
      (name) => [CASE, EARLY_HELP, { id: id(name) }] as [string, string, object],
    ),
    [CASE, "SAFEGUARDING_ENQUIRY", { id: id("case") }],
    [paged, EARLY_HELP, { id: id("case") }],
    ...["kim", "dad", "zoe", "bob"].map(
      (person) =>
        [WHO_WORKS_WITH, EARLY_HELP, { personId: house.world.ids.person(person) }] as [
          string,
          string,
          object,
        ],
    ),
    ...["NEWEST", "NEED_BAND", "FAMILY_NAME"].map(
      (sort) => [WORKLIST, EARLY_HELP, { sort }] as [string, string, object],
    ),
    ...["DUE", "CHANGED", "NEWEST"].map((sort) => [HOME, EARLY_HELP, { sort }] as [string, string, object]),
    [WORKLIST, EARLY_HELP, { sort: "NEED_BAND", first: 1 }],
    [WORKLIST, EARLY_HELP, { filter: { needBand: [1, 2, 3] } }],
  ];
  const replies: string[] = [];
  for (const [document, purpose, variables] of questions)
    replies.push(bytesOf(await house.ask(who, purpose, document, variables)));
  return replies;
}

interface Change {
  what: string;
  make(world: World): Promise<unknown>;
  /** Who may not see it. */
  from: string[];
  /** Who may: for them the bytes differ, and so would a leak's. */
  but: string;
}
class World {
  constructor(readonly client: pg.PoolClient) {}
  readonly ids = house.world.ids;
  run = (sql: string, ...values: unknown[]) => this.client.query(sql, values);
  add = async (table: string, row: Record<string, unknown>): Promise<string> => {
    const all: Record<string, unknown> = {
      partnership_id: house.world.partnershipId,
      id: randomUUID(),
      ...row,
    };
    const places = Object.keys(all).map((_, index) => `$${index + 1}`);
    await this.run(
      `insert into ${table} (${Object.keys(all).join(", ")}) values (${places.join(", ")})`,
      ...Object.values(all),
    );
    return String(all["id"]);
  };
  answer(
    person: string,
    category: string,
    agency: string,
    author: string,
    more: object = {},
  ): Promise<string> {
    return this.add("answer", {
      case_id: this.ids.case("case"),
      assessment_id: this.ids.assessment("case"),
      template_id: "scenario",
      template_version: 1,
      question_key: category,
      kind: "FACT",
      value: "What only some may know.",
      author_id: this.ids.practitioner(author),
      category: bitOf(category),
      agency_id: this.ids.agency(agency),
      subjects: [this.ids.person(person)],
      ...more,
    });
  }
}

const changes: Change[] = [
  {
    what: "an answer is worded differently",
    make: ({ run, ids }) =>
      run(
        "update answer set value = 'Kim is calm.', version = 2, written_at = now() where id = $1",
        ids.value("kim.HEALTH_MENTAL"),
      ),
    from: ["worker", "teacher", "constable"],
    but: "doctor",
  },
  {
    what: "an answer is added, in a category that has none",
    make: (world) => world.answer("kim", "SOCIAL_NETWORK", "council", "worker"),
    from: ["teacher", "doctor", "warden"],
    but: "worker",
  },
  {
    what: "a second answer is added beside one that is hidden too",
    make: (world) => world.answer("mum", "SUBSTANCE_USE", "clinic", "counsellor"),
    from: ["worker", "teacher", "doctor"],
    but: "counsellor",
  },
  {
    what: "a hidden answer is deleted",
    make: async ({ run, ids }) => {
      await run("delete from answer_version where answer_id = $1", ids.value("mum.SUBSTANCE_USE"));
      await run("delete from answer where id = $1", ids.value("mum.SUBSTANCE_USE"));
    },
    from: ["worker", "teacher", "warden"],
    but: "counsellor",
  },
  {
    what: "a draft is begun in a category that the viewer sees",
    make: (world) => world.answer("kim", "EDUCATION", "council", "worker", { contributed_at: null }),
    from: ["teacher", "doctor", "constable"],
    but: "worker",
  },
  {
    what: "an event is added, and another deleted",
    make: async ({ add, run, ids }) => {
      const row = {
        case_id: ids.case("case"),
        category: bitOf("HEALTH_MENTAL"),
        agency_id: ids.agency("practice"),
        subjects: [ids.person("kim")],
      };
      await add("chronology_event", { ...row, occurred_on: "2026-11-20", title: "Kim was ill." });
      await run("delete from chronology_event where id = $1", ids.value("nurse"));
    },
    from: ["worker", "teacher", "counsellor"],
    but: "doctor",
  },
  {
    what: "an action is added between those that are seen",
    make: ({ add, ids }) =>
      add("plan_action", {
        case_id: ids.case("case"),
        category: bitOf("HEALTH_MENTAL"),
        agency_id: ids.agency("practice"),
        owner_agency_id: ids.agency("practice"),
        subjects: [ids.person("kim")],
        title: "Talk to somebody",
        due_on: "2027-01-20",
        status: "PLANNED",
      }),
    from: ["worker", "teacher", "constable"],
    but: "doctor",
  },
  {
    what: "a fact about a person is recorded",
    make: ({ add, ids }) =>
      add("person_characteristic", {
        person_id: ids.person("kim"),
        agency_id: ids.agency("practice"),
        category: bitOf("ETHNICITY_RELIGION"),
        kind: "RELIGION",
        value: "Quaker",
      }),
    from: ["worker", "teacher", "warden"],
    but: "doctor",
  },
  {
    what: "somebody who agreed to nothing gets another name",
    make: async ({ add, run, ids }) => {
      await run("update person_name set given = 'Dominic' where person_id = $1", ids.person("dad"));
      await add("person_name", {
        person_id: ids.person("dad"),
        agency_id: ids.agency("council"),
        category: bitOf("IDENTITY"),
        kind: "FORMER",
        given: "Dan",
        family: "Before",
      });
    },
    from: ["teacher", "doctor", "counsellor"],
    but: "worker",
  },
  {
    what: "the band of need rises, by which worklists sort and filter",
    make: async ({ add, ids }) => {
      const row = {
        agency_id: ids.agency("council"),
        category: bitOf("PRACTITIONER_OPINION"),
        band: 3,
        from_on: "2026-11-01",
      };
      await add("need_band", { ...row, case_id: ids.case("case"), subjects: [ids.person("kim")] });
      await add("need_band", { ...row, case_id: ids.case("refuge"), subjects: [ids.person("zoe")] });
    },
    from: ["teacher", "doctor"],
    but: "worker",
  },
  {
    what: "a child in a refuge moves, changes school and practice, and is seen elsewhere",
    make: async ({ add, run, ids }) => {
      const zoe = ids.person("zoe");
      await run(
        "update person_address set retired_at = now(), retired_how = 'MOVED' where person_id = $1",
        zoe,
      );
      await add("person_address", {
        person_id: zoe,
        agency_id: ids.agency("council"),
        lines: "9 Hidden Row",
        household_id: ids.household("refuge"),
        from_on: "2026-11-01",
      });
      await run(
        "update person_school set name = 'Another School', year_group = '4' where person_id = $1",
        zoe,
      );
      await run("update person_health_service set name = 'Another Practice' where person_id = $1", zoe);
      await run("update chronology_event set place = 'Another Park' where id = $1", ids.value("walk"));
    },
    from: ["teacher", "doctor"],
    but: "worker",
  },
  {
    what: "a value is added under a seal, where the viewer sees the like",
    make: async (world) => {
      await world.add("seal", {
        case_id: world.ids.case("case"),
        mark: 9001,
        accounts: [world.ids.account("worker")],
        existence: "ABSENT",
        reason: "recorded with the seal",
      });
      await world.answer("kim", "EDUCATION", "council", "worker", { marks: [9001] });
      await world.answer("kim", "EDUCATION", "school", "teacher", { marks: [9001] });
    },
    from: ["teacher", "doctor", "constable"],
    but: "worker",
  },
  {
    what: "a person joins the case under a seal, with a name, a brother and answers",
    make: async (world) => {
      const { ids } = world;
      const person_id = await world.add("person", { reference: `P${randomUUID()}` });
      const row = { person_id, agency_id: ids.agency("council") };
      await world.add("seal", {
        person_id,
        accounts: [ids.account("worker")],
        existence: "ABSENT",
        reason: "recorded with the seal",
      });
      await world.add("person_name", { ...row, given: "Hidden", family: "Person" });
      await world.add("person_life", { ...row, born_on: "2020-01-01" });
      await world.add("person_address", {
        ...row,
        lines: "12 Mill Lane",
        household_id: ids.household("home"),
        from_on: "2026-01-01",
      });
      await world.add("case_person", { ...row, case_id: ids.case("case"), role: "CHILD" });
      await world.add("kinship", {
        ...row,
        other_id: ids.person("kim"),
        category: bitOf("HOUSEHOLD"),
        kind: "SIBLING_OF",
      });
      await world.answer("kim", "EDUCATION", "council", "worker", { subjects: [person_id] });
      await world.answer("kim", "EDUCATION", "council", "worker", {
        subjects: [ids.person("kim"), person_id],
      });
    },
    from: ["teacher", "doctor", "counsellor"],
    but: "worker",
  },
  {
    what: "a case is opened in which the viewer has no part, with somebody whom they know",
    make: async ({ add, ids }) => {
      const case_id = randomUUID();
      const row = { case_id, agency_id: ids.agency("council"), subjects: [ids.person("bob")] };
      await add("case_record", {
        ...row,
        id: case_id,
        family_id: ids.family("strangers"),
        reference: "C-other",
        status: "OPEN",
        opened_on: "2026-11-01",
      });
      await add("family_name", { ...row, name: "Other" });
      await add("involvement", {
        ...row,
        kind: "LEAD",
        practitioner_id: ids.practitioner("colleague"),
        category: bitOf("AGENCY_INVOLVEMENT"),
      });
      await add("case_purpose", { case_id, purpose: EARLY_HELP });
      for (const person of ["bob", "kim"])
        await add("case_person", {
          case_id,
          person_id: ids.person(person),
          agency_id: ids.agency("council"),
          role: "CHILD",
        });
    },
    from: ["worker", "teacher", "doctor"],
    but: "colleague",
  },
  {
    what: "a service whose part is itself sensitive sends a second person",
    make: ({ add, ids }) =>
      add("involvement", {
        case_id: ids.case("case"),
        kind: "REFERRAL",
        agency_id: ids.agency("clinic"),
        category: bitOf("SUBSTANCE_USE"),
        subjects: [ids.person("kim")],
      }),
    from: ["worker", "teacher", "warden"],
    but: "counsellor",
  },
];

/** What the world gives now, where it has been asked since the last change. */
const latest = new Map<string, string[]>();

/** Where two worlds part, with a few bytes around it. */
function difference(before: string[], after: string[]): [number, string, string] | undefined {
  for (const [index, one] of before.entries()) {
    const other = after[index]!;
    if (one === other) continue;
    let at = 0;
    while (one[at] === other[at]) at++;
    return [index, one.slice(Math.max(0, at - 200), at + 100), other.slice(Math.max(0, at - 200), at + 100)];
  }
  return undefined;
}

describe("nothing of what a viewer may not see is in their bytes", () => {
  it.each(changes)("when $what", async ({ make, from, but }) => {
    const before = new Map<string, string[]>();
    for (const who of [...from, but]) before.set(who, latest.get(who) ?? (await everythingFor(who)));
    await maintain(house.database.owner, async (client) => make(new World(client)));
    latest.clear();
    for (const who of [...from, but]) latest.set(who, await everythingFor(who));
    for (const who of from)
      expect([who, difference(before.get(who)!, latest.get(who)!)]).toEqual([who, undefined]);
    // The same comparison fails where the change may be seen: it would find a leak.
    expect(difference(before.get(but)!, latest.get(but)!)).toBeDefined();
  });
});

describe("the comparison", () => {
  it("lets pass no difference but those it names", () => {
    const reply = {
      status: 200,
      headers: { date: "a", "x-request-id": "b", "content-type": "c" },
      text: '{"value":"x","decisionId":"01a1fd5a-93e8-761c-b5ad-7d5cb554d50d.5gKpHf3IMBh2ueMvTx8thz"}',
    } as unknown as Answer;
    const same = (change: Partial<Answer>) => bytesOf({ ...reply, ...change }) === bytesOf(reply);
    expect(same({ headers: { ...reply.headers, date: "z", "x-request-id": "z" } })).toBe(true);
    expect(same({ text: reply.text.replace("5gKp", "zzzz") })).toBe(true);
    expect(same({ text: reply.text.replace('"x"', '"y"') })).toBe(false);
    expect(same({ text: `${reply.text} ` })).toBe(false);
    expect(same({ headers: { ...reply.headers, "content-type": "z" } })).toBe(false);
    expect(same({ headers: { ...reply.headers, "x-rows": "3" } })).toBe(false);
    expect(same({ status: 404 })).toBe(false);
  });
});
