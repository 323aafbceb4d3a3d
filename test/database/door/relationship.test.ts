import { describe, expect, it } from "vitest";
import { inHours, type During } from "../../support/scenario.js";
import { house, useDatabase, wallOf } from "./house.js";
import { SPANS } from "./spans.js";

const database = useDatabase();
const sees = async (s: ReturnType<typeof house>, viewer: string) =>
  (await wallOf(database, s, viewer)) !== null;

describe("a relationship", () => {
  it("is needed at all", async () => {
    expect(await sees(house(), "doctor")).toBe(false);
    expect(await sees(house(), "worker")).toBe(true);
    expect(await sees(house(), "teacher")).toBe(true);
  });

  it.each(SPANS)("as a member that %s", async (_, span, live) => {
    expect(
      await sees(house().works("MEMBER", "practice", { practitioner: "doctor", ...span }), "doctor"),
    ).toBe(live);
  });

  it.each(SPANS)("as the lead, if the lead %s", async (_, span, live) => {
    const s = house().case("d", { lead: "worker", status: "REFERRED", ...span });
    expect((await wallOf(database, s, "worker", "EARLY_HELP", { case: "d" })) !== null).toBe(live);
  });

  it.each(SPANS)("through an accepted referral of the agency that %s", async (_, span, live) => {
    const s = house().works("REFERRAL", "practice", span);
    expect(await sees(s, "doctor")).toBe(live);
    expect(
      await sees(s.practitioner("colleague", { at: "council", role: "SOCIAL_WORKER" }), "colleague"),
    ).toBe(false);
  });

  it("ends when the practitioner, or the agency, leaves", async () => {
    expect(await sees(house().leaves("teacher"), "teacher")).toBe(false);
    expect(await sees(house().leaves("school"), "teacher")).toBe(false);
  });

  it("of a colleague is not one's own", async () => {
    expect(
      await sees(house().practitioner("colleague", { at: "school", role: "SOCIAL_WORKER" }), "colleague"),
    ).toBe(false);
  });

  describe("of a supervisor", () => {
    const supervised = (span: During = {}) =>
      house()
        .practitioner("manager", { at: "council", role: "SUPERVISOR" })
        .supervises("manager", "worker", span);

    it.each(SPANS)("whose line %s", async (_, span, live) => {
      expect(await sees(supervised(span), "manager")).toBe(live);
    });

    it("reaches one level down, not two", async () => {
      const s = supervised().practitioner("director", { at: "council", role: "SUPERVISOR" });
      expect(await sees(s.supervises("director", "manager"), "director")).toBe(false);
      expect(await sees(s, "manager")).toBe(true);
    });

    it("opens no more than the supervisee's role allows", async () => {
      const s = house()
        .practitioner("head", { at: "school", role: "SUPERVISOR" })
        .supervises("head", "teacher");
      const teacher = await wallOf(database, s, "teacher");
      expect(teacher?.own).not.toContain("SUBSTANCE_USE");
      expect(await wallOf(database, s, "head")).toEqual(teacher);
    });

    it("is none where a role of the supervisee is unknown", async () => {
      expect(await sees(supervised().role("worker", "NO_SUCH_ROLE"), "manager")).toBe(false);
    });

    it("obeys the supervisor's own exclusion, not the supervisee's", async () => {
      expect(await sees(supervised().excludes("worker", { person: "kim" }), "manager")).toBe(true);
      expect(await sees(supervised().excludes("manager", { person: "kim" }), "manager")).toBe(false);
    });
  });

  describe("of a duty worker", () => {
    it("is there at the lead's agency, and at no other", async () => {
      const s = house()
        .practitioner("duty", { at: "council", role: "DUTY_WORKER" })
        .practitioner("school duty", { at: "school", role: "DUTY_WORKER" });
      expect(await sees(s, "duty")).toBe(true);
      expect(await sees(s, "school duty")).toBe(false);
    });

    it.each(SPANS)("whose role %s", async (_, span, live) => {
      const s = house()
        .practitioner("duty", { at: "council", role: "SOCIAL_WORKER" })
        .role("duty", "DUTY_WORKER", span);
      expect(await sees(s, "duty")).toBe(live);
    });
  });

  it("of a system client is its agency's", async () => {
    const s = house()
      .system("school system", { at: "school", role: "EDUCATION_PRACTITIONER" })
      .system("practice system", { at: "practice", role: "HEALTH_PRACTITIONER" });
    expect(await sees(s, "school system")).toBe(true);
    expect(await sees(s, "practice system")).toBe(false);
    expect(await sees(s.leaves("school"), "school system")).toBe(false);
  });

  it("is nobody's who is neither a practitioner nor a system client", async () => {
    const s = house()
      .signsIn("mum")
      .dpo("officer", { at: "council" })
      .commissioner("buyer", { at: "council" });
    for (const viewer of ["mum", "officer", "buyer"]) expect(await sees(s, viewer)).toBe(false);
  });

  it("ends in an hour for whoever leaves in an hour", async () => {
    const s = house().works("MEMBER", "practice", { practitioner: "doctor", until: inHours(1) });
    expect(await sees(s, "doctor")).toBe(true);
  });
});
