import { expect, it } from "vitest";
import { daysAgo, inHours, type Scenario } from "../../support/scenario.js";
import { oneInstant } from "../oneInstant.js";
import { house, useDatabase } from "./house.js";

const database = useDatabase();

/** The names of the cases in somebody's worklist, in its order. */
const worklist = (s: Scenario, viewer: string, purpose = "EARLY_HELP", limit = 200, assurance = 2) =>
  oneInstant(database.current.admin, s, async (here) => {
    const [row] = await here.query<{ cases: string[] }>(
      "select door.worklist($1, $2, $3, $4::smallint, $5) as cases",
      [s.partnershipId, s.ids.account(viewer), purpose, assurance, limit],
    );
    const names = new Map(s.namesOf("case").map((name) => [s.ids.case(name), name]));
    return row!.cases.map((id) => names.get(id));
  });

const three = () =>
  house()
    .case("old", { lead: "worker", from: daysAgo(300) })
    .case("new", { lead: "worker", team: ["doctor"], from: daysAgo(20) });

it("lists the cases to which the viewer is related, the newest involvement first", async () => {
  expect(await worklist(three(), "worker")).toEqual(["new", "c", "old"]);
  expect(await worklist(three(), "teacher")).toEqual(["c"]);
  expect(await worklist(three(), "doctor")).toEqual(["new"]);
  expect(await worklist(three(), "worker", "EARLY_HELP", 2)).toEqual(["new", "c"]);
});

it("goes on after any of its cases, and after none that is not there any more", async () => {
  const after = (s: Scenario, beyond: string, viewer = "worker") =>
    oneInstant(database.current.admin, s, async (here) => {
      const [row] = await here.query<{ cases: string[] | null }>(
        "select door.worklist($1, $2, 'EARLY_HELP', 2::smallint, 200, $3) as cases",
        [s.partnershipId, s.ids.account(viewer), s.ids.case(beyond)],
      );
      const names = new Map(s.namesOf("case").map((name) => [s.ids.case(name), name]));
      return row!.cases?.map((id) => names.get(id)) ?? null;
    });
  expect(await after(three(), "new")).toEqual(["c", "old"]);
  expect(await after(three(), "old")).toEqual([]);
  expect(await after(three(), "new", "doctor")).toEqual([]);
  expect(await after(three().leaves("doctor", { case: "new" }), "new", "doctor")).toBeNull();
  // One that is hidden is as one that there is not.
  expect(await after(three().excludes("worker", { case: "new" }), "new")).toBeNull();
});

it("lists no case that is hidden, and fills its place with the next", async () => {
  const s = () => three().excludes("worker", { case: "new" });
  expect(await worklist(s(), "worker", "EARLY_HELP", 2)).toEqual(["c", "old"]);
  expect(await worklist(s().seals({ case: "c" }), "worker")).toEqual(["old"]);
  expect(await worklist(three().excludes("worker", { person: "kim" }), "worker")).toEqual([]);
  expect(await worklist(three().leaves("doctor", { case: "new" }), "doctor")).toEqual([]);
});

it("lists the supervisees' cases, and the duty team's", async () => {
  const s = three()
    .practitioner("manager", { at: "council", role: "SUPERVISOR" })
    .supervises("manager", "worker")
    .practitioner("duty", { at: "council", role: "DUTY_WORKER" });
  expect(await worklist(s, "manager")).toEqual(["new", "c", "old"]);
  expect(await worklist(s, "duty")).toEqual(["new", "c", "old"]);
});

it("lists for an emergency the cases of live grants alone", async () => {
  const s = () => three().emergency("worker", { case: "old", until: inHours(1) });
  expect(await worklist(s(), "worker", "EMERGENCY")).toEqual(["old"]);
  expect(await worklist(s(), "teacher", "EMERGENCY")).toEqual([]);
});

it("lists nothing without a purpose, or a sign-in that is strong enough for it", async () => {
  expect(await worklist(three(), "worker", "NOSINESS")).toEqual([]);
  expect(await worklist(three(), "worker", "SAFEGUARDING_ENQUIRY", 200, 1)).toEqual([]);
  expect(await worklist(three(), "worker", "SAFEGUARDING_ENQUIRY", 200, 2)).toEqual(["new", "c", "old"]);
  expect(await worklist(three(), "worker", "EARLY_HELP", 0)).toEqual([]);
});
