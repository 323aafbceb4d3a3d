import { GraphQLObjectType, GraphQLSchema, GraphQLString } from "graphql";
import { expect, it } from "vitest";
import { RECORDED } from "../model/processing/recordedFields.js";
import { refuseUnrecorded } from "./refuseUnrecorded.js";

const fieldOf = (field: string) => [
  field,
  { type: GraphQLString, extensions: { shared: { category: "EDUCATION", locates: false } } },
];

/** The schema of what is recorded, with these fields more of a person, and without these types. */
const schemaWith = (more: string[], without: string[] = []) => {
  const types = new Map<string, string[]>();
  for (const recorded of Object.values(RECORDED))
    for (const [type, fields] of Object.entries(recorded))
      types.set(type, [...(types.get(type) ?? []), ...fields.split(" ")]);
  types.get("Person")!.push(...more);
  return new GraphQLSchema({
    types: [...types]
      .filter(([name]) => !without.includes(name))
      .map(
        ([name, fields]) =>
          new GraphQLObjectType({ name, fields: Object.fromEntries(fields.map(fieldOf)) as never }),
      ),
  });
};

it("takes a schema whose every shareable field is recorded once", () => {
  expect(() => refuseUnrecorded(schemaWith([]))).not.toThrow();
});

it("refuses a new personal field without purpose, lawful basis and time to be kept", () => {
  expect(() => refuseUnrecorded(schemaWith(["shoeSize"]))).toThrow(
    "Person.shoeSize has no purpose, lawful basis and time to be kept.",
  );
});

it("refuses a record of what does not exist any more", () => {
  expect(() => refuseUnrecorded(schemaWith([], ["UnfinishedAnswer"]))).toThrow(
    "UnfinishedAnswer.saidBy is recorded, which does not exist",
  );
});
