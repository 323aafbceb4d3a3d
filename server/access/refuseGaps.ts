import {
  getNamedType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
} from "graphql";
import { StartUpRefusal } from "../errors.js";
import type { SharedField } from "../model/decorators.js";
import { isCategory } from "../sharing/categories.js";
import { findPermission, permissions } from "./permissions.js";

/**
 * Refuses a schema with a gap that a reviewer might miss: something undescribed, a type of no declared kind, a governed
 * field without category or place, a shareable field that cannot be null, a governed type that cannot say what it
 * withholds, a root field without permission, a permission without a root field.
 * @throws StartUpRefusal that names each gap.
 */
export function refuseGaps(schema: GraphQLSchema): void {
  const gaps = [...describe(schema), ...classify(schema), ...permit(schema)];
  if (gaps.length > 0) throw new StartUpRefusal(`The schema has gaps: ${gaps.join("; ")}.`);
}

function* describe(schema: GraphQLSchema): Iterable<string> {
  for (const type of reachable(schema)) {
    if (!type.description && !roots(schema).includes(type as GraphQLObjectType))
      yield `type ${type.name} has no description`;
    if (isEnumType(type)) {
      for (const value of type.getValues())
        if (!value.description) yield `${type.name}.${value.name} has no description`;
    } else if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) {
        if (!field.description) yield `${type.name}.${field.name} has no description`;
        for (const arg of "args" in field ? field.args : [])
          if (!arg.description) yield `argument ${arg.name} of ${type.name}.${field.name} has no description`;
      }
    }
  }
}

function* classify(schema: GraphQLSchema): Iterable<string> {
  for (const type of reachable(schema)) {
    if (!isObjectType(type) || roots(schema).includes(type)) continue;
    const fields = Object.values(type.getFields());
    const shared = fields.filter((field) => sharedOf(field) !== undefined);
    const governed = type.extensions["kind"] === "governed";
    if (!["governed", "part", "reference", "list"].includes(String(type.extensions["kind"])))
      yield `type ${type.name} does not say of which kind it is`;
    if (type.extensions["kind"] !== "part")
      yield* fields
        .filter((field) => isPart(field) && !shared.includes(field))
        .map(
          (field) =>
            `${type.name}.${field.name} shows a part, ${getNamedType(field.type).name}, outside a shareable field`,
        );
    if (shared.length > 0 && !governed) yield `type ${type.name} has shareable fields but is not governed`;
    if (!governed) continue;
    if (!type.getFields()["withheld"]) yield `governed type ${type.name} cannot say what it withholds`;
    for (const field of fields) yield* gapOf(type, field);
  }
}

function* gapOf(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): Iterable<string> {
  const name = `${type.name}.${field.name}`;
  const shared = sharedOf(field);
  if (shared === undefined) {
    if (field.name !== "withheld" && field.extensions["open"] !== true)
      yield `${name} has no category and is not marked open`;
    return;
  }
  if (shared.category !== "ROW" && !isCategory(shared.category)) yield `${name} has no category that exists`;
  if (typeof shared.locates !== "boolean") yield `${name} does not say whether it locates`;
  if (isNonNullType(field.type)) yield `${name} is shareable and so must be able to be null`;
}

function* permit(schema: GraphQLSchema): Iterable<string> {
  for (const type of roots(schema)) {
    for (const name of Object.keys(type.getFields()))
      if (!findPermission(type.name, name)) yield `${type.name}.${name} has no line in the permission map`;
  }
  for (const [type, fields] of Object.entries(permissions)) {
    const known = (schema.getType(type) as GraphQLObjectType | undefined)?.getFields() ?? {};
    for (const name of Object.keys(fields))
      if (!known[name]) yield `the permission map has a line for ${type}.${name}, which does not exist`;
  }
}

const reachable = (schema: GraphQLSchema) =>
  Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith("__") && !builtIn.has(name));

const roots = (schema: GraphQLSchema) =>
  [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].filter(
    (type) => type != null,
  );

const isPart = (field: GraphQLField<unknown, unknown>) =>
  getNamedType(field.type).extensions["kind"] === "part";

const sharedOf = (field: { extensions: unknown }) => (field.extensions as { shared?: SharedField }).shared;

const builtIn = new Set(["String", "Int", "Float", "Boolean", "ID", "SharedCategory"]);
