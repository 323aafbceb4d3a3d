import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type SelectionSetNode,
  valueFromASTUntyped,
} from "graphql";
import { findPermission } from "../access/permissions.js";
import { defaultsOf } from "./defaultsOf.js";

/** What a document asks for, as far as it can be told before anything is looked up. */
export interface Measured {
  depth: number;
  aliases: number;
  repeats: number;
  /** In points. */
  cost: number;
}

/**
 * The points of a root field: of one that opens the door to the records anew, which is as much work as a page of fields below
 * it, and of one that gives reference data. Of a field below; and how long a list without `first` is taken to be.
 */
const [RECORDS, REFERENCE, FIELD, LIST] = [3_000, 100, 1, 3];
/** No list gives more items of a page. */
const LONGEST = 100;

/** What any request costs, also one that is refused: looking at it, and at who sends it, is work. */
export const LEAST = 300;

type Variables = Readonly<Record<string, unknown>>;
type Type = GraphQLNamedType | undefined;

/** What a selection needs: `edge` once for each item of the page that it is in, `cost` once. */
interface Needs {
  depth: number;
  cost: number;
  edge: number;
}

/**
 * Measures a document in time that grows with its length alone: a fragment is measured once, however often it is spread.
 * A field costs a point, times the length of the lists that it is in: of a page as `first` declares it, of another list three.
 * Of several operations the dearest counts. What is not in the schema is left to validation.
 */
export function measure(schema: GraphQLSchema, document: DocumentNode, variables: Variables = {}): Measured {
  const all: Measured = { depth: 0, aliases: 0, repeats: 0, cost: 0 };
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const one = new Measuring(schema, document, { ...defaultsOf(definition), ...variables });
    const { depth, cost } = one.ofSelections(
      definition.selectionSet,
      schema.getRootType(definition.operation) ?? undefined,
    );
    all.depth = Math.max(all.depth, depth);
    all.cost = Math.max(all.cost, cost);
    all.aliases += one.aliases;
    all.repeats += one.repeats;
  }
  return all;
}

class Measuring {
  aliases = 0;
  repeats = 0;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #known = new Map<string, Needs>();

  constructor(
    readonly schema: GraphQLSchema,
    document: DocumentNode,
    readonly variables: Variables,
  ) {
    this.#fragments = new Map(
      document.definitions.flatMap((one) =>
        one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
      ),
    );
  }

  ofSelections({ selections }: SelectionSetNode, type: Type, names = new Set<string>()): Needs {
    const all: Needs = { depth: 0, cost: 0, edge: 0 };
    for (const selection of selections) {
      const one =
        selection.kind === Kind.FIELD
          ? this.#ofField(selection, type, names)
          : selection.kind === Kind.INLINE_FRAGMENT
            ? this.ofSelections(
                selection.selectionSet,
                selection.typeCondition ? this.schema.getType(selection.typeCondition.name.value) : type,
                names,
              )
            : this.#ofFragment(selection.name.value);
      all.depth = Math.max(all.depth, one.depth);
      all.cost += one.cost;
      all.edge += one.edge;
    }
    return all;
  }

  #ofFragment(name: string): Needs {
    const before = this.#known.get(name);
    if (before) return before;
    // Within itself it counts for nothing: a circle is refused by a rule of its own.
    this.#known.set(name, { depth: 0, cost: 0, edge: 0 });
    const fragment = this.#fragments.get(name);
    if (!fragment) return this.#known.get(name)!;
    const needs = this.ofSelections(
      fragment.selectionSet,
      this.schema.getType(fragment.typeCondition.name.value),
    );
    this.#known.set(name, needs);
    return needs;
  }

  #ofField(field: FieldNode, parent: Type, names: Set<string>): Needs {
    const called = field.alias?.value ?? field.name.value;
    if (field.alias) this.aliases += 1;
    if (names.has(called)) this.repeats += 1;
    names.add(called);
    const own = isRoot(this.schema, parent) ? ofRoot(parent, field.name.value) : FIELD;
    if (!field.selectionSet) return { depth: 1, cost: own, edge: 0 };
    const found = fieldOf(parent, field.name.value);
    const below = this.ofSelections(field.selectionSet, found && getNamedType(found.type));
    const depth = 1 + below.depth;
    const each = below.cost + below.edge * this.#pageOf(found, field);
    const isList = found !== undefined && isListType(getNullableType(found.type));
    if (isList && field.name.value === "edges") return { depth, cost: own, edge: each };
    return { depth, cost: own + (isList ? LIST : 1) * each, edge: 0 };
  }

  /** How many items a page of this field has; of one that gives no pages, the longest, so that it cannot be hidden there. */
  #pageOf(found: GraphQLField<unknown, unknown> | undefined, field: FieldNode): number {
    const declared = found?.args.find(({ name }) => name === "first");
    const given = field.arguments?.find(({ name }) => name.value === "first")?.value;
    const value = given && valueFromASTUntyped(given, this.variables as Record<string, unknown>);
    const length = Number(value ?? declared?.defaultValue ?? LONGEST);
    return length >= 1 && length <= LONGEST ? length : LONGEST;
  }
}

const fieldOf = (type: Type, name: string) =>
  isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;

/** What is on no line of the permissions is `__typename`, or not in the schema: nobody is let through to a record by it. */
function ofRoot({ name }: GraphQLNamedType, field: string): number {
  const permission = findPermission(name, field);
  return permission && !permission.reference ? RECORDS : REFERENCE;
}

const isRoot = (schema: GraphQLSchema, type: Type): type is GraphQLNamedType =>
  type !== undefined &&
  [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].some((one) => one === type);
