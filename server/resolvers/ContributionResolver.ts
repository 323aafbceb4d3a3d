import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, Info, Query, Resolver } from "type-graphql";
import { Selection } from "../access/Selection.js";
import { presentItem, shows } from "../access/withhold.js";
import { Context, type View } from "../context.js";
import { type ContributionRow, loadContributions } from "../loaders/contributions.js";
import { Contribution, ContributionConnection } from "../model/Contribution.js";
import { CATEGORIES } from "../sharing/categories.js";
import { statementsBeside } from "./case/statementsBeside.js";
import { byParts, PageArgs, pageOf } from "./page.js";

/** An agency that has left a case knows nothing of it any more, but its records role still reads what it contributed. */
@Resolver()
export class ContributionResolver {
  @Query(() => ContributionConnection, {
    description:
      "What the viewer's own agency contributed to cases that it has left (at most 200 cases), the latest first: for its records role.",
  })
  contributions(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ContributionConnection> {
    return context.openContributions(async (view) => {
      const rows = await loadContributions(view.transaction, view.caseIds);
      return pageOf(
        rows.filter((row) => shows(view, row.caseId, row, false)),
        args,
        (row) => [row.on, row.id],
        byParts(-1, -1),
        (row) => contributionView(view, row, Selection.of(info).at("edges", "node")),
        [],
      );
    });
  }
}

const contributionView = (view: View, row: ContributionRow, selection: Selection): Contribution =>
  ({
    ...presentItem(view, Contribution, row.caseId, row, selection, {
      title: row.title,
      text: row.text,
      on: row.on,
      statements: statementsBeside(view, row),
    }),
    id: row.id,
    kind: row.kind,
    caseReference: view.references[row.caseId] ?? "",
    about: row.subjects.flatMap((person) => view.references[person] ?? []),
    category: CATEGORIES[row.category]!.code,
  }) as Contribution;
