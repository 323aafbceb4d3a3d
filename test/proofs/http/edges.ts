import { getNamedType, type GraphQLObjectType, isObjectType } from "graphql";
import { schema } from "../../support/documents.js";

/** One step from a type to a field of it. */
export interface Step {
  type: string;
  field: string;
  /** What the field gives: an object type's name, or null for a scalar. */
  gives: string | null;
}

/** A way from a root field down to a governed field, which is its last step. */
export type Path = readonly Step[];

const shared = (type: string, field: string) =>
  (typeOf(type).getFields()[field]!.extensions as { shared?: unknown }).shared !== undefined;
export const typeOf = (name: string) => schema.getType(name) as GraphQLObjectType;
export const isGoverned = (type: string) => typeOf(type).extensions["kind"] === "governed";
export const edgeOf = (path: Path): string => `${path.at(-1)!.type}.${path.at(-1)!.field}`;

/** Every way from a root field to every governed field, no type twice on the way; the shortest first. */
export function pathsFrom(root: "Query" | "Mutation", field: string): Path[] {
  const found: Path[] = [];
  const queue: Step[][] = [[stepOf(root, field)]];
  for (let path = queue.shift(); path; path = queue.shift()) {
    const { gives } = path.at(-1)!;
    if (gives === null || path.some(({ type }) => type === gives) || gives === "Withheld") continue;
    for (const name of Object.keys(typeOf(gives).getFields())) {
      const longer = [...path, stepOf(gives, name)];
      if (shared(gives, name)) found.push(longer);
      queue.push(longer);
    }
  }
  return found;
}

/** Of several ways to the same governed field the first, which is the shortest. */
export const shortest = (paths: readonly Path[]): Path[] => [
  ...new Map(paths.toReversed().map((path) => [edgeOf(path), path])).values(),
];

function stepOf(type: string, field: string): Step {
  const gives = getNamedType(typeOf(type).getFields()[field]!.type);
  return { type, field, gives: isObjectType(gives) ? gives.name : null };
}

/** What tells one object of a type from another: fields to select, and how they are read. */
export function identityOf(type: string): string {
  const fields = typeOf(type).getFields();
  if (type === "FamilyMember") return "person { id }";
  if (fields["from"] && fields["to"] && !fields["id"]) return "from to";
  return ["id", "key"].filter((name) => fields[name]).join(" ");
}
