import {
  buildSchema,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from "graphql";
import type { SchemaChange } from "../../server/cli/reference/changesOf.js";

export interface ChangelogLine {
  path: string;
  kind: "BREAKING" | "DEPRECATED";
  /** What a developer has to do. */
  text: string;
}

export interface Changelog {
  /** What differs from the schema in released.graphql. */
  unreleased: ChangelogLine[];
  /** The latest first. */
  releases: { on: string; text: string; lines: ChangelogLine[] }[];
}

/** How long something stays after it was said, in a release, that it goes. */
export const NOTICE_DAYS = 183;

/**
 * What is wrong with a changelog: a breaking change that it does not name, a removal of what was not deprecated in the last
 * release or was announced too lately, a line about nothing that changed. `today` is a date, as 2026-11-21.
 */
export function changelogFaults(
  released: string,
  changes: readonly SchemaChange[],
  { unreleased, releases }: Changelog,
  today: string,
): string[] {
  const schema = buildSchema(released);
  const breaking = changes.filter(({ level }) => level === "BREAKING");
  const announced = (path: string) =>
    releases.some(
      ({ on, lines }) =>
        daysBetween(on, today) >= NOTICE_DAYS &&
        lines.some((line) => line.kind === "DEPRECATED" && line.path === path),
    );
  return [
    ...breaking
      .filter(({ path }) => !unreleased.some((line) => line.kind === "BREAKING" && line.path === path))
      .map(({ path, text }) => `${path}: no line says of a breaking change what to do (${text})`),
    ...breaking
      .filter(({ path, removes }) => removes && isDeprecated(schema, path) === false)
      .map(({ path }) => `${path}: it goes and was not deprecated in the last release`),
    ...breaking
      .filter(({ path, removes }) => removes && isDeprecated(schema, path) === true && !announced(path))
      .map(({ path }) => `${path}: it goes, and no release of ${NOTICE_DAYS} days ago or more says so`),
    ...unreleased
      .filter(({ path }) => !changes.some((change) => change.path === path))
      .map(({ path }) => `${path}: a line about what did not change`),
  ];
}

/** Undefined for what cannot be deprecated: a whole type goes when nothing leads to it any more. */
function isDeprecated(schema: GraphQLSchema, path: string): boolean | undefined {
  const [typeName = "", memberName, argName] = path.split(".");
  const type = schema.getType(typeName);
  if (memberName === undefined) return undefined;
  if (isEnumType(type)) return type.getValue(memberName)?.deprecationReason != null;
  if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return undefined;
  const field = type.getFields()[memberName];
  if (argName === undefined) return field?.deprecationReason != null;
  const args = field && "args" in field ? field.args : [];
  return args.find(({ name }) => name === argName)?.deprecationReason != null;
}

const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
