import { writeFileSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { CASE } from "../support/documents.js";
import { type House, startHouse } from "../support/house.js";
import { EARLY_HELP, northshire } from "../support/northshire.js";
import { root } from "../support/program.js";
import { type Scenario, types } from "../support/scenario.js";
import { statementsOf } from "../support/statements.js";

const MEMBERS = [2, 9];

let house: House;
beforeAll(async () => {
  house = await startHouse(MEMBERS.reduce(withFamilyOf, northshire()));
});
afterAll(() => house?.stop());

it("the case page takes as many statements for a family of nine as for one of two", async () => {
  const counted: Record<number, number> = {};
  for (const members of MEMBERS) {
    const id = house.world.ids.case(`case of ${members}`);
    const read = async () => {
      const { data, errors } = await house.ask("worker", EARLY_HELP, CASE, { id });
      expect(errors).toEqual([]);
      return data.case;
    };
    // The page is full: what is counted below reads all of this.
    const page = await read();
    expect(page.family.members.map(({ person }: any) => person.address.lines)).toHaveLength(members);
    expect(page.chronology.edges).toHaveLength(members);
    expect(page.consents.items).toHaveLength(members - 1);
    // The sealer of the audit works beside on the same pool.
    const statements = (await statementsOf(house.database.api, read)).filter(
      (sql) => !/audit\.seal/.test(sql),
    );
    expect(statements.join("\n")).toMatch(/occurred_on/);
    counted[members] = statements.length;
  }
  expect(counted[9]).toBe(counted[2]);
  writeFileSync(`${root}dist/case-page-statements.json`, JSON.stringify(counted));
});

it("opens the door once for what asks for the same cases one after the other, and again after others", async () => {
  const [two, nine] = MEMBERS.map((members) => house.world.ids.case(`case of ${members}`));
  const asked = async (...ids: unknown[]) => {
    const page = (id: unknown, index: number) =>
      `a${index}: case(id: "${id}") { id chronology(first: 20) { edges { node { id } } } }`;
    let answer: Record<string, { id: string; chronology: { edges: unknown[] } }> = {};
    const statements = await statementsOf(house.database.api, async () => {
      answer = (await house.ask("worker", EARLY_HELP, `{ ${ids.map(page).join(" ")} }`)).data;
    });
    return {
      openings: statements.filter((sql) => sql.includes("door.open(")).length,
      events: Object.values(answer).map(({ id, chronology }) => [id, chronology.edges.length]),
    };
  };

  expect(await asked(two, two, two)).toEqual({
    openings: 1,
    events: [
      [two, 2],
      [two, 2],
      [two, 2],
    ],
  });
  expect(await asked(two, nine, two)).toEqual({
    openings: 3,
    events: [
      [two, 2],
      [nine, 9],
      [two, 2],
    ],
  });
});

/** A mother and her children, each with an address, an answer, an event, and a consent that the mother gave. */
function withFamilyOf(world: Scenario, members: number): Scenario {
  const mother = `mother of ${members}`;
  const children = Array.from({ length: members - 1 }, (_, index) => `child ${index + 1} of ${members}`);
  const name = `case of ${members}`;
  world
    .family(
      (f) => children.reduce((family, child) => family.child(child), f.mother(mother)),
      `family of ${members}`,
    )
    .case(name, { lead: "worker", team: ["teacher"], purposes: [EARLY_HELP] });
  for (const person of [mother, ...children])
    world
      .value(person, "PARENTING", { case: name, by: "worker", text: "Sleeps well." })
      .event(person, "EDUCATION", {
        called: `event of ${person}`,
        case: name,
        by: "worker",
        text: "Went out.",
        place: "The park",
      })
      .address(person, { case: name, by: "worker", text: "12 Mill Lane", household: `home of ${members}` });
  for (const child of children)
    world.consents(mother, {
      for: child,
      yes: ["EDUCATION"],
      to: types("SCHOOL"),
      purposes: [EARLY_HELP],
    });
  return world;
}
