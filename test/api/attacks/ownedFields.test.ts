import { readFileSync } from "node:fs";
import {
  buildSchema,
  getNamedType,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  parse,
  typeFromAST,
} from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type House, startHouse } from "../../support/house.js";
import { withDetails, withFamily } from "../../support/northshire.js";
import { howToAsk, type Operation, OPERATIONS } from "../../support/operations.js";
import { stored } from "./stored.js";

/**
 * Mass assignment and enum smuggling: no input takes a field that is not its own, least of all what the server owns, nor for an
 * enum anything but one of its names; and what is refused has written nothing.
 */
let house: House;
beforeAll(async () => {
  house = await startHouse(withFamily(), { also: withDetails });
});
afterAll(() => house?.stop());

const schema = buildSchema(readFileSync("schema/schema.graphql", "utf8"));
const asked = howToAsk(
  () => house.world.ids,
  () => "AAAAAAAAAAAAAAAAAAAAAA",
);
const OWNED = ["id", "agencyId", "partnershipId", "createdBy", "version", "sealed", "__proto__"];
const SMUGGLED = ["__proto__", "", 0, {}];
/** An enum's name in small letters, or in none where it has small ones itself. */
const lower = (name: string) => (name === name.toLowerCase() ? ` ${name}` : name.toLowerCase());

interface Place {
  path: (string | number)[];
  type: GraphQLInputType;
  value: unknown;
}

/** Every place in an operation's variables, with its type in the schema. */
function placesIn(operation: Operation): Place[] {
  const { document, variables } = asked[operation];
  const { variableDefinitions = [] } = parse(document).definitions.find(
    ({ kind }) => kind === Kind.OPERATION_DEFINITION,
  ) as OperationDefinitionNode;
  const said = (variables?.() ?? {}) as Record<string, unknown>;
  return variableDefinitions.flatMap(({ variable: { name }, type }) =>
    walk(typeFromAST(schema, type as never) as GraphQLInputType, said[name.value], [name.value]),
  );
}

function walk(type: GraphQLInputType, value: unknown, path: (string | number)[]): Place[] {
  if (value === undefined || value === null) return [];
  if (isNonNullType(type)) return walk(type.ofType as GraphQLInputType, value, path);
  if (isListType(type))
    return [value].flat().flatMap((one, index) => walk(type.ofType as GraphQLInputType, one, [...path, index]));
  const here = { path, type, value };
  if (!isInputObjectType(type)) return [here];
  const fields = Object.entries(value as object);
  return [here, ...fields.flatMap(([name, inner]) => walk(type.getFields()[name]!.type, inner, [...path, name]))];
} // prettier-ignore

/** The operation's request as text, with other words in a place: JSON can say what an object literal cannot. */
function requestWith(operation: Operation, path: (string | number)[], value: string): string {
  const { document, variables } = asked[operation];
  const said = structuredClone(variables?.() ?? {}) as Record<string, unknown>;
  const holder = path.slice(0, -1).reduce<any>((one, key) => one[key], said);
  holder[path.at(-1)!] = "\u0001here";
  return JSON.stringify({ query: document, variables: said }).replace(JSON.stringify("\u0001here"), () => value);
} // prettier-ignore

const send = (operation: Operation, body: string) => {
  const { by, purpose } = asked[operation];
  return house.send(by, body, purpose === null ? {} : { "tellonce-purpose": purpose });
};

let before: Record<string, string>;
const tried = { fields: 0, enums: 0 };

describe("what an operation is given is its own:", () => {
  beforeAll(async () => void (before = await stored(house, house.world.partnershipId)));

  it.each(OPERATIONS.filter((operation) => asked[operation].variables))("%s", async (operation) => {
    const taken: string[] = [];
    for (const { path, type, value } of placesIn(operation)) {
      const named = getNamedType(type);
      const wrong = isInputObjectType(named)
        ? OWNED.filter((name) => !Object.hasOwn(named.getFields(), name)).map((name) => {
            const rest = JSON.stringify(value).slice(1, -1);
            return `{${rest}${rest && ","}${JSON.stringify(name)}:"x"}`;
          })
        : isEnumType(named)
          ? [...SMUGGLED, lower(String(value))].map((one) => JSON.stringify(one))
          : [];
      if (isInputObjectType(named)) tried.fields += wrong.length;
      else tried.enums += wrong.length;
      for (const one of wrong) {
        const { code } = await send(operation, requestWith(operation, path, one));
        if (code !== "BAD_INPUT") taken.push(`${path.join(".")} takes ${one.slice(-60)}: ${code}`);
      }
    }
    expect(taken).toEqual([]);
  });

  it("and what was refused has written nothing", async () =>
    expect(await stored(house, house.world.partnershipId)).toEqual(before));

  it("many were tried", () => {
    expect(tried.fields).toBeGreaterThan(500);
    expect(tried.enums).toBeGreaterThan(300);
  });
});
