import { describe, expect, it } from "vitest";
import { CATEGORIES, maskOfSensitivity } from "../../../server/sharing/categories.js";
import { PURPOSES } from "../../../server/sharing/purposes.js";
import { inHours, type Scenario } from "../../support/scenario.js";
import { oneInstant } from "../oneInstant.js";
import { house, useDatabase, wallOf } from "./house.js";
import { SPANS } from "./spans.js";

const database = useDatabase();
const sees = async (s: Scenario, viewer: string) => (await wallOf(database, s, viewer)) !== null;

describe("who asks", () => {
  it.each(SPANS)("with an account that %s", async (_, span, live) => {
    const s = house().practitioner("colleague", { at: "council", role: "SOCIAL_WORKER", ...span });
    expect(await sees(s.works("MEMBER", "council", { practitioner: "colleague" }), "colleague")).toBe(live);
  });

  it.each(SPANS)("from an agency that %s", async (_, span, live) => {
    const s = house()
      .agency("charity", "VOLUNTARY", span)
      .practitioner("helper", { at: "charity", role: "SUPPORT_WORKER" });
    expect(await sees(s.works("MEMBER", "charity", { practitioner: "helper" }), "helper")).toBe(live);
  });

  it("with an account that nobody knows sees nothing, and gets the facts of the case all the same", async () => {
    const s = house();
    await oneInstant(database.current.admin, s, async (here) => {
      const [row] = await here.query<{
        opened: { facts: { viewer: unknown; cases: unknown[] }; walls: unknown[] };
      }>("select door.open($1, gen_random_uuid(), 'EARLY_HELP', 2::smallint, array[$2]::uuid[]) as opened", [
        s.partnershipId,
        s.ids.case("c"),
      ]);
      expect(row!.opened).toMatchObject({
        facts: { viewer: null, cases: [{ id: s.ids.case("c") }] },
        walls: [],
      });
    });
  });
});

describe("a role", () => {
  it("nobody knows closes everything while it is in force", async () => {
    expect(await sees(house().role("worker", "NO_SUCH_ROLE"), "worker")).toBe(false);
    expect(await sees(house().role("worker", "NO_SUCH_ROLE", { from: inHours(1) }), "worker")).toBe(true);
  });

  it.each(SPANS)("opens its categories, if it %s", async (_, span, live) => {
    const s = house().role("teacher", "POLICE_OFFICER", span);
    expect((await wallOf(database, s, "teacher"))?.own.includes("OFFENCE")).toBe(live);
  });

  it("is needed at all: a practitioner without any sees nothing", async () => {
    const s = house()
      .practitioner("nobody", { at: "council" })
      .works("MEMBER", "council", { practitioner: "nobody" });
    expect(await wallOf(database, s, "nobody")).toBeNull();
  });

  it("of a supervisor opens nothing in one's own work", async () => {
    const s = house().practitioner("boss", { at: "council", role: "SUPERVISOR" });
    s.works("MEMBER", "council", { practitioner: "boss" });
    expect((await wallOf(database, s, "boss"))?.own).toEqual([]);
  });

  it("sees what is not SENSITIVE or PROTECTED with one factor, and all with two", async () => {
    const ordinary = CATEGORIES.filter(({ sensitivity }) => ["BASIC", "STANDARD"].includes(sensitivity)).map(
      ({ code }) => code,
    );
    expect(maskOfSensitivity("BASIC", "STANDARD")).toBe(2 ** ordinary.length - 1);
    expect(await wallOf(database, house(), "worker", "EARLY_HELP", { assurance: 1 })).toEqual({
      others: [],
      own: ordinary,
      writable: ordinary,
    });
    expect(await wallOf(database, house(), "worker", "EARLY_HELP", { assurance: 2 })).toMatchObject({
      own: "ALL",
      writable: "ALL",
    });
  });
});

describe("a purpose", () => {
  it("that is missing or unknown opens nothing", async () => {
    for (const purpose of [null, "", "NOSINESS", "early_help"])
      expect(await wallOf(database, house(), "worker", purpose)).toBeNull();
  });

  it("needs the case to be open for it", async () => {
    expect(await wallOf(database, house(), "worker", "EARLY_HELP")).toMatchObject({ own: "ALL" });
    expect(await wallOf(database, house(), "worker", "SERVICE_DELIVERY")).toEqual({
      others: [],
      own: [],
      writable: [],
    });
  });

  it.each(SPANS)("is closed on a case but while it is open for it: %s", async (_, span, live) => {
    const wall = await wallOf(
      database,
      house().opensFor("SERVICE_DELIVERY", span),
      "worker",
      "SERVICE_DELIVERY",
    );
    expect(wall).toMatchObject(live ? { own: "ALL", writable: "ALL" } : { own: [], writable: [] });
  });

  it("needs its own strength of sign-in", async () => {
    expect(await wallOf(database, house(), "worker", "SAFEGUARDING_ENQUIRY", { assurance: 1 })).toBeNull();
    expect(await wallOf(database, house(), "worker", "SAFEGUARDING_ENQUIRY", { assurance: 2 })).toMatchObject(
      { own: "ALL" },
    );
  });

  const shut = PURPOSES.filter(({ mode }) => !["CONSENT", "DUTY", "EMERGENCY"].includes(mode)).map(
    ({ code }) => code,
  );
  it.each(shut)("%s opens no case yet", async (purpose) => {
    const s = house().signsIn("mum").dpo("officer", { at: "council" });
    for (const viewer of ["worker", "mum", "officer"])
      expect(await wallOf(database, s, viewer, purpose, { assurance: 3, stricter: true })).toBeNull();
  });
});
