import { type ASTVisitor, GraphQLError, Kind, type SelectionSetNode, type ValidationContext } from "graphql";

/** How much one document may ask for. */
export const LIMITS = { depth: 12, aliases: 15, tokens: 2_000 } as const;

/** Refuses a document that nests too deeply or renames too much (`__typename` included): both multiply work. */
export function withinLimits(context: ValidationContext): ASTVisitor {
  let aliases = 0;
  const refuse = (what: string) =>
    context.reportError(
      new GraphQLError(`The document has too many ${what}.`, { extensions: { code: "TOO_COMPLEX" } }),
    );
  return {
    Field: (field) => void (field.alias && ++aliases === LIMITS.aliases + 1 && refuse("aliases")),
    OperationDefinition: ({ selectionSet }) =>
      void (depthOf(selectionSet, context, new Set()) > LIMITS.depth && refuse("levels")),
  };
}

function depthOf({ selections }: SelectionSetNode, context: ValidationContext, open: Set<string>): number {
  let deepest = 0;
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      deepest = Math.max(
        deepest,
        1 + (selection.selectionSet ? depthOf(selection.selectionSet, context, open) : 0),
      );
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      deepest = Math.max(deepest, depthOf(selection.selectionSet, context, open));
    } else {
      const fragment = context.getFragment(selection.name.value);
      // A circle is refused by a rule of its own.
      if (!fragment || open.has(selection.name.value)) continue;
      deepest = Math.max(
        deepest,
        depthOf(fragment.selectionSet, context, new Set([...open, selection.name.value])),
      );
    }
    if (deepest > LIMITS.depth) break;
  }
  return deepest;
}
