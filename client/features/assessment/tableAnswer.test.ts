import { expect, it } from "vitest";
import { rowsOf, tableAnswer, type TableRow } from "./tableAnswer";

it("keeps rows in which something stands, and reads them again", () => {
  const rows: TableRow[] = [{ room: "Attic", who: "Kim" }, { room: " " }, {}];
  expect(rowsOf(tableAnswer(rows))).toEqual([{ room: "Attic", who: "Kim" }]);
});

it("makes no answer of an empty table, and no table of other words", () => {
  expect(tableAnswer([{}, { room: "" }])).toBe("");
  for (const value of ["", "Attic", "{}", "[1]", "[null]"]) expect(rowsOf(value)).toBeUndefined();
});
