import {
  DirectiveLocation,
  GraphQLBoolean,
  GraphQLDirective,
  GraphQLEnumType,
  GraphQLNonNull,
  type GraphQLSchema,
  specifiedDirectives,
} from "graphql";
import { buildSchemaSync } from "type-graphql";
import { demandOnce } from "./access/demandOnce.js";
import { guard } from "./access/permissions.js";
import { refuseGaps } from "./access/refuseGaps.js";
import { refuseUnrecorded } from "./access/refuseUnrecorded.js";
import { CATEGORIES } from "./sharing/categories.js";
import { resolvers } from "./resolvers/index.js";

/** The whole API, every root field behind its permission. @throws StartUpRefusal where a field is not classified, recorded or guarded. */
export function createSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers,
    validate: { forbidUnknownValues: false, validationError: { target: false, value: false } },
    // Each subscription brings its own events: nothing is published within the process.
    pubSub: { publish: () => {}, subscribe: () => [] as never },
    directives: [...specifiedDirectives, sharedDirective],
  });
  refuseGaps(schema);
  refuseUnrecorded(schema);
  return guard(demandOnce(schema));
}

// The directive's enum is only for its own definition: the schema's Category takes its place when it is printed.
const sharedDirective = new GraphQLDirective({
  name: "shared",
  description:
    "A shareable field: what kind of data it holds (without a category: its row says), and whether it tells where somebody is.",
  locations: [DirectiveLocation.FIELD_DEFINITION],
  args: {
    category: {
      type: new GraphQLEnumType({
        name: "SharedCategory",
        values: Object.fromEntries(CATEGORIES.map(({ code, sentence }) => [code, { description: sentence }])),
      }),
    },
    locates: { type: new GraphQLNonNull(GraphQLBoolean) },
  },
});
