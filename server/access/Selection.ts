import {
  type ASTNode,
  BREAK,
  type FieldNode,
  type GraphQLResolveInfo,
  Kind,
  type OperationDefinitionNode,
  visit,
} from "graphql";
import { parseResolveInfo, type ResolveTree } from "graphql-parse-resolve-info";

/** What the viewer's document selects of one object, through fragments, aliases and directives: look-ahead for loads and audit. */
export class Selection {
  readonly #trees: readonly ResolveTree[];
  #fields: Map<string, Selection> | undefined;

  private constructor(trees: readonly ResolveTree[]) {
    this.#trees = trees;
  }

  /** Of what is worked out and not given. */
  static get none(): Selection {
    return new Selection([]);
  }

  /** Of what is made of an object without a document that selects it. */
  static naming(fields: Named): Selection {
    return new Selection([treeOf("", fields)]);
  }

  /** What is selected of the field that is being resolved. */
  static of(info: GraphQLResolveInfo): Selection {
    const [node, ...more] = info.fieldNodes;
    if (!node || more.length > 0 || dependsOnVariables(info)) return Selection.#read(info);
    let selection = kept.get(node);
    if (!selection) kept.set(node, (selection = Selection.#read(info)));
    return selection;
  }

  static #read(info: GraphQLResolveInfo): Selection {
    const tree = parseResolveInfo(info) as ResolveTree | null;
    return new Selection(tree ? [tree] : []);
  }

  has(field: string): boolean {
    return this.#find(field) !== undefined;
  }

  /** What is selected of a field; an empty selection where it is not selected. */
  at(...path: string[]): Selection {
    return path.reduce<Selection>((selection, field) => selection.#find(field) ?? Selection.none, this);
  }

  #find(field: string): Selection | undefined {
    // Made once: a page asks for the same fields for every row.
    this.#fields ??= new Map(byName(this.#trees).map(([name, trees]) => [name, new Selection(trees)]));
    return this.#fields.get(field);
  }
}

/** What a document selects is the same each time that it is asked, unless its variables say what is left out. */
const kept = new WeakMap<FieldNode, Selection>();
const depends = new WeakMap<OperationDefinitionNode, boolean>();

function dependsOnVariables({ operation, fragments }: GraphQLResolveInfo): boolean {
  let found = depends.get(operation);
  if (found === undefined)
    depends.set(operation, (found = [operation, ...Object.values(fragments)].some(isConditional)));
  return found;
}

function isConditional(within: ASTNode): boolean {
  let found = false;
  visit(within, {
    Directive: ({ arguments: given = [] }) => {
      found ||= given.some(({ value }) => value.kind === Kind.VARIABLE);
      return found ? BREAK : undefined;
    },
  });
  return found;
}

function byName(trees: readonly ResolveTree[]): [string, ResolveTree[]][] {
  const found = new Map<string, ResolveTree[]>();
  for (const { fieldsByTypeName } of trees)
    for (const fields of Object.values(fieldsByTypeName))
      for (const tree of Object.values(fields)) found.set(tree.name, [...(found.get(tree.name) ?? []), tree]);
  return [...found];
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
