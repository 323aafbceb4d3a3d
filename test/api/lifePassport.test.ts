import { createHash, createHmac } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { untilSealed } from "../support/audit.js";
import * as documents from "../support/documents.js";
import { type House, startHouse } from "../support/house.js";
import { withDetails, withFamily } from "../support/northshire.js";

const OWN = "SUBJECT_ACCESS";
let house: House;
beforeAll(async () => {
  house = await startHouse(withFamily(), { also: withDetails });
});
afterAll(() => house?.stop());

const ids = () => house.world.ids;
const admin = (sql: string, values: unknown[] = []) => house.database.admin.query(sql, values);

let made = 0;
/** A new Life Passport of Mum's about Kim and herself: its link, which opens with 123456. */
async function issue(categories: string[], { who = "mum", people = ["mum", "kim"], days = 7 } = {}) {
  const link = `${"x".repeat(30)}${++made}`;
  const input = {
    label: `Number ${made}`,
    personIds: people.map(ids().person),
    categories,
    days,
    linkHash: createHash("sha256").update(link).digest("hex"),
    pinHash: createHmac("sha256", link).update("123456").digest("hex"),
  };
  return { link, answer: await house.ask(who, OWN, documents.ISSUE_PASSPORT, { input }) };
}
async function open(link: string, pin = "123456") {
  const reply = await fetch(`${house.config.baseUrl}/passport/open`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ token: link, pin }),
  });
  const text = await reply.text();
  return { status: reply.status, text, body: JSON.parse(text) };
}
const own = async () => (await house.ask("mum", OWN, documents.OWN_PASSPORTS)).data.ownPassports.passports;
const hashOf = (link: string) => createHash("sha256").update(link).digest();

describe("a Life Passport", () => {
  it("shows what was chosen and no more, never where somebody is", async () => {
    const { link } = await issue(["IDENTITY", "EDUCATION", "CONTACT"]);
    const { text, body } = await open(link);
    for (const words of ["Kim reads well.", "Mum Scenario", "01632 960123", "Kim won a prize."])
      expect(text).toContain(words);
    for (const words of [
      "Kim has asthma.",
      "12 Mill Lane",
      "Hillcrest",
      "Dad",
      "The school hall",
      ids().person("kim"),
    ])
      expect(text).not.toContain(words);
    expect(Object.keys(body)).toEqual(["page", "holder", "expiresAt"]);
    const health = await issue(["HEALTH_PHYSICAL"]);
    expect((await open(health.link)).text).toContain("Kim has asthma.");
  });

  it("is about the holder and those for whom they may act", async () => {
    expect((await issue(["IDENTITY"], { people: ["dad"] })).answer.code).toBe("FORBIDDEN");
    expect((await issue(["IDENTITY"], { who: "worker", people: ["kim"] })).answer.code).toBe("FORBIDDEN");
    expect((await issue(["IDENTITY"], { days: 31 })).answer.code).toBe("BAD_INPUT");
  });

  it("opens with its PIN only, five tries, whoever tries", async () => {
    const { link } = await issue(["IDENTITY"]);
    for (const left of [4, 3, 2, 1, 0])
      expect((await open(link, "000000")).body).toEqual({ refusal: "PIN", left });
    const gone = await open(link);
    expect(gone.body).toEqual({ refusal: "GONE" });
    expect((await open("y".repeat(43))).text).toBe(gone.text);
    expect((await own()).find(({ state }: any) => state === "LOCKED").openings).toHaveLength(5);
  });

  it("ends at its instant, and when its holder ends it", async () => {
    const { link } = await issue(["IDENTITY"]);
    const until =
      "update life_passport set issued_at = now() - interval '2 days', expires_at = now() + $2::interval where token_hash = $1";
    await admin(until, [hashOf(link), "1 minute"]);
    expect((await open(link)).text).toContain("Mum Scenario");
    await admin(until, [hashOf(link), "0"]);
    expect((await open(link)).body).toEqual({ refusal: "GONE" });
    const other = await issue(["IDENTITY"]);
    const [{ id }] = await own();
    expect((await open(other.link)).text).toContain("Mum Scenario");
    expect((await house.ask("mum", OWN, documents.REVOKE_PASSPORT, { passportId: id })).code).toBeNull();
    expect((await open(other.link)).body).toEqual({ refusal: "GONE" });
    expect((await house.ask("mum", OWN, documents.REVOKE_PASSPORT, { passportId: id })).code).toBe(
      "NOT_FOUND",
    );
  });

  it("logs each opening for its holder, and in the audit, and keeps neither link nor PIN", async () => {
    const { link } = await issue(["IDENTITY"]);
    await open(link);
    await open(link, "999999");
    const [latest] = await own();
    expect(latest.openings.map(({ outcome }: any) => outcome)).toEqual(["WRONG_PIN", "OPENED"]);
    const { rows } = await admin(
      "select content ->> 'outcome' as outcome, content -> 'subjects' as subjects from audit.entry where content ->> 'client' = $1 order by at",
      [`passport ${latest.id}`],
    );
    expect(rows.map(({ outcome }) => outcome)).toEqual(["SHOWN", "REFUSED"]);
    expect(JSON.stringify(rows[0].subjects)).toContain("Person.name");
    await untilSealed(house);
    const log = await house.ask("mum", OWN, documents.OWN_ACCESS_LOG);
    expect(log.data.ownAccessLog.edges[0].node.who).toBe("PASSPORT");
    const { rows: stored } = await admin("select p::text as text from life_passport p");
    expect(JSON.stringify(stored)).not.toContain(link);
    expect(house.logged.join()).not.toContain(link);
  });

  it("is decided anew each time: what its holder may no longer see is not shown", async () => {
    const { link } = await issue(["EDUCATION"]);
    expect((await open(link)).text).toContain("Kim reads well.");
    await admin("update authority set retired_at = now() where person_id = $1", [ids().person("kim")]);
    expect((await open(link)).text).not.toContain("Kim reads well.");
  });
});
