import { expect, it } from "vitest";
import { PERSONAL_TABLES, personalColumns } from "../migrations/heldColumns.js";
import { HELD_FOR } from "../server/model/processing/heldTables.js";

/** The tables that no activity has, and those that are of several, of none that there is, or hold nothing personal. */
function gaps(tables: readonly string[]): string[] {
  const held = Object.values(HELD_FOR).flatMap((names) => names.split(" "));
  return [
    ...tables.filter((table) => held.filter((one) => one === table).length !== 1),
    ...held.filter((one) => !tables.includes(one) || personalColumns(one) === ""),
  ];
}

// That every column of the database has its line in heldColumns.ts: test/database/heldColumns.test.ts.
it("knows for every table with personal columns what for, on what basis and how long it is kept", () => {
  expect(gaps(PERSONAL_TABLES)).toEqual([]);
  expect(PERSONAL_TABLES.length).toBeGreaterThan(90);
});

it("misses a new table with a personal column, though no field of the schema shows it", () => {
  expect(gaps([...PERSONAL_TABLES, "practitioner_photo"])).toEqual(["practitioner_photo"]);
});
