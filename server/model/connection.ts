import { type ClassType, Field } from "type-graphql";
import { ListType, ReferenceType } from "./decorators.js";
import { Withheld } from "./Withheld.js";

@ReferenceType("Where a page of a list ends. Counted over what the viewer may see.")
export class PageInfo {
  @Field(() => Boolean, { description: "Whether more follows that the viewer may see." })
  hasNextPage!: boolean;

  @Field(() => String, { nullable: true, description: "The cursor of the last item on this page." })
  endCursor!: string | null;
}

export interface Edge<Node> {
  cursor: string;
  node: Node;
}
export interface Connection<Node> {
  edges: Edge<Node>[];
  pageInfo: PageInfo;
  withheld: Withheld[];
}

/** The Relay connection type of a list: cursor pages, no totals, what may be left out named by category. */
export function connectionOf<Node extends object>(name: string, node: ClassType<Node>, description: string) {
  @ListType(`${description}: one item of the list.`, `${name}Edge`)
  class ItemEdge implements Edge<Node> {
    @Field(() => String, { description: "Where this item stands, to ask for what follows." })
    cursor!: string;

    @Field(() => node, { description: "The item." })
    node!: Node;
  }

  @ListType(`${description}: a page of it.`, `${name}Connection`)
  class ItemConnection implements Connection<Node> {
    @Field(() => [ItemEdge], { description: "The items of this page." })
    edges!: ItemEdge[];

    @Field(() => PageInfo, { description: "Where this page ends." })
    pageInfo!: PageInfo;

    @Field(() => [Withheld], {
      description: "What the list may leave out, by category, whether or not there is any.",
    })
    withheld!: Withheld[];
  }
  return ItemConnection as ClassType<Connection<Node>>;
}
