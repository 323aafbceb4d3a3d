import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  ANSWER_RECIPIENT_NOTICE,
  CASE,
  CHANGE_LEGAL_HOLD,
  LEGAL_HOLDS,
  NOTIFICATIONS,
  RECIPIENT_NOTICES,
  RIGHTS_PACK,
  RIGHTS_REQUEST,
} from "../support/documents.js";
import { type House, startHouse } from "../support/house.js";
import { EARLY_HELP, northshire, withFamily } from "../support/northshire.js";
import { rightsSteps } from "../support/rightsSteps.js";

const SECRET = "zq-what-was-said-of-kim";
let house: House;
let today: string;
beforeAll(async () => {
  house = await startHouse(
    withFamily(
      northshire()
        .dpo("council second", { at: "council" })
        .dpo("school second", { at: "school" })
        .dpo("practice dpo", { at: "practice" })
        .agency("library", "VOLUNTARY")
        .dpo("stranger", { at: "library" }),
    ),
  );
  const { rows } = await admin("select door.london_day(now())::text as today");
  today = rows[0].today as string;
});
afterAll(() => house?.stop());

const { admin, ids, referenceOf, ask, recorded, look, act, choose, event, erase, carriedOut } = rightsSteps(
  () => house,
  () => today,
);
const hold = (lifts: boolean, who = "council dpo", person = "kim") =>
  ask(who, CHANGE_LEGAL_HOLD, {
    input: { personReference: referenceOf(person), reason: "An inquiry asks for it.", lifts },
  });
/** Whether a text stands in any row of any table, the audit's among them. */
const isAnywhere = async (text: string): Promise<string[]> => {
  const { rows: tables } = await admin(
    "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'audit', 'door')",
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const { rows } = await admin(`select from ${name} t where to_jsonb(t)::text like $1 limit 1`, [
      `%${text}%`,
    ]);
    if (rows.length > 0) found.push(name as string);
  }
  return found;
};

describe("erasure (Art. 17)", () => {
  it("is proposed by one officer, approved by another, and takes the bytes out of every table; a tombstone and the audit stay", async () => {
    const item = await event(SECRET);
    const id = await recorded("ERASURE");
    expect(await isAnywhere(SECRET)).toEqual(["public.chronology_event"]);
    expect((await choose(id, item, erase)).errors).toEqual([]);
    expect((await look(id)).state).toBe("TO_REVIEW");
    expect((await act(id, "RELEASED")).code).toBe("CONFLICT");
    expect((await act(id, "APPROVED")).code).toBe("FORBIDDEN");
    expect(await isAnywhere(SECRET)).toEqual(["public.chronology_event"]);
    const { rows: before } = await admin("select count(*)::int as n from audit.entry");
    await carriedOut(id);
    expect(await isAnywhere(SECRET)).toEqual([]);
    const after = await look(id);
    expect(after.state).toBe("RELEASED");
    expect(after.erased).toMatchObject([{ ground: "NOT_NEEDED", rule: "UK GDPR Art. 17(1)(a)" }]);
    expect(Date.parse(after.erased[0].erasedAt)).toBeGreaterThan(Date.parse("2026-01-01"));
    const { rows: still } = await admin("select count(*)::int as n from audit.entry");
    expect(still[0].n).toBeGreaterThan(before[0].n as number);
    expect((await ask("council dpo", RIGHTS_PACK, { id })).code).toBe("CONFLICT");
  });

  it("takes an answer with its versions and what was said beside it", async () => {
    const { rows } = await admin(
      "select id, agency_id, cardinality(subjects) as of from answer where $1 = any (subjects) and agency_id = any ($2) order by id limit 1",
      [ids().person("kim"), [ids().agency("council"), ids().agency("school")]],
    );
    const { id: answer, agency_id: agency, of } = rows[0] as { id: string; agency_id: string; of: number };
    const theirs = agency === ids().agency("council") ? "council" : "school";
    const id = await recorded("ERASURE", "kim", `${theirs} dpo`);
    const chosen = { ...erase, ...(of > 1 && { others: "AGREED" }) };
    expect((await choose(id, `answer.${answer}`, chosen, `${theirs} dpo`)).errors).toEqual([]);
    expect((await act(id, "APPROVED", `${theirs} second`)).errors).toEqual([]);
    expect((await act(id, "RELEASED", `${theirs} dpo`)).errors).toEqual([]);
    for (const [table, of] of [
      ["answer_version", "answer_id"],
      ["assessment_part", "answer_id"],
      ["unfinished_answer", "answer_id"],
      ["value_statement", "item_id"],
    ] as const) {
      const left = await admin(`select from ${table} where ${of} = $1`, [answer]);
      expect(left.rows, table).toEqual([]);
    }
    expect((await admin("select from answer where id = $1", [answer])).rows).toEqual([]);
  });

  it("takes an address and a message as well, and the next read knows nothing of them", async () => {
    const [lane, words] = ["Zq Lane 5", "zq-a-message-about-kim"];
    const council = ids().agency("council");
    const { rows: made } = await admin(
      `with told as (
         insert into case_message (partnership_id, id, case_id, category, agency_id, subjects, author_id, words, to_agencies, to_practitioners)
         values ($1, gen_random_uuid(), $2, 6, $3, array[$4::uuid], $5, $7, array[$3::uuid], '{}') returning id),
       home as (
         insert into person_address (partnership_id, id, person_id, category, agency_id, lines, postcode, from_on)
         values ($1, gen_random_uuid(), $4, 1, $3, $6, 'WM1 1AA', '2026-01-01') returning id)
       select 'case_message.' || told.id as message, 'person_address.' || home.id as address from told, home`,
      [
        house.world.partnershipId,
        ids().case("case"),
        council,
        ids().person("kim"),
        ids().account("worker"),
        lane,
        words,
      ],
    );
    const { message, address } = made[0] as { message: string; address: string };
    const read = async () =>
      (await house.ask("worker", EARLY_HELP, CASE, { id: ids().case("case") })).text.includes(lane);
    expect(await read()).toBe(true);
    const id = await recorded("ERASURE");
    for (const item of [message, address]) expect((await choose(id, item, erase)).errors).toEqual([]);
    await carriedOut(id);
    for (const text of [lane, words]) expect(await isAnywhere(text)).toEqual([]);
    expect(await read()).toBe(false);
    const { rows: stones } = await admin("select source from tombstone where request_id = $1 order by 1", [
      id,
    ]);
    expect(stones.map(({ source }) => source)).toEqual(["case_message", "person_address"]);
  });

  it("is the only way to take a fact out: the door itself may not delete one that it does not name", async () => {
    const client = await house.database.admin.connect();
    const away = (name: boolean) =>
      client.query(
        `begin; set local role tellonce_door; ${name ? "select set_config('tellonce.erasing', (select id::text from person_life limit 1), true);" : ""}
         delete from person_life where id = (select id from person_life limit 1); rollback`,
      );
    try {
      await expect(away(false)).rejects.toThrow("a fact is retired, never deleted");
      await client.query("rollback");
      await away(true);
    } finally {
      client.release();
    }
  });

  it("is stopped by a legal hold when chosen, and when it was approved before; lifted, it goes on", async () => {
    const [first, second] = [await event(SECRET), await event(`${SECRET}-second`)];
    const id = await recorded("ERASURE");
    expect((await choose(id, first, erase)).errors).toEqual([]);
    expect((await act(id, "APPROVED", "council second")).errors).toEqual([]);
    expect((await hold(false)).errors).toEqual([]);
    expect((await hold(false)).code).toBe("CONFLICT");
    expect((await act(id, "RELEASED")).code).toBe("CONFLICT");
    expect((await look(id)).heldBack).toBe(true);
    const other = await recorded("ERASURE");
    expect((await choose(other, second, erase)).code).toBe("CONFLICT");
    expect((await choose(other, second, { choice: "KEEP", ground: "LEGAL_CLAIMS" })).errors).toEqual([]);
    expect(await isAnywhere(SECRET)).toEqual(["public.chronology_event"]);
    expect((await hold(true)).errors).toEqual([]);
    expect((await hold(true)).code).toBe("CONFLICT");
    expect((await act(id, "RELEASED")).errors).toEqual([]);
    expect(await isAnywhere(`${SECRET}-second`)).toEqual(["public.chronology_event"]);
    const { rows } = await admin("select from chronology_event where id = $1", [first.split(".")[1]]);
    expect(rows).toEqual([]);
  });

  it("erases nothing that changed after it was approved, and of others only with a reason", async () => {
    const item = await event(`${SECRET}-third`);
    const both = await event(`${SECRET}-both`, { subjects: [ids().person("kim"), ids().person("mum")] });
    const id = await recorded("ERASURE");
    expect((await choose(id, both, erase)).code).toBe("BAD_INPUT");
    expect((await choose(id, both, { ...erase, others: "AGREED" })).errors).toEqual([]);
    expect((await choose(id, item, erase)).errors).toEqual([]);
    expect((await act(id, "APPROVED", "council second")).errors).toEqual([]);
    await admin("update chronology_event set detail = 'Something new.' where id = $1", [item.split(".")[1]]);
    expect((await act(id, "RELEASED")).code).toBe("CONFLICT");
    expect(await isAnywhere(`${SECRET}-both`)).toEqual(["public.chronology_event"]);
    expect((await look(id)).state).toBe("CHOOSING");
  });

  it("refuses what says why data was shared, a rule of another right, and another agency's things", async () => {
    const id = await recorded("ERASURE");
    const { items } = await look(id);
    const fact = items.find((one: any) => one.source === "case_person");
    expect((await choose(id, fact.id, erase)).code).toBe("CONFLICT");
    const item = await event(`${SECRET}-rules`);
    expect((await choose(id, item, { choice: "ERASE", ground: "INACCURATE" })).code).toBe("BAD_INPUT");
    expect((await choose(id, item, { choice: "RELEASE" })).code).toBe("BAD_INPUT");
    const theirs = await event(`${SECRET}-school`, {
      agency_id: ids().agency("school"),
      author_id: ids().practitioner("teacher"),
    });
    expect((await choose(id, theirs, erase)).code).toBe("NOT_FOUND");
    expect((await choose(id, theirs, erase, "school dpo")).errors).toEqual([]);
    expect((await ask("stranger", RIGHTS_REQUEST, { id })).code).toBe("NOT_FOUND");
  });
});

describe("restriction (Art. 18) and objection (Art. 21)", () => {
  const shown = async (title: string) =>
    JSON.stringify((await house.ask("worker", EARLY_HELP, CASE, { id: ids().case("case") })).data).includes(
      title,
    );

  it("withholds the value from everybody from the next read on, and lifts it again", async () => {
    const title = "A visit that is disputed";
    const item = await event(title);
    expect(await shown(title)).toBe(true);
    const id = await recorded("RESTRICTION");
    expect((await choose(id, item, { choice: "RESTRICT", ground: "ACCURACY_CONTESTED" })).errors).toEqual([]);
    expect(await shown(title)).toBe(true);
    await carriedOut(id);
    expect(await shown(title)).toBe(false);
    expect((await look(id)).restricted).toBe(1);
    expect((await act(id, "LIFTED", "school dpo")).code).toBe("CONFLICT");
    expect((await act(id, "LIFTED", "council dpo", { reason: " " })).code).toBe("BAD_INPUT");
    expect((await act(id, "LIFTED")).errors).toEqual([]);
    expect(await shown(title)).toBe(true);
    expect((await act(id, "LIFTED")).code).toBe("CONFLICT");
  });

  it("is what an open objection leads to; compelling grounds keep the value in use", async () => {
    const title = "A visit that is objected to";
    const item = await event(title);
    const open = await recorded("OBJECTION");
    expect((await choose(open, item, { choice: "RESTRICT", ground: "OBJECTION_OPEN" })).errors).toEqual([]);
    await carriedOut(open);
    expect(await shown(title)).toBe(false);
    expect((await act(open, "LIFTED")).errors).toEqual([]);
    const settled = await recorded("OBJECTION");
    expect((await choose(settled, item, { choice: "KEEP", ground: "COMPELLING_GROUNDS" })).errors).toEqual(
      [],
    );
    await carriedOut(settled);
    expect(await shown(title)).toBe(true);
  });
});

describe("rectification (Art. 16)", () => {
  it("is carried out once what is wrong was put right, and not before", async () => {
    const item = await event("Kim is nine");
    const id = await recorded("RECTIFICATION");
    const wrong = { choice: "RECTIFY", ground: "INACCURATE" };
    expect((await choose(id, item, { ...wrong, note: " " })).code).toBe("BAD_INPUT");
    expect((await choose(id, item, { ...wrong, note: "Kim is ten." })).errors).toEqual([]);
    expect((await act(id, "APPROVED", "council second")).errors).toEqual([]);
    expect((await act(id, "RELEASED")).code).toBe("CONFLICT");
    await admin("update chronology_event set title = 'Kim is ten' where id = $1", [item.split(".")[1]]);
    expect((await act(id, "RELEASED")).errors).toEqual([]);
    expect((await look(id)).dueOn).toBe("2026-11-23");
  });
});

describe("past recipients (Art. 19)", () => {
  const EDUCATION = 4;
  const read = async (who: string) =>
    JSON.stringify((await house.ask(who, EARLY_HELP, CASE, { id: ids().case("case") })).data);
  const told = async (who: string): Promise<any[]> => {
    const { data, errors } = await ask(who, RECIPIENT_NOTICES);
    expect(errors).toEqual([]);
    return data.recipientNotices;
  };
  const answer = (who: string, id: string, note = "No copy was found.") =>
    ask(who, ANSWER_RECIPIENT_NOTICE, { input: { id, note } });

  it("are told of what is erased, put right, restricted and free again: those that were shown it, and no others", async () => {
    const title = "Kim was praised at school";
    const item = await event(title, { category: EDUCATION });
    expect(await read("teacher")).toContain(title);
    expect(await read("constable")).not.toContain(title);
    const before = await told("school dpo");
    const restricted = await recorded("RESTRICTION");
    await choose(restricted, item, { choice: "RESTRICT", ground: "ACCURACY_CONTESTED" });
    await carriedOut(restricted);
    expect((await act(restricted, "LIFTED")).errors).toEqual([]);
    const erased = await recorded("ERASURE");
    await choose(erased, item, erase);
    await carriedOut(erased);
    const news = (await told("school dpo")).slice(0, -before.length || undefined);
    expect(news.map(({ what }) => what)).toEqual(["ERASED", "LIFTED", "RESTRICTED"]);
    expect(news[0]).toMatchObject({
      from: "council",
      personReference: referenceOf("kim"),
      categories: ["EDUCATION"],
      doneAt: null,
    });
    // Nothing of what it said goes with it.
    expect(JSON.stringify(news)).not.toContain(title);
    for (const who of ["council dpo", "practice dpo"])
      expect((await told(who)).filter(({ from, what }) => from === "council" && what === "ERASED")).toEqual(
        [],
      );
    expect((await look(erased)).told).toMatchObject([
      { agency: { name: "school" }, what: "ERASED", categories: ["EDUCATION"], doneAt: null },
    ]);
  });

  it("say once what they did, and whoever told them reads that it is done", async () => {
    const [notice] = await told("school dpo");
    expect((await answer("council dpo", notice.id)).code).toBe("NOT_FOUND");
    expect((await answer("school dpo", notice.id, " ")).code).toBe("BAD_INPUT");
    const waits = async () => {
      const { data } = await house.ask("school dpo", "AUDIT", NOTIFICATIONS);
      return data.notifications.items.filter(({ id }: any) => id.endsWith(notice.id)).length;
    };
    expect(await waits()).toBe(1);
    expect((await answer("school dpo", notice.id)).errors).toEqual([]);
    expect((await answer("school dpo", notice.id)).code).toBe("CONFLICT");
    expect(await waits()).toBe(0);
    expect((await told("school dpo")).find(({ id }) => id === notice.id)).toMatchObject({
      note: "No copy was found.",
      doneBy: "school dpo",
    });
  });

  it("are told at once, also of what the audit has not sealed yet", async () => {
    const title = "Kim reads aloud";
    const item = await event(title, { category: EDUCATION });
    expect(await read("teacher")).toContain(title);
    const id = await recorded("ERASURE");
    await choose(id, item, erase);
    await carriedOut(id);
    expect((await look(id)).told.map(({ agency }: any) => agency.name)).toEqual(["school"]);
  });

  it("are nobody where nobody was shown it", async () => {
    const item = await event("Kim's tooth", { category: 14 });
    const id = await recorded("ERASURE");
    await choose(id, item, erase);
    await carriedOut(id);
    expect((await look(id)).erased).toHaveLength(1);
    expect((await look(id)).told).toEqual([]);
  });
});

describe("legal holds", () => {
  it("are the agency's own", async () => {
    expect((await hold(false, "school dpo")).errors).toEqual([]);
    const of = async (who: string) => (await ask(who, LEGAL_HOLDS)).data.legalHolds.length as number;
    expect(await of("school second")).toBe(1);
    expect(await of("stranger")).toBe(0);
    const council = (await ask("council dpo", LEGAL_HOLDS)).data.legalHolds;
    expect(council.every((one: any) => one.liftedAt !== null)).toBe(true);
    expect((await hold(false, "stranger")).code).toBe("NOT_FOUND");
    expect((await ask("worker", LEGAL_HOLDS)).code).toBe("FORBIDDEN");
    expect((await hold(true, "school dpo")).errors).toEqual([]);
  });
});

describe("the retention schedule", () => {
  const propose = async () => (await admin("select door.propose_retention(100) as n")).rows[0].n as number;
  const close = (on: string | null) =>
    admin("update case_record set opened_on = '2015-01-01', closed_on = $1, status = $2 where id = $3", [
      on,
      on === null ? "OPEN" : "CLOSED",
      ids().case("case"),
    ]);
  /** Every child of the case was born on this day. */
  const born = async (on: string) => {
    await admin(
      `begin; set local session_replication_role = replica; update person_life set born_on = '${on}' where person_id in (
         select person_id from case_person where case_id = '${ids().case("case")}' and role = 'CHILD'); commit`,
    );
  };
  const retention = async (who: string) => {
    const { rows } = await admin("select id from rights_request where kind = 'RETENTION' order by id");
    const found = [];
    for (const { id } of rows) found.push(await look(id as string, who));
    return found.filter(Boolean) as any[];
  };
  const years = (n: number, days = 0) => {
    const day = new Date(`${today}T00:00:00Z`);
    day.setUTCFullYear(day.getUTCFullYear() - n);
    day.setUTCDate(day.getUTCDate() + days);
    return day.toISOString().slice(0, 10);
  };

  it("proposes on the 25th birthday of the youngest child and not the day before, never of an open case, and erases nothing", async () => {
    const title = `${SECRET}-retention`;
    await event(title);
    await born(years(25));
    expect(await propose()).toBe(0);
    await close(years(1));
    await born(years(25, 1));
    expect(await propose()).toBe(0);
    await born(years(25));
    // How old is the rule's to say.
    await admin("update retention_rule set years = 26 where kind = 'FAMILY_RECORD'");
    expect(await propose()).toBe(0);
    await born(years(26));
    expect(
      (
        await admin(
          "select door.kept_until(c.partnership_id, c)::text as on from case_record c where id = $1",
          [ids().case("case")],
        )
      ).rows,
    ).toEqual([{ on: today }]);
    await admin("update retention_rule set years = 25 where kind = 'FAMILY_RECORD'");
    await born(years(25));
    expect((await hold(false)).errors).toEqual([]);
    await propose();
    expect((await retention("council dpo")).map((one) => one.personReference)).not.toContain(
      referenceOf("kim"),
    );
    expect((await hold(true)).errors).toEqual([]);
    expect(await propose()).toBeGreaterThan(0);
    expect(await propose()).toBe(0);
    const mine = await retention("council dpo");
    const kim = mine.find((one) => one.personReference === referenceOf("kim"));
    expect(kim).toMatchObject({ asker: "SCHEDULE", receivedByUs: true });
    const theirs = (await retention("school dpo")).map(({ id }) => id);
    expect(theirs.length).toBeGreaterThan(0);
    expect(theirs).not.toContain(kim.id);
    expect((await ask("school dpo", RIGHTS_REQUEST, { id: kim.id })).code).toBe("NOT_FOUND");
    expect(await isAnywhere(title)).toEqual(["public.chronology_event"]);
    expect((await look(kim.id)).state).toBe("CHOOSING");
    await close(null);
  });

  it("keeps why data was shared until six years after it ended, proposes it on that day, and lets it be erased then", async () => {
    const why = "zq-why-it-was-shared";
    const council = ids().agency("council");
    const { rows } = await admin(
      `with made as (
         insert into consent (partnership_id, id, person_id, agency_id, giver_person_id, authority, given_at, method, witness, notice_version, obtained_by, recorded_by)
         values ($1, gen_random_uuid(), $2, $3, $2, 'SELF', '2015-01-01', 'VERBAL', $6, '1', $4, $5) returning id, recorded_epoch),
       parts as (
         insert into consent_provision (partnership_id, id, consent_id, person_id, agency_id, permit, categories, purposes, from_on, until_on, position)
         select $1, gen_random_uuid(), m.id, $2, $3, true, 64, array['EARLY_HELP'], '2015-01-01', '2015-12-31', 1 from made m)
       select id from made`,
      [
        house.world.partnershipId,
        ids().person("kim"),
        council,
        ids().practitioner("worker"),
        ids().account("worker"),
        why,
      ],
    );
    const consent = rows[0].id as string;
    const item = `consent.${consent}`;
    /** The last day that it was for, as many years ago less a day as the rule says and so many days more. */
    const until = (on: string) =>
      admin(
        `begin; set local session_replication_role = replica; update consent set recorded_at = '2015-01-01' where id = '${consent}';
         update consent_provision set until_on = '${on}' where consent_id = '${consent}'; commit`,
      );
    const proposed = async () => {
      await propose();
      return (await retention("council dpo")).find(
        (one) => one.personReference === referenceOf("kim") && one.state === "CHOOSING",
      );
    };
    await admin(
      "begin; set local session_replication_role = replica; delete from rights_request where kind = 'RETENTION'; commit",
    );
    const asked = await recorded("ERASURE");
    await until(years(6));
    expect((await proposed())?.items.map(({ id }: any) => id) ?? []).not.toContain(item);
    expect((await choose(asked, item, erase)).code).toBe("CONFLICT");
    expect(await isAnywhere(why)).toEqual(["public.consent"]);
    await until(years(6, -1));
    const due = await proposed();
    expect(due.items.map(({ id }: any) => id)).toContain(item);
    // What is kept on is not proposed with it.
    expect(due.items.map(({ source }: any) => source)).not.toContain("chronology_event");
    expect((await choose(due.id, item, { choice: "ERASE", ground: "KEPT_LONG_ENOUGH" })).errors).toEqual([]);
    for (const { id, source } of due.items)
      if (id !== item && source !== "consent_provision")
        await choose(due.id, id, { choice: "KEEP", ground: "STILL_NEEDED" });
    await carriedOut(due.id);
    expect(await isAnywhere(why)).toEqual([]);
    const parts = await admin("select from consent_provision where consent_id = $1", [consent]);
    expect(parts.rows).toEqual([]);
    const stone = await admin("select source, ground from tombstone where item_id = $1", [consent]);
    expect(stone.rows).toEqual([{ source: "consent", ground: "KEPT_LONG_ENOUGH" }]);
  });

  it("can take away every kind of row that it says can be, once it is over", async () => {
    const values = [
      house.world.partnershipId,
      ids().case("case"),
      ids().person("kim"),
      ids().account("worker"),
    ];
    await admin(
      `with asked as (
         insert into access_request (partnership_id, id, case_id, reference, agency_id, account_id, subjects, asked_category, locates, purpose, told, reason, urgent, due_on)
         values ($1, gen_random_uuid(), $2, 'ASK-ERASED', $5, $4, array[$3::uuid], 6, false, 'EARLY_HELP', 'told', 'To know what helps.', false, '2026-12-24')),
       held as (
         insert into authority (partnership_id, id, person_id, kind, from_on, recorded_by) values ($1, gen_random_uuid(), $3, 'CARE_ORDER', '2015-01-01', $4))
       insert into sharing_decision (partnership_id, id, case_id, share, purpose, gateway, agencies, persons, categories, decided_by, why_necessary, why_proportionate, family_told, from_at, review_on, recorded_by)
       select $1, gen_random_uuid(), $2, false, 'EARLY_HELP', (select min(code) from legal_gateway), array[$5::uuid], array[$3::uuid], 64, $6, 'why', 'why', true, '2015-01-01', '2015-06-01', $4`,
      [...values, ids().agency("council"), ids().practitioner("worker")],
    );
    const { rows } = await admin("select table_name as name from retention_table where once_over order by 1");
    expect(rows).toHaveLength(4);
    const client = await house.database.admin.connect();
    try {
      for (const { name } of rows) {
        await client.query("begin; set local role tellonce_door");
        const one = await client.query(`select id from ${name} order by id desc limit 1`);
        await client.query("select door.erase_item($1, $2)", [values[0], `${name}.${one.rows[0].id}`]);
        expect((await client.query(`select from ${name} where id = $1`, [one.rows[0].id])).rows).toEqual([]);
        await client.query("rollback");
      }
    } finally {
      client.release();
    }
  });

  it("is data that says of each table of records how long it is kept, as the record of processing does", async () => {
    const { RETENTION } = await import("../../server/model/processing/retention.js");
    const { rows } = await admin("select kind, years from retention_rule order by kind");
    expect(rows).toEqual(
      Object.entries(RETENTION)
        .map(([kind, one]) => ({ kind, years: one.years }))
        .toSorted((a, b) => (a.kind < b.kind ? -1 : 1)),
    );
    const left = await admin(
      "select s.table_name from subject_access_source s left join retention_table t using (table_name) where t.table_name is null",
    );
    expect(left.rows).toEqual([]);
  });
});
