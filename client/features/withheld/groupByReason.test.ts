import { expect, it } from "vitest";
import { groupByReason } from "./groupByReason";

it("puts together what is withheld for the same reason with the same ways out", () => {
  const item = (field: string, code: string, routes: string[]) => ({ field, code, text: code, routes });
  const groups = groupByReason([
    item("a", "ROLE", ["ASK_LEAD"]),
    item("b", "NO_BASIS", ["ASK_LEAD"]),
    item("c", "ROLE", ["ASK_LEAD"]),
    item("d", "ROLE", []),
  ]);
  expect(groups.map((group) => group.map(({ field }) => field))).toEqual([["a", "c"], ["b"], ["d"]]);
});
