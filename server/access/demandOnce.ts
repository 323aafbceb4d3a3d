import type { GraphQLSchema } from "graphql";
import type { WritingContext } from "../context.js";

/** The same schema, in which whatever changes something fails unless it does so through `context.once`, and through it once. */
export function demandOnce(schema: GraphQLSchema): GraphQLSchema {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const resolve = field.resolve!;
    field.resolve = (source, args, context: WritingContext, info) =>
      context.changing(field.name, () => resolve(source, args, context, info));
  }
  return schema;
}
