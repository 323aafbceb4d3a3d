import type pg from "pg";
import { describe, expect, it } from "vitest";
import { scenario, type Scenario, types } from "../support/scenario.js";
import { house, useDatabase } from "./door/house.js";
import { oneInstant, type OneInstant } from "./oneInstant.js";

const database = useDatabase();

/** Cases of mum and kim (c), of kim alone (k), of somebody else (e). */
const cases = () =>
  house()
    .case("k", { lead: "worker", people: ["kim"] })
    .family((f) => f.mother("other").child("pat"))
    .case("e", { lead: "worker" });

const epochs = async ({ client, scenario: s }: OneInstant) => {
  const { rows } = await client.query<{ now: { partnership: number; cases: Record<string, number> } }>(
    "select door.epochs($1, $2) as now",
    [s.partnershipId, s.namesOf("case").map(s.ids.case)],
  );
  const { partnership, cases: moved } = rows[0]!.now;
  return {
    partnership,
    ...Object.fromEntries(s.namesOf("case").map((name) => [name, moved[s.ids.case(name)]!])),
  };
};

/** What moves when the owner does this: names of cases, or "partnership". Each moves to a number that was never there before. */
async function moved(here: OneInstant, work: (client: pg.ClientBase) => Promise<unknown>): Promise<string[]> {
  return here.aside(async () => {
    const before: Record<string, number> = await epochs(here);
    await here.as("owner", () => work(here.client));
    const after: Record<string, number> = await epochs(here);
    const names = Object.keys(before).filter((name) => after[name] !== before[name]);
    for (const name of names) expect(after[name]).toBeGreaterThan(Math.max(...Object.values(before)));
    return names.toSorted();
  });
}

/** Tells more of a scenario, and records that in the database where the first part is. */
const recording = (s: Scenario, more: (s: Scenario) => Scenario) => async (client: pg.ClientBase) => {
  const all = () => Object.entries(s.rows(Date.now() * 1000));
  const known = new Set(all().flatMap(([, rows]) => rows.map(({ id }) => id)));
  more(s);
  for (const [table, rows] of all())
    for (const row of rows.filter(({ id }) => !known.has(id))) {
      const columns = { partnership_id: s.partnershipId, ...row };
      const names = Object.keys(columns);
      const value = ([name, one]: [string, unknown]) =>
        name.endsWith("_at") && typeof one === "number" ? new Date(one / 1000).toISOString() : one;
      await client.query(
        `insert into ${table} (${names.join(", ")}) values (${names.map((_, n) => `$${n + 1}`).join(", ")})`,
        Object.entries(columns).map(value),
      );
    }
};

const EARLY_HELP = { purposes: ["EARLY_HELP"] };

describe("a fact moves the epoch", () => {
  it.each<[string, (s: Scenario) => Scenario, string[]]>([
    [
      "of every case of its person",
      (s) => s.consents("mum", { for: "kim", yes: ["EDUCATION"], to: types("SCHOOL"), ...EARLY_HELP }),
      ["c", "k"],
    ],
    [
      "of its person's one case",
      (s) => s.consents("mum", { yes: ["EDUCATION"], to: types("SCHOOL"), ...EARLY_HELP }),
      ["c"],
    ],
    ["of a child's cases, for who may decide", (s) => s.responsibility("dad", "kim"), ["c", "k"]],
    ["of its case", (s) => s.seals({ case: "k" }), ["k"]],
    ["of its person's cases, for a seal", (s) => s.seals({ person: "mum" }), ["c"]],
    ["of its case, for an exclusion", (s) => s.excludes("worker", { case: "e" }), ["e"]],
    ["of its person's cases, for an exclusion", (s) => s.excludes("worker", { person: "pat" }), ["e"]],
    ["of all its persons' cases", (s) => s.protects("HARM", { people: ["mum", "pat"] }), ["c", "e"]],
    ["of its case, for a purpose", (s) => s.opensFor("EVALUATION", { case: "k" }), ["k"]],
    ["of its case, for an involvement", (s) => s.works("REFERRAL", "practice", { case: "k" }), ["k"]],
    [
      "of its case, for a decision",
      (s) => s.decision({ case: "c", purpose: "SAFEGUARDING_ENQUIRY", agencies: ["school"] }),
      ["c"],
    ],
    ["of its case, for a grant", (s) => s.emergency("doctor", { case: "k" }), ["k"]],
    [
      "of the case that somebody joins, and of those where they are",
      (s) => s.joins("kim", { case: "e" }),
      ["c", "e", "k"],
    ],
    ["of both persons' cases, for a merge", (s) => s.merges("mum", "pat"), ["c", "e"]],
    [
      "of the partnership, for an agreement",
      (s) => s.agreement({ called: "new", ...EARLY_HELP }),
      ["partnership"],
    ],
    ["of the partnership, for a role", (s) => s.role("teacher", "POLICE_OFFICER"), ["partnership"]],
    ["of the partnership, for an account", (s) => s.practitioner("new", { at: "school" }), ["partnership"]],
    [
      "of the partnership, for a line of supervision",
      (s) => s.supervises("worker", "colleague"),
      ["partnership"],
    ],
    ["of the partnership, for an agency", (s) => s.agency("new", "COLLEGE"), ["partnership"]],
    ["of nothing, for what is no fact", (s) => s.event("kim", "HOUSING", { by: "council", case: "k" }), []],
  ])("%s", async (_, more, expected) => {
    const s = cases().practitioner("colleague", { at: "council" });
    await oneInstant(database.current.admin, s, async (here) => {
      expect(await moved(here, recording(s, more))).toEqual(expected);
    });
  });

  it("of the cases of a merged id", async () => {
    const s = cases().merges("mum", "pat");
    await oneInstant(database.current.admin, s, async (here) => {
      expect(
        await moved(
          here,
          recording(s, (more) => more.seals({ person: "mum" })),
        ),
      ).toEqual(["c", "e"]);
    });
  });

  it("of the cases of everybody in a protected household", async () => {
    const s = cases()
      .address("mum", { by: "council", household: "home" })
      .address("pat", { by: "council", household: "home", case: "e" });
    await oneInstant(database.current.admin, s, async (here) => {
      expect(
        await moved(
          here,
          recording(s, (more) => more.protects("LOCATION", { household: "home" })),
        ),
      ).toEqual(["c", "e"]);
    });
  });

  it("of the case of an unborn child when its mother speaks, and of a child when the giver of its consent dies", async () => {
    const s = scenario()
      .agency("council", "CHILDRENS_SERVICES")
      .practitioner("worker", { at: "council", role: "LEAD_PROFESSIONAL" })
      .family((f) => f.mother("mum").unborn("bump", { of: "mum" }).child("kim"))
      .case("unborn", { lead: "worker", people: ["bump"] })
      .case("child", { lead: "worker", people: ["kim"] });
    await oneInstant(database.current.admin, s, async (here) => {
      const consent = (more: Scenario) =>
        more.consents("mum", { yes: ["EDUCATION"], to: types("SCHOOL"), ...EARLY_HELP });
      expect(await moved(here, recording(s, consent))).toEqual(["unborn"]);
    });
    s.consents("mum", { for: "kim", yes: ["EDUCATION"], to: types("SCHOOL"), ...EARLY_HELP });
    await oneInstant(database.current.admin, s, async (here) => {
      const died = (client: pg.ClientBase) =>
        client.query("update person_life set retired_at = now() where person_id = $1", [s.ids.person("mum")]);
      expect(await moved(here, died)).toEqual(["child", "unborn"]);
    });
  });

  it("again when it is retired", async () => {
    const s = cases().consents("mum", {
      called: "said",
      for: "kim",
      yes: ["EDUCATION"],
      to: types("SCHOOL"),
      ...EARLY_HELP,
    });
    await oneInstant(database.current.admin, s, async (here) => {
      const retire = (client: pg.ClientBase) =>
        client.query("update consent set retired_at = now() where id = $1", [s.ids.consent("said")]);
      expect(await moved(here, retire)).toEqual(["c", "k"]);
    });
  });
});

describe("epochs", () => {
  it("are read anew after commit on the same connection, and tell that a fact came in between", async () => {
    const s = cases();
    await s.save(database.current.owner);
    const client = await database.current.api.connect();
    const owner = await database.current.owner.connect();
    try {
      const ids = s.namesOf("case").map(s.ids.case);
      const look = async () =>
        (await client.query("select door.epochs($1, $2) as now", [s.partnershipId, ids])).rows[0].now;
      await client.query("begin isolation level repeatable read");
      const { rows } = await client.query(
        "select door.open($1, $2, 'EARLY_HELP', 2::smallint, $3) as opened",
        [s.partnershipId, s.ids.account("worker"), ids],
      );
      const { epochs: before } = rows[0].opened;
      await owner.query("begin; set local tellonce.maintenance = 'on'");
      await owner.query(
        "insert into seal (partnership_id, id, case_id, accounts, reason) values ($1, gen_random_uuid(), $2, '{}', 'r')",
        [s.partnershipId, s.ids.case("k")],
      );
      await owner.query("commit");
      expect(await look()).toEqual(before);
      await client.query("commit");
      const after = await look();
      expect(after).toEqual({ ...before, cases: { ...before.cases, [s.ids.case("k")]: expect.any(Number) } });
      expect(after.cases[s.ids.case("k")]).toBeGreaterThan(before.cases[s.ids.case("k")]);
    } finally {
      client.release();
      owner.release();
    }
  });

  it("move for a fact about somebody who is just being put into a case by another transaction", async () => {
    const s = cases();
    await s.save(database.current.owner);
    const [joining, sealing] = [
      await database.current.owner.connect(),
      await database.current.owner.connect(),
    ];
    try {
      for (const client of [joining, sealing])
        await client.query("begin; set local tellonce.maintenance = 'on'");
      const row = [s.partnershipId, s.ids.person("pat"), s.ids.case("k"), s.ids.agency("council")];
      await joining.query(
        "insert into case_person (partnership_id, id, person_id, case_id, agency_id, role) values ($1, gen_random_uuid(), $2, $3, $4, 'OTHER')",
        row,
      );
      const seal = sealing.query(
        "insert into seal (partnership_id, id, person_id, accounts, reason) values ($1, gen_random_uuid(), $2, '{}', 'r') returning recorded_epoch",
        row.slice(0, 2),
      );
      await joining.query("commit");
      const { rows } = await seal;
      await sealing.query("commit");
      const { rows: now } = await database.current.api.query(
        "select door.epochs($1, array[$2]::uuid[]) as now",
        [s.partnershipId, s.ids.case("k")],
      );
      expect(now[0].now.cases[s.ids.case("k")]).toBe(Number(rows[0].recorded_epoch));
    } finally {
      joining.release();
      sealing.release();
    }
  });
});
