import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from "type-graphql";
import { Selection } from "../../access/Selection.js";
import { Context, type View, WritingContext } from "../../context.js";
import { type ChangedRow, type HomeCases, keepLook, loadChanges, loadHomeCases } from "../../loaders/home.js";
import { loadPractitioners } from "../../loaders/practitioners.js";
import { CaseSummary } from "../../model/Case.js";
import { HomeSortEnum } from "../../model/home/enums.js";
import { Home, HomeCase, HomeFilter } from "../../model/home/Home.js";
import { inForce } from "../../sharing/time.js";
import { casePages } from "../case/casePages.js";
import { frameOf } from "../case/caseView.js";
import { leadView, memberView } from "../case/team.js";
import { asId } from "../ids.js";
import { PageArgs, pageOf } from "../page.js";
import { type Item, itemOf, matches, orders, throughIn } from "./cases.js";
import { changeViews, visibleChanges } from "./changes.js";
import { byDueDay, dueIn, dueView } from "./dueIn.js";

/** Where a practitioner's day begins: their families, what changed in them, what is due. */
@Resolver()
export class HomeResolver {
  @Query(() => Home, {
    description:
      "The viewer's families with what changed since they last looked at each, and what is due: all of it of what the viewer may see.",
  })
  async home(
    @Arg("filter", () => HomeFilter, { nullable: true, description: "Narrows the list." })
    filter: HomeFilter | undefined,
    @Arg("sort", () => HomeSortEnum, { defaultValue: "DUE", description: "How the list is ordered." })
    sort: keyof typeof orders,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Home> {
    const selection = Selection.of(info);
    const mine = await loadHomeCases(context.transaction, context.doorRequest, MOST_CASES);
    const items: Item[] = [];
    let supervisees: Home["supervisees"] = [];
    await context.openEach(
      mine.cases,
      AT_ONCE,
      async (view) => {
        items.push(...(await itemsIn(context, view, mine)));
        if (selection.has("supervisees")) supervisees = await superviseesOf(view);
      },
      "home",
    );
    const due = items.flatMap((item) => item.due).toSorted(byDueDay);
    const { keyOf, compare } = orders[sort];
    const listed = items
      .filter((item) => matches(item, filter))
      .toSorted((a, b) => compare(keyOf(a), keyOf(b)));
    const nodes = selection.at("cases", "edges", "node");
    return {
      cases: pageOf(listed, args, keyOf, compare, (item) => nodeOf(item, nodes), []),
      due: selection.has("due")
        ? due.slice(0, MOST_PRESSING).map((one) => dueView(one, selection.at("due")))
        : [],
      moreDue: due.length > MOST_PRESSING,
      supervisees,
      more: mine.more,
    };
  }

  @Mutation(() => Boolean, {
    description:
      "Keeps that the viewer looks at a case now, so that their list tells what changes from now on. True for every case, also where there is none for the viewer.",
  })
  async lookAtCase(
    @Arg("caseId", () => ID, { description: "The case." }) caseId: string,
    @Ctx() context: WritingContext,
  ): Promise<boolean> {
    const id = asId(caseId);
    await context.once(async () => {
      await keepLook(context.transaction, context.doorRequest, id);
      return id;
    });
    return true;
  }
}

/** As many cases as are looked at in one reply, as one opening of the door may have, and as are due at a glance. */
const [MOST_CASES, AT_ONCE, MOST_PRESSING] = [1000, 100, 6];

async function itemsIn(context: Context, view: View, { cases, looks }: HomeCases): Promise<Item[]> {
  const pages = await casePages(view);
  const due = await dueIn(context, view, pages);
  const looked = [...pages.values()].flatMap(({ caseId, people }) =>
    looks[caseId] ? [{ caseId, since: looks[caseId], people }] : [],
  );
  const who = { practitionerId: view.facts.viewer?.practitionerId ?? null, accountId: view.viewer.accountId };
  const changes = new Map<string, ChangedRow[]>();
  for (const row of looked.length > 0 ? await loadChanges(view.transaction, looked, who) : [])
    changes.set(row.case_id, [...(changes.get(row.case_id) ?? []), row]);
  const places = new Map(cases.map((id, place) => [id, place]));
  return [...pages.values()].map((page) => {
    const { caseId } = page;
    const changed = visibleChanges(page, changes.get(caseId) ?? []);
    return itemOf(page, places.get(caseId)!, looks[caseId] ?? null, changed, due.get(caseId)!);
  });
}

async function superviseesOf({ transaction, facts, at }: View): Promise<Home["supervisees"]> {
  const ids = (facts.viewer?.supervises ?? [])
    .filter((line) => inForce(line, at))
    .map(({ practitionerId }) => practitionerId);
  const found = ids.length > 0 ? await loadPractitioners(transaction, ids) : [];
  return found.map(({ id, name }) => ({ id, name }));
}

function nodeOf({ page, part, lookedAt, changes, due }: Item, selection: Selection): HomeCase {
  const { view, caseId, frame } = page;
  const ofCase = selection.at("case");
  return {
    case: { ...frameOf(view, CaseSummary, caseId, frame, ofCase), lead: leadView(page, ofCase.at("lead")) },
    part,
    through: throughIn(page)
      .map((row) => memberView(page, row, selection.at("through")))
      .filter((one) => one !== null),
    lookedAt: lookedAt === null ? null : new Date(lookedAt),
    changes: changeViews(page, changes, selection.at("changes")),
    due: due.map((one) => dueView(one, selection.at("due"))),
  };
}
