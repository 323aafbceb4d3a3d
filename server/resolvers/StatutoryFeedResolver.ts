import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, Info, Query, Resolver } from "type-graphql";
import { Selection } from "../access/Selection.js";
import { present, shows, type Source } from "../access/withhold.js";
import { Context, type View } from "../context.js";
import { loadPeople, type PersonRows } from "../loaders/people.js";
import { FeedPerson, StatutoryFeedConnection } from "../model/StatutoryFeed.js";
import type { Id } from "../sharing/facts.js";
import { knownPeople } from "./case/CasePage.js";
import { personSources } from "./case/person.js";
import { byParts, PageArgs, Part } from "./page.js";

/** What a law lets through to an agency without anybody's consent, decided like everything else: by a recorded decision on that law. */
@Resolver()
export class StatutoryFeedResolver {
  @Query(() => StatutoryFeedConnection, {
    description:
      "The young people of the viewer's cases of whom a decision on the 18–19 gateway lets something through; for the purpose STATUTORY_GATEWAY alone. The cases are opened two hundred at a time: a page may be short, or empty, and say that more follows; somebody of cases far apart may be told again.",
  })
  statutoryFeed(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<StatutoryFeedConnection> {
    const part = new Part(args);
    return context.openWorklist(async (view, next) => {
      const members = view.facts.cases
        .filter(({ id }) => !view.decider.isAbsent(id))
        .flatMap((one) => knownPeople(view, one).map((personId): Member => ({ caseId: one.id, personId })));
      const rows = await loadPeople(
        view.transaction,
        null,
        members.map(({ personId }) => personId),
      );
      return part.page(
        onceEach(members.filter((member) => isLetThrough(view, member, rows))),
        next,
        ({ personId }) => [personId],
        byParts(1),
        (member) => feedView(view, member, rows, Selection.of(info).at("edges", "node")),
      );
    }, part.beyond);
  }
}

interface Member {
  caseId: Id;
  personId: Id;
}

const sourcesOf = (view: View, { caseId, personId }: Member, rows: ReadonlyMap<Id, PersonRows>) => {
  const { name, address, school } = personSources({ view, caseId, rows }, personId);
  return { name, address, education: school };
};

/** Of whom nothing is let through, the feed does not speak. */
const isLetThrough = (view: View, member: Member, rows: ReadonlyMap<Id, PersonRows>): boolean => {
  const { name, address, education } = sourcesOf(view, member, rows);
  const open = (source: Source<never>, locates: boolean) =>
    source.rows.some((row) => shows(view, member.caseId, row, locates));
  return open(name, false) || open(address, true) || open(education, true);
};

const feedView = (
  view: View,
  member: Member,
  rows: ReadonlyMap<Id, PersonRows>,
  selection: Selection,
): FeedPerson =>
  present(
    view,
    FeedPerson,
    { caseId: member.caseId, subjects: [member.personId] },
    selection,
    sourcesOf(view, member, rows),
  ) as FeedPerson;

/** Somebody of several cases is told once, in the order of ids that say nothing. */
const onceEach = (members: readonly Member[]): Member[] =>
  [...new Map(members.map((member) => [member.personId, member])).values()].toSorted((a, b) =>
    a.personId < b.personId ? -1 : 1,
  );
