import type { GraphQLResolveInfo } from "graphql";
import { parseResolveInfo, type ResolveTree } from "graphql-parse-resolve-info";

/** What the viewer's document selects of one object, through fragments, aliases and directives: look-ahead for loads and audit. */
export class Selection {
  readonly #trees: readonly ResolveTree[];

  private constructor(trees: readonly ResolveTree[]) {
    this.#trees = trees;
  }

  /** Of what is worked out and not given. */
  static readonly none = new Selection([]);

  /** Of what is made of an object without a document that selects it. */
  static naming(fields: Named): Selection {
    return new Selection([treeOf("", fields)]);
  }

  /** What is selected of the field that is being resolved. */
  static of(info: GraphQLResolveInfo): Selection {
    const tree = parseResolveInfo(info) as ResolveTree | null;
    return new Selection(tree ? [tree] : []);
  }

  has(field: string): boolean {
    return this.#find(field).length > 0;
  }

  /** What is selected of a field; an empty selection where it is not selected. */
  at(...path: string[]): Selection {
    return path.reduce<Selection>((selection, field) => new Selection(selection.#find(field)), this);
  }

  #find(field: string): ResolveTree[] {
    return this.#trees.flatMap(({ fieldsByTypeName }) =>
      Object.values(fieldsByTypeName).flatMap((fields) =>
        Object.values(fields).filter(({ name }) => name === field),
      ),
    );
  }
}

interface Named {
  [field: string]: Named;
}

const treeOf = (name: string, fields: Named): ResolveTree => ({
  name,
  alias: name,
  args: {},
  fieldsByTypeName: {
    "": Object.fromEntries(Object.entries(fields).map(([field, below]) => [field, treeOf(field, below)])),
  },
});
