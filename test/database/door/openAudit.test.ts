import { expect, it } from "vitest";
import { maskOf } from "../../../server/sharing/categories.js";
import type { Scenario } from "../../support/scenario.js";
import { oneInstant } from "../oneInstant.js";
import { house, useDatabase } from "./house.js";

const database = useDatabase();

interface Remit {
  cases: { id: string }[];
  people: { id: string }[];
  sealed: { caseId: string; personId: string; categories: number }[];
}

/** What the auditor's door opens to the council's officer who asks by the case's record number. */
const remitOf = (s: Scenario): Promise<Remit> =>
  oneInstant(database.current.admin, s, (here) =>
    here.as("auditor", async () => {
      const [row] = await here.query<{ remit: Remit }>(
        "select door.open_audit($1, $2, 'AUDIT', 3::smallint, null, $3) as remit",
        [s.partnershipId, s.ids.account("officer"), `C${s.ids.case("c").slice(-12)}`],
      );
      return row!.remit;
    }),
  );
const nameOf = (s: Scenario, id: string) => s.namesOf("person").find((name) => s.ids.person(name) === id)!;
const peopleIn = async (s: Scenario) => (await remitOf(s)).people.map(({ id }) => nameOf(s, id)).toSorted();
const start = () => house().dpo("officer", { at: "council" });

it("names the people of a case, but not one who is sealed under any of their ids", async () => {
  const s = start().person("kim again").merges("kim again", "kim");
  expect(await peopleIn(s.copy())).toEqual(["dad", "kim", "mum"]);
  expect(await peopleIn(s.copy().seals({ person: "kim again" }))).toEqual(["dad", "mum"]);
  expect(await peopleIn(s.copy().seals({ person: "kim again", openTo: ["officer"] }))).toEqual([
    "dad",
    "kim",
    "mum",
  ]);
});

it("hides the case of somebody from whom the officer is excluded under another id", async () => {
  const s = start().person("kim again").merges("kim again", "kim");
  expect((await remitOf(s.copy())).cases).toHaveLength(1);
  expect((await remitOf(s.excludes("officer", { person: "kim again" }))).cases).toEqual([]);
});

it("says which sections are sealed, and hides what is sealed as a whole", async () => {
  const s = start().seals({ case: "c", categories: ["EDUCATION"] });
  s.seals({ person: "kim", categories: ["HOUSING"] });
  const { cases, sealed } = await remitOf(s);
  expect(cases).toHaveLength(1);
  expect(new Map(sealed.map(({ personId, categories }) => [personId, categories]))).toEqual(
    new Map([
      [s.ids.person("mum"), maskOf("EDUCATION")],
      [s.ids.person("dad"), maskOf("EDUCATION")],
      [s.ids.person("kim"), maskOf("EDUCATION", "HOUSING")],
    ]),
  );
  expect((await remitOf(s.seals({ case: "c" }))).cases).toEqual([]);
});
