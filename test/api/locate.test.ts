import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { behindTriggers } from "../support/behindTriggers.js";
import { auditedBy } from "../support/audit.js";
import { ALERTS, CASE, LOCATE, REQUEST_EMERGENCY_ACCESS } from "../support/documents.js";
import { type House, startHouse } from "../support/house.js";
import {
  EARLY_HELP,
  northshire,
  withDetails,
  withFamily,
  withRefuge,
  withStrangers,
} from "../support/northshire.js";
import { aged, day, daysAgo } from "../support/scenario.js";

const URGENT = "EMERGENCY";
const REASON = "A child was found alone in the street.";
const OLD = "AB1 2CD";

let house: House;
const born: Record<string, string> = {};
beforeAll(async () => {
  const past = { by: "worker", from: day(-900), until: day(-400), postcode: OLD };
  const world = withRefuge(withStrangers(withFamily(northshire())))
    .practitioner("inspector", { at: "police", role: "POLICE_OFFICER" })
    .practitioner("cousin", { at: "police", role: "POLICE_OFFICER" })
    .excludes("cousin", { person: "dad" })
    .address("kim", { ...past, called: "kim's first", text: "1 Old Road" })
    .address("kim", { by: "worker", called: "kim's now", text: "12 Mill Lane", postcode: "AB1 3EF" })
    .address("mum", { ...past, called: "mum's safe one", text: "1 Safe Road", safe: true })
    .address("dad", { ...past, called: "dad's first", text: "1 Old Road" })
    .seals({ value: "dad's first" })
    // In a refuge since; and once before, for a while, where protection has ended.
    .address("zoe", { ...past, called: "zoe's first", text: "1 Old Road" })
    .address("zoe", {
      ...past,
      called: "zoe's first refuge",
      text: "2 Hidden Row",
      from: day(-390),
      until: day(-300),
      postcode: "RF2 2RF",
    })
    .address("zoe", {
      ...past,
      called: "zoe's last",
      text: "3 Hidden Row",
      from: day(-40),
      until: day(-2),
      postcode: "RF3 3RF",
    })
    .address("eve", {
      ...past,
      called: "eve's first",
      text: "1 Old Road",
      household: "refuge",
      from: day(-980),
      until: day(-900),
    })
    .protects("LOCATION", { people: ["zoe"], from: daysAgo(350), until: daysAgo(320) })
    .address("bob", { ...past, called: "bob's first", text: "1 Old Road" })
    .seals({ person: "bob" })
    // Two people of one name, one birthday and one former address.
    .family((f) => f.child("sam", { born: aged(8) }).child("Sam", { born: aged(8) }), "twins")
    .case("twins' case", { lead: "colleague" })
    .address("sam", { ...past, called: "sam's", text: "1 Old Road" })
    .address("Sam", { ...past, called: "Sam's", text: "1 Old Road" });
  house = await startHouse(world, { also: withDetails });
  for (const name of ["kim", "mum", "dad", "zoe", "eve", "bob", "sam"]) {
    const [row] = await rows("select born_on::text from person_life where person_id = $1", [
      ids().person(name),
    ]);
    born[name] = row.born_on;
  }
});
afterAll(() => house?.stop());
beforeEach(() =>
  admin(
    "truncate alert, locate_quota, locate_try, locate_handle, emergency_review, emergency_use, emergency_grant cascade",
  ),
);

const ids = () => house.world.ids;
const admin = (sql: string) => behindTriggers(house, sql);
const rows = async (sql: string, values: unknown[] = []) =>
  (await house.database.admin.query(sql, values)).rows;
const capital = (name: string) => `${name[0]!.toUpperCase()}${name.slice(1)}`;
const whom = (name: string, more: object = {}) => ({
  reasonCode: "MISSING_PERSON",
  reason: REASON,
  given: capital(name),
  family: "Scenario",
  bornOn: born[name],
  postcode: OLD,
  ...more,
});
const number = (more: object = {}) => ({
  reasonCode: "MISSING_PERSON",
  reason: REASON,
  identifierKind: "NHS_NUMBER",
  identifier: "999 000 0018",
  ...more,
});
const locate = (who: string, input: object, purpose = URGENT) => house.ask(who, purpose, LOCATE, { input });
const finds = async (who: string, input: object): Promise<string | null> => {
  const { errors, data } = await locate(who, input);
  expect(errors).toEqual([]);
  return data.locate.handle;
};
const request = (who: string, more: object) =>
  house.ask(who, URGENT, REQUEST_EMERGENCY_ACCESS, {
    input: { reasonCode: "MISSING_PERSON", reason: REASON, ...more },
  });
const page = (who: string) => house.ask(who, URGENT, CASE, { id: ids().case("case") });
const alerts = async (who: string) => (await house.ask(who, "AUDIT", ALERTS)).data.alerts as any[];

describe("locate finds", () => {
  it("by exact name, birth date and the postcode of a former address, however they are spaced or written", async () => {
    expect(await finds("inspector", whom("kim"))).toBeTruthy();
    expect(
      await finds("inspector", whom("kim", { given: " kIM ", family: "scenario", postcode: "ab12cd" })),
    ).toBeTruthy();
  });

  it("by an identifier", async () => {
    expect(await finds("inspector", number())).toBeTruthy();
    expect(await finds("inspector", number({ identifier: "9990000018" }))).toBeTruthy();
    expect(await finds("inspector", number({ identifierKind: "UPN" }))).toBeNull();
  });

  it("nobody by a name, a day or a postcode that is not exactly theirs, nor by where they live now", async () => {
    for (const more of [
      { given: "Ki" },
      { given: "K%" },
      { bornOn: "2001-01-01" },
      { postcode: "AB1 2CE" },
      { postcode: "AB1 3EF" },
    ])
      expect([more, await finds("inspector", whom("kim", more))]).toEqual([more, null]);
  });

  it.each([
    ["an address that is kept safe", "mum", {}],
    ["an address that carries a seal of its own", "dad", {}],
    ["an address in force while their location was protected", "zoe", { postcode: "RF2 2RF" }],
    ["an address in force while their location is protected", "zoe", { postcode: "RF3 3RF" }],
    ["an address that is the protected one, whenever they lived there", "eve", {}],
    ["a sealed person", "bob", {}],
    ["two people at once", "sam", {}],
  ])("nobody by %s", async (_what, name, more) => {
    expect(await finds("inspector", whom(name, more))).toBeNull();
  });

  it("somebody in a refuge by an address from before it; of where they are it says nothing", async () => {
    const handle = await finds("inspector", whom("zoe"));
    expect(handle).toBeTruthy();
    expect((await request("inspector", { handles: [handle] })).code).toBeNull();
    const { text } = await house.ask("inspector", URGENT, CASE, { id: ids().case("refuge") });
    expect(text).toContain("Zoe likes sums.");
    expect(text).not.toMatch(/Hidden Row|Faraway/);
  });

  it("nobody for who is excluded; the answer is the same, byte for byte, as for who is not there", async () => {
    const nobody = await locate("cousin", whom("kim", { given: "Nobody" }));
    expect((await locate("cousin", whom("kim"))).text).toBe(nobody.text);
    expect((await locate("inspector", whom("bob"))).text).toBe(nobody.text);
    expect(nobody.data).toEqual({ locate: { handle: null, until: null } });
    expect(await finds("inspector", whom("kim"))).toBeTruthy();
  });
});

describe("a handle", () => {
  it("opens the one case for the one person, to somebody without any other way to it", async () => {
    expect(
      (await request("inspector", { caseId: ids().case("case"), personIds: [ids().person("kim")] })).code,
    ).toBe("NOT_FOUND");
    expect((await page("inspector")).data.case).toBeNull();
    const handle = await finds("inspector", whom("kim"));
    const { data, errors } = await request("inspector", { handles: [handle] });
    expect(errors).toEqual([]);
    expect(data.requestEmergencyAccess.use).toMatchObject({
      status: "RUNNING",
      located: true,
      caseId: ids().case("case"),
    });
    const { text } = await page("inspector");
    expect(text).toContain("Kim reads well.");
    expect(text).not.toMatch(/Mum keeps to a bedtime|Dad owes rent/);
  });

  it("says nothing itself, is for one account and one use, and for half an hour", async () => {
    const handle = (await finds("inspector", whom("kim")))!;
    const all = JSON.stringify(await rows("select case_id, person_id from locate_handle"));
    expect(all).not.toContain(handle);
    expect((await request("constable", { handles: [handle] })).code).toBe("NOT_FOUND");
    expect((await request("inspector", { handles: [handle] })).code).toBeNull();
    expect((await request("inspector", { handles: [handle] })).code).toBe("NOT_FOUND");
    const late = await finds("inspector", whom("kim"));
    await admin("update locate_handle set until_at = now()");
    expect((await request("inspector", { handles: [late] })).code).toBe("NOT_FOUND");
    const both = { caseId: ids().case("case"), personIds: [ids().person("kim")], handles: [late] };
    expect((await request("inspector", both)).code).toBe("BAD_INPUT");
  });
});

describe("who may locate", () => {
  it("only by a role with emergency access, for the purpose EMERGENCY, and no system", async () => {
    expect((await locate("teacher", number())).code).toBe("FORBIDDEN");
    expect((await locate("manager", number())).code).toBe("FORBIDDEN");
    expect((await locate("register", number())).code).toBe("FORBIDDEN");
    expect((await locate("inspector", number(), EARLY_HELP)).code).toBe("INDETERMINATE");
    expect(await rows("select from locate_try")).toEqual([]);
  });

  it("says first why, in 20 characters, and whom exactly: all of a name, or an identifier, not both", async () => {
    const faulty = async (input: object) => {
      const { code, errors } = await locate("inspector", input);
      return [code, errors[0]!.extensions.fields?.[0]];
    };
    expect(await faulty(number({ reason: "x".repeat(19) }))).toEqual(["BAD_INPUT", "reason"]);
    expect(await faulty(whom("kim", { postcode: " " }))).toEqual(["BAD_INPUT", "given"]);
    expect(await faulty(whom("kim", { given: null }))).toEqual(["BAD_INPUT", "given"]);
    expect(await faulty({ ...whom("kim"), ...number() })).toEqual(["BAD_INPUT", "identifierKind"]);
    expect(await faulty(number({ identifier: "" }))).toEqual(["BAD_INPUT", "identifierKind"]);
    expect(await rows("select from locate_try")).toEqual([]);
    expect(await finds("inspector", number({ reason: "x".repeat(20) }))).toBeTruthy();
  });

  it("five times an hour: the sixth is told when to try again", async () => {
    for (let n = 0; n < 5; n++) await finds("inspector", whom("kim"));
    const { code, errors } = await locate("inspector", whom("kim"));
    expect(code).toBe("TOO_MANY_REQUESTS");
    const [{ again }] = await rows("select tries[5] + interval '1 hour' as again from locate_quota");
    expect((errors[0]!.extensions as any).tryAgainAt).toBe(again.toISOString());
    // Another's tries are their own; and once the first of the five is an hour old there is one more.
    expect(await finds("constable", whom("kim"))).toBeTruthy();
    await admin("update locate_quota set tries[5] = now() - interval '1 hour'");
    expect(await finds("inspector", whom("kim"))).toBeTruthy();
    expect((await locate("inspector", whom("kim"))).code).toBe("TOO_MANY_REQUESTS");
  });

  it("twenty times a day: the twenty-first is told when to try again", async () => {
    const tried = (n: number, ago = "5 hours") =>
      admin(
        `delete from locate_quota; insert into locate_quota select '${house.world.partnershipId}', '${ids().account("inspector")}',
           array(select now() - interval '${ago}' - n * interval '1 minute' from generate_series(1, ${n}) n)`,
      );
    await tried(19);
    expect(await finds("inspector", whom("kim"))).toBeTruthy();
    expect((await locate("inspector", whom("kim"))).code).toBe("TOO_MANY_REQUESTS");
    await tried(20, "24 hours");
    expect(await finds("inspector", whom("kim"))).toBeTruthy();
  });

  it("two tries at once are counted one after the other", async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => locate("inspector", number())));
    const given = answers.filter(({ code }) => code === null);
    const [quota] = await rows("select cardinality(tries) as n from locate_quota");
    expect([given.length <= 5, quota.n]).toEqual([true, given.length]);
    expect(await rows("select from locate_try")).toHaveLength(given.length);
  });
});

describe("each try", () => {
  it("is in the audit with keyed inputs, never with what was typed; also one that finds nothing, or is one too many", async () => {
    const entries = await auditedBy(house, async () => {
      await locate("inspector", whom("kim"));
      await locate("inspector", whom("kim"));
      await locate("inspector", whom("bob"));
      await admin("update locate_quota set tries = array[now(), now(), now(), now(), now()]");
      await locate("inspector", whom("kim"));
    });
    expect(entries.map(({ content }) => content.outcome)).toEqual([
      "NOTHING_SHOWN",
      "NOTHING_SHOWN",
      "NOTHING_SHOWN",
      "REFUSED",
    ]);
    const keysOf = ({ content }: any) =>
      content.asked.filter((one: string) => /^(person|postcode) /.test(one));
    const [first, second, other, refused] = entries.map(keysOf);
    expect(first).toHaveLength(2);
    expect([second, refused]).toEqual([first, first]);
    expect(other[0]).not.toBe(first[0]);
    expect(other[1]).toBe(first[1]);
    const kept = JSON.stringify([entries, await rows("select * from locate_try"), house.logged]);
    for (const typed of ["AB1", "Bob", born.kim!, REASON])
      expect(JSON.stringify(entries)).not.toContain(typed);
    expect(kept).not.toContain("AB12CD");
    const byNumber = await auditedBy(house, async () => {
      await admin("truncate locate_quota");
      await locate("inspector", number());
    });
    expect(JSON.stringify(byNumber)).not.toMatch(/999 ?000 ?0018/);
  });

  it("is not answered where the audit cannot be written", async () => {
    const signature = "audit.append(uuid, uuid, timestamptz, json, bytea)";
    await rows(`revoke execute on function ${signature} from tellonce_api`);
    const refused = await locate("inspector", number());
    await rows(`grant execute on function ${signature} to tellonce_api`);
    expect([refused.code, refused.data]).toEqual(["AUDIT_UNAVAILABLE", null]);
    expect(await rows("select from locate_try union all select from locate_handle")).toEqual([]);
  });
});

describe("the data-protection officer is told", () => {
  const told = async () =>
    (await rows("select kind, recipient_agency_id, about_id from alert where kind like 'LOCATE%'")).map(
      ({ kind, recipient_agency_id, about_id }) => {
        expect([recipient_agency_id, about_id]).toEqual([ids().agency("police"), ids().account("inspector")]);
        return kind as string;
      },
    );

  it("of one name and birth date looked for under two postcodes", async () => {
    await finds("inspector", whom("kim"));
    await finds("inspector", whom("kim", { postcode: "ab1 2cd" }));
    await finds("inspector", whom("bob", { postcode: "ZZ1 1ZZ" }));
    expect(await told()).toEqual([]);
    await finds("inspector", whom("kim", { postcode: "ZZ9 9ZZ" }));
    expect(await told()).toEqual(["LOCATE_POSTCODES"]);
  });

  it("of a try that no emergency access followed within the hour", async () => {
    const follow = async () =>
      (await house.database.api.query("select door.follow_up_locates() as n")).rows[0].n;
    const age = (by: string) =>
      admin(
        `update locate_try set at = at - interval '${by}'; update emergency_use set asked_at = asked_at - interval '${by}', granted_at = granted_at - interval '${by}', until_at = until_at - interval '${by}'`,
      );
    await finds("inspector", whom("kim", { given: "Nobody" }));
    await age("59 minutes");
    expect(await follow()).toBe(0);
    await age("1 minute");
    expect(await follow()).toBe(1);
    expect(await told()).toEqual(["LOCATE_UNUSED"]);
    // Each is told of once; and who went on to emergency access is not told of.
    expect(await follow()).toBe(0);
    const handle = await finds("inspector", whom("kim"));
    expect((await request("inspector", { handles: [handle] })).code).toBeNull();
    await age("2 hours");
    expect(await follow()).toBe(0);
    expect((await told()).filter((kind) => kind === "LOCATE_UNUSED")).toHaveLength(1);
  });

  it("in a list that only that agency's officer reads", async () => {
    await finds("worker", whom("kim"));
    await finds("worker", whom("kim", { postcode: "ZZ9 9ZZ" }));
    expect((await alerts("council dpo")).map(({ kind, about, caseId }) => [kind, about, caseId])).toEqual([
      ["LOCATE_POSTCODES", "worker", null],
    ]);
    expect(await alerts("school dpo")).toEqual([]);
  });
});
