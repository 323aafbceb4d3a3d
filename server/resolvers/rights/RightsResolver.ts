import { Arg, Args, Ctx, ID, Query, Resolver } from "type-graphql";
import { ANSWERS_REQUEST } from "../../audit/loggedEntry.js";
import { findRights, type RightsFacts, type RightsLineFacts } from "../../audit/rights.js";
import { readRightsPage, type RightsPlace } from "../../audit/rightsPage.js";
import { Context } from "../../context.js";
import { TellonceError } from "../../errors.js";
import { RightsPack, RightsRequest, RightsRequestConnection } from "../../model/rights/RightsRequest.js";
import { readDay } from "../../model/scalars.js";
import { asId } from "../ids.js";
import { NOT_OURS, PageArgs, readKey, type SortKey, writeKey } from "../page.js";
import { makePack } from "./makePack.js";
import { rightsView } from "./rightsView.js";

/** Requests of data subjects, for the officers who answer them. Looking is itself audited. */
@Resolver()
export class RightsResolver {
  @Query(() => RightsRequestConnection, {
    description:
      "The requests of data subjects that concern the officer's agency: those that it has to answer by the day on which they are due, then those whose clock stands, the longest first, then those whose part it has given, the latest first.",
  })
  async rightsRequests(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { trail, transaction, doorRequest }: Context,
  ): Promise<RightsRequestConnection> {
    trail.asked("requests of data subjects");
    const place = after == null ? null : readPlace(after);
    const lines = await readRightsPage(transaction, doorRequest, place, first + 1);
    const edges = lines.slice(0, first).map((one) => ({
      cursor: writeKey(placeOf(one)),
      node: one,
    }));
    return {
      edges,
      pageInfo: { hasNextPage: lines.length > first, endCursor: edges.at(-1)?.cursor ?? null },
      withheld: [],
    };
  }

  @Query(() => RightsRequest, {
    description:
      "One request, with everything that the officer's own agency holds about the person and what was chosen for it. Each agency's officer answers for its own part.",
  })
  async rightsRequest(
    @Arg("id", () => ID, { description: "The request." }) id: string,
    @Ctx() context: Context,
  ): Promise<RightsRequest> {
    const facts = await find(context, id);
    const view = rightsView(facts);
    tell(context, facts);
    return view;
  }

  @Query(() => RightsPack, {
    description:
      "The agency's part as it is given: a tagged PDF and JSON, without what is left out, and with the list of who has seen the record. Only once a second officer has approved it.",
  })
  async rightsPack(
    @Arg("id", () => ID, { description: "The request." }) id: string,
    @Ctx() context: Context,
  ): Promise<RightsPack> {
    const facts = await find(context, id);
    const view = rightsView(facts);
    if (facts.kind !== "ACCESS")
      throw new TellonceError("CONFLICT", "Only a request for access is answered with a pack.");
    if (!["APPROVED", "RELEASED"].includes(facts.state))
      throw new TellonceError("CONFLICT", "A second officer of the agency must approve it first.");
    if (view.standsFor)
      throw new TellonceError("CONFLICT", "The clock stands: identity or scope is not clear yet.");
    if (!["NOBODY", "CHILD_AGREES"].includes(facts.childDecides))
      throw new TellonceError("CONFLICT", "The child decides this, and has not agreed.");
    if (view.items.some(({ choice }) => !choice || choice.isStale))
      throw new TellonceError("CONFLICT", "What is held has changed since it was reviewed.");
    tell(context, facts);
    context.trail.exported();
    return makePack(context, facts, view);
  }
}

async function find(context: Context, id: string): Promise<RightsFacts> {
  const requestId = asId(id);
  context.trail.asked(requestId);
  const facts = await findRights(context.transaction, context.doorRequest, requestId);
  if (!facts) throw new TellonceError("NOT_FOUND");
  return facts;
}

/** Where it stands, as the door orders them. */
function placeOf({ releasedOn, dueOn, receivedOn, reference }: RightsLineFacts): SortKey {
  if (releasedOn !== null) return [2, receivedOn, reference];
  return dueOn === null ? [1, receivedOn, reference] : [0, dueOn, reference];
}

/** @throws BAD_INPUT for a cursor that is none of ours. */
function readPlace(cursor: string): RightsPlace {
  const [rank, day, reference, ...more] = readKey(cursor);
  if ((rank !== 0 && rank !== 1 && rank !== 2) || typeof reference !== "string" || more.length > 0)
    throw new TellonceError("BAD_INPUT", NOT_OURS);
  return { rank, day: readDay(day), reference };
}

/** Each kind that the officer reads of the person; what is of no case is told with one of the person's. */
function tell({ trail }: Context, { items, personId, agency, id, asker, askerReference }: RightsFacts): void {
  // The family is told of it in their own log: the person, and whoever asked for them, but nobody else.
  const basis =
    asker === "SCHEDULE"
      ? "RETENTION_SCHEDULE"
      : `${ANSWERS_REQUEST}${askerReference === null ? "" : `:${askerReference}`}`;
  const anyCase = items.find(({ caseId }) => caseId !== null)?.caseId ?? id;
  for (const { caseId, category, source } of items)
    trail.shown(caseId ?? anyCase, personId, category, source, [basis], agency);
}
