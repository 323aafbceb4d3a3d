import { type GraphQLSchema, isObjectType } from "graphql";
import { StartUpRefusal } from "../errors.js";
import { activitiesOf, RECORDED } from "../model/processing/recordedFields.js";

/**
 * Refuses a schema with a shareable field that has no purpose, lawful basis and time to be kept, or two; and a record of
 * processing that names a field which does not exist (UK GDPR Art. 5(1)(b) and (e), Art. 30).
 * @throws StartUpRefusal that names each.
 */
export function refuseUnrecorded(schema: GraphQLSchema): void {
  const shared = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter(({ extensions }) => extensions["shared"] !== undefined)
        .map((field) => `${type.name}.${field.name}`),
    );
  const recorded = Object.values(RECORDED).flatMap((types) =>
    Object.entries(types).flatMap(([type, fields]) => fields.split(" ").map((field) => `${type}.${field}`)),
  );
  const gaps = [
    ...shared
      .map((name) => ({ name, times: activitiesOf(name).length }))
      .filter(({ times }) => times !== 1)
      .map(({ name, times }) =>
        times === 0
          ? `${name} has no purpose, lawful basis and time to be kept`
          : `${name} serves more than one activity`,
      ),
    ...recorded
      .filter((name) => !shared.includes(name))
      .map((name) => `${name} is recorded, which does not exist`),
  ];
  if (gaps.length > 0)
    throw new StartUpRefusal(`The record of processing has gaps (recordedFields.ts): ${gaps.join("; ")}.`);
}
