import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, Info, Query, Resolver } from "type-graphql";
import { Selection } from "../access/Selection.js";
import { shows } from "../access/withhold.js";
import { Context, type View } from "../context.js";
import { type CaseFrame, loadCaseFrames } from "../loaders/cases.js";
import { CaseConnection, CaseSummary } from "../model/Case.js";
import { WorklistSortEnum } from "../model/enums.js";
import { WorklistFilter } from "../model/inputs.js";
import type { Id } from "../sharing/facts.js";
import { frameOf } from "./case/caseView.js";
import { leadView } from "./case/team.js";
import { byParts, PageArgs, Part, type SortKey } from "./page.js";
import { knownPeople } from "./case/CasePage.js";

/** The viewer's own cases. A value that the viewer may not see counts as empty, in the filter and in the order. */
@Resolver()
export class WorklistResolver {
  @Query(() => CaseConnection, {
    description:
      "The cases in which the viewer has a part. They are filtered and sorted two hundred at a time, those of the newest involvement first: a page may be short, or empty, and say that more follows.",
  })
  worklist(
    @Arg("filter", () => WorklistFilter, { nullable: true, description: "Narrows the list." })
    filter: WorklistFilter | undefined,
    @Arg("sort", () => WorklistSortEnum, { defaultValue: "NEWEST", description: "How the list is ordered." })
    sort: keyof typeof orders,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CaseConnection> {
    const part = new Part(args);
    return context.openWorklist(async (view, next) => {
      const selection = Selection.of(info).at("edges", "node");
      const { frames, agencies } = await loadCaseFrames(view.transaction, view.caseIds);
      const { keyOf, compare } = orders[sort];
      const items = view.caseIds
        .filter((id) => !view.decider.isAbsent(id))
        .map((id, place) => ({ id, place, seen: seenOf(view, id, frames.get(id)!) }))
        .filter(({ seen }) => matches(seen, filter))
        .toSorted((a, b) => compare(keyOf(a), keyOf(b)));
      const nodeOf = ({ id }: Item): CaseSummary => {
        const frame = frames.get(id)!;
        const facts = view.facts.cases.find((one) => one.id === id)!;
        const page = {
          view,
          caseId: id,
          facts,
          people: knownPeople(view, facts),
          rows: new Map(),
          frame,
          agencies,
        };
        return {
          ...frameOf(view, CaseSummary, id, frame, selection),
          lead: leadView(page, selection.at("lead")),
        };
      };
      return part.page(items, next, keyOf, compare, nodeOf);
    }, part.beyond);
  }
}

interface Item {
  id: Id;
  place: number;
  seen: Seen;
}

/** What the viewer can see of a case, to filter and sort by. */
interface Seen {
  status: string | null;
  openedOn: string | null;
  band: number | null;
  name: string | null;
  role: "LEAD" | "MEMBER";
}

function seenOf(view: View, id: Id, { records, bands, names, team }: CaseFrame): Seen {
  const record = records.find((row) => shows(view, id, row, false));
  const me = view.facts.viewer?.practitionerId;
  const leads = team.some(({ kind, practitioner }) => kind === "LEAD" && practitioner?.id === me);
  return {
    status: record?.status ?? null,
    openedOn: record?.opened_on ?? null,
    band: bands.find((row) => shows(view, id, row, false))?.band ?? null,
    name: names.find((row) => shows(view, id, row, false))?.name ?? null,
    role: leads ? "LEAD" : "MEMBER",
  };
}

const matches = (seen: Seen, filter: WorklistFilter | undefined) =>
  (!filter?.status || (seen.status !== null && filter.status.includes(seen.status))) &&
  (!filter?.needBand || (seen.band !== null && filter.needBand.includes(seen.band))) &&
  (!filter?.role || seen.role === filter.role);

const order = (directions: (1 | -1)[], keyOf: (item: Item) => SortKey) => ({
  keyOf,
  compare: byParts(...directions),
});
const orders = {
  NEWEST: order([1], ({ place }) => [place]),
  OPENED_ON: order([-1, 1], ({ id, seen }) => [seen.openedOn, id]),
  NEED_BAND: order([-1, 1], ({ id, seen }) => [seen.band, id]),
  FAMILY_NAME: order([1, 1], ({ id, seen }) => [seen.name, id]),
};
