import "reflect-metadata";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  GraphQLEnumType,
  type GraphQLFieldConfig,
  GraphQLInputObjectType,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLScalarType,
  GraphQLSchema,
  GraphQLString,
  isObjectType,
} from "graphql";
import { describe, expect, it } from "vitest";
import { permissions, subscriptions } from "../../server/access/permissions.js";
import { refuseGaps } from "../../server/access/refuseGaps.js";
import { impactAssessmentOf } from "../../server/cli/processing/impactAssessment.js";
import { recordOfProcessingOf } from "../../server/cli/processing/recordOfProcessing.js";
import { dataMapOf, sdlOf } from "../../server/cli/schemaDocuments.js";
import { createSchema } from "../../server/schema.js";
import { root } from "../support/program.js";

type Field = GraphQLFieldConfig<unknown, unknown>;
const shared = (category = "EDUCATION", locates: unknown = false, more: Partial<Field> = {}): Field => ({
  type: GraphQLString,
  description: "What the school says.",
  extensions: { shared: { category, locates } },
  ...more,
});
const withheld: Field = { type: GraphQLString, description: "What is withheld." };

const typeWith = (
  fields: Record<string, Field>,
  { kind = "governed", ...more }: { kind?: string; description?: string } = {},
) =>
  new GraphQLObjectType({ name: "Report", description: "A report.", extensions: { kind }, fields, ...more });

/** A schema of one operation that is permitted, `me`, and of what is given here. */
const schemaWith = (type: GraphQLObjectType, root: Record<string, Field> = {}) =>
  new GraphQLSchema({
    query: new GraphQLObjectType({
      name: "Query",
      fields: { me: { type, description: "A report." }, ...root },
    }),
  });

/** What start-up says against a schema, but for the operations that it simply does not have. */
function gapsOf(schema: GraphQLSchema): string[] {
  try {
    refuseGaps(schema);
    return [];
  } catch (error) {
    expect(error).toMatchObject({ name: "StartUpRefusal" });
    const [, said = ""] = /^The schema has gaps: (.*)\.$/s.exec((error as Error).message) ?? [];
    return said.split("; ").filter((gap) => !gap.startsWith("the permission map has a line for"));
  }
}

describe("start-up", () => {
  it("takes a schema without gaps, so that what follows is refused for its one fault", () => {
    expect(gapsOf(schemaWith(typeWith({ value: shared(), withheld })))).toEqual([]);
    expect(() => createSchema()).not.toThrow();
  });

  const refused: [string, () => GraphQLSchema, string][] = [
    [
      "a field without description",
      () => schemaWith(typeWith({ value: shared("EDUCATION", false, { description: "" }), withheld })),
      "Report.value has no description",
    ],
    [
      "a type without description",
      () => schemaWith(typeWith({ value: shared(), withheld }, { description: "" })),
      "type Report has no description",
    ],
    [
      "an argument without description",
      () =>
        schemaWith(
          typeWith({
            value: shared("EDUCATION", false, { args: { first: { type: GraphQLString } } }),
            withheld,
          }),
        ),
      "argument first of Report.value has no description",
    ],
    [
      "an enum value without description",
      () =>
        schemaWith(
          typeWith({
            value: shared("EDUCATION", false, {
              type: new GraphQLEnumType({ name: "Mood", description: "A mood.", values: { GLAD: {} } }),
            }),
            withheld,
          }),
        ),
      "Mood.GLAD has no description",
    ],
    [
      "a field of an input without description",
      () => {
        const input = new GraphQLInputObjectType({
          name: "Wish",
          description: "A wish.",
          fields: { what: { type: GraphQLString } },
        });
        return schemaWith(
          typeWith({
            value: shared("EDUCATION", false, { args: { wish: { type: input, description: "A wish." } } }),
            withheld,
          }),
        );
      },
      "Wish.what has no description",
    ],
    [
      "a scalar without description",
      () =>
        schemaWith(
          typeWith({
            value: shared("EDUCATION", false, { type: new GraphQLScalarType({ name: "Colour" }) }),
            withheld,
          }),
        ),
      "type Colour has no description",
    ],
    [
      "a governed field without category",
      () => schemaWith(typeWith({ value: shared(undefined, false, { extensions: {} }), withheld })),
      "Report.value has no category and is not marked open",
    ],
    [
      "a category that does not exist",
      () => schemaWith(typeWith({ value: shared("GOSSIP"), withheld })),
      "Report.value has no category that exists",
    ],
    [
      "a governed field that does not say whether it locates",
      () => schemaWith(typeWith({ value: shared("EDUCATION", null), withheld })),
      "Report.value does not say whether it locates",
    ],
    [
      "a shareable field that cannot be null",
      () =>
        schemaWith(
          typeWith({
            value: shared("EDUCATION", false, { type: new GraphQLNonNull(GraphQLString) }),
            withheld,
          }),
        ),
      "Report.value is shareable and so must be able to be null",
    ],
    [
      "a governed type that cannot say what it withholds",
      () => schemaWith(typeWith({ value: shared() })),
      "governed type Report cannot say what it withholds",
    ],
    [
      "a type of no kind",
      () => schemaWith(typeWith({ value: withheld }, { kind: "" })),
      "type Report does not say of which kind it is",
    ],
    [
      "a type of a kind that nobody knows",
      () => schemaWith(typeWith({ value: withheld }, { kind: "loose" })),
      "type Report does not say of which kind it is",
    ],
    [
      "shareable fields on a type that is not governed",
      () => schemaWith(typeWith({ value: shared(), withheld }, { kind: "list" })),
      "type Report has shareable fields but is not governed",
    ],
    [
      "a part that stands outside a shareable field",
      () => {
        const part = new GraphQLObjectType({
          name: "Mark",
          description: "A mark.",
          extensions: { kind: "part" },
          fields: { points: withheld },
        });
        return schemaWith(
          typeWith({
            mark: { type: new GraphQLNonNull(part), description: "The mark.", extensions: { open: true } },
            value: shared("EDUCATION", false, { type: part }),
            withheld,
          }),
        );
      },
      "Report.mark shows a part, Mark, outside a shareable field",
    ],
    [
      "an operation without a line in the permission map",
      () =>
        schemaWith(typeWith({ value: shared(), withheld }), {
          gossip: { type: GraphQLString, description: "Gossip." },
        }),
      "Query.gossip has no line in the permission map",
    ],
  ];
  it.each(refused)("refuses %s", (_what, schema, gap) => expect(gapsOf(schema())).toEqual([gap]));

  it("refuses a line of the permission map without an operation", () => {
    expect(() => refuseGaps(schemaWith(typeWith({ value: shared(), withheld })))).toThrow(
      "the permission map has a line for Query.case, which does not exist",
    );
  });

  it("refuses an operation named like something that every object has", () => {
    const named = schemaWith(typeWith({ value: shared(), withheld }), {
      constructor: { type: GraphQLString, description: "Not ours." },
    });
    expect(gapsOf(named)).toEqual(["Query.constructor has no line in the permission map"]);
  });
});

describe("the schema", () => {
  const schema = createSchema();
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const types = Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType =>
      isObjectType(type) && !type.name.startsWith("__") && !roots.includes(type),
  );

  it("has a line in the permission map for each operation, and no other", () => {
    const operations = roots.map((type) => [type!.name, Object.keys(type!.getFields()).toSorted()]);
    expect(operations).toEqual(
      Object.entries({ ...permissions, Subscription: subscriptions }).map(([type, fields]) => [
        type,
        Object.keys(fields).toSorted(),
      ]),
    );
  });

  it("decides nothing below an operation: only fields with arguments have a resolver, to page what was decided", () => {
    const withResolver = types.flatMap((type) =>
      Object.values(type.getFields())
        .filter(({ resolve }) => resolve !== undefined)
        .map((field) => `${type.name}.${field.name}(${field.args.map(({ name }) => name).join(", ")})`),
    );
    expect(withResolver.toSorted()).toEqual([
      "Case.actions(first, after)",
      "Case.chronology(first, after, filter)",
    ]);
  });

  it("lets no shareable field be required, and each governed type say what it withholds", () => {
    const governed = types.filter(({ extensions }) => extensions["kind"] === "governed");
    expect(governed.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["Answer", "Case", "Consent", "Person", "TeamMember"]),
    );
    for (const type of governed) expect(String(type.getFields()["withheld"]?.type)).toBe("[Withheld!]!");
  });

  it.each([
    ["schema.graphql", sdlOf],
    ["data-map.csv", dataMapOf],
    ["record-of-processing.md", recordOfProcessingOf],
    ["impact-assessment.md", impactAssessmentOf],
  ])("is what schema/%s says", (file, textOf) => {
    expect(textOf(schema)).toBe(readFileSync(join(root, "schema", file), "utf8"));
  });

  it("has each shareable field in the data map, and its directive in the text", () => {
    const names = types.flatMap((type) =>
      Object.values(type.getFields())
        .filter(({ extensions }) => extensions["shared"])
        .map((field) => `${type.name},${field.name},`),
    );
    // Tables have lines of their own: test/heldTables.test.ts.
    const lines = dataMapOf(schema)
      .split("\n")
      .filter((line) => !line.startsWith("table "));
    expect(lines.length - 2).toBe(names.length);
    for (const name of names) expect(lines.filter((line) => line.startsWith(name))).toHaveLength(1);
    expect(sdlOf(schema).match(/@shared\(/g)?.length).toBeGreaterThanOrEqual(names.length);
  });
});
