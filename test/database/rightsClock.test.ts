import { v7 as newId } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { londonDay } from "../../server/sharing/time.js";
import { createTestDatabase, type TestDatabase } from "../support/database.js";

let database: TestDatabase;
beforeAll(async () => void (database = await createTestDatabase()));
afterAll(() => database.drop());

/** What an officer wrote down of the clock, and the day that it is of; in this order. */
type Act = readonly [kind: string, on: string];

const clock = async (receivedOn: string, acts: readonly Act[] = []) => {
  const [partnership, request] = [newId(), newId()];
  await database.admin.query("begin; set local session_replication_role = replica");
  try {
    await database.admin.query(
      `insert into rights_act (partnership_id, id, request_id, agency_id, account_id, kind, on_day, reason, at)
       select $1, gen_random_uuid(), $2, $1, $1, kind, day, 'As agreed.', '2029-01-01Z'::timestamptz + make_interval(secs => n)
       from unnest($3::text[], $4::date[]) with ordinality a (kind, day, n)`,
      [partnership, request, acts.map(([kind]) => kind), acts.map(([, on]) => on)],
    );
    const { rows } = await database.admin.query(
      `select starts_on::text as "startsOn", due_on::text as "dueOn", stands_for as "standsFor", is_extended as "isExtended" from door.rights_clock($1,
         jsonb_populate_record(null::rights_request, jsonb_build_object('id', $2::text, 'received_on', $3::text)))`,
      [partnership, request, receivedOn],
    );
    expect(rows).toHaveLength(1);
    return rows[0];
  } finally {
    await database.admin.query("rollback");
  }
};
const due = async (receivedOn: string, acts?: readonly Act[]) => (await clock(receivedOn, acts)).dueOn;

it.each([
  ["an ordinary day", "2026-09-03", "2026-10-05"],
  ["a working day to a working day", "2026-10-13", "2026-11-13"],
  ["31 January, in a common year: the last day of February is a Sunday", "2027-01-31", "2027-03-01"],
  ["31 January, in a leap year", "2028-01-31", "2028-02-29"],
  ["30 January, in a leap year", "2028-01-30", "2028-02-29"],
  ["29 February", "2028-02-29", "2028-03-29"],
  ["31 March: April has no 31st", "2026-03-31", "2026-04-30"],
  ["received on a Saturday: that day counts", "2026-10-10", "2026-11-10"],
  ["due on a Saturday: the Monday", "2026-10-21", "2026-11-23"],
  ["due on Christmas Day, a Friday, before a weekend and a substitute day", "2026-11-25", "2026-12-29"],
  ["due on Good Friday: after Easter Monday", "2027-02-26", "2027-03-30"],
  ["over the end of the year", "2026-12-15", "2027-01-15"],
  ["the day on which London's clocks go forward", "2027-03-28", "2027-04-28"],
  ["the day on which they go back", "2026-10-25", "2026-11-25"],
])("one calendar month from %s", async (_what, received, expected) => {
  expect(await clock(received)).toEqual({
    startsOn: received,
    dueOn: expected,
    standsFor: null,
    isExtended: false,
  });
});

it.each([
  ["2027-03-27T23:30:00Z", "2027-03-27"],
  ["2027-03-28T22:59:59Z", "2027-03-28"],
  ["2027-03-28T23:00:00Z", "2027-03-29"],
  ["2026-10-24T23:00:00Z", "2026-10-25"],
  ["2026-10-25T23:30:00Z", "2026-10-25"],
  ["2026-10-26T00:00:00Z", "2026-10-26"],
])("at %s it is %s in London, in the database and in the server", async (at, day) => {
  const { rows } = await database.admin.query("select door.london_day($1)::text as day", [at]);
  expect([rows[0].day, londonDay(Date.parse(at) * 1000)]).toEqual([day, day]);
});

it("an extension is two months more, counted from the first day at once", async () => {
  expect(await due("2026-10-13", [["EXTENDED", "2026-10-20"]])).toBe("2027-01-13");
  // Not 28 February and then two months.
  expect(await due("2027-01-31", [["EXTENDED", "2027-02-20"]])).toBe("2027-04-30");
  expect(await due("2027-11-30", [["EXTENDED", "2027-12-20"]])).toBe("2028-02-29");
});

describe("the clock stands", () => {
  it("while identity or scope is clarified, and says for which", async () => {
    for (const kind of ["IDENTITY_ASKED", "SCOPE_ASKED"])
      expect(await clock("2026-10-13", [[kind, "2026-10-14"]])).toEqual({
        startsOn: "2026-10-13",
        dueOn: null,
        standsFor: kind,
        isExtended: false,
      });
  });

  it("anew, where it is asked once more", async () => {
    const answered: Act[] = [
      ["SCOPE_ASKED", "2026-10-14"],
      ["SCOPE_CLEAR", "2026-10-17"],
    ];
    expect((await clock("2026-10-13", [...answered, ["SCOPE_ASKED", "2026-10-20"]])).standsFor).toBe(
      "SCOPE_ASKED",
    );
    expect(await due("2026-10-13", [...answered, ...answered])).toBe("2026-11-19");
  });

  it("begins anew on the day on which identity is shown", async () => {
    const acts: Act[] = [
      ["IDENTITY_ASKED", "2026-10-14"],
      ["IDENTITY_SHOWN", "2026-10-19"],
    ];
    expect(await clock("2026-10-13", acts)).toMatchObject({ startsOn: "2026-10-19", dueOn: "2026-11-19" });
  });

  it("does not count the days until the scope is clear", async () => {
    for (const [until, expected] of [
      ["2026-10-17", "2026-11-16"],
      ["2026-10-14", "2026-11-13"],
    ] as const)
      expect(
        await due("2026-10-13", [
          ["SCOPE_ASKED", "2026-10-14"],
          ["SCOPE_CLEAR", until],
        ]),
      ).toBe(expected);
  });

  it("does not count days twice that lie before identity was shown", async () => {
    const acts: Act[] = [
      ["SCOPE_ASKED", "2026-10-14"],
      ["IDENTITY_ASKED", "2026-10-14"],
      ["IDENTITY_SHOWN", "2026-10-19"],
      ["SCOPE_CLEAR", "2026-10-20"],
    ];
    expect(await due("2026-10-13", acts)).toBe("2026-11-20");
  });
});
