import { ArgsType, Field, Int } from "type-graphql";
import { Max, Min } from "class-validator";
import { TellonceError } from "../errors.js";
import type { Connection } from "../model/connection.js";
import type { Withheld } from "../model/Withheld.js";
import type { Id } from "../sharing/facts.js";
import { asId } from "./ids.js";

export const NOT_OURS = "This cursor is not one that the list gave.";

/** How many items a page of a list has at most. */
export const PAGE_MOST = 100;

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 50, description: "How many at most, 1 to 100." })
  @Min(1)
  @Max(PAGE_MOST)
  first!: number;

  @Field(() => String, { nullable: true, description: "The cursor after which to go on." })
  after?: string | null;
}

/** What an item is sorted by: only values that the viewer may see, then its id. */
export type SortKey = readonly (string | number | null)[];

/** The items after the cursor, at most `first` of them, in the order in which they stand; `compare` orders their keys likewise. */
export function pageOf<Item, Node>(
  items: readonly Item[],
  { first, after }: PageArgs,
  keyOf: (item: Item) => SortKey,
  compare: (a: SortKey, b: SortKey) => number,
  nodeOf: (item: Item) => Node,
  withheld: Withheld[],
): Connection<Node> {
  const from = after == null ? -1 : readKey(after);
  const rest = from === -1 ? items : items.filter((item) => compare(keyOf(item), from) > 0);
  const edges = rest.slice(0, first).map((item) => ({ cursor: writeKey(keyOf(item)), node: nodeOf(item) }));
  return {
    edges,
    pageInfo: { hasNextPage: rest.length > first, endCursor: edges.at(-1)?.cursor ?? null },
    withheld,
  };
}

/** Compares keys part by part; `directions` says for each part 1 (rising) or -1 (falling). What is empty comes last. */
export const byParts =
  (...directions: (1 | -1)[]) =>
  (a: SortKey, b: SortKey): number => {
    for (const [i, direction] of directions.entries()) {
      const [x, y] = [a[i] ?? null, b[i] ?? null];
      if (x === y) continue;
      if (x === null) return 1;
      if (y === null) return -1;
      return (x < y ? -1 : 1) * direction;
    }
    return 0;
  };

/**
 * A list of what is in the viewer's cases, which are opened a part at a time: each part is a list of its own, in its own order,
 * and where one ends, its last page says that more follows.
 */
export class Part {
  /** The last case of the part before. */
  readonly beyond: Id | null;
  readonly #args: PageArgs;

  /** @throws BAD_INPUT for a cursor that is none of ours. */
  constructor({ first, after }: PageArgs) {
    const [beyond = null, ...key] = after == null ? [] : readKey(after);
    this.beyond = beyond === null ? null : asId(String(beyond));
    this.#args = { first, after: key.length === 0 ? null : writeKey(key) };
  }

  /** `pageOf` within this part; `next`: its last case, where another part follows. */
  page<Item, Node>(
    items: readonly Item[],
    next: Id | null,
    keyOf: (item: Item) => SortKey,
    compare: (a: SortKey, b: SortKey) => number,
    nodeOf: (item: Item) => Node,
  ): Connection<Node> {
    const { edges, pageInfo, withheld } = pageOf(items, this.#args, keyOf, compare, nodeOf, []);
    const placed = edges.map(({ cursor, node }) => ({
      cursor: writeKey([this.beyond, ...readKey(cursor)]),
      node,
    }));
    const endCursor = placed.at(-1)?.cursor ?? null;
    const goesOn = !pageInfo.hasNextPage && next !== null;
    return {
      edges: placed,
      pageInfo: goesOn
        ? { hasNextPage: true, endCursor: writeKey([next]) }
        : { hasNextPage: pageInfo.hasNextPage, endCursor },
      withheld,
    };
  }
}

/** A cursor that says where an item of this key stands. */
export const writeKey = (key: SortKey) => Buffer.from(JSON.stringify(key)).toString("base64url");

/** @throws BAD_INPUT for what is no cursor of a list. */
export function readKey(cursor: string): SortKey {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString());
    if (
      Array.isArray(key) &&
      key.every((part) => part === null || typeof part === "string" || typeof part === "number")
    )
      return key;
  } catch {
    // Not a cursor of ours: said below.
  }
  throw new TellonceError("BAD_INPUT", NOT_OURS);
}
