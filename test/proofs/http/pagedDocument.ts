import { getNamedType, type GraphQLField, type GraphQLObjectType, isObjectType } from "graphql";
import { schema } from "../../support/documents.js";

/** An operation with every field that it can give, and variables for the pages of every list in it. */
export interface PagedDocument {
  text: string;
  /** Where the lists that go on after a page are, as paths from the data; of each, the variable that says after which cursor. */
  lists: { path: readonly string[]; after: string }[];
}

const made = new Map<string, PagedDocument>();

/** The document of an operation, `Query.case`: taken from the schema, so that a new field or operation is in it at once. */
export function pagedDocument(operation: string): PagedDocument {
  let document = made.get(operation);
  if (!document) made.set(operation, (document = make(operation)));
  return document;
}

function make(operation: string): PagedDocument {
  const [type = "", name = ""] = operation.split(".");
  const field = (schema.getType(type) as GraphQLObjectType).getFields()[name]!;
  const variables = new Map<string, string>();
  const lists: PagedDocument["lists"] = [];
  const asked = select(field, [name], [], true);
  const told = [...variables].map(([variable, its]) => `$${variable}: ${its}`).join(", ");
  const kind = type === "Query" ? "query" : "mutation";
  const usesWhy = asked.includes("...Why");
  return {
    text: `${kind} Asked${told && `(${told})`} { ${asked} }${usesWhy ? ` ${WHY}` : ""}`,
    lists,
  };

  function select(
    one: GraphQLField<unknown, unknown>,
    path: readonly string[],
    within: readonly string[],
    isRoot: boolean,
  ): string {
    const args = one.args.map((arg) => {
      const isAfter = arg.name === "after";
      const variable = isAfter && !isRoot ? `${path.join("_")}_after` : arg.name;
      const value =
        arg.defaultValue === undefined ? "" : ` = ${JSON.stringify(arg.defaultValue).replaceAll('"', "")}`;
      variables.set(variable, `${String(arg.type)}${value}`);
      if (isAfter) lists.push({ path, after: variable });
      return `${arg.name}: $${variable}`;
    });
    const type = getNamedType(one.type);
    return `${one.name}${args.length > 0 ? `(${args.join(", ")})` : ""}${isObjectType(type) ? ` ${inside(type, path, within)}` : ""}`;
  }

  function inside(type: GraphQLObjectType, path: readonly string[], within: readonly string[]): string {
    if (type.name === "Withheld") return "{ ...Why }";
    const fields = Object.values(type.getFields()).flatMap((one) => {
      const inner = getNamedType(one.type);
      if (isObjectType(inner) && within.includes(inner.name)) return [];
      return [select(one, [...path, one.name], [...within, type.name], false)];
    });
    return `{ ${fields.join(" ")} }`;
  }
}

const WHY = `fragment Why on Withheld { ${Object.keys((schema.getType("Withheld") as GraphQLObjectType).getFields()).join(" ")} }`;
