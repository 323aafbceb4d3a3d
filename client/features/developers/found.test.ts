import { expect, it } from "vitest";
import { findInSchema } from "./found";
import type { Reference } from "./reference";

const field = (name: string) => ({ name, type: "Int", description: "" });
const reference = {
  operations: [{ name: "worklist", kind: "query", description: "x" }],
  types: [
    { name: "Case", kind: "type", description: "x", fields: [field("withheld")] },
    { name: "Purpose", kind: "enum", description: "x", values: [{ name: "EARLY_HELP", description: "" }] },
  ],
} as unknown as Reference;

it.each([
  ["", ["query.worklist", "Case", "Purpose"]],
  ["WORK", ["query.worklist"]],
  ["withheld", ["Case"]],
  [" early_help ", ["Purpose"]],
  ["nothing", []],
])("finds by the word %j", (word, addresses) => {
  expect(findInSchema(reference, word).map(({ address }) => address)).toEqual(addresses);
});
