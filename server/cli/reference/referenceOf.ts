import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  isUnionType,
} from "graphql";
import { findPermission } from "../../access/permissions.js";
import { errorCodes } from "../../errors.js";
import { LIMIT_TABLE } from "../../http/limits.js";
import type { SharedField } from "../../model/decorators.js";
import { CATEGORIES } from "../../sharing/categories.js";
import { PURPOSES } from "../../sharing/purposes.js";
import { REASONS } from "../../sharing/reasons.js";
import { subjectRuleOf } from "./subjectRules.js";
import { withheldBy } from "./withheldBy.js";

/** All that the pages for developers say of the API: its types and operations, and the closed lists that explain them. */
export function referenceOf(schema: GraphQLSchema) {
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !isPlumbing(name));
  const [roots, others] = [types.filter(isRoot), types.filter((type) => !isRoot(type))];
  return {
    categories: CATEGORIES,
    purposes: PURPOSES,
    // The others make a value ABSENT, of which nobody is told.
    reasons: Object.entries(REASONS)
      .filter(([, { text }]) => text !== "")
      .map(([code, { text, routes }]) => ({ code, text, routes })),
    errors: Object.entries(errorCodes).map(([code, { sentence, next }]) => ({ code, sentence, next })),
    limits: Object.entries(LIMIT_TABLE).map(([name, { most, unit, says, code }]) => ({
      name,
      most,
      unit,
      says,
      code,
    })),
    operations: roots.flatMap((type) =>
      isObjectType(type)
        ? Object.values(type.getFields()).map((field) => ({
            name: field.name,
            kind: type.name.toLowerCase(),
            type: String(field.type),
            description: field.description ?? "",
            args: field.args.map(argumentOf),
            ...permissionOf(type.name, field.name),
          }))
        : [],
    ),
    types: others.map(typeOf).toSorted(byName),
  };
}

const isRoot = ({ name }: GraphQLNamedType) => ["Query", "Mutation", "Subscription"].includes(name);
const isPlumbing = (name: string) => name.startsWith("__") || name === "SharedCategory";
const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);

function permissionOf(type: string, name: string) {
  const permission = findPermission(type, name);
  return {
    for: permission?.for ?? [],
    purpose: permission?.reference ? "NONE" : (permission?.purpose ?? "ANY"),
    stepUp: permission?.export === true,
  };
}

function typeOf(type: GraphQLNamedType) {
  const { name, description } = type;
  const subject = type.extensions["kind"] === "governed" ? subjectRuleOf(name) : undefined;
  return {
    name,
    kind: kindOf(type),
    description: description ?? "",
    ...(subject && { subject }),
    ...partsOf(type),
  };
}

function kindOf(type: GraphQLNamedType): string {
  if (isEnumType(type)) return "enum";
  if (isInputObjectType(type)) return "input";
  if (isScalarType(type)) return "scalar";
  if (isUnionType(type)) return "union";
  return isInterfaceType(type) ? "interface" : "type";
}

function partsOf(type: GraphQLNamedType) {
  if (isEnumType(type))
    return {
      values: type.getValues().map(({ name, description }) => ({ name, description: description ?? "" })),
    };
  if (isInputObjectType(type)) return { fields: Object.values(type.getFields()).map(argumentOf) };
  if (!isObjectType(type) && !isInterfaceType(type)) return {};
  return {
    fields: Object.values(type.getFields()).map((field) => ({
      name: field.name,
      type: String(field.type),
      description: field.description ?? "",
      ...(field.deprecationReason && { deprecated: field.deprecationReason }),
      ...(field.args.length > 0 && { args: field.args.map(argumentOf) }),
      ...sharingOf(field.extensions["shared"] as SharedField | undefined),
    })),
  };
}

function sharingOf(shared: SharedField | undefined) {
  if (!shared) return {};
  return { category: shared.category, locates: shared.locates, withheldBy: withheldBy(shared) };
}

function argumentOf({ name, type, description, defaultValue }: GraphQLArgument | GraphQLInputField) {
  return {
    name,
    type: String(type),
    description: description ?? "",
    ...(defaultValue !== undefined && { default: JSON.stringify(defaultValue) }),
  };
}
